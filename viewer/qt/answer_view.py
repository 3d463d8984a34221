"""One answer as a big readable page; the same widget fills the screen of a projector."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.presenters.answer_page import AnswerPage, ShownStep, spoken_lines
from viewer.presenters.score_words import Bar
from viewer.qt.icons import channel_icon_name, paint_icon
from viewer.qt.score_charts import ScoreChip
from viewer.qt.theme import Theme

PROJECTED_PX = 25
"""Body text on a projector."""


class AnswerView(QWidget):
    """Shows an `AnswerPage`. `event_asked` carries the event_key of a step whose number was pressed."""

    event_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_projected: bool = False) -> None:
        """is_projected: at least 24 px and 7:1 everywhere, for a washed-out screen at the other end of a room."""
        super().__init__(parent)
        self._theme = theme
        self._is_projected = is_projected
        if is_projected:
            font = self.font()
            font.setPixelSize(max(PROJECTED_PX, font.pixelSize()))
            self.setFont(font)
        self._base_px = self.font().pixelSize()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(round(self._base_px * (0.7 if is_projected else 0.5)))
        self._add_head(layout)
        self._add_words(layout)
        self._compared = self._label(1.0, is_muted=True)
        layout.addWidget(self._compared)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self._step_rows: list[StepRow] = []
        layout.addLayout(self._steps)

    def set_page(self, page: AnswerPage) -> None:
        self.setAccessibleName(page.spoken)
        self._chip.set_score(page.figure, Bar(page.figure, 1, page.band), f"{page.question} {page.figure}")
        self._name.setText(page.nickname)
        self._facts.setText(page.facts)
        self._facts.setVisible(bool(page.facts))
        self._when.setText(page.when)
        self._question.setText(f"{page.question}   {page.path}" if page.path else page.question)
        self._quote.setText(spoken_lines(page.words) if page.words else self.tr("No words were written."))
        self._compared.setText(page.compared)
        self._compared.setVisible(bool(page.compared))
        while len(self._step_rows) < len(page.steps):
            row = StepRow(self._theme, self, is_projected=self._is_projected)
            row.asked.connect(self.event_asked)
            self._step_rows.append(row)
            self._steps.addWidget(row)
        for at, row in enumerate(self._step_rows):
            row.setVisible(at < len(page.steps))
            if at < len(page.steps):
                row.set_step(page.steps[at], is_first=at == 0, is_last=at == len(page.steps) - 1)

    def _add_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._base_px)
        self._chip = ScoreChip(self._theme, self, is_outline=self._is_projected)
        side = round(self._base_px * (4.2 if self._is_projected else 3.9))
        self._chip.setFixedSize(side, side)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(self._base_px)
        self._name = self._label(1.6, is_bold=True)
        self._facts = self._label(1.0, is_muted=True)
        first.addWidget(self._name, 0, Qt.AlignmentFlag.AlignBaseline)
        first.addWidget(self._facts, 1, Qt.AlignmentFlag.AlignBaseline)
        self._when = self._label(1.0, is_muted=True)
        self._question = self._label(1.1, is_bold=True)
        column.addLayout(first)
        column.addWidget(self._when)
        column.addWidget(self._question)
        row.addLayout(column, 1)
        layout.addLayout(row)

    def _add_words(self, layout: QVBoxLayout) -> None:
        box = QFrame(self)
        colour = self._theme.card if self._is_projected else self._theme.tint(self._theme.accent)
        edge = f"border-left: 4px solid {self._theme.accent};"
        box.setStyleSheet(f"QFrame {{ background: {colour}; border-radius: 6px; {edge} }} QLabel {{ border: 0; }}")
        inner = QVBoxLayout(box)
        pad = round(self._base_px * (0.8 if self._is_projected else 0.5))
        inner.setContentsMargins(round(self._base_px * 1.1), pad, pad, pad)
        self._quote = self._label(1.5 if self._is_projected else 1.35, is_bold=True, parent=box)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner.addWidget(self._quote)
        layout.addWidget(box)

    def _label(
        self, size: float, *, is_bold: bool = False, is_muted: bool = False, parent: QWidget | None = None
    ) -> QLabel:
        return _make_label(
            parent or self, round(self._base_px * size), is_bold=is_bold, is_muted=is_muted and not self._is_projected
        )


class StepRow(QWidget):
    """One step: its date, its place on the line, what it was, and what others had. The number goes to the journey."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, *, is_projected: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_projected = is_projected
        self.setFont(parent.font())
        base_px = self.font().pixelSize()
        self._event_key: int | None = None
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, round(base_px * (0.55 if is_projected else 0.3)))
        layout.setHorizontalSpacing(round(base_px * 0.7))
        layout.setVerticalSpacing(0)
        self._date = self._label(1.0, is_muted=True)
        self._date.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._date.setFixedWidth(round(base_px * 9.2))
        self._mark = StepMark(theme, round(base_px * 1.9), self)
        self._head = self._label(1.15 if is_projected else 1.05, is_bold=True)
        self._detail = self._label(1.0)
        self._aside = self._label(1.0, is_muted=True)
        self._number = QPushButton(self)
        self._number.setProperty("look", "quiet")
        self._number.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._number.clicked.connect(self._on_clicked)
        if is_projected:
            self._number.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._number.setStyleSheet(f"QPushButton {{ color: {theme.text}; }}")
        else:
            # No higher than the words beside it.
            self._number.setStyleSheet("QPushButton { padding-top: 0; padding-bottom: 0; }")
        layout.addWidget(self._date, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._mark, 0, 1, 3, 1)
        layout.addWidget(self._head, 0, 2)
        layout.addWidget(self._number, 0, 3, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._detail, 1, 2, 1, 2)
        layout.addWidget(self._aside, 2, 2, 1, 2)
        layout.setColumnStretch(2, 1)
        layout.setRowStretch(2, 1)

    def set_step(self, step: ShownStep, *, is_first: bool, is_last: bool) -> None:
        self._event_key = step.event_key
        self._date.setText(step.date)
        self._head.setText(step.head)
        for label, words in ((self._detail, step.detail), (self._aside, step.aside)):
            label.setText(words)
            label.setVisible(bool(words))
        font = self._aside.font()
        font.setBold(step.is_different)
        self._aside.setFont(font)
        self._number.setVisible(bool(step.number))
        self._number.setText(self.tr("No. {number}").format(number=step.number))
        self._number.setAccessibleName(self.tr("Open the journey at No. {number}").format(number=step.number))
        self._number.setToolTip(self._number.accessibleName())
        self._mark.set_step(step, is_first=is_first, is_last=is_last)

    @Slot()
    def _on_clicked(self) -> None:
        if self._event_key is not None:
            self.asked.emit(self._event_key)

    def _label(self, size: float, *, is_bold: bool = False, is_muted: bool = False) -> QLabel:
        px = round(self.font().pixelSize() * size)
        return _make_label(self, px, is_bold=is_bold, is_muted=is_muted and not self._is_projected)


