"""The path of scores above a journey."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.presenters.journey_header import ScoreStep
from viewer.qt.contacts_painter import band_shape
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.theme import Theme

_BADGE_PX: Final = 22.0
_LAST_BADGE_PX: Final = 27.0
_ARROW_PX: Final = 16.0


class ScorePath(QWidget):
    """Answers in order, each figure in its band's shape with its date; the latest is the largest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._note = ""
        self._steps: tuple[ScoreStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_path(self, label: str, note: str, steps: tuple[ScoreStep, ...]) -> None:
        """label: what was asked. note: stands below it, "" for nothing."""
        self._label, self._note, self._steps = label, note, steps
        spoken = (label, note, *(f"{step.figure} ({step.day})" for step in steps))
        self.setAccessibleName(" ".join(filter(None, spoken)) if steps else label)
        self.setVisible(bool(steps) or bool(label))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size_of(len(self._steps))

    def minimumSizeHint(self) -> QSize:
        """Room for the latest answer and the one before; earlier ones show where there is more."""
        return self._size_of(min(2, len(self._steps)))

    def _size_of(self, count: int) -> QSize:
        widths = self._widths()[len(self._steps) - count :]
        label = self._label_px()
        day_px = QFontMetricsF(self._font(0.82)).height()
        total = label + sum(widths) + self._px(_ARROW_PX) * max(0, len(widths) - 1)
        return QSize(round(total) + 2, round(self._px(_LAST_BADGE_PX) + 2 + day_px))

    def _label_px(self) -> float:
        label = QFontMetricsF(self._font(0.88, bold=True)).horizontalAdvance(self._label)
        return max(label, QFontMetricsF(self._font(0.82)).horizontalAdvance(self._note)) + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._px(_LAST_BADGE_PX) / 2 + 1
        font = self._font(0.88, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text_muted))
        painter.drawText(QPointF(0, middle + metrics.capHeight() / 2 + 1), self._label)
        painter.setFont(self._font(0.82))
        below = QRectF(0, self._px(_LAST_BADGE_PX) + 2, self._label_px(), self.height() - self._px(_LAST_BADGE_PX) - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._note)
        x = self._label_px()
        count = next((n for n in range(len(self._steps), 0, -1) if self._size_of(n).width() <= self.width()), 0)
        first = len(self._steps) - count
        for at, (step, width) in enumerate(zip(self._steps, self._widths(), strict=True)):
            if at < first:
                continue
            if at > first:
                self._paint_arrow(painter, x + 1, middle)
                x += self._px(_ARROW_PX)
            self._paint_step(painter, step, QRectF(x, 0, width, self.height()), is_last=at == len(self._steps) - 1)
            x += width

    def _paint_step(self, painter: QPainter, step: ScoreStep, room: QRectF, *, is_last: bool) -> None:
        size = self._px(_LAST_BADGE_PX) if is_last else self._px(_BADGE_PX)
        figure_font = self._font(1.25 if is_last else 1.0, bold=True)
        metrics = QFontMetricsF(figure_font)
        width = max(size, metrics.horizontalAdvance(step.figure) + 12)
        box = QRectF(room.center().x() - width / 2, 1 + (self._px(_LAST_BADGE_PX) - size) / 2, width, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.bands[step.band]))
        painter.drawPath(band_shape(step.band, box))
        painter.setPen(QColor(self._theme.on_band))
        painter.setFont(figure_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, step.figure)
        painter.setPen(QColor(self._theme.text_muted))
        painter.setFont(self._font(0.82))
        below = QRectF(
            room.left(), self._px(_LAST_BADGE_PX) + 2, room.width(), room.height() - self._px(_LAST_BADGE_PX) - 2
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, step.day)

    def _paint_arrow(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self._theme.text_muted), 1.4))
        end = x + self._px(_ARROW_PX) - 4
        painter.drawLine(QPointF(x, y), QPointF(end, y))
        painter.drawLine(QPointF(end - 4, y - 3), QPointF(end, y))
        painter.drawLine(QPointF(end - 4, y + 3), QPointF(end, y))

    def _widths(self) -> list[float]:
        day = QFontMetricsF(self._font(0.82))
        figure = QFontMetricsF(self._font(1.25, bold=True))
        return [
            max(self._px(_LAST_BADGE_PX), day.horizontalAdvance(step.day), figure.horizontalAdvance(step.figure) + 12)
            for step in self._steps
        ]

    def _px(self, normal_px: float) -> float:
        """A distance at this text size."""
        return round(normal_px * self.font().pixelSize() / NORMAL_PX)

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(self.font().pixelSize() * size)))
        font.setBold(bold)
        return font
