"""The event store with the answers of the first picture at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from viewer.domain.customers import CustomerQuery, CustomerRow, Totals
from viewer.domain.journey import EventDetail, Journey
from viewer.domain.progress import Report, silent

if TYPE_CHECKING:
    from viewer.domain.picks import Picked
    from viewer.events.customers import Numbers, OnPart
    from viewer.events.life_lines import LifeLine
    from viewer.events.store import EventStore


FIRST_ROWS: Final = 40
"""A page of the list: more than a tall screen shows, and few enough that the first picture does not wait for them."""


class FirstLook(NamedTuple):
    """What the first picture shows. customer_nos: the whole list; rows: of the first of them; journey: None for nobody.

    Numbers are those of `generation`.
    """

    generation: int
    totals: Totals
    customer_nos: Numbers
    rows: list[CustomerRow]
    journey: Journey | None


class ReadAhead:
    """Answers as `EventStore` does. What was read ahead is given out once, and only for the same generation."""

    def __init__(self, open_events: Callable[[], EventStore], load_generation: Callable[[], int]) -> None:
        """open_events: imports and opens the store with its first use. load_generation: its number, without that."""
        self._open_events = open_events
        self._load_generation = load_generation
        self._look: FirstLook | None = None

    def remember(self, look: FirstLook) -> None:
        """Give these answers out."""
        self._look = look

    def find_customers(self, query: CustomerQuery, report: Report = silent, on_part: OnPart | None = None) -> Numbers:
        if query == CustomerQuery() and (look := self._current()) is not None and look.customer_nos.size:
            self._look = look._replace(customer_nos=look.customer_nos[:0])
            return look.customer_nos
        return self._open_events().find_customers(query, report, on_part)

    def find_picked(self, query: CustomerQuery, report: Report = silent) -> Picked:
        return self._open_events().find_picked(query, report)

    def load_life_lines(self, query: CustomerQuery, customer_nos: Sequence[int]) -> list[LifeLine]:
        return self._open_events().load_life_lines(query, customer_nos)

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]:
        look = self._current()
        if look is not None and look.rows and [row.customer_no for row in look.rows] == list(customer_nos):
            self._look = look._replace(rows=[])
            return look.rows
        return self._open_events().load_rows(customer_nos)

    def load_journey(self, customer_no: int) -> Journey:
        look = self._current()
        if look is not None and look.journey is not None and look.journey.customer.customer_no == customer_no:
            self._look = look._replace(journey=None)
            return look.journey
        return self._open_events().load_journey(customer_no)

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        return self._open_events().load_event_detail(customer_no, event_key)

    def event_names(self, limit: int) -> list[tuple[str, int]]:
        return self._open_events().event_names(limit)

    def _current(self) -> FirstLook | None:
        look = self._look
        return look if look is not None and look.generation == self._load_generation() else None
