"""The page on which lives are compared: built when it is first asked for. What its actions do is light."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.scores import Band
from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.jobs import QtJobRunner
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.score_cover import ScoreCover
    from viewer.presenters.whole_lives import LifeReader
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.compare_desk import CompareDesk
    from viewer.qt.scores_desk import ScoresDesk


def build_life_reader(
    document: Document, *, translate: Translate, language: str, dates: DateWords, mask: Mask,
    make_calling: Callable[[], CallingDesk],
) -> LifeReader:  # fmt: skip
    """Reads one customer whole, with the calls that people wrote down."""
    from viewer.presenters.whole_lives import LifeReader

    people = make_calling().people
    return LifeReader(document, people, translate=translate, language=language, dates=dates, mask=mask)


def build_compare(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, make_reader: Callable[[], LifeReader], make_cover: Callable[[], ScoreCover],
) -> CompareDesk:  # fmt: skip
    from viewer.presenters.compare import ComparePresenter
    from viewer.presenters.compare_words import CompareWriter
    from viewer.qt.compare_desk import CompareDesk
    from viewer.qt.compare_page import ComparePage

    page = ComparePage(theme, translate)
    presenter = ComparePresenter(
        page, make_reader(), CompareWriter(translate, dates, mask, document.as_of_us), document.events.answers, jobs,
        translate=translate, on_open=shown.go_to_event, on_error=shown.show_error,
    )  # fmt: skip
    presenter.find_hidden = make_cover().find_hidden
    page.attach(presenter)
    return CompareDesk(shown.window, page, presenter)


def make_compare_actions(
    window: MainWindow, panel: CustomerPanel, customers: CustomersPresenter, find_desk: Callable[[], CompareDesk],
    find_scores: Callable[[], ScoresDesk],
) -> Mapping[str, Callable[[], None]]:  # fmt: skip
    """find_scores: on whose page the customer in hand is that of the answer."""

    def current() -> int | None:
        if window.page == "scores" and (answer := find_scores().presenter.shown) is not None:
            return answer[0].customer_no
        return customers.current_no

    def compare() -> None:
        here = current()
        pinned = panel.list.pinned if window.page == "customers" else ()
        people = [*([here] if here is not None and len(pinned) < 2 else []), *pinned]
        find_desk().compare(people)

    def compare_with(band: Band) -> None:
        if (here := current()) is not None:
            find_desk().compare_with(here, band)

    return {
        "customer.pin": panel.list.toggle_current,
        "customer.unpin": panel.list.clear_pins,
        "journey.compare": compare,
        "journey.compare_promoters": partial(compare_with, Band.HIGH),
        "journey.compare_detractors": partial(compare_with, Band.LOW),
    }
