"""The codebook, the page of what was read, and the people: each built when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.annotations import ChangeSet
from viewer.domain.customers import CustomerQuery
from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.codebook import CodebookPresenter
    from viewer.qt.codebook_page import CodebookPage
    from viewer.qt.coverage_page import CoveragePage


class CodebookDesk(NamedTuple):
    page: CodebookPage
    presenter: CodebookPresenter


def build_codebook(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, author: Callable[[], str],
) -> CodebookDesk:  # fmt: skip
    """author: whose name stands under what is written."""
    from viewer.presenters.codebook import CodebookPresenter
    from viewer.qt.codebook_page import CodebookPage

    page = CodebookPage(theme)
    presenter = CodebookPresenter(
        page, jobs, open_store=document.open_reviews, author=author, find_numbers=document.events.find_numbers,
        secret=document.folder.secret, translate=translate, dates=dates, show_text=mask.text,
        on_written=lambda changes: note_written(shown, changes), on_open=shown.go_to_mark_of,
    )  # fmt: skip
    page.attach(presenter)
    page.back_asked.connect(shown.window.go_back)
    return CodebookDesk(page, presenter)


def build_coverage(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate,
    customers: CustomersPresenter,
) -> CoveragePage:  # fmt: skip
    from viewer.presenters.coverage import CoveragePresenter
    from viewer.qt.coverage_page import CoveragePage

    def show_list(query: CustomerQuery) -> None:
        shown.window.show_page("customers")
        customers.set_query(query)

    page = CoveragePage(theme)
    presenter = CoveragePresenter(
        page, document.events, jobs, open_store=document.open_reviews, secret=document.folder.secret,
        zone=document.zone, translate=translate, on_list=show_list, on_error=shown.show_error,
    )  # fmt: skip
    page.attach(presenter)
    page.back_asked.connect(shown.window.go_back)
    return page


def make_people_actions(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate,
    author: Callable[[], str],
) -> dict[str, Callable[[], None]]:  # fmt: skip
    """By action id."""

    def edit_people() -> None:
        from viewer.presenters.people import PeoplePresenter
        from viewer.qt.people_dialog import PeopleDialog

        dialog = PeopleDialog(theme, translate, shown.window)
        presenter = PeoplePresenter(
            dialog, jobs, open_store=document.open_reviews, author=author, translate=translate,
            on_written=lambda changes: note_written(shown, changes),
        )  # fmt: skip
        dialog.attach(presenter)
        dialog.open()

    return {"people.edit": edit_people}


def note_written(shown: OpenWindow, changes: ChangeSet) -> None:
    """Something was written outside the notes: undo, cards and conditions know of it."""
    if shown.notes is not None:
        shown.notes.note_written(changes)
        if shown.notes.concerns(changes):
            shown.notes.reload()
    shown.reload_mark_counts(changes)
