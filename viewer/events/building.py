"""A generation is made: known events and new ones become one file, sorted by customer and time.

Three databases are attached to one connection: `made` is the new generation, `work` holds what is needed on the way,
`prev` is the generation before, if there is one to go on from; `past` is one that is made anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from viewer.domain.decisions import Decisions
from viewer.domain.folding import fold
from viewer.events.arrivals import Arrival
from viewer.events.identities import make_identities
from viewer.events.placing import make_narrow, make_places
from viewer.events.statements import Tick, run
from viewer.events.summaries import folded, make_customers, make_event_names, make_fields, make_scores
from viewer.events.wide_rows import make_events


@dataclass(frozen=True, slots=True)
class Brought:
    """What one file added. events: new ones. duplicates: events that were known, or twice in the command."""

    events: int
    duplicates: int


def make_generation(
    con: duckdb.DuckDBPyConnection,
    arrivals: Sequence[Arrival],
    decisions: Decisions,
    *,
    has_previous: bool,
    has_past: bool,
    tick: Tick,
) -> dict[int, Brought]:
    """Fills the tables of `made` except source and meta; what each arrival brought, by its number.

    `made` holds empty tables (and the refused rows of the arrivals). Raises duckdb.Error and what `tick` raises.
    """
    con.create_function("fold_text", fold, ["VARCHAR"], "VARCHAR")
    stage = _Stages(tick)
    make_identities(con, arrivals, decisions, has_previous=has_previous, has_past=has_past, tick=stage.next(0.10))
    brought = _drop_repeats(con, arrivals, has_previous=has_previous, tick=stage.next(0.10))
    _make_texts(con, has_previous=has_previous, tick=stage.next(0.10))
    make_narrow(con, arrivals, has_previous=has_previous, tick=stage.next(0.10))
    make_places(con, stage.next(0.15))
    make_scores(con, arrivals, has_previous=has_previous)
    make_fields(con, arrivals, has_previous=has_previous)
    for arrival in arrivals:  # the wide pass needs the memory
        con.execute(f"DROP TABLE IF EXISTS {arrival.events}")
    make_events(con, arrivals, has_previous=has_previous, tick=stage.next(0.35))
    make_customers(con, stage.next(0.10))
    make_event_names(con)
    if has_previous:
        run(con, "INSERT INTO made.refused FROM prev.refused ORDER BY source_no, source_row")
    return brought


class _Stages:
    """Ticks of the steps as shares of the whole."""

    def __init__(self, tick: Tick) -> None:
        self._tick = tick
        self._done = 0.0

    def next(self, share: float) -> Tick:
        start, self._done = self._done, self._done + share
        return lambda part: self._tick(start + share * part)


def _drop_repeats(
    con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool, tick: Tick
) -> dict[int, Brought]:
    """work.repeat: rows whose event is known already, or came earlier in this command."""
    con.execute("CREATE TABLE work.repeat (source_no INTEGER, source_row BIGINT)")
    with_events = [arrival for arrival in arrivals if not arrival.is_people]
    if with_events:
        keys = " UNION ALL ".join(
            f"SELECT {arrival.number} AS source_no, source_row, event_key FROM {arrival.events}"
            for arrival in with_events
        )
        run(
            con,
            f"""INSERT INTO work.repeat
                SELECT source_no, source_row FROM ({keys})
                WHERE event_key IN (SELECT event_key FROM ({keys}) GROUP BY event_key HAVING count(*) > 1)
                QUALIFY row_number() OVER (PARTITION BY event_key ORDER BY source_no, source_row) > 1""",
            (),
            tick,
        )
        if has_previous:
            run(
                con,
                f"""INSERT INTO work.repeat
                    SELECT source_no, source_row FROM ({keys}) WHERE event_key IN (SELECT event_key FROM prev.event)
                    EXCEPT FROM work.repeat""",
                (),
                tick,
            )
    repeats = dict(con.execute("SELECT source_no, count(*) FROM work.repeat GROUP BY ALL").fetchall())
    brought = {}
    for arrival in arrivals:
        rows = 0 if arrival.is_people else _one(con, f"SELECT count(*) FROM {arrival.events}")
        repeated = int(repeats.get(arrival.number, 0))
        brought[arrival.number] = Brought(rows - repeated, repeated)
    return brought


def _one(con: duckdb.DuckDBPyConnection, sql: str) -> int:
    return int(con.execute(sql).fetchall()[0][0])


def _make_texts(con: duckdb.DuckDBPyConnection, *, has_previous: bool, tick: Tick) -> None:
    """made.text, and work.word(text, text_no) with what the arrivals said."""
    known = "LEFT JOIN prev.text p USING (text)" if has_previous else "CROSS JOIN (SELECT NULL::INTEGER AS text_no) p"
    run(
        con,
        f"CREATE TABLE work.word AS SELECT text, p.text_no FROM (SELECT DISTINCT text FROM work.said) {known}",
        (),
        tick,
    )
    last = _one(con, "SELECT coalesce(max(text_no), 0) FROM prev.text") if has_previous else 0
    if has_previous:
        run(con, "INSERT INTO made.text FROM prev.text ORDER BY text_no", (), tick)
    run(con, "UPDATE work.word SET text_no = ? + rowid + 1 WHERE text_no IS NULL", [last], tick)
    run(
        con,
        f"""INSERT INTO made.text SELECT text_no, text, {folded("text")} FROM work.word WHERE text_no > ?
            ORDER BY text_no""",
        [last],
        tick,
    )
