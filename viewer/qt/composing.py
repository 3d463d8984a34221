"""What a text box knows of the input method that composes in it."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent


class Composing:
    """Mixed into text boxes, which hand their input method events here before they deal with them."""

    preedit = ""
    """What is being composed at the cursor; it is no part of the text yet."""

    @property
    def is_composing(self) -> bool:
        return bool(self.preedit)

    def note_preedit(self, event: QInputMethodEvent) -> None:
        self.preedit = event.preeditString()
