"""Builds one window: every part, every wire. Nothing is asked of the stores yet."""

from __future__ import annotations

from functools import cache, partial
from typing import NamedTuple

from viewer.app.calling import build_calling
from viewer.app.claims import ClaimParts, build_claim_links, build_claims, build_shelf
from viewer.app.codebook import build_codebook, build_coverage, make_people_actions
from viewer.app.compare import build_compare, build_life_reader, make_compare_actions
from viewer.app.data import build_data, build_questions
from viewer.app.finding import build_finding, make_finding_actions
from viewer.app.go_to_date import ask_date
from viewer.app.marks import make_mark_actions
from viewer.app.media import build_media
from viewer.app.printing import build_printing
from viewer.app.reading import build_reading
from viewer.app.report_desk import build_reports, make_report_actions
from viewer.app.review_room import build_review_room, make_room_actions
from viewer.app.reviews import build_cover, build_reviews, has_covered, make_review_actions
from viewer.app.scores import build_scores, make_score_actions, read_first_scores
from viewer.app.sharing import offer_sharing
from viewer.app.side import ask_common_events, build_notes, build_side, build_surroundings
from viewer.app.signals import build_signals
from viewer.app.team import build_team
from viewer.app.trust import offer_trust
from viewer.domain.clock import datetime_of
from viewer.domain.text import Translate
from viewer.presenters.actions import MEDIA_ACTIONS, READING_ACTIONS, SIGNAL_ACTIONS
from viewer.presenters.customer_words import RowWriter
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.reading import ReadingPresenter
from viewer.presenters.settings import suggest_author
from viewer.presenters.team_actions import TEAM_ACTIONS
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.customers_page import CustomersPage
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions, WindowActions
from viewer.qt.window_parts import WindowParts
from viewer.workspace.document import Document


