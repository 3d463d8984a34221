"""What people say to each other's marks: replies, and reactions of one touch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from viewer.domain.names import level_name, make_named_id
from viewer.domain.records import Record

REPLY: Final = "reply"
"""The entity, owned by the customer of the mark."""

REACTION: Final = "reaction"
"""The entity. One row a mark (or claim, or reply), kind and person, owned by the customer of the mark."""


class ReactionKind(StrEnum):
    """同感, 意外, 疑問, ありがとう."""

    SAME = "same"
    SURPRISED = "surprised"
    DOUBT = "doubt"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Reply:
    """target_id: the mark or claim it stands under. author: whose words these are."""

    reply_id: str
    target_id: str
    body: str
    author: str
    created_at_us: int
    edited_at_us: int


@dataclass(frozen=True, slots=True)
class Reaction:
    target_id: str
    kind: ReactionKind
    author: str


def reply_fields(target_id: str, body: str) -> dict[str, Any]:
    return {"target": target_id, "body": body}


def reply_of(record: Record) -> Reply | None:
    """None for a row of another make."""
    match record.fields.get("target"), record.fields.get("body"):
        case str(target_id), str(body):
            return Reply(
                record.row_id, target_id, body, record.author, record.created_at_us, record.edited_at_us
            )  # fmt: skip
        case _:
            return None


def make_reaction_id(target_id: str, kind: ReactionKind, author: str) -> str:
    """The same on every computer: nobody reacts twice in one way."""
    return make_named_id(REACTION, target_id, kind.value, level_name(author))


def reaction_fields(target_id: str, kind: ReactionKind, author: str) -> dict[str, Any]:
    return {"target": target_id, "kind": kind.value, "by": author}


def reaction_of(record: Record) -> Reaction | None:
    """None for a row of another make."""
    match record.fields:
        case {"target": str(target_id), "kind": kind, "by": str(author)} if kind in set(ReactionKind):
            return Reaction(target_id, ReactionKind(kind), author)
        case _:
            return None
