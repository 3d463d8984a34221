"""A scroll bar that paints itself: one wide style-sheet bar takes as long as a frame of the view beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from viewer.qt.theme import Theme

_LEAST_PX: Final = 32
"""As the style sheet has it: 28 and a margin of 2 at both ends."""


class PlainScrollBar(QScrollBar):
    """Looks and handles like the others."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.bg))
        if self.maximum() <= self.minimum():
            return
        handle, is_flat = self._handle(), self.orientation() is Qt.Orientation.Horizontal
        handle = handle.adjusted(2, 3, -2, -3) if is_flat else handle.adjusted(3, 2, -3, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border_strong))
        radius = min(handle.width(), handle.height()) / 2
        painter.drawRoundedRect(handle, radius, radius)

    def _handle(self) -> QRectF:
        """Where the style has it. To ask QStyle itself takes a thirtieth of an empty window's start."""
        is_flat = self.orientation() is Qt.Orientation.Horizontal
        length, span = self.width() if is_flat else self.height(), self.maximum() - self.minimum()
        size = min(length, max(_LEAST_PX, self.pageStep() * length // (span + self.pageStep())))
        start = (self.sliderPosition() - self.minimum()) * (length - size) // span
        return QRectF(start, 0, size, self.height()) if is_flat else QRectF(0, start, self.width(), size)
