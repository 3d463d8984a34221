"""Records that Python has read, on their way into Parquet: named texts, with columns that turn up on the way."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Final

from viewer.events.importing.containers import temporary_path
from viewer.events.importing.engine import (
    clean_csv_sql,
    copy_sql,
    quoted_name,
    reading_connection,
    run_watched,
)
from viewer.events.importing.meter import Meter
from viewer.events.importing.raw_file import RefusedRecord, check_width, column_names, is_dense, numbered_sql

_BATCH: Final = 20_000


class RecordSpool:
    """Gathers records in batches; each batch is one clean CSV with the columns known by then.

    Used as a context manager: its files are gone at the end.
    """

    def __init__(self, file_name: str, work_dir: Path, columns: Iterable[str] = ()) -> None:
        self._file_name = file_name
        self._work_dir = work_dir
        self._keys: dict[str, int] = {key: place for place, key in enumerate(columns)}
        self._batch: list[dict[str, str]] = []
        self._parts: list[tuple[Path, int]] = []
        self._longest = 0
        self._unfilled: set[str] = set()
        self.rows = 0

    def __enter__(self) -> RecordSpool:
        return self

    def __exit__(self, *_error: object) -> None:
        for path, _width in self._parts:
            path.unlink(missing_ok=True)

    @property
    def columns(self) -> tuple[str, ...]:
        """The column names of the Parquet file, made unique."""
        return column_names(self._kept_keys())

    def add(self, record: dict[str, str], length: int) -> None:
        """record: text by key; empty text counts as missing. length: characters of all of it, about."""
        if self._unfilled:
            self._unfilled -= {key for key in self._unfilled if record.get(key)}
        if not record.keys() <= self._keys.keys():
            self._add_keys(record)
        self._longest = max(self._longest, length)
        self._batch.append(record)
        self.rows += 1
        if len(self._batch) >= _BATCH:
            self._flush()

    def write(self, target: Path, meter: Meter, refused: Sequence[RefusedRecord] = ()) -> None:
        """Everything added so far as zstd Parquet; `refused` are the records between that were not added."""
        self._flush()
        names = column_names(self._keys)
        # A part without rows fixes the order of all columns, whatever the batches after it know.
        empty = ", ".join(f"NULL::VARCHAR AS {quoted_name(name)}" for name in names)
        selects = [f"SELECT {empty} WHERE false"]
        # Four bytes a character at most, and every quote may be doubled.
        longest = 8 * self._longest + 4 * len(names)
        selects += [f"SELECT * FROM {clean_csv_sql(path, names[:width], ',', longest)}" for path, width in self._parts]
        name_by_key = dict(zip(self._keys, names, strict=True))
        renamed = ", ".join(
            f"{quoted_name(name_by_key[key])} AS {quoted_name(name)}"
            for key, name in zip(self._kept_keys(), self.columns, strict=True)
        )
        union = f"SELECT {renamed} FROM ({' UNION ALL BY NAME '.join(selects)})"
        with reading_connection(self._work_dir) as con:
            select = union if is_dense(refused) else numbered_sql(con, f"({union})", refused)
            run_watched(con, copy_sql(select, target), lambda: meter.tick(0))

    def _add_keys(self, record: dict[str, str]) -> None:
        for key, value in record.items():
            if key not in self._keys:
                self._keys[key] = len(self._keys)
                if not value:
                    self._unfilled.add(key)
        check_width(len(self._keys), f"{self._file_name}, readable record {self.rows + 1}")

    def _kept_keys(self) -> list[str]:
        """All but `a` where it was null on every row and elsewhere an object, whose values stand in `a.b`."""
        return [
            key
            for key in self._keys
            if key not in self._unfilled or not any(other.startswith(f"{key}.") for other in self._keys)
        ]

    def _flush(self) -> None:
        if not self._batch:
            return
        path = temporary_path(self._work_dir, ".spool")
        self._parts.append((path, len(self._keys)))
        with path.open("w", encoding="utf-8", newline="") as out:
            self._write_batch(out)
        self._batch.clear()

    def _write_batch(self, out: IO[str]) -> None:
        writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
        keys = tuple(self._keys)
        for record in self._batch:
            cells = [record.get(key, "") for key in keys]
            writer.writerow(cells)
