"""Where several people marked one journey: which marks are about the same place, and whether they say the same there.

Only marks are compared, never people: nobody is right or wrong because others marked something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

_SAME_PLACE: Final = 0.5
"""Two marks are about one place if what they share is at least so much of what they cover together."""


class Standing(StrEnum):
    """ALONE: one person only. AGREED: everybody who marked the place says the same. SPLIT: two say different things."""

    ALONE = "alone"
    AGREED = "agreed"
    SPLIT = "split"


class Reading(NamedTuple):
    """One mark as it is compared: whose, on which contacts [first, last] (positions, both inclusive), and what it says.

    kind: the word of its kind. words: what is more exact than the kind, such as tags and the issues it was put to.
    """

    mark_id: str
    person: str
    first: int
    last: int
    kind: str
    words: frozenset[str] = frozenset()


class MarkedPlace(NamedTuple):
    """Marks about one place, in the order given. first, last: the contacts that they cover together."""

    first: int
    last: int
    readings: tuple[Reading, ...]
    standing: Standing

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reading.person for reading in self.readings))


def says_same(one: Reading, other: Reading) -> bool:
    """A shared tag or issue; where one of them has none, the same kind."""
    if one.words and other.words:
        return bool(one.words & other.words)
    return one.kind == other.kind


def find_places(readings: Sequence[Reading]) -> tuple[MarkedPlace, ...]:
    """Marks that cover mostly the same contacts, together; places in order of their first contact.

    A long stretch and a short mark inside it are two places. O(n²) in the number of marks of one customer.
    """
    place_of = list(range(len(readings)))
    for at, reading in enumerate(readings):
        for before in range(at):
            if _shared(readings[before], reading) >= _SAME_PLACE and place_of[before] != place_of[at]:
                kept, gone = sorted((place_of[before], place_of[at]))
                place_of = [kept if place == gone else place for place in place_of]
    places = []
    for place in sorted(set(place_of)):
        inside = tuple(reading for reading, of in zip(readings, place_of, strict=True) if of == place)
        first, last = min(each.first for each in inside), max(each.last for each in inside)
        places.append(MarkedPlace(first, last, inside, _standing(inside)))
    return tuple(sorted(places, key=lambda place: (place.first, place.last)))


def make_kind_ratings(places: Sequence[MarkedPlace], people: Sequence[str]) -> list[list[str | None]]:
    """What each person called each place, by kind; None where they marked nothing. Of several, the first counts."""
    return [
        [next((each.kind for each in place.readings if each.person == person), None) for place in places]
        for person in people
    ]


def make_marked_ratings(
    readings: Sequence[Reading], people: Sequence[str], contact_count: int
) -> list[list[str | None]]:
    """Whether each person marked each contact of the journey: "marked" or "passed", never missing."""
    rows: list[list[str | None]] = []
    for person in people:
        row: list[str | None] = ["passed"] * contact_count
        for each in readings:
            if each.person == person:
                row[each.first : each.last + 1] = ["marked"] * (each.last + 1 - each.first)
        rows.append(row)
    return rows


def _shared(one: Reading, other: Reading) -> float:
    inside = min(one.last, other.last) - max(one.first, other.first) + 1
    around = max(one.last, other.last) - min(one.first, other.first) + 1
    return max(0, inside) / around


def _standing(readings: Sequence[Reading]) -> Standing:
    by_person: dict[str, list[Reading]] = {}
    for reading in readings:
        by_person.setdefault(reading.person, []).append(reading)
    if len(by_person) < 2:
        return Standing.ALONE
    people = list(by_person.values())
    for at, mine in enumerate(people):
        for theirs in people[:at]:
            if not any(says_same(a, b) for a in mine for b in theirs):
                return Standing.SPLIT
    return Standing.AGREED
