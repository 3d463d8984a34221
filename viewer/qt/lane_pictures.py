"""Painted symbols, words and columns of the Lanes view, kept so that a frame only copies pixels."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from viewer.domain.channels import Actor, Channel
from viewer.domain.scores import Band
from viewer.qt.colours import mix
from viewer.qt.contacts_painter import band_shape
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.lane_drawing import Columns, SymbolKind
from viewer.timeline.lane_events import BADGE_PX, SYMBOL_PX, column_share
from viewer.timeline.row_content import Face

KEPT_PICTURES: Final = 4000


class LanePictures:
    """For one theme, text size and pixel ratio; the longest unused pictures are dropped first."""

    def __init__(self, theme: Theme, lettering: Lettering, pixel_ratio: float) -> None:
        self._theme, self._lettering, self.pixel_ratio = theme, lettering, pixel_ratio
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._columns: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)

    def words(self, text: str, face: Face, colour: str) -> QPixmap:
        """A line of plain text without a ground."""

        def paint(painter: QPainter) -> None:
            painter.setPen(QColor(colour))
            painter.setFont(self._lettering.font_by_face[face])
            where = QRectF(1, 0, width, metrics.line_px[face])
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

        key = (text, face, colour)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        # drawText knows no markup: what customers wrote stays as it is.
        metrics = self._lettering.metrics
        width = metrics.measure(text, face) + 4
        return self._make(key, width, metrics.line_px[face] + 2, paint)

    def symbol(self, kind: SymbolKind, channel: Channel, actor: Actor, *, is_dim: bool) -> QPixmap:
        """Who acted and what always shows is told by shape: filled by the customer, open by the company."""
        key = (kind, channel, actor, is_dim)
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        size = (SYMBOL_PX + 4) * self._lettering.scale

        def paint(painter: QPainter) -> None:
            box = QRectF(2.5, 2.5, size - 5, size - 5)
            if kind is SymbolKind.COMPLAINT:
                self._paint_complaint(painter, box)
            elif kind is SymbolKind.CONVERSION:
                self._paint_conversion(painter, box)
            else:
                self._paint_event(painter, box, channel, actor, is_dim=is_dim)

        return self._make(key, size, size, paint)

    def badge(self, figure: str, band: Band) -> QPixmap:
        key = (figure, band)
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        size = BADGE_PX * self._lettering.scale

        def paint(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(self._theme.card), 1))
            painter.setBrush(QColor(self._theme.bands[band]))
            painter.drawPath(band_shape(band, QRectF(1, 1, size - 0.5, size - 1)))
            painter.setPen(QColor(self._theme.on_band))
            painter.setFont(self._lettering.font_by_face[Face.SMALL_BOLD])
            painter.drawText(QRectF(0, 0, size + 1, size), Qt.AlignmentFlag.AlignCenter, figure)

        return self._make(key, size + 2, size + 3, paint)

    def columns(self, columns: Columns, width: float, height: float, colour: str, lit: str | None) -> QImage | None:
        """Density as pixels: each column as high as `column_share` says, from the middle outward. None for nothing.

        lit: the colour of those that are lit, None where all are alike. The picture is `width` x `height` and valid
        until the next call.
        """
        if not len(columns.x):
            return None
        ratio = self.pixel_ratio
        across, down = max(1, round(width * ratio)), max(1, round(height * ratio))
        if self._columns.size < across * down:
            self._columns = np.empty(across * down, dtype=np.uint32)
        pixels = self._columns[: across * down].reshape(down, across)
        thick = max(1, round(columns.width * ratio))
        at = np.round(columns.x * ratio).astype(np.int64)[:, None] + np.arange(thick)
        is_inside = (at >= 0) & (at < across)
        tall = np.zeros(across, dtype=np.int64)
        tall[at[is_inside]] = np.repeat(_tall(columns.counts, down), thick).reshape(at.shape)[is_inside]
        away = np.abs(2 * np.arange(down) + 1 - down)
        _fill(pixels, away, tall, _argb(colour), 0)
        if lit is not None:
            of_lit = np.zeros(across, dtype=np.int64)
            heights = np.where(columns.lit > 0, _tall(columns.lit, down), 0)
            of_lit[at[is_inside]] = np.repeat(heights, thick).reshape(at.shape)[is_inside]
            np.copyto(pixels, _argb(lit), where=away[:, None] < of_lit[None, :])
        image = QImage(pixels.data, across, down, across * 4, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        return image

    def _paint_event(self, painter: QPainter, box: QRectF, channel: Channel, actor: Actor, *, is_dim: bool) -> None:
        theme = self._theme
        colour = QColor(mix(theme.channels[channel], theme.card, 0.4) if is_dim else theme.channels[channel])
        if actor is Actor.COMPANY:
            painter.setPen(QPen(colour, 2.2))
            painter.setBrush(QColor(theme.card))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if actor is Actor.CUSTOMER:
            painter.drawRoundedRect(box, 4, 4)
        else:
            inset = box.width() * 0.24
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def _paint_conversion(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.card), 1))
        painter.setBrush(QColor(self._theme.success))
        middle, out = box.center(), box.width() / 2 + 1.5
        x, y = middle.x(), middle.y()
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - out), QPointF(x + out, y), QPointF(x, y + out), QPointF(x - out, y)])
        )

    def _paint_complaint(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.card), 1))
        painter.setBrush(QColor(self._theme.danger))
        top = QPointF(box.center().x(), box.top() - 1.5)
        painter.drawPolygon(
            QPolygonF([top, QPointF(box.right() + 1.5, box.bottom() + 1), QPointF(box.left() - 1.5, box.bottom() + 1)])
        )
        painter.setPen(QPen(QColor(self._theme.card), 1.8))
        x = box.center().x()
        painter.drawLine(QPointF(x, box.top() + box.height() * 0.34), QPointF(x, box.top() + box.height() * 0.66))
        painter.drawPoint(QPointF(x, box.top() + box.height() * 0.86))

    def _make(self, key: Hashable, width: float, height: float, paint: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.pixel_ratio
        picture = QPixmap(QSize(max(1, round(width * ratio)), max(1, round(height * ratio))))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        self._kept[key] = picture
        if len(self._kept) > KEPT_PICTURES:
            self._kept.popitem(last=False)
        return picture


def _tall(counts: NDArray[np.int64], down: int) -> NDArray[np.int64]:
    return np.maximum(3, np.round(column_share(counts) * down)).astype(np.int64)


def _fill(
    pixels: NDArray[np.uint32], away: NDArray[np.int64], tall: NDArray[np.int64], colour: np.uint32, ground: int
) -> None:
    """Each pixel column filled as high as `tall` says. One column of every height is made and then copied."""
    heights, which = np.unique(tall, return_inverse=True)
    made = np.where(away[:, None] < heights[None, :], colour, np.uint32(ground))
    np.take(made, which, axis=1, out=pixels)


def _argb(colour: str) -> np.uint32:
    return np.uint32(QColor(colour).rgba())
