"""Calling customers back: who has claimed a call, what came of it, and what that means for the next one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import OWNER, Record

CALL: Final = "call"
"""Entity of the review store: one row a call case, with who has claimed it."""
CALL_OUTCOME: Final = "call_outcome"
"""Entity: one row each time somebody called."""
REVEAL: Final = "reveal"
"""Entity: one row each time somebody looked behind the mask."""

MISSES_UNTIL_ASKED: Final = 3
"""So many calls in a row without an answer, and the person is asked what to do instead."""


class OutcomeKind(StrEnum):
    """What came of one call."""

    SPOKE = "spoke"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"
    NEVER_AGAIN = "never_again"
    CALL_AGAIN = "call_again"


class NextStep(StrEnum):
    """What is decided after misses in a row."""

    LETTER = "letter"
    MAIL = "mail"
    ANOTHER_TIME = "another_time"
    STOP = "stop"


class CallState(StrEnum):
    """Where a case stands. CALLED: without reaching anybody. OTHER_WAY: it goes on by letter or mail."""

    UNTOUCHED = "untouched"
    CLAIMED = "claimed"
    CALLED = "called"
    AGAIN = "again"
    SPOKE = "spoke"
    OTHER_WAY = "other_way"
    STOPPED = "stopped"


_MISSES: Final = frozenset({OutcomeKind.NO_ANSWER, OutcomeKind.VOICEMAIL})
_CLOSED: Final = frozenset({CallState.SPOKE, CallState.OTHER_WAY, CallState.STOPPED})


@dataclass(frozen=True, slots=True)
class Person:
    """Who calls: the name and the department they gave once; the department may be empty."""

    name: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody said "I will call". at_us: wall time of their clock."""

    by: Person
    at_us: int


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """What came of one call.

    at_us: when it was called, µs since 1970 UTC. again_at_us: when to call again, only for CALL_AGAIN. notes: what was
    heard. asked: the questions that were put, only for SPOKE.
    """

    outcome_id: str
    case_id: str
    kind: OutcomeKind
    by: Person
    at_us: int
    again_at_us: int | None = None
    notes: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided after misses. at_us: when it was decided; again_at_us: only for ANOTHER_TIME."""

    step: NextStep
    by: Person
    at_us: int
    again_at_us: int | None = None


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One case: everything that was done to reach one customer about one answer.

    owner: the customer, None if the row has not arrived. answer_key: event_key of the answer, None for a call that is
    about no answer. claim: who has it now. lost_claims: of people who claimed it without seeing each other, those who
    did not get it. outcomes in order of time. to_ask: questions to put in the next call.
    """

    case_id: str
    owner: IdentityRef | None = None
    answer_key: int | None = None
    claim: Claim | None = None
    lost_claims: tuple[Claim, ...] = ()
    outcomes: tuple[CallOutcome, ...] = ()
    to_ask: str = ""
    decision: Decision | None = None

    @property
    def last(self) -> CallOutcome | None:
        return self.outcomes[-1] if self.outcomes else None

    @property
    def state(self) -> CallState:
        """A claim made after the case was closed opens it again."""
        after = self._state_after_work
        if self.claim is None:
            return after
        is_reopened = after in _CLOSED and self.claim.at_us > self._worked_at_us
        return CallState.CLAIMED if after is CallState.UNTOUCHED or is_reopened else after

    @property
    def _state_after_work(self) -> CallState:
        last, decision = self.last, self.decision
        if decision is not None and decision.at_us >= self._worked_at_us:
            return _STATE_AFTER_STEP[decision.step]
        return CallState.UNTOUCHED if last is None else _STATE_AFTER_CALL[last.kind]

    @property
    def _worked_at_us(self) -> int:
        """When something was last written down, other than a claim."""
        last, decision = self.last, self.decision
        return max(0 if last is None else last.at_us, 0 if decision is None else decision.at_us)

    @property
    def is_closed(self) -> bool:
        """Nothing is left to do: its claim holds nobody off."""
        return self.state in _CLOSED

    @property
    def has_called(self) -> bool:
        return bool(self.outcomes)

    @property
    def has_spoken(self) -> bool:
        return any(outcome.kind is OutcomeKind.SPOKE for outcome in self.outcomes)

    @property
    def again_at_us(self) -> int | None:
        """When to call again, if that was said and nothing happened since."""
        if self.state is not CallState.AGAIN:
            return None
        if self.decision is not None and self.decision.at_us >= self._worked_at_us:
            return self.decision.again_at_us
        return None if self.last is None else self.last.again_at_us

    def is_overdue(self, now_us: int) -> bool:
        again_at_us = self.again_at_us
        return again_at_us is not None and again_at_us < now_us

    @property
    def misses(self) -> int:
        """Calls without an answer in a row, since somebody was reached or decided what to do."""
        count = 0
        for outcome in reversed(self.outcomes):
            if outcome.kind not in _MISSES or (self.decision is not None and outcome.at_us <= self.decision.at_us):
                break
            count += 1
        return count

    @property
    def asks_next_step(self) -> bool:
        """Calling on makes little sense before somebody says how: three misses in a row, or a wrong number."""
        last = self.last
        if last is None or self.state is not CallState.CALLED:
            return False
        return last.kind is OutcomeKind.WRONG_NUMBER or self.misses >= MISSES_UNTIL_ASKED

    @property
    def touched_by(self) -> Person | None:
        """Who claimed, called or decided last; None if nobody did, or if the only claim was given back."""
        touches = self._touches
        return touches[-1][1] if touches else None

    @property
    def touched_at_us(self) -> int:
        """When that was, 0 for never."""
        touches = self._touches
        return touches[-1][0] if touches else 0

    @property
    def _touches(self) -> list[tuple[int, Person]]:
        each = (self.claim, self.last, self.decision)
        return sorted(((one.at_us, one.by) for one in each if one is not None), key=lambda touch: touch[0])

    def held_by_other(self, person: Person) -> Claim | None:
        """The claim that holds `person` off."""
        if self.claim is None or self.is_closed or self.claim.by == person:
            return None
        return self.claim


