"""One progress of a whole command, from the reports of its parts."""

from __future__ import annotations

from time import monotonic
from typing import Final

from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.events.statements import Tick

_STEPS: Final = 1000
_TELLABLE: Final = 0.02
"""Below this share the time left is a guess nobody wants."""


class Overall:
    """Parts are begun one after the other, each with its share of the whole; shares add up to 1."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._started = monotonic()
        self._start = self._end = self._share = 0.0
        self.rows = 0
        """Rows known to be on their way, for rows a second."""

    def begin(self, share: float) -> None:
        """The part before is over; the one that begins now makes up `share` of the whole."""
        self._start, self._end = self._end, min(self._end + share, 1.0)

    def report(self, progress: Progress) -> None:
        """A Report for the part that runs. Raises what the outer one raises."""
        part = min(progress.done / progress.total, 1.0) if progress.total else 0.0
        self._tell(progress.stage, part, progress.rows_per_s)

    def ticker(self, stage: Text) -> Tick:
        """A Tick for the part that runs."""
        return lambda share: self._tell(stage, share, None)

    def _tell(self, stage: Text, part: float, rows_per_s: float | None) -> None:
        # Several statements of one part begin at 0 each: what was said to be done stays done.
        share = self._share = max(self._share, self._start + (self._end - self._start) * part)
        elapsed = monotonic() - self._started
        left_s = elapsed / share * (1.0 - share) if share > _TELLABLE else None
        if rows_per_s is None and self.rows and elapsed > 0:
            rows_per_s = self.rows * share / elapsed
        self._report(Progress(stage, round(share * _STEPS), _STEPS, rows_per_s, left_s))
