"""The engine as a reader of files: its own in-memory connection, watched while it works, and SQL spelled safely."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from viewer.events.connections import open_memory, quoted_name, quoted_text

__all__ = [
    "clean_csv_sql",
    "copy_sql",
    "parquet_sql",
    "quoted_list",
    "quoted_name",
    "quoted_pattern",
    "quoted_text",
    "reading_connection",
    "run_watched",
]

if TYPE_CHECKING:
    from collections.abc import Iterator

_TICK_S = 0.1
_PATTERN_SIGNS = re.compile(r"([\[*?])")


@contextmanager
def reading_connection(work_dir: Path, memory_limit: str = "1GB") -> Iterator[duckdb.DuckDBPyConnection]:
    """An in-memory connection that spills into `work_dir` and never reaches for the network."""
    con = open_memory(memory_limit, spill_dir=work_dir / "spill")
    try:
        yield con
    finally:
        con.close()


def run_watched(con: duckdb.DuckDBPyConnection, sql: str, tick: Callable[[], None]) -> list[Any]:
    """Runs `sql` on another thread and calls `tick` ten times a second; what `tick` raises stops the query.

    Returns the rows. The query is over in either case when this returns or raises.
    """
    with ThreadPoolExecutor(1, "engine") as pool:
        query = pool.submit(lambda: con.execute(sql).fetchall())
        try:
            while True:
                try:
                    return query.result(timeout=_TICK_S)
                except TimeoutError:
                    tick()
        except BaseException:
            # Interrupts are lost while the statement is still being planned: ask until it ends.
            while not query.done():
                con.interrupt()
                wait([query], timeout=_TICK_S)
            raise


def quoted_pattern(path: Path) -> str:
    """`path` where the engine expects a pattern of paths: brackets, stars and question marks stand for themselves."""
    return quoted_text(_PATTERN_SIGNS.sub(r"[\1]", str(path)))


def parquet_sql(path: Path, *, numbered: bool = False) -> str:
    """FROM item of one Parquet file. numbered: with `file_row_number`, 0 = first.

    Folders called `key=value` above it are folders, not columns.
    """
    number = ", file_row_number = true" if numbered else ""
    return f"read_parquet({quoted_pattern(path)}, hive_partitioning = false{number})"


def quoted_list(texts: Iterable[str]) -> str:
    """`'a', 'b'`, for IN (...)."""
    return ", ".join(quoted_text(text) for text in texts)


def clean_csv_sql(path: Path, columns: Iterable[str], delimiter: str, longest: int) -> str:
    """FROM item of a CSV that this program wrote: `columns` as text, quotes where needed, lines end in \\n.

    longest: bytes of its longest record.
    """
    types = ", ".join(f"{quoted_text(name)}: 'VARCHAR'" for name in columns)
    return (
        f"read_csv({quoted_pattern(path)}, hive_partitioning = false, columns = {{{types}}}, "
        f"auto_detect = false, header = false, "
        f"delim = {quoted_text(delimiter)}, quote = '\"', escape = '\"', new_line = '\\n', "
        f"max_line_size = {max(2_000_000, longest + 1000)})"
    )


def copy_sql(select: str, target: Path) -> str:
    """Writes the rows of `select` as zstd Parquet, in their order."""
    return f"COPY ({select}) TO {quoted_text(target)} (FORMAT parquet, COMPRESSION zstd)"
