"""Chips above a journey: what people read into it is round, what rules found has corners and a flash."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from viewer.domain.annotations import MarkKind
from viewer.presenters.journey_header import HeaderChip
from viewer.qt.icons import icon_pixmap, mark_icon_name
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_MOST_PX: Final = 330.0
_ICON_PX: Final = 12
_CORNER_PX: Final = 5.0


class HeaderChipButton(QAbstractButton):
    """A situation or a signal. A click, Enter or Space goes to its place. Its words are plain text."""

    def __init__(self, theme: Theme, chip: HeaderChip, *, is_signal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_signal = is_signal
        self.event_index = chip.event
        self.setText(chip.words)
        self.setToolTip(plain_tip(chip.words))
        self.setAccessibleName(chip.spoken or chip.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if chip.event is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def _colour(self) -> str:
        return self._theme.warning if self._is_signal else self._theme.marks[MarkKind.SITUATION]

    @property
    def _icon_px(self) -> int:
        return round(_ICON_PX * self.font().pixelSize() / NORMAL_PX)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = min(metrics.horizontalAdvance(self.text()) + 4, _MOST_PX * metrics.height() / 18)
        return QSize(round(width + self._icon_px + 24), round(metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colour = QColor(self._colour)
        painter.setBrush(QColor(self._theme.tint(self._colour, self._theme.bg)))
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine) if self._is_signal else Qt.PenStyle.NoPen)
        if self._is_signal:
            painter.drawPolygon(_cornered(box))
        else:
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRect(box)
        name = "signal" if self._is_signal else mark_icon_name(MarkKind.SITUATION)
        size = self._icon_px
        picture = icon_pixmap(name, size, self._colour, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(8, (self.height() - size) / 2), picture)
        painter.setPen(colour)
        room = QRectF(size + 12, 0, self.width() - size - 20, self.height())
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.end()


def _cornered(box: QRectF) -> QPolygonF:
    """A rectangle with two corners cut off: a shape of its own."""
    cut = _CORNER_PX
    return QPolygonF(
        [
            QPointF(box.left() + cut, box.top()), QPointF(box.right(), box.top()),
            QPointF(box.right(), box.bottom() - cut), QPointF(box.right() - cut, box.bottom()),
            QPointF(box.left(), box.bottom()), QPointF(box.left(), box.top() + cut),
        ]
    )  # fmt: skip
