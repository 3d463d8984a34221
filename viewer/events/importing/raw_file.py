"""What a file is after reading: rows of text in Parquet, and the records that could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.text import Text
from viewer.events.importing.engine import quoted_text

KEPT_CHARS = 200
"""How much of a refused record is kept, enough to find it again."""


@dataclass(frozen=True, slots=True)
class RefusedRecord:
    """A physical record that could not be read. row: 1 = first record below the header. text: how it begins."""

    row: int
    text: str
    reason: Text


@dataclass(frozen=True, slots=True)
class RawFile:
    """One readable file (or one member of a zip) as rows of text.

    path: zstd Parquet in the order of the records, one VARCHAR column for each of `columns`; an empty cell is NULL. If
    some record was refused, a first column `row` BIGINT has the numbers of the others (1 = first record); else they
    are dense and `rows_sql` counts them. sha256: of the bytes of the file or member itself, so that a.csv and a.csv.gz
    are the same file. file_name: as shown to people, "a.zip/b.csv". records == rows + len(refused).

    A physical record is what RFC 4180 calls one: text up to a line end that is not inside quotes, below the header;
    blank lines are none. Where a quote is never closed, or is followed by something else than a delimiter, the record
    is its first line alone and reading goes on with the next line. In JSON it is one value, in JSON Lines one line, in
    Parquet and workbooks one row.
    """

    path: Path
    sha256: str
    file_name: str
    columns: tuple[str, ...]
    records: int
    rows: int
    refused: tuple[RefusedRecord, ...]
    format: str
    encoding: str
    container: str

    @property
    def rows_sql(self) -> str:
        """A FROM item with `row` BIGINT and every column of the file."""
        path = quoted_text(self.path)
        if self.rows != self.records:
            return f"read_parquet({path})"
        numbered = f"read_parquet({path}, file_row_number = true)"
        return f'(SELECT file_row_number + 1 AS "row", * EXCLUDE (file_row_number) FROM {numbered})'


def refused_record(row: int, text: str, reason: Text) -> RefusedRecord:
    return RefusedRecord(row, text[:KEPT_CHARS], reason)


def column_names(header: Iterable[str | None]) -> tuple[str, ...]:
    """Names that are unique without regard to case, as the engine compares them; duplicates get ` (2)`, ` (3)` ...

    Line breaks inside a name become one space. An empty name becomes columnN, N = its place. `row` is taken by the
    row number.
    """
    taken = {"row"}
    names: list[str] = []
    for place, cell in enumerate(header, 1):
        plain = " ".join((cell or "").replace("\x00", "").split()) or f"column{place}"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)
