"""What the data says about a claim: how many it is about, who was read, whom to read against it, and what helped."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from viewer.domain.anchors import IdentityRef, identity_ref
from viewer.domain.claim_reading import RandomSample, Reading, make_condition_mark, make_reading
from viewer.domain.claims import Claim
from viewer.domain.clock import DAY_US, TimeSpan, us_of
from viewer.domain.condition_json import from_json as condition_from_json
from viewer.domain.conditions import (
    EVERYBODY,
    And,
    Condition,
    Did,
    Happening,
    HasIdentity,
    HasName,
    Leaf,
    Not,
    OnChannel,
    Or,
    ReadBy,
    Said,
    Scored,
    SeenIn,
)
from viewer.domain.customers import CustomerQuery, CustomerSort, Pick, PickKind
from viewer.domain.evidence import Evidence, Stance
from viewer.domain.progress import Report, silent
from viewer.domain.query_json import query_from_json
from viewer.domain.reading_lists import ENTITY as READING_LIST
from viewer.domain.reading_lists import list_of
from viewer.domain.reads import READ, make_read
from viewer.domain.records import OWNER
from viewer.domain.review_plan import REVIEW_CUSTOMER, HowPicked, review_customer_of
from viewer.domain.score_statistics import BandCounts
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.windowed_conditions import limit_to
from viewer.events.store import EventStore

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

LONGEST_WINDOW_DAYS: Final = 90
"""Before and after a countermeasure are compared over so many days at most."""

FEWEST_WINDOW_DAYS: Final = 7
"""Fewer days after it say nothing yet."""


class SideCount(NamedTuple):
    """One side of a date. active: who did anything then. matching: those of them who fit. scores: of these, by band."""

    active: int
    matching: int
    scores: BandCounts
    answered_by: int


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after a countermeasure, over windows of the same length.

    kind and question: of the answers that are counted, None without any. untimed: parts of the condition that no
    window could be set for.
    """

    before: SideCount
    after: SideCount
    days: int
    kind: ScoreKind | None
    question: str
    untimed: tuple[Leaf, ...]


class Counter(NamedTuple):
    """customer_nos: to read against the claim, drawn with `seed` among `among` whom nobody has read yet."""

    customer_nos: tuple[int, ...]
    among: int
    seed: int


