"""Which identities are one person: links, conflicts, decisions. Pure numpy over numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

STRONG_TOUCH_LIMIT: Final = 3
"""A strong identity may touch this many strong ones of one namespace; a shared telephone touches more."""

WEAK_TOUCH_LIMIT: Final = 1
"""A weak identity (a browser) that met two members of one kind tells nothing about either."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class IdentityGraph:
    """Identities are numbered 1..n; every array over them has shape (n + 1,), place 0 is unused.

    namespace: code of the namespace; rank: of the namespace, lower says more. links: shape (m, 2), at_us: (m,), int64.
    joins, splits: pairs of numbers, decided by people.
    """

    is_strong: NDArray[np.bool_]
    namespace: Ints
    rank: Ints
    links: Ints
    at_us: Ints
    joins: tuple[tuple[int, int], ...] = ()
    splits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """customer_no: of each identity, the smallest identity number of its person, shape (n + 1,).

    conflicts: (identity number, namespace code, how many strong identities of it were touched).
    """

    customer_no: Ints
    conflicts: tuple[tuple[int, int, int], ...]


def make_people(graph: IdentityGraph) -> People:
    """Connected components without conflicts, joined and split as decided. O((n + m) log n)."""
    links, at_us = _countable(graph)
    conflicts = _conflicts(graph, links)
    if conflicts:
        is_conflict = np.zeros(len(graph.is_strong), dtype=np.bool_)
        is_conflict[[no for no, _, _ in conflicts]] = True
        free = ~(is_conflict[links[:, 0]] | is_conflict[links[:, 1]])
        links, at_us = links[free], at_us[free]
    all_links = np.concatenate([links, np.array(graph.joins, dtype=np.int64).reshape(-1, 2)])
    customer_no = _components(len(graph.is_strong), all_links)
    torn = {int(customer_no[a]) for a, b in graph.splits if customer_no[a] == customer_no[b]}
    for component in sorted(torn):
        _split(graph, component, links, at_us, customer_no)
    return People(customer_no, conflicts)


def _countable(graph: IdentityGraph) -> tuple[Ints, Ints]:
    """Links with at least one strong end and two different ends, without those that people took apart."""
    a, b = graph.links[:, 0], graph.links[:, 1]
    counts = (a != b) & (graph.is_strong[a] | graph.is_strong[b])
    if graph.splits:
        size = len(graph.is_strong)
        taken = np.array([min(pair) * size + max(pair) for pair in graph.splits], dtype=np.int64)
        counts &= ~np.isin(np.minimum(a, b) * size + np.maximum(a, b), taken)
    return graph.links[counts], graph.at_us[counts]


def _conflicts(graph: IdentityGraph, links: Ints) -> tuple[tuple[int, int, int], ...]:
    if not len(links):
        return ()
    both = np.unique(np.concatenate([links, links[:, ::-1]]), axis=0)
    here, there = both[:, 0], both[:, 1]
    # Having many keys that say less than the own one is no sign of sharing: a member may have five telephones.
    counts = graph.is_strong[there] & (~graph.is_strong[here] | (graph.rank[there] <= graph.rank[here]))
    here, kind = here[counts], graph.namespace[there[counts]]
    pairs, touched = np.unique(np.stack([here, kind], axis=1), axis=0, return_counts=True)
    limit = np.where(graph.is_strong[pairs[:, 0]], STRONG_TOUCH_LIMIT, WEAK_TOUCH_LIMIT)
    over = touched > limit
    return tuple((int(no), int(code), int(count)) for (no, code), count in zip(pairs[over], touched[over], strict=True))


def _components(size: int, links: Ints) -> Ints:
    """The smallest member of each one's component. Every root hooks onto the smallest neighbour until nothing moves."""
    label = np.arange(size, dtype=np.int64)
    a, b = links[:, 0], links[:, 1]
    while len(a):
        la, lb = label[a], label[b]
        differs = la != lb
        a, b, la, lb = a[differs], b[differs], la[differs], lb[differs]
        np.minimum.at(label, np.maximum(la, lb), np.minimum(la, lb))
        while np.any((shorter := label[label]) != label):
            label = shorter
    return label


def _split(graph: IdentityGraph, component: int, links: Ints, at_us: Ints, customer_no: Ints) -> None:
    """Joins the members of a component anew, link by link, leaving out each one that makes two keys meet that may not.

    Decided joins first, then strong-strong before strong-weak, older before younger. Writes into `customer_no`.
    """
    members = np.flatnonzero(customer_no == component)
    inside = customer_no[links[:, 0]] == component
    own, at = links[inside], at_us[inside]
    is_weak = ~(graph.is_strong[own[:, 0]] & graph.is_strong[own[:, 1]])
    order = np.lexsort((own[:, 1], own[:, 0], at, is_weak))
    joins = [pair for pair in graph.joins if customer_no[pair[0]] == component]
    foes: dict[int, set[int]] = defaultdict(set)
    for a, b in graph.splits:
        foes[a].add(b)
        foes[b].add(a)
    group_of = {int(no): {int(no)} for no in members}
    for a, b in [*joins, *((int(a), int(b)) for a, b in own[order])]:
        one, other = group_of[a], group_of[b]
        if one is other or any(foes[no] & other for no in one if no in foes):
            continue
        small, large = sorted((one, other), key=len)
        large |= small
        for no in small:
            group_of[no] = large
    for no, group in group_of.items():
        customer_no[no] = min(group)
