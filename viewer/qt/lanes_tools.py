"""The buttons in the corner of the Lanes view: nearer, farther, everything, go to a date."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from viewer.qt.icons import icon
from viewer.qt.theme import Theme

_ICON_PX: Final = 16
_FACTOR: Final = 1.5


class LanesTools(QWidget):
    """Stands above the names of the lanes."""

    zoom_asked = Signal(float)
    fit_asked = Signal()
    date_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.nearer = self._button("plus", self.tr("Zoom in"), self.tr("Zoom in (+, Ctrl and the wheel)"))
        self.farther = self._button("minus", self.tr("Zoom out"), self.tr("Zoom out (−, Ctrl and the wheel)"))
        self.everything = self._button("fit", self.tr("The whole life"), self.tr("Everything, then the selection (0)"))
        self.date = self._button("calendar", self.tr("Go to a date…"), self.tr("Go to a date (Ctrl+G)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(1)
        for button in (self.nearer, self.farther, self.everything, self.date):
            layout.addWidget(button)
        self.nearer.clicked.connect(self._on_nearer)
        self.farther.clicked.connect(self._on_farther)
        self.everything.clicked.connect(self.fit_asked)
        self.date.clicked.connect(self.date_asked)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def place(self, width: int, height: int, scale: float) -> None:
        """In the upper left corner of the view, `width` x `height`."""
        side = min(round(27 * scale), (width - 11) // 4)
        for button in (self.nearer, self.farther, self.everything, self.date):
            button.setFixedSize(side, side)
            button.setIconSize(QSize(round(_ICON_PX * scale), round(_ICON_PX * scale)))
        self.setGeometry(0, 0, width - 1, height)

    def _button(self, icon_name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setToolTip(tip)
        button.setAccessibleName(words)
        button.setAccessibleDescription(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _on_nearer(self) -> None:
        self.zoom_asked.emit(_FACTOR)

    @Slot()
    def _on_farther(self) -> None:
        self.zoom_asked.emit(1 / _FACTOR)
