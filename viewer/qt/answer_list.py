"""The list of answers, the lowest first."""

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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from viewer.presenters.score_words import ShownAnswer
from viewer.qt.contacts_painter import band_shape
from viewer.qt.icons import channel_icon_name, icon_pixmap
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_CHIP_PX = 34.0


class AnswerListModel(QAbstractListModel):
    """Rows by position; those not at hand are None and drawn as placeholders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._rows: dict[int, ShownAnswer] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows.get(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.nickname
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return plain_tip(row.spoken) if role == Qt.ItemDataRole.ToolTipRole else None

    def set_count(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self._rows.clear()
        self.endResetModel()

    def set_rows(self, first: int, rows: Sequence[ShownAnswer]) -> None:
        self._rows.update(enumerate(rows, first))
        last = min(first + len(rows), self._count) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


class AnswerDelegate(QStyledItemDelegate):
    """Paints a row: score in its band's shape, nickname and day, words, channel by icon and word, state by words."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget, word_lines: int) -> None:
        super().__init__(parent)
        self._theme = theme
        base_px = font.pixelSize()
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._small = QFont(font)
        self._small.setPixelSize(max(11, base_px - 1))
        self._figure = QFont(self._bold)
        self._figure.setPixelSize(base_px + 2)
        self._line_px = QFontMetrics(self._bold).height()
        self._small_px = QFontMetrics(self._small).height()
        self._words = QFont(font)
        self._word_lines = word_lines
        self.height_px = (1 + word_lines) * self._line_px + self._small_px + 18

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, self.height_px)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row: ShownAnswer | None = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        chip = QRectF(rect.left() + 16, rect.top() + 8, _CHIP_PX, _CHIP_PX)
        if row is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hover))
            painter.drawEllipse(chip)
            painter.drawRoundedRect(QRectF(chip.right() + 12, rect.top() + 12, 120, 10), 4, 4)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.bands[row.band]))
            painter.drawPath(band_shape(row.band, chip))
            painter.setPen(QColor(self._theme.on_band))
            painter.setFont(self._figure if len(row.figure) < 3 else self._small)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, row.figure)
            left = round(chip.right()) + 12
            self._paint_words(painter, QRect(left, rect.top() + 7, rect.right() - 16 - left, rect.height()), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if not (is_selected or state & QStyle.StateFlag.State_MouseOver):
            return
        box = QRectF(rect).adjusted(4.5, 2.5, -4.5, -2.5)
        painter.setPen(QColor(self._theme.focus) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.selection if is_selected else self._theme.hover))
        painter.drawRoundedRect(box, 7, 7)
        if is_selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), 1.5, 1.5)

    def _paint_words(self, painter: QPainter, where: QRect, row: ShownAnswer) -> None:
        top = self._paint_line(painter, QRect(where.left(), where.top(), where.width(), self._line_px), row)
        painter.setFont(self._words)
        painter.setPen(QColor(self._theme.text))
        for line in fit_lines(row.words, QFontMetrics(self._words), where.width(), self._word_lines):
            painter.drawText(
                QRect(where.left(), top, where.width(), self._line_px), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += self._line_px
        third = QRect(where.left(), where.top() + self.height_px - self._small_px - 14, where.width(), self._small_px)
        size = max(12, self._small_px - 4)
        ratio = painter.device().devicePixelRatio()
        sign = icon_pixmap(channel_icon_name(row.channel), size, self._theme.channels[row.channel], ratio)
        painter.drawPixmap(third.left(), third.top() + (self._small_px - size) // 2, sign)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.text_muted))
        painter.drawText(third.adjusted(size + 5, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.channel_words)
        if row.state:
            painter.setPen(QColor(self._theme.text))
            painter.drawText(third, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.state)

    def _paint_line(self, painter: QPainter, line: QRect, row: ShownAnswer) -> int:
        """Nickname left, day right. Returns where the next line begins."""
        day_px = QFontMetrics(self._small).horizontalAdvance(row.day)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.text_muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.day)
        painter.setFont(self._bold)
        painter.setPen(QColor(self._theme.text))
        room = line.width() - day_px - 10
        name = QFontMetrics(self._bold).elidedText(row.nickname, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        return line.bottom() + 3


def fit_lines(words: str, metrics: QFontMetrics, width_px: int, most: int) -> list[str]:
    """`words` in at most `most` lines, the last one cut with an ellipsis if there is more."""
    lines: list[str] = []
    while words and len(lines) < most - 1 and metrics.horizontalAdvance(words) > width_px:
        fits = 1
        while fits < len(words) and metrics.horizontalAdvance(words[: fits + 1]) <= width_px:
            fits += 1
        space = words.rfind(" ", 0, fits + 1)
        cut = space if words[:fits].isascii() and space > 0 else fits
        lines.append(words[:cut])
        words = words[cut:].lstrip()
    return [*lines, metrics.elidedText(words, Qt.TextElideMode.ElideRight, width_px)] if words else lines


class AnswerListView(QTableView):
    """Tells which positions are visible and which one a person chose. Takes no input method: single keys stay keys."""

    range_shown = Signal(int, int)
    position_chosen = Signal(int)
    entered_row = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, word_lines: int = 1) -> None:
        super().__init__(parent)
        self.rows = AnswerListModel(self)
        self.setModel(self.rows)
        delegate = AnswerDelegate(theme, self.font(), self, word_lines)
        self.setItemDelegate(delegate)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(delegate.height_px)
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
        self.doubleClicked.connect(self._on_double_clicked)

    def set_count(self, count: int) -> None:
        self._told = None
        self.rows.set_count(count)

    def set_current(self, position: int | None) -> None:
        """Show `position` as the one on the page, without telling it as chosen."""
        self._is_set_from_outside = True
        try:
            if position is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            elif self.currentIndex().row() != position:
                index = self.rows.index(position)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.executeDelayedItemsLayout()
                self.scrollTo(index)
        finally:
            self._is_set_from_outside = False

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
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit()
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.entered_row.emit()

    @Slot()
    def _tell_range(self) -> None:
        height = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // height
        shown = (first, min(self.rows.rowCount() - 1, first + self.height() // height + 1))
        if shown != self._told:
            self._told = shown
            self.range_shown.emit(*shown)
