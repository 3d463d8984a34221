"""Homework (宿題) before a review: calls to hear and customers to read, and who has done how much of it.

What was done is never ticked by hand: a call counts as heard when 90% of it was played (`Heard.is_heard`), a customer
as read when there is a record of reading them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import OWNER, Record

HOMEWORK: Final = "homework"
"""Entity: one row a piece of homework."""
HOMEWORK_ITEM: Final = "homework_item"
"""Entity: one row a call or customer of it; its owner is the customer."""


class HomeworkKind(StrEnum):
    """HEAR these calls, READ these customers."""

    HEAR = "hear"
    READ = "read"


@dataclass(frozen=True, slots=True)
class HomeworkItem:
    """A call (media: SHA-256 of its recording) of a customer, or with media "" the customer's journey."""

    row_id: str
    homework_id: str
    customer: IdentityRef
    media: str = ""


@dataclass(frozen=True, slots=True)
class Homework:
    """for_whom: names of those who are asked, () for everybody invited. due: None for "until the review"."""

    homework_id: str
    review_id: str
    kind: HomeworkKind
    words: str = ""
    for_whom: tuple[str, ...] = ()
    due: date | None = None
    items: tuple[HomeworkItem, ...] = ()


class HomeworkDone(NamedTuple):
    """One person's progress: `done` of `of`."""

    person: str
    done: int
    of: int

    @property
    def is_all(self) -> bool:
        return self.done >= self.of


def make_homework_item_id(homework_id: str, customer: IdentityRef, media: str = "") -> str:
    """The same on every computer."""
    words = "\n".join((homework_id, media) if media else (homework_id, customer.namespace, customer.digest))
    return f"homework-item-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def homework_fields(homework: Homework) -> dict[str, Any]:
    return {
        "review_id": homework.review_id,
        "kind": homework.kind.value,
        "words": homework.words,
        "for_whom": list(homework.for_whom),
        "due": None if homework.due is None else homework.due.isoformat(),
    }


def item_fields(item: HomeworkItem) -> dict[str, Any]:
    """The owner is `item.customer` and the row `item.row_id`."""
    return {"homework_id": item.homework_id, "media": item.media}


def homework_of(record: Record) -> Homework | None:
    """None for a row of another make, or of a kind that a newer version knows."""
    fields = record.fields
    names = fields.get("for_whom")
    match fields.get("review_id"), fields.get("kind"):
        case str(review_id), str(kind) if kind in set(HomeworkKind):
            words, due = fields.get("words"), fields.get("due")
            return Homework(
                record.row_id,
                review_id,
                HomeworkKind(kind),
                words if isinstance(words, str) else "",
                tuple(str(name) for name in names) if isinstance(names, list) else (),
                _day(due),
            )
        case _:
            return None


def homework_item_of(record: Record) -> HomeworkItem | None:
    fields = record.fields
    match fields.get("homework_id"), fields.get(OWNER):
        case str(homework_id), [str(namespace), str(digest)]:
            return HomeworkItem(
                record.row_id, homework_id, IdentityRef(namespace, digest), str(fields.get("media") or "")
            )
        case _:
            return None


def make_homework(homework: Iterable[Record], items: Iterable[Record]) -> tuple[Homework, ...]:
    """Each with its items, in order of making."""
    by_homework: dict[str, list[HomeworkItem]] = {}
    for item in filter(None, map(homework_item_of, items)):
        by_homework.setdefault(item.homework_id, []).append(item)
    return tuple(
        replace(each, items=tuple(by_homework.get(each.homework_id, ())))
        for each in filter(None, map(homework_of, homework))
    )


def make_progress(
    homework: Homework,
    people: Iterable[str],
    heard: Mapping[str, frozenset[str]],
    read: Mapping[str, frozenset[IdentityRef]],
) -> tuple[HomeworkDone, ...]:
    """Of each person asked, in their order. people: everybody invited. heard, read: by person."""
    asked = homework.for_whom or tuple(people)
    nothing: frozenset[Any] = frozenset()
    made = []
    for person in dict.fromkeys(asked):
        if homework.kind is HomeworkKind.HEAR:
            done = sum(item.media in heard.get(person, nothing) for item in homework.items)
        else:
            done = sum(item.customer in read.get(person, nothing) for item in homework.items)
        made.append(HomeworkDone(person, done, len(homework.items)))
    return tuple(made)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
