"""The bar of a running review: below the journey while people read and write, on top once marks are revealed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.presenters.review_bar import BarContent, ClockContent, PersonChip, PhaseState
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import LIGHT, Theme

_DONE: Final = LIGHT.success
"""The bar is dark in both themes; white reads on this green."""
_PIP_PX: Final = 12
_BADGE_PX: Final = 26


class ReviewBar(QWidget):
    """`action_asked` carries the id of an action, `phase_chosen` the value of a phase."""

    action_asked = Signal(str)
    phase_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.rail_bg))
        self.setPalette(palette)
        self.setStyleSheet(_sheet(theme))
        self._phase_buttons: list[QPushButton] = []
        self._badges: list[_Badge] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 12, 4)
        layout.setSpacing(8)
        layout.addLayout(self._make_words(), 1)
        self.pips = _Pips(theme, self)
        layout.addWidget(self.pips)
        self._phases = QHBoxLayout()
        self._phases.setSpacing(4)
        layout.addLayout(self._phases)
        self.clock = QLabel(self)
        self.clock.setProperty("part", "clock")
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.clock)
        self.minute_button = self._tool(self.tr("+1 min"), self.tr("One more minute (Alt+M)"), "room.minute")
        self.park_button = self._tool(self.tr("Park"), self.tr("Park a topic (Alt+P)"), "room.park")
        layout.addWidget(self.minute_button)
        layout.addWidget(self.park_button)
        self._people = QHBoxLayout()
        self._people.setSpacing(3)
        layout.addLayout(self._people)
        self.seat_button = self._button("room.seat")
        self.seat_button.setToolTip(self.tr("Who sits at this computer? (Alt+S)"))
        layout.addWidget(self.seat_button)
        self.back_button = self._tool("←", self.tr("Back to the phase before (Alt+←)"), "room.back")
        layout.addWidget(self.back_button)
        self.next_button = self._button("room.next")
        self.next_button.setProperty("part", "next")
        self.next_button.setToolTip(self.tr("Go on (Alt+→)"))
        layout.addWidget(self.next_button)

    def set_content(self, content: BarContent) -> None:
        self.title.set_words(content.title)
        self.customer.set_words(content.customer)
        self.return_button.setVisible(not content.is_here)
        self.pips.set_position(content.position, content.total)
        self._set_phases(content)
        self._set_people(content.people)
        self.seat_button.setText(content.seat)
        self.seat_button.setVisible(bool(content.seat))
        self.next_button.setText(content.next_words)
        self.back_button.setEnabled(bool(content.phases) and content.phases[0].state is not PhaseState.NOW)

    def set_clock(self, clock: ClockContent) -> None:
        if clock.words != self.clock.text():
            self.clock.setText(clock.words)
            self.clock.setAccessibleName(clock.spoken)
            self.clock.setProperty("over", clock.is_over)
            self.clock.style().polish(self.clock)

    # Parts.

    def _make_words(self) -> QVBoxLayout:
        self.title = _Elided(self)
        self.title.setProperty("part", "title")
        self.customer = _Elided(self)
        self.customer.setProperty("part", "customer")
        self.return_button = self._button("room.return")
        self.return_button.setText(self.tr("Back to the review"))
        self.return_button.setProperty("part", "small")
        self.return_button.hide()
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.customer, 1)
        below.addWidget(self.return_button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addLayout(below)
        return words

    def _set_phases(self, content: BarContent) -> None:
        while len(self._phase_buttons) < len(content.phases):
            button = QPushButton(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_phase_clicked)
            self._phases.addWidget(button)
            self._phase_buttons.append(button)
        for button, chip in zip(self._phase_buttons, content.phases, strict=True):
            button.setObjectName(chip.phase.value)
            button.setText(chip.words)
            button.setProperty("part", f"phase-{chip.state.value}")
            button.style().polish(button)

    def _set_people(self, people: tuple[PersonChip, ...]) -> None:
        while len(self._badges) > len(people):
            badge = self._badges.pop()
            self._people.removeWidget(badge)
            badge.deleteLater()
        while len(self._badges) < len(people):
            badge = _Badge(self._theme, self)
            self._people.addWidget(badge)
            self._badges.append(badge)
        for badge, chip in zip(self._badges, people, strict=True):
            badge.set_chip(chip)

    def _button(self, action_id: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(action_id)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_clicked)
        return button

    def _tool(self, words: str, tip: str, action_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(action_id)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())

    @Slot()
    def _on_phase_clicked(self) -> None:
        self.phase_chosen.emit(self.sender().objectName())


class _Elided(QLabel):
    """One line that ends in dots where there is no room; the whole stands in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_words(self, words: str) -> None:
        self.words = words
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width()))


class _Pips(QWidget):
    """How far the agenda is: one short bar a customer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_position(self, position: int, total: int) -> None:
        self._position, self._total = position, total
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(self._total, 12) * (_PIP_PX + 3), 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / max(1, self._total)
        for at in range(self._total):
            colour = _DONE if at < self._position else self._theme.rail_text
            painter.setBrush(QColor(colour if at <= self._position else self._theme.rail_selected))
            painter.drawRoundedRect(QRectF(at * step, 1, max(2.0, step - 3), 6), 3, 3)
        painter.end()


class _Badge(QWidget):
    """One person: letters; a tick once they have written, a ring while they sit here."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chip: PersonChip | None = None
        self.setFixedSize(_BADGE_PX, _BADGE_PX)

    def set_chip(self, chip: PersonChip) -> None:
        self._chip = chip
        self.setToolTip(plain_tip(chip.words))
        self.setAccessibleName(chip.words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.rail_text) if self._chip.is_seated else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_DONE if self._chip.has_written else self._theme.rail_selected))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.rail_text))
        letters = f"✓{self._chip.person.letters[:1]}" if self._chip.has_written else self._chip.person.letters
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, letters)
        painter.end()


def _sheet(theme: Theme) -> str:
    return f"""
        QLabel {{ color: {theme.rail_text}; background: transparent; }}
        QLabel[part="title"] {{ font-weight: bold; }}
        QLabel[part="customer"] {{ color: {theme.rail_text_muted}; }}
        QLabel[part="clock"] {{ font-size: 22px; font-weight: bold; padding: 0 6px; }}
        QLabel[part="clock"][over="true"] {{ background: {theme.rail_text}; color: {theme.rail_bg};
            border-radius: 5px; }}
        QPushButton, QToolButton {{ background: {theme.rail_selected}; color: {theme.rail_text};
            border: 1px solid {theme.rail_selected}; border-radius: 6px; padding: 5px 9px; font-weight: normal; }}
        QToolButton {{ padding: 5px 7px; }}
        QPushButton:hover, QToolButton:hover {{ border-color: {theme.rail_text_muted}; }}
        QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.rail_text}; padding: 4px 8px; }}
        QToolButton:focus {{ padding: 4px 6px; }}
        QToolButton:disabled {{ color: {theme.rail_text_muted}; }}
        QPushButton[part="next"] {{ background: {LIGHT.accent}; border-color: {LIGHT.accent}; font-weight: bold; }}
        QPushButton[part="small"] {{ padding: 0 8px; }}
        QPushButton[part="phase-done"] {{ background: {_DONE}; border-color: {_DONE}; border-radius: 11px; }}
        QPushButton[part="phase-now"] {{ background: {theme.rail_text}; color: {theme.rail_bg};
            border-color: {theme.rail_text}; border-radius: 11px; font-weight: bold; }}
        QPushButton[part="phase-coming"] {{ color: {theme.rail_text_muted}; border-radius: 11px; }}
    """
