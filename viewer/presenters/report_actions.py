"""What is written to files for others, as entries of the table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

REPORT_ACTIONS: Final = (
    Action("review.minutes", ActionGroup.REVIEWS, Text.translate("Actions", "Write the minutes…"), ("Ctrl+Alt+M",),
           Text.translate("Actions", "Of a review session, from what was written: HTML, PDF, XLSX, PPTX, Markdown.")),
    Action("claim.pack", ActionGroup.CLAIMS, Text.translate("Actions", "Evidence pack…"), ("Ctrl+Alt+P",),
           Text.translate("Actions", "An issue or hypothesis on one page: of how many, moments, voices, both sides.")),
    Action("notes.export", ActionGroup.MARKS, Text.translate("Actions", "Export all notes…"), (),
           Text.translate("Actions", "Every mark with the event it sits on, as CSV, XLSX or JSON.")),
)  # fmt: skip
