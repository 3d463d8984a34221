"""kill -9 at any moment of an import leaves the last good state."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.events.import_kit import bring, files_below, page_views, write_export
from tests.events.staging_kit import logical_content, make_folders
from viewer.events.generations import load_current
from viewer.events.store import EventStore

# Says what it is about to do and waits for leave: whoever reads knows exactly where it stands.
DRIVER = """
import sys
from pathlib import Path
from tests.events.import_kit import bring
from tests.events.staging_kit import make_folders
root = sys.argv[1]
def tell(what):
    print(what, flush=True)
    sys.stdin.readline()
def watch(event, args):
    if event == "os.rename" and str(args[1]).startswith(root):
        tell("rename " + str(args[1])[len(root) + 1:])
sys.addaudithook(watch)
bring(make_folders(Path(root)), Path(sys.argv[2]), report=lambda progress: tell("progress"))
tell("done")
"""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A workspace with one import."""
    root = tmp_path / "base"
    bring(make_folders(root), write_export(tmp_path / "first.csv", *page_views(0, 40)))
    return root


def _run(root: Path, file: Path, kill_at: int | None = None) -> list[str]:
    """The moments of an import of `file`; at number `kill_at` it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(root), str(file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    moments: list[str] = []
    for line in process.stdout:
        if len(moments) == kill_at:
            process.send_signal(signal.SIGKILL)
            break
        moments.append(line.strip())
        process.stdin.write("\n")
        process.stdin.flush()
    process.communicate()
    return moments


@pytest.mark.slow
def test_that_an_import_killed_at_any_of_many_moments_leaves_the_last_good_state(base: Path, tmp_path: Path) -> None:
    second = write_export(tmp_path / "second.csv", *page_views(30, 70))
    whole = tmp_path / "whole"
    shutil.copytree(base, whole)
    moments = _run(whole, second)
    assert moments[-1] == "done"
    before, after = logical_content(make_folders(base)), logical_content(make_folders(whole))
    assert before != after
    for content in (before, after):
        del content["source"]  # holds the time of the import

    renames = [number for number, moment in enumerate(moments) if moment.startswith("rename")]
    assert {moments[number].split(".")[-1] for number in renames} >= {"parquet", "json", "duckdb"}
    commit = moments.index("rename events/current")
    chosen = {*renames, commit + 1, 0}
    chosen |= set(random.Random(2026).sample([n for n in range(len(moments) - 1) if n not in chosen], 6))
    assert len(chosen) >= 10
    for number in sorted(chosen):
        root = tmp_path / f"killed-{number}"
        shutil.copytree(base, root)
        _run(root, second, kill_at=number)
        folders = make_folders(root)
        found = logical_content(folders)
        del found["source"]
        assert found == (after if number > commit else before), moments[number]
        store = EventStore.open(folders.events_dir)
        assert store.totals().events == (70 if number > commit else 40)
        store.close()
        bring(folders, second)
        found = logical_content(folders)
        del found["source"]
        assert found == after, moments[number]
        assert load_current(folders.events_dir) == 2
        left = {name for name in files_below(root) if not name.startswith("sources/")}
        assert left == {name for name in files_below(whole) if not name.startswith("sources/")}, moments[number]
        assert len(files_below(root / "sources")) == len(files_below(whole / "sources"))
        shutil.rmtree(root)
