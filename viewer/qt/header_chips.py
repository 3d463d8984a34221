"""Chips above a journey: what people read into it is round, what rules found has corners and a flash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.domain.annotations import MarkKind
from viewer.presenters.journey_header import HeaderChip, HeaderContent, MarkCount
from viewer.qt.icons import icon_pixmap, mark_icon_name
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

_MOST_PX: Final = 330.0
_ICON_PX: Final = 12
_CORNER_PX: Final = 5.0
_GAP_PX: Final = 5
_LEAST_CHIP_PX: Final = 90
_NO_CHIP: Final = HeaderChip("")


class HeaderChipButton(QAbstractButton):
    """A situation or a signal. A click, Enter or Space goes to its place. Its words are plain text."""

    def __init__(self, theme: Theme, *, is_signal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_signal = is_signal
        self.event_index: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_chip(self, chip: HeaderChip) -> None:
        self.event_index = chip.event
        self.setText(chip.words)
        self.setToolTip(plain_tip(chip.words) if chip.words else "")
        self.setAccessibleName(chip.spoken or chip.words)
        if chip.event is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    @property
    def _colour(self) -> str:
        return self._theme.warning if self.is_signal else self._theme.marks[MarkKind.SITUATION]

    @property
    def _icon_px(self) -> int:
        return round(_ICON_PX * self.font().pixelSize() / NORMAL_PX)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = min(metrics.horizontalAdvance(self.text()) + 4, _MOST_PX * metrics.height() / 18)
        return QSize(round(width + self._icon_px + 20), round(metrics.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colour = QColor(self._colour)
        painter.setBrush(QColor(self._theme.tint(self._colour, self._theme.bg)))
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine) if self.is_signal else Qt.PenStyle.NoPen)
        if self.is_signal:
            painter.drawPolygon(_cornered(box))
        else:
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRect(box)
        name = "signal" if self.is_signal else mark_icon_name(MarkKind.SITUATION)
        size = self._icon_px
        picture = icon_pixmap(name, size, self._colour, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(8, (self.height() - size) / 2), picture)
        painter.setPen(colour)
        room = QRectF(size + 12, 0, self.width() - size - 18, self.height())
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


class MarkChip(QWidget):
    """How many marks of a kind the journey has, beside the kind's own icon. The word stands on each mark's label."""

    def __init__(self, theme: Theme, kind: MarkKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
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


def _buttons(widgets: list[QWidget], *, is_signal: bool) -> Iterator[HeaderChipButton]:
    return (each for each in widgets if isinstance(each, HeaderChipButton) and each.is_signal == is_signal)


class ChipsRow(QWidget):
    """Situations, signals and counts of marks on one line; what does not fit is counted, and shown once opened."""

    place_clicked = Signal(object)
    """The position of an event."""
    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_open = False
        self._made: list[QWidget] = []
        self._spare: list[QWidget] = []
        self._more = QToolButton(self)
        self._more.setProperty("look", "tool")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.clicked.connect(self.open_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_content(self, content: HeaderContent) -> None:
        """Situations first, then signals, then how many marks there are."""
        spare, self._made = self._made + self._spare, []
        labels = {each.text(): each for each in spare if isinstance(each, QLabel)}
        buttons = {is_signal: _buttons(spare, is_signal=is_signal) for is_signal in (False, True)}
        chips = {each.kind: each for each in spare if isinstance(each, MarkChip)}
        groups = (
            (self.tr("Situation (reading)"), content.situations, False),
            (self.tr("Automatic"), content.signals, True),
        )
        for title, given, is_signal in groups:
            if given:
                self._made.append(labels.get(title) or self._make_label(title))
            for chip in given:
                button = next(buttons[is_signal], None) or self._make_button(is_signal=is_signal)
                button.set_chip(chip)
                self._made.append(button)
        for count in content.marks:
            mark_chip = chips.get(count.kind) or MarkChip(self._theme, count.kind, self)
            mark_chip.set_count(count)
            self._made.append(mark_chip)
        self._keep_spare(spare)
        self._arrange()
        self.updateGeometry()

    def _make_label(self, title: str) -> QLabel:
        label = QLabel(title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "muted")
        return label

    def _make_button(self, *, is_signal: bool) -> HeaderChipButton:
        button = HeaderChipButton(self._theme, is_signal=is_signal, parent=self)
        button.clicked.connect(self._on_chip_clicked)
        return button

    def _keep_spare(self, before: list[QWidget]) -> None:
        """What this life does not need waits for the next one, without a word of this one."""
        used, known = set(self._made), set(before)
        self._spare = [widget for widget in before if widget not in used]
        for widget in self._spare:
            widget.hide()
            if isinstance(widget, HeaderChipButton):
                widget.set_chip(_NO_CHIP)
        for widget in self._made:
            widget.setFont(self.font())
            widget.ensurePolished()
        if used - known:
            # The Tab key follows the eye, whatever was made first.
            for one, next_one in pairwise(self._made):
                self.setTabOrder(one, next_one)

    def set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self._arrange()
            self.updateGeometry()

    @property
    def whole_width(self) -> int:
        """Room for all of them on one line."""
        return sum(self._width(widget) + _GAP_PX for widget in self._made)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places, _ = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 60 else 300
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line_px() if self._made else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        places, more = self._places(self.width())
        # One line stands in the middle of a row that other parts make higher.
        spare = 0 if self._is_open else max(0, (self.height() - self._line_px()) // 2)
        for at, widget in enumerate(self._made):
            is_shown = at < len(places)
            widget.setVisible(is_shown)
            if is_shown:
                widget.setGeometry(places[at].translated(0, spare))
        self._more.setVisible(more is not None)
        if more is not None:
            hidden = sum(not isinstance(widget, QLabel) for widget in self._made[len(places) :])
            self._say_more(hidden)
            self._more.setGeometry(more.translated(0, spare))

    def _say_more(self, hidden: int) -> None:
        self._more.setText(f"+{hidden}")
        words = self.tr("%n more: show everything above the journey (Shift+Z)", "", hidden)
        self._more.setToolTip(words)
        self._more.setAccessibleName(words)

    def _places(self, width: int) -> tuple[list[QRect], QRect | None]:
        """Where each stands; closed, those of one line alone, and where the number of the others stands."""
        line_px, x, y = self._line_px(), 0, 0
        places: list[QRect] = []
        more_px = self._more_px()
        for at, widget in enumerate(self._made):
            need = min(self._width(widget), width)
            is_last = at == len(self._made) - 1
            if self._is_open:
                if x and x + need > width:
                    x, y = 0, y + line_px + 2
            elif x + need + (0 if is_last else _GAP_PX + more_px) > width:
                if places and isinstance(self._made[at - 1], QLabel):
                    # The word before a group stays with its first chip, which gives way where it must.
                    rest = width - x - more_px - _GAP_PX
                    if rest >= _LEAST_CHIP_PX * self._scale():
                        places.append(self._box(widget, x, y, rest))
                        x += rest + _GAP_PX
                        if is_last:
                            return places, None
                    else:
                        x = places.pop().left()
                return places, QRect(x, 0, more_px, line_px)
            places.append(self._box(widget, x, y, need))
            x += need + _GAP_PX
        return places, None

    def _box(self, widget: QWidget, x: int, y: int, width: int) -> QRect:
        height = min(widget.sizeHint().height(), self._line_px())
        return QRect(x, y + (self._line_px() - height) // 2, width, height)

    def _width(self, widget: QWidget) -> int:
        return widget.sizeHint().width()

    def _line_px(self) -> int:
        return round(QFontMetricsF(self.font()).height()) + 2

    def _more_px(self) -> int:
        return round(QFontMetricsF(self.font()).horizontalAdvance("+88")) + 14

    def _scale(self) -> float:
        return self.font().pixelSize() / NORMAL_PX

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, HeaderChipButton)
        if chip.event_index is not None:
            self.place_clicked.emit(chip.event_index)
