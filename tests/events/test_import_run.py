"""Files in, one generation out; or no trace."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.events.import_kit import bring, files_below, mapping, page_views, write_export
from tests.events.staging_kit import logical_content, rows_of
from viewer.domain.decisions import Decisions
from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.identities import Identity
from viewer.domain.progress import Progress
from viewer.events.folders import StoreFolders
from viewer.events.generations import load_current
from viewer.events.importing.run import ImportItem, ImportOptions, import_files, rebuild
from viewer.events.sources import load_source_files
from viewer.events.store import EventStore


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return write_export(tmp_path / "first.csv", *page_views(0, 30))


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return write_export(tmp_path / "second.csv", *page_views(20, 50))


def without_history(folders: StoreFolders) -> dict[str, list[tuple[object, ...]]]:
    """What is said about events and people, without when and from how many files it was learnt."""
    content = logical_content(folders)
    del content["source"]
    content["identity"] = [row[:-1] for row in content["identity"]]
    return content


def test_that_the_same_file_again_adds_nothing(folders: StoreFolders, first: Path) -> None:
    bring(folders, first)
    again = bring(folders, first)
    assert (again.rows_read, again.events, again.duplicates, again.generation) == (30, 0, 30, 1)
    assert load_current(folders.events_dir) == 1


def test_that_the_same_file_under_another_name_or_packed_adds_nothing(folders: StoreFolders, first: Path) -> None:
    bring(folders, first)
    packed = first.with_name("other.csv.gz")
    packed.write_bytes(gzip.compress(first.read_bytes()))
    again = bring(folders, packed)
    assert (again.events, again.duplicates, again.generation) == (0, 30, 1)


def test_that_a_file_twice_in_one_command_counts_once(folders: StoreFolders, first: Path) -> None:
    result = bring(folders, first, first)
    assert (result.files, result.events, result.duplicates) == (2, 30, 30)


def test_that_overlapping_exports_meet(folders: StoreFolders, first: Path, second: Path) -> None:
    bring(folders, first)
    result = bring(folders, second)
    assert (result.events, result.duplicates, result.customers) == (20, 10, 7)


def test_that_many_files_are_one_generation(folders: StoreFolders, first: Path, second: Path) -> None:
    assert bring(folders, first, second).generation == 1
    assert files_below(folders.events_dir) == {"0001.duckdb", "0001.lease", "current"}


def test_that_rebuild_says_the_same_and_keeps_event_keys(folders: StoreFolders, first: Path, second: Path) -> None:
    bring(folders, first)
    bring(folders, second)
    before = logical_content(folders)
    result = rebuild(folders)
    assert logical_content(folders) == before
    assert (result.files, result.rows_read, result.events, result.duplicates) == (2, 60, 50, 10)


def test_that_rebuild_needs_nothing_but_sources_and_mappings(folders: StoreFolders, first: Path) -> None:
    bring(folders, first)
    before = logical_content(folders)
    for path in folders.events_dir.iterdir():
        path.unlink()
    first.unlink()
    rebuild(folders)
    assert logical_content(folders) == before


def test_that_an_import_after_lost_events_brings_everything_back(
    folders: StoreFolders, first: Path, second: Path
) -> None:
    bring(folders, first)
    (folders.events_dir / "0001.duckdb").write_bytes(b"no database")
    result = bring(folders, second)
    assert rows_of(folders, "SELECT count(*) FROM event") == [(50,)]
    assert result.events == 20


def test_that_a_changed_mapping_replaces_the_former_import(folders: StoreFolders, first: Path, second: Path) -> None:
    bring(folders, first, meaning=mapping(name="old"))
    bring(folders, second, meaning=mapping(name="new"))
    result = bring(folders, first, meaning=mapping(name="new"))
    assert rows_of(folders, "SELECT event_name, count(*) FROM event GROUP BY ALL") == [("new", 50)]
    assert (result.events, result.duplicates) == (30, 0)
    assert [file.file_name for file in load_source_files(folders)] == ["first.csv", "second.csv"]
    assert 'const = "new"' in (folders.mappings_dir / "web.toml").read_text(encoding="utf-8")
    back = bring(folders, first, meaning=mapping(name="old"))
    assert back.events == 30
    assert rows_of(folders, "SELECT event_name, count(*) FROM event GROUP BY ALL ORDER BY ALL") == [
        ("new", 30),
        ("old", 30),
    ]
    kept = without_history(folders)
    rebuild(folders)
    assert without_history(folders) == kept


def test_that_one_file_may_feed_two_sources(folders: StoreFolders, first: Path) -> None:
    bring(folders, first, meaning=mapping("orders"))
    assert bring(folders, first, meaning=mapping("deliveries")).events == 30
    assert rows_of(folders, "SELECT count(*) FROM event") == [(60,)]
    assert len(list(folders.sources_dir.glob("*.parquet"))) == 1


def test_that_removed_sources_are_left_out_until_they_are_taken_back(
    folders: StoreFolders, first: Path, second: Path
) -> None:
    bring(folders, first, meaning=mapping("bad"))
    bring(folders, second, meaning=mapping("good"), decisions=Decisions(removed_sources=("bad",)))
    assert rows_of(folders, "SELECT DISTINCT source FROM source") == [("good",)]
    assert rows_of(folders, "SELECT count(*) FROM event") == [(30,)]
    rebuild(folders)
    assert rows_of(folders, "SELECT count(*) FROM event") == [(60,)]


def test_that_joins_are_taken_up_by_rebuild(folders: StoreFolders, first: Path) -> None:
    bring(folders, first)
    rebuild(folders, decisions=Decisions(joins=((Identity("member", "m1"), Identity("member", "m2")),)))
    assert rows_of(folders, "SELECT count(*) FROM customer") == [(6,)]


def test_that_a_dry_run_counts_and_leaves_no_trace(folders: StoreFolders, first: Path) -> None:
    root = folders.events_dir.parent
    before = files_below(root)
    result = bring(folders, first, options=ImportOptions(dry_run=True))
    assert (result.events, result.generation) == (30, 0)
    assert files_below(root) == before


def test_that_sources_and_mappings_are_kept_with_what_they_are(folders: StoreFolders, first: Path) -> None:
    bring(folders, first)
    (file,) = load_source_files(folders)
    assert (file.file_name, file.source, file.records, file.format) == ("first.csv", "web", 30, "csv")
    assert (folders.sources_dir / f"{file.sha256}.parquet").is_file()
    assert (folders.mapping_versions_dir / f"{file.mapping_digest}.toml").is_file()
    assert (folders.mappings_dir / "web.toml").is_file()


def test_that_a_source_name_cannot_leave_the_folder(folders: StoreFolders, first: Path) -> None:
    bring(folders, first, meaning=mapping("../../escaped"))
    assert not list(folders.events_dir.parent.parent.glob("*.toml"))
    assert len(list(folders.mappings_dir.glob("*.toml"))) == 1


def test_that_a_broken_file_fails_the_whole_command_and_is_named(
    folders: StoreFolders, first: Path, tmp_path: Path
) -> None:
    root = folders.events_dir.parent
    bring(folders, first)
    before, content = files_below(root), logical_content(folders)
    broken = tmp_path / "broken.csv.gz"
    packed = gzip.compress(b"".join(os.urandom(8).hex().encode() + b",c,2026-10-01,p\n" for _ in range(2000)))
    broken.write_bytes(packed[: len(packed) // 2])
    good = write_export(tmp_path / "good.csv", *page_views(60, 70))
    with pytest.raises(AshiatoError, match=r"broken\.csv"):
        bring(folders, good, broken)
    assert files_below(root) == before
    assert logical_content(folders) == content


def test_that_cancelling_at_any_moment_leaves_no_trace(folders: StoreFolders, first: Path, second: Path) -> None:
    root = folders.events_dir.parent
    bring(folders, first)
    before, content = files_below(root), logical_content(folders)
    reports = 0

    def count(_progress: Progress) -> None:
        nonlocal reports
        reports += 1

    bring(folders, second, report=count, options=ImportOptions(dry_run=True))
    for last in sorted({1, 2, reports // 4, reports // 2, 3 * reports // 4, reports - 1}):
        seen = 0

        def stop(_progress: Progress, last: int = last) -> None:
            nonlocal seen
            seen += 1
            if seen >= last:
                raise Cancelled

        with pytest.raises(Cancelled):
            bring(folders, second, report=stop)
        assert files_below(root) == before
    assert logical_content(folders) == content


def test_that_progress_only_grows_and_tells_pace(folders: StoreFolders, first: Path) -> None:
    told: list[Progress] = []
    bring(folders, first, report=told.append)
    shares = [progress.done for progress in told]
    assert shares == sorted(shares)
    assert told[-1].done == told[-1].total
    assert told[-1].rows_per_s is not None
    assert told[-1].left_s == pytest.approx(0.0)


def test_that_an_import_s_leftovers_are_swept_by_the_next(folders: StoreFolders, first: Path, second: Path) -> None:
    bring(folders, first)
    dead = folders.work_dir / "dead"
    dead.mkdir()
    (folders.sources_dir / "half.parquet").write_bytes(b"x")
    announced = {"before": 1, "names": ["sources/half.parquet"]}
    (dead / "announced.json").write_text(json.dumps(announced), encoding="utf-8")
    (folders.events_dir / "0002.duckdb").write_bytes(b"x")
    bring(folders, second)
    assert not dead.exists()
    assert not (folders.sources_dir / "half.parquet").exists()
    assert files_below(folders.events_dir) == {"0002.duckdb", "0002.lease", "current"}


def test_that_files_of_a_finished_commit_are_not_swept(folders: StoreFolders, first: Path, second: Path) -> None:
    """A job killed right after its commit leaves its announcement behind."""
    bring(folders, first)
    dead = folders.work_dir / "dead"
    dead.mkdir()
    names = [f"sources/{path.name}" for path in folders.sources_dir.iterdir()]
    (dead / "announced.json").write_text(json.dumps({"before": 0, "names": names}), encoding="utf-8")
    bring(folders, second)
    rebuild(folders)
    assert rows_of(folders, "SELECT count(*) FROM event") == [(50,)]


def test_that_readers_keep_reading_during_an_import_and_see_it_when_they_switch(
    folders: StoreFolders, first: Path, second: Path
) -> None:
    bring(folders, first)
    store = EventStore.open(folders.events_dir)
    counts = []
    bring(folders, second, report=lambda _progress: counts.append(store.totals().events))
    assert set(counts) == {30}
    assert (store.totals().events, store.generation, store.newer_generation()) == (30, 1, 2)
    store.switch()
    assert (store.totals().events, store.generation, store.newer_generation()) == (50, 2, None)
    store.close()


DISK_FULL = """
import resource, sys
from pathlib import Path
from tests.events.import_kit import bring
from tests.events.staging_kit import make_folders
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    bring(make_folders(Path(sys.argv[1])), Path(sys.argv[2]))
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("limit", [3_000, 150_000])
def test_that_a_full_disk_is_told_and_nothing_is_half_done(
    folders: StoreFolders, tmp_path: Path, first: Path, limit: int
) -> None:
    root = folders.events_dir.parent
    bring(folders, first)
    before, content = files_below(root), logical_content(folders)
    large = write_export(tmp_path / "large.csv", *page_views(100, 9000))
    command = [sys.executable, "-c", DISK_FULL, str(root), str(large), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert "AshiatoError" in done.stdout, done.stdout + done.stderr
    assert "disk is full" in done.stdout
    assert files_below(root) == before
    assert logical_content(folders) == content


def test_that_a_folder_that_cannot_be_written_is_told(folders: StoreFolders, first: Path) -> None:
    folders.work_dir.rmdir()
    folders.work_dir.write_text("a file in the way")
    with pytest.raises(AshiatoError, match="refused"):
        bring(folders, first)
    assert load_current(folders.events_dir) == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_missing_permission_is_told(folders: StoreFolders, first: Path) -> None:
    folders.work_dir.chmod(0o500)
    with pytest.raises(AshiatoError, match="may not be"):
        bring(folders, first)


def test_that_nobody_names_a_missing_file_as_imported(folders: StoreFolders, tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match=r"gone\.csv"):
        import_files(folders, [ImportItem(tmp_path / "gone.csv", mapping())], ImportOptions())
