"""The details of the selected event as one document: every word can be selected, none is taken for markup."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from viewer.domain.anchors import TextField
from viewer.presenters.details import Details, Line, Part
from viewer.qt.theme import Theme

_FIELD_BY_PART = {Part.TITLE: TextField.TITLE, Part.TEXT: TextField.TEXT, Part.TRANSCRIPT: TextField.TEXT}
_BELOW = {Part.TEXT, Part.TRANSCRIPT}
_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPEAKER = re.compile(r"^(?:\[[\d:]+\]\s*)?[^:：]{1,40}[:：]")


class EventDetailsPanel(QWidget):
    """Passive view of `DetailsPresenter`. `quote_asked` when the button beside selected words is pressed."""

    quote_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans: list[tuple[TextField, int, str]] = []
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 6, 6)
        layout.setSpacing(4)
        head = QHBoxLayout()
        self._heading = QLabel(self.tr("Event details"), self)
        self._heading.setProperty("look", "title")
        self._quote = QPushButton(self.tr("Quote these words (Q)"), self)
        self._quote.setProperty("look", "chip")
        self._quote.hide()
        self._quote.clicked.connect(self.quote_asked)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._quote)
        layout.addLayout(head)
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._text.setProperty("look", "plain")
        self._text.setAccessibleName(self.tr("Event details"))
        self._text.document().setDocumentMargin(0)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.copyAvailable.connect(self._on_selected)
        self._hint = QLabel(self)
        self._hint.setProperty("look", "muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._text)
        layout.addWidget(self._stack, 1)

    def set_details(self, details: Details | None, hint: str) -> None:
        """See `DetailsView`. The scroll position stays while the same event gains lines."""
        self._hint.setText(hint)
        self._stack.setCurrentIndex(0 if details is None else 1)
        self._spans.clear()
        self._text.clear()
        self._quote.hide()
        if details is not None:
            self._heading.setText(details.heading)
            _Writer(self._text, self._theme, self._spans).write(details)
            self._text.verticalScrollBar().setValue(0)

    def selected_words(self) -> tuple[TextField, int, int] | None:
        """See `DetailsView`: counted in the characters of the text itself, not in units of the document."""
        cursor = self._text.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        for field, first, text in self._spans:
            units = _units_before(text)
            if first <= start and end <= first + units[-1]:
                return field, _character_at(units, start - first), _character_at(units, end - first)
        return None

    def select_words(self, field: TextField, char_start: int, char_end: int) -> bool:
        """Select characters [char_start, char_end) of a text; False if this event has no such text."""
        for known, first, text in self._spans:
            units = _units_before(text)
            if known is field and char_end < len(units):
                cursor = self._text.textCursor()
                cursor.setPosition(first + units[char_start])
                cursor.setPosition(first + units[char_end], QTextCursor.MoveMode.KeepAnchor)
                self._text.setTextCursor(cursor)
                return True
        return False

    @Slot(bool)
    def _on_selected(self, _is_selected: bool) -> None:
        self._quote.setVisible(self.selected_words() is not None)


class _Writer:
    """Writes lines into a text edit by plain insertion only."""

    def __init__(self, edit: QTextEdit, theme: Theme, spans: list[tuple[TextField, int, str]]) -> None:
        self._theme = theme
        self._spans = spans
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
        self._insert(self._cursor, line)
        if line.part is Part.TRANSCRIPT:
            self._embolden_speakers(line)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.insertBlock(QTextBlockFormat())

    def _insert(self, cursor: QTextCursor, line: Line) -> None:
        field = _FIELD_BY_PART.get(line.part)
        if field is not None:
            self._spans.append((field, cursor.position(), line.words))
        colour = self._theme.text
        if line.channel is not None:
            colour = self._theme.channels[line.channel]
        elif line.band is not None:
            colour = self._theme.bands[line.band]
        cursor.insertText(_LINE_ENDS.sub("\n", line.words), self._look(colour, is_bold=line.band is not None))

    def _embolden_speakers(self, line: Line) -> None:
        """Look only: the characters stay where they are, or quotes would point elsewhere."""
        first = self._spans[-1][1]
        units = _units_before(line.words)
        bold = self._look(self._theme.accent, is_bold=True)
        at = 0
        for turn in line.words.splitlines(keepends=True):
            if match := _SPEAKER.match(turn):
                mark = QTextCursor(self._cursor.document())
                mark.setPosition(first + units[at])
                mark.setPosition(first + units[at + match.end()], QTextCursor.MoveMode.KeepAnchor)
                mark.setCharFormat(bold)
            at += len(turn)

    def _look(self, colour: str, *, is_bold: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(colour))
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        return look


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
