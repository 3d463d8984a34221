"""The sample and two more of its kind, imported once each by the code that imports a user's files."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sample_data.making import write_sample
from tests.sample.imported import ImportedSample
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, import_files
from viewer.events.store import EventStore

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
OTHER_SEEDS = (7, 20270331)


@contextmanager
def _imported(folder: Path, exports: Path) -> Iterator[ImportedSample]:
    listed = tomllib.loads((SAMPLE / "imports.toml").read_text(encoding="utf-8"))["import"]
    items = [ImportItem(exports / Path(item["file"]).name, load_mapping(SAMPLE / item["mapping"])) for item in listed]
    folders = StoreFolders(folder / "events", folder / "sources", folder / "mappings", folder / "work")
    result = import_files(folders, items, ImportOptions())
    store = EventStore.open(folder / "events")
    try:
        yield ImportedSample(json.loads((exports / "truth.json").read_text(encoding="utf-8")), result, store)
    finally:
        store.close()


@pytest.fixture(scope="session")
def committed_sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ImportedSample]:
    with _imported(tmp_path_factory.mktemp("committed"), SAMPLE / "output") as imported:
        yield imported


@pytest.fixture(scope="session", params=["committed", *OTHER_SEEDS], ids=lambda seed: f"seed {seed}")
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ImportedSample]:
    """The committed sample, then smaller ones of other seeds."""
    if request.param == "committed":
        yield request.getfixturevalue("committed_sample")
        return
    folder = tmp_path_factory.mktemp("other")
    write_sample(folder / "exports", request.param, 300)
    with _imported(folder, folder / "exports") as imported:
        yield imported
