"""Figures that the list can be sorted by and that no summary column holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.clock import DAY_US
from viewer.domain.customers import CustomerSort
from viewer.events.conditions import make_question
from viewer.events.live import SCHEMA

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex

LATELY_DAYS: Final = 30
"""What "lately" means."""

Figures = NDArray[np.float64]


def load_figures(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, sort: CustomerSort) -> Figures:
    """The figure of each customer, shape (customers,), 0 where there is nothing to count."""
    if sort is CustomerSort.CHANGED:
        return np.abs(lately_changes(index, cursor))
    if sort is CustomerSort.SIGNALS:
        table = make_question(cursor, index.as_of_us).standing_signals
        if not table:
            return np.zeros(len(index.customer_no))
        return _counted(
            index, cursor, f"SELECT customer_no AS no, count(*) AS n FROM {table} AS firing GROUP BY customer_no"
        )
    if sort is CustomerSort.READS:
        sql = f"SELECT customer_no AS no, count(DISTINCT author) AS n FROM {SCHEMA}.read GROUP BY customer_no"
    else:
        sql = f"SELECT customer_no AS no, count(*) AS n FROM {SCHEMA}.mark GROUP BY customer_no"
    return _counted(index, cursor, sql)


def lately_changes(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection) -> Figures:
    """How far the last 30 days lie from each customer's own usual rate: positive for more, negative for less.

    The difference between the events counted and those expected from the time before, in units of their chance spread
    for a Poisson process: (n - m) / sqrt(m + 1). 0 for whoever has been known for less than 60 days: there is no usual
    rate yet.
    """
    since_us = index.as_of_us - LATELY_DAYS * DAY_US
    lately = _counted(
        index,
        cursor,
        f"SELECT home_no AS no, count(*) AS n FROM event WHERE occurred_at_us > {since_us} GROUP BY home_no",
    )
    known_us = since_us - index.first_at_us
    is_known = (index.event_count > 0) & (known_us >= LATELY_DAYS * DAY_US)
    days_before = np.where(is_known, known_us / DAY_US, 1.0)
    expected = (index.event_count - lately) / days_before * LATELY_DAYS
    return np.where(is_known, (lately - expected) / np.sqrt(expected + 1.0), 0.0)


def _counted(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, sql: str) -> Figures:
    figures = np.zeros(len(index.customer_no))
    counted = cursor.execute(sql).fetchnumpy()
    figures[np.searchsorted(index.customer_no, counted["no"])] = counted["n"]
    return figures
