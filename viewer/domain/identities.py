"""Keys seen in data, and the people they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Strength(StrEnum):
    """How far a key names one person: a member number does, a cookie only hints."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """A key inside its namespace. Values are text, always: 00004 and 20-digit ids stay as they are.

    digest: the keyed digest of the true value, where that came with data from elsewhere and the key did not: a masked
    snapshot, a bundle. "" where it is computed with the workspace's own key.
    """

    namespace: str
    value: str
    digest: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.namespace}:{self.value}"


class IdentityLink(NamedTuple):
    """The reasoned, reversible join of two keys."""

    a: Identity
    b: Identity
    rule: str
    source: str
    at_us: int
    confidence: float
