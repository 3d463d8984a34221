"""What is drawn of several lives under each other, at one scale that all of them share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC
from itertools import accumulate
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.axis_ticks import make_span_ticks
from viewer.timeline.compared_life import ComparedLife
from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_axis import CONTEXT_PX, TICK_PX, Axis, LaneAxis
from viewer.timeline.lane_drawing import (
    BandSpan,
    Columns,
    FlagDrawing,
    Frame,
    LaneWriter,
    SymbolDrawing,
    TickDrawing,
)
from viewer.timeline.lane_events import EventsOnScreen
from viewer.timeline.lane_flags import FLAG_PX
from viewer.timeline.row_content import Face, Ink, MarkContent
from viewer.timeline.text_fitting import Metrics, elide, make_cut
from viewer.timeline.time_scale import TimeScale

HEAD_PX: Final = 236.0
_PLAIN_PX: Final = 66.0
_MOST_PX: Final = 122.0
_SIGNAL_PX: Final = 15.0
_TICK_ROOM_PX: Final = 92.0
_REACH_PX: Final = 12.0
_BAND_LABEL_PX: Final = 30.0


class StripSource(Protocol):
    """One life as it is compared. life: None where it has no event to be aligned on."""

    @property
    def life(self) -> ComparedLife | None: ...
    @property
    def writer(self) -> LaneWriter: ...
    @property
    def marks(self) -> Sequence[MarkContent]: ...
    @property
    def signals(self) -> Sequence[BandSpan]: ...


class StripDrawing(NamedTuple):
    """body: the whole strip, x from the left end of the axis. zone: where events stand. split: see `ComparedLife`.

    pins: marks, without words. bands: (box, words, event) of signals. is_placed: False where nothing can be drawn.
    """

    number: int
    body: Box
    zone: Box
    columns: Columns
    split: NDArray[np.int64]
    symbols: tuple[SymbolDrawing, ...]
    pins: tuple[FlagDrawing, ...]
    bands: tuple[tuple[Box, Words | None, int | None], ...]
    is_placed: bool


class CompareDrawing(NamedTuple):
    """zero_x: where all lives are aligned, None by the clock or out of view."""

    head_width: float
    width: float
    axis_height: float
    axis: Axis
    zero_x: float | None
    strips: tuple[StripDrawing, ...]


class StripHit(NamedTuple):
    """What lies under a point: the strip, and the event nearest to it there."""

    strip: int
    event: int | None


class CompareLayout:
    """Of some lives in one size of view. Holds no place in time."""

    def __init__(
        self, strips: Sequence[StripSource], *, metrics: Metrics, width: float, height: float,
        relative: Callable[[int], str] | None, zero_words: str,
    ) -> None:  # fmt: skip
        """relative: words of a distance from zero; None by the clock. zero_words: what stands at zero."""
        self.strips, self._metrics = strips, metrics
        self._cut = make_cut(metrics.measure)
        self._relative, self._zero_words = relative, zero_words
        size = metrics.scale
        self.head_width = HEAD_PX * size
        self.width = max(60.0, width - self.head_width)
        self.height = height
        self._axis = LaneAxis(strips[0].writer, metrics) if strips and relative is None else None
        self.axis_height = (CONTEXT_PX + TICK_PX) * size
        needs = [self._need(strip) for strip in strips]
        spare = max(0.0, height - self.axis_height - sum(needs)) / max(1, len(needs))
        self._heights = [min(need + spare, max(need, _MOST_PX * size)) for need in needs]
        self._tops = [0.0, *accumulate(self._heights)]

    @property
    def most_down(self) -> float:
        """How far the strips can be scrolled."""
        return max(0.0, self._tops[-1] - (self.height - self.axis_height))

    def span_of(self, strip: int) -> tuple[float, float]:
        """(top, bottom) of a strip, from the first one's top."""
        return self._tops[strip], self._tops[strip + 1]

    def draw(self, scale: TimeScale, down: float = 0.0) -> CompareDrawing:
        axis = self._aligned_axis(scale) if self._axis is None else self._axis.lay_out(scale)
        drawn = []
        for number in range(len(self.strips)):
            y = self.axis_height + self._tops[number] - down
            if y + self._heights[number] > self.axis_height and y < self.height:
                drawn.append(self._strip(number, y, scale))
        zero = scale.x_of(0) if self._relative is not None else None
        zero = zero if zero is not None and 0 <= zero <= scale.width_px else None
        return CompareDrawing(self.head_width, self.width, self.axis_height, axis, zero, tuple(drawn))

    def hit(self, drawing: CompareDrawing, scale: TimeScale, x: float, y: float) -> StripHit | None:
        """x from the left end of the axis; negative over the heads."""
        for strip in drawing.strips:
            if y >= drawing.axis_height and strip.body.y <= y < strip.body.bottom:
                return StripHit(strip.number, self._event_at(strip, scale, x, y))
        return None

    def _event_at(self, strip: StripDrawing, scale: TimeScale, x: float, y: float) -> int | None:
        life, reach = self.strips[strip.number].life, _REACH_PX * self._metrics.scale
        if life is None or x < -reach:
            return None
        beside = self._beside_events(strip, x, y)
        if beside is not None:
            return beside
        near = [symbol for symbol in strip.symbols if abs(symbol.x - x) <= reach]
        if near:
            return min(near, key=lambda symbol: (abs(symbol.x - x), symbol.event)).event
        for symbol in strip.symbols:
            words = symbol.words
            if words is not None and symbol.x <= x <= words.x + self._metrics.measure(words.text, words.face):
                return symbol.event
        found = life.lanes.nearest(scale.instant_at(x))
        if found is None or abs(scale.x_of(int(life.lanes.occurred_at_us[found])) - x) > reach:
            return None
        return found

    def _beside_events(self, strip: StripDrawing, x: float, y: float) -> int | None:
        """The event of a mark or of a signal at the point."""
        places = {mark.mark_id: mark.first for mark in self.strips[strip.number].marks}
        for pin in strip.pins:
            if pin.box.holds(x, y):
                return places.get(pin.mark_id)
        return next((event for box, _, event in strip.bands if event is not None and box.holds(x, y)), None)

    def _need(self, strip: StripSource) -> float:
        more = (FLAG_PX + 2 if strip.marks else 0) + (_SIGNAL_PX + 1 if strip.signals else 0)
        return (_PLAIN_PX + max(0.0, more - 22)) * self._metrics.scale

    def _strip(self, number: int, y: float, scale: TimeScale) -> StripDrawing:
        source, size, height = self.strips[number], self._metrics.scale, self._heights[number]
        body = Box(0.0, y, self.width, height)
        top = (FLAG_PX + 4 if source.marks else 4) * size
        foot = (_SIGNAL_PX + 4 if source.signals else 4) * size
        zone = Box(0.0, y + top, self.width, height - top - foot)
        life = source.life
        if life is None:
            nothing = np.empty(0, dtype=np.int64)
            columns = Columns(nothing, nothing, nothing, 0.0, 1.0)
            return StripDrawing(number, body, zone, columns, np.empty((0, 0), np.int64), (), (), (), is_placed=False)
        frame = Frame(scale, source.writer, self._metrics, self._cut)
        columns, symbols = EventsOnScreen(life.lanes, frame).lane(0, zone)
        return StripDrawing(
            number, body, zone, columns, life.split(columns, scale), symbols,
            self._pins(source, life, y + 2 * size, scale),
            self._bands(source, life, Box(0.0, zone.bottom + 2 * size, self.width, _SIGNAL_PX * size), scale),
            is_placed=True,
        )  # fmt: skip

    def _pins(self, source: StripSource, life: ComparedLife, y: float, scale: TimeScale) -> tuple[FlagDrawing, ...]:
        """Marks by their signs; those that would cover each other are counted in one."""
        width, made = FLAG_PX * self._metrics.scale, list[FlagDrawing]()
        for mark in source.marks:
            x = scale.x_of(int(life.lanes.occurred_at_us[mark.first])) - width / 2
            if x < -width or x > scale.width_px:
                continue
            if made and x < made[-1].box.right:
                made[-1] = made[-1]._replace(repeats=made[-1].repeats + 1)
            else:
                made.append(FlagDrawing(mark.mark_id, mark.kind, 1, Box(x, y, width, width), x + width / 2, None))
        return tuple(made)

    def _bands(
        self, source: StripSource, life: ComparedLife, row: Box, scale: TimeScale
    ) -> tuple[tuple[Box, Words | None, int | None], ...]:
        size, measure, made, free = self._metrics.scale, self._metrics.measure, [], -np.inf
        for at, span in enumerate(source.signals):
            left, right = (scale.x_of(instant - life.shift_us) for instant in (span.start_us, span.end_us))
            if right < 0 or left > scale.width_px:
                continue
            left, right = max(left, -4.0), min(max(right, left + 5 * size), scale.width_px + 4.0)
            following = scale.width_px
            if at + 1 < len(source.signals):
                following = min(following, scale.x_of(source.signals[at + 1].start_us - life.shift_us))
            label_x = max(left, 0.0, free) + 5 * size
            words, room = None, following - label_x - 4 * size
            if room >= _BAND_LABEL_PX * size:
                text = elide(span.label, room, Face.SMALL, measure)
                y = row.y + (row.height - self._metrics.line_px[Face.SMALL]) / 2
                words = Words(text, label_x, y, Face.SMALL, Ink.GAP)
                free = label_x + measure(text, Face.SMALL)
            made.append((Box(left, row.y, right - left, row.height), words, span.event))
        return tuple(made)

    def _aligned_axis(self, scale: TimeScale) -> Axis:
        """Distances from zero; calendar days mean nothing where every life has another one there."""
        size, measure = self._metrics.scale, self._metrics.measure
        line = self._metrics.line_px[Face.SMALL]
        y = CONTEXT_PX * size + (TICK_PX * size - line) / 2
        most = max(1, int(scale.width_px / (_TICK_ROOM_PX * size)))
        ticks, free = [], -1.0
        for at_us in make_span_ticks(scale.start_us, scale.end_us, 0, UTC, most).at_us:
            x = scale.x_of(at_us)
            text = "0" if at_us == 0 else self._relative(at_us) if self._relative is not None else ""
            left = x + 4 * size
            right = left + measure(text, Face.SMALL)
            is_shown = x >= free and right <= scale.width_px
            ticks.append(TickDrawing(x, (Words(text, left, y, Face.SMALL, Ink.TEXT),) if is_shown else ()))
            free = right + 6 * size if is_shown else free
        zero, width = scale.x_of(0), measure(self._zero_words, Face.SMALL_BOLD)
        words_y = (CONTEXT_PX * size - self._metrics.line_px[Face.SMALL_BOLD]) / 2 + 1
        context: tuple[Words, ...] = ()
        if 0 <= zero <= scale.width_px:
            is_right = zero + width + 8 * size <= scale.width_px
            x = zero + 5 * size if is_right else zero - width - 5 * size
            context = (Words(self._zero_words, max(0.0, x), words_y, Face.SMALL_BOLD, Ink.TEXT),)
        return Axis(tuple(ticks), context, (), (), Words("", scale.width_px, words_y, Face.SMALL, Ink.MUTED))
