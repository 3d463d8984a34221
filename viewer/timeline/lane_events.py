"""The events of one lane on the screen: columns where they are dense, symbols with labels where they are not."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.draw_list import Badge, Box, Words
from viewer.timeline.emphasis import Emphasis
from viewer.timeline.journey_lanes import Lane, Series
from viewer.timeline.lane_drawing import Columns, Frame, SymbolDrawing, SymbolKind
from viewer.timeline.must_show import COMPLAINT_RANK
from viewer.timeline.row_content import Face, Ink
from viewer.timeline.text_fitting import elide
from viewer.timeline.time_scale import TimeScale

CELL_PX: Final = 4.0
"""Events closer than this share a column."""
NEAR_PX: Final = 22.0
"""An event with this much room on both sides is a symbol."""
MUST_PX: Final = 20.0
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
_MOST_STAYS: Final = 4000
_FULL: Final = 32


class _Groups(NamedTuple):
    """Events by cell, only cells that hold any. first: position in the series; x: of the first event; cell_x: of the
    cell's left edge.
    """

    first: NDArray[np.int64]
    counts: NDArray[np.int64]
    x: NDArray[np.float64]
    cell_x: NDArray[np.float64]


def column_share(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much of the lane's height a column takes: by the logarithm, one event 0.34, 32 and more all of it.

    The same wherever one looks, so that nothing changes its height while time moves.
    """
    share: NDArray[np.float64] = 0.34 + 0.66 * np.log2(np.maximum(counts, 1)) / np.log2(_FULL)
    return np.minimum(1.0, share)


def lay_out_events(
    lane: Lane, emphasis: Emphasis | None, zone: Box, frame: Frame
) -> tuple[Columns, tuple[SymbolDrawing, ...]]:
    """zone: where the lane's events stand. O(width log n), however many events there are."""
    scale, size = frame.scale, frame.metrics.scale
    cell = CELL_PX * size
    rest = _groups(lane.rest, scale, cell)
    musts = _groups(lane.must, scale, MUST_PX * size)
    picked, must_x = _pick_musts(lane, musts, scale, size)
    every = np.concatenate((rest.x, must_x))
    order = np.argsort(every, kind="stable")
    gaps = np.diff(every[order])
    left, right = np.empty(len(every)), np.empty(len(every))
    left[order] = np.concatenate(([np.inf], gaps))[: len(every)]
    right[order] = np.concatenate((gaps, [np.inf]))[: len(every)]
    near_px = NEAR_PX * size
    is_near = (left >= near_px)[: len(rest.x)] & (right >= near_px)[: len(rest.x)]
    far = ~is_near
    columns = Columns(rest.cell_x[far], rest.counts[far], _lit(lane, scale, cell, rest, far), cell - 1.0)
    pen = _Pen(lane, emphasis, zone, frame)
    symbols = pen.stays_from_before()
    symbols += [
        pen.symbol(first, count, x, room)
        for first, count, x, room in zip(
            rest.first[is_near].tolist(), rest.counts[is_near].tolist(), rest.x[is_near].tolist(),
            right[: len(rest.x)][is_near].tolist(), strict=True,
        )
    ]  # fmt: skip
    symbols += [
        pen.must_symbol(first, count, x, room)
        for first, count, x, room in zip(
            picked.tolist(), musts.counts.tolist(), must_x.tolist(), right[len(rest.x) :].tolist(), strict=True
        )
    ]
    return columns, tuple(symbols)


def _groups(series: Series, scale: TimeScale, cell_px: float) -> _Groups:
    """Cells hang on the life's start, not on the screen's edge: nothing regroups while time moves."""
    cell_us = cell_px * scale.us_per_px
    first_cell = np.floor(scale.left / cell_us) - _EXTRA_CELLS
    cells = first_cell + np.arange(int(scale.width_px / cell_px) + 2 * _EXTRA_CELLS + 2)
    at = np.searchsorted(series.at, cells * cell_us)
    counts = np.diff(at)
    used = np.flatnonzero(counts)
    first = at[used]
    return _Groups(first, counts[used], scale.xs_of(series.at[first]), scale.xs_of(cells[used] * cell_us))


