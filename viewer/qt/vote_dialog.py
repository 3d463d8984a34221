"""Voting: each person's choice, or how many hands went up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.review_bar import Participant
from viewer.presenters.review_side import BallotContent


class VoteDialog(QDialog):
    """Every choice is written at once; closing only closes. Digits vote for the person whose line has the keyboard."""

    voted = Signal(str, str)
    """person, choice_id."""
    hands_counted = Signal(str, int)
    way_chosen = Signal(bool)
    question_changed = Signal(str)
    asked_again = Signal(str)

    def __init__(self, ballot: BallotContent, people: Sequence[Participant], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Vote"))
        self._ballot = ballot
        self.voters: dict[str, QComboBox] = {}
        self.hands: dict[str, QSpinBox] = {}
        layout = QVBoxLayout(self)
        self.question = QLineEdit(ballot.question, self)
        self.question.setAccessibleName(self.tr("Question"))
        self.question.setMinimumWidth(420)
        self.question.editingFinished.connect(self._on_question_changed)
        layout.addWidget(self.question)
        self.by_hands = QCheckBox(self.tr("Count hands, without names"), self)
        self.by_hands.setChecked(ballot.ballot.is_by_hands)
        self.by_hands.toggled.connect(self._on_way_chosen)
        layout.addWidget(self.by_hands)
        self._names = self._make_names(people)
        self._counts = self._make_counts()
        layout.addWidget(self._names)
        layout.addWidget(self._counts)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        again = buttons.addButton(self.tr("Ask another question"), QDialogButtonBox.ButtonRole.ActionRole)
        again.clicked.connect(self._on_again)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._show_way()
        if self.voters and not ballot.ballot.is_by_hands:
            next(iter(self.voters.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        at = event.key() - Qt.Key.Key_0
        if isinstance(focused, QComboBox) and 0 <= at <= min(9, len(self._ballot.bars)):
            focused.setCurrentIndex(at)
            focused.activated.emit(at)
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _make_names(self, people: Sequence[Participant]) -> QWidget:
        box = QWidget(self)
        form = QFormLayout(box)
        form.setContentsMargins(0, 4, 0, 0)
        choice_of = {name: bar.choice_id for bar in self._ballot.bars for name in bar.people}
        for person in people:
            combo = _Choice(self)
            combo.addItem(self.tr("0  no vote"), "")
            for bar in self._ballot.bars:
                combo.addItem(f"{bar.number}  {bar.words}", bar.choice_id)
            combo.setCurrentIndex(max(0, combo.findData(choice_of.get(person.name, ""))))
            combo.setObjectName(person.name)
            combo.activated.connect(self._on_voted)
            self.voters[person.name] = combo
            label = QLabel(f"{person.department} {person.name}".strip(), box)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(combo)
            form.addRow(label, combo)
        return box

    def _make_counts(self) -> QWidget:
        box = QWidget(self)
        form = QFormLayout(box)
        form.setContentsMargins(0, 4, 0, 0)
        for bar in self._ballot.bars:
            spin = QSpinBox(box)
            spin.setRange(0, 999)
            spin.setValue(bar.votes if self._ballot.ballot.is_by_hands else 0)
            spin.setObjectName(bar.choice_id)
            spin.setSuffix(self.tr(" hands"))
            spin.editingFinished.connect(self._on_counted)
            self.hands[bar.choice_id] = spin
            label = QLabel(f"{bar.number}  {bar.words}", box)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(spin)
            form.addRow(label, spin)
        return box

    def _show_way(self) -> None:
        is_by_hands = self.by_hands.isChecked()
        self._names.setVisible(not is_by_hands)
        self._counts.setVisible(is_by_hands)
        self.adjustSize()

    @Slot(bool)
    def _on_way_chosen(self, is_by_hands: bool) -> None:
        self._show_way()
        self.way_chosen.emit(is_by_hands)

    @Slot()
    def _on_voted(self) -> None:
        combo = self.sender()
        assert isinstance(combo, QComboBox)
        self.voted.emit(combo.objectName(), str(combo.currentData()))

    @Slot()
    def _on_counted(self) -> None:
        spin = self.sender()
        assert isinstance(spin, QSpinBox)
        self.hands_counted.emit(spin.objectName(), spin.value())

    @Slot()
    def _on_question_changed(self) -> None:
        if self.question.text().strip() not in {"", self._ballot.question}:
            self.question_changed.emit(self.question.text().strip())

    @Slot()
    def _on_again(self) -> None:
        from viewer.qt.review_questions import LineDialog

        asked = LineDialog(self.tr("Another question"), self.tr("What shall be voted on?"), self)
        if asked.exec() == QDialog.DialogCode.Accepted:
            self.asked_again.emit(asked.words)
            self.accept()


class _Choice(QComboBox):
    """Digits go to the dialog, and the wheel to what scrolls."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            event.ignore()
        else:
            super().keyPressEvent(event)
