"""The events of one lane on the screen: columns where they are dense, symbols with labels where they are not."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.draw_list import Badge, Box, Words
from viewer.timeline.journey_lanes import JourneyLanes, Stack
from viewer.timeline.lane_drawing import Columns, Frame, SymbolDrawing, SymbolKind
from viewer.timeline.must_show import COMPLAINT_RANK
from viewer.timeline.row_content import Face, Ink
from viewer.timeline.time_scale import TimeScale

CELL_PX: Final = 4.0
"""Events closer than this share a column."""
NEAR_PX: Final = 22.0
"""An event with this much room on both sides is a symbol."""
MUST_PX: Final = 28.0
"""What always shows shares a place when it stands closer than this."""
SYMBOL_PX: Final = 14.0
BADGE_PX: Final = 20.0
LEAST_LABEL_PX: Final = 34.0
MOST_LABEL_PX: Final = 264.0
LABEL_STEP_PX: Final = 24.0
"""Labels are cut to whole steps, so that zooming letters few of them anew."""
SHORT_PX: Final = 44.0
"""With this much room, a symbol says at least for how many events it stands."""
UNKNOWN_PX: Final = 12.0
_EXTRA_CELLS: Final = 8
_BESIDE_PX: Final = 40.0
"""No symbol without words reaches farther."""
_MUST_CROWD: Final = 120
_MOST_STAYS: Final = 4000
FULL_COUNT: Final = 32
"""So many events fill the height of a lane."""


class _Groups(NamedTuple):
    """Events of all lanes by cell, only cells that hold any, lane after lane.

    cell: number of the cell, the first on the screen is 0; left: where that one begins. first: position in the stack;
    x: of the first event; cell_x: of the cell's left edge.
    """

    left: float
    cell: NDArray[np.int64]
    lane: NDArray[np.int64]
    first: NDArray[np.int64]
    counts: NDArray[np.int64]
    x: NDArray[np.float64]
    cell_x: NDArray[np.float64]


def column_share(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much of the lane's height a column takes: by the logarithm, one event 0.34, 32 and more all of it.

    The same wherever one looks, so that nothing changes its height while time moves.
    """
    share: NDArray[np.float64] = 0.34 + 0.66 * np.log2(np.maximum(counts, 1)) / np.log2(FULL_COUNT)
    return np.minimum(1.0, share)


class EventsOnScreen:
    """The events of all lanes at one scale. O(width log n) in a few numpy calls, however many events there are."""

    def __init__(self, lanes: JourneyLanes, frame: Frame) -> None:
        self._lanes, self._frame = lanes, frame
        scale, size = frame.scale, frame.metrics.scale
        cell = CELL_PX * size
        rest = _groups(lanes.rest, len(lanes.lanes), scale, cell)
        must_cell = _must_cell(lanes, scale, size)
        musts = _groups(lanes.must, len(lanes.lanes), scale, must_cell)
        picked, must_x = _pick_musts(lanes, musts, scale, must_cell)
        # Lanes far apart from each other, so that one order holds all gaps.
        apart = 4 * scale.width_px + 1e6
        every = np.concatenate((rest.x + rest.lane * apart, must_x + musts.lane * apart))
        order = np.argsort(every, kind="stable")
        gaps = np.diff(every[order], prepend=-np.inf, append=np.inf)
        left, right = np.empty(len(every)), np.empty(len(every))
        left[order], right[order] = gaps[:-1], gaps[1:]
        near_px, count = NEAR_PX * size, len(rest.x)
        is_near = (left[:count] >= near_px) & (right[:count] >= near_px)
        far = ~is_near
        numbers = np.arange(len(lanes.lanes) + 1)
        self._columns = Columns(rest.cell[far], rest.counts[far], _lit(lanes, scale, cell, rest, far), rest.left, cell)
        self._column_bounds = np.searchsorted(rest.lane[far], numbers).tolist()
        # What nothing can be seen of is there for the gaps beside it only. Words end before the next symbol begins.
        beside = _BESIDE_PX * size
        reach = every - np.concatenate((rest.lane, musts.lane)) * apart + np.maximum(right, beside)
        stays = np.nan_to_num(lanes.dwell[rest.first]) / scale.us_per_px
        is_near &= (rest.x < scale.width_px + beside) & (np.maximum(reach[:count], rest.x + stays) >= 0)
        is_seen = (must_x < scale.width_px + beside) & (reach[count:] >= 0)
        self._near = list(
            zip(rest.first[is_near].tolist(), rest.counts[is_near].tolist(), rest.x[is_near].tolist(),
                right[:count][is_near].tolist(), strict=True)
        )  # fmt: skip
        self._near_bounds = np.searchsorted(rest.lane[is_near], numbers).tolist()
        self._musts = list(
            zip(picked[is_seen].tolist(), musts.counts[is_seen].tolist(), must_x[is_seen].tolist(),
                right[count:][is_seen].tolist(), strict=True)
        )  # fmt: skip
        self._must_bounds = np.searchsorted(musts.lane[is_seen], numbers).tolist()

    def lane(self, number: int, zone: Box) -> tuple[Columns, tuple[SymbolDrawing, ...]]:
        """zone: where the lane's events stand."""
        start, stop = self._column_bounds[number : number + 2]
        every = self._columns
        columns = every._replace(
            cell=every.cell[start:stop], counts=every.counts[start:stop], lit=every.lit[start:stop]
        )
        pen = _Pen(self._lanes, number, zone, self._frame)
        symbols = pen.stays_from_before()
        symbols += [pen.symbol(*one) for one in self._near[slice(*self._near_bounds[number : number + 2])]]
        symbols += [pen.must_symbol(*one) for one in self._musts[slice(*self._must_bounds[number : number + 2])]]
        return columns, tuple(symbols)


