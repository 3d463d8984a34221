"""One writer at a time, who says who it is."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Progress, silent
from viewer.domain.text import english
from viewer.events.folders import StoreFolders
from viewer.events.write_lock import hold_write_lock, load_holder

HOLDER = """
import sys
from pathlib import Path
from tests.events.staging_kit import make_folders
from viewer.domain.progress import silent
from viewer.events.write_lock import hold_write_lock
with hold_write_lock(make_folders(Path(sys.argv[1])), silent):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def other_process(folders: StoreFolders) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until a line is written to it."""
    command = [sys.executable, "-c", HOLDER, str(folders.events_dir.parent)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def test_that_the_lock_says_who_holds_it_and_is_gone_afterwards(folders: StoreFolders) -> None:
    with hold_write_lock(folders, silent):
        holder = load_holder(folders.lock_path)
        assert holder is not None
        assert (holder.pid, holder.host) == (os.getpid(), socket.gethostname())
    assert not folders.lock_path.exists()


def test_that_a_second_writer_is_told_who_holds_the_lock(
    folders: StoreFolders, other_process: subprocess.Popen[str]
) -> None:
    with pytest.raises(AshiatoError) as refused, hold_write_lock(folders, silent):
        pass
    assert f"process {other_process.pid} " in str(refused.value)
    assert "--wait" in str(refused.value)


def test_that_a_second_import_of_the_same_process_is_refused_too(folders: StoreFolders) -> None:
    with hold_write_lock(folders, silent), pytest.raises(AshiatoError), hold_write_lock(folders, silent):
        pass


def test_that_waiting_ends_when_the_holder_does(folders: StoreFolders, other_process: subprocess.Popen[str]) -> None:
    told: list[str] = []

    def release(progress: Progress) -> None:
        told.append(english(progress.stage))
        other_process.communicate("go\n")

    with hold_write_lock(folders, release, wait=True):
        assert load_holder(folders.lock_path).pid == os.getpid()  # type: ignore[union-attr]
    assert f"process {other_process.pid} " in told[0]


def test_that_waiting_can_be_cancelled(folders: StoreFolders, other_process: subprocess.Popen[str]) -> None:
    def cancel(_progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), hold_write_lock(folders, cancel, wait=True):
        pass


def test_that_the_lock_of_a_killed_process_is_taken_over(
    folders: StoreFolders, other_process: subprocess.Popen[str]
) -> None:
    other_process.kill()
    other_process.wait()
    assert load_holder(folders.lock_path) is not None
    with hold_write_lock(folders, silent):
        assert load_holder(folders.lock_path).pid == os.getpid()  # type: ignore[union-attr]


def test_that_the_lock_of_another_machine_is_respected(folders: StoreFolders) -> None:
    there = {"pid": 1, "host": "another-machine", "user": "hana", "since": "2026-10-03T08:00:00Z"}
    folders.lock_path.write_text(json.dumps(there), encoding="utf-8")
    with pytest.raises(AshiatoError, match="hana on another-machine"), hold_write_lock(folders, silent):
        pass
    assert folders.lock_path.exists()


def test_that_a_torn_lock_file_is_taken_over(folders: StoreFolders) -> None:
    folders.lock_path.write_text('{"pid": 1, "ho', encoding="utf-8")
    with hold_write_lock(folders, silent):
        pass
