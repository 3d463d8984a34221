"""What may be kept of imported rows: how long, by source, and whose not at all."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.clock import DAY_US

ANY_SOURCE: Final = "*"
MOST_DAYS: Final = 36_500


@dataclass(frozen=True, slots=True)
class KeepingRules:
    """secret: the workspace's, by which forgotten identities are known again. days_by_source: how long rows of a
    source are kept, counted from when the event happened; ANY_SOURCE for those without days of their own.
    """

    secret: bytes = b""
    days_by_source: Mapping[str, int] = field(default_factory=dict)
    now_us: int = 0

    def find_days(self, source: str) -> int | None:
        """None: for ever."""
        return self.days_by_source.get(source, self.days_by_source.get(ANY_SOURCE))

    def find_cutoff_us(self, source: str) -> int | None:
        """Events of the source before this instant go."""
        days = self.find_days(source)
        return None if days is None else self.now_us - days * DAY_US


def digest_of(refs: Iterable[IdentityRef]) -> str:
    """The same for the same people, "" for nobody."""
    words = "\n".join(f"{ref.namespace}\t{ref.digest}" for ref in sorted(set(refs)))
    return hashlib.sha256(words.encode()).hexdigest() if words else ""


def keyed_digest(secret: bytes, value: str) -> str:
    """HMAC-SHA256, hex: the digest of an `IdentityRef`, and of a recording that was forgotten."""
    return hmac.new(secret, value.encode(), hashlib.sha256).hexdigest()
