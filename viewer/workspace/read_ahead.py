"""The event store with the answers of the first picture at hand, read while the screen is being made ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from viewer.domain.customers import CustomerQuery, CustomerRow
from viewer.domain.journey import EventDetail, Journey
from viewer.domain.progress import Report, silent
from viewer.events.customers import Numbers, OnPart
from viewer.events.store import EventStore

if TYPE_CHECKING:
    from viewer.domain.picks import Picked
    from viewer.events.life_lines import LifeLine

FIRST_ROWS: Final = 40
"""A page of the list: more than a tall screen shows, and few enough that the first picture does not wait for them."""


class ReadAhead:
    """Answers as `EventStore` does. What was read ahead is given out once, and only for the same generation."""

    def __init__(self, events: EventStore) -> None:
        self._events = events
        self._generation = events.generation
        self._order: Numbers | None = None
        self._rows: dict[tuple[int, ...], list[CustomerRow]] = {}
        self._journeys: dict[int, Journey] = {}

    def read(self, customer_id: str = "") -> None:
        """Read the list, its first rows, and the journey of a customer, the first one for ""."""
        order = self._order = self._events.find_customers(CustomerQuery())
        if order.size == 0:
            return
        first = tuple(int(no) for no in order[:FIRST_ROWS])
        self._rows[first] = self._events.load_rows(first)
        customer_no = self._events.find_customer_no(customer_id) if customer_id else first[0]
        if customer_no is not None:
            self._journeys[customer_no] = self._events.load_journey(customer_no)

    def find_customers(self, query: CustomerQuery, report: Report = silent, on_part: OnPart | None = None) -> Numbers:
        order, self._order = self._order, None
        if order is not None and query == CustomerQuery() and self._is_current():
            return order
        return self._events.find_customers(query, report, on_part)

    def find_picked(self, query: CustomerQuery, report: Report = silent) -> Picked:
        return self._events.find_picked(query, report)

    def load_life_lines(self, query: CustomerQuery, customer_nos: Sequence[int]) -> list[LifeLine]:
        return self._events.load_life_lines(query, customer_nos)

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]:
        rows = self._rows.pop(tuple(customer_nos), None)
        return rows if rows is not None and self._is_current() else self._events.load_rows(customer_nos)

    def load_journey(self, customer_no: int) -> Journey:
        journey = self._journeys.pop(customer_no, None)
        return journey if journey is not None and self._is_current() else self._events.load_journey(customer_no)

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        return self._events.load_event_detail(customer_no, event_key)

    def event_names(self, limit: int) -> list[tuple[str, int]]:
        return self._events.event_names(limit)

    def _is_current(self) -> bool:
        return self._events.generation == self._generation