def _groups(stack: Stack, lanes: int, scale: TimeScale, cell_px: float) -> _Groups:
    """Cells hang on the life's start, not on the screen's edge: nothing regroups while time moves."""
    cell_us = cell_px * scale.us_per_px
    first_cell = np.floor(scale.left / cell_us) - _EXTRA_CELLS
    cells = (first_cell + np.arange(int(scale.width_px / cell_px) + 2 * _EXTRA_CELLS + 2)) * cell_us
    # Beside the life's ends there is the next lane's life.
    found = stack.find(np.clip(cells, -0.4 * scale.life.length, 1.4 * scale.life.length), lanes)
    counts = np.diff(found, axis=1)
    lane, cell = np.nonzero(counts)
    first = found[lane, cell]
    edges = scale.xs_of(cells)
    return _Groups(
        float(edges[0]), cell, lane, first, counts[lane, cell], scale.xs_of(stack.at[first]), edges[cell]
    )  # fmt: skip


def _must_cell(lanes: JourneyLanes, scale: TimeScale, size: float) -> float:
    """How much room a symbol of what must show takes: more where a life is so full of them that all would crowd.

    It follows from the life and the nearness alone, so that nothing regroups while time moves.
    """
    counts = np.diff(np.searchsorted(lanes.must.key, np.arange(len(lanes.lanes) + 1) * lanes.must.stride))
    cell = MUST_PX * size
    for wider in (1, 2, 4):
        cells = scale.width_px / (cell * wider)
        crowd = float(np.minimum(counts * min(1.0, scale.span / scale.life.length), cells).sum())
        if crowd <= _MUST_CROWD:
            return cell * wider
    return cell * 4


