"""Importing into a workspace: the event store's import with the decisions people made about the data."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from viewer.domain.audit import AuditKind
from viewer.domain.decisions import Decisions
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report, silent
from viewer.events.generations import load_current
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files, rebuild
from viewer.events.write_lock import hold_write_lock
from viewer.workspace.audit import note_in
from viewer.workspace.folder import SETTINGS_NAME, WorkspaceFolder, create_workspace, open_workspace
from viewer.workspace.origin import refuse_import
from viewer.workspace.retention import load_keeping_rules
from viewer.workspace.signal_rules import refresh_after_import


@contextmanager
def open_or_create(path: Path) -> Iterator[WorkspaceFolder]:
    """The workspace at `path`, made if there is nothing yet. Raises AshiatoError.

    One that was made and into which nothing came, because the work inside failed or was a trial, goes again, with the
    folders above it that were made for it.
    """
    if (path / SETTINGS_NAME).exists() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        yield open_workspace(path)
        return
    above = [folder for folder in (path, *path.parents) if not folder.exists()]
    folder = create_workspace(path)
    try:
        yield folder
    finally:
        _remove_if_unused(folder, keeps_folder=not above)
        for made in above[1:]:
            with suppress(OSError):  # not empty: the workspace stays, or somebody else came
                made.rmdir()


def _remove_if_unused(folder: WorkspaceFolder, *, keeps_folder: bool) -> None:
    """Nothing was imported, and nobody else is about to."""
    with suppress(AshiatoError, OSError), hold_write_lock(folder.store, silent):
        if load_current(folder.events_dir) or folder.reviews_path.exists():
            return
        if keeps_folder:
            for inside in folder.path.iterdir():
                shutil.rmtree(inside) if inside.is_dir() else inside.unlink()
        else:
            shutil.rmtree(folder.path)


def import_into(
    workspace: WorkspaceFolder, items: Sequence[ImportItem], options: ImportOptions, report: Report = silent
) -> ImportResult:
    """See `import_files`: all files in one new generation, or nothing. Raises AshiatoError, Cancelled."""
    refuse_import(workspace)
    rules = load_keeping_rules(workspace)
    result = import_files(workspace.store, items, options, report, load_decisions(workspace), rules=rules)
    if not options.dry_run:
        note_dropped(workspace, result)
        refresh_after_import(workspace, report)
    return result


def rebuild_workspace(workspace: WorkspaceFolder, report: Report = silent, *, wait: bool = False) -> ImportResult:
    """A new generation from what was imported. Raises AshiatoError, Cancelled."""
    refuse_import(workspace)
    rules = load_keeping_rules(workspace)
    result = rebuild(workspace.store, report, load_decisions(workspace), rules=rules, wait=wait)
    note_dropped(workspace, result)
    refresh_after_import(workspace, report)
    return result


def note_dropped(workspace: WorkspaceFolder, result: ImportResult) -> None:
    """What was too old to be kept goes into the audit, by source."""
    for source, _forgotten, expired in result.dropped:
        if expired:
            note_in(workspace, "", AuditKind.EXPIRED, what=source, row_count=expired)


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
