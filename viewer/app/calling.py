"""Builds everything about calls: with the scores page, or when the review store is open."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.domain.journey import Journey
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.settings import suggest_author
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.domain.calling import Person
    from viewer.presenters.calling import CallingPresenter
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.calling_panel import CallingPanel
    from viewer.qt.scores_desk import ScoresDesk


def build_calling(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme, translate: Translate,
    dates: DateWords, mask: Mask, journeys: JourneyPresenter,
) -> CallingDesk:  # fmt: skip
    """journeys: the one on screen says in its head where its calls stand."""
    from viewer.domain.calling import Person
    from viewer.presenters.call_book import CallBook
    from viewer.presenters.call_briefing import BriefingWords
    from viewer.presenters.call_panel import make_call_line
    from viewer.presenters.call_states import CallStates
    from viewer.presenters.caller import Caller
    from viewer.presenters.calling import CallingPresenter
    from viewer.presenters.people_events import PeopleEvents
    from viewer.presenters.reveal import Reveal
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.calling_panel import CallingPanel

    settings, window, secret = app.settings, shown.window, document.folder.secret

    def ask_person(suggestion: Person, departments: Sequence[str]) -> Person | None:
        from viewer.qt import calling_dialogs

        return calling_dialogs.ask_person(suggestion, departments, window)

    def ask_reason(what: str, suggestion: str) -> str | None:
        from viewer.qt import calling_dialogs

        return calling_dialogs.ask_reason(what, suggestion, window)

    def keep_person(person: Person) -> None:
        app.keep_caller(person.name, person.department)
        shown.set_author(person.name)

    def show_cases() -> None:
        desk.refresh()
        if (journey := journeys.journey) is not None:
            journeys.set_additions(calling=make_line(journey))

    def show_states() -> None:
        desk.refresh_states()
        shown.note_live_calls()

    suggestion = Person(settings.author or suggest_author(), settings.department)
    caller = Caller(suggestion, is_known=settings.is_caller_known, ask=ask_person, on_told=keep_person)
    book = CallBook(jobs, on_read=show_cases, on_written=shown.note_written, on_error=shown.show_error)
    reveal = Reveal(book, caller, translate, secret, ask_reason)
    words = BriefingWords(translate, dates, mask, document.as_of_us)

    def make_line(journey: Journey) -> str:
        if book.commands is None:
            return ""
        return make_call_line(journey, desk.people.cases_of(journey), words, time.time_ns() // 1000)

    def find_voice() -> tuple[str, str]:
        header = journeys.header
        return ("", "") if header is None else (header.nickname, header.voice)

    def make_panel(parent: QWidget) -> tuple[CallingPanel, CallingPresenter]:
        panel = CallingPanel(theme, translate, document.zone, parent)
        presenter = CallingPresenter(panel, book, words, secret=secret, caller=caller, reveal=reveal)
        panel.attach(presenter)
        return panel, presenter

    desk = CallingDesk(
        window,
        book=book,
        people=PeopleEvents(document.reader, translate, secret),
        states=CallStates(
            document.events, jobs, translate, secret, on_known=show_states, on_error=shown.show_error
        ),
        caller=caller,
        make_panel=make_panel,
        on_calls_changed=shown.note_calls,
        find_voice=find_voice,
    )  # fmt: skip
    journeys.find_calling = make_line
    return desk


def join_scores(desk: CallingDesk, scores: ScoresDesk, *, theme: Theme, translate: Translate, dates: DateWords) -> None:
    """The scores page has what is needed to call, and says how far the calls are."""
    from viewer.presenters.calls_head import CallsCardPresenter
    from viewer.qt.calls_card import CallsCard

    scores.presenter.read_from(desk.people)
    card = CallsCard(theme)
    head = CallsCardPresenter(card, desk.book, translate, dates)
    desk.join_scores(scores.page, scores.presenter, card, head)
