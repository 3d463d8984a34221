"""Issues and hypotheses with what rests on them, and what people do to them: each command is one step."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from viewer.domain import countermeasures, open_questions
from viewer.domain.anchors import Anchor, AnchorKind, IdentityRef
from viewer.domain.annotations import ChangeSet, Mark, MarkKind
from viewer.domain.claims import ENTITY as CLAIM
from viewer.domain.claims import (
    Claim,
    ClaimKind,
    claim_fields,
    claim_of,
    claim_on_mark,
    find_root,
    first_status,
    words_fields,
)
from viewer.domain.countermeasures import Countermeasure, countermeasure_fields
from viewer.domain.errors import AshiatoError
from viewer.domain.evidence import ENTITY as EVIDENCE
from viewer.domain.evidence import Basis, Evidence, Stance, evidence_fields, make_evidence_id, with_implied
from viewer.domain.open_questions import OpenQuestion, question_fields
from viewer.domain.operations import EXISTS, Change
from viewer.domain.reading_lists import ENTITY as READING_LIST
from viewer.domain.reading_lists import Picked, ReadingList, list_fields, list_of
from viewer.domain.text import Text
from viewer.reviews.marks import mark_changes
from viewer.reviews.records import record_changes

if TYPE_CHECKING:
    # The store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.claim_rows import ClaimRows
    from viewer.reviews.store import ReviewStore


@dataclass(frozen=True, slots=True)
class ClaimBook:
    """claims: those that stand, by id. roots: of each claim that was merged, the one that goes on.

    merged: the claims that went into a root. evidence: all that counts, by the id of the standing claim.
    """

    claims: Mapping[str, Claim] = field(default_factory=dict)
    roots: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)

    def root_of(self, claim_id: str) -> str:
        return self.roots.get(claim_id, claim_id)

    def find(self, claim_id: str) -> Claim | None:
        """The claim that stands for this id now."""
        return self.claims.get(self.root_of(claim_id))

    def evidence_of(self, claim_id: str) -> tuple[Evidence, ...]:
        return self.evidence.get(self.root_of(claim_id), ())


def load_claim_book(store: ReviewStore) -> ClaimBook:
    """Everything at once; waits for the disk."""
    return make_claim_book(store.load_claim_rows())


def make_claim_book(rows: ClaimRows) -> ClaimBook:
    every: dict[str, Claim] = {}
    owners: list[tuple[Claim, IdentityRef | None]] = []
    for born, owner in rows.born:
        claim = claim_on_mark(born, rows.records.get(born.claim_id))
        every[claim.claim_id] = claim
        owners.append((claim, owner))
    for record in rows.records.values():
        if record.row_id not in every and (found := claim_of(record)) is not None:
            every[found.claim_id] = found
    into = {claim_id: claim.merged_into for claim_id, claim in every.items() if claim.merged_into in every}
    roots = {claim_id: find_root(claim_id, into) for claim_id in into}
    roots = {claim_id: root for claim_id, root in roots.items() if root != claim_id}
    merged: dict[str, list[Claim]] = {}
    for claim_id, root in roots.items():
        merged.setdefault(root, []).append(every[claim_id])
    evidence: dict[str, list[Evidence]] = {}
    for each in with_implied(owners, rows.evidence):
        root = roots.get(each.claim_id, each.claim_id)
        if root in every:
            evidence.setdefault(root, []).append(each)
    return ClaimBook(
        {claim_id: claim for claim_id, claim in every.items() if claim_id not in roots},
        roots,
        {root: tuple(gone) for root, gone in merged.items()},
        {root: tuple(sorted(_once(own), key=_order)) for root, own in evidence.items()},
    )


def _once(evidence: Sequence[Evidence]) -> Iterable[Evidence]:
    """A claim that was merged brings its mark along: not again where the mark was linked by hand before."""
    by_hand = {(each.mark_id, each.stance) for each in evidence if not each.is_implied}
    return (each for each in evidence if not each.is_implied or (each.mark_id, each.stance) not in by_hand)


def _order(evidence: Evidence) -> tuple[int, str]:
    return evidence.created_at_us, evidence.evidence_id


def load_countermeasures(store: ReviewStore, book: ClaimBook, claim_id: str) -> list[Countermeasure]:
    """Of a claim and of those that were merged into it."""
    records = store.load_records(countermeasures.ENTITY)
    made = (countermeasures.countermeasure_of(record) for record in records)
    return [each for each in made if each is not None and book.root_of(each.claim_id) == claim_id]


def load_questions(store: ReviewStore, customers: Iterable[IdentityRef] | None = None) -> list[OpenQuestion]:
    """All, or those for the customer with these identities."""
    records = store.load_records(open_questions.ENTITY, customers)
    return [found for record in records if (found := open_questions.question_of(record)) is not None]


class ClaimCommands:
    """The commands of one author on claims. Each waits for the disk: call them in jobs, one after another."""

    def __init__(self, store: ReviewStore, author: str, typist: str | None = None) -> None:
        self._store = store
        self.author = author
        self.typist = typist

    def make(
        self, kind: ClaimKind, title: str, *, body: str = "", marks: Sequence[Mark] = (), review_id: str = ""
    ) -> tuple[str, ChangeSet]:
        """A new claim that `marks` support. Returns its id."""
        claim_id = str(uuid.uuid4())
        claim = Claim(claim_id, kind, title, body, status=first_status(kind), review_id=review_id)
        changes = record_changes(CLAIM, claim_id, claim_fields(claim), None)
        for mark in marks:
            changes += self._link_changes(claim, mark, Evidence("", claim_id, mark.mark_id, review_id=review_id))
        return claim_id, self._write(changes)

    def change(self, claim: Claim, **values: Any) -> ChangeSet:
        """Set fields of `Claim` by name. Kind, title and body of a claim that is a mark are set on the mark as well."""
        return self._write(self._changes(claim, values))

    def change_many(self, claims: Iterable[Claim], **values: Any) -> ChangeSet:
        """The same of several, in one step."""
        return self._write([change for claim in claims for change in self._changes(claim, values)])

    def link(
        self, claim: Claim, mark: Mark, stance: Stance, *, reason: str = "", basis: Basis = Basis.INTERPRETATION,
        review_id: str = "",
    ) -> ChangeSet:  # fmt: skip
        """`mark` speaks for or against `claim`; the same mark linked again by the same person says it anew.

        Raises AshiatoError for a mark that others do not see yet.
        """
        if mark.hidden_in:
            raise not_open_yet()
        told_in = review_id or mark.review_id
        evidence = Evidence("", claim.claim_id, mark.mark_id, stance, reason, basis, review_id=told_in)
        return self._write(self._link_changes(claim, mark, evidence))

    def mark_and_link(
        self, claim: Claim, anchor: Anchor, stance: Stance, *, reason: str = "", basis: Basis = Basis.INTERPRETATION,
        review_id: str = "",
    ) -> ChangeSet:  # fmt: skip
        """A note at a place of a journey, whose words are the reason, and its link, in one step."""
        mark_id = str(uuid.uuid4())
        changes = mark_changes(
            mark_id, exists=True, kind=MarkKind.NOTE, anchor=anchor, title="", body=reason, review_id=review_id or None
        )
        mark = Mark(mark_id, MarkKind.NOTE, anchor, "", reason, self.author, 0, 0)
        evidence = Evidence("", claim.claim_id, mark_id, stance, basis=basis, review_id=review_id)
        return self._write(changes + self._link_changes(claim, mark, evidence))

    def change_evidence(self, evidence: Evidence, **values: Any) -> ChangeSet:
        """Set fields of `Evidence` by name, of a written or an implied one."""
        before, after = evidence_fields(evidence), evidence_fields(replace(evidence, **values))
        told = after if evidence.is_implied else {name: after[name] for name in after if after[name] != before[name]}
        return self._write(record_changes(EVIDENCE, evidence.evidence_id, told, evidence.owner))

    def withdraw(self, evidence: Evidence) -> ChangeSet:
        """It no longer counts; its words stay in the history."""
        return self.change_evidence(evidence, is_withdrawn=True)

    def merge(self, claims: Iterable[Claim], into: Claim) -> ChangeSet:
        """`claims` go on as `into`, with their evidence; each keeps its history."""
        changes = [
            change
            for claim in claims
            if claim.claim_id != into.claim_id
            for change in self._changes(claim, {"merged_into": into.claim_id})
        ]
        return self._write(changes)

    def take_out(self, claim: Claim) -> ChangeSet:
        """A claim that was merged stands by itself again."""
        return self._write(self._changes(claim, {"merged_into": ""}))

    def split(self, claim: Claim, evidence: Sequence[Evidence], title: str) -> tuple[str, ChangeSet]:
        """A new claim of the same kind takes `evidence` along. Returns its id."""
        claim_id = str(uuid.uuid4())
        made = Claim(
            claim_id, claim.kind, title, status=first_status(claim.kind), severity=claim.severity,
            condition_json=claim.condition_json, condition_name=claim.condition_name, split_from=claim.claim_id,
        )  # fmt: skip
        changes = self._adopt(claim) + record_changes(CLAIM, claim_id, claim_fields(made), None)
        for each in evidence:
            left = evidence_fields(replace(each, is_withdrawn=True, moved_to=claim_id))
            taken = evidence_fields(replace(each, claim_id=claim_id, is_withdrawn=False, moved_to=""))
            taken_id = make_evidence_id(claim_id, each.mark_id, each.author)
            changes += record_changes(EVIDENCE, each.evidence_id, left, each.owner)
            changes += record_changes(EVIDENCE, taken_id, taken, each.owner)
        return claim_id, self._write(changes)

    def delete(self, claim: Claim) -> ChangeSet:
        """Take a claim away, with its mark if it is one; undo brings both back."""
        changes = [Change(CLAIM, claim.claim_id, EXISTS, "false")]
        if claim.is_born_on_mark:
            changes += mark_changes(claim.claim_id, exists=False)
        return self._write(changes)

    def put_measure(self, measure: Countermeasure) -> ChangeSet:
        """Make it if its id is "", else set what differs."""
        row_id = measure.countermeasure_id or str(uuid.uuid4())
        return self._write(record_changes(countermeasures.ENTITY, row_id, countermeasure_fields(measure), None))

    def remove_measure(self, measure: Countermeasure) -> ChangeSet:
        return self._write([Change(countermeasures.ENTITY, measure.countermeasure_id, EXISTS, "false")])

    def put_question(self, question: OpenQuestion) -> ChangeSet:
        """Make it if its id is "", else set what differs."""
        row_id = question.question_id or str(uuid.uuid4())
        return self._write(record_changes(open_questions.ENTITY, row_id, question_fields(question), question.customer))

    def answer(
        self, question: OpenQuestion, answer: str, *, claim: Claim | None = None, stance: Stance | None = None,
        customer: IdentityRef | None = None,
    ) -> ChangeSet:  # fmt: skip
        """Close `question`. With claim, stance and customer the answer becomes evidence: a quote on their journey."""
        customer = question.customer or customer
        mark_id, changes = "", []
        if claim is not None and stance is not None and customer is not None:
            mark_id = str(uuid.uuid4())
            anchor = Anchor(AnchorKind.JOURNEY, customer)
            mark = Mark(mark_id, MarkKind.QUOTE, anchor, "", answer, self.author, 0, 0)
            changes = mark_changes(mark_id, exists=True, kind=mark.kind, anchor=anchor, title="", body=answer)
            evidence = Evidence("", claim.claim_id, mark_id, stance, question.words, Basis.FACT)
            changes += self._link_changes(claim, mark, evidence)
        told = {"answer": answer, "answered_by": self.author, "answer_mark": mark_id}
        changes += record_changes(open_questions.ENTITY, question.question_id, told, None)
        return self._write(changes)

    def drop_question(self, question: OpenQuestion) -> ChangeSet:
        """It need not be asked any more."""
        changes = record_changes(open_questions.ENTITY, question.question_id, {"is_dropped": True}, None)
        return self._write(changes)

    def put_reading_list(self, name: str, picked: Sequence[Picked]) -> ChangeSet:
        """A new reading list, or `picked` at the end of the one with that name."""
        known = (list_of(record) for record in self._store.load_records(READING_LIST))
        made = next((each for each in known if each.name == name), ReadingList("", name))
        for each in picked:
            made = made.with_customer(each)
        row_id = made.row_id or str(uuid.uuid4())
        return self._write(record_changes(READING_LIST, row_id, list_fields(made), None))

    def let_stand(self, entity: str, row_id: str, field_name: str, value: str) -> ChangeSet:
        """Of values that were written past each other this one (JSON) stands from now on."""
        return self._write([Change(entity, row_id, field_name, value)])

    def _write(self, changes: Sequence[Change]) -> ChangeSet:
        return self._store.write(self.author, changes, self.typist)

    def _changes(self, claim: Claim, values: Mapping[str, Any]) -> list[Change]:
        before, changed = claim_fields(claim), replace(claim, **values)
        after = claim_fields(changed)
        told = {name: after[name] for name in after if after[name] != before[name]}
        if not told:
            return []
        if claim.is_born_on_mark:
            told |= words_fields(changed)
        changes = record_changes(CLAIM, claim.claim_id, told, None)
        words = words_fields(changed)
        if claim.is_born_on_mark and words != words_fields(claim):
            changes += mark_changes(
                claim.claim_id, kind=MarkKind(changed.kind.value), title=changed.title, body=changed.body
            )
        return changes

    def _adopt(self, claim: Claim) -> list[Change]:
        """A claim that is a mark gets a row with its words, so that it outlives the mark."""
        return record_changes(CLAIM, claim.claim_id, words_fields(claim), None) if claim.is_born_on_mark else []

    def _link_changes(self, claim: Claim, mark: Mark, evidence: Evidence) -> list[Change]:
        evidence_id = make_evidence_id(claim.claim_id, mark.mark_id, self.author)
        fields = evidence_fields(replace(evidence, author=self.author))
        return [*self._adopt(claim), *record_changes(EVIDENCE, evidence_id, fields, mark.anchor.customer)]


def not_open_yet() -> AshiatoError:
    """Why a mark that others do not see cannot be linked."""
    return AshiatoError(
        Text.translate("Claims", "This mark is not open to all yet, and its link would show that it is there."),
        next_step=Text.translate("Claims", "Link it after the reveal."),
    )


def keep_claim_words(store: ReviewStore, mark_id: str, title: str | None, body: str | None) -> list[Change]:
    """With a change of a mark's words: its claim's row, if there is one, keeps the copy of them up to date."""
    if (title is None and body is None) or store.load_record(CLAIM, mark_id) is None:
        return []
    told = {name: value for name, value in (("title", title), ("body", body)) if value is not None}
    return record_changes(CLAIM, mark_id, told, None)


def drop_claim_words(store: ReviewStore, mark_id: str) -> list[Change]:
    """With the delete of a mark: its claim's row goes too, unless others' moments rest on it."""
    if store.load_record(CLAIM, mark_id) is None:
        return []
    rests = any(
        record.fields.get("claim") == mark_id and record.fields.get("mark") != mark_id
        and record.fields.get("is_withdrawn") is not True
        for record in store.load_records(EVIDENCE)
    )  # fmt: skip
    return [] if rests else [Change(CLAIM, mark_id, EXISTS, "false")]
