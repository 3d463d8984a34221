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


class Series(NamedTuple):
    """Events of one lane in order of time. events: positions in `Journey.events`; at: µs since the life's start."""

    events: NDArray[np.int64]
    at: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.at)


class Stack(NamedTuple):
    """Events of all lanes one lane after the other, so that one binary search asks all of them.

    events, at: as in `Series`, shape (m,). key: `at` plus the lane's number times `stride`, ascending. Of microseconds,
    it is exact to some milliseconds in a life of ten thousand years.
    """

    events: NDArray[np.int64]
    at: NDArray[np.float64]
    key: NDArray[np.float64]
    stride: float

    def find(self, times: NDArray[np.float64], lanes: int) -> NDArray[np.int64]:
        """How many events come before each of `times`, ascending, in every lane: shape (lanes, len(times))."""
        wanted = times[None, :] + (np.arange(lanes) * self.stride)[:, None]
        return np.searchsorted(self.key, wanted.ravel()).reshape(wanted.shape)


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One channel. all: everything that is drawn. longest: the most time spent at an event, in µs.

    total: events of the life, drawn or not.
    """

    channel: Channel
    all: Series
    longest: float
    spans: LaneSpans | None
    total: int


@dataclass(frozen=True, slots=True, eq=False)
class JourneyLanes:
    """occurred_at_us, channel: of all events, by position. emphasis: None where all events are drawn alike.

    must: what always shows; must_rank: beside it, the ranks of `must_show`. rest: all other events; dwell: beside it,
    µs spent there, NaN if unknown, 0 where time spent has no meaning. lit: events that are lit, None where none are.
    """

    life: Life
    lanes: tuple[Lane, ...]
    occurred_at_us: NDArray[np.int64]
    channel: NDArray[np.uint8]
    rest: Stack
    dwell: NDArray[np.float64]
    must: Stack
    must_rank: NDArray[np.float64]
    lit: Stack | None = None
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
    is_must = np.isfinite(rank)
    shown = np.ones(len(events), dtype=np.bool_) if emphasis is None else emphasis.shown
    spans = make_spans(events, life.start_us, is_open, as_of_us)
    dwell = _dwell(journey)
    lanes, drawn = [], []
    for code, channel in enumerate(CHANNELS):
        of_channel = np.flatnonzero(events.channel == code)
        if not len(of_channel):
            continue
        of_lane = of_channel[shown[of_channel]]
        drawn.append(of_lane)
        stays = dwell[of_lane[~is_must[of_lane]]]
        longest = float(np.nanmax(stays)) if np.isfinite(stays).any() else 0.0
        series = Series(of_lane, since_start[of_lane])
        lanes.append(Lane(channel, series, longest, spans.get(channel), len(of_channel)))
    rest = _stack([of_lane[~is_must[of_lane]] for of_lane in drawn], since_start, life)
    musts = _stack([of_lane[is_must[of_lane]] for of_lane in drawn], since_start, life)
    lit = None
    if emphasis is not None and emphasis.is_dimming:
        lit = _stack([of_lane[emphasis.lit[of_lane]] for of_lane in drawn], since_start, life)
    return JourneyLanes(
        life, tuple(lanes), at, events.channel, rest, dwell[rest.events], musts, rank[musts.events], lit, emphasis,
        {lane.channel: number for number, lane in enumerate(lanes)},
    )  # fmt: skip


def _stack(by_lane: list[NDArray[np.int64]], since_start: NDArray[np.float64], life: Life) -> Stack:
    stride = 2 * life.length
    events = np.concatenate([np.empty(0, dtype=np.int64), *by_lane])
    number = np.repeat(np.arange(len(by_lane)), [len(of_lane) for of_lane in by_lane])
    at = since_start[events]
    return Stack(events, at, at + number * stride, stride)


def _dwell(journey: Journey) -> NDArray[np.float64]:
    """µs spent at each event. NaN, unknown, only on pages and screens: everything else need not take time."""
    events = journey.events
    pages = np.isin(events.channel, [CHANNELS.index(Channel.WEB), CHANNELS.index(Channel.APP)])
    spent = events.dwell_s * 1e6
    # What has an end of its own is a bar already.
    has_end = events.end_at_us > events.occurred_at_us
    return np.where(has_end, 0.0, np.where(np.isnan(spent) & ~pages, 0.0, spent))
