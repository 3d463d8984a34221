"""Review sessions of one window: what follows the plans is built with the review store, the page when it is shown."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from viewer.domain.progress import Report
from viewer.domain.text import Translate
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.review_actions import REVIEW_ACTIONS
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.domain.review_plan import Facts
    from viewer.presenters.customer_words import RowWriter
    from viewer.presenters.reading import ReadingPresenter
    from viewer.presenters.review_reading import StripContent
    from viewer.presenters.review_sheets import ReviewSheets
    from viewer.presenters.score_cover import ScoreCover
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.prepare_dialog import PrepareDialog
    from viewer.qt.review_sheets import ReviewSheetsDesk
    from viewer.qt.review_strip import ReviewStrip
    from viewer.qt.reviews_desk import Hands, ReviewsDesk
    from viewer.qt.reviews_page import ReviewsPage
    from viewer.qt.scores_desk import ScoresDesk
    from viewer.workspace.review_shelf import Shelf
    from viewer.workspace.reviews import Chosen


COVERED_FILE: Final = "covered.json"
"""Beside the workspace's other files while a running review hides scores: nobody shall see them in a first picture."""


def has_covered(document: Document) -> bool:
    """A review that hides scores was running when the workspace was last open. One look at the folder."""
    return (document.folder.path / COVERED_FILE).exists()


def build_cover(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, writer: RowWriter, reading: ReadingPresenter,
    customers: CustomersPresenter,
) -> ScoreCover:  # fmt: skip
    """What hides scores, put into everything that reads or lists customers."""
    from viewer.presenters.score_cover import ScoreCover, keep_covered, load_covered

    path = document.folder.path / COVERED_FILE
    cover = ScoreCover(document.folder.secret, load_covered(path) if path.exists() else ())
    writer.covers, reading.cover, customers.search.cover_order = cover.covers_row, cover.cover, cover.cover_order

    def show_again() -> None:
        refs = cover.refs

        def keep(_report: Report) -> None:
            keep_covered(path, refs)

        def kept(_answer: None) -> None:
            """Nothing on screen waits for it."""

        jobs.submit("reviews.covered", keep, kept, shown.show_error)
        reading.forget_near()
        reading.open_again(shown.show_again)
        customers.refresh_list()

    cover.follow(show_again)
    return cover


