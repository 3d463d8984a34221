"""One life of several that are compared: all of its channels in one band, on a time axis that all lives share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNELS, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.timeline.journey_lanes import JourneyLanes, Lane, Series, Stack
from viewer.timeline.lane_drawing import Columns
from viewer.timeline.must_show import make_must_show
from viewer.timeline.time_scale import Life, TimeScale


@dataclass(frozen=True, slots=True, eq=False)
class ComparedLife:
    """lanes: one lane that holds every event; its instants count from the life's zero. shift_us: instant of that zero.

    channels: those present. running: shape (channels, m + 1), how many of the first k of `lanes.rest` are of each.
    """

    lanes: JourneyLanes
    shift_us: int
    channels: tuple[Channel, ...]
    running: NDArray[np.int32]

    def split(self, columns: Columns, scale: TimeScale) -> NDArray[np.int64]:
        """How many events of each channel stand in each column; shape (channels, columns)."""
        cell_us = columns.width * scale.us_per_px
        start = scale.left + columns.left * scale.us_per_px + columns.cell * cell_us
        first = np.searchsorted(self.lanes.rest.at, start)
        stop = np.minimum(first + columns.counts, self.running.shape[1] - 1)
        return (self.running[:, stop] - self.running[:, first]).astype(np.int64)


def make_common_life(spans: Sequence[tuple[int, int]]) -> Life:
    """A time axis for all of `spans`, (first, last) event of each life counted from its zero; at least a day long."""
    first = min((span[0] for span in spans), default=0)
    last = max((span[1] for span in spans), default=0)
    room = max(DAY_US // 2, (last - first) // 40)
    return Life(first - room, last + 2 * room)


def make_compared_life(journey: Journey, shift_us: int, life: Life) -> ComparedLife:
    """O(n). shift_us: the instant that counts as zero. life: of `make_common_life`."""
    events = journey.events
    at = events.occurred_at_us - shift_us
    since_start = (at - life.start_us).astype(np.float64)
    must = make_must_show(journey)
    rank = np.full(len(events), np.inf)
    rank[must.events] = must.rank
    is_must = np.isfinite(rank)
    every = np.arange(len(events), dtype=np.int64)
    stride = 2 * life.length
    rest, musts = (
        Stack(some, since_start[some], since_start[some], stride) for some in (every[~is_must], every[is_must])
    )
    lane = Lane(Channel.OTHER, Series(every, since_start), 0.0, None, len(events))
    lanes = JourneyLanes(
        life, (lane,), at, events.channel, rest, np.zeros(len(rest.events)), musts, rank[musts.events],
        _lane_by_channel=dict.fromkeys(CHANNELS, 0),
    )  # fmt: skip
    present = [code for code in range(len(CHANNELS)) if np.any(events.channel == code)]
    running = np.zeros((len(present), len(rest.events) + 1), dtype=np.int32)
    for row, code in enumerate(present):
        np.cumsum(events.channel[rest.events] == code, out=running[row, 1:])
    return ComparedLife(lanes, shift_us, tuple(CHANNELS[code] for code in present), running)
