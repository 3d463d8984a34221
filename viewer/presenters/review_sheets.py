"""Paper for the silent round: of each customer of a review the sheet with their contacts, and one to write on."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.review_plan import ReviewPlan
from viewer.domain.text import Text, Translate
from viewer.presenters.customer_words import short_id
from viewer.presenters.masking import Mask
from viewer.presenters.review_words import ReviewWriter
from viewer.presenters.score_cover import without_scores
from viewer.presenters.sheet import SheetContent, SheetWriter
from viewer.presenters.whole_lives import JourneyReader, LifeReader
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.workspace.review_shelf import Shelf


class WritingContent(NamedTuple):
    """What stands on the sheet to write on. columns: headings above the lines. footer: left and middle."""

    review: str
    place: str
    nickname: str
    customer_id: str
    question: str
    stretch: str
    writer: str
    columns: tuple[str, str, str]
    footer: tuple[str, str]


class CustomerPaper(NamedTuple):
    """What is printed of one customer."""

    sheet: SheetContent
    writing: WritingContent


class CoveredReader:
    """Journeys without their answers, whoever asks: paper is read before the reveal."""

    def __init__(self, reader: JourneyReader) -> None:
        self._reader = reader

    def load_journey(self, customer_no: int) -> Journey:
        return without_scores(self._reader.load_journey(customer_no))


class ReviewSheets:
    """Reads in a job; the latest wish wins."""

    def __init__(
        self,
        make_reader: Callable[[bool], LifeReader],
        writer: ReviewWriter,
        sheets: SheetWriter,
        jobs: JobRunner,
        *,
        translate: Translate,
        mask: Mask,
        workspace: str,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """make_reader: of whole lives, without scores for True. Names on paper are always made up."""
        self._make_reader, self._writer, self._sheets, self._jobs = make_reader, writer, sheets, jobs
        self._say, self._mask, self._workspace, self._on_error = translate, mask, workspace, on_error

    def load(self, plan: ReviewPlan, shelf: Shelf, on_loaded: Callable[[Sequence[CustomerPaper]], None]) -> None:
        """Everybody on the list whom the data knows, in order."""
        reader = self._make_reader(plan.review.hide_scores_until_reveal)
        numbered = [
            (shelf.people[entry.customer].customer_no, self._writing(plan, at, shelf))
            for at, entry in enumerate(plan.customers)
            if entry.customer in shelf.people
        ]
        sheets, mask = self._sheets, self._mask
        me = weakref.ref(self)

        def work(report: Report) -> list[CustomerPaper]:
            rules = reader.load_rules()
            return [
                CustomerPaper(sheets.make(reader.load(customer_no, rules), mask), writing)
                for customer_no, writing in numbered
            ]

        def done(papers: list[CustomerPaper]) -> None:
            if me() is not None:
                on_loaded(papers)

        self._jobs.submit("reviews.sheets", work, done, self._on_error, latest_of="reviews.sheets")

    def _writing(self, plan: ReviewPlan, at: int, shelf: Shelf) -> WritingContent:
        entry = plan.customers[at]
        row, say = shelf.people[entry.customer], self._say
        question = plan.question_of(entry)
        secret = say(Text.translate("Sheet", "Internal use only"))
        rule = say(Text.translate("Reviews", "Write alone and in silence; then all show."))
        return WritingContent(
            f"{self._writer.title(plan)} ・ {self._writer.day(plan.review.held_on)}",
            f"{at + 1} / {len(plan.customers)}",
            self._mask.name(row.customer_id), short_id(row.customer_id),
            say(Text.translate("Reviews", "Question: {words}", words=question)) if question else "",
            self._writer.stretch(entry.stretch),
            say(Text.translate("Reviews", "Written by (name, department):")),
            (
                say(Text.translate("Reviews", "Contact no.")),
                say(Text.translate("Reviews", "What I noticed or want to ask")),
                say(Text.translate("Reviews", "Issue / hypothesis / situation")),
            ),
            (f"{secret} ・ {self._workspace}", rule),
        )  # fmt: skip
