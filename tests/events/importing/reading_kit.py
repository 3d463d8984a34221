"""What the tests of reading and staging share: their fixtures' types, and a staged file to look at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import duckdb

from viewer.domain.mapping import Mapping
from viewer.domain.progress import silent
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.staging import StagedCounts, stage

Rows = list[tuple[Any, ...]]
Save = Callable[[str, bytes | str], Path]
Read = Callable[..., RawFile]
RowsOf = Callable[[RawFile], Rows]


class Stage:
    """A staged file: counts, and its tables as dicts."""

    def __init__(self, raw: RawFile, mapping: Mapping) -> None:
        self.con = duckdb.connect()
        self.counts: StagedCounts = stage(self.con, raw, mapping, silent)

    def table(self, name: str) -> list[dict[str, Any]]:
        result = self.con.execute(f"SELECT * FROM {name} ORDER BY ALL")
        names = [column[0] for column in result.description or []]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    @property
    def events(self) -> list[dict[str, Any]]:
        return self.table("stage_event")

    @property
    def refused(self) -> list[tuple[int, str, str | None, str]]:
        return [tuple(row.values()) for row in self.table("stage_refused")]  # type: ignore[misc]

    @property
    def refused_cells(self) -> list[tuple[int, str, str | None, str]]:
        return [tuple(row.values()) for row in self.table("stage_refused_cell")]  # type: ignore[misc]


class Staging(Protocol):
    """Stages the text of a file by the text of a mapping (without its version and source lines)."""

    def __call__(self, content: str | bytes, mapping: str, name: str = "data.csv") -> Stage: ...
