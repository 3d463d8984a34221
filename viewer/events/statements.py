"""Long statements that report, and that end when they shall."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

import duckdb

Tick = Callable[[float], None]
"""Called with the share done, 0 to 1. It raises to stop the work."""

T = TypeVar("T")

_TICK_S: Final = 0.1


def ignore(_share: float) -> None:
    """A Tick for callers who do not watch."""


def run(con: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[Any] = (), tick: Tick = ignore) -> None:
    """Executes one statement whose result is of no interest, on a helper thread, while this thread ticks.

    Whatever `tick` raises interrupts the statement and is raised here. Raises duckdb.Error.
    """
    _watched(con, lambda: con.execute(sql, parameters).fetchall(), tick)


def fetch(
    con: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = (), tick: Tick = ignore
) -> dict[str, Any]:
    """The whole answer as columns, as `fetchnumpy` gives them; in every other way like `run`."""
    return _watched(con, lambda: con.execute(sql, parameters).fetchnumpy(), tick)


def _watched(con: duckdb.DuckDBPyConnection, ask: Callable[[], T], tick: Tick) -> T:
    failure: list[BaseException] = []
    answer: list[T] = []

    def work() -> None:
        try:
            answer.append(ask())
        except BaseException as error:
            failure.append(error)

    tick(0.0)
    thread = threading.Thread(target=work, name="statement")
    thread.start()
    try:
        while True:
            thread.join(_TICK_S)
            if not thread.is_alive():
                break
            tick(_share_done(con))
    except BaseException:
        while thread.is_alive():  # an interrupt before the statement began would be lost
            con.interrupt()
            thread.join(_TICK_S)
        raise
    if failure:
        raise failure[0]
    tick(1.0)
    return answer[0]


def _share_done(con: duckdb.DuckDBPyConnection) -> float:
    try:
        return min(max(con.query_progress(), 0.0), 100.0) / 100.0
    except duckdb.Error:
        return 0.0
