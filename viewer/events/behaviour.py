"""How each customer behaves, in a few figures, and groups of people who behave alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.picks import Behaviour
from viewer.events.statements import Tick, fetch

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex

Floats = NDArray[np.float64]

_MONTH_DAYS: Final = 30.0
_ROUNDS: Final = 60
_SAMPLED: Final = 20_000
_SEED: Final = 20261003
"""Of the groups: the same data gives the same groups."""

_LONG_TAILED: Final = frozenset(
    {Behaviour.VISITS, Behaviour.DEPTH, Behaviour.CONVERSIONS, Behaviour.TO_CONVERSION, Behaviour.AWAY}
)


@dataclass(frozen=True, slots=True, eq=False)
class BehaviourTable:
    """Shape (customers,) each, in the order of the index. own_events: by the customer, or by nobody known.

    days_before and events_before: from the first event to the first conversion; NaN without a conversion.
    """

    columns: dict[Behaviour, Floats]
    own_events: Floats
    has_converted: NDArray[np.bool_]
    days_before: Floats
    events_before: Floats

    @classmethod
    def load(cls, index: CustomerIndex, cursor: duckdb.DuckDBPyConnection, tick: Tick) -> BehaviourTable:
        """Two statements over all events."""
        counted = fetch(cursor, _COUNTS, (), tick)
        own, conversions, talk, shop, message = (
            _placed(index, counted, name, 0.0) for name in ("own", "conversions", "talk", "shop", "message")
        )
        first_us = _placed(index, counted, "first_us", np.nan)
        has_converted = conversions > 0
        before = fetch(cursor, _BEFORE, (), tick) if has_converted.any() else {"no": [], "n": []}
        events_before = np.where(has_converted, _placed(index, before, "n", 0.0), np.nan)
        days_before = np.where(has_converted, (first_us - index.first_at_us) / DAY_US, np.nan)
        known_days = np.maximum((index.as_of_us - index.first_at_us) / DAY_US, _MONTH_DAYS)
        shared = np.maximum(own, 1.0)
        columns = {
            Behaviour.VISITS: index.visit_count / known_days * _MONTH_DAYS,
            Behaviour.DEPTH: own / np.maximum(index.visit_count, 1),
            Behaviour.CONVERSIONS: conversions,
            Behaviour.TO_CONVERSION: days_before,
            Behaviour.TALK: talk / shared,
            Behaviour.SHOP: shop / shared,
            Behaviour.MESSAGE: message / shared,
            Behaviour.AWAY: (index.as_of_us - np.maximum(index.last_at_us, 0)) / DAY_US,
        }
        return cls(columns, own, has_converted, days_before, events_before)

    def standardised(self, wanted: tuple[Behaviour, ...], people: NDArray[np.intp]) -> tuple[list[Behaviour], Floats]:
        """(columns, figures of `people`, shape (people, columns)) with mean 0 and spread 1 among them.

        Long tails are taken as logarithms before. Who has no figure stands at the mean; a column that is the same for
        everybody is left out.
        """
        kept: list[Behaviour] = []
        made: list[Floats] = []
        for column in wanted:
            figures = self.columns[column][people]
            figures = np.log1p(np.maximum(figures, 0.0)) if column in _LONG_TAILED else figures
            known = figures[~np.isnan(figures)]
            spread = float(known.std()) if len(known) else 0.0
            if spread > 1e-9:
                kept.append(column)
                made.append(np.nan_to_num((figures - known.mean()) / spread, nan=0.0))
        return kept, np.column_stack(made) if made else np.empty((len(people), 0))


_TALK = f"{CHANNEL_CODE[Channel.CALL]}, {CHANNEL_CODE[Channel.CHAT]}"
_MESSAGE = ", ".join(str(CHANNEL_CODE[channel]) for channel in (Channel.MAIL, Channel.LINE, Channel.LETTER))
_OWN = f"actor IN ({ACTOR_CODE[Actor.CUSTOMER]}, {ACTOR_CODE[Actor.UNKNOWN]})"
_COUNTS: Final = f"""
    SELECT home_no AS no, count(*) FILTER ({_OWN})::DOUBLE AS own,
        count(*) FILTER (is_conversion)::DOUBLE AS conversions,
        coalesce(min(occurred_at_us) FILTER (is_conversion), 0)::DOUBLE AS first_us,
        count(*) FILTER ({_OWN} AND channel IN ({_TALK}))::DOUBLE AS talk,
        count(*) FILTER ({_OWN} AND channel = {CHANNEL_CODE[Channel.SHOP]})::DOUBLE AS shop,
        count(*) FILTER ({_OWN} AND channel IN ({_MESSAGE}))::DOUBLE AS message
    FROM event GROUP BY home_no"""
_BEFORE: Final = f"""
    WITH first AS (SELECT home_no, min(occurred_at_us) AS at_us FROM event WHERE is_conversion GROUP BY home_no)
    SELECT home_no AS no, count(*)::DOUBLE AS n FROM event JOIN first USING (home_no)
    WHERE occurred_at_us < at_us AND {_OWN} GROUP BY home_no"""


def _placed(index: CustomerIndex, found: dict[str, NDArray[np.float64]], name: str, missing: float) -> Floats:
    figures = np.full(len(index.customer_no), missing)
    figures[np.searchsorted(index.customer_no, found["no"])] = found[name]
    return figures


def make_groups(points: Floats, count: int) -> tuple[NDArray[np.intp], Floats]:
    """(group of each point, centres), by Lloyd's k-means from k-means++ starts with a fixed seed.

    points: shape (n, columns), n >= count >= 1. Of very many points a sample finds the centres. Groups are
    numbered by size, the largest first. Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding",
    SODA 2007.
    """
    dice = np.random.default_rng(_SEED)
    everybody = points
    if len(points) > _SAMPLED:
        points = points[np.sort(dice.choice(len(points), _SAMPLED, replace=False))]
    centres = points[[int(dice.integers(len(points)))]]
    while len(centres) < count:
        away = _squared(points, centres).min(axis=1)
        total = float(away.sum())
        share = away / total if total > 0 else np.full(len(points), 1 / len(points))
        centres = np.vstack((centres, points[int(dice.choice(len(points), p=share))]))
    group = np.zeros(len(points), dtype=np.intp)
    for turn in range(_ROUNDS):
        nearest = _squared(points, centres).argmin(axis=1)
        if turn and np.array_equal(nearest, group):
            break
        group = nearest
        for number in range(count):
            members = points[group == number]
            if len(members):
                centres[number] = members.mean(axis=0)
    group = _squared(everybody, centres).argmin(axis=1)
    by_size = np.argsort(-np.bincount(group, minlength=count), kind="stable")
    number_of = np.empty(count, dtype=np.intp)
    number_of[by_size] = np.arange(count)
    return number_of[group], centres[by_size]


def _squared(points: Floats, centres: Floats) -> Floats:
    """Squared distances, shape (points, centres)."""
    return np.stack([((points - centre) ** 2).sum(axis=1) for centre in centres], axis=1)
