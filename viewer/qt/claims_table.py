"""Claims as a table: every status in one list, sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from viewer.domain.claims import ClaimStatus
from viewer.domain.text import Translate
from viewer.presenters.claim_cards import COLUMNS, NUMBERS
from viewer.presenters.claims_view import ClaimCard
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_TITLE_AT = 1
_DUE_AT = 8
_WIDTHS_PX = (86, 0, 56, 56, 72, 64, 70, 110, 126, 120)
_SHOWN_FROM_PX = {5: 620, 6: 860, 7: 700, 8: 860, 9: 1000}
"""Columns that a narrow table does without; the open claim tells them."""


class ClaimsModel(QAbstractTableModel):
    """One row a claim. Sorting keeps the order of equal rows."""

    def __init__(self, theme: Theme, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._headings = theme, headings
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._unsorted: list[ClaimCard] = []
        self.cards: list[ClaimCard] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card, column = self.cards[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.cells[column]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(card.cells[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken if column == _TITLE_AT else card.cells[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if card.is_late and column == _DUE_AT:
                return QColor(self._theme.danger)
        return None

    def set_cards(self, cards: Sequence[ClaimCard]) -> None:
        self.beginResetModel()
        self._unsorted = list(cards)
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._sorted_by = None if column < 0 else (column, order)
        self._arrange()
        self.endResetModel()

    def place_of(self, claim_id: str) -> int | None:
        return next((at for at, card in enumerate(self.cards) if card.claim_id == claim_id), None)

    def _arrange(self) -> None:
        self.cards = list(self._unsorted)
        if self._sorted_by is None:
            return
        column, order = self._sorted_by
        statuses = list(ClaimStatus)

        def key(card: ClaimCard) -> Any:
            if column == 0:
                return statuses.index(card.status)
            return card.counts[column - NUMBERS.start] if column in NUMBERS else card.cells[column]

        self.cards.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)


class ClaimsTable(QTableView):
    """Arrows choose, Enter opens, Ctrl with left and right changes the status."""

    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_shifted = Signal(str, int)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = ClaimsModel(theme, [translate(words) for words in COLUMNS], self)
        self.setModel(self.cards)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(_TITLE_AT, QHeaderView.ResizeMode.Stretch)
        metrics = header.fontMetrics()
        for column, width in enumerate(_WIDTHS_PX):
            if width:
                heading = str(self.cards.headerData(column, Qt.Orientation.Horizontal))
                self.setColumnWidth(column, max(width, metrics.horizontalAdvance(heading) + 28))
        header.sortIndicatorChanged.connect(self._on_sort_changed)
        self._is_set_from_outside = False
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current_id(self) -> str:
        index = self.currentIndex()
        return self.cards.cards[index.row()].claim_id if index.isValid() else ""

    def set_cards(self, cards: Sequence[ClaimCard]) -> None:
        chosen = self.current_id
        self.cards.set_cards(cards)
        self.set_chosen(chosen)

    def set_chosen(self, claim_id: str) -> None:
        """Show the row as the chosen one, without telling it."""
        place = self.cards.place_of(claim_id)
        self._is_set_from_outside = True
        try:
            if place is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            else:
                index = self.cards.index(place, _TITLE_AT)
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.scrollTo(index)
        finally:
            self._is_set_from_outside = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, from_px in _SHOWN_FROM_PX.items():
            self.setColumnHidden(column, self.width() < from_px)

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.cards.cards:
            self.setCurrentIndex(self.cards.index(0, _TITLE_AT))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_set_from_outside:
            self.card_chosen.emit(self.cards.cards[current.row()].claim_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.current_id:
                self.card_shifted.emit(self.current_id, step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id:
            self.card_opened.emit(self.current_id)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(int, Qt.SortOrder)
    def _on_sort_changed(self, column: int, order: Qt.SortOrder) -> None:
        chosen = self.current_id
        self.cards.sort(column, order)
        self.set_chosen(chosen)

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.card_opened.emit(self.current_id)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
