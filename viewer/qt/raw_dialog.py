"""The raw record of an event: columns and values, as plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.take_along import RawWords


class RawDialog(QDialog):
    """Closes itself away with Esc or X, the key that opened it."""

    def __init__(self, record: RawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Raw record"))
        heading, note = QLabel(record.heading, self), QLabel(record.note, self)
        heading.setProperty("look", "title")
        note.setProperty("look", "muted")
        for label in (heading, note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.table = _table(record, self)
        self.table.setAccessibleName(self.tr("Columns and values"))
        self.table.setHorizontalHeaderLabels([self.tr("Column"), self.tr("Value")])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for widget in (heading, note, self.table, buttons):
            layout.addWidget(widget)
        self.resize(640, 480)


def _table(record: RawWords, parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(record.cells), 2, parent)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    for row, cells in enumerate(record.cells):
        for column, words in enumerate(cells):
            # Items draw plain text, whatever it looks like.
            table.setItem(row, column, QTableWidgetItem(words))
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
