"""What people do with tags, replies, authors, and the pages about them. Part of the one table of actions."""

from __future__ import annotations

from typing import Final

from viewer.domain.text import Text
from viewer.presenters.action_entries import Action, ActionGroup

CODEBOOK_ACTIONS: Final = (
    Action("mark.tag", ActionGroup.MARKS, Text.translate("Actions", "Tag the mark…"), ("Shift+T",),
           Text.translate("Actions", "The chosen mark. Type the word, its reading, or romaji; T on a card.")),
    Action("mark.reply", ActionGroup.MARKS, Text.translate("Actions", "Reply to the mark…"), (),
           Text.translate("Actions", "Below the chosen mark; R on a card.")),
    Action("mark.correct_author", ActionGroup.MARKS, Text.translate("Actions", "Correct the author…"), (),
           Text.translate("Actions", "The chosen mark is somebody else's words. The history keeps both names.")),
    Action("mark.private", ActionGroup.MARKS, Text.translate("Actions", "New marks for me only"), (),
           Text.translate("Actions", "Nobody else sees them until you open them; once more for all to see.")),
    Action("mark.reveal", ActionGroup.MARKS, Text.translate("Actions", "Open my mark to all"), (),
           Text.translate("Actions", "The chosen mark that only you see. This cannot be taken back.")),
    Action("tag.recent", ActionGroup.MARKS, Text.translate("Actions", "Put on a recent tag"),
           ("Alt+1", "Alt+2", "Alt+3"),
           Text.translate("Actions", "Up to Alt+9, on the chosen mark; on a card 1 to 9 do it alone."), is_local=True),
    Action("author.choose", ActionGroup.MARKS, Text.translate("Actions", "Who writes now…"), ("Shift+A",),
           Text.translate("Actions", "At a shared computer: whose name stands under marks from now on.")),
    Action("people.edit", ActionGroup.WORKSPACE, Text.translate("Actions", "People and departments…"), (),
           Text.translate("Actions", "Names, readings, departments and roles; two names of one person.")),
    Action("page.codebook", ActionGroup.VIEW, Text.translate("Actions", "Go to the codebook"), ("Ctrl+Shift+K",),
           Text.translate("Actions", "Every tag with its definition, its examples and how often it is used.")),
    Action("page.coverage", ActionGroup.VIEW, Text.translate("Actions", "Go to what was read"), (),
           Text.translate("Actions", "Who read which customers, and whom nobody has read yet.")),
)  # fmt: skip
