"""Where lives that are compared are laid over each other: by the clock, or on one event of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.journey import Journey


class AlignKind(StrEnum):
    """CLOCK: true dates. The others: the first event, the first order or conversion, the lowest answer, the latest
    answer, the first event of one name.
    """

    CLOCK = "clock"
    FIRST = "first"
    ORDER = "order"
    LOW_SCORE = "low_score"
    LAST_SCORE = "last_score"
    EVENT = "event"


class Align(NamedTuple):
    """event_name: of EVENT alone."""

    kind: AlignKind = AlignKind.CLOCK
    event_name: str = ""


BY_DATE = Align()


def find_zero(journey: Journey, align: Align) -> int | None:
    """Position of the event that counts as zero; None by the clock, and where a life has no such event."""
    events = journey.events
    if not len(events) or align.kind is AlignKind.CLOCK:
        return None
    if align.kind is AlignKind.FIRST:
        return 0
    if align.kind is AlignKind.ORDER:
        return _first(events.is_conversion | (events.channel == CHANNEL_CODE[Channel.ORDER]))
    if align.kind is AlignKind.EVENT:
        return _first(events.event_name == align.event_name)
    scores = journey.scores
    if not scores:
        return None
    if align.kind is AlignKind.LOW_SCORE:
        # Of equally low answers the latest one, which the list shows as well.
        score = min(scores, key=lambda each: (each.goodness, -each.answered_at_us))
    else:
        score = max(scores, key=lambda each: each.answered_at_us)
    return events.find(score.event_key)


def count_event_names(journeys: Iterable[Journey], most: int) -> list[tuple[str, int]]:
    """(event name, how many of the lives have it), those that most have first; at most `most` of them."""
    lives: Counter[str] = Counter()
    for journey in journeys:
        lives.update({str(name) for name in journey.events.event_name.tolist() if name})
    return sorted(lives.items(), key=lambda each: (-each[1], each[0]))[:most]


def _first(chosen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int | None:
    found = np.flatnonzero(chosen)
    return int(found[0]) if len(found) else None
