"""Lives on one axis: aligned on an event of each, and drawn where they belong."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from small_journeys import SATURDAY_US, Happening, make_journey

from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.domain.scores import GoodEnd, Score, ScoreKind
from viewer.timeline.alignment import BY_DATE, Align, AlignKind, count_event_names, find_zero
from viewer.timeline.compared_life import make_common_life, make_compared_life
from viewer.timeline.lane_drawing import Columns
from viewer.timeline.time_scale import whole_life


def journey_of(*days: int, channel: Channel = Channel.WEB) -> Journey:
    return make_journey([Happening(SATURDAY_US + day * DAY_US, channel=channel) for day in days])


def answer(key: int, value: float, day: int) -> Score:
    return Score(key, ScoreKind.NPS, "?", value, 0, 10, GoodEnd.HIGH, SATURDAY_US + day * DAY_US)


def test_that_each_life_is_aligned_on_its_own_event() -> None:
    journey = replace(journey_of(0, 5, 9), scores=(answer(2, 3, 5), answer(3, 9, 9)))
    assert find_zero(journey, BY_DATE) is None
    assert find_zero(journey, Align(AlignKind.FIRST)) == 0
    assert find_zero(journey, Align(AlignKind.LOW_SCORE)) == 1
    assert find_zero(journey, Align(AlignKind.LAST_SCORE)) == 2
    assert find_zero(journey, Align(AlignKind.EVENT, "page_view")) == 0


def test_that_a_life_without_the_event_is_told_apart() -> None:
    journey = journey_of(0, 1)
    assert find_zero(journey, Align(AlignKind.LOW_SCORE)) is None
    assert find_zero(journey, Align(AlignKind.ORDER)) is None
    assert find_zero(journey, Align(AlignKind.EVENT, "never")) is None


def test_that_kinds_are_offered_by_how_many_lives_have_them() -> None:
    both = make_journey([Happening(SATURDAY_US, name="rare"), Happening(SATURDAY_US, name="page_view")])
    assert count_event_names([journey_of(0), both], 5) == [("page_view", 2), ("rare", 1)]


def test_that_zero_stands_at_one_place_for_all_lives() -> None:
    early, late = journey_of(0, 10), journey_of(100, 110, 120)
    shifts = [int(each.events.occurred_at_us[1]) for each in (early, late)]
    spans = [(int(each.events.occurred_at_us[0]) - shift, int(each.events.occurred_at_us[-1]) - shift)
             for each, shift in zip((early, late), shifts, strict=True)]  # fmt: skip
    life = make_common_life(spans)
    scale = whole_life(life, 1000)
    for journey, shift in zip((early, late), shifts, strict=True):
        compared = make_compared_life(journey, shift, life)
        assert scale.x_of(int(compared.lanes.occurred_at_us[1])) == scale.x_of(0)
    assert life.start_us <= -10 * DAY_US
    assert life.end_us >= 10 * DAY_US


def test_that_columns_know_their_channels() -> None:
    journey = make_journey([
        Happening(SATURDAY_US + minute, channel=Channel.MAIL if minute % 3 == 0 else Channel.WEB)
        for minute in range(9)
    ])  # fmt: skip
    life = make_common_life([(SATURDAY_US, SATURDAY_US)])
    compared = make_compared_life(journey, 0, life)
    scale = whole_life(life, 100)
    columns = Columns(np.arange(100), np.zeros(100, np.int64), np.zeros(100, np.int64), 0.0, 1.0)
    x = int(scale.x_of(SATURDAY_US))
    columns.counts[x] = 9
    split = compared.split(columns, scale)
    assert compared.channels == (Channel.WEB, Channel.MAIL)
    assert split[:, x].tolist() == [6, 3]
    assert split.sum() == 9
