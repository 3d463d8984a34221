"""What was begun and left, above the box: one line for each, a click goes on with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.presenters.notes_view import DraftLine
from viewer.qt.icons import icon, mark_icon_name
from viewer.qt.theme import Theme

_MOST_LINES: Final = 3
"""Older ones come up when these are done: the cards above need their room."""


class DraftLines(QWidget):
    """`chosen` gives the position of the draft among those shown last."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts: tuple[DraftLine, ...] = ()
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._more = QLabel(self)
        self._more.setProperty("look", "muted")
        self._layout.addWidget(self._more)
        self.hide()

    def set_drafts(self, drafts: tuple[DraftLine, ...]) -> None:
        if drafts == self._drafts:
            return
        self._drafts = drafts
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_Line(self._theme, draft, self) for draft in drafts[:_MOST_LINES]]
        for position, line in enumerate(self._lines):
            line.setProperty("position", position)
            line.clicked.connect(self._on_clicked)
            self._layout.insertWidget(position, line)
        rest = len(drafts) - len(self._lines)
        self._more.setText(self.tr("%n more draft(s)", "", rest))
        self._more.setVisible(rest > 0)
        self.setVisible(bool(drafts))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(int(self.sender().property("position")))


class _Line(QPushButton):
    """Icon of the kind, the first words cut to the width, and that it goes on here."""

    def __init__(self, theme: Theme, draft: DraftLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = self.tr("Draft: {words}").format(words=draft.words)
        self.setProperty("look", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sign = QLabel(self)
        sign.setPixmap(icon(mark_icon_name(draft.kind), theme, theme.marks[draft.kind]).pixmap(QSize(14, 14)))
        self._label, go_on = QLabel(self), QLabel(self.tr("Continue"), self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        go_on.setStyleSheet(f"color: {theme.accent};")
        for label in (sign, self._label, go_on):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 2, 8, 2)
        line.setSpacing(6)
        line.addWidget(sign)
        line.addWidget(self._label, 1)
        line.addWidget(go_on)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 10)
        # A tool tip may take words for markup: those of people stay out of it.
        self.setToolTip(draft.place)
        self.setAccessibleName(f"{self._words}, {draft.place}, {go_on.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._label.contentsRect().width()
        self._label.setText(self._label.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
