"""Paints the draw lists of the Contacts view in a theme's colours."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.qt.colours import mix
from viewer.qt.icons import channel_icon_name, icon_pixmap, mark_icon_name
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.attention import LEVELS
from viewer.timeline.draw_list import Badge, Box, MarkDrawing, QuietDrawing, RowDrawing, TileDrawing, Words
from viewer.timeline.mark_layout import PILL_ICON
from viewer.timeline.row_content import Face, Fold, Ink, QuietKind
from viewer.timeline.tile_layout import FOLD_WIDTH, HATCH_WIDTH

_RADIUS: Final = 8.0
_TILE_RADIUS: Final = 3.0
_BEYOND: Final = 4.0
"""Edges of tiles and lines of marks reach no farther out of their places."""
_DIM: Final = 0.4
"""How much of a tile shows while others are lit."""


class ContactsPainter:
    """Holds pens and brushes, so that a frame makes none."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._colour_by_ink = {
            Ink.TEXT: QColor(theme.text), Ink.MUTED: QColor(theme.text_muted), Ink.SATURDAY: QColor(theme.saturday),
            Ink.HOLIDAY: QColor(theme.holiday), Ink.GAP: QColor(theme.gap), Ink.SUCCESS: QColor(theme.success),
            Ink.BAD: QColor(theme.bands[Band.LOW]),
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
        self._mark = {kind: QColor(colour) for kind, colour in theme.marks.items()}
        self._bg = QColor(theme.bg)
        self._hollow_pen = QPen(QColor(theme.text_muted), 1.2, Qt.PenStyle.DashLine)
        self._lit_pen = QPen(QColor(theme.text), 1.8)
        self._underline_pen = QPen(QColor(theme.marks[MarkKind.QUOTE]), 2.0)
        self._faint = QColor(mix(theme.text_muted, theme.card, 0.35))
        self._quiet = QColor(theme.text_muted)
        self._band = QBrush(QColor(mix(theme.gap, theme.bg, 0.75)), Qt.BrushStyle.BDiagPattern)
        self._band_ground = QColor(mix(theme.gap, theme.bg, 0.18))

    def paint_row(
        self, painter: QPainter, drawing: RowDrawing, top: float = -math.inf, bottom: float = math.inf
    ) -> None:
        """The row with its upper left corner at the painter's origin, without any selection.

        top, bottom: tiles and marks that lie outside are left out.
        """
        scale = self._lettering.scale
        top, bottom = top - _BEYOND * scale, bottom + _BEYOND * scale
        self._paint_spine(painter, drawing)
        self._paint_card(painter, drawing)
        for tile in drawing.tiles:
            if tile.box.y < bottom and tile.box.bottom > top:
                self._paint_tile(painter, tile, scale)
        self._paint_words(painter, drawing.words, drawing.channel)
        self._paint_words(painter, drawing.head_words, drawing.channel)
        for line in drawing.quiet:
            self._paint_quiet(painter, line)
        if drawing.band is not None:
            painter.fillRect(_rect(drawing.band), self._band_ground)
            painter.fillRect(_rect(drawing.band), self._band)
        for mark in drawing.marks:
            if _touches(mark, top, bottom):
                self._paint_mark(painter, mark, scale)

    def paint_sketch(self, painter: QPainter, drawing: RowDrawing, top: float, bottom: float) -> None:
        """The row's shapes between `top` and `bottom` without any words, for a frame of fast scrolling."""
        for box, colour in self._shapes(drawing):
            start, stop = max(top, box.y), min(bottom, box.bottom)
            if start < stop:
                painter.fillRect(round(box.x), round(start), round(box.width), round(stop) - round(start), colour)

    def _shapes(self, drawing: RowDrawing) -> Iterator[tuple[Box, QColor]]:
        yield drawing.card, self._card
        for tile in drawing.tiles:
            if not tile.is_bare:
                yield tile.box, self._tint[tile.channel]
        for mark in drawing.marks:
            if mark.pill is not None:
                yield mark.pill, self._mark[mark.kind]
        if (dot := drawing.dot) is not None:
            yield Box(dot.x + 4, dot.y + 4, dot.width - 8, dot.height - 8), self._channel[drawing.channel]

    def paint_pinned(self, painter: QPainter, drawing: RowDrawing, width: float) -> None:
        """The row's number, date and head in one line from the painter's origin on, over whatever lies below."""
        head, card = drawing.head, drawing.card
        painter.fillRect(QRectF(0, 0, width, head.height), self._bg)
        painter.fillRect(QRectF(card.x, 0, card.width, head.height), self._card)
        painter.setPen(self._card_pen)
        painter.drawLines([
            QLineF(card.x + 0.5, 0, card.x + 0.5, head.height),
            QLineF(card.right - 0.5, 0, card.right - 0.5, head.height),
            QLineF(0, head.height - 0.5, width, head.height - 0.5),
        ])  # fmt: skip
        self._paint_words(painter, drawing.pinned, drawing.channel)

    def paint_prompt(self, painter: QPainter, prompt: str, view_height: float, *, is_found: bool) -> None:
        """The number being typed, in the lower left corner."""
        scale = self._lettering.scale
        width, line_px = self._lettering.measure(prompt, Face.HEAD), self._lettering.metrics.line_px[Face.HEAD]
        box = QRectF(12 * scale, view_height - line_px - 22 * scale, width + 24 * scale, line_px + 10 * scale)
        painter.setPen(self._focus_pen)
        painter.setBrush(self._card)
        painter.drawRoundedRect(box, 5, 5)
        words = Words(prompt, box.left() + 12 * scale, box.top() + 5 * scale, Face.HEAD, Ink.TEXT)
        self._paint_text(painter, words, self._colour_by_ink[Ink.TEXT if is_found else Ink.MUTED])

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
        x, y = tile.box.x, tile.box.y
        box = _rect(tile.box)
        if tile.is_dim:
            painter.setOpacity(_DIM)
        if tile.is_hollow:
            painter.setPen(self._hollow_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), _TILE_RADIUS, _TILE_RADIUS)
        elif not tile.is_bare:
            self._paint_ground(painter, tile, box, scale)
        for ground, words in tile.inverted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inverted[tile.channel])
            painter.drawRoundedRect(_rect(ground).translated(x, y), 3, 3)
            self._paint_text(painter, words, self._on_band, x, y)
        for badge in tile.badges:
            self._paint_badge(painter, badge, x, y)
        self._paint_words(painter, tile.words, tile.channel, x, y)
        if tile.underlines:
            painter.setPen(self._underline_pen)
            painter.drawLines([QLineF(x + start, y + at, x + end, y + at) for start, end, at in tile.underlines])
        if tile.attention_box is not None:
            self._paint_attention(painter, tile, scale)
        if tile.fold_box is not None:
            self._paint_fold(painter, tile, scale)
        if tile.is_lit:
            painter.setPen(self._lit_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        if tile.is_dim:
            painter.setOpacity(1.0)

    def _paint_ground(self, painter: QPainter, tile: TileDrawing, box: QRectF, scale: float) -> None:
        # Plain rectangles on whole pixels: others cost ten times as much, and there are hundreds on a screen.
        left, top, width, height = round(box.left()), round(box.top()), round(box.width()), round(box.height())
        painter.fillRect(left, top, width, height, self._tint[tile.channel])
        painter.fillRect(left, top, round(3 * scale), height, self._channel[tile.channel])
        if tile.is_unknown:
            edge = round(HATCH_WIDTH * scale)
            painter.fillRect(left + width - edge, top, edge, height, self._hatch[tile.channel])
        if tile.is_conversion:
            painter.setPen(self._success_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.7, 0.7, -0.7, -0.7))

    def _paint_attention(self, painter: QPainter, tile: TileDrawing, scale: float) -> None:
        """One to three bars of growing height; those that are missing are faint."""
        area = tile.attention_box
        assert area is not None
        left, bottom = tile.box.x + area.x, round(tile.box.y + area.y + area.height * 0.76)
        for bar in range(LEVELS):
            height = round((4.0 + 3.5 * bar) * scale)
            colour = self._channel[tile.channel] if bar < tile.attention else self._faint
            painter.fillRect(round(left + bar * 4.5 * scale), bottom - height, round(3 * scale), height, colour)

    def _paint_fold(self, painter: QPainter, tile: TileDrawing, scale: float) -> None:
        """A triangle: pointing right where a run is folded, down where it is open."""
        area = tile.fold_box
        assert area is not None
        size = 3.6 * scale
        x = tile.box.x + area.right - FOLD_WIDTH * scale / 2
        y = tile.box.y + area.y + area.height / 2
        points = [QPointF(x - size * 0.7, y - size), QPointF(x + size * 0.8, y), QPointF(x - size * 0.7, y + size)]
        if tile.fold is Fold.OPENED:
            points = [QPointF(x - size, y - size * 0.7), QPointF(x, y + size * 0.8), QPointF(x + size, y - size * 0.7)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._channel[tile.channel])
        painter.drawPolygon(QPolygonF(points))

    def _paint_quiet(self, painter: QPainter, line: QuietDrawing) -> None:
        """Its shape tells the kind: a hatched field, a ring, a half-filled ring, three dots."""
        box = _rect(line.box)
        painter.setPen(QPen(self._quiet, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match line.kind:
            case QuietKind.COMMON:
                painter.fillRect(box, self._band)
                painter.drawRect(box)
            case QuietKind.CHANGE:
                painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            case QuietKind.KNOWN:
                painter.drawEllipse(box.adjusted(1, 1, -1, -1))
                painter.setBrush(self._quiet)
                painter.drawPie(box.adjusted(1, 1, -1, -1), 270 * 16, 180 * 16)
            case QuietKind.HIDDEN:
                painter.setBrush(self._quiet)
                painter.setPen(Qt.PenStyle.NoPen)
                for part in (0.15, 0.5, 0.85):
                    painter.drawEllipse(QPointF(box.left() + box.width() * part, box.center().y()), 1.3, 1.3)
        self._paint_text(painter, line.words, self._quiet)

    def _paint_badge(self, painter: QPainter, badge: Badge, x: float, y: float) -> None:
        box = _rect(badge.box).translated(x, y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.bands[badge.band]))
        painter.drawPath(band_shape(badge.band, box))
        width = self._lettering.measure(badge.figure, Face.FIGURE)
        height = self._lettering.metrics.line_px[Face.FIGURE]
        words = Words(badge.figure, box.center().x() - width / 2, box.center().y() - height / 2, Face.FIGURE, Ink.TEXT)
        self._paint_text(painter, words, self._on_band)

    def _paint_mark(self, painter: QPainter, mark: MarkDrawing, scale: float) -> None:
        colour = self._mark[mark.kind]
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

    def _paint_words(
        self, painter: QPainter, words: tuple[Words, ...], channel: Channel, x: float = 0.0, y: float = 0.0
    ) -> None:
        lettering = self._lettering
        fonts, colours, static_text = lettering.font_by_face, self._colour_by_ink, lettering.static_text
        face = ink = None
        for one in words:
            # Setting what is set already costs as much as drawing a short word.
            if one.face is not face:
                face = one.face
                painter.setFont(fonts[face])
            if one.ink is not ink:
                ink = one.ink
                painter.setPen(self._channel[channel] if ink is Ink.CHANNEL else colours[ink])
            painter.drawStaticText(round(x + one.x), round(y + one.y), static_text(one.text, face))

    def _paint_text(self, painter: QPainter, words: Words, colour: QColor, x: float = 0.0, y: float = 0.0) -> None:
        painter.setPen(colour)
        painter.setFont(self._lettering.font_by_face[words.face])
        painter.drawStaticText(QPointF(x + words.x, y + words.y), self._lettering.static_text(words.text, words.face))


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


def _touches(mark: MarkDrawing, top: float, bottom: float) -> bool:
    if mark.pill is not None and mark.pill.y < bottom and mark.pill.bottom > top:
        return True
    return any(top < y < bottom for _, _, y in mark.lines)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
