"""Who is read: a customer's journey is loaded, and everything that shows it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.workspace.jobs import JobRunner


class JourneyReader(Protocol):
    """What reading asks of the event store."""

    def load_journey(self, customer_no: int) -> Journey: ...


class ReadingPresenter:
    """Loads the latest customer asked for; the journey shown before stays until the new one is there."""

    def __init__(
        self,
        reader: JourneyReader,
        jobs: JobRunner,
        *,
        on_journey: Callable[[Journey], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._reader = reader
        self._jobs = jobs
        self._on_journey = on_journey
        self._on_error = on_error
        self._journey: Journey | None = None

    @property
    def journey(self) -> Journey | None:
        return self._journey

    def set_reader(self, reader: JourneyReader) -> None:
        """Journeys come from here from now on."""
        self._reader = reader

    def open_again(self, on_journey: Callable[[Journey], None]) -> None:
        """Read the customer on screen once more; `on_journey` is told instead."""
        shown, reader = self._journey, self._reader
        if shown is None:
            return
        customer_no = shown.customer.customer_no

        def load(_report: Report) -> Journey:
            return reader.load_journey(customer_no)

        def show(journey: Journey) -> None:
            if self._journey is shown:
                self._journey = journey
                on_journey(journey)

        self._jobs.submit("journey.again", load, show, self._on_error, latest_of="journey.again")

    def open_customer(self, customer_no: int) -> None:
        reader = self._reader

        def load(_report: Report) -> Journey:
            return reader.load_journey(customer_no)

        self._jobs.submit("journey", load, self._show, self._on_error, latest_of="journey")

    def _show(self, journey: Journey) -> None:
        self._journey = journey
        self._on_journey(journey)
