"""The right column of a review: decisions and homework, votes, what came from earlier reviews, parked topics."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.outcomes import PARKED
from viewer.presenters.review_side import BallotContent, OutcomeLine, SideContent, Tone, VoteBar
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.theme import Theme


class ReviewSide(QScrollArea):
    """`action_asked` carries the id of an action; `line_opened` and `line_removed` an entity and a row_id."""

    action_asked = Signal(str)
    line_opened = Signal(str, str)
    line_removed = Signal(str, str)
    topic_finished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        inside.setProperty("look", "panel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(14, 10, 12, 10)
        layout.setSpacing(6)
        self.outcomes = _Section(
            theme, self.tr("Decisions and homework"),
            (("room.decide", self.tr("＋ Decision (Alt+D)")), ("room.act", self.tr("＋ Homework (Alt+A)"))),
            self.tr("Nothing is decided yet."), inside,
        )  # fmt: skip
        self.ballot = _BallotView(theme, inside)
        self.carried = _Section(
            theme, self.tr("From earlier reviews"), (), self.tr("Nothing is open from earlier reviews."), inside
        )
        self.parked = _Section(
            theme, self.tr("Parked topics"), (("room.park", self.tr("＋ Park (Alt+P)")),),
            self.tr("No topic is parked."), inside,
        )  # fmt: skip
        for section in (self.outcomes, self.ballot, self.carried, self.parked):
            layout.addWidget(section)
        layout.addStretch(1)
        for each in (self.outcomes, self.carried, self.parked):
            each.action_asked.connect(self.action_asked)
            each.opened.connect(self._on_opened)
            each.removed.connect(self.line_removed)
        self.ballot.action_asked.connect(self.action_asked)
        self.setWidget(inside)

    def set_content(self, content: SideContent) -> None:
        self.outcomes.set_lines(content.outcomes)
        self.ballot.set_content(content.ballot)
        self.carried.set_lines(content.carried)
        self.parked.set_lines(content.parked)

    @Slot(str, str)
    def _on_opened(self, entity: str, row_id: str) -> None:
        if entity == PARKED:
            self.topic_finished.emit(row_id)
        else:
            self.line_opened.emit(entity, row_id)


class _Section(QWidget):
    """A heading with what can be added, and lines."""

    action_asked = Signal(str)
    opened = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self, theme: Theme, title: str, adds: tuple[tuple[str, str], ...], hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[_Line] = []
        heading = QLabel(title, self)
        heading.setProperty("look", "title")
        head = FlowLayout(spacing_px=2)
        for action_id, words in adds:
            button = QPushButton(words, self)
            button.setObjectName(action_id)
            button.setProperty("look", "quiet")
            button.clicked.connect(self._on_add)
            head.addWidget(button)
        self._hint = QLabel(hint, self)
        self._hint.setProperty("look", "muted")
        self._hint.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 4)
        self._layout.setSpacing(4)
        self._layout.addWidget(heading)
        if adds:
            self._layout.addLayout(head)
        self._layout.addWidget(self._hint)

    def set_lines(self, lines: tuple[OutcomeLine, ...]) -> None:
        self._hint.setVisible(not lines)
        while len(self.lines) > len(lines):
            gone = self.lines.pop()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.lines) < len(lines):
            line = _Line(self._theme, self)
            line.opened.connect(self.opened)
            line.removed.connect(self.removed)
            self._layout.addWidget(line)
            self.lines.append(line)
        for view, content in zip(self.lines, lines, strict=True):
            view.set_line(content)

    @Slot()
    def _on_add(self) -> None:
        self.action_asked.emit(self.sender().objectName())


class _Line(QFrame):
    """One decision, action, topic or matter that is still open."""

    opened = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: OutcomeLine | None = None
        self.setProperty("look", "card")
        self.tag, self.words, self.facts, self.reason = (QLabel(self) for _ in range(4))
        column = QVBoxLayout()
        column.setSpacing(0)
        for label in (self.tag, self.words, self.reason, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(40)
            column.addWidget(label)
        self.words.setProperty("look", "title")
        self.reason.setProperty("look", "muted")
        self._open = QToolButton(self)
        self._open.clicked.connect(self._on_open)
        self._remove = QToolButton(self)
        self._remove.setIcon(icon("close", theme, theme.text_muted))
        self._remove.setAccessibleName(self.tr("Take away"))
        self._remove.setToolTip(self.tr("Take away (Ctrl+Z brings it back)"))
        self._remove.clicked.connect(self._on_remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 5, 4, 5)
        layout.setSpacing(2)
        layout.addLayout(column, 1)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def set_line(self, line: OutcomeLine) -> None:
        self._line = line
        for label, words in ((self.tag, line.tag), (self.words, line.words), (self.facts, line.facts),
                             (self.reason, line.reason)):  # fmt: skip
            label.setText(words)
            label.setVisible(bool(words))
        theme = self._theme
        tones = {Tone.GOOD: theme.success, Tone.OPEN: theme.warning, Tone.LATE: theme.danger}
        self.facts.setStyleSheet(f"color: {tones.get(line.tone, theme.text_muted)};")
        self.tag.setStyleSheet(f"color: {theme.accent}; font-weight: bold;")
        is_topic = line.entity == PARKED
        self._open.setIcon(icon("check" if is_topic else "edit", theme, theme.text_muted))
        words = self.tr("Talked about: off the list") if is_topic else self.tr("Change")
        self._open.setToolTip(words)
        self._open.setAccessibleName(words)
        self._open.setVisible(bool(line.tag) or is_topic)
        self._remove.setVisible(bool(line.tag) or is_topic)

    @Slot()
    def _on_open(self) -> None:
        if self._line is not None:
            self.opened.emit(self._line.entity, self._line.row_id)

    @Slot()
    def _on_remove(self) -> None:
        if self._line is not None:
            self.removed.emit(self._line.entity, self._line.row_id)


class _BallotView(QWidget):
    """What is voted on, and how it stands."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setProperty("look", "title")
        self.question.setWordWrap(True)
        button = QPushButton(self.tr("Vote (Alt+V)"), self)
        button.setObjectName("room.vote")
        button.setProperty("look", "quiet")
        button.clicked.connect(self._on_clicked)
        self.way = QLabel(self)
        self.way.setTextFormat(Qt.TextFormat.PlainText)
        self.way.setProperty("look", "muted")
        self.way.setWordWrap(True)
        self.bars: list[_Bar] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 4)
        self._layout.setSpacing(3)
        self._layout.addWidget(self.question)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.way)

    def set_content(self, content: BallotContent | None) -> None:
        self.setVisible(content is not None)
        if content is None:
            return
        self.question.setText(content.question)
        empty = self.tr("Make an issue of a mark first: issues are what is voted on.")
        self.way.setText(f"{content.way} ・ {content.cast}" if content.bars else empty)
        while len(self.bars) > len(content.bars):
            gone = self.bars.pop()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.bars) < len(content.bars):
            made = _Bar(self._theme, self)
            self._layout.addWidget(made)
            self.bars.append(made)
        for bar, vote in zip(self.bars, content.bars, strict=True):
            bar.set_bar(vote)

    @Slot()
    def _on_clicked(self) -> None:
        self.action_asked.emit("room.vote")


_BAR_HEIGHT_PX: Final = 10


class _Bar(QWidget):
    """One choice: its words, a bar, the number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._vote: VoteBar | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bar(self, vote: VoteBar) -> None:
        self._vote = vote
        names = "、".join(vote.people)
        self.setToolTip(names.replace("<", "‹"))
        self.setAccessibleName(f"{vote.words} {vote.votes} {names}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 1.35))

    def paintEvent(self, _event: QPaintEvent) -> None:
        vote, theme = self._vote, self._theme
        if vote is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = float(self.width()), float(self.height())
        label = QRectF(0, 0, width * 0.5 - 6, height)
        painter.setPen(QColor(theme.text))
        words = f"{vote.number}  {vote.words}"
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(label.width()))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, shown)
        room = QRectF(width * 0.5, (height - _BAR_HEIGHT_PX) / 2, width * 0.5 - 30, _BAR_HEIGHT_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(room, 5, 5)
        if vote.share:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(room.left(), room.top(), room.width() * vote.share, room.height()), 5, 5)
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(width - 26, 0, 26, height), Qt.AlignmentFlag.AlignCenter, str(vote.votes))
        painter.end()
