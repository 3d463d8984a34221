"""A review session in words: list, agenda, homework, and what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from viewer.domain.clock import us_of
from viewer.domain.homework import Homework, HomeworkDone, HomeworkKind
from viewer.domain.open_matters import MatterKind, OpenMatter
from viewer.domain.review_plan import HowPicked, ReviewCustomer, ReviewPlan, ReviewStatus, Stretch
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords

STATUS_WORDS: Final = {
    ReviewStatus.PLANNED: Text.translate("Reviews", "Being prepared"),
    ReviewStatus.RUNNING: Text.translate("Reviews", "Running"),
    ReviewStatus.DONE: Text.translate("Reviews", "Done"),
}

HOW_WORDS: Final = {
    HowPicked.HAND: Text.translate("Reviews", "by hand"),
    HowPicked.LIST: Text.translate("Reviews", "from a list"),
    HowPicked.LOWEST: Text.translate("Reviews", "lowest scores"),
    HowPicked.RANDOM: Text.translate("Reviews", "at random"),
    HowPicked.ANSWER: Text.translate("Reviews", "by an answer"),
    HowPicked.TYPICAL: Text.translate("Reviews", "most typical"),
    HowPicked.STRUGGLED: Text.translate("Reviews", "struggled to convert"),
    HowPicked.NEARLY: Text.translate("Reviews", "nearly converted"),
    HowPicked.CHANGED: Text.translate("Reviews", "changed lately"),
    HowPicked.COUNTER: Text.translate("Reviews", "to look for counter-evidence"),
    HowPicked.OTHER: Text.translate("Reviews", "in another way"),
}

MATTER_WORDS: Final = {
    MatterKind.ACTION: Text.translate("Reviews", "Action"),
    MatterKind.REOPENED: Text.translate("Reviews", "Issue reopened"),
    MatterKind.DECISION: Text.translate("Reviews", "Decided last time"),
    MatterKind.PARKED: Text.translate("Reviews", "Parked topic"),
}

HOMEWORK_WORDS: Final = {
    HomeworkKind.HEAR: Text.translate("Reviews", "Hear these calls"),
    HomeworkKind.READ: Text.translate("Reviews", "Read these first"),
}


@dataclass(frozen=True, slots=True)
class ShownReview:
    """A row of the list of reviews. facts: "6 customers ・ 60 min"."""

    review_id: str
    number: str
    theme: str
    day: str
    facts: str
    status: ReviewStatus
    status_word: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One customer of the agenda. clock: from when to when, counted from the start ("0:05-0:13").

    is_known: the open data has this person. question: own, or that of the review. how: how they were picked.
    """

    row_id: str
    number: int
    nickname: str
    customer_id: str
    minutes: int
    clock: str
    question: str
    own_question: str
    stretch: str
    how: str
    is_known: bool
    customer_no: int | None


