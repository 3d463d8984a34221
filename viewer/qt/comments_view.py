"""Comments with their search and the frequent words that narrow them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.comments import FrequentWord
from viewer.presenters.score_words import ShownAnswer
from viewer.qt.answer_list import AnswerListView
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

if TYPE_CHECKING:
    from viewer.presenters.comments import CommentsPresenter

_WORD_ROLE = Qt.ItemDataRole.UserRole


class WordList(QListWidget):
    """`word_entered`: Space or Enter on the current word. Letters stay keys of the window."""

    word_entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.word_entered.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class CommentsView(QWidget):
    """Passive view of `CommentsPresenter`. `page_asked` carries the event_key of a comment to be shown as a page."""

    page_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: CommentsPresenter | None = None
        self._words: tuple[FrequentWord, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.addWidget(self._make_comments(theme))
        split.addWidget(self._make_words())
        split.setStretchFactor(0, 1)
        split.setSizes([900, 280])
        layout.addWidget(split)

    def attach(self, presenter: CommentsPresenter) -> None:
        self._presenter = presenter

    @property
    def is_settled(self) -> bool:
        """No typed search is waiting to be sent."""
        return self.search.is_settled

    # What the presenter shows.

    def set_words(self, words: Sequence[FrequentWord], note: str) -> None:
        self._note.setText(note)
        if tuple(words) == self._words:
            return
        row = self.words.currentRow()
        self._words = tuple(words)
        self.words.blockSignals(True)
        self.words.clear()
        for word in self._words:
            item = QListWidgetItem(self.tr("{word}   {count}").format(word=word.word, count=f"{word.count:,}"))
            item.setData(_WORD_ROLE, word.word)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if word.is_chosen else Qt.CheckState.Unchecked)
            self.words.addItem(item)
        self.words.setCurrentRow(min(max(row, 0), self.words.count() - 1))
        self.words.blockSignals(False)

    def set_row_count(self, count: int, words: str) -> None:
        self._count.setText(words)
        self.list.set_count(count)

    def set_rows(self, first: int, rows: Sequence[ShownAnswer]) -> None:
        self.list.rows.set_rows(first, rows)

    def set_current(self, position: int | None) -> None:
        self.list.set_current(position)

    def _make_comments(self, theme: Theme) -> QWidget:
        card = QFrame(self)
        card.setProperty("look", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 8, 10)
        self.search = TypingLine(card)
        self.search.setPlaceholderText(self.tr("Search in comments"))
        self.search.setAccessibleName(self.tr("Search in comments"))
        self.search.setClearButtonEnabled(True)
        glass = QAction(icon("search", theme, theme.text_muted), "", self.search)
        self.search.addAction(glass, TypingLine.ActionPosition.LeadingPosition)
        self.search.typed.connect(self._on_typed)
        self._count = QLabel(card)
        self._count.setProperty("look", "muted")
        self.list = AnswerListView(theme, card, word_lines=2)
        self.list.setAccessibleName(self.tr("Comments"))
        self.list.range_shown.connect(self._on_range_shown)
        self.list.position_chosen.connect(self._on_position_chosen)
        self.list.entered_row.connect(self._on_journey_asked)
        row = QHBoxLayout()
        row.addStretch(1)
        page = QPushButton(self.tr("Page of this answer"), card)
        page.clicked.connect(self._on_page_asked)
        journey = QPushButton(self.tr("Open the journey (Enter)"), card)
        journey.setIcon(icon("footprints", theme))
        journey.clicked.connect(self._on_journey_asked)
        row.addWidget(page)
        row.addWidget(journey)
        layout.addWidget(self.search)
        layout.addWidget(self._count)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        return card

    def _make_words(self) -> QWidget:
        side = QWidget(self)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        title = QLabel(self.tr("Frequent words (automatic)"), side)
        title.setProperty("look", "title")
        self._note = QLabel(side)
        self._note.setProperty("look", "muted")
        self._note.setWordWrap(True)
        self.words = WordList(side)
        self.words.setAccessibleName(self.tr("Frequent words: Space chooses one"))
        self.words.setUniformItemSizes(True)
        self.words.itemClicked.connect(self._on_word)
        self.words.word_entered.connect(self._on_word_entered)
        layout.addWidget(title)
        layout.addWidget(self._note)
        layout.addWidget(self.words, 1)
        side.setMinimumWidth(220)
        return side

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if self._presenter is not None:
            self._presenter.set_search(words)

    @Slot(QListWidgetItem)
    def _on_word(self, item: QListWidgetItem) -> None:
        if self._presenter is not None:
            self._presenter.choose_word(str(item.data(_WORD_ROLE)))

    @Slot()
    def _on_word_entered(self) -> None:
        if (item := self.words.currentItem()) is not None:
            self._on_word(item)

    @Slot(int, int)
    def _on_range_shown(self, first: int, last: int) -> None:
        if self._presenter is not None:
            self._presenter.show_range(first, last)

    @Slot(int)
    def _on_position_chosen(self, position: int) -> None:
        if self._presenter is not None:
            self._presenter.open_position(position)

    @Slot()
    def _on_journey_asked(self) -> None:
        if self._presenter is not None:
            self._presenter.open_journey()

    @Slot()
    def _on_page_asked(self) -> None:
        key = self._presenter.chosen_event_key if self._presenter is not None else None
        if key is not None:
            self.page_asked.emit(key)
