"""Review sessions (お客様観察会): what is planned, who is invited, whom they read, and in which order.

Each thing that two people may add at the same time is a row of its own: a customer, an invitee. `make_plans` puts the
rows of a review together. What happens in the room (whose turn it is, votes, decisions) is kept in other records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.journey import Journey
from viewer.domain.place_links import EventMark, find_place, make_place_link
from viewer.domain.records import OWNER, Record

REVIEW: Final = "review"
"""Entity: one row a review."""
REVIEW_CUSTOMER: Final = "review_customer"
"""Entity: one row a review and customer; its owner is the customer."""
REVIEW_INVITEE: Final = "review_invitee"
"""Entity: one row a review and person."""

PLANNED_MINUTES: Final = 60
CUSTOMER_MINUTES: Final = 8
OPENING_MINUTES: Final = 5
CLOSING_MINUTES: Final = 7


class ReviewStatus(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"


class HowPicked(StrEnum):
    """How a customer came onto the list; what the way needs stands in `ReviewCustomer.facts`.

    HAND: nothing. LIST: all that a saved list found ("list" its name, "among"). LOWEST: the lowest scores ("question",
    "value", "among"). RANDOM: "how_many", "seed", "among", "list" if of a saved list. ANSWER: chosen at one answer
    ("question", "value", "answered_at_us"). TYPICAL, STRUGGLED, NEARLY, CHANGED: that pick of the customer list
    ("among"). COUNTER: to look for what speaks against a claim ("claim_id"). OTHER: a newer version's way.
    """

    HAND = "hand"
    LIST = "list"
    LOWEST = "lowest"
    RANDOM = "random"
    ANSWER = "answer"
    TYPICAL = "typical"
    STRUGGLED = "struggled"
    NEARLY = "nearly"
    CHANGED = "changed"
    COUNTER = "counter"
    OTHER = "other"


Facts = Mapping[str, str | int | float]


class Stretch(NamedTuple):
    """The part of a life to look at, from one event to another (both inclusive), as values that outlive an import."""

    start: EventMark
    end: EventMark


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody who is asked to come. person_id: of the team's directory, "" for a name that is only written here."""

    invitee_id: str
    review_id: str
    name: str
    department: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class ReviewCustomer:
    """One customer to read together.

    row_id: the same on every computer. order: the place in the agenda, ascending; it may be broken. question: "" for
    that of the review. When marks and score are opened to the room stands in `review_room`.
    """

    row_id: str
    review_id: str
    customer: IdentityRef
    order: float
    minutes: int = CUSTOMER_MINUTES
    question: str = ""
    stretch: Stretch | None = None
    how: HowPicked = HowPicked.HAND
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """One review. no: the running number that people say ("#42"). question: what is asked of every customer.

    opening_minutes: for what is still open from last time. closing_minutes: for vote, decisions and homework.
    """

    review_id: str
    no: int = 0
    theme: str = ""
    held_on: date | None = None
    facilitator: str = ""
    status: ReviewStatus = ReviewStatus.PLANNED
    question: str = ""
    planned_minutes: int = PLANNED_MINUTES
    opening_minutes: int = OPENING_MINUTES
    closing_minutes: int = CLOSING_MINUTES
    hide_scores_until_reveal: bool = True
    author: str = ""
    created_at_us: int = 0


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """A review with its customers in the order of the agenda, and its invitees by department and name."""

    review: Review
    customers: tuple[ReviewCustomer, ...] = ()
    invitees: tuple[Invitee, ...] = ()

    @property
    def review_id(self) -> str:
        return self.review.review_id

    @property
    def minutes(self) -> int:
        """Of the whole agenda."""
        review = self.review
        return review.opening_minutes + sum(each.minutes for each in self.customers) + review.closing_minutes

    @property
    def minutes_over(self) -> int:
        """How many more than planned; negative while there is time left."""
        return self.minutes - self.review.planned_minutes

    @property
    def covers_scores(self) -> bool:
        """It runs, and the score of a customer stays hidden until the room has reached their reveal."""
        return self.review.status is ReviewStatus.RUNNING and self.review.hide_scores_until_reveal

    def find(self, refs: Iterable[IdentityRef]) -> ReviewCustomer | None:
        """The entry of the customer with one of these identities."""
        known = set(refs)
        return next((each for each in self.customers if each.customer in known), None)

    def question_of(self, entry: ReviewCustomer) -> str:
        return entry.question or self.review.question

    def order_at(self, position: int, moved: str = "") -> float:
        """The `order` that puts a row at `position` among the others; `moved` is the row that is taken out first."""
        orders = [each.order for each in self.customers if each.row_id != moved]
        if not orders:
            return 1.0
        if position <= 0:
            return orders[0] - 1.0
        if position >= len(orders):
            return orders[-1] + 1.0
        return (orders[position - 1] + orders[position]) / 2


def make_review_customer_id(review_id: str, customer: IdentityRef) -> str:
    """The same on every computer: two people who add one customer add one row."""
    return _digest_id("review-customer", review_id, customer.namespace, customer.digest)


def make_invitee_id(review_id: str, name: str, department: str, person_id: str = "") -> str:
    words = (person_id,) if person_id else (name, department)
    return _digest_id("review-invitee", review_id, *words)


def review_fields(review: Review) -> dict[str, Any]:
    """Every field of a new review; for a change put only the fields that differ."""
    return {
        "no": review.no,
        "theme": review.theme,
        "held_on": None if review.held_on is None else review.held_on.isoformat(),
        "facilitator": review.facilitator,
        "status": review.status.value,
        "question": review.question,
        "planned_minutes": review.planned_minutes,
        "opening_minutes": review.opening_minutes,
        "closing_minutes": review.closing_minutes,
        "hide_scores": review.hide_scores_until_reveal,
    }


