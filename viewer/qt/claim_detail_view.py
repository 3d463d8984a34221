"""The open claim: what it says, how much was read, every moment for and against, what is done, and its history."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.annotations import MarkKind
from viewer.domain.claims import STATUSES, ClaimKind, ClaimStatus
from viewer.domain.evidence import Stance
from viewer.domain.text import Translate
from viewer.presenters.claim_words import STANCE_WORDS, STATUS_WORDS
from viewer.presenters.claims_view import ClaimDetail
from viewer.qt.claim_evidence_row import EvidenceRow, stance_colour
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon, icon_pixmap, mark_icon_name
from viewer.qt.mark_card import breakable
from viewer.qt.theme import Theme

_SHOWN_MOMENTS: Final = 30
_SHOWN_HISTORY: Final = 12


class ClaimDetailView(QFrame):
    """`asked` carries a verb and what it is about; the desk knows what each verb does.

    Its content is made anew for another detail; scroll position and keyboard stay where they were.
    """

    asked = Signal(str, object)
    left = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._detail: ClaimDetail | None = None
        self._rows: list[EvidenceRow] = []
        self._picked: set[str] = set()
        self._shows_all: set[str] = set()
        self._body: QWidget | None = None
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    @property
    def rows(self) -> list[EvidenceRow]:
        """The moments on screen, from top to bottom."""
        return list(self._rows)

    @property
    def picked(self) -> tuple[str, ...]:
        """Evidence that was picked for a split."""
        return tuple(row.line.evidence.evidence_id for row in self._rows if row.is_picked)

    def words(self) -> str:
        """Everything that is written here, a line each."""
        labels = [] if self._body is None else self._body.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.text())

    def take_focus(self) -> None:
        """The first moment, or the status where there is none."""
        target: QWidget | None = self._rows[0] if self._rows else self.findChild(QComboBox, "status")
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_detail(self, detail: ClaimDetail) -> None:
        is_other = self._detail is None or self._detail.claim.claim_id != detail.claim.claim_id
        if is_other:
            self._picked.clear()
            self._shows_all.clear()
        self._detail = detail
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        at = 0 if is_other else self._scroll.verticalScrollBar().value()
        self._rows = []
        body = QWidget(self._scroll)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 14, 16)
        layout.setSpacing(7)
        self._add_head(layout, body, detail)
        self._add_reading(layout, body, detail)
        self._add_moments(layout, body, detail)
        if detail.claim.kind is ClaimKind.ISSUE:
            self._add_measures(layout, body, detail)
        self._add_questions(layout, body, detail)
        self._add_similar(layout, body, detail)
        self._add_history(layout, body, detail)
        layout.addStretch(1)
        body.setAutoFillBackground(False)
        old = self._scroll.takeWidget()
        if old is not None:
            # What was pressed may stand in it, and is not through yet.
            old.hide()
            old.deleteLater()
        self._body = body
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(at)
        if name and not is_other:
            again = body.findChild(QWidget, name)
            if again is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # The parts, from the top.

    def _add_head(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        claim = detail.claim
        kind = MarkKind(claim.kind.value)
        head = QHBoxLayout()
        sign = QLabel(body)
        sign.setPixmap(icon_pixmap(mark_icon_name(kind), 16, self._theme.marks[kind], self.devicePixelRatioF()))
        word = self._label(body, detail.kind_words, look="title")
        word.setStyleSheet(f"color: {self._theme.marks[kind]};")
        status = QComboBox(body)
        status.setObjectName("status")
        status.setAccessibleName(self.tr("Status"))
        with QSignalBlocker(status):
            for each in STATUSES[claim.kind]:
                status.addItem(self._translate(STATUS_WORDS[each]), each.value)
            status.setCurrentIndex(status.findData(claim.status.value))
        status.activated.connect(self._on_status_chosen)
        close = QToolButton(body)
        close.setIcon(icon("close", self._theme))
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        head.addWidget(sign)
        head.addWidget(word)
        head.addStretch(1)
        head.addWidget(status)
        head.addWidget(close)
        layout.addLayout(head)
        title = self._label(body, breakable(claim.title or self.tr("(no title yet)")), wraps=True, look="title")
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.25))
        font.setBold(True)
        title.setFont(font)
        layout.addWidget(title)
        if claim.body:
            layout.addWidget(self._label(body, breakable(claim.body), wraps=True))
        facts = "   ".join(f"{label}: {words}".replace(" ", "\N{NO-BREAK SPACE}") for label, words in detail.facts)
        layout.addWidget(self._label(body, facts, wraps=True, look="muted"))
        if detail.tags:
            tags = QWidget(body)
            flow = FlowLayout(tags, spacing_px=5)
            for tag in detail.tags:
                flow.addWidget(self._label(tags, tag, look="chip"))
            layout.addWidget(tags)
        self._buttons(layout, body, (
            (self.tr("Edit…"), "edit", None), (self.tr("Tags…"), "tags", None), (self.tr("Merge with…"), "merge", ""),
            (self.tr("Delete"), "delete", None),
        ))  # fmt: skip
        if detail.proposal:
            self._add_notice(layout, body, detail.proposal, "", (self.tr("Call it reopened"), "reopen", None))

    def _add_reading(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        self._heading(layout, body, self.tr("How much was read"))
        if detail.reading is None:
            layout.addWidget(self._label(body, self.tr("Counting…"), look="muted"))
        for at, words in enumerate(detail.reading or ()):
            line = self._label(body, words, wraps=True, look="" if at else "title")
            layout.addWidget(line)
        if detail.sides:
            layout.addWidget(self._label(body, detail.sides, wraps=True, look="muted"))
        about = detail.condition_words or self.tr("Nobody has said yet whom it is about.")
        layout.addWidget(
            self._label(body, self.tr("About: {words}").format(words=breakable(about)), wraps=True, look="muted")
        )
        buttons = [(self.tr("Whom it is about…"), "condition", None)]
        if detail.claim.condition_json:
            buttons += [
                (self.tr("Show them"), "show_matching", None), (self.tr("Draw some to read…"), "draw", None),
            ]  # fmt: skip
        self._buttons(layout, body, tuple(buttons))
        if detail.nudge is not None:
            action = (detail.nudge.action, "counter", None) if detail.nudge.action else None
            self._add_notice(layout, body, detail.nudge.headline, detail.nudge.words, action)

    def _add_moments(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        for stance in Stance:
            lines = detail.evidence.get(stance, ())
            if not lines and stance is Stance.UNCLEAR:
                continue
            head = QHBoxLayout()
            colour = stance_colour(stance, self._theme)
            sign = QLabel(body)
            sign.setPixmap(icon_pixmap(f"stance-{stance}", 14, colour, self.devicePixelRatioF()))
            words = self.tr("{stance} {count}").format(
                stance=self._translate(STANCE_WORDS[stance]), count=f"{len(lines):,}"
            )  # fmt: skip
            name = self._label(body, words, look="title")
            name.setStyleSheet(f"color: {colour};")
            head.addWidget(sign)
            head.addWidget(name)
            head.addStretch(1)
            layout.addLayout(head)
            if not lines:
                layout.addWidget(self._label(body, self._nothing(stance), wraps=True, look="muted"))
            shown = lines if stance.value in self._shows_all else lines[:_SHOWN_MOMENTS]
            for line in shown:
                is_picked = line.evidence.evidence_id in self._picked
                row = EvidenceRow(self._theme, self._translate, line, body, is_picked=is_picked)
                row.asked.connect(self._on_row_asked)
                row.step_asked.connect(self._on_step_asked)
                layout.addWidget(row)
                self._rows.append(row)
            if len(shown) < len(lines):
                rest = self.tr("Show %n more", "", len(lines) - len(shown))
                self._buttons(layout, body, ((rest, "more", stance.value),))
        if self._picked:
            words = self.tr("Split off %n picked moment(s)…", "", len(self._picked))
            self._buttons(layout, body, ((words, "split", None),))

    def _nothing(self, stance: Stance) -> str:
        if stance is Stance.SUPPORTS:
            return self.tr("No moment yet. On a journey, select one and press Shift+I to link it here.")
        return self.tr("No moment against it yet.")

    def _add_measures(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        self._heading(layout, body, self.tr("Countermeasures"))
        for line in detail.measures:
            card, inside = self._card(layout, body)
            inside.addWidget(self._label(card, breakable(line.title), wraps=True, look="title"))
            inside.addWidget(self._label(card, breakable(line.facts), wraps=True, look="muted"))
            for words in line.effect:
                inside.addWidget(self._label(card, words, wraps=True))
            row_id = line.measure.countermeasure_id
            self._buttons(inside, card, (
                (self.tr("Edit…"), "measure", row_id), (self.tr("Remove"), "remove_measure", row_id),
            ))  # fmt: skip
        self._buttons(layout, body, ((self.tr("Add a countermeasure…"), "measure", ""),))

    def _add_questions(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        self._heading(layout, body, self.tr("Questions to ask customers"))
        for line in detail.questions:
            card, inside = self._card(layout, body)
            inside.addWidget(self._label(card, breakable(line.words), wraps=True, look="title"))
            inside.addWidget(self._label(card, breakable(line.foot), wraps=True, look="muted"))
            if line.question.is_open:
                row_id = line.question.question_id
                self._buttons(inside, card, (
                    (self.tr("Write the answer…"), "answer", row_id), (self.tr("No need to ask"), "drop", row_id),
                ))  # fmt: skip
        self._buttons(layout, body, ((self.tr("Hand on a question…"), "question", ""),))

    def _add_similar(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        if detail.similar:
            self._heading(layout, body, self.tr("Similar ones"))
        for line in detail.similar:
            card, inside = self._card(layout, body)
            inside.addWidget(self._label(card, breakable(line.title), wraps=True, look="title"))
            inside.addWidget(self._label(card, line.foot, wraps=True, look="muted"))
            self._buttons(inside, card, (
                (self.tr("Open"), "go", line.claim_id), (self.tr("Merge into this one"), "merge", line.claim_id),
            ))  # fmt: skip
        if detail.merged:
            self._heading(layout, body, self.tr("Merged into this one"))
        for line in detail.merged:
            card, inside = self._card(layout, body)
            inside.addWidget(self._label(card, breakable(line.title), wraps=True, look="title"))
            self._buttons(inside, card, ((self.tr("Take out again"), "take_out", line.claim_id),))

    def _add_history(self, layout: QVBoxLayout, body: QWidget, detail: ClaimDetail) -> None:
        self._heading(layout, body, self.tr("History"))
        shown = detail.history if "history" in self._shows_all else detail.history[:_SHOWN_HISTORY]
        for line in shown:
            words = self.tr("{when} {who}: {what}").format(when=line.when, who=line.who, what=breakable(line.what))
            label = self._label(body, words, wraps=True, look="" if line.is_conflict else "muted")
            if line.is_conflict:
                label.setStyleSheet(f"color: {self._theme.warning};")
            layout.addWidget(label)
            if line.take is not None:
                self._buttons(layout, body, ((self.tr("Let this one stand"), "take", line.take),))
        if len(shown) < len(detail.history):
            words = self.tr("Show %n more", "", len(detail.history) - len(shown))
            self._buttons(layout, body, ((words, "more", "history"),))

    # Pieces.

    def _heading(self, layout: QVBoxLayout, body: QWidget, words: str) -> None:
        layout.addSpacing(6)
        layout.addWidget(self._label(body, words, look="title"))

    def _card(self, layout: QVBoxLayout, body: QWidget) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(body)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 7, 8, 7)
        inside.setSpacing(3)
        layout.addWidget(card)
        return card, inside

    def _add_notice(
        self, layout: QVBoxLayout, body: QWidget, headline: str, words: str, action: tuple[str, str, object] | None
    ) -> None:
        card, inside = self._card(layout, body)
        tint = self._theme.tint(self._theme.warning)
        card.setStyleSheet(f"QFrame[look=card] {{ background: {tint}; border-color: {self._theme.warning}; }}")
        inside.addWidget(self._label(card, headline, wraps=True, look="title"))
        if words:
            inside.addWidget(self._label(card, words, wraps=True))
        if action is not None:
            self._buttons(inside, card, (action,))

    def _buttons(self, layout: QVBoxLayout, body: QWidget, buttons: tuple[tuple[str, str, object], ...]) -> None:
        row = QWidget(body)
        flow = FlowLayout(row, spacing_px=5)
        for words, verb, about in buttons:
            button = QPushButton(words, row)
            button.setObjectName(f"{verb}:{about or ''}" if not isinstance(about, tuple) else f"{verb}:{about[1]}")
            button.setProperty("verb", verb)
            button.setProperty("about", about)
            button.setProperty("look", "chip")
            button.clicked.connect(self._on_button_clicked)
            flow.addWidget(button)
        layout.addWidget(row)

    def _label(self, parent: QWidget, words: str, *, look: str = "", wraps: bool = False) -> QLabel:
        label = QLabel(words, parent)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if look:
            label.setProperty("look", look)
        return label

    # What people do.

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        verb, about = str(button.property("verb")), button.property("about")
        if verb == "more":
            self._shows_all.add(str(about))
            self._show_again()
        elif verb == "take":
            self.asked.emit(verb, tuple(about))
        else:
            self.asked.emit(verb, about or "")

    @Slot(int)
    def _on_status_chosen(self, _at: int) -> None:
        box = self.findChild(QComboBox, "status")
        if box is not None:
            self.asked.emit("status", ClaimStatus(box.currentData()))

    @Slot(str, object)
    def _on_row_asked(self, verb: str, about: object) -> None:
        if verb == "pick":
            self._picked ^= {str(about)}
            self._show_again()
        else:
            self.asked.emit(verb, about)

    @Slot(object, int)
    def _on_step_asked(self, row: EvidenceRow, step: int) -> None:
        at = self._rows.index(row) + step
        if 0 <= at < len(self._rows):
            self._rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self._rows[at], 0, 10)

    def _show_again(self) -> None:
        # Not from inside the click of a widget that goes with the old content.
        QTimer.singleShot(0, self._on_show_again)

    @Slot()
    def _on_show_again(self) -> None:
        if self._detail is not None:
            self.set_detail(self._detail)
