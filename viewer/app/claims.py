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
    from viewer.presenters.claim_cards import CardWriter, Shelf
    from viewer.presenters.claim_shelf import ShelfKeeper
    from viewer.presenters.claims import Tools
    from viewer.presenters.saved_lists import SavedList
    from viewer.qt.claim_links_desk import ClaimLinksDesk
    from viewer.qt.claims_desk import ClaimsDesk
    from viewer.reviews.store import ReviewStore


def build_shelf(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, translate: Translate, dates: DateWords, mask: Mask
) -> ShelfKeeper:
    """What is known of claims, read after the first picture."""
    from viewer.presenters.claim_cards import CardWriter
    from viewer.presenters.claim_shelf import ShelfKeeper

    def make_writer(shelf: Shelf) -> CardWriter:
        return CardWriter(shelf, translate, dates, datetime.now(document.zone).date(), show_text=mask.text)

    def prepare() -> None:
        import viewer.presenters.claim_detail
        import viewer.qt.claims_desk  # noqa: F401  what the page needs is imported here, and not at the click

    return ShelfKeeper(
        document.open_reviews, jobs, translate, make_writer=make_writer, prepare=prepare, on_error=shown.show_error
    )


def build_claims(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, author: Callable[[], str], customers: CustomersPresenter, keeper: ShelfKeeper,
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
        page, jobs, keeper, make_tools=make_tools, author=author, translate=translate,
        today=lambda: datetime.now(document.zone).date(), on_written=written, on_open=shown.go_to_mark_of,
        on_error=shown.show_error,
    )  # fmt: skip
    page.attach(presenter)
    page.action_asked.connect(shown.window.do_action)
    return ClaimsDesk(
        page, presenter, translate=translate, saved_lists=saved_lists, list_query=lambda: customers.query,
        show_list=show_list,
    )  # fmt: skip


def build_claim_links(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, translate: Translate,
    keeper: ShelfKeeper, find_desk: Callable[[], ClaimsDesk | None],
) -> ClaimLinksDesk:  # fmt: skip
    """What follows the window: lines on the cards of the notes, and new links. find_desk: of the page, once made."""
    from viewer.presenters.claim_links import ClaimLinks
    from viewer.qt.claim_links_desk import ClaimLinksDesk

    def make_links(store: ReviewStore, desk: ClaimLinksDesk) -> ClaimLinks:
        return ClaimLinks(
            desk, store, jobs, keeper, find_notes=lambda: shown.notes, secret=document.folder.secret,
            translate=translate, on_error=shown.show_error,
        )  # fmt: skip

    def tell_page(changes: ChangeSet) -> None:
        if (page := find_desk()) is not None:
            page.note_changes(changes)

    return ClaimLinksDesk(
        shown.window, translate=translate, find_panel=lambda: shown.side.notes_panel, find_notes=lambda: shown.notes,
        make_links=make_links, load=keeper.reload, on_changes=tell_page,
    )  # fmt: skip


class ClaimParts:
    """The page and what follows the window, each made once, when it is first asked for."""

    def __init__(
        self, make_keeper: Callable[[], ShelfKeeper], make_desk: Callable[..., ClaimsDesk],
        make_links: Callable[..., ClaimLinksDesk],
    ) -> None:  # fmt: skip
        self._make_keeper, self._make_desk, self._make_links = make_keeper, make_desk, make_links
        self._keeper: ShelfKeeper | None = None
        self._desk: ClaimsDesk | None = None
        self._links: ClaimLinksDesk | None = None

    def keeper(self) -> ShelfKeeper:
        if self._keeper is None:
            self._keeper = self._make_keeper()
        return self._keeper

    def find_desk(self) -> ClaimsDesk | None:
        return self._desk

    def desk(self) -> ClaimsDesk:
        if self._desk is None:
            self._desk = self._make_desk(keeper=self.keeper())
        return self._desk

    def links(self) -> ClaimLinksDesk:
        if self._links is None:
            self._links = self._make_links(keeper=self.keeper(), find_desk=self.find_desk)
        return self._links

    def actions(self, window: MainWindow) -> Mapping[str, Callable[[], None]]:
        """Those of the page each show it first."""

        def do(action_id: str) -> None:
            window.show_page("claims")
            self.desk().actions()[action_id]()

        def link() -> None:
            if self._links is not None:
                self._links.link()

        return {"claims.link": link} | {action_id: partial(do, action_id) for action_id in CLAIMS_PAGE_ACTIONS}
