"""Agreement figures against the reference implementation and examples that were published."""

from __future__ import annotations

import random

import krippendorff
import numpy as np
import pytest

from viewer.domain.agreement import (
    Ratings,
    cohen_kappa,
    krippendorff_alpha,
    mean_kappa,
    measure_agreement,
    percent_agreement,
)

OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Krippendorff (2011), section C: four observers, twelve units, missing data."""


def rows(*lines: str) -> list[list[str | None]]:
    return [[None if word == "." else word for word in line.split()] for line in lines]


def reference(ratings: Ratings) -> float:
    words = sorted({value for row in ratings for value in row if value is not None})
    table = [[np.nan if value is None else float(words.index(value)) for value in row] for row in ratings]
    return float(krippendorff.alpha(reliability_data=table, level_of_measurement="nominal"))


@pytest.mark.parametrize(
    ("ratings", "published"),
    [
        (rows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (rows("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (rows(*OBSERVERS), 0.743),
    ],
)
def test_that_alpha_equals_the_published_examples_and_the_reference(ratings: Ratings, published: float) -> None:
    alpha = krippendorff_alpha(ratings)
    assert alpha == pytest.approx(published, abs=5e-4)
    assert alpha == pytest.approx(reference(ratings), abs=1e-9)


def test_that_alpha_equals_the_reference_on_any_ratings_with_gaps() -> None:
    chance = random.Random(4)
    compared = 0
    for _ in range(200):
        people, units = chance.randint(2, 7), chance.randint(1, 25)
        words = ["issue", "note", "quote", "question"][: chance.randint(1, 4)]
        ratings = [[chance.choice([*words, None]) for _ in range(units)] for _ in range(people)]
        alpha = krippendorff_alpha(ratings)
        if alpha is not None:
            assert alpha == pytest.approx(reference(ratings), abs=1e-9)
            compared += 1
    assert compared > 100


def confusion(table: dict[tuple[str, str], int]) -> tuple[list[str], list[str]]:
    one = [a for (a, _), count in table.items() for _ in range(count)]
    return one, [b for (_, b), count in table.items() for _ in range(count)]


def test_that_kappa_equals_cohens_own_example() -> None:
    """Cohen (1960), 200 cases in three categories: p_o = .70, p_c = .41, kappa = .492."""
    counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    one, other = confusion({(str(a), str(b)): counts[a][b] for a in range(3) for b in range(3)})
    assert percent_agreement([one, other]) == pytest.approx(0.70, abs=1e-12)
    assert cohen_kappa(one, other) == pytest.approx((0.70 - 0.41) / (1 - 0.41), abs=1e-9)


def test_that_kappa_counts_only_units_about_which_both_spoke() -> None:
    one, other = confusion({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15})
    assert cohen_kappa(one, other) == pytest.approx(0.4, abs=1e-12)
    assert cohen_kappa([*one, None, "y"], [*other, "y", None]) == pytest.approx(0.4, abs=1e-12)


def test_that_a_figure_without_a_value_is_none_and_never_a_number() -> None:
    alone = rows("a b", ". .")
    same = rows("a a a", "a a a")
    assert measure_agreement(alone)[:3] == (None, None, None)
    assert measure_agreement(same)[:3] == (1.0, None, None)
    assert measure_agreement([]) == (None, None, None, 0, 0)


def test_that_three_people_have_the_mean_kappa_of_their_pairs() -> None:
    ratings = rows("a b a b", "a b b b", "b b a b")
    pairs = [(0, 1), (0, 2), (1, 2)]
    kappas = [cohen_kappa(ratings[a], ratings[b]) for a, b in pairs]
    assert mean_kappa(ratings) == pytest.approx(sum(each for each in kappas if each is not None) / 3, abs=1e-12)
