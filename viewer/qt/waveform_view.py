"""The waveform of a recording: how loud it is, where it stands, what was heard, where marks are."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain.heard import Spans
from viewer.presenters.waveforms import COLUMNS, Waveform
from viewer.qt.theme import Theme

_STEP_S = 5.0
_HEARD_PX = 3


class WaveformView(QWidget):
    """Click, drag or arrow keys go to a second. What was heard is underlined, marks are flags: shapes, not colour."""

    second_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waveform: Waveform | None = None
        self._length_s = 0.0
        self._at_s = 0.0
        self._heard: Spans = ()
        self._marked: tuple[float, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Waveform"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 2.6))

    def set_waveform(self, waveform: Waveform | None) -> None:
        self._waveform = waveform
        self.update()

    def set_length(self, seconds: float) -> None:
        if seconds != self._length_s:
            self._length_s = seconds
            self.update()

    def set_position(self, seconds: float, words: str) -> None:
        """words: for screen readers."""
        self._at_s = seconds
        self.setAccessibleDescription(words)
        self.update()

    def set_heard(self, spans: Spans) -> None:
        self._heard = spans
        self.update()

    def set_marked(self, seconds: tuple[float, ...]) -> None:
        self._marked = seconds
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, width, height = self._theme, self.width(), self.height()
        painter.fillRect(self.rect(), QColor(theme.field))
        body = QRectF(0, 6, width, height - 6 - _HEARD_PX - 2)
        if self._waveform is not None and width > 0:
            self._paint_wave(painter, body, self._waveform)
        else:
            painter.fillRect(QRectF(0, body.center().y(), width, 1), QColor(theme.border_strong))
        for start, end in self._heard:
            left = self._x(start)
            painter.fillRect(QRectF(left, height - _HEARD_PX, max(1.0, self._x(end) - left), _HEARD_PX),
                             QColor(theme.success))  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for second in self._marked:
            x = self._x(second)
            painter.setPen(QPen(QColor(theme.warning), 1.5))
            painter.drawLine(QPointF(x, 0), QPointF(x, height - _HEARD_PX))
            painter.setBrush(QColor(theme.warning))
            painter.drawPolygon(QPolygonF([QPointF(x, 0), QPointF(x + 8, 3.5), QPointF(x, 7)]))
        x = self._x(self._at_s)
        painter.setPen(QPen(QColor(theme.danger), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -_STEP_S, Qt.Key.Key_Right: _STEP_S}.get(Qt.Key(event.key()))
        if step is not None:
            self.second_chosen.emit(max(0.0, self._at_s + step))
        elif event.key() == Qt.Key.Key_Home:
            self.second_chosen.emit(0.0)
        else:
            event.ignore()

    def _paint_wave(self, painter: QPainter, body: QRectF, waveform: Waveform) -> None:
        """One line a pixel, from the loudest of the columns below it. What lies behind the position is stronger."""
        count = max(1, round(body.width()))
        edges = np.linspace(0, COLUMNS, count, endpoint=False).astype(np.int64)
        loud = np.maximum.reduceat(waveform.peaks, edges).astype(np.float64)
        top = max(1.0, float(loud.max()))
        # Quiet speech must be seen beside a loud ring tone: the square root lifts it.
        half = np.maximum(0.5, np.sqrt(loud / top) * body.height() / 2)
        now, middle = self._x(self._at_s), body.center().y()
        played, coming = QColor(self._theme.accent), QColor(self._theme.border_strong)
        for x, size in enumerate(half.tolist()):
            painter.fillRect(QRectF(x, middle - size, 1, 2 * size), played if x < now else coming)

    def _x(self, seconds: float) -> float:
        return min(1.0, seconds / self._length_s) * (self.width() - 1) if self._length_s > 0 else 0.0

    def _choose(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._length_s > 0:
            share = max(0.0, min(1.0, event.position().x() / max(1, self.width() - 1)))
            self.second_chosen.emit(share * self._length_s)
