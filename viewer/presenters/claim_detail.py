"""One claim with everything that rests on it, read and counted in jobs and told in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from viewer.domain import countermeasures, open_questions
from viewer.domain.annotations import Mark
from viewer.domain.claims import Claim, ClaimKind, ClaimStatus
from viewer.domain.countermeasures import Countermeasure, MeasureState
from viewer.domain.customers import CustomerRow
from viewer.domain.evidence import ENTITY as EVIDENCE
from viewer.domain.evidence import Evidence, Stance
from viewer.domain.journey import CustomerField
from viewer.domain.open_questions import AskedIn, OpenQuestion
from viewer.domain.progress import Report, silent
from viewer.domain.score_statistics import estimate
from viewer.domain.scores import ScoreKind
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_cards import Shelf, day_words, first_line, title_of
from viewer.presenters.claim_history import HistoryWriter, rows_of
from viewer.presenters.claim_words import (
    BASIS_WORDS,
    KIND_WORDS,
    MEASURE_WORDS,
    SEVERITY_WORDS,
    STANCE_WORDS,
    STATUS_WORDS,
    reading_lines,
    sides_words,
    stance_words,
)
from viewer.presenters.claims_view import (
    ClaimDetail,
    EvidenceLine,
    HistoryLine,
    MeasureLine,
    Nudge,
    QuestionLine,
    SimilarLine,
)
from viewer.presenters.condition_words import ConditionWriter
from viewer.presenters.customer_words import short_id
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.presenters.title_readings import find_similar
from viewer.presenters.wording import inner_quotes
from viewer.workspace.claim_reading import ClaimReader, Effect, SideCount, condition_of
from viewer.workspace.claims import load_countermeasures, load_questions

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

COUNTER_COUNT: Final = 5
"""So many customers are proposed to be read against a claim."""

_LONGEST_QUOTE: Final = 160


class People(Protocol):
    """What is asked of the event store about customers."""

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]: ...


class Counted(NamedTuple):
    """What only the data can tell, counted after the rest is on screen. effects: by countermeasure_id."""

    reading: tuple[str, ...]
    sides: str
    nudge: Nudge | None
    proposal: str
    effects: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LoadedDetail:
    """detail, and what its lines lead to: customer_no by evidence_id, and what is being measured."""

    detail: ClaimDetail
    numbers: Mapping[str, int]


class DetailLoader:
    """Of one window. Its methods wait for the disk: call them in jobs."""

    def __init__(
        self, store: ReviewStore, people: People, reader: ClaimReader, *, translate: Translate, dates: DateWords,
        mask: Mask,
    ) -> None:  # fmt: skip
        self._store, self._people, self._reader = store, people, reader
        self._say, self._dates, self._mask = translate, dates, mask

    def load(self, shelf: Shelf, claim: Claim, report: Report = silent) -> LoadedDetail:
        """Everything but what has to be counted over all customers."""
        say, claim_id = self._say, claim.claim_id
        evidence = shelf.book.evidence_of(claim_id)
        marks = {mark.mark_id: mark for mark in self._store.load_some_marks(each.mark_id for each in evidence)}
        numbers = self._numbers_of(evidence, report)
        rows = {row.customer_no: row for row in self._people.load_rows(sorted(set(numbers.values())))}
        measures = load_countermeasures(self._store, shelf.book, claim_id)
        asked = [each for each in load_questions(self._store) if shelf.book.root_of(each.claim_id) == claim_id]
        titles = {other.claim_id: title_of(other, say) for other in shelf.book.claims.values()}
        lines = [
            self._evidence_line(each, marks.get(each.mark_id), rows.get(numbers.get(each.evidence_id, -1)))
            for each in evidence
        ]
        merged = shelf.book.merged.get(claim_id, ())
        others = [
            *((EVIDENCE, each.evidence_id) for each in evidence),
            *((countermeasures.ENTITY, each.countermeasure_id) for each in measures),
            *((open_questions.ENTITY, each.question_id) for each in asked),
        ]
        shown = replace(claim, title=self._mask.text(claim.title), body=self._mask.text(claim.body))
        detail = ClaimDetail(
            shown,
            say(KIND_WORDS[claim.kind]),
            say(STATUS_WORDS[claim.status]),
            self._facts(claim, shelf),
            tuple(tag.word for tag in shelf.codebook.tags_on(claim_id)),
            self._condition_words(claim, titles),
            shelf.counts[claim_id],
            {stance: tuple(line for line in lines if line.evidence.stance is stance) for stance in Stance},
            tuple(self._measure_line(each) for each in measures),
            tuple(self._question_line(each, report) for each in asked),
            self._similar(claim, shelf, titles),
            tuple(SimilarLine(each.claim_id, title_of(each, say), "") for each in merged),
            self._history((claim_id, *(each.claim_id for each in merged)), others, titles),
        )
        return LoadedDetail(detail, numbers)

    def count(self, shelf: Shelf, detail: ClaimDetail, report: Report = silent) -> Counted:
        """k of n read of N, whom to read against it, what countermeasures changed, whether it has come back."""
        say, claim = self._say, detail.claim
        reading = self._reader.load_reading(claim, shelf.book.evidence_of(claim.claim_id), report)
        effects = {
            line.measure.countermeasure_id: self._effect_lines(claim, line.measure, report) for line in detail.measures
        }
        proposal = ""
        if claim.kind is ClaimKind.ISSUE and claim.status is ClaimStatus.DONE and claim.done_on is not None:
            found = self._reader.count_new_cases(claim, report)
            if found:
                proposal = say(Text.translate(
                    "Claims", "%n customer(s) match by what happened from {day} on, when it was called done.", n=found,
                    day=day_words(claim.done_on, self._dates),
                ))  # fmt: skip
        nudge = self._nudge(claim, detail, report)
        return Counted(reading_lines(reading, say), sides_words(reading, say), nudge, proposal, effects)

    def _numbers_of(self, evidence: Sequence[Evidence], report: Report) -> dict[str, int]:
        owners = {each.owner for each in evidence if each.owner is not None}
        numbers = self._reader.find_numbers(owners, report) if owners else {}
        return {
            each.evidence_id: number
            for each in evidence
            if each.owner is not None and (number := numbers.get(each.owner)) is not None
        }

    def _facts(self, claim: Claim, shelf: Shelf) -> tuple[tuple[str, str], ...]:
        say = self._say
        nobody = say(Text.translate("Claims", "nobody yet"))
        open_date = say(Text.translate("Claims", "no date yet"))
        department = shelf.roster.department_of(claim.owner) if claim.owner else None
        owner = " ・ ".join(filter(None, (department.name if department is not None else "", claim.owner)))
        facts = []
        if claim.kind is ClaimKind.ISSUE:
            severity = say(SEVERITY_WORDS[claim.severity])
            facts.append((say(Text.translate("Claims", "Severity")), severity))
        facts.append((say(Text.translate("Claims", "Owner")), owner or nobody))
        due = open_date if claim.due is None else day_words(claim.due, self._dates)
        facts.append((say(Text.translate("Claims", "Due")), due))
        if claim.status is ClaimStatus.DONE and claim.done_on is not None:
            facts.append((say(Text.translate("Claims", "Done on")), day_words(claim.done_on, self._dates)))
        if claim.kind is ClaimKind.HYPOTHESIS:
            how = claim.how_to_test or say(Text.translate("Claims", "not written yet"))
            facts.append((say(Text.translate("Claims", "How to test")), how))
        made = f"{claim.author} {self._dates.full_day(claim.created_at_us)}"
        if claim.review_id in shelf.review_names:
            made = f"{made} {shelf.review_names[claim.review_id]}"
        facts.append((say(Text.translate("Claims", "Made by")), made))
        return tuple(facts)

    def _condition_words(self, claim: Claim, titles: Mapping[str, str]) -> str:
        if not claim.condition_json:
            return ""
        writer = ConditionWriter(self._say, self._dates, lambda row_id: titles.get(row_id, row_id))
        words = writer.words(condition_of(claim))
        if not claim.condition_name:
            return words
        return self._say(Text.translate("Claims", "“{name}”: {words}", name=claim.condition_name, words=words))

    def _evidence_line(self, evidence: Evidence, mark: Mark | None, row: CustomerRow | None) -> EvidenceLine:
        say, mask = self._say, self._mask
        fields: tuple[CustomerField, ...] = () if row is None else row.fields
        who = say(Text.translate("Claims", "somebody who is not in this data"))
        if row is not None:
            who = f"{mask.name(row.customer_id)} {short_id(mask.identity(row.customer_id))}"
        quote = when = words = ""
        if mark is None:
            words = say(Text.translate("Claims", "This mark was deleted."))
        else:
            when = self._when(mark)
            if mark.anchor.place is not None and mark.anchor.place.quote:
                quoted = inner_quotes(mask.text(mark.anchor.place.quote[:_LONGEST_QUOTE], fields))
                quote = say(Text.translate("Claims", "“{words}”", words=quoted))
            words = mask.text(" ".join(filter(None, (mark.title, first_line(mark.body)))), fields)
        basis = say(BASIS_WORDS[evidence.basis])
        foot = " ・ ".join(filter(None, ("" if evidence.is_implied else basis, evidence.author)))
        reason = mask.text(evidence.reason, fields)
        spoken = [say(STANCE_WORDS[evidence.stance]), who, when, quote, words, reason, foot]
        return EvidenceLine(
            evidence, who, when, quote, words, reason, foot, mark is not None and row is not None,
            ", ".join(filter(None, spoken)),
        )  # fmt: skip

    def _when(self, mark: Mark) -> str:
        start = mark.anchor.start
        if start is None:
            return self._say(Text.translate("Claims", "the whole journey"))
        return f"{self._dates.full_day(start.occurred_at_us)} {self._dates.clock(start.occurred_at_us)}"

    def _measure_line(self, measure: Countermeasure) -> MeasureLine:
        say = self._say
        facts = [say(MEASURE_WORDS[measure.state])]
        if measure.situation:
            facts.append(say(Text.translate("Claims", "for: {words}", words=measure.situation)))
        if measure.instead_of:
            facts.append(say(Text.translate("Claims", "instead of: {words}", words=measure.instead_of)))
        if measure.since is not None:
            day = day_words(measure.since, self._dates)
            facts.append(say(Text.translate("Claims", "from {day}", day=day)))
        if measure.owner:
            facts.append(measure.owner)
        return MeasureLine(measure, measure.title, " ・ ".join(facts), ())

    def _effect_lines(self, claim: Claim, measure: Countermeasure, report: Report) -> tuple[str, ...]:
        say = self._say
        if measure.state is MeasureState.PLANNED or measure.since is None:
            return ()
        if not claim.condition_json:
            return (say(Text.translate("Claims", "Say whom the issue is about, and before and after are counted.")),)
        effect = self._reader.measure(claim, measure.since, report)
        if effect is None:
            return (say(Text.translate("Claims", "Too little data on one side of that day to compare yet.")),)
        return effect_lines(effect, say)

    def _question_line(self, question: OpenQuestion, report: Report) -> QuestionLine:
        say = self._say
        to = Text.translate("Claims", "in a survey")
        whom = ""
        if question.asked_in is AskedIn.CALL:
            to = Text.translate("Claims", "in a call")
            if question.customer is not None:
                number = self._reader.find_numbers([question.customer], report).get(question.customer)
                rows = self._people.load_rows([number]) if number is not None else []
                whom = self._mask.name(rows[0].customer_id) if rows else ""
        foot = [say(to), whom, question.author]
        if question.answer:
            answer = Text.translate("Claims", "answer: {answer} ({who})", answer=self._mask.text(question.answer),
                                    who=question.answered_by)  # fmt: skip
            foot.append(say(answer))
        elif question.is_dropped:
            foot.append(say(Text.translate("Claims", "not asked any more")))
        return QuestionLine(question, question.words, " ・ ".join(filter(None, foot)))

    def _similar(self, claim: Claim, shelf: Shelf, titles: Mapping[str, str]) -> tuple[SimilarLine, ...]:
        others = {
            other.claim_id: other.title
            for other in shelf.book.claims.values()
            if other.kind is claim.kind and other.claim_id != claim.claim_id and other.title
        }
        own = shelf.tags[claim.claim_id]
        found = {each.row_id: each.likeness for each in find_similar(claim.title, others)} if claim.title else {}
        if len(own) > 1:
            found |= {other: 0.0 for other in others if other not in found and own <= shelf.tags[other]}
        lines = []
        for claim_id in list(found)[:5]:
            other = shelf.book.claims[claim_id]
            foot = " ・ ".join(filter(None, (
                self._say(STATUS_WORDS[other.status]), stance_words(shelf.counts[claim_id], self._say),
            )))  # fmt: skip
            lines.append(SimilarLine(claim_id, titles[claim_id], foot))
        return tuple(lines)

    def _history(
        self, claim_ids: Sequence[str], others: Sequence[tuple[str, str]], titles: Mapping[str, str]
    ) -> tuple[HistoryLine, ...]:
        histories = self._store.load_row_histories(rows_of(claim_ids, others))
        return HistoryWriter(self._say, self._dates, titles).lines(histories)

    def _nudge(self, claim: Claim, detail: ClaimDetail, report: Report) -> Nudge | None:
        """Only while moments speak for it and it is still open."""
        counts, say = detail.counts, self._say
        if not counts.supports or claim.status in {ClaimStatus.REFUTED, ClaimStatus.PARKED}:
            return None
        told = {"supports": f"{counts.supports:,}", "contradicts": f"{counts.contradicts:,}"}
        headline = say(Text.translate("Claims", "For {supports}, against {contradicts}.", **told))
        if not counts.contradicts:
            headline = say(Text.translate(
                "Claims", "For {supports}, against 0. Nobody has looked for what speaks against it yet.", **told
            ))  # fmt: skip
        if not claim.condition_json:
            words = Text.translate("Claims", "Say whom it is about, and people are proposed to whom it did not happen.")
            return Nudge(headline, say(words), "")
        counter = self._reader.find_counter(claim, COUNTER_COUNT, report=report)
        if not counter.among:
            words = Text.translate("Claims", "Everybody it is about who fared well has been read.")
            return Nudge(headline, say(words), "")
        spared = Text.translate("Claims", "{among} customers match, answered well, and were read by nobody.",
                                among=f"{counter.among:,}")  # fmt: skip
        if claim.outcome_json:
            spared = Text.translate("Claims", "To {among} customers who match it did not happen, and nobody read them.",
                                    among=f"{counter.among:,}")  # fmt: skip
        action = Text.translate("Claims", "Put %n of them on a reading list", n=len(counter.customer_nos))
        return Nudge(headline, say(spared), say(action))


def with_counted(detail: ClaimDetail, counted: Counted) -> ClaimDetail:
    measures = tuple(
        line._replace(effect=counted.effects.get(line.measure.countermeasure_id, ())) for line in detail.measures
    )
    return replace(
        detail, reading=counted.reading, sides=counted.sides, nudge=counted.nudge, proposal=counted.proposal,
        measures=measures,
    )  # fmt: skip


def effect_lines(effect: Effect, say: Translate) -> tuple[str, ...]:
    """Two lines: the matching rate and the scores of those hit, with n on both sides; then what they leave out."""
    before, after = effect.before, effect.after
    lines = [say(Text.translate(
        "Claims", "Matching: {before} → {after} ({days} days before and after)", before=_rate(before, say),
        after=_rate(after, say), days=effect.days,
    ))]  # fmt: skip
    if effect.kind is not None:
        lines.append(say(Text.translate(
            "Claims", "{score} of those hit: {before} → {after}", score=_score_name(effect.kind, say),
            before=_figure(effect.kind, before, say), after=_figure(effect.kind, after, say),
        )))  # fmt: skip
    if effect.untimed:
        lines.append(say(Text.translate(
            "Claims", "Part of the condition has no time and counts as it stands today on both sides."
        )))  # fmt: skip
    return tuple(lines)


def _rate(side: SideCount, say: Translate) -> str:
    if not side.active:
        return say(Text.translate("Claims", "nobody active"))
    percent = f"{100 * side.matching / side.active:.1f}"
    return say(Text.translate("Claims", "{percent}% ({count} of {active} active)", percent=percent,
                              count=f"{side.matching:,}", active=f"{side.active:,}"))  # fmt: skip


def _score_name(kind: ScoreKind, say: Translate) -> str:
    if kind is ScoreKind.NPS:
        return say(Text.translate("Claims", "NPS"))
    return say(Text.translate("Claims", "Share of good answers"))


def _figure(kind: ScoreKind, side: SideCount, say: Translate) -> str:
    found = estimate(kind, side.scores)
    if found is None:
        return say(Text.translate("Claims", "no answers (n=0)"))
    unit = "" if kind is ScoreKind.NPS else "%"
    return f"{found.value:+.0f}{unit} (n={found.n:,})" if not unit else f"{found.value:.0f}{unit} (n={found.n:,})"
