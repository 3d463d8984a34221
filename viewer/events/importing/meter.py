"""How far a file is: bytes done, rows a second, seconds left."""

from __future__ import annotations

from time import monotonic

from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text


class Meter:
    """Turns bytes done into Progress for one stage of one file. Every call may raise Cancelled, through `report`."""

    def __init__(self, report: Report, stage: Text, total: int) -> None:
        self._report = report
        self._stage = stage
        self._total = total
        self._started = monotonic()
        self.rows = 0

    def tick(self, done: int) -> None:
        """done: bytes since the stage began."""
        elapsed = monotonic() - self._started
        is_known = elapsed > 0.5 and 0 < done <= self._total
        left = elapsed / done * (self._total - done) if is_known else None
        rate = self.rows / elapsed if is_known and self.rows else None
        self._report(Progress(self._stage, done, self._total, rate, left))
