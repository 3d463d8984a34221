"""Marks on a row: a line under the stretch they are on, with a label where they end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Final, NamedTuple

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
    """Marks side by side at one height under a line of tiles: where each begins and ends, from left to right."""

    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    has_pill: bool = False

    def take(self, start: float, end: float, space: float) -> bool:
        """Puts a mark there, if `space` is left on both sides."""
        at = bisect_right(self.starts, start)
        if (at and start < self.ends[at - 1] + space) or (at < len(self.starts) and end > self.starts[at] - space):
            return False
        self.starts.insert(at, start)
        self.ends.insert(at, end)
        return True


class _Members(NamedTuple):
    """The events of a line of tiles, ascending, and beside each the place of its tile in the line.

    is_in_order: later events stand in later tiles, so that a stretch of events is one of tiles.
    """

    events: list[int]
    place: list[int]
    is_in_order: bool


@dataclass(slots=True)
class _Placed:
    """A mark under construction: its stretches by line of tiles, as (x from, x to, lane)."""

    mark: MarkContent
    stretches: dict[int, tuple[float, float, int]] = field(default_factory=dict)
    pill: tuple[int, float, float] | None = None
    label: str = ""


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
    stop = int(rows.tile_start[rows.row_start[row + 1]]) if marks else 0
    placed = []
    for mark in marks:
        ends_here = int(rows.place_of_event[mark.first : mark.last + 1].max()) < stop
        placed.append(_place(mark, lines, members, lanes_by_line, ends_here=ends_here, reach=reach, metrics=metrics))
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
    ends_here: bool,
    reach: tuple[float, float],
    metrics: Metrics,
) -> _Placed:
    """ends_here: the mark does not go on in a lower row."""
    left, right = reach
    made = _Placed(mark)
    spans = {at: span for at, line in enumerate(lines) if (span := _span_in(line, members[at], mark)) is not None}
    last = max(spans) if spans and ends_here else -1
    for at, (start, end) in spans.items():
        taken = (start, end)
        if at == last:
            made.label, width = _pill(mark, right - left, metrics)
            x = max(left, min(max(start, end - width), right - width))
            made.pill = (at, x, width)
            taken = (min(start, x), max(end, x + width))
        lane = _free_lane(lanes_by_line[at], taken, 6 * metrics.scale)
        lanes_by_line[at][lane].has_pill |= at == last
        made.stretches[at] = (start, end, lane)
    return made


def _members(line: TileLine, rows: ContactRows) -> _Members:
    """Once a line: a row may have hundreds of marks."""
    found = sorted(
        (event, place) for place, tile in enumerate(line.tiles) for event in rows.events_of_tile(tile.tile).tolist()
    )
    places = [place for _, place in found]
    return _Members([event for event, _ in found], places, places == sorted(places))


def _span_in(line: TileLine, members: _Members, mark: MarkContent) -> tuple[float, float] | None:
    """From the first to the last tile of the line that the mark touches."""
    start, stop = bisect_left(members.events, mark.first), bisect_right(members.events, mark.last)
    if start >= stop:
        return None
    if members.is_in_order:
        first, last = members.place[start], members.place[stop - 1]
    else:
        first, last = min(members.place[start:stop]), max(members.place[start:stop])
    return line.tiles[first].box.x, line.tiles[last].box.right


def _free_lane(lanes: list[_Lane], span: tuple[float, float], space: float) -> int:
    for number, lane in enumerate(lanes):
        if lane.take(*span, space):
            return number
    lanes.append(_Lane([span[0]], [span[1]]))
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
        words = _pill_words(placed.label, pill, metrics)
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
