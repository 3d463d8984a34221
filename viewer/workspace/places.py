"""Whether what somebody typed can be a workspace at all, before a window is made for it."""

from __future__ import annotations

from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text


def check_place(path: Path) -> None:
    """Raises AshiatoError for a path where nothing is, and for a file: it is imported, not opened."""
    if path.is_dir():
        return
    from viewer.workspace.folder import SUFFIX  # what a workspace is takes more time to import than it takes to look

    what = Text.translate("Workspace", "{name} is no command and no workspace.", name=str(path))
    if path.is_file():
        step = Text.translate(
            "Workspace", "To import this file: ashiato import {workspace} {file}",
            workspace=f"{path.name.partition('.')[0] or 'new'}{SUFFIX}", file=str(path),
        )  # fmt: skip
    else:
        step = Text.translate(
            "Workspace", "See ashiato --help; a workspace is made by: ashiato import NAME.ashiato FILE"
        )
    raise AshiatoError(what, next_step=step)
