"""Reports on their way to a file: which one, in which format and language, and with real names only for a reason."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.report_content import Report as ReportContent
from viewer.domain.report_content import ReportFormat
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_words import KIND_WORDS
from viewer.presenters.dates import DateWords
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.presenters.note_export import NoteLister
    from viewer.reviews.store import ReviewStore


class Wanted(StrEnum):
    MINUTES = "minutes"
    PACK = "pack"
    NOTES = "notes"


class ListFormat(StrEnum):
    """Of the list of all notes. CSV_CP932: for old programs; letters it lacks become 〓."""

    CSV = "csv"
    CSV_CP932 = "cp932"
    XLSX = "xlsx"
    JSON = "json"

    @property
    def suffix(self) -> str:
        return "csv" if self is ListFormat.CSV_CP932 else self.value


FORMATS: Final[dict[Wanted, tuple[str, ...]]] = {
    Wanted.MINUTES: tuple(ReportFormat),
    Wanted.PACK: (ReportFormat.HTML, ReportFormat.PDF, ReportFormat.PPTX),
    Wanted.NOTES: tuple(ListFormat),
}


class Choice(NamedTuple):
    """What a report can be about."""

    row_id: str
    words: str


class SaveWish(NamedTuple):
    """row_id: "" for all notes. reason: why real names are written, "" leaves them masked."""

    wanted: Wanted
    row_id: str
    format_name: str
    language: str
    path: Path
    reason: str = ""


class Maker(Protocol):
    """Makes reports in one language; waits for the disk."""

    def make_minutes(self, name: str, report: Report) -> ReportContent: ...
    def make_pack(self, claim_id: str, report: Report) -> ReportContent: ...
    def make_notes(self, report: Report) -> NoteLister: ...
    def make_file(self, content: ReportContent, wanted: ReportFormat, report: Report) -> bytes: ...


class ReportView(Protocol):
    def set_choices(self, choices: Sequence[Choice], chosen: str, nothing: str) -> None: ...
    def set_told(self, words: str, *, is_problem: bool = False) -> None: ...
    def set_busy(self, is_busy: bool) -> None: ...


class ReportPresenter:
    """Reads and writes in jobs. What cannot be noted in the audit is not written."""

    def __init__(
        self, view: ReportView, jobs: JobRunner, *, open_store: Callable[[], ReviewStore],
        make_maker: Callable[[str, str], Maker], translate: Translate, dates: DateWords, author: Callable[[], str],
        title: str,
    ) -> None:  # fmt: skip
        """make_maker: by language and reason. title: of the workspace."""
        self._view, self._jobs, self._open_store, self._make_maker = view, jobs, open_store, make_maker
        self._translate, self._dates, self._author, self._title = translate, dates, author, title

    def show(self, wanted: Wanted, chosen: str = "") -> None:
        """What there is to choose from. chosen: what is open on screen, "" for the latest."""
        open_store, translate, dates = self._open_store, self._translate, self._dates

        def work(_report: Report) -> tuple[Choice, ...]:
            if wanted is Wanted.NOTES:
                return (Choice("", translate(Text.translate("Reports", "All notes of this workspace"))),)
            if wanted is Wanted.MINUTES:
                return load_reviews(open_store(), translate, dates)
            return load_claims(open_store(), translate)

        nothing = {
            Wanted.MINUTES: Text.translate("Reports", "There is no review session yet: prepare one first."),
            Wanted.PACK: Text.translate("Reports", "There is no issue or hypothesis yet: mark one with I or H."),
            Wanted.NOTES: Text.translate("Reports", "There are no notes yet."),
        }[wanted]
        me = weakref.ref(self)

        def done(choices: tuple[Choice, ...]) -> None:
            if (presenter := me()) is not None:
                presenter._view.set_choices(choices, chosen, translate(nothing))

        self._jobs.submit("report.choices", work, done, self._on_error, latest_of="report.choices")

    def save(self, wish: SaveWish) -> None:
        """Make the file and put it in its place, whole or not at all."""
        self._view.set_busy(True)
        self._view.set_told(self._translate(Text.translate("Reports", "Being written…")))
        maker, store, author = self._make_maker(wish.language, wish.reason), self._open_store, self._author()
        title = self._title

        def work(report: Report) -> int:
            return write_report(maker, store(), wish, report, author=author, title=title)

        me = weakref.ref(self)

        def done(lacking: int) -> None:
            if (presenter := me()) is not None:
                presenter._tell_saved(wish, lacking)

        self._jobs.submit("report.save", work, done, self._on_error, latest_of="report.save")

    def _tell_saved(self, wish: SaveWish, lacking: int) -> None:
        told = self._translate(Text.translate("Reports", "Saved: {path}", path=str(wish.path)))
        if lacking:
            less = Text.translate("Reports", "%n letter(s) that the encoding lacks stand as 〓.", n=lacking)
            told = f"{told} {self._translate(less)}"
        self._view.set_busy(False)
        self._view.set_told(told)

    def _on_error(self, error: AshiatoError) -> None:
        parts = [self._translate(error.what), error.where]
        if error.next_step is not None:
            parts.append(self._translate(error.next_step))
        self._view.set_busy(False)
        self._view.set_told(" ".join(filter(None, parts)), is_problem=True)


def write_report(maker: Maker, store: ReviewStore, wish: SaveWish, report: Report, *, author: str, title: str) -> int:
    """How many letters the encoding lacked. Raises AshiatoError; nothing is written then."""
    from viewer.reports.files import save_file
    from viewer.workspace.exports import note_export

    lacking = 0
    customers: Collection[IdentityRef]
    if wish.wanted is Wanted.NOTES:
        from viewer.presenters.note_files import make_list

        lister = maker.make_notes(report)
        made, lacking = make_list(lister, ListFormat(wish.format_name), title)
        customers, count = lister.customers, lister.count
    else:
        make = maker.make_minutes if wish.wanted is Wanted.MINUTES else maker.make_pack
        content = make(wish.row_id, report)
        made = maker.make_file(content, ReportFormat(wish.format_name), report)
        customers, count = content.customers, 0
    what = f"{wish.wanted.value}.{wish.format_name}"
    note_export(store, author, what, customers, count=count, reason=wish.reason)
    save_file(made, wish.path)
    return lacking


def load_reviews(store: ReviewStore, translate: Translate, dates: DateWords) -> tuple[Choice, ...]:
    """The newest first."""
    from viewer.presenters.review_words import ReviewWriter
    from viewer.workspace.reviews import load_plans

    writer = ReviewWriter(translate, dates)
    return tuple(
        Choice(plan.review_id, " ・ ".join((writer.title(plan), writer.day(plan.review.held_on))))
        for plan in load_plans(store)
    )


def load_claims(store: ReviewStore, translate: Translate) -> tuple[Choice, ...]:
    """Those with most moments first."""
    from viewer.workspace.claims import load_claim_book

    book = load_claim_book(store)
    ranked = sorted(book.claims.values(), key=lambda claim: -len(book.evidence_of(claim.claim_id)))
    made = []
    for claim in ranked:
        title = " ".join((claim.title or claim.body).split())
        words = Text.translate("Reports", "{kind}: {title}", kind=KIND_WORDS[claim.kind], title=title)
        made.append(Choice(claim.claim_id, translate(words)))
    return tuple(made)
