"""All that is written about one review session, read in one go: minutes are made of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import Mark
from viewer.domain.errors import AshiatoError
from viewer.domain.homework import Homework
from viewer.domain.open_questions import OpenQuestion
from viewer.domain.people import Roster
from viewer.domain.records import Record
from viewer.domain.replies import REPLY, Reply, reply_of
from viewer.domain.review_plan import ReviewPlan
from viewer.domain.review_room import REVIEW_STEP, Room, Stop, room_of, stop_of
from viewer.domain.tags import TAG, TAGGING, Codebook, make_codebook
from viewer.domain.text import Text
from viewer.domain.votes import BALLOT, HANDS, VOTE, Ballot, Hands, Vote, ballot_of, hands_of, vote_of
from viewer.workspace.claims import ClaimBook, load_claim_book, load_questions
from viewer.workspace.review_room import RoomRecords
from viewer.workspace.review_shelf import Outcomes, load_outcomes, load_roster
from viewer.workspace.reviews import Progress, load_homework, load_plans, load_progress

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class MinutesRecords:
    """room: None if it was never begun. marks: those made in the review that are open to all.

    hidden_count: marks of the review that nobody has revealed. outcomes, questions: of all reviews. same: of identities
    of one customer, the one that stands for all; put in by whoever knows the customers.
    """

    plan: ReviewPlan
    plans: tuple[ReviewPlan, ...]
    room: Room | None
    stops: Mapping[IdentityRef, Stop]
    marks: tuple[Mark, ...]
    hidden_count: int
    replies: Mapping[str, tuple[Reply, ...]]
    book: ClaimBook
    ballots: tuple[Ballot, ...]
    votes: tuple[Vote, ...]
    hands: tuple[Hands, ...]
    outcomes: Outcomes
    questions: tuple[OpenQuestion, ...]
    homework: tuple[Homework, ...]
    progress: Progress
    roster: Roster = field(default_factory=Roster)
    codebook: Codebook = field(default_factory=Codebook)
    same: Mapping[IdentityRef, IdentityRef] = field(default_factory=dict)

    @property
    def review_id(self) -> str:
        return self.plan.review_id

    @property
    def customers(self) -> tuple[IdentityRef, ...]:
        """Whom the minutes are about: those of the agenda, then others on whom somebody marked something."""
        planned = (self.same.get(entry.customer, entry.customer) for entry in self.plan.customers)
        return tuple(dict.fromkeys((*planned, *map(self.owner_of, self.marks))))

    def owner_of(self, mark: Mark) -> IdentityRef:
        """The customer of a mark, by the identity that the agenda knows them by."""
        return self.same.get(mark.anchor.customer, mark.anchor.customer)

    @property
    def as_room(self) -> RoomRecords:
        """As the room saw it."""
        return RoomRecords(
            self.room or Room(self.review_id), self.plan, self.plans, self.stops, {}, self.book, self.ballots,
            self.votes, self.hands, self.outcomes.decisions, self.outcomes.actions, self.outcomes.parked, self.roster,
            self.codebook,
        )  # fmt: skip


def find_plan(plans: Collection[ReviewPlan], name: str) -> ReviewPlan:
    """The review that people mean by "42", "#42", its theme or its id. Raises AshiatoError that names what there is."""
    wanted = name.strip().removeprefix("#")
    wishes: tuple[Callable[[ReviewPlan], bool], ...] = (
        lambda plan: plan.review_id == wanted,
        lambda plan: str(plan.review.no) == wanted,
        lambda plan: bool(wanted) and plan.review.theme.strip() == name.strip(),
    )
    for is_meant in wishes:
        found = [plan for plan in plans if is_meant(plan)]
        if len(found) == 1:
            return found[0]
        if found:
            days = ", ".join(f"{plan.review.held_on or '?'} ({plan.review_id})" for plan in found)
            raise AshiatoError(
                Text.translate("CommandLine", "Several reviews are meant by {name}: {days}", name=name, days=days),
                next_step=Text.translate("CommandLine", "Name one of them by its id."),
            )
    known = ", ".join(f"#{plan.review.no} {plan.review.theme}".strip() for plan in list(plans)[:20])
    step = Text.translate("CommandLine", "Prepare one in the window first.")
    if known:
        step = Text.translate("CommandLine", "Reviews: {names}", names=known)
    raise AshiatoError(Text.translate("CommandLine", "There is no review {name}.", name=name), next_step=step)


def load_minutes(store: ReviewStore, name: str) -> MinutesRecords:
    """name: see `find_plan`. Waits for the disk. Raises AshiatoError."""
    plans = load_plans(store)
    plan = find_plan(plans, name)
    steps = store.load_records(REVIEW_STEP)
    rooms = [room for each in steps if (room := room_of(each)) is not None and room.review_id == plan.review_id]
    stops = [stop for each in steps if (stop := stop_of(each)) is not None and stop.review_id == plan.review_id]
    marks = tuple(mark for mark in store.load_review_marks(plan.review_id) if not mark.hidden_in)
    return MinutesRecords(
        plan, plans, rooms[-1] if rooms else None, {stop.customer: stop for stop in stops}, marks,
        sum(store.count_hidden(plan.review_id).values()), load_replies(store), load_claim_book(store),
        _all(store, BALLOT, ballot_of), _all(store, VOTE, vote_of), _all(store, HANDS, hands_of), load_outcomes(store),
        tuple(load_questions(store)),
        tuple(each for each in load_homework(store) if each.review_id == plan.review_id), load_progress(store),
        load_roster(store), make_codebook(store.load_records(TAG), store.load_records(TAGGING)),
    )  # fmt: skip


def load_replies(store: ReviewStore) -> dict[str, tuple[Reply, ...]]:
    """By what they stand under, in order of making."""
    replies: dict[str, list[Reply]] = {}
    for reply in _all(store, REPLY, reply_of):
        replies.setdefault(reply.target_id, []).append(reply)
    return {target_id: tuple(own) for target_id, own in replies.items()}


def _all(store: ReviewStore, entity: str, make: Callable[[Record], _T | None]) -> tuple[_T, ...]:
    return tuple(made for record in store.load_records(entity) if (made := make(record)) is not None)
