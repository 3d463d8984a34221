"""A one-line text box that speaks while an input method is still composing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.qt.composing import Composing

_PAUSE_MS = 140


class TypingLine(QLineEdit, Composing):
    """`typed` carries the text with what is being composed at the cursor, after a short pause in typing.

    Keys the input method consumes never arrive here, so Enter and Esc end a composition and nothing else.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_input_method_writing = False
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.tell_now)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_settled(self) -> bool:
        """Nothing is waiting to be told."""
        return not self._pause.isActive()

    def set_text_quietly(self, text: str) -> None:
        """Show `text` as something that is known already: `typed` is not sent."""
        self._told = text
        if self.text() != text:
            self.setText(text)
        self._pause.stop()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.note_preedit(event)
        self._is_input_method_writing = True
        super().inputMethodEvent(event)
        self._is_input_method_writing = False
        self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.preedit:
            self.preedit = ""
            self._pause.start()

    @Slot()
    def tell_now(self) -> None:
        """Send `typed` without waiting, if there is something new."""
        self._pause.stop()
        at = self.cursorPosition()
        text = self.text()[:at] + self.preedit + self.text()[at:]
        if text != self._told:
            self._told = text
            self.typed.emit(text)

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        if not self._is_input_method_writing:
            # Text put in by other means, such as the button that clears, ends the composition without an event.
            self.preedit = ""
        self._pause.start()
