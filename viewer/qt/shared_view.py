"""What this window looks at, in words for others; going where somebody else is; and the presenter's pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.journey import Journey
from viewer.domain.presence import Pointer, SharedPlace
from viewer.presenters.journey import JourneyPresenter
from viewer.qt.contacts_view import ContactsView
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.main_window import MainWindow
from viewer.qt.theme import Theme
from viewer.timeline.contacts_layout import Position
from viewer.timeline.selection import NOTHING, Selection, SelectionKind

_REACH_PX = 13


class SharedView:
    """Reads and sets the place of one window. Everything here is light and touches no store."""

    def __init__(self, window: MainWindow, panel: JourneyPanel, journey: JourneyPresenter, secret: bytes) -> None:
        self._window, self._panel, self._journey, self._secret = window, panel, journey, secret
        self._known: tuple[Journey, IdentityRef] | None = None

    @property
    def customer(self) -> IdentityRef | None:
        """Who is read, None before the first journey."""
        journey = self._journey.journey
        if journey is None:
            return None
        if self._known is None or self._known[0] is not journey:
            self._known = (journey, customer_refs(journey, self._secret)[0])
        return self._known[1]

    def read(self, *, with_pointer: bool) -> SharedPlace:
        """The place now. with_pointer: where the mouse is, if it is on the journey."""
        journey, page = self._journey.journey, self._window.page
        if journey is None or page != "customers":
            return SharedPlace(page)
        keys = journey.events.event_key
        selection = self._journey.selection
        selected = (0, 0)
        if selection.first is not None and selection.last is not None:
            selected = (int(keys[selection.first]), int(keys[selection.last]))
        top_event, top_part, span_us = 0, 0.0, (0, 0)
        if self._panel.is_lanes:
            scale = self._panel.lanes.scale
            span_us = (0, 0) if scale is None else (scale.start_us, scale.end_us)
        else:
            top_event, top_part = self._read_top(journey)
        pointer = self._read_pointer(journey) if with_pointer else None
        view = "lanes" if self._panel.is_lanes else "contacts"
        return SharedPlace(page, self.customer, view, top_event, top_part, span_us, selected, pointer)

    def go_to(self, place: SharedPlace) -> None:
        """Look at what `place` shows, as far as it is the same customer; what is not known here is passed over."""
        journey = self._journey.journey
        if journey is None or place.customer is None or place.customer != self.customer:
            return
        if place.view:
            self._panel.show_lanes(place.view == "lanes")
        first, last = (journey.events.find(key) if key else None for key in place.selected)
        wanted = NOTHING
        if first is not None and last is not None:
            kind = SelectionKind.EVENT if first == last else SelectionKind.STRETCH
            wanted = Selection(kind, first, last, cursor=last)
        now = self._journey.selection
        if (now.first, now.last) != (wanted.first, wanted.last):
            self._journey.select(wanted)
        if self._panel.is_lanes:
            scale = self._panel.lanes.scale
            if place.span_us != (0, 0) and scale is not None and (scale.start_us, scale.end_us) != place.span_us:
                self._panel.lanes.set_window(*place.span_us)
        elif place.top_event:
            self._set_top(journey, place)

    def find_pointer(self, pointer: Pointer, over: QWidget) -> QPointF | None:
        """Where `pointer` is on this screen, in the coordinates of `over`; None if it is out of sight."""
        where = self._find_in_view(pointer)
        view = self._panel.view
        if where is None or not isinstance(view, QAbstractScrollArea) or not view.isVisible():
            return None
        return QPointF(view.viewport().mapTo(over, where.toPoint()))

    def _find_in_view(self, pointer: Pointer) -> QPointF | None:
        journey = self._journey.journey
        if journey is None:
            return None
        if self._panel.is_lanes:
            lanes = self._panel.lanes
            if lanes.scale is None or lanes.lanes is None:
                return None
            viewport = lanes.viewport()
            x = lanes.lanes.head_width + lanes.scale.x_of(pointer.at_us)
            where = QPointF(x, pointer.y * viewport.height())
            return where if x >= lanes.lanes.head_width and x <= viewport.width() else None
        index = journey.events.find(pointer.event_key) if pointer.event_key else None
        contacts = self._panel.contacts
        layout = contacts.contacts
        if index is None or layout is None:
            return None
        tile_no = layout.rows.tile_of_event(index)
        for drawing, top in layout.visible(contacts.position, float(contacts.viewport().height())):
            for tile in drawing.tiles:
                if tile.tile == tile_no:
                    box = tile.box
                    return QPointF(box.x + pointer.x * box.width, top + box.y + pointer.y * box.height)
        return None

    def _read_top(self, journey: Journey) -> tuple[int, float]:
        layout, position = self._panel.contacts.contacts, self._panel.contacts.position
        if layout is None or not layout.row_count:
            return 0, 0.0
        first = int(layout.rows.events_of_row(position.row)[0])
        return int(journey.events.event_key[first]), position.offset_px / max(1.0, layout.height(position.row))

    def _set_top(self, journey: Journey, place: SharedPlace) -> None:
        contacts = self._panel.contacts
        layout, index = contacts.contacts, journey.events.find(place.top_event)
        if layout is None or index is None:
            return
        row = layout.rows.row_of_event(index)
        wanted = Position(row, place.top_part * layout.height(row))
        contacts.verticalScrollBar().setValue(layout.bar_value(wanted))

    def _read_pointer(self, journey: Journey) -> Pointer | None:
        view = self._panel.view
        assert isinstance(view, QAbstractScrollArea)
        viewport = view.viewport()
        at = viewport.mapFromGlobal(QCursor.pos())
        if not viewport.rect().contains(at):
            return None
        if self._panel.is_lanes:
            scale, layout = self._panel.lanes.scale, self._panel.lanes.lanes
            if scale is None or layout is None:
                return None
            return Pointer(0, 0.0, at.y() / max(1, viewport.height()), scale.instant_at(at.x() - layout.head_width))
        return _pointer_on_tile(self._panel.contacts, journey, QPointF(at))


def _pointer_on_tile(contacts: ContactsView, journey: Journey, at: QPointF) -> Pointer | None:
    """The pointer counted from the tile it is on, else from the nearest one in sight."""
    layout = contacts.contacts
    if layout is None:
        return None
    nearest: tuple[float, int, float, float] | None = None
    for drawing, top in layout.visible(contacts.position, float(contacts.viewport().height())):
        for tile in drawing.tiles:
            if tile.tile < 0:
                continue
            box = tile.box
            x, y = (at.x() - box.x) / box.width, (at.y() - top - box.y) / box.height
            away = max(0.0, -x, x - 1) * box.width + max(0.0, -y, y - 1) * box.height
            if nearest is None or away < nearest[0]:
                nearest = (away, tile.tile, min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
    if nearest is None:
        return None
    index = int(layout.rows.events_of_tile(nearest[1])[0])
    events = journey.events
    return Pointer(int(events.event_key[index]), nearest[2], nearest[3], int(events.occurred_at_us[index]))


class PointerMark(QWidget):
    """A ring with a name over the journey: what the presenter points at. It takes no clicks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def point(self, where: QPointF | None, name: str) -> None:
        """where: in the parent's coordinates, None while nothing is pointed at."""
        if where is None:
            self.hide()
            return
        self._name = name
        width = 2 * _REACH_PX + 8 + self.fontMetrics().horizontalAdvance(name) + 12
        self.setGeometry(round(where.x()) - _REACH_PX, round(where.y()) - _REACH_PX, width, 2 * _REACH_PX)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(3, 3, 2 * _REACH_PX - 6, 2 * _REACH_PX - 6)
        for width, colour in ((5, self._theme.panel), (3, self._theme.accent)):
            pen = painter.pen()
            pen.setWidth(width)
            pen.setColor(QColor(colour))
            painter.setPen(pen)
            painter.drawEllipse(ring)
        label = QRectF(2 * _REACH_PX + 4, 3, self.width() - 2 * _REACH_PX - 6, 2 * _REACH_PX - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(label, 8, 8)
        painter.setPen(QColor(self._theme.panel))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._name)
