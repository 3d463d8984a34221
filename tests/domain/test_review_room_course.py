"""The course of a review: phases, minutes, time by the wall clock, votes."""

from __future__ import annotations

from datetime import date

import pytest

from viewer.domain.anchors import IdentityRef
from viewer.domain.outcomes import ActionItem, ActionStatus, action_fields, action_of
from viewer.domain.records import Record
from viewer.domain.review_room import (
    PHASES,
    Phase,
    Stop,
    find_open_room,
    left_s,
    make_phase_minutes,
    planned_minutes,
    stop_of,
    taken_s,
)
from viewer.domain.votes import Ballot, Hands, Vote, count_votes, make_vote_id

MINUTE_US = 60_000_000
CUSTOMER = IdentityRef("member", "ab")


def make_record(entity: str, fields: dict[str, object]) -> Record:
    return Record(entity, "row", fields, "山田", 0, "山田", 0)


@pytest.mark.parametrize("minutes", range(4, 31))
def test_that_the_phases_share_exactly_the_minutes_of_a_customer(minutes: int) -> None:
    shares = make_phase_minutes(minutes)
    assert sum(shares.values()) == minutes
    assert min(shares.values()) >= 1
    assert shares[Phase.READ] == max(shares.values())


def test_that_time_is_counted_from_when_the_phase_began() -> None:
    stop = Stop("r", CUSTOMER, Phase.WRITE, {Phase.READ: 0, Phase.WRITE: 4 * MINUTE_US}, {Phase.WRITE: 1})
    assert planned_minutes(stop, 8, Phase.WRITE) == 3
    assert left_s(stop, 8, 5 * MINUTE_US) == 120
    assert left_s(stop, 8, 8 * MINUTE_US) == -60
    assert taken_s(stop, Phase.READ) == 240
    assert taken_s(stop, Phase.WRITE) is None


def test_that_only_the_reveal_reveals() -> None:
    assert [Stop("r", CUSTOMER, phase).is_revealed for phase in PHASES] == [False, False, True, True]


def test_that_rows_of_another_make_are_passed_over() -> None:
    assert stop_of(make_record("review_step", {"phase": "dance", "review_id": "r"})) is None
    assert find_open_room([make_record("review_step", {"is_room": True})]) is None


def test_that_nobody_votes_twice_and_hands_and_names_are_never_added_up() -> None:
    ballot = Ballot("b", "r")
    assert make_vote_id("b", "鈴木") == make_vote_id("b", " 鈴木 ")
    votes, hands = [Vote("b", "鈴木", "x"), Vote("b", "佐藤", "x"), Vote("other", "佐藤", "y")], [Hands("b", "y", 5)]
    by_name = count_votes(ballot, ["x", "y"], votes, hands)
    assert [(tally.count, tally.people) for tally in by_name] == [(2, ("佐藤", "鈴木")), (0, ())]
    by_hands = count_votes(Ballot("b", "r", is_by_hands=True), ["x", "y"], votes, hands)
    assert [(tally.count, tally.people) for tally in by_hands] == [(0, ()), (5, ())]


def test_that_an_action_is_late_only_while_it_is_open() -> None:
    action = ActionItem("a", "r", "画面に出す", "商品", date(2026, 11, 1))
    assert action.is_late(date(2026, 11, 2))
    assert not action.is_late(date(2026, 11, 1))
    again = action_of(make_record("action_item", action_fields(action) | {"status": ActionStatus.DONE.value}))
    assert again is not None
    assert (again.words, again.owner, again.due, again.is_late(date(2027, 1, 1))) == (
        "画面に出す", "商品", date(2026, 11, 1), False,
    )  # fmt: skip
