"""Figures of many answers, against examples worked out by hand and from tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.answers import find_channel
from viewer.domain.channels import Channel
from viewer.domain.score_statistics import BandCounts, estimate, net_promoter_score, share
from viewer.domain.scores import ScoreKind


def test_that_nps_is_the_difference_of_the_shares() -> None:
    found = net_promoter_score(BandCounts(low=2, middle=3, high=5))
    assert (found.value, found.n) == (30.0, 10)


def test_that_the_interval_of_nps_is_the_adjusted_wald_one() -> None:
    """By hand: n 13, promoters 5.75/13, detractors 2.75/13, variance 0.65385 - 0.23077^2, error sqrt(0.60059/13)."""
    found = net_promoter_score(BandCounts(low=2, middle=3, high=5))
    assert (found.low, found.high) == (pytest.approx(-19.05, abs=0.01), pytest.approx(65.20, abs=0.01))


def test_that_the_interval_of_a_share_is_the_score_interval() -> None:
    """8 of 10: 49.0 to 94.3 percent, as tables of Wilson's interval have it."""
    found = share(8, 10)
    assert (found.low, found.high) == (pytest.approx(49.02, abs=0.01), pytest.approx(94.33, abs=0.01))


def test_that_few_answers_are_not_taken_for_sure() -> None:
    """All of three are promoters: 100, but the interval is wide."""
    found = net_promoter_score(BandCounts(low=0, middle=0, high=3))
    assert found.value == 100
    assert found.low < 30


def test_that_scales_other_than_nps_tell_the_share_of_good_answers() -> None:
    found = estimate(ScoreKind.CSAT, BandCounts(low=1, middle=1, high=2))
    assert found is not None
    assert found.value == 50


def test_that_no_answers_have_no_figure() -> None:
    assert estimate(ScoreKind.NPS, BandCounts(0, 0, 0)) is None


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.sampled_from(list(ScoreKind)))
def test_that_every_interval_holds_its_figure_and_stays_on_the_scale(
    low: int, middle: int, high: int, kind: ScoreKind
) -> None:
    found = estimate(kind, BandCounts(low, middle, high))
    if found is not None:
        floor = -100 if kind is ScoreKind.NPS else 0
        assert floor <= found.low <= found.value + 1e-9
        assert found.value - 1e-9 <= found.high <= 100


@pytest.mark.parametrize(("words", "channel"), [("ＬＩＮＥ", Channel.LINE), ("eメール", Channel.MAIL), ("謎", None)])
def test_that_the_channel_is_read_from_what_the_export_calls_it(words: str, channel: Channel | None) -> None:
    assert find_channel(words) is channel
