"""One pass over the bytes of a text file: its digest, whether it is UTF-8, and how many records it should have."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class ByteScan:
    """bad_utf8: position of the first byte that is not UTF-8, else None; the other facts then stop there.

    records: line ends outside quotes from `body_start` on, plus an unended last line. Blank lines are counted too, so
    a difference to the records that were parsed says "look closer", not "wrong".
    """

    sha256: str
    bad_utf8: int | None
    records: int


def scan_bytes(path: Path, body_start: int, quote: str, tick: Callable[[int], None]) -> ByteScan:
    """tick: told the bytes done, for each megabyte; may raise to stop."""
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    counter = _RecordCounter(quote.encode())
    done = 0
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                return ByteScan("", done - pending + error.start, counter.records)
            counter.feed(chunk if done >= body_start else chunk[body_start - done :])
            done += len(chunk)
            tick(done)
    cut = len(decoder.getstate()[0])
    return ByteScan(digest.hexdigest(), done - cut if cut else None, counter.total())


class _RecordCounter:
    def __init__(self, quote: bytes) -> None:
        self._quote = quote
        self._inside = False
        self._last = b"\n"
        self.records = 0

    def feed(self, chunk: bytes) -> None:
        if not chunk:
            return
        if not self._quote or (self._quote not in chunk and not self._inside):
            self.records += chunk.count(b"\n")
        else:
            parts = chunk.split(self._quote)
            outside = parts[1::2] if self._inside else parts[0::2]
            self.records += sum(part.count(b"\n") for part in outside)
            self._inside ^= len(parts) % 2 == 0
        self._last = chunk[-1:]

    def total(self) -> int:
        return self.records + (self._last != b"\n")
