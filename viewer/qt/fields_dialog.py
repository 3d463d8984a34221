"""A small form in a dialog: lines, texts, choices and days, read back as values by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class FieldLook(StrEnum):
    """LINE: one line, which offers its choices. TEXT: several lines. CHOICE: one of `choices`. DAY: a day or none."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    DAY = "day"


class DialogField(NamedTuple):
    """One field. value: what stands in it first; a day is ISO, "" for none. is_needed: OK waits for it."""

    name: str
    label: str
    look: FieldLook = FieldLook.LINE
    value: str = ""
    choices: Sequence[tuple[str, str]] = ()
    is_needed: bool = False


class DayBox(QWidget):
    """A day that may be left out."""

    def __init__(self, value: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.check = QCheckBox(words, self)
        self.edit = QDateEdit(self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("yyyy/MM/dd (ddd)")
        day = date.fromisoformat(value) if value else None
        self.check.setChecked(day is not None)
        self.edit.setDate(QDate.currentDate() if day is None else QDate(day.year, day.month, day.day))
        self.edit.setEnabled(day is not None)
        self.check.toggled.connect(self.edit.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.check)
        layout.addWidget(self.edit, 1)

    @property
    def iso(self) -> str:
        """ "" while no day is set."""
        return self.edit.date().toString(Qt.DateFormat.ISODate) if self.check.isChecked() else ""


class FieldsDialog(QDialog):
    """Ctrl+Enter accepts from any field; Enter alone starts a new line in a text."""

    def __init__(
        self, title: str, fields: Sequence[DialogField], parent: QWidget, *, words: str = "", warning: str = ""
    ) -> None:
        """words: what this is about. warning: something to know before it is done."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._fields = fields
        self.boxes: dict[str, QWidget] = {}
        layout = QVBoxLayout(self)
        for told, look in ((words, ""), (warning, "problem")):
            if told:
                label = QLabel(told, self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                if look:
                    label.setProperty("look", look)
                layout.addWidget(label)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in fields:
            box = self._make_box(field)
            box.setAccessibleName(field.label)
            self.boxes[field.name] = box
            form.addRow(field.label, box)
        layout.addLayout(form)
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_done_asked)
        self._on_changed()

    def values(self) -> dict[str, str]:
        """What stands in each field now; of a choice its value."""
        return {field.name: self._value(field) for field in self._fields}

    def _value(self, field: DialogField) -> str:
        box = self.boxes[field.name]
        if isinstance(box, DayBox):
            return box.iso
        if isinstance(box, QPlainTextEdit):
            return box.toPlainText().strip()
        if isinstance(box, QComboBox):
            if field.look is FieldLook.LINE:
                return box.currentText().strip()
            return str(box.currentData() or "")
        return box.text().strip() if isinstance(box, QLineEdit) else ""

    def _make_box(self, field: DialogField) -> QWidget:
        if field.look is FieldLook.DAY:
            return DayBox(field.value, self.tr("set"), self)
        if field.look is FieldLook.TEXT:
            text = QPlainTextEdit(field.value, self)
            text.setTabChangesFocus(True)
            text.setFixedHeight(text.fontMetrics().lineSpacing() * 4 + 16)
            text.textChanged.connect(self._on_changed)
            return text
        if field.look is FieldLook.CHOICE or field.choices:
            combo = QComboBox(self)
            for value, words in field.choices:
                combo.addItem(words, value)
            if field.look is FieldLook.LINE:
                combo.setEditable(True)
                combo.setEditText(field.value)
                combo.editTextChanged.connect(self._on_changed)
            else:
                combo.setCurrentIndex(max(0, combo.findData(field.value)))
            return combo
        line = QLineEdit(field.value, self)
        line.textChanged.connect(self._on_changed)
        return line

    @Slot()
    def _on_changed(self) -> None:
        if hasattr(self, "buttons"):
            is_whole = all(self._value(field) for field in self._fields if field.is_needed)
            self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_whole)

    @Slot()
    def _on_done_asked(self) -> None:
        if self.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled():
            self.accept()


def ask_fields(
    title: str, fields: Sequence[DialogField], parent: QWidget, *, words: str = "", warning: str = ""
) -> dict[str, str] | None:  # fmt: skip
    """The values, or None if the person thought better of it."""
    dialog = FieldsDialog(title, fields, parent, words=words, warning=warning)
    is_told = dialog.exec() == QDialog.DialogCode.Accepted
    values = dialog.values()
    dialog.deleteLater()
    return values if is_told else None
