"""Who works in this workspace, and whether they may do what they ask for: the one place that says no.

Operations are checked where all of them are written (`ReviewStore`); what leaves the workspace is checked here.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.people import Role
from viewer.domain.permissions import Deed, may
from viewer.domain.text import Text
from viewer.workspace.folder import SETTINGS_NAME
from viewer.workspace.origin import is_guest, load_origin

if TYPE_CHECKING:
    from viewer.workspace.folder import WorkspaceFolder

ROLE_KEY: Final = "role"
MASKED_KEY: Final = "is_masked"

_NOT_MASKED: Final = frozenset({Deed.REVEAL, Deed.CALL, Deed.DISCLOSE})
"""What a masked copy cannot do for anybody: the names and numbers are not in it."""


def load_role(folder: WorkspaceFolder) -> Role:
    """A guest in a bundle; else as `role` in workspace.toml says, which joining a team writes; else the owner.

    The owner, because these are their files. Something else than a role is none that may write.
    """
    if is_guest(folder):
        return Role.GUEST
    value = str(_load(folder).get(ROLE_KEY, ""))
    if not value:
        return Role.OWNER
    return Role(value) if value in set(Role) else Role.READER


def set_role(folder: WorkspaceFolder, role: Role | None) -> None:
    """Keep what whoever works here may do, for the next start and for the command line; None: it is theirs alone.

    Raises AshiatoError if workspace.toml cannot be written.
    """
    if role is not (Role(value) if (value := str(_load(folder).get(ROLE_KEY, ""))) in set(Role) else None):
        folder.set_word(ROLE_KEY, "" if role is None else role.value)


def is_masked(folder: WorkspaceFolder) -> bool:
    """The workspace is a masked copy: names and numbers were never put into it. Raises AshiatoError."""
    origin = load_origin(folder)
    return (origin is not None and origin.is_masked) or _load(folder).get(MASKED_KEY) is True


def find_refusal(folder: WorkspaceFolder, deed: Deed) -> Text | None:
    """Why whoever works here may not do it; None if they may."""
    if deed in _NOT_MASKED and is_masked(folder):
        return Text.translate("Permissions", "This is a masked copy: names and numbers are not in it.")
    if not may(load_role(folder), deed):
        return Text.translate("Permissions", "Your role does not allow this here.")
    return None


def check_may(folder: WorkspaceFolder, deed: Deed) -> None:
    """Raises AshiatoError if whoever works here may not."""
    refusal = find_refusal(folder, deed)
    if refusal is not None:
        raise AshiatoError(
            refusal,
            where=f"{load_role(folder).value}: {deed.value}",
            next_step=Text.translate("Permissions", "Ask an owner of the workspace."),
        )


def _load(folder: WorkspaceFolder) -> dict[str, object]:
    try:
        return tomllib.loads((folder.path / SETTINGS_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
