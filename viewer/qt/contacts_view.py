"""The Contacts view: rows running downward, drawn when they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.presenters.journey import ContactsSource
from viewer.qt.contacts_painter import ContactsPainter
from viewer.qt.lettering import Lettering
from viewer.qt.plain_scroll_bar import PlainScrollBar
from viewer.qt.row_pictures import RowPictures
from viewer.qt.theme import Theme
from viewer.timeline.contacts_layout import ContactsLayout, Hit, HitPart, Position
from viewer.timeline.draw_list import RowDrawing
from viewer.timeline.selection import NOTHING, Selection, SelectionKind, Step

if TYPE_CHECKING:
    from viewer.qt.contacts_accessible import ContactsAccessible

_WHEEL_PX: Final = 90.0
"""Scrolled by one notch of a wheel."""

FRESH_LAYOUTS: Final = 3
"""While somebody scrolls, so many rows that are not kept find their places in a frame; what lies below them comes in
the next frames."""

FRESH_PX: Final = 160.0
"""While somebody scrolls, a frame letters one strip of a row that was never seen, and more where all together are no
higher than this. The others show their shapes and are lettered in the next frames, so that even leaps keep the pace of
the screen."""

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
_MOST_DIGITS: Final = 6


class ContactsView(QAbstractScrollArea):
    """Shows rows of a `ContactsSource`, tells what is clicked and which keys are pressed.

    It accepts no input method, so that single keys work while one is on. Integers travel as `object`: Qt would cut
    them to 32 bits.
    """

    event_clicked = Signal(object, bool)
    visit_clicked = Signal(object)
    mark_clicked = Signal(str)
    fold_asked = Signal(object)
    """Open or close the run of equal events, or the talk, that the event stands in."""
    number_typed = Signal(object)
    """Go to the row of that running number."""
    step_asked = Signal(object, bool)
    cleared = Signal()
    range_changed = Signal()
    """Other rows are visible than before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own viewport is of a class unknown to Python, which would go through all classes to find it.
        self.setViewport(QWidget(self))
        self._theme = theme
        self._source: ContactsSource | None = None
        self._laid_out_px = -1
        self._layout: ContactsLayout | None = None
        self._position = Position(0)
        self._is_at_end = True
        self._is_setting_bar = False
        self._number = ""
        self._event_before_number: int | None = None
        self._is_moving = False
        self._is_sketched = False
        self._selection = NOTHING
        self.accessible: ContactsAccessible | None = None
        self._pictures: RowPictures | None = None
        self._lettering = Lettering(self.font(), self.tr("en"))
        self._painter = ContactsPainter(theme, self._lettering)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            # Rows and bar cover everything: a ground below them would be painted for nothing.
            widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollBar(PlainScrollBar(theme, Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Contacts of the journey"))
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def position(self) -> Position:
        return self._position

    @property
    def contacts(self) -> ContactsLayout | None:
        """The layout of what is shown; None while nothing is."""
        return self._layout

    def set_source(self, source: ContactsSource, *, keep_place: bool) -> None:
        """Shows other rows, at the most recent contact unless `keep_place`.

        A place at the end stays at the end: with marks the last rows become higher and would be cut off.
        """
        self._source = source
        self._lay_out(keep_place=keep_place and not self._is_at_end)

    def set_selection(self, selection: Selection, spoken: str) -> None:
        """Draws the selection, brings its moving end into view and tells a screen reader."""
        self._selection = selection
        at = selection.cursor if selection.cursor is not None else selection.first
        if self._layout is not None and at is not None and self._layout.row_count:
            self._go_to(self._layout.showing(self._position, at, self._view_height()))
        if spoken != self.accessibleDescription():
            # Here, because setting up its lists of roles and events takes long, and the first picture has no selection.
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            self.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    @property
    def source(self) -> ContactsSource | None:
        """What is shown, None before the first journey."""
        return self._source

    def visible_rows(self) -> tuple[int, int]:
        """First and last row of which something shows; (0, -1) for none."""
        if self._layout is None or not self._layout.row_count:
            return 0, -1
        return self._position.row, self._layout.last_visible(self._position, self._view_height())

    @property
    def is_complete(self) -> bool:
        """Everything in view was lettered when it was painted last."""
        return not self._is_sketched

    def placed_rows(self) -> tuple[int, int]:
        """As `visible_rows`, as far as rows have their places already: for what only follows the view."""
        if self._layout is None or not self._layout.row_count:
            return 0, -1
        most = 1 if self._is_moving else None
        return self._position.row, self._layout.last_visible(self._position, self._view_height(), most)

    def scroll_to_row(self, row: int) -> None:
        """Puts `row` at the top, as far as the journey goes on below it."""
        self._is_moving = True
        if self._layout is not None and self._layout.row_count:
            row = min(max(row, 0), self._layout.row_count - 1)
            self._go_to(self._layout.clamped(Position(row), self._view_height()))

    def scroll_to_end(self) -> None:
        if self._layout is not None:
            self._go_to(self._layout.end(self._view_height()))

    def scroll_by(self, down_px: float) -> None:
        if self._layout is not None and self._layout.row_count:
            self._is_moving = True
            self._go_to(self._layout.moved(self._position, down_px, self._view_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        layout = self._layout
        if layout is None:
            painter.fillRect(event.rect(), QColor(self._theme.bg))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self.hasFocus()
        ratio = painter.device().devicePixelRatio()
        pictures = self._pictures_for(ratio)
        height = self._view_height()
        fresh_px, is_sketched, bottom, last = 0.0, False, 0.0, -1
        most = FRESH_LAYOUTS if self._is_moving else None
        for drawing, exact_y in layout.visible(self._position, height, most):
            bottom, last = exact_y + drawing.height, drawing.row
            # On whole device pixels, so that rows are copied and letters stay sharp.
            y = round(exact_y * ratio) / ratio
            painter.translate(0, y)
            for strip in pictures.strips(drawing, -y, height - y):
                if self._is_moving and pictures.is_new(strip):
                    strip_px = strip.bottom - strip.top
                    if fresh_px and fresh_px + strip_px > FRESH_PX:
                        is_sketched = True
                        pictures.paint_new(painter, strip, is_sketch=True)
                        continue
                    fresh_px += strip_px
                picture = pictures.picture(strip, is_moving=self._is_moving)
                if picture is None:
                    pictures.paint_new(painter, strip, is_sketch=False)
                else:
                    painter.drawPixmap(QPointF(0, strip.top), picture)
            if self._selection.kind is SelectionKind.VISIT and self._selection.visit_no == drawing.visit_no:
                self._painter.paint_chosen_card(painter, drawing, has_focus=has_focus)
            self._paint_selection(painter, drawing, has_focus=has_focus)
            painter.translate(0, -y)
        if bottom < height:
            is_sketched |= last < layout.row_count - 1
            painter.fillRect(QRectF(0, bottom, self.viewport().width(), height - bottom), QColor(self._theme.bg))
        self._paint_pinned(painter, layout)
        if self._number:
            is_found = self._has_number(self._number)
            self._painter.paint_prompt(painter, self.prompt, height, is_found=is_found)
        painter.end()
        was_sketched, self._is_sketched = self._is_sketched, is_sketched
        self._is_moving = is_sketched
        if is_sketched:
            self.viewport().update()
        elif was_sketched:
            self._set_bar()
            self.range_changed.emit()

    def _paint_pinned(self, painter: QPainter, layout: ContactsLayout) -> None:
        """The head of the topmost row stays while its tiles scroll below it."""
        first = next(layout.visible(self._position, self._view_height()), None)
        if first is None or not first[0].pinned or first[1] + first[0].head.y >= 0:
            return
        drawing, y = first
        # Where little more than the head's own height is left, the tiles themselves are worth more.
        if y + drawing.card.bottom > 2 * drawing.head.height:
            self._painter.paint_pinned(painter, drawing, float(self.viewport().width()))

    def _pictures_for(self, pixel_ratio: float) -> RowPictures:
        if self._pictures is None or self._pictures.pixel_ratio != pixel_ratio:
            self._pictures = RowPictures(self._painter, self._theme.bg, self.viewport().width(), pixel_ratio)
        return self._pictures

    def _paint_selection(self, painter: QPainter, drawing: RowDrawing, *, has_focus: bool) -> None:
        selection, layout = self._selection, self._layout
        if layout is None or selection.first is None or selection.last is None:
            return
        if selection.kind not in {SelectionKind.EVENT, SelectionKind.STRETCH}:
            return
        cursor = selection.cursor if selection.cursor is not None else selection.first
        for tile in drawing.tiles:
            events = layout.rows.events_of_tile(tile.tile)
            if ((events >= selection.first) & (events <= selection.last)).any():
                is_cursor = bool((events == cursor).any())
                self._painter.paint_selected_tile(painter, tile, is_cursor=is_cursor, has_focus=has_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._layout is not None and self._laid_out_px == self.viewport().width():
            # Only the height is another one: the rows are what they were.
            self._stand(self._position, keep_place=not self._is_at_end)
        else:
            self._lay_out(keep_place=not self._is_at_end)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lettering = Lettering(self.font(), self.tr("en"))
            self._painter = ContactsPainter(self._theme, self._lettering)
            self._lay_out(keep_place=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._number = ""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = event.pixelDelta().y()
        down = -float(pixels) if pixels else -event.angleDelta().y() / 120 * _WHEEL_PX * self._lettering.scale
        self.scroll_by(down)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._set_number("")
        self._tell_click(event.position(), is_extending=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging with the button down selects a stretch."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            hit = self._hit(event.position())
            if hit is not None and hit.part is HitPart.TILE and self._selection.first is not None:
                index = self._first_event(hit)
                if index != self._selection.cursor:
                    self.event_clicked.emit(index, True)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~allowed:
            event.ignore()
            return
        if not is_shifted and self._type_number(event):
            return
        step = _STEP_BY_KEY.get(Qt.Key(event.key()))
        if step is not None:
            self.step_asked.emit(step, is_shifted)
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._page(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._selection.cursor is not None:
            self.fold_asked.emit(self._selection.cursor)
        elif event.key() == Qt.Key.Key_Escape and self._selection.kind is not SelectionKind.NONE:
            self.cleared.emit()
        else:
            event.ignore()

    def _type_number(self, event: QKeyEvent) -> bool:
        """Digits jump to the row of that running number as they are typed; any other key ends the number.

        Of a number that nothing bears the selection is again what it was before.

        True if the key belonged to the number.
        """
        typed = event.text()
        if self._number and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self._set_number("")
            return True
        if self._number and event.key() == Qt.Key.Key_Backspace:
            self._set_number(self._number[:-1])
        elif len(typed) == 1 and typed.isdecimal():
            number = f"{self._number}{int(typed)}".lstrip("0")
            if not self._number:
                self._event_before_number = self._selection.cursor
            self._set_number(number[:_MOST_DIGITS])
        else:
            self._set_number("")
            return False
        if self._has_number(self._number):
            self.number_typed.emit(int(self._number))
        elif self._number and self._event_before_number is not None:
            # Nothing bears it: the digits before it have led nowhere either.
            self.event_clicked.emit(self._event_before_number, False)
        return True

    @property
    def prompt(self) -> str:
        """The number being typed, and whether there is such a contact; "" while none is typed."""
        if not self._number:
            return ""
        rows = None if self._layout is None else self._layout.rows
        last = 0 if rows is None or not len(rows.own_visit) else int(rows.own_visit.max()) + 1
        words = self.tr("No. {number}")
        if int(self._number) > last:
            words = self.tr("There is no No. {number} (1 to {last})").replace("{last}", str(last))
        return words.replace("{number}", self._number)

    def _has_number(self, number: str) -> bool:
        rows = None if self._layout is None else self._layout.rows
        return rows is not None and bool(number) and rows.find_event_of_number(int(number)) is not None

    def _set_number(self, number: str) -> None:
        if number != self._number:
            self._number = number
            self.viewport().update()

    def _page(self, direction: int) -> None:
        """A view further, and the selection with it if there is one."""
        before = self.visible_rows()
        self.scroll_by(direction * self._view_height() * 0.9)
        if self._layout is None or self._selection.first is None:
            return
        first, last = self.visible_rows()
        row = min(before[1], last) if direction > 0 else first
        if direction > 0 and (first, last) == before:
            row = last
        self.event_clicked.emit(int(self._layout.rows.events_of_row(row)[0]), False)

    def _tell_click(self, where: QPointF, *, is_extending: bool) -> None:
        hit = self._hit(where)
        if hit is None or self._layout is None:
            return
        if hit.part is HitPart.MARK and hit.mark_id is not None:
            self.mark_clicked.emit(hit.mark_id)
        elif hit.part is HitPart.FOLD:
            self.fold_asked.emit(self._first_event(hit))
        elif hit.part is HitPart.TILE:
            self.event_clicked.emit(self._first_event(hit), is_extending)
        else:
            self.visit_clicked.emit(int(self._layout.rows.row_visit[hit.row]))

    def _hit(self, where: QPointF | QPoint) -> Hit | None:
        if self._layout is None:
            return None
        return self._layout.hit(self._position, where.x(), where.y(), self._view_height())

    def _first_event(self, hit: Hit) -> int:
        assert self._layout is not None
        assert hit.tile is not None
        return int(self._layout.rows.events_of_tile(hit.tile)[0])

    def _view_height(self) -> float:
        return float(self.viewport().height())

    def _lay_out(self, *, keep_place: bool) -> None:
        source = self._source
        if source is None:
            return
        kept = self._position
        self._pictures = None
        self._layout = ContactsLayout(
            source.rows, source.row, source.marks_of, date_samples=source.date_samples,
            metrics=self._lettering.metrics._replace(density=source.look.density.factor),
            width=float(self.viewport().width()),
        )  # fmt: skip
        self._laid_out_px = self.viewport().width()
        self._stand(kept, keep_place=keep_place)

    def _stand(self, kept: Position, *, keep_place: bool) -> None:
        """Show the rows from `kept` on, or the last of them."""
        layout = self._layout
        if layout is None:
            return
        height = self._view_height()
        if keep_place and layout.row_count:
            self._position = layout.clamped(kept, height)
        else:
            # The most recent contact, wherever it stands.
            self._position = Position(0) if layout.rows.is_newest_first else layout.end(height)
        self._set_bar()
        self.viewport().update()
        self.range_changed.emit()

    def _go_to(self, position: Position) -> None:
        if position == self._position:
            return
        self._position = position
        self._set_bar()
        self.viewport().update()
        self.range_changed.emit()

    def _set_bar(self) -> None:
        layout = self._layout
        if layout is None:
            return
        height = self._view_height()
        bar = self.verticalScrollBar()
        maximum = layout.bar_maximum(height)
        self._is_at_end = layout.bar_value(self._position) >= maximum
        self._is_setting_bar = True
        bar.setRange(0, maximum)
        if not self._is_moving:
            # How many rows are in view says only the length of the handle.
            first, last = self.visible_rows()
            bar.setPageStep(max(1, last - first + 1) * 1000)
        bar.setSingleStep(300)
        bar.setValue(layout.bar_value(self._position))
        self._is_setting_bar = False

    def _on_bar_moved(self, value: int) -> None:
        if self._is_setting_bar or self._layout is None:
            return
        position = self._layout.clamped(self._layout.position_at(value), self._view_height())
        if position != self._position:
            self._position = position
            self._is_moving = True
            self._is_at_end = value >= self.verticalScrollBar().maximum()
            self.viewport().update()
            self.range_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bar's units are rows, not pixels: nothing to shift."""

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod:
            event.ignore()
            return False
        return super().viewportEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)
