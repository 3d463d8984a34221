"""Conditions that the columns in memory answer by themselves, without asking the generation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE
from viewer.domain.clock import DAY_US, TimeSpan
from viewer.domain.conditions import (
    And,
    Condition,
    HasSignal,
    LastDays,
    Not,
    OnChannel,
    Or,
    Period,
    Scored,
    Seen,
    SeenIn,
    Which,
)
from viewer.domain.scores import Band

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex
    from viewer.events.score_index import ScoreIndex

Mask = NDArray[np.bool_]
_BANDS = tuple(Band)


LoadScores = Callable[[], "ScoreIndex"]
LoadSignals = Callable[[str], Mask]
"""Who has a firing of a rule, "" for any, that nobody rejected: shape (customers,)."""


class Loaders(NamedTuple):
    """What is read when it is first asked for, and kept."""

    scores: LoadScores
    signals: LoadSignals


def plain_mask(index: CustomerIndex, condition: Condition, loaders: Loaders) -> Mask | None:
    """Who fits, shape (customers,); None if columns in memory cannot tell."""
    everybody = np.ones(len(index.customer_no), dtype=np.bool_)
    mask: Mask | None = None
    match condition:
        case And(parts) | Or(parts):
            masks = [plain_mask(index, part, loaders) for part in parts]
            mask = _joined(masks, isinstance(condition, And)) if parts else everybody
        case Not(part):
            inner = plain_mask(index, part, loaders)
            mask = None if inner is None else ~inner
        case OnChannel(channels):
            wanted = sum(1 << CHANNEL_CODE[channel] for channel in channels)
            mask = (index.channel_mask & wanted) != 0 if channels else everybody
        case Scored():
            mask = _scored(index, condition, loaders.scores)
        case HasSignal(rule_id, None):
            mask = loaders.signals(rule_id)
        case SeenIn(period, Seen.FIRST):
            mask = _inside(index, index.first_at_us, period)
        case SeenIn(period, Seen.LAST):
            mask = _inside(index, index.last_at_us, period)
    return mask


def _joined(masks: list[Mask | None], is_and: bool) -> Mask | None:
    known = [mask for mask in masks if mask is not None]
    if len(known) < len(masks):
        return None
    return np.asarray((np.logical_and if is_and else np.logical_or).reduce(known))


def split_plain(index: CustomerIndex, condition: Condition, loaders: Loaders) -> tuple[list[Mask], Condition | None]:
    """The masks of what is plain in `condition`, and what is left of it to be asked; all of them must hold."""
    parts = condition.parts if isinstance(condition, And) else (condition,)
    masks: list[Mask] = []
    rest: list[Condition] = []
    for part in parts:
        mask = plain_mask(index, part, loaders)
        if mask is None:
            rest.append(part)
        else:
            masks.append(mask)
    return masks, (And(tuple(rest)) if rest else None)


def _scored(index: CustomerIndex, leaf: Scored, load_scores: LoadScores) -> Mask:
    if leaf.which is not Which.LAST or leaf.kinds or leaf.waves:
        return load_scores().find(index, leaf)
    fits = index.band >= 0
    if leaf.bands:
        fits = fits & np.isin(index.band, [_BANDS.index(band) for band in leaf.bands])
    if leaf.low is not None:
        fits = fits & (index.score_value >= leaf.low)
    if leaf.high is not None:
        fits = fits & (index.score_value <= leaf.high)
    if leaf.period is not None:
        fits = fits & _inside(index, index.score_at_us, leaf.period)
    return fits


def _inside(index: CustomerIndex, at_us: NDArray[np.int64], period: Period) -> Mask:
    span = span_of(period, index.as_of_us)
    inside: Mask = (index.event_count > 0) & (at_us >= span.start_us) & (at_us < span.end_us)
    return inside


def span_of(period: Period, as_of_us: int) -> TimeSpan:
    """The last event itself is inside a period that ends with the data."""
    if isinstance(period, LastDays):
        return TimeSpan(as_of_us + 1 - round(period.days * DAY_US), as_of_us + 1)
    return period
