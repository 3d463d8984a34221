"""One answer over the whole screen, for a room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.presenters.answer_page import AnswerPage
from viewer.qt.answer_view import PROJECTED_PX, AnswerView
from viewer.qt.theme import Theme

_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_K: -1, Qt.Key.Key_PageUp: -1}


class AnswerScreen(QWidget):
    """A window of its own. J and K (or a presenter's page keys) ask for the next and the previous; F or Esc closes."""

    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Scores"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.card))
        self.setPalette(palette)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 28, 40, 18)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        self.answer = AnswerView(theme, inside, is_projected=True)
        column.addWidget(self.answer)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        for ground in (inside, self._scroll.viewport()):
            ground.setAutoFillBackground(False)
        layout.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        self._position = QLabel(self)
        keys = QLabel(self.tr("J next   K previous   Esc close"), self)
        for label in (self._position, keys):
            font = label.font()
            font.setPixelSize(max(PROJECTED_PX, self.font().pixelSize()))
            label.setFont(font)
        foot.addWidget(self._position, 1)
        foot.addWidget(keys)
        layout.addLayout(foot)

    def set_page(self, page: AnswerPage, position: str, *, is_other: bool) -> None:
        """position: "3 of 128"."""
        self.answer.set_page(page)
        self._position.setText(position)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        bar = self._scroll.verticalScrollBar()
        if key in _STEPS:
            self.step_asked.emit(_STEPS[key])
        elif key in {Qt.Key.Key_F, Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Space}:
            bar.setValue(bar.value() + self._scroll.height() // 2)
        elif key == Qt.Key.Key_Up:
            bar.setValue(bar.value() - self._scroll.height() // 2)
        else:
            super().keyPressEvent(event)
