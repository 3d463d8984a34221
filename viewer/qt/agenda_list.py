"""The customers of a review in the order in which they are read: dragged, or moved with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.presenters.review_words import AgendaRow
from viewer.qt.theme import Theme

_ROW: Final = Qt.ItemDataRole.UserRole
_PAD: Final = 9
_NUMBER_PX: Final = 26
_MINUTES_PX: Final = 104
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AgendaList(QListWidget):
    """`moved` carries (row_id, position among the others), `stepped` (row_id, -1 or 1).

    Nothing moves by itself: the order on screen is always that of `set_rows`.
    """

    moved = Signal(str, int)
    stepped = Signal(str, int)
    removed = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Customers of this review, in order"))
        self.setItemDelegate(_AgendaDelegate(theme, self))
        self._is_editable = True

    def set_rows(self, rows: Sequence[AgendaRow], *, is_editable: bool) -> None:
        """The chosen row stays chosen, by its id."""
        chosen = self.current_id
        self._is_editable = is_editable
        self.setDragEnabled(is_editable)
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(self)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(row))
            if row.row_id == chosen:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and rows:
            self.setCurrentRow(0)
        self.blockSignals(False)
        self.updateGeometry()

    @property
    def current(self) -> AgendaRow | None:
        return None if self.currentRow() < 0 else self.row_at(self.currentRow())

    @property
    def current_id(self) -> str:
        row = self.current
        return "" if row is None else row.row_id

    def row_at(self, position: int) -> AgendaRow:
        row: AgendaRow = self.item(position).data(_ROW)
        return row

    def dropEvent(self, event: QDropEvent) -> None:
        moved = self.current
        target = self.indexAt(event.position().toPoint())
        place = self.count() if not target.isValid() else target.row()
        if self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            place += 1
        # What is dragged is taken out before it is put in.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moved is not None and self._is_editable:
            self.moved.emit(moved.row_id, place - (self.currentRow() < place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current, Qt.Key(event.key())
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if row is not None and has_alt and key in _STEPS:
            if self._is_editable:
                self.stepped.emit(row.row_id, _STEPS[key])
        elif row is not None and key == Qt.Key.Key_Delete:
            if self._is_editable:
                self.removed.emit(row.row_id)
        elif row is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(row.row_id)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        rows_px = sum(self.sizeHintForRow(at) for at in range(self.count()))
        return QSize(super().sizeHint().width(), rows_px + 2 * self.frameWidth() + 2)


class _AgendaDelegate(QStyledItemDelegate):
    """Number, name, question, how they were picked; minutes on the right. Plain text, never markup."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: AgendaRow = index.data(_ROW)
        line = _line_px(option.font)
        return QSize(200, _PAD * 2 + line * (2 + bool(row.own_question)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: AgendaRow = index.data(_ROW)
        theme, where, font = self._theme, option.rect, option.font
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, QColor(theme.selection))
        painter.fillRect(QRect(where.left(), where.bottom(), where.width(), 1), QColor(theme.border))
        line = _line_px(font)
        bold = QFont(font)
        bold.setBold(True)
        left, top = where.left() + _PAD + _NUMBER_PX, where.top() + _PAD
        right = where.right() - _PAD - _MINUTES_PX
        _put(painter, str(row.number), QRect(where.left() + _PAD, top, _NUMBER_PX, line), bold, theme.accent)
        used = _put(painter, row.nickname, QRect(left, top, right - left, line), bold, theme.text)
        _put(painter, row.customer_id, QRect(left + used + 8, top, right - left - used - 8, line), font,
             theme.text_muted)  # fmt: skip
        minutes = QRect(right, top, _MINUTES_PX, line)
        _put(painter, self.tr("%n min", "", row.minutes), minutes, bold, theme.text, is_right=True)
        _put(painter, row.clock, minutes.translated(0, line), font, theme.text_muted, is_right=True)
        y = top + line
        if row.own_question:
            _put(painter, row.own_question, QRect(left, y, right - left, line), font, theme.text)
            y += line
        how = " ・ ".join(filter(None, (row.how, row.stretch)))
        _put(painter, how, QRect(left, y, right - left, line), font, theme.text_muted)
        painter.restore()


def _put(
    painter: QPainter, words: str, where: QRect, font: QFont, colour: str, *, is_right: bool = False
) -> int:  # fmt: skip
    """Returns how wide it is."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, max(0, where.width()))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def _line_px(font: QFont) -> int:
    return QFontMetrics(font).height() + 4


def _spoken(row: AgendaRow) -> str:
    return ", ".join(filter(None, (str(row.number), row.nickname, row.clock, row.question, row.how, row.stretch)))
