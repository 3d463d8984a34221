"""The board of claims: a column for each status, cards that are dragged or moved by keys from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.annotations import MarkKind
from viewer.domain.claims import ClaimStatus
from viewer.domain.evidence import Stance
from viewer.domain.text import Translate
from viewer.presenters.claim_words import STATUS_WORDS
from viewer.presenters.claims_view import ClaimCard
from viewer.qt.answer_list import fit_lines
from viewer.qt.claim_evidence_row import stance_colour
from viewer.qt.icons import icon_pixmap
from viewer.qt.plain_words import plain_tip
from viewer.qt.theme import Theme

MIME: Final = "application/x-ashiato-claim"
CARD_ROLE: Final = Qt.ItemDataRole.UserRole
_TITLE_LINES: Final = 3
_GAP_PX: Final = 5


class CardModel(QAbstractListModel):
    """The cards of one column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: Sequence[ClaimCard] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        return plain_tip(card.spoken) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(self.cards[indexes[0].row()].claim_id.encode()))
        return data

    def set_cards(self, cards: Sequence[ClaimCard]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def place_of(self, claim_id: str) -> int | None:
        return next((at for at, card in enumerate(self.cards) if card.claim_id == claim_id), None)


class CardDelegate(QStyledItemDelegate):
    """Paints a card: bar in the kind's colour, title, how much speaks for and against, who and until when."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._small = QFont(font)
        self._small.setPixelSize(max(12, font.pixelSize() - 1))
        self._line_px = QFontMetrics(self._bold).height()
        self._small_px = QFontMetrics(self._small).height()
        self.height_px = _TITLE_LINES * self._line_px + 3 * (self._small_px + 1) + 26 + _GAP_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, self.height_px)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: ClaimCard = index.data(CARD_ROLE)
        theme, colour = self._theme, self._theme.marks[MarkKind(card.kind.value)]
        rect: QRect = option.rect.adjusted(1, 1, -2, -_GAP_PX)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = is_chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.focus if has_focus else colour if is_chosen else theme.border
        painter.setPen(QPen(QColor(edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(theme.tint(colour) if is_chosen else theme.card))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 4, 4, rect.height() - 8), 2, 2)
        self._paint_words(painter, rect.adjusted(12, 7, -8, -6), card)
        painter.restore()

    def _paint_words(self, painter: QPainter, where: QRect, card: ClaimCard) -> None:
        theme, top = self._theme, where.top()
        painter.setFont(self._bold)
        painter.setPen(QColor(theme.text))
        for line in fit_lines(card.title, QFontMetrics(self._bold), where.width(), _TITLE_LINES):
            painter.drawText(QRect(where.left(), top, where.width(), self._line_px), Qt.AlignmentFlag.AlignLeft, line)
            top += self._line_px
        painter.setFont(self._small)
        step = self._small_px + 1
        bottom = where.bottom() - self._small_px
        who = " ・ ".join(filter(None, (card.severity_words, card.owner)))
        painter.setPen(QColor(theme.danger if card.is_late else theme.text_muted))
        self._paint_small(painter, where, bottom, card.due)
        painter.setPen(QColor(theme.text_muted))
        self._paint_small(painter, where, bottom - step, who)
        self._paint_counts(painter, where, bottom - 2 * step, card)
        paint_stances(painter, theme, QRectF(where.left(), bottom - 2 * step - 8, where.width(), 5), card)

    def _paint_small(self, painter: QPainter, where: QRect, top: int, words: str) -> None:
        shown = QFontMetrics(self._small).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(QRect(where.left(), top, where.width(), self._small_px), Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_counts(self, painter: QPainter, where: QRect, top: int, card: ClaimCard) -> None:
        """A shape and a figure for each stance: the shapes are told apart without their colours."""
        left, ratio = where.left(), painter.device().devicePixelRatio()
        size = max(10, self._small_px - 6)
        for stance, count in zip(Stance, card.counts[:3], strict=True):
            if not count:
                continue
            sign = icon_pixmap(f"stance-{stance}", size, stance_colour(stance, self._theme), ratio)
            painter.drawPixmap(left, top + (self._small_px - size) // 2, sign)
            painter.setPen(QColor(self._theme.text))
            figure = f"{count:,}"
            painter.drawText(QRect(left + size + 3, top, 60, self._small_px), Qt.AlignmentFlag.AlignLeft, figure)
            left += size + 12 + QFontMetrics(self._small).horizontalAdvance(figure)


def paint_stances(painter: QPainter, theme: Theme, where: QRectF, card: ClaimCard) -> None:
    """For, unclear, against as one bar; the words beside it say the same."""
    total = card.counts.moments
    if not total:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    left = where.left()
    parts = (
        (card.counts.supports, theme.success), (card.counts.unclear, theme.border_strong),
        (card.counts.contradicts, theme.danger),
    )  # fmt: skip
    for count, colour in parts:
        if count:
            width = max(4.0, where.width() * count / total)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, where.top(), width - 1, where.height()), 2, 2)
            left += width


class ClaimColumn(QListView):
    """One status. Up and down choose, left and right go to the next column, Ctrl with them takes the card along."""

    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_dropped = Signal(str, object)
    card_shifted = Signal(str, int)
    side_asked = Signal(object, int)

    def __init__(self, theme: Theme, status: ClaimStatus, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(theme, self.font(), self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "plain")
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._is_set_from_outside = False
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current_id(self) -> str:
        index = self.currentIndex()
        return self.cards.cards[index.row()].claim_id if index.isValid() else ""

    def set_current(self, claim_id: str) -> bool:
        """Show the card as the chosen one, without telling it. False if it is not here."""
        place = self.cards.place_of(claim_id)
        self._is_set_from_outside = True
        try:
            if place is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
                return False
            index = self.cards.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            return True
        finally:
            self._is_set_from_outside = False

    def choose_near(self, place: int) -> None:
        """Choose the card at `place`, or the last one, and take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.cards.cards:
            self.setCurrentIndex(self.cards.index(min(max(0, place), len(self.cards.cards) - 1)))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_set_from_outside:
            self.card_chosen.emit(self.cards.cards[current.row()].claim_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key))
        if step is not None and modifiers & Qt.KeyboardModifier.ControlModifier:
            if self.current_id:
                self.card_shifted.emit(self.current_id, step)
        elif step is not None:
            self.side_asked.emit(self, step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id:
            self.card_opened.emit(self.current_id)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        claim_id = bytes(event.mimeData().data(MIME).data()).decode()
        if claim_id:
            # The card goes by its status: nothing of the view may move it by itself.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.card_dropped.emit(claim_id, self.status)

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.card_opened.emit(self.current_id)


class ClaimsBoard(QWidget):
    """The columns of one kind beside each other."""

    card_chosen = Signal(str)
    card_opened = Signal(str)
    card_dropped = Signal(str, object)
    card_shifted = Signal(str, int)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self.columns: dict[ClaimStatus, ClaimColumn] = {}
        self._heads: dict[ClaimStatus, QLabel] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def set_cards(self, columns: Mapping[ClaimStatus, Sequence[ClaimCard]]) -> None:
        if tuple(columns) != tuple(self.columns):
            self._make_columns(tuple(columns))
        for status, cards in columns.items():
            column, head = self.columns[status], self._heads[status]
            if column.cards.cards != cards:
                column.cards.set_cards(cards)
            words = self._translate(STATUS_WORDS[status])
            head.setText(self.tr("{status} {count}").format(status=words, count=f"{len(cards):,}"))
            column.setAccessibleName(head.text())

    def set_chosen(self, claim_id: str) -> None:
        for column in self.columns.values():
            column.set_current(claim_id)

    def take_focus(self) -> None:
        """The column with the chosen card, else the first one that has cards."""
        chosen = next((each for each in self.columns.values() if each.current_id), None)
        filled = next((each for each in self.columns.values() if each.cards.cards), None)
        target = chosen or filled
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            if chosen is None:
                target.choose_near(0)

    def _make_columns(self, statuses: tuple[ClaimStatus, ...]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.columns, self._heads = {}, {}
        for status in statuses:
            box = QFrame(self)
            box.setProperty("look", "column")
            box.setStyleSheet(f"QFrame[look=column] {{ background: {self._theme.hover}; border-radius: 7px; }}")
            inside = QVBoxLayout(box)
            inside.setContentsMargins(7, 7, 5, 5)
            inside.setSpacing(5)
            head = QLabel(box)
            head.setTextFormat(Qt.TextFormat.PlainText)
            head.setProperty("look", "title")
            column = ClaimColumn(self._theme, status, box)
            column.card_chosen.connect(self.card_chosen)
            column.card_opened.connect(self.card_opened)
            column.card_dropped.connect(self.card_dropped)
            column.card_shifted.connect(self.card_shifted)
            column.side_asked.connect(self._on_side_asked)
            inside.addWidget(head)
            inside.addWidget(column, 1)
            self._layout.addWidget(box, 1)
            self.columns[status], self._heads[status] = column, head

    @Slot(object, int)
    def _on_side_asked(self, column: ClaimColumn, step: int) -> None:
        columns = list(self.columns.values())
        at, row = columns.index(column), column.currentIndex().row()
        beside = columns[at + step :] if step > 0 else columns[:at][::-1]
        target = next((each for each in beside if each.cards.cards), None)
        if target is not None:
            target.choose_near(row)
