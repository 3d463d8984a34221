"""Calls made by people here, as events of a journey: drawn from the review store, never written to the event data."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Final, Protocol

import numpy as np

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.calling import CallOutcome, CallRecord, OutcomeKind
from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel, Family
from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET
from viewer.domain.event_table import CALL_ATTEMPT, EventTable
from viewer.domain.journey import EventDetail, Journey, Visit
from viewer.domain.text import Text, Translate
from viewer.presenters.call_words import OUTCOME_WORDS, person_words

PEOPLE_SOURCE: Final = "ashiato"
"""The source of such events; in a journey's JSON they have the file name REVIEWS."""
REVIEWS: Final = "reviews"
OUTBOUND_CALL: Final = "outbound_call"

_SOURCE_NO: Final = -1


def outcome_key(outcome_id: str) -> int:
    """The event_key of an outcome: the same on every machine and after every rebuild."""
    return int.from_bytes(hashlib.blake2b(f"{PEOPLE_SOURCE}\0{outcome_id}".encode(), digest_size=8).digest())


def join_outcomes(journey: Journey, outcomes: Sequence[CallOutcome], translate: Translate) -> Journey:
    """`journey` with each outcome as a call by the company, a visit of its own, in its place in time.

    A call in which somebody spoke ends the company's silence; one that reached nobody does not.
    """
    if not outcomes:
        return journey
    ordered = sorted(outcomes, key=lambda outcome: (outcome.at_us, outcome.outcome_id))
    new_visits = [_make_visit(outcome, translate) for outcome in ordered]
    every = [*journey.visits, *new_visits]
    # The sort is stable: beside a visit that begins at the same instant, the recorded one stays first.
    order = sorted(range(len(every)), key=lambda position: every[position].start_us)
    number = {position: visit_no for visit_no, position in enumerate(order)}
    visits = tuple(every[position]._replace(visit_no=visit_no) for visit_no, position in enumerate(order))
    renumbered = np.zeros(max((visit.visit_no for visit in journey.visits), default=0) + 1, dtype=np.int32)
    for position, visit in enumerate(journey.visits):
        renumbered[visit.visit_no] = number[position]
    added = [number[len(journey.visits) + at] for at in range(len(ordered))]
    events = _join(journey, ordered, renumbered[journey.events.visit_no], added, translate)
    return replace(journey, events=events, visits=visits)


def _join(
    journey: Journey, outcomes: Sequence[CallOutcome], visit_no: Any, added_visits: Sequence[int], translate: Translate
) -> EventTable:
    table = journey.events
    texts = dict(table.texts)
    columns = _columns(outcomes, added_visits, texts, translate)
    columns["identity_no"] = [next(iter(journey.customer.identities))] * len(outcomes)
    at = np.searchsorted(table.occurred_at_us, [outcome.at_us for outcome in outcomes], side="right")
    made: dict[str, Any] = {}
    for each in fields(EventTable):
        old = getattr(table, each.name)
        if not isinstance(old, np.ndarray):
            continue
        if each.name == "visit_no":
            old = visit_no
        # Filled one by one: numpy would take words for sequences of letters.
        new = np.empty(len(outcomes), dtype=old.dtype)
        new[:] = columns.get(each.name, _nothing(old.dtype))
        made[each.name] = np.insert(old, at, new)
    sources = {**table.sources, _SOURCE_NO: (PEOPLE_SOURCE, REVIEWS)}
    return replace(table, **made, texts=texts, sources=sources)


def _columns(
    outcomes: Sequence[CallOutcome], visits: Sequence[int], texts: dict[int, str], translate: Translate
) -> dict[str, Any]:
    next_no = max(texts, default=0) + 1

    def keep(text: str) -> int:
        nonlocal next_no
        if not text:
            return 0
        texts[next_no] = text
        next_no += 1
        return next_no - 1

    count = len(outcomes)
    return {
        "event_key": [outcome_key(outcome.outcome_id) for outcome in outcomes],
        "occurred_at_us": [outcome.at_us for outcome in outcomes],
        "utc_offset_min": [UNKNOWN_OFFSET] * count,
        "end_at_us": [NO_TIME] * count,
        "actor": [ACTOR_CODE[Actor.COMPANY]] * count,
        "channel": [CHANNEL_CODE[Channel.CALL]] * count,
        "visit_no": list(visits),
        "event_name": [_event_name(outcome) for outcome in outcomes],
        "title_no": [keep(outcome_title(outcome, translate)) for outcome in outcomes],
        "text_no": [keep(outcome.notes) for outcome in outcomes],
        "vendor_id": [outcome.outcome_id for outcome in outcomes],
        "source_no": [_SOURCE_NO] * count,
        "source_row": list(range(1, count + 1)),
    }


