"""A calm bar above the page: something new, or something that went wrong, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.qt.icons import icon
from viewer.qt.theme import Theme


class Banner(QFrame):
    """Shows one message at a time; a problem is not replaced by news. `acted` carries the action's id."""

    acted = Signal(str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._action_id = ""
        self._is_problem = False
        self._standing = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 8, 7)
        layout.setSpacing(10)
        self._sign = QLabel(self)
        self._what, self._rest = QLabel(self), QLabel(self)
        self._what.setProperty("look", "title")
        told = QVBoxLayout()
        told.setSpacing(1)
        for label in (self._what, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            told.addWidget(label)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._on_clicked)
        close = self._close = QToolButton(self)
        close.setIcon(icon("close", theme, theme.text_muted))
        close.setIconSize(QSize(14, 14))
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.clear)
        layout.addWidget(self._sign)
        layout.addLayout(told, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said, "" when nothing is."""
        return "\n".join(filter(None, (self._what.text(), self._rest.text()))) if not self.isHidden() else ""

    def show_news(self, what: str, action_id: str, button: str) -> None:
        """Something new that waits for a person: `button` does `action_id`."""
        if self._is_problem and not self.isHidden():
            return
        self._is_problem = False
        self._show(what, "", action_id, button)

    def set_standing(self, words: str) -> None:
        """What holds while the window is open: it cannot be closed, and comes back after every other message."""
        self._standing = words
        if self.isHidden():
            self.clear()

    def show_problem(self, error: AshiatoError) -> None:
        """What, where, and what to do now."""
        self._is_problem = True
        next_step = self._translate(error.next_step) if error.next_step is not None else ""
        self._show(self._translate(error.what), "\n".join(filter(None, (error.where, next_step))), "", "")

    @Slot()
    def clear(self) -> None:
        self._is_problem = False
        if self._standing:
            self._show(self._standing, "", "", "")
            self._close.hide()
        else:
            self.hide()

    def _show(self, what: str, rest: str, action_id: str, button: str) -> None:
        colour = self._theme.warning if self._is_problem else self._theme.accent
        name = "warning" if self._is_problem else "info"
        self._sign.setPixmap(icon(name, self._theme, colour).pixmap(QSize(20, 20), self.devicePixelRatioF()))
        ground = self._theme.tint(colour, self._theme.panel)
        self.setStyleSheet(f"Banner {{ background: {ground}; border-bottom: 1px solid {self._theme.border}; }}")
        self._what.setText(what)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._action_id = action_id
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._close.show()
        self.show()

    @Slot()
    def _on_clicked(self) -> None:
        self.clear()
        self.acted.emit(self._action_id)
