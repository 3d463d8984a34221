"""What a file is after reading: rows of text in Parquet, and the records that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.importing.engine import parquet_sql

KEPT_CHARS = 200
"""How much of a refused record is kept, enough to find it again."""

_COLUMNS_AT_MOST = 4000
_GAPS_AT_MOST = 500


@dataclass(frozen=True, slots=True)
class RefusedRecord:
    """A physical record that could not be read. row: 1 = first record below the header. text: how it begins."""

    row: int
    text: str
    reason: Text


@dataclass(frozen=True, slots=True)
class RawFile:
    """One readable file (or one member of a zip) as rows of text.

    path: zstd Parquet in the order of the records, one VARCHAR column for each of `columns`; an empty cell is NULL. The
    numbers of the records are in `rows_sql`. sha256: of the bytes of the file or member itself, so that a.csv and
    a.csv.gz are the same file. file_name: as shown to people, "a.zip/b.csv". records == rows + len(refused).

    A physical record is what RFC 4180 calls one: text up to a line end that is not inside quotes, below the header;
    blank lines are none. Where a quote is never closed, or is followed by something else than a delimiter, the record
    is its first line alone and reading goes on with the next line. In JSON it is one value, in JSON Lines one line, in
    Parquet and workbooks one row.

    forgotten, expired: records that were dropped because their customer was forgotten, or because of their age; then
    records == rows + len(refused) + forgotten + expired. is_numbered: the file stores `row` whatever `refused` says.
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
    forgotten: int = 0
    expired: int = 0
    is_numbered: bool = False

    @property
    def rows_sql(self) -> str:
        """A FROM item with `row` BIGINT (1 = first record) and every column of the file."""
        if self.is_numbered or not is_dense(self.refused):
            return parquet_sql(self.path)
        place = "(file_row_number + 1)"
        number = f"{place} + {_skipped(place, _gaps(self.refused))}" if self.refused else place
        source = parquet_sql(self.path, numbered=True)
        return f'(SELECT {number} AS "row", * EXCLUDE (file_row_number) FROM {source})'


def is_dense(refused: Sequence[RefusedRecord]) -> bool:
    """Whether the Parquet file has the readable rows alone.

    Writing row numbers keeps the engine from working on all cores; few gaps can be counted while reading. Only a file
    with many of them stores `row` as its first column.
    """
    return len(refused) <= _GAPS_AT_MOST


def numbered_sql(con: duckdb.DuckDBPyConnection, source: str, refused: Sequence[RefusedRecord]) -> str:
    """SELECT of `source` (readable rows in their order) with the numbers of their records as `row`, first."""
    gaps = _gaps(refused)
    con.execute(
        'CREATE TEMP TABLE gap AS SELECT unnest(?::BIGINT[]) AS " before", unnest(?::BIGINT[]) AS " skipped"',
        [[before for before, _ in gaps], [skipped for _, skipped in gaps]],
    )
    return (
        'SELECT " place" + coalesce(" skipped", 0) AS "row", * EXCLUDE (" place", " before", " skipped") '
        f'FROM (SELECT row_number() OVER () AS " place", * FROM {source}) '
        'ASOF LEFT JOIN gap ON " place" > " before" ORDER BY " place"'
    )


def _gaps(refused: Sequence[RefusedRecord]) -> list[tuple[int, int]]:
    """How many readable rows come before a gap, and how many records are refused up to and with it."""
    return sorted({one.row - count: count for count, one in enumerate(refused, 1)}.items())


def _skipped(place: str, gaps: list[tuple[int, int]], skipped: int = 0) -> str:
    """SQL: the refused records before the row at `place`, as a balanced tree of comparisons."""
    if not gaps:
        return str(skipped)
    middle = len(gaps) // 2
    before, count = gaps[middle]
    low, high = _skipped(place, gaps[:middle], skipped), _skipped(place, gaps[middle + 1 :], count)
    return f"CASE WHEN {place} > {before} THEN {high} ELSE {low} END"


def refused_record(row: int, text: str, reason: Text) -> RefusedRecord:
    return RefusedRecord(row, text[:KEPT_CHARS], reason)


def column_names(header: Iterable[str | None]) -> tuple[str, ...]:
    """Names that are unique without regard to case, as the engine compares them; duplicates get ` (2)`, ` (3)` ...

    Line breaks inside a name become one space. An empty name becomes columnN, N = its place. No name begins with a
    space or is `row` or `file_row_number`: these are free for the program.
    """
    taken = {"row", "file_row_number"}
    counts: dict[str, int] = {}
    names: list[str] = []
    for place, cell in enumerate(header, 1):
        plain = " ".join((cell or "").replace("\x00", "").split()) or f"column{place}"
        level = plain.casefold()
        name, count = plain, counts.get(level, 1)
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        counts[level] = count
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def check_width(column_count: int, where: str) -> None:
    """Raises AshiatoError for more columns than the engine can write at once."""
    if column_count > _COLUMNS_AT_MOST:
        raise AshiatoError(
            Text.translate("Import", "The records have more than {limit} different columns.", limit=_COLUMNS_AT_MOST),
            where=where,
            next_step=Text.translate("Import", "Probably ids or dates are used as column names; export them as cells."),
        )
