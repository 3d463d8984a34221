"""What an action is: the groups it may stand in, and its entry in the table."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.text import Text


class ActionGroup(StrEnum):
    """Groups in the order of menus and of the shortcut page."""

    WORKSPACE = "workspace"
    CUSTOMERS = "customers"
    JOURNEY = "journey"
    REVIEWS = "reviews"
    CLAIMS = "claims"
    SCORES = "scores"
    MARKS = "marks"
    EDIT = "edit"
    VIEW = "view"
    HELP = "help"


GROUP_TITLES: Final = {
    ActionGroup.WORKSPACE: Text.translate("Actions", "Workspace and data"),
    ActionGroup.CUSTOMERS: Text.translate("Actions", "Customers"),
    ActionGroup.JOURNEY: Text.translate("Actions", "Journey"),
    ActionGroup.REVIEWS: Text.translate("Actions", "Review sessions"),
    ActionGroup.CLAIMS: Text.translate("Actions", "Issues and hypotheses"),
    ActionGroup.SCORES: Text.translate("Actions", "Scores"),
    ActionGroup.MARKS: Text.translate("Actions", "Marks"),
    ActionGroup.EDIT: Text.translate("Actions", "Edit"),
    ActionGroup.VIEW: Text.translate("Actions", "View"),
    ActionGroup.HELP: Text.translate("Actions", "Help"),
}


class Action(NamedTuple):
    """One thing a person can do.

    shortcuts: portable key names ("Ctrl+Shift+Z"), the first is shown. is_local: the focused part handles the keys
    itself (arrows on the journey, Ctrl+Enter in a text box); it is explained, but no menu entry.
    """

    action_id: str
    group: ActionGroup
    text: Text
    shortcuts: tuple[str, ...]
    help: Text
    is_local: bool = False
