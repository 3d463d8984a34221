"""Two small questions around a call: who you are, asked once, and why you want to see what is masked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.domain.calling import Person


class CallerDialog(QDialog):
    """Name and department of whoever calls."""

    def __init__(self, suggestion: Person, departments: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who calls?"))
        layout = QVBoxLayout(self)
        layout.addWidget(_plain(self.tr("Others see that this call is yours. This is asked once."), self))
        form = QFormLayout()
        self.name = QLineEdit(suggestion.name, self)
        self.name.setMinimumWidth(260)
        self.department = QComboBox(self)
        self.department.setEditable(True)
        line = QLineEdit(self)
        line.setPlaceholderText(self.tr("may stay empty"))
        self.department.setLineEdit(line)
        self.department.addItems(list(departments))
        self.department.setEditText(suggestion.department)
        form.addRow(self.tr("Your name"), self.name)
        form.addRow(self.tr("Department"), self.department)
        layout.addLayout(form)
        self.buttons = _buttons(self)
        layout.addWidget(self.buttons)
        self.name.textChanged.connect(self._on_changed)
        self._on_changed(suggestion.name)

    @property
    def person(self) -> Person:
        return Person(self.name.text().strip(), self.department.currentText().strip())

    @Slot(str)
    def _on_changed(self, _text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.person.name))


class RevealDialog(QDialog):
    """Why: without a reason nothing is shown."""

    def __init__(self, what: str, suggestion: str, parent: QWidget) -> None:
        """what: "the phone number"."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Show what is masked"))
        layout = QVBoxLayout(self)
        words = self.tr("Why do you need {what}? The reason is kept with your name and the time.").format(what=what)
        layout.addWidget(_plain(words, self))
        self.reason = QLineEdit(suggestion, self)
        self.reason.setMinimumWidth(360)
        self.reason.setAccessibleName(self.tr("Reason"))
        layout.addWidget(self.reason)
        self.buttons = _buttons(self)
        layout.addWidget(self.buttons)
        self.reason.textChanged.connect(self._on_changed)
        self._on_changed(suggestion)

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text.strip()))


def ask_person(suggestion: Person, departments: Sequence[str], parent: QWidget) -> Person | None:
    dialog = CallerDialog(suggestion, departments, parent)
    is_told = dialog.exec() == QDialog.DialogCode.Accepted
    person = dialog.person
    dialog.deleteLater()
    return person if is_told and person.name else None


def ask_reason(what: str, suggestion: str, parent: QWidget) -> str | None:
    dialog = RevealDialog(what, suggestion, parent)
    is_told = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason.text().strip()
    dialog.deleteLater()
    return reason if is_told and reason else None


def _plain(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    roles = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(roles.Ok | roles.Cancel, dialog)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
