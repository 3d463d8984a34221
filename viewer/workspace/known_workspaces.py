"""Which of the workspaces known on this machine a link belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.workspace.folder import open_workspace


def find_workspace(workspace_id: str, known: Iterable[Path]) -> Path:
    """The folder with that id. Raises AshiatoError if none of `known` is it: the link does not tell where it lies."""
    for path in known:
        with suppress(AshiatoError):
            if open_workspace(path).settings.workspace_id == workspace_id:
                return path
    raise AshiatoError(
        Text.translate("Links", "The workspace of this link is not known here."),
        next_step=Text.translate("Links", "Name its folder: ashiato open-link URL WORKSPACE"),
    )
