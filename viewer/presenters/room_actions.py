"""What is done while a review runs, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

_REVIEWS: Final = ActionGroup.REVIEWS

ROOM_ACTIONS: Final = (
    Action("room.begin", _REVIEWS, Text.translate("Actions", "Hold the review now"), ("Alt+B",),
           Text.translate("Actions", "The one on the page of review sessions, else the next one that is prepared.")),
    Action("room.next", _REVIEWS, Text.translate("Actions", "Next phase of the review"), ("Alt+Right",),
           Text.translate("Actions", "Read, write, show, decide; then the next customer.")),
    Action("room.back", _REVIEWS, Text.translate("Actions", "Phase before"), ("Alt+Left",),
           Text.translate("Actions", "What was revealed stays revealed.")),
    Action("room.minute", _REVIEWS, Text.translate("Actions", "One more minute"), ("Alt+M",),
           Text.translate("Actions", "For the phase that runs.")),
    Action("room.park", _REVIEWS, Text.translate("Actions", "Park a topic…"), ("Alt+P",),
           Text.translate("Actions", "Keep it for later and go on.")),
    Action("room.seat", _REVIEWS, Text.translate("Actions", "Who writes…"), ("Alt+S",),
           Text.translate("Actions", "The silent round on one computer: by turns, or typed in from sheets.")),
    Action("room.vote", _REVIEWS, Text.translate("Actions", "Vote…"), ("Alt+V",),
           Text.translate("Actions", "One vote a person, or hands that are counted.")),
    Action("room.decide", _REVIEWS, Text.translate("Actions", "Write a decision…"), ("Alt+D",),
           Text.translate("Actions", "With its reason, who sees to it, and until when.")),
    Action("room.act", _REVIEWS, Text.translate("Actions", "Give homework…"), ("Alt+A",),
           Text.translate("Actions", "Who does what, until when.")),
    Action("room.split", _REVIEWS, Text.translate("Actions", "Next split place"), ("Alt+X",),
           Text.translate("Actions", "Where people marked the same place and say different things.")),
    Action("room.switch", _REVIEWS, Text.translate("Actions", "Journey or marks of everybody"), ("Alt+J",),
           Text.translate("Actions", "Between reading and what came of it.")),
    Action("room.return", _REVIEWS, Text.translate("Actions", "Back to the running review"), ("Alt+R",),
           Text.translate("Actions", "To the customer who is read together, at the phase that runs.")),
    Action("room.present", _REVIEWS, Text.translate("Actions", "Review over the whole screen"), ("F11",),
           Text.translate("Actions", "Large letters for a projector; Esc closes.")),
    Action("room.agreement", _REVIEWS, Text.translate("Actions", "Agreement in figures…"), (),
           Text.translate("Actions", "Percent, Cohen's kappa and Krippendorff's alpha, with their sources.")),
    Action("room.close", _REVIEWS, Text.translate("Actions", "Close the review"), ("Alt+Q",),
           Text.translate("Actions", "It can be held again; what is open comes back next time.")),
    Action("room.mark", _REVIEWS, Text.translate("Actions", "From mark to mark in the review"), (),
           Text.translate("Actions", "Arrow keys below the lanes; Space goes to the next split place."), is_local=True),
    Action("room.put", _REVIEWS, Text.translate("Actions", "Put the mark to an issue"), (),
           Text.translate("Actions", "Its number, 1 to 9; Enter makes a new one, Delete takes the mark out."),
           is_local=True),
)  # fmt: skip
"""What each does: `viewer/qt/review_room_desk.py`."""
