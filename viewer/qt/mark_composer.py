"""The box in which a mark is written: kind, place, title, words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain.annotations import MarkKind
from viewer.domain.text import Translate
from viewer.presenters.note_words import KINDS
from viewer.presenters.notes_view import ComposerState
from viewer.presenters.wording import MARK_WORDS
from viewer.qt.composing import Composing
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon, mark_icon_name
from viewer.qt.mark_card import breakable
from viewer.qt.theme import Theme

_KEY_BY_KIND: Final = {
    MarkKind.ISSUE: "I",
    MarkKind.HYPOTHESIS: "H",
    MarkKind.NOTE: "M",
    MarkKind.SITUATION: "S",
    MarkKind.QUOTE: "Q",
    MarkKind.QUESTION: "?",
}
_DRAFT_EVERY_MS: Final = 500
_IDLE_LINES: Final = 1
_LOWEST_LINES: Final = 2
_FEWEST_LINES: Final = 3
_MOST_LINES: Final = 9
_TEXT_BOX_EDGE_PX: Final = 6
_MOST_QUOTED: Final = 80
_SMALLEST_PX: Final = 12
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BodyEdit(QPlainTextEdit, Composing):
    """Plain text of several lines. Ctrl+Enter saves, Esc leaves; neither while an input method is composing."""

    save_asked = Signal()
    left = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_hint(self, words: str) -> None:
        """What stands in the empty box."""
        self._hint = words
        self._show_hint()

    def set_lines(self, fewest: int, most: int) -> None:
        """As high as its words, within `fewest` and `most` lines; down to two where the panel is low."""
        lines = min(most, max(fewest, int(self.document().size().height())))
        self.setMinimumHeight(self._height_of(min(lines, _LOWEST_LINES)))
        self.setMaximumHeight(self._height_of(lines))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _height_of(self, lines: int) -> int:
        margins = round(2 * self.document().documentMargin()) + 2 * _TEXT_BOX_EDGE_PX
        return lines * self.fontMetrics().lineSpacing() + margins

    def _show_hint(self) -> None:
        # Qt takes a box in which the first words are still being composed for an empty one.
        self.setPlaceholderText("" if self.preedit else self._hint)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.note_preedit(event)
        super().inputMethodEvent(event)
        self._show_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_own_key(event, is_composing=self.is_composing):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.save_asked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.preedit = ""
        self._show_hint()
        self.focus_changed.emit()


class TitleEdit(QLineEdit, Composing):
    """One line. Enter goes on to the words below, unless it ends a composition; Ctrl+Enter saves, Esc leaves."""

    save_asked = Signal()
    left = Signal()
    went_on = Signal()
    focus_changed = Signal()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.note_preedit(event)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_composing = self.is_composing
        if _is_own_key(event, is_composing=is_composing):
            (self.left if event.key() == Qt.Key.Key_Escape else self.save_asked).emit()
        elif event.key() in _ENTER:
            if not is_composing:
                self.went_on.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.preedit = ""
        self.focus_changed.emit()


def _is_own_key(event: QKeyEvent, *, is_composing: bool) -> bool:
    """Ctrl+Enter or Esc, and nobody is composing."""
    if is_composing:
        return False
    if event.key() in _ENTER:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape


class MarkComposer(QFrame):
    """Small while nothing is written, as high as the words while something is."""

    kind_chosen = Signal(object)
    save_asked = Signal()
    left = Signal()
    move_asked = Signal()
    discard_asked = Signal()
    draft_due = Signal()

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._translate = translate
        self._state = ComposerState(MarkKind.NOTE, has_title=False, place="")
        self.setProperty("look", "card")
        self._chips: dict[MarkKind, QPushButton] = {}
        self._kinds = QWidget(self)
        self._add_chips()
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("look", "muted")
        self.place.setWordWrap(True)
        self.quote = QLabel(self)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.move_button = self._button(self.tr("Move to the selection"), "quiet")
        self.move_button.clicked.connect(self.move_asked)
        self.title = TitleEdit(self)
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.body = BodyEdit(self)
        self.body.setAccessibleName(self.tr("Words of the mark"))
        self.author = TitleEdit(self)
        self.author.setPlaceholderText(self.tr("Your name"))
        self.author.setAccessibleName(self.tr("Your name"))
        self._author_label = QLabel(self.tr("Your name stands under your marks. It is asked once."), self)
        self._author_label.setWordWrap(True)
        self._author_label.setProperty("look", "muted")
        self.save_button = self._button(self.tr("Save (Ctrl+Enter)"), "primary")
        self.save_button.clicked.connect(self.save_asked)
        self.discard_button = self._button(self.tr("Discard changes"), "quiet")
        self.discard_button.clicked.connect(self.discard_asked)
        self._esc = QLabel(self.tr("Esc: later"), self)
        self._esc.setProperty("look", "muted")
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_EVERY_MS)
        self._draft.timeout.connect(self.draft_due)
        self._lay_out()
        self._connect()
        self.set_state(self._state)

    @property
    def is_settled(self) -> bool:
        """No draft is waiting to be kept."""
        return not self._draft.isActive()

    def set_state(self, state: ComposerState) -> None:
        self._state = state
        for kind, chip in self._chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(kind is state.kind)
        self._arrange()

    def set_words(self, title: str, body: str) -> None:
        """Put words into the boxes; it counts as no typing."""
        with QSignalBlocker(self.title), QSignalBlocker(self.body):
            if self.title.text() != title:
                self.title.setText(title)
            if self.body.toPlainText() != body:
                self.body.setPlainText(body)
                self.body.moveCursor(self.body.textCursor().MoveOperation.End)
        self._draft.stop()
        self._arrange()

    def words(self) -> tuple[str, str]:
        return self.title.text(), self.body.toPlainText()

    def take_focus(self, *, on_author: bool = False) -> None:
        """The name if it is asked for, the title if there is one and it is empty, else the words."""
        box: QWidget = self.body
        if on_author:
            box = self.author
        elif self._state.has_title and not self.title.text():
            self.title.show()
            box = self.title
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def kind(self) -> MarkKind:
        """What is being written."""
        return self._state.kind

    @property
    def is_editing(self) -> bool:
        """A mark that exists is being changed."""
        return self._state.is_editing

    def add_warning(self, label: QLabel) -> None:
        """Put a line below the title."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.title) + 1, label)

    @property
    def is_open(self) -> bool:
        """Something is being written, or is about to be."""
        has_focus = any(box.hasFocus() for box in (self.title, self.body, self.author))
        return has_focus or self._state.is_editing or any(text.strip() for text in self.words())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The document is laid out anew for another width only after the resize.
        if event.type() == QEvent.Type.Resize and watched is self.body.viewport():
            self._fit()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        state, is_open = self._state, self.is_open
        self._name_chips(with_keys=not is_open)
        words = self._translate(MARK_WORDS[state.kind])
        if state.is_editing:
            self.place.setText(self.tr("Editing: {kind}").format(kind=words))
        else:
            self.place.setText(self.tr("Selected: {place}").format(place=state.place))
        self.quote.setText(breakable(_shortened(state.quote)))
        self.quote.setVisible(bool(state.quote))
        self.body.set_hint(self.tr("Write here…"))
        self.title.setVisible(state.has_title and is_open)
        self.move_button.setVisible(state.can_move)
        is_asking = state.asks_author and is_open
        self.author.setVisible(is_asking)
        self._author_label.setVisible(is_asking)
        self.save_button.setVisible(is_open)
        self.discard_button.setVisible(state.is_editing)
        self._esc.setVisible(is_open and not state.is_editing)
        self._fit()

    def _name_chips(self, *, with_keys: bool) -> None:
        """Single keys choose a kind only while nobody writes, so only then are they shown."""
        for kind, chip in self._chips.items():
            words = self._translate(MARK_WORDS[kind])
            if with_keys:
                words = self.tr("{kind} ({key})").format(kind=words, key=_KEY_BY_KIND[kind])
            if chip.text() != words:
                chip.setText(words)

    def _fit(self) -> None:
        self.body.set_lines(_FEWEST_LINES if self.is_open else _IDLE_LINES, _MOST_LINES)

    def _button(self, words: str, look: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("look", look)
        return button

    def _add_chips(self) -> None:
        flow = FlowLayout(self._kinds, spacing_px=3)
        for kind in KINDS:
            chip = QPushButton(self._kinds)
            small = chip.font()
            small.setPixelSize(max(_SMALLEST_PX, small.pixelSize() - 1))
            chip.setFont(small)
            chip.setToolTip(self.tr("Key: {key}").format(key=_KEY_BY_KIND[kind]))
            chip.setIcon(icon(mark_icon_name(kind), self._theme, self._theme.marks[kind]))
            chip.setIconSize(QSize(12, 12))
            chip.setCheckable(True)
            chip.setProperty("look", "mark")
            chip.setStyleSheet(_chip_sheet(self._theme, self._theme.marks[kind]))
            chip.setProperty("kind", kind.value)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(self._on_chip_clicked)
            flow.addWidget(chip)
            self._chips[kind] = chip

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._esc)
        foot.addStretch(1)
        foot.addWidget(self.discard_button)
        foot.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(5)
        layout.addWidget(self._kinds)
        layout.addWidget(self.place)
        layout.addWidget(self.quote)
        layout.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.title, self.body, self._author_label, self.author):
            layout.addWidget(widget)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for box in (self.title, self.body, self.author):
            box.save_asked.connect(self.save_asked)
            box.left.connect(self._on_left)
            box.focus_changed.connect(self._on_focus_changed)
        self.title.went_on.connect(self._on_title_done)
        self.author.went_on.connect(self.save_asked)
        self.title.textChanged.connect(self._on_typed)
        self.body.textChanged.connect(self._on_typed)
        self.body.viewport().installEventFilter(self)

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.kind_chosen.emit(MarkKind(self.sender().property("kind")))
        self.take_focus()

    @Slot()
    def _on_typed(self) -> None:
        if not self._draft.isActive():
            self._draft.start()
        self._arrange()

    @Slot()
    def _on_title_done(self) -> None:
        self.body.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_left(self) -> None:
        self.left.emit()

    @Slot()
    def _on_focus_changed(self) -> None:
        self._arrange()


def _shortened(quote: str) -> str:
    """Enough of a quote to know it by; the card has all of it."""
    words = " ".join(quote.split())
    return words if len(words) <= _MOST_QUOTED else f"{words[: _MOST_QUOTED - 2]}…{words[-1]}"


def _chip_sheet(theme: Theme, colour: str) -> str:
    tint = theme.tint(colour)
    return (
        f"QPushButton {{ background: transparent; color: {theme.text}; border: 1px solid {theme.border};"
        " border-radius: 10px; padding: 1px 5px; }"
        f"QPushButton:hover {{ background: {theme.hover}; }}"
        f"QPushButton:checked {{ background: {tint}; color: {colour}; border-color: {colour}; }}"
        f"QPushButton:focus {{ border: 2px solid {theme.focus}; padding: 0px 4px; }}"
    )
