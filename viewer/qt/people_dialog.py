"""People and departments: a table, and below it the person that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.people import Role
from viewer.domain.text import Translate
from viewer.presenters.people import PersonLine
from viewer.presenters.team_words import ROLE_WORDS
from viewer.qt.plain_table import PlainTable
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.people import PeoplePresenter


class PeopleDialog(QDialog):
    """Passive view of `PeoplePresenter`; it deletes itself when it is closed. Every change is written at once."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._presenter: PeoplePresenter | None = None
        self._lines: tuple[PersonLine, ...] = ()
        self._chosen_id = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("People and departments"))
        self.resize(680, 520)
        headings = (self.tr("Name"), self.tr("Reading"), self.tr("Department"), self.tr("Role"), self.tr("Also as"))
        self.table = PlainTable(headings, stretched=4, parent=self)
        self.table.itemSelectionChanged.connect(self._on_row_changed)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._told)
        layout.addWidget(self._make_form())
        layout.addLayout(self._make_buttons())

    def attach(self, presenter: PeoplePresenter) -> None:
        self._presenter = presenter
        presenter.load()

    # What the presenter shows.

    def set_people(self, lines: tuple[PersonLine, ...], departments: tuple[str, ...]) -> None:
        self._lines = lines
        unknown = self.tr("not entered yet")
        self.table.set_rows(
            [
                (
                    line.person.name, line.person.reading, line.department,
                    self._translate(ROLE_WORDS[line.person.role]) if line.is_entered else unknown,
                    "、".join(each.name for each in line.merged),
                )
                for line in lines
            ]
        )  # fmt: skip
        self.department.clear()
        self.department.addItems(["", *departments])
        ids = [line.person.person_id for line in lines]
        row = ids.index(self._chosen_id) if self._chosen_id in ids else 0
        if lines:
            self.table.selectRow(row)
        self._on_row_changed()

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        self._told.setText(words)
        self._told.setStyleSheet(f"color: {self._theme.danger if is_problem else self._theme.text};")
        self._told.setVisible(bool(words))

    # What people do.

    @property
    def chosen(self) -> PersonLine | None:
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @Slot()
    def _on_row_changed(self) -> None:
        line = self.chosen
        self._form.setEnabled(line is not None)
        self._apart.setEnabled(line is not None and bool(line.merged))
        if line is None:
            return
        self._chosen_id = line.person.person_id
        self.name.setText(line.person.name)
        self.reading.setText(line.person.reading)
        self.department.setCurrentText(line.department)
        self.role.setCurrentIndex(list(Role).index(line.person.role))

    @Slot()
    def _on_save(self) -> None:
        line = self.chosen
        if line is None or self._presenter is None:
            return
        name = " ".join(self.name.text().split()) or line.person.name
        now = {"name": name, "reading": self.reading.text().strip(), "role": list(Role)[self.role.currentIndex()].value}
        before = {"name": line.person.name, "reading": line.person.reading, "role": line.person.role.value}
        fields = {key: value for key, value in now.items() if value != before[key]}
        if fields:
            self._presenter.edit(line.person, fields)
        department = " ".join(self.department.currentText().split())
        if department != line.department:
            self._presenter.set_department(line.person, department)

    @Slot()
    def _on_add(self) -> None:
        name, is_accepted = QInputDialog.getText(self, self.tr("New person"), self.tr("The name under their marks:"))
        if is_accepted and name.strip() and self._presenter is not None:
            self._presenter.add(name)

    @Slot()
    def _on_merge(self) -> None:
        line = self.chosen
        others = [each for each in self._lines if line is not None and each.person != line.person]
        if line is None or not others or self._presenter is None:
            return
        question = self.tr("%1 is the same person as:").replace("%1", line.person.name)
        names = [each.person.name for each in others]
        name, is_accepted = QInputDialog.getItem(self, self.tr("One person"), question, names, 0, False)
        if is_accepted and name in names:
            into = others[names.index(name)].person
            self._chosen_id = into.person_id
            self._presenter.merge(line.person, into)

    @Slot()
    def _on_apart(self) -> None:
        line = self.chosen
        if line is not None and line.merged and self._presenter is not None:
            self._presenter.take_apart(line.merged[0].person_id)

    @Slot()
    def _on_remove(self) -> None:
        line = self.chosen
        if line is not None and line.is_entered and self._presenter is not None:
            self._presenter.remove(line.person)

    # How it is made.

    def _make_form(self) -> QWidget:
        self._form = QWidget(self)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        self.name, self.reading = QLineEdit(self._form), QLineEdit(self._form)
        self.department = QComboBox(self._form)
        self.department.setEditable(True)
        self.role = QComboBox(self._form)
        self.role.addItems([self._translate(ROLE_WORDS[role]) for role in Role])
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Reading"), self.reading)
        form.addRow(self.tr("Department"), self.department)
        form.addRow(self.tr("Role"), self.role)
        return self._form

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.save_button = self._button(self.tr("Save"), self._on_save)
        self.save_button.setProperty("look", "primary")
        self.save_button.setDefault(True)
        row.addWidget(self.save_button)
        row.addWidget(self._button(self.tr("New person…"), self._on_add))
        row.addWidget(self._button(self.tr("Same person as…"), self._on_merge))
        self._apart = self._button(self.tr("Take apart"), self._on_apart)
        row.addWidget(self._apart)
        row.addWidget(self._button(self.tr("Delete"), self._on_remove))
        row.addStretch(1)
        row.addWidget(self._button(self.tr("Close"), self.close))
        return row

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button
