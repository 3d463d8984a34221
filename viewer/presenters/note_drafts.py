"""What is being written, and how it is kept while it is not saved."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from viewer.domain.anchors import Anchor, AnchorKind, AnchorResolver, customer_refs, make_anchor, make_event_ref
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.journey import Journey
from viewer.presenters.note_words import WHOLE, Spot
from viewer.reviews.encoding import decode_anchor, encode_anchor

WritingKey = str | tuple[MarkKind, Spot]
"""The mark that is being changed; of a new one, its kind and place: each has a draft of its own."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A mark in the making (mark_id None), or one that is being changed.

    base: the mark as it was when the change began, None if that is not known any more.
    """

    kind: MarkKind = MarkKind.NOTE
    title: str = ""
    body: str = ""
    spot: Spot = WHOLE
    mark_id: str | None = None
    base: Mark | None = None

    @property
    def key(self) -> WritingKey:
        return self.mark_id if self.mark_id is not None else (self.kind, self.spot)

    @property
    def first_line(self) -> str:
        """Of the title, else of the words; "" if it is blank."""
        return next((line.strip() for line in (self.title, *self.body.splitlines()) if line.strip()), "")

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


def encode_drafts(writings: Iterable[Writing], journey: Journey, secret: bytes) -> str:
    """Everything unsaved of one customer as text, in the order given, "" if there is nothing."""
    drafts = [
        {
            "mark_id": writing.mark_id,
            "kind": writing.kind.value,
            "title": writing.title,
            "body": writing.body,
            "anchor": None if writing.mark_id is not None else encode_anchor(anchor_of(journey, writing.spot, secret)),
        }
        for writing in writings
        if writing.mark_id is not None or not writing.is_blank
    ]
    return json.dumps(drafts, ensure_ascii=False) if drafts else ""


def decode_drafts(words: str, resolver: AnchorResolver) -> tuple[Writing, ...]:
    """What `encode_drafts` kept. A place that is gone becomes the whole journey; unreadable drafts are left out."""
    writings: list[Writing] = []
    for draft in _read(words):
        try:
            writing = Writing(
                MarkKind(draft["kind"]), str(draft["title"]), str(draft["body"]), WHOLE, draft["mark_id"]
            )  # fmt: skip
            writings.append(replace(writing, spot=_spot(draft, resolver)))
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(writings)


def join_drafts(earlier: str, later: str) -> str:
    """Two texts of `encode_drafts` as one. What is meant for the same place as the same kind becomes one draft."""
    drafts = {_draft_key(draft): draft for draft in _read(earlier)}
    for draft in _read(later):
        key = _draft_key(draft)
        begun = drafts.pop(key, None)
        drafts[key] = draft if begun is None or draft["mark_id"] is not None else _joined(begun, draft)
    return json.dumps(list(drafts.values()), ensure_ascii=False) if drafts else ""


def _draft_key(draft: Mapping[str, Any]) -> str:
    mark_id = draft.get("mark_id")
    return json.dumps(mark_id or [draft.get("kind"), draft.get("anchor")], sort_keys=True)


def _joined(begun: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    if later["title"] == begun["title"] and later["body"].startswith(begun["body"]):
        return later
    return {**begun, "body": "\n\n".join(filter(None, (begun["body"], later["title"], later["body"])))}


def _read(words: str) -> list[dict[str, Any]]:
    try:
        drafts = json.loads(words) if words else []
    except ValueError:
        return []
    return [draft for draft in drafts if isinstance(draft, dict)] if isinstance(drafts, list) else []


def _spot(draft: Mapping[str, Any], resolver: AnchorResolver) -> Spot:
    if draft["anchor"] is None:
        return WHOLE
    anchor = decode_anchor(draft["anchor"])
    found = resolver.resolve(anchor)
    if found.first is None:
        return WHOLE
    return Spot(anchor.kind, found.first, found.last, anchor.place)
