"""Values of operations as JSON text: the same value is always the same text."""

from __future__ import annotations

import json
from typing import Any

from viewer.domain.anchors import Anchor, AnchorKind, EventRef, IdentityRef, Place, TextField


def to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def encode_anchor(anchor: Anchor) -> str:
    parts: dict[str, Any] = {"kind": anchor.kind.value, "customer": _identity(anchor.customer)}
    if anchor.start is not None:
        parts["start"] = _event(anchor.start)
    if anchor.end is not None:
        parts["end"] = _event(anchor.end)
    if anchor.place is not None:
        parts["place"] = _place(anchor.place)
    return to_json(parts)


def decode_anchor(words: str) -> Anchor:
    """Raises ValueError, KeyError or TypeError if `words` is no anchor."""
    parts = json.loads(words)
    return Anchor(
        AnchorKind(parts["kind"]),
        _identity_of(parts["customer"]),
        _event_of(parts.get("start")),
        _event_of(parts.get("end")),
        _place_of(parts.get("place")),
    )


def _identity(ref: IdentityRef) -> list[str]:
    return [ref.namespace, ref.digest]


def _identity_of(parts: Any) -> IdentityRef:
    namespace, digest = parts
    return IdentityRef(str(namespace), str(digest))


def _event(ref: EventRef) -> dict[str, Any]:
    return {
        "source": ref.source,
        "identity": _identity(ref.identity),
        "vendor_id": ref.vendor_id,
        "at_us": ref.occurred_at_us,
        "name": ref.event_name,
        "ordinal": ref.ordinal,
        "title": ref.title_digest,
    }


def _event_of(parts: Any) -> EventRef | None:
    if parts is None:
        return None
    return EventRef(
        parts["source"],
        _identity_of(parts["identity"]),
        parts["vendor_id"],
        int(parts["at_us"]),
        parts["name"],
        int(parts["ordinal"]),
        parts.get("title", ""),
    )


def _place(place: Place) -> dict[str, Any]:
    return {
        "field": None if place.field is None else place.field.value,
        "chars": [place.char_start, place.char_end],
        "quote": place.quote,
        "seconds": [place.start_s, place.end_s],
    }


def _place_of(parts: Any) -> Place | None:
    if parts is None:
        return None
    field = parts["field"]
    char_start, char_end = parts["chars"]
    start_s, end_s = parts["seconds"]
    return Place(None if field is None else TextField(field), char_start, char_end, parts["quote"], start_s, end_s)