def _pick_musts(
    lane: Lane, groups: _Groups, scale: TimeScale, size: float
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Of each group the event of the lowest rank, and where its symbol stands without touching the next."""
    picked = groups.first.copy()
    for at in np.flatnonzero(groups.counts > 1).tolist():
        start = int(groups.first[at])
        picked[at] = start + int(lane.must_rank[start : start + int(groups.counts[at])].argmin())
    x = scale.xs_of(lane.must.at[picked])
    gaps = np.diff(x)
    is_close = np.concatenate((gaps, [np.inf])) < MUST_PX * size
    is_close |= np.concatenate(([np.inf], gaps)) < MUST_PX * size
    return picked, np.where(is_close[: len(x)], groups.cell_x + MUST_PX * size / 2, x)


def _lit(lane: Lane, scale: TimeScale, cell: float, rest: _Groups, far: NDArray[np.bool_]) -> NDArray[np.int64]:
    if not len(lane.lit):
        return np.zeros(int(far.sum()), dtype=np.int64)
    start = scale.left + rest.cell_x[far] * scale.us_per_px
    stop = start + cell * scale.us_per_px
    return (np.searchsorted(lane.lit, stop) - np.searchsorted(lane.lit, start)).astype(np.int64)


class _Pen:
    """Makes the symbols of one lane."""

    def __init__(self, lane: Lane, emphasis: Emphasis | None, zone: Box, frame: Frame) -> None:
        self._lane = lane
        self._scale, self._writer, self._metrics = frame
        metrics = frame.metrics
        self._emphasis = emphasis if emphasis is not None and emphasis.is_dimming else None
        self._y = zone.y + zone.height / 2
        self._label_y = self._y - metrics.line_px[Face.SMALL] / 2
        self._radius = SYMBOL_PX * metrics.scale / 2

    def symbol(self, first: int, count: int, x: float, room: float) -> SymbolDrawing:
        lane, writer = self._lane, self._writer
        index = int(lane.rest.events[first])
        stay_us = float(lane.dwell[first])
        is_unknown = math.isnan(stay_us)
        stay = 0.0 if is_unknown else stay_us / self._scale.us_per_px
        lit = self._is_lit(index)
        return SymbolDrawing(
            index, count, x, self._y, SymbolKind.EVENT, writer.actor(index),
            words=self._words(index, count, x + self._radius + 4 * self._metrics.scale, room),
            stay=stay if stay > self._radius else 0.0, is_unknown=is_unknown, is_lit=lit is True, is_dim=lit is False,
        )  # fmt: skip

    def must_symbol(self, at: int, count: int, x: float, room: float) -> SymbolDrawing:
        lane, writer = self._lane, self._writer
        index, rank = int(lane.must.events[at]), float(lane.must_rank[at])
        size = BADGE_PX * self._metrics.scale
        badge, kind, radius = None, SymbolKind.CONVERSION, self._radius
        point = writer.point(index) if rank < COMPLAINT_RANK else None
        if point is not None:
            kind, radius = SymbolKind.SCORE, size / 2
            badge = Badge(Box(x - size / 2, self._y - size / 2, size, size), point.figure, point.band)
        elif rank <= COMPLAINT_RANK:
            kind = SymbolKind.COMPLAINT
        lit = self._is_lit(index)
        return SymbolDrawing(
            index, count, x, self._y, kind, writer.actor(index), badge,
            words=self._words(index, count, x + radius + 4 * self._metrics.scale, room),
            is_lit=lit is True, is_dim=lit is False,
        )  # fmt: skip

    def stays_from_before(self) -> list[SymbolDrawing]:
        """Where the view begins in the middle of time spent: the latest of such events, with its label in view."""
        lane, scale = self._lane, self._scale
        if not lane.longest:
            return []
        edge = scale.left - NEAR_PX * self._metrics.scale * scale.us_per_px
        stop = int(np.searchsorted(lane.rest.at, edge))
        start = int(np.searchsorted(lane.rest.at, edge - lane.longest))
        if start >= stop or stop - start > _MOST_STAYS:
            return []
        lasting = np.flatnonzero(lane.rest.at[start:stop] + np.nan_to_num(lane.dwell[start:stop]) > scale.left)
        if not len(lasting):
            return []
        at = start + int(lasting[-1])
        x = float(scale.xs_of(lane.rest.at[at : at + 1])[0])
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
        width = min(room, MOST_LABEL_PX * size + 3 * NEAR_PX * size) - 2 * self._radius - 8 * size
        width = min(width - width % (LABEL_STEP_PX * size) + LABEL_STEP_PX * size / 4, MOST_LABEL_PX * size)
        if count > 1 and width < LEAST_LABEL_PX * size:
            if room < SHORT_PX * size:
                return None
            return Words(self._writer.count(count), x - 2 * size, self._label_y, Face.SMALL_BOLD, Ink.TEXT)
        if width < LEAST_LABEL_PX * size:
            return None
        said = self._writer.more(index, count) if count > 1 else self._writer.label(index)
        text = elide(said, width, Face.SMALL, self._metrics.measure)
        return Words(text, x, self._label_y, Face.SMALL, Ink.TEXT) if text else None
