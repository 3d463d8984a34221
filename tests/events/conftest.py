from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.staging_kit import make_folders
from viewer.events.folders import StoreFolders


@pytest.fixture
def folders(tmp_path: Path) -> StoreFolders:
    """The folders of an empty event store."""
    return make_folders(tmp_path / "ws")
