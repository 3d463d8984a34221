"""Picks: N at random, the most typical, those who struggled, those who nearly converted, those who changed lately."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.customers import Pick, PickKind
from viewer.domain.picks import Behaviour, Group, Picked, Trait
from viewer.events.behaviour import BehaviourTable, make_groups
from viewer.events.counted_orders import LATELY_DAYS, lately_changes
from viewer.events.statements import Tick

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex

FEWEST_PEOPLE: Final = 20
"""Fewer cannot be grouped or ranked without making figures up."""

_MOST_GROUPS: Final = 4
_TOP_SHARE: Final = 0.05
_CLEAR_CHANGE: Final = 3.0
"""Times the chance spread."""

_GROUPED_BY: Final = tuple(Behaviour)
_COMPARED_BY: Final = (
    Behaviour.VISITS, Behaviour.DEPTH, Behaviour.TALK, Behaviour.SHOP, Behaviour.MESSAGE, Behaviour.AWAY,
)  # fmt: skip
"""What people have whether they converted or not."""

LoadBehaviour = Callable[[], BehaviourTable]
Places = NDArray[np.intp]
Numbers = NDArray[np.int32]


def pick_people(
    index: CustomerIndex,
    cursor: duckdb.DuckDBPyConnection,
    pick: Pick,
    ordered: Numbers,
    *,
    load_behaviour: LoadBehaviour,
    tick: Tick,
) -> Picked:
    """Of `ordered`, everybody who fits in the order of the list, those whom `pick` names."""
    if pick.kind is PickKind.RANDOM:
        return _at_random(index, cursor, pick, ordered)
    places = np.searchsorted(index.customer_no, ordered)
    tick(0.0)
    if pick.kind is PickKind.CHANGED:
        return _changed(index, cursor, places)
    makers = {PickKind.TYPICAL: _typical, PickKind.STRUGGLED: _struggled, PickKind.NEARLY: _nearly}
    return makers[pick.kind](index, load_behaviour(), places, pick)


def _at_random(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, pick: Pick, ordered: Numbers) -> Picked:
    """Each person's draw comes from the seed and their id alone: nobody's chance depends on who else is there, and
    the pick stays the same when the data is made anew.
    """
    draw = _mixed(index.id_digests(cursor), pick.seed)[np.searchsorted(index.customer_no, ordered)]
    chosen = np.sort(np.argsort(draw, kind="stable")[: pick.how_many])
    return Picked(ordered[chosen].tolist(), len(ordered), {"seed": pick.seed})


def _mixed(digests: NDArray[np.uint64], seed: int) -> NDArray[np.uint64]:
    """SplitMix64 of each digest and the seed (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
    OOPSLA 2014).
    """
    golden = 0x9E3779B97F4A7C15
    mixed = digests + np.uint64((seed + 1) * golden % 2**64)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)))


def _typical(index: CustomerIndex, behaviour: BehaviourTable, places: Places, pick: Pick) -> Picked:
    people = places[behaviour.own_events[places] > 0]
    if len(people) < FEWEST_PEOPLE:
        return Picked((), len(places), {"people": len(people)})
    columns, points = behaviour.standardised(_GROUPED_BY, people)
    if not columns:
        return Picked((), len(places), {"people": len(people)})
    group, centres = make_groups(points, min(_MOST_GROUPS, len(people) // (FEWEST_PEOPLE // 2)))
    groups = tuple(
        Group(int((group == number).sum()), _traits(behaviour, people[group == number], columns, centre))
        for number, centre in enumerate(centres)
    )
    wanted = min(max(0, pick.group), len(groups) - 1)
    members = np.flatnonzero(group == wanted)
    away = ((points[members] - centres[wanted]) ** 2).sum(axis=1)
    nearest = members[np.argsort(away, kind="stable")]
    return Picked(index.customer_no[people[nearest]].tolist(), len(places), {"people": len(people)}, groups)


def _traits(
    behaviour: BehaviourTable, members: Places, columns: list[Behaviour], centre: NDArray[np.float64]
) -> tuple[Trait, ...]:
    telling = np.argsort(-np.abs(centre), kind="stable")[:2]
    made = []
    for at in telling:
        figures = behaviour.columns[columns[at]][members]
        known = figures[~np.isnan(figures)]
        if len(known):
            made.append(Trait(columns[at], float(known.mean()), float(centre[at])))
    return tuple(made)


def _struggled(index: CustomerIndex, behaviour: BehaviourTable, places: Places, _pick: Pick) -> Picked:
    """The slowest twentieth by days and by events before the first conversion, of everybody who converted."""
    converted = np.flatnonzero(behaviour.has_converted)
    if len(converted) < FEWEST_PEOPLE:
        return Picked((), len(places), {"converted": len(converted)})
    days, events = behaviour.days_before, behaviour.events_before
    days_from = float(np.quantile(days[converted], 1 - _TOP_SHARE))
    events_from = float(np.quantile(events[converted], 1 - _TOP_SHARE))
    fits = places[(days[places] >= days_from) & (events[places] >= events_from)]
    order = np.lexsort((-days[fits], -events[fits]))
    figures = {"converted": len(converted), "days": days_from, "events": events_from}
    return Picked(index.customer_no[fits[order]].tolist(), len(places), figures)


def _nearly(index: CustomerIndex, behaviour: BehaviourTable, places: Places, _pick: Pick) -> Picked:
    """Who did not convert, by the distance of their behaviour to the middle of those who did; the nearest twentieth."""
    active = np.flatnonzero(behaviour.own_events > 0)
    has = behaviour.has_converted[active]
    figures = {"converted": int(has.sum()), "others": int((~has).sum())}
    if figures["converted"] < FEWEST_PEOPLE or figures["others"] < FEWEST_PEOPLE:
        return Picked((), len(places), figures)
    columns, points = behaviour.standardised(_COMPARED_BY, active)
    if not columns:
        return Picked((), len(places), figures)
    away = ((points - points[has].mean(axis=0)) ** 2).sum(axis=1)
    away[has] = np.inf
    limit = float(np.quantile(away[~has], _TOP_SHARE))
    is_wanted = np.zeros(len(index.customer_no), dtype=np.bool_)
    is_wanted[places] = True
    near = np.flatnonzero((away <= limit) & is_wanted[active])
    nearest = near[np.argsort(away[near], kind="stable")]
    return Picked(index.customer_no[active[nearest]].tolist(), len(places), figures)


def _changed(index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, places: Places) -> Picked:
    change = np.abs(lately_changes(index, cursor))[places]
    clear = np.flatnonzero(change >= _CLEAR_CHANGE)
    order = clear[np.argsort(-change[clear], kind="stable")]
    figures = {"days": LATELY_DAYS, "spread": _CLEAR_CHANGE}
    return Picked(index.customer_no[places[order]].tolist(), len(places), figures)
