"""Builds what people are found with beyond the list, after the first picture."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.live_people import LivePeople
from viewer.presenters.reads import ReadsPresenter
from viewer.presenters.saved_lists import SavedListsPresenter
from viewer.qt.condition_editor import ConditionEditor
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.finding_desk import FindingDesk
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.reviews.store import ReviewStore
from viewer.workspace.commands import RecordCommands
from viewer.workspace.document import Document


def build_finding(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    panel: CustomerPanel, journey: JourneyPanel, customers: CustomersPresenter, author: Callable[[], str],
) -> FindingDesk:  # fmt: skip
    """author: whose name stands under what is read and saved."""
    desk = FindingDesk(panel, journey, customers)
    # The desk owns what is made here: it must not be kept alive by it in turn.
    me = weakref.ref(desk)

    def people_changed() -> None:
        if (alive := me()) is not None:
            alive.people_changed()

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
            on_written=shown.note_written, on_error=shown.show_error,
        )  # fmt: skip

    def make_editor() -> ConditionEditor:
        return ConditionEditor(
            theme, translate, document.events, jobs, zone=document.zone, total=document.totals.customers,
            on_chosen=customers.set_query, on_error=shown.show_error, parent=shown.window,
        )  # fmt: skip

    desk.make_people, desk.make_reads = make_people, make_reads
    desk.make_lists, desk.make_editor = make_lists, make_editor
    return desk
