"""The small line of a life in a row of the list."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.domain.channels import CHANNELS
from viewer.qt.contacts_painter import band_shape
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.events.life_lines import LifeLine

_SCORE_PX = 5.0
_KEPT = 120
"""Several screens of rows."""


class LinePictures:
    """Painted lines, kept while their rows are near: a line is a hundred small strokes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[int, int, int, float], tuple[LifeLine, QPixmap]] = OrderedDict()

    def picture(self, line: LifeLine, width_px: int, height_px: int, ratio: float) -> QPixmap:
        key = (line.customer_no, width_px, height_px, ratio)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is line:
            return kept[1]
        picture = QPixmap(round(width_px * ratio), round(height_px * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_life_line(painter, QRectF(0, 0, width_px, height_px), line, self._theme)
        painter.end()
        self._kept[key] = (line, picture)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return picture


def paint_life_line(painter: QPainter, box: QRectF, line: LifeLine, theme: Theme) -> None:
    """Ticks in the colour of the channel that had most events; what matches the question stands out by its height and
    its own colour; answers are small shapes of their band above.
    """
    channels, matches = line.channel.tolist(), line.is_match.tolist()
    step = box.width() / len(channels)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    middle = box.center().y()
    painter.fillRect(QRectF(box.left(), middle, box.width(), 1), QColor(theme.border))
    width = max(2.0, step)
    has_match = any(matches)
    for cell, code in enumerate(channels):
        if code < 0:
            continue
        high = box.height() if matches[cell] else box.height() * 0.45
        colour = QColor(theme.accent if matches[cell] else theme.channels[CHANNELS[code]])
        if has_match and not matches[cell]:
            colour.setAlphaF(0.45)
        painter.fillRect(QRectF(box.left() + cell * step, middle - high / 2 + 0.5, width, high), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for answer in line.scores:
        centre = QPointF(box.left() + (answer.cell + 0.5) * step, box.top() + _SCORE_PX / 2)
        painter.setBrush(QColor(theme.bands[answer.band]))
        shape = QRectF(centre.x() - _SCORE_PX / 2, centre.y() - _SCORE_PX / 2, _SCORE_PX, _SCORE_PX)
        painter.drawPath(band_shape(answer.band, shape))
    painter.restore()
