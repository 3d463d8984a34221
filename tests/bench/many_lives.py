"""The sample many times over as one generation: other people, other texts, the same kinds of lives."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import duckdb

from viewer.events.connections import attach_new, attach_read_only, open_memory
from viewer.events.folders import StoreFolders
from viewer.events.generations import commit
from viewer.events.schema import COLUMNS, column_names, make_event_table, make_tables

_SHIFTED: Final = {
    "customer_no": "customers", "home_no": "customers", "identity_no": "identities", "visit_no": "visits",
    "title_no": "texts", "url_no": "texts", "text_no": "texts", "comment_no": "texts",
}  # fmt: skip
"""Numbers that each copy has of its own; 0 stays 0."""

_COPIED: Final = ("customer", "event", "text", "score", "visit", "identity")


def multiply(sample: Path, folders: StoreFolders, copies: int) -> int:
    """Makes `copies` of the generation file `sample` the current generation of `folders`; gives its events.

    Each copy moves its events by a second and marks its texts, so that no text is shared between copies.
    """
    folders.make_missing()
    made = folders.work_dir / "many.duckdb"
    con = open_memory("2GB", spill_dir=folders.work_dir)
    attach_read_only(con, sample, "one")
    attach_new(con, made, "many")
    make_tables(con, "many")
    make_event_table(con, "many")
    steps = {
        "customers": "max(customer_no) + 1 FROM one.customer", "identities": "max(identity_no) + 1 FROM one.identity",
        "visits": "max(visit_no) + 1 FROM one.visit", "texts": "max(text_no) + 1 FROM one.text",
    }  # fmt: skip
    step = {name: int(con.execute(f"SELECT {sql}").fetchall()[0][0]) for name, sql in steps.items()}
    for copy in range(copies):
        for table in _COPIED:
            con.execute(_copy_sql(table, copy, step))
    for table in COLUMNS:
        if table not in _COPIED:
            con.execute(f"INSERT INTO many.{table} SELECT * FROM one.{table}")
    events = _count(con)
    con.execute("CHECKPOINT many")
    con.close()
    commit(folders.events_dir, made)
    return events


def _copy_sql(table: str, copy: int, step: dict[str, int]) -> str:
    values = []
    for name in column_names(table):
        if name in _SHIFTED:
            values.append(f"CASE WHEN {name} = 0 THEN 0 ELSE {name} + {copy * step[_SHIFTED[name]]} END")
        elif name == "event_key":
            values.append(f"hash(event_key + {copy}::UBIGINT // 2)" if copy else name)
        elif name.endswith(("occurred_at_us", "answered_at_us")):
            values.append(f"{name} + {copy * 1_000_000}")
        elif name in {"text", "folded"}:
            values.append(f"{name} || ' {copy}'")
        elif name in {"customer_id", "value"} and table in {"customer", "identity"}:
            values.append(f"{name} || '-{copy}'")
        else:
            values.append(name)
    into = "event_row" if table == "event" else table
    order = " ORDER BY home_no, occurred_at_us" if table == "event" else ""
    return f"INSERT INTO many.{into} SELECT {', '.join(values)} FROM one.{table}{order}"


def _count(con: duckdb.DuckDBPyConnection) -> int:
    return int(con.execute("SELECT count(*) FROM many.event").fetchall()[0][0])
