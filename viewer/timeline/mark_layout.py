"""Marks on a row: a line under the stretch they are on, with a label where they end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.draw_list import Box, MarkDrawing, Words
from viewer.timeline.row_content import Face, Ink, MarkContent
from viewer.timeline.text_fitting import Metrics, elide
from viewer.timeline.tile_layout import TileLine, moved_line

PILL_HEIGHT: Final = 20.0
PILL_WIDTH: Final = 300.0
"""A label longer than this is cut; the notes panel has all of it."""
PILL_ICON: Final = 16.0
_LANE_SPACE: Final = 4.0
_LINE_LANE: Final = 7.0


@dataclass(slots=True)
class _Lane:
    """Marks side by side at one height under a line of tiles."""

    spans: list[tuple[float, float]] = field(default_factory=list)
    has_pill: bool = False


class _Members(NamedTuple):
    """The events of a line of tiles and, beside each, the place of its tile in the line. Shape (n,)."""

    events: NDArray[np.int64]
    place: NDArray[np.int64]


@dataclass(slots=True)
class _Placed:
    """A mark under construction: its stretches by line of tiles, as (x from, x to, lane)."""

    mark: MarkContent
    stretches: dict[int, tuple[float, float, int]] = field(default_factory=dict)
    pill: tuple[int, float, float] | None = None


def lay_out_mark_lanes(
    lines: list[TileLine],
    marks: tuple[MarkContent, ...],
    *,
    rows: ContactRows,
    row: int,
    reach: tuple[float, float],
    metrics: Metrics,
) -> tuple[list[TileLine], tuple[MarkDrawing, ...], float]:
    """Makes room for `marks` under the lines of tiles they touch.

    reach: from where to where labels may go. Returns the lines (lower ones moved down), the marks, and where everything
    ends. A label stands where the mark ends; where the mark goes on in the next row, only its line is drawn.
    """
    lanes_by_line: dict[int, list[_Lane]] = {at: [] for at in range(len(lines))}
    members = [_members(line, rows) for line in lines] if marks else []
    placed = [
        _place(mark, lines, members, lanes_by_line, rows=rows, row=row, reach=reach, metrics=metrics) for mark in marks
    ]
    moved: list[TileLine] = []
    lane_y: dict[tuple[int, int], float] = {}
    shift = 0.0
    for at, line in enumerate(lines):
        level = moved_line(line, shift)
        moved.append(level)
        y = level.y + level.height
        for number, lane in enumerate(lanes_by_line[at]):
            lane_y[at, number] = y
            y += ((PILL_HEIGHT + _LANE_SPACE) if lane.has_pill else _LINE_LANE) * metrics.scale
        shift += y - (level.y + level.height)
    drawn = tuple(_drawn(one, lane_y, lanes_by_line, metrics) for one in placed if one.stretches)
    last = len(lines) - 1
    bottom = moved[-1].y + moved[-1].height + sum(
        ((PILL_HEIGHT + _LANE_SPACE) if lane.has_pill else _LINE_LANE) * metrics.scale for lane in lanes_by_line[last]
    ) if moved else 0.0  # fmt: skip
    return moved, drawn, bottom


def lay_out_visit_mark(mark: MarkContent, right: float, y: float, least_left: float, metrics: Metrics) -> MarkDrawing:
    """A mark on the whole visit: its label at the right end of the head's line."""
    room = max(60 * metrics.scale, right - least_left)
    label, width = _pill(mark, room, metrics)
    height = min(PILL_HEIGHT * metrics.scale, metrics.line_px[Face.HEAD] + 2 * metrics.scale)
    box = Box(right - width, y - 1 * metrics.scale, width, height)
    return MarkDrawing(mark.mark_id, mark.kind, (), box, _pill_words(label, box, metrics))


def _place(
    mark: MarkContent,
    lines: list[TileLine],
    members: list[_Members],
    lanes_by_line: dict[int, list[_Lane]],
    *,
    rows: ContactRows,
    row: int,
    reach: tuple[float, float],
    metrics: Metrics,
) -> _Placed:
    left, right = reach
    made = _Placed(mark)
    spans = {at: span for at, line in enumerate(lines) if (span := _span_in(line, members[at], mark)) is not None}
    ends_here = bool(spans) and rows.last_row_of(mark.first, mark.last) == row
    for at, (start, end) in spans.items():
        taken = (start, end)
        is_end = ends_here and at == max(spans)
        if is_end:
            width = _pill(mark, right - left, metrics)[1]
            x = min(max(start, end - width), right - width)
            made.pill = (at, max(left, x), width)
            taken = (min(start, made.pill[1]), max(end, made.pill[1] + width))
        lane = _free_lane(lanes_by_line[at], taken, 6 * metrics.scale)
        lanes_by_line[at][lane].has_pill |= is_end
        made.stretches[at] = (start, end, lane)
    return made


def _members(line: TileLine, rows: ContactRows) -> _Members:
    """Once a line: a row may have hundreds of marks."""
    found = [rows.events_of_tile(tile.tile) for tile in line.tiles]
    if not found:
        return _Members(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    return _Members(np.concatenate(found), np.repeat(np.arange(len(found)), [len(events) for events in found]))


def _span_in(line: TileLine, members: _Members, mark: MarkContent) -> tuple[float, float] | None:
    """From the first to the last tile of the line that the mark touches."""
    touched = members.place[(members.events >= mark.first) & (members.events <= mark.last)]
    return (line.tiles[touched[0]].box.x, line.tiles[touched[-1]].box.right) if len(touched) else None


def _free_lane(lanes: list[_Lane], span: tuple[float, float], space: float) -> int:
    for number, lane in enumerate(lanes):
        if all(span[0] >= end + space or span[1] <= start - space for start, end in lane.spans):
            lane.spans.append(span)
            return number
    lanes.append(_Lane([span]))
    return len(lanes) - 1


def _drawn(
    placed: _Placed, lane_y: dict[tuple[int, int], float], lanes: dict[int, list[_Lane]], metrics: Metrics
) -> MarkDrawing:
    scale = metrics.scale
    drawn_lines: list[tuple[float, float, float]] = []
    pill: Box | None = None
    for at, (start, end, lane) in placed.stretches.items():
        depth = (2 + PILL_HEIGHT / 2) if lanes[at][lane].has_pill else _LINE_LANE / 2 + 0.5
        y = lane_y[at, lane] + depth * scale
        drawn_lines.append((start, end, y))
        if placed.pill is not None and placed.pill[0] == at:
            pill = Box(placed.pill[1], lane_y[at, lane] + 2 * scale, placed.pill[2], PILL_HEIGHT * scale)
    words = None
    if pill is not None:
        words = _pill_words(_pill(placed.mark, pill.width, metrics)[0], pill, metrics)
    return MarkDrawing(placed.mark.mark_id, placed.mark.kind, tuple(drawn_lines), pill, words)


def _pill(mark: MarkContent, room: float, metrics: Metrics) -> tuple[str, float]:
    """The label as it fits, and the width of its pill."""
    around = (PILL_ICON + 6 + 10) * metrics.scale
    most = min(PILL_WIDTH * metrics.scale, room) - around
    label = elide(mark.label, most, Face.SMALL_BOLD, metrics.measure)
    return label, metrics.measure(label, Face.SMALL_BOLD) + around


def _pill_words(label: str, box: Box, metrics: Metrics) -> Words:
    x = box.x + (PILL_ICON + 6) * metrics.scale
    return Words(label, x, box.y + (box.height - metrics.line_px[Face.SMALL_BOLD]) / 2, Face.SMALL_BOLD, Ink.TEXT)
