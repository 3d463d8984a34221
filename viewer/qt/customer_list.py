"""The rows of the customer list: model, painting, and the view that tells what is on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.presenters.customer_words import ShownRow
from viewer.qt.contacts_painter import band_shape
from viewer.qt.icons import channel_icon_name, icon_pixmap, paint_icon
from viewer.qt.life_line import LinePictures
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_SHOWN_CHANNELS = 6
_SHOWN_READERS = 3
_LINE_PX = 10
"""Height of the line of a life, below the words."""
_LEAST_ID_PX = 44


class CustomerListModel(QAbstractListModel):
    """Rows by position; those not at hand are None and drawn as placeholders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._rows: dict[int, ShownRow] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows.get(index.row())
        if role == ROW_ROLE:
            return row
        if row is not None and role == Qt.ItemDataRole.DisplayRole:
            return row.nickname
        if row is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.spoken)
        return None

    def set_count(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self._rows.clear()
        self.endResetModel()

    def set_rows(self, first: int, rows: Sequence[ShownRow]) -> None:
        self._rows.update(enumerate(rows, first))
        self._tell(first, len(rows))

    def forget_rows(self, first: int, count: int) -> None:
        for position in range(first, first + count):
            self._rows.pop(position, None)
        self._tell(first, count)

    def _tell(self, first: int, count: int) -> None:
        last = min(first + count, self._count) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


class CustomerDelegate(QStyledItemDelegate):
    """Paints a row: score in its band's shape and what was asked; nickname, signals, marks; then id, the score's path,
    last seen, visits and who has read it; the life across the whole width below. The id stands beside the nickname
    where there is room, which is told whole before anything else.
    """

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.opacity = 1.0
        self.pinned: dict[int, None] = {}
        """customer_no of rows with a tick, in the order of picking."""
        self._lines = LinePictures(theme)
        base_px = font.pixelSize()
        self._name_font = QFont(font)
        self._name_font.setPixelSize(base_px + 1)
        self._name_font.setBold(True)
        self._small_font = QFont(font)
        self._small_font.setPixelSize(max(11, base_px - 1))
        self._score_font = QFont(font)
        self._score_font.setPixelSize(base_px + 2)
        self._score_font.setBold(True)
        self._name_px = QFontMetrics(self._name_font).height()
        self._small_px = QFontMetrics(self._small_font).height()
        self._kind_font = QFont(font)
        self._kind_font.setPixelSize(max(10, base_px - 3))
        kind = QFontMetrics(self._kind_font)
        self._kind_px = kind.height()
        self._score_px = max(40, kind.horizontalAdvance("推奨度") + 4)
        self._icon_px = max(14, base_px + 1)
        self.height_px = self._name_px + self._small_px + _LINE_PX + 21

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self.height_px)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row: ShownRow | None = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self.opacity)
        self._paint_ground(painter, option, index)
        if row is None:
            self._paint_placeholder(painter, rect)
        else:
            self._paint_score(painter, rect, row)
            self._paint_words(painter, rect, row)
            if row.customer_no in self.pinned:
                self._paint_pin(painter, rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # Asked of the view: to read `option.state`, Qt for Python makes the many lists of names of QStyle, which takes
        # a thirtieth of an empty window's start.
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return
        is_selected = view.selectionModel().isSelected(index)
        if not (is_selected or (view.underMouse() and _is_hovered(option))):
            return
        box = QRectF(option.rect).adjusted(8.5, 2.5, -8.5, -2.5)
        has_focus = view.hasFocus() and view.currentIndex() == index
        painter.setPen(QColor(self._theme.focus) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.selection if is_selected else self._theme.hover))
        painter.drawRoundedRect(box, 7, 7)
        if is_selected:
            # A bar beside the ground: the selected row is not told by colour alone.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), 1.5, 1.5)

    def _paint_pin(self, painter: QPainter, rect: QRect) -> None:
        """A tick in the upper left corner of the row: picked out for comparing."""
        box = QRectF(rect.left() + 11, rect.top() + 5, self._icon_px, self._icon_px)
        painter.setPen(QColor(self._theme.panel))
        painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(box, 4, 4)
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), self._theme.on_accent)

    def _circle(self, rect: QRect) -> QRectF:
        size = self._name_px + self._small_px + 7.0 - self._kind_px
        return QRectF(rect.left() + 16 + (self._score_px - size) / 2, rect.top() + 9.0, size, size)

    def _paint_score(self, painter: QPainter, rect: QRect, row: ShownRow) -> None:
        circle = self._circle(rect)
        painter.setFont(self._score_font if len(row.score) < 3 else self._small_font)
        if row.band is None:
            painter.setPen(QColor(self._theme.border_strong))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)
            painter.setPen(QColor(self._theme.text_muted))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "–")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.bands[row.band]))
        painter.drawPath(band_shape(row.band, circle))
        painter.setPen(QColor(self._theme.on_band))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, row.score)
        painter.setFont(self._kind_font)
        painter.setPen(QColor(self._theme.text_muted))
        below = QRectF(rect.left() + 16, circle.bottom() + 2, self._score_px, self._kind_px)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, row.score_kind)

    def _paint_words(self, painter: QPainter, rect: QRect, row: ShownRow) -> None:
        left = rect.left() + 16 + self._score_px + 8
        right = rect.right() - 18
        top = rect.top() + 7
        right_of_name = right - self._paint_marks(painter, right, top, row.marks_count)
        right_of_name -= self._paint_signals(painter, right_of_name, top, row.signal_count)
        name_metrics = QFontMetrics(self._name_font)
        name = name_metrics.elidedText(row.nickname, Qt.TextElideMode.ElideRight, right_of_name - left)
        name_px = name_metrics.horizontalAdvance(name)
        painter.setFont(self._name_font)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QRect(left, top, name_px + 2, self._name_px), Qt.AlignmentFlag.AlignVCenter, name)
        id_px = QFontMetrics(self._small_font).horizontalAdvance(row.customer_id)
        has_room = left + name_px + 10 + id_px <= right_of_name
        if has_room:
            where = QRect(left + name_px + 8, top, id_px + 2, self._name_px)
            painter.setFont(self._small_font)
            painter.setPen(QColor(self._theme.text_muted))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, row.customer_id)
        below = QRect(left, top + self._name_px + 3, right - left, self._small_px)
        self._paint_second_line(painter, below, row, "" if has_room else row.customer_id)
        self._paint_life(painter, QRect(left, below.bottom() + 4, right - left, _LINE_PX), row)

    def _paint_second_line(self, painter: QPainter, where: QRect, row: ShownRow, customer_id: str) -> None:
        room_px = where.width() - self._paint_readers(painter, where, row.readers)
        metrics = QFontMetrics(self._small_font)
        said = [part for part in (row.score_path, *self._hint(row), row.last_seen, row.visits) if part]
        while len(said) > 1 and metrics.horizontalAdvance(" · ".join(said)) > room_px:
            said.pop()  # the number of visits goes first: the journey tells it as well
        words = " · ".join(said)
        if customer_id:
            id_px = room_px - metrics.horizontalAdvance(f" · {words}")
            if id_px >= min(_LEAST_ID_PX, metrics.horizontalAdvance(customer_id)):
                words = f"{metrics.elidedText(customer_id, Qt.TextElideMode.ElideMiddle, id_px)} · {words}"
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.text_muted))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room_px)
        painter.drawText(
            QRect(where.left(), where.top(), room_px + 2, where.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )

    def _paint_life(self, painter: QPainter, where: QRect, row: ShownRow) -> None:
        if row.line is None:
            self._paint_channels(painter, where, row)
            return
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(where.topLeft(), self._lines.picture(row.line, where.width(), where.height(), ratio))

    def _hint(self, row: ShownRow) -> tuple[str, ...]:
        """A figure that reads the wrong way round is never left alone: the shortest of its hints."""
        return row.score_hints[-1:]

    def _paint_channels(self, painter: QPainter, where: QRect, row: ShownRow) -> None:
        """While the line of the life is on its way: where it took place."""
        ratio = painter.device().devicePixelRatio()
        for place, channel in enumerate(row.channels[:_SHOWN_CHANNELS]):
            colour = self._theme.channels[channel]
            sign = icon_pixmap(channel_icon_name(channel), _LINE_PX, colour, ratio)
            painter.drawPixmap(where.left() + place * (_LINE_PX + 4), where.top(), sign)

    def _paint_readers(self, painter: QPainter, where: QRect, readers: tuple[str, ...]) -> int:
        """Who has read it, as initials in rings at the right end; returns the room they take."""
        if not readers:
            return 0
        size = float(where.height() + 1)
        shown = readers[:_SHOWN_READERS]
        rest = len(readers) - len(shown)
        labels = (*shown, f"+{rest}") if rest else shown
        painter.setFont(self._kind_font)
        right = float(where.right() + 1)
        for label in reversed(labels):
            ring = QRectF(right - size, where.top() - 0.5, size, size)
            painter.setPen(QColor(self._theme.border_strong))
            painter.setBrush(QColor(self._theme.panel))
            painter.drawEllipse(ring)
            painter.setPen(QColor(self._theme.text_muted))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, label)
            right -= size - 3
        return round(where.right() + 1 - right) + 6

    def _paint_signals(self, painter: QPainter, right: int, top: int, count: int) -> int:
        """The sign of signals and how often rules fired, left of the marks; returns the room it takes."""
        if not count:
            return 0
        words = str(count)
        painter.setFont(self._small_font)
        words_px = QFontMetrics(self._small_font).horizontalAdvance(words)
        painter.setPen(QColor(self._theme.warning))
        where = QRect(right - words_px, top, words_px + 2, self._name_px)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
        ratio = painter.device().devicePixelRatio()
        y = top + (self._name_px - self._icon_px) // 2
        sign = icon_pixmap("signal", self._icon_px, self._theme.warning, ratio)
        painter.drawPixmap(right - words_px - self._icon_px - 2, y, sign)
        return words_px + self._icon_px + 10

    def _paint_marks(self, painter: QPainter, right: int, top: int, count: int) -> int:
        """A bookmark, which stands for no kind of mark, and the count at the right end; returns the room it takes."""
        if not count:
            return 0
        words = str(count)
        painter.setFont(self._small_font)
        words_px = QFontMetrics(self._small_font).horizontalAdvance(words)
        painter.setPen(QColor(self._theme.accent))
        painter.drawText(
            QRect(right - words_px, top, words_px + 2, self._name_px), Qt.AlignmentFlag.AlignVCenter, words
        )
        ratio = painter.device().devicePixelRatio()
        y = top + (self._name_px - self._icon_px) // 2
        sign = icon_pixmap("bookmark", self._icon_px, self._theme.accent, ratio)
        painter.drawPixmap(right - words_px - self._icon_px - 3, y, sign)
        return words_px + self._icon_px + 12

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        circle = self._circle(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hover))
        painter.drawEllipse(circle)
        left = rect.left() + 16 + self._score_px + 8
        painter.drawRoundedRect(QRectF(left, rect.top() + 12, 110, self._name_px - 9), 4, 4)
        painter.drawRoundedRect(QRectF(left, rect.top() + 13 + self._name_px, 170, self._small_px - 8), 4, 4)


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_MouseOver)