_STATE_AFTER_STEP: Final = {
    NextStep.LETTER: CallState.OTHER_WAY,
    NextStep.MAIL: CallState.OTHER_WAY,
    NextStep.ANOTHER_TIME: CallState.AGAIN,
    NextStep.STOP: CallState.STOPPED,
}
_STATE_AFTER_CALL: Final = {
    OutcomeKind.SPOKE: CallState.SPOKE,
    OutcomeKind.NO_ANSWER: CallState.CALLED,
    OutcomeKind.VOICEMAIL: CallState.CALLED,
    OutcomeKind.WRONG_NUMBER: CallState.CALLED,
    OutcomeKind.NEVER_AGAIN: CallState.STOPPED,
    OutcomeKind.CALL_AGAIN: CallState.AGAIN,
}


def make_case_id(answer_key: int | None, customer: IdentityRef) -> str:
    """The same on every machine, so that two claims of one case meet. answer_key: event_key of the answer."""
    if answer_key is not None:
        return f"answer-{answer_key:016x}"
    digest = hashlib.sha256(f"{customer.namespace}\0{customer.digest}".encode()).hexdigest()
    return f"customer-{digest[:32]}"


def find_never_again(records: Iterable[CallRecord]) -> CallOutcome | None:
    """The latest wish of the customer never to be called again, in any case of theirs."""
    wishes = [each for record in records for each in record.outcomes if each.kind is OutcomeKind.NEVER_AGAIN]
    return max(wishes, key=lambda outcome: outcome.at_us, default=None)


def claim_fields(claim: Claim | None) -> dict[str, Any]:
    """Fields of CALL. The claim is one field: who and when stand or fall together. None: it is given back."""
    return {"claim": None if claim is None else {**_person_fields(claim.by), "at_us": claim.at_us}}


