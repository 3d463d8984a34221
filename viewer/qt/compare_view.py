"""Several lives under each other on one time axis: they scroll and zoom together."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.presenters.compare_words import CompareContent
from viewer.qt.compare_painter import ComparePainter, SelectedEvent
from viewer.qt.theme import Theme
from viewer.qt.time_axis_view import ZOOM_STEP, TimeAxisView
from viewer.timeline.compare_layout import CompareDrawing, CompareLayout, StripHit
from viewer.timeline.lane_hits import LanesHit, LanesHitPart
from viewer.timeline.time_scale import whole_life

_STEP_PX: Final = 40.0


class CompareView(TimeAxisView):
    """Tells which event of which life is chosen."""

    chosen = Signal(int, object)
    """(strip, position of the event or None)"""
    open_asked = Signal()
    remove_asked = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content: CompareContent | None = None
        self._layout: CompareLayout | None = None
        self._selected: tuple[int, int | None] | None = None
        self._drawing: CompareDrawing | None = None
        self._painter = ComparePainter(theme, self._lettering)
        self.setAccessibleName(self.tr("Lives under each other"))
        self._connect_bars()

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
        if x is not None:
            self._follow(scale.instant_at(x))
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
        self._paint_rubber(painter, drawing.head_width)
        painter.end()

    # Hands: the pointer finds these.

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
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_asked.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._selected is not None:
            self.remove_asked.emit(self._selected[0])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return self._press_axis_key(key)
        return True

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
        self._set_bars()
        self.viewport().update()

    def _axis_layout(self) -> CompareLayout | None:
        return self._layout

    def _down_steps(self) -> tuple[float, float]:
        assert self._layout is not None
        return self._layout.height - self._layout.axis_height, _STEP_PX

    def _renew_painter(self) -> None:
        self._painter = ComparePainter(self._theme, self._lettering)
