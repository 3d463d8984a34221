"""The running review of one window: built with the review store; its widgets when a review runs."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING

from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.room_actions import ROOM_ACTIONS
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import WindowActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.domain.annotations import ChangeSet
    from viewer.domain.claims import Claim
    from viewer.domain.evidence import Evidence
    from viewer.domain.progress import Report
    from viewer.qt.review_room_desk import ReviewRoomDesk
    from viewer.qt.reviews_desk import ReviewsDesk
    from viewer.workspace.claim_reading import ClaimReader


def build_review_room(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    mask: Mask, journey: JourneyPresenter, author: Callable[[], str], make_reviews: Callable[[], ReviewsDesk],
) -> ReviewRoomDesk:  # fmt: skip
    """author: who leads at this computer."""
    from viewer.presenters.review_clusters import MarkClusters
    from viewer.presenters.review_counter import CounterSearch
    from viewer.presenters.review_outcomes import RoomOutcomes
    from viewer.presenters.review_room import RoomPresenter
    from viewer.qt.review_room_desk import ReviewRoomDesk

    def today() -> date:
        return datetime.now(document.zone).date()

    def take_changes(changes: ChangeSet) -> None:
        shown.note_written(changes)
        if changes.mark_ids:
            shown.reload_mark_counts(changes)
            if shown.notes is not None:
                shown.notes.reload()

    @cache
    def make_reader() -> ClaimReader:
        from viewer.workspace.claim_reading import ClaimReader

        return ClaimReader(document.events, document.open_reviews(), document.folder.secret, document.zone)

    def read_claims(asked: Sequence[tuple[Claim, Sequence[Evidence]]], report: Report) -> dict[str, str]:
        from viewer.presenters.claim_words import reading_lines

        reader = make_reader()
        readings = {claim.claim_id: reader.load_reading(claim, evidence, report) for claim, evidence in asked}
        return {claim_id: " ".join(reading_lines(reading, translate)) for claim_id, reading in readings.items()}

    def tell(words: str) -> None:
        shown.window.banner.show_news(words, "page.reviews", translate(Text.translate("Room", "To the reviews")))

    desk = ReviewRoomDesk(
        shown.window, theme, translate, journey,
        find_notes=lambda: shown.notes, find_review=partial(_find_review, make_reviews),
        today=today,
    )  # fmt: skip
    # The desk owns the presenter: it must not keep the desk alive in turn.
    desk.presenter = RoomPresenter(
        weakref.proxy(desk), document.events, jobs, translate, secret=document.folder.secret, dates=dates, mask=mask,
        author=author, read_claims=read_claims, on_open_customer=shown.parts.customers.open_customer,
        on_changed=take_changes, on_error=shown.show_error,
    )  # fmt: skip
    desk.outcomes, desk.clusters = RoomOutcomes(desk.presenter), MarkClusters(desk.presenter)
    desk.counter = CounterSearch(desk.presenter, make_reader, translate, on_told=tell)
    shown.room = desk
    return desk


def _find_review(make_reviews: Callable[[], ReviewsDesk]) -> str:
    """The one on the page of reviews, else the earliest that is prepared; "" for none."""
    from viewer.domain.review_plan import ReviewStatus

    presenter = make_reviews().presenter
    if presenter.plan is not None:
        return presenter.plan.review_id
    planned = [each for each in presenter.shelf.plans if each.review.status is not ReviewStatus.DONE]
    return min(planned, key=lambda each: (each.review.held_on or date.max, each.review.no)).review_id if planned else ""


def make_room_actions(
    make_desk: Callable[[], ReviewRoomDesk], actions: WindowActions
) -> Mapping[str, Callable[[], None]]:
    """Those of the room. J, K, F, undo and redo are the room's while it runs; else what they were in `actions`."""

    def do(action_id: str) -> None:
        make_desk().actions()[action_id]()

    def step(by: int, otherwise: Callable[[], None]) -> None:
        if not make_desk().step(by):
            otherwise()

    def take_back(is_redo: bool, otherwise: Callable[[], None]) -> None:
        desk = make_desk()
        if not (desk.redo() if is_redo else desk.undo()):
            otherwise()

    def project(otherwise: Callable[[], None]) -> None:
        """F belongs to the answers on their page."""
        desk = make_desk()
        if desk.is_on_screen:
            desk.present()
        else:
            otherwise()

    own = {action.action_id: partial(do, action.action_id) for action in ROOM_ACTIONS if not action.is_local}
    return {
        **own,
        "customer.next": partial(step, 1, actions.find("customer.next")),
        "customer.previous": partial(step, -1, actions.find("customer.previous")),
        "edit.undo": partial(take_back, False, actions.find("edit.undo")),
        "edit.redo": partial(take_back, True, actions.find("edit.redo")),
        "scores.present": partial(project, actions.find("scores.present")),
    }
