"""The page of issues and hypotheses: filters on top, board or table, and the open claim beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.claims import ClaimKind, ClaimStatus
from viewer.domain.text import Translate
from viewer.presenters.claim_words import KINDS_WORDS
from viewer.presenters.claims_view import ClaimCard, ClaimChoices, ClaimDetail, ClaimFilter
from viewer.qt.claim_detail_view import ClaimDetailView
from viewer.qt.claims_board import ClaimsBoard
from viewer.qt.claims_table import ClaimsTable
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.claims import ClaimsPresenter

_DETAIL_SHARE: Final = 0.42
_DETAIL_PX: Final = (440, 640)


class ClaimsPage(QWidget):
    """Passive view of `ClaimsPresenter`; call `attach()` once. The buttons ask for actions of the table, by id."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._presenter: ClaimsPresenter | None = None
        self._filter = ClaimFilter()
        self._choices: ClaimChoices | None = None
        self._view = "board"
        self._cards: list[ClaimCard] = []
        self._columns: Mapping[ClaimStatus, Sequence[ClaimCard]] = {}
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(self._make_head())
        layout.addWidget(self._make_filters())
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._stack = QStackedWidget(self._split)
        self.board = ClaimsBoard(theme, translate, self)
        self.table = ClaimsTable(theme, translate, self)
        self.table.setAccessibleName(self.tr("Issues and hypotheses as a table"))
        self._empty = QLabel(self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "muted")
        for widget in (self.board, self.table, self._empty):
            self._stack.addWidget(widget)
        self.detail = ClaimDetailView(theme, translate, self._split)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(0, 1)
        self.detail.hide()
        layout.addWidget(self._split, 1)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.hide()
        layout.addWidget(self._told)

    def attach(self, presenter: ClaimsPresenter) -> None:
        self._presenter = presenter
        for source in (self.board, self.table):
            source.card_chosen.connect(self._on_card_chosen)
            source.card_opened.connect(self._on_card_opened)
            source.card_shifted.connect(self._on_card_shifted)
        self.board.card_dropped.connect(self._on_card_dropped)
        self.detail.left.connect(self._on_detail_left)
        self.detail.closed.connect(self._on_detail_closed)

    @property
    def view(self) -> str:
        """ "board" or "table"."""
        return self._view

    @property
    def is_settled(self) -> bool:
        """Nothing typed waits."""
        return self.words.is_settled

    def show_view(self, view: str) -> None:
        """view: "board" or "table"."""
        self._view = view
        self._view_buttons[view].setChecked(True)
        self._arrange()
        self.take_focus()

    @property
    def card_count(self) -> int:
        """How many claims are shown."""
        return len(self._cards)

    def open_first(self) -> None:
        """Open the first claim that is shown."""
        if self._cards:
            self._on_card_opened(self._cards[0].claim_id)

    def take_focus(self) -> None:
        if self._cards:
            (self.board if self._view == "board" else self.table).take_focus()

    def is_on_screen(self) -> bool:
        return self.isVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None:
            self._presenter.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        detail_px = int(min(_DETAIL_PX[1], max(_DETAIL_PX[0], self.width() * _DETAIL_SHARE)))
        self._split.setSizes([max(1, self.width() - detail_px), detail_px])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.detail.isVisible():
            self._on_detail_closed()
            return
        super().keyPressEvent(event)

    # What the presenter shows.

    def set_filter(self, wanted: ClaimFilter, choices: ClaimChoices, counts: Mapping[ClaimKind, int]) -> None:
        self._filter = wanted
        for kind, button in self._kind_buttons.items():
            words = self._translate(KINDS_WORDS[kind])
            button.setText(self.tr("{kind} {count}").format(kind=words, count=f"{counts[kind]:,}"))
            button.setChecked(kind is wanted.kind)
        if not self.words.hasFocus():
            self.words.set_text_quietly(wanted.words)
        if choices != self._choices:
            self._choices = choices
            self._fill(self.department, self.tr("Every department"), choices.departments)
            self._fill(self.person, self.tr("Everybody"), choices.persons)
            self._fill(self.tag, self.tr("Every tag"), choices.tags)
            self._fill(self.review, self.tr("Every review"), choices.reviews)
        for combo, value in (
            (self.department, wanted.department), (self.person, wanted.person), (self.tag, wanted.tag),
            (self.review, wanted.review),
        ):  # fmt: skip
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(value)))
        self.clear.setVisible(not wanted.asks_nothing)

    def set_cards(self, columns: Mapping[ClaimStatus, Sequence[ClaimCard]], summary: str, hint: str) -> None:
        self._columns = columns
        self._cards = [card for cards in columns.values() for card in cards]
        self._summary.setText(summary)
        self._empty.setText(hint)
        self._arrange()

    def set_chosen(self, claim_id: str) -> None:
        self.board.set_chosen(claim_id)
        self.table.set_chosen(claim_id)

    def set_detail(self, detail: ClaimDetail | None) -> None:
        self.detail.setVisible(detail is not None)
        if detail is not None:
            self.detail.set_detail(detail)

    def set_told(self, words: str, *, is_problem: bool = False) -> None:
        self._told.setText(words)
        self._told.setStyleSheet(f"color: {self._theme.danger if is_problem else self._theme.text};")
        self._told.setVisible(bool(words))

    # How it is made.

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        title = QLabel(self.tr("Issues and hypotheses"), self)
        font = title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.5))
        font.setBold(True)
        title.setFont(font)
        row.addWidget(title)
        row.addSpacing(8)
        self._kind_buttons: dict[ClaimKind, QToolButton] = {}
        self._kinds = QButtonGroup(self)
        for place, kind in zip(("first", "last"), ClaimKind, strict=True):
            button = self._segment(self._translate(KINDS_WORDS[kind]), place)
            button.clicked.connect(self._on_kind_clicked)
            self._kinds.addButton(button)
            self._kind_buttons[kind] = button
            row.addWidget(button)
            row.setSpacing(0) if place == "first" else None
        row.setSpacing(8)
        self._summary = QLabel(self)
        self._summary.setProperty("look", "muted")
        row.addWidget(self._summary)
        row.addStretch(1)
        self._view_buttons: dict[str, QToolButton] = {}
        self._views = QButtonGroup(self)
        for view, words, place in (("board", self.tr("Board"), "first"), ("table", self.tr("Table"), "last")):
            button = self._segment(words, place)
            button.setObjectName(f"claims.{view}")
            button.clicked.connect(self._on_action_clicked)
            self._views.addButton(button)
            self._view_buttons[view] = button
            row.addWidget(button)
        self._view_buttons["board"].setChecked(True)
        for action_id, words in (
            ("claims.new_issue", self.tr("New issue…")), ("claims.new_hypothesis", self.tr("New hypothesis…")),
        ):  # fmt: skip
            make = QPushButton(words, self)
            make.setIcon(icon("plus", self._theme))
            make.setObjectName(action_id)
            make.clicked.connect(self._on_action_clicked)
            row.addWidget(make)
        return row

    def _make_filters(self) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box, spacing_px=6)
        self.words = TypingLine(box)
        self.words.setPlaceholderText(self.tr("Search titles"))
        self.words.setAccessibleName(self.tr("Search titles"))
        self.words.setFixedWidth(200)
        self.words.typed.connect(self._on_words_typed)
        self.department = self._combo(self.tr("Department"))
        self.person = self._combo(self.tr("Person"))
        self.tag = self._combo(self.tr("Tag"))
        self.review = self._combo(self.tr("Review"))
        self.clear = QPushButton(self.tr("Clear filters"), box)
        self.clear.setProperty("look", "quiet")
        self.clear.clicked.connect(self._on_clear_clicked)
        for widget in (self.words, self.department, self.person, self.tag, self.review, self.clear):
            widget.setParent(box)
            flow.addWidget(widget)
        self.clear.hide()
        return box

    def _segment(self, words: str, place: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        button.setProperty("look", "segment")
        button.setProperty("place", place)
        button.setMinimumHeight(30)
        return button

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(220)
        combo.activated.connect(self._on_filter_chosen)
        return combo

    def _fill(self, combo: QComboBox, everything: str, items: Sequence[tuple[str, str]]) -> None:
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(everything, "")
            for value, words in items:
                combo.addItem(words, value)
        combo.setVisible(bool(items))

    def _arrange(self) -> None:
        """Only what is seen is filled."""
        if not self._cards:
            self._stack.setCurrentWidget(self._empty)
        elif self._view == "board":
            self.board.set_cards(self._columns)
            self._stack.setCurrentWidget(self.board)
        else:
            self.table.set_cards(self._cards)
            self._stack.setCurrentWidget(self.table)

    # What people do.

    @Slot()
    def _on_action_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())

    @Slot()
    def _on_kind_clicked(self) -> None:
        kind = next((kind for kind, button in self._kind_buttons.items() if button.isChecked()), self._filter.kind)
        if self._presenter is not None and kind is not self._filter.kind:
            self._presenter.set_filter(ClaimFilter(kind))

    @Slot(str)
    def _on_words_typed(self, _words: str) -> None:
        self._on_filter_chosen()

    @Slot()
    def _on_filter_chosen(self) -> None:
        if self._presenter is not None:
            words = self.words.text()
            picked = (combo.currentData() or "" for combo in (self.department, self.person, self.tag, self.review))
            self._presenter.set_filter(ClaimFilter(self._filter.kind, words, *picked))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.words.set_text_quietly("")
        if self._presenter is not None:
            self._presenter.set_filter(ClaimFilter(self._filter.kind))

    @Slot(str)
    def _on_card_chosen(self, claim_id: str) -> None:
        if self._presenter is not None:
            self._presenter.choose(claim_id)

    @Slot(str)
    def _on_card_opened(self, claim_id: str) -> None:
        self._on_card_chosen(claim_id)
        self.detail.take_focus()

    @Slot(str, int)
    def _on_card_shifted(self, claim_id: str, by: int) -> None:
        if self._presenter is not None:
            self._presenter.shift(claim_id, by)

    @Slot(str, object)
    def _on_card_dropped(self, claim_id: str, status: ClaimStatus) -> None:
        if self._presenter is not None:
            self._presenter.move(claim_id, ClaimStatus(status))

    @Slot()
    def _on_detail_left(self) -> None:
        self.take_focus()

    @Slot()
    def _on_detail_closed(self) -> None:
        if self._presenter is not None:
            self._presenter.choose("")
        self.take_focus()
