"""Minutes and evidence packs: everything they are made of, in any language, with and without a window."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.clock import datetime_of
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.report_content import Report as ReportContent
from viewer.domain.report_content import ReportFormat
from viewer.domain.text import Text
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar, load_holidays
from viewer.presenters.masking import Mask
from viewer.presenters.report_snippets import SnippetWriter
from viewer.presenters.report_words import TELLING, ReportWords
from viewer.presenters.translation import make_translate
from viewer.presenters.whole_lives import LifeReader, WholeLife
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.presenters.note_export import NoteLister
    from viewer.presenters.people_events import PeopleEvents

_READING = Text.translate("Minutes", "Reading journeys")
_WRITING = Text.translate("Minutes", "Writing the file")
_YEARS_BACK = 10


class ReportMaker:
    """Makes reports of one workspace in one language. Waits for the disk: use it in jobs.

    reason: why names and numbers are shown as they are; "" shows them masked.
    """

    def __init__(self, document: Document, language: str, reason: str = "") -> None:
        self._document, self._language, self._reason = document, language, reason
        self._translate = make_translate(language)

    def make_minutes(self, name: str, report: Report = silent) -> ReportContent:
        """name: the review's number, theme or id. Raises AshiatoError."""
        from viewer.presenters.minutes import MinutesWriter
        from viewer.workspace.minutes import load_minutes

        self._check_allowed()
        records = load_minutes(self._document.open_reviews(), name)
        lives, same = self.load_lives(records.customers, report)
        records = replace(records, same=same)
        words = self.make_words(lives.values())
        secret, today = self._document.folder.secret, self.dates.local(_now_us()).date()
        writer = MinutesWriter(records, lives, words, self.make_snippets(), secret=secret, today=today)
        return writer.make()

    def make_pack(self, claim_id: str, report: Report = silent) -> ReportContent:
        """The evidence of an issue or hypothesis. Raises AshiatoError if it is gone."""
        from viewer.presenters.condition_words import ConditionWriter
        from viewer.presenters.evidence_pack import PackWriter
        from viewer.workspace.claim_evidence import load_claim_records
        from viewer.workspace.claim_reading import ClaimReader, condition_of
        from viewer.workspace.claims import load_claim_book

        self._check_allowed()
        document, store = self._document, self._document.open_reviews()
        records = load_claim_records(store, claim_id)
        lives, same = self.load_lives(records.customers, report)
        reader = ClaimReader(document.events, store, document.folder.secret, document.zone)
        reading = reader.load_reading(records.claim, records.evidence, report)
        condition = ""
        if records.claim.condition_json:
            claims = load_claim_book(store).claims
            titles = {each.claim_id: each.title for each in claims.values()}
            said = ConditionWriter(self._translate, self.dates, lambda row_id: titles.get(row_id, row_id))
            condition = said.words(condition_of(records.claim))
        writer = PackWriter(
            records, lives, self.make_words(lives.values()), self.make_snippets(), reading=reading,
            condition=condition, secret=document.folder.secret, same=same,
        )  # fmt: skip
        return writer.make()

    def make_notes(self, report: Report = silent) -> NoteLister:
        """Every mark that is open to all. The rows are made while they are asked for."""
        from viewer.presenters.note_export import NoteLister
        from viewer.workspace.all_notes import load_all_notes

        self._check_allowed()
        document = self._document
        notes = load_all_notes(document.open_reviews())
        report(Progress(_READING, 0, len(notes.marks)))
        return NoteLister(
            notes, self.make_words(()), numbers=self._numbers, load_journey=self._people.load_journey,
            secret=document.folder.secret, workspace_id=document.folder.settings.workspace_id, report=report,
        )  # fmt: skip

    def make_file(self, content: ReportContent, wanted: ReportFormat, report: Report = silent) -> bytes:
        """The whole file. PDF needs a QGuiApplication."""
        from viewer.reports.files import make_file

        report(Progress(_WRITING))
        if wanted is ReportFormat.PDF:
            from viewer.qt.report_pages import make_report_pdf

            return make_report_pdf(content)
        return make_file(content, wanted)

    @cached_property
    def dates(self) -> DateWords:
        holidays = HolidayCalendar()
        years = range(self._as_of.year - _YEARS_BACK, _now().year + 2)
        holidays.add(years, load_holidays(years))
        return DateWords(self._translate, self._language, self._document.zone, holidays)

    @cached_property
    def mask(self) -> Mask:
        mask = Mask(self._translate, self._language, self._document.folder.secret, self._as_of.date())
        return mask.opened() if self._reason else mask

    def make_words(self, lives: Iterable[WholeLife]) -> ReportWords:
        """Words in which nobody of `lives` can be found by name."""
        words = ReportWords(
            self._translate, self.dates, self.mask, language=self._language,
            workspace=self._document.folder.settings.name, data_until_us=self._document.as_of_us, reason=self._reason,
        )  # fmt: skip
        words.know(life.journey for life in lives)
        if self.mask.is_on:
            words.know_values(self._document.events.field_values(TELLING))
        return words

    def make_snippets(self) -> SnippetWriter:
        from viewer.qt.report_pictures import draw_rows

        return SnippetWriter(self._translate, self.dates, self._language, draw_rows)

    def load_lives(
        self, refs: Sequence[IdentityRef], report: Report = silent
    ) -> tuple[dict[IdentityRef, WholeLife], dict[IdentityRef, IdentityRef]]:
        """Lives by identity; of several identities of one person, which of them stands for all."""
        secret = self._document.folder.secret
        numbers = self._document.events.find_numbers(refs, secret)
        reader, rules = self._reader, self._reader.load_rules()
        lives: dict[IdentityRef, WholeLife] = {}
        same: dict[IdentityRef, IdentityRef] = {}
        standing: dict[int, IdentityRef] = {}
        for done, ref in enumerate(refs):
            report(Progress(_READING, done, len(refs)))
            customer_no = numbers.get(ref)
            if customer_no is None or customer_no in standing:
                continue
            standing[customer_no] = ref
            life = lives[ref] = reader.load(customer_no, rules)
            same |= {other: ref for other in customer_refs(life.journey, secret) if other != ref}
        return lives, same

    def _check_allowed(self) -> None:
        """Raises AshiatoError if whoever works here may not export, or not reveal."""
        from viewer.domain.permissions import Deed
        from viewer.workspace.permissions import check_may

        check_may(self._document.folder, Deed.EXPORT)
        if self._reason:
            check_may(self._document.folder, Deed.REVEAL)

    @cached_property
    def _numbers(self) -> Mapping[IdentityRef, int]:
        """Everybody on whom there is a mark, as far as the data knows them."""
        owners = self._document.open_reviews().load_mark_index().marks_by_owner
        return self._document.events.find_numbers(frozenset(owners), self._document.folder.secret)

    @cached_property
    def _people(self) -> PeopleEvents:
        """Journeys with the calls that people wrote down: contacts have the numbers of the screen."""
        from viewer.presenters.people_events import PeopleEvents
        from viewer.workspace.calling import CallCommands

        people = PeopleEvents(self._document.events, self._translate, self._document.folder.secret)
        people.set_calls(CallCommands(self._document.open_reviews()).load_all())
        return people

    @cached_property
    def _reader(self) -> LifeReader:
        return LifeReader(
            self._document, self._people, translate=self._translate, language=self._language, dates=self.dates,
            mask=self.mask,
        )  # fmt: skip

    @cached_property
    def _as_of(self) -> datetime:
        return datetime_of(self._document.as_of_us).astimezone(self._document.zone)


@contextmanager
def opened_for_reports(workspace: Path) -> Iterator[Document]:
    """The workspace without a window, where pictures and pages can be made. Raises AshiatoError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from viewer.qt.fonts import install_fonts

    known = QGuiApplication.instance()
    app = known if isinstance(known, QGuiApplication) else QGuiApplication(["ashiato"])
    document = Document.open(workspace)
    try:
        install_fonts(app)
        yield document
    finally:
        document.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _now_us() -> int:
    return int(_now().timestamp() * 1_000_000)
