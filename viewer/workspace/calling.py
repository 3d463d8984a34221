"""What people do with calls: claim, give back, write down what came of it. Each is one step and can be undone."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import ChangeSet, Mark
from viewer.domain.calling import (
    CALL,
    CALL_OUTCOME,
    REVEAL,
    CallOutcome,
    CallRecord,
    Claim,
    Decision,
    NextStep,
    OutcomeKind,
    Person,
    claim_fields,
    decision_fields,
    find_never_again,
    make_call_records,
    make_case_id,
    make_claim,
    outcome_fields,
)
from viewer.domain.errors import AshiatoError
from viewer.domain.open_questions import AskedIn
from viewer.domain.operations import Change
from viewer.domain.text import Text
from viewer.reviews.records import record_changes
from viewer.workspace.claims import load_questions

if TYPE_CHECKING:
    # The store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import LoadRecords, ReviewStore


class CallTaken(AshiatoError):
    """Somebody else has this customer's call; `claim` says who and since when."""

    def __init__(self, claim: Claim) -> None:
        super().__init__(
            Text.translate("Calling", "{who} has this call already.", who=claim.by.name),
            next_step=Text.translate("Calling", "Take the next customer, or ask them to give it back."),
        )
        self.claim = claim


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a call is for: the customer's identities, the strongest first, and the answer it is about (event_key)."""

    customer: tuple[IdentityRef, ...]
    answer_key: int | None = None

    @property
    def case_id(self) -> str:
        return make_case_id(self.answer_key, self.customer[0])


@dataclass(frozen=True, slots=True)
class CallResult:
    """What came of a call that has just ended. again_at_us: only for CALL_AGAIN.

    questions: those that were put, if somebody spoke; else they stay with the case, for the next call.
    """

    kind: OutcomeKind
    notes: str = ""
    questions: str = ""
    again_at_us: int | None = None


def _now_us() -> int:
    return time.time_ns() // 1000


