"""The running review over the whole screen, for a room: phase, time, customer, and what the phase is about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from viewer.domain.marked_places import Standing
from viewer.domain.review_room import Phase
from viewer.domain.text import Translate
from viewer.presenters.journey import ContactsSource
from viewer.presenters.journey_header import HeaderContent
from viewer.presenters.review_bar import BarContent, ClockContent, PhaseState
from viewer.presenters.review_board import STANDING_WORDS, BoardContent
from viewer.presenters.review_side import SideContent
from viewer.presenters.room_actions import ROOM_ACTIONS
from viewer.qt.contacts_view import ContactsView
from viewer.qt.presenter_theme import make_presenter_theme
from viewer.qt.theme import Theme

BODY_PX: Final = 24
"""The least letters: read from the back of a room at 1280x720."""
_CONTACTS_PX: Final = 28
"""The smallest letters of a contact are a little smaller than its body."""
_TITLE_PX: Final = 30
_CLOCK_PX: Final = 60
_GLYPHS: Final = {Standing.AGREED: "＝", Standing.SPLIT: "≠", Standing.ALONE: "・"}


class PresenterScreen(QWidget):
    """A window of its own. All keys of the review work here; J and K change the customer, Esc, F and F11 close."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme = make_presenter_theme(theme)
        self._say = translate
        self._phase = Phase.READ
        self._source: ContactsSource | None = None
        self._board: BoardContent | None = None
        self._side: SideContent | None = None
        self.setWindowTitle(self.tr("Review session"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.card))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.text))
        self.setPalette(palette)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        self.voice = self._label(BODY_PX)
        self.voice.setContentsMargins(28, 8, 28, 4)
        layout.addWidget(self.voice)
        self._stack = QStackedLayout()
        self.contacts = ContactsView(theme, self)
        font = self.contacts.font()
        font.setPixelSize(max(_CONTACTS_PX, self.font().pixelSize()))
        self.contacts.setFont(font)
        self._stack.addWidget(self.contacts)
        self.lines = _Lines(theme, self)
        self._stack.addWidget(self.lines)
        layout.addLayout(self._stack, 1)
        self._make_keys()

    def set_bar(self, bar: BarContent) -> None:
        self.review.setText(bar.title)
        self.customer.setText(bar.customer)
        now = next((chip.words for chip in bar.phases if chip.state is PhaseState.NOW), "")
        self.phase.setText(now)
        coming = " → ".join(chip.words for chip in bar.phases if chip.state is PhaseState.COMING)
        self.coming.setText(f"→ {coming}" if coming else "")
        self.seat.setText(bar.seat)

    def set_clock(self, clock: ClockContent) -> None:
        if clock.words == self.clock.text():
            return
        self.clock.setText(clock.words)
        self.clock.setAccessibleName(clock.spoken)
        rail = self._theme
        ground, ink = (rail.rail_text, rail.rail_bg) if clock.is_over else (rail.rail_bg, rail.rail_text)
        self.clock.setStyleSheet(f"color: {ink}; background: {ground}; border-radius: 8px; padding: 0 14px;")

    def set_room(
        self, source: ContactsSource | None, header: HeaderContent | None, board: BoardContent | None,
        side: SideContent | None,
    ) -> None:  # fmt: skip
        """What the phases show. source: the journey on screen."""
        if source is not None and source is not self._source:
            self.contacts.set_source(source, keep_place=False)
        self._source = source
        voice = "" if header is None else header.voice
        self.voice.setText(voice)
        self._board, self._side = board, side
        self.set_phase(self._phase)

    def set_phase(self, phase: Phase) -> None:
        self._phase = phase
        reads = phase in {Phase.READ, Phase.WRITE}
        self._stack.setCurrentWidget(self.contacts if reads else self.lines)
        self.voice.setVisible(reads and bool(self.voice.text()))
        if not reads:
            self.lines.set_lines(self._reveal_lines() if phase is Phase.REVEAL else self._decide_lines())
        (self.contacts if reads else self.lines).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if (parent := self.parentWidget()) is not None:
            parent.activateWindow()

    # Parts.

    def _make_head(self) -> QWidget:
        theme = self._theme
        head = QWidget(self)
        head.setAutoFillBackground(True)
        palette = head.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.rail_bg))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.rail_text))
        head.setPalette(palette)
        self.review, self.customer = self._label(BODY_PX), self._label(_TITLE_PX, is_bold=True)
        self.phase, self.coming = self._label(_TITLE_PX + 8, is_bold=True), self._label(BODY_PX)
        self.seat, self.clock = self._label(BODY_PX), self._label(_CLOCK_PX, is_bold=True)
        for label in (self.review, self.customer, self.phase, self.coming, self.seat):
            label.setStyleSheet(f"color: {theme.rail_text};")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.customer)
        words.addWidget(self.review)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(self.phase)
        row.addWidget(self.seat, 1)
        steps.addLayout(row)
        steps.addWidget(self.coming)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(28, 8, 24, 8)
        layout.setSpacing(24)
        layout.addLayout(words, 1)
        layout.addLayout(steps)
        layout.addWidget(self.clock)
        return head

    def _make_keys(self) -> None:
        keys = {action.action_id: action.shortcuts for action in ROOM_ACTIONS if not action.is_local}
        keys |= {"customer.next": ("J",), "customer.previous": ("K",), "edit.undo": ("Ctrl+Z",)}
        keys["room.present"] = ("F11", "F", "Esc")
        for action_id, shortcuts in keys.items():
            for shortcut in shortcuts:
                made = QShortcut(QKeySequence(shortcut), self)
                made.setObjectName(action_id)
                made.activated.connect(self._on_key)

    def _label(self, size_px: int, *, is_bold: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(size_px == BODY_PX)
        font = label.font()
        font.setPixelSize(max(size_px, round(self.font().pixelSize() * size_px / BODY_PX)))
        font.setBold(is_bold)
        label.setFont(font)
        return label

    def _reveal_lines(self) -> list[tuple[str, bool]]:
        """(words, is a heading)."""
        board = self._board
        if board is None:
            return []
        lines = [(board.heading, True), (board.standing, True)]
        for place in board.places:
            words = f"{_GLYPHS[place.standing]} {self._say(STANDING_WORDS[place.standing])}  {place.words}"
            lines.append((words, False))
        return [each for each in [*lines, (board.hint, False)] if each[0]]

    def _decide_lines(self) -> list[tuple[str, bool]]:
        lines: list[tuple[str, bool]] = []
        side = self._side
        if side is None:
            return lines
        if side.ballot is not None and side.ballot.bars:
            lines.append((f"{side.ballot.question}  ({side.ballot.cast})", True))
            lines += [(f"{bar.number}  {bar.words}  —  {bar.votes}", False) for bar in side.ballot.bars]
        for outcome in side.outcomes:
            lines.append((f"{outcome.tag}: {outcome.words}", True))
            if more := "  ".join(filter(None, (outcome.reason, outcome.facts))):
                lines.append((more, False))
        return lines or [(self.tr("Write a decision: Alt+D. Give homework: Alt+A. Vote: Alt+V."), False)]

    @Slot()
    def _on_key(self) -> None:
        self.action_asked.emit(self.sender().objectName())


class _Lines(QScrollArea):
    """Lines of large words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.labels: list[QLabel] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(28, 14, 28, 14)
        self._layout.setSpacing(10)
        self._layout.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def set_lines(self, lines: list[tuple[str, bool]]) -> None:
        while len(self.labels) > len(lines):
            gone = self.labels.pop()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.labels) < len(lines):
            label = QLabel(self.widget())
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self._layout.insertWidget(len(self.labels), label)
            self.labels.append(label)
        for label, (words, is_heading) in zip(self.labels, lines, strict=True):
            label.setText(words)
            font = label.font()
            font.setPixelSize(max(_TITLE_PX if is_heading else BODY_PX + 2, self.font().pixelSize()))
            font.setBold(is_heading)
            label.setFont(font)
            label.setStyleSheet(f"color: {self._theme.text};")
