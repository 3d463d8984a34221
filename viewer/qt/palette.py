"""The command palette (Ctrl+K) and the shortcut page (F1), both made from the action table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.text import Translate
from viewer.presenters.actions import ACTIONS, GROUP_TITLES, ActionGroup, key_words, keys_of, match_actions
from viewer.qt.actions import ActionSet
from viewer.qt.typing_line import TypingLine

_ID_ROLE = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Type a few letters, Enter does it. `chosen` carries the action's id after the palette has closed."""

    chosen = Signal(str)

    def __init__(self, translate: Translate, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._translate = translate
        self._actions = actions
        self.setModal(True)
        self.setWindowTitle(self.tr("Find a command"))
        frame = QFrame(self)
        frame.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 12, 12, 12)
        self._line = TypingLine(frame)
        self._line.setPlaceholderText(self.tr("What do you want to do?"))
        self._line.typed.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._list = QTreeWidget(frame)
        self._list.setColumnCount(3)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setProperty("look", "plain")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.itemClicked.connect(self._on_clicked)
        self._none = QLabel(self.tr("No command has these letters. Try fewer, or press F1 for all keys."), frame)
        self._none.setProperty("look", "muted")
        layout.addWidget(self._line)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)
        self._on_typed("")

    def showEvent(self, event: QShowEvent) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(640, parent.width() - 40)
            self.resize(width, min(460, parent.height() - 120))
            self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, 70)))
        super().showEvent(event)
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter of the text box belong to the list; Enter of an input method never arrives here."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._step(is_down=event.key() == Qt.Key.Key_Down)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._line.tell_now()
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._list.clear()
        offered = [action for action in ACTIONS if not action.is_local and self._actions[action.action_id].isEnabled()]
        for action in match_actions(offered, typed, self._translate):
            group = self._translate(GROUP_TITLES[action.group])
            item = QTreeWidgetItem([self._translate(action.text), group, keys_of(action)])
            item.setData(0, _ID_ROLE, action.action_id)
            item.setToolTip(0, self._translate(action.help))
            item.setForeground(1, self.palette().placeholderText())
            self._list.addTopLevelItem(item)
        count = self._list.topLevelItemCount()
        if (first := self._list.topLevelItem(0)) is not None:
            self._list.setCurrentItem(first)
        self._none.setVisible(count == 0)
        self._list.setVisible(count > 0)

    @Slot(QTreeWidgetItem, int)
    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        self._choose(item)

    def _step(self, *, is_down: bool) -> None:
        if (item := self._list.currentItem()) is not None:
            near = self._list.itemBelow(item) if is_down else self._list.itemAbove(item)
            if near is not None:
                self._list.setCurrentItem(near)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            action_id = str(item.data(0, _ID_ROLE))
            self.accept()
            self.chosen.emit(action_id)


class KeysPage(QDialog):
    """Every key of the app by group."""

    def __init__(self, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(min(980, parent.width() - 40), min(680, parent.height() - 40))
        outer = QVBoxLayout(self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        page = QWidget(scroll)
        columns = QGridLayout(page)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setHorizontalSpacing(36)
        columns.setVerticalSpacing(18)
        for position, group in enumerate(_groups_with_keys()):
            columns.addLayout(_make_group(group, translate, page), position // 2, position % 2)
        columns.setRowStretch(columns.rowCount(), 1)
        scroll.setWidget(page)
        outer.addWidget(scroll)


def _groups_with_keys() -> list[ActionGroup]:
    return [group for group in ActionGroup if any(action.shortcuts for action in ACTIONS if action.group is group)]


def _make_group(group: ActionGroup, translate: Translate, parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnMinimumWidth(0, 110)
    grid.setColumnStretch(1, 1)
    title = QLabel(translate(GROUP_TITLES[group]), parent)
    title.setProperty("look", "title")
    grid.addWidget(title, 0, 0, 1, 2)
    line = 1
    for action in ACTIONS:
        if action.group is not group or not action.shortcuts:
            continue
        keys = QLabel("\n".join(key_words(shortcut) for shortcut in action.shortcuts), parent)
        keys.setProperty("look", "chip")
        grid.addWidget(keys, line, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        words = QLabel(translate(action.text), parent)
        help_line = QLabel(translate(action.help), parent)
        help_line.setProperty("look", "muted")
        help_line.setWordWrap(True)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(words)
        told.addWidget(help_line)
        grid.addLayout(told, line, 1)
        line += 1
    grid.setRowStretch(line, 1)
    return grid
