"""Finding inside the journey: a box, how many matches there are, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.reading_tools import FindState


class FindBar(QWidget):
    """`step_asked` carries 1 or -1. While an input method composes, Enter and Esc are its own and never come here."""

    typed = Signal(str)
    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = TypingLine(self)
        self.line.setPlaceholderText(self.tr("Find in this journey: title, page, comment, call"))
        self.line.setAccessibleName(self.tr("Find in this journey"))
        self.line.addAction(icon("search", theme, theme.text_muted), TypingLine.ActionPosition.LeadingPosition)
        self.line.typed.connect(self.typed)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("look", "muted")
        self.previous_button = self._button("chevron-up", self.tr("Previous match (Shift+F3)"))
        self.next_button = self._button("chevron-down", self.tr("Next match (Enter, F3)"))
        self.close_button = self._button("close", self.tr("Close (Esc)"))
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        self.close_button.clicked.connect(self.leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._count)
        for button in (self.previous_button, self.next_button, self.close_button):
            layout.addWidget(button)

    def _button(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @property
    def count_words(self) -> str:
        return self._count.text()

    def open(self) -> None:
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def set_find(self, state: FindState) -> None:
        words = ""
        if state.is_searching:
            words = self.tr("searching…")
        elif state.typed.strip():
            words = f"{state.at}/{state.count}" if state.count else self.tr("not found")
        self._count.setText(words)
        self._count.setAccessibleName(words)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(state.count > 0)
        if not state.typed and self.line.text() and not self.line.hasFocus():
            self.line.set_text_quietly("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.line.is_composing:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.line.tell_now()
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_asked.emit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def leave(self) -> None:
        self.hide()
        self.line.set_text_quietly("")
        self.closed.emit()

    @Slot()
    def _on_previous(self) -> None:
        self.step_asked.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step_asked.emit(1)
