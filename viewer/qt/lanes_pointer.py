"""Mouse, wheel and fingers on the Lanes view."""

from __future__ import annotations

from enum import Enum
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from viewer.timeline.lane_hits import LanesHit, LanesHitPart

_WHEEL_PX: Final = 110.0
_WHEEL_FACTOR: Final = 1.25
"""One notch of a wheel."""


class PointedView(Protocol):
    """A view on a time axis that the pointer moves."""

    def viewport(self) -> QWidget: ...
    def hit(self, where: QPointF) -> LanesHit | None: ...
    def axis_x(self, where: QPointF) -> float: ...
    def pan(self, px: float) -> None: ...
    def zoom(self, factor: float, x: float | None = None) -> None: ...
    def scroll_down(self, px: float) -> bool: ...
    def click(self, where: QPointF, *, is_extending: bool) -> None: ...
    def open_at(self, where: QPointF) -> None: ...
    def drag_stretch(self, where: QPointF) -> None: ...
    def set_rubber(self, rubber: tuple[float, float] | None) -> None: ...
    def zoom_to_rubber(self) -> None: ...


class _Drag(Enum):
    """PRESSED: not far enough yet to be told from a click."""

    NONE = 0
    PRESSED = 1
    PAN = 2
    RUBBER = 3
    STRETCH = 4


class LanesPointer:
    """A click selects; dragging moves through time, with Shift it selects a stretch, with Ctrl or on the axis it draws
    a band to zoom in on. The wheel scrolls, with Shift sideways, with Ctrl it zooms at the pointer.
    """

    def __init__(self, view: PointedView) -> None:
        self._view = view
        self._drag = _Drag.NONE
        self._start = self._last = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._on_mouse = {
            QEvent.Type.MouseButtonPress: self._press, QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release, QEvent.Type.MouseButtonDblClick: self._open,
        }  # fmt: skip

    def take(self, event: QEvent) -> bool:
        """True if the event has been dealt with."""
        if isinstance(event, QMouseEvent):
            act = self._on_mouse.get(event.type())
            return act is not None and act(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        return isinstance(event, QGestureEvent) and self._pinch(event)

    def _open(self, event: QMouseEvent) -> bool:
        self._drag = _Drag.NONE
        self._view.open_at(event.position())
        return True

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            return False
        self._drag, self._start, self._last = _Drag.PRESSED, event.position(), event.position()
        self._modifiers = event.modifiers()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = _Drag.PAN
        return True

    def _move(self, event: QMouseEvent) -> bool:
        view, where = self._view, event.position()
        if self._drag is _Drag.NONE:
            self._show_hand(where)
            return False
        if self._drag is _Drag.PRESSED:
            if (where - self._start).manhattanLength() < QApplication.startDragDistance():
                return True
            self._begin()
        if self._drag is _Drag.PAN:
            view.pan(self._last.x() - where.x())
            view.scroll_down(self._last.y() - where.y())
        elif self._drag is _Drag.RUBBER:
            view.set_rubber((view.axis_x(self._start), view.axis_x(where)))
        elif self._drag is _Drag.STRETCH:
            view.drag_stretch(where)
        self._last = where
        return True

    def _begin(self) -> None:
        hit = self._view.hit(self._start)
        if self._modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._drag = _Drag.STRETCH
        elif self._modifiers & Qt.KeyboardModifier.ControlModifier or (hit and hit.part is LanesHitPart.AXIS):
            self._drag = _Drag.RUBBER
        else:
            self._drag = _Drag.PAN
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _release(self, event: QMouseEvent) -> bool:
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.PRESSED:
            is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._view.click(event.position(), is_extending=is_extending)
        elif drag is _Drag.RUBBER:
            self._view.zoom_to_rubber()
        self._show_hand(event.position())
        return drag is not _Drag.NONE

    def _show_hand(self, where: QPointF) -> None:
        hit = self._view.hit(where)
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None:
            is_axis = hit.part is LanesHitPart.AXIS
            shape = Qt.CursorShape.SplitHCursor if is_axis else Qt.CursorShape.PointingHandCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _wheel(self, event: QWheelEvent) -> bool:
        view = self._view
        delta, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = (delta.y() or delta.x()) / 120
            view.zoom(_WHEEL_FACTOR**notches, view.axis_x(event.position()))
            return True
        along = -(pixels.y() if not pixels.isNull() else delta.y() / 120 * _WHEEL_PX)
        across = -(pixels.x() if not pixels.isNull() else delta.x() / 120 * _WHEEL_PX)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            view.pan(along or across)
        elif across:
            view.pan(across)
        elif not view.scroll_down(along):
            # Where nothing lies below, the wheel goes on through time.
            view.pan(along)
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.zoom(max(0.2, 1.0 + event.value()), self._view.axis_x(event.position()))
        return True

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            centre = self._view.viewport().mapFromGlobal(pinch.centerPoint())
            self._view.zoom(pinch.scaleFactor(), self._view.axis_x(centre))
        event.accept(pinch)
        return True
