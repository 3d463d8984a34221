"""One record of an imported file, read again from the rows that were kept."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import FieldRole
from viewer.domain.raw_records import RawRecord
from viewer.domain.text import Text
from viewer.events.folders import StoreFolders
from viewer.events.importing.engine import parquet_sql
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.raw_file import RefusedRecord, is_dense
from viewer.events.sources import SourceFile, load_mapping_text, load_source_files


def load_raw_record(cursor: duckdb.DuckDBPyConnection, events_dir: Path, source_no: int, row: int) -> RawRecord:
    """Record `row` of a file. Raises KeyError for an unknown source, AshiatoError if the kept rows are gone."""
    found = cursor.execute(
        "SELECT source, file_name, sha256, raw_name FROM source WHERE source_no = ?", [source_no]
    ).fetchall()
    if not found:
        raise KeyError(source_no)
    source, file_name, sha256, raw_name = found[0]
    workspace = events_dir.parent
    folders = StoreFolders(events_dir, workspace / "sources", workspace / "mappings", workspace / "work")
    file = next((file for file in load_source_files(folders) if file.sha256 == sha256 and file.source == source), None)
    path = folders.sources_dir / raw_name
    if file is None or not path.is_file():
        raise _gone(str(path))
    cells = _load_cells(cursor, path, file, row)
    if cells is None:
        raise _gone(f"{file_name}: {row:,}")
    mapping = parse_mapping(load_mapping_text(folders, file.mapping_digest), file_name)
    shut = (field.cell.columns for field in mapping.fields if field.role is FieldRole.SENSITIVE)
    return RawRecord(source, file_name, row, cells, frozenset(name for names in shut for name in names))


def _load_cells(
    cursor: duckdb.DuckDBPyConnection, path: Path, file: SourceFile, row: int
) -> tuple[tuple[str, str | None], ...] | None:
    refused = tuple(RefusedRecord(line.row, line.text, Text("Refused", line.reason)) for line in file.refused)
    if is_dense(refused) and not file.is_numbered:
        # Only readable rows are kept: the refused ones before it are counted off.
        place = row - 1 - bisect_left(sorted(line.row for line in refused), row)
        select = f"SELECT * EXCLUDE (file_row_number) FROM {parquet_sql(path, numbered=True)} WHERE file_row_number = ?"
    else:
        place = row
        select = f'SELECT * EXCLUDE ("row") FROM {parquet_sql(path)} WHERE "row" = ?'
    try:
        result = cursor.execute(select, [place])
        names = [str(column[0]) for column in result.description or ()]
        rows = result.fetchall()
    except duckdb.IOException as error:
        raise _gone(str(path)) from error
    if not rows:
        return None
    return tuple((name, None if value is None else str(value)) for name, value in zip(names, rows[0], strict=True))


def _gone(where: str) -> AshiatoError:
    return AshiatoError(
        Text.translate("RawRecord", "The original record is not in the workspace any more."),
        where=where,
        next_step=Text.translate("RawRecord", "Put the folder “sources” back from a backup, or import the file again."),
    )
