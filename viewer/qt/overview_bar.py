"""The whole life in one bar, with a window that shows and moves what is on the screen."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain.annotations import MarkKind
from viewer.presenters.journey import OverviewSource
from viewer.qt.colours import mix
from viewer.qt.contacts_painter import band_shape
from viewer.qt.icons import channel_icon_name, icon_pixmap
from viewer.qt.theme import Theme

_PAD: Final = 7.0
_ICON_PX: Final = 10.0
LEFT_PX: Final = _PAD + 2 * _ICON_PX + 6
"""Where time begins, beside the shapes of the channels."""
_EDGE_PX: Final = 6.0
"""So near to an edge of the window, a drag moves the edge."""
_FLAG_PX: Final = 4.5
_LEAST_WINDOW_PX: Final = 14.0
_TICK_ROOM_PX: Final = 92.0
_MARK_ROOM_PX: Final = 6.0


class _Grip(Enum):
    """Which part of the window is being dragged."""

    NONE = 0
    WHOLE = 1
    START = 2
    END = 3


class OverviewBar(QWidget):
    """Events as small columns by channel; answers and marks always show. A click or drag asks for an instant.

    Where the view has a time axis, a drag moves the window or one of its edges and asks for a stretch of time.
    """

    instant_asked = Signal(object)
    window_asked = Signal(object, object)
    """First and last instant."""
    page_asked = Signal(object)
    zoom_asked = Signal(int)
    """1 for nearer, -1 for farther."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: OverviewSource | None = None
        self._picture: QPixmap | None = None
        self._window = (0.0, 1.0)
        self._is_resizable = self._is_low = False
        self._grip = _Grip.NONE
        self._grip_px = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("The whole life"))
        self.setAccessibleDescription(self.tr("Left and Right move the part that is shown."))

    def set_source(self, source: OverviewSource) -> None:
        self._source = source
        self._picture = None
        self.updateGeometry()
        self.update()

    def set_low(self, is_low: bool) -> None:
        """The window is low: lanes lie closer to each other."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._picture = None
            self.updateGeometry()
            self.update()

    def set_resizable(self, is_resizable: bool) -> None:
        """Whether the view shows any stretch of time that is asked for: then the window has edges to drag."""
        self._is_resizable = is_resizable
        words = self.tr("Left and Right move the part that is shown, Up and Down make it shorter and longer.")
        plain = self.tr("Left and Right move the part that is shown.")
        self.setAccessibleDescription(words if is_resizable else plain)
        self.update()

    def set_window(self, start_us: int, end_us: int) -> None:
        """What is on the screen now. Drawn at least a grip wide, however short it is."""
        if self._source is None:
            return
        overview = self._source.overview
        window = (overview.share_of(start_us), overview.share_of(end_us))
        if window != self._window:
            self._window = window
            self.update()

    def sizeHint(self) -> QSize:
        lanes = len(self._source.overview.lanes) if self._source is not None else 3
        height = _MARK_ROOM_PX + lanes * self._lane_px(lanes) + self._tick_font_px() * 1.2
        return QSize(320, round(max(46.0, height)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._make_picture()
        painter.drawPixmap(0, 0, self._picture)
        if self._source is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self._window_rect()
        colour = QColor(self._theme.accent)
        pen = QPen(QColor(self._theme.focus) if self.hasFocus() else colour, 2.0 if self.hasFocus() else 1.4)
        fill = QColor(colour)
        fill.setAlpha(34)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(window, 5, 5)
        if self._is_resizable:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for x in (window.left(), window.right()):
                painter.drawRoundedRect(QRectF(x - 2.5, window.center().y() - 8, 5, 16), 2, 2)

    def _make_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1), 7, 7)
        if self._source is not None:
            self._paint_ticks(painter, self._source)
            self._paint_lanes(painter, self._source)
            self._paint_moments(painter, self._source)
        painter.end()
        return picture

    def _paint_ticks(self, painter: QPainter, source: OverviewSource) -> None:
        font = QFont(self.font())
        font.setPixelSize(round(self._tick_font_px()))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        top = self.height() - metrics.height() + 1
        line = QColor(mix(self._theme.border_strong, self._theme.card, 0.35))
        free_from = 0.0
        for tick, words in source.ticks(max(1, int(self._inner_width() / _TICK_ROOM_PX))):
            x = self._x(source.overview.share_of(tick.at_us))
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(x, 4), QPointF(x, self.height() - 4))
            width = metrics.horizontalAdvance(words)
            left = x + 4
            if left >= free_from and left + width <= self.width() - 4:
                painter.setPen(QColor(self._theme.text_muted))
                painter.drawText(QPointF(left, top + metrics.ascent()), words)
                free_from = left + width + 8

    def _paint_lanes(self, painter: QPainter, source: OverviewSource) -> None:
        overview = source.overview
        lane_px = self._lane_px(len(overview.lanes))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        width, ratio = int(self._inner_width()), self.devicePixelRatioF()
        for lane, channel in enumerate(overview.lanes):
            y = round(_MARK_ROOM_PX + lane * lane_px)
            colour = self._theme.channels[channel]
            painter.setBrush(QColor(colour))
            columns = overview.columns(lane, width)
            left = round(LEFT_PX)
            painter.drawRects([QRect(left + int(x), y, 2, 3 if lane_px <= 5 else 4) for x in columns])
            # The channel's own shape says whose lane it is; two columns of them, because lanes are low.
            icon_px = min(_ICON_PX, 2 * lane_px)
            icon = icon_pixmap(channel_icon_name(channel), round(icon_px), colour, ratio)
            side = _PAD + (lane % 2) * (_ICON_PX + 2)
            painter.drawPixmap(QPointF(side, round(y + lane_px / 2 - icon_px / 2 - 1)), icon)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_moments(self, painter: QPainter, source: OverviewSource) -> None:
        """Answers in their band's shape on the lowest lane, marks as flags hanging from the top."""
        lanes = source.overview.lanes
        bottom = _MARK_ROOM_PX + len(lanes) * self._lane_px(len(lanes))
        painter.setPen(QPen(QColor(self._theme.card), 1))
        for moment in source.overview.scores:
            if moment.band is not None:
                painter.setBrush(QColor(self._theme.bands[moment.band]))
                painter.drawPath(band_shape(moment.band, QRectF(self._x(moment.share) - 4, bottom - 4, 8, 8)))
        painter.setPen(Qt.PenStyle.NoPen)
        for moment in source.marks:
            if moment.kind is not None:
                painter.setBrush(QColor(self._theme.marks[moment.kind]))
                painter.drawPolygon(flag_shape(moment.kind, self._x(moment.share), 1.0, _FLAG_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._source is None:
            return
        x = event.position().x()
        window = self._window_rect()
        self._grip = self._grip_at(x)
        if self._grip is _Grip.NONE:
            # Outside, the window jumps there; inside, it keeps its place under the pointer.
            self._grip, self._grip_px = _Grip.WHOLE, window.width() / 2
            self._ask(x)
        else:
            self._grip_px = x - (window.right() if self._grip is _Grip.END else window.left())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not _Grip.NONE:
            self._ask(event.position().x())
            return
        is_edge = self._grip_at(event.position().x()) in {_Grip.START, _Grip.END}
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = _Grip.NONE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.page_asked.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._is_resizable:
            self.zoom_asked.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def _grip_at(self, x: float) -> _Grip:
        window = self._window_rect()
        if self._is_resizable:
            reach = min(_EDGE_PX, window.width() / 3)
            # An edge that is dragged out of a short window is easier to catch from outside.
            if -_EDGE_PX <= x - window.left() <= reach:
                return _Grip.START
            if -reach <= x - window.right() <= _EDGE_PX:
                return _Grip.END
        return _Grip.WHOLE if window.left() <= x <= window.right() else _Grip.NONE

    def _ask(self, x: float) -> None:
        source = self._source
        if source is None:
            return
        overview = source.overview
        share = (x - self._grip_px - LEFT_PX) / max(1.0, self._inner_width())
        start, end = self._window
        if not self._is_resizable:
            self.instant_asked.emit(overview.instant_at(share))
            return
        match self._grip:
            case _Grip.START:
                start = min(max(0.0, share), end)
            case _Grip.END:
                end = max(min(1.0, share), start)
            case _:
                length = end - start
                start = min(max(0.0, share), 1.0 - length)
                end = start + length
        self.window_asked.emit(overview.instant_at(start), overview.instant_at(end))

    def _window_rect(self) -> QRectF:
        left, right = self._x(self._window[0]) - 2, self._x(self._window[1]) + 4
        if right - left < _LEAST_WINDOW_PX:
            middle = (left + right) / 2
            left, right = middle - _LEAST_WINDOW_PX / 2, middle + _LEAST_WINDOW_PX / 2
        if right > self.width() - 1:
            left, right = left - (right - self.width() + 1), self.width() - 1
        left = max(1.0, left)
        return QRectF(left, 1.5, max(_LEAST_WINDOW_PX, right - left), self.height() - 3)

    def _inner_width(self) -> float:
        return max(1.0, self.width() - LEFT_PX - _PAD)

    def _x(self, share: float) -> float:
        return LEFT_PX + share * self._inner_width()

    def _tick_font_px(self) -> float:
        return max(10.0, self.font().pixelSize() * 0.82)

    def _lane_px(self, lanes: int) -> float:
        if self._is_low and lanes > 4:
            return 4.0
        return 6.0 if lanes <= 4 else 5.0


def flag_shape(kind: MarkKind, x: float, y: float, size: float) -> QPolygonF:
    """Kinds of marks as small shapes hanging from (x, y), told apart without colour."""
    points = {
        MarkKind.NOTE: ((0, 0), (1, 0.75), (0, 1.5), (-1, 0.75)),
        MarkKind.QUESTION: ((-0.5, 0), (0.5, 0), (1, 0.75), (0.5, 1.5), (-0.5, 1.5), (-1, 0.75)),
        MarkKind.QUOTE: ((-0.9, 0), (0.9, 0), (0.9, 0.9), (0, 0.9), (-0.5, 1.6), (-0.5, 0.9), (-0.9, 0.9)),
        MarkKind.SITUATION: ((-0.9, 0), (0.9, 0), (0.9, 1.5), (-0.9, 1.5)),
        MarkKind.ISSUE: ((-1, 0), (1, 0), (0, 1.6)),
        MarkKind.HYPOTHESIS: ((0, 0), (1, 1.5), (-1, 1.5)),
    }[kind]
    return QPolygonF([QPointF(x + across * size, y + down * size) for across, down in points])
