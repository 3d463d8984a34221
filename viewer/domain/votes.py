"""Votes in a review: one a person and question, or only how many hands went up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from viewer.domain.names import level_name, make_named_id
from viewer.domain.records import Record

BALLOT: Final = "ballot"
"""Entity: one row a question that is voted on."""
VOTE: Final = "vote"
"""Entity: one row a question and person, so that nobody votes twice."""
HANDS: Final = "counted_hands"
"""Entity: one row a question and choice."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """question: "" for the usual one, what matters most. is_by_hands: hands are counted, and names are not asked."""

    ballot_id: str
    review_id: str
    question: str = ""
    is_by_hands: bool = False
    is_closed: bool = False


class Vote(NamedTuple):
    """person is for choice_id: a claim, or whatever the question is about."""

    ballot_id: str
    person: str
    choice_id: str


@dataclass(frozen=True, slots=True)
class Hands:
    ballot_id: str
    choice_id: str
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What a choice has: of those who voted by name, or of the hands that were counted."""

    choice_id: str
    count: int
    people: tuple[str, ...]


def make_usual_ballot_id(review_id: str) -> str:
    """Of the question that every review has. The same on every computer."""
    return make_named_id(BALLOT, review_id)


def make_vote_id(ballot_id: str, person: str) -> str:
    return make_named_id(VOTE, ballot_id, level_name(person))


def make_hands_id(ballot_id: str, choice_id: str) -> str:
    return make_named_id(HANDS, ballot_id, choice_id)


def ballot_fields(ballot: Ballot) -> dict[str, Any]:
    return {
        "review_id": ballot.review_id, "question": ballot.question, "is_by_hands": ballot.is_by_hands,
        "is_closed": ballot.is_closed,
    }  # fmt: skip


def vote_fields(vote: Vote) -> dict[str, Any]:
    return {"ballot": vote.ballot_id, "by": vote.person, "choice": vote.choice_id}


def hands_fields(hands: Hands) -> dict[str, Any]:
    return {"ballot": hands.ballot_id, "choice": hands.choice_id, "count": hands.count}


def ballot_of(record: Record) -> Ballot | None:
    """None for a row of another make."""
    fields = record.fields
    if not isinstance(fields.get("review_id"), str):
        return None
    return Ballot(
        record.row_id, fields["review_id"], str(fields.get("question") or ""), fields.get("is_by_hands") is True,
        fields.get("is_closed") is True,
    )  # fmt: skip


def vote_of(record: Record) -> Vote | None:
    """None for a row of another make, and for a vote that was taken back."""
    match record.fields.get("ballot"), record.fields.get("by"), record.fields.get("choice"):
        case str(ballot_id), str(person), str(choice_id) if choice_id:
            return Vote(ballot_id, person, choice_id)
        case _:
            return None


def hands_of(record: Record) -> Hands | None:
    match record.fields.get("ballot"), record.fields.get("choice"), record.fields.get("count"):
        case str(ballot_id), str(choice_id), int(count) if count >= 0:
            return Hands(ballot_id, choice_id, count)
        case _:
            return None


def count_votes(
    ballot: Ballot, choice_ids: Iterable[str], votes: Iterable[Vote], hands: Iterable[Hands]
) -> tuple[Tally, ...]:
    """What each choice has, in the order given. Hands and names are never added up: a person could count twice."""
    people: dict[str, list[str]] = {}
    for vote in votes:
        if vote.ballot_id == ballot.ballot_id:
            people.setdefault(vote.choice_id, []).append(vote.person)
    raised = {each.choice_id: each.count for each in hands if each.ballot_id == ballot.ballot_id}
    tallies = []
    for choice_id in choice_ids:
        names = () if ballot.is_by_hands else tuple(sorted(people.get(choice_id, ())))
        tallies.append(Tally(choice_id, raised.get(choice_id, 0) if ballot.is_by_hands else len(names), names))
    return tuple(tallies)
