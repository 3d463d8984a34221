"""The screen after the reveal: lanes, everybody's marks below them, the issues they become, and what is decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.presenters.lanes import LanesSource
from viewer.presenters.review_board import BoardContent, Nudge
from viewer.presenters.review_side import SideContent
from viewer.qt.lanes_view import LanesView
from viewer.qt.review_bar import ReviewBar
from viewer.qt.review_marks import MarkRows
from viewer.qt.review_side import ReviewSide
from viewer.qt.room_cards import ClaimCards
from viewer.qt.theme import Theme

_SIDE_PX = (290, 400)


class ReviewRoomPage(QWidget):
    """Passive; `ReviewRoomDesk` fills it and hears what is done."""

    event_clicked = Signal(object, bool)
    mark_chosen = Signal(str)
    nudge_taken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = ReviewBar(theme, self)
        self.lanes = LanesView(theme, self)
        self.marks = MarkRows(theme, self)
        self.cards = ClaimCards(theme, self)
        self.side = ReviewSide(theme, self)
        self.side.setProperty("look", "panel")
        self._claim_id = ""
        self.head = self._heading()
        self.standing = QLabel(self)
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.standing.setWordWrap(True)
        self.standing.setStyleSheet(f"color: {theme.accent}; font-weight: bold;")
        self.places_button = QPushButton(self.tr("Next split place (Space)"), self)
        self.places_button.setProperty("look", "quiet")
        self.empty = QLabel(self)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("look", "muted")
        self._lay_out()
        self.lanes.range_changed.connect(self._on_range_changed)
        self.lanes.event_clicked.connect(self.event_clicked)
        self.lanes.mark_clicked.connect(self._on_mark_clicked)
        self.marks.mark_chosen.connect(self.mark_chosen)

    def set_lanes(self, source: LanesSource | None, span: tuple[int, int] | None = None) -> None:
        """Marks stand below the lanes by person. span: show this stretch of time; None: as it stands."""
        self.lanes.setVisible(source is not None)
        if source is not None:
            self.lanes.set_source(source, keep_place=True)
            if span is not None:
                self.lanes.show_span(*span)
            self._on_range_changed()

    def set_board(self, board: BoardContent) -> None:
        self.head.setText(board.heading)
        self.standing.setText(board.standing)
        self.places_button.setVisible(any(place.standing.value == "split" for place in board.places))
        self.marks.set_rows(board.rows)
        self.marks.setVisible(bool(board.rows))
        self.empty.setText(board.hint)
        self.empty.setVisible(bool(board.hint))
        self.cards.set_cards(board.cards)
        self._set_nudge(board.nudge)

    def set_waiting(self) -> None:
        """Nothing is revealed of the customer on screen."""
        self.head.setText("")
        self.standing.setText("")
        self.places_button.hide()
        self.marks.set_rows(())
        self.marks.hide()
        self.nudge.hide()
        self.empty.setText(self.tr("Marks of this customer are not revealed yet. Alt+→ goes on, Alt+J to the journey."))
        self.empty.show()

    def set_side(self, side: SideContent) -> None:
        self.side.set_content(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = max(1.0, self.font().pixelSize() / 13)
        self.side.setFixedWidth(round(min(_SIDE_PX[1], max(_SIDE_PX[0], self.width() * 0.25)) * (1 + size) / 2))
        self.lanes.setMinimumHeight(min(250, max(150, self.height() // 4)))

    # Parts.

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(14, 8, 10, 8)
        left.setSpacing(4)
        left.addWidget(self.lanes, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.head)
        row.addWidget(self.standing, 1)
        row.addWidget(self.places_button)
        left.addLayout(row)
        left.addWidget(self.empty)
        left.addWidget(self.marks)
        cards = self._heading()
        cards.setText(self.tr("Put them together as issues and hypotheses (drag, or 1–9)"))
        left.addWidget(cards)
        left.addWidget(self.cards)
        left.addWidget(self._make_nudge())
        centre = QHBoxLayout()
        centre.setSpacing(0)
        centre.addLayout(left, 1)
        centre.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(centre, 1)

    def _make_nudge(self) -> QFrame:
        self.nudge = QFrame(self)
        self.nudge.setProperty("look", "card")
        self.nudge_words = QLabel(self.nudge)
        self.nudge_words.setTextFormat(Qt.TextFormat.PlainText)
        self.nudge_words.setWordWrap(True)
        button = QPushButton(self.tr("Look for counter-evidence"), self.nudge)
        button.clicked.connect(self._on_nudge_taken)
        row = QHBoxLayout(self.nudge)
        row.setContentsMargins(10, 5, 8, 5)
        row.addWidget(self.nudge_words, 1)
        row.addWidget(button)
        self.nudge.hide()
        return self.nudge

    def _heading(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "title")
        return label

    def _set_nudge(self, nudge: Nudge | None) -> None:
        self.nudge.setVisible(nudge is not None)
        self._claim_id = "" if nudge is None else nudge.claim_id
        if nudge is not None:
            self.nudge_words.setText(f"{nudge.what}\n{nudge.ask}")

    @Slot()
    def _on_range_changed(self) -> None:
        layout, scale = self.lanes.lanes, self.lanes.scale
        if layout is None or scale is None:
            return
        occurred = layout.lanes.occurred_at_us
        self.marks.head_px = layout.head_width
        self.marks.x_of = lambda index: scale.x_of(int(occurred[index]))
        self.marks.fit()

    @Slot(str)
    def _on_mark_clicked(self, mark_id: str) -> None:
        self.marks.choose(mark_id)
        self.mark_chosen.emit(mark_id)

    @Slot()
    def _on_nudge_taken(self) -> None:
        self.nudge_taken.emit(self._claim_id)
