"""The box in which a reply to a mark is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.qt.mark_composer import BodyEdit
from viewer.qt.theme import Theme


class ReplyBox(QFrame):
    """`saved` carries (mark_id, reply_id, words); `left` that it is to be closed. Ctrl+Enter saves, Enter never."""

    saved = Signal(str, str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark_id = self._reply_id = ""
        self.setProperty("look", "card")
        self.body = BodyEdit(self)
        self.body.set_hint(self.tr("Reply…"))
        self.body.setAccessibleName(self.tr("Reply"))
        self.body.set_lines(2, 6)
        self.body.save_asked.connect(self._on_save)
        self.body.left.connect(self.left)
        self.save_button = QPushButton(self.tr("Save (Ctrl+Enter)"), self)
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._on_save)
        hint = QLabel(self.tr("Esc closes."), self)
        hint.setProperty("look", "muted")
        foot = QHBoxLayout()
        foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(5)
        layout.addWidget(self.body)
        layout.addLayout(foot)

    def begin(self, mark_id: str, reply_id: str, body: str) -> None:
        """Words begun for the same place stay."""
        if (mark_id, reply_id) != (self._mark_id, self._reply_id) or not self.body.toPlainText().strip():
            self._mark_id, self._reply_id = mark_id, reply_id
            self.body.setPlainText(body)
        self.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """The words are written."""
        self.body.setPlainText("")

    @Slot()
    def _on_save(self) -> None:
        self.saved.emit(self._mark_id, self._reply_id, self.body.toPlainText())
