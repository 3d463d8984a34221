"""Issues and hypotheses that marks become: cards onto which marks, and cards, are dropped."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.annotations import MarkKind
from viewer.presenters.review_board import ClaimCard
from viewer.qt.plain_words import plain_tip
from viewer.qt.review_marks import MARK_MIME, mark_of
from viewer.qt.theme import Theme

CARD_MIME: Final = "application/x-ashiato-claim"
_CARD_PX: Final = (204, 100)


class ClaimCards(QScrollArea):
    """Left and Right go from card to card, Enter changes one. A mark dropped beside them makes a new one."""

    mark_dropped = Signal(str, str)
    card_dropped = Signal(str, str)
    mark_dropped_beside = Signal(str)
    edit_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[CardView] = []
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.beside = QLabel(self.tr("＋ Drop a mark here for a new one, or press Enter on a mark"), inside)
        self.beside.setProperty("look", "muted")
        self.beside.setWordWrap(True)
        self.beside.setMinimumWidth(150)
        self._row.addWidget(self.beside)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(_CARD_PX[1] + 16)

    def set_cards(self, cards: tuple[ClaimCard, ...]) -> None:
        while len(self.cards) > len(cards):
            gone = self.cards.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(cards):
            made = CardView(self._theme, self)
            made.mark_dropped.connect(self.mark_dropped)
            made.card_dropped.connect(self.card_dropped)
            made.edit_asked.connect(self.edit_asked)
            made.step_asked.connect(self._on_step_asked)
            self._row.insertWidget(len(self.cards), made)
            self.cards.append(made)
        for view, card in zip(self.cards, cards, strict=True):
            view.set_card(card)
        size = max(1.0, self.font().pixelSize() / 13)
        self.setFixedHeight(round(_CARD_PX[1] * size) + 16)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MARK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if mark_id := mark_of(event.mimeData()):
            event.acceptProposedAction()
            self.mark_dropped_beside.emit(mark_id)

    @Slot(int)
    def _on_step_asked(self, by: int) -> None:
        cards = self.cards
        at = next((number for number, card in enumerate(cards) if card is self.sender()), -1) + by
        if 0 <= at < len(cards):
            cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(cards[at])


class CardView(QFrame):
    """One issue or hypothesis."""

    mark_dropped = Signal(str, str)
    card_dropped = Signal(str, str)
    edit_asked = Signal(str)
    step_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: ClaimCard | None = None
        self._pressed: QPoint | None = None
        self.setObjectName("claim-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.title, self.facts, self.counted, self.read = (QLabel(self) for _ in range(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(1)
        for label in (self.title, self.facts, self.counted, self.read):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        self.title.setProperty("look", "title")
        for label in (self.counted, self.read):
            label.setProperty("look", "muted")
        layout.addStretch(1)

    @property
    def card(self) -> ClaimCard | None:
        return self._card

    def set_card(self, card: ClaimCard) -> None:
        self._card = card
        size = max(1.0, self.font().pixelSize() / 13)
        self.setFixedWidth(round(_CARD_PX[0] * size))
        width = self.width() - 26
        title = f"{card.number}  {card.title}"
        for label, words in ((self.title, title), (self.facts, card.facts), (self.counted, card.counted),
                             (self.read, card.read)):  # fmt: skip
            bold = label.font()
            bold.setBold(label is self.title)
            label.setText(QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, width))
            label.setToolTip(plain_tip(words))
        self.setAccessibleName(f"{title} {card.facts} {card.counted} {card.read}")
        self._paint_edge(is_target=False)

    def _paint_edge(self, *, is_target: bool) -> None:
        theme = self._theme
        kind = MarkKind(self._card.kind.value) if self._card is not None else MarkKind.ISSUE
        colour = theme.marks[kind]
        ground = theme.selection if is_target else theme.card
        self.setStyleSheet(f"""
            #claim-card {{ background: {ground}; border: 1px solid {theme.border}; border-left: 4px solid {colour};
                border-radius: 6px; }}
            #claim-card:focus {{ border: 2px solid {theme.focus}; border-left: 4px solid {colour}; }}
        """)

    # Hands.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._card is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            data = QMimeData()
            data.setData(CARD_MIME, self._card.claim_id.encode())
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.LinkAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._card is not None:
            self.edit_asked.emit(self._card.claim_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.step_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._card is not None:
            self.edit_asked.emit(self._card.claim_id)
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(MARK_MIME) or data.hasFormat(CARD_MIME):
            event.acceptProposedAction()
            self._paint_edge(is_target=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._paint_edge(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._paint_edge(is_target=False)
        if self._card is None:
            return
        data, claim_id = event.mimeData(), self._card.claim_id
        if mark_id := mark_of(data):
            event.acceptProposedAction()
            self.mark_dropped.emit(mark_id, claim_id)
        elif data.hasFormat(CARD_MIME):
            event.acceptProposedAction()
            self.card_dropped.emit(bytes(data.data(CARD_MIME).data()).decode(), claim_id)
