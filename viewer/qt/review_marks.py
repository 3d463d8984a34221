"""Everybody's marks below the lanes, a row a person, on the same time axis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.domain.channels import Channel
from viewer.domain.marked_places import Standing
from viewer.presenters.review_board import BoardMark, PersonRow
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

MARK_MIME: Final = "application/x-ashiato-mark"

_ROW_PX: Final = 26
_BAR_PX: Final = 19
_LEAST_PX: Final = 7
_MOST_LINES: Final = 3
_WORDS_PX: Final = 170.0
_GLYPHS: Final = {Standing.AGREED: "＝", Standing.SPLIT: "≠", Standing.ALONE: ""}
_COLOURS: Final = (
    Channel.SURVEY, Channel.MAIL, Channel.CHAT, Channel.CALL, Channel.WEB, Channel.LINE, Channel.AD, Channel.SHOP,
)  # fmt: skip


class _Placed(NamedTuple):
    """row: of the person; line: which of its lines, where marks would cover each other's words."""

    mark: BoardMark
    row: int
    line: int
    box: QRectF


class MarkRows(QWidget):
    """Arrows go from mark to mark, 1 to 9 put the chosen one to an issue, Enter makes one of it, Delete takes it out.

    `x_of` gives pixels of an event, `head_px` how wide the names are; both as the lanes above have them.
    """

    mark_chosen = Signal(str)
    put_asked = Signal(str, int)
    new_asked = Signal(str)
    take_out_asked = Signal(str)
    dropped_on_mark = Signal(str, str)
    split_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[PersonRow, ...] = ()
        self._chosen = ""
        self._pressed: tuple[QPoint, str] | None = None
        self.x_of: Callable[[int], float] = float
        self.head_px = 120.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Everybody's marks"))

    @property
    def chosen(self) -> str:
        """mark_id, "" for none."""
        return self._chosen

    def set_rows(self, rows: tuple[PersonRow, ...]) -> None:
        self._rows = rows
        if self._chosen and all(mark.mark_id != self._chosen for row in rows for mark in row.marks):
            self._chosen = ""
        self.setFixedHeight(self.sizeHint().height())
        self._speak()
        self.update()

    def choose(self, mark_id: str) -> None:
        self._chosen = mark_id
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, round(max(1, sum(self._line_counts())) * self._row_px) + 4)

    def fit(self) -> None:
        """Another stretch of time is shown: as high as its marks need."""
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def _row_px(self) -> float:
        return _ROW_PX * max(1.0, self.font().pixelSize() / 13)

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.card))
        counts = self._line_counts()
        for number, row in enumerate(self._rows):
            top = sum(counts[:number]) * self._row_px + 2
            painter.setPen(QColor(self._theme.text))
            head = QRectF(10, top, self.head_px - 16, self._row_px)
            name = row.person.name if not row.person.department else f"{row.person.department} {row.person.name}"
            words = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(head.width()))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, words)
        for placed in self._placed():
            self._paint_mark(painter, placed)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_mark(self, painter: QPainter, placed: _Placed) -> None:
        theme, mark = self._theme, placed.mark
        colour = theme.channels[_COLOURS[placed.row % len(_COLOURS)]]
        is_chosen = mark.mark_id == self._chosen
        painter.setPen(QPen(QColor(theme.focus), 2) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint(colour)))
        painter.drawRoundedRect(placed.box, 3, 3)
        painter.fillRect(QRectF(placed.box.left(), placed.box.top(), 3, placed.box.height()), QColor(colour))
        font = QFont(self.font())
        font.setBold(mark.standing is Standing.SPLIT or is_chosen)
        painter.setFont(font)
        words = self._words(mark)
        room = self._room(placed)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colour))
        left = max(placed.box.left(), self.head_px) + 6
        painter.drawText(QRectF(left, placed.box.top(), room + 2, placed.box.height()),
                         Qt.AlignmentFlag.AlignVCenter, shown)  # fmt: skip
        painter.setFont(self.font())

    def _words(self, mark: BoardMark) -> str:
        numbers = "".join(f" [{number}]" for number in mark.cards)
        return f"{_GLYPHS[mark.standing]} {mark.label}{numbers}".strip()

    def _room(self, placed: _Placed) -> float:
        """As far as the next mark of the same person."""
        left = placed.box.left()
        following = [each.box.left() for each in self._placed() if each[1:3] == placed[1:3] and each.box.left() > left]
        right = min([*following, float(self.width())])
        return max(0.0, right - max(placed.box.left(), self.head_px) - 10)

    def _placed(self) -> list[_Placed]:
        found = []
        bar = _BAR_PX * self._row_px / _ROW_PX
        counts = self._line_counts()
        for number, row in enumerate(self._rows):
            top = sum(counts[:number]) * self._row_px + 2 + (self._row_px - bar) / 2
            for mark, line in self._lines_of(row):
                left, right = self.head_px + self.x_of(mark.first), self.head_px + self.x_of(mark.last)
                left, right = max(left, self.head_px - 2), min(right, float(self.width()))
                if left <= self.width() and right >= self.head_px - 2:
                    box = QRectF(left, top + line * self._row_px, max(right - left, _LEAST_PX), bar)
                    found.append(_Placed(mark, number, line, box))
        return found

    def _lines_of(self, row: PersonRow) -> list[tuple[BoardMark, int]]:
        """Each mark on the first of a few lines where its words have room; the last line takes what is left."""
        ends: list[float] = []
        placed = []
        for mark in row.marks:
            left, right = self.x_of(mark.first), self.x_of(mark.last)
            line = next((at for at, end in enumerate(ends) if left >= end), min(len(ends), _MOST_LINES - 1))
            words = min(self.fontMetrics().horizontalAdvance(self._words(mark)) + 16.0, _WORDS_PX)
            end = max(right, left + words)
            ends[line : line + 1] = [max(end, ends[line]) if line < len(ends) else end]
            placed.append((mark, line))
        return placed

    def _line_counts(self) -> list[int]:
        return [max((line for _, line in self._lines_of(row)), default=0) + 1 for row in self._rows]

    # Hands.

    def mark_at(self, where: QPointF) -> str:
        """mark_id, "" for none; of marks on each other the shorter one."""
        reach = [
            each for each in self._placed()
            if each.box.adjusted(-3, -3, max(3.0, min(self._room(each), 90.0) - each.box.width()), 3).contains(where)
        ]  # fmt: skip
        return min(reach, key=lambda each: each.box.width()).mark.mark_id if reach else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark_id = self.mark_at(event.position())
        self._pressed = (event.position().toPoint(), mark_id) if mark_id else None
        self._choose(mark_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            mark = self._find(self.mark_at(event.position()))
            self.setToolTip(plain_tip(mark.spoken) if mark is not None else "")
            return
        start, mark_id = self._pressed
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(make_mark_mime(mark_id))
            drag.exec(Qt.DropAction.LinkAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MARK_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        onto, dropped = self.mark_at(event.position()), mark_of(event.mimeData())
        if onto and dropped and onto != dropped:
            event.acceptProposedAction()
            self.dropped_on_mark.emit(dropped, onto)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            event.ignore()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step_row(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space:
            self.split_asked.emit()
        elif self._chosen and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.put_asked.emit(self._chosen, int(key) - int(Qt.Key.Key_0))
        elif self._chosen and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.new_asked.emit(self._chosen)
        elif self._chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.take_out_asked.emit(self._chosen)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._chosen and self._rows:
            self._step(1)

    def _step(self, by: int) -> None:
        """Along time, over all rows."""
        order = sorted(
            ((mark.first, number, mark.mark_id) for number, row in enumerate(self._rows) for mark in row.marks)
        )
        ids = [mark_id for _, _, mark_id in order]
        if ids:
            at = ids.index(self._chosen) + by if self._chosen in ids else 0 if by > 0 else len(ids) - 1
            self._choose(ids[min(max(at, 0), len(ids) - 1)])

    def _step_row(self, by: int) -> None:
        """The nearest mark of the next person."""
        chosen = self._find(self._chosen)
        at = next((n for n, row in enumerate(self._rows) if chosen is not None and chosen in row.marks), -1)
        rows = self._rows[at + 1 :] if by > 0 else self._rows[:at][::-1]
        row = next((row for row in rows if row.marks), None)
        if row is not None:
            near = chosen.first if chosen is not None else 0
            self._choose(min(row.marks, key=lambda mark: abs(mark.first - near)).mark_id)

    def _choose(self, mark_id: str) -> None:
        if mark_id != self._chosen:
            self.choose(mark_id)
            if mark_id:
                self.mark_chosen.emit(mark_id)

    def _find(self, mark_id: str) -> BoardMark | None:
        return next((mark for row in self._rows for mark in row.marks if mark.mark_id == mark_id), None)

    def _speak(self) -> None:
        mark = self._find(self._chosen)
        spoken = "" if mark is None else mark.spoken
        if spoken != self.accessibleDescription():
            self.setAccessibleDescription(spoken)


def make_mark_mime(mark_id: str) -> QMimeData:
    data = QMimeData()
    data.setData(MARK_MIME, mark_id.encode())
    return data


def mark_of(data: QMimeData) -> str:
    """mark_id of a dragged mark, "" for anything else."""
    return bytes(data.data(MARK_MIME).data()).decode() if data.hasFormat(MARK_MIME) else ""
