"""Who is read: a customer's journey is loaded, and everything that shows it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.workspace.jobs import JobRunner


class JourneyReader(Protocol):
    """What reading asks of the event store."""

    def load_journey(self, customer_no: int) -> Journey: ...


class ReadingPresenter:
    """Loads the latest customer asked for; the journey shown before stays until the new one is there.

    Those whom one key would open next are read before they are asked for.
    """

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
        self._wanted_no: int | None = None
        self._shown_no: int | None = None
        self._near: tuple[int, ...] = ()
        self._near_journeys: dict[int, Journey] = {}
        self._is_reading_near = False
        self.cover: Callable[[Journey], Journey] = _as_it_is
        """What of a journey may be shown now."""

    @property
    def journey(self) -> Journey | None:
        return self._journey

    def set_reader(self, reader: JourneyReader) -> None:
        """Journeys come from here from now on."""
        self._reader = reader
        self.forget_near()

    def forget_near(self) -> None:
        """What was read before it was asked for may no longer be what is written."""
        self._near_journeys.clear()
        self._read_near()

    def keep_near(self, customer_nos: Sequence[int]) -> None:
        """Have these journeys at hand; the others are let go."""
        self._near = tuple(customer_nos)
        self._near_journeys = {no: kept for no, kept in self._near_journeys.items() if no in self._near}
        self._read_near()

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
                self._journey = covered = self.cover(journey)
                on_journey(covered)

        self._jobs.submit("journey.again", load, show, self._on_error, latest_of="journey.again")

    def open_customer(self, customer_no: int) -> None:
        self._wanted_no = customer_no
        kept = self._near_journeys.get(customer_no)
        if kept is not None:
            self._show(customer_no, kept)
            return
        reader = self._reader

        def load(_report: Report) -> Journey:
            return reader.load_journey(customer_no)

        def show(journey: Journey) -> None:
            # One that was at hand may have been shown meanwhile.
            if customer_no == self._wanted_no:
                self._show(customer_no, journey)

        self._jobs.submit("journey", load, show, self._on_error, latest_of="journey")

    def _show(self, customer_no: int, whole: Journey) -> None:
        journey = self.cover(whole)
        former, former_no = self._journey, self._shown_no
        self._journey, self._shown_no = journey, customer_no
        if former is not None and former_no is not None and former_no in self._near:
            self._near_journeys[former_no] = former
        self._on_journey(journey)
        self._read_near()

    def _read_near(self) -> None:
        """One at a time, and after the journey that is asked for."""
        missing = [no for no in self._near if no not in self._near_journeys and no != self._shown_no]
        if not missing or self._is_reading_near or self._shown_no != self._wanted_no:
            return
        self._is_reading_near = True
        reader, customer_no = self._reader, missing[0]

        def load(_report: Report) -> Journey:
            return reader.load_journey(customer_no)

        def keep(journey: Journey) -> None:
            self._is_reading_near = False
            if customer_no in self._near and reader is self._reader:
                self._near_journeys[customer_no] = journey
            self._read_near()

        def give_up(_error: AshiatoError) -> None:
            """Whoever opens it will be told."""
            self._is_reading_near = False

        self._jobs.submit("journey.near", load, keep, give_up)


def _as_it_is(journey: Journey) -> Journey:
    return journey
