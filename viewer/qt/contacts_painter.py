"""Paints the draw lists of the Contacts view in a theme's colours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.qt.colours import mix
from viewer.qt.icons import channel_icon_name, icon_pixmap, mark_icon_name
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.draw_list import Badge, Box, MarkDrawing, RowDrawing, TileDrawing, Words
from viewer.timeline.mark_layout import PILL_ICON
from viewer.timeline.row_content import Face, Ink
from viewer.timeline.tile_layout import HATCH_WIDTH

_RADIUS: Final = 8.0
_TILE_RADIUS: Final = 3.0


class ContactsPainter:
    """Holds pens and brushes, so that a frame makes none."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._colour_by_ink = {
            Ink.TEXT: QColor(theme.text), Ink.MUTED: QColor(theme.text_muted), Ink.SATURDAY: QColor(theme.saturday),
            Ink.HOLIDAY: QColor(theme.holiday), Ink.GAP: QColor(theme.gap), Ink.SUCCESS: QColor(theme.success),
        }  # fmt: skip
        self._channel = {channel: QColor(colour) for channel, colour in theme.channels.items()}
        self._tint = {channel: QColor(theme.tint(colour)) for channel, colour in theme.channels.items()}
        self._hatch = {
            channel: QBrush(QColor(mix(colour, theme.card, 0.55)), Qt.BrushStyle.BDiagPattern)
            for channel, colour in theme.channels.items()
        }
        self._inverted = {channel: QColor(colour) for channel, colour in theme.channels.items()}
        self._card_pen = QPen(QColor(theme.border), 1)
        self._card = QColor(theme.card)
        self._success_pen = QPen(QColor(theme.success), 1.4)
        self._spine_pen = QPen(QColor(mix(theme.border_strong, theme.bg, 0.6)), 1.2, Qt.PenStyle.DotLine)
        self._wide_pen = QPen(QColor(theme.gap), 1.6, Qt.PenStyle.DashLine)
        self._focus_pen = QPen(QColor(theme.focus), 2.2)
        self._selected_pen = QPen(QColor(theme.accent), 2.0)
        self._stretch = QColor(mix(theme.accent, theme.card, 0.16))
        self._on_band = QColor(theme.on_band)
        self._on_mark = QColor(theme.on_mark)
        self._bg = QColor(theme.bg)

    def paint_row(self, painter: QPainter, drawing: RowDrawing) -> None:
        """The row with its upper left corner at the painter's origin, without any selection."""
        scale = self._lettering.scale
        self._paint_spine(painter, drawing)
        self._paint_card(painter, drawing)
        for tile in drawing.tiles:
            self._paint_tile(painter, tile, scale)
        self._paint_words(painter, drawing.words, drawing.channel)
        for mark in drawing.marks:
            self._paint_mark(painter, mark, scale)

    def paint_selected_tile(self, painter: QPainter, tile: TileDrawing, *, is_cursor: bool, has_focus: bool) -> None:
        """The ring around a selected tile. is_cursor: the keyboard stands on it."""
        if not is_cursor:
            painter.setPen(QPen(self._selected_pen.color(), 1.4))
        else:
            painter.setPen(self._focus_pen if has_focus else self._selected_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A message in one line fills its row: outside of it the ring would be cut off.
        out = -1.0 if tile.is_bare else 1.5
        painter.drawRoundedRect(_rect(tile.box).adjusted(-out, -out, out, out), 4, 4)

    def _paint_spine(self, painter: QPainter, drawing: RowDrawing) -> None:
        if drawing.dot is None:
            return
        dot = _rect(drawing.dot)
        x = dot.center().x()
        painter.setPen(self._wide_pen if drawing.has_wide_gap else self._spine_pen)
        if drawing.row > 0:
            painter.drawLine(QLineF(x, 2, x, dot.top() - 4))
        painter.setPen(self._spine_pen)
        if drawing.card.bottom - dot.bottom() > 8:
            painter.drawLine(QLineF(x, dot.bottom() + 4, x, drawing.card.bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._channel[drawing.channel])
        painter.drawEllipse(dot)
        size = round(dot.width() * 0.6)
        pixmap = icon_pixmap(
            channel_icon_name(drawing.channel), size, self._theme.on_band, painter.device().devicePixelRatio()
        )
        painter.drawPixmap(QPointF(x - size / 2, dot.center().y() - size / 2), pixmap)

    def paint_chosen_card(self, painter: QPainter, drawing: RowDrawing, *, has_focus: bool) -> None:
        """The ring around a visit that is selected as a whole."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._focus_pen if has_focus else self._selected_pen)
        self._outline_card(painter, drawing)

    def _paint_card(self, painter: QPainter, drawing: RowDrawing) -> None:
        painter.setPen(self._card_pen)
        painter.setBrush(self._card)
        self._outline_card(painter, drawing)

    @staticmethod
    def _outline_card(painter: QPainter, drawing: RowDrawing) -> None:
        card = _rect(drawing.card).adjusted(0.5, 0.5, -0.5, -0.5)
        if drawing.is_first_part and drawing.is_last_part:
            painter.drawRoundedRect(card, _RADIUS, _RADIUS)
            return
        # Parts of one long visit join into one card: rounded only where it begins and ends.
        above, below = (0.0 if drawing.is_first_part else 2 * _RADIUS), (0.0 if drawing.is_last_part else 2 * _RADIUS)
        clip = _rect(drawing.card).adjusted(-2, 0.0 if above else -2, 2, 0.0 if below else 2)
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        painter.drawRoundedRect(card.adjusted(0, -above, 0, below), _RADIUS, _RADIUS)
        painter.restore()

    def _paint_tile(self, painter: QPainter, tile: TileDrawing, scale: float) -> None:
        box = _rect(tile.box)
        painter.setPen(Qt.PenStyle.NoPen)
        if not tile.is_bare:
            painter.setBrush(self._tint[tile.channel])
            painter.drawRoundedRect(box, _TILE_RADIUS, _TILE_RADIUS)
            painter.fillRect(QRectF(box.left(), box.top(), 3 * scale, box.height()), self._channel[tile.channel])
            if tile.is_unknown:
                edge = QRectF(box.right() - HATCH_WIDTH * scale, box.top(), HATCH_WIDTH * scale, box.height())
                painter.fillRect(edge, self._hatch[tile.channel])
            if tile.is_conversion:
                painter.setPen(self._success_pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), _TILE_RADIUS, _TILE_RADIUS)
        for ground, words in tile.inverted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inverted[tile.channel])
            painter.drawRoundedRect(_rect(ground), 3, 3)
            self._paint_text(painter, words, self._on_band)
        for badge in tile.badges:
            self._paint_badge(painter, badge)
        self._paint_words(painter, tile.words, tile.channel)

    def _paint_badge(self, painter: QPainter, badge: Badge) -> None:
        box = _rect(badge.box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.bands[badge.band]))
        painter.drawPath(band_shape(badge.band, box))
        width = self._lettering.measure(badge.figure, Face.FIGURE)
        height = self._lettering.metrics.line_px[Face.FIGURE]
        words = Words(badge.figure, box.center().x() - width / 2, box.center().y() - height / 2, Face.FIGURE, Ink.TEXT)
        self._paint_text(painter, words, self._on_band)

    def _paint_mark(self, painter: QPainter, mark: MarkDrawing, scale: float) -> None:
        colour = QColor(self._theme.marks[mark.kind])
        pen = QPen(colour, 2.4 * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for start, end, y in mark.lines:
            painter.drawLine(QLineF(start + 1, y, end - 1, y))
        if mark.pill is None or mark.words is None:
            return
        box = _rect(mark.pill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        size = round((PILL_ICON - 4) * scale)
        ratio = painter.device().devicePixelRatio()
        pixmap = icon_pixmap(mark_icon_name(mark.kind), size, self._theme.on_mark, ratio)
        painter.drawPixmap(QPointF(box.left() + 7 * scale, box.center().y() - size / 2), pixmap)
        self._paint_text(painter, mark.words, self._on_mark)

    def _paint_words(self, painter: QPainter, words: tuple[Words, ...], channel: Channel) -> None:
        for one in words:
            colour = self._channel[channel] if one.ink is Ink.CHANNEL else self._colour_by_ink[one.ink]
            self._paint_text(painter, one, colour)

    def _paint_text(self, painter: QPainter, words: Words, colour: QColor) -> None:
        painter.setPen(colour)
        painter.setFont(self._lettering.font_by_face[words.face])
        painter.drawStaticText(QPointF(words.x, words.y), self._lettering.static_text(words.text, words.face))


def band_shape(band: Band, box: QRectF) -> QPainterPath:
    """Good is round, middle is square, bad is a shield pointing down: told apart without colour."""
    path = QPainterPath()
    match band:
        case Band.HIGH:
            path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        case Band.MIDDLE:
            path.addRoundedRect(box, box.height() * 0.13, box.height() * 0.13)
        case Band.LOW:
            shoulder = box.bottom() - box.height() * 0.24
            tip = QPointF(box.center().x(), box.bottom() + box.height() * 0.06)
            sides = QPointF(box.right(), shoulder), QPointF(box.left(), shoulder)
            path.addPolygon(QPolygonF([box.topLeft(), box.topRight(), sides[0], tip, sides[1]]))
            path.closeSubpath()
    return path


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
