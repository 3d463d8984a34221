"""Rows that may not be kept: of customers who were forgotten, and older than their source may be."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.anchors import IdentityRef
from viewer.domain.keeping import KeepingRules, keyed_digest
from viewer.domain.mapping import Mapping
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.events.importing.engine import copy_sql, quoted_name, reading_connection, run_watched
from viewer.events.importing.raw_file import RawFile, RefusedRecord
from viewer.events.importing.rollups import rolled_columns
from viewer.events.importing.stage_cells import Columns
from viewer.events.importing.staging import stage

_AT_ONCE: Final = 50_000
_PARTS: Final = re.compile(r"[\s,;|\"'\t:{}\[\]=]+")


def drop_rows(
    raw: RawFile, mapping: Mapping, *, forgotten: Sequence[IdentityRef], rules: KeepingRules, scratch: Path,
    report: Report,
) -> RawFile:  # fmt: skip
    """`raw` itself if all of it may stay; else a file in `scratch` without what may not, numbered as before.

    A rolled-up record goes as a whole. Raises what `report` raises, duckdb.Error.
    """
    cutoff_us = rules.find_cutoff_us(mapping.source) if mapping.time is not None else None
    if not forgotten and cutoff_us is None:
        return raw
    looking = Progress(Text.translate("Import", "Looking for what may not be kept in {name}", name=raw.file_name))
    refused = _without_words(raw.refused, forgotten, rules.secret)
    with reading_connection(scratch) as con:
        con.execute('CREATE TEMP TABLE gone ("row" BIGINT)')
        report(looking)
        forgotten_count = _find_forgotten(
            con, raw, mapping, digests=_digests(forgotten), secret=rules.secret, tick=lambda: report(looking)
        )
        expired_count = 0
        if cutoff_us is not None:
            stage(con, raw, mapping, report)
            con.execute(
                'INSERT INTO gone SELECT "row" FROM stage_event WHERE occurred_at_us < ? '
                'AND "row" NOT IN (SELECT "row" FROM gone)',
                [cutoff_us],
            ).fetchall()
            expired_count = _with_whole_records(con, raw, mapping) - forgotten_count
        if not forgotten_count and not expired_count:
            return raw if refused == raw.refused else replace(raw, refused=refused)
        path = scratch / f"{uuid.uuid4().hex}.parquet"
        select = f'SELECT * FROM {raw.rows_sql} WHERE "row" NOT IN (SELECT "row" FROM gone) ORDER BY "row"'
        run_watched(con, copy_sql(select, path), lambda: report(looking))
    return replace(
        raw, path=path, rows=raw.rows - forgotten_count - expired_count, refused=refused, is_numbered=True,
        forgotten=raw.forgotten + forgotten_count, expired=raw.expired + expired_count,
    )  # fmt: skip


def _find_forgotten(
    con: duckdb.DuckDBPyConnection, raw: RawFile, mapping: Mapping, *, digests: dict[str, set[str]], secret: bytes,
    tick: Callable[[], None],
) -> int:  # fmt: skip
    """Fill `gone` with the rows in which any identity is a forgotten one, also those that are refused. How many."""
    columns = Columns(rolled_columns(raw.columns, mapping), mapping.missing)
    con.execute("CREATE TEMP TABLE forgotten_value (value VARCHAR)")
    for identity in mapping.identities:
        wanted = digests.get(identity.namespace)
        if not wanted or not any(name in raw.columns for name in identity.cell.columns):
            continue
        text = columns.text(identity.cell)
        answer = con.cursor().execute(f"SELECT DISTINCT {text} FROM {raw.rows_sql} WHERE {text} IS NOT NULL")
        values: list[str] = []
        while some := answer.fetchmany(_AT_ONCE):
            tick()
            values += [value for (value,) in some if keyed_digest(secret, value) in wanted]
        if values:
            con.execute("INSERT INTO forgotten_value SELECT unnest(?::VARCHAR[])", [values]).fetchall()
            con.execute(
                f'INSERT INTO gone SELECT "row" FROM {raw.rows_sql} WHERE {text} IN (FROM forgotten_value) '
                f'AND "row" NOT IN (SELECT "row" FROM gone)'
            ).fetchall()
            con.execute("DELETE FROM forgotten_value").fetchall()
    return _with_whole_records(con, raw, mapping)


def _digests(forgotten: Sequence[IdentityRef]) -> dict[str, set[str]]:
    """By namespace."""
    digests: dict[str, set[str]] = {}
    for ref in forgotten:
        digests.setdefault(ref.namespace, set()).add(ref.digest)
    return digests


def _with_whole_records(con: duckdb.DuckDBPyConnection, raw: RawFile, mapping: Mapping) -> int:
    """Add to `gone` the other lines of records that are rolled up. How many rows go."""
    if mapping.rollup is not None:
        keys = [quoted_name(name) for name in mapping.rollup.key]
        alike = " AND ".join(f"r.{key} IS NOT DISTINCT FROM g.{key}" for key in keys)
        con.execute(
            f"""INSERT INTO gone SELECT r."row" FROM {raw.rows_sql} r JOIN (
                    SELECT DISTINCT {", ".join(keys)} FROM {raw.rows_sql}
                    WHERE "row" IN (SELECT "row" FROM gone) AND {keys[0]} IS NOT NULL) g ON {alike}
                WHERE r."row" NOT IN (SELECT "row" FROM gone)"""
        ).fetchall()
    return int(con.execute("SELECT count(*) FROM gone").fetchall()[0][0])


def _without_words(
    refused: tuple[RefusedRecord, ...], forgotten: Sequence[IdentityRef], secret: bytes
) -> tuple[RefusedRecord, ...]:
    """Records that could not be read keep their number and reason; the words go where a forgotten id is among them."""
    wanted = {ref.digest for ref in forgotten}
    if not wanted:
        return refused
    return tuple(
        replace(record, text="")
        if any(keyed_digest(secret, part) in wanted for part in _PARTS.split(record.text) if part)
        else record
        for record in refused
    )
