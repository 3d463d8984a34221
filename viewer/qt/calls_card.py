"""The card on top of the scores: how far the calls are, over all low answers and by department."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from viewer.presenters.calls_head import CallsContent, ShownBar
from viewer.qt.theme import Theme

_BAR_PX: Final = (60, 10)
_MOST_BARS: Final = 4


class CallsCard(QFrame):
    """Passive: shows what `set_content` gives it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(3)
        self._title, self.head, self._note = self._label(), self._label(), self._label()
        self._title.setProperty("look", "muted")
        self._note.setProperty("look", "muted")
        self.head.setWordWrap(True)
        layout.addWidget(self.head)
        layout.addWidget(self._title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._rows = [self._add_row(line) for line in range(_MOST_BARS)]
        layout.addLayout(self._grid)
        layout.addWidget(self._note)
        layout.addStretch(1)

    def set_content(self, content: CallsContent) -> None:
        self.head.setText(content.head)
        self._title.setText(content.title)
        self._note.setText(content.note)
        self._note.setVisible(bool(content.note))
        self._show_bars(content.bars[:_MOST_BARS])

    def _show_bars(self, bars: Sequence[ShownBar]) -> None:
        for at, (name, bar, figure) in enumerate(self._rows):
            for part in (name, bar, figure):
                part.setVisible(at < len(bars))
            if at < len(bars):
                name.setText(bars[at].name)
                bar.set_share(bars[at].share, bars[at].spoken)
                figure.setText(bars[at].figure)

    def _add_row(self, line: int) -> tuple[QLabel, _Bar, QLabel]:
        name, bar, figure = self._label(), _Bar(self._theme, self), self._label()
        figure.setProperty("look", "muted")
        for column, part in enumerate((name, bar, figure)):
            self._grid.addWidget(part, line, column)
        return name, bar, figure

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


class _Bar(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0

    def set_share(self, share: float, spoken: str) -> None:
        """share: 0 to 1."""
        self._share = share
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_BAR_PX[0], _BAR_PX[1] + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = float(_BAR_PX[1])
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        if self._share > 0:
            filled = QRectF(whole)
            filled.setWidth(max(height, whole.width() * self._share))
            painter.setBrush(QColor(self._theme.success))
            painter.drawRoundedRect(filled, height / 2, height / 2)
        painter.end()
