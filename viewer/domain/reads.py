"""Who has read whose journey, when, and how far: a record of the review store that undo passes over."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import Record

READ: Final = "read"
"""The entity. One row a reader and customer."""


class Read(NamedTuple):
    """author read up to `share` (0 to 1) of the rows, last at `at_us`."""

    author: str
    at_us: int
    share: float


def make_read_id(author: str, customer: IdentityRef) -> str:
    """The same on every computer: reading once more goes on with the same row."""
    words = "\n".join((author, customer.namespace, customer.digest))
    return f"read-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def read_fields(read: Read) -> dict[str, Any]:
    return {"by": read.author, "at_us": read.at_us, "share": round(read.share, 3)}


def make_read(record: Record) -> Read | None:
    """None for a row of another make."""
    fields: Mapping[str, Any] = record.fields
    match fields.get("by"), fields.get("at_us"), fields.get("share", 0.0):
        case str(author), int(at_us), int() | float() as share:
            return Read(author, at_us, float(share))
        case _:
            return None
