"""Below the list: how many customers are picked out for comparing, and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class PinBar(QWidget):
    """Hidden while nobody is picked out. Tells ids of actions."""

    action_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.compare = QPushButton(self.tr("Compare"), self)
        self.compare.setToolTip(self.tr("Under each other on one time axis (Shift+V)"))
        self.compare.setObjectName("journey.compare")
        self.review = QPushButton(self.tr("Review…"), self)
        self.review.setToolTip(self.tr("Put them on a review, to be read together (Ctrl+R)"))
        self.review.setObjectName("review.add")
        self.clear = QPushButton(self.tr("Clear"), self)
        self.clear.setProperty("look", "quiet")
        self.clear.setObjectName("customer.unpin")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 8)
        layout.addWidget(self._words, 1)
        for button in (self.clear, self.review, self.compare):
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
        self.hide()

    @Slot(int)
    def set_count(self, count: int) -> None:
        self._words.setText(self.tr("%n picked", "", count))
        self.setVisible(count > 0)

    @Slot()
    def _on_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())
