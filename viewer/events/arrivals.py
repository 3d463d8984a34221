"""Staged rows of one file, made ready to be merged.

What decides about identity, order and repeats is taken into narrow tables of the attached database `work`; the wide
rows stay where they are, in the last file's case in its Parquet, until they are written in order once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import duckdb

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, CHANNELS, FAMILY_BY_CHANNEL, Actor, Channel, Family
from viewer.domain.clock import NO_TIME
from viewer.events.statements import Tick, ignore, run

UNKNOWN_ACTOR: Final = ACTOR_CODE[Actor.UNKNOWN]
OTHER_CHANNEL: Final = CHANNEL_CODE[Channel.OTHER]

_SEPARATOR: Final = "'\x1f'"


@dataclass(frozen=True, slots=True)
class IdentityKind:
    """One identity column of a mapping, in the order of belief."""

    namespace: str
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Arrival:
    """A staged file. number: its source_no. kinds: its identity columns. is_last: its stage_* tables stay."""

    number: int
    source: str
    imported_at_us: int
    kinds: tuple[IdentityKind, ...]
    is_people: bool
    is_last: bool
    has_scores: bool
    has_fields: bool

    @property
    def events(self) -> str:
        """One narrow row an event."""
        return f"work.arrival_{self.number}"

    @property
    def wide(self) -> str:
        """All that is known of its events, by `row`."""
        return "stage_event" if self.is_last else f"work.wide_{self.number}"

    @property
    def persons(self) -> str:
        return f"work.person_{self.number}"

    @property
    def answers(self) -> str:
        return f"work.answer_{self.number}"

    @property
    def traits(self) -> str:
        return f"work.trait_{self.number}"

    @property
    def rows(self) -> str:
        """Where its identities are: events or persons."""
        return self.persons if self.is_people else self.events


def take_arrival(
    con: duckdb.DuckDBPyConnection,
    number: int,
    source: str,
    imported_at_us: int,
    kinds: Sequence[IdentityKind],
    *,
    is_people: bool,
    is_last: bool,
    tick: Tick = ignore,
) -> Arrival:
    """Takes the stage_* tables of one file over. Refusals go to `made.refused`, texts to `work.said`.

    Raises duckdb.Error.
    """
    for name, table in (("answer", "stage_score"), ("trait", "stage_field")):
        run(con, f"CREATE TABLE work.{name}_{number} AS FROM {table}")
    has_scores, has_fields = (_count(con, f"work.{name}_{number}") > 0 for name in ("answer", "trait"))
    arrival = Arrival(number, source, imported_at_us, tuple(kinds), is_people, is_last, has_scores, has_fields)
    con.execute(
        """INSERT INTO made.refused SELECT ?, row, column_name, value, reason FROM (
               SELECT row, column_name, value, reason FROM stage_refused
               UNION ALL SELECT row, column_name, value, reason FROM stage_refused_cell) ORDER BY row, column_name""",
        [number],
    ).fetchall()
    if has_scores:
        run(con, f"INSERT INTO work.said SELECT DISTINCT comment FROM {arrival.answers} WHERE comment IS NOT NULL")
    if is_people:
        lead = _lead_columns(arrival.kinds)
        run(con, f"CREATE TABLE {arrival.persons} AS SELECT row AS source_row, {lead} FROM stage_person", (), tick)
    else:
        run(con, _arrival_sql(arrival), [source], tick)
        _tell_twins_apart(con, arrival)
        for column in ("title", "url", "text"):
            run(con, f"INSERT INTO work.said SELECT DISTINCT {column} FROM stage_event WHERE {column} IS NOT NULL")
        if not is_last:
            run(con, f"CREATE TABLE {arrival.wide} AS FROM stage_event")
    return arrival


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])


def _arrival_sql(arrival: Arrival) -> str:
    answers = (
        f"""LEFT JOIN (
            SELECT row, string_agg(concat_ws({_SEPARATOR}, '', position, kind, question, value, word, wave, comment),
                                   {_SEPARATOR} ORDER BY position) AS answers
            FROM {arrival.answers} GROUP BY row) USING (row)"""
        if arrival.has_scores
        else ""
    )
    ids = [f"ids[{place + 1}]" for place in range(len(arrival.kinds))]
    values = [
        "occurred_at_us", "utc_offset_min", "end_at_us", *ids, "actor", "channel", "event_name", "title", "url", "text",
        "traffic_source", "device", "value", "currency", "thread", "topic", "media_id", "session", "order_no",
        "is_conversion", "attributes",
    ]  # fmt: skip
    content = f", {_SEPARATOR}, ".join(values) + (", answers" if arrival.has_scores else "")
    vendor = f"concat('v', {_SEPARATOR}, source, {_SEPARATOR}, vendor_id)"
    whole = f"concat('c', {_SEPARATOR}, source, {_SEPARATOR}, {content})"
    return f"""
        CREATE TABLE {arrival.events} AS
        SELECT row AS source_row, occurred_at_us, coalesce(order_no, row) AS order_no,
            {_key(f"CASE WHEN vendor_id IS NOT NULL THEN {vendor} ELSE {whole} END")} AS event_key,
            vendor_id IS NOT NULL AS has_vendor_id, {_lead_columns(arrival.kinds)},
            {narrow_columns("actor", "channel", "end_at_us")}
        FROM (SELECT *, ? AS source FROM stage_event) {answers}"""


def narrow_columns(actor: str, channel: str, end_at_us: str) -> str:
    """SQL of what visits are made from. The hashes are for one build only and are never stored."""
    messages = ", ".join(str(code) for code, kind in enumerate(CHANNELS) if FAMILY_BY_CHANNEL[kind] is Family.MESSAGE)
    actor, channel = f"coalesce({actor}, {UNKNOWN_ACTOR})", f"coalesce({channel}, {OTHER_CHANNEL})"
    is_sent = f"{channel} IN ({messages}) AND {actor} IN ({ACTOR_CODE[Actor.COMPANY]}, {ACTOR_CODE[Actor.SYSTEM]})"
    return f"""{actor}::UTINYINT AS actor, {channel}::UTINYINT AS channel,
        coalesce({end_at_us}, {NO_TIME}) AS end_at_us,
        CASE WHEN session IS NULL THEN 0::UBIGINT ELSE hash(session, source) END AS session_hash,
        CASE WHEN {is_sent} AND coalesce(thread, topic) IS NOT NULL THEN hash(coalesce(thread, topic))
             ELSE 0::UBIGINT END AS message_hash"""


def _key(text: str) -> str:
    """64 bits that are the same with every version of the engine."""
    return f"('0x' || left(md5({text}), 16))::UBIGINT"


def _lead_columns(kinds: Sequence[IdentityKind]) -> str:
    """lead_place, lead_value: the strongest key of the row; id_0, id_1 ...: all of them."""
    places = sorted(range(len(kinds)), key=lambda place: (not kinds[place].is_strong, place))
    cases = " ".join(f"WHEN ids[{place + 1}] IS NOT NULL THEN {place}" for place in places)
    values = ", ".join(f"ids[{place + 1}]" for place in places)
    columns = [f"(CASE {cases} END)::UTINYINT AS lead_place", f"coalesce({values}) AS lead_value"]
    if len(kinds) > 1:
        columns += [f"ids[{place + 1}] AS id_{place}" for place in range(len(kinds))]
    return ", ".join(columns)


def _tell_twins_apart(con: duckdb.DuckDBPyConnection, arrival: Arrival) -> None:
    """Equal rows of one file that carry no vendor's id are true repeats: the second and later get keys of their own."""
    run(
        con,
        f"""CREATE OR REPLACE TABLE work.twin AS
            SELECT source_row, row_number() OVER (PARTITION BY event_key ORDER BY source_row) - 1 AS ordinal
            FROM {arrival.events} WHERE NOT has_vendor_id AND event_key IN (
                SELECT event_key FROM {arrival.events} WHERE NOT has_vendor_id GROUP BY event_key HAVING count(*) > 1)
            QUALIFY ordinal > 0""",
    )
    if _count(con, "work.twin"):
        key = _key(f"concat('r', {_SEPARATOR}, a.event_key, {_SEPARATOR}, ordinal)")
        run(con, f"UPDATE {arrival.events} a SET event_key = {key} FROM work.twin t WHERE t.source_row = a.source_row")
