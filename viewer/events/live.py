"""What people did, as tables in memory beside the generation, so that one statement can ask for both.

Presenters fill them from the review store, already resolved to customer numbers of the open generation: a table is
replaced whole. Readers see the old rows or the new ones, never half.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any, Final

import duckdb
import numpy as np

SCHEMA: Final = "memory.live"
"""Where the tables are, whatever generation a cursor uses."""

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    # words: folded title and body. One row a mark and customer.
    "mark": {"customer_no": "INTEGER", "kind": "VARCHAR", "author": "VARCHAR", "words": "VARCHAR"},
    # tag: folded, without the sign. One row a mark and tag.
    "tag": {"customer_no": "INTEGER", "tag": "VARCHAR"},
    # claim_id: of the claim that stands after merges. One row a moment and customer.
    "claim": {"customer_no": "INTEGER", "claim_id": "VARCHAR", "stance": "VARCHAR"},
    "read": {"customer_no": "INTEGER", "author": "VARCHAR", "at_us": "BIGINT"},
    "call": {
        "customer_no": "INTEGER", "state": "VARCHAR", "outcome": "VARCHAR", "author": "VARCHAR", "at_us": "BIGINT",
    },
    "rejected": {"customer_no": "INTEGER", "rule_id": "VARCHAR", "first_key": "UBIGINT"},
}  # fmt: skip
"""Columns by table. Text is '' where there is none."""

_NUMPY: Final = {"INTEGER": np.int32, "BIGINT": np.int64, "UBIGINT": np.uint64, "VARCHAR": np.object_}


class LiveTables:
    """The tables of one connection. Any thread may set them."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        self._guard = threading.Lock()
        con.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        for table, columns in COLUMNS.items():
            told = ", ".join(f"{name} {kind}" for name, kind in columns.items())
            con.execute(f"CREATE TABLE IF NOT EXISTS {SCHEMA}.{table} ({told})")

    def set(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Replace `table`. columns: every column of COLUMNS[table], of one length. Raises KeyError, ValueError."""
        wanted = COLUMNS[table]
        made: dict[str, Any] = {}
        for name, kind in wanted.items():
            values = np.empty(len(columns[name]), dtype=_NUMPY[kind])
            values[:] = columns[name]
            made[name] = values
        lengths = {len(values) for values in made.values()}
        if len(lengths) != 1:
            raise ValueError(f"columns of {table} differ in length: {sorted(lengths)}")
        with self._guard:
            self._replace(table, made, lengths.pop())

    def _replace(self, table: str, columns: Mapping[str, Any], count: int) -> None:
        cursor = self._con.cursor()
        try:
            cursor.execute("BEGIN")
            cursor.execute(f"DELETE FROM {SCHEMA}.{table}")
            if count:
                cursor.register("live_rows", dict(columns))
                told = ", ".join(f"{name}::{kind} AS {name}" for name, kind in COLUMNS[table].items())
                cursor.execute(f"INSERT INTO {SCHEMA}.{table} SELECT {told} FROM live_rows")
                cursor.unregister("live_rows")
            cursor.execute("COMMIT")
        finally:
            cursor.close()
