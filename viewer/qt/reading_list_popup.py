"""A small popup: which reading list somebody is put on, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.reading_lists import ReadingList
from viewer.qt.typing_line import TypingLine

_SHOWN_ROWS = 6


class ReadingListPopup(QFrame):
    """`chosen` carries (row_id, name); row_id is "" for a new list."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Reading lists"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        title = QLabel(self.tr("Put on a reading list"), self)
        title.setProperty("look", "title")
        layout.addWidget(title)
        self.lists = QListWidget(self)
        self.lists.setAccessibleName(self.tr("Reading lists"))
        self.lists.itemClicked.connect(self._on_item)
        self.lists.itemActivated.connect(self._on_item)
        layout.addWidget(self.lists)
        row = QHBoxLayout()
        self.name = TypingLine(self)
        self.name.setPlaceholderText(self.tr("Name of a new list"))
        self.name.setAccessibleName(self.tr("Name of a new list"))
        self.name.setMaxLength(80)
        self.make = QPushButton(self.tr("Make"), self)
        self.make.clicked.connect(self._on_make)
        row.addWidget(self.name, 1)
        row.addWidget(self.make)
        layout.addLayout(row)
        self.setMinimumWidth(300)

    def show_lists(self, lists: Sequence[ReadingList], above: QWidget) -> None:
        """Open over `above` with these to choose from."""
        self.lists.clear()
        for each in lists:
            item = QListWidgetItem(self.tr("{name} ({count})").format(name=each.name, count=len(each.customers)))
            item.setData(Qt.ItemDataRole.UserRole, each.row_id)
            item.setData(Qt.ItemDataRole.UserRole + 1, each.name)
            self.lists.addItem(item)
        self.lists.setVisible(bool(lists))
        if lists:
            self.lists.setCurrentRow(0)
            row_px = self.lists.sizeHintForRow(0)
            self.lists.setFixedHeight(min(len(lists), _SHOWN_ROWS) * row_px + 8)
        self.name.clear()
        self.adjustSize()
        corner = above.mapToGlobal(above.rect().topLeft())
        self.move(corner.x(), corner.y() - self.height() - 4)
        self.show()
        (self.lists if lists else self.name).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.name.hasFocus() and not self.name.is_composing:
            self._on_make()
            return
        super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole), item.data(Qt.ItemDataRole.UserRole + 1))

    @Slot()
    def _on_make(self) -> None:
        name = self.name.text().strip()
        if name:
            self.hide()
            self.chosen.emit("", name)
