"""Scores that stay hidden until the reveal: the one place that knows whose, while a review that hides them runs.

What is hidden is taken out of the values themselves, before any writer of words or drawing sees them: a journey comes
without its answers, a row without its score, lists in order of scores without the people. So no screen can tell one by
mistake, and what is new needs no rule of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from viewer.domain.anchors import IdentityRef, customer_refs, identity_ref
from viewer.domain.conditions import Scored, leaves
from viewer.domain.customers import CustomerQuery, CustomerRow, CustomerSort
from viewer.domain.journey import Journey
from viewer.domain.text import Text
from viewer.presenters.customer_search import Order
from viewer.workspace.review_shelf import Shelf

COVERED: Final = Text.translate("Reviews", "Score hidden until the reveal")


def covered_refs(shelf: Shelf) -> frozenset[IdentityRef]:
    """Whose scores stay hidden now: of running reviews that hide them, those whom the room has not opened."""
    return frozenset(
        entry.customer
        for plan in shelf.plans
        if plan.covers_scores
        for entry in plan.customers
        if entry.customer not in shelf.revealed.get(plan.review_id, frozenset())
    )


class ScoreCover:
    """Of one window."""

    def __init__(self, secret: bytes, refs: Iterable[IdentityRef] = ()) -> None:
        self._secret = secret
        self._refs = frozenset(refs)
        self._customer_nos: frozenset[int] = frozenset()
        self._followers: list[Callable[[], None]] = []

    def find_hidden(self) -> frozenset[int]:
        """By customer_no of the open generation; known a moment after the review store is open."""
        return self._customer_nos

    @property
    def refs(self) -> frozenset[IdentityRef]:
        """Whose scores are hidden now."""
        return self._refs

    def follow(self, tell: Callable[[], None]) -> None:
        """tell: called whenever others are hidden than before."""
        self._followers.append(tell)

    def set_shelf(self, shelf: Shelf) -> None:
        """Plans were read anew."""
        refs = covered_refs(shelf)
        numbers = frozenset(shelf.people[ref].customer_no for ref in refs if ref in shelf.people)
        before = (self._refs, self._customer_nos)
        self._refs, self._customer_nos = refs, numbers
        if before != (refs, numbers):
            for tell in self._followers:
                tell()

    def covers_row(self, row: CustomerRow) -> bool:
        if not self._refs:
            return False
        if row.customer_no in self._customer_nos:
            return True
        return any(identity_ref(identity, self._secret) in self._refs for identity in row.identities)

    def covers(self, journey: Journey) -> bool:
        if not self._refs:
            return False
        if journey.customer.customer_no in self._customer_nos:
            return True
        return not self._refs.isdisjoint(customer_refs(journey, self._secret))

    def cover(self, journey: Journey) -> Journey:
        """`journey` as it may be shown: itself, or without its answers."""
        return without_scores(journey) if self.covers(journey) else journey

    def cover_order(self, query: CustomerQuery, order: Order) -> Order:
        """`order` without those whose place in it, or presence, would tell their score."""
        if not self._customer_nos or not depends_on_scores(query):
            return order
        return order[~np.isin(order, np.array(sorted(self._customer_nos), dtype=np.int32))]


def without_scores(journey: Journey) -> Journey:
    """As if nobody had asked; the words that they wrote stay."""
    events = journey.events
    answered = np.isin(events.event_key, np.array([each.event_key for each in journey.scores], dtype=np.uint64))
    value = np.where(answered, np.nan, events.value)
    return replace(journey, events=replace(events, value=value), scores=(), hides_scores=True)


def depends_on_scores(query: CustomerQuery) -> bool:
    """Who fits, or the order, says something about scores."""
    asked = leaves(query.condition) if query.condition is not None else ()
    is_sorted = query.sort is CustomerSort.SCORE and query.pick is None
    return (
        is_sorted or bool(query.bands) or query.score_max is not None or any(isinstance(leaf, Scored) for leaf in asked)
    )


def keep_covered(path: Path, refs: Iterable[IdentityRef]) -> None:
    """Remember beside the workspace whose scores are hidden, for the first picture of the next start.

    Keyed digests only. Without anybody the file goes.
    """
    told = sorted(refs)
    with suppress(OSError):
        if told:
            path.write_text(json.dumps(told), encoding="utf-8")
        else:
            path.unlink(missing_ok=True)


def load_covered(path: Path) -> frozenset[IdentityRef]:
    """What `keep_covered` wrote; nobody if there is no such file, or it is damaged."""
    try:
        return frozenset(
            IdentityRef(str(namespace), str(digest)) for namespace, digest in json.loads(path.read_text("utf-8"))
        )
    except (OSError, ValueError, TypeError):
        return frozenset()
