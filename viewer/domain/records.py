"""Rows of the review store that are plain fields: calls, reads, saved lists, rejected signals and their like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

OWNER: Final = "customer"
"""The field that says whose row it is: [namespace, digest] of an `IdentityRef`. Rows of nobody have none."""

CARRIED: Final = "carried"
"""The entity of what a bundle brought: each row holds one operation that somebody wrote elsewhere."""

LASTING: Final = frozenset({CARRIED, "audit", "forgotten", "heard", "read", "reveal", "review_step"})
"""Entities that undo passes over: what they tell has happened, and nobody takes it back.

The steps of a running review (its phases, its timer) have keys of their own that go back.
"""


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands: the shown value of every field (JSON values, `exists` left out).

    author and created_at_us are those of the first operation, edited_by and edited_at_us of the newest one that
    stands; both times are wall times of their authors' clocks.
    """

    entity: str
    row_id: str
    fields: Mapping[str, Any]
    author: str
    created_at_us: int
    edited_by: str
    edited_at_us: int