class CallCommands:
    """Calls of one workspace. Each command waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, *, now_us: Callable[[], int] = _now_us) -> None:
        self._store = store
        self._now_us = now_us

    def load_all(self) -> tuple[CallRecord, ...]:
        """Every case. Claims that lost are left out."""
        return make_call_records(self._store.load_records(CALL), self._store.load_records(CALL_OUTCOME))

    def load_cases(self, customer: Sequence[IdentityRef]) -> tuple[CallRecord, ...]:
        """The cases of one customer, with claims that lost against one made at the same time elsewhere."""
        cases = self._store.load_records(CALL, customer)
        records = make_call_records(cases, self._store.load_records(CALL_OUTCOME, customer))
        return tuple(self._with_lost_claims(record) for record in records)

    def load_marks(self, customer: Sequence[IdentityRef]) -> list[Mark]:
        """What people marked on this customer's journey."""
        return self._store.load_marks(customer)

    def load_to_ask(self, customer: Sequence[IdentityRef]) -> tuple[str, ...]:
        """Open questions that were handed to a call with this customer, or to whoever is called next."""
        known = set(customer)
        return tuple(
            each.words
            for each in load_questions(self._store)
            if each.is_open and each.asked_in is AskedIn.CALL and (each.customer is None or each.customer in known)
        )

    def claim(self, target: Target, person: Person) -> ChangeSet:
        """ "I will call": nobody else can claim this customer until the case is closed or given back.

        Raises CallTaken if somebody else has it, AshiatoError if the customer asked never to be called again. That is
        looked up in the transaction that writes: of two windows that claim at once, one gets it and the other is told.
        """

        def is_needed(records: Sequence[CallRecord]) -> bool:
            wish = find_never_again(records)
            if wish is not None:
                raise AshiatoError(
                    Text.translate("Calling", "This customer asked not to be called again."),
                    next_step=Text.translate("Calling", "Write to them instead, or take the next customer."),
                )
            return not any(each.case_id == target.case_id and _is_held_by(each, person) for each in records)

        fields = claim_fields(Claim(person, self._now_us()))
        return self._put((CALL, target.case_id), fields, target, person, is_needed)

    def give_back(self, target: Target, person: Person, questions: str = "") -> ChangeSet:
        """The claim no longer stands; what came of calls so far stays, and so do `questions` for the next caller.

        Raises CallTaken if it is somebody else's.
        """
        fields = claim_fields(None) | ({"to_ask": questions.strip()} if questions.strip() else {})
        return self._put((CALL, target.case_id), fields, target, person)

    def save_outcome(self, target: Target, person: Person, result: CallResult) -> ChangeSet:
        """What came of a call made just now. Raises CallTaken if somebody else has the call."""
        spoke, questions = result.kind is OutcomeKind.SPOKE, result.questions.strip()
        outcome = CallOutcome(
            str(uuid.uuid4()), target.case_id, result.kind, person, self._now_us(),
            result.again_at_us if result.kind is OutcomeKind.CALL_AGAIN else None, result.notes.strip(),
            questions if spoke else "",
        )  # fmt: skip
        kept = record_changes(CALL, target.case_id, {"to_ask": questions}, target.customer[0])
        return self._put(
            (CALL_OUTCOME, outcome.outcome_id), outcome_fields(outcome), target, person,
            more=kept if questions and not spoke else (),
        )  # fmt: skip

    def decide(self, target: Target, person: Person, step: NextStep, again_at_us: int | None = None) -> ChangeSet:
        """How it goes on after misses in a row. again_at_us: only for ANOTHER_TIME."""
        decision = Decision(step, person, self._now_us(), again_at_us if step is NextStep.ANOTHER_TIME else None)
        return self._put((CALL, target.case_id), decision_fields(decision), target, person)

    def log_reveal(self, customer: IdentityRef, person: Person, what: str, reason: str) -> ChangeSet:
        """Somebody looks behind the mask: who, at whom, at what, why and when. Undo does not take it back.

        what: a `FieldRole`, or "sheet" for all of them on paper.
        """
        fields = {
            "by": person.name, "department": person.department, "field": str(what), "reason": reason.strip(),
            "at_us": self._now_us(),
        }  # fmt: skip
        return self._store.write(person.name, record_changes(REVEAL, str(uuid.uuid4()), fields, customer))

    def save_draft(self, key: str, words: Mapping[str, str]) -> None:
        """Keep what is being typed, so that it outlives a crash; without any words it is forgotten."""
        kept = {name: text for name, text in words.items() if text.strip()}
        self._store.save_draft(key, json.dumps(kept, ensure_ascii=False) if kept else "")

    def load_draft(self, key: str) -> dict[str, str]:
        words = json.loads(self._store.load_draft(key) or "{}")
        return {str(name): str(text) for name, text in words.items()} if isinstance(words, dict) else {}

    def _put(
        self,
        row: tuple[str, str],
        fields: Mapping[str, Any],
        target: Target,
        person: Person,
        is_needed: Callable[[Sequence[CallRecord]], bool] = lambda _records: True,
        *,
        more: Sequence[Change] = (),
    ) -> ChangeSet:
        def condition(load: LoadRecords) -> bool:
            records = make_call_records(load(CALL, target.customer), load(CALL_OUTCOME, target.customer))
            for record in records:
                claim = record.held_by_other(person)
                if claim is not None:
                    raise CallTaken(claim)
            return is_needed(records)

        changes = record_changes(*row, fields, target.customer[0])
        return self._store.write_if(person.name, [*changes, *more], condition)

    def _with_lost_claims(self, record: CallRecord) -> CallRecord:
        if record.claim is None:
            return record
        said = (json.loads(value) for value in self._store.load_other_values(CALL, record.case_id, "claim"))
        lost = tuple(claim for each in said if (claim := make_claim(each)) is not None and claim.by != record.claim.by)
        return replace(record, lost_claims=lost)


def _is_held_by(record: CallRecord, person: Person) -> bool:
    return record.claim is not None and record.claim.by == person and not record.is_closed
