"""The rail at the left edge: the pages that work, and the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from viewer.qt.icons import icon
from viewer.qt.theme import Theme

WIDTH_PX = 72


class Rail(QWidget):
    """`page_chosen` carries the id of a page's action: "page.customers", "page.data"."""

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(WIDTH_PX)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.rail_bg))
        self.setPalette(palette)
        self.setStyleSheet(_sheet(theme))
        self._buttons: dict[str, QToolButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(5, 12, 5, 10)
        self._layout.setSpacing(6)
        self._layout.addStretch(1)

    def set_pages(self, pages: Sequence[tuple[str, str, str, str]]) -> None:
        """pages: (action id, word, icon name, keys), from the top."""
        for position, (action_id, word, icon_name, keys) in enumerate(pages):
            button = self._make_button(word, icon_name)
            button.setObjectName(action_id)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setToolTip(f"{word} ({keys})")
            button.clicked.connect(self._on_clicked)
            self._buttons[action_id] = button
            self._layout.insertWidget(position, button)

    def add_menu_button(self, word: str) -> None:
        """The one at the bottom."""
        self._menu_button = self._make_button(word, "more")
        self._layout.addWidget(self._menu_button)

    def set_menu(self, menu: QMenu) -> None:
        """What the button at the bottom opens: the whole action table."""
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(menu)

    def set_page(self, action_id: str) -> None:
        """A page that does not stand here leaves the mark on the one it was reached from."""
        if (button := self._buttons.get(action_id)) is not None:
            button.setChecked(True)

    def _make_button(self, word: str, icon_name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(word)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIcon(icon(icon_name, self._theme, self._theme.rail_text))
        button.setIconSize(QSize(22, 22))
        button.setFixedSize(WIDTH_PX - 10, 56)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.page_chosen.emit(self.sender().objectName())


def _sheet(theme: Theme) -> str:
    return f"""
        QToolButton {{ color: {theme.rail_text_muted}; background: transparent; border: 0; border-radius: 7px;
            font-size: 11px; padding: 4px 0; }}
        QToolButton:hover {{ background: {theme.rail_selected}; }}
        QToolButton:checked {{ color: {theme.rail_text}; background: {theme.rail_selected}; }}
        QToolButton:focus {{ border: 2px solid {theme.focus}; }}
        QToolButton::menu-indicator {{ image: none; }}
    """
