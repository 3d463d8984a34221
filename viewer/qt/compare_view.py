"""Several lives under each other on one time axis: they scroll and zoom together."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.presenters.compare_words import CompareContent
from viewer.qt.compare_painter import ComparePainter, SelectedEvent
from viewer.qt.lanes_pointer import LanesPointer
from viewer.qt.lettering import Lettering
from viewer.qt.theme import Theme
from viewer.timeline.compare_layout import CompareDrawing, CompareLayout, StripHit
from viewer.timeline.lane_hits import LanesHit, LanesHitPart
from viewer.timeline.time_scale import TimeScale, whole_life

ZOOM_STEP: Final = 1.5
_BAR_UNITS: Final = 1_000_000
_MARGIN_PX: Final = 60.0
_PAGE: Final = 0.85


class CompareView(QAbstractScrollArea):
    """Tells which event of which life is chosen. Takes no input method, so that single keys work while one is on."""

    chosen = Signal(int, object)
    """(strip, position of the event or None)"""
    open_asked = Signal()
    remove_asked = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget(self))
        self._theme = theme
        self._content: CompareContent | None = None
        self._layout: CompareLayout | None = None
        self._scale: TimeScale | None = None
        self._down = 0.0
        self._selected: tuple[int, int | None] | None = None
        self._drawing: CompareDrawing | None = None
        self._rubber: tuple[float, float] | None = None
        self._is_setting_bars = False
        self._lettering = Lettering(self.font())
        self._painter = ComparePainter(theme, self._lettering)
        self._pointer = LanesPointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Lives under each other"))
        self.horizontalScrollBar().valueChanged.connect(self._on_sideways)
        self.verticalScrollBar().valueChanged.connect(self._on_down)

    @property
    def scale(self) -> TimeScale | None:
        """The stretch of time on the screen; None while nothing is shown."""
        return self._scale

    @property
    def selected(self) -> tuple[int, int | None] | None:
        """(strip, position of the event)."""
        return self._selected

    @property
    def drawing(self) -> CompareDrawing | None:
        """What is on the screen."""
        if self._drawing is None and self._layout is not None and self._scale is not None:
            self._drawing = self._layout.draw(self._scale, self._down)
        return self._drawing

    def set_content(self, content: CompareContent, *, keep_place: bool) -> None:
        """Other lives, or the same on another axis. keep_place: the stretch of time on the screen stays."""
        kept = self._scale if keep_place else None
        self._content, self._selected = content, None
        self._lay_out(whole=True)
        if kept is not None and self._scale is not None:
            self.go_to(self._scale.showing(kept.start_us, kept.end_us))

    # Moving through time.

    def go_to(self, scale: TimeScale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._changed()

    def pan(self, px: float) -> None:
        """`px` pixels later; negative is earlier."""
        if self._scale is not None:
            self.go_to(self._scale.moved(px))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """x: from the left end of the axis, stays where it is; None for what is selected, zero, or the middle."""
        if self._scale is not None:
            self.go_to(self._scale.zoomed(factor, self._anchor_x() if x is None else x))

    @Slot()
    def fit(self) -> None:
        """Every life whole."""
        if self._scale is not None:
            self.go_to(whole_life(self._scale.life, self._scale.width_px))

    def _anchor_x(self) -> float:
        scale, content = self._scale, self._content
        assert scale is not None
        x = self._selected_x()
        if x is None and content is not None and content.relative is not None:
            x = scale.x_of(0)
        return x if x is not None and 0 <= x <= scale.width_px else scale.width_px / 2

    # Choosing.

    def choose(self, strip: int, event: int | None) -> None:
        """Selects, brings it into view, and tells."""
        if self._content is None or not 0 <= strip < len(self._content.strips):
            return
        self._selected = (strip, event)
        self._bring_into_view(strip)
        self._speak()
        self.viewport().update()
        self.chosen.emit(strip, event)

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) event of the life."""
        strip, event = self._selected or (0, None)
        at = self._instants(strip)
        if at is None or not len(at):
            return
        if event is None:
            event = self._nearest(strip, self._middle_us()) if by > 0 else len(at) - 1
            self.choose(strip, event)
        elif 0 <= event + by < len(at):
            self.choose(strip, event + by)

    def step_strip(self, by: int) -> None:
        """The life below or above, at about the same time."""
        if self._content is None:
            return
        strip, event = self._selected or (-1 if by > 0 else len(self._content.strips), None)
        here = self._instants(strip) if 0 <= strip < len(self._content.strips) else None
        at_us = int(here[event]) if here is not None and event is not None else self._middle_us()
        wanted = strip + by
        if 0 <= wanted < len(self._content.strips):
            self.choose(wanted, self._nearest(wanted, at_us))

    def _instants(self, strip: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]] | None:
        if self._content is None or not 0 <= strip < len(self._content.strips):
            return None
        life = self._content.strips[strip].life
        return None if life is None else life.lanes.occurred_at_us

    def _nearest(self, strip: int, at_us: int) -> int | None:
        assert self._content is not None
        life = self._content.strips[strip].life
        return None if life is None else life.lanes.nearest(at_us)

    def _middle_us(self) -> int:
        scale = self._scale
        return 0 if scale is None else scale.instant_at(self._anchor_x())

    def _selected_x(self) -> float | None:
        if self._selected is None or self._scale is None or self._selected[1] is None:
            return None
        at = self._instants(self._selected[0])
        return None if at is None else self._scale.x_of(int(at[self._selected[1]]))

    def _bring_into_view(self, strip: int) -> None:
        scale, layout, x = self._scale, self._layout, self._selected_x()
        if scale is None or layout is None:
            return
        margin = min(_MARGIN_PX, scale.width_px / 6)
        if x is not None and not margin <= x <= scale.width_px - margin:
            is_step = -scale.width_px * 0.5 <= x <= scale.width_px * 1.5
            px = x - margin if x < margin else x - scale.width_px + margin
            self.go_to(scale.moved(px) if is_step else scale.centred(scale.instant_at(x)))
        top, bottom = layout.span_of(strip)
        room = layout.height - layout.axis_height
        self.verticalScrollBar().setValue(round(min(max(self._down, bottom - room), top)))

    def _speak(self) -> None:
        if self._content is None or self._selected is None:
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self.setAccessibleDescription(self._content.strips[self._selected[0]].spoken)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        drawing = self.drawing
        if drawing is None or self._content is None:
            painter.fillRect(event.rect(), QColor(self._theme.bg))
            return
        selected = None if self._selected is None else SelectedEvent(self._selected[0], self._selected_x())
        height = float(self.viewport().height())
        self._painter.paint(
            painter, drawing, self._content.strips, height, selected, has_focus=self.hasFocus()
        )  # fmt: skip
        if self._rubber is not None:
            left, right = sorted(self._rubber)
            tint = QColor(self._theme.focus)
            tint.setAlpha(40)
            box = QRectF(round(drawing.head_width) + left, 0, right - left, height)
            painter.fillRect(box, tint)
            painter.setPen(QPen(QColor(self._theme.focus), 1.4))
            painter.drawRect(box.adjusted(0, -2, 0, 2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lettering = Lettering(self.font())
            self._painter = ComparePainter(self._theme, self._lettering)
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Hands: the pointer finds these.

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod:
            event.ignore()
            return False
        return self._pointer.take(event) or super().viewportEvent(event)

    def hit(self, where: QPointF) -> LanesHit | None:
        """What lies under a point of the viewport, as far as the pointer must know."""
        drawing = self.drawing
        if drawing is None or where.x() < drawing.head_width:
            return None
        if where.y() < drawing.axis_height:
            return LanesHit(LanesHitPart.AXIS)
        found = self.strip_at(where)
        return None if found is None or found.event is None else LanesHit(LanesHitPart.EVENT, found.event, found.event)

    def strip_at(self, where: QPointF) -> StripHit | None:
        """The life and the event under a point of the viewport."""
        drawing = self.drawing
        if drawing is None or self._layout is None or self._scale is None:
            return None
        return self._layout.hit(drawing, self._scale, where.x() - round(drawing.head_width), where.y())

    def axis_x(self, where: QPointF) -> float:
        """Pixels from the left end of the axis, within it."""
        layout = self._layout
        return 0.0 if layout is None else min(max(where.x() - round(layout.head_width), 0.0), layout.width)

    def click(self, where: QPointF, *, is_extending: bool) -> None:
        """Selects what lies there. There are no stretches here: extending is selecting."""
        found = self.strip_at(where)
        if found is not None:
            self.choose(found.strip, found.event)

    def open_at(self, where: QPointF) -> None:
        """A double click on an event opens its journey; elsewhere it goes nearer."""
        found = self.strip_at(where)
        if found is not None and found.event is not None:
            self.open_asked.emit()
        else:
            self.zoom(ZOOM_STEP**3, self.axis_x(where))

    def drag_stretch(self, where: QPointF) -> None:
        """Shift and dragging follows the pointer from event to event."""
        self.click(where, is_extending=False)

    def set_rubber(self, rubber: tuple[float, float] | None) -> None:
        self._rubber = rubber
        self.viewport().update()

    def zoom_to_rubber(self) -> None:
        rubber, self._rubber = self._rubber, None
        if rubber is not None and self._scale is not None and abs(rubber[1] - rubber[0]) >= 4:
            left, right = sorted(rubber)
            self.go_to(self._scale.showing(self._scale.instant_at(left), self._scale.instant_at(right)))
        self.viewport().update()

    def scroll_down(self, px: float) -> bool:
        """False where all lives fit."""
        if self._layout is None or self._layout.most_down <= 0:
            return False
        self.verticalScrollBar().setValue(round(self._down + px))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if event.modifiers() & ~allowed or not self._press(key):
            event.ignore()

    def _press(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step_strip(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and self._scale is not None:
            self.pan(self._scale.width_px * _PAGE * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_asked.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._selected is not None:
            self.remove_asked.emit(self._selected[0])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bars' units are no pixels: nothing to shift."""

    # Inside.

    def _lay_out(self, *, whole: bool = False) -> None:
        content = self._content
        if content is None:
            return
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self._layout = layout = CompareLayout(
            content.strips, metrics=self._lettering.metrics, width=width, height=height, relative=content.relative,
            zero_words=content.zero_words,
        )  # fmt: skip
        kept = None if whole else self._scale
        self._scale = whole_life(content.life, layout.width) if kept is None else kept.resized(layout.width)
        self._down = min(self._down, layout.most_down)
        self._changed()

    def _changed(self) -> None:
        self._drawing = None
        scale, layout = self._scale, self._layout
        if scale is not None and layout is not None:
            self._is_setting_bars = True
            sideways, down = self.horizontalScrollBar(), self.verticalScrollBar()
            page = min(1.0, scale.span / scale.life.length)
            sideways.setRange(0, round((1 - page) * _BAR_UNITS))
            sideways.setPageStep(max(1, round(page * _BAR_UNITS)))
            sideways.setSingleStep(max(1, round(page * _BAR_UNITS / 12)))
            sideways.setValue(round(scale.left / scale.life.length * _BAR_UNITS))
            down.setRange(0, round(layout.most_down))
            down.setPageStep(max(1, round(layout.height - layout.axis_height)))
            down.setSingleStep(40)
            down.setValue(round(self._down))
            self._is_setting_bars = False
        self.viewport().update()

    @Slot(int)
    def _on_sideways(self, value: int) -> None:
        if not self._is_setting_bars and self._scale is not None:
            self.go_to(self._scale._replace(left=value / _BAR_UNITS * self._scale.life.length).clamped())

    @Slot(int)
    def _on_down(self, value: int) -> None:
        if not self._is_setting_bars:
            self._down = float(value)
            self._changed()
