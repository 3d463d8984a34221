"""The whole life in one small bar: events as columns by channel, and the part that is on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import CHANNELS, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.domain.scores import Band


class Moment(NamedTuple):
    """Something that always shows, however many events there are. share: 0 to 1 along the bar."""

    share: float
    band: Band | None = None
    kind: MarkKind | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """start_us, end_us: the bar's ends. share: float64 (n,), 0 to 1, of each event; lane: uint8 (n,) into `lanes`."""

    start_us: int
    end_us: int
    lanes: tuple[Channel, ...]
    share: NDArray[np.float64]
    lane: NDArray[np.uint8]
    scores: tuple[Moment, ...]

    def share_of(self, instant_us: int) -> float:
        return min(1.0, max(0.0, (instant_us - self.start_us) / (self.end_us - self.start_us)))

    def instant_at(self, share: float) -> int:
        return self.start_us + round(min(1.0, max(0.0, share)) * (self.end_us - self.start_us))

    def columns(self, lane: int, width_px: int) -> NDArray[np.int32]:
        """The pixel columns, ascending, in which the lane has any event. At most `width_px` of them."""
        at = (self.share[self.lane == lane] * max(0, width_px - 1)).astype(np.int32)
        return np.flatnonzero(np.bincount(at, minlength=1)).astype(np.int32)


def make_overview(journey: Journey) -> Overview:
    """The bar of `journey`, from its first to its last event with a little room; at least a day long."""
    events = journey.events
    at = events.occurred_at_us
    first, last = (int(at[0]), int(at[-1])) if len(at) else (0, 0)
    room = max(DAY_US // 2, (last - first) // 100)
    start, end = first - room, last + room
    present = [code for code in range(len(CHANNELS)) if np.any(events.channel == code)]
    lane_by_code = np.zeros(len(CHANNELS), dtype=np.uint8)
    lane_by_code[present] = np.arange(len(present), dtype=np.uint8)
    return Overview(
        start, end, tuple(CHANNELS[code] for code in present), (at - start) / (end - start),
        lane_by_code[events.channel],
        tuple(Moment((score.answered_at_us - start) / (end - start), band=score.band) for score in journey.scores),
    )  # fmt: skip
