"""The card of one firing: which rule, its numbers, both passages side by side, what to do next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.signal_cards import PassageWords, SignalCard
from viewer.qt.icons import icon, icon_pixmap
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_MOST_SHARE: Final = 0.72
"""Of the height of whatever holds the card: the rest scrolls."""

_WHY_MOST: Final = 500


class SignalCardPanel(QScrollArea):
    """Hidden while there is no firing. Every word of it is plain text."""

    step_asked = Signal(int)
    reject_asked = Signal(str)
    restore_asked = Signal()
    rule_asked = Signal()
    event_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Signal"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._body = QFrame(self)
        self._body.setProperty("look", "card")
        picture = QLabel(self)
        picture.setPixmap(icon_pixmap("signal", 16, theme.warning, self.devicePixelRatioF()))
        self._kind, self._place = self._label("muted", wraps=False), self._label("muted", wraps=False)
        self._title, self._when = self._label("title"), self._label("muted")
        self._numbers, self._meaning = self._label(""), self._label("muted")
        self._action, self._rejected = self._label(""), self._label("muted")
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (picture, self._kind):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._place)
        head.addWidget(self._tool("chevron-left", self.tr("Previous signal"), self._on_previous))
        head.addWidget(self._tool("chevron-right", self.tr("Next signal"), self._on_next))
        self._passages = QHBoxLayout()
        self._passages.setSpacing(8)
        self._sides: list[_Passage] = []
        foot = self._make_foot()
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        for widget in (self._title, self._when, self._numbers):
            layout.addWidget(widget)
        layout.addLayout(self._passages)
        for widget in (self._action, self._meaning, self._rejected):
            layout.addWidget(widget)
        layout.addLayout(foot)
        layout.addWidget(self._rate)
        layout.addStretch(1)
        self.setWidget(self._body)
        self._card: SignalCard | None = None
        self.hide()

    def _make_foot(self) -> QHBoxLayout:
        self._reject = QPushButton(self.tr("Reject"), self)
        self._reject.setToolTip(self.tr("This firing says nothing. It is struck out, and undo brings it back."))
        self._reject.clicked.connect(self._on_reject)
        self._why = QLineEdit(self)
        self._why.setPlaceholderText(self.tr("Why it says nothing (optional)"))
        self._why.setAccessibleName(self.tr("Why it says nothing (optional)"))
        self._why.setMaxLength(_WHY_MOST)
        self._why.returnPressed.connect(self._on_reject)
        self._rate = self._label("muted")
        self._rule = QPushButton(self.tr("The rule…"), self)
        self._rule.clicked.connect(self.rule_asked)
        foot = QHBoxLayout()
        foot.addWidget(self._reject)
        foot.addWidget(self._why, 1)
        foot.addWidget(self._rule)
        return foot

    def sizeHint(self) -> QSize:
        """All of the card where there is room, else a part of what holds it."""
        width = self.viewport().width()
        layout = self._body.layout()
        wanted = 0 if layout is None else layout.totalHeightForWidth(width)
        holder = self.parentWidget()
        most = wanted if holder is None else round(holder.height() * _MOST_SHARE)
        return QSize(width, min(wanted, max(most, 120)) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @property
    def why(self) -> str:
        """What was typed as the reason of a rejection."""
        return self._why.text()

    def set_rate(self, words: str) -> None:
        self._rate.setText(words)

    def set_card(self, card: SignalCard | None) -> None:
        former = None if self._card is None else self._card.firing
        if card is None or card.is_rejected or card.firing != former:
            self._why.clear()
        self._card = card
        self.setVisible(card is not None)
        if card is None:
            return
        self._kind.setText(card.kind_word)
        self._place.setText(card.place)
        self._title.setText(card.title)
        font = QFont(self._title.font())
        font.setStrikeOut(card.is_rejected)
        self._title.setFont(font)
        self._when.setText(card.when)
        self._numbers.setText(card.numbers)
        self._meaning.setText(card.meaning)
        self._action.setText(self.tr("Next best action: %1").replace("%1", card.next_action))
        self._rejected.setText(card.rejected)
        self._rejected.setVisible(card.is_rejected)
        self._reject.setText(self.tr("Bring back") if card.is_rejected else self.tr("Reject"))
        self._why.setVisible(not card.is_rejected)
        self._set_passages(card.passages)
        self.updateGeometry()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(f"{card.kind_word} {card.title}. {card.numbers}. {card.next_action}")

    def _set_passages(self, passages: tuple[PassageWords, ...]) -> None:
        for side in self._sides:
            self._passages.removeWidget(side)
            side.hide()
            side.deleteLater()
        # Two stand side by side; more would be too narrow to read.
        is_pair = len(passages) <= 2
        self._passages.setDirection(QHBoxLayout.Direction.LeftToRight if is_pair else QHBoxLayout.Direction.TopToBottom)
        self._sides = [_Passage(passage, self._body) for passage in passages]
        for side in self._sides:
            side.asked.connect(self.event_asked)
            self._passages.addWidget(side, 1)

    def _label(self, look: str, *, wraps: bool = True) -> QLabel:
        label = QLabel(self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if look:
            label.setProperty("look", look)
        label.setWordWrap(wraps)
        return label

    def _tool(self, icon_name: str, words: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button

    @Slot()
    def _on_previous(self) -> None:
        self.step_asked.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step_asked.emit(1)

    @Slot()
    def _on_reject(self) -> None:
        if self._card is not None:
            if self._card.is_rejected:
                self.restore_asked.emit()
            else:
                self.reject_asked.emit(self.why)


class _Passage(QFrame):
    """What was said once: when and where, the words, and a way to it."""

    asked = Signal(int)

    def __init__(self, passage: PassageWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._event = passage.event
        self.setProperty("look", "quote")
        head = QPushButton(passage.head, self)
        head.setProperty("look", "quiet")
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.setStyleSheet("padding: 1px 2px; text-align: left")
        head.setToolTip(plain_tip(passage.head))
        head.setEnabled(passage.event is not None)
        head.clicked.connect(self._on_clicked)
        words = QLabel(passage.words, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(2)
        layout.addWidget(head)
        layout.addWidget(words, 1)

    @Slot()
    def _on_clicked(self) -> None:
        if self._event is not None:
            self.asked.emit(self._event)
