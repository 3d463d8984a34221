"""What stands above the journey: who, their latest words, the path of scores, marks, the company's last contact."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
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
    QTextLayout,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain.annotations import MarkKind
from viewer.presenters.journey_header import HeaderContent, MarkCount, ScoreStep
from viewer.qt.contacts_painter import band_shape
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.header_chips import HeaderChipButton
from viewer.qt.icons import icon, icon_pixmap, mark_icon_name
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_BADGE_PX: Final = 24.0
_LAST_BADGE_PX: Final = 30.0
_ARROW_PX: Final = 16.0
_LEAST_FACT_PX: Final = 150.0


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
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
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


class VoiceLabel(LineLabel):
    """Plain text on one line or two, the last cut with an ellipsis where even they do not hold it."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(colour, parent)
        self._most_lines = 2
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
        metrics = QFontMetricsF(self.font())
        if self._most_lines == 1:
            return [metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, width)]
        layout = QTextLayout(self._text, self.font())
        layout.beginLayout()
        first = layout.createLine()
        if first.isValid():
            first.setLineWidth(max(1.0, width))
        layout.endLayout()
        # Characters as Qt counts them, in units of UTF-16.
        units = self._text.encode("utf-16-le")
        end = 2 * first.textLength() if first.isValid() else 0
        rest = units[end:].decode("utf-16-le")
        if not rest:
            return [self._text]
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [units[:end].decode("utf-16-le"), shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self.font())
        for no, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, no * metrics.height() + metrics.ascent()), line)
        self.paint_focus(painter)


class _FactLabel(LineLabel):
    """A line that wants all of its width and some room after it."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(colour, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.setToolTip(plain_tip(text))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(10, 2)

    def minimumSizeHint(self) -> QSize:
        """A long line never makes the window's middle wider: it is cut where the room ends, and the tip says it."""
        size = self.sizeHint()
        return QSize(min(size.width(), round(_LEAST_FACT_PX * self.font().pixelSize() / NORMAL_PX)), size.height())


