"""What is still open from earlier reviews, with which the next one opens (持ち越し)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.claims import Claim, ClaimStatus
from viewer.domain.outcomes import ActionItem, DecisionMade, Parked
from viewer.domain.review_plan import ReviewPlan, ReviewStatus


class MatterKind(StrEnum):
    """In the order in which they are talked about. DECISION: of the review before, to see what became of it."""

    ACTION = "action"
    REOPENED = "reopened"
    DECISION = "decision"
    PARKED = "parked"


class OpenMatter(NamedTuple):
    """row_id: of the action, claim, decision or topic. review_no: where it comes from, 0 for unknown."""

    kind: MatterKind
    row_id: str
    words: str
    owner: str = ""
    due: date | None = None
    review_no: int = 0
    is_late: bool = False


def make_open_matters(
    plan: ReviewPlan | None,
    plans: Iterable[ReviewPlan],
    *,
    actions: Iterable[ActionItem],
    decisions: Iterable[DecisionMade],
    parked: Iterable[Parked],
    claims: Iterable[Claim],
    today: date,
) -> tuple[OpenMatter, ...]:
    """What `plan` opens with, late and soon due first within a kind; None: as a review prepared now would.

    An action, decision or topic of the review itself is not one from earlier. A reopened issue always counts.
    """
    earlier = [each for each in plans if plan is None or _is_before(each, plan)]
    no_by_id = {each.review_id: each.review.no for each in earlier}
    done = [each for each in earlier if each.review.status is ReviewStatus.DONE]
    last = max(done, key=lambda each: (each.review.held_on or date.min, each.review.no), default=None)
    found = [
        OpenMatter(MatterKind.ACTION, each.action_id, each.words, each.owner, each.due, no_by_id[each.review_id])
        for each in actions
        if each.is_open and each.review_id in no_by_id
    ]
    found += [
        OpenMatter(MatterKind.REOPENED, each.claim_id, each.title, each.owner, each.due)
        for each in claims
        if each.status is ClaimStatus.REOPENED and not each.merged_into
    ]
    found += [
        OpenMatter(MatterKind.DECISION, each.decision_id, each.words, each.owner, each.due, last.review.no)
        for each in decisions
        if last is not None and each.review_id == last.review_id
    ]
    found += [
        OpenMatter(MatterKind.PARKED, each.parked_id, each.words, review_no=no_by_id[each.review_id])
        for each in parked
        if not each.is_done and each.review_id in no_by_id
    ]
    told = [each._replace(is_late=_is_late(each.kind, each.due, today)) for each in found]
    kinds = list(MatterKind)
    return tuple(sorted(told, key=lambda each: (kinds.index(each.kind), each.due or date.max, each.row_id)))


def _is_before(other: ReviewPlan, plan: ReviewPlan) -> bool:
    return other.review_id != plan.review_id and (other.review.no, other.review.created_at_us) < (
        plan.review.no,
        plan.review.created_at_us,
    )


def _is_late(kind: MatterKind, due: date | None, today: date) -> bool:
    return due is not None and due < today and kind in {MatterKind.ACTION, MatterKind.REOPENED}
