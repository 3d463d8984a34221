"""Columns of a small second file, joined to the rows of an imported one by a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import Lookup
from viewer.domain.text import Text
from viewer.events.importing.containers import temporary_path
from viewer.events.importing.engine import copy_sql, quoted_name, reading_connection, run_watched
from viewer.events.importing.raw_file import RawFile, column_names, is_dense

Read = Callable[[Path], list[RawFile]]


def join_lookup(raw: RawFile, lookup: Lookup, work_dir: Path, read: Read, tick: Callable[[], None]) -> RawFile:
    """`raw` with the columns of `lookup` beside its own; its old Parquet file is gone. Rows keep number and order.

    read: reads a file that lies beside the imported one. tick: called now and then; may raise to stop.
    Raises AshiatoError if the second file or a column lacks.
    """
    found = read(Path(lookup.file))
    second = found[0]
    try:
        _need(raw, (lookup.key,))
        _need(second, (lookup.file_key, *lookup.columns))
        taken = lookup.columns or tuple(name for name in second.columns if name != lookup.file_key)
        names = column_names((*raw.columns, *(f"{lookup.prefix}{name}" for name in taken)))
        added = names[len(raw.columns) :]
        joined = replace(raw, path=temporary_path(work_dir, ".parquet"), columns=names)
        values = ", ".join(
            f'arg_min({quoted_name(old)}, "row") AS {quoted_name(new)}' for old, new in zip(taken, added, strict=True)
        )
        key = quoted_name(" key")
        sql = (
            f"SELECT a.*, b.* EXCLUDE ({key}) FROM {raw.rows_sql} a LEFT JOIN "
            f"(SELECT {quoted_name(lookup.file_key)} AS {key}, {values} FROM {second.rows_sql} GROUP BY 1) b "
            f'ON a.{quoted_name(lookup.key)} = b.{key} ORDER BY a."row"'
        )
        with reading_connection(work_dir) as con:
            if is_dense(raw.refused):
                sql = f'SELECT * EXCLUDE ("row") FROM ({sql}) ORDER BY "row"'
            try:
                run_watched(con, copy_sql(sql, joined.path), tick)
            except BaseException:
                joined.path.unlink(missing_ok=True)
                raise
    finally:
        for one in found:
            one.path.unlink(missing_ok=True)
    raw.path.unlink(missing_ok=True)
    return joined


def _need(raw: RawFile, names: tuple[str, ...]) -> None:
    lacking = [name for name in names if name not in raw.columns]
    if lacking:
        columns = ", ".join(lacking)
        raise AshiatoError(
            Text.translate("Import", "The file lacks columns that a lookup names: {columns}.", columns=columns),
            where=raw.file_name,
            next_step=Text.translate("Import", "It has: {columns}.", columns=", ".join(raw.columns[:12])),
        )
