"""Where each event goes: its customer, its visit, its place in the order. Narrow rows only.

Works in the databases `work` and `made`; see `building`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.events.arrivals import Arrival, narrow_columns
from viewer.events.schema import placed_events_sql
from viewer.events.statements import Tick, run
from viewer.events.visits import Happenings, Visits, make_visits

_CHUNK_EVENTS: Final = 1_000_000
"""Visits are made for whole customers, about this many events at a time."""

_NARROW_COLUMNS: Final = """home_no INTEGER, identity_no INTEGER, source_no INTEGER, source_row BIGINT,
    occurred_at_us BIGINT, order_no BIGINT, event_key UBIGINT, actor UTINYINT, channel UTINYINT, end_at_us BIGINT,
    session_hash UBIGINT, message_hash UBIGINT"""

_PLACED: Final = ("event_key", "occurred_at_us", "order_no", "source_no", "source_row", "home_no", "identity_no")


def make_narrow(con: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, has_previous: bool, tick: Tick) -> None:
    """work.narrow: one row an event, with its customer.

    source_row: of an event of the previous generation, whose source_no is 0 here, its place in `prev.event_row`.
    """
    con.execute(f"CREATE TABLE work.narrow ({_NARROW_COLUMNS})")
    for arrival in arrivals:
        if arrival.is_people:
            continue
        run(
            con,
            f"""INSERT INTO work.narrow BY NAME
                SELECT k.customer_no AS home_no, k.identity_no, {arrival.number} AS source_no, a.source_row,
                    occurred_at_us, order_no, event_key, actor, channel, end_at_us, session_hash, message_hash
                FROM {arrival.events} a
                ANTI JOIN (FROM work.repeat WHERE source_no = {arrival.number}) r ON r.source_row = a.source_row
                JOIN work.known_{arrival.number} k ON k.place = a.lead_place AND k.value = a.lead_value""",
            (),
            tick,
        )
    if has_previous:
        run(
            con,
            f"""INSERT INTO work.narrow BY NAME
                SELECT i.customer_no AS home_no, e.identity_no, 0 AS source_no, e.place AS source_row, occurred_at_us,
                    order_no, event_key, {narrow_columns("actor", "channel", "end_at_us")}
                FROM (SELECT v.*, source FROM ({placed_events_sql(con, "prev")}) v JOIN prev.source USING (source_no)) e
                JOIN (SELECT identity_no, customer_no FROM made.identity) i ON i.identity_no = e.identity_no""",
            (),
            tick,
        )


def make_places(con: duckdb.DuckDBPyConnection, tick: Tick) -> None:
    """made.visit; work.placed, where each event goes; work.life, one row a customer with events.

    `turn` is the event's place among all: sorting the wide rows by one small number is cheaper than by their keys.
    """
    con.execute(
        """CREATE TABLE work.placed (event_key UBIGINT, occurred_at_us BIGINT, order_no BIGINT, source_no INTEGER,
           source_row BIGINT, home_no INTEGER, identity_no INTEGER, visit_no INTEGER, turn UINTEGER)"""
    )
    con.execute(
        """CREATE TABLE work.life (customer_no INTEGER, first_at_us BIGINT, last_at_us BIGINT, event_count INTEGER,
           visit_count INTEGER, channel_mask INTEGER)"""
    )
    homes = con.execute("SELECT home_no, count(*) AS events FROM work.narrow GROUP BY home_no ORDER BY home_no")
    spans = list(_home_spans(homes.fetchnumpy()))
    hashes = con.execute("SELECT max(session_hash), max(message_hash) FROM work.narrow").fetchall()[0]
    turn = 0
    with ThreadPoolExecutor(1, "narrow") as pool:  # the next chunk is sorted while visits of this one are made
        ahead = pool.submit(_load_chunk, con, spans[0], hashes) if spans else None
        for done in range(len(spans)):
            tick(done / len(spans))
            assert ahead is not None
            rows = ahead.result()
            if done + 1 < len(spans):
                ahead = pool.submit(_load_chunk, con, spans[done + 1], hashes)
            events = Happenings(**{name: rows[name] for name in Happenings.__slots__})
            visits = make_visits(events)
            placed = {name: rows[name] for name in _PLACED}
            turns = np.arange(turn, turn + len(events), dtype=np.uint32)
            turn += len(events)
            _insert(con, "work.placed", placed | {"visit_no": visits.visit_no, "turn": turns})
            _insert(con, "made.visit", _visit_columns(visits))
            _insert(con, "work.life", _life_columns(events, visits))
    con.execute("DROP TABLE work.narrow")


def _load_chunk(
    con: duckdb.DuckDBPyConnection, span: tuple[int, int], hashes: tuple[int | None, ...]
) -> dict[str, NDArray[Any]]:
    """Narrow rows of the customers in `span`, sorted. Hashes that nobody has are not sorted along."""
    wanted = [name for name, most in zip(("session_hash", "message_hash"), hashes, strict=True) if most]
    rows = con.cursor().execute(
        f"""SELECT home_no, occurred_at_us, end_at_us, channel, actor, event_key, order_no, source_no, source_row,
                identity_no {"".join(f", {name}" for name in wanted)}
            FROM work.narrow WHERE home_no BETWEEN ? AND ?
            ORDER BY home_no, occurred_at_us, order_no, event_key""",
        list(span),
    )
    columns = {name: np.asarray(values) for name, values in rows.fetchnumpy().items()}
    nothing = np.zeros(len(columns["home_no"]), dtype=np.uint64)
    return columns | {
        "session": columns.get("session_hash", nothing),
        "message": columns.get("message_hash", nothing),
    }


def _home_spans(homes: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """First and last home of each chunk of whole customers."""
    if not len(homes["home_no"]):
        return
    chunk = (np.cumsum(homes["events"]) - homes["events"]) // _CHUNK_EVENTS
    starts = np.flatnonzero(np.diff(chunk, prepend=-1))
    stops = np.append(starts[1:], len(chunk))
    for start, stop in zip(starts, stops, strict=True):
        yield int(homes["home_no"][start]), int(homes["home_no"][stop - 1])


def _visit_columns(visits: Visits) -> dict[str, NDArray[Any]]:
    return {
        "home_no": visits.of_home_no,
        "visit_no": visits.of_visit_no,
        "family": visits.family,
        "channel": visits.channel,
        "start_us": visits.start_us,
        "end_us": visits.end_us,
        "event_count": visits.event_count,
        "is_contact": visits.is_contact,
    }


def _life_columns(events: Happenings, visits: Visits) -> dict[str, NDArray[Any]]:
    starts = np.flatnonzero(np.diff(events.home_no, prepend=-1))
    stops = np.append(starts[1:], len(events))
    visit_starts = np.flatnonzero(np.diff(visits.of_home_no, prepend=-1))
    return {
        "customer_no": events.home_no[starts],
        "first_at_us": events.occurred_at_us[starts],
        "last_at_us": events.occurred_at_us[stops - 1],
        "event_count": (stops - starts).astype(np.int32),
        "visit_count": np.add.reduceat((~visits.is_contact).astype(np.int32), visit_starts),
        "channel_mask": np.bitwise_or.reduceat(np.left_shift(1, events.channel.astype(np.int32)), starts),
    }


def _insert(con: duckdb.DuckDBPyConnection, table: str, columns: dict[str, NDArray[Any]]) -> None:
    con.register("numpy_rows", {name: np.ascontiguousarray(values) for name, values in columns.items()})
    run(con, f"INSERT INTO {table} BY NAME FROM numpy_rows")
    con.unregister("numpy_rows")
