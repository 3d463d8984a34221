"""What is done about trust: the entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

TRUST_ENTRIES: Final = (
    Action("data.audit", ActionGroup.WORKSPACE, Text.translate("Actions", "Who looked at what…"), (),
           Text.translate("Actions", "The audit: who looked at whom, revealed, printed, exported or changed.")),
    Action("data.disclose", ActionGroup.WORKSPACE, Text.translate("Actions", "Everything held on this person…"), (),
           Text.translate("Actions", "One file for a request for disclosure, our own notes included.")),
    Action("data.forget", ActionGroup.WORKSPACE, Text.translate("Actions", "Forget this person…"), (),
           Text.translate("Actions", "Events, attributes, recordings and words about them go for good.")),
    Action("help.privacy", ActionGroup.HELP, Text.translate("Actions", "Privacy and how data is kept"), (),
           Text.translate("Actions", "What is masked, who may do what, and how to encrypt the disk.")),
)  # fmt: skip
"""What each does: `viewer/qt/trust_desk.py`."""

TRUST_ACTIONS: Final = tuple(action.action_id for action in TRUST_ENTRIES)
