"""The Contacts view as a screen reader meets it: a list of contacts, each with its events and marks."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from viewer.qt.contacts_view import ContactsView
from viewer.timeline.contacts_layout import HitPart
from viewer.timeline.draw_list import Box, RowDrawing
from viewer.timeline.row_content import RowContent, TileContent


def make_contacts_interface(thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, ContactsView):
        return None
    made = ContactsAccessible(thing)
    # Qt owns it; Python must not let go of it before Qt does.
    thing.accessible = made
    return made


class _Part(QAccessibleInterface):
    """A painted part: a row, a tile or a mark. It stays valid as long as the view does.

    Where Qt takes "no such part" for an answer, its annotations do not say so: hence `Any`.
    """

    def __init__(self, view: ContactsView, parent: Callable[[], QAccessibleInterface | None], row: int) -> None:
        super().__init__()
        self._view = weakref.ref(view)
        self._parent = parent
        self.row = row
        QAccessible.registerAccessibleInterface(self)

    @property
    def view(self) -> ContactsView | None:
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) else None

    def isValid(self) -> bool:
        view = self.view
        return view is not None and view.contacts is not None and self.row < view.contacts.row_count

    def object(self) -> Any:
        return None

    def parent(self) -> Any:
        return self._parent()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> Any:
        return None

    def childAt(self, x: int, y: int) -> Any:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, which: QAccessible.Text, text: str) -> None:
        """Nothing here is edited."""

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def rect(self) -> QRect:
        view, place = self.view, self.box()
        if view is None or view.contacts is None or place is None:
            return QRect()
        for drawing, y in view.contacts.visible(view.position, float(view.viewport().height())):
            if drawing.row == self.row:
                corner = view.viewport().mapToGlobal(QPoint(round(place.x), round(y + place.y)))
                return QRect(corner.x(), corner.y(), round(place.width), round(place.height))
        return QRect()

    def box(self) -> Box | None:
        """Where it is, from the row's corner."""
        return None

    def drawing(self) -> RowDrawing | None:
        view = self.view
        if view is None or view.contacts is None or self.row >= view.contacts.row_count:
            return None
        return view.contacts.drawing(self.row)

    def content(self) -> RowContent | None:
        view = self.view
        if view is None or view.source is None or self.row >= view.source.rows.row_count:
            return None
        return view.source.row(self.row)


class _Row(_Part):
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, which: QAccessible.Text) -> str:
        content = self.content()
        if content is None or which != QAccessible.Text.Name:
            return ""
        day = "".join(piece.text for piece in content.date)
        return " ".join(filter(None, (content.number, day, content.time, content.hour, content.head)))

    def box(self) -> Box | None:
        drawing = self.drawing()
        return drawing.card if drawing is not None else None

    def childCount(self) -> int:
        drawing = self.drawing()
        return 0 if drawing is None else len(drawing.tiles) + len(_pills(drawing))

    def child(self, index: int) -> Any:
        drawing, view = self.drawing(), self.view
        keeper = view.accessible if view is not None else None
        if drawing is None or view is None or keeper is None or not 0 <= index < self.childCount():
            return None
        me = weakref.ref(self)
        tiles = len(drawing.tiles)
        if index < tiles:
            return keeper.keep(("tile", self.row, index), lambda: _Tile(view, me, self.row, index))
        return keeper.keep(("mark", self.row, index), lambda: _Mark(view, me, self.row, index - tiles))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        drawing = self.drawing()
        if drawing is not None and isinstance(child, _Tile):
            return child.place
        if drawing is not None and isinstance(child, _Mark):
            return len(drawing.tiles) + child.place
        return -1


class _Inside(_Part):
    def __init__(
        self, view: ContactsView, parent: Callable[[], QAccessibleInterface | None], row: int, place: int
    ) -> None:
        super().__init__(view, parent, row)
        self.place = place


class _Tile(_Inside):
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button

    def text(self, which: QAccessible.Text) -> str:
        content = self.content()
        if content is None or which != QAccessible.Text.Name or self.place >= len(content.tiles):
            return ""
        return _tile_words(content.tiles[self.place])

    def box(self) -> Box | None:
        drawing = self.drawing()
        return drawing.tiles[self.place].box if drawing is not None and self.place < len(drawing.tiles) else None

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = state.focusable = True
        view, drawing = self.view, self.drawing()
        if view is not None and view.contacts is not None and drawing is not None and self.place < len(drawing.tiles):
            events = view.contacts.rows.events_of_tile(drawing.tiles[self.place].tile)
            cursor = view.selection.cursor if view.selection.cursor is not None else view.selection.first
            if cursor is not None and bool((events == cursor).any()):
                state.selected = True
                state.focused = view.hasFocus()
        return state


class _Mark(_Inside):
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Note

    def text(self, which: QAccessible.Text) -> str:
        view, drawing = self.view, self.drawing()
        if view is None or view.source is None or drawing is None or which != QAccessible.Text.Name:
            return ""
        pills = _pills(drawing)
        if self.place >= len(pills):
            return ""
        marks = view.source.marks_of(self.row)
        return next((mark.label for mark in marks if mark.mark_id == pills[self.place][0]), "")

    def box(self) -> Box | None:
        drawing = self.drawing()
        pills = _pills(drawing) if drawing is not None else []
        return pills[self.place][1] if self.place < len(pills) else None


class ContactsAccessible(QAccessibleWidget):
    """The view itself. Parts are made when they are asked for, and the latest are kept."""

    def __init__(self, view: ContactsView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = weakref.ref(view)
        self._parts: OrderedDict[tuple[str, int, int], _Part] = OrderedDict()

    def keep(self, key: tuple[str, int, int], make: Callable[[], _Part]) -> _Part:
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = make()
        return part

    def _contacts(self) -> ContactsView | None:
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) and view.contacts is not None else None

    def childCount(self) -> int:
        view = self._contacts()
        return view.contacts.row_count if view is not None and view.contacts is not None else 0

    def child(self, index: int) -> Any:
        view = self._contacts()
        if view is None or not 0 <= index < self.childCount():
            return None
        me = weakref.ref(self)
        return self.keep(("row", index, 0), lambda: _Row(view, me, index))

    def childAt(self, x: int, y: int) -> Any:
        view = self._contacts()
        if view is None or view.contacts is None:
            return None
        at = view.viewport().mapFromGlobal(QPoint(x, y))
        hit = view.contacts.hit(view.position, at.x(), at.y(), float(view.viewport().height()))
        if hit is None:
            return None
        row = self.child(hit.row)
        if row is None or hit.part is not HitPart.TILE:
            return row
        drawing = view.contacts.drawing(hit.row)
        place = next((no for no, tile in enumerate(drawing.tiles) if tile.tile == hit.tile), None)
        return row if place is None else row.child(place)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.row if isinstance(child, _Row) else -1


def _pills(drawing: RowDrawing) -> list[tuple[str, Box]]:
    return [(mark.mark_id, mark.pill) for mark in drawing.marks if mark.pill is not None]


def _tile_words(tile: TileContent) -> str:
    repeats = f"×{tile.repeats}" if tile.repeats > 1 else ""
    scores = (f"{score.label} {score.figure}" for score in tile.scores)
    said = (tile.title, repeats, *scores, tile.dwell, *(piece.text for piece in tile.details), *tile.quotes)
    return ", ".join(part for part in said if part)
