"""Where a mark sits. Anchors hold values, not row numbers, so that they survive a re-import, a join and a split."""

from __future__ import annotations

import hashlib
import hmac
from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.identities import Identity
from viewer.domain.journey import Journey

MASKED_CHAR: Final = "●"
"""Stands for each character of free text that a masked snapshot does not tell."""


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


class IdentityRef(NamedTuple):
    """An identity without its value: HMAC-SHA256(secret of the workspace, value), hex."""

    namespace: str
    digest: str


class EventRef(NamedTuple):
    """One event, by values: the vendor's id if there is one, else the rest.

    ordinal: position among the events with the same source, identity, time and name. title_digest: keyed digest of the
    title, "" if there is none; it tells such twins apart when their order has changed.
    """

    source: str
    identity: IdentityRef
    vendor_id: str | None
    occurred_at_us: int
    event_name: str
    ordinal: int = 0
    title_digest: str = ""


class Place(NamedTuple):
    """A place inside an event: characters [char_start, char_end) of a text with the words that stood there, or seconds.

    Characters are Unicode code points, as Python counts them.
    """

    field: TextField | None = None
    char_start: int = 0
    char_end: int = 0
    quote: str = ""
    start_s: float | None = None
    end_s: float | None = None


class Anchor(NamedTuple):
    """kind JOURNEY needs no event; VISIT and EVENT have `start`; STRETCH has both; PLACE has `start` and `place`."""

    kind: AnchorKind
    customer: IdentityRef
    start: EventRef | None = None
    end: EventRef | None = None
    place: Place | None = None


class Found(StrEnum):
    """How an anchor was found again.

    CHANGED: it is there, but its quoted words, or one end of the stretch, are not. LOST: list it, never drop it.
    """

    EXACT = "exact"
    CHANGED = "changed"
    LOST = "lost"


class Resolved(NamedTuple):
    """Positions in `Journey.events`: [first, last], both inclusive; None for a journey anchor and for a lost one.

    For a visit they are its first and last event; events of other visits may lie between them.
    """

    found: Found
    first: int | None = None
    last: int | None = None


def identity_ref(identity: Identity, secret: bytes) -> IdentityRef:
    """The same on every computer of a team: by the team's key, or by what came with the data in its place."""
    if identity.digest:
        return IdentityRef(identity.namespace, identity.digest)
    digest = hmac.new(secret, identity.value.encode(), hashlib.sha256).hexdigest()
    return IdentityRef(identity.namespace, digest)


def customer_refs(journey: Journey, secret: bytes) -> tuple[IdentityRef, ...]:
    """One reference for each identity of the customer, the strongest first.

    A mark belongs here if its customer, or the identity of its event, is among them.
    """
    return tuple(identity_ref(identity, secret) for identity in journey.customer.identities.values())


def make_event_ref(journey: Journey, index: int, secret: bytes) -> EventRef:
    """The reference of the event at `index`. O(log n + number of events at the same instant)."""
    events = journey.events
    twins = _twins(journey, int(events.occurred_at_us[index]), str(events.event_name[index]))
    mine = (int(events.identity_no[index]), events.source_of(index).source)
    alike = [other for other in twins if (int(events.identity_no[other]), events.source_of(other).source) == mine]
    return EventRef(
        mine[1],
        identity_ref(journey.customer.identities[mine[0]], secret),
        events.vendor_id[index],
        int(events.occurred_at_us[index]),
        str(events.event_name[index]),
        alike.index(index),
        _title_digest(journey, index, secret),
    )


def make_anchor(journey: Journey, kind: AnchorKind, secret: bytes, first: int = 0, last: int = 0) -> Anchor:
    """An anchor on the journey, on the event or visit at `first`, or on the stretch [first, last] (both inclusive).

    Raises ValueError for PLACE: use `make_place`.
    """
    customer = customer_refs(journey, secret)[0]
    if kind is AnchorKind.JOURNEY:
        return Anchor(kind, customer)
    if kind is AnchorKind.PLACE:
        raise ValueError("a place needs its words or seconds")
    start = make_event_ref(journey, first, secret)
    if kind is AnchorKind.STRETCH:
        return Anchor(kind, customer, start, make_event_ref(journey, last, secret))
    return Anchor(kind, customer, start)


def make_place(journey: Journey, index: int, field: TextField, characters: range, secret: bytes) -> Anchor:
    """An anchor on `characters` (code points, from start to stop) of a text of the event at `index`.

    Raises ValueError if the event has no such text or the range holds no character of it.
    """
    text = _text_of(journey, index, field) or ""
    if not 0 <= characters.start < characters.stop <= len(text):
        raise ValueError(f"no characters {characters.start}..{characters.stop} in the {field} of event {index}")
    place = Place(field, characters.start, characters.stop, text[characters.start : characters.stop])
    customer = customer_refs(journey, secret)[0]
    return Anchor(AnchorKind.PLACE, customer, make_event_ref(journey, index, secret), place=place)


