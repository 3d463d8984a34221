"""Where a mark sits. Anchors hold values, not row numbers, so that they survive a re-import, a join and a split."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.identities import Identity
from viewer.domain.journey import Journey


class AnchorKind(StrEnum):
    JOURNEY = "journey"
    VISIT = "visit"
    STRETCH = "stretch"
    EVENT = "event"
    PLACE = "place"


class TextField(StrEnum):
    """The text of an event that a character range counts in."""

    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class IdentityRef:
    """An identity without its value: HMAC-SHA256(secret of the workspace, value), hex."""

    namespace: str
    digest: str


@dataclass(frozen=True, slots=True)
class EventRef:
    """One event, by values: the vendor's id if there is one, else the rest of the tuple; `ordinal` among equal tuples."""

    source: str
    identity: IdentityRef
    vendor_id: str | None
    occurred_at_us: int
    event_name: str
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside an event: characters [char_start, char_end) of a text with the words that stood there, or seconds."""

    field: TextField | None = None
    char_start: int = 0
    char_end: int = 0
    quote: str = ""
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """kind JOURNEY needs no event; VISIT and EVENT have `start`; STRETCH has both; PLACE has `start` and `place`."""

    kind: AnchorKind
    customer: IdentityRef
    start: EventRef | None = None
    end: EventRef | None = None
    place: Place | None = None


class Found(StrEnum):
    """How an anchor was found again. CHANGED: the event is there, its quoted words are not. LOST: list it, never drop it."""

    EXACT = "exact"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Positions in `Journey.events`: [first, last], both inclusive; None for a journey anchor and for a lost one."""

    found: Found
    first: int | None = None
    last: int | None = None


def identity_ref(identity: Identity, secret: bytes) -> IdentityRef:
    digest = hmac.new(secret, identity.value.encode(), hashlib.sha256).hexdigest()
    return IdentityRef(identity.namespace, digest)


def customer_refs(journey: Journey, secret: bytes) -> tuple[IdentityRef, ...]:
    """One reference for each identity of the customer, the strongest first: a mark belongs here if its customer is among them."""
    return tuple(identity_ref(identity, secret) for identity in journey.customer.identities.values())


def make_event_ref(journey: Journey, index: int, secret: bytes) -> EventRef:
    """The reference of the event at `index`. O(number of events at the same instant)."""
    events = journey.events
    identity = journey.customer.identities[int(events.identity_no[index])]
    ordinal = sum(
        1
        for other in range(index - 1, -1, -1)
        if events.occurred_at_us[other] == events.occurred_at_us[index] and _alike(journey, other, index)
    ) if index and events.occurred_at_us[index - 1] == events.occurred_at_us[index] else 0  # fmt: skip
    return EventRef(
        events.source_of(index).source,
        identity_ref(identity, secret),
        events.vendor_id[index],
        int(events.occurred_at_us[index]),
        str(events.event_name[index]),
        ordinal,
    )


def _alike(journey: Journey, a: int, b: int) -> bool:
    events = journey.events
    return (
        events.identity_no[a] == events.identity_no[b]
        and events.event_name[a] == events.event_name[b]
        and events.vendor_id[a] == events.vendor_id[b]
        and events.source_of(a).source == events.source_of(b).source
    )


class AnchorResolver:
    """Finds anchors again in one journey. Built once a journey, O(n); each resolve is O(1)."""

    def __init__(self, journey: Journey, secret: bytes) -> None:
        self._journey = journey
        digest_by_no = {no: identity_ref(identity, secret) for no, identity in journey.customer.identities.items()}
        self._index_by_vendor: dict[tuple[str, str], int] = {}
        self._index_by_tuple: dict[tuple[str, IdentityRef, int, str, int], int] = {}
        seen: Counter[tuple[str, IdentityRef, int, str]] = Counter()
        events = journey.events
        for index in range(len(events)):
            source = events.source_of(index).source
            vendor_id = events.vendor_id[index]
            if vendor_id is not None:
                self._index_by_vendor.setdefault((source, vendor_id), index)
            key = (source, digest_by_no[int(events.identity_no[index])], int(events.occurred_at_us[index]), str(events.event_name[index]))  # fmt: skip
            self._index_by_tuple[(*key, seen[key])] = index
            seen[key] += 1

    def resolve(self, anchor: Anchor) -> Resolved:
        """By vendor id, else by the tuple. A stretch whose end is lost keeps its start and says CHANGED."""
        if anchor.kind is AnchorKind.JOURNEY:
            return Resolved(Found.EXACT)
        first = self._find(anchor.start)
        last = self._find(anchor.end) if anchor.end is not None else first
        if first is None and last is None:
            return Resolved(Found.LOST)
        if first is None or last is None:
            kept = first if first is not None else last
            return Resolved(Found.CHANGED, kept, kept)
        found = Found.EXACT if anchor.place is None or self._still_says(first, anchor.place) else Found.CHANGED
        return Resolved(found, min(first, last), max(first, last))

    def _find(self, ref: EventRef | None) -> int | None:
        if ref is None:
            return None
        if ref.vendor_id is not None and (index := self._index_by_vendor.get((ref.source, ref.vendor_id))) is not None:
            return index
        return self._index_by_tuple.get((ref.source, ref.identity, ref.occurred_at_us, ref.event_name, ref.ordinal))

    def _still_says(self, index: int, place: Place) -> bool:
        if place.field is None:
            return True
        events = self._journey.events
        text = events.title(index) if place.field is TextField.TITLE else events.text(index)
        return text is not None and text[place.char_start : place.char_end] == place.quote
