"""Lines of plain text above a journey: cut where the room ends, whole once somebody asks for it."""

from __future__ import annotations

from itertools import product
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.qt.lettering import NORMAL_PX
from viewer.qt.theme import Theme

_GAP_PX: Final = 17.0
"""Between two facts of a line; a thin stroke stands in it."""
_LINES: Final = 2
ALL_LINES: Final = 6
"""So many lines show all of anything but a letter, which stands in full in the details."""


class LineLabel(QWidget):
    """One line of plain text, cut with an ellipsis where the room ends. Customer text never becomes markup here."""

    clicked = Signal()

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.horizontalAdvance(self._text)) + 2, round(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self.font())
        shown = elided(self._text, metrics, self.width())
        painter.drawText(QPointF(0, (self.height() - metrics.height()) / 2 + metrics.ascent()), shown)
        self.paint_focus(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A line that leads somewhere can have the keyboard: Enter and Space do as a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """`text` with one ellipsis where it is cut, even where it held one there."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width).replace("……", "…")


def wrapped(text: str, font: QFont, width: float, most_lines: int) -> list[str]:
    """`text` on at most so many lines (at least one), the last cut with an ellipsis."""
    # Characters as Qt counts them, in units of UTF-16.
    units, at = text.encode("utf-16-le"), 0
    shown: list[str] = []
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while len(shown) < most_lines - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        end = at + 2 * line.textLength()
        shown.append(units[at:end].decode("utf-16-le"))
        at = end
    layout.endLayout()
    rest = units[at:].decode("utf-16-le")
    if rest or not shown:
        shown.append(elided(rest, QFontMetricsF(font), width))
    return shown


class WrappedLabel(LineLabel):
    """Plain text on as many lines as it is given, the last cut with an ellipsis where even they do not hold it."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(colour, parent)
        self._most_lines = 1
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_most_lines(self, count: int) -> None:
        if count != self._most_lines:
            self._most_lines = count
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(len(self.lines(width)) * QFontMetricsF(self.font()).height())

    def lines(self, width: float) -> list[str]:
        """What stands on each line at `width`."""
        return wrapped(self._text, self.font(), width, self._most_lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self.font())
        for no, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, no * metrics.height() + metrics.ascent()), line)
        self.paint_focus(painter)


class Fact(NamedTuple):
    """brief: in fewer words, "" for none. is_strong: stands out from the others. event: where it leads, if anywhere."""

    words: str
    brief: str = ""
    is_strong: bool = False
    is_warning: bool = False
    event: int | None = None


class FactsBox(QWidget):
    """Facts beside each other, as few of them in brief as two lines need; opened, each in full on lines of its own."""

    place_clicked = Signal(object)
    """The position of an event."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self._is_open = False
        self._labels: list[WrappedLabel] = []
        self._strokes: list[QPointF] = []
        self._chosen_by_width: dict[int, list[str]] = {}
        self._px_by_words: dict[str, float] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Facts without words are left out."""
        told = tuple(fact for fact in facts if fact.words)
        if told == self._facts:
            return
        self._facts = told
        self._forget_widths()
        for old in self._labels:
            old.hide()
            old.deleteLater()
        self._labels = []
        for fact in self._facts:
            colour = self._theme.warning if fact.is_warning else self._theme.text_muted
            label = WrappedLabel(self._theme.text if fact.is_strong else colour, self)
            label.setFont(self.font())
            if fact.event is not None:
                label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                label.setCursor(Qt.CursorShape.PointingHandCursor)
                label.clicked.connect(self._on_clicked)
            label.show()
            self._labels.append(label)
        self._arrange()
        self.updateGeometry()

    def set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self._arrange()
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._is_open:
            return sum(self._full_height(fact, width) for fact in self._facts)
        lines = self._flow(self._chosen(width), width)
        return (lines[-1][1] + 1) * self._line_px() if lines else 0

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else 600
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line_px() if self._facts else 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._forget_widths()
            for label in self._labels:
                label.setFont(self.font())
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.border_strong), 1))
        for top in self._strokes:
            painter.drawLine(top, top + QPointF(0, self._line_px() - 8))

    def _arrange(self) -> None:
        self._strokes = []
        width, y = self.width(), 0
        if self._is_open:
            for fact, label in zip(self._facts, self._labels, strict=True):
                label.set_most_lines(ALL_LINES)
                label.set_text(fact.words)
                height = self._full_height(fact, width)
                label.setGeometry(0, y, width, height)
                y += height
        else:
            words = self._chosen(width)
            for label, said, (x, line, room) in zip(self._labels, words, self._flow(words, width), strict=True):
                label.set_most_lines(1)
                label.set_text(said)
                label.setGeometry(round(x), line * self._line_px(), round(room), self._line_px())
                if x > 0:
                    self._strokes.append(QPointF(round(x - self._gap_px() / 2) + 0.5, line * self._line_px() + 4))
        for fact, label in zip(self._facts, self._labels, strict=True):
            label.setAccessibleName(fact.words)
        self.update()

    def _chosen(self, width: int) -> list[str]:
        """The wordings that fit two lines and leave out least; if none does, the briefest."""
        if (chosen := self._chosen_by_width.get(width)) is not None:
            return chosen
        ways = product(*(((fact.words, fact.brief) if fact.brief else (fact.words,)) for fact in self._facts))
        fitting = []
        for way in ways:
            lines = self._flow(list(way), width)
            widest = max((self._words_px(words) for words in way), default=0)
            if not lines or (lines[-1][1] < _LINES and widest <= width):
                fitting.append(list(way))
        if fitting:
            chosen = max(fitting, key=lambda way: sum(map(len, way)))
        else:
            chosen = [fact.brief or fact.words for fact in self._facts]
        self._chosen_by_width[width] = chosen
        return chosen

    def _words_px(self, words: str) -> float:
        """Layouts ask for heights again and again: every wording is measured once."""
        if (known := self._px_by_words.get(words)) is None:
            known = self._px_by_words[words] = QFontMetricsF(self.font()).horizontalAdvance(words)
        return known

    def _forget_widths(self) -> None:
        self._chosen_by_width.clear()
        self._px_by_words.clear()

    def _flow(self, words: list[str], width: int) -> list[tuple[float, int, float]]:
        """Left edge, number of the line and width of each."""
        x, line = 0.0, 0
        placed = []
        for said in words:
            need = min(self._words_px(said) + 2, width)
            if x > 0 and x + need > width:
                x, line = 0.0, line + 1
            placed.append((x, line, need))
            x += need + self._gap_px()
        return placed

    def _full_height(self, fact: Fact, width: int) -> int:
        lines = len(wrapped(fact.words, self.font(), width, ALL_LINES))
        return round(lines * QFontMetricsF(self.font()).height()) + 1

    def _line_px(self) -> int:
        return round(QFontMetricsF(self.font()).height()) + 1

    def _gap_px(self) -> float:
        return _GAP_PX * self.font().pixelSize() / NORMAL_PX

    @Slot()
    def _on_clicked(self) -> None:
        label = self.sender()
        assert isinstance(label, WrappedLabel)
        fact = self._facts[self._labels.index(label)]
        if fact.event is not None:
            self.place_clicked.emit(fact.event)