def build_window(
    document: Document, app: AppActions, *, theme: Theme, translate: Translate, language: str
) -> OpenWindow:
    """The window of `document` in one language and theme, not shown and not started yet."""
    jobs = QtJobRunner()
    shown = OpenWindow(document, jobs, on_switched=app.show_anew)
    zone, as_of_us = document.zone, document.as_of_us
    holidays = HolidayCalendar()
    dates = DateWords(translate, language, zone, holidays)
    mask = Mask(
        translate, language, document.folder.secret, datetime_of(as_of_us).astimezone(zone).date(),
        document.load_nicknames(),
    )  # fmt: skip

    def author() -> str:
        return app.settings.author or suggest_author()

    panel, journey_panel, page, reading, writer, customers, journey = _build_first(
        document, shown, jobs, theme=theme, translate=translate, dates=dates, holidays=holidays, mask=mask
    )
    make_cover = cache(partial(build_cover, document, shown, jobs, writer=writer, reading=reading, customers=customers))
    if has_covered(document):
        make_cover()

    # What is made when it is first asked for; with `cache` the same one every time.
    make_data = cache(partial(build_data, document, shown, jobs, theme=theme, translate=translate, dates=dates))
    make_questions = partial(build_questions, shown, theme=theme, translate=translate)
    make_surroundings = cache(partial(
        build_surroundings, document, shown, jobs, translate=translate, journey=journey,
        find_page=lambda: make_data().page,
    ))  # fmt: skip
    make_side = partial(
        build_side, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
        make_surroundings=make_surroundings,
    )  # fmt: skip
    make_calling = cache(partial(
        build_calling, document, shown, jobs, app, theme=theme, translate=translate, dates=dates, mask=mask,
        journeys=journey,
    ))  # fmt: skip
    make_codebook = cache(partial(
        build_codebook, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask, author=author,
    ))  # fmt: skip
    make_notes = partial(
        build_notes, document, shown, jobs, app=app, theme=theme, translate=translate, dates=dates, mask=mask,
        make_calling=make_calling, find_codebook=make_codebook,
    )  # fmt: skip
    find_first_scores = cache(partial(read_first_scores, document, translate=translate, dates=dates))
    make_scores = cache(partial(
        build_scores, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask, author=author,
        load_first=find_first_scores, make_calling=make_calling, make_cover=make_cover,
    ))  # fmt: skip
    make_finding = cache(partial(
        build_finding, document, shown, jobs, theme=theme, translate=translate, dates=dates, panel=panel,
        journey=journey_panel, customers=customers, author=author,
    ))  # fmt: skip
    make_signals = cache(partial(
        build_signals, document, shown, jobs, theme=theme, translate=translate, language=language, dates=dates,
        mask=mask, panel=journey_panel, journey=journey, author=author,
    ))  # fmt: skip
    make_media = partial(
        build_media, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask, author=author,
        find_page=lambda: make_data().page,
    )  # fmt: skip

    make_life_reader = cache(partial(
        build_life_reader, document, translate=translate, language=language, dates=dates, mask=mask,
        make_calling=make_calling,
    ))  # fmt: skip
    make_compare = cache(partial(
        build_compare, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
        make_reader=make_life_reader, make_cover=make_cover,
    ))  # fmt: skip
    make_printing = cache(partial(
        build_printing, document, shown, jobs, theme=theme, translate=translate, language=language, dates=dates,
        mask=mask, journey=journey, make_reader=make_life_reader, make_calling=make_calling,
    ))  # fmt: skip

    make_reviews = cache(partial(
        build_reviews, document, shown, jobs, theme=theme, translate=translate, language=language, dates=dates,
        mask=mask, panel=panel, journey_panel=journey_panel, journey=journey, customers=customers, author=author,
        make_scores=make_scores, make_cover=make_cover, make_calling=make_calling,
    ))  # fmt: skip

    claims = ClaimParts(
        partial(build_shelf, document, shown, jobs, translate=translate, dates=dates, mask=mask),
        partial(
            build_claims, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
            author=author, customers=customers,
        ),
        partial(build_claim_links, document, shown, jobs, translate=translate),
    )  # fmt: skip

    make_room = cache(partial(
        build_review_room, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
        journey=journey, author=author, make_reviews=make_reviews,
    ))  # fmt: skip

    window = MainWindow(
        theme, translate, page,
        make_page={
            "reviews": lambda: make_reviews().page, "claims": lambda: claims.desk().page,
            "scores": lambda: make_scores().page, "data": lambda: make_data().page,
            "compare": lambda: make_compare().page, "room": lambda: make_room().page,
            "codebook": lambda: make_codebook().page, "coverage": partial(
                build_coverage, document, shown, jobs, theme=theme, translate=translate, customers=customers
            ),
        },
        is_executive=app.settings.role == "executive",
    )  # fmt: skip
    window.setWindowTitle(f"{document.folder.settings.name} – Ashiato")
    journey_panel.tools.action_asked.connect(window.do_action)
    panel.pins.action_asked.connect(window.do_action)
    make_desk = cache(partial(
        build_reading, document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
        panel=journey_panel, journey=journey, customers=customers, window=window, author=author,
    ))  # fmt: skip

    actions = WindowActions(
        window, app, panel=panel, customers=customers, journey=journey, find_quote=shown.find_quote,
        find_data=lambda: make_data().presenter, make_questions=make_questions,
    )  # fmt: skip
    actions.add_desk(READING_ACTIONS, make_desk)
    actions.add_desk(SIGNAL_ACTIONS, make_signals)
    actions.add(make_finding_actions(panel, customers, make_finding))
    actions.add({action_id: partial(shown.do_media, action_id) for action_id in MEDIA_ACTIONS})
    score_actions = make_score_actions(window, customers, make_scores)
    actions.add(score_actions)
    actions.add(claims.actions(window))
    actions.add(make_review_actions(make_reviews, score_actions))
    actions.add(make_compare_actions(window, panel, customers, make_compare, make_scores))
    actions.add({
        **make_mark_actions(lambda: shown.mark_tools),
        **make_people_actions(document, shown, jobs, theme=theme, translate=translate, author=author),
        "view.order": journey.turn_order,
        "view.lanes": journey_panel.toggle_lanes,
        "view.contacts": partial(journey_panel.show_lanes, False),
        "journey.go_to_date": partial(ask_date, journey_panel, dates),
        "data.common_events": partial(ask_common_events, make_questions, make_surroundings),
        "journey.print": lambda: make_printing().begin(),
        "call.begin": lambda: make_calling().begin(),
        "call.facts": lambda: make_calling().toggle_facts(),
    })  # fmt: skip

    actions.add({
        **make_room_actions(make_room, actions),
        **make_report_actions(
            partial(
                build_reports, document, shown, jobs, translate=translate, language=language, dates=dates,
                author=author,
            ),
            shown, make_reviews, claims.find_desk,
        ),
    })  # fmt: skip
    make_team = cache(partial(
        build_team, document, shown, jobs, app, theme=theme, translate=translate, dates=dates, mask=mask,
        panel=journey_panel, journey=journey, author=author,
    ))  # fmt: skip
    actions.add_desk(TEAM_ACTIONS, make_team)

    shown.take(
        WindowParts(
            window, panel, customers, reading, journey, make_side, actions,
            make_notes, make_desk, make_calling, make_finding, make_signals, make_media, find_first_scores,
            (make_reviews, make_room, make_team, claims.links, offer_trust(
                actions, document, shown, jobs, app, theme=theme, translate=translate, language=language, dates=dates,
                mask=mask, author=author,
            ), offer_sharing(
                actions, document, shown, jobs, app, theme=theme, translate=translate, author=author,
                make_reviews=make_reviews, make_calling=make_calling,
            )),
        )
    )  # fmt: skip
    return shown


class _First(NamedTuple):
    """What the first picture shows: the list and the journey."""

    panel: CustomerPanel
    journey_panel: JourneyPanel
    page: CustomersPage
    reading: ReadingPresenter
    writer: RowWriter
    customers: CustomersPresenter
    journey: JourneyPresenter


def _build_first(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, dates: DateWords,
    holidays: HolidayCalendar, mask: Mask,
) -> _First:  # fmt: skip
    panel = CustomerPanel(theme, translate, as_of_us=document.as_of_us, zone=document.zone)
    journey_panel = JourneyPanel(theme)
    page = CustomersPage(theme, customers=panel, journey=journey_panel)
    reading = ReadingPresenter(document.reader, jobs, on_journey=shown.show_journey, on_error=shown.show_error)
    writer = RowWriter(
        translate, as_of_us=document.as_of_us, zone=document.zone, nickname=mask.name, count_marks=shown.count_marks,
        readers_of=shown.readers_of,
    )  # fmt: skip
    customers = CustomersPresenter(
        panel, document.reader, jobs, translate=translate, dates=dates, total=document.totals.customers,
        as_of_us=document.as_of_us, make_row=writer.make_row, on_open=shown.open_customer, on_error=shown.show_error,
        on_near=reading.keep_near,
    )  # fmt: skip
    panel.attach(customers)
    panel.build_asked.connect(shown.build_condition)
    journey = JourneyPresenter(
        journey_panel, translate, dates=dates, holidays=holidays, mask=mask, jobs=jobs,
        on_selection_changed=shown.select, on_mark_chosen=shown.show_mark,
    )  # fmt: skip
    return _First(panel, journey_panel, page, reading, writer, customers, journey)
