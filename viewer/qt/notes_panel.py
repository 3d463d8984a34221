"""The right side: the marks of this journey as cards, and the box to write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.domain.annotations import MarkKind
from viewer.domain.text import Translate
from viewer.presenters.note_words import MarkCard
from viewer.presenters.notes_view import ComposerState
from viewer.qt.draft_lines import DraftLines
from viewer.qt.icons import icon, icon_pixmap
from viewer.qt.mark_card import MarkCardWidget, breakable
from viewer.qt.mark_composer import MarkComposer
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.notes import NotesPresenter


_WANTED_PX: Final = (320, 470)


class NotesPanel(QWidget):
    """Passive view of `NotesPresenter`; call `attach()` once before use.

    `left` says that writing is over for now: the keyboard belongs to the journey again.
    """

    left = Signal()
    talk_asked = Signal(str, str, str)
    """(mark_id, what, of what) that a card asks for: tags, replies, reactions, the author."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._translate = theme, translate
        self._presenter: NotesPresenter | None = None
        self._widgets: dict[str, MarkCardWidget] = {}
        self._chosen: str | None = None
        self._count_words = ""
        self._claim_words_of: Callable[[str], str] = _no_words
        self._refusal = ""
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.composer = MarkComposer(theme, translate, self)
        self.composer.hide()
        self.drafts = DraftLines(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(self._make_head())
        layout.addWidget(self._counts_below)
        self.top = QVBoxLayout()
        """What stands above the cards: who writes."""
        layout.addLayout(self.top)
        layout.addWidget(self._make_list(), 1)
        layout.addWidget(self._make_notice())
        layout.addWidget(self.drafts)
        layout.addWidget(self.composer)
        self._connect()

    def attach(self, presenter: NotesPresenter) -> None:
        self._presenter = presenter

    @property
    def is_settled(self) -> bool:
        """No draft is waiting to be kept."""
        return self.composer.is_settled

    @property
    def card_widgets(self) -> list[MarkCardWidget]:
        """The cards from top to bottom."""
        return list(self._widgets.values())

    def sizeHint(self) -> QSize:
        """Room for two cards above the box: what stands below it in the window may be lower."""
        return QSize(_WANTED_PX[0], _WANTED_PX[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_counts()

    def put_below(self, mark_id: str, box: QWidget) -> None:
        """Show `box` below the card of a mark, or at the end of the cards."""
        widget = self._widgets.get(mark_id)
        self._cards.removeWidget(box)
        place = self._cards.count() - 1 if widget is None else self._cards.indexOf(widget) + 1
        self._cards.insertWidget(place, box)
        box.show()
        self._body.adjustSize()
        self._scroll.ensureWidgetVisible(box, 0, 8)

    @property
    def cards_box(self) -> QWidget:
        """The parent of what is put below cards."""
        return self._body

    def focus_card(self, mark_id: str) -> None:
        """Give the keyboard to a card."""
        if (widget := self._widgets.get(mark_id)) is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the presenter shows.

    def set_cards(self, cards: tuple[MarkCard, ...], hint: str) -> None:
        focused = next((mark_id for mark_id, widget in self._widgets.items() if widget.hasFocus()), None)
        known, self._widgets = self._widgets, {}
        for place, card in enumerate(cards):
            widget = known.pop(card.mark_id, None)
            if widget is None:
                widget = self._make_card(card)
            elif widget.card != card:
                widget.set_card(card)
            self._widgets[card.mark_id] = widget
            self._cards.insertWidget(place + (1 if card.is_lost else 0), widget)
            widget.show()
        self._place_lost_heading(cards)
        for widget in known.values():
            self._cards.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._hint.setText(hint)
        self._hint.setVisible(not cards and bool(hint))
        if focused is not None and focused not in self._widgets:
            self._scroll.setFocus()
        self._show_chosen()

    def set_claim_words(self, words_of: Callable[[str], str]) -> None:
        """words_of: the claims that a mark speaks for or against, by its id, as they are now."""
        self._claim_words_of = words_of
        for mark_id, widget in self._widgets.items():
            widget.set_claims(words_of(mark_id))

    def set_counts(self, words: str) -> None:
        self._count_words = words
        self._place_counts()

    def set_composer(self, state: ComposerState | None) -> None:
        self.composer.setVisible(state is not None and not self._refusal)
        if state is not None:
            self.composer.set_state(state)
        self.drafts.set_drafts(() if state is None else state.drafts)

    def refuse(self, reason: str) -> None:
        """Nothing is written here for as long as the window is open: the reason stands where one would write."""
        self._refusal = reason
        self.composer.hide()
        for button in (self.undo_button, self.redo_button):
            button.setEnabled(False)
            button.setToolTip(reason)
        self.set_notice("")

    def set_composer_words(self, title: str, body: str) -> None:
        self.composer.set_words(title, body)

    def composer_words(self) -> tuple[str, str]:
        return self.composer.words()

    def author_name(self) -> str:
        return self.composer.author.text()

    def set_author_name(self, name: str) -> None:
        self.composer.author.setText(name)

    def focus_composer(self, *, on_author: bool = False) -> None:
        self.composer.take_focus(on_author=on_author)

    def set_undo(self, can_undo: bool, can_redo: bool) -> None:
        self.undo_button.setEnabled(can_undo and not self._refusal)
        self.redo_button.setEnabled(can_redo and not self._refusal)

    def set_notice(self, words: str, *, is_problem: bool = False) -> None:
        words = words or self._refusal
        colour = self._theme.danger if is_problem else self._theme.text
        self._notice.setText(breakable(words))
        name = "warning" if is_problem else "info"
        self._notice_sign.setPixmap(icon_pixmap(name, 16, colour, self.devicePixelRatioF()))
        self._notice.setStyleSheet(f"color: {colour};")
        self._notice_line.setVisible(bool(words))

    def set_chosen(self, mark_id: str | None) -> None:
        self._chosen = mark_id
        self._show_chosen()
        if mark_id in self._widgets:
            self._body.adjustSize()
            self._scroll.ensureWidgetVisible(self._widgets[mark_id], 0, 8)

    # What people do.

    @Slot(str)
    def _on_card_chosen(self, mark_id: str) -> None:
        if self._presenter is not None:
            self._presenter.choose_mark(mark_id)

    @Slot(str)
    def _on_edit_asked(self, mark_id: str) -> None:
        if self._presenter is not None:
            self._presenter.edit(mark_id)

    @Slot(str)
    def _on_delete_asked(self, mark_id: str) -> None:
        if self._presenter is not None:
            self._presenter.delete(mark_id)

    @Slot(object, int)
    def _on_step_asked(self, widget: MarkCardWidget, step: int) -> None:
        widgets = self.card_widgets
        place = widgets.index(widget) + step
        if 0 <= place < len(widgets):
            widgets[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(widgets[place], 0, 8)

    @Slot(object)
    def _on_kind_chosen(self, kind: MarkKind) -> None:
        if self._presenter is not None:
            self._presenter.choose_kind(kind)

    @Slot()
    def _on_save_asked(self) -> None:
        if self._presenter is None:
            return
        self._presenter.save()
        if not any(text.strip() for text in self.composer.words()):
            self.left.emit()

    @Slot()
    def _on_left(self) -> None:
        if self._presenter is not None:
            self._presenter.leave()
        self.left.emit()

    @Slot()
    def _on_move_asked(self) -> None:
        if self._presenter is not None:
            self._presenter.use_selection()

    @Slot()
    def _on_discard_asked(self) -> None:
        if self._presenter is not None:
            self._presenter.discard()

    @Slot()
    def _on_draft_due(self) -> None:
        if self._presenter is not None:
            self._presenter.keep_draft()

    @Slot(int)
    def _on_draft_chosen(self, position: int) -> None:
        if self._presenter is not None:
            self._presenter.continue_draft(position)

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._presenter is not None:
            self._presenter.undo()

    @Slot()
    def _on_redo_clicked(self) -> None:
        if self._presenter is not None:
            self._presenter.redo()

    # How it is made.

    def _make_head(self) -> QHBoxLayout:
        heading = QLabel(self.tr("Notes"), self)
        heading.setProperty("look", "title")
        font = heading.font()
        font.setPixelSize(round(font.pixelSize() * 1.15)) if font.pixelSize() > 0 else None
        heading.setFont(font)
        self._counts, self._counts_below = QLabel(self), QLabel(self)
        self._counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._counts_below.setWordWrap(True)
        for label in (self._counts, self._counts_below):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("look", "muted")
        self.undo_button = self._tool("undo", self.tr("Undo (Ctrl+Z)"))
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self.redo_button = self._tool("redo", self.tr("Redo (Ctrl+Y)"))
        self.redo_button.clicked.connect(self._on_redo_clicked)
        self.set_undo(can_undo=False, can_redo=False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(self._counts, 1)
        head.addWidget(self.undo_button)
        head.addWidget(self.redo_button)
        return head

    def _make_list(self) -> QScrollArea:
        self._body = QWidget(self)
        self._cards = QVBoxLayout(self._body)
        self._cards.setContentsMargins(1, 1, 6, 1)
        self._cards.setSpacing(8)
        self._hint = QLabel(self._body)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setProperty("look", "muted")
        self._hint.setContentsMargins(2, 6, 2, 0)
        self._lost = QLabel(self.tr("Marks without their event"), self._body)
        self._lost.setProperty("look", "title")
        self._lost.hide()
        self._cards.addWidget(self._lost)
        self._cards.addWidget(self._hint)
        self._cards.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        return self._scroll

    def _make_notice(self) -> QWidget:
        self._notice_line = QWidget(self)
        self._notice_sign = QLabel(self._notice_line)
        self._notice = QLabel(self._notice_line)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setWordWrap(True)
        line = QHBoxLayout(self._notice_line)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(6)
        line.addWidget(self._notice_sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._notice, 1)
        self._notice_line.hide()
        return self._notice_line

    def _make_card(self, card: MarkCard) -> MarkCardWidget:
        widget = MarkCardWidget(self._theme, self._translate, card, self._body)
        widget.set_claims(self._claim_words_of(card.mark_id))
        widget.talk_asked.connect(self.talk_asked)
        widget.chosen.connect(self._on_card_chosen)
        widget.edit_asked.connect(self._on_edit_asked)
        widget.delete_asked.connect(self._on_delete_asked)
        widget.step_asked.connect(self._on_step_asked)
        return widget

    def _place_lost_heading(self, cards: tuple[MarkCard, ...]) -> None:
        found = sum(not card.is_lost for card in cards)
        self._cards.removeWidget(self._lost)
        self._cards.insertWidget(found, self._lost)
        self._lost.setVisible(found < len(cards))

    def _place_counts(self) -> None:
        """Beside the heading if they fit there, else in a line of their own."""
        is_beside = self._counts.fontMetrics().horizontalAdvance(self._count_words) <= self._counts.width()
        self._counts.setText(self._count_words if is_beside else "")
        self._counts_below.setText("" if is_beside else self._count_words)
        self._counts_below.setVisible(not is_beside)

    def _show_chosen(self) -> None:
        for mark_id, widget in self._widgets.items():
            widget.set_chosen(mark_id == self._chosen)

    def _tool(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, self._theme))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _connect(self) -> None:
        composer = self.composer
        self.drafts.chosen.connect(self._on_draft_chosen)
        composer.kind_chosen.connect(self._on_kind_chosen)
        composer.save_asked.connect(self._on_save_asked)
        composer.left.connect(self._on_left)
        composer.move_asked.connect(self._on_move_asked)
        composer.discard_asked.connect(self._on_discard_asked)
        composer.draft_due.connect(self._on_draft_due)


def _no_words(_mark_id: str) -> str:
    return ""
