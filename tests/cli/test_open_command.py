"""`ashiato open` as a process of its own: what it writes where, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.data import MAPPING, write_events
from viewer.cli import NAMED_WITH_HYPHEN
from viewer.cli.commands import app

ROOT = Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


def ashiato(*words: str, display: bool = True) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    if not display:
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "viewer", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("open")
    csv, mapping, made = folder / "events.csv", folder / "bench.toml", folder / "shop.ashiato"
    write_events(csv, rows=200, customers=10)
    mapping.write_text(MAPPING, encoding="utf-8")
    done = ashiato("import", str(made), str(csv), "--mapping", str(mapping))
    assert done.returncode == 0, done.stderr
    return made


@pytest.mark.parametrize("page", ["customers", "data"])
def test_that_a_picture_is_written_in_silence(workspace: Path, tmp_path: Path, page: str) -> None:
    out = tmp_path / "window.png"
    done = ashiato(str(workspace), "--screenshot", str(out), "--page", page, display=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes().startswith(PNG)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize("words", [("open",), ()])
def test_that_a_missing_display_is_told_in_one_line(workspace: Path, words: tuple[str, ...]) -> None:
    done = ashiato(*words, str(workspace), display=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "--screenshot" in done.stderr


@pytest.mark.parametrize("words", [("open",), ()])
def test_that_a_folder_that_is_no_workspace_is_told_in_one_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    missing = tmp_path / "missing.ashiato"
    done = ashiato(*words, str(missing))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert str(missing) in done.stderr


@pytest.mark.parametrize("words", [("open", "--page"), ("open", "a", "b"), ("--nothing",), ("open", "--theme", "pink")])
def test_that_a_wrong_command_line_ends_with_2(words: tuple[str, ...]) -> None:
    done = ashiato(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr


def test_that_commands_consist_of_letters_so_that_paths_are_told_from_them() -> None:
    for command in app.registered_commands:
        assert command.name is not None
        assert command.name.isalpha() or command.name in NAMED_WITH_HYPHEN


@pytest.mark.parametrize("name", ["shop.ashiato", "shop-2", "./shop"])
def test_that_a_path_opens_without_the_libraries_of_the_command_line(tmp_path: Path, name: str) -> None:
    words = [sys.executable, "-X", "importtime", "-m", "viewer", name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "viewer.app" in done.stderr
    assert "typer" not in done.stderr


@pytest.mark.parametrize("words", [(), ("open",)])
def test_that_help_comes_before_any_window(words: tuple[str, ...]) -> None:
    done = ashiato(*words, "--help", display=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ashiato open" in done.stdout
