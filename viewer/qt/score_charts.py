"""The two charts of the scores page. Everything they show also stands beside them or in their accessible name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.presenters.score_words import Bar, TrendPoint
from viewer.qt.contacts_painter import band_shape
from viewer.qt.theme import Theme

_LEFT_PX = 34.0


class TrendChart(QWidget):
    """A line by month with its interval as a band. The figures stand at the points as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, has_axis: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_axis = has_axis
        self._points: tuple[TrendPoint, ...] = ()
        self._floor, self._ceiling = -100.0, 100.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_points(self, points: Sequence[TrendPoint], floor: float, ceiling: float, spoken: str) -> None:
        """floor, ceiling: of the scale; the axis shows the part of it that is needed. spoken: the figures in words."""
        self._points = tuple(points)
        known = [point.estimate for point in self._points if point.estimate is not None]
        low = min((each.low for each in known), default=floor)
        high = max((each.high for each in known), default=ceiling)
        self._floor, self._ceiling = max(floor, low - 5), min(ceiling, high + 5)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 72)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.font()))
        metrics = QFontMetricsF(painter.font())
        foot = metrics.height() + 2 if self._has_axis else 0
        area = QRectF(_LEFT_PX if self._has_axis else 4, 6, 0, self.height() - foot - 10)
        area.setRight(self.width() - (14 if self._has_axis else 4))
        if self._has_axis:
            self._paint_axis(painter, area, metrics)
        self._paint_line(painter, area)
        if self._has_axis:
            self._paint_months(painter, area, metrics)
        painter.end()

    def _x(self, area: QRectF, at: int) -> float:
        count = len(self._points)
        return area.center().x() if count == 1 else area.left() + area.width() * at / (count - 1)

    def _y(self, area: QRectF, value: float) -> float:
        span = max(1.0, self._ceiling - self._floor)
        return area.bottom() - area.height() * (value - self._floor) / span

    def _paint_axis(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        for value in axis_values(self._floor, self._ceiling, 3):
            y = self._y(area, value)
            painter.setPen(QPen(QColor(self._theme.border), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(self._theme.text_muted))
            label = QRectF(0, y - metrics.height() / 2, _LEFT_PX - 6, metrics.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.0f}")

    def _paint_line(self, painter: QPainter, area: QRectF) -> None:
        """Months without answers leave a gap: nothing is known there."""
        colour = QColor(self._theme.accent)
        tint = QColor(self._theme.tint(self._theme.accent))
        for run in runs_of(self._points):
            known = [(self._x(area, at), estimate) for at in run if (estimate := self._points[at].estimate) is not None]
            upper = [QPointF(x, self._y(area, each.high)) for x, each in known]
            lower = [QPointF(x, self._y(area, each.low)) for x, each in known]
            line = [QPointF(x, self._y(area, each.value)) for x, each in known]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            if len(run) > 1:
                painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
            else:
                painter.drawRect(QRectF(upper[0].x() - 4, upper[0].y(), 8, lower[0].y() - upper[0].y()))
            painter.setPen(QPen(colour, 2))
            painter.drawPolyline(QPolygonF(line))
            painter.setBrush(colour)
            for point in line:
                painter.drawEllipse(point, 2.5, 2.5)

    def _paint_months(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        painter.setPen(QColor(self._theme.text_muted))
        right = -1.0
        last = len(self._points) - 1
        last_width = metrics.horizontalAdvance(self._points[last].label)
        last_left = min(self.width() - last_width, self._x(area, last) - last_width / 2)
        for at, point in enumerate(self._points):
            width = metrics.horizontalAdvance(point.label)
            left = min(max(0.0, self._x(area, at) - width / 2), self.width() - width)
            if left < right + 8 or (at != last and left + width + 8 > last_left):
                continue
            painter.drawText(QPointF(left, self.height() - metrics.descent()), point.label)
            right = left + width


class DistributionChart(QWidget):
    """A bar for each value with its count above and the value below. Which values are low stands in words above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar], spoken: str) -> None:
        self._bars = tuple(bars)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 50)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.font()))
        metrics = QFontMetricsF(painter.font())
        most = max(1, *(bar.count for bar in self._bars))
        step = self.width() / len(self._bars)
        area_px = self.height() - 2 * metrics.height() - 6
        base_y = self.height() - metrics.height() - 2
        for at, bar in enumerate(self._bars):
            left, width = at * step + step * 0.12, step * 0.76
            height = max(1.0 if bar.count else 0.0, area_px * bar.count / most)
            box = QRectF(left, base_y - height, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.bands[bar.band]))
            painter.drawRoundedRect(box, 2, 2)
            painter.setPen(QColor(self._theme.text))
            cell = QRectF(at * step, base_y + 1, step, metrics.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, bar.label)
            painter.setPen(QColor(self._theme.text_muted))
            count = f"{bar.count:,}"
            if metrics.horizontalAdvance(count) <= step:
                cell = QRectF(at * step, box.top() - metrics.height() - 1, step, metrics.height())
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, count)
        painter.end()


class ScoreChip(QWidget):
    """The figure of one answer in its band's shape. In outline for a projector, where pale fills wash out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_outline: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_outline = is_outline
        self._bar: Bar | None = None

    def set_score(self, figure: str, bar: Bar, spoken: str) -> None:
        self._bar = bar
        self._figure = figure
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._bar is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        box.setHeight(box.height() * 0.94)
        colour = QColor(self._theme.bands[self._bar.band])
        if self._is_outline:
            painter.setPen(QPen(colour, 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawPath(band_shape(self._bar.band, box))
        font = QFont(self.font())
        font.setPixelSize(max(12, round(box.height() * (0.5 if len(self._figure) < 3 else 0.34))))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text if self._is_outline else self._theme.on_band))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._figure)
        painter.end()


def small_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(10, round(font.pixelSize() * 0.85)))
    return made


def axis_values(low: float, high: float, most: int) -> list[float]:
    """Round values within [low, high], at most `most` + 1 of them."""
    for width in (1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0):
        if (high - low) / width <= most:
            first = -(-low // width) * width
            return [first + width * step for step in range(int((high - first) // width) + 1)]
    return [low, high]


def runs_of(points: Sequence[TrendPoint]) -> list[list[int]]:
    """Positions of neighbouring points that have a figure."""
    runs: list[list[int]] = []
    for at, point in enumerate(points):
        if point.estimate is None:
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
