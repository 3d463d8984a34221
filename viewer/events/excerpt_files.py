"""An excerpt as Parquet files, one a table, and a generation made of such files again.

A DuckDB file can hold views, and a view can ask for anything; what strangers send is therefore read as plain columns,
each cast to the type it must have.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.connections import attach_new, attach_read_only, detach, open_memory, quoted_text
from viewer.events.excerpt import SIDE_TABLES
from viewer.events.schema import (
    COLUMNS,
    OPTIONAL,
    SCHEMA_VERSION,
    make_event_table,
    make_tables,
)
from viewer.events.statements import Tick, ignore
from viewer.events.verification import make_checksums, verify

_MEMORY: Final = "1GB"
_MOST_ROWS: Final = 50_000_000
_EVENT: Final = "event"


def write_tables(excerpt: Path, folder: Path) -> dict[str, Path]:
    """Every table of the generation `excerpt` as a Parquet file in `folder`, by table. Raises duckdb.Error."""
    con = open_memory(_MEMORY)
    try:
        attach_read_only(con, excerpt, "made")
        there = {row[0] for row in con.execute(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'made'"
        ).fetchall()}  # fmt: skip
        sources = {table: f"made.{table}" for table in COLUMNS if table != _EVENT}
        sources |= {table: f"made.{table}" for table in SIDE_TABLES if table in there}
        sources[_EVENT] = "made.event_row"
        written = {}
        for table, source in sources.items():
            path = folder / f"{table}.parquet"
            con.execute(f"COPY (FROM {source}) TO {quoted_text(path)} (FORMAT parquet, COMPRESSION zstd)")
            written[table] = path
        return written
    finally:
        con.close()


def make_of_tables(files: Mapping[str, Path], target: Path, *, spill_dir: Path, tick: Tick = ignore) -> None:
    """A generation of such files, in the new file `target`. Raises AshiatoError if they are no excerpt."""
    con = open_memory(_MEMORY, spill_dir=spill_dir)
    try:
        attach_new(con, target, "made")
        make_tables(con, "made")
        _make_events(con, files)
        wanted = {table: columns for table, columns in COLUMNS.items() if table != _EVENT}
        for table, columns in SIDE_TABLES.items():
            if table in files:
                con.execute(f"CREATE TABLE made.{table} ({columns})")
                wanted[table] = columns
        for done, (table, columns) in enumerate(wanted.items()):
            tick(0.8 * done / len(wanted))
            _fill(con, table, files[table], _types(columns), order=_ORDERS.get(table, ""))
        if con.execute("SELECT schema_version FROM made.meta").fetchall() != [(SCHEMA_VERSION,)]:
            raise ValueError("another schema")
        expected = make_checksums(con, "made", lambda share: tick(0.8 + 0.1 * share))
        con.execute("CHECKPOINT made").fetchall()
        detach(con, "made")
    except (duckdb.Error, KeyError, ValueError, OSError) as error:
        raise AshiatoError(
            Text.translate("Bundles", "The events in it cannot be read."),
            next_step=Text.translate(
                "Bundles", "Ask for it to be made and sent again, by the same version of Ashiato."
            ),
        ) from error
    finally:
        con.close()
    verify(target, expected, lambda share: tick(0.9 + 0.1 * share))


_ORDERS: Final = {
    "customer": "customer_no", "identity": "customer_no", "customer_field": "customer_no, role, label, identity_no",
    "visit": "home_no, visit_no", "score": "home_no, answered_at_us, event_key, position", "text": "text_no",
    "event_row": "home_no, occurred_at_us, order_no, event_key", "event_name": "event_count DESC, event_name",
}  # fmt: skip


def _make_events(con: duckdb.DuckDBPyConnection, files: Mapping[str, Path]) -> None:
    path = files[_EVENT]
    told = {str(name) for name, *_ in con.execute(f"DESCRIBE FROM read_parquet({quoted_text(path)})").fetchall()}
    absent = OPTIONAL.keys() - told
    make_event_table(con, "made", absent)
    types = {name: kind for name, kind in _types(COLUMNS[_EVENT]).items() if name not in absent}
    _fill(con, "event_row", path, types, order=_ORDERS["event_row"])


def _fill(con: duckdb.DuckDBPyConnection, table: str, path: Path, types: Mapping[str, str], *, order: str) -> None:
    rows = con.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata({quoted_text(path)})").fetchall()[0][0]
    if int(rows or 0) > _MOST_ROWS:
        raise ValueError("too many rows")
    shown = ", ".join(f"CAST({name} AS {kind}) AS {name}" for name, kind in types.items())
    ordered = f" ORDER BY {order}" if order else ""
    con.execute(f"INSERT INTO made.{table} SELECT {shown} FROM read_parquet({quoted_text(path)}){ordered}")


def _types(columns: str) -> dict[str, str]:
    parts = [column.split() for column in columns.split(",")]
    return {part[0]: part[1] for part in parts}
