"""Builds what a reader does with a journey, after the first picture: tools, find bar, links, raw records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.view_settings import ViewSettings
    from viewer.qt.reading_desk import ReadingDesk
    from viewer.reviews.store import ReviewStore


def build_reading(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, panel: JourneyPanel, journey: JourneyPresenter, customers: CustomersPresenter, window: MainWindow,
    author: Callable[[], str],
) -> ReadingDesk:  # fmt: skip
    """author: whose name stands under view settings that are saved."""
    from viewer.presenters.reading_tools import ReadingTools
    from viewer.presenters.take_along import TakeAlong
    from viewer.presenters.view_settings import ViewSettings
    from viewer.qt.reading_desk import ReadingDesk
    from viewer.workspace.commands import RecordCommands

    def is_list_focused() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and window.customers_page.customers.isAncestorOf(focused)

    def search_customers() -> None:
        window.do_action("customer.search")

    def show_view(view: str) -> None:
        if (view == "lanes") != panel.is_lanes:
            window.do_action("view.lanes")

    def show_error(error: AshiatoError) -> None:
        shown.show_error(error)

    def open_customer(customer_no: int) -> None:
        window.show_page("customers")
        customers.open_customer(customer_no)

    desk = ReadingDesk(
        theme, translate, panel, journey, search_customers=search_customers, is_list_focused=is_list_focused
    )
    desk.tools = ReadingTools(desk, journey, jobs, translate=translate, mask=mask, on_error=show_error)
    desk.along = TakeAlong(
        journey, document.events, jobs, translate=translate, dates=dates, mask=mask, secret=document.folder.secret,
        workspace_id=document.folder.settings.workspace_id, open_customer=open_customer, show_view=show_view,
        on_error=show_error, tell=desk.set_notice,
    )  # fmt: skip

    def make_settings(store: ReviewStore) -> ViewSettings:
        return ViewSettings(
            store, RecordCommands(store, author()), jobs, on_loaded=desk.tools.set_saved, on_last=desk.tools.set_last,
            on_written=shown.note_written, on_error=shown.show_error,
        )  # fmt: skip

    desk.make_settings = make_settings
    return desk