class ScorePath(QWidget):
    """Answers in order, each figure in its band's shape with its date; the latest is the largest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._note = ""
        self._steps: tuple[ScoreStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_path(self, label: str, note: str, steps: tuple[ScoreStep, ...]) -> None:
        """label: what was asked. note: stands below it, "" for nothing."""
        self._label, self._note, self._steps = label, note, steps
        spoken = (label, note, *(f"{step.figure} ({step.day})" for step in steps))
        self.setAccessibleName(" ".join(filter(None, spoken)) if steps else "")
        self.setVisible(bool(steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size_of(len(self._steps))

    def minimumSizeHint(self) -> QSize:
        """Room for the latest answer and the one before; earlier ones show where there is more."""
        return self._size_of(min(2, len(self._steps)))

    def _size_of(self, count: int) -> QSize:
        widths = self._widths()[len(self._steps) - count :]
        label = self._label_px()
        day_px = QFontMetricsF(self._font(0.82)).height()
        total = label + sum(widths) + self._px(_ARROW_PX) * max(0, len(widths) - 1)
        return QSize(round(total) + 2, round(self._px(_LAST_BADGE_PX) + 2 + day_px))

    def _label_px(self) -> float:
        label = QFontMetricsF(self._font(0.88, bold=True)).horizontalAdvance(self._label)
        return max(label, QFontMetricsF(self._font(0.82)).horizontalAdvance(self._note)) + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._px(_LAST_BADGE_PX) / 2 + 1
        font = self._font(0.88, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text_muted))
        painter.drawText(QPointF(0, middle + metrics.capHeight() / 2 + 1), self._label)
        painter.setFont(self._font(0.82))
        below = QRectF(0, self._px(_LAST_BADGE_PX) + 2, self._label_px(), self.height() - self._px(_LAST_BADGE_PX) - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._note)
        x = self._label_px()
        count = next((n for n in range(len(self._steps), 0, -1) if self._size_of(n).width() <= self.width()), 0)
        first = len(self._steps) - count
        for at, (step, width) in enumerate(zip(self._steps, self._widths(), strict=True)):
            if at < first:
                continue
            if at > first:
                self._paint_arrow(painter, x + 1, middle)
                x += self._px(_ARROW_PX)
            self._paint_step(painter, step, QRectF(x, 0, width, self.height()), is_last=at == len(self._steps) - 1)
            x += width

    def _paint_step(self, painter: QPainter, step: ScoreStep, room: QRectF, *, is_last: bool) -> None:
        size = self._px(_LAST_BADGE_PX) if is_last else self._px(_BADGE_PX)
        figure_font = self._font(1.25 if is_last else 1.0, bold=True)
        metrics = QFontMetricsF(figure_font)
        width = max(size, metrics.horizontalAdvance(step.figure) + 12)
        box = QRectF(room.center().x() - width / 2, 1 + (self._px(_LAST_BADGE_PX) - size) / 2, width, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.bands[step.band]))
        painter.drawPath(band_shape(step.band, box))
        painter.setPen(QColor(self._theme.on_band))
        painter.setFont(figure_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, step.figure)
        painter.setPen(QColor(self._theme.text_muted))
        painter.setFont(self._font(0.82))
        below = QRectF(
            room.left(), self._px(_LAST_BADGE_PX) + 2, room.width(), room.height() - self._px(_LAST_BADGE_PX) - 2
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, step.day)

    def _paint_arrow(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self._theme.text_muted), 1.4))
        end = x + self._px(_ARROW_PX) - 4
        painter.drawLine(QPointF(x, y), QPointF(end, y))
        painter.drawLine(QPointF(end - 4, y - 3), QPointF(end, y))
        painter.drawLine(QPointF(end - 4, y + 3), QPointF(end, y))

    def _widths(self) -> list[float]:
        day = QFontMetricsF(self._font(0.82))
        figure = QFontMetricsF(self._font(1.25, bold=True))
        return [
            max(self._px(_LAST_BADGE_PX), day.horizontalAdvance(step.day), figure.horizontalAdvance(step.figure) + 12)
            for step in self._steps
        ]

    def _px(self, normal_px: float) -> float:
        """A distance at this text size."""
        return round(normal_px * self.font().pixelSize() / NORMAL_PX)

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(self.font().pixelSize() * size)))
        font.setBold(bold)
        return font


class MarkChip(QWidget):
    """How many marks of a kind the journey has, beside the kind's own icon. The word stands on each mark's label."""

    def __init__(self, theme: Theme, kind: MarkKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = theme.marks[kind]
        self._icon_name = mark_icon_name(kind)
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: MarkCount) -> None:
        self._count = str(count.count)
        self.setToolTip(count.words)
        self.setAccessibleName(count.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.horizontalAdvance(self._count)) + 30, round(metrics.height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(self._colour, self._theme.bg)))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        picture = icon_pixmap(self._icon_name, 12, self._colour, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(9, (self.height() - 12) / 2), picture)
        painter.setPen(QColor(self._colour))
        painter.drawText(QRectF(25, 0, self.width() - 25, self.height()), Qt.AlignmentFlag.AlignVCenter, self._count)


class JourneyHeader(QWidget):
    """Three calm lines above the journey."""

    journey_clicked = Signal()
    voice_clicked = Signal()
    place_clicked = Signal(object)
    """The position of an event."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._who = LineLabel(theme.text_muted, self)
        self._voice = VoiceLabel(theme.text, self)
        self._voice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._voice.setCursor(Qt.CursorShape.PointingHandCursor)
        self._voice.clicked.connect(self.voice_clicked)
        self._company = _FactLabel(theme.text, self)
        self._span = _FactLabel(theme.text_muted, self)
        self._lost = _FactLabel(theme.warning, self)
        self._scores = ScorePath(theme, self)
        self._whole = QToolButton(self)
        self._whole.setIcon(icon("footprints", theme, theme.text_muted))
        self._whole.setToolTip(self.tr("Select the whole journey"))
        self._whole.setAccessibleName(self.tr("Select the whole journey"))
        self._whole.clicked.connect(self.journey_clicked)
        self._chips: list[QWidget] = []
        self._open = _FactLabel(theme.text, self)
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.clicked.connect(self._on_open_clicked)
        self._open_event: int | None = None
        self._is_tiny = False
        self._holds = _FactLabel(theme.text, self)
        self._calling = _FactLabel(theme.text, self)
        self._readers = _FactLabel(theme.text_muted, self)
        self._build()
        self._set_fonts()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._name)
        first.addWidget(self._whole)
        first.addWidget(self._who, 1, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(first)
        words.addWidget(self._voice)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(words, 1)
        top.addWidget(self._scores, 0, Qt.AlignmentFlag.AlignTop)
        # Wraps where the window is narrow: nothing here may be cut, since nothing else says it.
        self._facts = FlowLayout(spacing_px=4)
        for fact in self._fact_labels:
            self._facts.addWidget(fact)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 6)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addLayout(self._facts)

    def _set_fonts(self) -> None:
        base = self.font().pixelSize()
        name = QFont(self.font())
        name.setPixelSize(round(base * 1.5))
        name.setBold(True)
        self._name.setFont(name)
        small = QFont(self.font())
        small.setPixelSize(max(11, round(base * 0.92)))
        for widget in (self._who, *self._fact_labels):
            widget.setFont(small)

    @property
    def _fact_labels(self) -> tuple[LineLabel, ...]:
        return (self._calling, self._open, self._holds, self._company, self._readers, self._span, self._lost)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._open_event is not None:
            self.place_clicked.emit(self._open_event)

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, HeaderChipButton)
        if chip.event_index is not None:
            self.place_clicked.emit(chip.event_index)

    def set_low(self, is_low: bool) -> None:
        """The window is so low that the contacts need every line: their words take one."""
        self._voice.set_most_lines(1 if is_low else 2)

    @property
    def alias_words(self) -> str:
        """Said beside every made-up name."""
        return self.tr("(alias)")

    def set_tiny(self, is_tiny: bool) -> None:
        """Large letters in a low window: what the overview says as well, and who has read it, makes room."""
        self._is_tiny = is_tiny
        for label in (self._span, self._readers):
            label.setVisible(bool(label.text()) and not is_tiny)
        self._facts.invalidate()

    def set_content(self, content: HeaderContent) -> None:
        self._name.setText(content.nickname)
        who = [self.alias_words, content.customer_id]
        # Who it is comes before older answers, which give way.
        self._who.setMinimumWidth(round(QFontMetricsF(self._who.font()).horizontalAdvance(" ".join(who))) + 14)
        self._who.set_text(" ".join(who) + (f" ・ {content.facts}" if content.facts else ""))
        voice = f"{content.voice_day}  {content.voice}" if content.voice else self.tr("No words of theirs in the data")
        self._voice.set_text(voice)
        self._voice.setEnabled(content.voice_event is not None)
        self._scores.set_path(content.score_label, content.score_note, content.score_steps)
        self._set_chips(content)
        self._open_event = content.open_event
        self._open.setEnabled(content.open_event is not None)
        words = (
            content.calling, content.open_matters, content.holds, content.company_last, content.readers, content.span,
            content.lost,
        )  # fmt: skip
        for label, text in zip(self._fact_labels, words, strict=True):
            label.set_text(text)
            label.setVisible(bool(text))
        self.set_tiny(self._is_tiny)
        self._facts.invalidate()
        self.setAccessibleName(content.spoken)

    def _set_chips(self, content: HeaderContent) -> None:
        """Situations first, then signals, then how many marks there are."""
        for old in self._chips:
            self._facts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        made: list[QWidget] = []
        for chips, is_signal in ((content.situations, False), (content.signals, True)):
            for chip in chips:
                button = HeaderChipButton(self._theme, chip, is_signal=is_signal, parent=self)
                button.clicked.connect(self._on_chip_clicked)
                made.append(button)
        for count in content.marks:
            mark_chip = MarkChip(self._theme, count.kind, self)
            mark_chip.set_count(count)
            made.append(mark_chip)
        for widget in made:
            widget.setFont(self._who.font())
            widget.show()
            self._facts.insertWidget(len(self._chips), widget)
            self._chips.append(widget)
        self._facts.invalidate()
        self.updateGeometry()