@dataclass(frozen=True, slots=True)
class HomeworkRow:
    """title: "Hear these calls (12)". people: (name, "3 / 12", share 0 to 1, all of it is done)."""

    homework_id: str
    title: str
    people: tuple[tuple[str, str, float, bool], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class MatterRow:
    """facts: who, until when, from which review. is_late also stands in the words."""

    kind: MatterKind
    kind_word: str
    words: str
    facts: str
    is_late: bool


class ReviewWriter:
    """Names of customers are made up (the mask's); customers are found in `nicknames`."""

    def __init__(self, translate: Translate, dates: DateWords) -> None:
        self._say, self._dates = translate, dates

    def row(self, plan: ReviewPlan) -> ShownReview:
        review = plan.review
        facts = Text.translate(
            "Reviews", "{customers} ・ {minutes} min",
            customers=self._say(Text.translate("Reviews", "%n customer(s)", n=len(plan.customers))),
            minutes=plan.minutes,
        )  # fmt: skip
        return ShownReview(
            plan.review_id, self.number(review.no), self.theme(plan), self.day(review.held_on), self._say(facts),
            review.status, self._say(STATUS_WORDS[review.status]),
        )  # fmt: skip

    def number(self, number: int) -> str:
        return f"#{number}" if number else ""

    def theme(self, plan: ReviewPlan) -> str:
        return plan.review.theme.strip() or self._say(Text.translate("Reviews", "No theme yet"))

    def title(self, plan: ReviewPlan) -> str:
        """ "Review session #42: low scores"."""
        words = Text.translate(
            "Reviews", "Review session {number} {theme}", number=self.number(plan.review.no), theme=self.theme(plan)
        )
        return self._say(words).strip()

    def day(self, day: date | None) -> str:
        """With its weekday and year."""
        if day is None:
            return self._say(Text.translate("Reviews", "no date yet"))
        return self._dates.full_day(self._noon_us(day))

    def total(self, plan: ReviewPlan) -> str:
        """The whole agenda against what is planned."""
        planned, over = plan.review.planned_minutes, plan.minutes_over
        if over > 0:
            words = Text.translate(
                "Reviews", "{total} of {planned} min: {over} min too long", total=plan.minutes, planned=planned,
                over=over,
            )  # fmt: skip
        elif over < 0:
            words = Text.translate(
                "Reviews", "{total} of {planned} min: {left} min left", total=plan.minutes, planned=planned, left=-over
            )
        else:
            words = Text.translate("Reviews", "{total} of {planned} min", total=plan.minutes, planned=planned)
        return self._say(words)

    def agenda(
        self, plan: ReviewPlan, people: Mapping[str, tuple[str, str, int]], stretches: Mapping[str, str]
    ) -> tuple[AgendaRow, ...]:
        """people: (nickname, id, customer_no) by row_id, without those the data does not know. stretches: in words."""
        rows = []
        at = plan.review.opening_minutes
        gone = self._say(Text.translate("Reviews", "Not in this data"))
        for number, entry in enumerate(plan.customers, 1):
            nickname, customer_id, customer_no = people.get(entry.row_id, (gone, "", None))
            rows.append(
                AgendaRow(
                    entry.row_id, number, nickname, customer_id, entry.minutes, clock_span(at, at + entry.minutes),
                    plan.question_of(entry), entry.question, stretches.get(entry.row_id, ""), self.how(entry),
                    customer_no is not None, customer_no,
                )
            )  # fmt: skip
            at += entry.minutes
        return tuple(rows)

    def stretch(self, stretch: Stretch | None) -> str:
        """From which day to which; "" without one."""
        if stretch is None:
            return ""
        start_us, end_us = sorted((stretch.start.occurred_at_us, stretch.end.occurred_at_us))
        first, last = self._dates.full_day(start_us), self._dates.day_since(end_us, start_us)
        if self._dates.day_count(start_us, end_us) == 0:
            return self._say(Text.translate("Reviews", "look at {day}", day=first))
        return self._say(Text.translate("Reviews", "look at {first} – {last}", first=first, last=last))

    def how(self, entry: ReviewCustomer) -> str:
        """How this customer came onto the list, with its figures."""
        facts = entry.facts
        among, name = facts.get("among"), facts.get("list") or facts.get("reading_list")
        of = f"{among:,}" if isinstance(among, int) else ""
        words: Text | None = None
        if entry.how is HowPicked.RANDOM and of:
            words = Text.translate(
                "Reviews", "{count} of {among} at random, seed {seed}", count=facts.get("how_many", "?"), among=of,
                seed=facts.get("seed", "?"),
            )  # fmt: skip
        elif entry.how is HowPicked.LOWEST and of:
            words = Text.translate("Reviews", "lowest scores of {among} people", among=of)
        elif entry.how is HowPicked.LIST and of:
            words = Text.translate("Reviews", "all {among} of a search", among=of)
            if name:
                words = Text.translate("Reviews", "list “{name}” ({among} people)", name=name, among=of)
        elif entry.how is HowPicked.ANSWER and isinstance(answered := facts.get("answered_at_us"), int):
            words = Text.translate("Reviews", "by the answer of {day}", day=self._dates.full_day(answered))
        told = self._say(words or HOW_WORDS[entry.how])
        if name and entry.how is not HowPicked.LIST:
            told = self._say(Text.translate("Reviews", "{how} (list “{name}”)", how=told, name=name))
        return told

    def how_all(self, plan: ReviewPlan) -> str:
        """How the whole list was picked, and whether shares of it say anything about everybody."""
        if not plan.customers:
            return ""
        counts = Counter(self.how(entry) for entry in plan.customers)
        told = " ・ ".join(
            self._say(Text.translate("Reviews", "{how}: %n", how=how, n=count)) for how, count in counts.items()
        )
        is_random = all(entry.how is HowPicked.RANDOM for entry in plan.customers)
        if not is_random:
            limit = Text.translate("Reviews", "not all at random, so not for estimating shares")
            told = f"{told} — {self._say(limit)}"
        return told

    def homework(self, homework: Homework, done: Sequence[HomeworkDone]) -> HomeworkRow:
        title = self._say(
            Text.translate(
                "Reviews", "{what} ({count})", what=self._say(HOMEWORK_WORDS[homework.kind]), count=len(homework.items)
            )
        )
        people = tuple(
            (each.person, self._progress(homework.kind, each), each.done / each.of if each.of else 0.0, each.is_all)
            for each in done
        )
        all_done = sum(each.is_all for each in done)
        summary = Text.translate("Reviews", "{done} of %n people are done", done=all_done, n=len(done))
        return HomeworkRow(
            homework.homework_id, title, people,
            self._say(summary) if done else self._say(Text.translate("Reviews", "Nobody is invited yet.")),
        )  # fmt: skip

    def matter(self, matter: OpenMatter) -> MatterRow:
        facts = [matter.owner]
        if matter.due is not None:
            due = Text.translate("Reviews", "due {day}", day=self.day(matter.due))
            facts.append(self._say(due))
        if matter.is_late:
            facts.append(self._say(Text.translate("Reviews", "overdue")))
        facts.append(self.number(matter.review_no))
        return MatterRow(
            matter.kind, self._say(MATTER_WORDS[matter.kind]), matter.words, " ・ ".join(filter(None, facts)),
            matter.is_late,
        )  # fmt: skip

    def _progress(self, kind: HomeworkKind, done: HomeworkDone) -> str:
        if kind is HomeworkKind.HEAR:
            return self._say(Text.translate("Reviews", "{done} of {all} heard", done=done.done, all=done.of))
        return self._say(Text.translate("Reviews", "{done} of {all} read", done=done.done, all=done.of))

    def _noon_us(self, day: date) -> int:
        return us_of(datetime(day.year, day.month, day.day, 12, tzinfo=self._dates.zone))


def clock_span(start_min: int, end_min: int) -> str:
    """Minutes since the start: 0:05-0:13."""
    return f"{start_min // 60}:{start_min % 60:02d}–{end_min // 60}:{end_min % 60:02d}"
