from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_kit import Staging

from viewer.domain.clock import datetime_of, us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.refusals import NO_TIME_GIVEN, TIME_OUT_OF_RANGE, UNREADABLE_END, UNREADABLE_TIME
from viewer.events.importing.stage_times import ZoneRule

HEAD = '[[identity]]\ncolumn = "id"\nnamespace = "n"\n[event]\nname = "id"\n'


def _us(text: str) -> int:
    return us_of(datetime.fromisoformat(text))


def _mapping(time: str) -> str:
    return f'{HEAD}[time]\ncolumn = "at"\n{time}'


@pytest.mark.parametrize(
    ("written", "time", "instant"),
    [
        ("2026-10-03T08:16:41Z", "", "2026-10-03T08:16:41+00:00"),
        ("2026-10-03T08:16:41.123456+09:00", "", "2026-10-03T08:16:41.123456+09:00"),
        ("2026-10-03 08:16:41 +0900", "", "2026-10-03T08:16:41+09:00"),
        ("2026-10-03 08:16:41-03:30", "", "2026-10-03T08:16:41-03:30"),
        ("2026-10-03 08:16:41", 'zone = "Asia/Tokyo"', "2026-10-03T08:16:41+09:00"),
        ("2026/10/3 8:16", 'zone = "Asia/Tokyo"', "2026-10-03T08:16:00+09:00"),
        ("2026/10/3", 'zone = "Asia/Tokyo"', "2026-10-03T00:00:00+09:00"),
        ("2026-10-03", "", "2026-10-03T00:00:00+00:00"),
        ("2026年10月3日", 'format = "%Y年%m月%d日"\nzone = "Asia/Tokyo"', "2026-10-03T00:00:00+09:00"),
        ("2026年10月3日 5時06分", 'format = "%Y年%m月%d日 %H時%M分"\nzone = "Asia/Tokyo"', "2026-10-03T05:06:00+09:00"),
        ("2026/10/3(土) 09:10", 'format = "%Y/%m/%d(%a) %H:%M"\nzone = "Asia/Tokyo"', "2026-10-03T09:10:00+09:00"),
        ("2026/10/3 午後3:05", 'format = "%Y/%m/%d %p%I:%M"\nzone = "Asia/Tokyo"', "2026-10-03T15:05:00+09:00"),
        ("1/31/2024 1:23:45 PM", 'format = "%m/%d/%Y %I:%M:%S %p"\nzone = "Etc/GMT+6"', "2024-01-31T13:23:45-06:00"),
        ("20261003T081641Z", 'format = "%Y%m%dT%H%M%S%z"', "2026-10-03T08:16:41+00:00"),
        ("2026-10-03T08:16:41+0900", 'format = "%Y-%m-%dT%H:%M:%S%z"', "2026-10-03T08:16:41+09:00"),
        ("1602611311", 'unit = "s"', "2020-10-13T17:48:31+00:00"),
        ("1602611311.5", 'unit = "s"', "2020-10-13T17:48:31.5+00:00"),
        ("1602611311123", 'unit = "ms"', "2020-10-13T17:48:31.123+00:00"),
        ("1602611311123456", 'unit = "us"', "2020-10-13T17:48:31.123456+00:00"),
        ("1602611311123456789", 'unit = "ns"', "2020-10-13T17:48:31.123456+00:00"),
        ("-1", 'unit = "s"', "1969-12-31T23:59:59+00:00"),
    ],
)  # fmt: skip
def test_that_times_are_read_to_the_microsecond(staged: Staging, written: str, time: str, instant: str) -> None:
    (event,) = staged(f"id,at\n1,{written}\n", _mapping(time)).events
    assert event["occurred_at_us"] == _us(instant)


def test_that_the_offset_of_the_source_is_kept_and_only_that(staged: Staging) -> None:
    times = ("2026-10-03T08:16:41+09:00", "2026-10-03T08:16:41Z", "2026-10-03 08:16:41", "2026-10-03T08:16:41-03:30")
    text = "id,at\n" + "".join(f"1,{time}\n" for time in times)
    events = staged(text, _mapping('zone = "Asia/Tokyo"')).events
    assert [event["utc_offset_min"] for event in events] == [540, 0, None, -210]
    assert events[0]["occurred_at_us"] == events[2]["occurred_at_us"]


def test_that_several_formats_are_tried_in_order(staged: Staging) -> None:
    text = "id,at\n1,2026年10月3日\n2,2026-10-03T09:00:00+09:00\n"
    events = staged(text, _mapping('format = ["%Y年%m月%d日", "iso"]\nzone = "Asia/Tokyo"')).events
    assert [event["occurred_at_us"] for event in events] == [
        _us("2026-10-03T00:00+09:00"),
        _us("2026-10-03T09:00+09:00"),
    ]


def test_that_date_and_clock_may_stand_in_two_columns(staged: Staging) -> None:
    one = staged("id,at,time\n1,2026/10/3,9:05\n", _mapping('clock = "time"\nzone = "Asia/Tokyo"'))
    assert one.events[0]["occurred_at_us"] == _us("2026-10-03T09:05+09:00")


