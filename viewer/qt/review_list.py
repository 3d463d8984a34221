"""How a review looks in the list, and the cards of the three steps that lead to the first one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from viewer.domain.review_plan import ReviewStatus
from viewer.presenters.review_words import ShownReview
from viewer.qt.review_sections import plain_label
from viewer.qt.theme import Theme

_PAD: Final = 8


class StepCard(QFrame):
    """One step: its number, what it is, and what is said in it."""

    def __init__(self, theme: Theme, number: int, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(4)
        count, what, more = plain_label(self, "title"), plain_label(self, "title"), plain_label(self, "muted")
        count.setText(str(number))
        count.setStyleSheet(f"color: {theme.accent};")
        font = count.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.6))
        count.setFont(font)
        what.setText(title)
        more.setText(words)
        more.setWordWrap(True)
        for label in (count, what, more):
            layout.addWidget(label)
        layout.addStretch(1)


class ReviewDelegate(QStyledItemDelegate):
    """Number and theme, day, size. A running one has a bar at its left edge beside its heading's word."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = _line_px(option.font)
        if index.data(Qt.ItemDataRole.UserRole) is None:
            return QSize(100, line + 10)
        return QSize(100, 3 * line + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        review: ShownReview | None = index.data(Qt.ItemDataRole.UserRole)
        theme, where, line = self._theme, option.rect, _line_px(option.font)
        painter.save()
        if review is None:
            heading = QFont(option.font)
            heading.setBold(True)
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            _put(painter, words, where.adjusted(2, 8, 0, 0), heading, theme.text_muted)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(where.adjusted(0, 1, -2, -1), 6, 6)
        if review.status is ReviewStatus.RUNNING:
            painter.fillRect(QRect(where.left(), where.top() + 5, 3, where.height() - 10), QColor(theme.accent))
        bold = QFont(option.font)
        bold.setBold(True)
        box = QRect(where.left() + _PAD, where.top() + _PAD, where.width() - 2 * _PAD, line)
        _put(painter, f"{review.number} {review.theme}".strip(), box, bold, theme.text)
        _put(painter, review.day, box.translated(0, line), option.font, theme.text)
        _put(painter, review.facts, box.translated(0, 2 * line), option.font, theme.text_muted)
        painter.restore()


def _put(painter: QPainter, words: str, where: QRect, font: QFont, colour: str) -> None:
    """Plain text, never markup."""
    shown = QFontMetrics(font).elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, where.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(where, flags, shown)


def _line_px(font: QFont) -> int:
    return QFontMetrics(font).height() + 3
