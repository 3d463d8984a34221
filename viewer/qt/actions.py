"""The action table as Qt actions: one QAction an entry, its keys, and the menus."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.text import Translate
from viewer.presenters.actions import ACTIONS, GROUP_TITLES, ActionGroup

CHOICES: Final = (
    ("view.role_all", "view.role_executive"),
    ("view.theme_system", "view.theme_light", "view.theme_dark"),
    ("view.language_ja", "view.language_en"),
)
"""Actions of which one is chosen."""

SUBMENUS: Final = {
    "view.role_all": "role",
    "view.theme_system": "theme",
    "view.language_ja": "language",
    "view.text_larger": "text",
}
"""The first action of each submenu of View."""


class ActionSet(QObject):
    """Every action that has no keys of a focused part. `triggered` carries the action's id."""

    triggered = Signal(str)

    def __init__(self, translate: Translate, window: QWidget) -> None:
        """window: the widget whose keys these are; the actions work while it is active."""
        super().__init__(window)
        self._translate = translate
        self._by_id: dict[str, QAction] = {}
        self._reasons: dict[str, str] = {}
        for action in ACTIONS:
            if action.is_local:
                continue
            made = QAction(translate(action.text), window)
            made.setObjectName(action.action_id)
            made.setShortcuts(
                [QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in action.shortcuts]
            )
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.setMenuRole(QAction.MenuRole.NoRole)
            made.triggered.connect(self._on_triggered)
            window.addAction(made)
            self._by_id[action.action_id] = made
        self._make_choices(window)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def set_enabled(self, is_enabled_by_id: Mapping[str, bool]) -> None:
        for action_id, is_enabled in is_enabled_by_id.items():
            self._by_id[action_id].setEnabled(is_enabled and action_id not in self._reasons)

    def refuse(self, reasons: Mapping[str, str]) -> None:
        """These are off for as long as the window is open, and say why where they are shown."""
        self._reasons |= reasons
        for action_id, reason in reasons.items():
            if (action := self._by_id.get(action_id)) is not None:
                action.setEnabled(False)
                action.setToolTip(reason)

    def refusal(self, action_id: str) -> str:
        """Why an action is off for good, "" if it is not."""
        return self._reasons.get(action_id, "")

    def choose(self, action_id: str) -> None:
        """Tick the one of a group of choices that holds now."""
        self._by_id[action_id].setChecked(True)

    def make_menu(self, parent: QWidget, left_out: Collection[ActionGroup] = ()) -> QMenu:
        """The whole table as one menu with a submenu a group, without the groups `left_out`."""
        menu = QMenu(parent)
        for group in ActionGroup:
            if group in left_out:
                continue
            submenu = menu.addMenu(self._translate(GROUP_TITLES[group]))
            submenu.setToolTipsVisible(bool(self._reasons))
            self._fill(submenu, group)
        return menu

    def _fill(self, menu: QMenu, group: ActionGroup) -> None:
        inner: QMenu | None = None
        for action in ACTIONS:
            if action.group is not group or action.is_local:
                continue
            if action.action_id in SUBMENUS:
                inner = menu.addMenu(self._submenu_title(SUBMENUS[action.action_id]))
            if action.action_id == "app.quit":
                menu.addSeparator()
            (inner or menu).addAction(self._by_id[action.action_id])

    def _submenu_title(self, which: str) -> str:
        titles = {
            "role": self.tr("What the window is for"),
            "theme": self.tr("Colours"),
            "language": self.tr("Language"),
            "text": self.tr("Text size"),
        }
        return titles[which]

    def _make_choices(self, window: QWidget) -> None:
        for choice in CHOICES:
            group = QActionGroup(window)
            for action_id in choice:
                self._by_id[action_id].setCheckable(True)
                group.addAction(self._by_id[action_id])

    @Slot()
    def _on_triggered(self) -> None:
        self.triggered.emit(self.sender().objectName())
