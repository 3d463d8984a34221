"""Immutable files of which one counts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.events.import_kit import files_below
from tests.events.staging_kit import HandMade, build, event
from viewer.domain.errors import AshiatoError
from viewer.events.folders import StoreFolders
from viewer.events.generations import generation_path, load_current, scratch_folder, sweep_generations, take_lease
from viewer.events.sources import sweep_work
from viewer.events.store import EventStore

READER = """
import sys
from pathlib import Path
from viewer.events.store import EventStore
store = EventStore.open(Path(sys.argv[1]))
print(store.generation, flush=True)
sys.stdin.readline()
print(store.totals().events, flush=True)
sys.stdin.readline()
"""


def grow(folders: StoreFolders, at: int) -> None:
    build(folders, HandMade(events=[event("m1", at=at)]))


@pytest.fixture
def reader(folders: StoreFolders) -> Iterator[subprocess.Popen[str]]:
    """Another process that reads generation 1."""
    grow(folders, 1)
    process = subprocess.Popen(
        [sys.executable, "-c", READER, str(folders.events_dir)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "1\n"
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def test_that_an_empty_store_is_generation_nought(folders: StoreFolders) -> None:
    store = EventStore.open(folders.events_dir)
    assert (store.generation, store.totals().events) == (0, 0)
    store.close()


def test_that_a_generation_somebody_reads_stays(folders: StoreFolders, reader: subprocess.Popen[str]) -> None:
    grow(folders, 2)
    sweep_generations(folders.events_dir)
    assert generation_path(folders.events_dir, 1).exists()
    assert reader.stdin is not None
    assert reader.stdout is not None
    reader.stdin.write("\n")
    reader.stdin.flush()
    assert reader.stdout.readline() == "1\n"


@pytest.mark.parametrize("is_killed", [True, False])
def test_that_a_generation_goes_when_its_last_reader_does(
    folders: StoreFolders, reader: subprocess.Popen[str], is_killed: bool
) -> None:
    grow(folders, 2)
    if is_killed:
        reader.kill()
        reader.wait()
    else:
        reader.communicate("\n\n")
    sweep_generations(folders.events_dir)
    assert files_below(folders.events_dir) == {"0002.duckdb", "0002.lease", "current"}


def test_that_a_store_of_this_process_keeps_its_generation_until_it_switches(folders: StoreFolders) -> None:
    grow(folders, 1)
    store = EventStore.open(folders.events_dir)
    grow(folders, 2)
    grow(folders, 3)
    sweep_generations(folders.events_dir)
    assert generation_path(folders.events_dir, 1).exists()
    assert not generation_path(folders.events_dir, 2).exists()
    store.switch()
    assert store.totals().events == 3
    sweep_generations(folders.events_dir)
    assert not generation_path(folders.events_dir, 1).exists()
    store.close()


def test_that_a_read_only_folder_can_still_be_read(folders: StoreFolders) -> None:
    grow(folders, 1)
    (folders.events_dir / "0001.lease").unlink()
    store = EventStore.open(folders.events_dir)
    assert store.totals().events == 1
    store.close()


@pytest.mark.parametrize("damage", ["name", "missing", "content", "schema"])
def test_that_damage_is_told_with_what_to_do(folders: StoreFolders, damage: str) -> None:
    import duckdb

    grow(folders, 1)
    path = generation_path(folders.events_dir, 1)
    if damage == "name":
        (folders.events_dir / "current").write_text("one\n")
    elif damage == "missing":
        path.unlink()
    elif damage == "content":
        path.write_bytes(b"no database")
    else:
        with duckdb.connect(str(path)) as con:
            con.execute("UPDATE meta SET schema_version = 999")
    with pytest.raises(AshiatoError, match="ashiato rebuild"):
        EventStore.open(folders.events_dir)
    assert damage != "missing" or load_current(folders.events_dir) == 1


def test_that_nothing_is_swept_while_the_current_generation_is_missing(folders: StoreFolders) -> None:
    grow(folders, 1)
    generation_path(folders.events_dir, 1).rename(folders.events_dir / "0005.duckdb")
    sweep_generations(folders.events_dir)
    assert (folders.events_dir / "0005.duckdb").exists()


def test_that_scratch_folders_in_use_are_not_swept(folders: StoreFolders) -> None:
    with scratch_folder(folders) as mine:
        sweep_work(folders)
        assert mine.is_dir()
    assert not mine.exists()


def test_that_the_lease_of_an_empty_store_is_nothing(folders: StoreFolders) -> None:
    lease = take_lease(folders.events_dir)
    assert (lease.number, lease.path) == (0, None)
    lease.release()