class AnchorResolver:
    """Finds anchors again in one journey.

    Making one costs nothing. A resolve is O(log n); the first one whose event is no longer where it was reads the
    vendors' ids once, O(n).
    """

    def __init__(self, journey: Journey, secret: bytes) -> None:
        self._journey = journey
        self._secret = secret
        self._refs_by_no: dict[int, IdentityRef] = {}
        self._indexes_by_vendor: dict[str, list[int]] | None = None

    def resolve(self, anchor: Anchor) -> Resolved:
        """By vendor id, else by the tuple. A stretch of which one end is lost keeps the other and says CHANGED."""
        if anchor.kind is AnchorKind.JOURNEY:
            return Resolved(Found.EXACT)
        first, is_sure = self._find(anchor.start)
        last, is_end_sure = self._find(anchor.end) if anchor.end is not None else (first, is_sure)
        if first is None and last is None:
            return Resolved(Found.LOST)
        if first is None or last is None:
            kept = first if first is not None else last
            return Resolved(Found.CHANGED, kept, kept)
        is_same = is_sure and is_end_sure and (anchor.place is None or self._still_says(first, anchor.place))
        found = Found.EXACT if is_same else Found.CHANGED
        if anchor.kind is AnchorKind.VISIT:
            visit_no = self._journey.events.visit_no
            of_visit = (visit_no == visit_no[first]).nonzero()[0]
            return Resolved(found, int(of_visit[0]), int(of_visit[-1]))
        return Resolved(found, min(first, last), max(first, last))

    def _find(self, ref: EventRef | None) -> tuple[int | None, bool]:
        """The position, and whether it is sure.

        Not sure: one of several twins of which none has the remembered title, or one that has another vendor's id now.
        """
        if ref is None:
            return None, True
        vendor_id = self._journey.events.vendor_id
        twins = [index for index in _twins(self._journey, ref.occurred_at_us, ref.event_name) if self._fits(index, ref)]
        if ref.vendor_id is not None:
            same_id = [index for index in twins if vendor_id[index] == ref.vendor_id] or self._find_vendor(ref)
            if same_id:
                return self._pick(same_id, twins[ref.ordinal] if ref.ordinal < len(twins) else same_id[0], ref)
        index, is_sure = self._pick(twins, twins[ref.ordinal] if ref.ordinal < len(twins) else None, ref)
        has_other_id = index is not None and ref.vendor_id is not None and vendor_id[index] is not None
        return index, is_sure and not has_other_id

    def _find_vendor(self, ref: EventRef) -> list[int]:
        """Events with the vendor's id at any time: the source may have corrected the time, the name or the person."""
        events = self._journey.events
        if self._indexes_by_vendor is None:
            self._indexes_by_vendor = {}
            for index, vendor_id in enumerate(events.vendor_id.tolist()):
                if vendor_id is not None:
                    self._indexes_by_vendor.setdefault(vendor_id, []).append(index)
        found = self._indexes_by_vendor.get(ref.vendor_id or "", [])
        return [index for index in found if events.source_of(index).source == ref.source]

    def _pick(self, candidates: list[int], position: int | None, ref: EventRef) -> tuple[int | None, bool]:
        """Among twins: the one with the remembered title nearest to the remembered position, else the position."""
        if position in candidates and (len(candidates) == 1 or _is_keyless(self._journey)):
            return position, True
        same_title = [index for index in candidates if self._title_digest(index) == ref.title_digest]
        if same_title and (position is not None or ref.title_digest):
            near = position if position is not None else candidates[-1]
            return min(same_title, key=lambda index: abs(index - near)), True
        return (position if position in candidates else None), False

    def _fits(self, index: int, ref: EventRef) -> bool:
        events = self._journey.events
        return (
            events.source_of(index).source == ref.source and self._ref(int(events.identity_no[index])) == ref.identity
        )

    def _ref(self, identity_no: int) -> IdentityRef:
        ref = self._refs_by_no.get(identity_no)
        if ref is None:
            ref = identity_ref(self._journey.customer.identities[identity_no], self._secret)
            self._refs_by_no[identity_no] = ref
        return ref

    def _title_digest(self, index: int) -> str:
        return _title_digest(self._journey, index, self._secret)

    def _still_says(self, index: int, place: Place) -> bool:
        if place.field is None:
            return True
        text = _text_of(self._journey, index, place.field)
        if text is None:
            return False
        words = text[place.char_start : place.char_end]
        # What is masked on either side may have been anything of the same length.
        return len(words) == len(place.quote) and all(
            has == had or MASKED_CHAR in (has, had) for has, had in zip(words, place.quote, strict=True)
        )


def _is_keyless(journey: Journey) -> bool:
    """The data came without the key: titles cannot be told apart, and nothing was imported since to change places."""
    return any(identity.digest for identity in journey.customer.identities.values())


def _twins(journey: Journey, occurred_at_us: int, event_name: str) -> list[int]:
    """Positions of the events with this name at this instant, in order."""
    events = journey.events
    low, high = events.occurred_at_us.searchsorted([occurred_at_us, occurred_at_us + 1])
    return [index for index in range(int(low), int(high)) if str(events.event_name[index]) == event_name]


def _title_digest(journey: Journey, index: int, secret: bytes) -> str:
    title = journey.events.title(index)
    if title is None or _is_keyless(journey):
        return ""
    return hmac.new(secret, title.encode(), hashlib.sha256).hexdigest()[:16]


def _text_of(journey: Journey, index: int, field: TextField) -> str | None:
    events = journey.events
    return events.title(index) if field is TextField.TITLE else events.text(index)
