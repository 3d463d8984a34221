"""The Lanes view: channels as lanes on a true time axis, drawn anew for every frame."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.presenters.lanes import LanesSource
from viewer.qt.lanes_painter import LanesPainter, SelectedPart
from viewer.qt.lanes_tools import LanesTools
from viewer.qt.plain_scroll_bar import PlainScrollBar
from viewer.qt.theme import Theme
from viewer.qt.time_axis_view import ZOOM_STEP, TimeAxisView
from viewer.timeline.lane_drawing import LanesDrawing
from viewer.timeline.lane_hits import LanesHit, LanesHitPart, LanesHits
from viewer.timeline.lanes_layout import LanesLayout
from viewer.timeline.selection import NOTHING, Selection, SelectionKind, Step
from viewer.timeline.time_scale import TimeScale, whole_life

_MARGIN_PX: Final = 60.0

_STEP_BY_KEY: Final = {
    Qt.Key.Key_Right: Step.NEXT_EVENT,
    Qt.Key.Key_Left: Step.PREVIOUS_EVENT,
    Qt.Key.Key_Down: Step.NEXT_CONTACT,
    Qt.Key.Key_Up: Step.PREVIOUS_CONTACT,
    Qt.Key.Key_N: Step.NEXT_CONTACT,
    Qt.Key.Key_P: Step.PREVIOUS_CONTACT,
    Qt.Key.Key_Home: Step.START,
    Qt.Key.Key_End: Step.END,
}


class LanesView(TimeAxisView):
    """Shows a `LanesSource`, tells what is clicked and which keys are pressed; signals as in the Contacts view.

    Integers travel as `object`: Qt would cut them to 32 bits.
    """

    event_clicked = Signal(object, bool)
    visit_clicked = Signal(object)
    mark_clicked = Signal(str)
    step_asked = Signal(object, bool)
    cleared = Signal()
    range_changed = Signal()
    """Another stretch of time is on the screen."""
    date_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._source: LanesSource | None = None
        self._layout: LanesLayout | None = None
        self._selection = NOTHING
        self._drawing: LanesDrawing | None = None
        self._is_moving = False
        self._painter = LanesPainter(theme, self._lettering)
        self.tools = LanesTools(theme, self.viewport())
        self.tools.zoom_asked.connect(self.zoom)
        self.tools.fit_asked.connect(self.fit)
        self.tools.date_asked.connect(self.date_asked)
        self.setHorizontalScrollBar(PlainScrollBar(theme, Qt.Orientation.Horizontal))
        self.setVerticalScrollBar(PlainScrollBar(theme, Qt.Orientation.Vertical))
        self.setAccessibleName(self.tr("Lanes of the journey"))
        self._connect_bars()

    @property
    def lanes(self) -> LanesLayout | None:
        """The layout of what is shown; None while nothing is."""
        return self._layout

    @property
    def drawing(self) -> LanesDrawing | None:
        """What is on the screen."""
        if self._drawing is None and self._layout is not None and self._scale is not None:
            self._drawing = self._layout.draw(self._scale, self._down)
        return self._drawing

    @property
    def is_complete(self) -> bool:
        """All words were there when the view was painted last."""
        return not self._is_moving

    def set_source(self, source: LanesSource, *, keep_place: bool) -> None:
        """Shows another journey from its first to its last event, or the same one in other words at its place."""
        self._source = source
        if not keep_place:
            self._scale, self._down = None, 0.0
        self._lay_out()

    def forget_place(self) -> None:
        """The next journey is another one: it is shown whole."""
        self._scale, self._down = None, 0.0

    def set_selection(self, selection: Selection, spoken: str, *, is_followed: bool = True) -> None:
        """Draws the selection and tells a screen reader. is_followed: its moving end is brought into view."""
        self._selection = selection
        at = _cursor(selection)
        if at is not None and is_followed:
            self._bring_into_view(at)
        if spoken != self.accessibleDescription():
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            self.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    # Moving through time.

    def go_to(self, scale: TimeScale) -> None:
        self._is_moving = True
        super().go_to(scale)

    def _anchor_x(self) -> float:
        assert self._scale is not None
        at = _cursor(self._selection)
        if at is not None and self._layout is not None:
            x = self._scale.x_of(int(self._layout.lanes.occurred_at_us[at]))
            if 0 <= x <= self._scale.width_px:
                return x
        return self._scale.width_px / 2

    @Slot()
    def fit(self) -> None:
        """The whole life, or what is selected if the whole life is on the screen already."""
        if self._scale is None or self._layout is None:
            return
        first, last = self._selection.first, self._selection.last
        if self._scale.is_whole and first is not None and last is not None:
            at = self._layout.lanes.occurred_at_us
            self.show_span(int(at[first]), int(at[last]))
        else:
            self.go_to(whole_life(self._scale.life, self._scale.width_px))

    def show_span(self, start_us: int, end_us: int) -> None:
        if self._scale is not None:
            self.go_to(self._scale.showing(start_us, end_us, min(_MARGIN_PX, self._scale.width_px / 8)))

    def set_window(self, start_us: int, end_us: int) -> None:
        """Exactly this stretch of time, as far as the life reaches."""
        if self._scale is not None:
            self.go_to(self._scale.showing(start_us, end_us))

    def centre_on(self, instant_us: int) -> None:
        if self._scale is not None:
            self.go_to(self._scale.centred(instant_us))

    def shows(self, start_us: int, end_us: int) -> bool:
        """Whether anything of [start_us, end_us] is on the screen."""
        return self._scale is not None and start_us <= self._scale.end_us and end_us >= self._scale.start_us

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        drawing = self.drawing
        if drawing is None or self._layout is None:
            painter.fillRect(event.rect(), QColor(self._theme.bg))
            return
        emphasis = self._layout.lanes.emphasis
        self._is_moving = self._painter.paint(
            painter, drawing, float(self.viewport().height()), self._selected_part(),
            has_focus=self.hasFocus(), is_dimming=emphasis is not None and emphasis.is_dimming,
            is_moving=self._is_moving,
        )  # fmt: skip
        self._paint_rubber(painter, drawing.head_width)
        painter.end()
        if self._is_moving:
            self.viewport().update()

    def _selected_part(self) -> SelectedPart | None:
        selection, layout, scale = self._selection, self._layout, self._scale
        first, last, cursor = selection.first, selection.last, _cursor(selection)
        if layout is None or scale is None or first is None or last is None or cursor is None:
            return None
        at = layout.lanes.occurred_at_us
        if last >= len(at):
            return None
        lane = None if selection.kind is SelectionKind.VISIT else layout.lanes.channel_of(cursor)
        left, right = scale.x_of(int(at[first])), scale.x_of(int(at[last]))
        if selection.kind is SelectionKind.VISIT:
            left, right = left - 4, right + 4
        return SelectedPart(left, right, scale.x_of(int(at[cursor])), lane)

    # Hands: the pointer finds these.

    def hit(self, where: QPointF) -> LanesHit | None:
        """What lies under a point of the viewport."""
        drawing = self.drawing
        if drawing is None or self._layout is None or self._scale is None:
            return None
        hits = LanesHits(self._layout.lanes, self._layout.bands, drawing, self._scale, self._lettering.metrics)
        return hits.at(where.x() - round(drawing.head_width), where.y())

    def click(self, where: QPointF, *, is_extending: bool) -> None:
        """Selects what lies there."""
        hit = self.hit(where)
        if hit is None or hit.part is LanesHitPart.AXIS:
            return
        if hit.mark_id is not None:
            self.mark_clicked.emit(hit.mark_id)
        elif hit.first is not None and hit.last is not None:
            self.event_clicked.emit(hit.first, is_extending)
            if hit.last != hit.first:
                self.event_clicked.emit(hit.last, True)

    def open_at(self, where: QPointF) -> None:
        """A double click: nearer, so that what stands together comes apart."""
        if self.hit(where) is not None:
            self.zoom(ZOOM_STEP**3, self.axis_x(where))

    def drag_stretch(self, where: QPointF) -> None:
        """The stretch that is being selected goes to the event nearest to the point."""
        if self._layout is None or self._scale is None:
            return
        found = self._layout.lanes.nearest(self._scale.instant_at(self.axis_x(where)))
        if found is not None and found != self._selection.cursor:
            self.event_clicked.emit(found, self._selection.first is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~allowed:
            event.ignore()
            return
        key = Qt.Key(event.key())
        step = _STEP_BY_KEY.get(key)
        if step is not None:
            self.step_asked.emit(step, is_shifted)
        elif key == Qt.Key.Key_Escape and self._selection.kind is not SelectionKind.NONE:
            self.cleared.emit()
        elif not self._press_axis_key(key):
            event.ignore()

    # Inside.

    def _bring_into_view(self, at: int) -> None:
        layout = self._layout
        if layout is None or at >= len(layout.lanes.occurred_at_us):
            return
        self._follow(int(layout.lanes.occurred_at_us[at]))
        number = layout.lanes.lane_of(layout.lanes.channel_of(at))
        if number is not None and layout.most_down > 0:
            top, room = number * layout.lane_height, layout.height - layout.top
            down = min(max(self._down, top + layout.lane_height - room), top)
            self.verticalScrollBar().setValue(round(down))

    def _lay_out(self) -> None:
        source = self._source
        if source is None:
            return
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self._layout = layout = LanesLayout(
            source.lanes, source.writer, source.marks, source.bands, metrics=self._lettering.metrics,
            width=width, height=height, density=source.density,
        )  # fmt: skip
        kept = self._scale
        if kept is None or kept.life != source.lanes.life:
            self._scale = whole_life(source.lanes.life, layout.width)
        else:
            self._scale = kept.resized(layout.width)
        self._down = min(self._down, layout.most_down)
        self.tools.place(round(layout.head_width), round(layout.axis_height), self._lettering.scale)
        self._changed()

    def _changed(self) -> None:
        self._drawing = None
        self._set_bars()
        self.viewport().update()
        self.range_changed.emit()

    def _axis_layout(self) -> LanesLayout | None:
        return self._layout

    def _down_steps(self) -> tuple[float, float]:
        assert self._layout is not None
        return self._layout.height - self._layout.top, self._layout.lane_height

    def _renew_painter(self) -> None:
        self._painter = LanesPainter(self._theme, self._lettering)


def _cursor(selection: Selection) -> int | None:
    return selection.cursor if selection.cursor is not None else selection.first
