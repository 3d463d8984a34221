"""What the files of one command could not bring, read from the finished generation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from viewer.events.connections import attach_read_only, open_memory


class RefusedRow(NamedTuple):
    """A record, or one cell of it, that did not go in. row: 1 = first record below the header.

    reason: see `domain.refusals.refusal_text`.
    """

    file_name: str
    row: int
    column: str | None
    value: str | None
    reason: str


def load_refused_rows(path: Path, keys: Iterable[tuple[str, str]], limit: int | None) -> tuple[RefusedRow, ...]:
    """Of the files with these keys (source name, sha256), in order of import and row, at most `limit`.

    path: of the generation. Raises duckdb.Error.
    """
    wanted = sorted(set(keys))
    if not wanted or limit == 0:
        return ()
    con = open_memory("256MB")
    try:
        attach_read_only(con, path, "told")
        rows = con.execute(
            """SELECT file_name, source_row, column_name, value, reason
               FROM told.refused JOIN told.source USING (source_no)
               WHERE (source, sha256) IN (SELECT (unnest(?::VARCHAR[]), unnest(?::VARCHAR[])))
               ORDER BY source_no, source_row LIMIT ?""",
            [[source for source, _ in wanted], [sha256 for _, sha256 in wanted], limit],
        ).fetchall()
    finally:
        con.close()
    return tuple(RefusedRow(*row) for row in rows)
