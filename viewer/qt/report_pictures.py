"""Pieces of a journey as pictures for reports: the rows of the Contacts view, light, and as fine as print needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QPen

from viewer.presenters.report_snippets import DrawnRows
from viewer.presenters.shown_journey import ShownJourney
from viewer.qt.contacts_painter import ContactsPainter
from viewer.qt.fonts import FAMILY
from viewer.qt.lettering import NORMAL_PX, Lettering
from viewer.qt.theme import LIGHT
from viewer.timeline.contacts_layout import ContactsLayout
from viewer.timeline.draw_list import RowDrawing
from viewer.timeline.row_content import Face, RowContent

SCALE: Final = 2
WIDTH_PX: Final = 760
_TALLEST_ROW_PX: Final = 300.0
_ABOVE_EVENT_PX: Final = 90.0
"""Of a tall row the part around an event is shown; so much of it stands above the event."""
_CUT_PX: Final = 10.0
_MARGIN_PX: Final = 8.0
_BETWEEN_PX: Final = 24.0
_DOTS_A_METRE: Final = 3780
"""96 to the inch: programs then take a dot for what it is."""


def draw_rows(
    shown: ShownJourney, rows: Sequence[int], events: Sequence[int], *, between: Sequence[str], language: str,
    width_px: int = WIDTH_PX,
) -> DrawnRows:  # fmt: skip
    """Rows below each other as PNG. events: what to show of rows that are too tall to be shown whole.

    between: words above each row, "" where it follows the row before.

    May be called on any thread, where there is a QGuiApplication with the app's fonts.
    """
    font = QFont()
    font.setFamilies([FAMILY, *font.families()])
    font.setPixelSize(round(NORMAL_PX))
    lettering = Lettering(font, language)
    drawn = set(rows)

    def content_of(row: int) -> RowContent:
        """What lies above a row is about the contact before it, which has to be in the picture."""
        content = shown.row(row)
        return content if row - 1 in drawn else content._replace(gap=(), is_wide_gap=False, quiet=())

    layout = ContactsLayout(
        shown.rows, content_of, shown.marks_of, date_samples=shown.date_samples, metrics=lettering.metrics,
        width=width_px,
    )  # fmt: skip
    pieces = [(drawing, _part(drawing, shown, events)) for drawing in map(layout.drawing, rows)]
    height = sum(part.height() for _, part in pieces) + sum(_BETWEEN_PX for words in between if words)
    height = round(height + 2 * _MARGIN_PX)
    image = QImage(QSize(width_px * SCALE, height * SCALE), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.setDotsPerMeterX(_DOTS_A_METRE)
    image.setDotsPerMeterY(_DOTS_A_METRE)
    image.fill(QColor(LIGHT.bg))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    row_painter = ContactsPainter(LIGHT, lettering)
    y = _MARGIN_PX
    for (drawing, part), words in zip(pieces, between, strict=True):
        if words:
            painter.setPen(QColor(LIGHT.text_muted))
            painter.setFont(lettering.font_by_face[Face.SMALL])
            where = QRectF(layout.columns.card_left, y, layout.columns.card_width, _BETWEEN_PX)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
            y += _BETWEEN_PX
        _paint_part(painter, row_painter, drawing, part, y)
        y += part.height()
    painter.end()
    return DrawnRows(_png(image), width_px, height)


def _part(drawing: RowDrawing, shown: ShownJourney, events: Sequence[int]) -> QRectF:
    """What is shown of a row: all of it, or a window around the first of `events` in it."""
    whole = QRectF(0, 0, WIDTH_PX, drawing.height)
    if drawing.height <= _TALLEST_ROW_PX:
        return whole
    tiles = {
        shown.rows.tile_of_event(event) for event in events if shown.rows.row_of_event(event) == drawing.row
    }  # fmt: skip
    tops = [tile.box.y for tile in drawing.tiles if tile.tile in tiles]
    top = max(0.0, min(min(tops, default=0.0) - _ABOVE_EVENT_PX, drawing.height - _TALLEST_ROW_PX))
    if top < _ABOVE_EVENT_PX:
        top = 0.0
    return QRectF(0, top, WIDTH_PX, _TALLEST_ROW_PX)


def _paint_part(
    painter: QPainter, row_painter: ContactsPainter, drawing: RowDrawing, part: QRectF, y: float
) -> None:  # fmt: skip
    painter.save()
    width = painter.device().width() / painter.device().devicePixelRatio()
    painter.setClipRect(QRectF(0, y, width, part.height()))
    painter.translate(0, y - part.top())
    row_painter.paint_row(painter, drawing)
    is_pinned = part.top() > drawing.head.bottom and bool(drawing.pinned)
    painter.restore()
    if is_pinned:
        painter.save()
        painter.translate(0, y)
        row_painter.paint_pinned(painter, drawing, width)
        painter.restore()
    for is_cut, edge in ((part.top() > 0, y), (part.bottom() < drawing.height - 1, y + part.height())):
        if is_cut and not (is_pinned and edge == y):
            painter.setPen(QPen(QColor(LIGHT.border_strong), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(round(_CUT_PX), round(edge) - 1, round(width - _CUT_PX), round(edge) - 1)


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(content.data())
