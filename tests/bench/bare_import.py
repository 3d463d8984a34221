"""The bare baseline of an import: `python -m tests.bench.bare_import CSV DATABASE MEMORY_LIMIT`."""

from __future__ import annotations

import sys

import duckdb

from tests.bench.data import EVENT_COLUMNS

if __name__ == "__main__":
    csv, database, memory_limit = sys.argv[1:]
    with duckdb.connect() as con:
        con.execute("SET enable_progress_bar_print = false")
        con.execute(f"SET memory_limit = '{memory_limit}'")
        con.execute(f"ATTACH '{database}' AS bare (STORAGE_VERSION 'v1.5.0')")
        con.execute(
            "CREATE TABLE bare.event AS SELECT * FROM read_csv(?, header = true, columns = ?)"
            " ORDER BY member_no, occurred_at",
            [csv, EVENT_COLUMNS],
        )
        con.execute("CHECKPOINT bare")
