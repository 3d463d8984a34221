"""The panel below an answer: what to know before the call, whose call it is, and the form for what came of it."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateTimeEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.calling import NextStep, OutcomeKind
from viewer.domain.clock import datetime_of, us_of
from viewer.domain.text import Translate
from viewer.presenters.call_panel import PanelContent, PanelMode
from viewer.presenters.call_words import OUTCOME_WORDS, STEP_WORDS
from viewer.presenters.calling import CallWords
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.header_lines import LineLabel
from viewer.qt.icons import icon
from viewer.qt.mark_composer import BodyEdit
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.calling import CallingPresenter

_DRAFT_EVERY_MS: Final = 500
_FACT_COLUMNS: Final = 2
_LINES: Final = (2, 4)
"""Fewest and most lines of a text box."""

_CLAIMABLE: Final = frozenset({PanelMode.FREE, PanelMode.CLOSED})
_WRITING: Final = frozenset({PanelMode.MINE})
_PRESSING: Final = frozenset({PanelMode.MINE, PanelMode.ASKING})


class CallingPanel(QFrame):
    """Passive view of `CallingPresenter`; call `attach()` once."""

    def __init__(self, theme: Theme, translate: Translate, zone: tzinfo, parent: QWidget | None = None) -> None:
        """zone: in which the time to call again is given."""
        super().__init__(parent)
        self._theme, self._translate, self._zone = theme, translate, zone
        self._presenter: CallingPresenter | None = None
        self._mode = PanelMode.LOADING
        self._has_facts_open: bool | None = None
        self._is_claiming = False
        self.setObjectName("calling")
        self.setStyleSheet(
            f"QFrame#calling {{ background: {theme.tint(theme.accent)}; border: 0; border-radius: 8px; }}"
        )
        self.setAccessibleName(self.tr("Calling this customer"))
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_EVERY_MS)
        self._draft.timeout.connect(self._on_draft_due)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.setSpacing(4)
        self._add_head(layout)
        self._add_facts(layout)
        self._add_outcomes(layout)
        self._add_steps(layout)
        self._add_boxes(layout)
        self._add_foot(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_content(None)

    def attach(self, presenter: CallingPresenter) -> None:
        self._presenter = presenter

    def take_focus(self) -> None:
        """The keyboard goes to the first thing there is to do."""
        boxes = [self.claim_button, *self.chips.values(), *self.step_buttons.values()]
        first = next((box for box in boxes if box.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def claim(self) -> None:
        """ "I will call": once the call is theirs, the keyboard goes to what came of it."""
        if self._presenter is not None:
            self._is_claiming = True
            self._presenter.claim()

    def set_refusal(self, reason: str) -> None:
        """Nobody is called and no number shown here; the buttons say why."""
        for button in (self.claim_button, self.reveal_button):
            button.setEnabled(False)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    @property
    def is_settled(self) -> bool:
        """No draft is waiting to be kept."""
        return not self._draft.isActive()

    @property
    def mode(self) -> PanelMode:
        return self._mode

    # What the presenter shows.

    def set_content(self, content: PanelContent | None) -> None:
        self.setVisible(content is not None)
        if content is None:
            return
        mode = self._mode = content.mode
        self.state.setText(content.state)
        look = "warning" if content.is_warning else "muted"
        self.state.setStyleSheet(f"color: {self._theme.warning if look == 'warning' else self._theme.text_muted};")
        self._sign.setVisible(content.is_warning)
        for fact, (label, words) in zip(content.facts, self._facts, strict=False):
            label.setText(fact.label)
            words.setText(fact.words)
            words.setStyleSheet(f"color: {self._theme.warning if fact.is_warning else self._theme.text};")
        self._fact_count = len(content.facts)
        self._brief.set_text(" ・ ".join(f"{fact.label}: {fact.words}" for fact in content.facts))
        self._show_facts()
        is_mine = mode in _WRITING
        self.claim_button.setVisible(mode in _CLAIMABLE)
        self.claim_button.setText(self.tr("Call again") if mode is PanelMode.CLOSED else self.tr("I will call"))
        self.give_back_button.setVisible(is_mine)
        self.phone.setText(content.phone or self.tr("no phone number in the data"))
        self.phone.setVisible(is_mine)
        self.reveal_button.setVisible(is_mine and bool(content.phone) and not content.is_phone_shown)
        for part in (self._outcomes, self._boxes):
            part.setVisible(is_mine)
        self._steps.setVisible(mode is PanelMode.ASKING)
        self._reserve_notice()
        self._arrange()
        if self._is_claiming and mode in _WRITING:
            self._is_claiming = False
            self.take_focus()

    @property
    def has_facts_open(self) -> bool:
        """What to know stands in full: once somebody asks for it, and while the call is one's own."""
        return self._mode in _WRITING if self._has_facts_open is None else self._has_facts_open

    @Slot()
    def toggle_facts(self) -> None:
        """What to know in full, or in one line again."""
        self._has_facts_open = not self.has_facts_open
        self._show_facts()

    def _show_facts(self) -> None:
        is_open = self.has_facts_open
        for at, parts in enumerate(self._facts):
            for part in parts:
                part.setVisible(is_open and at < self._fact_count)
        self._brief.setVisible(not is_open and bool(self._fact_count))
        # Without facts it is a title alone.
        name = "chevron-down" if is_open else "chevron-right"
        self.facts_button.setIcon(icon(name, self._theme, self._theme.accent) if self._fact_count else QIcon())
        self.facts_button.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded"))

    def set_words(self, words: CallWords) -> None:
        # Another call is shown: a claim that came to nothing must not take the keyboard later.
        self._is_claiming = False
        with QSignalBlocker(self.notes), QSignalBlocker(self.questions):
            for box, text in ((self.notes, words.notes), (self.questions, words.questions)):
                if box.toPlainText() != text:
                    box.setPlainText(text)
        for kind, chip in self.chips.items():
            with QSignalBlocker(chip):
                self._group.setExclusive(False)
                chip.setChecked(kind is words.outcome)
                self._group.setExclusive(True)
        self._draft.stop()
        self._arrange()

    def words(self) -> CallWords:
        chosen = next((kind for kind, chip in self.chips.items() if chip.isChecked()), None)
        return CallWords(self.notes.toPlainText(), self.questions.toPlainText(), chosen)

    def set_again_at(self, at_us: int) -> None:
        local = datetime_of(at_us).astimezone(self._zone)
        shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
        for box in (self.again_at_edit, self._step_at):
            box.setDateTime(shown)

    def again_at(self) -> int:
        box = self._step_at if self._mode is PanelMode.ASKING else self.again_at_edit
        day, clock = box.date(), box.time()
        local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)
        return us_of(local)

    def set_notice(self, words: str, *, is_problem: bool = False) -> None:
        self.notice.setText(words)
        self._reserve_notice()
        self.notice.setStyleSheet(f"color: {self._theme.danger if is_problem else self._theme.success};")

    def _reserve_notice(self) -> None:
        """While there is something to press, the line stands there empty: no button moves away from the mouse."""
        self.notice.setVisible(self._mode in _PRESSING or bool(self.notice.text()))

    # Parts.

    def _add_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        title = self.facts_button = QToolButton(self)
        title.setText(self.tr("Call this customer"))
        title.setProperty("look", "fold")
        title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        title.setStyleSheet(f"QToolButton {{ color: {self._theme.accent}; }}")
        title.setToolTip(self.tr("What to know before the call, in full or in one line (Shift+R)"))
        title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        title.clicked.connect(self.toggle_facts)
        self._sign = QLabel(self)
        self._sign.setPixmap(icon("warning", self._theme, self._theme.warning).pixmap(16, 16))
        self.state = self._label()
        self.state.setWordWrap(True)
        self.phone = self._label()
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phone.setStyleSheet("font-weight: bold;")
        self.phone.setAccessibleName(self.tr("Phone number"))
        self.reveal_button = self._button(self.tr("Show the number…"), "quiet")
        self.reveal_button.setIcon(icon("eye", self._theme, self._theme.accent))
        self.reveal_button.clicked.connect(self._on_reveal)
        self.give_back_button = self._button(self.tr("Give back"), "quiet")
        self.give_back_button.clicked.connect(self._on_give_back)
        self.claim_button = self._button(self.tr("I will call"), "primary")
        self.claim_button.setIcon(icon("channel-call", self._theme, self._theme.on_accent))
        self.claim_button.clicked.connect(self._on_claim)
        row.addWidget(title)
        row.addWidget(self._sign)
        row.addWidget(self.state, 1)
        for widget in (self.phone, self.reveal_button, self.give_back_button, self.claim_button):
            row.addWidget(widget)
        layout.addLayout(row)

    def _add_facts(self, layout: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self._facts: list[tuple[QLabel, QLabel]] = []
        self._fact_count = 0
        self._brief = LineLabel(self._theme.text_muted, self)
        for at in range(4):
            label, words = self._label(), self._label()
            label.setProperty("look", "muted")
            words.setWordWrap(True)
            line, column = divmod(at, _FACT_COLUMNS)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, line, 2 * column, top)
            grid.addWidget(words, line, 2 * column + 1, top)
            self._facts.append((label, words))
        for column in range(_FACT_COLUMNS):
            grid.setColumnStretch(2 * column + 1, 1)
        layout.addLayout(grid)
        layout.addWidget(self._brief)

    def _add_outcomes(self, layout: QVBoxLayout) -> None:
        self._outcomes = QWidget(self)
        flow = FlowLayout(self._outcomes, spacing_px=6)
        self._group = QButtonGroup(self)
        self.chips: dict[OutcomeKind, QPushButton] = {}
        for kind, words in OUTCOME_WORDS.items():
            chip = self._button(self._translate(words), "chip")
            chip.setCheckable(True)
            chip.toggled.connect(self._on_outcome_chosen)
            self._group.addButton(chip)
            self.chips[kind] = chip
            flow.addWidget(chip)
        self.again_at_edit = self._time_box()
        flow.addWidget(self.again_at_edit)
        layout.addWidget(self._outcomes)

    def _add_steps(self, layout: QVBoxLayout) -> None:
        self._steps = QWidget(self)
        flow = FlowLayout(self._steps, spacing_px=6)
        self.step_buttons: dict[NextStep, QPushButton] = {}
        for step, words in STEP_WORDS.items():
            button = self._button(self._translate(words), "")
            button.setProperty("step", step.value)
            button.clicked.connect(self._on_step)
            self.step_buttons[step] = button
            flow.addWidget(button)
            if step is NextStep.ANOTHER_TIME:
                self._step_at = self._time_box()
                flow.addWidget(self._step_at)
        layout.addWidget(self._steps)

    def _add_boxes(self, layout: QVBoxLayout) -> None:
        self._boxes = QWidget(self)
        row = QHBoxLayout(self._boxes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.questions, self.notes = BodyEdit(self), BodyEdit(self)
        hints = ((self.questions, self.tr("Questions to ask")), (self.notes, self.tr("Notes: what they said")))
        for box, hint in hints:
            box.set_hint(hint)
            box.setAccessibleName(hint)
            box.textChanged.connect(self._on_typed)
            box.save_asked.connect(self._on_save)
            row.addWidget(box, 1)
        # Beside the boxes: on a low screen a row of its own would hide their words.
        self.save_button = self._button(self.tr("Save the outcome (Ctrl+Enter)"), "primary")
        self.save_button.clicked.connect(self._on_save)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self._boxes)

    def _add_foot(self, layout: QVBoxLayout) -> None:
        self.notice = self._label()
        self.notice.setWordWrap(True)
        self.notice.setMinimumHeight(self.notice.fontMetrics().lineSpacing())
        layout.addWidget(self.notice)

    def _label(self, words: str = "") -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: str, look: str) -> QPushButton:
        button = QPushButton(words, self)
        if look:
            button.setProperty("look", look)
        return button

    def _time_box(self) -> QDateTimeEdit:
        box = QDateTimeEdit(self)
        box.setCalendarPopup(True)
        box.setDisplayFormat("yyyy/MM/dd HH:mm")
        box.setAccessibleName(self.tr("When to call again"))
        return box

    def _arrange(self) -> None:
        is_again = self.chips[OutcomeKind.CALL_AGAIN].isChecked()
        self.again_at_edit.setVisible(is_again and self._mode in _WRITING)
        for box in (self.questions, self.notes):
            box.set_lines(*_LINES)

    # What a person does.

    @Slot()
    def _on_claim(self) -> None:
        self.claim()

    @Slot()
    def _on_give_back(self) -> None:
        if self._presenter is not None:
            self._presenter.give_back()

    @Slot()
    def _on_reveal(self) -> None:
        if self._presenter is not None:
            self._presenter.show_phone()

    @Slot()
    def _on_save(self) -> None:
        if self._presenter is not None:
            self._presenter.save()

    @Slot()
    def _on_step(self) -> None:
        if self._presenter is not None:
            self._presenter.decide(NextStep(self.sender().property("step")))

    @Slot(bool)
    def _on_outcome_chosen(self, _is_chosen: bool) -> None:
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        if not self._draft.isActive():
            self._draft.start()
        self._arrange()

    @Slot()
    def _on_draft_due(self) -> None:
        if self._presenter is not None:
            self._presenter.keep_draft()
