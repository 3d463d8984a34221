"""Dates and spans as people write them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from tests.timeline.journeys import at
from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US
from viewer.domain.text import english
from viewer.presenters.dates import DateWords, DayKind
from viewer.presenters.holiday_calendar import HolidayCalendar, load_holidays

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def ja() -> DateWords:
    return DateWords(english, "ja", TOKYO, HolidayCalendar())


@pytest.fixture
def en() -> DateWords:
    return DateWords(english, "en", TOKYO, HolidayCalendar())


def test_that_a_date_has_its_weekday_always(ja: DateWords, en: DateWords) -> None:
    assert ja.full_day(at("2026-10-03 05:12")) == "2026/10/3(土)"
    assert ja.day(at("2026-10-05 05:12")).whole == "10/5(月)"
    assert en.full_day(at("2026-10-03 05:12")) == "Oct 3, 2026 (Sat)"


def test_that_the_year_shows_only_where_it_differs_from_above(ja: DateWords) -> None:
    above = at("2025-12-31 10:00")
    assert ja.day_since(at("2026-01-02 10:00"), above) == "2026/1/2(金)"
    assert ja.day_since(at("2025-12-30 10:00"), above) == "12/30(火)"
    assert ja.day_since(above, None) == "2025/12/31(水)"


@pytest.mark.parametrize(
    ("day", "kind"),
    [("2026-10-03", DayKind.SATURDAY), ("2026-10-04", DayKind.HOLIDAY), ("2026-10-05", DayKind.WEEKDAY)],
)
def test_that_saturdays_and_sundays_are_told_apart(ja: DateWords, day: str, kind: DayKind) -> None:
    assert ja.day(at(f"{day} 10:00")).kind is kind


def test_that_a_holiday_turns_red_with_a_letter_once_it_is_known() -> None:
    calendar = HolidayCalendar()
    words = DateWords(english, "ja", TOKYO, calendar)
    sports_day = at("2026-10-12 10:00")
    assert words.day(sports_day).kind is DayKind.WEEKDAY
    assert not calendar.is_loaded(2026, 2026)
    calendar.add(range(2026, 2027), load_holidays(range(2026, 2027)))
    words.forget_days()
    assert calendar.is_loaded(2026, 2026)
    assert words.day(sports_day).kind is DayKind.HOLIDAY
    assert words.day(sports_day).whole == "10/12(月祝)"
    assert DateWords(english, "en", TOKYO, calendar).day(sports_day).whole == "Oct 12 (Mon, hol.)"


def test_that_japanese_holidays_of_a_year_are_known() -> None:
    holidays = load_holidays(range(2026, 2027))
    assert {date(2026, 1, 1), date(2026, 5, 5), date(2026, 9, 22), date(2026, 11, 3)} <= set(holidays)
    assert date(2026, 12, 25) not in holidays


def test_that_a_day_begins_at_midnight_of_the_zone(ja: DateWords) -> None:
    utc = DateWords(english, "ja", ZoneInfo("UTC"), HolidayCalendar())
    assert ja.day(at("2026-10-03 05:12")).day == "10/3"
    assert utc.day(at("2026-10-03 05:12")).day == "10/2"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.6, "1 s"), (40, "40 s"), (59.4, "59 s"), (60, "1 min"), (540, "9 min"), (3480, "58 min"), (3590, "1 h"),
     (3900, "1 h 5 min"), (7200, "2 h"), (3 * 86400, "3 d")],
)  # fmt: skip
def test_that_time_spent_takes_one_or_two_units(ja: DateWords, seconds: float, words: str) -> None:
    assert ja.duration(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [(5, "0:05"), (664, "11:04"), (3723, "1:02:03")])
def test_that_a_recording_has_its_length(ja: DateWords, seconds: float, words: str) -> None:
    assert ja.length(seconds) == words


@pytest.mark.parametrize(
    ("span_us", "words"),
    [(20 * MINUTE_US, "20 minute(s) later"), (2 * HOUR_US, "2 hour(s) later"), (26 * HOUR_US, "1 day(s) later")],
)
def test_that_what_passed_is_written_out(en: DateWords, span_us: int, words: str) -> None:
    start = at("2026-10-03 09:00")
    assert en.elapsed(start, start + span_us) == words


def test_that_days_are_counted_by_the_calendar(en: DateWords) -> None:
    assert en.day_count(at("2026-09-12 17:11"), at("2026-10-03 05:00")) == 21
    assert en.elapsed(at("2026-10-02 23:00"), at("2026-10-03 01:00")) == "2 hour(s) later"
    assert en.elapsed(at("2026-10-02 10:00"), at("2026-10-03 08:00")) == "1 day(s) later"


def test_that_relative_words_count_from_the_end_of_the_data(en: DateWords) -> None:
    end = at("2026-10-31 09:00")
    assert en.ago(at("2026-10-31 01:00"), end) == "today"
    assert en.ago(at("2026-10-30 23:00"), end) == "yesterday"
    assert en.ago(end - 49 * DAY_US, end) == "49 day(s) ago"


def test_that_a_span_within_a_day_names_both_ends(ja: DateWords) -> None:
    assert ja.clock_span(at("2026-10-03 05:12"), at("2026-10-03 05:19")) == "05:12–05:19"
    assert ja.clock_span(at("2026-10-03 05:12"), at("2026-10-03 05:12")) == "05:12"
    assert ja.clock_span(at("2026-10-03 23:55"), at("2026-10-04 00:10")) == "23:55"


def test_that_a_moment_names_its_zone(ja: DateWords) -> None:
    assert ja.moment(at("2026-10-03 05:16:41")) == "2026/10/3(土) 05:16:41 (Japan time)"
