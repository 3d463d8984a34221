"""What is done with issues and hypotheses, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

_CLAIMS: Final = ActionGroup.CLAIMS

CLAIM_ACTIONS: Final = (
    Action("claims.board", _CLAIMS, Text.translate("Actions", "Issues as a board"), (),
           Text.translate("Actions", "A column for each status; cards are dragged or moved by keys.")),
    Action("claims.table", _CLAIMS, Text.translate("Actions", "Issues as a table"), (),
           Text.translate("Actions", "All of them in one list, sorted by any column.")),
    Action("claims.new_issue", _CLAIMS, Text.translate("Actions", "New issue…"), ("Ctrl+I",),
           Text.translate("Actions", "Without a moment yet; moments are linked to it afterwards.")),
    Action("claims.new_hypothesis", _CLAIMS, Text.translate("Actions", "New hypothesis…"), ("Ctrl+H",),
           Text.translate("Actions", "A claim that can be wrong, and how to test it.")),
    Action("claims.edit", _CLAIMS, Text.translate("Actions", "Edit the issue or hypothesis…"), ("Ctrl+E",),
           Text.translate("Actions", "Title, text, owner, due date, severity, how to test.")),
    Action("claims.condition", _CLAIMS, Text.translate("Actions", "Whom it is about…"), (),
           Text.translate("Actions", "The saved list or condition with which matching customers are counted.")),
    Action("claims.merge", _CLAIMS, Text.translate("Actions", "Merge with another one…"), ("Ctrl+M",),
           Text.translate("Actions", "The other goes on as this one, with its moments and its history.")),
    Action("claims.split", _CLAIMS, Text.translate("Actions", "Split off picked moments…"), ("Ctrl+Shift+M",),
           Text.translate("Actions", "The moments picked with X go to a new issue or hypothesis.")),
    Action("claims.measure", _CLAIMS, Text.translate("Actions", "Add a countermeasure…"), (),
           Text.translate("Actions", "What is done instead of what, from when; before and after are counted.")),
    Action("claims.question", _CLAIMS, Text.translate("Actions", "Hand on a question…"), (),
           Text.translate("Actions", "To a call or a survey; the answer closes it and can be evidence.")),
    Action("claims.delete", _CLAIMS, Text.translate("Actions", "Delete the issue or hypothesis"), (),
           Text.translate("Actions", "The one that is open. Undo brings it back.")),
    Action("claims.status", _CLAIMS, Text.translate("Actions", "Next or previous status"), ("Ctrl+Right", "Ctrl+Left"),
           Text.translate("Actions", "Of the chosen card. Dragging does the same."), is_local=True),
    Action("claims.link", ActionGroup.MARKS, Text.translate("Actions", "Link to an issue or hypothesis…"),
           ("Shift+I",),
           Text.translate("Actions", "The chosen mark, or what is selected, becomes evidence for or against it.")),
)  # fmt: skip
"""What each does: `viewer/app/claims.py`."""

CLAIMS_PAGE_ACTIONS: Final = tuple(
    action.action_id for action in CLAIM_ACTIONS if action.group is _CLAIMS and not action.is_local
)
"""Those that are done on the page."""
