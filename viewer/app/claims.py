"""The page of issues and hypotheses: built when it is first asked for. Its actions are light; they ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.annotations import ChangeSet
from viewer.domain.customers import CustomerQuery
from viewer.domain.text import Translate
from viewer.presenters.claim_actions import CLAIMS_PAGE_ACTIONS
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.claims import Tools
    from viewer.presenters.saved_lists import SavedList
    from viewer.qt.claims_desk import ClaimsDesk


def build_claims(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, author: Callable[[], str], customers: CustomersPresenter,
) -> ClaimsDesk:  # fmt: skip
    """author: whose name stands under what is written."""
    from viewer.presenters.claims import ClaimsPresenter
    from viewer.qt.claims_desk import ClaimsDesk
    from viewer.qt.claims_page import ClaimsPage

    page = ClaimsPage(theme, translate)

    def make_tools() -> Tools:
        from viewer.presenters.claim_detail import DetailLoader
        from viewer.presenters.claims import Tools
        from viewer.workspace.claim_reading import ClaimReader
        from viewer.workspace.claims import ClaimCommands

        store = document.open_reviews()
        reader = ClaimReader(document.events, store, document.folder.secret, document.zone)
        loader = DetailLoader(store, document.events, reader, translate=translate, dates=dates, mask=mask)
        return Tools(store, ClaimCommands(store, author()), loader, reader)

    def written(changes: ChangeSet) -> None:
        if shown.notes is not None:
            shown.notes.note_written(changes)
            if changes.mark_ids:
                shown.notes.reload()
        shown.reload_mark_counts(changes)

    def saved_lists() -> Sequence[SavedList]:
        lists = shown.parts.make_finding().lists
        return () if lists is None else lists.lists

    def show_list(query: CustomerQuery) -> None:
        shown.window.show_page("customers")
        customers.set_query(query)

    presenter = ClaimsPresenter(
        page, jobs, make_tools=make_tools, author=author, translate=translate, dates=dates,
        today=lambda: datetime.now(document.zone).date(), on_written=written, on_open=shown.go_to_mark_of,
        on_error=shown.show_error,
    )  # fmt: skip
    page.attach(presenter)
    page.action_asked.connect(shown.window.do_action)
    return ClaimsDesk(
        page, presenter, translate=translate, saved_lists=saved_lists, list_query=lambda: customers.query,
        show_list=show_list,
    )  # fmt: skip


def make_claims_actions(
    window: MainWindow, find_desk: Callable[[], ClaimsDesk]
) -> Mapping[str, Callable[[], None]]:  # fmt: skip
    """Those of the page: each shows it first."""

    def do(action_id: str) -> None:
        window.show_page("claims")
        find_desk().actions()[action_id]()

    return {action_id: partial(do, action_id) for action_id in CLAIMS_PAGE_ACTIONS}
