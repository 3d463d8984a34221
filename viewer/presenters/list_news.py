"""Whether what people wrote since has changed a list, and where in another order somebody stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from viewer.domain.conditions import Calling, HasClaim, HasMark, HasSignal, HasTag, ReadBy, leaves
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.presenters.customer_search import Order, PeopleFinder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.domain.conditions import Leaf

_WRITTEN: Final = (HasMark, HasTag, HasClaim, ReadBy, Calling, HasSignal)
_WRITTEN_SORTS: Final = frozenset({CustomerSort.MARKS, CustomerSort.READS, CustomerSort.SIGNALS})


def depends_on_people(query: CustomerQuery) -> bool:
    """What people write can change who fits, or the order: marks, readings, calls, rejected signals."""
    asked: Iterable[Leaf] = leaves(query.condition) if query.condition is not None else ()
    return query.sort in _WRITTEN_SORTS or any(isinstance(leaf, _WRITTEN) for leaf in asked)


def find_order(reader: PeopleFinder, query: CustomerQuery, report: Report) -> Order:
    """Who fits, in order, a pick being taken. Raises AshiatoError."""
    if query.pick is not None:
        return np.asarray(reader.find_picked(query, report).customer_nos, dtype=np.int32)
    return reader.find_customers(query, report)


def news_words(former: Order, order: Order) -> Text | None:
    """What the button says that shows `order` in place of `former`; None if they are the same."""
    if np.array_equal(former, order):
        return None
    if len(former) == len(order):
        return Text.translate("Customers", "The list has changed: refresh")
    return Text.translate("Customers", "The list has changed ({count} people now): refresh", count=f"{len(order):,}")


def gap_in(order: Order, former: Order, position: int) -> int | None:
    """Where in `order` whoever stood at `position` of `former` would be, if they are no longer in it."""
    if int(former[position]) in order:
        return None
    after = np.flatnonzero(np.isin(order, former[position + 1 :]))
    return int(after[0]) if len(after) else max(0, len(order) - 1)
