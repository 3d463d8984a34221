"""The sample workspace, made from its exports by the same code as a user's files."""

from __future__ import annotations

import shutil
import tomllib
import uuid
from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report, silent
from viewer.domain.text import Text
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files
from viewer.resource_files import resource_path
from viewer.workspace.folder import create_workspace
from viewer.workspace.signal_rules import refresh_after_import


def make_sample(path: Path, report: Report = silent) -> ImportResult:
    """Makes the sample workspace at `path`, whole or not at all.

    Raises AshiatoError if something is there already or it cannot be written, and Cancelled from `report`.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise AshiatoError(
            Text.translate("Workspace", "There is something else already."),
            where=str(path),
            next_step=Text.translate("Workspace", "Choose another name, or an empty folder."),
        )
    # Beside its place and renamed when it is finished, so that nobody ever opens half a sample.
    half = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        workspace = create_workspace(half, path.name.removesuffix(".ashiato"))
        result = import_files(workspace.store, load_sample_items(), ImportOptions(), report)
        refresh_after_import(workspace, report)
        if path.is_dir():
            path.rmdir()
        half.rename(path)
    except OSError as error:
        raise AshiatoError(
            Text.translate("Workspace", "The workspace cannot be made: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Workspace", "Check free space, and that you may write there."),
        ) from error
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return result


def load_sample_items() -> list[ImportItem]:
    """The sample's files with their mappings, in order of import."""
    folder = resource_path("sample_data")
    listed = tomllib.loads((folder / "imports.toml").read_text(encoding="utf-8"))
    return [ImportItem(folder / item["file"], load_mapping(folder / item["mapping"])) for item in listed["import"]]