@pytest.mark.parametrize(
    "written", ["2026-02-30", "yesterday", "1602611311", "2026-10-03 25:00", "2026-10-03 10:00 PM", "now"]
)
def test_that_what_is_no_time_is_refused_with_its_text(staged: Staging, written: str) -> None:
    one = staged(f"id,at\n1,{written}\n2,2026-10-03\n", _mapping(""))
    assert one.refused == [(1, "at", written, UNREADABLE_TIME.source)]
    assert (one.counts.staged, one.counts.refused) == (1, 1)


def test_that_a_missing_time_is_refused(staged: Staging) -> None:
    one = staged("id,at\n1,\n2,-\n3,2026-10-03\n", _mapping("") + '\n[missing]\nat = ["-"]\n')
    assert one.refused == [(1, "at", None, NO_TIME_GIVEN.source), (2, "at", None, NO_TIME_GIVEN.source)]


@pytest.mark.parametrize("written", ["10000-01-01", "0000-05-05"])
def test_that_years_outside_the_calendar_are_refused(staged: Staging, written: str) -> None:
    assert staged(f"id,at\n1,{written}\n", _mapping("")).refused == [(1, "at", written, TIME_OUT_OF_RANGE.source)]


def test_that_numbers_of_another_unit_are_refused_and_not_another_century(staged: Staging) -> None:
    one = staged("id,at\n1,1602611311123456\n", _mapping('unit = "s"'))
    assert one.refused == [(1, "at", "1602611311123456", UNREADABLE_TIME.source)]


def test_that_skipped_and_repeated_local_times_follow_the_rule(staged: Staging) -> None:
    text = "id,at\n1,2026-03-08 02:30:00\n2,2026-11-01 01:30:00\n3,2026-07-01 12:00:00\n4,2026-12-01 12:00:00\n"
    events = staged(text, _mapping('zone = "America/New_York"')).events
    assert [event["occurred_at_us"] for event in events] == [
        _us("2026-03-08T03:30:00-04:00"),
        _us("2026-11-01T01:30:00-04:00"),
        _us("2026-07-01T12:00:00-04:00"),
        _us("2026-12-01T12:00:00-05:00"),
    ]


ZONES = [
    "America/New_York",
    "Europe/London",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Sao_Paulo",
]


@settings(max_examples=150)
@given(st.sampled_from(ZONES), st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 1)))  # noqa: DTZ001
def test_that_a_zone_gives_the_instants_of_the_standard_library(zone: str, local: datetime) -> None:
    local_us = us_of(local.replace(tzinfo=UTC))
    rule = ZoneRule(zone, local_us, local_us)
    assert local_us - rule.offset_us(local_us) == us_of(local.replace(tzinfo=ZoneInfo(zone)))


def test_that_an_unknown_zone_is_an_error(staged: Staging) -> None:
    with pytest.raises(AshiatoError, match="no time zone called Mars/Olympus"):
        staged("id,at\n1,2026-10-03\n", _mapping('zone = "Mars/Olympus"'))


def test_that_an_end_is_read_like_the_beginning(staged: Staging) -> None:
    text = (
        "id,at,until\n1,2026-10-03 09:00,2026-10-03 09:05\n2,2026-10-03 09:00,\n3,2026-10-03 09:00,2026-10-03 08:00\n"
    )
    one = staged(text, _mapping('end = "until"\nzone = "Asia/Tokyo"'))
    assert [event["end_at_us"] for event in one.events] == [_us("2026-10-03T09:05+09:00"), None, None]
    assert one.refused_cells == [(3, "until", "2026-10-03 08:00", UNREADABLE_END.source)]
    assert (one.counts.staged, one.counts.refused, one.counts.refused_cells) == (3, 0, 1)


@pytest.mark.parametrize(
    ("written", "unit", "seconds"),
    [
        ("90", "s", 90.0),
        ("1.5", "min", 90.0),
        ("1500", "ms", 1.5),
        ("01:02:03", "hms", 3723.0),
        ("02:03", "hms", 123.0),
    ],
)
def test_that_a_duration_gives_the_end(staged: Staging, written: str, unit: str, seconds: float) -> None:
    (event,) = staged(
        f"id,at,d\n1,2026-10-03,{written}\n", _mapping(f'duration = "d"\nduration_unit = "{unit}"')
    ).events
    assert (event["end_at_us"] - event["occurred_at_us"]) / 1e6 == seconds


def test_that_a_bad_duration_costs_the_end_only(staged: Staging) -> None:
    one = staged("id,at,d\n1,2026-10-03,long\n2,2026-10-03,-5\n", _mapping('duration = "d"'))
    assert [event["end_at_us"] for event in one.events] == [None, None]
    assert [cell[:3] for cell in one.refused_cells] == [(1, "d", "long"), (2, "d", "-5")]


def test_that_the_instants_can_be_shown_again(staged: Staging) -> None:
    (event,) = staged("id,at\n1,0001-01-03 00:00:00\n", _mapping('zone = "Asia/Tokyo"')).events
    assert datetime_of(event["occurred_at_us"]).year == 1
