"""A journey sorted into lanes, so that any stretch of it at any nearness is found by binary search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNELS, Channel
from viewer.domain.journey import Journey
from viewer.timeline.emphasis import Emphasis
from viewer.timeline.lane_spans import LaneSpans, make_spans
from viewer.timeline.must_show import make_must_show
from viewer.timeline.time_scale import Life, make_life

_NO_TIMES: NDArray[np.float64] = np.empty(0, dtype=np.float64)


class Series(NamedTuple):
    """Events of one lane in order of time. events: positions in `Journey.events`; at: µs since the life's start."""

    events: NDArray[np.int64]
    at: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.at)


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One channel. all: everything that is drawn. must: of these, what always shows, with the ranks of `must_show`.

    rest: all others. lit: times of the events that are lit. dwell: µs spent at each of `rest`, NaN if unknown, 0 where
    time spent has no meaning; longest: the largest of them. total: events of the life, drawn or not.
    """

    channel: Channel
    all: Series
    rest: Series
    must: Series
    must_rank: NDArray[np.float64]
    lit: NDArray[np.float64]
    dwell: NDArray[np.float64]
    longest: float
    spans: LaneSpans | None
    total: int


@dataclass(frozen=True, slots=True, eq=False)
class JourneyLanes:
    """occurred_at_us, channel: of all events, by position. emphasis: None where all events are drawn alike."""

    life: Life
    lanes: tuple[Lane, ...]
    occurred_at_us: NDArray[np.int64]
    channel: NDArray[np.uint8]
    emphasis: Emphasis | None = None
    _lane_by_channel: dict[Channel, int] = field(default_factory=dict)

    def lane_of(self, channel: Channel) -> int | None:
        return self._lane_by_channel.get(channel)

    def channel_of(self, event: int) -> Channel:
        return CHANNELS[int(self.channel[event])]

    def nearest(self, instant_us: int) -> int | None:
        """The event that is drawn and closest in time; None if there is none. Of equal ones the first."""
        found: list[tuple[float, int]] = []
        time = float(instant_us - self.life.start_us)
        for lane in self.lanes:
            place = int(np.searchsorted(lane.all.at, time))
            near = [at for at in (place - 1, place) if 0 <= at < len(lane.all)]
            found += [(abs(float(lane.all.at[at]) - time), int(lane.all.events[at])) for at in near]
        return min(found)[1] if found else None


def make_lanes(
    journey: Journey,
    emphasis: Emphasis | None = None,
    *,
    is_open: Callable[[list[int]], bool] = lambda _members: False,
    as_of_us: int | None = None,
) -> JourneyLanes:
    """The lanes of `journey` in the order of channels. O(n log n), once a journey and emphasis.

    is_open: whether an order, given the positions of its events, has still not come. as_of_us: the end of the data.
    """
    events = journey.events
    at = events.occurred_at_us
    life = make_life(at)
    since_start = (at - life.start_us).astype(np.float64)
    must = make_must_show(journey)
    rank = np.full(len(events), np.inf)
    rank[must.events] = must.rank
    shown = np.ones(len(events), dtype=np.bool_) if emphasis is None else emphasis.shown
    spans = make_spans(events, life.start_us, is_open, as_of_us)
    dwell = _dwell(journey)
    lanes = []
    for code, channel in enumerate(CHANNELS):
        of_channel = np.flatnonzero(events.channel == code)
        if not len(of_channel):
            continue
        drawn = of_channel[shown[of_channel]]
        is_must = np.isfinite(rank[drawn])
        rest, musts = drawn[~is_must], drawn[is_must]
        of_rest = dwell[rest]
        lit = _NO_TIMES if emphasis is None or not emphasis.is_dimming else since_start[drawn[emphasis.lit[drawn]]]
        lanes.append(
            Lane(
                channel, Series(drawn, since_start[drawn]), Series(rest, since_start[rest]),
                Series(musts, since_start[musts]), rank[musts], lit, of_rest,
                float(np.nanmax(of_rest)) if np.isfinite(of_rest).any() else 0.0,
                spans.get(channel), len(of_channel),
            )
        )  # fmt: skip
    number = {lane.channel: position for position, lane in enumerate(lanes)}
    return JourneyLanes(life, tuple(lanes), at, events.channel, emphasis, number)


def _dwell(journey: Journey) -> NDArray[np.float64]:
    """µs spent at each event. NaN, unknown, only on pages and screens: everything else need not take time."""
    events = journey.events
    pages = np.isin(events.channel, [CHANNELS.index(Channel.WEB), CHANNELS.index(Channel.APP)])
    spent = events.dwell_s * 1e6
    # What has an end of its own is a bar already.
    has_end = events.end_at_us > events.occurred_at_us
    return np.where(has_end, 0.0, np.where(np.isnan(spent) & ~pages, 0.0, spent))
