"""あらすじ: a few lines that rules have written; each leads to its row, and the whole folds into one line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.presenters.synopsis import SynopsisLine
from viewer.qt.header_lines import LineLabel
from viewer.qt.icons import icon
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_ICON_PX: Final = 12
_NUMBER_ROOM: Final = "000"


class SynopsisBox(QWidget):
    """One line that opens. `line_clicked` carries the position of an event."""

    line_clicked = Signal(object)
    fold_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[SynopsisLine, ...] = ()
        self._is_open = False
        self._is_tiny = False
        self._title = QToolButton(self)
        self._title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        size = round(_ICON_PX * self.font().pixelSize() / NORMAL_PX)
        self._title.setIconSize(QSize(size, size))
        self._title.setText(self.tr("Synopsis (written by rules)"))
        self._title.setProperty("look", "fold")
        self._title.setToolTip(self.tr("Fold or open the synopsis (Z)"))
        self._title.setAccessibleName(self._title.text())
        self._title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title.clicked.connect(self.fold)
        small = QFont(self.font())
        small.setPixelSize(max(11, round(self.font().pixelSize() * 0.9)))
        self._title.setFont(small)
        self._title.setMaximumHeight(round(QFontMetricsF(small).height()) + 2)
        self._short = LineLabel(theme.text_muted, self)
        self._short.setFont(small)
        self._buttons: list[_LineButton] = []
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._short, 1)
        head.addStretch(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._show_fold()

    @property
    def lines(self) -> tuple[SynopsisLine, ...]:
        return self._lines

    @property
    def is_open(self) -> bool:
        return self._is_open

    def set_lines(self, lines: tuple[SynopsisLine, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        telling = sorted(lines, key=lambda line: line.rank)
        self._short.set_text(" ／ ".join(line.words for line in telling))
        self._show_fold()

    def set_tiny(self, is_tiny: bool) -> None:
        """There is no room even for its title until somebody asks for it."""
        if is_tiny != self._is_tiny:
            self._is_tiny = is_tiny
            self._show_fold()

    @Slot()
    def fold(self) -> None:
        """Fold it, or open it again."""
        self._is_open = not self._is_open
        self._show_fold()
        self.fold_changed.emit()

    def _show_fold(self) -> None:
        if self._is_open:
            self._write_lines()
        self.setVisible(bool(self._lines) and (self._is_open or not self._is_tiny))
        name = "chevron-down" if self._is_open else "chevron-right"
        self._title.setIcon(icon(name, self._theme, self._theme.text_muted))
        self._title.setAccessibleDescription(self.tr("open") if self._is_open else self.tr("folded"))
        for at, button in enumerate(self._buttons):
            button.setVisible(self._is_open and at < len(self._lines))
        self._short.setVisible(not self._is_open)
        self.updateGeometry()

    def _write_lines(self) -> None:
        """Folded, as it begins, no line of its own is needed."""
        while len(self._buttons) < len(self._lines):
            button = _LineButton(self._theme, self)
            button.clicked.connect(self._on_line_clicked)
            self._rows.addWidget(button)
            self._buttons.append(button)
        for button, line in zip(self._buttons, self._lines, strict=False):
            button.set_line(line)

    @Slot()
    def _on_line_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _LineButton)
        self.line_clicked.emit(button.event_index)


class _LineButton(QAbstractButton):
    """The running number of a contact and a sentence, cut where the room ends; the tip says all of it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = ""
        self.event_index = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_line(self, line: SynopsisLine) -> None:
        self._number, self.event_index = line.number, line.event
        self.setText(line.words)
        self.setToolTip(plain_tip(line.words))
        self.setAccessibleName(self.tr("No. {number}: {words}").format(number=line.number, words=line.words))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.horizontalAdvance(self.text())) + 40, round(metrics.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetricsF(self.font())
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(self._theme.hover))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.accent))
        room = QFontMetricsF(bold).horizontalAdvance(_NUMBER_ROOM) + 6
        number_box = QRectF(4, 0, room - 6, self.height())
        painter.drawText(number_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.text))
        left = 4 + room + 4
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - left - 2)
        painter.drawText(QPointF(left, (self.height() - metrics.height()) / 2 + metrics.ascent()), shown)
        painter.end()