class ClaimReader:
    """Asks the event store for claims. Every method waits: call them in jobs. Numbers are kept for a generation."""

    def __init__(self, events: EventStore, store: ReviewStore, secret: bytes, zone: tzinfo) -> None:
        self._events, self._store, self._secret, self._zone = events, store, secret, zone
        self._numbers: dict[IdentityRef, int | None] = {}
        self._generation = events.generation

    def find_numbers(self, refs: Iterable[IdentityRef], report: Report = silent) -> Mapping[IdentityRef, int | None]:
        """customer_no of each; None for somebody who is not in the data."""
        if self._events.generation != self._generation:
            self._numbers, self._generation = {}, self._events.generation
        unknown = set(refs) - self._numbers.keys()
        if unknown:
            found = self._events.find_numbers(unknown, self._secret, report)
            self._numbers.update({ref: found.get(ref) for ref in unknown})
        return self._numbers

    def load_reading(self, claim: Claim, evidence: Sequence[Evidence], report: Report = silent) -> Reading:
        """k of n read of N matching. Raises AshiatoError for a condition that cannot be asked."""
        owners = {each.owner for each in evidence if each.owner is not None}
        reads = self._load_owners(READ)
        samples = self._load_samples(claim)
        drawn = {ref for refs, _ in samples for ref in refs}
        numbers = self.find_numbers(owners | reads | drawn, report)
        stances: dict[Stance, set[int]] = {stance: set() for stance in Stance}
        for each in evidence:
            if each.owner is not None and (number := numbers[each.owner]) is not None:
                stances[each.stance].add(number)
        # Whoever put a moment on a journey has read it.
        read = _known(numbers, reads) | set().union(*stances.values())
        matching = None if not claim.condition_json else set(self._find(query_of(claim), report))
        return make_reading(
            matching, read, stances,
            [RandomSample(frozenset(_known(numbers, refs)), seed) for refs, seed in samples],
        )  # fmt: skip

    def find_counter(self, claim: Claim, how_many: int, seed: int = 1, report: Report = silent) -> Counter:
        """Whom the claim is about but who fared well, and whom nobody has read: drawn at random."""
        condition = counter_condition(claim)
        among = len(self._find(CustomerQuery(condition=condition), report))
        query = CustomerQuery(condition=condition, pick=Pick(PickKind.RANDOM, how_many, seed))
        return Counter(tuple(self._find(query, report)), among, seed) if among else Counter((), 0, seed)

    def draw(self, claim: Claim, how_many: int, seed: int, report: Report = silent) -> Counter:
        """N at random of those whom the claim is about, read or not."""
        query = replace(query_of(claim), pick=None)
        among = len(self._find(query, report))
        drawn = self._find(replace(query, pick=Pick(PickKind.RANDOM, how_many, seed)), report)
        return Counter(tuple(drawn), among, seed)

    def find_ref(self, identity: str) -> IdentityRef | None:
        """Of who has this id or number; None if nobody has."""
        number = self._events.find_customer_no(identity)
        return None if number is None else self.load_refs([number])[0]

    def load_refs(self, customer_nos: Collection[int]) -> list[IdentityRef]:
        """The strongest identity of each, in order."""
        rows = self._events.load_rows(list(customer_nos))
        return [identity_ref(row.identities[0], self._secret) for row in rows]

    def measure(self, claim: Claim, since: date, report: Report = silent) -> Effect | None:
        """What changed since that day; None while there is no condition, or too little time on one side."""
        totals = self._events.totals()
        if not claim.condition_json or totals.first_at_us is None or totals.last_at_us is None:
            return None
        since_us = us_of(datetime(since.year, since.month, since.day, tzinfo=self._zone))
        room_us = min(since_us - totals.first_at_us, totals.last_at_us + 1 - since_us, LONGEST_WINDOW_DAYS * DAY_US)
        days = int(room_us // DAY_US)
        if days < FEWEST_WINDOW_DAYS:
            return None
        question = next(iter(self._events.answers.load_questions()), None)
        spans = (TimeSpan(since_us - days * DAY_US, since_us), TimeSpan(since_us, since_us + days * DAY_US))
        before, after = (self._count_side(claim, span, report) for span in spans)
        return Effect(
            before, after, days, None if question is None else question.kind,
            "" if question is None else question.words, limit_to(condition_of(claim), spans[0]).untimed,
        )  # fmt: skip

    def count_new_cases(self, claim: Claim, report: Report = silent) -> int | None:
        """Who fits by what happened since the day it was called done; None where that cannot be told."""
        totals = self._events.totals()
        if not claim.condition_json or claim.done_on is None or totals.last_at_us is None:
            return None
        day = claim.done_on
        since_us = us_of(datetime(day.year, day.month, day.day, tzinfo=self._zone))
        if since_us > totals.last_at_us:
            return 0
        windowed = limit_to(condition_of(claim), TimeSpan(since_us, totals.last_at_us + 1))
        if windowed.untimed:
            return None
        return len(self._find(CustomerQuery(condition=windowed.condition), report))

    def _count_side(self, claim: Claim, span: TimeSpan, report: Report) -> SideCount:
        active = self._find(CustomerQuery(condition=SeenIn(span)), report)
        matching = self._find(CustomerQuery(condition=limit_to(condition_of(claim), span).condition), report)
        answers = self._events.answers
        question = next(iter(answers.load_questions()), None)
        if question is None:
            return SideCount(len(active), len(matching), BandCounts(0, 0, 0), 0)
        told = answers.load_answers(question)
        fits = told.fits_of(matching, span)
        return SideCount(len(active), len(matching), told.band_counts(fits), told.people(fits))

    def _find(self, query: CustomerQuery, report: Report) -> list[int]:
        found: list[int] = self._events.find_customers(query, report).tolist()
        return found

    def _load_owners(self, entity: str) -> set[IdentityRef]:
        owners = set()
        for record in self._store.load_records(entity):
            owner = _ref(record.fields.get(OWNER))
            if owner is not None and make_read(record) is not None:
                owners.add(owner)
        return owners

    def _load_samples(self, claim: Claim) -> list[tuple[set[IdentityRef], int | None]]:
        """Who was drawn at random from this claim's condition, onto reading lists or into reviews."""
        mark = make_condition_mark(claim.condition_json)
        drawn: dict[int | None, set[IdentityRef]] = {}

        def note(customer: IdentityRef, how: str, facts: Mapping[str, object]) -> None:
            is_named = bool(claim.condition_name) and facts.get("list") == claim.condition_name
            if how == HowPicked.RANDOM and mark and (facts.get("condition") == mark or is_named):
                seed = facts.get("seed")
                drawn.setdefault(seed if isinstance(seed, int) else None, set()).add(customer)

        for record in self._store.load_records(READING_LIST):
            for picked in list_of(record).customers:
                note(picked.customer, picked.how, picked.facts)
        for record in self._store.load_records(REVIEW_CUSTOMER):
            if (entry := review_customer_of(record)) is not None:
                note(entry.customer, entry.how.value, entry.facts)
        return [(refs, seed) for seed, refs in drawn.items()]


def query_of(claim: Claim) -> CustomerQuery:
    """Whom the claim is about, without order or pick. Raises AshiatoError for what a newer version wrote."""
    query = query_from_json(json.loads(claim.condition_json)) if claim.condition_json else CustomerQuery()
    return replace(query, pick=None, sort=CustomerSort.SCORE)


def condition_of(claim: Claim) -> Condition:
    """All of the claim's query as one tree."""
    return condition_of_query(query_of(claim))


def condition_of_query(query: CustomerQuery) -> Condition:
    """The plain filters of a query as leaves beside its tree; a search becomes ids, names and texts."""
    parts: list[Condition] = [] if query.condition is None else [query.condition]
    if query.bands:
        parts.append(Scored(query.bands))
    if query.score_max is not None:
        parts.append(Scored(high=query.score_max))
    parts += [OnChannel(frozenset({channel})) for channel in sorted(query.channels)]
    if query.seen is not None:
        parts.append(SeenIn(query.seen))
    if query.event:
        parts.append(Did(Happening(query.event)))
    if query.search:
        parts.append(Or((HasIdentity(query.search), HasName(query.search), Said(query.search))))
    return parts[0] if len(parts) == 1 else And(tuple(parts)) if parts else EVERYBODY


def counter_condition(claim: Claim) -> Condition:
    """Whom the claim is about, whom what it says did not happen to, and whom nobody has read.

    While nobody has said what happens to them, a good latest score stands for it.
    """
    if claim.outcome_json:
        spared: Condition = Not(condition_from_json(json.loads(claim.outcome_json)))
    else:
        spared = Scored(frozenset({Band.HIGH}))
    return And((condition_of(claim), spared, Not(ReadBy())))


def _known(numbers: Mapping[IdentityRef, int | None], refs: Iterable[IdentityRef]) -> set[int]:
    return {number for ref in refs if (number := numbers.get(ref)) is not None}


def _ref(value: object) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
    return None
