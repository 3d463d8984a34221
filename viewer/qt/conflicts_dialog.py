"""Where two people wrote in one field at once: what is shown, what the other wrote, and the choice."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.operations import EXISTS, Conflict, Operation
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.team_words import field_words
from viewer.qt.theme import Theme

_MOST_SHOWN = 40


class ConflictsDialog(QDialog):
    """`chosen` carries the conflict and the operation whose value shall stand."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, translate: Translate, dates: DateWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two wrote at once"))
        self.setMinimumSize(560, 360)
        self._theme, self._say, self._dates = theme, translate, dates
        self._choices: dict[int, tuple[Conflict, Operation]] = {}
        told = self._plain(
            self.tr("The last one is shown, nothing is lost: choose what stands. All of it stays in the history.")
        )
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._list)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._choices.clear()
        for conflict in conflicts[:_MOST_SHOWN]:
            self._rows.addWidget(self._make_card(conflict))
        if not conflicts:
            self._rows.addWidget(self._plain(self.tr("Nothing is left to choose.")))
        self._rows.addStretch(1)

    def _make_card(self, conflict: Conflict) -> QFrame:
        card = QFrame(self._list)
        card.setStyleSheet(f"QFrame {{ border: 1px solid {self._theme.border}; border-radius: 6px; }} "
                           "QLabel { border: 0; }")  # fmt: skip
        layout = QVBoxLayout(card)
        title = self._plain(field_words(conflict, self._say))
        title.setProperty("look", "title")
        layout.addWidget(title)
        others = [
            each for each in conflict.losers if (each.field, each.value) != (conflict.field, conflict.shown.value)
        ]
        for operation in (conflict.shown, *others):
            is_shown = operation is conflict.shown
            who = self.tr("{name}, {at} (shown now)") if is_shown else self.tr("{name}, {at}")
            words = who.format(name=operation.author, at=self._dates.moment(operation.written_at_us))
            layout.addWidget(self._plain(f"{words}\n{self._value(operation)}"))
            button = QPushButton(self.tr("Leave it so") if is_shown else self.tr("Take this one"), card)
            button.clicked.connect(self._on_chosen)
            self._choices[id(button)] = (conflict, operation)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _value(self, operation: Operation) -> str:
        if operation.field == EXISTS:
            return self.tr("Deleted") if operation.value == "false" else self.tr("Not deleted")
        if operation.value is None:
            return self.tr("(empty)")
        value = json.loads(operation.value)
        return value if isinstance(value, str) else operation.value

    def _plain(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    @Slot()
    def _on_chosen(self) -> None:
        choice = self._choices.get(id(self.sender()))
        if choice is not None:
            self.chosen.emit(*choice)
