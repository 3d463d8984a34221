"""Minutes of a review session, written from the records alone: who was there, what was decided, what is still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from viewer.domain.anchors import IdentityRef
from viewer.domain.claim_reading import count_stances
from viewer.domain.claims import Claim
from viewer.domain.evidence import Evidence, Stance
from viewer.domain.homework import make_progress
from viewer.domain.open_matters import MatterKind, make_open_matters
from viewer.domain.outcomes import ActionItem, ActionStatus, DecisionMade, Parked
from viewer.domain.report_content import (
    Block,
    Cell,
    Facts,
    Paragraph,
    Points,
    Report,
    ReportKind,
    Section,
    Table,
)
from viewer.domain.review_plan import ReviewStatus
from viewer.domain.text import Text
from viewer.domain.votes import Ballot, count_votes, make_usual_ballot_id
from viewer.presenters.claim_words import KIND_WORDS, STATUS_WORDS
from viewer.presenters.minutes_customers import CustomerSections
from viewer.presenters.report_snippets import SnippetWriter
from viewer.presenters.report_words import ReportWords
from viewer.presenters.review_words import STATUS_WORDS as REVIEW_STATUS_WORDS
from viewer.presenters.review_words import ReviewWriter
from viewer.presenters.whole_lives import WholeLife
from viewer.workspace.minutes import MinutesRecords

_ACTION_WORDS: Final = {
    ActionStatus.OPEN: Text.translate("Minutes", "open"),
    ActionStatus.DONE: Text.translate("Minutes", "done"),
    ActionStatus.DROPPED: Text.translate("Minutes", "dropped"),
}
_MOST_PLACES: Final = 4
_Own = TypeVar("_Own", DecisionMade, ActionItem, Parked)


class MinutesWriter:
    """One review in one language. lives: those of its customers whom the data knows. today: for what is late."""

    def __init__(
        self, records: MinutesRecords, lives: Mapping[IdentityRef, WholeLife], words: ReportWords,
        snippets: SnippetWriter, *, secret: bytes, today: date,
    ) -> None:  # fmt: skip
        self._records, self._words, self._today = records, words, today
        self._reviews = ReviewWriter(words.say, words.dates)
        self._customers = CustomerSections(records, lives, words, snippets, secret)
        self._claims = self._find_claims()

    def make(self) -> Report:
        words, say, review = self._words, self._words.say, self._records.plan.review
        facilitator = words.person(review.facilitator)
        led = say(Text.translate("Minutes", "led by {name}", name=facilitator)) if facilitator else ""
        number, theme = self._reviews.number(review.no), words.line(review.theme)
        title = " ".join(filter(None, (number, theme))) or say(Text.translate("Reviews", "No theme yet"))
        sections = (
            self._overview(), self._decisions(), self._actions(), self._open(), self._parked(), self._claims_section(),
            self._votes(), *self._homework(), *self._customers.make(),
        )  # fmt: skip
        return Report(
            ReportKind.MINUTES, words.language, say(Text.translate("Minutes", "Minutes of a review session")), title,
            words.joined((self._reviews.day(review.held_on), led)), sections, words.foot(), self._records.customers,
        )  # fmt: skip

    # Sections

    def _overview(self) -> Section:
        records, words, say = self._records, self._words, self._words.say
        review = records.plan.review
        read = [entry for entry in records.plan.customers if entry.customer in records.stops]
        count = Text.translate("Minutes", "{read} of %n customer(s)", n=len(records.plan.customers), read=len(read))
        pairs = [
            (Text.translate("Minutes", "Status"), say(REVIEW_STATUS_WORDS[review.status])),
            (Text.translate("Minutes", "When"), self._when()),
            (Text.translate("Minutes", "Invited"), self._invited()),
            (Text.translate("Minutes", "Wrote or voted"), self._took_part()),
            (Text.translate("Minutes", "Read"), say(count)),
            (Text.translate("Minutes", "How picked"), words.line(self._reviews.how_all(records.plan))),
            (Text.translate("Minutes", "Question"), words.clean(review.question)),
        ]
        decisions, actions = self._own(records.outcomes.decisions), self._own(records.outcomes.actions)
        came = Text.translate(
            "Minutes",
            "Decisions: {decisions} ・ actions: {actions} ・ issues and hypotheses: {claims} ・ marks: {marks}",
            decisions=len(decisions), actions=len(actions), claims=len(self._claims), marks=len(records.marks),
        )  # fmt: skip
        blocks: list[Block] = [
            Facts(tuple((say(label), said) for label, said in pairs if said)),
            Paragraph(say(came), is_lead=True),
        ]
        if records.hidden_count:
            hidden = Text.translate(
                "Minutes", "%n mark(s) are not revealed yet and are not in here.", n=records.hidden_count
            )
            blocks.append(Paragraph(say(hidden), is_note=True))
        if review.status is not ReviewStatus.DONE:
            early = Text.translate("Minutes", "The review is not closed: these minutes may change.")
            blocks.append(Paragraph(say(early), is_note=True))
        return Section(say(Text.translate("Minutes", "Overview")), tuple(blocks))

    def _decisions(self) -> Section:
        say, words = self._words.say, self._words
        headings = (
            Text.translate("Minutes", "No."), Text.translate("Minutes", "Decision"),
            Text.translate("Minutes", "Reason"), Text.translate("Minutes", "About"),
            Text.translate("Minutes", "Owner"), Text.translate("Minutes", "Due"),
        )  # fmt: skip
        rows = [
            (
                Cell(str(number), number), Cell(words.clean(each.words)), Cell(words.clean(each.reason)),
                Cell(self._about(each)), Cell(words.person(each.owner)), words.day_cell(each.due),
            )
            for number, each in enumerate(self._own(self._records.outcomes.decisions), 1)
        ]  # fmt: skip
        heading = say(Text.translate("Minutes", "Decisions"))
        nothing = say(Text.translate("Minutes", "Nothing was decided."))
        table = Table(heading, tuple(map(say, headings)), (0.6, 4, 4, 3, 1.5, 1.8), tuple(rows), nothing)
        return Section(heading, (table,))

    def _actions(self) -> Section:
        say, words = self._words.say, self._words
        headings = (
            Text.translate("Minutes", "Action"), Text.translate("Minutes", "Owner"), Text.translate("Minutes", "Due"),
            Text.translate("Minutes", "Status"), Text.translate("Minutes", "About"),
            Text.translate("Minutes", "What came of it"),
        )  # fmt: skip
        everybody, by_next = (
            say(Text.translate("Room", "everybody")),
            say(Text.translate("Room", "until the next review")),
        )
        rows = [
            (
                Cell(words.clean(each.words)), Cell(words.person(each.owner) or everybody),
                words.day_cell(each.due, by_next), Cell(self._status(each)), Cell(self._about(each)),
                Cell(words.clean(each.came_of_it)),
            )
            for each in sorted(self._own(self._records.outcomes.actions), key=lambda each: each.due or date.max)
        ]  # fmt: skip
        heading = say(Text.translate("Minutes", "Actions"))
        nothing = say(Text.translate("Minutes", "Nobody took anything to do."))
        return Section(
            heading, (Table(heading, tuple(map(say, headings)), (4, 1.6, 1.9, 1.2, 3, 3), tuple(rows), nothing),)
        )

    def _open(self) -> Section:
        """What the next review opens with, and questions that wait for an answer."""
        records, words, say = self._records, self._words, self._words.say
        matters = make_open_matters(
            None, records.plans, actions=records.outcomes.actions, decisions=(), parked=records.outcomes.parked,
            claims=records.book.claims.values(), today=self._today,
        )  # fmt: skip
        items = []
        for matter in matters:
            if matter.kind is MatterKind.PARKED and matter.review_no == records.plan.review.no:
                continue
            row = self._reviews.matter(
                matter._replace(words=words.line(matter.words), owner=words.person(matter.owner))
            )
            told = Text.translate("Minutes", "{kind}: {words}", kind=row.kind_word, words=row.words)
            items.append(words.joined((say(told), row.facts)))
        claim_ids = {claim.claim_id for claim in self._claims}
        for question in records.questions:
            if question.is_open and records.book.root_of(question.claim_id) in claim_ids:
                told = Text.translate("Minutes", "Question to ask: {words}", words=words.line(question.words))
                items.append(say(told))
        nothing = say(Text.translate("Minutes", "Nothing is open."))
        return Section(say(Text.translate("Minutes", "Still open")), (Points(tuple(items), nothing),))

    def _parked(self) -> Section:
        say, words = self._words.say, self._words
        done = say(Text.translate("Minutes", "talked about since"))
        items = tuple(
            words.joined((words.line(each.words), words.person(each.author), done if each.is_done else ""))
            for each in self._own(self._records.outcomes.parked)
        )
        nothing = say(Text.translate("Minutes", "No topic was parked."))
        return Section(say(Text.translate("Minutes", "Parked topics")), (Points(items, nothing),))

    def _claims_section(self) -> Section:
        say = self._words.say
        headings = (
            Text.translate("Minutes", "Kind"), Text.translate("Minutes", "Issue or hypothesis"),
            Text.translate("Minutes", "Status"), Text.translate("Minutes", "For"), Text.translate("Minutes", "Against"),
            Text.translate("Minutes", "Unclear"), Text.translate("Minutes", "Moments"),
        )  # fmt: skip
        rows = []
        for claim in self._claims:
            evidence = self._records.book.evidence_of(claim.claim_id)
            counts = count_stances(evidence)
            rows.append((
                Cell(say(KIND_WORDS[claim.kind])), Cell(self._title(claim)), Cell(say(STATUS_WORDS[claim.status])),
                Cell(str(counts.supports), counts.supports), Cell(str(counts.contradicts), counts.contradicts),
                Cell(str(counts.unclear), counts.unclear), Cell(self._moments(evidence)),
            ))  # fmt: skip
        heading = say(Text.translate("Minutes", "Issues and hypotheses"))
        nothing = say(Text.translate("Minutes", "No issue or hypothesis came out of this review."))
        table = Table(heading, tuple(map(say, headings)), (1.2, 4, 1.4, 0.9, 0.9, 1.1, 4), tuple(rows), nothing)
        return Section(heading, (table,))

    def _votes(self) -> Section:
        records, say = self._records, self._words.say
        heading = say(Text.translate("Minutes", "Votes"))
        usual = Ballot(make_usual_ballot_id(records.review_id), records.review_id)
        ballots = [each for each in records.ballots if each.review_id == records.review_id]
        if usual.ballot_id not in {each.ballot_id for each in ballots}:
            ballots.insert(0, usual)
        tables = [table for ballot in ballots if (table := self._ballot(ballot, heading)) is not None]
        nothing = say(Text.translate("Minutes", "Nobody voted."))
        return Section(heading, tuple(block for blocks in tables for block in blocks) or (Points((), nothing),))

    def _ballot(self, ballot: Ballot, name: str) -> tuple[Block, ...] | None:
        """None if nobody voted. What was voted for and is gone since still counts."""
        records, words, say = self._records, self._words, self._words.say
        named = [vote.choice_id for vote in records.votes if vote.ballot_id == ballot.ballot_id]
        named += [hands.choice_id for hands in records.hands if hands.ballot_id == ballot.ballot_id]
        choices = list(dict.fromkeys([*(claim.claim_id for claim in self._claims), *named]))
        tallies = count_votes(ballot, choices, records.votes, records.hands)
        if not any(tally.count for tally in tallies):
            return None
        rows = []
        for tally in sorted(tallies, key=lambda each: -each.count):
            claim = records.book.find(tally.choice_id)
            choice = self._title(claim) if claim is not None else say(Text.translate("Minutes", "deleted since"))
            people = "、".join(words.person(records.roster.name_of(person)) for person in tally.people)
            rows.append((Cell(choice), Cell(str(tally.count), tally.count), Cell(people)))
        hands = Text.translate("Minutes", "counted hands, without names")
        who = say(hands if ballot.is_by_hands else Text.translate("Minutes", "Who"))
        question = words.line(ballot.question) or say(Text.translate("Room", "What matters most this week"))
        headings = (say(Text.translate("Minutes", "Choice")), name, who)
        table = Table(name, headings, (5, 1, 4), tuple(rows), "")
        return (Paragraph(question), table)

    def _homework(self) -> tuple[Section, ...]:
        """What was to be heard and read before; nothing if there was none."""
        records, words = self._records, self._words
        people = [invitee.name for invitee in records.plan.invitees]
        items = []
        for homework in records.homework:
            row = self._reviews.homework(
                homework, make_progress(homework, people, records.progress.heard, records.progress.read)
            )
            each = "、".join(f"{words.person(name)} {done}" for name, done, _, _ in row.people)
            items.append(words.joined((row.title, words.line(homework.words), row.summary, each)))
        if not items:
            return ()
        return (Section(words.say(Text.translate("Minutes", "Homework before")), (Points(tuple(items), ""),)),)

    # Words

    def _when(self) -> str:
        words, room, review = self._words, self._records.room, self._records.plan.review
        if room is None or room.opened_at_us is None:
            return self._reviews.day(review.held_on)
        begun = words.moment(room.opened_at_us)
        if room.closed_at_us is None:
            return begun
        return f"{begun}–{words.dates.clock(room.closed_at_us)}"

    def _invited(self) -> str:
        return "、".join(
            self._with_department(invitee.name, invitee.department) for invitee in self._records.plan.invitees
        )

    def _took_part(self) -> str:
        """Whoever left something behind: a mark, a vote, a turn at the keyboard. The records know of nobody else."""
        records = self._records
        ballots = {each.ballot_id for each in records.ballots if each.review_id == records.review_id}
        ballots.add(make_usual_ballot_id(records.review_id))
        names = [mark.author for mark in records.marks]
        names += [vote.person for vote in records.votes if vote.ballot_id in ballots]
        names += [name for stop in records.stops.values() for name in sorted(stop.had_turn)]
        shown = dict.fromkeys(records.roster.name_of(name) for name in names)
        return "、".join(self._with_department(name, self._department_of(name)) for name in shown)

    def _department_of(self, name: str) -> str:
        known = self._records.roster.department_of(name)
        if known is not None:
            return known.name
        return next((each.department for each in self._records.plan.invitees if each.name == name), "")

    def _with_department(self, name: str, department: str) -> str:
        name, department = self._words.person(name), self._words.person(department)
        if not department:
            return name
        return self._words.say(Text.translate("Minutes", "{name} ({department})", name=name, department=department))

    def _status(self, action: ActionItem) -> str:
        told = self._words.say(_ACTION_WORDS[action.status])
        late = self._words.say(Text.translate("Reviews", "overdue")) if action.is_late(self._today) else ""
        return self._words.joined((told, late))

    def _about(self, outcome: DecisionMade | ActionItem) -> str:
        """The claim, else the customer who was read."""
        claim = self._records.book.find(outcome.claim_id) if outcome.claim_id else None
        if claim is not None:
            return self._title(claim)
        return (
            ""
            if outcome.customer is None
            else self._customers.who(self._records.same.get(outcome.customer, outcome.customer))
        )

    def _title(self, claim: Claim) -> str:
        return self._words.line(claim.title) or self._words.line(claim.body) or self._words.say(KIND_WORDS[claim.kind])

    def _moments(self, evidence: Sequence[Evidence]) -> str:
        """Where the moments of this review are: whose journey, which contact."""
        marks = {mark.mark_id: mark for mark in self._records.marks}
        order = {Stance.SUPPORTS: 0, Stance.CONTRADICTS: 1, Stance.UNCLEAR: 2}
        ranked = sorted(evidence, key=lambda each: order[each.stance])
        places = [self._customers.place_of(marks[each.mark_id]) for each in ranked if each.mark_id in marks]
        shown = list(dict.fromkeys(filter(None, places)))
        rest = len(shown) - _MOST_PLACES
        more = self._words.say(Text.translate("Minutes", "%n more", n=rest)) if rest > 0 else ""
        return "、".join(filter(None, (*shown[:_MOST_PLACES], more)))

    def _find_claims(self) -> list[Claim]:
        """What marks of this review are or were put to, and what it made; most people first."""
        book, review_id = self._records.book, self._records.review_id
        here = {mark.mark_id: mark.author for mark in self._records.marks}
        people = {
            claim.claim_id: {
                here.get(each.mark_id, each.author)
                for each in book.evidence_of(claim.claim_id)
                if each.mark_id in here or each.review_id == review_id
            }
            for claim in book.claims.values()
        }
        found = [claim for claim in book.claims.values() if people[claim.claim_id] or claim.review_id == review_id]
        return sorted(found, key=lambda claim: (-len(people[claim.claim_id]), claim.created_at_us, claim.claim_id))

    def _own(self, outcomes: Sequence[_Own]) -> list[_Own]:
        return [each for each in outcomes if each.review_id == self._records.review_id]
