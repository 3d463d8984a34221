"""The one place that opens DuckDB."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import duckdb

STORAGE_VERSION: Final = "v1.5.0"
"""Readable by DuckDB 1.5 too: a way back."""

_ALWAYS: Final = {
    # A missing extension would otherwise be looked for on the network.
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def open_memory(
    memory_limit: str, *, spill_dir: Path | None = None, threads: int | None = None
) -> duckdb.DuckDBPyConnection:
    """A connection whose main database is in memory. Without `spill_dir` nothing is written to disk, ever."""
    config = _ALWAYS | {"memory_limit": memory_limit, "temp_directory": str(spill_dir or "")}
    if threads is not None:
        config["threads"] = str(threads)
    return _prepared(duckdb.connect(":memory:", config=dict(config)))


def _prepared(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    con.execute("SET enable_progress_bar = true")
    con.execute("SET enable_progress_bar_print = false")
    con.execute("SET progress_bar_time = 0")
    con.execute("SET TimeZone = 'UTC'")
    return con


def attach_new(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    """A new file at `path`, writable under `name`. Raises duckdb.Error."""
    con.execute(f"ATTACH {quoted_text(str(path))} AS {quoted_name(name)} (STORAGE_VERSION '{STORAGE_VERSION}')")


def attach_read_only(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    """An existing file under `name`. Raises duckdb.Error."""
    con.execute(f"ATTACH {quoted_text(str(path))} AS {quoted_name(name)} (READ_ONLY)")


def detach(con: duckdb.DuckDBPyConnection, name: str) -> None:
    con.execute(f"DETACH {quoted_name(name)}")


def quoted_text(text: str | Path) -> str:
    """For the few statements that take no bind parameters: views, COPY, ATTACH."""
    return "'" + str(text).replace("'", "''") + "'"


def quoted_name(name: str) -> str:
    """`name` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'