def customer_fields(entry: ReviewCustomer) -> dict[str, Any]:
    """Every field of a new entry; the owner is `entry.customer` and the row `entry.row_id`."""
    return {
        "review_id": entry.review_id,
        "order": entry.order,
        "minutes": entry.minutes,
        "question": entry.question,
        "stretch": stretch_value(entry.stretch),
        "how": entry.how.value,
        "facts": dict(entry.facts),
    }


def invitee_fields(invitee: Invitee) -> dict[str, Any]:
    return {
        "review_id": invitee.review_id,
        "name": invitee.name,
        "department": invitee.department,
        "person_id": invitee.person_id,
    }


def status_fields(status: ReviewStatus) -> dict[str, Any]:
    """Of REVIEW."""
    return {"status": status.value}


def stretch_value(stretch: Stretch | None) -> list[list[int | str]] | None:
    """As a record keeps it."""
    if stretch is None:
        return None
    return [[mark.occurred_at_us, mark.digest, mark.vendor_digest] for mark in stretch]


def review_of(record: Record) -> Review:
    """What a record says; a status of a newer version counts as planned."""
    fields = record.fields
    status = fields.get("status")
    return Review(
        record.row_id,
        no=_whole(fields.get("no"), 0),
        theme=_words(fields.get("theme")),
        held_on=_day(fields.get("held_on")),
        facilitator=_words(fields.get("facilitator")),
        status=ReviewStatus(status) if status in set(ReviewStatus) else ReviewStatus.PLANNED,
        question=_words(fields.get("question")),
        planned_minutes=_whole(fields.get("planned_minutes"), PLANNED_MINUTES),
        opening_minutes=_whole(fields.get("opening_minutes"), OPENING_MINUTES),
        closing_minutes=_whole(fields.get("closing_minutes"), CLOSING_MINUTES),
        hide_scores_until_reveal=fields.get("hide_scores") is not False,
        author=record.author,
        created_at_us=record.created_at_us,
    )


def review_customer_of(record: Record) -> ReviewCustomer | None:
    """None for a row of another make."""
    fields = record.fields
    how, facts, order = fields.get("how"), fields.get("facts"), fields.get("order")
    match fields.get("review_id"), fields.get(OWNER):
        case str(review_id), [str(namespace), str(digest)]:
            return ReviewCustomer(
                record.row_id,
                review_id,
                IdentityRef(namespace, digest),
                order=float(order) if isinstance(order, int | float) else 0.0,
                minutes=_whole(fields.get("minutes"), CUSTOMER_MINUTES),
                question=_words(fields.get("question")),
                stretch=_stretch_of(fields.get("stretch")),
                how=HowPicked(how) if how in set(HowPicked) else HowPicked.OTHER,
                facts=facts if isinstance(facts, dict) else {},
            )
        case _:
            return None


def invitee_of(record: Record) -> Invitee | None:
    """None for a row of another make."""
    fields = record.fields
    match fields.get("review_id"), fields.get("name"):
        case str(review_id), str(name):
            department, person_id = _words(fields.get("department")), _words(fields.get("person_id"))
            return Invitee(record.row_id, review_id, name, department, person_id)
        case _:
            return None


def make_plans(
    reviews: Iterable[Record], customers: Iterable[Record] = (), invitees: Iterable[Record] = ()
) -> tuple[ReviewPlan, ...]:
    """The reviews with what belongs to each, the newest number first. Rows of a review that is gone are passed over."""
    plans = {review.review_id: ReviewPlan(review) for review in map(review_of, reviews)}
    entries: dict[str, list[ReviewCustomer]] = {}
    for entry in filter(None, map(review_customer_of, customers)):
        entries.setdefault(entry.review_id, []).append(entry)
    invited: dict[str, list[Invitee]] = {}
    for invitee in filter(None, map(invitee_of, invitees)):
        invited.setdefault(invitee.review_id, []).append(invitee)
    whole = [
        replace(
            plan,
            customers=tuple(sorted(entries.get(plan.review_id, ()), key=lambda each: (each.order, each.row_id))),
            invitees=tuple(
                sorted(invited.get(plan.review_id, ()), key=lambda each: (each.department, each.name, each.invitee_id))
            ),
        )
        for plan in plans.values()
    ]
    return tuple(sorted(whole, key=lambda plan: (-plan.review.no, -plan.review.created_at_us, plan.review_id)))


def next_review_no(plans: Iterable[ReviewPlan]) -> int:
    """One more than the highest number so far. Two computers apart may give the same one: the day tells them apart."""
    return max((plan.review.no for plan in plans), default=0) + 1


def make_stretch(journey: Journey, first: int, last: int, secret: bytes) -> Stretch:
    """From the event at `first` to that at `last`, both inclusive."""
    marks = [make_place_link(journey, index, "", secret).event for index in (first, last)]
    start, end = marks
    assert start is not None
    assert end is not None
    return Stretch(start, end)


def find_stretch(journey: Journey, stretch: Stretch, secret: bytes) -> tuple[int, int] | None:
    """Positions (first, last) of the stretch now; with one end lost the other alone, None if both are gone."""
    found = [index for mark in stretch if (index := find_place(journey, mark, secret)) is not None]
    return (min(found), max(found)) if found else None


def _stretch_of(value: object) -> Stretch | None:
    match value:
        case [[int(start_us), str(start), str(start_vendor)], [int(end_us), str(end), str(end_vendor)]]:
            return Stretch(EventMark(start_us, start, start_vendor), EventMark(end_us, end, end_vendor))
        case _:
            return None


def _digest_id(kind: str, *words: str) -> str:
    return f"{kind}-{hashlib.sha256(chr(10).join(words).encode()).hexdigest()[:32]}"


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else otherwise


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
