"""What is done with a team, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

_TEAM: Final = ActionGroup.REVIEWS

TEAM_ENTRIES: Final = (
    Action("team.open", _TEAM, Text.translate("Actions", "Team…"), ("Ctrl+Shift+G",),
           Text.translate("Actions", "Join a team, host one on this computer, invite people, see who is here.")),
    Action("team.follow", _TEAM, Text.translate("Actions", "Follow the presenter"), ("Ctrl+Shift+F",),
           Text.translate("Actions", "Go where whoever presents goes: customer, view, scroll, selection.")),
    Action("team.present", _TEAM, Text.translate("Actions", "Present to the team"), ("Ctrl+Shift+P",),
           Text.translate("Actions", "Others can follow this window, with the pointer on the journey. Again to end.")),
    Action("team.conflicts", _TEAM, Text.translate("Actions", "Where two wrote at once…"), (),
           Text.translate("Actions", "Both versions of what two people changed without seeing each other, to choose.")),
    Action("team.try_now", _TEAM, Text.translate("Actions", "Try the team's hub now"), (),
           Text.translate("Actions", "While the hub is away: not to wait for the next try.")),
)  # fmt: skip
"""What each does: `viewer/qt/team_desk.py`."""

TEAM_ACTIONS: Final = tuple(action.action_id for action in TEAM_ENTRIES)
