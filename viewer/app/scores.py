"""The scores page: built when it is first asked for. What its actions do is light; they ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.actions import SCORES_ACTIONS
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.qt.jobs import QtJobRunner
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.comments import CommentsPresenter
    from viewer.presenters.found_scores import FirstScores
    from viewer.presenters.score_breakdown import BreakdownPresenter
    from viewer.presenters.score_cover import ScoreCover
    from viewer.qt.breakdown_view import BreakdownView
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.comments_view import CommentsView
    from viewer.qt.scores_desk import ScoresDesk
    from viewer.workspace.commands import RecordCommands


def read_first_scores(document: Document, *, translate: Translate, dates: DateWords) -> FirstScores:
    """What the page shows first. Runs in a job, after the first picture or when the page is opened before that."""
    import viewer.qt.scores_desk  # noqa: F401  what the page needs is imported here, and not at the click
    from viewer.presenters.found_scores import load_first_scores

    return load_first_scores(document.events.answers, document.reader, dates, translate)


def build_scores(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, author: Callable[[], str], load_first: Callable[[], FirstScores],
    make_calling: Callable[[], CallingDesk], make_cover: Callable[[], ScoreCover],
) -> ScoresDesk:  # fmt: skip
    """author: whose name stands under what is written. load_first: what the page shows first, perhaps at hand.

    make_cover: knows whose answers a review hides until the reveal.
    """
    from viewer.app.calling import join_scores
    from viewer.presenters.reading_lists import ReadingLists
    from viewer.presenters.scores import ScoresPresenter
    from viewer.qt.scores_desk import ScoresDesk
    from viewer.qt.scores_page import ScoresPage

    page = ScoresPage(theme, translate)
    presenter = ScoresPresenter(
        page, document.events.answers, document.reader, jobs, translate=translate, dates=dates, mask=mask,
        as_of_us=document.as_of_us, load_first=load_first, on_open_journey=shown.go_to_event, on_error=shown.show_error,
    )  # fmt: skip
    cover = make_cover()
    presenter.find_hidden = cover.find_hidden
    cover.follow(presenter.show_again)
    page.attach(presenter)
    page.action_asked.connect(shown.window.do_action)

    def make_commands() -> RecordCommands:
        from viewer.workspace.commands import RecordCommands

        return RecordCommands(document.open_reviews(), author())

    lists = ReadingLists(
        document.open_reviews, make_commands, jobs, translate, on_loaded=page.show_lists, on_told=page.set_told,
        on_written=shown.note_written, on_error=shown.show_error,
    )  # fmt: skip

    def make_breakdown() -> tuple[BreakdownView, BreakdownPresenter]:
        from viewer.presenters.score_breakdown import BreakdownPresenter
        from viewer.qt.breakdown_view import BreakdownView

        view = BreakdownView(theme, page)
        breakdown = BreakdownPresenter(
            view, document.events.answers, jobs, translate=translate, dates=dates, on_error=shown.show_error
        )
        view.attach(breakdown)
        return view, breakdown

    def make_comments() -> tuple[CommentsView, CommentsPresenter]:
        from viewer.presenters.comments import CommentsPresenter
        from viewer.qt.comments_view import CommentsView

        view = CommentsView(theme, page)
        comments = CommentsPresenter(
            view, document.events.answers, jobs, translate=translate, make_row=presenter.make_row,
            on_open_journey=shown.go_to_event, on_error=shown.show_error,
        )  # fmt: skip
        comments.find_hidden = cover.find_hidden
        view.attach(comments)
        return view, comments

    desk = ScoresDesk(
        page, presenter, lists, document.folder.secret, make_breakdown=make_breakdown, make_comments=make_comments
    )
    join_scores(make_calling(), desk, theme=theme, translate=translate, dates=dates)
    return desk


def make_score_actions(
    window: MainWindow, customers: CustomersPresenter, find_desk: Callable[[], ScoresDesk]
) -> Mapping[str, Callable[[], None]]:  # fmt: skip
    """Those of the page, and J and K, which go through the list that is on screen."""

    def step(by: int) -> None:
        if window.page == "scores":
            find_desk().step(by)
        else:
            customers.step(by)

    def do(action_id: str) -> None:
        window.show_page("scores")
        find_desk().actions()[action_id]()

    own = {action_id: partial(do, action_id) for action_id in SCORES_ACTIONS}
    return {**own, "customer.next": partial(step, 1), "customer.previous": partial(step, -1)}
