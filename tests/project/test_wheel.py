"""The app works from an installed wheel, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


def _python(arguments: list[str], folder: Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _python(["-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel, and nothing else, was installed into."""
    folder = tmp_path_factory.mktemp("installed")
    _python(["-m", "pip", "install", "-q", "--no-index", "--no-deps", "--target", str(folder), str(wheel)], folder)
    return folder


def _ashiato(installed: Path, *arguments: str) -> str:
    """Runs the installed command; the wheel's package comes before the checkout's."""
    return _python([str(installed / "bin" / "ashiato"), *arguments], installed, {"PYTHONPATH": str(installed)})


def test_that_the_wheel_holds_what_the_app_needs_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"viewer/resources/system_libraries.txt", "viewer/resources/fonts/OFL.txt"} <= names
    assert any(name.startswith("viewer/sample_data/") and name.endswith("truth.json") for name in names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    stray = {name for name in names if name.split("/")[0] not in {"viewer"} and ".dist-info/" not in name}
    stray |= {name for name in names if name.startswith(("viewer/resources/docs/adr", "viewer/resources/setup"))}
    stray |= {name for name in names if name.startswith("viewer/sample_data/") and name.endswith(".py")}
    stray |= {name for name in names if "__pycache__" in name}
    assert stray == set()


def test_that_the_installed_command_is_the_installed_one(installed: Path) -> None:
    program = "import viewer; print(viewer.__file__)"
    found = _python(["-c", program], installed, {"PYTHONPATH": str(installed)}).strip()
    assert Path(found).is_relative_to(installed)
    assert "import" in _ashiato(installed, "--help")


def test_that_the_sample_comes_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "sample.ashiato"
    _ashiato(installed, "sample", str(workspace))
    rows = _ashiato(installed, "customers", str(workspace), "--limit", "3", "--json").splitlines()
    assert len(rows) == 3
    assert all(json.loads(row)["events"] > 0 for row in rows)


def test_that_the_window_is_drawn_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    _ashiato(installed, "--screenshot", str(picture), "--size", "1280x720")
    assert picture.read_bytes().startswith(b"\x89PNG")
