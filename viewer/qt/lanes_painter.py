"""Paints the draw lists of the Lanes view in a theme's colours."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from viewer.domain.channels import Channel
from viewer.qt.colours import mix
from viewer.qt.icons import channel_icon_name, icon_pixmap
from viewer.qt.lane_pictures import LanePictures, make_lane_inks
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_drawing import (
    BandDrawing,
    BandKind,
    FlagDrawing,
    LaneDrawing,
    LanesDrawing,
    SpanDrawing,
    SymbolDrawing,
)
from viewer.timeline.lane_events import BADGE_PX, UNKNOWN_PX, column_share
from viewer.timeline.row_content import Ink

_STAY_PX: Final = 8.0
_ICON_PX: Final = 18
_FEW_COLUMNS: Final = 60
_FEW_STRIPS: Final = 40
"""So many are drawn as rectangles faster than as a picture."""

FRESH_WORDS: Final = 6
"""While time moves, a frame letters so many words that are not kept. The shapes are all there; the other words come in
the next frames."""


class SelectedPart(NamedTuple):
    """What is selected, in pixels from the left end of the axis. cursor: where the keyboard stands, with its lane."""

    left: float
    right: float
    cursor_x: float
    cursor_lane: Channel | None


class _Pale(NamedTuple):
    """A channel's colour laid over the ground, by what it is for."""

    dim: str
    strip: str
    stay: str
    thread: str
    own: str


