"""Painted symbols, words and columns of the Lanes view, kept so that a frame only copies pixels."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.domain.scores import Band
from viewer.qt.colours import mix
from viewer.qt.contacts_painter import band_shape
from viewer.qt.icons import mark_icon_name, paint_icon
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.lane_drawing import Columns, SymbolKind
from viewer.timeline.lane_events import BADGE_PX, FULL_COUNT, SYMBOL_PX, column_share
from viewer.timeline.lane_flags import FLAG_PX
from viewer.timeline.row_content import Face, Ink

KEPT_PICTURES: Final = 4000
KEPT_RAMPS: Final = 100
_STRIP_PX: Final = 4
_GROUND_PX: Final = 64
"""The height of the piece of ground that is laid below itself."""


def make_lane_inks(theme: Theme) -> Mapping[Ink, str]:
    """The colours of words beside a time axis."""
    return {
        Ink.TEXT: theme.text, Ink.MUTED: theme.text_muted, Ink.SATURDAY: theme.saturday,
        Ink.HOLIDAY: theme.holiday, Ink.GAP: theme.gap, Ink.SUCCESS: theme.success, Ink.BAD: theme.danger,
    }  # fmt: skip


class LanePictures:
    """For one theme, text size and pixel ratio; the longest unused pictures are dropped first."""

    def __init__(self, theme: Theme, lettering: Lettering, pixel_ratio: float) -> None:
        self._theme, self._lettering, self.pixel_ratio = theme, lettering, pixel_ratio
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._ramps: dict[tuple[int, str], NDArray[np.uint32]] = {}
        self._columns: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)
        self._strips: NDArray[np.uint32] = np.empty((0, 0), dtype=np.uint32)
        self._ground: NDArray[np.uint32] = np.empty((0, 0), dtype=np.uint32)
        self._fresh_left: int | None = None
        self.is_owing = False
        """Words have been left out since `begin`."""

    def begin(self, most_fresh: int | None) -> None:
        """A frame that letters at most so many words which are not kept; None for all of them."""
        self._fresh_left, self.is_owing = most_fresh, False

    def find_words(self, text: str, face: Face, colour: str) -> QPixmap | None:
        """As `words`; None where the frame has lettered enough."""
        if self._fresh_left is not None and (text, face, colour) not in self._kept:
            if self._fresh_left <= 0:
                self.is_owing = True
                return None
            self._fresh_left -= 1
        return self.words(text, face, colour)

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

    def columns(self, columns: Columns, height: int, colour: str, lit: str | None) -> QImage | None:
        """Density as pixels, a cell one pixel wide: each as high as `column_share` says, from the middle outward.

        Drawn over `columns` cells' width it is sharp, because nothing is smoothed. None for no columns. lit: the colour
        of those that are lit, None where all are alike. height: in device pixels. Valid until the next call.
        """
        if not len(columns.cell):
            return None
        tallest = int(tall_px(columns.counts.max(keepdims=True), height)[0])
        # As high as the highest column, and with the same middle.
        full, height = height, tallest + (height - tallest) % 2
        across = int(columns.cell[-1]) + 1
        if self._columns.size < across * height:
            self._columns = np.empty(across * height, dtype=np.uint32)
        pixels = self._columns[: across * height].reshape(height, across)
        tall = np.zeros(across, dtype=np.int64)
        tall[columns.cell] = tall_px(columns.counts, full)
        np.take(self._ramp(height, colour), tall, axis=1, out=pixels, mode="clip")
        if lit is not None:
            tall[columns.cell] = np.where(columns.lit > 0, tall_px(columns.lit, full), 0)
            np.copyto(pixels, _argb(lit), where=_away(height)[:, None] < tall[None, :])
        return QImage(pixels.data, across, height, across * 4, QImage.Format.Format_ARGB32_Premultiplied)

    def ground(self, width: int, columns: Sequence[tuple[int, int, QColor]], colour: QColor) -> QImage:
        """What stands behind all lanes, some lines high: (x, width, colour) one over the other on `colour`.

        Laying it below itself copies whole lines; columns one by one jump through all of the screen. Valid until the
        next call.
        """
        ratio, high = self.pixel_ratio, round(_GROUND_PX * self.pixel_ratio)
        across = round(width * ratio)
        if self._ground.shape != (high, across):
            self._ground = np.empty((high, across), dtype=np.uint32)
        line = np.full(across, colour.rgba(), dtype=np.uint32)
        for x, wide, ink in columns:
            line[max(0, round(x * ratio)) : max(0, round((x + wide) * ratio))] = ink.rgba()
        self._ground[:] = line
        made = QImage(self._ground.data, across, high, across * 4, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(ratio)
        return made

    def strips(self, strips: NDArray[np.float64], width: float, colour: str) -> QImage:
        """Bars as in `LaneDrawing.strips`, next to each other in one picture. Valid until the next call."""
        ratio, high = self.pixel_ratio, round(_STRIP_PX * self.pixel_ratio)
        across = round(width * ratio)
        starts = np.rint(strips[:, 0] * ratio).astype(np.int64).clip(0, across)
        stops = np.rint(strips.sum(axis=1) * ratio).astype(np.int64).clip(0, across)
        turns = np.bincount(starts, minlength=across + 1) - np.bincount(stops, minlength=across + 1)
        if self._strips.shape != (high, across):
            self._strips = np.empty((high, across), dtype=np.uint32)
        self._strips[:] = np.where(np.cumsum(turns[:across]) > 0, _argb(colour), np.uint32(0))
        made = QImage(self._strips.data, across, high, across * 4, QImage.Format.Format_ARGB32_Premultiplied)
        made.setDevicePixelRatio(ratio)
        return made

    def flag(self, kind: MarkKind, label: str) -> QPixmap:
        """A mark without words: its sign, or `label` for how many there are."""
        key = (kind, label)
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        theme, size = self._theme, FLAG_PX * self._lettering.scale

        def paint(painter: QPainter) -> None:
            box = QRectF(0, 0, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.marks[kind]))
            painter.drawRoundedRect(box, 4, 4)
            if label:
                painter.setPen(QColor(theme.on_mark))
                painter.setFont(self._lettering.font_by_face[Face.SMALL_BOLD])
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
            else:
                inset = size * 0.19
                paint_icon(painter, mark_icon_name(kind), box.adjusted(inset, inset, -inset, -inset), theme.on_mark)

        return self._make(key, size, size, paint)

    def _ramp(self, height: int, colour: str) -> NDArray[np.uint32]:
        """Column h holds the pixels of a column that is h high. Shape (height, height + 1)."""
        key = (height, colour)
        ramp = self._ramps.get(key)
        if ramp is None:
            if len(self._ramps) > KEPT_RAMPS:
                self._ramps.clear()
            is_filled = _away(height)[:, None] < np.arange(height + 1)[None, :]
            ramp = self._ramps[key] = np.where(is_filled, _argb(colour), np.uint32(0))
        return ramp

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


def tall_px(counts: NDArray[np.int64], height: int) -> NDArray[np.int64]:
    """How high columns of `counts` events are drawn in a lane `height` high."""
    tall: NDArray[np.int64] = _heights(height)[np.minimum(counts, FULL_COUNT)]
    return tall


@lru_cache(maxsize=100)
def _heights(height: int) -> NDArray[np.int64]:
    """By the number of events, up to as many as fill the lane: a logarithm for each column of each frame is slower."""
    return np.maximum(3, np.round(column_share(np.arange(FULL_COUNT + 1)) * height)).astype(np.int64)


def _away(height: int) -> NDArray[np.int64]:
    """How far each pixel lies from the middle, counted so that h pixels around the middle are less than h away."""
    return np.abs(2 * np.arange(height) + 1 - height)


def _argb(colour: str) -> np.uint32:
    return np.uint32(QColor(colour).rgba())
