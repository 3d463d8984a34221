"""Dates, times of day and spans of time in words, in the customer's zone."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from viewer.domain.clock import HOUR_US, MINUTE_US, SECOND_US, datetime_of
from viewer.domain.text import Text, Translate
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.timeline.ticks import Tick, TickUnit

_WEEKDAYS_JA: Final = "月火水木金土日"
_WEEKDAYS_EN: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DayKind(StrEnum):
    """Which colour a date takes. The letter beside it says the same."""

    WEEKDAY = "weekday"
    SATURDAY = "saturday"
    HOLIDAY = "holiday"


class DayWords(NamedTuple):
    """A date in two parts, of which the second may be coloured: "10/3" and "(土)", "Oct 3" and "(Sat)"."""

    day: str
    weekday: str
    kind: DayKind
    year: int

    @property
    def whole(self) -> str:
        return f"{self.day}{self.weekday}"


class DateWords:
    """Writes instants of one zone in one language ("ja" or "en")."""

    def __init__(self, translate: Translate, language: str, zone: tzinfo, holidays: HolidayCalendar) -> None:
        self._translate = translate
        self._is_ja = language == "ja"
        self._zone = zone
        self._holidays = holidays
        self._day_words = lru_cache(maxsize=4096)(self._make_day_words)

    @property
    def zone(self) -> tzinfo:
        return self._zone

    @property
    def samples(self) -> tuple[str, ...]:
        """The widest dates that may come, for measuring a column."""
        return ("12/30(月祝)" if self._is_ja else "May 30 (Mon, hol.)", "00:00–00:00")

    def forget_days(self) -> None:
        """Write days anew: more holidays are known."""
        self._day_words.cache_clear()

    def local(self, instant_us: int) -> datetime:
        return datetime_of(instant_us).astimezone(self._zone)

    def day(self, instant_us: int) -> DayWords:
        return self._day_words(self.local(instant_us).date())

    def _make_day_words(self, day: date) -> DayWords:
        holiday = self._holidays.name_of(day)
        kind = DayKind.WEEKDAY
        if holiday is not None or day.weekday() == 6:
            kind = DayKind.HOLIDAY
        elif day.weekday() == 5:
            kind = DayKind.SATURDAY
        is_extra = holiday is not None and day.weekday() != 6
        if self._is_ja:
            letters = _WEEKDAYS_JA[day.weekday()]
            return DayWords(f"{day.month}/{day.day}", f"({letters}祝)" if is_extra else f"({letters})", kind, day.year)
        letters = _WEEKDAYS_EN[day.weekday()]
        weekday = f" ({letters}, hol.)" if is_extra else f" ({letters})"
        return DayWords(f"{_MONTHS_EN[day.month - 1]} {day.day}", weekday, kind, day.year)

    def moment(self, instant_us: int) -> str:
        """Everything: 2026/10/3(土) 05:16:41 (日本時間)."""
        return f"{self.full_day(instant_us)} {self.clock(instant_us, with_seconds=True)} ({self.zone_name(instant_us)})"

    def year(self, year: int) -> str:
        return f"{year}年" if self._is_ja else str(year)

    def month(self, year: int, month: int, *, with_year: bool) -> str:
        """10月, Oct; with its year 2026/10, Oct 2026."""
        if self._is_ja:
            return f"{year}/{month}" if with_year else f"{month}月"
        return f"{_MONTHS_EN[month - 1]} {year}" if with_year else _MONTHS_EN[month - 1]

    def full_day(self, instant_us: int) -> str:
        """2026/10/3(土), or Oct 3, 2026 (Sat)."""
        words = self.day(instant_us)
        if self._is_ja:
            return f"{words.year}/{words.whole}"
        return f"{words.day}, {words.year}{words.weekday}"

    def day_since(self, instant_us: int, above_us: int | None) -> str:
        """The date, with its year only if it differs from that of `above_us`."""
        words = self.day(instant_us)
        if above_us is not None and self.local(above_us).year == words.year:
            return words.whole
        return self.full_day(instant_us)

    def clock(self, instant_us: int, *, with_seconds: bool = False) -> str:
        return f"{self.local(instant_us):%H:%M:%S}" if with_seconds else f"{self.local(instant_us):%H:%M}"

    def clock_span(self, start_us: int, end_us: int) -> str:
        """13:05-13:31; the start alone if both fall into the same minute or the end is on another day."""
        start, end = self.local(start_us), self.local(end_us)
        if start.date() != end.date() or (start.hour, start.minute) == (end.hour, end.minute):
            return f"{start:%H:%M}"
        return f"{start:%H:%M}–{end:%H:%M}"

    def duration(self, seconds: float) -> str:
        """Time spent, in one or two units: 40秒, 9分, 1時間5分, 3日."""
        whole = round(seconds)
        if whole < 60:
            return self._say(Text.translate("Dates", "{count} s", count=whole))
        minutes = round(seconds / 60)
        if minutes < 60:
            return self._say(Text.translate("Dates", "{count} min", count=minutes))
        if minutes < 48 * 60:
            hours, rest = divmod(minutes, 60)
            if rest == 0:
                return self._say(Text.translate("Dates", "{count} h", count=hours))
            return self._say(Text.translate("Dates", "{hours} h {minutes} min", hours=hours, minutes=rest))
        return self._say(Text.translate("Dates", "{count} d", count=round(minutes / 1440)))

    def length(self, seconds: float) -> str:
        """The length of a recording or call: 11:04, 1:02:03."""
        whole = round(seconds)
        hours, rest = divmod(whole, 3600)
        return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"

    def elapsed(self, start_us: int, end_us: int) -> str:
        """What passed between two contacts: 20分後, 2時間後, 1日後. From 18 hours on, days of the calendar count."""
        span_us = end_us - start_us
        if span_us < MINUTE_US:
            return self._say(Text.translate("Dates", "right after"))
        if span_us < HOUR_US:
            return self._say(Text.translate("Dates", "%n minute(s) later", n=span_us // MINUTE_US))
        days = self.day_count(start_us, end_us)
        if days == 0 or span_us < 18 * HOUR_US:
            return self._say(Text.translate("Dates", "%n hour(s) later", n=round(span_us / HOUR_US)))
        return self._say(Text.translate("Dates", "%n day(s) later", n=days))

    def day_count(self, start_us: int, end_us: int) -> int:
        """Days by the calendar of the zone, as people count them: from Friday night to Saturday morning is 1."""
        return (self.local(end_us).date() - self.local(start_us).date()).days

    def days(self, count: int) -> str:
        """21日."""
        return self._say(Text.translate("Dates", "%n day(s)", n=count))

    def ago(self, instant_us: int, as_of_us: int) -> str:
        """Days between an instant and `as_of_us` by the calendar of the zone: 今日, 昨日, 12日前."""
        days = self.day_count(instant_us, as_of_us)
        if days <= 0:
            return self._say(Text.translate("Dates", "today"))
        if days == 1:
            return self._say(Text.translate("Dates", "yesterday"))
        return self._say(Text.translate("Dates", "%n day(s) ago", n=days))

    def tick(self, tick: Tick) -> str:
        local = self.local(tick.at_us)
        match tick.unit:
            case TickUnit.YEAR:
                return self.year(local.year)
            case TickUnit.MONTH:
                return f"{local.year}/{local.month}" if self._is_ja else f"{_MONTHS_EN[local.month - 1]} {local.year}"
            case TickUnit.DAY:
                return self.day(tick.at_us).whole
        return f"{local:%H:%M}"

    def zone_name(self, instant_us: int) -> str:
        """The zone as people know it: 日本時間, or its abbreviation."""
        name = self.local(instant_us).tzname() or str(self._zone)
        return self._say(Text.translate("Dates", "Japan time")) if name == "JST" else name

    def _say(self, text: Text) -> str:
        return self._translate(text)


def seconds_between(start_us: int, end_us: int) -> float:
    return (end_us - start_us) / SECOND_US