class CustomerListView(QTableView):
    """Tells which positions are visible and which one a person chose. Takes no input method: single keys stay keys."""

    range_shown = Signal(int, int)
    position_chosen = Signal(int)
    pins_changed = Signal(int)
    """How many customers are picked out for comparing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CustomerListModel(self)
        self.setModel(self.rows)
        self._delegate = CustomerDelegate(theme, self.font(), self)
        self.setItemDelegate(self._delegate)
        # A table of one column: QListView asks the model about every row at each reset (0.6 s for 200,000).
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._delegate.height_px)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setProperty("look", "plain")
        self._told: tuple[int, int] | None = None
        self._is_set_from_outside = False
        self.verticalScrollBar().valueChanged.connect(self._tell_range)

    def set_current(self, position: int | None) -> None:
        """Show `position` as the one being read, without telling it as chosen."""
        self._is_set_from_outside = True
        try:
            if position is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            elif self.currentIndex().row() != position:
                index = self.rows.index(position)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                # After a new order the bar still has the range of the old one.
                self.executeDelayedItemsLayout()
                self.scrollTo(index)
        finally:
            self._is_set_from_outside = False

    @property
    def pinned(self) -> tuple[int, ...]:
        """customer_no of those who are picked out for comparing, in the order of picking."""
        return tuple(self._delegate.pinned)

    def toggle_current(self) -> None:
        """Pick the customer who is read, or no longer."""
        self._pin([self.currentIndex().row()], only_add=False)

    def clear_pins(self) -> None:
        self._delegate.pinned.clear()
        self._tell_pins()

    def _pin(self, positions: Sequence[int], *, only_add: bool) -> None:
        """Rows that are not at hand yet cannot be picked."""
        pinned = self._delegate.pinned
        for position in positions:
            row: ShownRow | None = self.rows.index(position).data(ROW_ROLE)
            if row is not None and row.customer_no not in pinned:
                pinned[row.customer_no] = None
            elif row is not None and not only_add:
                del pinned[row.customer_no]
        self._tell_pins()

    def _tell_pins(self) -> None:
        self.viewport().update()
        self.pins_changed.emit(len(self._delegate.pinned))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ctrl and a click picks a row, Shift and a click all rows up to it; the journey on screen stays."""
        position, modifiers = self.indexAt(event.position().toPoint()).row(), event.modifiers()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if position >= 0 and is_left and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._pin([position], only_add=False)
        elif position >= 0 and is_left and modifiers & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((max(0, self.currentIndex().row()), position))
            self._pin(range(first, last + 1), only_add=True)
        else:
            super().mousePressEvent(event)

    def show_position(self, position: int) -> None:
        """Scroll there; nobody is chosen."""
        self.executeDelayedItemsLayout()
        self.scrollTo(self.rows.index(position))

    def set_dimmed(self, is_dimmed: bool) -> None:
        """Paler while a new answer is awaited."""
        opacity = 0.45 if is_dimmed else 1.0
        if self._delegate.opacity != opacity:
            self._delegate.opacity = opacity
            self.viewport().update()

    def forget_range(self) -> None:
        """The order is new: the same positions hold other people."""
        self._told = None

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_set_from_outside:
            self.position_chosen.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_range()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._tell_range()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Letters are shortcuts of the window; Qt's own search by typing would read every row.
        if event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    @Slot()
    def _tell_range(self) -> None:
        height = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // height
        shown = (first, min(self.rows.rowCount() - 1, first + self.height() // height + 1))
        if shown != self._told:
            self._told = shown
            self.range_shown.emit(*shown)
