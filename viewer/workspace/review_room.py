"""The running review on disk: everything that is written about it, and the steps people take in it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from viewer.domain import claims, evidence
from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet
from viewer.domain.operations import EXISTS, Change
from viewer.domain.outcomes import (
    ACTION_ITEM,
    DECISION_MADE,
    PARKED,
    ActionItem,
    DecisionMade,
    Parked,
    action_fields,
    action_of,
    decision_fields,
    decision_of,
    parked_fields,
    parked_of,
)
from viewer.domain.people import DEPARTMENT, PERSON, Roster, make_roster
from viewer.domain.records import Record
from viewer.domain.review_plan import (
    REVIEW,
    REVIEW_CUSTOMER,
    REVIEW_INVITEE,
    ReviewPlan,
    ReviewStatus,
    status_fields,
)
from viewer.domain.review_room import (
    REVIEW_STEP,
    Phase,
    Room,
    Stop,
    WritingWay,
    extra_fields,
    find_open_room,
    make_room_id,
    make_stop_id,
    phase_fields,
    room_fields,
    room_of,
    stop_of,
    turn_fields,
)
from viewer.domain.tags import TAG, TAGGING, Codebook, make_codebook
from viewer.domain.votes import (
    BALLOT,
    HANDS,
    VOTE,
    Ballot,
    Hands,
    Vote,
    ballot_fields,
    ballot_of,
    hands_fields,
    hands_of,
    make_hands_id,
    make_usual_ballot_id,
    make_vote_id,
    vote_fields,
    vote_of,
)
from viewer.reviews.records import record_changes
from viewer.workspace.claims import ClaimBook, load_claim_book
from viewer.workspace.reviews import load_plans

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

T = TypeVar("T")

ROOM_ENTITIES = frozenset({
    REVIEW_STEP, REVIEW, REVIEW_CUSTOMER, REVIEW_INVITEE, BALLOT, VOTE, HANDS, DECISION_MADE, ACTION_ITEM, PARKED,
    claims.ENTITY, evidence.ENTITY, TAG, TAGGING, PERSON, DEPARTMENT,
})  # fmt: skip
"""When one of these is written, the room has something else to show."""


def now_us() -> int:
    """Wall time; timers of the room count from it."""
    return time.time_ns() // 1000


@dataclass(frozen=True, slots=True)
class RoomRecords:
    """Everything written about the review that runs; `room` None while none does.

    stops: of its customers. hidden_counts: by person, marks on the customer who is read that wait for the reveal.
    decisions, actions, parked: of all reviews, in order of making.
    """

    room: Room | None = None
    plan: ReviewPlan | None = None
    plans: tuple[ReviewPlan, ...] = ()
    stops: Mapping[IdentityRef, Stop] = field(default_factory=dict)
    hidden_counts: Mapping[str, int] = field(default_factory=dict)
    book: ClaimBook = field(default_factory=ClaimBook)
    ballots: tuple[Ballot, ...] = ()
    votes: tuple[Vote, ...] = ()
    hands: tuple[Hands, ...] = ()
    decisions: tuple[DecisionMade, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    parked: tuple[Parked, ...] = ()
    roster: Roster = field(default_factory=Roster)
    codebook: Codebook = field(default_factory=Codebook)

    @property
    def stop(self) -> Stop | None:
        """Of the customer who is read now."""
        if self.room is None or self.room.customer is None:
            return None
        return self.stops.get(self.room.customer)

    @property
    def minutes(self) -> int:
        """Of the customer who is read now, as planned."""
        entry = None
        if self.room is not None and self.room.customer is not None and self.plan is not None:
            entry = self.plan.find([self.room.customer])
        return 0 if entry is None else entry.minutes

    @property
    def position(self) -> int:
        """Of the customer who is read now in the agenda, from 0; -1 if they are not on it any more."""
        if self.room is None or self.plan is None:
            return -1
        refs = [entry.customer for entry in self.plan.customers]
        return refs.index(self.room.customer) if self.room.customer in refs else -1

    @property
    def ballot(self) -> Ballot | None:
        """The question that is open, the latest one; the usual one until another was asked."""
        if self.room is None:
            return None
        own = [each for each in self.ballots if each.review_id == self.room.review_id]
        usual = Ballot(make_usual_ballot_id(self.room.review_id), self.room.review_id)
        return next((each for each in reversed(own) if not each.is_closed), own[-1] if own else usual)


def load_room(store: ReviewStore, customers: Collection[IdentityRef] | None = None) -> RoomRecords:
    """Everything of the review that runs. customers: all identities of whoever is on screen. Cheap while none runs."""
    steps = store.load_records(REVIEW_STEP)
    room = find_open_room(steps)
    if room is None:
        return RoomRecords()
    plans = load_plans(store)
    stops = [stop for each in steps if (stop := stop_of(each)) is not None and stop.review_id == room.review_id]
    refs = customers if customers else [room.customer] if room.customer is not None else []
    return RoomRecords(
        room, next((each for each in plans if each.review_id == room.review_id), None), plans,
        {stop.customer: stop for stop in stops}, store.count_hidden(room.review_id, refs), load_claim_book(store),
        _all(store, BALLOT, ballot_of), _all(store, VOTE, vote_of), _all(store, HANDS, hands_of),
        _all(store, DECISION_MADE, decision_of), _all(store, ACTION_ITEM, action_of), _all(store, PARKED, parked_of),
        make_roster(store.load_records(PERSON), store.load_records(DEPARTMENT)),
        make_codebook(store.load_records(TAG), store.load_records(TAGGING)),
    )  # fmt: skip


def _all(store: ReviewStore, entity: str, make: Callable[[Record], T | None]) -> tuple[T, ...]:
    return tuple(made for record in store.load_records(entity) if (made := make(record)) is not None)


class Row(NamedTuple):
    """What a step sets of one row. fields None: the row goes."""

    entity: str
    row_id: str
    fields: Mapping[str, Any] | None
    owner: IdentityRef | None = None


class RoomCommands:
    """Steps in the room. Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, author: str, clock: Callable[[], int] = now_us) -> None:
        """author: who leads the review on this computer. clock: wall time in microseconds."""
        self._store = store
        self.author = author
        self._clock = clock

    # The course of the review

    def begin(self, plan: ReviewPlan) -> ChangeSet:
        """Open the room, at the first customer, or where it was when it was closed."""
        before = next(
            (room for each in self._store.load_records(REVIEW_STEP) if (room := room_of(each)) is not None
             and room.review_id == plan.review_id), None,
        )  # fmt: skip
        first = plan.customers[0].customer if plan.customers else None
        customer = before.customer if before is not None and before.customer is not None else first
        way = WritingWay.TURNS if before is None else before.way
        room = Room(plan.review_id, customer, way, opened_at_us=self._clock())
        rows = [Row(REVIEW, plan.review_id, status_fields(ReviewStatus.RUNNING)), _room_row(room)]
        if customer is not None and before is None:
            rows.append(self._stop_row(plan.review_id, customer, Phase.READ))
        return self.write(rows)

    def close(self, room: Room) -> ChangeSet:
        fields = {"closed_at_us": self._clock(), "seat": ""}
        rows = [Row(REVIEW, room.review_id, status_fields(ReviewStatus.DONE)),
                Row(REVIEW_STEP, make_room_id(room.review_id), fields)]  # fmt: skip
        return self.write(rows)

    def go_to(self, room: Room, customer: IdentityRef, *, is_first_time: bool) -> ChangeSet:
        """Read this customer. Whoever was read before keeps their phase."""
        fields = {"at": [customer.namespace, customer.digest], "seat": ""}
        rows = [Row(REVIEW_STEP, make_room_id(room.review_id), fields)]
        if is_first_time:
            rows.append(self._stop_row(room.review_id, customer, Phase.READ))
        return self.write(rows)

    def enter(self, room: Room, customer: IdentityRef, phase: Phase, refs: Collection[IdentityRef]) -> ChangeSet:
        """Go to a phase. From REVEAL on, hidden marks on this customer are open to all. refs: their identities."""
        rows = [
            self._stop_row(room.review_id, customer, phase),
            Row(REVIEW_STEP, make_room_id(room.review_id), {"seat": ""}),
        ]
        if room.seat:
            rows.append(Row(REVIEW_STEP, make_stop_id(room.review_id, customer), turn_fields(room.seat)))
        changes = self.write(rows)
        if phase in {Phase.REVEAL, Phase.DECIDE}:
            shown = self._store.reveal(self.author, room.review_id, frozenset({customer, *refs}))
            changes = changes._replace(
                mark_ids=changes.mark_ids | shown.mark_ids, records=changes.records | shown.records
            )
        return changes

    def reveal_late(self) -> ChangeSet:
        """Open what is still hidden here though the room has revealed it: this computer was away, or asleep.

        Cheap where nothing is hidden.
        """
        changes = ChangeSet()
        for record in self._store.load_records(REVIEW_STEP):
            stop = stop_of(record)
            if stop is not None and stop.is_revealed and self._store.count_hidden(stop.review_id, [stop.customer]):
                shown = self._store.reveal(self.author, stop.review_id, [stop.customer])
                changes = shown._replace(
                    mark_ids=changes.mark_ids | shown.mark_ids, records=changes.records | shown.records
                )
        return changes

    def add_minutes(self, stop: Stop, minutes: int = 1) -> ChangeSet:
        return self.write([Row(REVIEW_STEP, stop.row_id, extra_fields(stop, minutes))])

    def sit(self, room: Room, person: str, *, finished: Stop | None = None) -> ChangeSet:
        """Another one takes the seat, "" for nobody. finished: whoever sat there has had their turn with it."""
        rows = [Row(REVIEW_STEP, make_room_id(room.review_id), {"seat": person})]
        if finished is not None and room.seat:
            rows.append(Row(REVIEW_STEP, finished.row_id, turn_fields(room.seat)))
        return self.write(rows)

    def set_room(self, room: Room) -> ChangeSet:
        return self.write([_room_row(room)])

    # What comes out of it

    def vote(self, ballot: Ballot, person: str, choice_id: str) -> ChangeSet:
        """`person` is for this; "" takes the vote back. Whoever leads types it."""
        fields = vote_fields(Vote(ballot.ballot_id, person, choice_id))
        row = Row(VOTE, make_vote_id(ballot.ballot_id, person), fields)
        return self.write([*self._ballot_rows(ballot), row], person)

    def count_hands(self, ballot: Ballot, choice_id: str, count: int) -> ChangeSet:
        hands = Hands(ballot.ballot_id, choice_id, count)
        row = Row(HANDS, make_hands_id(ballot.ballot_id, choice_id), hands_fields(hands))
        return self.write([*self._ballot_rows(ballot), row])

    def set_ballot(self, ballot: Ballot) -> ChangeSet:
        """Make it, or change its question or its way."""
        return self.write([Row(BALLOT, ballot.ballot_id or str(uuid.uuid4()), ballot_fields(ballot))])

    def decide(self, decision: DecisionMade) -> ChangeSet:
        """Make it if its id is "", else set what differs."""
        row_id = decision.decision_id or str(uuid.uuid4())
        return self.write([Row(DECISION_MADE, row_id, decision_fields(decision), decision.customer)])

    def act(self, action: ActionItem) -> ChangeSet:
        """As `decide`."""
        row_id = action.action_id or str(uuid.uuid4())
        return self.write([Row(ACTION_ITEM, row_id, action_fields(action), action.customer)])

    def park(self, parked: Parked) -> ChangeSet:
        """As `decide`."""
        row_id = parked.parked_id or str(uuid.uuid4())
        return self.write([Row(PARKED, row_id, parked_fields(parked), parked.customer)])

    def remove(self, entity: str, row_id: str) -> ChangeSet:
        return self.write([Row(entity, row_id, None)])

    def undo(self, author: str) -> ChangeSet:
        """Take back the latest step written under this name."""
        return self._store.undo(author, self.author)

    def redo(self, author: str) -> ChangeSet:
        return self._store.redo(author, self.author)

    def write(self, rows: Iterable[Row], author: str = "") -> ChangeSet:
        """All rows in one step, under the name of who leads unless another is given."""
        changes: list[Change] = []
        for row in rows:
            if row.fields is None:
                changes.append(Change(row.entity, row.row_id, EXISTS, "false"))
            else:
                changes += record_changes(row.entity, row.row_id, row.fields, row.owner)
        return self._store.write(author or self.author, changes, self.author)

    def _stop_row(self, review_id: str, customer: IdentityRef, phase: Phase) -> Row:
        fields = phase_fields(review_id, phase, self._clock())
        return Row(REVIEW_STEP, make_stop_id(review_id, customer), fields, customer)

    def _ballot_rows(self, ballot: Ballot) -> list[Row]:
        """The usual question has no row until somebody votes."""
        is_known = self._store.load_record(BALLOT, ballot.ballot_id) is not None
        return [] if is_known else [Row(BALLOT, ballot.ballot_id, ballot_fields(ballot))]


def _room_row(room: Room) -> Row:
    return Row(REVIEW_STEP, make_room_id(room.review_id), room_fields(room))
