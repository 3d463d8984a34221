"""Tags, replies, reactions and who writes, in the notes panel: the view of `MarkDesk` and its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from viewer.domain.replies import ReactionKind
from viewer.presenters.mark_desk import TagOffer
from viewer.qt.notes_panel import NotesPanel
from viewer.qt.reply_box import ReplyBox
from viewer.qt.tag_picker import TagPicker
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.mark_desk import MarkDesk

_ANOTHER: Final = "\n"
"""No name: asks for another one."""


class WriterLine(QWidget):
    """Whose name stands under marks, always to be seen; a click changes it. `chosen` carries a name."""

    chosen = Signal(str)
    asked = Signal()
    another_asked = Signal()
    people_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = QToolButton(self)
        self.button.setProperty("look", "menu")
        self.button.setToolTip(self.tr("Who writes now (Shift+A)"))
        self.button.clicked.connect(self.asked)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setStyleSheet(f"color: {theme.warning};")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.button)
        layout.addWidget(self._note, 1)
        self.set_words("", "")

    def set_words(self, name: str, note: str) -> None:
        words = self.tr("Writing: %1").replace("%1", name) if name else self.tr("Who writes?")
        self.button.setText(f"{words} ▾")
        self.button.setAccessibleName(words)
        self._note.setText(note)

    def open_menu(self, names: tuple[str, ...], current: str) -> QMenu:
        """The first nine have a digit as their key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, name in enumerate(names, start=1):
            # An & in a name is no key.
            shown = name.replace("&", "&&")
            action = menu.addAction(f"&{place}  {shown}" if place <= 9 else shown)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
        menu.addSeparator()
        menu.addAction(self.tr("Another name…")).setData(_ANOTHER)
        menu.addAction(self.tr("People and departments…")).triggered.connect(self.people_asked)
        menu.triggered.connect(self._on_chosen)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        name = action.data()
        if name == _ANOTHER:
            self.another_asked.emit()
        elif isinstance(name, str):
            self.chosen.emit(name)


class MarkDeskView(QObject):
    """Made with the notes. `codebook_asked` carries a tag_id."""

    codebook_asked = Signal(str)

    def __init__(self, theme: Theme, panel: NotesPanel, *, ask_name: Callable[[str], str | None],
                 ask_which: Callable[[tuple[str, ...], str], str | None]) -> None:  # fmt: skip
        """ask_name: asks for a name, with a suggestion. ask_which: which of these, or another one."""
        super().__init__(panel)
        self._panel, self._ask_name, self._ask_which = panel, ask_name, ask_which
        self._desk: MarkDesk | None = None
        self._shown_id = ""
        self.picker = TagPicker(theme, panel.cards_box)
        self.reply = ReplyBox(theme, panel.cards_box)
        self.writer = WriterLine(theme, panel)
        panel.top.addWidget(self.writer)
        self.picker.hide()
        self.reply.hide()
        self.picker.typed.connect(self._on_typed)
        self.picker.chosen.connect(self._on_tag_chosen)
        self.picker.left.connect(self._on_left)
        self.reply.left.connect(self._on_left)
        self.reply.saved.connect(self._on_reply_saved)
        panel.talk_asked.connect(self._on_talk_asked)
        self._numbers = [self._shortcut(number) for number in range(1, 10)]

    def attach(self, desk: MarkDesk) -> None:
        self._desk = desk

    @property
    def is_settled(self) -> bool:
        """Nothing typed waits to be told."""
        return self.picker.line.is_settled

    # What the presenter shows.

    def open_picker(self, mark_id: str) -> None:
        self.reply.hide()
        self._shown_id = mark_id
        self._panel.put_below(mark_id, self.picker)
        self.picker.begin()

    def clear_picker(self) -> None:
        self.picker.clear()

    def set_offers(self, offers: tuple[TagOffer, ...], warning: str) -> None:
        self.picker.set_offers(offers, warning)

    def open_reply(self, mark_id: str, reply_id: str, body: str) -> None:
        self.picker.hide()
        self._shown_id = mark_id
        self._panel.put_below(mark_id, self.reply)
        self.reply.begin(mark_id, reply_id, body)

    def close_boxes(self) -> None:
        self.reply.forget()
        self._on_left()

    def set_writer_words(self, name: str, note: str) -> None:
        self.writer.set_words(name, note)

    def ask_author(self, names: tuple[str, ...], current: str) -> str | None:
        return self._ask_which(names, current)

    def ask_name(self, suggestion: str) -> str | None:
        """Another name than those offered."""
        return self._ask_name(suggestion)

    # What people do.

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if self._desk is not None:
            self._desk.type_tag(words)

    @Slot(str)
    def _on_tag_chosen(self, tag_id: str) -> None:
        if self._desk is not None:
            self._desk.choose_tag(tag_id)

    @Slot(str, str, str)
    def _on_reply_saved(self, mark_id: str, reply_id: str, words: str) -> None:
        if self._desk is not None:
            self._desk.reply(mark_id, reply_id, words)

    @Slot()
    def _on_left(self) -> None:
        self.picker.hide()
        self.reply.hide()
        self._panel.focus_card(self._shown_id)

    @Slot()
    def _on_number(self) -> None:
        if self._desk is not None:
            self._desk.press_number(int(self.sender().property("number")))

    @Slot(str, str, str)
    def _on_talk_asked(self, mark_id: str, what: str, of: str) -> None:
        desk = self._desk
        if desk is None:
            return
        match what:
            case "tag":
                desk.begin_tag(mark_id)
            case "untag":
                desk.untag(mark_id, of)
            case "example":
                desk.set_example(mark_id, of)
            case "codebook":
                self.codebook_asked.emit(of)
            case "number":
                desk.press_number(int(of), mark_id)
            case "react":
                desk.react(mark_id, ReactionKind(of))
            case "reply":
                desk.begin_reply(mark_id)
            case "edit_reply":
                desk.begin_reply(mark_id, of)
            case "delete_reply":
                desk.delete_reply(of)
            case "author":
                desk.begin_correction(mark_id)
            case "reveal":
                desk.reveal(mark_id)

    def _shortcut(self, number: int) -> QShortcut:
        shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self._panel)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setProperty("number", number)
        shortcut.activated.connect(self._on_number)
        return shortcut
