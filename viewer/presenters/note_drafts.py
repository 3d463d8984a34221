"""What is being written, and how it is kept while it is not saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from viewer.domain.anchors import Anchor, AnchorKind, AnchorResolver, customer_refs, make_anchor, make_event_ref
from viewer.domain.annotations import MarkKind
from viewer.domain.journey import Journey
from viewer.presenters.note_words import WHOLE, Spot
from viewer.reviews.encoding import decode_anchor, encode_anchor


@dataclass(frozen=True, slots=True)
class Writing:
    """A mark in the making (mark_id None), or one that is being changed."""

    kind: MarkKind = MarkKind.NOTE
    title: str = ""
    body: str = ""
    spot: Spot = WHOLE
    mark_id: str | None = None

    @property
    def is_blank(self) -> bool:
        return not self.title.strip() and not self.body.strip()


def anchor_of(journey: Journey, spot: Spot, secret: bytes) -> Anchor:
    """The anchor of a spot on `journey`."""
    if spot.first is None or spot.last is None:
        return make_anchor(journey, AnchorKind.JOURNEY, secret)
    if spot.place is not None:
        start = make_event_ref(journey, spot.first, secret)
        return Anchor(AnchorKind.PLACE, customer_refs(journey, secret)[0], start, place=spot.place)
    return make_anchor(journey, spot.kind, secret, spot.first, spot.last)


def encode_drafts(writings: Mapping[str | None, Writing], journey: Journey, secret: bytes) -> str:
    """Everything unsaved of one customer as text, "" if there is nothing."""
    drafts = [
        {
            "mark_id": mark_id,
            "kind": writing.kind.value,
            "title": writing.title,
            "body": writing.body,
            "anchor": None if mark_id is not None else encode_anchor(anchor_of(journey, writing.spot, secret)),
        }
        for mark_id, writing in writings.items()
        if mark_id is not None or not writing.is_blank
    ]
    return json.dumps(drafts, ensure_ascii=False) if drafts else ""


def decode_drafts(words: str, resolver: AnchorResolver) -> dict[str | None, Writing]:
    """What `encode_drafts` kept. A place that is gone becomes the whole journey; unreadable drafts are left out."""
    try:
        drafts = json.loads(words) if words else []
    except ValueError:
        return {}
    writings: dict[str | None, Writing] = {}
    for draft in drafts if isinstance(drafts, list) else ():
        try:
            writing = Writing(
                MarkKind(draft["kind"]), str(draft["title"]), str(draft["body"]), WHOLE, draft["mark_id"]
            )  # fmt: skip
            writings[writing.mark_id] = replace(writing, spot=_spot(draft, resolver))
        except (ValueError, KeyError, TypeError):
            continue
    return writings


def _spot(draft: Mapping[str, Any], resolver: AnchorResolver) -> Spot:
    if draft["anchor"] is None:
        return WHOLE
    anchor = decode_anchor(draft["anchor"])
    found = resolver.resolve(anchor)
    if found.first is None:
        return WHOLE
    return Spot(anchor.kind, found.first, found.last, anchor.place)
