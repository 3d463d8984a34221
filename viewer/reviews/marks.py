"""A mark as operations, and a mark from its operations. No database here."""

from __future__ import annotations

import json
from typing import Final

from viewer.domain.anchors import Anchor, IdentityRef
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.operations import EXISTS, Change, RowHistory
from viewer.reviews.encoding import decode_anchor, encode_anchor, to_json

MARK: Final = "mark"
"""The entity."""

AUTHOR: Final = "author"
"""The field that corrects the author: whoever has the keyboard may have written under the name of somebody else."""

_CONTENT: Final = ("kind", "anchor", "title", "body")


def mark_changes(
    mark_id: str,
    *,
    kind: MarkKind | None = None,
    anchor: Anchor | None = None,
    title: str | None = None,
    body: str | None = None,
    exists: bool | None = None,
    author: str | None = None,
    review_id: str | None = None,
) -> list[Change]:
    """The changes that set what is given; None leaves a field as it is. author: who it should have been."""
    wanted = {
        EXISTS: None if exists is None else to_json(exists),
        "kind": None if kind is None else to_json(kind.value),
        "anchor": None if anchor is None else encode_anchor(anchor),
        "title": None if title is None else to_json(title),
        "body": None if body is None else to_json(body),
        AUTHOR: None if author is None else to_json(author),
        "review": None if review_id is None else to_json(review_id),
    }
    return [Change(MARK, mark_id, field, value) for field, value in wanted.items() if value is not None]


def make_mark(history: RowHistory) -> Mark | None:
    """The mark as it stands, or None if it was deleted or has not arrived whole yet."""
    anchor, kind = history.value("anchor"), history.value("kind")
    if not history.is_there or anchor is None or kind is None:
        return None
    first = history.operations[0]
    # A value that undo brought back counts from when it was written, so that undo and redo leave no trace.
    winners = [history.origin(winner) for field in _CONTENT if (winner := history.winner(field)) is not None]
    try:
        return Mark(
            first.row_id,
            MarkKind(json.loads(kind)),
            decode_anchor(anchor),
            _words(history.value("title")),
            _words(history.value("body")),
            author_of(history),
            first.written_at_us,
            max(winner.written_at_us for winner in winners),
            typist="" if first.typist == first.author else first.typist,
            written_as="" if author_of(history) == first.author else first.author,
            review_id=_words(history.value("review")),
        )
    except (ValueError, KeyError, TypeError):
        # Written by a newer version on another computer: kept in the log, shown once this one understands it.
        return None


def author_of(history: RowHistory) -> str:
    """Whose words a mark is: of who wrote it, unless that was corrected. history: not empty."""
    return _words(history.value(AUTHOR)) or history.operations[0].author


def owners_of(anchor: Anchor) -> frozenset[IdentityRef]:
    """Every identity under which the mark is looked for: a split leaves it with its event and with its customer."""
    events = (ref for ref in (anchor.start, anchor.end) if ref is not None)
    return frozenset((anchor.customer, *(ref.identity for ref in events)))


def _words(value: str | None) -> str:
    return "" if value is None else str(json.loads(value))