def _event_name(outcome: CallOutcome) -> str:
    return OUTBOUND_CALL if outcome.kind is OutcomeKind.SPOKE else CALL_ATTEMPT


def outcome_title(outcome: CallOutcome, translate: Translate) -> str:
    return f"{translate(OUTCOME_WORDS[outcome.kind])} ・ {person_words(outcome.by, translate)}"


def _nothing(dtype: np.dtype[Any]) -> Any:
    if dtype == np.object_:
        return None
    return np.nan if np.issubdtype(dtype, np.floating) else 0


def _make_visit(outcome: CallOutcome, translate: Translate) -> Visit:
    return Visit(
        0, Family.TALK, Channel.CALL, outcome.at_us, outcome.at_us, event_count=1, is_contact=False,
        traffic_source=translate(Text.translate("Calling", "recorded in Ashiato")), device=None, session=None,
    )  # fmt: skip


class JourneyEvents(Protocol):
    """The part of the event store that reads one journey."""

    def load_journey(self, customer_no: int) -> Journey: ...
    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail: ...


class PeopleEvents:
    """Reads journeys with what people did in them. Any thread may read; the screen's thread sets."""

    def __init__(self, events: JourneyEvents, translate: Translate, secret: bytes) -> None:
        self._events = events
        self._translate = translate
        self._secret = secret
        self._cases: Mapping[IdentityRef, tuple[CallRecord, ...]] = {}
        self._outcomes: Mapping[IdentityRef, tuple[CallOutcome, ...]] = {}
        self._outcome_by_key: Mapping[int, CallOutcome] = {}
        self.cover: Callable[[Journey], Journey] = _as_it_is
        """What of a journey may be shown now."""

    def set_calls(self, records: Iterable[CallRecord]) -> None:
        cases: dict[IdentityRef, tuple[CallRecord, ...]] = {}
        by_owner: dict[IdentityRef, tuple[CallOutcome, ...]] = {}
        for record in records:
            if record.owner is not None:
                cases[record.owner] = (*cases.get(record.owner, ()), record)
                by_owner[record.owner] = (*by_owner.get(record.owner, ()), *record.outcomes)
        self._cases = cases
        self._outcomes = by_owner
        self._outcome_by_key = {outcome_key(each.outcome_id): each for some in by_owner.values() for each in some}

    def load_journey(self, customer_no: int) -> Journey:
        return self.cover(self.join(self._events.load_journey(customer_no)))

    def join(self, journey: Journey) -> Journey:
        """`journey` without what people did, with it."""
        outcomes = self._outcomes
        if not outcomes:
            return journey
        owners = dict.fromkeys(customer_refs(journey, self._secret))
        return join_outcomes(journey, [each for owner in owners for each in outcomes.get(owner, ())], self._translate)

    def cases_of(self, journey: Journey) -> list[CallRecord]:
        """Every case of this customer."""
        owners = dict.fromkeys(customer_refs(journey, self._secret)) if self._cases else ()
        return [case for owner in owners for case in self._cases.get(owner, ())]

    def has_all(self, journey: Journey) -> bool:
        """`journey` has the calls of this customer, and no others: nothing was written or taken back since."""
        of_people = [no for no, (source, _) in journey.events.sources.items() if source == PEOPLE_SOURCE]
        shown = set(journey.events.event_key[np.isin(journey.events.source_no, of_people)].tolist())
        owners = dict.fromkeys(customer_refs(journey, self._secret)) if self._outcomes else ()
        known = {outcome_key(each.outcome_id) for owner in owners for each in self._outcomes.get(owner, ())}
        return shown == known

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        outcome = self._outcome_by_key.get(event_key)
        if outcome is None:
            return self._events.load_event_detail(customer_no, event_key)
        asked = {self._translate(Text.translate("Calling", "Questions asked")): outcome.asked}
        return EventDetail(event_key, {label: words for label, words in asked.items() if words})


def _as_it_is(journey: Journey) -> Journey:
    return journey
