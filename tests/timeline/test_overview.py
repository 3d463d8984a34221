"""The whole life in one bar, and its ticks."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.journeys import Event, at, flagship, make_journey
from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US, datetime_of
from viewer.timeline.overview import make_overview
from viewer.timeline.ticks import TickUnit, make_ticks

TOKYO = ZoneInfo("Asia/Tokyo")


def test_that_lanes_are_the_channels_of_the_journey_in_their_order() -> None:
    assert make_overview(flagship()).lanes == (
        Channel.WEB, Channel.MAIL, Channel.CALL, Channel.SHOP, Channel.SURVEY,
    )  # fmt: skip


def test_that_every_event_has_a_column_and_lies_inside() -> None:
    overview = make_overview(flagship())
    assert overview.share.min() > 0
    assert overview.share.max() < 1
    for lane in range(len(overview.lanes)):
        columns = overview.columns(lane, 400)
        assert 0 < len(columns) <= int((overview.lane == lane).sum())
        assert np.all(np.diff(columns) > 0)


def test_that_every_answer_shows() -> None:
    assert len(make_overview(flagship()).scores) == 3


def test_that_shares_and_instants_are_inverse() -> None:
    overview = make_overview(flagship())
    instant = at("2026-05-10 21:00")
    assert abs(overview.instant_at(overview.share_of(instant)) - instant) < 1000
    assert overview.share_of(0) == 0


@pytest.mark.parametrize("events", [[], [Event("2026-10-03 10:00", Channel.WEB, "a")]], ids=["none", "one"])
def test_that_a_life_of_one_moment_has_a_bar(events: list[Event]) -> None:
    overview = make_overview(make_journey(events))
    assert overview.end_us - overview.start_us >= DAY_US
    assert len(overview.lanes) == len(events)


@given(st.integers(0, 4_000_000_000_000_000), st.integers(1, 40 * 365 * DAY_US), st.integers(1, 30))
def test_that_ticks_are_in_order_inside_and_not_too_many(start: int, length: int, most: int) -> None:
    ticks = make_ticks(start, start + length, TOKYO, most)
    instants = [tick.at_us for tick in ticks]
    assert len(ticks) <= most
    assert instants == sorted(set(instants))
    assert all(start <= instant <= start + length for instant in instants)


def test_that_a_year_is_ticked_by_months_at_local_midnight() -> None:
    ticks = make_ticks(at("2025-10-11 00:00"), at("2026-10-05 00:00"), TOKYO, 6)
    assert {tick.unit for tick in ticks} == {TickUnit.MONTH}
    local = [datetime_of(tick.at_us).astimezone(TOKYO) for tick in ticks]
    assert all((moment.day, moment.hour, moment.minute) == (1, 0, 0) for moment in local)
    assert [moment.month for moment in local] == [11, 1, 3, 5, 7, 9]


def test_that_weeks_begin_on_monday_also_over_a_change_of_clocks() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    start = at("2026-10-10 00:00")
    ticks = make_ticks(start, start + 40 * DAY_US, berlin, 7)
    local = [datetime_of(tick.at_us).astimezone(berlin) for tick in ticks]
    assert all(moment.weekday() == 0 and moment.hour == 0 for moment in local)
    assert all(b.date() - a.date() == timedelta(days=7) for a, b in pairwise(local))


@given(st.integers(-62_100_000_000_000_000, 253_300_000_000_000_000), st.integers(0, 315_400_000_000_000_000),
       st.integers(1, 30))  # fmt: skip
def test_that_stand_ins_for_unknown_and_never_still_give_an_axis(start: int, length: int, most: int) -> None:
    ticks = make_ticks(start, start + length, TOKYO, most)
    assert len(ticks) <= most
    assert all(start <= tick.at_us <= start + length for tick in ticks)
