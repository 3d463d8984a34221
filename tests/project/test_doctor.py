from __future__ import annotations

import importlib.metadata
import shutil
import sys
from pathlib import Path

import pytest

from viewer import doctor
from viewer.doctor import run_checks
from viewer.domain.checks import Check, State
from viewer.domain.text import english
from viewer.qt import start_probe
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.shares import refuse_share


@pytest.fixture
def workspace(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "shop.ashiato")


def _named(checks: list[Check], name: str) -> Check:
    (check,) = [check for check in checks if english(check.name) == name]
    return check


def _words(check: Check) -> str:
    return english(check.next_step) if check.next_step is not None else ""


def test_that_a_sound_machine_and_workspace_have_no_problem(workspace: WorkspaceFolder) -> None:
    checks = run_checks(workspace.path)
    assert [check for check in checks if check.state is State.PROBLEM] == []
    assert _named(checks, "Qt and its system libraries").found.startswith("Qt 6.")
    assert "𠮷" in _named(checks, "Japanese font").found
    assert _named(checks, "Imported files").state is State.OK


def test_that_whatever_is_not_well_says_what_to_do(workspace: WorkspaceFolder) -> None:
    for check in run_checks(workspace.path):
        assert (check.next_step is None) == (check.state is State.OK), english(check.name)


def test_that_missing_libraries_are_named_with_the_one_line_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {"libEGL.so.1": "libegl1", "libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0"}
    probe = doctor.QtProbe(missing, None, "ImportError: libEGL.so.1: cannot open shared object file")
    monkeypatch.setattr(doctor, "_probe_qt", lambda: probe)
    check = _named(run_checks(), "Qt and its system libraries")
    assert check.state is State.PROBLEM
    assert check.found == "libEGL.so.1, libglib-2.0.so.0, libgthread-2.0.so.0"
    assert _words(check) == "Run: sudo apt-get install libegl1 libglib2.0-0"


def test_that_a_qt_that_dies_is_a_problem_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.sys, "executable", shutil.which("false"))
    checks = run_checks()
    assert _named(checks, "Qt and its system libraries").state is State.PROBLEM
    assert _named(checks, "Qt and its system libraries").found == "exit code 1"


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are looked for on Linux only")
def test_that_a_library_that_is_not_there_is_found_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "system_libraries.txt"
    listed.write_text("# a remark\nlibc.so.6 libc6 qt\nlibnowhere.so.9 libnowhere9 display\n", encoding="utf-8")
    monkeypatch.setattr(start_probe, "resource_path", lambda *_parts: listed)
    assert start_probe.missing_libraries() == {"libnowhere.so.9": "libnowhere9"}


@pytest.mark.parametrize(
    ("installed", "state"), [("6.11.3", State.OK), ("6.11.0", State.PROBLEM), ("6.12.0", State.PROBLEM)]
)
def test_that_a_version_out_of_its_range_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, installed: str, state: State
) -> None:
    ranges = ["PySide6_Essentials!=6.11.0,!=6.11.1,<6.12,>=6.10.3", "ruff<0.1; extra == 'tests'"]
    monkeypatch.setattr(importlib.metadata, "requires", lambda _name: ranges)
    monkeypatch.setattr(importlib.metadata, "version", lambda _name: installed)
    check = _named(run_checks(), "Packages")
    assert (check.state, check.found) == (state, f"PySide6_Essentials {installed}")


def test_that_a_terminal_without_japanese_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        encoding = "US-ASCII"

    monkeypatch.setattr(doctor.sys, "stdout", Terminal())
    assert _named(run_checks(), "Text encoding").state is State.WARNING


def test_that_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage("/")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    assert _named(run_checks(), "Free space").state is State.PROBLEM


def test_that_a_folder_that_is_no_workspace_is_told(tmp_path: Path) -> None:
    check = _named(run_checks(tmp_path), "Workspace")
    assert check.state is State.PROBLEM
    assert str(tmp_path) in check.found


def test_that_a_workspace_others_may_look_into_is_told(workspace: WorkspaceFolder) -> None:
    workspace.path.chmod(0o755)
    check = _named(run_checks(workspace.path), "Access")
    assert (check.state, check.found) == (State.WARNING, f"{workspace.path}: 0755")


def test_that_a_missing_folder_is_told(workspace: WorkspaceFolder) -> None:
    workspace.work_dir.rmdir()
    check = _named(run_checks(workspace.path), "Access")
    assert (check.state, check.found) == (State.PROBLEM, str(workspace.work_dir))


def test_that_a_workspace_on_a_share_is_a_problem(
    workspace: WorkspaceFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"21 1 8:1 / / rw - ext4 /dev/sda rw\n30 21 0:50 / {tmp_path.resolve()} rw - cifs //nas/team rw\n"
    )
    monkeypatch.setattr(refuse_share, "__defaults__", (mounts,))
    check = _named(run_checks(workspace.path), "Workspace")
    assert check.state is State.PROBLEM
    assert "cifs" in check.found
    assert "hub" in _words(check)


def test_that_damaged_marks_and_marks_of_a_newer_version_are_told(workspace: WorkspaceFolder) -> None:
    workspace.reviews_path.write_bytes(b"not a database at all" * 10)
    assert _named(run_checks(workspace.path), "Marks").state is State.PROBLEM
    workspace.reviews_path.write_bytes(b"SQLite format 3\0".ljust(60, b"\0") + (999).to_bytes(4, "big") + bytes(36))
    check = _named(run_checks(workspace.path), "Marks")
    assert check.state is State.PROBLEM
    assert check.found.startswith("999 > ")


def test_that_an_empty_workspace_has_nothing_wrong_with_its_events(workspace: WorkspaceFolder) -> None:
    assert _named(run_checks(workspace.path), "Events").state is State.OK


def test_that_events_that_are_gone_are_told(workspace: WorkspaceFolder) -> None:
    (workspace.events_dir / "current").write_text("0007\n", encoding="ascii")
    problems = [check for check in run_checks(workspace.path) if check.state is State.PROBLEM]
    assert len(problems) == 1
    assert "rebuild" in _words(problems[0])
