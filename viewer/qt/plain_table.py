"""A table of words, for people who look things up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from viewer.qt.plain_words import plain_tip

_WIDEST_PX: Final = 320


class PlainTable(QTableWidget):
    """A table of words that are shown as they are; whole rows are selected, nothing is edited."""

    def __init__(self, headings: Sequence[str], *, stretched: int | None = None, parent: QWidget) -> None:
        """stretched: the column that takes what room is left; without one each is as wide as its words."""
        super().__init__(0, len(headings), parent)
        self._stretched = stretched
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.set_headings(headings)

    def set_headings(self, headings: Sequence[str]) -> None:
        """Other columns than before."""
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        if self._stretched is not None:
            self.horizontalHeader().setSectionResizeMode(self._stretched, QHeaderView.ResizeMode.Stretch)

    def set_rows(
        self,
        rows: Sequence[Sequence[str]],
        *,
        numbers: range = range(0),
        colours: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """numbers: the columns that are aligned to the right. colours: of single cells, by (row, column)."""
        for column in numbers:
            if (heading := self.horizontalHeaderItem(column)) is not None:
                heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(plain_tip(words))
                if column in numbers:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if colours is not None and (at, column) in colours:
                    item.setForeground(QColor(colours[at, column]))
                self.setItem(at, column, item)
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(_WIDEST_PX, self.columnWidth(column) + 8))
