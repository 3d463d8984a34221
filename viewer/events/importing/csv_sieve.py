"""Parts the records of a delimited text file that can be read from those that cannot, one by one.

Slower than the engine's own reader and exact: it defines what a physical record is (see RawFile).
"""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import IO, Final

from viewer.domain import refusals
from viewer.domain.text import Text
from viewer.events.importing.raw_file import RefusedRecord, refused_record

_OPEN_LINES_AT_MOST: Final = 10_000
_BLOCK: Final = 1 << 20
_TICK_LINES: Final = 20_000
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
        self._pending: deque[bytes] = deque()

    def sift(self, source: IO[bytes], out: IO[bytes] | None, tick: Callable[[int, int], None]) -> Sifted:
        """Reads `source` (UTF-8, standing below the header) to its end.

        out: gets the readable records as clean CSV in which the first cell is the record's number (1 = first); None
        only counts. tick: told bytes and records done now and then; may raise to stop.
        """
        result = Sifted()
        lines = self._lines(source)
        done = lines_seen = 0
        plain_commas = self._width - 1
        quote = self._quote.encode()
        while (line := self._next_line(lines)) is not None:
            done += len(line)
            lines_seen += 1
            if lines_seen % _TICK_LINES == 0:
                tick(done, result.records)
            body = line.rstrip(b"\r\n")
            if not body.strip(b" \t\x1a\x0b\x0c\r"):
                continue
            result.records += 1
            is_plain = plain_commas and b'"' not in body and b"\r" not in body and not (quote and quote in body)
            if is_plain and body.count(self._delimiter_byte) == plain_commas:
                clean = b"%d%s%s\n" % (result.records, self._delimiter_byte, body)
            else:
                cells = self._read(line, lines, result)
                if cells is None:
                    continue
                clean = self._clean(result.records, cells)
            result.longest = max(result.longest, len(clean))
            if out is not None:
                out.write(clean)
        return result

    def _next_line(self, lines: Iterator[bytes]) -> bytes | None:
        return self._pending.popleft() if self._pending else next(lines, None)

    def _lines(self, source: IO[bytes]) -> Iterator[bytes]:
        """Lines with their ends. A file without any line feed but with carriage returns ends its lines by these."""
        start = source.tell()
        head = source.read(_BLOCK)
        source.seek(start)
        if b"\n" in head or b"\r" not in head:
            yield from source
            return
        rest = b""
        while block := source.read(_BLOCK):
            *whole, rest = (rest + block).split(b"\r")
            for line in whole:
                yield line + b"\n"
        if rest:
            yield rest

    def _read(self, line: bytes, lines: Iterator[bytes], result: Sifted) -> list[str] | None:
        """The cells of the record that begins with `line`, or None after noting why it is refused."""
        gathered = self._gather(line, lines)
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
            self._pending.extendleft(reversed(gathered[1:]))
            self._refuse(result, line, refusals.UNCLOSED_QUOTE)
        elif cells is None:
            self._refuse(result, b"".join(gathered), refusals.UNCLOSED_QUOTE)
        else:
            is_more = len(cells) > self._width
            reason = refusals.TOO_MANY_CELLS if is_more else refusals.TOO_FEW_CELLS
            self._refuse(result, b"".join(gathered), reason)
        return None

    def _gather(self, line: bytes, lines: Iterator[bytes]) -> list[bytes] | None:
        """The physical lines of one record; None, with further lines given back, if its quotes are not in order."""
        gathered = [line]
        if not self._quote:
            return gathered
        state = self._quotes_after(line, False)
        while state is _Quotes.OPEN:
            following = self._next_line(lines) if len(gathered) < _OPEN_LINES_AT_MOST else None
            if following is None:
                break
            gathered.append(following)
            state = self._quotes_after(following, True)
        if state is _Quotes.CLOSED:
            return gathered
        self._pending.extendleft(reversed(gathered[1:]))
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

    def _clean(self, number: int, cells: list[str]) -> bytes:
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, delimiter=self._delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow([str(number), *cells])
        return buffer.getvalue().encode()
