"""The steps of a running review on disk: begun, hidden, revealed, voted, closed, and found again after a crash."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from viewer.domain.anchors import Anchor, AnchorKind, EventRef, IdentityRef
from viewer.domain.annotations import MarkKind
from viewer.domain.outcomes import DecisionMade, Parked
from viewer.domain.review_plan import Review, ReviewPlan, ReviewStatus
from viewer.domain.review_room import Phase, Room, WritingWay
from viewer.reviews.store import ReviewStore, exchange
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.review_room import RoomCommands, RoomRecords, load_room
from viewer.workspace.reviews import Chosen, PersonRef, ReviewCommands, load_plans

NOON_US = 1_790_000_000_000_000
HANAKO, TARO = IdentityRef("crm", "c0ffee"), IdentityRef("crm", "beef")
ON_SEARCH = Anchor(AnchorKind.EVENT, HANAKO, EventRef("web_log", HANAKO, None, NOON_US, "search", 0))


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[str], ReviewStore]]:
    opened = []

    def open_one(name: str) -> ReviewStore:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        ticks = itertools.count(NOON_US, 1_000_000)
        store = ReviewStore.open(folder / "reviews.sqlite", state_dir=tmp_path / "state", now_us=lambda: next(ticks))
        opened.append(store)
        return store

    yield open_one
    for store in opened:
        store.close()


def prepare(store: ReviewStore) -> ReviewPlan:
    people = [PersonRef("鈴木", "CX"), PersonRef("佐藤", "EC")]
    ReviewCommands(store, "山田").prepare(Review("", theme="配送"), [Chosen(HANAKO), Chosen(TARO)], people)
    return load_plans(store)[0]


def open_room(store: ReviewStore) -> tuple[RoomCommands, Room]:
    commands = RoomCommands(store, "山田", clock=lambda: NOON_US)
    commands.begin(prepare(store))
    return commands, room_of(load_room(store))


def room_of(records: RoomRecords) -> Room:
    assert records.room is not None
    return records.room


def write_mark(store: ReviewStore, author: str, room: Room, words: str, typist: str | None = None) -> str:
    hand = AnnotationCommands(store, author, typist)
    hand.review_id = hand.hides_in = room.review_id
    (mark_id,) = hand.add_mark(MarkKind.NOTE, ON_SEARCH, "", words).mark_ids
    return mark_id


def test_that_a_review_begins_at_its_first_customer_and_goes_on_after_a_crash(
    open_store: Callable[[str], ReviewStore], tmp_path: Path
) -> None:
    store = open_store("office")
    commands, room = open_room(store)
    commands.enter(room, HANAKO, Phase.WRITE, ())
    commands.sit(room, "鈴木")
    # Nothing is closed: another process opens what is on disk.
    again = ReviewStore.open(tmp_path / "office" / "reviews.sqlite", state_dir=tmp_path / "state")
    try:
        records = load_room(again)
        assert (room_of(records).customer, room_of(records).seat, records.position) == (HANAKO, "鈴木", 0)
        assert records.stop is not None
        assert (records.stop.phase, records.stop.began_us[Phase.WRITE]) == (Phase.WRITE, NOON_US)
        assert records.plan is not None
        assert records.plan.review.status is ReviewStatus.RUNNING
    finally:
        again.close()


def test_that_the_reveal_opens_all_marks_on_this_customer_with_author_and_typist(
    open_store: Callable[[str], ReviewStore],
) -> None:
    store = open_store("office")
    commands, room = open_room(store)
    write_mark(store, "鈴木", room, "納期が見えない")
    write_mark(store, "佐藤", room, "電話した", typist="山田")
    assert load_room(store, [HANAKO]).hidden_counts == {"鈴木": 1, "佐藤": 1}
    assert [mark.body for mark in store.load_marks([HANAKO], "鈴木")] == ["納期が見えない"]
    commands.enter(room, HANAKO, Phase.REVEAL, [HANAKO])
    shown = store.load_marks([HANAKO])
    assert {(mark.author, mark.typist, mark.review_id) for mark in shown} == {
        ("鈴木", "", room.review_id), ("佐藤", "山田", room.review_id),
    }  # fmt: skip
    assert load_room(store, [HANAKO]).hidden_counts == {}


def test_that_a_computer_that_was_away_opens_its_marks_when_it_hears_of_the_reveal(
    open_store: Callable[[str], ReviewStore],
) -> None:
    office, laptop = open_store("office"), open_store("laptop")
    commands, room = open_room(office)
    exchange(office, laptop)
    write_mark(laptop, "佐藤", room, "電話した")
    commands.enter(room, HANAKO, Phase.REVEAL, [HANAKO])
    commands.close(room)
    exchange(office, laptop)
    assert office.load_marks([HANAKO]) == []
    assert RoomCommands(laptop, "佐藤").reveal_late().mark_ids
    exchange(office, laptop)
    assert [mark.body for mark in office.load_marks([HANAKO])] == ["電話した"]


def test_that_undo_takes_back_what_was_decided_and_passes_over_phases(open_store: Callable[[str], ReviewStore]) -> None:
    store = open_store("office")
    commands, room = open_room(store)
    commands.decide(DecisionMade("", room.review_id, "メールを試す", "不安になる"))
    commands.enter(room, HANAKO, Phase.WRITE, ())
    stop = load_room(store).stop
    assert stop is not None
    commands.add_minutes(stop)
    commands.undo("山田")
    records = load_room(store)
    assert records.decisions == ()
    assert records.stop is not None
    assert (records.stop.phase, records.stop.extra_minutes) == (Phase.WRITE, {Phase.WRITE: 1})
    commands.redo("山田")
    assert [each.words for each in load_room(store).decisions] == ["メールを試す"]


def test_that_a_vote_can_be_changed_and_taken_back_and_is_the_voters_own(
    open_store: Callable[[str], ReviewStore],
) -> None:
    store = open_store("office")
    commands, _ = open_room(store)
    ballot = load_room(store).ballot
    assert ballot is not None
    commands.vote(ballot, "鈴木", "x")
    commands.vote(ballot, "鈴木", "y")
    commands.vote(ballot, "佐藤", "x")
    assert {(vote.person, vote.choice_id) for vote in load_room(store).votes} == {("鈴木", "y"), ("佐藤", "x")}
    commands.undo("佐藤")
    assert {vote.person for vote in load_room(store).votes} == {"鈴木"}
    commands.vote(ballot, "鈴木", "")
    assert load_room(store).votes == ()


def test_that_a_closed_review_is_over_and_goes_on_where_it_was(open_store: Callable[[str], ReviewStore]) -> None:
    store = open_store("office")
    commands, room = open_room(store)
    commands.set_room(room)
    commands.go_to(room, TARO, is_first_time=True)
    commands.park(Parked("", room.review_id, "配送業者との連携"))
    commands.close(room_of(load_room(store)))
    assert load_room(store).room is None
    plan = load_plans(store)[0]
    assert plan.review.status is ReviewStatus.DONE
    commands.begin(plan)
    records = load_room(store)
    assert (room_of(records).customer, room_of(records).way) == (TARO, WritingWay.TURNS)
    assert [each.words for each in records.parked] == ["配送業者との連携"]
