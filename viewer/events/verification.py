"""Whether a generation on disk holds what was written into it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.connections import attach_read_only, open_memory
from viewer.events.schema import COLUMNS, column_names
from viewer.events.statements import Tick, ignore

Checksums = dict[str, tuple[int, int]]
"""table -> (row count, order-free checksum over all its values)."""

_MEMORY_LIMIT: Final = "512MB"


def make_checksums(con: duckdb.DuckDBPyConnection, database: str, tick: Tick = ignore) -> Checksums:
    """Of all tables in an attached database. Raises duckdb.Error where a block cannot be read."""
    sums: Checksums = {}
    for done, table in enumerate(COLUMNS):
        tick(done / len(COLUMNS))
        values = ", ".join(column_names(table))
        sql = f"SELECT count(*), coalesce(sum(hash({values})::HUGEINT), 0) FROM {database}.{table}"
        rows, checksum = con.execute(sql).fetchall()[0]
        sums[table] = (int(rows), int(checksum))
    return sums


def verify(path: Path, expected: Checksums, tick: Tick = ignore) -> None:
    """Opens the closed file `path` anew, read-only, and compares. Raises AshiatoError naming the first difference."""
    con = open_memory(_MEMORY_LIMIT)
    try:
        attach_read_only(con, path, "written")
        found = make_checksums(con, "written", tick)
    except duckdb.Error as error:
        raise _differs(path, "?") from error
    finally:
        con.close()
    for table, checksum in expected.items():
        if found[table] != checksum:
            raise _differs(path, table)


def _differs(path: Path, table: str) -> AshiatoError:
    return AshiatoError(
        Text.translate(
            "Import", "What was written to disk is not what was to be written (table {table}).", table=table
        ),
        where=str(path.parent),
        next_step=Text.translate(
            "Import", "Nothing was changed. Try again; if it happens again, check the disk and the memory."
        ),
    )
