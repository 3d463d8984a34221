"""What is given to others and comes from them: built when the review store is open, or when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.sharing_actions import SHARING_ACTIONS
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions, WindowActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.reviews_desk import ReviewsDesk
    from viewer.qt.sharing_desk import SharingDesk


def offer_sharing(
    actions: WindowActions, document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme,
    translate: Translate, author: Callable[[], str], make_reviews: Callable[[], ReviewsDesk],
    make_calling: Callable[[], CallingDesk],
) -> Callable[[], SharingDesk]:  # fmt: skip
    """Its actions are done by a desk that is made when it is first needed: the same one every time."""

    def find_review() -> str:
        plan = make_reviews().presenter.plan
        return "" if plan is None else plan.review_id

    make = cache(partial(
        build_sharing, document, shown, jobs, app, theme=theme, translate=translate, author=author,
        find_review=find_review, make_calling=make_calling,
    ))  # fmt: skip
    actions.add_desk(SHARING_ACTIONS, make)
    return make


def build_sharing(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme, translate: Translate,
    author: Callable[[], str], find_review: Callable[[], str], make_calling: Callable[[], CallingDesk],
) -> SharingDesk:  # fmt: skip
    from viewer.qt.sharing_desk import SharingDesk

    return SharingDesk(
        document, shown, jobs, theme=theme, translate=translate, author=author, find_review=find_review,
        open_workspace=app.open_workspace, make_calling=make_calling,
    )  # fmt: skip
