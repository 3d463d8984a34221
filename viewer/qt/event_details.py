"""The details of the selected event as one document: every word can be selected, none is taken for markup."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from viewer.domain.anchors import TextField
from viewer.domain.transcripts import Turn
from viewer.presenters.details import Details, Line, Part
from viewer.qt.theme import Theme

_FIELD_BY_PART = {Part.TITLE: TextField.TITLE, Part.TEXT: TextField.TEXT, Part.TRANSCRIPT: TextField.TEXT}
_BELOW = {Part.TEXT, Part.TRANSCRIPT, Part.COMMENT}
_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Span:
    """Where characters [char_start, char_start + len(text)) of a field stand in the document."""

    field: TextField
    position: int
    char_start: int
    text: str

    @property
    def end(self) -> int:
        return self.position + _units_before(self.text)[-1]


class _DetailsText(QTextEdit):
    """Says which place was clicked without selecting anything, or where Enter was pressed."""

    place_chosen = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.place_chosen.emit(self.cursorForPosition(event.position().toPoint()).position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            # Plays the call: the page knows.
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.place_chosen.emit(self.textCursor().position())
        else:
            super().keyPressEvent(event)


class EventDetailsPanel(QWidget):
    """Passive view of `DetailsPresenter`. `quote_asked` when the button beside selected words is pressed."""

    quote_asked = Signal()
    turn_chosen = Signal(int)
    """A turn of the transcript, by its position, was clicked, or Enter was pressed in it."""
    content_changed = Signal()
    """`has_content` is another than before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans: list[_Span] = []
        self._turns: list[tuple[int, int]] = []
        self._turn: int | None = None
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 6, 6)
        layout.setSpacing(4)
        head = QHBoxLayout()
        self._heading = QLabel(self.tr("Event details"), self)
        self._heading.setProperty("look", "title")
        self.quote_button = QPushButton(self.tr("Quote these words (Q)"), self)
        self.quote_button.setProperty("look", "chip")
        self.quote_button.hide()
        self.quote_button.clicked.connect(self.quote_asked)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.quote_button)
        layout.addLayout(head)
        self.text = _DetailsText(self)
        self.text.setReadOnly(True)
        self.text.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.text.setProperty("look", "plain")
        self.text.setAccessibleName(self.tr("Event details"))
        self.text.document().setDocumentMargin(0)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.copyAvailable.connect(self._on_selected)
        self.text.place_chosen.connect(self._on_place_chosen)
        self._hint = QLabel(self)
        self._hint.setProperty("look", "muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.text)
        layout.addWidget(self._stack, 1)

    def add_card(self, card: QWidget) -> None:
        """Something of its own above the details."""
        self._layout.insertWidget(0, card)

    def add_part(self, part: QWidget) -> None:
        """Something of the selected event, between the heading and its words."""
        self._layout.insertWidget(self._layout.count() - 1, part)

    @Slot(object)
    def set_turn(self, turn: int | None) -> None:
        """The turn of the transcript that is being said is shown and comes into view; None for no turn."""
        self._turn = turn
        looks = []
        if turn is not None and 0 <= turn < len(self._turns):
            start, end = self._turns[turn]
            said = QTextEdit.ExtraSelection()
            said.cursor = QTextCursor(self.text.document())
            said.cursor.setPosition(start)
            said.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            said.format.setBackground(QColor(self._theme.selection))
            looks.append(said)
            self._bring_into_view(start)
        self.text.setExtraSelections(looks)

    @property
    def has_content(self) -> bool:
        """An event is explained."""
        return self._stack.currentIndex() == 1

    def set_details(self, details: Details | None, hint: str) -> None:
        """See `DetailsView`. The scroll position stays while the same event gains lines."""
        self._hint.setText(hint)
        had_content = self.has_content
        self._stack.setCurrentIndex(0 if details is None else 1)
        if self.has_content != had_content:
            self.content_changed.emit()
        self._spans.clear()
        self._turns.clear()
        self.text.clear()
        self.quote_button.hide()
        if details is not None:
            self._heading.setText(details.heading)
            _Writer(self.text, self._theme, self._spans, self._turns).write(details)
            # Writing took the cursor along to the end, where the next resize would scroll to.
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.set_turn(self._turn)

    def selected_words(self) -> tuple[TextField, int, int] | None:
        """See `DetailsView`: counted in the characters of the text itself, not in units of the document.

        A selection that also holds labels or speakers is cut down to the words between.
        """
        cursor = self.text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        touched = [span for span in self._spans if span.position < end and start < span.end]
        if not touched or any(span.field is not touched[0].field for span in touched):
            return None
        first, last = touched[0], touched[-1]
        char_start = first.char_start + _character_at(_units_before(first.text), max(0, start - first.position))
        char_end = last.char_start + _character_at(_units_before(last.text), min(end, last.end) - last.position)
        return first.field, char_start, char_end

    def _bring_into_view(self, position: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(position)
        place, bar = self.text.cursorRect(cursor), self.text.verticalScrollBar()
        height = self.text.viewport().height()
        if place.top() < 0 or place.bottom() > height - place.height() * 2:
            bar.setValue(bar.value() + place.top() - height // 3)

    @Slot(int)
    def _on_place_chosen(self, position: int) -> None:
        for turn, (start, end) in enumerate(self._turns):
            if start <= position <= end:
                self.turn_chosen.emit(turn)
                return

    @Slot(bool)
    def _on_selected(self, _is_selected: bool) -> None:
        self.quote_button.setVisible(self.selected_words() is not None)


class _Writer:
    """Writes lines into a text edit by plain insertion only."""

    def __init__(self, edit: QTextEdit, theme: Theme, spans: list[_Span], turns: list[tuple[int, int]]) -> None:
        self._theme = theme
        self._spans = spans
        self._turns = turns
        self._font = edit.font()
        self._cursor = QTextCursor(edit.document())

    def write(self, details: Details) -> None:
        self._cursor.beginEditBlock()
        rows: list[Line] = []
        for line in details.lines:
            if line.part in _BELOW:
                self._write_rows(rows)
                rows = []
                self._write_below(line)
            else:
                rows.append(line)
        self._write_rows(rows)
        self._cursor.endEditBlock()

    def _write_rows(self, rows: list[Line]) -> None:
        if not rows:
            return
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(2)
        form.setCellSpacing(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        metrics = QFontMetrics(self._font)
        label_px = min(110, max(metrics.horizontalAdvance(line.label) for line in rows) + 18)
        fixed, rest = QTextLength.Type.FixedLength, QTextLength.Type.PercentageLength
        form.setColumnWidthConstraints([QTextLength(fixed, max(70, label_px)), QTextLength(rest, 100)])
        form.setWidth(QTextLength(rest, 100))
        table = self._cursor.insertTable(len(rows), 2, form)
        for row, line in enumerate(rows):
            cell = table.cellAt(row, 0).firstCursorPosition()
            cell.insertText(line.label, self._look(self._theme.text_muted))
            self._insert(table.cellAt(row, 1).firstCursorPosition(), line)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_below(self, line: Line) -> None:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setTopMargin(6)
        self._cursor.insertBlock(block)
        self._cursor.insertText(line.label, self._look(self._theme.text_muted))
        words = QTextBlockFormat()
        words.setTopMargin(2)
        words.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._cursor.insertBlock(words)
        if line.turns:
            self._write_turns(line.turns)
        else:
            self._insert(self._cursor, line)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.insertBlock(QTextBlockFormat())

    def _insert(self, cursor: QTextCursor, line: Line) -> None:
        field = _FIELD_BY_PART.get(line.part)
        if field is not None:
            self._spans.append(_Span(field, cursor.position(), 0, line.words))
        colour = self._theme.text
        if line.channel is not None:
            colour = self._theme.channels[line.channel]
        elif line.band is not None:
            colour = self._theme.bands[line.band]
        cursor.insertText(_LINE_ENDS.sub("\n", line.words), self._look(colour, is_bold=line.band is not None))

    def _write_turns(self, turns: tuple[Turn, ...]) -> None:
        for number, turn in enumerate(turns):
            if number:
                self._cursor.insertText("\n")
            start = self._cursor.position()
            at = f"{_clock(turn.start_s)} " if turn.start_s is not None else ""
            self._cursor.insertText(at, self._look(self._theme.text_muted))
            if turn.speaker:
                self._cursor.insertText(f"{turn.speaker} ", self._look(self._theme.accent, is_bold=True))
            self._spans.append(_Span(TextField.TEXT, self._cursor.position(), turn.char_start, turn.words))
            self._cursor.insertText(_LINE_ENDS.sub("\n", turn.words), self._look(self._theme.text))
            self._turns.append((start, self._cursor.position()))

    def _look(self, colour: str, *, is_bold: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(colour))
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        return look


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _units_before(text: str) -> list[int]:
    """For each character of `text`, and its end, how many of the document's units stand before it.

    The document counts UTF-16 units and keeps one unit for a line end of two characters.
    """
    units, count, index = [0], 0, 0
    while index < len(text):
        match = _LINE_ENDS.match(text, index)
        taken = len(match[0]) if match else 1
        count += 2 if ord(text[index]) > 0xFFFF else 1
        units += [count] * taken
        index += taken
    return units


def _character_at(units: list[int], unit: int) -> int:
    """The character at which `unit` stands; inside a pair of units, the character they make up."""
    for index, before in enumerate(units):
        if before >= unit:
            return index
    return len(units) - 1
