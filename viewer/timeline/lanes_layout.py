"""The whole Lanes view: what is drawn of a journey at a scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from viewer.timeline.density import Density
from viewer.timeline.draw_list import Box, Words
from viewer.timeline.journey_lanes import JourneyLanes, Lane
from viewer.timeline.lane_axis import LaneAxis
from viewer.timeline.lane_bars import NO_BARS, lay_out_bars
from viewer.timeline.lane_drawing import BandDrawing, Frame, LaneBand, LaneDrawing, LanesDrawing, LaneWriter
from viewer.timeline.lane_events import BADGE_PX, EventsOnScreen
from viewer.timeline.lane_flags import ROW_PX, LaneFlags
from viewer.timeline.row_content import Face, Ink, MarkContent
from viewer.timeline.text_fitting import Metrics, elide, make_cut
from viewer.timeline.time_scale import TimeScale

HEAD_PX: Final = 132.0
_ICON_PX: Final = 34.0
_LEAST_LANE_PX: Final = 30.0
_MOST_LANE_PX: Final = 74.0
_LABELLED_BAR_PX: Final = 17.0
_PLAIN_BAR_PX: Final = 6.0
_LABELLED_FROM_PX: Final = 52.0
_BAND_PX: Final = 20.0


class LanesLayout:
    """Of one journey in one size of view. Holds no place in time: every drawing is of a scale that is handed in."""

    def __init__(
        self,
        lanes: JourneyLanes,
        writer: LaneWriter,
        marks: Sequence[MarkContent],
        bands: Sequence[LaneBand],
        *,
        metrics: Metrics,
        width: float,
        height: float,
        density: Density = Density.NORMAL,
    ) -> None:
        self.lanes = lanes
        self._writer, self._metrics = writer, metrics
        self._cut = make_cut(metrics.measure)
        self.bands = tuple(bands)
        self._flags = LaneFlags(marks, lanes.occurred_at_us, lanes.life.start_us)
        self._axis = LaneAxis(writer, metrics)
        size = metrics.scale
        self.head_width = HEAD_PX * size
        self.width = max(60.0, width - self.head_width)
        self.height = height
        self._marks_top = self._axis.height + 3 * size
        self._bands_top = self._marks_top + (self._flags.rows * ROW_PX + 3 if len(self._flags) else 0) * size
        self.top = self._bands_top + len(self.bands) * _BAND_PX * size
        least = _LEAST_LANE_PX * size * density.factor
        most = _MOST_LANE_PX * size * density.factor
        each = (height - self.top - 4 * size) / max(1, len(lanes.lanes))
        self.lane_height = min(max(each, least), most)
        self._heads = [self._head(lane) for lane in lanes.lanes]

    @property
    def axis_height(self) -> float:
        return self._axis.height

    @property
    def lanes_height(self) -> float:
        """Of all lanes together; more than the view has, where they do not fit."""
        return self.lane_height * len(self.lanes.lanes) + 4 * self._metrics.scale

    @property
    def most_down(self) -> float:
        """How far the lanes can be scrolled."""
        return max(0.0, self.lanes_height - (self.height - self.top))

    def draw(self, scale: TimeScale, down: float = 0.0) -> LanesDrawing:
        """down: how far the lanes are scrolled; axis and marks stay. Lanes out of view are left out."""
        frame = Frame(scale, self._writer, self._metrics, self._cut)
        axis = self._axis.lay_out(scale)
        flags, lines = self._flags.lay_out(self._marks_top, frame)
        events = EventsOnScreen(self.lanes, frame)
        drawn = []
        for number in range(len(self.lanes.lanes)):
            y = self.top + number * self.lane_height - down
            if y + self.lane_height > self.top and y < self.height:
                drawn.append(self._lane(number, y, events, frame))
        name = None
        if len(self._flags):
            name = self._head_words(self._writer.marks_name, self._marks_top, ROW_PX * self._metrics.scale)
        return LanesDrawing(
            self.head_width, self.width, self.top, self._axis.height, axis.context, axis.ticks, axis.borders,
            axis.shades, flags, lines, name, axis.zone_name, self._draw_bands(scale), tuple(drawn),
        )  # fmt: skip

    def _lane(self, number: int, y: float, events: EventsOnScreen, frame: Frame) -> LaneDrawing:
        size, lane = self._metrics.scale, self.lanes.lanes[number]
        body = Box(0.0, y, self.width, self.lane_height)
        rows = lane.spans.row_count if lane.spans is not None else 0
        is_labelled = self.lane_height >= _LABELLED_FROM_PX * size
        bar = (_LABELLED_BAR_PX if is_labelled and rows == 1 else _PLAIN_BAR_PX) * size
        if rows and self.lane_height - rows * (bar + 2) < BADGE_PX * size + 4:
            bar = max(2.0, (self.lane_height - BADGE_PX * size - 4) / rows - 2)
        below = rows * (bar + 2) + (2 if rows else 0)
        zone = Box(0.0, y + 2 * size, self.width, self.lane_height - below - 3 * size)
        columns, symbols = events.lane(number, zone)
        bars = NO_BARS if lane.spans is None else lay_out_bars(lane.spans, zone.bottom, bar, frame)
        name, total = self._heads[number]
        total = None if total is None else total._replace(y=total.y + y)
        return LaneDrawing(
            lane.channel, body, zone, name._replace(y=name.y + y), total, columns, symbols,
            bars.spans, bars.strips, zone.bottom,
        )  # fmt: skip

    def _head(self, lane: Lane) -> tuple[Words, Words | None]:
        """The lane's name and, where there is room, how many events it has; from its upper edge."""
        size, line, measure = self._metrics.scale, self._metrics.line_px, self._metrics.measure
        name, total = self._writer.lane(lane.channel, len(lane.all), lane.total)
        left, room = _ICON_PX * size, self.head_width - (_ICON_PX + 6) * size
        is_high = self.lane_height >= line[Face.HEAD] + line[Face.SMALL]
        top = (self.lane_height - line[Face.HEAD] - (line[Face.SMALL] - 2 if is_high else 0)) / 2
        below: Words | None = None
        if is_high:
            below = Words(total, left, top + line[Face.HEAD] - 2, Face.SMALL, Ink.MUTED)
        elif (width := measure(total, Face.SMALL)) + measure(name, Face.HEAD) <= room - 6 * size:
            drop = (line[Face.HEAD] - line[Face.SMALL]) / 2
            below = Words(total, self.head_width - width - 8 * size, top + drop, Face.SMALL, Ink.MUTED)
        return Words(elide(name, room, Face.HEAD, measure), left, top, Face.HEAD, Ink.CHANNEL), below

    def _draw_bands(self, scale: TimeScale) -> tuple[BandDrawing, ...]:
        size, made = self._metrics.scale, []
        for number, band in enumerate(self.bands):
            y, height = self._bands_top + number * _BAND_PX * size, (_BAND_PX - 3) * size
            boxes = []
            free = -np.inf
            for at, span in enumerate(band.spans):
                left, right = scale.x_of(span.start_us), scale.x_of(span.end_us)
                if right < 0 or left > scale.width_px:
                    continue
                left, right = max(left, -4.0), min(max(right, left + 5 * size), scale.width_px + 4.0)
                following = scale.x_of(band.spans[at + 1].start_us) if at + 1 < len(band.spans) else np.inf
                box = Box(left, y, right - left, height)
                label_x = max(left, 0.0, free) + 5 * size
                room = min(max(right, label_x + 200 * size), following, scale.width_px) - label_x - 4 * size
                words = None
                if room >= 30 * size:
                    text = self._cut(span.label, room, Face.SMALL)
                    top = y + (height - self._metrics.line_px[Face.SMALL]) / 2
                    words = Words(text, label_x, top, Face.SMALL, Ink.GAP)
                    free = label_x + self._metrics.measure(text, Face.SMALL)
                boxes.append((box, words, at))
            made.append(BandDrawing(band.kind, self._head_words(band.name, y, height), y, height, tuple(boxes)))
        return tuple(made)

    def _head_words(self, text: str, y: float, height: float) -> Words:
        size = self._metrics.scale
        shown = self._cut(text, self.head_width - 16 * size, Face.SMALL)
        top = y + (height - self._metrics.line_px[Face.SMALL]) / 2
        return Words(shown, 10 * size, top, Face.SMALL, Ink.MUTED)
