"""The Lanes view: channels as lanes on a true time axis, drawn anew for every frame."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.presenters.lanes import LanesSource
from viewer.qt.lanes_painter import LanesPainter, SelectedPart
from viewer.qt.lanes_pointer import LanesPointer
from viewer.qt.lanes_tools import LanesTools
from viewer.qt.lettering import Lettering
from viewer.qt.plain_scroll_bar import PlainScrollBar
from viewer.qt.theme import Theme
from viewer.timeline.lane_drawing import LanesDrawing
from viewer.timeline.lane_hits import LanesHit, LanesHitPart, LanesHits
from viewer.timeline.lanes_layout import LanesLayout
from viewer.timeline.selection import NOTHING, Selection, SelectionKind, Step
from viewer.timeline.time_scale import TimeScale, whole_life

ZOOM_STEP: Final = 1.5
_BAR_UNITS: Final = 1_000_000
"""Of the scroll bar: it is 32-bit, a life in microseconds is more than that."""
_MARGIN_PX: Final = 60.0
_PAGE: Final = 0.85

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


class LanesView(QAbstractScrollArea):
    """Shows a `LanesSource`, tells what is clicked and which keys are pressed; signals as in the Contacts view.

    It accepts no input method, so that single keys work while one is on. Integers travel as `object`: Qt would cut
    them to 32 bits.
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
        super().__init__(parent)
        # Qt's own viewport is of a class unknown to Python, which would go through all classes to find it.
        self.setViewport(QWidget(self))
        self._theme = theme
        self._source: LanesSource | None = None
        self._layout: LanesLayout | None = None
        self._scale: TimeScale | None = None
        self._down = 0.0
        self._selection = NOTHING
        self._drawing: LanesDrawing | None = None
        self._rubber: tuple[float, float] | None = None
        self._is_setting_bars = False
        self._lettering = Lettering(self.font())
        self._painter = LanesPainter(theme, self._lettering)
        self._pointer = LanesPointer(self)
        self.tools = LanesTools(theme, self.viewport())
        self.tools.zoom_asked.connect(self.zoom)
        self.tools.fit_asked.connect(self.fit)
        self.tools.date_asked.connect(self.date_asked)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setHorizontalScrollBar(PlainScrollBar(theme, Qt.Orientation.Horizontal))
        self.setVerticalScrollBar(PlainScrollBar(theme, Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Lanes of the journey"))
        self.horizontalScrollBar().valueChanged.connect(self._on_sideways)
        self.verticalScrollBar().valueChanged.connect(self._on_down)

    @property
    def scale(self) -> TimeScale | None:
        """The stretch of time on the screen; None while nothing is shown."""
        return self._scale

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
        if scale != self._scale:
            self._scale = scale
            self._changed()

    def pan(self, px: float) -> None:
        """`px` pixels later; negative is earlier."""
        if self._scale is not None:
            self.go_to(self._scale.moved(px))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """x: from the left end of the axis, stays where it is; None for what is selected, else the middle."""
        if self._scale is None:
            return
        if x is None:
            x = self._scale.width_px / 2
            at = _cursor(self._selection)
            if at is not None and self._layout is not None:
                selected_x = self._scale.x_of(int(self._layout.lanes.occurred_at_us[at]))
                x = selected_x if 0 <= selected_x <= self._scale.width_px else x
        self.go_to(self._scale.zoomed(factor, x))

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
        self._painter.paint(
            painter, drawing, float(self.viewport().height()), self._selected_part(),
            has_focus=self.hasFocus(), is_dimming=emphasis is not None and emphasis.is_dimming,
        )  # fmt: skip
        if self._rubber is not None:
            self._paint_rubber(painter, drawing, self._rubber)
        painter.end()

    def _paint_rubber(self, painter: QPainter, drawing: LanesDrawing, rubber: tuple[float, float]) -> None:
        left, right = sorted(rubber)
        tint = QColor(self._theme.focus)
        tint.setAlpha(40)
        box = QRectF(round(drawing.head_width) + left, 0, right - left, self.viewport().height())
        painter.fillRect(box, tint)
        painter.setPen(QPen(QColor(self._theme.focus), 1.4))
        painter.drawRect(box.adjusted(0, -2, 0, 2))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lettering = Lettering(self.font())
            self._painter = LanesPainter(self._theme, self._lettering)
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
        """What lies under a point of the viewport."""
        drawing = self.drawing
        if drawing is None or self._layout is None or self._scale is None:
            return None
        hits = LanesHits(self._layout.lanes, self._layout.bands, drawing, self._scale, self._lettering.metrics)
        return hits.at(where.x() - round(drawing.head_width), where.y())

    def axis_x(self, where: QPointF) -> float:
        """Pixels from the left end of the axis, within it."""
        layout = self._layout
        return 0.0 if layout is None else min(max(where.x() - round(layout.head_width), 0.0), layout.width)

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

    def set_rubber(self, rubber: tuple[float, float] | None) -> None:
        """The band that is being drawn to zoom in; None for none."""
        self._rubber = rubber
        self.viewport().update()

    def zoom_to_rubber(self) -> None:
        rubber, self._rubber = self._rubber, None
        if rubber is not None and self._scale is not None and abs(rubber[1] - rubber[0]) >= 4:
            left, right = sorted(rubber)
            self.set_window(self._scale.instant_at(left), self._scale.instant_at(right))
        self.viewport().update()

    def scroll_down(self, px: float) -> bool:
        """False where all lanes fit."""
        layout = self._layout
        if layout is None or layout.most_down <= 0:
            return False
        self.verticalScrollBar().setValue(round(self._down + px))
        return True

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
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and self._scale is not None:
            self.pan(self._scale.width_px * _PAGE * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self._selection.kind is not SelectionKind.NONE:
            self.cleared.emit()
        else:
            event.ignore()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bars' units are no pixels: nothing to shift."""

    # Inside.

    def _bring_into_view(self, at: int) -> None:
        layout, scale = self._layout, self._scale
        if layout is None or scale is None or at >= len(layout.lanes.occurred_at_us):
            return
        instant_us = int(layout.lanes.occurred_at_us[at])
        x, margin = scale.x_of(instant_us), min(_MARGIN_PX, scale.width_px / 6)
        if not margin <= x <= scale.width_px - margin:
            # A step moves a little, a leap puts its goal into the middle.
            is_step = -scale.width_px * 0.5 <= x <= scale.width_px * 1.5
            px = x - margin if x < margin else x - scale.width_px + margin
            self.go_to(scale.moved(px) if is_step else scale.centred(instant_us))
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

    def _set_bars(self) -> None:
        scale, layout = self._scale, self._layout
        if scale is None or layout is None:
            return
        self._is_setting_bars = True
        sideways, down = self.horizontalScrollBar(), self.verticalScrollBar()
        page = min(1.0, scale.span / scale.life.length)
        sideways.setRange(0, round((1 - page) * _BAR_UNITS))
        sideways.setPageStep(max(1, round(page * _BAR_UNITS)))
        sideways.setSingleStep(max(1, round(page * _BAR_UNITS / 12)))
        sideways.setValue(round(scale.left / scale.life.length * _BAR_UNITS))
        down.setRange(0, round(layout.most_down))
        down.setPageStep(max(1, round(layout.height - layout.top)))
        down.setSingleStep(max(1, round(layout.lane_height)))
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


def _cursor(selection: Selection) -> int | None:
    return selection.cursor if selection.cursor is not None else selection.first
