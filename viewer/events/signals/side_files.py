"""What the rules found, in a file beside the generation: replaced whole, by one rename, whenever rules change."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import duckdb

from viewer.events.connections import attach_read_only, quoted_name
from viewer.events.generations import side_path

SIDE_VERSION: Final = 3
"""Another number in a file means: evaluate anew."""

SIDE_PREFIX: Final = "sig_"
"""Readers attach the file of generation 7 as sig_7."""

SIGNAL_COLUMNS: Final = """customer_no INTEGER, rule_id VARCHAR, first_key UBIGINT, last_key UBIGINT, start_us BIGINT,
    end_us BIGINT, facts VARCHAR, passages VARCHAR"""
"""Sorted by customer and start. facts: a JSON object; passages: a JSON list, see `dump_passages`."""

RULE_COLUMNS: Final = "rule_id VARCHAR, digest VARCHAR, seconds DOUBLE, asked BIGINT"
"""The rules that were evaluated, with the digest of what they were evaluated as. asked: on how many customers the last
time, NULL for all."""

WAIT_COLUMNS: Final = "rule_id VARCHAR, customer_no INTEGER, from_us BIGINT"
"""Customers on whom a rule may find something else once the data reaches `from_us`, though nothing happens to them."""

LIFE_COLUMNS: Final = "customer_no INTEGER, parts BIGINT, total HUGEINT, mix UBIGINT, told HUGEINT"
"""Digests of lives, see `changes`."""

META_COLUMNS: Final = "side_version INTEGER, as_of_us BIGINT"
"""as_of_us: the last event of the generation; NULL while the file is being made."""


def make_side_tables(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Empty, in the attached database `name`."""
    database = quoted_name(name)
    con.execute(f"CREATE TABLE {database}.signal ({SIGNAL_COLUMNS})")
    con.execute(f"CREATE TABLE {database}.signal_rule ({RULE_COLUMNS})")
    con.execute(f"CREATE TABLE {database}.signal_wait ({WAIT_COLUMNS})")
    con.execute(f"CREATE TABLE {database}.signal_life ({LIFE_COLUMNS})")
    con.execute(f"CREATE TABLE {database}.signal_meta ({META_COLUMNS})")
    con.execute(f"INSERT INTO {database}.signal_meta VALUES ({SIDE_VERSION}, NULL)")


def attach_side(con: duckdb.DuckDBPyConnection, generation_path: Path | None, name: str) -> bool:
    """The side file of a generation under `name`; empty tables in memory if there is none that can be read.

    True if there was one.
    """
    return attach_side_file(con, None if generation_path is None else side_path(generation_path), name)


def attach_side_file(con: duckdb.DuckDBPyConnection, path: Path | None, name: str) -> bool:
    """As `attach_side`, by the path of the side file itself."""
    if path is not None and path.is_file():
        try:
            attach_read_only(con, path, name)
            found = con.execute(f"SELECT side_version FROM {quoted_name(name)}.signal_meta").fetchall()
        except duckdb.Error:
            found = []
        if found == [(SIDE_VERSION,)]:
            return True
        con.execute(f"DETACH DATABASE IF EXISTS {quoted_name(name)}")
    con.execute(f"ATTACH ':memory:' AS {quoted_name(name)}")
    make_side_tables(con, name)
    return False
