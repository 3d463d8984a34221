"""What is done with review sessions, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

_REVIEWS: Final = ActionGroup.REVIEWS

REVIEW_ACTIONS: Final = (
    Action("review.prepare", _REVIEWS, Text.translate("Actions", "Prepare a review…"), ("Ctrl+Shift+R",),
           Text.translate("Actions", "Theme and day, whom to read, how to go about it.")),
    Action("review.add", _REVIEWS, Text.translate("Actions", "Add customers to a review…"), ("Ctrl+R",),
           Text.translate("Actions", "This customer, those picked, or all of the list; how they were picked is kept.")),
    Action("review.read", _REVIEWS, Text.translate("Actions", "Read the list of the review"), (),
           Text.translate("Actions", "J and K then go through its customers, with their question and stretch.")),
    Action("review.stop_reading", _REVIEWS, Text.translate("Actions", "Stop reading the list of the review"), (),
           Text.translate("Actions", "J and K go through the list of customers again.")),
    Action("review.go_to_stretch", _REVIEWS, Text.translate("Actions", "Go to the stretch to look at"), ("Ctrl+T",),
           Text.translate("Actions", "What the review wants to be read of this customer.")),
    Action("review.set_stretch", _REVIEWS, Text.translate("Actions", "Look at what is selected"), ("Ctrl+Shift+T",),
           Text.translate("Actions", "What is selected becomes the stretch to look at with this customer.")),
    Action("review.sheets", _REVIEWS, Text.translate("Actions", "Sheets for the silent round…"), (),
           Text.translate("Actions", "Each customer on paper, with lines to write on, as PDF or printed.")),
    Action("review.move", _REVIEWS, Text.translate("Actions", "Earlier or later in the agenda"),
           ("Alt+Up", "Alt+Down"), Text.translate("Actions", "Dragging does the same."), is_local=True),
    Action("review.take_off", _REVIEWS, Text.translate("Actions", "Take off the agenda"), ("Del",),
           Text.translate("Actions", "The customer that is chosen in the agenda."), is_local=True),
    Action("review.remove", _REVIEWS, Text.translate("Actions", "Remove the review"), (),
           Text.translate("Actions", "The one on the page of review sessions. Undo brings it back.")),
)  # fmt: skip
"""What each does: `viewer/app/reviews.py`."""
