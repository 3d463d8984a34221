"""Reading lists (観察リスト): customers in the order in which they are to be read, each with how they were picked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import Record

ENTITY: Final = "reading_list"


@dataclass(frozen=True, slots=True)
class Picked:
    """One customer of a list. how: "answer", "hand", "random", ...; facts: what that way needs, JSON values.

    For "answer": question, value, answered_at_us.
    """

    customer: IdentityRef
    how: str
    facts: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class ReadingList:
    """row_id "" for one that was not written yet."""

    row_id: str
    name: str
    customers: tuple[Picked, ...] = ()

    def with_customer(self, picked: Picked) -> ReadingList:
        """One more at the end; unchanged if they are on the list already."""
        if any(each.customer == picked.customer for each in self.customers):
            return self
        return ReadingList(self.row_id, self.name, (*self.customers, picked))


def list_fields(reading_list: ReadingList) -> dict[str, Any]:
    """As a record keeps it."""
    return {
        "name": reading_list.name,
        "customers": [
            {"customer": [each.customer.namespace, each.customer.digest], "how": each.how, "facts": dict(each.facts)}
            for each in reading_list.customers
        ],
    }


def list_of(record: Record) -> ReadingList:
    """What a record says; entries that a newer version wrote in another way are left out of the picture."""
    picked = []
    for each in record.fields.get("customers") or ():
        match each:
            case {"customer": [str(namespace), str(digest)], "how": str(how), **rest}:
                facts = rest.get("facts")
                picked.append(Picked(IdentityRef(namespace, digest), how, facts if isinstance(facts, dict) else {}))
    return ReadingList(record.row_id, str(record.fields.get("name") or ""), tuple(picked))
