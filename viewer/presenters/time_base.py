"""From where time is told: by the clock, since the first event, or since an event that somebody chose."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, SECOND_US
from viewer.domain.text import Text, Translate

_DAYS_WITH_HOURS: Final = 100


class TimeMode(StrEnum):
    CLOCK = "clock"
    SINCE_FIRST = "since_first"
    SINCE_EVENT = "since_event"


class TimeBase(NamedTuple):
    """origin_us: the instant that counts as zero; None by the clock."""

    mode: TimeMode = TimeMode.CLOCK
    origin_us: int | None = None

    @property
    def is_clock(self) -> bool:
        return self.origin_us is None

    def words(self, instant_us: int, translate: Translate) -> str:
        """How long after (or before) the origin: 「+3日 2時間」, 「−20分」, 「±0」. "" by the clock.

        Days are of 24 hours. Rounded down to the smaller of two units; from 100 days on, days alone.
        """
        if self.origin_us is None:
            return ""
        span_us = abs(instant_us - self.origin_us)
        if span_us < SECOND_US:
            return "±0"
        sign = "+" if instant_us > self.origin_us else "−"
        return f"{sign}{_span_words(span_us, translate)}"


BY_THE_CLOCK: Final = TimeBase()


def _span_words(span_us: int, translate: Translate) -> str:
    days, rest = divmod(span_us, DAY_US)
    hours, rest = divmod(rest, HOUR_US)
    minutes = rest // MINUTE_US
    if days >= _DAYS_WITH_HOURS or (days and not hours):
        return translate(Text.translate("TimeBase", "{days} d", days=f"{days:,}"))
    if days:
        return translate(Text.translate("TimeBase", "{days} d {hours} h", days=days, hours=hours))
    if hours and not minutes:
        return translate(Text.translate("TimeBase", "{hours} h", hours=hours))
    if hours:
        return translate(Text.translate("TimeBase", "{hours} h {minutes} min", hours=hours, minutes=minutes))
    if minutes:
        return translate(Text.translate("TimeBase", "{minutes} min", minutes=minutes))
    return translate(Text.translate("TimeBase", "{seconds} s", seconds=span_us // SECOND_US))
