from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from reading_kit import Read, Rows, RowsOf, Save, Stage, Staging

from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.reading import read_raw


@pytest.fixture
def work_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Writes a file as a user would bring it."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def read(work_dir: Path) -> Read:
    """Reads a file that holds one table."""

    def read_one(path: Path, **options: Any) -> RawFile:
        (raw,) = read_raw(path, ReadOptions(**options), work_dir, silent)
        return raw

    return read_one


@pytest.fixture
def rows_of() -> RowsOf:
    """All rows of text, each with its number first."""

    def fetch(raw: RawFile) -> Rows:
        names = ", ".join('"' + name.replace('"', '""') + '"' for name in raw.columns)
        with duckdb.connect() as con:
            return con.execute(f'SELECT "row", {names} FROM {raw.rows_sql} ORDER BY "row"').fetchall()

    return fetch


@pytest.fixture
def staged(save: Save, work_dir: Path) -> Iterator[Staging]:
    """Stages the text of a file by the text of a mapping (without its version and source lines)."""
    stages: list[Stage] = []

    def make(content: str | bytes, mapping: str, name: str = "data.csv") -> Stage:
        meant = parse_mapping(f'version = 1\nsource = "test"\n{mapping}')
        (raw,) = read_raw(save(name, content), meant.read, work_dir, silent)
        stages.append(Stage(raw, meant))
        return stages[-1]

    yield make
    for one in stages:
        one.con.close()
