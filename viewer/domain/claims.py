"""Issues (課題) and hypotheses (仮説): claims that rest on moments of journeys.

A mark of kind issue or hypothesis is the first moment of a claim, and the claim has the mark's id. Such a claim needs
no row of its own until something is said about it that a mark has no field for. While the mark is there, kind, title
and body are the mark's; the row keeps a copy, so that the claim outlives its mark once others have built on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.records import Record

ENTITY: Final = "claim"

_Word = TypeVar("_Word", bound=StrEnum)


class ClaimKind(StrEnum):
    ISSUE = "issue"
    HYPOTHESIS = "hypothesis"


class ClaimStatus(StrEnum):
    """The first five are an issue's, the others a hypothesis's."""

    NEW = "new"
    CONFIRMED = "confirmed"
    IN_WORK = "in_work"
    DONE = "done"
    REOPENED = "reopened"
    UNTESTED = "untested"
    TESTING = "testing"
    SUPPORTED = "supported"
    REFUTED = "refuted"
    PARKED = "parked"


class Severity(StrEnum):
    """UNKNOWN: nobody has said."""

    UNKNOWN = ""
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


STATUSES: Final[Mapping[ClaimKind, tuple[ClaimStatus, ...]]] = {
    ClaimKind.ISSUE: (
        ClaimStatus.NEW, ClaimStatus.CONFIRMED, ClaimStatus.IN_WORK, ClaimStatus.DONE, ClaimStatus.REOPENED,
    ),
    ClaimKind.HYPOTHESIS: (
        ClaimStatus.UNTESTED, ClaimStatus.TESTING, ClaimStatus.SUPPORTED, ClaimStatus.REFUTED, ClaimStatus.PARKED,
    ),
}  # fmt: skip
"""In the order in which work goes; the first one is where a claim begins."""

CLOSED: Final = frozenset({ClaimStatus.DONE, ClaimStatus.SUPPORTED, ClaimStatus.REFUTED, ClaimStatus.PARKED})
"""Nobody works on these now."""

KIND_OF_MARK: Final[Mapping[MarkKind, ClaimKind]] = {
    MarkKind.ISSUE: ClaimKind.ISSUE,
    MarkKind.HYPOTHESIS: ClaimKind.HYPOTHESIS,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One issue or hypothesis.

    severity, due, done_on: of an issue; how_to_test: of a hypothesis. owner: who works on it, "" for nobody.
    done_on: the day from which new cases mean that it has come back. condition_json: whom it is about, a query as
    `query_json` writes it, "" if nobody has said; condition_name: the saved list it was taken from. outcome_json: what
    it says happens to them, a condition tree in JSON; "" stands for a bad score. merged_into: the claim that goes on
    in its place; split_from: the one it was taken out of. review_id: the review in which it was made. tags: tag ids,
    put in by whoever reads the taggings. is_born_on_mark: a mark of the same id is its first moment.
    """

    claim_id: str
    kind: ClaimKind
    title: str
    body: str = ""
    status: ClaimStatus = ClaimStatus.NEW
    severity: Severity = Severity.UNKNOWN
    owner: str = ""
    due: date | None = None
    done_on: date | None = None
    how_to_test: str = ""
    condition_json: str = ""
    condition_name: str = ""
    outcome_json: str = ""
    merged_into: str = ""
    split_from: str = ""
    review_id: str = ""
    tags: tuple[str, ...] = ()
    author: str = ""
    created_at_us: int = 0
    edited_at_us: int = 0
    is_born_on_mark: bool = False

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED and not self.merged_into


def first_status(kind: ClaimKind) -> ClaimStatus:
    return STATUSES[kind][0]


def claim_fields(claim: Claim) -> dict[str, Any]:
    """As a record keeps it; tags are rows of their own."""
    return {
        "kind": claim.kind.value, "title": claim.title, "body": claim.body, "status": claim.status.value,
        "severity": claim.severity.value, "owner": claim.owner, "due": _day_words(claim.due),
        "done_on": _day_words(claim.done_on), "how_to_test": claim.how_to_test,
        "condition_json": claim.condition_json, "condition_name": claim.condition_name,
        "outcome_json": claim.outcome_json, "merged_into": claim.merged_into, "split_from": claim.split_from,
        "review_id": claim.review_id,
    }  # fmt: skip


def words_fields(claim: Claim) -> dict[str, Any]:
    """The copy of a mark's words that a claim's row begins with."""
    return {"kind": claim.kind.value, "title": claim.title, "body": claim.body}


def claim_of(record: Record) -> Claim | None:
    """None for a row without a kind, as of a newer version; what it does not understand counts as not said."""
    fields = record.fields
    kind = _one_of(ClaimKind, fields.get("kind"))
    if kind is None:
        return None
    return _with_fields(
        Claim(
            record.row_id, kind, _words(fields, "title"), _words(fields, "body"), status=first_status(kind),
            author=record.author, created_at_us=record.created_at_us, edited_at_us=record.edited_at_us,
        ),
        fields,
    )  # fmt: skip


def claim_of_mark(mark_id: str, kind: ClaimKind, words: tuple[str, str], *, author: str, at_us: int) -> Claim:
    """A claim of which nothing is said yet but its mark. words: title and body."""
    title, body = words
    return Claim(
        mark_id, kind, title, body, status=first_status(kind), author=author, created_at_us=at_us, edited_at_us=at_us,
        is_born_on_mark=True,
    )  # fmt: skip


def claim_on_mark(mark: Claim, record: Record | None) -> Claim:
    """The claim of a mark, `mark`, with what its row says beside the mark's words."""
    if record is None:
        return mark
    claim = _with_fields(mark, record.fields)
    return replace(claim, edited_at_us=max(mark.edited_at_us, record.edited_at_us))


def find_claim_kind(mark: Mark) -> ClaimKind | None:
    """None for a mark that is no first moment of a claim."""
    return KIND_OF_MARK.get(mark.kind)


def find_root(claim_id: str, merged_into: Mapping[str, str]) -> str:
    """The claim that stands for `claim_id` after all merges. Two merged into each other: the smaller id stands."""
    seen = [claim_id]
    while following := merged_into.get(seen[-1], ""):
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def _with_fields(claim: Claim, fields: Mapping[str, Any]) -> Claim:
    status = _one_of(ClaimStatus, fields.get("status"))
    severity = _one_of(Severity, fields.get("severity"))
    return replace(
        claim,
        status=status if status in STATUSES[claim.kind] else first_status(claim.kind),
        severity=severity or Severity.UNKNOWN,
        owner=_words(fields, "owner"),
        due=_day(fields.get("due")),
        done_on=_day(fields.get("done_on")),
        how_to_test=_words(fields, "how_to_test"),
        condition_json=_words(fields, "condition_json"),
        condition_name=_words(fields, "condition_name"),
        outcome_json=_words(fields, "outcome_json"),
        merged_into=_words(fields, "merged_into"),
        split_from=_words(fields, "split_from"),
        review_id=_words(fields, "review_id") or claim.review_id,
    )


def _one_of(words: type[_Word], value: Any) -> _Word | None:
    try:
        return words(value)
    except ValueError:
        return None


def _words(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None


def _day_words(day: date | None) -> str:
    return "" if day is None else day.isoformat()
