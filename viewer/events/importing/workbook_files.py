"""Excel workbooks (xlsx) into rows of text: ids as they are shown, real dates as ISO."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.events.importing.containers import PlainFile, hash_file, temporary_path
from viewer.events.importing.csv_shape import find_header, usual_width
from viewer.events.importing.meter import Meter
from viewer.events.importing.raw_file import RawFile, column_names
from viewer.events.importing.record_spool import RecordSpool

_SAMPLE_ROWS: Final = 200
_TICK_ROWS: Final = 2000


def read_workbook(plain: PlainFile, kind: str, options: ReadOptions, work_dir: Path, report: Report) -> RawFile:
    """The first sheet or the one named; blank rows are none. Raises AshiatoError for damage and a lacking sheet."""
    meter = Meter(report, Text.translate("Import", "Reading {name}", name=plain.name), 0)
    target = temporary_path(work_dir, ".parquet")
    rows = _filled_rows(plain, options.sheet)
    head = list(islice(rows, _SAMPLE_ROWS))
    if not head:
        raise AshiatoError(
            Text.translate("Import", "The sheet is empty."),
            where=plain.name,
            next_step=Text.translate("Import", "Name another sheet in the mapping's [read]."),
        )
    header_at = find_header(head) if options.header_row is None else min(options.header_row, len(head))
    width = max(usual_width(head), len(_without_tail(head[header_at - 1]))) if header_at else max(map(len, head))
    header = head[header_at - 1] if header_at else []
    names = column_names((*header, *[""] * width)[:width])
    with RecordSpool(plain.name, work_dir, names) as spool:
        try:
            for row, cells in enumerate(_chained(head[header_at:], rows), 1):
                if row % _TICK_ROWS == 1:
                    meter.rows = row
                    meter.tick(0)
                spool.add(dict(zip(names, cells, strict=False)), sum(map(len, cells)))
            spool.write(target, meter)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        digest = plain.sha256 or hash_file(plain.path)
        return RawFile(target, digest, plain.name, names, spool.rows, spool.rows, (), kind, "", plain.container)


def _chained(head: list[list[str]], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from head
    yield from rest


def _filled_rows(plain: PlainFile, sheet: str | None) -> Iterator[list[str]]:
    """Rows of text with at least one filled cell."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]
    from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

    try:
        with plain.path.open("rb") as source:
            book = load_workbook(source, read_only=True, data_only=True)
            try:
                if sheet is not None and sheet not in book.sheetnames:
                    raise AshiatoError(
                        Text.translate("Import", "There is no sheet called {name}.", name=sheet),
                        where=plain.name,
                        next_step=Text.translate("Import", "It has: {columns}.", columns=", ".join(book.sheetnames)),
                    )
                page = book[sheet or book.sheetnames[0]]
                for cells in page.iter_rows(values_only=True):
                    texts = [_text(value) for value in cells]
                    if any(text.strip() for text in texts):
                        yield texts
            finally:
                book.close()
    except (InvalidFileException, zipfile.BadZipFile, ParseError, KeyError, OSError, ValueError) as error:
        raise AshiatoError(
            Text.translate("Import", "The workbook is damaged or locked with a password."),
            where=plain.name,
            next_step=Text.translate("Import", "Open it in Excel and save it again as .xlsx or CSV."),
        ) from error


def _text(value: Any) -> str:
    """A cell as text. Whole numbers lose the .0 that Excel's floats have; a date without time is a date alone."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        is_date = value.time() == time(0)
        return value.date().isoformat() if is_date else value.isoformat(sep=" ")
    if isinstance(value, timedelta):
        return _clock(value)
    return (
        value.isoformat() if isinstance(value, date | time) else str(value).encode("utf-8", errors="replace").decode()
    )


def _clock(value: timedelta) -> str:
    seconds = value // timedelta(seconds=1)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _without_tail(cells: list[str]) -> list[str]:
    """Without the empty cells at the end."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells
