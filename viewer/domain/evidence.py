"""Evidence (根拠): the link from a moment of a journey to an issue or a hypothesis, by one person.

Two people may judge the same moment differently: each has a row. The first moment of a claim supports it without a
row until somebody writes one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.claims import Claim
from viewer.domain.records import OWNER, Record

ENTITY: Final = "evidence"
"""Its rows belong to the customer on whose journey the moment is."""


class Stance(StrEnum):
    """What the moment says about the claim: 裏づけ, 反例, 判断できない."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UNCLEAR = "unclear"


class Basis(StrEnum):
    """FACT: it stands in the data. INTERPRETATION: somebody reads it so."""

    FACT = "fact"
    INTERPRETATION = "interpretation"


@dataclass(frozen=True, slots=True)
class Evidence:
    """owner: the customer, None if the row does not say. is_implied: of a claim's own mark, with no row yet.

    is_withdrawn: no longer counted, as a moment that went with a split to another claim (moved_to) or was taken off.
    """

    evidence_id: str
    claim_id: str
    mark_id: str
    stance: Stance = Stance.SUPPORTS
    reason: str = ""
    basis: Basis = Basis.INTERPRETATION
    author: str = ""
    owner: IdentityRef | None = None
    review_id: str = ""
    is_withdrawn: bool = False
    moved_to: str = ""
    is_implied: bool = False
    created_at_us: int = 0


def make_evidence_id(claim_id: str, mark_id: str, author: str) -> str:
    """The same on every computer: one row a claim, moment and person."""
    words = "\n".join((claim_id, mark_id, author))
    return f"evidence-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def evidence_fields(evidence: Evidence) -> dict[str, Any]:
    """As a record keeps it, without the customer."""
    return {
        "claim": evidence.claim_id, "mark": evidence.mark_id, "stance": evidence.stance.value,
        "reason": evidence.reason, "basis": evidence.basis.value, "by": evidence.author,
        "review_id": evidence.review_id, "is_withdrawn": evidence.is_withdrawn, "moved_to": evidence.moved_to,
    }  # fmt: skip


def evidence_of(record: Record) -> Evidence | None:
    """None for a row that names no claim or no moment, or a stance of a newer version."""
    fields = record.fields
    claim_id, mark_id = fields.get("claim"), fields.get("mark")
    try:
        stance, basis = Stance(str(fields.get("stance"))), Basis(fields.get("basis", Basis.INTERPRETATION))
    except ValueError:
        return None
    if not (isinstance(claim_id, str) and isinstance(mark_id, str)):
        return None
    return Evidence(
        record.row_id, claim_id, mark_id, stance, str(fields.get("reason") or ""), basis,
        str(fields.get("by") or record.author), _owner(fields.get(OWNER)), str(fields.get("review_id") or ""),
        fields.get("is_withdrawn") is True, str(fields.get("moved_to") or ""), created_at_us=record.created_at_us,
    )  # fmt: skip


def implied_evidence(claim: Claim, owner: IdentityRef | None) -> Evidence:
    """What the mark of a claim says before anybody has written it: it supports the claim."""
    evidence_id = make_evidence_id(claim.claim_id, claim.claim_id, claim.author)
    return Evidence(
        evidence_id, claim.claim_id, claim.claim_id, author=claim.author, owner=owner, review_id=claim.review_id,
        is_implied=True, created_at_us=claim.created_at_us,
    )  # fmt: skip


def with_implied(claims: Iterable[tuple[Claim, IdentityRef | None]], written: Iterable[Evidence]) -> list[Evidence]:
    """All that counts: rows that were not withdrawn, and implied ones of claims whose mark has no row of its author.

    claims: with the customer of their mark.
    """
    rows = {evidence.evidence_id: evidence for evidence in written}
    implied = [implied_evidence(claim, owner) for claim, owner in claims if claim.is_born_on_mark]
    counted = [evidence for evidence in rows.values() if not evidence.is_withdrawn]
    return counted + [evidence for evidence in implied if evidence.evidence_id not in rows]


def _owner(value: Any) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
    return None
