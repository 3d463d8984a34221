"""An imported sample with the truth about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from viewer.domain.customers import CustomerQuery, CustomerRow
from viewer.domain.journey import Journey
from viewer.events.importing.run import ImportResult
from viewer.events.store import EventStore


@dataclass(frozen=True)
class ImportedSample:
    """truth: of the same files that `store` was made from."""

    truth: dict[str, Any]
    result: ImportResult
    store: EventStore
    _journeys: dict[int, Journey] = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[int, CustomerRow]:
        """Every customer by number."""
        return {
            row.customer_no: row for row in self.store.load_rows(self.store.find_customers(CustomerQuery()).tolist())
        }

    @cached_property
    def number_by_key(self) -> dict[str, int]:
        """customer_no of each namespace:value in the store."""
        return {str(identity): row.customer_no for row in self.rows.values() for identity in row.identities}

    def journey_of(self, key: str) -> Journey:
        """The journey of whoever has `key`; loaded once."""
        number = self.number_by_key[key]
        if number not in self._journeys:
            self._journeys[number] = self.store.load_journey(number)
        return self._journeys[number]
