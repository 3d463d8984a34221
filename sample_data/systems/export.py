"""A file of a system with the truth about its rows, and the byte formats that systems write."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sample_data.people import Person

Key = tuple[str, str]
"""(namespace, value) of an identity."""

WEAK: Final = frozenset({"cookie", "app"})
"""Namespaces whose keys only hint at a person; asked for membership only."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that must go in: whose it is, which keys it carries (strongest first), when, and its scores.

    scores: (question, value, goodness 0..1). lines: physical records it is rolled up from. at_us None = no event.
    """

    person: Person | None
    keys: tuple[Key, ...]
    at_us: int | None
    scores: tuple[tuple[str, float, float], ...] = ()
    lines: int = 1
    is_company: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that must be refused. row: 1 = first record of the file. reason: the word of the refusal."""

    row: int
    reason: str


@dataclass(slots=True)
class ExportFile:
    """name: below output/. mapping: below mappings/. records: physical records, the broken ones included."""

    name: str
    mapping: str
    content: bytes = b""
    kept: list[Kept] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)

    @property
    def records(self) -> int:
        return sum(kept.lines for kept in self.kept) + len(self.broken)

    @property
    def events(self) -> int:
        return sum(kept.at_us is not None for kept in self.kept)


def cell(value: object, delimiter: str) -> str:
    """Quoted only where it must be, as spreadsheets write it. Not the csv module: its rules changed in Python 3.13."""
    text = "" if value is None else str(value)
    if any(mark in text for mark in (delimiter, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def table(
    header: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ",", titles: Sequence[str] = ()
) -> str:
    """Delimited text with CRLF line ends; `titles` stand above the header."""
    lines = [*titles, delimiter.join(cell(name, delimiter) for name in header)]
    lines += [delimiter.join(cell(value, delimiter) for value in row) for row in rows]
    return "\r\n".join(lines) + "\r\n"


def json_lines(rows: Iterable[dict[str, Any] | str]) -> str:
    """One object a line; a str is written as it is (a line cut off on the way)."""
    return "".join(
        (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False, separators=(",", ":"))) + "\n"
        for row in rows
    )


def gzipped(content: bytes) -> bytes:
    """gzip without name and time of day, so that equal content gives equal bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as stream:
        stream.write(content)
    return buffer.getvalue()


def code_of(*parts: object, length: int = 16) -> str:
    """An id as systems draw them: hexadecimal digits that depend on `parts` only."""
    return hashlib.sha256("/".join(str(part) for part in parts).encode()).hexdigest()[:length]


def keys_of(**values: str) -> tuple[Key, ...]:
    """The keys that have a value, in order."""
    return tuple((namespace, value) for namespace, value in values.items() if value)