class LanesPainter:
    """Holds pens and brushes, so that a frame makes none."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme, self._lettering = theme, lettering
        self._pictures: LanePictures | None = None
        self._colour_by_ink = make_lane_inks(theme)
        self._shade = {
            Ink.SATURDAY: QColor(mix(theme.saturday, theme.card, 0.07)),
            Ink.HOLIDAY: QColor(mix(theme.holiday, theme.card, 0.07)),
        }
        self._tick_colour = QColor(mix(theme.border_strong, theme.card, 0.22))
        self._border_colour = QColor(mix(theme.border_strong, theme.card, 0.6))
        self._line_colour = QColor(theme.border)
        self._card, self._panel = QColor(theme.card), QColor(theme.panel)
        self._heads: tuple[tuple[object, ...], QPixmap] | None = None
        self._lane_pen = QPen(QColor(theme.border), 1)
        self._hatch = {
            channel: QBrush(QColor(mix(colour, theme.card, 0.6)), Qt.BrushStyle.BDiagPattern)
            for channel, colour in theme.channels.items()
        }
        self._pale = {
            channel: _Pale(*(mix(colour, theme.card, share) for share in (0.4, 0.55, 0.3, 0.2, 0.42)))
            for channel, colour in theme.channels.items()
        }
        self._mark = {kind: QColor(colour) for kind, colour in theme.marks.items()}
        self._focus_pen = QPen(QColor(theme.focus), 2.4)
        self._selected_pen = QPen(QColor(theme.accent), 2.2)
        self._cursor_pen = QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine)

    def paint(
        self, painter: QPainter, drawing: LanesDrawing, height: float, selected: SelectedPart | None, *,
        has_focus: bool, is_dimming: bool, is_moving: bool = False,
    ) -> bool:  # fmt: skip
        """Everything of the view, with the heads of the lanes at the painter's origin.

        is_moving: a few words are lettered anew, the others left out. True if some were.
        """
        pictures = self._pictures_for(painter.device().devicePixelRatio())
        pictures.begin(FRESH_WORDS if is_moving else None)
        head = round(drawing.head_width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.save()
        painter.translate(head, 0)
        painter.setClipRect(QRectF(0, 0, drawing.width, height))
        self._paint_ground(painter, drawing, height, pictures)
        if selected is not None:
            self._paint_stretch(painter, drawing, height, selected)
        painter.setClipRect(QRectF(0, drawing.top, drawing.width, height - drawing.top))
        for lane in drawing.lanes:
            self._paint_lane(painter, lane, pictures, is_dimming=is_dimming)
        if selected is not None:
            self._paint_cursor(painter, drawing, selected, has_focus=has_focus)
        painter.setClipRect(QRectF(0, 0, drawing.width, height))
        self._paint_flags(painter, drawing, pictures)
        for band in drawing.bands:
            self._paint_band(painter, band, drawing.width, pictures)
        painter.restore()
        painter.drawPixmap(0, 0, self._heads_picture(drawing, height, pictures))
        return pictures.is_owing

    def _pictures_for(self, pixel_ratio: float) -> LanePictures:
        if self._pictures is None or self._pictures.pixel_ratio != pixel_ratio:
            self._pictures = LanePictures(self._theme, self._lettering, pixel_ratio)
        return self._pictures

    def _paint_ground(
        self, painter: QPainter, drawing: LanesDrawing, height: float, pictures: LanePictures
    ) -> None:  # fmt: skip
        # Plain rectangles on whole pixels: lines, even straight ones, take several times as long.
        axis, width, bottom, fill = (
            round(drawing.axis_height),
            round(drawing.width) + 1,
            round(height),
            painter.fillRect,
        )
        fill(0, 0, width, axis, self._panel)
        for tick in drawing.ticks:
            fill(round(tick.x), axis - 7, 1, 7, self._tick_colour)
        for x in drawing.borders:
            fill(round(x), 2, 1, axis - 2, self._border_colour)
        columns = [(round(shade.x), max(1, round(shade.width)), self._shade[shade.ink]) for shade in drawing.shades]
        columns += [(round(tick.x), 1, self._tick_colour) for tick in drawing.ticks]
        columns += [(round(x), 1, self._border_colour) for x in drawing.borders]
        band = pictures.ground(width, columns, self._card)
        high = band.height() / pictures.pixel_ratio
        for number in range(math.ceil((bottom - axis) / high)):
            painter.drawImage(QPointF(0, axis + number * high), band)
        for words in drawing.context:
            self._paint_words(painter, words, pictures)
        for tick in drawing.ticks:
            for words in tick.words:
                self._paint_words(painter, words, pictures)
        self._paint_words(painter, drawing.zone_name, pictures)
        edges = [lane.body.y for lane in drawing.lanes] + [lane.body.bottom for lane in drawing.lanes[-1:]]
        for y in (axis, *edges):
            fill(0, round(y), width, 1, self._line_colour)

    def _paint_lane(
        self, painter: QPainter, lane: LaneDrawing, pictures: LanePictures, *, is_dimming: bool
    ) -> None:  # fmt: skip
        zone, colour, pale = lane.zone, self._theme.channels[lane.channel], self._pale[lane.channel]
        if len(lane.strips) <= _FEW_STRIPS:
            strip_y, strip = round(lane.strip_y), QColor(pale.strip)
            for x, wide in lane.strips.tolist():
                painter.fillRect(round(x), strip_y, round(wide), 4, strip)
        else:
            painter.drawImage(
                QPointF(0, round(lane.strip_y)), pictures.strips(lane.strips, lane.body.width, pale.strip)
            )
        for span in lane.spans:
            self._paint_span(painter, span, lane.channel, pictures)
        base, lit = (pale.dim, colour) if is_dimming else (colour, None)
        height = max(3, round(zone.height) - 4)
        if 0 < len(lane.columns.cell) <= _FEW_COLUMNS:
            self._paint_few(painter, lane, height, base, lit)
        elif len(lane.columns.cell):
            self._paint_many(painter, lane, height, base, lit)
        for symbol in lane.symbols:
            self._paint_symbol(painter, symbol, lane.channel, pictures)

    def _paint_few(self, painter: QPainter, lane: LaneDrawing, height: int, base: str, lit: str | None) -> None:
        columns, middle = lane.columns, lane.zone.y + 2 + height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        parts = [(base, columns.counts, np.ones(len(columns.cell), dtype=np.bool_))]
        if lit is not None:
            parts.append((lit, columns.lit, columns.lit > 0))
        for colour, counts, is_drawn in parts:
            tall = np.maximum(3, np.round(column_share(counts) * height))[is_drawn].tolist()
            x = (columns.left + columns.cell[is_drawn] * columns.width).tolist()
            painter.setBrush(QColor(colour))
            painter.drawRects(
                [QRectF(round(left), round(middle - high / 2), round(columns.width), high)
                 for left, high in zip(x, tall, strict=True)]
            )  # fmt: skip

    def _paint_many(self, painter: QPainter, lane: LaneDrawing, height: int, base: str, lit: str | None) -> None:
        zone, pictures = lane.zone, self._pictures_for(painter.device().devicePixelRatio())
        image = pictures.columns(lane.columns, round(height * pictures.pixel_ratio), base, lit)
        if image is not None:
            left, width = lane.columns.left, lane.columns.width * image.width()
            tall = image.height() / pictures.pixel_ratio
            painter.drawImage(QRectF(left, round(zone.y) + 2 + (height - tall) / 2, width, tall), image)

    def _paint_symbol(
        self, painter: QPainter, symbol: SymbolDrawing, channel: Channel, pictures: LanePictures
    ) -> None:  # fmt: skip
        scale, x, y = self._lettering.scale, symbol.x, symbol.y
        if symbol.badge is not None:
            picture = pictures.badge(symbol.badge.figure, symbol.badge.band)
        else:
            picture = pictures.symbol(symbol.kind, channel, symbol.actor, is_dim=symbol.is_dim)
        half = picture.width() / pictures.pixel_ratio / 2
        if symbol.stay:
            box = QRectF(x, y - _STAY_PX * scale / 2, symbol.stay, _STAY_PX * scale)
            painter.fillRect(box, QColor(self._pale[channel].stay))
        elif symbol.is_unknown and symbol.words is not None:
            box = QRectF(x, y - _STAY_PX * scale / 2, (UNKNOWN_PX + 8) * scale, _STAY_PX * scale)
            painter.fillRect(box, self._hatch[channel])
        painter.drawPixmap(round(x - half), round(y - half), picture)
        if symbol.is_lit:
            painter.setPen(self._selected_pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(round(x - half) - 1, round(y - half) - 1, 2 * half + 2, 2 * half + 2))
        if symbol.words is not None:
            shift = UNKNOWN_PX * scale if symbol.is_unknown and not symbol.stay else 0.0
            colour = self._theme.text_muted if symbol.is_dim else self._theme.text
            label = pictures.find_words(symbol.words.text, symbol.words.face, colour)
            if label is not None:
                painter.drawPixmap(round(symbol.words.x + shift) - 1, round(symbol.words.y), label)

    def _paint_span(
        self, painter: QPainter, span: SpanDrawing, channel: Channel, pictures: LanePictures
    ) -> None:  # fmt: skip
        """One event that lasted is solid, a thread is a tint with an edge, what has not ended runs into a hatch."""
        box, colour, pale = _rect(span.box), self._theme.channels[channel], self._pale[channel]
        painter.fillRect(box, QColor(pale.thread if span.is_thread else pale.own))
        if span.is_open:
            tail = min(box.width(), 60 * self._lettering.scale)
            painter.fillRect(QRectF(box.right() - tail, box.top(), tail, box.height()), self._hatch[channel])
        painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), QColor(colour))
        if not span.is_open:
            painter.fillRect(QRectF(box.right() - 2, box.top(), 2, box.height()), QColor(colour))
        if span.words is not None:
            label = pictures.find_words(span.words.text, span.words.face, self._colour_by_ink[span.words.ink])
            if label is not None:
                painter.drawPixmap(round(span.words.x) - 1, round(span.words.y), label)

    def _paint_stretch(
        self, painter: QPainter, drawing: LanesDrawing, height: float, selected: SelectedPart
    ) -> None:  # fmt: skip
        if selected.right - selected.left < 1:
            return
        tint = QColor(self._theme.accent)
        tint.setAlpha(38 if self._theme.is_dark else 26)
        left, right = max(-4.0, selected.left), min(drawing.width + 4.0, selected.right)
        painter.fillRect(QRectF(left, drawing.axis_height, right - left, height), tint)
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        painter.drawLines([QLineF(x, drawing.axis_height, x, height) for x in (round(left), round(right))])

    def _paint_cursor(
        self, painter: QPainter, drawing: LanesDrawing, selected: SelectedPart, *, has_focus: bool
    ) -> None:  # fmt: skip
        x = selected.cursor_x
        if not -20 <= x <= drawing.width + 20:
            return
        painter.setPen(self._cursor_pen)
        bottom = drawing.lanes[-1].body.bottom if drawing.lanes else drawing.top
        painter.drawLine(QLineF(round(x), drawing.top, round(x), bottom))
        for lane in drawing.lanes:
            if lane.channel is selected.cursor_lane:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._focus_pen if has_focus else self._selected_pen)
                out = (BADGE_PX / 2 + 0.5) * self._lettering.scale
                painter.drawRoundedRect(
                    QRectF(x - out, lane.zone.y + lane.zone.height / 2 - out, 2 * out, 2 * out), 6, 6
                )
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_flags(self, painter: QPainter, drawing: LanesDrawing, pictures: LanePictures) -> None:
        for kind, left, right, y in drawing.lines:
            painter.fillRect(QRectF(left, y, right - left, 2), QColor(self._theme.marks[kind]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for flag in drawing.flags:
            if flag.words is not None:
                self._paint_label(painter, flag, flag.words, pictures)
                continue
            label = "" if flag.repeats == 1 else str(flag.repeats) if flag.repeats < 100 else "99+"
            painter.drawPixmap(round(flag.box.x), round(flag.box.y), pictures.flag(flag.kind, label))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_label(self, painter: QPainter, flag: FlagDrawing, words: Words, pictures: LanePictures) -> None:
        box = _rect(flag.box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._mark[flag.kind])
        painter.drawRoundedRect(box, 4, 4)
        painter.drawPixmap(box.topLeft(), pictures.flag(flag.kind, ""))
        picture = pictures.find_words(words.text, words.face, self._theme.on_mark)
        if picture is not None:
            painter.drawPixmap(round(words.x), round(words.y), picture)

    def _paint_band(
        self, painter: QPainter, band: BandDrawing, width: float, pictures: LanePictures
    ) -> None:  # fmt: skip
        colour = self._theme.warning if band.kind is BandKind.SIGNAL else self._theme.gap
        tint = QColor(mix(colour, self._theme.card, 0.22))
        edge = QColor(colour)
        for box, words, _ in band.spans:
            painter.fillRect(_rect(box), tint)
            # A signal has a solid foot, what hit everybody a thin edge on both sides.
            if band.kind is BandKind.SIGNAL:
                painter.fillRect(QRectF(box.x, box.bottom - 2, box.width, 2), edge)
            else:
                painter.fillRect(QRectF(box.x, box.y, 1, box.height), edge)
                painter.fillRect(QRectF(box.right - 1, box.y, 1, box.height), edge)
            if words is not None:
                self._paint_words(painter, words, pictures)
        painter.setPen(self._lane_pen)
        painter.drawLine(QLineF(0, round(band.y + band.height + 2), width, round(band.y + band.height + 2)))

    def _heads_picture(self, drawing: LanesDrawing, height: float, pictures: LanePictures) -> QPixmap:
        """The heads stay while time moves: they are painted once."""
        lanes = [(lane.name, lane.total, lane.body) for lane in drawing.lanes]
        bands = [band.name for band in drawing.bands]
        key = (pictures, height, drawing.head_width, drawing.top, drawing.marks_name, bands, lanes)
        if self._heads is None or self._heads[0] != key:
            ratio = pictures.pixel_ratio
            picture = QPixmap(round(round(drawing.head_width) * ratio), round(height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._panel)
            painter = QPainter(picture)
            self._paint_heads(painter, drawing, height, pictures)
            painter.end()
            self._heads = key, picture
        return self._heads[1]

    def _paint_heads(
        self, painter: QPainter, drawing: LanesDrawing, height: float, pictures: LanePictures
    ) -> None:  # fmt: skip
        theme, head, scale = self._theme, round(drawing.head_width), self._lettering.scale
        painter.setPen(self._lane_pen)
        painter.drawLine(QLineF(head - 1, 0, head - 1, height))
        for band in drawing.bands:
            self._paint_words(painter, band.name, pictures)
        if drawing.marks_name is not None:
            self._paint_words(painter, drawing.marks_name, pictures)
        painter.save()
        painter.setClipRect(QRectF(0, drawing.top, head, height - drawing.top))
        size = round(_ICON_PX * scale)
        for lane in drawing.lanes:
            painter.drawLine(QLineF(0, round(lane.body.y), head, round(lane.body.y)))
            colour = theme.channels[lane.channel]
            icon = icon_pixmap(channel_icon_name(lane.channel), size, colour, pictures.pixel_ratio)
            middle = lane.body.y + lane.body.height / 2
            painter.drawPixmap(QPointF(round(9 * scale), round(middle - size / 2)), icon)
            self._paint_words(painter, lane.name, pictures, colour)
            if lane.total is not None:
                self._paint_words(painter, lane.total, pictures)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, words: Words, pictures: LanePictures, colour: str | None = None
    ) -> None:  # fmt: skip
        picture = pictures.words(words.text, words.face, colour or self._colour_by_ink[words.ink])
        painter.drawPixmap(round(words.x) - 1, round(words.y), picture)


def _rect(box: Box) -> QRectF:
    return QRectF(round(box.x), round(box.y), round(box.width), round(box.height))