def decision_fields(decision: Decision) -> dict[str, Any]:
    """Fields of CALL."""
    said = {"step": decision.step.value, "at_us": decision.at_us, "again_at_us": decision.again_at_us}
    return {"decision": {**_person_fields(decision.by), **said}}


def outcome_fields(outcome: CallOutcome) -> dict[str, Any]:
    """Fields of CALL_OUTCOME."""
    return {
        "case_id": outcome.case_id, "outcome": outcome.kind.value, **_person_fields(outcome.by), "at_us": outcome.at_us,
        "again_at_us": outcome.again_at_us, "notes": outcome.notes, "asked": outcome.asked,
    }  # fmt: skip


def make_claim(said: object) -> Claim | None:
    """From the value of the field `claim`."""
    if not isinstance(said, Mapping) or not isinstance(said.get("at_us"), int):
        return None
    return Claim(_person_of(said), said["at_us"])


def make_call_records(cases: Iterable[Record], outcomes: Iterable[Record]) -> tuple[CallRecord, ...]:
    """The cases from rows of CALL and CALL_OUTCOME, in order of their ids.

    An outcome whose case was taken back still counts: it makes a case without a claim. What a newer version wrote and
    this one does not understand is passed over.
    """
    by_id = {record.case_id: record for row in cases if (record := _make_case(row)) is not None}
    calls: dict[str, list[CallOutcome]] = {}
    for row in outcomes:
        outcome = make_outcome(row)
        if outcome is None:
            continue
        by_id.setdefault(
            outcome.case_id, CallRecord(outcome.case_id, owner_of_record(row), _answer_of(outcome.case_id))
        )
        calls.setdefault(outcome.case_id, []).append(outcome)
    return tuple(replace(by_id[case_id], outcomes=_in_order(calls.get(case_id, ()))) for case_id in sorted(by_id))


def make_outcome(row: Record) -> CallOutcome | None:
    fields = row.fields
    kind, at_us, case_id = fields.get("outcome"), fields.get("at_us"), fields.get("case_id")
    if kind not in set(OutcomeKind) or not isinstance(at_us, int) or not isinstance(case_id, str):
        return None
    again_at_us = fields.get("again_at_us")
    return CallOutcome(
        row.row_id, case_id, OutcomeKind(kind), _person_of(fields), at_us,
        again_at_us if isinstance(again_at_us, int) else None, str(fields.get("notes") or ""),
        str(fields.get("asked") or ""),
    )  # fmt: skip


def owner_of_record(row: Record) -> IdentityRef | None:
    owner = row.fields.get(OWNER)
    return IdentityRef(*map(str, owner)) if isinstance(owner, Sequence) and len(owner) == 2 else None


def _make_case(row: Record) -> CallRecord | None:
    fields = row.fields
    said = fields.get("decision")
    decision = None
    if isinstance(said, Mapping) and said.get("step") in set(NextStep) and isinstance(said.get("at_us"), int):
        again_at_us = said.get("again_at_us")
        decision = Decision(
            NextStep(said["step"]), _person_of(said), said["at_us"],
            again_at_us if isinstance(again_at_us, int) else None,
        )  # fmt: skip
    return CallRecord(
        row.row_id, owner_of_record(row), _answer_of(row.row_id), make_claim(fields.get("claim")),
        to_ask=str(fields.get("to_ask") or ""), decision=decision,
    )  # fmt: skip


def _in_order(outcomes: Iterable[CallOutcome]) -> tuple[CallOutcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: (outcome.at_us, outcome.outcome_id)))


def _answer_of(case_id: str) -> int | None:
    kind, _, name = case_id.partition("-")
    try:
        return int(name, 16) if kind == "answer" else None
    except ValueError:
        return None


def _person_fields(person: Person) -> dict[str, str]:
    return {"by": person.name, "department": person.department}


def _person_of(fields: Mapping[str, Any]) -> Person:
    return Person(str(fields.get("by") or ""), str(fields.get("department") or ""))
