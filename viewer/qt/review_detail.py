"""One review: what it is about, when and by whom, the agenda with its minutes, and what stands beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.review_plan import ReviewStatus
from viewer.qt.agenda_list import AgendaList
from viewer.qt.entry_editor import EntryEditor, minutes_box
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.review_sections import HomeworkSection, InviteesSection, MattersSection, SideColumn, plain_label
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.reviews import ReviewsPresenter, ShownPlan

_SIDE_PX: Final = 340
_NO_DAY: Final = QDate(2000, 1, 1)
"""Stands for "no date yet": the earliest day of the box."""


class ReviewDetail(QWidget):
    """Passive view of the review that `ReviewsPresenter` has in detail; `attach()` once.

    The buttons ask for actions, by id. `opened` carries the row_id of a customer to read now.
    """

    action_asked = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, *, is_japanese: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = QLocale(QLocale.Language.Japanese if is_japanese else QLocale.Language.English)
        self._presenter: ReviewsPresenter | None = None
        self._plan: ShownPlan | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 10)
        layout.setSpacing(8)
        self._add_head(layout)
        self._add_facts(layout)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._make_agenda(), 1)
        columns.addWidget(self._make_side())
        layout.addLayout(columns, 1)

    def attach(self, presenter: ReviewsPresenter) -> None:
        self._presenter = presenter
        self.entry.attach(presenter)

    @property
    def plan(self) -> ShownPlan | None:
        return self._plan

    def set_plan(self, plan: ShownPlan) -> None:
        is_same = self._plan is not None and self._plan.review.review_id == plan.review.review_id
        self._plan = plan
        review, is_editable = plan.review, not plan.is_read_only
        self._number.setText(plan.number)
        self._status.setText(plan.status_word)
        self._read_only.setVisible(plan.is_read_only)
        fields = (self.theme, self.facilitator, self.question)
        for line, words in zip(fields, (review.theme, review.facilitator, review.question), strict=True):
            is_being_typed = is_same and is_editable and line.hasFocus() and (line.isModified() or line.is_composing)
            if not is_being_typed:
                line.set_text_quietly(words)
            line.setReadOnly(not is_editable)
        with QSignalBlocker(self.day), QSignalBlocker(self.planned), QSignalBlocker(self.hides_scores):
            day = review.held_on
            self.day.setDate(_NO_DAY if day is None else QDate(day.year, day.month, day.day))
            self.planned.setValue(review.planned_minutes)
            self.hides_scores.setChecked(review.hide_scores_until_reveal)
        with QSignalBlocker(self.opening), QSignalBlocker(self.closing):
            self.opening.setValue(review.opening_minutes)
            self.closing.setValue(review.closing_minutes)
        for widget in (self.day, self.planned, self.hides_scores, self.opening, self.closing):
            widget.setEnabled(is_editable)
        self._total.setText(plan.total)
        self._total.setProperty("look", "problem" if plan.is_too_long else "title")
        self._total.style().polish(self._total)
        self._how.setText(plan.how)
        self._how.setVisible(bool(plan.how))
        self.agenda.set_rows(plan.agenda, is_editable=is_editable)
        self._none.setVisible(not plan.agenda)
        self.agenda.setVisible(bool(plan.agenda))
        self.entry.set_row(self.agenda.current, is_editable=is_editable)
        self.matters.set_matters(plan.matters)
        self.invitees.set_invitees(plan.invitees, is_editable=is_editable)
        self.homework.set_homework(plan.homework, is_editable=is_editable)
        self.buttons["room.begin"].setText(
            self.tr("Back to the running review")
            if review.status is ReviewStatus.RUNNING
            else self.tr("Hold the review now")
        )
        for action_id in ("room.begin", "review.add"):
            self.buttons[action_id].setVisible(is_editable)
        self.buttons["review.minutes"].setVisible(review.status is not ReviewStatus.PLANNED)
        for action_id in ("room.begin", "review.read", "review.sheets"):
            self.buttons[action_id].setEnabled(bool(plan.agenda))

    def set_told(self, words: str) -> None:
        self._told.setText(words)

    # Parts.

    def _add_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._number = plain_label(self, "title")
        self.theme = TypingLine(self)
        self.theme.setPlaceholderText(self.tr("Theme: what this review is about"))
        self.theme.setAccessibleName(self.tr("Theme"))
        for widget in (self._number, self.theme):
            font = widget.font()
            font.setPixelSize(round(self.font().pixelSize() * 1.3))
            font.setBold(True)
            widget.setFont(font)
        self._status = plain_label(self, "chip")
        self.theme.editingFinished.connect(self._on_theme)
        row.addWidget(self._number)
        row.addWidget(self.theme, 1)
        row.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(row)
        self._buttons_row = FlowLayout(spacing_px=6)
        self.buttons: dict[str, QPushButton] = {}
        for action_id, words, icon_name in (
            ("room.begin", self.tr("Hold the review now"), "play"),
            ("review.read", self.tr("Read the list"), "rail-customers"),
            ("review.add", self.tr("Add customers…"), "plus"),
            ("review.sheets", self.tr("Sheets for the silent round…"), "file"),
            ("review.minutes", self.tr("Minutes…"), "export"),
            ("review.remove", self.tr("Remove"), "delete"),
        ):
            self._buttons_row.addWidget(self._button(action_id, words, icon_name))
        layout.addLayout(self._buttons_row)
        self._read_only = plain_label(self, "muted")
        self._read_only.setText(self.tr("This review is done: it can be read, and nothing in it changes any more."))
        layout.addWidget(self._read_only)

    def _button(self, action_id: str, words: str, icon_name: str) -> QPushButton:
        """One that asks for an action."""
        button = QPushButton(words, self)
        is_first = not self.buttons
        button.setProperty("look", "primary" if is_first else "")
        button.setIcon(icon(icon_name, self._theme, self._theme.on_accent if is_first else None))
        button.setObjectName(action_id)
        button.clicked.connect(self._on_button)
        self.buttons[action_id] = button
        return button

    def _add_facts(self, layout: QVBoxLayout) -> None:
        row = FlowLayout(spacing_px=10)
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setMinimumDate(_NO_DAY)
        self.day.setSpecialValueText(self.tr("no date yet"))
        self.day.setLocale(self._locale)
        self.day.setDisplayFormat("yyyy/M/d (ddd)")
        self.day.setMinimumWidth(150)
        self.day.dateChanged.connect(self._on_day)
        self.facilitator = TypingLine(self)
        self.facilitator.setMinimumWidth(120)
        self.facilitator.editingFinished.connect(self._on_facilitator)
        self.planned = minutes_box(self, 5, 480, self.tr(" min"))
        self.planned.valueChanged.connect(self._on_planned)
        self.hides_scores = QCheckBox(self.tr("Hide the score until the reveal"), self)
        self.hides_scores.toggled.connect(self._on_hides)
        for words, widget in (
            (self.tr("Date"), self.day), (self.tr("Facilitator"), self.facilitator),
            (self.tr("Planned"), self.planned), ("", self.hides_scores),
        ):  # fmt: skip
            row.addWidget(self._named(words, widget))
        layout.addLayout(row)
        self.question = TypingLine(self)
        self.question.setPlaceholderText(
            self.tr("Question for every customer, such as: where did we make them wait without a word?")
        )
        self.question.editingFinished.connect(self._on_question)
        layout.addWidget(self._named(self.tr("Question"), self.question))

    def _named(self, words: str, widget: QWidget) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if words:
            label = QLabel(words, box)
            label.setProperty("look", "muted")
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            row.addWidget(label)
        row.addWidget(widget, 1)
        return box

    def _make_agenda(self) -> QWidget:
        card = QFrame(self)
        card.setProperty("look", "card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(5)
        head = QHBoxLayout()
        title = plain_label(card, "title")
        title.setText(self.tr("Agenda"))
        self._total = plain_label(card, "title")
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._total)
        layout.addLayout(head)
        self._how = plain_label(card, "muted")
        self._how.setWordWrap(True)
        layout.addWidget(self._how)
        self.opening = minutes_box(card, 0, 60, self.tr(" min"))
        self.closing = minutes_box(card, 0, 60, self.tr(" min"))
        self.opening.valueChanged.connect(self._on_opening)
        self.closing.valueChanged.connect(self._on_closing)
        layout.addLayout(self._end_line(card, self.tr("Opening: what is still open from last time"), self.opening))
        self.agenda = AgendaList(self._theme, card)
        self.agenda.moved.connect(self._on_moved)
        self.agenda.stepped.connect(self._on_stepped)
        self.agenda.removed.connect(self._on_removed)
        self.agenda.opened.connect(self.opened)
        self.agenda.itemDoubleClicked.connect(self._on_double_clicked)
        self.agenda.currentRowChanged.connect(self._on_current)
        layout.addWidget(self.agenda, 1)
        self._none = plain_label(card, "muted")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setText(
            self.tr(
                "Nobody is on the list yet. “Add customers…” takes them from a saved list, at random, by lowest score, "
                "or one by one from the Customers page."
            )
        )
        layout.addWidget(self._none, 1)
        layout.addLayout(self._end_line(card, self.tr("Closing: vote, decisions, homework"), self.closing))
        self.entry = EntryEditor(self._theme, card)
        self.entry.action_asked.connect(self.action_asked)
        layout.addWidget(self.entry)
        self._told = plain_label(card, "muted")
        layout.addWidget(self._told)
        return card

    def _end_line(self, parent: QWidget, words: str, box: QSpinBox) -> QHBoxLayout:
        row = QHBoxLayout()
        label = plain_label(parent, "muted")
        label.setText(words)
        box.setAccessibleName(words)
        row.addWidget(label, 1)
        row.addWidget(box)
        return row

    def _make_side(self) -> QWidget:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(round(_SIDE_PX * self.font().pixelSize() / 13))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = SideColumn(scroll)
        self.matters = MattersSection(self._theme, inside)
        self.invitees = InviteesSection(self._theme, inside)
        self.invitees.invited.connect(self._on_invited)
        self.invitees.removed.connect(self._on_disinvited)
        self.homework = HomeworkSection(self._theme, inside)
        self.homework.given.connect(self._on_given)
        self.homework.removed.connect(self._on_homework_removed)
        for section in (self.matters, self.invitees, self.homework):
            inside.column.addWidget(section)
        inside.column.addStretch(1)
        scroll.setWidget(inside)
        for ground in (inside, scroll.viewport()):
            ground.setAutoFillBackground(False)
        return scroll

    # What people do.

    def _set(self, **fields: Any) -> None:
        if self._presenter is not None:
            self._presenter.set_fields(**fields)

    @Slot()
    def _on_theme(self) -> None:
        if self._plan is not None and self.theme.text().strip() != self._plan.review.theme:
            self._set(theme=self.theme.text().strip())

    @Slot()
    def _on_facilitator(self) -> None:
        if self._plan is not None and self.facilitator.text().strip() != self._plan.review.facilitator:
            self._set(facilitator=self.facilitator.text().strip())

    @Slot()
    def _on_question(self) -> None:
        if self._plan is not None and self.question.text().strip() != self._plan.review.question:
            self._set(question=self.question.text().strip())

    @Slot(QDate)
    def _on_day(self, day: QDate) -> None:
        self._set(held_on=None if day == _NO_DAY else date(day.year(), day.month(), day.day()).isoformat())

    @Slot(int)
    def _on_planned(self, minutes: int) -> None:
        self._set(planned_minutes=minutes)

    @Slot(int)
    def _on_opening(self, minutes: int) -> None:
        self._set(opening_minutes=minutes)

    @Slot(int)
    def _on_closing(self, minutes: int) -> None:
        self._set(closing_minutes=minutes)

    @Slot(bool)
    def _on_hides(self, is_hidden: bool) -> None:
        self._set(hide_scores=is_hidden)

    @Slot(str, int)
    def _on_moved(self, row_id: str, position: int) -> None:
        if self._presenter is not None:
            self._presenter.move(row_id, position)

    @Slot(str, int)
    def _on_stepped(self, row_id: str, by: int) -> None:
        if self._presenter is not None:
            self._presenter.step_entry(row_id, by)

    @Slot(str)
    def _on_removed(self, row_id: str) -> None:
        if self._presenter is not None:
            self._presenter.remove_entry(row_id)

    @Slot()
    def _on_double_clicked(self) -> None:
        self.opened.emit(self.agenda.current_id)

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        self.entry.set_row(self.agenda.current, is_editable=self._plan is not None and not self._plan.is_read_only)

    @Slot(str, str)
    def _on_invited(self, name: str, department: str) -> None:
        if self._presenter is not None:
            self._presenter.invite(name, department)

    @Slot(str)
    def _on_disinvited(self, invitee_id: str) -> None:
        if self._presenter is not None:
            self._presenter.disinvite(invitee_id)

    @Slot(str)
    def _on_given(self, kind: str) -> None:
        if self._presenter is not None:
            (self._presenter.give_calls if kind == "hear" else self._presenter.give_reading)()

    @Slot(str)
    def _on_homework_removed(self, homework_id: str) -> None:
        if self._presenter is not None:
            self._presenter.remove_homework(homework_id)

    @Slot()
    def _on_button(self) -> None:
        self.action_asked.emit(self.sender().objectName())
