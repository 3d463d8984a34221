"""Choosing one claim of many by typing: as it is written or as it is read aloud, also while it is composed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.presenters.title_readings import rank_typed
from viewer.qt.typing_line import TypingLine

_MOST_SHOWN = 60


class ClaimChooser(QDialog):
    """Typing narrows the list, Down and Up choose in it, Enter takes the chosen one."""

    def __init__(self, title: str, words: str, claims: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """claims: (claim_id, title), in the order that is shown while nothing is typed."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(460, 380)
        self._claims = claims
        self.chosen = ""
        layout = self.column = QVBoxLayout(self)
        self.told = QLabel(words, self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        self.line = TypingLine(self)
        self.line.setPlaceholderText(self.tr("Part of the title, or its reading"))
        self.line.setAccessibleName(self.tr("Part of the title, or its reading"))
        self.line.typed.connect(self.narrow)
        layout.addWidget(self.line)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        layout.addWidget(self.list, 1)
        self.narrow("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def narrow(self, typed: str) -> None:
        """Show those that fit what was typed."""
        titles = dict(self._claims)
        self.list.clear()
        for claim_id in rank_typed(typed, self._claims)[:_MOST_SHOWN]:
            item = QListWidgetItem(titles[claim_id])
            item.setData(Qt.ItemDataRole.UserRole, claim_id)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.line.hasFocus() and self.list.count():
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self.line.is_composing:
                self.take_current()
        else:
            super().keyPressEvent(event)

    @Slot()
    def take_current(self) -> None:
        """The one that is chosen in the list, if there is one."""
        item = self.list.currentItem()
        if item is not None:
            self._on_item(item)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
        self.accept()


def choose_claim(title: str, words: str, claims: Sequence[tuple[str, str]], parent: QWidget) -> str:
    """The claim_id, "" if the person thought better of it."""
    dialog = ClaimChooser(title, words, claims, parent)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen if is_chosen else ""
