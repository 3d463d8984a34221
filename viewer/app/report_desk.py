"""Writing minutes, evidence packs and lists of notes in the window: built when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.report_saving import Maker
    from viewer.qt.claims_desk import ClaimsDesk
    from viewer.qt.report_desk import ReportDesk
    from viewer.qt.reviews_desk import ReviewsDesk


def build_reports(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, translate: Translate, language: str, dates: DateWords,
    author: Callable[[], str],
) -> ReportDesk:  # fmt: skip
    from viewer.presenters.report_saving import ReportPresenter
    from viewer.qt.calling_dialogs import ask_reason
    from viewer.qt.report_desk import ReportDesk

    def make_maker(wanted: str, reason: str) -> Maker:
        from viewer.app.reports import ReportMaker

        return ReportMaker(document, wanted, reason)

    desk = ReportDesk(shown.window, is_japanese=language == "ja", ask_reason=ask_reason)
    desk.presenter = ReportPresenter(
        desk, jobs, open_store=document.open_reviews, make_maker=make_maker, translate=translate, dates=dates,
        author=author, title=document.folder.settings.name,
    )  # fmt: skip
    return desk


def make_report_actions(
    build_desk: Callable[[], ReportDesk], shown: OpenWindow, make_reviews: Callable[[], ReviewsDesk],
    find_claims: Callable[[], ClaimsDesk | None],
) -> Mapping[str, Callable[[], None]]:  # fmt: skip
    """What is open on the page of reviews or of issues is proposed. The desk is built once, when it is first asked."""
    make_desk = cache(build_desk)

    def begin(wanted_word: str) -> None:
        from viewer.presenters.report_saving import Wanted

        wanted, page, chosen = Wanted(wanted_word), shown.window.page, ""
        if wanted is Wanted.MINUTES and page == "reviews" and (plan := make_reviews().presenter.plan) is not None:
            chosen = plan.review_id
        elif wanted is Wanted.PACK and page == "claims" and (desk := find_claims()) is not None:
            claim = desk.presenter.chosen
            chosen = "" if claim is None else claim.claim_id
        make_desk().begin(wanted, chosen)

    return {
        "review.minutes": partial(begin, "minutes"),
        "claim.pack": partial(begin, "pack"),
        "notes.export": partial(begin, "notes"),
    }
