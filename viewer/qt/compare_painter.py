"""Paints several lives under each other: heads on the left, one band of shapes and colours a life."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from viewer.domain.channels import Channel
from viewer.presenters.compare_words import ComparedStrip
from viewer.qt.colours import mix
from viewer.qt.lane_pictures import LanePictures, make_lane_inks
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.compare_layout import CompareDrawing, StripDrawing
from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_drawing import SymbolDrawing
from viewer.timeline.lane_events import BADGE_PX, column_share
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import elide

_PAD_PX: Final = 10.0


class SelectedEvent(NamedTuple):
    """x: of the selected event from the left end of the axis, None where only the strip is chosen."""

    strip: int
    x: float | None


class ComparePainter:
    """For one theme and text size."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme, self._lettering = theme, lettering
        self._pictures: LanePictures | None = None
        self._colour_by_ink = make_lane_inks(theme)
        self._line_pen = QPen(QColor(theme.border), 1)
        self._tick_pen = QPen(QColor(mix(theme.border_strong, theme.card, 0.22)), 1)
        self._border_pen = QPen(QColor(mix(theme.border_strong, theme.card, 0.6)), 1)
        self._zero_pen = QPen(QColor(theme.accent), 2)
        self._hatch = QBrush(QColor(mix(theme.border_strong, theme.card, 0.35)), Qt.BrushStyle.BDiagPattern)

    def paint(
        self, painter: QPainter, drawing: CompareDrawing, strips: Sequence[ComparedStrip], height: float,
        selected: SelectedEvent | None, *, has_focus: bool,
    ) -> None:  # fmt: skip
        """Everything of the view, with the heads at the painter's origin."""
        ratio = painter.device().devicePixelRatio()
        if self._pictures is None or self._pictures.pixel_ratio != ratio:
            self._pictures = LanePictures(self._theme, self._lettering, ratio)
        theme, head, axis = self._theme, round(drawing.head_width), drawing.axis_height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(0, 0, head + drawing.width, height), QColor(theme.card))
        painter.save()
        painter.translate(head, 0)
        painter.setClipRect(QRectF(0, 0, drawing.width, height))
        self._paint_axis(painter, drawing, height, self._pictures)
        painter.setClipRect(QRectF(0, axis, drawing.width, height - axis))
        for strip in drawing.strips:
            chosen = selected if selected is not None and selected.strip == strip.number else None
            self._paint_strip(painter, strip, strips[strip.number], chosen, self._pictures, has_focus=has_focus)
        painter.restore()
        painter.fillRect(QRectF(0, 0, head, height), QColor(theme.panel))
        painter.setPen(self._line_pen)
        painter.drawLine(QLineF(head - 1, 0, head - 1, height))
        painter.save()
        painter.setClipRect(QRectF(0, axis, head, height - axis))
        for strip in drawing.strips:
            is_chosen = selected is not None and selected.strip == strip.number
            self._paint_head(painter, strip, strips[strip.number], float(head), self._pictures, is_chosen=is_chosen)
        painter.restore()

    def _paint_axis(
        self, painter: QPainter, drawing: CompareDrawing, height: float, pictures: LanePictures
    ) -> None:  # fmt: skip
        axis, high = drawing.axis, drawing.axis_height
        painter.fillRect(QRectF(0, 0, drawing.width, high), QColor(self._theme.panel))
        for shade in axis.shades:
            colour = self._colour_by_ink[shade.ink]
            box = QRectF(round(shade.x), high, max(1.0, round(shade.width)), height)
            painter.fillRect(box, QColor(mix(colour, self._theme.card, 0.07)))
        painter.setPen(self._tick_pen)
        painter.drawLines([QLineF(round(tick.x), high - 7, round(tick.x), height) for tick in axis.ticks])
        painter.setPen(self._border_pen)
        painter.drawLines([QLineF(round(x), 2, round(x), height) for x in axis.borders])
        if drawing.zero_x is not None:
            painter.setPen(self._zero_pen)
            painter.drawLine(QLineF(round(drawing.zero_x), 0, round(drawing.zero_x), height))
        for words in (*axis.context, *(each for tick in axis.ticks for each in tick.words), axis.zone_name):
            self._paint_words(painter, words, pictures)
        painter.setPen(self._line_pen)
        painter.drawLine(QLineF(0, round(high), drawing.width, round(high)))

    def _paint_strip(
        self, painter: QPainter, strip: StripDrawing, content: ComparedStrip, chosen: SelectedEvent | None,
        pictures: LanePictures, *, has_focus: bool,
    ) -> None:  # fmt: skip
        theme, body = self._theme, strip.body
        painter.setPen(self._line_pen)
        painter.drawLine(QLineF(0, round(body.bottom), body.width, round(body.bottom)))
        if chosen is not None:
            tint = QColor(theme.accent)
            tint.setAlpha(34 if theme.is_dark else 18)
            painter.fillRect(QRectF(0, body.y + 1, body.width, body.height - 1), tint)
        if not strip.is_placed or content.life is None:
            # What is not known where to stand is hatched, and said.
            painter.fillRect(_rect(strip.zone), self._hatch)
            self._paint_note(painter, content.zero_words, strip.zone, pictures)
            return
        self._paint_columns(painter, strip, content.life.channels, pictures)
        for symbol in strip.symbols:
            self._paint_symbol(painter, symbol, content.life.lanes.channel_of(symbol.event), pictures)
        for box, words, _ in strip.bands:
            painter.fillRect(_rect(box), QColor(mix(theme.warning, theme.card, 0.22)))
            painter.fillRect(QRectF(round(box.x), round(box.bottom) - 2, round(box.width), 2), QColor(theme.warning))
            if words is not None:
                self._paint_words(painter, words, pictures)
        for pin in strip.pins:
            label = "" if pin.repeats == 1 else str(pin.repeats) if pin.repeats < 100 else "99+"
            painter.drawPixmap(QPointF(round(pin.box.x), round(pin.box.y)), pictures.flag(pin.kind, label))
        if chosen is not None and chosen.x is not None:
            self._paint_cursor(painter, strip, chosen.x, has_focus=has_focus)

    def _paint_note(self, painter: QPainter, words: str, zone: Box, pictures: LanePictures) -> None:
        line = self._lettering.metrics.line_px[Face.SMALL_BOLD]
        width = self._lettering.measure(words, Face.SMALL_BOLD) + 16
        box = QRectF(12, zone.y + (zone.height - line - 6) / 2, width, line + 6)
        painter.fillRect(box, QColor(self._theme.card))
        picture = pictures.words(words, Face.SMALL_BOLD, self._theme.text_muted)
        painter.drawPixmap(QPointF(round(box.x()) + 8, round(box.y()) + 3), picture)

    def _paint_columns(
        self, painter: QPainter, strip: StripDrawing, channels: Sequence[Channel], pictures: LanePictures
    ) -> None:  # fmt: skip
        """Each column is as high as in the lanes; within it every channel has its share of the height."""
        columns = strip.columns
        if not len(columns.cell):
            return
        height = max(3, round((strip.zone.height - 4) * pictures.pixel_ratio))
        across = int(columns.cell[-1]) + 1
        tall = np.maximum(4, np.round(column_share(columns.counts) * height))
        share = np.cumsum(strip.split, axis=0) / np.maximum(1, columns.counts)
        top = np.round((height - tall) / 2)
        # From top to bottom of each column: nothing, one stretch a channel, nothing.
        ends = np.zeros((len(channels) + 3, len(top)), dtype=np.int64)
        ends[1], ends[2:-1], ends[-1] = top, top + np.round(share * tall), height
        lengths = ends[1:] - ends[:-1]
        colours = np.array(
            [0, *(QColor(self._theme.channels[channel]).rgba() for channel in channels), 0], dtype=np.uint32
        )
        drawn = np.repeat(np.tile(colours, len(columns.cell)), lengths.T.ravel())
        pixels = np.zeros((height, across), dtype=np.uint32)
        pixels[:, columns.cell] = drawn.reshape(len(columns.cell), height).T
        image = QImage(pixels.data, across, height, across * 4, QImage.Format.Format_ARGB32_Premultiplied)
        box = QRectF(columns.left, round(strip.zone.y) + 2, columns.width * across, height / pictures.pixel_ratio)
        painter.drawImage(box, image)

    def _paint_symbol(
        self, painter: QPainter, symbol: SymbolDrawing, channel: Channel, pictures: LanePictures
    ) -> None:  # fmt: skip
        if symbol.badge is not None:
            picture = pictures.badge(symbol.badge.figure, symbol.badge.band)
        else:
            picture = pictures.symbol(symbol.kind, channel, symbol.actor, is_dim=False)
        half = picture.width() / pictures.pixel_ratio / 2
        painter.drawPixmap(QPointF(round(symbol.x - half), round(symbol.y - half)), picture)
        if symbol.words is not None:
            self._paint_words(painter, symbol.words, pictures)

    def _paint_cursor(self, painter: QPainter, strip: StripDrawing, x: float, *, has_focus: bool) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.focus if has_focus else theme.accent), 2.4))
        out = (BADGE_PX / 2 + 3) * self._lettering.scale
        middle = strip.zone.y + strip.zone.height / 2
        painter.drawRoundedRect(QRectF(x - out, middle - out, 2 * out, 2 * out), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_head(
        self, painter: QPainter, strip: StripDrawing, content: ComparedStrip, width: float, pictures: LanePictures,
        *, is_chosen: bool,
    ) -> None:  # fmt: skip
        theme, metrics, size, body = self._theme, self._lettering.metrics, self._lettering.scale, strip.body
        painter.setPen(self._line_pen)
        painter.drawLine(QLineF(0, round(body.bottom), width, round(body.bottom)))
        if is_chosen:
            painter.fillRect(QRectF(0, body.y + 1, width - 1, body.height - 1), QColor(theme.selection))
            painter.fillRect(QRectF(0, body.y + 4, 3, body.height - 8), QColor(theme.accent))
        line, small = metrics.line_px[Face.HEAD], metrics.line_px[Face.SMALL]
        badge = BADGE_PX * size if content.steps else small
        left, room = _PAD_PX * size, width - 2 * _PAD_PX * size
        y = body.y + max(2.0, (body.height - line - badge - small - 2) / 2)
        name = elide(f"{strip.number + 1}. {content.nickname}", room, Face.HEAD, metrics.measure)
        painter.drawPixmap(QPointF(left, round(y)), pictures.words(name, Face.HEAD, theme.text))
        rest = room - metrics.measure(name, Face.HEAD) - 8 * size
        shown_id = elide(content.customer_id, rest, Face.SMALL, metrics.measure) if rest > 20 else ""
        where = QPointF(width - left - metrics.measure(shown_id, Face.SMALL), round(y + (line - small) / 2))
        painter.drawPixmap(where, pictures.words(shown_id, Face.SMALL, theme.text_muted))
        self._paint_path(painter, content, QRectF(left, y + line, room, badge), pictures)
        zero = elide(content.zero_words, room, Face.SMALL, metrics.measure)
        where = QPointF(left, round(y + line + badge + 2))
        painter.drawPixmap(where, pictures.words(zero, Face.SMALL, theme.text_muted))

    def _paint_path(
        self, painter: QPainter, content: ComparedStrip, where: QRectF, pictures: LanePictures
    ) -> None:  # fmt: skip
        """The answers in their bands' shapes, then what they make of this person, in words."""
        metrics, theme, x = self._lettering.metrics, self._theme, where.x()
        middle = where.y() + where.height() / 2
        line = metrics.line_px[Face.SMALL]
        for place, step in enumerate(content.steps):
            if place:
                painter.drawPixmap(
                    QPointF(x, round(middle - line / 2)), pictures.words("→", Face.SMALL, theme.text_muted)
                )
                x += metrics.measure("→", Face.SMALL) + 3
            picture = pictures.badge(step.figure, step.band)
            painter.drawPixmap(QPointF(x, round(middle - picture.height() / pictures.pixel_ratio / 2)), picture)
            x += picture.width() / pictures.pixel_ratio + 2
        said = " ・ ".join(filter(None, (content.score_label, content.group)))
        text = elide(said, where.right() - x - 4, Face.SMALL, metrics.measure)
        painter.drawPixmap(QPointF(x + 4, round(middle - line / 2)), pictures.words(text, Face.SMALL, theme.text_muted))

    def _paint_words(self, painter: QPainter, words: Words, pictures: LanePictures) -> None:
        if words.text:
            picture = pictures.words(words.text, words.face, self._colour_by_ink[words.ink])
            painter.drawPixmap(QPointF(round(words.x) - 1, round(words.y)), picture)


def _rect(box: Box) -> QRectF:
    return QRectF(round(box.x), round(box.y), round(box.width), round(box.height))
