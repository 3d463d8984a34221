"""Painted strips of rows, kept so that scrolling only copies pixels."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.qt.contacts_painter import ContactsPainter
from viewer.timeline.draw_list import RowDrawing

KEPT_BYTES: Final = 96_000_000
KEPT_LOOKS: Final = 4000
STRIP_PX: Final = 128
"""About as high as a usual row. A row that is full of marks can be higher than the view: it is lettered by strips."""


class Strip(NamedTuple):
    """From `top` to `bottom` of a row, both on whole device pixels; the last one reaches a pixel beyond the row."""

    drawing: RowDrawing
    number: int
    top: float
    bottom: float

    @property
    def key(self) -> tuple[int, int]:
        return self.drawing.row, self.number


class RowPictures:
    """Pictures of strips for one painter, width, ground and pixel ratio; the longest unused are dropped first."""

    def __init__(self, painter: ContactsPainter, ground: str, width: int, pixel_ratio: float) -> None:
        self._painter = painter
        self._ground = QColor(ground)
        self._width = width
        self.pixel_ratio = pixel_ratio
        self._pictures: OrderedDict[tuple[int, int], tuple[RowDrawing, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._seen: dict[tuple[int, int], RowDrawing] = {}

    def strips(self, drawing: RowDrawing, top: float, bottom: float) -> Iterator[Strip]:
        """Those of which something lies between `top` and `bottom` of the row."""
        ratio = self.pixel_ratio
        # One pixel more: heights are fractions, and the row below begins where this one ends.
        whole = round((drawing.height + 1) * ratio)
        count = max(1, round(drawing.height / STRIP_PX))
        each = -(-whole // count)
        for number in range(count):
            strip = Strip(drawing, number, number * each / ratio, min(whole, (number + 1) * each) / ratio)
            if strip.bottom > top and strip.top < bottom:
                yield strip

    def picture(self, strip: Strip, *, is_moving: bool) -> QPixmap | None:
        """The strip as a pixmap; None if it is to be painted directly, because it is new.

        A strip that is not moving may be seen once: only the second look pays for a picture.
        """
        is_new = self.is_new(strip)
        if is_new:
            self._note_look(strip)
        kept = self._pictures.get(strip.key)
        if kept is not None and kept[0] is strip.drawing:
            self._pictures.move_to_end(strip.key)
            return kept[1]
        if is_new and not is_moving:
            return None
        if kept is not None:
            self._drop(strip.key)
        made = self._paint(strip)
        self._pictures[strip.key] = (strip.drawing, made)
        self._bytes += _bytes_of(made)
        while self._bytes > KEPT_BYTES and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))
        return made

    def is_new(self, strip: Strip) -> bool:
        """Nobody has looked at the strip as it is drawn now."""
        return self._seen.get(strip.key) is not strip.drawing

    def _note_look(self, strip: Strip) -> None:
        if len(self._seen) > KEPT_LOOKS:
            self._seen.clear()
        self._seen[strip.key] = strip.drawing

    def _drop(self, key: tuple[int, int]) -> None:
        _, picture = self._pictures.pop(key)
        self._bytes -= _bytes_of(picture)

    def _paint(self, strip: Strip) -> QPixmap:
        ratio = self.pixel_ratio
        size = QSize(round(self._width * ratio), max(1, round((strip.bottom - strip.top) * ratio)))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        # An opaque ground keeps the pixmap without alpha, so that drawing it is a plain copy.
        picture.fill(self._ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -strip.top)
        self._painter.paint_row(painter, strip.drawing, strip.top, strip.bottom)
        painter.end()
        return picture

    def paint_new(self, painter: QPainter, strip: Strip, *, is_sketch: bool) -> None:
        """Directly, with the row's upper left corner at the painter's origin. is_sketch: its shapes alone."""
        box = QRectF(0, strip.top, self._width, strip.bottom - strip.top)
        painter.fillRect(box, self._ground)
        if is_sketch:
            self._painter.paint_sketch(painter, strip.drawing, strip.top, strip.bottom)
            return
        painter.save()
        painter.setClipRect(box)
        self._painter.paint_row(painter, strip.drawing, strip.top, strip.bottom)
        painter.restore()


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
