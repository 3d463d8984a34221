"""What is given to others and comes from them, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

SHARING_ENTRIES: Final = (
    Action("review.bundle_export", ActionGroup.REVIEWS, Text.translate("Actions", "Save the review as a bundle…"), (),
           Text.translate("Actions", "Its customers' events and the marks on them in one file, as they are.")),
    Action("review.bundle_masked", ActionGroup.REVIEWS, Text.translate("Actions", "Save a masked bundle…"), (),
           Text.translate("Actions", "The same without names, numbers and addresses, to look at only.")),
    Action("review.bundle_merge", ActionGroup.REVIEWS, Text.translate("Actions", "Merge a bundle…"), (),
           Text.translate("Actions", "Take the marks of a bundle of the same team into this workspace.")),
    Action("bundle.open", ActionGroup.REVIEWS, Text.translate("Actions", "Open a bundle as a guest…"), (),
           Text.translate("Actions", "Look at somebody's review; nothing can be changed.")),
    Action("snapshot.take", ActionGroup.WORKSPACE, Text.translate("Actions", "Get the newest snapshot"), (),
           Text.translate("Actions", "Copy the events that the team has published, and verify them.")),
)  # fmt: skip
SHARING_ACTIONS: Final = tuple(entry.action_id for entry in SHARING_ENTRIES)
