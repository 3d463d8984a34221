"""What a review has come to so far: decisions, homework, votes, what came from earlier reviews, parked topics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.claims import ClaimStatus
from viewer.domain.open_matters import MatterKind, make_open_matters
from viewer.domain.outcomes import ACTION_ITEM, DECISION_MADE, PARKED, ActionStatus
from viewer.domain.review_plan import ReviewPlan
from viewer.domain.text import Text, Translate
from viewer.domain.votes import Ballot, count_votes
from viewer.presenters.review_board import ClaimCard, count_words
from viewer.workspace.review_room import RoomRecords


class Tone(StrEnum):
    """How a line looks; its words say the same."""

    PLAIN = "plain"
    GOOD = "good"
    OPEN = "open"
    LATE = "late"


class OutcomeLine(NamedTuple):
    """entity, row_id: the record behind it. tag: "Decision". facts: owner and day; reason: "" for none."""

    entity: str
    row_id: str
    tag: str
    words: str
    facts: str
    reason: str = ""
    tone: Tone = Tone.PLAIN


class VoteBar(NamedTuple):
    """votes: how many; share of the greatest, 0 to 1. people: who voted for it, by name."""

    choice_id: str
    number: int
    words: str
    votes: int
    share: float
    people: tuple[str, ...]


class BallotContent(NamedTuple):
    """way: how it is counted. cast: how many have voted, of how many."""

    ballot: Ballot
    question: str
    way: str
    cast: str
    bars: tuple[VoteBar, ...]


class SideContent(NamedTuple):
    outcomes: tuple[OutcomeLine, ...]
    ballot: BallotContent | None
    carried: tuple[OutcomeLine, ...]
    parked: tuple[OutcomeLine, ...]


class SideWriter:
    """day_words: a date as people read it. today: for what is late."""

    def __init__(
        self, records: RoomRecords, say: Translate, day_words: Callable[[date | None], str], today: date
    ) -> None:
        self._records, self._say, self._day, self._today = records, say, day_words, today

    def write(self, cards: Sequence[ClaimCard], people_count: int) -> SideContent:
        """cards: what is voted on. people_count: in the room."""
        return SideContent(
            self._outcomes(), self._ballot(cards, people_count), self._carried(), self._parked()
        )  # fmt: skip

    def _outcomes(self) -> tuple[OutcomeLine, ...]:
        records, say = self._records, self._say
        review_id = records.room.review_id if records.room is not None else ""
        decision, homework = say(Text.translate("Room", "Decision")), say(Text.translate("Room", "Homework"))
        lines = []
        for made in records.decisions:
            if made.review_id == review_id:
                facts, reason = self._facts(made.owner, made.due, is_action=False), self._reason(made.reason)
                line = OutcomeLine(DECISION_MADE, made.decision_id, decision, made.words, facts, reason)
                lines.append((made.created_at_us, line))
        for each in records.actions:
            if each.review_id == review_id:
                tone = Tone.GOOD if each.status is ActionStatus.DONE else Tone.PLAIN
                facts = self._facts(each.owner, each.due, is_action=True)
                line = OutcomeLine(ACTION_ITEM, each.action_id, homework, each.words, facts, tone=tone)
                lines.append((each.created_at_us, line))
        return tuple(line for _, line in sorted(lines, key=lambda each: each[0]))

    def _reason(self, reason: str) -> str:
        return self._say(Text.translate("Room", "Because: {reason}", reason=reason)) if reason.strip() else ""

    def _facts(self, owner: str, due: date | None, *, is_action: bool) -> str:
        parts = [owner or (self._say(Text.translate("Room", "everybody")) if is_action else "")]
        if due is not None:
            parts.append(self._say(Text.translate("Room", "due {day}", day=self._day(due))))
        elif is_action:
            parts.append(self._say(Text.translate("Room", "until the next review")))
        return " ・ ".join(filter(None, parts))

    def _ballot(self, cards: Sequence[ClaimCard], people_count: int) -> BallotContent | None:
        records, say, ballot = self._records, self._say, self._records.ballot
        if ballot is None:
            return None
        tallies = count_votes(ballot, [card.claim_id for card in cards], records.votes, records.hands)
        most = max((tally.count for tally in tallies), default=0)
        bars = tuple(
            VoteBar(card.claim_id, card.number, card.title, each.count, each.count / most if most else 0.0, each.people)
            for card, each in zip(cards, tallies, strict=True)
        )
        total = sum(tally.count for tally in tallies)
        if ballot.is_by_hands:
            way = say(Text.translate("Room", "Hands are counted"))
            cast = say(Text.translate("Room", "%n hand(s)", n=total))
        else:
            way = say(Text.translate("Room", "One vote a person"))
            cast = say(
                Text.translate("Room", "{count} of {total} have voted", count=total, total=max(total, people_count))
            )
        usual = say(Text.translate("Room", "What matters most this week"))
        return BallotContent(ballot, ballot.question or usual, way, cast, bars)

    def _carried(self) -> tuple[OutcomeLine, ...]:
        """What is open from earlier reviews, and what was done since the last one."""
        records = self._records
        matters = make_open_matters(
            records.plan, records.plans, actions=records.actions, decisions=records.decisions, parked=(),
            claims=records.book.claims.values(), today=self._today,
        )  # fmt: skip
        lines = [*self._done_since(), *(self._matter(each.kind, each.row_id, each.words, each.owner, each.due,
                 is_late=each.is_late) for each in matters)]  # fmt: skip
        return tuple(lines)

    def _done_since(self) -> list[OutcomeLine]:
        last = self._last_plan()
        done = self._say(Text.translate("Room", "done"))
        return [
            OutcomeLine(ACTION_ITEM, each.action_id, "", each.words, " ・ ".join(filter(None, (done, each.came_of_it))),
                        tone=Tone.GOOD)
            for each in self._records.actions
            if last is not None and each.review_id == last.review_id and each.status is ActionStatus.DONE
        ]  # fmt: skip

    def _matter(
        self, kind: MatterKind, row_id: str, words: str, owner: str, due: date | None, *, is_late: bool
    ) -> OutcomeLine:
        say, book = self._say, self._records.book
        facts = self._facts(owner, due, is_action=kind is MatterKind.ACTION)
        if is_late:
            late = say(Text.translate("Room", "overdue"))
            return OutcomeLine(ACTION_ITEM, row_id, "", words, f"{late} ・ {facts}", tone=Tone.LATE)
        if kind is MatterKind.ACTION:
            still = say(Text.translate("Room", "not done yet"))
            return OutcomeLine(ACTION_ITEM, row_id, "", words, f"{still} ・ {facts}", tone=Tone.OPEN)
        if kind is MatterKind.REOPENED:
            claim = book.find(row_id)
            again = say(Text.translate("Room", "came back"))
            counted = count_words(book.evidence_of(row_id), say) if claim is not None else ""
            return OutcomeLine("claim", row_id, "", words, " ・ ".join(filter(None, (again, counted))), tone=Tone.LATE)
        decision = next((each for each in self._records.decisions if each.decision_id == row_id), None)
        claim = book.find(decision.claim_id) if decision is not None and decision.claim_id else None
        if claim is not None:
            counted = count_words(book.evidence_of(claim.claim_id), say)
            tone = Tone.GOOD if claim.status in {ClaimStatus.DONE, ClaimStatus.SUPPORTED} else Tone.OPEN
            return OutcomeLine(DECISION_MADE, row_id, "", words, counted, tone=tone)
        decided = say(Text.translate("Room", "decided last time"))
        return OutcomeLine(DECISION_MADE, row_id, "", words, " ・ ".join(filter(None, (decided, facts))))

    def _parked(self) -> tuple[OutcomeLine, ...]:
        """Topics that have not been talked about, also those of earlier reviews."""
        known = {plan.review_id for plan in self._records.plans}
        return tuple(
            OutcomeLine(PARKED, each.parked_id, "", each.words, "")
            for each in self._records.parked
            if not each.is_done and each.review_id in known
        )

    def _last_plan(self) -> ReviewPlan | None:
        """The review before this one."""
        plan = self._records.plan
        if plan is None:
            return None
        earlier = [each for each in self._records.plans if each.review.no < plan.review.no]
        return max(earlier, key=lambda each: each.review.no, default=None)
