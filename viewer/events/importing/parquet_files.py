"""Parquet into rows of text: every type as the text that reads back to the same value."""

from __future__ import annotations

from pathlib import Path

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.events.importing.containers import PlainFile, hash_file, temporary_path
from viewer.events.importing.engine import (
    copy_sql,
    parquet_sql,
    quoted_name,
    quoted_text,
    reading_connection,
    run_watched,
)
from viewer.events.importing.meter import Meter
from viewer.events.importing.raw_file import RawFile, column_names


def read_parquet(plain: PlainFile, kind: str, _options: ReadOptions, work_dir: Path, report: Report) -> RawFile:
    """Numbers keep all digits, times are ISO (with +00 if they are instants), nested values JSON, structs `a.b`.

    Raises AshiatoError for a damaged file.
    """
    meter = Meter(report, Text.translate("Import", "Reading {name}", name=plain.name), 0)
    meter.tick(0)
    target = temporary_path(work_dir, ".parquet")
    source = parquet_sql(plain.path)
    try:
        with reading_connection(work_dir) as con:
            described = con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
            typed = con.execute(f"SELECT * FROM {source} LIMIT 0").description or []
            parts = [
                part
                for (name, *_), (_name, kind_of, *_) in zip(described, typed, strict=True)
                for part in _texts(quoted_name(name), name, kind_of)
            ]
            names = column_names(name for name, _sql in parts)
            selected = ", ".join(
                f"nullif({sql}, '') AS {quoted_name(name)}" for name, (_, sql) in zip(names, parts, strict=True)
            )
            rows = int(
                run_watched(con, copy_sql(f"SELECT {selected} FROM {source}", target), lambda: meter.tick(0))[0][0]
            )
    except duckdb.Error as error:
        target.unlink(missing_ok=True)
        raise AshiatoError(
            Text.translate("Import", "The Parquet file is damaged or of a kind that cannot be read."),
            where=plain.name,
            next_step=Text.translate("Import", "Copy or export it again and compare its size with the original."),
        ) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    digest = plain.sha256 or hash_file(plain.path)
    return RawFile(target, digest, plain.name, names, rows, rows, (), kind, "", plain.container)


def _texts(column: str, name: str, kind: object) -> list[tuple[str, str]]:
    """Name and SQL text of `column`; a struct gives one of each for its fields."""
    type_id = getattr(kind, "id", "")
    if type_id == "struct":
        children: list[tuple[str, object]] = getattr(kind, "children", [])
        return [
            part
            for child, child_kind in children
            for part in _texts(f"struct_extract({column}, {quoted_text(child)})", f"{name}.{child}", child_kind)
        ]
    if type_id in ("list", "map", "array", "union", "variant"):
        return [(name, f"CAST(to_json({column}) AS VARCHAR)")]
    if type_id == "blob":
        return [(name, f"CASE WHEN TRY(decode({column})) IS NULL THEN hex({column}) ELSE decode({column}) END")]
    return [(name, f"CAST({column} AS VARCHAR)")]