def build_reviews(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, language: str,
    dates: DateWords, mask: Mask, panel: CustomerPanel, journey_panel: JourneyPanel, journey: JourneyPresenter,
    customers: CustomersPresenter, author: Callable[[], str], make_scores: Callable[[], ScoresDesk],
    make_cover: Callable[[], ScoreCover], make_calling: Callable[[], CallingDesk],
) -> ReviewsDesk:  # fmt: skip
    """author: whose name stands under what is planned."""
    from viewer.presenters.review_picking import ReviewPicking
    from viewer.presenters.review_reading import ReviewReading
    from viewer.presenters.review_words import ReviewWriter
    from viewer.presenters.reviews import ReviewsPresenter
    from viewer.qt.reviews_desk import Hands, ReviewsDesk

    secret, window, is_japanese = document.folder.secret, shown.window, language == "ja"
    writer = ReviewWriter(translate, dates)

    def today() -> date:
        return datetime.now(document.zone).date()

    def make_page() -> ReviewsPage:
        from viewer.qt.reviews_page import ReviewsPage

        return ReviewsPage(theme, is_japanese=is_japanese)

    def make_strip() -> ReviewStrip:
        from viewer.qt.review_strip import ReviewStrip

        strip = ReviewStrip(theme, journey_panel)
        journey_panel.add_bar(strip)
        return strip

    def make_prepare(team: Sequence[tuple[str, str]]) -> PrepareDialog:
        from viewer.qt.prepare_dialog import PrepareDialog

        return PrepareDialog(
            theme, today=today(), facilitator=author(), people=team, is_japanese=is_japanese, parent=window
        )

    @cache
    def make_sheets() -> tuple[ReviewSheets, ReviewSheetsDesk]:
        from viewer.presenters.review_sheets import CoveredReader, ReviewSheets
        from viewer.presenters.sheet import SheetWriter
        from viewer.presenters.whole_lives import LifeReader
        from viewer.qt.review_sheets import ReviewSheetsDesk

        people, name = make_calling().people, document.folder.settings.name

        def make_reader(hides_scores: bool) -> LifeReader:
            reader = CoveredReader(people) if hides_scores else people
            return LifeReader(document, reader, translate=translate, language=language, dates=dates, mask=mask)

        sheets = ReviewSheets(
            make_reader, writer, SheetWriter(translate, dates, document.as_of_us, name), jobs, translate=translate,
            mask=mask, workspace=name, on_error=shown.show_error,
        )  # fmt: skip
        return sheets, ReviewSheetsDesk(theme, translate, window, is_japanese=is_japanese)

    def find_hands() -> Hands:
        lists = shown.parts.make_finding().lists
        answer = _find_answer(make_scores(), secret) if window.page == "scores" else None
        return Hands(
            customers.current_no, panel.list.pinned if window.page != "scores" else (), customers.query,
            customers.found_count, answer, tuple(() if lists is None else lists.lists),
        )  # fmt: skip

    desk = ReviewsDesk(
        window,
        ReviewPicking(document.events, document.open_reviews, jobs, secret=secret, on_error=shown.show_error),
        make_page=make_page,
        make_strip=make_strip,
        make_prepare=make_prepare,
        make_sheets=make_sheets,
        find_hands=find_hands,
    )
    cover = make_cover()
    make_calling().people.cover = cover.cover
    # The desk owns both presenters: they must not keep it alive in turn.
    me = weakref.ref(desk)

    def take_shelf(shelf: Shelf) -> None:
        cover.set_shelf(shelf)
        if (alive := me()) is not None:
            alive.note_shelf(shelf)

    def set_strip(content: StripContent | None) -> None:
        if (alive := me()) is not None:
            alive.set_strip(content)

    desk.reading = ReviewReading(
        writer=writer, secret=secret, open_customer=customers.open_customer, select=journey.select, set_strip=set_strip
    )
    desk.presenter = ReviewsPresenter(
        document.open_reviews, document.events, jobs, translate=translate, writer=writer, nickname=mask.name,
        secret=secret, today=today, author=author, on_loaded=take_shelf, on_written=shown.note_written,
        on_error=shown.show_error,
    )  # fmt: skip
    desk.presenter.find_calls = partial(_find_calls, shown)
    return desk


def make_review_actions(
    make_desk: Callable[[], ReviewsDesk], otherwise: Mapping[str, Callable[[], None]]
) -> Mapping[str, Callable[[], None]]:
    """Those of reviews, and J and K while the list of one is read; `otherwise` has what they mean at other times."""

    def step(by: int, action_id: str) -> None:
        if not make_desk().step(by):
            otherwise[action_id]()

    def do(action_id: str) -> None:
        make_desk().do(action_id)

    own = {action.action_id: partial(do, action.action_id) for action in REVIEW_ACTIONS if not action.is_local}
    return {
        **own,
        "customer.next": partial(step, 1, "customer.next"),
        "customer.previous": partial(step, -1, "customer.previous"),
    }


def _find_answer(scores: ScoresDesk, secret: bytes) -> Chosen | None:
    from viewer.domain.anchors import customer_refs
    from viewer.domain.review_plan import HowPicked
    from viewer.workspace.reviews import Chosen

    shown, query = scores.presenter.shown, scores.presenter.query
    if shown is None or query is None:
        return None
    row, journey = shown
    facts: Facts = {"question": query.question.words, "value": row.value, "answered_at_us": row.answered_at_us}
    return Chosen(customer_refs(journey, secret)[0], HowPicked.ANSWER, facts)


def _find_calls(shown: OpenWindow) -> Mapping[int, tuple[str, ...]]:
    """Recordings of calls by customer_no, the earliest call first."""
    if shown.media is None:
        return {}
    found: dict[int, list[tuple[int, str]]] = {}
    for match in shown.media.book.matches:
        if match.call is not None:
            found.setdefault(match.call.customer_no, []).append((match.call.started_us, match.recording.media))
    return {customer_no: tuple(media for _, media in sorted(calls)) for customer_no, calls in found.items()}
