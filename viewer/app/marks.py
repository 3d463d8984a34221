"""Tags, replies and who writes, built with the notes when the review store is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.notes import NotesPresenter
    from viewer.qt.mark_tools import MarkTools
    from viewer.qt.notes_panel import NotesPanel
    from viewer.reviews.store import ReviewStore


def build_mark_tools(
    shown: OpenWindow, jobs: QtJobRunner, store: ReviewStore, panel: NotesPanel, notes: NotesPresenter, *, theme: Theme,
    translate: Translate, author: Callable[[], str], keep_author: Callable[[str], None],
    show_tag: Callable[[str], None],
) -> MarkTools:  # fmt: skip
    """author: whose name stands under what is written. keep_author: tells it to everything else."""
    from functools import partial

    from viewer.presenters.mark_desk import MarkDesk
    from viewer.presenters.writers import Writers, load_names
    from viewer.qt.mark_desk import MarkDeskView
    from viewer.qt.mark_tools import MarkTools
    from viewer.qt.name_dialogs import ask_name, ask_which

    window = shown.window
    view = MarkDeskView(theme, panel, ask_name=partial(ask_name, window), ask_which=partial(ask_which, window))
    desk = MarkDesk(view, notes, store, jobs, translate, load_names=partial(load_names, store))
    view.attach(desk)
    tools = MarkTools(view, desk, window)
    view.codebook_asked.connect(tools.open_codebook)
    tools.show_tag = show_tag
    tools.writers = Writers(
        tools, store, jobs, author=author, on_chosen=keep_author, on_error=shown.show_error
    )  # fmt: skip
    return tools


def make_mark_actions(find_tools: Callable[[], MarkTools | None]) -> dict[str, Callable[[], None]]:
    """By action id; until the review store is open they do nothing."""

    def do(action_id: str) -> None:
        if (tools := find_tools()) is not None:
            tools.do(action_id)

    from functools import partial

    names = ("mark.tag", "mark.reply", "mark.correct_author", "mark.private", "mark.reveal", "author.choose")
    return {action_id: partial(do, action_id) for action_id in names}
