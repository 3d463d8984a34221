"""Rows and cells that do not go in, with their reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import duckdb

from viewer.domain import refusals
from viewer.domain.mapping import Mapping, RefuseIf
from viewer.events.importing.engine import quoted_list, quoted_name, quoted_text
from viewer.events.importing.raw_file import KEPT_CHARS, RawFile
from viewer.events.importing.stage_cells import NULL_TEXT, Columns
from viewer.events.importing.stage_rows import StageRows
from viewer.events.importing.stage_scores import answer

_COLUMNS: Final = '("row" BIGINT, column_name VARCHAR, value VARCHAR, reason VARCHAR)'


@dataclass(frozen=True, slots=True)
class Problem:
    """condition: SQL, true for a row that is refused. value: SQL of the cell to blame. reason: English source."""

    condition: str
    column_name: str
    value: str
    reason: str


def row_problems(rows: StageRows, columns: Columns, mapping: Mapping) -> list[Problem]:
    """What refuses a row; the first one that holds counts."""
    problems = [
        Problem(_condition(rule, columns), rule.column, columns.raw(rule.column), rule.reason)
        for rule in mapping.refuse_if
        if rule.column in columns
    ]
    time = mapping.time
    if time is not None:
        named = f"{time.column}, {time.clock_column}" if time.clock_column else time.column
        problems += [
            Problem(f"{rows.text} IS NULL", named, NULL_TEXT, refusals.NO_TIME_GIVEN.source),
            Problem(f"{rows.at} IS NULL", named, rows.text, refusals.UNREADABLE_TIME.source),
            Problem(f"NOT {rows.is_in_range}", named, rows.text, refusals.TIME_OUT_OF_RANGE.source),
        ]
    names = ", ".join(name for identity in mapping.identities for name in identity.cell.columns)
    return [*problems, Problem(_no_identity(columns, mapping), names, NULL_TEXT, refusals.NO_IDENTITY.source)]


def refused_by_cells(columns: Columns, mapping: Mapping) -> str:
    """SQL: the row is refused whatever its time says."""
    rules = [_condition(rule, columns) for rule in mapping.refuse_if if rule.column in columns]
    return " OR ".join(f"({condition})" for condition in (*rules, _no_identity(columns, mapping)))


def _condition(rule: RefuseIf, columns: Columns) -> str:
    negated = "NOT IN" if rule.negate else "IN"
    return f"coalesce({columns.trimmed(rule.column)}, '') {negated} ({quoted_list(rule.values)})"


def _no_identity(columns: Columns, mapping: Mapping) -> str:
    return " AND ".join(f"{columns.text(identity.cell)} IS NULL" for identity in mapping.identities) or "true"


def make_refused_tables(con: duckdb.DuckDBPyConnection, raw: RawFile) -> None:
    """stage_refused with the records that could not even be read, and an empty stage_refused_cell."""
    con.execute(f"CREATE OR REPLACE TEMP TABLE stage_refused {_COLUMNS}")
    con.execute(f"CREATE OR REPLACE TEMP TABLE stage_refused_cell {_COLUMNS}")
    refused = raw.refused
    if refused:
        con.execute(
            "INSERT INTO stage_refused SELECT unnest(?::BIGINT[]), '', unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
            [[one.row for one in refused], [one.text for one in refused], [one.reason.source for one in refused]],
        )


def refuse_rows_sql(source: str, problems: list[Problem]) -> str:
    """INSERT into stage_refused: the rows of `source` that have one of `problems`, each with the first of them."""
    numbers = " ".join(f"WHEN {problem.condition} THEN {place}" for place, problem in enumerate(problems))
    values = " ".join(f"WHEN {place} THEN {problem.value}" for place, problem in enumerate(problems))
    names = " ".join(f"WHEN {place} THEN {quoted_text(one.column_name)}" for place, one in enumerate(problems))
    reasons = " ".join(f"WHEN {place} THEN {quoted_text(one.reason)}" for place, one in enumerate(problems))
    return (
        f'INSERT INTO stage_refused SELECT "row", CASE problem {names} END, '
        f"left(CASE problem {values} END, {KEPT_CHARS}), CASE problem {reasons} END "
        f"FROM (SELECT *, CASE {numbers} END AS problem FROM {source}) WHERE problem IS NOT NULL"
    )


def name_empty_rows_sql(raw: RawFile) -> str:
    """UPDATE of stage_refused: rows without time or identity that have no cell at all are simply empty."""
    cells = ", ".join(quoted_name(name) for name in raw.columns)
    lacking = quoted_list((refusals.NO_TIME_GIVEN.source, refusals.NO_IDENTITY.source))
    return (
        f"UPDATE stage_refused SET reason = {quoted_text(refusals.EMPTY_ROW.source)}, column_name = '' "
        f'WHERE reason IN ({lacking}) AND "row" IN '
        f'(SELECT "row" FROM {raw.rows_sql} WHERE coalesce({cells}) IS NULL)'
    )


def refuse_cells_sql(good: str, rows: StageRows, columns: Columns, mapping: Mapping) -> str | None:
    """INSERT into stage_refused_cell: cells of staged rows that hold something unreadable. None: no cell can be."""
    selects = [
        f'SELECT "row", {quoted_text(name)}, left({text}, {KEPT_CHARS}), {quoted_text(reason)} FROM {good} '
        f"WHERE {text} IS NOT NULL AND ({value}) IS NULL"
        for name, text, value, reason in _fragile_cells(rows, columns, mapping)
    ]
    return f"INSERT INTO stage_refused_cell {' UNION ALL '.join(selects)}" if selects else None


def _fragile_cells(rows: StageRows, columns: Columns, mapping: Mapping) -> Iterable[tuple[str, str, str, str]]:
    """Column name, SQL of its text, SQL of its value, reason."""
    for score in mapping.scores:
        if score.column in columns:
            text = columns.trimmed(score.column)
            yield score.column, text, answer(columns, score), refusals.OFF_SCALE.source
    time, event, value = mapping.time, mapping.event, mapping.value
    if time is not None and (ending := time.end or time.duration):
        yield ending, columns.trimmed(ending), rows.end_at, refusals.UNREADABLE_END.source
    if value is not None and value.cell.const is None:
        yield (
            ", ".join(value.cell.columns), columns.text(value.cell), columns.amount(value.cell),
            refusals.UNREADABLE_VALUE.source,
        )  # fmt: skip
    if event is not None and event.order is not None and event.order.const is None:
        order = columns.text(event.order)
        yield ", ".join(event.order.columns), order, f"TRY_CAST({order} AS BIGINT)", refusals.UNREADABLE_ORDER.source
