"""Parts the records of a delimited text file that can be read from those that cannot, one by one.

Slower than the engine's own reader and exact: it defines what a physical record is (see RawFile).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import IO, Final

from viewer.domain import refusals
from viewer.domain.text import Text
from viewer.events.importing.csv_blocks import RecordSource, find_good_stretch
from viewer.events.importing.raw_file import RefusedRecord, refused_record

_OPEN_LINES_AT_MOST: Final = 10_000
_LINES_AT_FIRST: Final = 200
_LINES_AT_MOST: Final = 50_000
_BLANK: Final = b" \t\r\n\x0b\x0c\x1a"
csv.field_size_limit(1 << 28)  # cells of JSON text are longer than the default of 128 kB


class _Quotes(Enum):
    CLOSED = auto()
    OPEN = auto()
    ILLEGAL = auto()


@dataclass(slots=True)
class Sifted:
    """records == readable + len(refused). longest: bytes of the longest record written."""

    records: int = 0
    refused: list[RefusedRecord] = field(default_factory=list)
    longest: int = 0


class CsvSieve:
    """width: cells a record must have; more cells are borne if they are empty. quote: "" = quotes mean nothing."""

    def __init__(self, width: int, delimiter: str, quote: str) -> None:
        self._width = width
        self._delimiter = delimiter
        self._quote = quote
        self._delimiter_byte = delimiter.encode()

    def sift(self, source: IO[bytes], out: IO[bytes] | None, tick: Callable[[int, int], None]) -> Sifted:
        """Reads `source` (UTF-8, standing below the header) to its end.

        out: gets the readable records, in their order, as clean CSV with double quotes; None only counts.
        tick: told bytes and records done now and then; may raise to stop.
        """
        result = Sifted()
        records = RecordSource(source)
        patience = _LINES_AT_FIRST
        while block := records.block():
            good = find_good_stretch(block, self._width, self._delimiter, self._quote)
            if good is None:
                # Line by line for a while, and longer each time that this did not lead back to order.
                self._sift_lines(records, patience, out, result)
                patience = min(patience * 2, _LINES_AT_MOST)
            else:
                records.take(good.consumed)
                result.records += good.records
                self._write([good.clean], out, result)
                patience = _LINES_AT_FIRST
            tick(records.done, result.records)
        return result

    def _sift_lines(self, records: RecordSource, count: int, out: IO[bytes] | None, result: Sifted) -> None:
        batch: list[bytes] = []
        for _line in range(count):
            line = records.take_line()
            if line is None:
                break
            if line.strip(_BLANK):
                result.records += 1
                cells = self._read(line, records, result)
                if cells is not None:
                    batch.append(_clean(cells, self._delimiter))
        self._write(batch, out, result)

    def _write(self, batch: list[bytes], out: IO[bytes] | None, result: Sifted) -> None:
        result.longest = max(result.longest, *map(len, batch), 0)
        if out is not None:
            out.writelines(batch)
        batch.clear()

    def _read(self, line: bytes, records: RecordSource, result: Sifted) -> list[str] | None:
        """The cells of the record that begins with `line`, or None after noting why it is refused."""
        gathered = self._gather(line, records)
        if gathered is None:
            self._refuse(result, line, refusals.UNCLOSED_QUOTE)
            return None
        cells = self._cells(gathered)
        if cells is not None and len(cells) == self._width:
            return cells
        if cells is not None and len(cells) > self._width and not any(cells[self._width :]):
            return cells[: self._width]
        if len(gathered) > 1 and self._stands_alone(gathered[1]):
            # A quote left open has swallowed good records: give them back.
            records.give_back(gathered[1:])
            self._refuse(result, line, refusals.UNCLOSED_QUOTE)
        elif cells is None:
            self._refuse(result, b"".join(gathered), refusals.UNCLOSED_QUOTE)
        else:
            is_more = len(cells) > self._width
            reason = refusals.TOO_MANY_CELLS if is_more else refusals.TOO_FEW_CELLS
            self._refuse(result, b"".join(gathered), reason)
        return None

    def _gather(self, line: bytes, records: RecordSource) -> list[bytes] | None:
        """The physical lines of one record; None, with further lines given back, if its quotes are not in order."""
        gathered = [line]
        if not self._quote:
            return gathered
        state = self._quotes_after(line, False)
        while state is _Quotes.OPEN:
            following = records.take_line() if len(gathered) < _OPEN_LINES_AT_MOST else None
            if following is None:
                break
            gathered.append(following)
            state = self._quotes_after(following, True)
        if state is _Quotes.CLOSED:
            return gathered
        records.give_back(gathered[1:])
        return None

    def _quotes_after(self, line: bytes, inside: bool) -> _Quotes:
        """How quotes stand at the end of `line`, which begins inside quotes or at the start of a cell."""
        text, quote, delimiter = line.rstrip(b"\r\n"), self._quote.encode(), self._delimiter_byte
        place = 0
        while True:
            if not inside:
                if not text.startswith(quote, place):
                    place = text.find(delimiter, place)
                    if place < 0:
                        return _Quotes.CLOSED
                    place += 1
                    continue
                place += 1
            place = text.find(quote, place)
            while place >= 0 and text.startswith(quote, place + 1):
                place = text.find(quote, place + 2)
            if place < 0:
                return _Quotes.OPEN
            place += 1
            inside = False
            if place == len(text):
                return _Quotes.CLOSED
            if not text.startswith(delimiter, place):
                return _Quotes.ILLEGAL
            place += 1

    def _cells(self, lines: list[bytes]) -> list[str] | None:
        if not self._quote:
            return lines[0].decode().rstrip("\r\n").split(self._delimiter)
        texts = [line.decode() for line in lines]
        texts[-1] = texts[-1].rstrip("\r\n")
        if len(texts) == 1 and self._quote not in texts[0]:
            return texts[0].split(self._delimiter)
        try:
            rows = list(csv.reader(texts, delimiter=self._delimiter, quotechar=self._quote, strict=True))
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 else None

    def _stands_alone(self, line: bytes) -> bool:
        if self._quotes_after(line, False) is not _Quotes.CLOSED:
            return False
        cells = self._cells([line])
        return cells is not None and len(cells) == self._width

    def _refuse(self, result: Sifted, record: bytes, reason: Text) -> None:
        text = record[:2000].decode("utf-8", errors="ignore").rstrip("\r\n")
        result.refused.append(refused_record(result.records, text, reason))


def _clean(cells: list[str], delimiter: str) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode()
