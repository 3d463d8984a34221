"""Answers on a scale that says which end is good."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class ScoreKind(StrEnum):
    """推奨度 (the NPS question 0-10), 満足度 (CSAT), 手間 (CES), or another scale."""

    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    OTHER = "other"


class GoodEnd(StrEnum):
    HIGH = "high"
    LOW = "low"


class Band(StrEnum):
    """Detractor, passive, promoter for NPS; the lower, middle and upper third of goodness for other scales."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


SCORE_KINDS: Final[tuple[ScoreKind, ...]] = tuple(ScoreKind)
"""Stored codes are positions in this tuple: append only, never reorder."""


BANDS: Final[tuple[Band, ...]] = tuple(Band)
"""As SCORE_KINDS."""


@dataclass(frozen=True, slots=True)
class Score:
    """One answer to one question.

    value lies on [low, high]; `word` is the answer as it was worded ("とても不満"), if it was words. `wave` names
    the round of the survey ("2026-09"), `comment` is this score's own free text. `event_key` is the answering event.
    """

    event_key: int
    kind: ScoreKind
    question: str
    value: float
    low: float
    high: float
    good_end: GoodEnd
    answered_at_us: int
    word: str | None = None
    wave: str | None = None
    comment: str | None = None

    @property
    def goodness(self) -> float:
        """0 (unhappiest) to 1 (happiest), whichever way the scale runs."""
        return goodness(self.value, self.low, self.high, self.good_end)

    @property
    def band(self) -> Band:
        return band(self.kind, self.goodness)


def goodness(value: float, low: float, high: float, good_end: GoodEnd) -> float:
    """Position of `value` on its scale, 0 at the bad end and 1 at the good end. Raises ValueError on an empty scale."""
    if not low < high:
        raise ValueError(f"scale {low}..{high} is empty")
    share = (value - low) / (high - low)
    return share if good_end is GoodEnd.HIGH else 1.0 - share


def band(kind: ScoreKind, good: float) -> Band:
    """The band of a goodness.

    NPS: 0-6 detractor, 7-8 passive, 9-10 promoter (Reichheld, "The One Number You Need to Grow", HBR 12/2003).
    Others: thirds.
    """
    low_end, high_start = (0.65, 0.85) if kind is ScoreKind.NPS else (1 / 3 + 1e-9, 2 / 3 - 1e-9)
    if good <= low_end:
        return Band.LOW
    return Band.HIGH if good >= high_start else Band.MIDDLE
