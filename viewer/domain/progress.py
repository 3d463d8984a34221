"""How long jobs say where they are, and how they are asked to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewer.domain.errors import Cancelled
from viewer.domain.text import Text


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of a running job.

    stage: what is being done. done and total are in the same unit (bytes, rows or steps); total 0 means unknown.
    rows_per_s and left_s are None until they can be told.
    """

    stage: Text
    done: int = 0
    total: int = 0
    rows_per_s: float | None = None
    left_s: float | None = None


Report = Callable[[Progress], None]
"""Called by a job now and then, from the job's thread. It raises Cancelled when the job shall stop."""


def silent(_progress: Progress) -> None:
    """A Report for callers who do not watch."""


__all__ = ["Cancelled", "Progress", "Report", "silent"]
