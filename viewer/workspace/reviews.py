"""Preparing review sessions: what people do with a plan, each as one step that can be undone.

Every call waits for the disk: call them in jobs, one after another.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet
from viewer.domain.heard import HEARD, make_heard
from viewer.domain.homework import (
    HOMEWORK,
    HOMEWORK_ITEM,
    Homework,
    HomeworkItem,
    HomeworkKind,
    homework_fields,
    item_fields,
    make_homework,
    make_homework_item_id,
)
from viewer.domain.operations import EXISTS, Change
from viewer.domain.reads import READ, make_read
from viewer.domain.review_plan import (
    REVIEW,
    REVIEW_CUSTOMER,
    REVIEW_INVITEE,
    Facts,
    HowPicked,
    Invitee,
    Review,
    ReviewCustomer,
    ReviewPlan,
    ReviewStatus,
    Stretch,
    customer_fields,
    invitee_fields,
    make_invitee_id,
    make_plans,
    make_review_customer_id,
    next_review_no,
    review_fields,
    status_fields,
    stretch_value,
)
from viewer.reviews.records import owner_of, record_changes

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

ENTITIES = frozenset({REVIEW, REVIEW_CUSTOMER, REVIEW_INVITEE, HOMEWORK, HOMEWORK_ITEM})
"""What a plan consists of. HEARD and READ move its progress."""


class Chosen(NamedTuple):
    """A customer to put on the list of a review, and how they were picked."""

    customer: IdentityRef
    how: HowPicked = HowPicked.HAND
    facts: Facts = MappingProxyType({})
    question: str = ""
    stretch: Stretch | None = None


class PersonRef(NamedTuple):
    """Somebody to invite."""

    name: str
    department: str = ""
    person_id: str = ""


class Progress(NamedTuple):
    """Who has heard which recordings (media) and read which customers, by the name that stands under it."""

    heard: Mapping[str, frozenset[str]]
    read: Mapping[str, frozenset[IdentityRef]]


def load_plans(store: ReviewStore) -> tuple[ReviewPlan, ...]:
    """Every review with what belongs to it, the newest number first."""
    return make_plans(
        store.load_records(REVIEW), store.load_records(REVIEW_CUSTOMER), store.load_records(REVIEW_INVITEE)
    )


def load_homework(store: ReviewStore) -> tuple[Homework, ...]:
    """Of every review, in order of making."""
    return make_homework(store.load_records(HOMEWORK), store.load_records(HOMEWORK_ITEM))


def load_progress(store: ReviewStore) -> Progress:
    """What was heard to 90% and read, by everybody."""
    heard: dict[str, set[str]] = {}
    for each in filter(None, map(make_heard, store.load_records(HEARD))):
        if each.is_heard:
            heard.setdefault(each.author, set()).add(each.media)
    read: dict[str, set[IdentityRef]] = {}
    for record in store.load_records(READ):
        customer, told = owner_of(record), make_read(record)
        if customer is not None and told is not None:
            read.setdefault(told.author, set()).add(customer)
    return Progress(_frozen(heard), _frozen(read))


class ReviewCommands:
    """The commands of one author."""

    def __init__(self, store: ReviewStore, author: str, typist: str | None = None) -> None:
        """typist: who has the keyboard, the author if None. Both may be set later."""
        self._store = store
        self.author = author
        self.typist = typist

    def prepare(self, review: Review, chosen: Sequence[Chosen], people: Sequence[PersonRef]) -> tuple[str, ChangeSet]:
        """Make a review with its list and invitees in one step; its id and running number are new."""
        number = next_review_no(load_plans(self._store))
        review = replace(review, review_id=str(uuid.uuid4()), no=number)
        plan = ReviewPlan(review)
        changes = record_changes(REVIEW, review.review_id, review_fields(review), None)
        changes += self._entries(plan, chosen)
        for person in people:
            changes += _invitee(review.review_id, person)
        return review.review_id, self._write(changes)

    def set_review(self, review_id: str, fields: Mapping[str, Any]) -> ChangeSet:
        """fields: some of `review_fields`."""
        return self._write(record_changes(REVIEW, review_id, fields, None))

    def set_status(self, review_id: str, status: ReviewStatus) -> ChangeSet:
        return self.set_review(review_id, status_fields(status))

    def remove_review(self, review_id: str) -> ChangeSet:
        """Its rows stay and come back with it when this is undone."""
        return self._write([Change(REVIEW, review_id, EXISTS, "false")])

    def add_customers(self, review_id: str, chosen: Sequence[Chosen]) -> ChangeSet:
        """At the end of the list, without those who are on it already."""
        plan = next((each for each in load_plans(self._store) if each.review_id == review_id), None)
        return ChangeSet() if plan is None else self._write(self._entries(plan, chosen))

    def set_customer(
        self, row_id: str, *, minutes: int | None = None, question: str | None = None, order: float | None = None
    ) -> ChangeSet:
        """Set what is given."""
        given = {"minutes": minutes, "question": question, "order": order}
        fields = {name: value for name, value in given.items() if value is not None}
        return self._write(record_changes(REVIEW_CUSTOMER, row_id, fields, None))

    def set_stretch(self, row_id: str, stretch: Stretch | None) -> ChangeSet:
        return self._write(record_changes(REVIEW_CUSTOMER, row_id, {"stretch": stretch_value(stretch)}, None))

    def remove_customer(self, row_id: str) -> ChangeSet:
        return self._write([Change(REVIEW_CUSTOMER, row_id, EXISTS, "false")])

    def invite(self, review_id: str, people: Iterable[PersonRef]) -> ChangeSet:
        return self._write([change for person in people for change in _invitee(review_id, person)])

    def disinvite(self, invitee_id: str) -> ChangeSet:
        return self._write([Change(REVIEW_INVITEE, invitee_id, EXISTS, "false")])

    def give_homework(
        self, review_id: str, kind: HomeworkKind, words: str, items: Sequence[tuple[IdentityRef, str]]
    ) -> ChangeSet:
        """items: (customer, recording); the recording is "" for READ."""
        homework = Homework(str(uuid.uuid4()), review_id, kind, words)
        changes = record_changes(HOMEWORK, homework.homework_id, homework_fields(homework), None)
        for customer, media in items:
            row_id = make_homework_item_id(homework.homework_id, customer, media)
            item = HomeworkItem(row_id, homework.homework_id, customer, media)
            changes += record_changes(HOMEWORK_ITEM, row_id, item_fields(item), customer)
        return self._write(changes)

    def remove_homework(self, homework_id: str) -> ChangeSet:
        return self._write([Change(HOMEWORK, homework_id, EXISTS, "false")])

    def _entries(self, plan: ReviewPlan, chosen: Sequence[Chosen]) -> list[Change]:
        known = {each.customer for each in plan.customers}
        order = plan.order_at(len(plan.customers))
        changes: list[Change] = []
        for each in chosen:
            if each.customer in known:
                continue
            known.add(each.customer)
            row_id = make_review_customer_id(plan.review_id, each.customer)
            entry = ReviewCustomer(
                row_id, plan.review_id, each.customer, order, question=each.question, stretch=each.stretch,
                how=each.how, facts=each.facts,
            )  # fmt: skip
            changes += record_changes(REVIEW_CUSTOMER, row_id, customer_fields(entry), each.customer)
            order += 1.0
        return changes

    def _write(self, changes: Sequence[Change]) -> ChangeSet:
        return self._store.write(self.author, changes, self.typist)


def _invitee(review_id: str, person: PersonRef) -> list[Change]:
    invitee_id = make_invitee_id(review_id, person.name, person.department, person.person_id)
    invitee = Invitee(invitee_id, review_id, person.name, person.department, person.person_id)
    return record_changes(REVIEW_INVITEE, invitee_id, invitee_fields(invitee), None)


def _frozen(found: Mapping[str, set[Any]]) -> dict[str, frozenset[Any]]:
    return {name: frozenset(values) for name, values in found.items()}
