"""The wide rows of a generation: all that is known of each event, in the order of `work.placed`.

What files bring is read in one pass. What was known before lies in nearly the same order already: it is taken over a
run of events at a time, so that a large workspace needs no more memory than a small one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import duckdb

from viewer.domain.clock import NO_TIME, UNKNOWN_OFFSET
from viewer.events.arrivals import OTHER_CHANNEL, UNKNOWN_ACTOR, Arrival
from viewer.events.schema import OPTIONAL, column_names, make_event_table, placed_events_sql
from viewer.events.statements import Tick, run

_RUN_EVENTS: Final = 2 * 122_880
"""Whole row groups of the engine: no group of the table is left half full between two runs."""

_WIDE: Final = {
    "home_no": "p.home_no",
    "event_key": "p.event_key",
    "visit_no": "p.visit_no",
    "identity_no": "p.identity_no",
    "source_no": "p.source_no",
    "source_row": "p.source_row",
    "occurred_at_us": "p.occurred_at_us",
    "order_no": "p.order_no",
    "utc_offset_min": f"coalesce(e.utc_offset_min, {UNKNOWN_OFFSET})",
    "end_at_us": f"coalesce(e.end_at_us, {NO_TIME})",
    "actor": f"coalesce(e.actor, {UNKNOWN_ACTOR})",
    "channel": f"coalesce(e.channel, {OTHER_CHANNEL})",
    "event_name": "coalesce(e.event_name, '')",
    "is_transcript": "coalesce(e.is_transcript, false)",
    "is_conversion": "coalesce(e.is_conversion, false)",
    "title_no": "coalesce(w1.text_no, 0)",
    "url_no": "coalesce(w2.text_no, 0)",
    "text_no": "coalesce(w3.text_no, 0)",
}
"""How columns of `event` come from a staged row `e`, its place `p` and its words; the others are taken as they are."""


def make_events(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool, tick: Tick) -> None:
    """made.event, sorted. Raises duckdb.Error and what `tick` raises."""
    known = frozenset(name for name, *_ in con.execute("DESCRIBE prev.event_row").fetchall()) if has_previous else None
    absent = _absent_columns(con, arrivals, known)
    make_event_table(con, "made", absent)
    names = [name for name in column_names("event") if name not in absent]
    brought = " UNION ALL ".join(_arrived_sql(arrival, names, absent) for arrival in arrivals if not arrival.is_people)
    if known is None:
        if brought:
            run(con, f"INSERT INTO made.event_row SELECT * EXCLUDE (turn) FROM ({brought}) ORDER BY turn", (), tick)
        return
    if brought:
        run(con, f"CREATE TABLE work.fresh AS FROM ({brought}) ORDER BY turn", (), lambda share: tick(share / 2))
    _merge(con, names, has_fresh=bool(brought), tick=lambda share: tick((1 + share) / 2))


def _arrived_sql(arrival: Arrival, names: Sequence[str], absent: frozenset[str]) -> str:
    """A SELECT of `names` and `turn` of what one file brought."""
    columns = ", ".join(f"{_WIDE.get(name, f'e.{name}')} AS {name}" for name in names)
    words = "".join(
        f" LEFT JOIN work.word {alias} ON {alias}.text = e.{column}"
        for alias, column in (("w1", "title"), ("w2", "url"), ("w3", "text"))
        if f"{column}_no" not in absent
    )
    return f"""SELECT {columns}, p.turn FROM {arrival.wide} e
        JOIN (FROM work.placed WHERE source_no = {arrival.number}) p ON p.source_row = e.row {words}"""


def _merge(con: duckdb.DuckDBPyConnection, names: Sequence[str], *, has_fresh: bool, tick: Tick) -> None:
    """Known events and those of `work.fresh`, a run of turns at a time.

    Customers stay where they are unless people were joined: the known events of a run lie close together, so that
    little else is read.
    """
    columns = ", ".join(f"p.{name}" if name in ("home_no", "visit_no") else f"e.{name}" for name in names)
    known = placed_events_sql(con, "prev")
    count = int(con.execute("SELECT count(*) FROM work.placed").fetchall()[0][0])
    con.execute("BEGIN")  # one for all: each end of one waits for the disk
    for first in range(0, count, _RUN_EVENTS):
        tick(first / count)
        turns = f"turn BETWEEN {first} AND {first + _RUN_EVENTS - 1}"
        placed = f"FROM work.placed WHERE source_no = 0 AND {turns}"
        low, high = con.execute(f"SELECT min(source_row), max(source_row) {placed}").fetchall()[0]
        parts = [f"SELECT {', '.join(names)}, turn FROM work.fresh WHERE {turns}"] if has_fresh else []
        if low is not None:
            parts.append(
                f"""SELECT {columns}, p.turn FROM ({known} WHERE rowid BETWEEN {low} AND {high}) e
                    JOIN ({placed}) p ON p.source_row = e.place"""
            )
        rows = " UNION ALL ".join(parts)
        run(con, f"INSERT INTO made.event_row SELECT * EXCLUDE (turn) FROM ({rows}) ORDER BY turn")
    con.execute("COMMIT")


def _absent_columns(
    con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], known: frozenset[str] | None
) -> frozenset[str]:
    """Optional columns that no event has. Asking for one row is quick: it is found soon, or known not to exist.

    known: columns of the generation before.
    """
    absent = set(OPTIONAL) - (known or frozenset())
    for arrival in arrivals:
        if not arrival.is_people:
            for name in sorted(absent):
                found = f"SELECT 1 FROM {arrival.wide} WHERE {OPTIONAL[name].condition} LIMIT 1"
                if con.execute(found).fetchall():
                    absent.remove(name)
    return frozenset(absent)
