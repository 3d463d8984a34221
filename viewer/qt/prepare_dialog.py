"""Preparing a review in three steps on one sheet: theme and day, whom to read, how to go about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.review_plan import CUSTOMER_MINUTES, PLANNED_MINUTES, Review
from viewer.qt.entry_editor import minutes_box
from viewer.qt.review_sections import plain_label
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine
from viewer.qt.whom_to_read import WhomToRead

if TYPE_CHECKING:
    from viewer.domain.reading_lists import ReadingList
    from viewer.presenters.saved_lists import SavedList

_NEXT_WEEK: Final = 7


class PrepareDialog(QDialog):
    """`prepared` carries a new `Review`; whom to read is asked of `whom`. Closing loses nothing but what was typed."""

    prepared = Signal(object)

    def __init__(
        self, theme: Theme, *, today: date, facilitator: str, people: Sequence[tuple[str, str]], is_japanese: bool,
        parent: QWidget,
    ) -> None:  # fmt: skip
        """people: (name, department) of the team, any of whom may be invited by name in the detail."""
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Prepare a review"))
        self.setMinimumWidth(640)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        self._add_first(layout, QDate(today.year, today.month, today.day), [name for name, _ in people], is_japanese)
        self.facilitator.setEditText(facilitator)
        self._add_step(layout, 2, self.tr("Whom to read"))
        self.whom = WhomToRead(self)
        layout.addWidget(self.whom)
        self._add_third(layout, len(people))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = self.buttons.addButton(self.tr("Prepare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("look", "primary")
        self.ok.style().polish(self.ok)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._on_changed()
        self.theme.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_lists(self, saved: Sequence[SavedList], reading: Sequence[ReadingList]) -> None:
        self.whom.set_lists(saved, reading)

    @property
    def review(self) -> Review:
        """As it is filled in now; its id and number come later."""
        day = self.day.date()
        return Review(
            "", theme=self.theme.text().strip(), held_on=date(day.year(), day.month(), day.day()),
            facilitator=self.facilitator.currentText().strip(), question=self.question.text().strip(),
            planned_minutes=self.planned.value(), hide_scores_until_reveal=self.hides_scores.isChecked(),
        )  # fmt: skip

    def _add_first(self, layout: QVBoxLayout, today: QDate, names: Sequence[str], is_japanese: bool) -> None:
        self._add_step(layout, 1, self.tr("Theme and day"))
        self.theme = TypingLine(self)
        self.theme.setPlaceholderText(self.tr("Such as: customers who heard nothing while they waited"))
        self.day = QDateEdit(today.addDays(_NEXT_WEEK), self)
        self.day.setCalendarPopup(True)
        self.day.setLocale(QLocale(QLocale.Language.Japanese if is_japanese else QLocale.Language.English))
        self.day.setDisplayFormat("yyyy/M/d (ddd)")
        self.facilitator = QComboBox(self)
        self.facilitator.setEditable(True)
        self.facilitator.setLineEdit(TypingLine(self.facilitator))
        self.facilitator.addItems(list(names))
        form = self._form(layout)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Date"), self.day)
        form.addRow(self.tr("Facilitator"), self.facilitator)

    def _add_third(self, layout: QVBoxLayout, people_count: int) -> None:
        self._add_step(layout, 3, self.tr("How to go about it"))
        self.question = TypingLine(self)
        self.question.setPlaceholderText(self.tr("Such as: where did we make them wait without a word?"))
        self.planned = minutes_box(self, 5, 480, self.tr(" min"))
        self.planned.setValue(PLANNED_MINUTES)
        self.planned.valueChanged.connect(self._on_changed)
        self.hides_scores = QCheckBox(self.tr("Hide the score until the reveal"), self)
        self.hides_scores.setChecked(True)
        everybody = self.tr("Invite everybody of the team ({count})").format(count=people_count)
        self.brings_team = QCheckBox(everybody, self)
        self.brings_team.setChecked(people_count > 0)
        self.brings_team.setVisible(people_count > 0)
        self.fit = QLabel(self)
        self.fit.setProperty("look", "muted")
        form = self._form(layout)
        form.addRow(self.tr("Question"), self.question)
        form.addRow(self.tr("Planned"), self.planned)
        for widget in (self.fit, self.hides_scores, self.brings_team):
            form.addRow("", widget)

    def _add_step(self, layout: QVBoxLayout, number: int, words: str) -> None:
        label = plain_label(self, "title")
        label.setText(f"{number}  {words}")
        label.setStyleSheet(f"color: {self._theme.accent};")
        layout.addSpacing(4)
        layout.addWidget(label)

    def _form(self, layout: QVBoxLayout) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        layout.addLayout(form)
        return form

    @Slot()
    def _on_changed(self) -> None:
        review = self.review
        room = (review.planned_minutes - review.opening_minutes - review.closing_minutes) // CUSTOMER_MINUTES
        self.fit.setText(
            self.tr("{minutes} minutes have room for {count} customers of {each} minutes each.").format(
                minutes=review.planned_minutes, count=max(0, room), each=CUSTOMER_MINUTES
            )
        )

    @Slot()
    def _on_accepted(self) -> None:
        self.prepared.emit(self.review)
        self.accept()
