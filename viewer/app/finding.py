"""What people are found with beyond the list: built after the first picture, or when something of it is asked for."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.customers import Pick, PickKind
from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.live_people import LivePeople
    from viewer.presenters.reads import ReadsPresenter
    from viewer.presenters.saved_lists import SavedListsPresenter
    from viewer.qt.condition_editor import ConditionEditor
    from viewer.qt.finding_desk import FindingDesk
    from viewer.reviews.store import ReviewStore


def build_finding(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    panel: CustomerPanel, journey: JourneyPanel, customers: CustomersPresenter, author: Callable[[], str],
) -> FindingDesk:  # fmt: skip
    """author: whose name stands under what is read and saved."""
    from viewer.presenters.live_people import LivePeople
    from viewer.presenters.reads import ReadsPresenter
    from viewer.presenters.saved_lists import SavedListsPresenter
    from viewer.qt.condition_editor import ConditionEditor
    from viewer.qt.finding_desk import FindingDesk
    from viewer.workspace.commands import RecordCommands

    desk = FindingDesk(panel, journey, customers)
    # The desk owns what is made here: it must not be kept alive by it in turn.
    me = weakref.ref(desk)

    def people_changed() -> None:
        if (alive := me()) is not None:
            alive.people_changed()

    def list_saved(name: str) -> None:
        if (alive := me()) is not None:
            alive.tell_saved(name)

    def make_people(store: ReviewStore) -> LivePeople:
        return LivePeople(
            document.events, store, jobs, secret=document.folder.secret, on_changed=people_changed,
            on_error=shown.show_error,
        )  # fmt: skip

    def make_reads(store: ReviewStore) -> ReadsPresenter:
        return ReadsPresenter(
            RecordCommands(store, author()), jobs, secret=document.folder.secret, author=author,
            on_written=shown.note_read, on_error=shown.show_error,
        )  # fmt: skip

    def make_lists(store: ReviewStore) -> SavedListsPresenter:
        return SavedListsPresenter(
            desk, document.events, store, RecordCommands(store, author()), jobs, author=author,
            on_written=shown.note_written, on_saved=list_saved, on_error=shown.show_error,
        )  # fmt: skip

    def make_editor() -> ConditionEditor:
        return ConditionEditor(
            theme, translate, document.events, jobs, zone=document.zone, total=document.totals.customers,
            on_chosen=customers.set_query, on_error=shown.show_error, parent=shown.window,
        )  # fmt: skip

    desk.make_people, desk.make_reads = make_people, make_reads
    desk.make_lists, desk.make_editor = make_lists, make_editor
    return desk


def make_finding_actions(
    panel: CustomerPanel, customers: CustomersPresenter, make_finding: Callable[[], FindingDesk]
) -> Mapping[str, Callable[[], None]]:
    """By action id."""

    def build_condition() -> None:
        make_finding().open_editor()

    picks = {f"customer.pick_{kind.value}": partial(customers.set_pick, Pick(kind)) for kind in PickKind}
    return picks | {
        "customer.build": build_condition,
        "customer.lists": panel.open_lists,
        "customer.save_list": panel.ask_list_name,
        "customer.pick_random": customers.draw_again,
        "customer.restore": customers.restore,
        "customer.stop_search": customers.stop_search,
    }
