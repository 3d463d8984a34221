"""What people decided about the data. A generation is a pure function of (sources, mappings, decisions)."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.domain.anchors import IdentityRef
from viewer.domain.identities import Identity


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that stand now, each tuple sorted, so that equal decisions compare equal.

    joins: pairs of keys that are one person, though no row says so. splits: pairs that are not one person: no link
    between the two counts, whatever rule found it. A pair is kept as (smaller, larger). removed_sources: source names
    whose events are left out. forgotten: keyed digests of the identities of people of whom no row may be kept.
    """

    joins: tuple[tuple[Identity, Identity], ...] = ()
    splits: tuple[tuple[Identity, Identity], ...] = ()
    removed_sources: tuple[str, ...] = ()
    forgotten: tuple[IdentityRef, ...] = ()
