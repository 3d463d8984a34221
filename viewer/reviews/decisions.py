"""Decisions about the data as operations: joins, splits, removed sources."""

from __future__ import annotations

import hashlib
import hmac
import json
from enum import StrEnum
from typing import Final

from viewer.domain.decisions import Decisions
from viewer.domain.identities import Identity
from viewer.domain.operations import EXISTS, Change
from viewer.reviews.encoding import to_json

DECISION: Final = "decision"
"""The entity."""


class DecisionKind(StrEnum):
    JOIN = "join"
    SPLIT = "split"
    REMOVED_SOURCE = "removed_source"


def pair_changes(kind: DecisionKind, a: Identity, b: Identity, stands: bool, secret: bytes) -> list[Change]:
    """That `a` and `b` are one person (JOIN) or are not (SPLIT), or that this is no longer said.

    The same pair is the same row on every replica; its name is keyed, because identities are personal data.
    """
    first, second = sorted((a, b))
    value = to_json([[first.namespace, first.value], [second.namespace, second.value]])
    return _changes(kind, value, stands, secret)


def source_changes(source: str, removed: bool, secret: bytes) -> list[Change]:
    return _changes(DecisionKind.REMOVED_SOURCE, to_json(source), removed, secret)


def make_decisions(rows: list[tuple[str, str]]) -> Decisions:
    """From (kind, value) of the rows that stand, in any order."""
    by_kind: dict[str, list[object]] = {kind.value: [] for kind in DecisionKind}
    for kind, value in rows:
        by_kind.setdefault(kind, []).append(json.loads(value))
    return Decisions(
        _pairs(by_kind[DecisionKind.JOIN]),
        _pairs(by_kind[DecisionKind.SPLIT]),
        tuple(sorted(str(source) for source in by_kind[DecisionKind.REMOVED_SOURCE])),
    )


def _pairs(values: list[object]) -> tuple[tuple[Identity, Identity], ...]:
    pairs = []
    for value in values:
        if isinstance(value, list) and len(value) == 2:
            (a_namespace, a_value), (b_namespace, b_value) = value
            pairs.append((Identity(a_namespace, a_value), Identity(b_namespace, b_value)))
    return tuple(sorted(pairs))


def _changes(kind: DecisionKind, value: str, stands: bool, secret: bytes) -> list[Change]:
    row_id = hmac.new(secret, f"{kind.value}\0{value}".encode(), hashlib.sha256).hexdigest()
    changes = [Change(DECISION, row_id, EXISTS, to_json(stands))]
    if stands:
        changes += [Change(DECISION, row_id, "kind", to_json(kind.value)), Change(DECISION, row_id, "value", value)]
    return changes
