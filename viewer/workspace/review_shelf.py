"""Everything that the page of reviews shows, read in one go: plans, homework, progress, what is open, who is meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.claims import ENTITY as CLAIM
from viewer.domain.claims import Claim, claim_of
from viewer.domain.customers import CustomerRow
from viewer.domain.homework import Homework
from viewer.domain.outcomes import (
    ACTION_ITEM,
    DECISION_MADE,
    PARKED,
    ActionItem,
    DecisionMade,
    Parked,
    action_of,
    decision_of,
    parked_of,
)
from viewer.domain.people import DEPARTMENT, PERSON, Roster, make_roster
from viewer.domain.review_plan import ReviewPlan
from viewer.domain.review_room import REVIEW_STEP, stop_of
from viewer.workspace.reviews import ENTITIES, Progress, load_homework, load_plans, load_progress

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

SHELF_ENTITIES = ENTITIES | {
    "heard",
    "read",
    REVIEW_STEP,
    ACTION_ITEM,
    DECISION_MADE,
    PARKED,
    CLAIM,
    PERSON,
    DEPARTMENT,
}
"""What is written there changes what the page shows."""


class PeopleSource(Protocol):
    """What this asks of the event store."""

    def find_numbers(self, refs: Collection[IdentityRef], secret: bytes) -> dict[IdentityRef, int]: ...
    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]: ...


class Outcomes(NamedTuple):
    """Of all reviews."""

    actions: tuple[ActionItem, ...] = ()
    decisions: tuple[DecisionMade, ...] = ()
    parked: tuple[Parked, ...] = ()
    claims: tuple[Claim, ...] = ()


class Shelf(NamedTuple):
    """plans: the newest number first. revealed: by review whom the room has opened. people: whom the data knows."""

    plans: tuple[ReviewPlan, ...] = ()
    homework: tuple[Homework, ...] = ()
    progress: Progress = Progress({}, {})
    outcomes: Outcomes = Outcomes()
    revealed: Mapping[str, frozenset[IdentityRef]] = {}
    people: Mapping[IdentityRef, CustomerRow] = {}
    roster: Roster = Roster()

    def find_plan(self, review_id: str) -> ReviewPlan | None:
        return next((plan for plan in self.plans if plan.review_id == review_id), None)

    def homework_of(self, review_id: str) -> tuple[Homework, ...]:
        return tuple(each for each in self.homework if each.review_id == review_id)


def load_shelf(store: ReviewStore, events: PeopleSource, secret: bytes) -> Shelf:
    """Waits for the disk. Raises AshiatoError."""
    plans, homework = load_plans(store), load_homework(store)
    refs = {entry.customer for plan in plans for entry in plan.customers}
    refs |= {item.customer for each in homework for item in each.items}
    return Shelf(
        plans, homework, load_progress(store), load_outcomes(store), load_revealed(store),
        load_people(refs, events, secret), load_roster(store),
    )  # fmt: skip


def load_outcomes(store: ReviewStore) -> Outcomes:
    return Outcomes(
        tuple(filter(None, map(action_of, store.load_records(ACTION_ITEM)))),
        tuple(filter(None, map(decision_of, store.load_records(DECISION_MADE)))),
        tuple(filter(None, map(parked_of, store.load_records(PARKED)))),
        tuple(filter(None, map(claim_of, store.load_records(CLAIM)))),
    )


def load_revealed(store: ReviewStore) -> dict[str, frozenset[IdentityRef]]:
    """By review the customers whose marks and score were opened to the room."""
    found: dict[str, set[IdentityRef]] = {}
    for stop in filter(None, map(stop_of, store.load_records(REVIEW_STEP))):
        if stop.is_revealed:
            found.setdefault(stop.review_id, set()).add(stop.customer)
    return {review_id: frozenset(customers) for review_id, customers in found.items()}


def load_roster(store: ReviewStore) -> Roster:
    return make_roster(store.load_records(PERSON), store.load_records(DEPARTMENT))


def load_people(refs: Iterable[IdentityRef], events: PeopleSource, secret: bytes) -> dict[IdentityRef, CustomerRow]:
    """Who is meant, without those whom the data does not know."""
    wanted = frozenset(refs)
    if not wanted:
        return {}
    numbers = events.find_numbers(wanted, secret)
    rows = {row.customer_no: row for row in events.load_rows(sorted(set(numbers.values())))}
    return {ref: rows[number] for ref, number in numbers.items() if number in rows}
