"""The people's marks above the lanes: each with its label where there is room, together where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.annotations import MarkKind
from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_drawing import FlagDrawing, Frame
from viewer.timeline.row_content import Face, Ink, MarkContent
from viewer.timeline.time_scale import TimeScale

CELL_PX: Final = 22.0
FLAG_PX: Final = 20.0
ROW_PX: Final = 23.0
ICON_PX: Final = 20.0
_MOST_PX: Final = 230.0
_LABEL_STEP_PX: Final = 16.0
_MOST_LINES: Final = 60


class _Place(NamedTuple):
    """Where a flag stands: its first mark, how many; the flag after it in the same row.

    stem, end_x: where its mark begins and ends.
    """

    number: int
    repeats: int
    x: float
    following: float
    stem: float
    end_x: float


class _Row(NamedTuple):
    """Marks of one row by cell, only cells that hold any: number of the first mark, how many, number of the cell."""

    firsts: NDArray[np.int64]
    counts: NDArray[np.int64]
    cells: NDArray[np.float64]


class LaneFlags:
    """Of one journey. Marks are in order of their first event and stand in the rows by turns, so that two on the same
    event both keep their label.
    """

    def __init__(self, marks: Sequence[MarkContent], at_us: NDArray[np.int64], start_us: int) -> None:
        self._marks = marks
        self._start = np.array([at_us[mark.first] - start_us for mark in marks], dtype=np.float64)
        self._end = np.array([at_us[mark.last] - start_us for mark in marks], dtype=np.float64)
        self._grouped_at = 0.0
        self._rows: list[_Row] = []

    def __len__(self) -> int:
        return len(self._marks)

    @property
    def rows(self) -> int:
        return min(2, len(self._marks))

    def lay_out(
        self, top: float, frame: Frame
    ) -> tuple[tuple[FlagDrawing, ...], tuple[tuple[MarkKind, float, float, float], ...]]:
        """Flags of every mark that begins in view, and (kind, from, to, y) of stretches that reach into it.

        Groups are those of the whole life, so that they stay when time moves; only nearness changes them.
        """
        if not self._marks:
            return (), ()
        scale, size = frame.scale, frame.metrics.scale
        cell_us = CELL_PX * size * scale.us_per_px
        if cell_us != self._grouped_at:
            self._rows = [self._group(row, cell_us) for row in range(self.rows)]
            self._grouped_at = cell_us
        flags: list[FlagDrawing] = []
        for number, row in enumerate(self._rows):
            flags += self._flags(self._places(number, row, cell_us, frame), top + number * ROW_PX * size, frame)
        return tuple(flags), self._lines(top, scale, size)

    def _group(self, row: int, cell_us: float) -> _Row:
        cells = np.floor(self._start[row :: self.rows] / cell_us)
        firsts = np.flatnonzero(np.diff(cells, prepend=-np.inf) > 0)
        return _Row(firsts * self.rows + row, np.diff(np.append(firsts, len(cells))), cells[firsts])

    def _flags(self, places: Iterator[_Place], y: float, frame: Frame) -> Iterator[FlagDrawing]:
        marks, size = self._marks, frame.metrics.scale
        width, least = FLAG_PX * size, (ICON_PX + 8) * size
        for place in places:
            number, count, x, following, stem, end_x = place
            # A label whose mark has begun before the view stays in it as long as its stretch does.
            if count == 1 and x < 2.0:
                x = max(x, min(2.0, end_x - width))
            if following - x > least:
                yield self._flag(place, x, y, frame)
            else:
                # As most of them do where marks crowd: nothing fits beside the flag.
                mark = marks[number]
                yield FlagDrawing(mark.mark_id, mark.kind, count, Box(x, y, width, width), stem, None)

    def _places(self, number: int, row: _Row, cell_us: float, frame: Frame) -> Iterator[_Place]:
        scale, size = frame.scale, frame.metrics.scale
        first = int(np.searchsorted(row.cells, (scale.left - _MOST_PX * size * scale.us_per_px) / cell_us))
        stop = int(np.searchsorted(row.cells, (scale.left + scale.span) / cell_us))
        numbers = row.firsts[first:stop]
        x = [*scale.xs_of(row.cells[first : stop + 1] * cell_us).tolist(), scale.width_px + 4 * size]
        found = zip(
            numbers.tolist(), row.counts[first:stop].tolist(), x, x[1:], scale.xs_of(self._start[numbers]).tolist(),
            scale.xs_of(self._end[numbers]).tolist(), strict=False,
        )  # fmt: skip
        lasting = self._find_lasting(number, scale.left - _MOST_PX * size * scale.us_per_px, scale)
        if lasting is not None and x[0] > (FLAG_PX + 4) * size:
            stem, end_x = scale.x_of_time(self._start[lasting]), scale.x_of_time(self._end[lasting])
            yield _Place(lasting, 1, stem, x[0], stem, end_x)
        for place in found:
            yield _Place(*place)

    def _find_lasting(self, row: int, before: float, scale: TimeScale) -> int | None:
        """The latest mark of the row that began before `before` and reaches into the view: its label stays in it."""
        stop = int(np.searchsorted(self._start[row :: self.rows], before))
        reach = scale.left + FLAG_PX * scale.us_per_px
        found = np.flatnonzero(self._end[row :: self.rows][:stop] > reach)
        return int(found[-1]) * self.rows + row if len(found) else None

    def _flag(self, place: _Place, x: float, y: float, frame: Frame) -> FlagDrawing:
        """With its words, as far as they fit."""
        metrics, count = frame.metrics, place.repeats
        size, line = metrics.scale, metrics.line_px[Face.SMALL]
        mark = self._marks[place.number]
        room = min(place.following - x - 4 * size, _MOST_PX * size) - ICON_PX * size - 8 * size
        width = FLAG_PX * size
        cut, text = room - room % (_LABEL_STEP_PX * size), ""
        if cut >= 2 * _LABEL_STEP_PX * size:
            label = mark.label if count == 1 else frame.writer.and_more(mark.label, count - 1)
            text = frame.cut(label, cut, Face.SMALL)
        if count > 1 and not text:
            short = frame.writer.count(count)
            text = short if metrics.measure(short, Face.SMALL) <= room + 4 * size else ""
        words = None
        if text:
            width = ICON_PX * size + metrics.measure(text, Face.SMALL) + 8 * size
            words = Words(text, x + ICON_PX * size, y + (FLAG_PX * size - line) / 2, Face.SMALL, Ink.TEXT)
        return FlagDrawing(mark.mark_id, mark.kind, count, Box(x, y, width, FLAG_PX * size), place.stem, words)

    def _lines(self, top: float, scale: TimeScale, size: float) -> tuple[tuple[MarkKind, float, float, float], ...]:
        """Under the flags: how far stretches reach."""
        stop = int(np.searchsorted(self._start, scale.left + scale.span))
        least = self._start[:stop] + 3 * scale.us_per_px
        seen = np.flatnonzero((self._end[:stop] >= scale.left) & (self._end[:stop] > least))[-_MOST_LINES:]
        x, end_x = scale.xs_of(self._start[seen]), scale.xs_of(self._end[seen])
        return tuple(
            (
                self._marks[number].kind, max(from_x, -4.0), min(to_x, scale.width_px + 4.0),
                top + (number % self.rows) * ROW_PX * size + FLAG_PX * size + 1.0,
            )
            for number, from_x, to_x in zip(seen.tolist(), x.tolist(), end_x.tolist(), strict=True)
        )  # fmt: skip
