"""What a rule is evaluated on, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.signals import Selector, SignalRule, Value
from viewer.events.signals.selectors import Predicate, selector_sql
from viewer.events.statements import Tick, fetch

Numbers = NDArray[np.int64]
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Found:
    """Firings as columns, one row each: shape (n,). passages: JSON, or None where the rule has none.

    waits: (customer_no, from_us), shape (m,) each: who may be found otherwise when the data reaches that instant, even
    if nothing happens to them; with every firing that tells how long it has been.
    """

    customer_no: NDArray[Any]
    first_key: Keys
    last_key: Keys
    start_us: Numbers
    end_us: Numbers
    facts: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    passages: Sequence[str] | None = None
    waits: tuple[NDArray[Any], Numbers] | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The generation that unqualified names of `con` mean.

    as_of_us: the last event of all. only: evaluate these customers alone, sorted; they also stand in the temporary
    table `asked`. Methods raise what `tick` raises.
    """

    con: duckdb.DuckDBPyConnection
    zone: tzinfo
    first_us: int
    as_of_us: int
    tick: Tick
    only: NDArray[np.int64] | None = None

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> dict[str, NDArray[Any]]:
        """Rows as numpy columns. The statement runs where it can be cancelled."""
        columns = fetch(self.con, sql, parameters, self.tick)
        return {name: np.asarray(values) for name, values in columns.items()}

    @property
    def who(self) -> str:
        """SQL: the customers asked for, or everybody."""
        if self.only is None:
            return "true"
        if len(self.only) == 1:
            return f"home_no = {int(self.only[0])}"
        return "home_no IN (SELECT customer_no FROM temp.asked)"

    def asks_for(self, home: NDArray[Any]) -> NDArray[np.bool_]:
        return np.ones(len(home), dtype=bool) if self.only is None else np.isin(home, self.only)


def events_of(rule: SignalRule, name: str) -> Predicate:
    value = rule.parameters[name]
    assert isinstance(value, Selector)
    return selector_sql(value)


def whole_of(rule: SignalRule, name: str) -> int:
    value: Value = rule.parameters[name]
    assert isinstance(value, int)
    return value


def share_of(rule: SignalRule, name: str) -> float:
    value: Value = rule.parameters[name]
    assert isinstance(value, int | float)
    return float(value)


def texts_of(rule: SignalRule, name: str) -> tuple[str, ...]:
    value = rule.parameters[name]
    assert isinstance(value, tuple)
    return value


def close_runs(home: NDArray[Any], at_us: Numbers, times: int, within_us: int) -> tuple[Numbers, Numbers]:
    """First and last positions of the stretches in which every event has `times` events within `within_us`.

    home, at_us: sorted by both. Two such groups that share an event are one stretch.
    """
    if len(home) < times:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    before = np.arange(len(home) - times + 1)
    ends = before + times - 1
    close = (home[before] == home[ends]) & (at_us[ends] - at_us[before] <= within_us)
    return merge_groups(before[close], ends[close])


def merge_groups(first: Numbers, last: Numbers) -> tuple[Numbers, Numbers]:
    """Groups of neighbours [first, last], in order of both, joined where they share a member."""
    if not len(first):
        return first, last
    begins = np.concatenate(([True], first[1:] > last[:-1]))
    starts = np.flatnonzero(begins)
    return first[starts], last[np.concatenate((starts[1:] - 1, [len(last) - 1]))]
