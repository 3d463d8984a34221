"""What people write on a journey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.anchors import Anchor, IdentityRef


class MarkKind(StrEnum):
    """気づき, 問い, 引用, 状況 are annotations; 課題 and 仮説 are the claims that rest on journeys."""

    NOTE = "note"
    QUESTION = "question"
    QUOTE = "quote"
    SITUATION = "situation"
    ISSUE = "issue"
    HYPOTHESIS = "hypothesis"


PRIVATE: Final = "private"
"""In the place of a review_id: hidden until its author reveals it."""


class Mark(NamedTuple):
    """One mark with its place, as the projection shows it now.

    mark_id is a UUID in text. title is used by issue and hypothesis, body by all. created_at_us and edited_at_us are
    wall times of their authors' clocks. typist: who had the keyboard, "" if the author had it. written_as: the author
    it was written under before that was corrected, "" if it never was. review_id: the review session it was made in,
    "" if in none. hidden_in: the review session (or PRIVATE) at whose reveal others see it, "" if it is open to all.
    """

    mark_id: str
    kind: MarkKind
    anchor: Anchor
    title: str
    body: str
    author: str
    created_at_us: int
    edited_at_us: int
    typist: str = ""
    written_as: str = ""
    review_id: str = ""
    hidden_in: str = ""


class ChangeSet(NamedTuple):
    """What a command changed, for the presenters concerned: ids of marks, and the customers whose marks they are.

    kept: ids of rows that undo left as they were because someone else had changed them since. records: (entity, row_id)
    of every row that is neither a mark nor a decision. owners: whose the marks in `mark_ids` are that are still there,
    None where nobody looked.
    """

    mark_ids: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    can_undo: bool = False
    can_redo: bool = False
    decisions_changed: bool = False
    records: frozenset[tuple[str, str]] = frozenset()
    owners: frozenset[IdentityRef] | None = None

    def joined(self, later: ChangeSet) -> ChangeSet:
        """Both as one; what can be undone is as `later` says."""
        owners = None if self.owners is None or later.owners is None else self.owners | later.owners
        return ChangeSet(
            self.mark_ids | later.mark_ids, self.kept | later.kept, later.can_undo, later.can_redo,
            self.decisions_changed or later.decisions_changed, self.records | later.records, owners,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkIndex:
    """Whose marks there are: a mark counts for its customer's identity and for those of its events."""

    marks_by_owner: Mapping[IdentityRef, frozenset[tuple[str, MarkKind]]] = field(default_factory=dict)

    @classmethod
    def of(cls, owned: Iterable[tuple[IdentityRef, str, MarkKind]]) -> MarkIndex:
        """From (owner, mark_id, kind), in any order."""
        marks: dict[IdentityRef, set[tuple[str, MarkKind]]] = {}
        for owner, mark_id, kind in owned:
            marks.setdefault(owner, set()).add((mark_id, kind))
        return cls({owner: frozenset(of_owner) for owner, of_owner in marks.items()})

    def counts(self, customer: Iterable[IdentityRef]) -> Counter[MarkKind]:
        """Marks by kind of a customer with these identities, each mark once."""
        marks = {mark for ref in customer for mark in self.marks_by_owner.get(ref, ())}
        return Counter(kind for _, kind in marks)
