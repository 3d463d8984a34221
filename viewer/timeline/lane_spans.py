"""What lasts: calls and visits with an end, tickets, orders until they are delivered. Bars of the Lanes view."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.event_table import EventTable

MOST_ROWS: Final = 3
"""Bars of one lane that lie over each other; what overlaps more is drawn as one strip."""

_THREADED: Final = ((Channel.CALL,), (Channel.CHAT,), (Channel.MAIL,))
_ORDERED: Final = (Channel.DELIVERY, Channel.ORDER)
_ORDERING: Final = (*_ORDERED, Channel.SHOP, Channel.WEB, Channel.APP)
"""Channels on which somebody orders: what is delivered later began there."""


class LaneSpans(NamedTuple):
    """The bars of one lane in order of start, shape (s,).

    start, end: float64 µs since the life's start. first, last: positions in `Journey.events`. row: 0 to MOST_ROWS - 1,
    within which none overlap; MOST_ROWS for the rest. is_open: it has not ended; `end` is the end of the data.
    """

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    row: NDArray[np.uint8]
    is_open: NDArray[np.bool_]
    is_thread: NDArray[np.bool_]

    @property
    def row_count(self) -> int:
        return min(MOST_ROWS, int(self.row.max()) + 1) if len(self.row) else 0


class _Bar(NamedTuple):
    start_us: int
    end_us: int
    first: int
    last: int
    is_open: bool
    is_thread: bool


def make_spans(
    events: EventTable, start_us: int, is_open: Callable[[list[int]], bool], as_of_us: int | None
) -> dict[Channel, LaneSpans]:
    """Bars by the channel on whose lane they lie. is_open: whether what was ordered with these events, by position,
    has still not come.
    """
    bars: dict[Channel, list[_Bar]] = {}
    at = events.occurred_at_us
    for index in np.flatnonzero(events.end_at_us > at).tolist():
        bar = _Bar(int(at[index]), int(events.end_at_us[index]), index, index, False, False)
        bars.setdefault(events.channel_of(index), []).append(bar)
    for channels in _THREADED:
        for members in _threads(events, channels).values():
            first, last = members[0], members[-1]
            if at[last] > at[first]:
                bar = _Bar(int(at[first]), int(at[last]), first, last, False, True)
                bars.setdefault(channels[0], []).append(bar)
    ordered = _threads(events, _ORDERED)
    for members in (_threads(events, _ORDERING, ordered) if ordered else {}).values():
        first, last = members[0], members[-1]
        still = is_open(members) and as_of_us is not None and as_of_us > at[last]
        end_us = as_of_us if still and as_of_us is not None else int(at[last])
        if end_us > at[first]:
            codes = {int(events.channel[member]) for member in members}
            lane = Channel.DELIVERY if CHANNEL_CODE[Channel.DELIVERY] in codes else Channel.ORDER
            bars.setdefault(lane, []).append(_Bar(int(at[first]), end_us, first, last, still, True))
    return {channel: _stack(of_lane, start_us) for channel, of_lane in bars.items()}


def _threads(
    events: EventTable, channels: Sequence[Channel], wanted: dict[str, list[int]] | None = None
) -> dict[str, list[int]]:
    """Positions by thread, ascending, of events on `channels`; only of threads in `wanted`, if given."""
    found = np.flatnonzero(np.isin(events.channel, [CHANNEL_CODE[channel] for channel in channels]))
    members: dict[str, list[int]] = {}
    for index, thread in zip(found.tolist(), events.thread[found].tolist(), strict=True):
        if thread is not None and (wanted is None or thread in wanted):
            members.setdefault(thread, []).append(index)
    return members


def _stack(bars: list[_Bar], start_us: int) -> LaneSpans:
    """Each bar into the lowest row that is free: O(n log n)."""
    bars.sort()
    free = list(range(MOST_ROWS))
    busy: list[tuple[int, int]] = []
    rows = []
    for bar in bars:
        while busy and busy[0][0] <= bar.start_us:
            heapq.heappush(free, heapq.heappop(busy)[1])
        row = heapq.heappop(free) if free else MOST_ROWS
        if row < MOST_ROWS:
            heapq.heappush(busy, (bar.end_us, row))
        rows.append(row)
    return LaneSpans(
        np.array([bar.start_us - start_us for bar in bars], dtype=np.float64),
        np.array([bar.end_us - start_us for bar in bars], dtype=np.float64),
        np.array([bar.first for bar in bars], dtype=np.int64),
        np.array([bar.last for bar in bars], dtype=np.int64),
        np.array(rows, dtype=np.uint8),
        np.array([bar.is_open for bar in bars], dtype=np.bool_),
        np.array([bar.is_thread for bar in bars], dtype=np.bool_),
    )  # fmt: skip
