"""What the calling panel says of one case: whose call it is, where it stands, what there is to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.calling import CallRecord, CallState, Claim, OutcomeKind, Person
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.scores import Band, Score
from viewer.domain.text import Text
from viewer.presenters.call_briefing import Briefing, BriefingWords, Fact, find_block
from viewer.presenters.call_words import OUTCOME_WORDS, STATE_WORDS, STEP_WORDS, person_words


class PanelMode(StrEnum):
    """LOADING: not known yet. BLOCKED: must not be called. HELD: somebody else has it. ASKING: what next."""

    LOADING = "loading"
    BLOCKED = "blocked"
    FREE = "free"
    HELD = "held"
    MINE = "mine"
    ASKING = "asking"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PanelContent:
    """state: whose call it is and where it stands. phone: masked, or as it is once revealed; "" if none is known."""

    mode: PanelMode
    state: str
    is_warning: bool = False
    facts: tuple[Fact, ...] = ()
    phone: str = ""
    is_phone_shown: bool = False


class PanelWriter:
    """Writes the panel of one customer, as `me` sees it at `now_us`."""

    def __init__(self, journey: Journey, words: BriefingWords, me: Person, now_us: int) -> None:
        self._journey, self._words, self._me, self._now_us = journey, words, me, now_us

    def content(
        self, record: CallRecord, cases: Sequence[CallRecord], briefing: Briefing, revealed_phone: str = ""
    ) -> PanelContent:
        """record: the case in question; cases: all of the customer's. revealed_phone: "" while it is masked."""
        facts = briefing.facts
        if briefing.blocked:
            return PanelContent(PanelMode.BLOCKED, briefing.blocked, True, facts)
        held = next((claim for case in cases if (claim := case.held_by_other(self._me)) is not None), None)
        if held is not None:
            return PanelContent(PanelMode.HELD, self._held(record, held), True, facts)
        mode, state, is_warning = self._state(record)
        phone = revealed_phone or self._masked_phone()
        return PanelContent(mode, state, is_warning, facts, phone, is_phone_shown=bool(revealed_phone))

    def _state(self, record: CallRecord) -> tuple[PanelMode, str, bool]:
        say = self._words.say
        if record.asks_next_step:
            return PanelMode.ASKING, say(_asking(record)), True
        if record.is_closed:
            return PanelMode.CLOSED, self._closed(record), False
        if record.claim is not None:
            return PanelMode.MINE, self._mine(record), record.is_overdue(self._now_us)
        state = Text.translate("Calling", "Nobody has this call yet")
        if record.state is not CallState.UNTOUCHED:
            state = Text.translate("Calling", "{state} ・ nobody has this call now", state=STATE_WORDS[record.state])
        return PanelMode.FREE, say(state), False

    def _masked_phone(self) -> str:
        fields = self._journey.customer.fields
        phones = [field for field in fields if field.role is FieldRole.PHONE and field.value.strip()]
        return " / ".join(dict.fromkeys(self._words.mask.field(field) for field in phones))

    def _held(self, record: CallRecord, held: Claim) -> str:
        who = person_words(held.by, self._words.say)
        if any(claim.by == self._me for claim in record.lost_claims):
            text = Text.translate("Calling", "You and {who} claimed it at the same time. The call is theirs.", who=who)
        else:
            text = Text.translate("Calling", "{who} has this call since {when}", who=who, when=self._when(held.at_us))
        return self._words.say(text)

    def _mine(self, record: CallRecord) -> str:
        say, again_at_us = self._words.say, record.again_at_us
        if again_at_us is not None and record.is_overdue(self._now_us):
            return say(Text.translate("Calling", "Your call: to be made since {when}", when=self._when(again_at_us)))
        if again_at_us is not None:
            return say(Text.translate("Calling", "Your call: again at {when}", when=self._when(again_at_us)))
        if record.lost_claims:
            others = "、".join(person_words(claim.by, say) for claim in record.lost_claims)
            return say(Text.translate("Calling", "Your call. {who} claimed it at the same time.", who=others))
        if record.misses:
            return say(Text.translate("Calling", "Your call: not reached %n time(s) so far", n=record.misses))
        return say(Text.translate("Calling", "Your call"))

    def _closed(self, record: CallRecord) -> str:
        """What came of it, by whom, and their notes."""
        say, last, decision = self._words.say, record.last, record.decision
        if decision is not None and (last is None or decision.at_us >= last.at_us):
            parts = [say(STEP_WORDS[decision.step]), person_words(decision.by, say), self._when(decision.at_us)]
            return " ・ ".join(parts)
        if last is None:
            return say(STATE_WORDS[record.state])
        parts = [say(OUTCOME_WORDS[last.kind]), person_words(last.by, say), self._when(last.at_us)]
        notes = self._words.mask.text(" ".join(last.notes.split()), self._journey.customer.fields)
        return " ・ ".join([*parts, notes] if notes else parts)

    def _when(self, at_us: int) -> str:
        dates = self._words.dates
        return f"{dates.day_since(at_us, self._words.as_of_us)} {dates.clock(at_us)}"


def _asking(record: CallRecord) -> Text:
    if record.last is not None and record.last.kind is OutcomeKind.WRONG_NUMBER:
        return Text.translate("Calling", "The number was wrong. What next?")
    return Text.translate("Calling", "Not reached %n time(s) in a row. What next?", n=record.misses)


def make_call_line(journey: Journey, cases: Sequence[CallRecord], words: BriefingWords, now_us: int) -> str:
    """Where calling this customer stands, in one line for the head of a journey; "" where there is nothing to say.

    cases: all of the customer's. A low last answer that nobody called about is said.
    """
    blocked = find_block(journey, cases, words)
    if blocked:
        return blocked
    touched = max((case for case in cases if case.touched_by), key=lambda case: case.touched_at_us, default=None)
    if touched is None or touched.touched_by is None:
        is_low = bool(journey.scores) and journey.scores[-1].band is Band.LOW
        return words.say(Text.translate("Calling", "Call: not called yet")) if is_low else ""
    is_held = touched.claim is not None and not touched.is_closed
    state = Text.translate("Calling", "overdue") if touched.is_overdue(now_us) else STATE_WORDS[touched.state]
    line = (
        Text.translate("Calling", "Call: {state} ・ {who} {day}")
        if not is_held
        else Text.translate("Calling", "Call: {state} ・ claimed by {who} {day}")
    )
    day = words.dates.day_since(touched.touched_at_us, words.as_of_us)
    if touched.state is CallState.CLAIMED:
        line = Text.translate("Calling", "Call: claimed by {who} {day}")
    args = {"state": state, "who": person_words(touched.touched_by, words.say), "day": day}
    return words.say(Text(line.context, line.source, args))


def find_answer(journey: Journey, cases: Sequence[CallRecord]) -> Score | None:
    """The answer that a call to this customer is about, seen from the whole life; None if they never answered.

    The one of the case that was touched last, else the latest low one, else the latest. cases: all of the customer's.
    """
    by_key = {score.event_key: score for score in journey.scores}
    touched = [case for case in cases if case.touched_by is not None and case.answer_key in by_key]
    if touched:
        latest = max(touched, key=lambda case: case.touched_at_us)
        return by_key[latest.answer_key or 0]
    low = [score for score in journey.scores if score.band is Band.LOW]
    return next(reversed(low or list(journey.scores)), None)
