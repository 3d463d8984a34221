"""The button of saved lists: choose one, save what is asked now, remove one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.saved_lists import SavedList


class ListsButton(QToolButton):
    """`chosen` and `removed` carry a list_id, `saved` the name for what is asked now."""

    chosen = Signal(str)
    removed = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lists: tuple[SavedList, ...] = ()
        self._box: NameBox | None = None
        self.setProperty("look", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setText(self.tr("Lists") + " ▾")
        self.setToolTip(self.tr("Saved lists"))
        menu = QMenu(self)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.set_lists(())

    def set_lists(self, lists: Sequence[SavedList]) -> None:
        """Also while the menu is open: counts arrive a moment later."""
        self._lists = tuple(lists)
        menu = self.menu()
        menu.clear()
        for each in self._lists:
            # A doubled ampersand is one on screen; a single one would underline a letter.
            name = each.name.replace("&", "&&")
            count = "…" if each.found_count is None else self._counted(each.found_count)
            self._add(menu, f"{name}\t{count}", "choose", each.list_id)
        if not self._lists:
            none = menu.addAction(self.tr("No saved lists yet"))
            none.setEnabled(False)
        menu.addSeparator()
        self._add(menu, self.tr("Save what is shown as a list…"), "save", "")
        if self._lists:
            remove = menu.addMenu(self.tr("Remove a list"))
            for each in self._lists:
                self._add(remove, each.name.replace("&", "&&"), "remove", each.list_id)

    def ask_name(self) -> None:
        """Ask for a name under the button."""
        if self._box is None:
            self._box = NameBox(self)
            self._box.named.connect(self.saved)
        below = self.mapToGlobal(self.rect().bottomLeft())
        self._box.open_at(below.x(), below.y() + 4)

    @property
    def name_box(self) -> NameBox | None:
        return self._box

    def _counted(self, count: int) -> str:
        return self.tr("{count} people").format(count=f"{count:,}")

    def _add(self, menu: QMenu, words: str, what: str, list_id: str) -> None:
        action = QAction(words, menu)
        action.setData((what, list_id))
        menu.addAction(action)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        what, list_id = action.data() or ("", "")
        if what == "choose":
            self.chosen.emit(list_id)
        elif what == "remove":
            self.removed.emit(list_id)
        elif what == "save":
            self.ask_name()


class NameBox(QFrame):
    """One line for the name of a list. Enter saves, but never while an input method is composing."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(320)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Name of the list"), self))
        row = QHBoxLayout()
        self.line = TypingLine(self)
        self.line.setPlaceholderText(self.tr("Such as: low score after a call"))
        self.save = QPushButton(self.tr("Save"), self)
        self.save.clicked.connect(self._on_saved)
        row.addWidget(self.line, 1)
        row.addWidget(self.save)
        layout.addLayout(row)

    def open_at(self, x: int, y: int) -> None:
        self.line.set_text_quietly("")
        self.move(x, y)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.line.is_composing:
            self._on_saved()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_saved(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
            self.close()
