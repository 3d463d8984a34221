"""CSV and TSV files into rows of text.

The engine's reader takes the whole file while the bytes are counted beside it. If it stumbles, or its rows are not as
many as the records counted, the sieve goes through the file record by record and the engine reads what is left.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain import refusals
from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.events.importing.byte_scan import ByteScan, scan_bytes
from viewer.events.importing.containers import PlainFile, hash_file, temporary_path
from viewer.events.importing.csv_shape import CsvShape, csv_shape
from viewer.events.importing.csv_sieve import CsvSieve, Sifted
from viewer.events.importing.engine import (
    clean_csv_sql,
    copy_sql,
    quoted_pattern,
    quoted_text,
    reading_connection,
    run_watched,
)
from viewer.events.importing.meter import Meter
from viewer.events.importing.raw_file import RawFile, RefusedRecord, check_width, is_dense, numbered_sql
from viewer.events.importing.text_files import Utf8File, announced_utf8, found_utf8

_ENGINE_LINE: Final = 2_000_000
_HOPELESS_AFTER: Final = 1000
_BROKEN_AT_LEAST: Final = 10


class _NotUtf8(Exception):
    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class CsvReader:
    """Reads one text file. `kind` is csv or tsv, as shown in the result."""

    def __init__(self, plain: PlainFile, kind: str, options: ReadOptions, work_dir: Path, report: Report) -> None:
        self._plain = plain
        self._kind = kind
        self._options = replace(options, format=kind)
        self._work_dir = work_dir
        self._meter = Meter(
            report, Text.translate("Import", "Reading {name}", name=plain.name), plain.path.stat().st_size
        )
        self._converted = temporary_path(work_dir, ".utf8")

    def read(self) -> RawFile:
        """Raises AshiatoError for a wrong encoding, a file without a header, or one that is no table."""
        try:
            named, tick = self._options.encoding, self._meter.tick
            try:
                return self._read_utf8(announced_utf8(self._plain, named, self._converted, tick))
            except _NotUtf8 as error:
                return self._read_utf8(found_utf8(self._plain, named, error.position, self._converted, tick))
        finally:
            self._converted.unlink(missing_ok=True)

    def _read_utf8(self, source: Utf8File) -> RawFile:
        shape = csv_shape(source.path, self._options)
        if not shape.columns:
            raise AshiatoError(
                Text.translate("Import", "The file holds only blank lines."),
                where=self._plain.name,
                next_step=Text.translate("Import", "Export it again from the source system, or leave it out."),
            )
        check_width(len(shape.columns), self._plain.name)
        target = temporary_path(self._work_dir, ".parquet")
        try:
            rows, scan = self._read_at_once(source, shape, target)
            refused: list[RefusedRecord] = []
            if scan.bad_utf8 is not None:
                raise _NotUtf8(scan.bad_utf8)
            records = rows
            if rows is None or rows != scan.records:
                sifted = self._sift(source.path, shape, target)
                records, refused = sifted.records, sifted.refused
                rows = records - len(refused)
            self._refuse_hopeless(records or 0, refused)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        digest = self._plain.sha256 or (hash_file(self._plain.path) if source.is_sure else scan.sha256)
        return RawFile(
            target, digest, self._plain.name, shape.columns, records or 0, rows, tuple(refused),
            self._kind, source.encoding, self._plain.container,
        )  # fmt: skip

    def _read_at_once(self, source: Utf8File, shape: CsvShape, target: Path) -> tuple[int | None, ByteScan]:
        """The rows the engine wrote (None if it stumbled), and what the bytes say."""
        scans: list[ByteScan] = []

        def tick() -> None:
            if not scans:
                scans.append(scan_bytes(source.path, shape.body_start, shape.quote, self._meter.tick))
                if scans[0].bad_utf8 is not None:
                    raise _NotUtf8(scans[0].bad_utf8)
                self._meter.rows = scans[0].records
            self._meter.tick(source.path.stat().st_size if source.path == self._plain.path else 0)

        rows: int | None = None
        if shape.is_header_plain and len(shape.columns) > 1:
            reader = _reader_sql(source.path, shape)
            with reading_connection(self._work_dir) as con:
                try:
                    # Without row numbers: counting them would keep the engine from working on all cores.
                    rows = int(run_watched(con, copy_sql(f"SELECT * FROM {reader}", target), tick)[0][0])
                except duckdb.Error:
                    rows = None
        if not scans:
            tick()
        return rows, scans[0]

    def _sift(self, path: Path, shape: CsvShape, target: Path) -> Sifted:
        clean = temporary_path(self._work_dir, ".clean")
        try:
            sifted = self._sift_with(path, shape, clean)
            if self._options.quote is None and shape.quote and self._uses_no_quotes(path, shape, sifted):
                sifted = self._sift_with(path, replace(shape, quote=""), clean)
            source = clean_csv_sql(clean, shape.columns, shape.delimiter, sifted.longest)
            with reading_connection(self._work_dir) as con:
                dense = f"SELECT * FROM {source}"
                select = dense if is_dense(sifted.refused) else numbered_sql(con, source, sifted.refused)
                rows = int(run_watched(con, copy_sql(select, target), lambda: self._meter.tick(0))[0][0])
        finally:
            clean.unlink(missing_ok=True)
        if rows != sifted.records - len(sifted.refused):
            raise RuntimeError(f"{rows} rows read of {sifted.records} records, {len(sifted.refused)} refused")
        return sifted

    def _sift_with(self, path: Path, shape: CsvShape, clean: Path | None) -> Sifted:
        """clean: gets the readable records; None only counts."""
        with path.open("rb") as source, clean.open("wb") if clean else nullcontext() as out:
            source.seek(shape.body_start)
            return CsvSieve(len(shape.columns), shape.delimiter, shape.quote).sift(source, out, self._tick_rows)

    def _uses_no_quotes(self, path: Path, shape: CsvShape, sifted: Sifted) -> bool:
        """The file plainly uses none: taken as quotes they break many records, taken as letters hardly any."""
        broken = sum(1 for record in sifted.refused if record.reason == refusals.UNCLOSED_QUOTE)
        if broken < _BROKEN_AT_LEAST:
            return False
        without = self._sift_with(path, replace(shape, quote=""), None)
        return len(without.refused) * 10 <= len(sifted.refused)

    def _tick_rows(self, done: int, rows: int) -> None:
        self._meter.rows = rows
        self._meter.tick(done)

    def _refuse_hopeless(self, records: int, refused: list[RefusedRecord]) -> None:
        if len(refused) <= _HOPELESS_AFTER or len(refused) * 2 < records:
            return
        raise AshiatoError(
            Text.translate("Import", "More than half of the records do not fit the header."),
            where=f"{self._plain.name}, record {refused[0].row}",
            next_step=Text.translate("Import", "Name the delimiter or the header row in the mapping's [read]."),
        )


def _reader_sql(path: Path, shape: CsvShape) -> str:
    types = ", ".join(f"{quoted_text(name)}: 'VARCHAR'" for name in shape.columns)
    quote = quoted_text(shape.quote)
    return (
        f"read_csv({quoted_pattern(path)}, hive_partitioning = false, columns = {{{types}}}, "
        f"auto_detect = false, header = false, "
        f"skip = {shape.lines_above}, delim = {quoted_text(shape.delimiter)}, quote = {quote}, escape = {quote}, "
        f"max_line_size = {_ENGINE_LINE})"
    )


def read_csv(plain: PlainFile, kind: str, options: ReadOptions, work_dir: Path, report: Report) -> RawFile:
    """kind: "csv" or "tsv". See CsvReader.read."""
    return CsvReader(plain, kind, options, work_dir, report).read()
