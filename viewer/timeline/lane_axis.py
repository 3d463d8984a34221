"""The axis above the lanes: ticks with their words, the context above them, and the days that are no working days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from viewer.domain.clock import DAY_US, datetime_of
from viewer.timeline.axis_ticks import AxisTicks, make_axis_ticks, make_span_ticks, midnight_us
from viewer.timeline.draw_list import Words
from viewer.timeline.lane_drawing import LaneWriter, Shade, TickDrawing
from viewer.timeline.row_content import Face, Ink
from viewer.timeline.text_fitting import Metrics
from viewer.timeline.time_scale import TimeScale

CONTEXT_PX: Final = 19.0
TICK_PX: Final = 21.0
_ROOM_PX: Final = 74.0
_WIDE_ROOM_PX: Final = 104.0
_LEAST_DAY_PX: Final = 5.0
_CHUNK_DAYS: Final = 64
_KEPT_CHUNKS: Final = 64
_FIRST_DAY: Final = 366
_LAST_DAY: Final = 3_640_000
"""Ordinals of days between which there are calendars of any zone."""
_EARLIEST_US: Final = -61_000_000_000_000_000
_LATEST_US: Final = 252_000_000_000_000_000
"""The same as instants."""


class Axis(NamedTuple):
    ticks: tuple[TickDrawing, ...]
    context: tuple[Words, ...]
    borders: tuple[float, ...]
    shades: tuple[Shade, ...]
    zone_name: Words


class LaneAxis:
    """Keeps the days it has seen: each is asked for once."""

    def __init__(self, writer: LaneWriter, metrics: Metrics) -> None:
        self._writer, self._metrics = writer, metrics
        self._days: dict[int, list[tuple[int, int, Ink]]] = {}

    @property
    def height(self) -> float:
        return (CONTEXT_PX + TICK_PX) * self._metrics.scale

    def lay_out(self, scale: TimeScale) -> Axis:
        writer, size = self._writer, self._metrics.scale
        origin = writer.origin_us
        if origin is None:
            room = _ROOM_PX * size
            ticks = make_axis_ticks(scale.start_us, scale.end_us, writer.zone, max(1, int(scale.width_px / room)))
        else:
            room = _WIDE_ROOM_PX * size
            most = max(1, int(scale.width_px / room))
            ticks = make_span_ticks(scale.start_us, scale.end_us, origin, writer.zone, most)
        borders = tuple(scale.x_of(at) for at in ticks.context_us if at >= scale.start_us)
        zone_name = self._zone_name(scale)
        context = self._context(ticks, scale, zone_name.x - 8 * size)
        return Axis(self._ticks(ticks, scale), context, borders, self._shades(scale), zone_name)

    def _zone_name(self, scale: TimeScale) -> Words:
        size = self._metrics.scale
        text = self._writer.zone_name(min(max(scale.end_us, _EARLIEST_US), _LATEST_US))
        x = scale.width_px - self._metrics.measure(text, Face.SMALL) - 8 * size
        return Words(text, x, (CONTEXT_PX * size - self._metrics.line_px[Face.SMALL]) / 2 + 1, Face.SMALL, Ink.MUTED)

    def _ticks(self, ticks: AxisTicks, scale: TimeScale) -> tuple[TickDrawing, ...]:
        measure, size = self._metrics.measure, self._metrics.scale
        y = CONTEXT_PX * size + (TICK_PX * size - self._metrics.line_px[Face.SMALL]) / 2
        free = -1.0
        made = []
        for at_us in ticks.at_us:
            x = scale.x_of(at_us)
            pieces = self._writer.tick(ticks.step, at_us)
            left = x + 4 * size
            words = []
            for piece in pieces:
                words.append(Words(piece.text, left, y, piece.face, piece.ink))
                left += measure(piece.text, piece.face)
            if x < free or left > scale.width_px:
                made.append(TickDrawing(x, ()))
            else:
                made.append(TickDrawing(x, tuple(words)))
                free = left + 6 * size
        return tuple(made)

    def _context(self, ticks: AxisTicks, scale: TimeScale, right: float) -> tuple[Words, ...]:
        """The day, month or year that the ticks leave out; the first one stays at the left edge."""
        measure, size = self._metrics.measure, self._metrics.scale
        y = (CONTEXT_PX * size - self._metrics.line_px[Face.SMALL_BOLD]) / 2 + 1
        made: list[Words] = []
        starts = [scale.x_of(at) for at in ticks.context_us]
        for number, at_us in enumerate(ticks.context_us):
            text = self._writer.context(ticks.step, at_us)
            width = measure(text, Face.SMALL_BOLD)
            following = starts[number + 1] if number + 1 < len(starts) else right
            x = max(starts[number], 0.0) + 4 * size
            if number == 0:
                x = max(0.0, min(x, following - width - 6 * size))
            if x + width + 2 * size <= min(following, right):
                made.append(Words(text, x, y, Face.SMALL_BOLD, Ink.TEXT))
        return tuple(made)

    def _shades(self, scale: TimeScale) -> tuple[Shade, ...]:
        """Saturdays, Sundays and holidays, while a day is wide enough to be seen."""
        if DAY_US / scale.us_per_px < _LEAST_DAY_PX:
            return ()
        zone = self._writer.zone
        first, last = (
            datetime_of(at).astimezone(zone).date().toordinal()
            for at in (max(scale.start_us, _EARLIEST_US), min(scale.end_us, _LATEST_US))
        )
        made = []
        for chunk in range(max(first, _FIRST_DAY) // _CHUNK_DAYS, min(last, _LAST_DAY) // _CHUNK_DAYS + 1):
            for start_us, end_us, ink in self._chunk(chunk):
                left, right = scale.x_of(start_us), scale.x_of(end_us)
                if right > 0 and left < scale.width_px:
                    left, right = max(left, 0.0), min(right, scale.width_px)
                    made.append(Shade(left, right - left, ink))
        return tuple(made)

    def _chunk(self, chunk: int) -> list[tuple[int, int, Ink]]:
        """The days of `_CHUNK_DAYS` that are no working days, as (start, end, colour)."""
        found = self._days.get(chunk)
        if found is None:
            if len(self._days) > _KEPT_CHUNKS:
                self._days.clear()
            zone, found = self._writer.zone, []
            for ordinal in range(chunk * _CHUNK_DAYS, (chunk + 1) * _CHUNK_DAYS):
                day = date.fromordinal(max(_FIRST_DAY, ordinal))
                start = midnight_us(day, zone)
                ink = self._writer.day_ink(start)
                if ink is not Ink.TEXT:
                    found.append((start, midnight_us(day + timedelta(days=1), zone), ink))
            self._days[chunk] = found
        return found
