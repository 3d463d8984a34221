"""What every view on a true time axis has: a stretch of time on the screen, bars, a band to zoom in on, hands."""

from __future__ import annotations

from abc import abstractmethod
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.qt.lanes_pointer import LanesPointer
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.lane_hits import LanesHit
from viewer.timeline.time_scale import TimeScale

ZOOM_STEP: Final = 1.5
_BAR_UNITS: Final = 1_000_000
"""Of the scroll bar: it is 32-bit, a life in microseconds is more than that."""
_MARGIN_PX: Final = 60.0
_PAGE: Final = 0.85
_LEAST_RUBBER_PX: Final = 4


class AxisLayout(Protocol):
    """What is laid out, in pixels: a head on the left, the axis beside it; most_down: how far it goes on below."""

    @property
    def head_width(self) -> float: ...
    @property
    def width(self) -> float: ...
    @property
    def most_down(self) -> float: ...


class TimeAxisView(QAbstractScrollArea):
    """Accepts no input method, so that single keys work while one is on. The rest is of those that derive from it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own viewport is of a class unknown to Python, which would go through all classes to find it.
        self.setViewport(QWidget(self))
        self._theme = theme
        self._scale: TimeScale | None = None
        self._down = 0.0
        self._rubber: tuple[float, float] | None = None
        self._is_setting_bars = False
        self._lettering = Lettering(self.font())
        self._pointer = LanesPointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _connect_bars(self) -> None:
        """The bars that the view keeps are there."""
        self.horizontalScrollBar().valueChanged.connect(self._on_sideways)
        self.verticalScrollBar().valueChanged.connect(self._on_down)

    # What a view has of its own.

    @abstractmethod
    def _axis_layout(self) -> AxisLayout | None:
        """None while nothing is shown."""

    @abstractmethod
    def _anchor_x(self) -> float:
        """What stays where it is when the keys zoom: pixels from the left end of the axis. Something is shown."""

    @abstractmethod
    def _down_steps(self) -> tuple[float, float]:
        """Pixels of a page and of a step of the vertical bar. Something is shown."""

    @abstractmethod
    def _lay_out(self) -> None:
        """For the room there is."""

    @abstractmethod
    def _renew_painter(self) -> None:
        """The lettering is another one."""

    @abstractmethod
    def _changed(self) -> None:
        """Another stretch is on the screen, or it is laid out anew."""

    @abstractmethod
    def fit(self) -> None:
        """Everything on the screen."""

    @abstractmethod
    def hit(self, where: QPointF) -> LanesHit | None:
        """What lies under a point of the viewport."""

    @abstractmethod
    def click(self, where: QPointF, *, is_extending: bool) -> None:
        """Selects what lies there."""

    @abstractmethod
    def open_at(self, where: QPointF) -> None:
        """A double click."""

    @abstractmethod
    def drag_stretch(self, where: QPointF) -> None:
        """The pointer draws a stretch as far as this point."""

    # Moving through time.

    @property
    def scale(self) -> TimeScale | None:
        """The stretch of time on the screen; None while nothing is shown."""
        return self._scale

    def go_to(self, scale: TimeScale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._changed()

    def pan(self, px: float) -> None:
        """`px` pixels later; negative is earlier."""
        if self._scale is not None:
            self.go_to(self._scale.moved(px))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """x: from the left end of the axis, stays where it is; None for what is selected, else the middle."""
        if self._scale is not None:
            self.go_to(self._scale.zoomed(factor, self._anchor_x() if x is None else x))

    def _follow(self, instant_us: int) -> None:
        """A step moves a little, a leap puts its goal into the middle."""
        scale = self._scale
        if scale is None:
            return
        x, margin = scale.x_of(instant_us), min(_MARGIN_PX, scale.width_px / 6)
        if not margin <= x <= scale.width_px - margin:
            is_step = -scale.width_px * 0.5 <= x <= scale.width_px * 1.5
            px = x - margin if x < margin else x - scale.width_px + margin
            self.go_to(scale.moved(px) if is_step else scale.centred(instant_us))

    def _press_axis_key(self, key: Qt.Key) -> bool:
        """Pages, nearer, farther, everything. False: not one of these."""
        if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and self._scale is not None:
            self.pan(self._scale.width_px * _PAGE * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    # The pointer.

    def axis_x(self, where: QPointF) -> float:
        """Pixels from the left end of the axis, within it."""
        layout = self._axis_layout()
        return 0.0 if layout is None else min(max(where.x() - round(layout.head_width), 0.0), layout.width)

    def set_rubber(self, rubber: tuple[float, float] | None) -> None:
        """The band that is being drawn to zoom in; None for none."""
        self._rubber = rubber
        self.viewport().update()

    def zoom_to_rubber(self) -> None:
        rubber, self._rubber = self._rubber, None
        if rubber is not None and self._scale is not None and abs(rubber[1] - rubber[0]) >= _LEAST_RUBBER_PX:
            left, right = sorted(rubber)
            self.go_to(self._scale.showing(self._scale.instant_at(left), self._scale.instant_at(right)))
        self.viewport().update()

    def scroll_down(self, px: float) -> bool:
        """False where everything fits."""
        layout = self._axis_layout()
        if layout is None or layout.most_down <= 0:
            return False
        self.verticalScrollBar().setValue(round(self._down + px))
        return True

    def _paint_rubber(self, painter: QPainter, head_width: float) -> None:
        if self._rubber is None:
            return
        left, right = sorted(self._rubber)
        tint = QColor(self._theme.focus)
        tint.setAlpha(40)
        box = QRectF(round(head_width) + left, 0, right - left, self.viewport().height())
        painter.fillRect(box, tint)
        painter.setPen(QPen(QColor(self._theme.focus), 1.4))
        painter.drawRect(box.adjusted(0, -2, 0, 2))

    # What Qt tells.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lettering = Lettering(self.font())
            self._renew_painter()
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod:
            event.ignore()
            return False
        return self._pointer.take(event) or super().viewportEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bars' units are no pixels: nothing to shift."""

    # Bars.

    def _set_bars(self) -> None:
        scale, layout = self._scale, self._axis_layout()
        if scale is None or layout is None:
            return
        self._is_setting_bars = True
        sideways, down = self.horizontalScrollBar(), self.verticalScrollBar()
        share = min(1.0, scale.span / scale.life.length)
        sideways.setRange(0, round((1 - share) * _BAR_UNITS))
        sideways.setPageStep(max(1, round(share * _BAR_UNITS)))
        sideways.setSingleStep(max(1, round(share * _BAR_UNITS / 12)))
        sideways.setValue(round(scale.left / scale.life.length * _BAR_UNITS))
        page, step = self._down_steps()
        down.setRange(0, round(layout.most_down))
        down.setPageStep(max(1, round(page)))
        down.setSingleStep(max(1, round(step)))
        down.setValue(round(self._down))
        self._is_setting_bars = False

    @Slot(int)
    def _on_sideways(self, value: int) -> None:
        if not self._is_setting_bars and self._scale is not None:
            self.go_to(self._scale._replace(left=value / _BAR_UNITS * self._scale.life.length).clamped())

    @Slot(int)
    def _on_down(self, value: int) -> None:
        if not self._is_setting_bars:
            self._down = float(value)
            self._changed()