def _pick_musts(
    lanes: JourneyLanes, groups: _Groups, scale: TimeScale, cell: float
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Of each group the event of the lowest rank, and where its symbol stands without touching the next."""
    if not len(groups.first):
        return groups.first, groups.x
    start, stop = int(groups.first[0]), int(groups.first[-1] + groups.counts[-1])
    places = np.arange(start, stop)
    ranked = (lanes.must_rank[start:stop] * 1e6).astype(np.int64) * 2**32 + places
    # Events between the groups of two lanes belong to the group before them, and are too far away to be seen.
    is_inside = np.zeros(len(places) + 1, dtype=np.int64)
    np.add.at(is_inside, groups.first - start, 1)
    np.add.at(is_inside, groups.first + groups.counts - start, -1)
    ranked[np.cumsum(is_inside)[:-1] == 0] = np.iinfo(np.int64).max
    picked = np.minimum.reduceat(ranked, groups.first - start) % 2**32
    x = scale.xs_of(lanes.must.at[picked])
    apart = np.diff(x + groups.lane * (4 * scale.width_px + 1e6), prepend=-np.inf, append=np.inf)
    is_close = (apart[:-1] < cell) | (apart[1:] < cell)
    return picked, np.where(is_close, groups.cell_x + cell / 2, x)


def _lit(
    lanes: JourneyLanes, scale: TimeScale, cell: float, rest: _Groups, far: NDArray[np.bool_]
) -> NDArray[np.int64]:
    if lanes.lit is None:
        return np.zeros(int(far.sum()), dtype=np.int64)
    start = scale.left + rest.cell_x[far] * scale.us_per_px + rest.lane[far] * lanes.lit.stride
    stop = start + cell * scale.us_per_px
    return (np.searchsorted(lanes.lit.key, stop) - np.searchsorted(lanes.lit.key, start)).astype(np.int64)


class _Pen:
    """Makes the symbols of one lane."""

    def __init__(self, lanes: JourneyLanes, number: int, zone: Box, frame: Frame) -> None:
        self._lanes, self._number = lanes, number
        self._scale, self._writer, self._metrics, self._cut = frame
        metrics, emphasis = frame.metrics, lanes.emphasis
        self._emphasis = emphasis if emphasis is not None and emphasis.is_dimming else None
        self._y = zone.y + zone.height / 2
        self._label_y = self._y - metrics.line_px[Face.SMALL] / 2
        self._radius, self._least = SYMBOL_PX * metrics.scale / 2, SHORT_PX * metrics.scale

    def symbol(self, first: int, count: int, x: float, room: float) -> SymbolDrawing:
        lanes, writer = self._lanes, self._writer
        index = int(lanes.rest.events[first])
        stay_us = float(lanes.dwell[first])
        is_unknown = math.isnan(stay_us)
        stay = 0.0 if is_unknown else stay_us / self._scale.us_per_px
        lit = self._is_lit(index)
        return SymbolDrawing(
            index, count, x, self._y, SymbolKind.EVENT, writer.actor(index),
            words=self._words(index, count, x + self._radius + 4 * self._metrics.scale, room),
            stay=stay if stay > self._radius else 0.0, is_unknown=is_unknown, is_lit=lit is True, is_dim=lit is False,
        )  # fmt: skip

    def must_symbol(self, at: int, count: int, x: float, room: float) -> SymbolDrawing:
        lanes, writer = self._lanes, self._writer
        index, rank = int(lanes.must.events[at]), float(lanes.must_rank[at])
        badge, kind, radius = None, SymbolKind.CONVERSION, self._radius
        point = writer.point(index) if rank < COMPLAINT_RANK else None
        if point is not None:
            size = BADGE_PX * self._metrics.scale
            kind, radius = SymbolKind.SCORE, size / 2
            badge = Badge(Box(x - size / 2, self._y - size / 2, size, size), point.figure, point.band)
        elif rank <= COMPLAINT_RANK:
            kind = SymbolKind.COMPLAINT
        words = self._words(index, count, x + radius + 4 * self._metrics.scale, room) if room >= self._least else None
        made = SymbolDrawing(index, count, x, self._y, kind, writer.actor(index), badge, words)
        if self._emphasis is None:
            return made
        lit = self._is_lit(index)
        return made._replace(is_lit=lit is True, is_dim=lit is False)

    def stays_from_before(self) -> list[SymbolDrawing]:
        """Where the view begins in the middle of time spent: the latest of such events, with its label in view."""
        scale, lane = self._scale, self._lanes.lanes[self._number]
        reach = NEAR_PX * self._metrics.scale * scale.us_per_px
        if lane.longest < reach:
            return []
        edge, rest = scale.left - reach, self._lanes.rest
        begin, stop = (
            int(at)
            for at in rest.find(np.array([edge - lane.longest, edge]).clip(-scale.life.length / 3), self._number + 1)[
                -1
            ]
        )
        if begin >= stop or stop - begin > _MOST_STAYS:
            return []
        lasting = np.flatnonzero(rest.at[begin:stop] + np.nan_to_num(self._lanes.dwell[begin:stop]) > scale.left)
        if not len(lasting):
            return []
        at = begin + int(lasting[-1])
        x = float(scale.xs_of(rest.at[at : at + 1])[0])
        made = self.symbol(at, 1, x, 0.0)
        later = lane.all.at[np.searchsorted(lane.all.at, edge) :][:1]
        end_x = min([x + made.stay, *scale.xs_of(later).tolist()])
        label_x = 4 * self._metrics.scale
        return [made._replace(words=self._words(made.event, 1, label_x, end_x + self._radius))]

    def _is_lit(self, index: int) -> bool | None:
        return None if self._emphasis is None else bool(self._emphasis.lit[index])

    def _words(self, index: int, count: int, x: float, room: float) -> Words | None:
        """room: to the middle of what stands next in the lane."""
        size = self._metrics.scale
        if room < SHORT_PX * size:
            return None
        width = min(room - 2 * self._radius - 8 * size, self._scale.width_px - x)
        width = min(width, MOST_LABEL_PX * size)
        width -= width % (LABEL_STEP_PX * size) - LABEL_STEP_PX * size / 4
        if count > 1 and width < LEAST_LABEL_PX * size:
            short, left = self._writer.count(count), x - 2 * size
            is_inside = left + self._metrics.measure(short, Face.SMALL_BOLD) <= self._scale.width_px
            return Words(short, left, self._label_y, Face.SMALL_BOLD, Ink.TEXT) if is_inside else None
        if width < LEAST_LABEL_PX * size:
            return None
        said = self._writer.more(index, count) if count > 1 else self._writer.label(index)
        text = self._cut(said, width, Face.SMALL)
        return Words(text, x, self._label_y, Face.SMALL, Ink.TEXT) if text else None
