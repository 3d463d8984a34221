"""Which call each recording of a workspace belongs to, counted anew for every generation of the data."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from viewer.domain.anchors import Anchor, AnchorKind, AnchorResolver, EventRef, IdentityRef
from viewer.domain.journey import Journey
from viewer.domain.recording_names import read_name
from viewer.domain.recordings import (
    ENTITY,
    Call,
    Match,
    MatchRule,
    Recording,
    Why,
    match_recordings,
)
from viewer.domain.records import Record
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.recording_files import load_recordings, load_rule


class CallSource(Protocol):
    """What matching asks of the event store."""

    def load_calls_near(self, instants_us: Sequence[int], within_us: int, ids: Sequence[str]) -> list[Call]: ...
    def find_numbers(self, refs: Collection[IdentityRef], secret: bytes) -> dict[IdentityRef, int]: ...
    def load_journey(self, customer_no: int) -> Journey: ...


class RecordSource(Protocol):
    """What matching asks of the review store."""

    def load_records(self, entity: str) -> list[Record]: ...


@dataclass(frozen=True, slots=True)
class Matched:
    """rule is None, and matches are empty, in a workspace without recordings."""

    rule: MatchRule | None
    matches: tuple[Match, ...] = ()


def load_matches(folder: WorkspaceFolder, events: CallSource, reviews: RecordSource | None) -> Matched:
    """Every recording with its call, or with the reason why it has none. Raises AshiatoError."""
    recordings, rule = load_recordings(folder), load_rule(folder)
    if rule is None or not recordings:
        return Matched(rule)
    zone = folder.zone
    facts = [read_name(rule.pattern, recording.stem, zone) for recording in recordings]
    instants = [fact.started_us for fact in facts if fact is not None and fact.started_us is not None]
    ids = {recording.stem.casefold() for recording in recordings}
    ids |= {recording.name.rpartition("/")[2].casefold() for recording in recordings}
    ids |= {recording.name.casefold() for recording in recordings}
    ids |= {fact.id.casefold() for fact in facts if fact is not None}
    calls = events.load_calls_near(instants, rule.minutes * 60_000_000, sorted(ids))
    by_hand = {} if reviews is None else _load_by_hand(reviews, events, folder.secret, recordings)
    return Matched(rule, tuple(match_recordings(recordings, calls, rule, zone, by_hand)))


def assignment_fields(media: str, ref: EventRef | None) -> dict[str, Any]:
    """The record that says where a recording belongs; None: to no call. Its row_id is `media`."""
    if ref is None:
        return {"media": media, "event": None}
    event = [
        ref.source, ref.identity.namespace, ref.identity.digest, ref.vendor_id, ref.occurred_at_us, ref.event_name,
        ref.ordinal, ref.title_digest,
    ]  # fmt: skip
    return {"media": media, "event": event}


def _load_by_hand(
    reviews: RecordSource, events: CallSource, secret: bytes, recordings: Sequence[Recording]
) -> dict[str, Call | Why]:
    there = {recording.media for recording in recordings}
    found: dict[str, Call | Why] = {}
    refs: dict[str, EventRef] = {}
    for record in reviews.load_records(ENTITY):
        media = str(record.fields.get("media", ""))
        if media not in there or "event" not in record.fields:
            continue
        ref = _event_ref(record.fields["event"])
        if ref is None:
            found[media] = Why.OF_NO_CALL
        else:
            refs[media] = ref
    customer_nos = events.find_numbers({ref.identity for ref in refs.values()}, secret)
    journeys: dict[int, tuple[Journey, AnchorResolver]] = {}
    for media, ref in refs.items():
        customer_no = customer_nos.get(ref.identity)
        if customer_no is None:
            found[media] = Why.LOST
            continue
        if customer_no not in journeys:
            journey = events.load_journey(customer_no)
            journeys[customer_no] = (journey, AnchorResolver(journey, secret))
        found[media] = _resolve(*journeys[customer_no], ref)
    return found


def _resolve(journey: Journey, resolver: AnchorResolver, ref: EventRef) -> Call | Why:
    index = resolver.resolve(Anchor(AnchorKind.EVENT, ref.identity, ref)).first
    if index is None:
        return Why.LOST
    events = journey.events
    return Call(
        int(events.event_key[index]), journey.customer.customer_no, int(events.occurred_at_us[index]),
        str(events.media_id[index] or ""), str(events.vendor_id[index] or ""), (),
    )  # fmt: skip


def _event_ref(parts: Any) -> EventRef | None:
    match parts:
        case [str(source), str(namespace), str(digest), None | str() as vendor, int(at_us), str(name), int(ordinal),
              str(title)]:  # fmt: skip
            return EventRef(source, IdentityRef(namespace, digest), vendor, at_us, name, ordinal, title)
    return None
