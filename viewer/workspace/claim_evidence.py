"""One claim with every moment that rests on it, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import Mark
from viewer.domain.claims import Claim
from viewer.domain.errors import AshiatoError
from viewer.domain.evidence import Evidence
from viewer.domain.people import Roster
from viewer.domain.text import Text
from viewer.workspace.claims import load_claim_book
from viewer.workspace.review_shelf import load_roster

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


@dataclass(frozen=True, slots=True)
class ClaimRecords:
    """evidence: all that counts, in order of making. marks: of it, those that are there and open to all."""

    claim: Claim
    evidence: tuple[Evidence, ...]
    marks: Mapping[str, Mark]
    roster: Roster

    @property
    def customers(self) -> tuple[IdentityRef, ...]:
        """On whose journeys the moments are, in order of making."""
        return tuple(dict.fromkeys(each.owner for each in self.evidence if each.owner is not None))


def load_claim_records(store: ReviewStore, claim_id: str) -> ClaimRecords:
    """Of the claim that stands for this id. Waits for the disk. Raises AshiatoError if it is gone."""
    book = load_claim_book(store)
    claim = book.find(claim_id)
    if claim is None:
        raise AshiatoError(
            Text.translate("Claims", "This issue or hypothesis is not there any more."),
            next_step=Text.translate("Claims", "Perhaps somebody deleted it; undo brings it back."),
        )
    evidence = book.evidence_of(claim.claim_id)
    marks = store.load_some_marks(each.mark_id for each in evidence)
    return ClaimRecords(
        claim, evidence, {mark.mark_id: mark for mark in marks if not mark.hidden_in}, load_roster(store)
    )  # fmt: skip
