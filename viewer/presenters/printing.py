"""The sheet of the customer who is read: made, shown, and with real names only for a reason that is kept."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.presenters.masking import Mask
from viewer.presenters.reveal import Reveal
from viewer.presenters.sheet import SheetContent, SheetWriter
from viewer.presenters.whole_lives import LifeReader
from viewer.workspace.jobs import JobRunner


class PrintView(Protocol):
    def set_sheet(self, content: SheetContent) -> None: ...


class PrintPresenter:
    """Reads in jobs; the latest wish wins."""

    def __init__(
        self, view: PrintView, reader: LifeReader, writer: SheetWriter, reveal: Reveal, jobs: JobRunner, *,
        masked: Mask, unmasked: Mask, on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        self._view, self._reader, self._writer, self._reveal, self._jobs = view, reader, writer, reveal, jobs
        self._masked, self._unmasked, self._on_error = masked, unmasked, on_error

    def show(self, journey: Journey) -> None:
        """The sheet with made-up names."""
        self._load(journey, self._masked, "")

    def show_unmasked(self, journey: Journey) -> None:
        """Ask why, write it down, and only then show real names; the reason stands on the sheet."""
        me = weakref.ref(self)

        def on_allowed(reason: str) -> None:
            if (presenter := me()) is not None:
                presenter._load(journey, presenter._unmasked, reason)

        self._reveal.show_sheet(journey, on_allowed, self._on_error)

    def _load(self, journey: Journey, mask: Mask, reason: str) -> None:
        reader, writer, customer_no = self._reader, self._writer, journey.customer.customer_no

        def work(_report: Report) -> SheetContent:
            return writer.make(reader.load(customer_no, reader.load_rules(), mask), mask, reason)

        me = weakref.ref(self)

        def on_done(content: SheetContent) -> None:
            if (presenter := me()) is not None:
                presenter._view.set_sheet(content)

        self._jobs.submit("sheet.load", work, on_done, self._on_error, latest_of="sheet.load")
