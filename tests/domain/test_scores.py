from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.scores import SCORE_KINDS, Band, GoodEnd, Score, ScoreKind, band, goodness

ends = st.sampled_from(GoodEnd)


@st.composite
def scales(draw: st.DrawFn) -> tuple[float, float, list[float]]:
    """A whole-numbered scale and two values on it."""
    low = draw(st.integers(-100, 100))
    high = draw(st.integers(low + 1, low + 200))
    return low, high, [draw(st.integers(low, high)) for _ in range(2)]


@given(scales(), ends)
def test_that_goodness_lies_between_the_ends(scale: tuple[float, float, list[float]], good_end: GoodEnd) -> None:
    low, high, (value, _) = scale
    assert 0.0 <= goodness(value, low, high, good_end) <= 1.0
    good, bad = (high, low) if good_end is GoodEnd.HIGH else (low, high)
    assert goodness(good, low, high, good_end) == 1.0
    assert goodness(bad, low, high, good_end) == 0.0


@given(scales())
def test_that_a_reversed_scale_reverses_the_order_of_the_unhappiest(scale: tuple[float, float, list[float]]) -> None:
    low, high, (a, b) = scale
    assert (a < b) == (goodness(a, low, high, GoodEnd.HIGH) < goodness(b, low, high, GoodEnd.HIGH))
    assert (a < b) == (goodness(a, low, high, GoodEnd.LOW) > goodness(b, low, high, GoodEnd.LOW))


@given(scales(), ends, st.sampled_from(ScoreKind))
def test_that_a_better_answer_is_never_in_a_worse_band(
    scale: tuple[float, float, list[float]], good_end: GoodEnd, kind: ScoreKind
) -> None:
    low, high, values = scale
    worse, better = sorted(goodness(value, low, high, good_end) for value in values)
    order = list(Band)
    assert order.index(band(kind, worse)) <= order.index(band(kind, better))


def test_that_nps_bands_are_those_of_its_inventor() -> None:
    bands = [band(ScoreKind.NPS, goodness(value, 0, 10, GoodEnd.HIGH)) for value in range(11)]
    assert bands == [Band.LOW] * 7 + [Band.MIDDLE] * 2 + [Band.HIGH] * 2


@pytest.mark.parametrize(
    ("high", "bands"),
    [
        (5, [Band.LOW, Band.LOW, Band.MIDDLE, Band.HIGH, Band.HIGH]),
        (7, [Band.LOW, Band.LOW, Band.LOW, Band.MIDDLE, Band.HIGH, Band.HIGH, Band.HIGH]),
        (3, [Band.LOW, Band.MIDDLE, Band.HIGH]),
        (4, [Band.LOW, Band.LOW, Band.HIGH, Band.HIGH]),
    ],
)
def test_that_other_scales_fall_into_thirds_alike_from_both_ends(high: int, bands: list[Band]) -> None:
    values = range(1, high + 1)
    assert [band(ScoreKind.CSAT, goodness(value, 1, high, GoodEnd.HIGH)) for value in values] == bands
    assert [band(ScoreKind.CES, goodness(value, 1, high, GoodEnd.LOW)) for value in values] == bands[::-1]


@pytest.mark.parametrize(("low", "high"), [(5, 5), (5, 1)])
def test_that_an_empty_scale_is_an_error(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="empty"):
        goodness(5, low, high, GoodEnd.HIGH)


def test_that_a_score_knows_its_goodness_and_band() -> None:
    score = Score(1, ScoreKind.CSAT, "全体の満足度", 5, 1, 5, GoodEnd.LOW, answered_at_us=0, word="とても不満")
    assert (score.goodness, score.band) == (0.0, Band.LOW)


def test_that_stored_codes_of_score_kinds_never_move() -> None:
    assert [kind.value for kind in SCORE_KINDS[:4]] == ["nps", "csat", "ces", "other"]
