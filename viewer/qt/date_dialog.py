"""Where a date is typed to go there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from viewer.qt.typing_line import TypingLine


class DateDialog(QDialog):
    """`instant_chosen` carries µs since 1970 UTC. What is no date is said while it is typed."""

    instant_chosen = Signal(object)

    def __init__(
        self, find_instant: Callable[[str], int | None], write: Callable[[int], str], example: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """find_instant: reads what was typed. write: a day in words. example: a date of this journey."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to a date"))
        self._find_instant, self._write = find_instant, write
        label = QLabel(self.tr("Date, and a time if you like:"), self)
        self.line = TypingLine(self)
        self.line.setPlaceholderText(example)
        self.line.setAccessibleName(label.text())
        self.line.setMinimumWidth(320)
        self.answer = QLabel(" ", self)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setProperty("look", "muted")
        buttons = QDialogButtonBox(self)
        self._go = buttons.addButton(self.tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._on_changed)
        layout = QVBoxLayout(self)
        for widget in (label, self.line, self.answer, buttons):
            layout.addWidget(widget)
        self._on_changed("")

    @Slot()
    def _on_accepted(self) -> None:
        instant_us = self._find_instant(self.line.text())
        if instant_us is not None:
            self.instant_chosen.emit(instant_us)
            self.accept()

    @Slot(str)
    def _on_changed(self, words: str) -> None:
        instant_us = self._find_instant(words)
        self._go.setEnabled(instant_us is not None)
        if instant_us is not None:
            self.answer.setText(self._write(instant_us))
        else:
            self.answer.setText(self.tr("That is no date.") if words.strip() else " ")
