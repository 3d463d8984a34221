"""What a review ends with: decisions with their reason, actions with owner and day, and topics put aside for later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import OWNER, Record

DECISION_MADE: Final = "decision_made"
"""Entity: 決定."""
ACTION_ITEM: Final = "action_item"
"""Entity: 宿題."""
PARKED: Final = "parked"
"""Entity: 話題の駐車場."""


class ActionStatus(StrEnum):
    """DROPPED: decided not to do it."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """reason: why, in a sentence. claim_id: the issue or hypothesis it is about, "" for none. customer: who was read.

    owner: whoever sees to it, "" for nobody.
    """

    decision_id: str
    review_id: str
    words: str
    reason: str = ""
    claim_id: str = ""
    owner: str = ""
    due: date | None = None
    customer: IdentityRef | None = None
    author: str = ""
    created_at_us: int = 0


@dataclass(frozen=True, slots=True)
class ActionItem:
    """owner: who does it, "" for everybody. due: None for "until the next review". came_of_it: written when done."""

    action_id: str
    review_id: str
    words: str
    owner: str = ""
    due: date | None = None
    claim_id: str = ""
    status: ActionStatus = ActionStatus.OPEN
    came_of_it: str = ""
    customer: IdentityRef | None = None
    author: str = ""
    created_at_us: int = 0

    @property
    def is_open(self) -> bool:
        return self.status is ActionStatus.OPEN

    def is_late(self, today: date) -> bool:
        return self.is_open and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class Parked:
    """A topic that has no time now. is_done: it was talked about since."""

    parked_id: str
    review_id: str
    words: str
    customer: IdentityRef | None = None
    is_done: bool = False
    author: str = ""
    created_at_us: int = 0


def decision_fields(decision: DecisionMade) -> dict[str, Any]:
    return {
        "review_id": decision.review_id, "words": decision.words, "reason": decision.reason,
        "claim": decision.claim_id, "owner": decision.owner, "due": _day_words(decision.due),
    }  # fmt: skip


def action_fields(action: ActionItem) -> dict[str, Any]:
    return {
        "review_id": action.review_id, "words": action.words, "owner": action.owner, "due": _day_words(action.due),
        "claim": action.claim_id, "status": action.status.value, "came_of_it": action.came_of_it,
    }  # fmt: skip


def parked_fields(parked: Parked) -> dict[str, Any]:
    return {"review_id": parked.review_id, "words": parked.words, "is_done": parked.is_done}


def decision_of(record: Record) -> DecisionMade | None:
    """None for a row of another make."""
    fields = record.fields
    match fields.get("review_id"), fields.get("words"):
        case str(review_id), str(words):
            return DecisionMade(
                record.row_id, review_id, words, _words(fields, "reason"), _words(fields, "claim"),
                _words(fields, "owner"), _day(fields.get("due")), _ref(fields.get(OWNER)), record.author,
                record.created_at_us,
            )  # fmt: skip
        case _:
            return None


def action_of(record: Record) -> ActionItem | None:
    """None for a row of another make; a status of a newer version counts as open."""
    fields = record.fields
    status = fields.get("status")
    match fields.get("review_id"), fields.get("words"):
        case str(review_id), str(words):
            return ActionItem(
                record.row_id, review_id, words, _words(fields, "owner"), _day(fields.get("due")),
                _words(fields, "claim"), ActionStatus(status) if status in set(ActionStatus) else ActionStatus.OPEN,
                _words(fields, "came_of_it"), _ref(fields.get(OWNER)), record.author, record.created_at_us,
            )  # fmt: skip
        case _:
            return None


def parked_of(record: Record) -> Parked | None:
    """None for a row of another make."""
    fields = record.fields
    match fields.get("review_id"), fields.get("words"):
        case str(review_id), str(words):
            return Parked(
                record.row_id, review_id, words, _ref(fields.get(OWNER)), fields.get("is_done") is True,
                record.author, record.created_at_us,
            )  # fmt: skip
        case _:
            return None


def _words(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _ref(value: Any) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
        case _:
            return None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None


def _day_words(day: date | None) -> str:
    return "" if day is None else day.isoformat()
