"""What stands on the right, notes and details, and the events of many customers that details are read beside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.settings import suggest_author
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions
from viewer.qt.window_parts import SideParts
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.app.codebook import CodebookDesk
    from viewer.presenters.notes import NotesPresenter
    from viewer.presenters.surroundings import SurroundingsPresenter
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.data_page import DataPage
    from viewer.qt.dialogs import Questions
    from viewer.qt.notes_panel import NotesPanel
    from viewer.reviews.store import ReviewStore


def build_side(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, make_surroundings: Callable[[], SurroundingsPresenter],
) -> SideParts:  # fmt: skip
    """After the first picture."""
    from viewer.presenters.details import DetailsPresenter
    from viewer.qt.event_details import EventDetailsPanel
    from viewer.qt.notes_panel import NotesPanel

    make_surroundings().load()
    panel = EventDetailsPanel(theme)
    details = DetailsPresenter(
        panel, document.reader, jobs, translate=translate, dates=dates, mask=mask, on_error=shown.show_error
    )
    return SideParts(NotesPanel(theme, translate), panel, details)


def build_notes(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, store: ReviewStore, panel: NotesPanel, *,
    app: AppActions, theme: Theme, translate: Translate, dates: DateWords, mask: Mask,
    make_calling: Callable[[], CallingDesk], find_codebook: Callable[[], CodebookDesk],
) -> NotesPresenter:  # fmt: skip
    """When the review store is open. A name that is told with the first mark is known to calls, too."""
    from viewer.app.marks import build_mark_tools
    from viewer.presenters.notes import NotesPresenter
    from viewer.workspace.commands import AnnotationCommands

    def keep_author(name: str) -> None:
        app.keep_author(name)
        make_calling().set_name(name)

    def change_author(name: str) -> None:
        keep_author(name)
        shown.set_author(name)

    def show_tag(tag_id: str) -> None:
        shown.window.show_page("codebook")
        find_codebook().presenter.load(tag_id)

    def writer() -> str:
        return app.settings.author or suggest_author()

    author = app.settings.author
    notes = NotesPresenter(
        panel, AnnotationCommands(store, author or suggest_author()), store, jobs, translate,
        secret=document.folder.secret, dates=dates, is_author_chosen=bool(author), show_text=mask.text,
        on_author_chosen=keep_author, on_marks_changed=shown.show_marks, on_mark_chosen=shown.go_to_mark,
        on_changed=shown.reload_mark_counts,
    )  # fmt: skip
    shown.mark_tools = build_mark_tools(
        shown, jobs, store, panel, notes, theme=theme, translate=translate, author=writer, keep_author=change_author,
        show_tag=show_tag,
    )  # fmt: skip
    return notes


def build_surroundings(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, translate: Translate, journey: JourneyPresenter,
    find_page: Callable[[], DataPage],
) -> SurroundingsPresenter:  # fmt: skip
    """find_page: the data page, which tells what became of a list of common events."""
    from viewer.presenters.surroundings import SurroundingsPresenter

    def tell(words: str) -> None:
        find_page().set_told(words)

    return SurroundingsPresenter(
        journey, document.folder, jobs, load_usual=document.events.load_usual_dwells, translate=translate,
        on_told=tell, on_error=shown.show_error,
    )  # fmt: skip


def ask_common_events(
    make_questions: Callable[[], Questions], make_surroundings: Callable[[], SurroundingsPresenter]
) -> None:
    """Ask for a file of events that all customers have in common, and keep it."""
    if (path := make_questions().ask_common_events()) is not None:
        make_surroundings().keep_common_events(path)
