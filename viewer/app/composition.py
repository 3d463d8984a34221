"""Builds one window: every part, every wire. Nothing is asked of the stores yet."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from viewer.app.finding_actions import make_finding_actions
from viewer.app.go_to_date import ask_date
from viewer.app.score_actions import make_score_actions
from viewer.app.signals import add_signals
from viewer.domain.clock import datetime_of
from viewer.domain.text import Translate
from viewer.presenters.actions import MEDIA_ACTIONS, READING_ACTIONS
from viewer.presenters.customer_words import RowWriter
from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.reading import ReadingPresenter
from viewer.presenters.settings import suggest_author
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.customers_page import CustomersPage
from viewer.qt.jobs import QtJobRunner
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.main_window import MainWindow
from viewer.qt.open_window import OpenWindow, SideParts, WindowParts
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions, WindowActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.app.scores import ScoresDesk
    from viewer.presenters.data import DataPresenter
    from viewer.presenters.importing import ImportPresenter
    from viewer.presenters.notes import NotesPresenter
    from viewer.presenters.scores import FirstScores
    from viewer.presenters.surroundings import SurroundingsPresenter
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.data_page import DataPage
    from viewer.qt.dialogs import Questions
    from viewer.qt.finding_desk import FindingDesk
    from viewer.qt.import_dialog import ImportDialog
    from viewer.qt.media_desk import MediaDesk
    from viewer.qt.notes_panel import NotesPanel
    from viewer.qt.reading_desk import ReadingDesk
    from viewer.reviews.store import ReviewStore


def build_window(
    document: Document, app: AppActions, *, theme: Theme, translate: Translate, language: str
) -> OpenWindow:
    """The window of `document` in one language and theme, not shown and not started yet."""
    jobs = QtJobRunner()
    shown = OpenWindow(document, jobs, on_switched=app.show_anew)
    zone, as_of_us = document.zone, document.as_of_us
    holidays = HolidayCalendar()
    dates = DateWords(translate, language, zone, holidays)
    mask = Mask(translate, language, document.folder.secret, datetime_of(as_of_us).astimezone(zone).date())

    panel = CustomerPanel(theme, translate, as_of_us=as_of_us, zone=zone)
    journey_panel = JourneyPanel(theme)
    page = CustomersPage(theme, customers=panel, journey=journey_panel)

    @cache
    def make_data() -> tuple[DataPresenter, DataPage]:
        """The data page is made when it is first asked for."""
        from viewer.presenters.data import DataPresenter
        from viewer.qt.data_page import DataPage

        data_page = DataPage(theme, translate)
        data = DataPresenter(
            data_page, document.events, jobs, translate=translate, dates=dates, on_error=shown.show_error
        )
        data_page.attach(data)
        data_page.action_asked.connect(window.do_action)
        return data, data_page

    @cache
    def load_first_scores() -> FirstScores:
        """Read once, in a job: after the first picture, or when the page is opened before that."""
        import viewer.app.scores  # noqa: F401  what the page needs is imported here, and not at the click
        from viewer.presenters.scores import load_first_scores as load_first

        return load_first(document.events.answers, document.reader, dates, translate)

    shown.read_ahead = load_first_scores

    @cache
    def make_scores() -> ScoresDesk:
        """The scores page is made when it is first asked for."""
        from viewer.app.calling import join_scores
        from viewer.app.scores import build_scores

        scores = build_scores(
            document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask,
            author=lambda: app.settings.author or suggest_author(), load_first=load_first_scores,
        )  # fmt: skip
        join_scores(make_calling(), scores, theme=theme, translate=translate, dates=dates)
        return scores

    @cache
    def make_calling() -> CallingDesk:
        """Made with the scores page or when the review store is open."""
        from viewer.app.calling import build_calling

        return build_calling(
            document, shown, jobs, app, theme=theme, translate=translate, dates=dates, mask=mask, journeys=journey
        )

    window = MainWindow(
        theme, translate, page,
        make_page={"scores": lambda: make_scores().page, "data": lambda: make_data()[1]},
        is_executive=app.settings.role == "executive",
    )  # fmt: skip
    window.setWindowTitle(f"{document.folder.settings.name} – Ashiato")

    reading = ReadingPresenter(document.reader, jobs, on_journey=shown.show_journey, on_error=shown.show_error)
    writer = RowWriter(
        translate, as_of_us=as_of_us, zone=zone, nickname=mask.name, count_marks=shown.count_marks,
        readers_of=shown.readers_of,
    )  # fmt: skip
    customers = CustomersPresenter(
        panel, document.reader, jobs, translate=translate, dates=dates, total=document.totals.customers,
        as_of_us=as_of_us, make_row=writer.make_row, on_open=shown.open_customer, on_error=shown.show_error,
        on_near=reading.keep_near,
    )  # fmt: skip
    panel.attach(customers)
    panel.build_asked.connect(shown.build_condition)
    journey = JourneyPresenter(
        journey_panel, translate, dates=dates, holidays=holidays, mask=mask, jobs=jobs,
        on_selection_changed=shown.select, on_mark_chosen=shown.show_mark,
    )  # fmt: skip

    @cache
    def make_surroundings() -> SurroundingsPresenter:
        from viewer.presenters.surroundings import SurroundingsPresenter

        return SurroundingsPresenter(
            journey, document.folder, jobs, load_usual=document.events.load_usual_dwells, translate=translate,
            on_told=partial(tell_data, make_data), on_error=shown.show_error,
        )  # fmt: skip

    def make_side() -> SideParts:
        from viewer.presenters.details import DetailsPresenter
        from viewer.qt.event_details import EventDetailsPanel
        from viewer.qt.notes_panel import NotesPanel

        make_surroundings().load()
        details_panel = EventDetailsPanel(theme)
        details = DetailsPresenter(
            details_panel, document.reader, jobs, translate=translate, dates=dates, mask=mask,
            on_error=shown.show_error,
        )  # fmt: skip
        return SideParts(NotesPanel(theme, translate), details_panel, details)

    def make_questions() -> Questions:
        from viewer.qt.dialogs import Questions

        return Questions(theme, translate, window)

    actions = WindowActions(
        window, app, panel=panel, customers=customers, journey=journey, find_quote=shown.find_quote,
        find_data=lambda: make_data()[0],
        make_questions=make_questions,
    )  # fmt: skip

    @cache
    def make_desk() -> ReadingDesk:
        """What a reader does with a journey: made after the first picture, or when it is first asked for."""
        from viewer.app.reading import build_reading

        return build_reading(
            document, shown, jobs, theme=theme, translate=translate, dates=dates, mask=mask, panel=journey_panel,
            journey=journey, customers=customers, window=window,
            author=lambda: app.settings.author or suggest_author(),
        )  # fmt: skip

    @cache
    def make_finding() -> FindingDesk:
        """Readers, saved lists and the editor of conditions: made with the review store."""
        from viewer.app.finding import build_finding

        return build_finding(
            document, shown, jobs, theme=theme, translate=translate, dates=dates, panel=panel, journey=journey_panel,
            customers=customers, author=lambda: app.settings.author or suggest_author(),
        )  # fmt: skip

    actions.add(make_finding_actions(panel, customers, make_finding))

    def do_reading(action_id: str) -> None:
        make_desk().do(action_id)

    actions.add({action_id: partial(do_reading, action_id) for action_id in READING_ACTIONS})
    actions.add({
        "view.order": journey.turn_order,
        "view.lanes": journey_panel.toggle_lanes,
        "view.contacts": partial(journey_panel.show_lanes, False),
        "journey.go_to_date": partial(ask_date, journey_panel, dates),
        "data.common_events": lambda: ask_common_events(make_questions(), make_surroundings()),
    })  # fmt: skip

    shown.make_signals = add_signals(
        actions, document, shown, jobs, theme=theme, translate=translate, language=language, dates=dates, mask=mask,
        panel=journey_panel, journey=journey, author=lambda: app.settings.author or suggest_author(),
    )  # fmt: skip

    def make_media(store: ReviewStore) -> MediaDesk:
        from viewer.app.media import build_media

        return build_media(
            document, store, shown, jobs, theme=theme, translate=translate,
            author=lambda: app.settings.author or suggest_author(),
        )  # fmt: skip

    def do_media(action_id: str) -> None:
        if shown.media is not None:
            shown.media.do(action_id)

    shown.make_media = make_media
    actions.add({action_id: partial(do_media, action_id) for action_id in MEDIA_ACTIONS})
    actions.add(make_score_actions(window, customers, make_scores))
    journey_panel.tools.action_asked.connect(window.do_action)

    def keep_author(name: str) -> None:
        app.keep_author(name)
        make_calling().set_name(name)

    def begin_call() -> None:
        make_calling().begin()

    actions.add({"call.begin": begin_call})

    def make_notes(store: ReviewStore, notes_panel: NotesPanel) -> NotesPresenter:
        from viewer.presenters.notes import NotesPresenter
        from viewer.workspace.commands import AnnotationCommands

        author = app.settings.author
        return NotesPresenter(
            notes_panel, AnnotationCommands(store, author or suggest_author()), store, jobs, translate,
            secret=document.folder.secret, dates=dates, is_author_chosen=bool(author), show_text=mask.text,
            on_author_chosen=keep_author, on_marks_changed=shown.show_marks, on_mark_chosen=shown.go_to_mark,
            on_changed=shown.reload_mark_counts,
        )  # fmt: skip

    shown.take(
        WindowParts(
            window, panel, customers, reading, journey, make_side, actions,
            make_notes, make_desk, make_calling, make_finding,
        )
    )  # fmt: skip
    return shown


def tell_data(make_data: Callable[[], tuple[DataPresenter, DataPage]], words: str) -> None:
    make_data()[1].set_told(words)


def ask_common_events(questions: Questions, surroundings: SurroundingsPresenter) -> None:
    if (path := questions.ask_common_events()) is not None:
        surroundings.keep_common_events(path)


def build_import(
    document: Document, shown: OpenWindow, *, theme: Theme, translate: Translate, language: str
) -> tuple[ImportDialog, ImportPresenter]:
    """The dialog that brings files into `document`, over its window. `start()` the presenter with the files."""
    from viewer.presenters.importing import ImportPresenter
    from viewer.qt.dialogs import Questions
    from viewer.qt.import_dialog import ImportDialog

    questions = Questions(theme, translate, shown.window)
    dialog = ImportDialog(theme, translate, ask_mapping_path=questions.ask_mapping_path, parent=shown.window)
    dates = DateWords(translate, language, document.zone, HolidayCalendar())
    presenter = ImportPresenter(dialog, document, shown.jobs, translate=translate, dates=dates)
    dialog.attach(presenter)
    dialog.action_asked.connect(shown.window.do_action)
    return dialog, presenter
