"""The line under the overview bar: where consideration and engagement stand, opened by a click; what span it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.qt.overview_bar import LEFT_PX
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.stage_lines import StageLine, StageStep

_PAD: Final = 7.0

_NEAR_PX: Final = 12.0
_GAP_PX: Final = 16.0
_MARK_PX: Final = 14.0


class StageBand(QWidget):
    """One strip an axis. A click, or Left and Right, chooses a change: its words stand below, its event is selected.

    At the right of its lowest line stands the span of the life, or a notice while there is one.
    """

    event_asked = Signal(int)
    folded_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[StageLine, ...] = ()
        self._is_folded = True
        self._chosen: tuple[int, int] | None = None
        self._span = ("", "")
        self._notice = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Stages (automatic)"))

    @property
    def is_folded(self) -> bool:
        return self._is_folded

    @property
    def caption(self) -> str:
        """The words of the chosen change, else where each axis stands."""
        step = self._step()
        if not self._lines:
            return ""
        now = " ・ ".join(line.now for line in self._lines)
        return step.words if step is not None else self.tr("Now (automatic): %1").replace("%1", now)

    def set_lines(self, lines: tuple[StageLine, ...]) -> None:
        """Without lines only the span stands there."""
        self._lines, self._chosen = lines, None
        self._renew()

    def set_span(self, words: str, brief: str) -> None:
        """From when to when, and how much there is; in brief where room is short."""
        self._span = words, brief
        self._renew()

    def set_notice(self, words: str) -> None:
        """What is told for now in place of the span, "" for nothing."""
        self._notice = words
        self._renew()

    def set_folded(self, is_folded: bool) -> None:
        """Folded, one line says where both axes stand."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._renew()
            self.folded_changed.emit(is_folded)

    def toggle(self) -> None:
        self.set_folded(not self._is_folded)

    def sizeHint(self) -> QSize:
        strips = len(self._lines) * self._strip_px() + 2 if self._is_unfolded else 0.0
        return QSize(320, round(strips + self._caption_px()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        if self._is_unfolded:
            for place, line in enumerate(self._lines):
                self._paint_line(painter, line, place, metrics)
        self._paint_caption(painter, metrics)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_line(self, painter: QPainter, line: StageLine, place: int, metrics: QFontMetricsF) -> None:
        top, height = place * self._strip_px() + 2, self._strip_px() - 5
        colour = QColor(self._theme.accent if place == 0 else self._theme.success)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.drawLine(QPointF(LEFT_PX, top + height), QPointF(self.width() - _PAD, top + height))
        # Told apart by the stroke as well: the second one is dashed.
        painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine if place == 0 else Qt.PenStyle.DashLine))
        x, y = LEFT_PX, self._y(0, line, top, height)
        for step in line.steps:
            to_x, to_y = self._x(step.share), self._y(step.level, line, top, height)
            painter.drawLine(QPointF(x, y), QPointF(to_x, y))
            painter.drawLine(QPointF(to_x, y), QPointF(to_x, to_y))
            x, y = to_x, to_y
        painter.drawLine(QPointF(x, y), QPointF(self.width() - _PAD, y))
        if self._chosen is not None and self._chosen[0] == place:
            step = line.steps[self._chosen[1]]
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(self._x(step.share), self._y(step.level, line, top, height)), 3.5, 3.5)
        width = metrics.horizontalAdvance(line.title) + 8
        ground = QColor(self._theme.bg)
        ground.setAlpha(225)
        painter.fillRect(QRectF(_PAD, top, width, metrics.height()), ground)
        painter.setPen(colour)
        painter.drawText(QPointF(_PAD + 3, top + metrics.ascent()), line.title)

    def _paint_caption(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        base = self.height() - self._caption_px() + metrics.ascent()
        room = self.width() - 2 * _PAD
        painter.setPen(QColor(self._theme.text_muted))
        words = self.caption
        need = metrics.horizontalAdvance(words) + _MARK_PX if words else 0.0
        note = self._note(room - need - _GAP_PX, metrics)
        if note:
            # A notice is read now: what stands beside it gives way, to half of the line at most.
            note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, room - min(need + _GAP_PX, room / 2))
            width = metrics.horizontalAdvance(note)
            painter.setPen(QColor(self._theme.accent if self._notice else self._theme.text_muted))
            painter.drawText(QPointF(self.width() - _PAD - width, base), note)
            room -= width + _GAP_PX
        if words:
            painter.setPen(QColor(self._theme.text_muted))
            painter.drawText(QPointF(_PAD, base), "▸" if self._is_folded else "▾")
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - _MARK_PX)
            painter.drawText(QPointF(_PAD + _MARK_PX, base), shown)

    def _note(self, room: float, metrics: QFontMetricsF) -> str:
        if self._notice:
            return self._notice
        return next((words for words in self._span if metrics.horizontalAdvance(words) <= room), "")

    @property
    def _is_unfolded(self) -> bool:
        return bool(self._lines) and not self._is_folded

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._lines:
            return
        if self._is_folded or event.position().y() >= self.height() - self._caption_px():
            self.toggle()
            return
        place = min(len(self._lines) - 1, int(event.position().y() / self._strip_px()))
        near = [
            (abs(self._x(step.share) - event.position().x()), at) for at, step in enumerate(self._lines[place].steps)
        ]
        if near and min(near)[0] <= _NEAR_PX:
            self._choose(place, min(near)[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not self._is_folded:
            self._step_by(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            event.ignore()

    def _step_by(self, by: int) -> None:
        """To the next change of either axis, in order of time."""
        places = sorted(
            (step.at_us, place, at) for place, line in enumerate(self._lines) for at, step in enumerate(line.steps)
        )
        if not places:
            return
        current = next((n for n, found in enumerate(places) if found[1:] == self._chosen), -1 if by > 0 else 0)
        _, place, at = places[(current + by) % len(places)]
        self._choose(place, at)

    def _choose(self, place: int, at: int) -> None:
        self._chosen = place, at
        step = self._step()
        self.setAccessibleDescription(self.caption)
        self.update()
        if step is not None and step.event is not None:
            self.event_asked.emit(step.event)

    def _step(self) -> StageStep | None:
        return None if self._chosen is None else self._lines[self._chosen[0]].steps[self._chosen[1]]

    def _renew(self) -> None:
        rules = [f"{line.title}: {rule}" for line in self._lines for rule in line.rules]
        said = (f"{self.caption}. {' / '.join(rules)}" if self._lines else "", self._notice or self._span[0])
        self.setAccessibleDescription(" ".join(filter(None, said)))
        self.updateGeometry()
        self.update()

    def _x(self, share: float) -> float:
        return LEFT_PX + share * max(1.0, self.width() - LEFT_PX - _PAD)

    @staticmethod
    def _y(level: int, line: StageLine, top: float, height: float) -> float:
        return top + height * (1 - level / max(1, len(line.levels) - 1))

    def _strip_px(self) -> float:
        return self._caption_px() * 1.5

    def _caption_px(self) -> float:
        return QFontMetricsF(self._font()).height() + 1

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(self.font().pixelSize() * 0.82)))
        return font
