"""The data page, and what brings files into the workspace: built when they are first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.data import DataPresenter, Kept
    from viewer.presenters.importing import ImportPresenter
    from viewer.qt.data_page import DataPage
    from viewer.qt.dialogs import Questions
    from viewer.qt.import_dialog import ImportDialog


class DataParts(NamedTuple):
    page: DataPage
    presenter: DataPresenter


def build_data(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords
) -> DataParts:
    from viewer.presenters.data import DataPresenter
    from viewer.qt.data_page import DataPage

    page = DataPage(theme, translate)
    data = DataPresenter(
        page, document.events, jobs, translate=translate, dates=dates, on_error=shown.show_error,
        load_kept=partial(_load_kept, document),
    )  # fmt: skip
    page.attach(data)
    page.action_asked.connect(shown.window.do_action)
    if shown.media is not None:
        shown.media.join_data(page)
    return DataParts(page, data)


def _load_kept(document: Document) -> Kept:
    from viewer.events.sources import load_source_files
    from viewer.presenters.data import Kept
    from viewer.workspace.retention import load_retention

    files = load_source_files(document.folder.store)
    dropped = {(file.source, file.file_name): file.forgotten + file.expired for file in files}
    return Kept(load_retention(document.folder), dropped)


def build_questions(shown: OpenWindow, *, theme: Theme, translate: Translate) -> Questions:
    """What asks for files and names, over the window."""
    from viewer.qt.dialogs import Questions

    return Questions(theme, translate, shown.window)


def build_import(
    document: Document, shown: OpenWindow, *, theme: Theme, translate: Translate, language: str
) -> tuple[ImportDialog, ImportPresenter]:
    """The dialog that brings files into `document`, over its window. `start()` the presenter with the files."""
    from viewer.presenters.importing import ImportPresenter
    from viewer.qt.import_dialog import ImportDialog

    questions = build_questions(shown, theme=theme, translate=translate)
    dialog = ImportDialog(theme, translate, ask_mapping_path=questions.ask_mapping_path, parent=shown.window)
    dates = DateWords(translate, language, document.zone, HolidayCalendar())
    presenter = ImportPresenter(dialog, document, shown.jobs, translate=translate, dates=dates)
    dialog.attach(presenter)
    dialog.action_asked.connect(shown.window.do_action)
    return dialog, presenter
