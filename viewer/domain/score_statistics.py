"""What many answers say together, with how sure it is. Plain counts in, nothing about storage."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from viewer.domain.scores import ScoreKind

Z_95: Final = 1.959963984540054
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure of `n` answers with its 95 % interval. NPS: -100 to 100; a share: 0 to 100 (percent)."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class BandCounts:
    """How many answers fell into each band (`viewer.domain.scores.band`)."""

    low: int
    middle: int
    high: int

    @property
    def n(self) -> int:
        return self.low + self.middle + self.high


def estimate(kind: ScoreKind, counts: BandCounts) -> Estimate | None:
    """NPS for the NPS question; for every other scale the share of answers in its best third. None without answers.

    The best third of the usual scales: 4 and 5 of 1-5 ("top two boxes"), 6 and 7 of 1-7 with 5 just in.
    """
    if not counts.n:
        return None
    return net_promoter_score(counts) if kind is ScoreKind.NPS else share(counts.high, counts.n)


def net_promoter_score(counts: BandCounts) -> Estimate:
    """Percent of promoters minus percent of detractors, with the adjusted Wald interval.

    Three answers are added for the interval alone, 3/4 of one to promoters and to detractors each, then Wald's with
    the variance of a difference of two shares of one sample: Rocks, "Interval Estimation for the 'Net Promoter
    Score'", The American Statistician 70(4), 2016, p. 365-372. Raises ZeroDivisionError without answers.
    """
    n = counts.n
    high, low = (counts.high + 0.75) / (n + 3), (counts.low + 0.75) / (n + 3)
    middle = high - low
    margin = Z_95 * math.sqrt((high + low - middle**2) / (n + 3))
    value = 100 * (counts.high - counts.low) / n
    return Estimate(value, max(-100.0, 100 * (middle - margin)), min(100.0, 100 * (middle + margin)), n)


def share(count: int, n: int) -> Estimate:
    """`count` of `n` in percent with the score interval.

    Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927, p. 209-212.
    Raises ZeroDivisionError for n = 0.
    """
    p, z2 = count / n, Z_95**2
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    margin = Z_95 / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    # At the ends the interval reaches exactly 0 and 100; rounding would leave a hair's breadth.
    low = 0.0 if count == 0 else centre - margin
    high = 1.0 if count == n else centre + margin
    return Estimate(100 * p, 100 * low, 100 * high, n)
