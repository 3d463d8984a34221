"""Importing into a workspace: the event store's import with the decisions people made about the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.domain.decisions import Decisions
from viewer.domain.progress import Report, silent
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files, rebuild
from viewer.workspace.folder import SETTINGS_NAME, WorkspaceFolder, create_workspace, open_workspace


def open_or_create(path: Path) -> WorkspaceFolder:
    """The workspace at `path`, made if there is nothing yet. Raises AshiatoError."""
    is_new = not path.exists() or (path.is_dir() and not (path / SETTINGS_NAME).exists() and not any(path.iterdir()))
    return create_workspace(path) if is_new else open_workspace(path)


def import_into(
    workspace: WorkspaceFolder, items: Sequence[ImportItem], options: ImportOptions, report: Report = silent
) -> ImportResult:
    """See `import_files`: all files in one new generation, or nothing. Raises AshiatoError, Cancelled."""
    return import_files(workspace.store, items, options, report, load_decisions(workspace))


def rebuild_workspace(workspace: WorkspaceFolder, report: Report = silent, *, wait: bool = False) -> ImportResult:
    """A new generation from what was imported. Raises AshiatoError, Cancelled."""
    return rebuild(workspace.store, report, load_decisions(workspace), wait=wait)


def load_decisions(workspace: WorkspaceFolder) -> Decisions:
    """What people decided, from the review store; nothing while there is none."""
    if not workspace.reviews_path.is_file():
        return Decisions()
    from viewer.reviews.store import ReviewStore  # brings SQLAlchemy with it: half a second

    store = ReviewStore.open(workspace.reviews_path)
    try:
        return store.load_decisions()
    finally:
        store.close()
