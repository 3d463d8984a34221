"""How far several people agree: percent agreement, Cohen's kappa, Krippendorff's alpha for names without an order.

Ratings are given as one row a person and one column a unit (a contact, a stretch); None = this person said nothing
about this unit. All rows have the same length. A figure is None where its formula has no value: nobody can be
compared, or everybody used one single word, so that chance alone explains full agreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

Ratings = Sequence[Sequence[str | None]]
"""shape (people, units)."""

PERCENT_SOURCE: Final = "A_o = equal pairs / all pairs of two people on one unit"
KAPPA_SOURCE: Final = (
    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1),"
    " 37-46: κ = (p_o - p_e) / (1 - p_e). Light, R. J. (1971), Psychological Bulletin 76(5), 365-377: mean of all pairs"
)
ALPHA_SOURCE: Final = (
    "Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania, section C:"
    " α = 1 - (n - 1) Σ o_ck / Σ n_c n_k over c ≠ k"
)


class Agreement(NamedTuple):
    """The three figures over the same ratings, and over how many units that two or more people spoke about."""

    percent: float | None
    kappa: float | None
    alpha: float | None
    unit_count: int
    people_count: int


def measure_agreement(ratings: Ratings) -> Agreement:
    """All figures at once. people_count: people who said anything."""
    return Agreement(
        percent_agreement(ratings),
        mean_kappa(ratings),
        krippendorff_alpha(ratings),
        sum(len(values) > 1 for values in _by_unit(ratings)),
        sum(any(value is not None for value in row) for row in ratings),
    )


def percent_agreement(ratings: Ratings) -> float | None:
    """Observed agreement, 0 to 1: of all pairs of two people who spoke about the same unit, the share that is equal.

    With two people it is p_o of Cohen (1960).
    """
    equal = pairs = 0
    for values in _by_unit(ratings):
        pairs += len(values) * (len(values) - 1) // 2
        equal += sum(count * (count - 1) // 2 for count in Counter(values).values())
    return equal / pairs if pairs else None


def cohen_kappa(one: Sequence[str | None], other: Sequence[str | None]) -> float | None:
    """Agreement of two people beyond chance, -1 to 1, over the units about which both spoke.

    kappa = (p_o - p_e) / (1 - p_e), p_e from each person's own shares: Cohen, J. (1960), A coefficient of agreement
    for nominal scales, Educational and Psychological Measurement 20(1), 37-46.
    """
    both = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    n = len(both)
    if not n:
        return None
    of_one, of_other = Counter(a for a, _ in both), Counter(b for _, b in both)
    # In whole numbers, so that "everybody used one word" is exactly 1.
    by_chance = sum(count * of_other[value] for value, count in of_one.items())
    if by_chance == n * n:
        return None
    return (n * sum(a == b for a, b in both) - by_chance) / (n * n - by_chance)


def mean_kappa(ratings: Ratings) -> float | None:
    """Cohen's kappa of every two people, averaged over the pairs that have one: Light, R. J. (1971), Measures of
    response agreement for qualitative data, Psychological Bulletin 76(5), 365-377.
    """
    kappas = [kappa for a, b in combinations(ratings, 2) if (kappa := cohen_kappa(a, b)) is not None]
    return sum(kappas) / len(kappas) if kappas else None


def krippendorff_alpha(ratings: Ratings) -> float | None:
    """Krippendorff's alpha with the nominal difference, for any number of people and missing values; at most 1.

    alpha = 1 - D_o / D_e = 1 - (n - 1) * sum(o_ck) / sum(n_c * n_k), both sums over c != k, with the coincidences o_ck
    of units that two or more people spoke about, each pair weighted by 1 / (m_u - 1): Krippendorff, K. (2011),
    Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, section C; also Hayes, A. F. &
    Krippendorff, K. (2007), Communication Methods and Measures 1(1), 77-89.
    """
    total: Counter[str] = Counter()
    disagreed = 0.0
    for values in _by_unit(ratings):
        if len(values) < 2:
            continue
        counts = Counter(values)
        total += counts
        unequal = len(values) ** 2 - sum(count * count for count in counts.values())
        disagreed += unequal / (len(values) - 1)
    n = sum(total.values())
    expected = n * n - sum(count * count for count in total.values())
    return None if not expected else 1 - (n - 1) * disagreed / expected


def _by_unit(ratings: Ratings) -> list[list[str]]:
    return [[value for value in column if value is not None] for column in zip(*ratings, strict=True)]
