"""The figure by groups, one row each with its trend, and the tables about who answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.scores import Band
from viewer.presenters.score_breakdown import Breakdown, GroupRow, RateTable
from viewer.qt.score_charts import TrendChart
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.score_breakdown import BreakdownPresenter

_BANDS = tuple(Band)


class BreakdownView(QWidget):
    """Passive view of `BreakdownPresenter`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: BreakdownPresenter | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._groups = self._make_side(layout, 3)
        self._rates = self._make_side(layout, 2)
        self.way = QComboBox(self)
        self.way.setAccessibleName(self.tr("Groups of answers"))
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.way.activated.connect(self._on_way)
        self._groups.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: list[QWidget] = []

    def attach(self, presenter: BreakdownPresenter) -> None:
        self._presenter = presenter

    def set_ways(self, ways: Sequence[tuple[str, str]]) -> None:
        self.way.clear()
        for way, words in ways:
            self.way.addItem(words, way)

    def set_breakdown(self, breakdown: Breakdown) -> None:
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = [self._table(breakdown), *(self._rate_table(table) for table in breakdown.rates)]
        note = self._label(breakdown.note, is_muted=True)
        note.setWordWrap(True)
        self._groups.insertWidget(1, self._shown[0])
        for at, widget in enumerate((*self._shown[1:], note)):
            self._rates.insertWidget(at, widget)
        self._shown.append(note)

    def _make_side(self, layout: QHBoxLayout, stretch: int) -> QVBoxLayout:
        card = QFrame(self)
        card.setProperty("look", "card")
        outer = QVBoxLayout(card)
        outer.setContentsMargins(4, 4, 4, 4)
        scroll = QScrollArea(card)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(10)
        column.addStretch(1)
        scroll.setWidget(inside)
        for ground in (inside, scroll.viewport()):
            ground.setAutoFillBackground(False)
        outer.addWidget(scroll)
        layout.addWidget(card, stretch)
        column.takeAt(0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return column

    def _table(self, breakdown: Breakdown) -> QWidget:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for row, group in enumerate(breakdown.groups):
            self._add_group(grid, row, group, breakdown)
        if not breakdown.groups:
            grid.addWidget(self._label(self.tr("No answers fit."), is_muted=True), 0, 0)
        grid.setColumnStretch(2, 1)
        table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return table

    def _add_group(self, grid: QGridLayout, row: int, group: GroupRow, breakdown: Breakdown) -> None:
        name = self._label(group.name, is_bold=True)
        name.setWordWrap(True)
        name.setMinimumWidth(90)
        value = self._label(group.value, is_bold=True, size=1.3)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setAccessibleName(group.spoken)
        words = self._label(f"{group.interval}\n{group.basis}", is_muted=True)
        grid.addWidget(name, row, 0)
        grid.addWidget(value, row, 1)
        grid.addWidget(words, row, 3)
        column = QVBoxLayout()
        column.setSpacing(2)
        if group.points:
            chart = TrendChart(self._theme, self, has_axis=False)
            chart.set_points(group.points, breakdown.floor, breakdown.ceiling, group.spoken)
            chart.setFixedHeight(38)
            column.addWidget(chart)
        column.addWidget(SharesBar(self._theme, group.shares, self))
        grid.addLayout(column, row, 2)

    def _rate_table(self, table: RateTable) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(10)
        title = self._label(table.title, is_bold=True)
        title.setWordWrap(True)
        grid.addWidget(title, 0, 0, 1, 3)
        for row, rate in enumerate(table.rows, 1):
            grid.addWidget(self._label(rate.name), row, 0)
            grid.addWidget(ShareLine(self._theme, rate.share, self), row, 1)
            grid.addWidget(self._label(rate.words, is_muted=True), row, 2)
        grid.setColumnStretch(1, 1)
        return box

    def _label(self, words: str, *, is_bold: bool = False, is_muted: bool = False, size: float = 1.0) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = label.font()
        font.setBold(is_bold)
        font.setPixelSize(round(self.font().pixelSize() * size))
        label.setFont(font)
        if is_muted:
            label.setProperty("look", "muted")
        return label

    @Slot(int)
    def _on_way(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_way(str(self.way.itemData(at)))


class SharesBar(QWidget):
    """Low, middle and high as parts of one bar, each with its number as far as there is room."""

    def __init__(self, theme: Theme, counts: tuple[int, int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._counts = theme, counts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" / ".join(f"{count:,}" for count in counts))

    def sizeHint(self) -> QSize:
        return QSize(160, round(self.font().pixelSize() * 1.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total, left = sum(self._counts), 0.0
        for band, count in zip(_BANDS, self._counts, strict=True):
            width = self.width() * count / total if total else 0.0
            box = QRectF(left, 0, max(0.0, width - 1.5), self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.bands[band]))
            painter.drawRoundedRect(box, 2, 2)
            words = f"{count:,}"
            if painter.fontMetrics().horizontalAdvance(words) + 6 < width:
                painter.setPen(QColor(self._theme.on_band))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            left += width
        painter.end()


class ShareLine(QWidget):
    """A share as a bar on a track; the words beside it say the same."""

    def __init__(self, theme: Theme, share: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._share = theme, share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hover))
        painter.drawRoundedRect(QRectF(0, 1, self.width(), 9), 4, 4)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(QRectF(0, 1, self.width() * self._share, 9), 4, 4)
        painter.end()
