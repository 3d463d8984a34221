"""Painted rows, kept so that scrolling only copies pixels."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.qt.contacts_painter import ContactsPainter
from viewer.timeline.draw_list import RowDrawing

KEPT_BYTES: Final = 96_000_000
KEPT_LOOKS: Final = 1000
TALLEST_PX: Final = 2400
"""A taller row is painted directly: keeping it would throw out everything else."""


class RowPictures:
    """Pictures of rows for one painter, width, ground and pixel ratio; the longest unused are dropped first."""

    def __init__(self, painter: ContactsPainter, ground: str, width: int, pixel_ratio: float) -> None:
        self._painter = painter
        self._ground = QColor(ground)
        self._width = width
        self.pixel_ratio = pixel_ratio
        self._pictures: OrderedDict[int, tuple[RowDrawing, QPixmap]] = OrderedDict()
        self._bytes = 0
        self._seen: dict[int, RowDrawing] = {}

    def picture(self, drawing: RowDrawing, *, is_moving: bool) -> QPixmap | None:
        """The row as a pixmap; None if it is to be painted directly, because it is too tall to keep or new.

        A row that is not moving may be seen once: only the second look pays for a picture.
        """
        is_new = self.is_new(drawing)
        if is_new:
            self._note_look(drawing)
        if drawing.height > TALLEST_PX or (is_new and not is_moving):
            return None
        kept = self._pictures.get(drawing.row)
        if kept is not None and kept[0] is drawing:
            self._pictures.move_to_end(drawing.row)
            return kept[1]
        if kept is not None:
            self._drop(drawing.row)
        made = self._paint(drawing)
        self._pictures[drawing.row] = (drawing, made)
        self._bytes += _bytes_of(made)
        while self._bytes > KEPT_BYTES and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))
        return made

    def is_new(self, drawing: RowDrawing) -> bool:
        """Nobody has looked at the row as it is drawn now."""
        return self._seen.get(drawing.row) is not drawing

    def _note_look(self, drawing: RowDrawing) -> None:
        if len(self._seen) > KEPT_LOOKS:
            self._seen.clear()
        self._seen[drawing.row] = drawing

    def _drop(self, row: int) -> None:
        _, picture = self._pictures.pop(row)
        self._bytes -= _bytes_of(picture)

    def _paint(self, drawing: RowDrawing) -> QPixmap:
        # One pixel more: heights are fractions, and the row below begins where this one ends.
        size = QSize(round(self._width * self.pixel_ratio), round((drawing.height + 1) * self.pixel_ratio))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(self.pixel_ratio)
        # An opaque ground keeps the pixmap without alpha, so that drawing it is a plain copy.
        picture.fill(self._ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint_row(painter, drawing)
        painter.end()
        return picture


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
