"""Where the event store keeps its files inside a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class StoreFolders(NamedTuple):
    """All on one file system: files move between them by rename."""

    events_dir: Path
    sources_dir: Path
    mappings_dir: Path
    work_dir: Path

    @property
    def lock_path(self) -> Path:
        return self.events_dir.parent / "write.lock"

    @property
    def mapping_versions_dir(self) -> Path:
        return self.mappings_dir / "versions"

    def make_missing(self) -> None:
        """Raises OSError."""
        for folder in (self.events_dir, self.sources_dir, self.mapping_versions_dir, self.work_dir):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