class StepMark(QWidget):
    """The place of a step on the line: its channel's icon; dashed for silence, hollow for what is missing."""

    def __init__(self, theme: Theme, size_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size_px = size_px
        self._step: ShownStep | None = None
        self._is_first = self._is_last = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._size_px, self._size_px)

    def set_step(self, step: ShownStep, *, is_first: bool, is_last: bool) -> None:
        self._step, self._is_first, self._is_last = step, is_first, is_last
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        step = self._step
        if step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, size = self.width() / 2, float(self._size_px)
        box = QRectF(1, 1, size - 2, size - 2)
        if not self._is_last:
            style = Qt.PenStyle.DotLine if step.is_silence else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(self._theme.border_strong), 2, style))
            painter.drawLine(QPointF(middle, size + 2), QPointF(middle, float(self.height())))
        colour = self._theme.gap if step.channel is None else self._theme.channels[step.channel]
        is_hollow = step.is_missing or step.is_silence
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine if is_hollow else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_hollow else QColor(self._theme.tint(colour)))
        painter.drawEllipse(box)
        if step.channel is not None:
            inset = size * 0.24
            paint_icon(
                painter, channel_icon_name(step.channel), box.adjusted(inset, inset, -inset, -inset), colour
            )  # fmt: skip
        painter.end()


def _make_label(parent: QWidget, px: int, *, is_bold: bool, is_muted: bool) -> QLabel:
    """For what customers wrote: never rich text."""
    label = QLabel(parent)
    font = QFont(parent.font())
    font.setPixelSize(px)
    font.setBold(is_bold)
    label.setFont(font)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if is_muted:
        label.setProperty("look", "muted")
    return label
