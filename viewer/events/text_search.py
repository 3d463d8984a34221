"""The search box: people whose keys, names, telephone, pages, texts or comments contain some words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np

from viewer.events.plain_conditions import Mask
from viewer.events.statements import Tick, fetch

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex

_SLICES: Final = 8
_SLICED_FROM_EVENTS: Final = 1_000_000
"""Below it one statement is faster than anybody could look at a first part."""


def search_people(
    index: CustomerIndex,
    cursor: duckdb.DuckDBPyConnection,
    wanted: str,
    tick: Tick,
    on_part: Callable[[Mask], None],
) -> Mask:
    """Who has the folded `wanted`, shape (customers,). on_part: called with everybody found so far.

    Names and comments come first; then events, which are sorted by customer, a slice of the customers at a time.
    """
    found = np.zeros(len(index.customer_no), dtype=np.bool_)

    def take(sql: str, parameters: list[object]) -> None:
        found[np.searchsorted(index.customer_no, fetch(cursor, sql, parameters, tick)["no"])] = True

    take("SELECT customer_no AS no FROM customer WHERE contains(search, ?)", [wanted])
    if found.any():
        on_part(found)
    texts = fetch(cursor, "SELECT text_no FROM text WHERE contains(folded, ?)", [wanted], tick)["text_no"]
    if not len(texts):
        return found
    cursor.register("hit", {"text_no": np.ascontiguousarray(texts)})
    try:
        take("SELECT DISTINCT home_no AS no FROM score WHERE comment_no IN (SELECT text_no FROM hit)", [])
        on_part(found)
        for first, last in _slices(index):
            take(
                """SELECT DISTINCT home_no AS no FROM event WHERE home_no BETWEEN ? AND ? AND (
                       title_no IN (SELECT text_no FROM hit) OR text_no IN (SELECT text_no FROM hit)
                       OR url_no IN (SELECT text_no FROM hit))""",
                [first, last],
            )
            on_part(found)
    finally:
        cursor.unregister("hit")
    return found


def _slices(index: CustomerIndex) -> list[tuple[int, int]]:
    """Runs of customer numbers, [first, last], with about as many events each."""
    events = np.cumsum(index.event_count.astype(np.int64))
    if not len(events):
        return []
    count = _SLICES if events[-1] > _SLICED_FROM_EVENTS else 1
    ends = np.searchsorted(events, events[-1] * np.arange(1, count + 1) / count)
    lasts = np.unique(np.minimum(ends, len(events) - 1))
    numbers = index.customer_no
    firsts = np.concatenate(([0], lasts[:-1] + 1))
    return [(int(numbers[first]), int(numbers[last])) for first, last in zip(firsts, lasts, strict=True)]
