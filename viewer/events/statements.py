"""Long statements that report, and that end when they shall."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

import duckdb

Tick = Callable[[float], None]
"""Called with the share done, 0 to 1. It raises to stop the work."""

_TICK_S: Final = 0.1


def ignore(_share: float) -> None:
    """A Tick for callers who do not watch."""


def run(con: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[Any] = (), tick: Tick = ignore) -> None:
    """Executes one statement whose result is of no interest, on a helper thread, while this thread ticks.

    Whatever `tick` raises interrupts the statement and is raised here. Raises duckdb.Error.
    """
    failure: list[BaseException] = []

    def work() -> None:
        try:
            con.execute(sql, parameters).fetchall()
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


def _share_done(con: duckdb.DuckDBPyConnection) -> float:
    try:
        return min(max(con.query_progress(), 0.0), 100.0) / 100.0
    except duckdb.Error:
        return 0.0
