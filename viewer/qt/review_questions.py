"""What is asked in a review: who sits here, a topic, an issue's title, a decision, an action, votes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtGui import QKeyEvent
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
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.claims import ClaimKind
from viewer.domain.review_room import WritingWay
from viewer.domain.text import Translate
from viewer.presenters.review_bar import WAY_WORDS, PersonChip
from viewer.presenters.review_board import KIND_WORDS, ClaimCard

_WIDTH_PX: Final = 440


class SeatDialog(QDialog):
    """Who writes next at this computer. Digits and names choose; nobody's marks are on the screen behind it."""

    def __init__(
        self, people: Sequence[PersonChip], way: WritingWay, seated: str, translate: Translate, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who writes?"))
        layout = QVBoxLayout(self)
        words = self.tr("Choose who sits here. What the others wrote stays hidden until the reveal.")
        layout.addWidget(_plain(words, self))
        self.way = QComboBox(self)
        for each in WritingWay:
            self.way.addItem(translate(WAY_WORDS[each]), each.value)
        self.way.setCurrentIndex(list(WritingWay).index(way))
        self.way.setAccessibleName(self.tr("How marks are made in silence"))
        layout.addWidget(self.way)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("People"))
        for number, chip in enumerate(people, 1):
            tick = "✓ " if chip.has_written else ""
            item = QListWidgetItem(f"{number}  {tick}{chip.words}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, chip.person.name)
            if chip.person.name == seated:
                self.list.setCurrentItem(item)
        waiting = next((at for at, chip in enumerate(people) if not chip.has_written), 0)
        if self.list.currentRow() < 0 and people:
            self.list.setCurrentRow(waiting)
        self.list.itemActivated.connect(self._on_activated)
        layout.addWidget(self.list)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("or another name"))
        self.name.setAccessibleName(self.tr("Another name"))
        layout.addWidget(self.name)
        self.buttons = _buttons(self)
        nobody = self.buttons.addButton(self.tr("Nobody for now"), QDialogButtonBox.ButtonRole.ResetRole)
        nobody.clicked.connect(self._on_nobody)
        layout.addWidget(self.buttons)
        self.person = seated
        self.list.setFocus()

    def accept(self) -> None:
        item = self.list.currentItem()
        chosen = "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))
        self.person = self.name.text().strip() or chosen
        super().accept()

    @property
    def chosen_way(self) -> WritingWay:
        return WritingWay(self.way.currentData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < min(9, self.list.count()) and not self.name.hasFocus():
            self.list.setCurrentRow(at)
            self.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_activated(self) -> None:
        self.accept()

    @Slot()
    def _on_nobody(self) -> None:
        self.person = ""
        QDialog.accept(self)


class LineDialog(QDialog):
    """One line of words: a topic to park, another question to vote on."""

    def __init__(self, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.addWidget(_plain(words, self))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(title)
        self.line.setMinimumWidth(_WIDTH_PX)
        layout.addWidget(self.line)
        self.buttons = _buttons(self)
        layout.addWidget(self.buttons)
        _need(self.line, self.buttons)

    @property
    def words(self) -> str:
        return self.line.text().strip()


class ClaimDialog(QDialog):
    """Title and kind of an issue or hypothesis."""

    def __init__(self, title: str, kind: ClaimKind, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issue or hypothesis"))
        form = QFormLayout()
        self.title = QLineEdit(title, self)
        self.title.setMinimumWidth(_WIDTH_PX)
        self.title.selectAll()
        self.kind = QComboBox(self)
        for each in ClaimKind:
            self.kind.addItem(translate(KIND_WORDS[each]), each.value)
        self.kind.setCurrentIndex(list(ClaimKind).index(kind))
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Kind"), self.kind)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        self.buttons = _buttons(self)
        layout.addWidget(self.buttons)
        _need(self.title, self.buttons)

    @property
    def chosen_kind(self) -> ClaimKind:
        return ClaimKind(self.kind.currentData())


class OutcomeDraft(NamedTuple):
    """What stands in the fields. reason: of a decision. is_done, came_of_it: of an action."""

    words: str = ""
    reason: str = ""
    owner: str = ""
    due: date | None = None
    claim_id: str = ""
    is_done: bool = False
    came_of_it: str = ""


class OutcomeDialog(QDialog):
    """A decision with its reason, or an action; both with owner, day, and the issue they are about."""

    def __init__(
        self, draft: OutcomeDraft, *, is_decision: bool, is_new: bool, people: Sequence[str],
        cards: Sequence[ClaimCard], today: date, parent: QWidget,
    ) -> None:  # fmt: skip
        """people: whom to suggest as owner; departments too."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decision") if is_decision else self.tr("Homework"))
        self._is_decision = is_decision
        form = QFormLayout()
        self.words = QLineEdit(draft.words, self)
        self.words.setMinimumWidth(_WIDTH_PX)
        form.addRow(self.tr("What is decided") if is_decision else self.tr("What is to be done"), self.words)
        self.reason = QLineEdit(draft.reason, self)
        self.reason.setPlaceholderText(self.tr("why, in one sentence"))
        self.came_of_it = QLineEdit(draft.came_of_it, self)
        self.is_done = QCheckBox(self.tr("Done"), self)
        self.is_done.setChecked(draft.is_done)
        self.reason.setVisible(is_decision)
        for widget in (self.is_done, self.came_of_it):
            widget.setVisible(not is_decision and not is_new)
        if is_decision:
            form.addRow(self.tr("Reason"), self.reason)
        self.claim = QComboBox(self)
        self.claim.addItem(self.tr("no particular issue"), "")
        for card in cards:
            self.claim.addItem(card.title, card.claim_id)
        self.claim.setCurrentIndex(max(0, self.claim.findData(draft.claim_id)))
        form.addRow(self.tr("About"), self.claim)
        self.owner = QComboBox(self)
        self.owner.setEditable(True)
        line = QLineEdit(self)
        line.setPlaceholderText(self.tr("nobody yet") if is_decision else self.tr("empty: everybody"))
        self.owner.setLineEdit(line)
        self.owner.addItems(["", *people])
        self.owner.setEditText(draft.owner)
        form.addRow(self.tr("Owner"), self.owner)
        self.has_due = QCheckBox(self.tr("until"), self)
        # Homework without a day is seldom done: a week is proposed, and can be taken away.
        self.has_due.setChecked(draft.due is not None or (is_new and not is_decision))
        shown = draft.due or date.fromordinal(today.toordinal() + 7)
        self.due = QDateEdit(QDate(shown.year, shown.month, shown.day), self)
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy/MM/dd (ddd)")
        self.due.setEnabled(self.has_due.isChecked())
        self.has_due.toggled.connect(self.due.setEnabled)
        day = QHBoxLayout()
        day.addWidget(self.has_due)
        day.addWidget(self.due, 1)
        form.addRow(self.tr("Due"), day)
        if not is_decision and not is_new:
            form.addRow("", self.is_done)
            form.addRow(self.tr("What came of it"), self.came_of_it)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        self.buttons = _buttons(self)
        layout.addWidget(self.buttons)
        _need(self.words, self.buttons)

    @property
    def draft(self) -> OutcomeDraft:
        due = self.due.date()
        return OutcomeDraft(
            self.words.text().strip(), self.reason.text().strip(), self.owner.currentText().strip(),
            date(due.year(), due.month(), due.day()) if self.has_due.isChecked() else None,
            str(self.claim.currentData() or ""), self.is_done.isChecked(), self.came_of_it.text().strip(),
        )  # fmt: skip


def _plain(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, dialog
    )
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


class _Needed(QWidget):
    """Keeps OK shut while a line is empty."""

    def __init__(self, line: QLineEdit, buttons: QDialogButtonBox) -> None:
        super().__init__(line)
        self.hide()
        self._line, self._buttons = line, buttons
        line.textChanged.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        is_there = bool(self._line.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_there)


def _need(line: QLineEdit, buttons: QDialogButtonBox) -> None:
    _Needed(line, buttons)
