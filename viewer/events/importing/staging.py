"""Rows of text and a mapping into the stage tables that the builder of a generation reads once.

Refused rows are found in a first pass over the few columns that can refuse (time, identities, refuse_if); everything
else is a view, so that the texts of a file are touched only when the builder reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import duckdb

from viewer.domain.mapping import Mapping
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.events.importing.engine import run_watched
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.rollups import rolled_columns, rollup_select
from viewer.events.importing.stage_cells import Columns, check_columns, find_padded
from viewer.events.importing.stage_refusals import (
    make_refused_tables,
    name_empty_rows_sql,
    refuse_cells_sql,
    refuse_rows_sql,
    refused_by_cells,
    row_problems,
)
from viewer.events.importing.stage_rows import stage_rows
from viewer.events.importing.stage_views import make_views

_ROLLED: Final = "stage_rolled"
_LINES: Final = " lines"
_REFUSED_LINES: Final = (
    f'SELECT coalesce(sum("{_LINES}"), 0) FROM {_ROLLED} WHERE "row" IN (SELECT "row" FROM stage_refused)'
)


@dataclass(frozen=True, slots=True)
class StagedCounts:
    """staged + refused == records but for dropped ones, in records of the file (lines, where a rollup made one of
    several).

    events, persons: rows of stage_event and stage_person (one of the two is 0). refused_cells: of rows that are staged.
    """

    records: int
    staged: int
    refused: int
    events: int
    persons: int
    refused_cells: int


def stage(con: duckdb.DuckDBPyConnection, raw: RawFile, mapping: Mapping, report: Report) -> StagedCounts:
    """Makes the TEMP stage_* views and tables of `raw` in `con`, replacing those of the file before.

    stage_event, stage_score, stage_person, stage_field are views over `raw.path`; stage_refused(row, column_name,
    value, reason) and stage_refused_cell (alike: the event is kept without that cell) are tables. Sets the
    connection's TimeZone to UTC. Raises AshiatoError for columns that the file lacks and for an unknown zone.
    """
    names = rolled_columns(raw.columns, mapping)
    check_columns(mapping, names, raw.file_name)
    sorting = Progress(Text.translate("Import", "Sorting out {name}", name=raw.file_name))

    def run(sql: str) -> list[Any]:
        report(sorting)
        return run_watched(con, sql, lambda: report(sorting))

    run("SET TimeZone = 'UTC'")
    columns = Columns(names, mapping.missing, find_padded(raw, mapping, run))
    base = raw.rows_sql
    if mapping.rollup is not None:
        run(f"CREATE OR REPLACE TEMP TABLE {_ROLLED} AS {rollup_select(raw, mapping.rollup, _LINES)}")
        base = _ROLLED
    make_refused_tables(con, raw)
    rows = stage_rows(run, base, columns, mapping, refused_by_cells(columns, mapping))
    good, refused_rows = rows.sql, 0
    if rows.may_refuse:
        run(refuse_rows_sql(rows.sql, row_problems(rows, columns, mapping)))
        refused_rows = int(run("SELECT count(*) FROM stage_refused")[0][0]) - len(raw.refused)
        if refused_rows:
            run(name_empty_rows_sql(raw))
            good = f'(SELECT * FROM {rows.sql} WHERE "row" NOT IN (SELECT "row" FROM stage_refused))'
    make_views(con, good, rows, columns, mapping)
    if (refuse_cells := refuse_cells_sql(good, rows, columns, mapping)) is not None:
        run(refuse_cells)
    refused_cells = int(run("SELECT count(*) FROM stage_refused_cell")[0][0])
    refused_records = refused_rows if mapping.rollup is None else int(run(_REFUSED_LINES)[0][0])
    staged_rows = rows.count - refused_rows
    refused = len(raw.refused) + refused_records
    is_people = mapping.is_people
    kept = raw.records - raw.forgotten - raw.expired
    return StagedCounts(
        raw.records, kept - refused, refused, 0 if is_people else staged_rows, staged_rows if is_people else 0,
        refused_cells,
    )  # fmt: skip
