"""A scroll bar that paints itself: one wide style-sheet bar takes as long as a frame of the view beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from viewer.qt.theme import Theme


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
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_ScrollBar
        handle = QRectF(style.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, self))
        is_flat = self.orientation() is Qt.Orientation.Horizontal
        handle = handle.adjusted(2, 3, -2, -3) if is_flat else handle.adjusted(3, 2, -3, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border_strong))
        radius = min(handle.width(), handle.height()) / 2
        painter.drawRoundedRect(handle, radius, radius)
