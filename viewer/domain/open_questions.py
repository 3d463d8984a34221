"""Questions that are handed to a call or to a survey, and closed by the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.records import OWNER, Record

ENTITY: Final = "open_question"


class AskedIn(StrEnum):
    CALL = "call"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question. claim_id: what the answer is for, "" for none.

    customer: whom to ask, None for whoever is called or surveyed next. answer: "" while it is open. answer_mark: the
    mark in which the answer stands on a journey, "" for none. is_dropped: it need not be asked any more.
    """

    question_id: str
    words: str
    asked_in: AskedIn
    claim_id: str = ""
    customer: IdentityRef | None = None
    answer: str = ""
    answered_by: str = ""
    answer_mark: str = ""
    is_dropped: bool = False
    author: str = ""
    created_at_us: int = 0

    @property
    def is_open(self) -> bool:
        return not self.answer and not self.is_dropped


def question_fields(question: OpenQuestion) -> dict[str, Any]:
    """As a record keeps it, without the customer, who is the row's owner."""
    return {
        "words": question.words, "asked_in": question.asked_in.value, "claim": question.claim_id,
        "answer": question.answer, "answered_by": question.answered_by, "answer_mark": question.answer_mark,
        "is_dropped": question.is_dropped,
    }  # fmt: skip


def question_of(record: Record) -> OpenQuestion | None:
    """None for a row of another make."""
    fields = record.fields
    try:
        asked_in = AskedIn(str(fields.get("asked_in")))
    except ValueError:
        return None
    customer: IdentityRef | None = None
    match fields.get(OWNER):
        case [str(namespace), str(digest)]:
            customer = IdentityRef(namespace, digest)
    words = {name: str(fields.get(name) or "") for name in ("words", "claim", "answer", "answered_by", "answer_mark")}
    return OpenQuestion(
        record.row_id, words["words"], asked_in, words["claim"], customer, words["answer"], words["answered_by"],
        words["answer_mark"], fields.get("is_dropped") is True, record.author, record.created_at_us,
    )  # fmt: skip
