"""How much reading a claim rests on: k of n read, of N whom it is about. Plain sets of customers in, counts out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from viewer.domain.evidence import Evidence, Stance


class RandomSample(NamedTuple):
    """customers: those that were drawn. seed: which draw it was, None if nobody wrote it down."""

    customers: frozenset[int]
    seed: int | None = None


class ReadCount(NamedTuple):
    """Of `n` customers that were read, `k` bear the claim out and `against` speak against it; one may do both.

    silent: those without any moment for this claim.
    """

    n: int
    k: int
    against: int
    unclear: int
    silent: int


class Reading(NamedTuple):
    """matching: N, None while nobody has said whom the claim is about. read: everybody who was read and matches.

    sampled: those of the random sample who were read, None without one; drawn: the size of the sample.
    """

    matching: int | None
    read: ReadCount
    sampled: ReadCount | None = None
    drawn: int = 0

    @property
    def is_random(self) -> bool:
        """Everybody who was read was drawn at random."""
        return self.sampled is not None and self.sampled.n == self.read.n


def make_reading(
    matching: Set[int] | None, read: Set[int], stances: Mapping[Stance, Set[int]], samples: Iterable[RandomSample]
) -> Reading:
    """matching: whom the claim is about, None if nobody has said. stances: who has such a moment."""
    counted = set(read) if matching is None else set(read) & matching
    every = _count(counted, stances)
    drawn = {customer for sample in samples for customer in sample.customers}
    if matching is None or not drawn:
        return Reading(None if matching is None else len(matching), every)
    drawn &= matching
    return Reading(len(matching), every, _count(counted & drawn, stances), len(drawn))


def _count(read: set[int], stances: Mapping[Stance, Set[int]]) -> ReadCount:
    counts = {stance: len(read & stances.get(stance, frozenset())) for stance in Stance}
    silent = len(read.difference(*stances.values()))
    return ReadCount(
        len(read), counts[Stance.SUPPORTS], counts[Stance.CONTRADICTS], counts[Stance.UNCLEAR], silent
    )  # fmt: skip


class StanceCounts(NamedTuple):
    """Moments and customers by stance, as a card shows them."""

    supports: int = 0
    contradicts: int = 0
    unclear: int = 0
    customers: int = 0

    @property
    def moments(self) -> int:
        return self.supports + self.contradicts + self.unclear


def count_stances(evidence: Iterable[Evidence]) -> StanceCounts:
    """A moment that several people judge alike counts once.

    customers: whose journeys the moments are on, as far as it is told.
    """
    counts = dict.fromkeys(Stance, 0)
    owners, seen = set(), set()
    for each in evidence:
        if (each.mark_id, each.stance) not in seen:
            seen.add((each.mark_id, each.stance))
            counts[each.stance] += 1
        if each.owner is not None:
            owners.add(each.owner)
    return StanceCounts(counts[Stance.SUPPORTS], counts[Stance.CONTRADICTS], counts[Stance.UNCLEAR], len(owners))


def make_condition_mark(condition_json: str) -> str:
    """A short name of a condition, kept with each customer who was drawn from it."""
    return hashlib.sha256(condition_json.encode()).hexdigest()[:16] if condition_json else ""
