"""Which seconds of a recording somebody has listened to: a record of the review store that undo passes over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from viewer.domain.records import Record

HEARD: Final = "heard"
"""The entity. One row a listener and recording."""

HEARD_SHARE: Final = 0.9
"""From this share on a recording counts as heard: nobody waits for the last seconds of silence."""

_GAP_S: Final = 1.0

Spans = tuple[tuple[float, float], ...]
"""Seconds [start, end), in order, not touching one another."""


class Heard(NamedTuple):
    """author has listened to `spans` of the recording `media` of `length_s` seconds."""

    author: str
    media: str
    length_s: float
    spans: Spans

    @property
    def share(self) -> float:
        """0 to 1."""
        return min(1.0, sum(end - start for start, end in self.spans) / self.length_s) if self.length_s > 0 else 0.0

    @property
    def is_heard(self) -> bool:
        return self.share >= HEARD_SHARE


def join_spans(spans: Iterable[tuple[float, float]]) -> Spans:
    """In order, one where they overlap or lie less than a second apart."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted((start, end) for start, end in spans if end > start):
        if joined and start - joined[-1][1] < _GAP_S:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def make_heard_id(author: str, media: str) -> str:
    """The same on every computer: listening on goes on with the same row."""
    words = "\n".join((author, media))
    return f"heard-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def heard_fields(heard: Heard) -> dict[str, Any]:
    spans = [[round(start, 1), round(end, 1)] for start, end in heard.spans]
    return {"by": heard.author, "media": heard.media, "length_s": round(heard.length_s, 1), "spans": spans}


def make_heard(record: Record) -> Heard | None:
    """None for a row of another make."""
    fields = record.fields
    try:
        spans = join_spans((float(start), float(end)) for start, end in fields["spans"])
        return Heard(str(fields["by"]), str(fields["media"]), float(fields["length_s"]), spans)
    except (KeyError, TypeError, ValueError):
        return None
