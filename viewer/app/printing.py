"""A customer sheet on paper: the window's preview, built when it is first asked for, and a PDF without a window."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.clock import datetime_of
from viewer.domain.progress import Report
from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.domain.journey import Journey
    from viewer.presenters.journey import JourneyPresenter
    from viewer.presenters.whole_lives import LifeReader
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.jobs import QtJobRunner
    from viewer.qt.open_window import OpenWindow
    from viewer.qt.print_desk import PrintDesk
    from viewer.qt.theme import Theme


def build_printing(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, *, theme: Theme, translate: Translate, language: str,
    dates: DateWords, mask: Mask, journey: JourneyPresenter, make_reader: Callable[[], LifeReader],
    make_calling: Callable[[], CallingDesk],
) -> PrintDesk:  # fmt: skip
    from viewer.domain.anchors import customer_refs
    from viewer.domain.audit import AuditKind
    from viewer.presenters.printing import PrintPresenter
    from viewer.presenters.reveal import Reveal
    from viewer.presenters.sheet import SheetWriter
    from viewer.qt import calling_dialogs
    from viewer.qt.print_desk import PrintDesk
    from viewer.workspace.audit import note

    def ask_reason(what: str, suggestion: str) -> str | None:
        return calling_dialogs.ask_reason(what, suggestion, desk.dialog or shown.window)

    def note_out(kind: str, journey: Journey, reason: str, go_on: Callable[[], None]) -> None:
        """Before it leaves: what cannot be noted is not handed out."""
        who, what = calling.caller.person.name, "sheet" if reason else "masked_sheet"
        customer = customer_refs(journey, document.folder.secret)[:1]

        def work(_report: Report) -> None:
            note(document.open_reviews(), who, AuditKind(kind), customers=customer, what=what, reason=reason)

        def done(_answer: None) -> None:
            go_on()

        jobs.submit("audit.note", work, done, shown.show_error)

    calling = make_calling()
    reveal = Reveal(calling.book, calling.caller, translate, document.folder.secret, ask_reason)
    desk = PrintDesk(theme, translate, shown.window, journey, is_japanese=language == "ja")
    desk.note_out = note_out
    desk.presenter = PrintPresenter(
        desk, make_reader(), SheetWriter(translate, dates, document.as_of_us, document.folder.settings.name), reveal,
        jobs, masked=mask, unmasked=mask.opened(), on_error=shown.show_error,
    )  # fmt: skip
    return desk


def print_sheet(
    workspace: Path, find_customer: Callable[[Document], int], out: Path, *, translate: Translate, language: str
) -> int:
    """Write the sheet of one customer as a PDF, masked. How many pages it has. Raises AshiatoError."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from viewer.presenters.holiday_calendar import HolidayCalendar, load_holidays
    from viewer.presenters.people_events import PeopleEvents
    from viewer.presenters.sheet import SheetWriter
    from viewer.presenters.whole_lives import LifeReader
    from viewer.qt.fonts import install_fonts
    from viewer.qt.sheet_layout import SheetLettering, lay_out_sheet
    from viewer.qt.sheet_printing import make_pdf, save_pdf
    from viewer.workspace.calling import CallCommands

    known = QGuiApplication.instance()
    app = known if isinstance(known, QGuiApplication) else QGuiApplication(["ashiato"])
    document = Document.open(workspace)
    try:
        install_fonts(app)
        secret, zone = document.folder.secret, document.zone
        as_of = datetime_of(document.as_of_us).astimezone(zone).date()
        holidays = HolidayCalendar()
        years = range(as_of.year - 10, as_of.year + 1)
        holidays.add(years, load_holidays(years))
        dates = DateWords(translate, language, zone, holidays)
        mask = Mask(translate, language, secret, as_of)
        people = PeopleEvents(document.events, translate, secret)
        people.set_calls(CallCommands(document.open_reviews()).load_all())
        reader = LifeReader(document, people, translate=translate, language=language, dates=dates, mask=mask)
        life = reader.load(find_customer(document), reader.load_rules())
        content = SheetWriter(translate, dates, document.as_of_us, document.folder.settings.name).make(life, mask)
        lettering = SheetLettering(is_japanese=language == "ja")
        pages = lay_out_sheet(content, translate, lettering)
        save_pdf(make_pdf(pages, lettering), out)
        return len(pages)
    finally:
        document.close()
