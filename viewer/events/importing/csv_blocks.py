"""Stretches of a delimited text file that are in order, found for a megabyte at a time instead of line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

_BLOCK: Final = 1 << 20
_QUOTE: Final = ord('"')
_LF: Final = ord("\n")
_CR: Final = ord("\r")


@dataclass(frozen=True, slots=True)
class GoodStretch:
    """clean: whole records, each ended by one line feed. records: how many. consumed: bytes of the block they took."""

    clean: bytes
    records: int
    consumed: int


def find_good_stretch(block: bytes, width: int, delimiter: str, quote: str) -> GoodStretch | None:
    """The beginning of `block` (which starts with a record) up to its last record end, if every record is in order.

    In order: `width` cells, every quote opens or closes a cell, no blank line, no stray carriage return. Whatever
    leaves a doubt gives None, and is left to the sieve.
    """
    has_quotes = b'"' in block
    if width < 2 or (has_quotes and quote != '"') or (quote not in ('"', "") and quote.encode() in block):
        return None
    last = block.rfind(b"\n")
    if last < 0:
        return None
    data = np.frombuffer(block, np.uint8, last + 1)
    ends = np.flatnonzero(data == _LF)
    delimiters = np.flatnonzero(data == ord(delimiter))
    returns = np.flatnonzero(data == _CR)
    if has_quotes:
        quotes = np.flatnonzero(data == _QUOTE)
        if not _stand_at_cell_ends(data, quotes, ord(delimiter)):
            return None
        ends, delimiters = _outside(ends, quotes), _outside(delimiters, quotes)
        returns = _outside(returns, quotes)
        if not len(ends):
            return None
    consumed = int(ends[-1]) + 1
    in_each = np.diff(np.searchsorted(delimiters, ends), prepend=0)
    returns = returns[returns < consumed]
    if np.any(in_each != width - 1) or np.any(data[returns + 1] != _LF):
        return None
    whole = data[:consumed]
    return GoodStretch((np.delete(whole, returns) if len(returns) else whole).tobytes(), len(ends), consumed)


def _outside(places: NDArray[np.intp], quotes: NDArray[np.intp]) -> NDArray[np.intp]:
    """Those of `places` that an even number of quotes precedes."""
    is_outside: NDArray[np.bool_] = np.searchsorted(quotes, places) % 2 == 0
    return places[is_outside]


def _stand_at_cell_ends(data: NDArray[np.uint8], quotes: NDArray[np.intp], delimiter: int) -> bool:
    """Opening quotes follow a delimiter, a line end or (doubled) a quote; closing ones are followed by one of these."""
    opening, closing = quotes[0::2], quotes[1::2]
    # The block ends in a line feed: what "precedes" its first byte wraps around to that, and every quote has a next.
    before, after = data[opening - 1], data[closing + 1]
    opens = np.isin(before, (delimiter, _LF, _QUOTE))
    closes = np.isin(after, (delimiter, _LF, _CR, _QUOTE))
    return bool(opens.all() and closes.all())


class RecordSource:
    """The bytes of a file from where it stands, to be taken by the block or by the line."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._buffer = b""
        self._place = 0
        self.done = 0
        head = self._source.read(_BLOCK)
        # Without any line feed carriage returns end the lines.
        self._is_cr_only = b"\r" in head and b"\n" not in head
        self._append(head)

    def block(self) -> bytes:
        """About a megabyte that is not taken yet; b"" at the end."""
        if len(self._buffer) - self._place < _BLOCK // 2:
            self._append(self._source.read(_BLOCK))
        return self._buffer[self._place :]

    def take(self, count: int) -> None:
        self._place += count
        self.done += count

    def take_line(self) -> bytes | None:
        """The next line with its end; None at the end of the file."""
        end = self._buffer.find(b"\n", self._place)
        while end < 0:
            more = self._source.read(_BLOCK)
            if not more:
                end = len(self._buffer) - 1
                break
            self._append(more)
            end = self._buffer.find(b"\n", self._place)
        line = self._buffer[self._place : end + 1]
        self.take(len(line))
        return line or None

    def give_back(self, lines: list[bytes]) -> None:
        """The lines just taken, in their order, are there again."""
        returned = b"".join(lines)
        self.done -= len(returned)
        if self._place >= len(returned):
            self._place -= len(returned)
        else:
            self._buffer = returned + self._buffer[self._place :]
            self._place = 0

    def _append(self, more: bytes) -> None:
        if self._is_cr_only:
            more = more.replace(b"\r", b"\n")
        self._buffer = self._buffer[self._place :] + more
        self._place = 0
