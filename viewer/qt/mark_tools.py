"""What the actions on marks do, and the line that tells who writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from viewer.presenters.mark_desk import MarkDesk
from viewer.qt.main_window import MainWindow
from viewer.qt.mark_desk import MarkDeskView

if TYPE_CHECKING:
    from viewer.presenters.writers import Writers


def _ignore(_tag_id: str) -> None:
    """There is no codebook here."""


class MarkTools(QObject):
    """Made with the notes; `writers` is put in before use."""

    def __init__(self, view: MarkDeskView, desk: MarkDesk, window: MainWindow) -> None:
        super().__init__(view)
        self.view, self.desk, self._window = view, desk, window
        self.writers: Writers
        self.show_tag: Callable[[str], None] = _ignore
        """Opens a tag in the codebook."""
        line = view.writer
        line.asked.connect(self._on_asked)
        line.chosen.connect(self._on_chosen)
        line.another_asked.connect(self._on_another_asked)
        line.people_asked.connect(self._on_people_asked)

    @property
    def is_settled(self) -> bool:
        return self.view.is_settled

    def do(self, action_id: str) -> None:
        """What an action of the table asks for; the notes are brought on screen for it."""
        page = self._window.customers_page
        if action_id != "author.choose" or not page.is_notes_shown:
            self._window.show_page("customers")
            page.show_notes(True)
        match action_id:
            case "mark.tag":
                self.desk.begin_tag()
            case "mark.reply":
                self.desk.begin_reply()
            case "mark.correct_author":
                self.desk.begin_correction()
            case "mark.private":
                self.desk.toggle_private()
            case "mark.reveal":
                self.desk.reveal()
            case "author.choose":
                self.writers.begin()

    @Slot(str)
    def open_codebook(self, tag_id: str) -> None:
        self.show_tag(tag_id)

    # What `Writers` shows.

    def show_names(self, names: tuple[str, ...], current: str) -> None:
        self.view.writer.open_menu(names, current)

    def ask_name(self, suggestion: str) -> str | None:
        return self.view.ask_name(suggestion)

    @Slot()
    def _on_asked(self) -> None:
        self.writers.begin()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.writers.choose(name)

    @Slot()
    def _on_another_asked(self) -> None:
        self.writers.ask()

    @Slot()
    def _on_people_asked(self) -> None:
        self._window.do_action("people.edit")
