"""The sample workspace, made once and copied for each test that opens a window on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.qt.theme import QT_ARGUMENTS
from viewer.workspace.sample import make_sample


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the app is started."""
    return list(QT_ARGUMENTS)


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "sample.ashiato"
    make_sample(path)
    return path


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> Path:
    """A copy of one's own."""
    return Path(shutil.copytree(made_sample, tmp_path / "sample.ashiato"))
