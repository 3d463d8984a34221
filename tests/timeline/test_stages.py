"""Stages move by events, fall without them, and every change names its event."""

from __future__ import annotations

from collections.abc import Sequence

from journeys import Event, at, make_journey

from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.domain.signals import Selector, StageAxis
from viewer.domain.stages import AxisRules, AxisWords, StageRule
from viewer.timeline.stages import make_stage, selector_mask

WORDS = {"en": AxisWords("Consideration", ("none", "looking", "comparing", "decided"))}
AXIS = StageAxis.CONSIDERATION
LOOK = StageRule(AXIS, 1, Selector(channels=(Channel.WEB,)), {"en": "looked"})
OFTEN = StageRule(AXIS, 2, Selector(channels=(Channel.WEB,), words=("比較",)), {"en": "compared"}, times=2, days=7)
BUY = StageRule(AXIS, 3, Selector(is_conversion=True), {"en": "bought"})
LEAVE = StageRule(AXIS, 0, Selector(words=("解約",)), {"en": "left"}, sets=True)
RULES = AxisRules(AXIS, 10, (LOOK, OFTEN, BUY, LEAVE), WORDS)


def moves(journey: Journey, end: str, rules: AxisRules = RULES) -> list[tuple[int, bool, int]]:
    """(level, is it a fall, position of the event that moved it)."""
    changes = make_stage(journey.events, rules, at(end))
    return [(change.level, change.is_fall, journey.events.find(change.event_key) or 0) for change in changes]


def web(*whens: str, title: str = "一覧") -> list[Event]:
    return [Event(when, Channel.WEB, "閲覧", title) for when in whens]


def life(events: Sequence[Event]) -> Journey:
    return make_journey(sorted(events, key=lambda event: event.when))


def test_that_an_event_lifts_the_level_and_a_lower_one_does_not_lower_it() -> None:
    journey = life([*web("2026-10-01 10:00", "2026-10-03 10:00"),
                    Event("2026-10-02 10:00", Channel.ORDER, "注文", is_conversion=True)])  # fmt: skip
    assert moves(journey, "2026-10-04 00:00") == [(1, False, 0), (3, False, 1)]


def test_that_some_rules_need_several_events_within_their_days() -> None:
    near = life(web("2026-10-01 10:00", "2026-10-08 10:00", title="比較"))
    far = life(web("2026-10-01 10:00", "2026-10-08 10:01", title="比較"))
    assert moves(near, "2026-10-09 00:00") == [(1, False, 0), (2, False, 1)]
    assert moves(far, "2026-10-09 00:00") == [(1, False, 0)]


def test_that_without_what_carries_it_the_level_falls_step_by_step() -> None:
    journey = life([Event("2026-10-01 10:00", Channel.ORDER, "注文", is_conversion=True), *web("2026-10-02 10:00")])
    assert moves(journey, "2026-10-21 09:59") == [(3, False, 0), (2, True, 0)]
    changes = make_stage(journey.events, RULES, at("2026-10-31 10:00"))
    assert [(change.level, change.at_us) for change in changes] == [
        (3, at("2026-10-01 10:00")), (2, at("2026-10-11 10:00")), (1, at("2026-10-21 10:00")),
        (0, at("2026-10-31 10:00")),
    ]  # fmt: skip


def test_that_a_level_that_never_falls_stays() -> None:
    journey = life(web("2026-10-01 10:00"))
    assert moves(journey, "2030-10-01 00:00", AxisRules(AXIS, 0, (LOOK,), WORDS)) == [(1, False, 0)]


def test_that_a_setting_rule_also_lowers() -> None:
    journey = life([*web("2026-10-01 10:00"), Event("2026-10-02 10:00", Channel.CALL, "入電", "解約の件")])
    assert moves(journey, "2026-10-03 00:00") == [(1, False, 0), (0, False, 1)]


def test_that_a_life_without_events_has_no_changes() -> None:
    assert make_stage(make_journey([]).events, RULES, at("2026-10-01 00:00")) == ()


def test_that_of_equal_times_the_highest_level_counts() -> None:
    journey = life([Event("2026-10-01 10:00", Channel.WEB, "購入", is_conversion=True)])
    assert moves(journey, "2026-10-02 00:00") == [(3, False, 0)]
    assert make_stage(journey.events, RULES, at("2026-10-01 10:00") + 10 * DAY_US)[-1].level == 2


def test_that_a_selector_means_what_it_says() -> None:
    journey = life([
        Event("2026-10-01 10:00", Channel.WEB, "検索", "10件"), Event("2026-10-01 10:01", Channel.WEB, "検索", "0件"),
        Event("2026-10-01 10:02", Channel.MAIL, "配信", "0件", actor=Actor.COMPANY, text="本文", topic="案内"),
    ])  # fmt: skip
    assert selector_mask(journey.events, Selector(words=("０件",))).tolist() == [False, True, True]
    assert selector_mask(journey.events, Selector(actors=(Actor.COMPANY,), topics=("案内",))).tolist() == [0, 0, 1]
    assert selector_mask(journey.events, Selector(has_words=False, events=("検索",))).tolist() == [1, 1, 0]
