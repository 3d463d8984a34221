"""What lies under a point of the Lanes view."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

import numpy as np

from viewer.timeline.journey_lanes import JourneyLanes
from viewer.timeline.lane_drawing import LaneBand, LaneDrawing, LanesDrawing
from viewer.timeline.text_fitting import Metrics
from viewer.timeline.time_scale import TimeScale

_REACH_PX: Final = 11.0
_SAME_PX: Final = 2.0
_BAND_LABEL_PX: Final = 60.0


class LanesHitPart(StrEnum):
    EVENT = "event"
    MARK = "mark"
    BAR = "bar"
    BAND = "band"
    AXIS = "axis"


class LanesHit(NamedTuple):
    """What lies under a point. first, last: positions in the events; repeats: how many marks or events stand there."""

    part: LanesHitPart
    first: int | None = None
    last: int | None = None
    mark_id: str | None = None
    repeats: int = 1


class LanesHits:
    """Of one journey at one scale, as it was drawn."""

    def __init__(
        self, lanes: JourneyLanes, bands: tuple[LaneBand, ...], drawing: LanesDrawing, scale: TimeScale,
        metrics: Metrics,
    ) -> None:  # fmt: skip
        self._lanes, self._bands, self._drawing = lanes, bands, drawing
        self._scale, self._metrics = scale, metrics

    def at(self, x: float, y: float) -> LanesHit | None:
        """x from the left end of the axis."""
        drawing = self._drawing
        if not 0 <= x <= drawing.width:
            return None
        if y < drawing.axis_height:
            return LanesHit(LanesHitPart.AXIS)
        if y < drawing.top:
            return self._above_lanes(x, y)
        for drawn in drawing.lanes:
            if drawn.body.y <= y < drawn.body.bottom:
                return self._on_symbol(drawn, x, y) or self._on_words(drawn, x, y) or self._nearest(drawn, x)
        return None

    def _above_lanes(self, x: float, y: float) -> LanesHit | None:
        for flag in self._drawing.flags:
            if flag.box.holds(x, y):
                return LanesHit(LanesHitPart.MARK, mark_id=flag.mark_id, repeats=flag.repeats)
        for number, band in enumerate(self._drawing.bands):
            for box, words, at in band.spans:
                event = self._bands[number].spans[at].event
                reach = box if words is None else box._replace(width=max(box.width, words.x - box.x + _BAND_LABEL_PX))
                if event is not None and reach.holds(x, y):
                    return LanesHit(LanesHitPart.BAND, event, event)
        return None

    def _on_symbol(self, drawn: LaneDrawing, x: float, y: float) -> LanesHit | None:
        reach = _REACH_PX * self._metrics.scale
        near = [symbol for symbol in drawn.symbols if abs(symbol.x - x) <= reach and y < drawn.zone.bottom]
        if near:
            found = min(near, key=lambda symbol: (round(abs(symbol.x - x)), symbol.event))
            return LanesHit(LanesHitPart.EVENT, found.event, found.event, repeats=found.repeats)
        for span in reversed(drawn.spans):
            if span.box._replace(y=span.box.y - 3, height=span.box.height + 6).holds(x, y):
                return LanesHit(LanesHitPart.BAR, span.first, span.last)
        return None

    def _on_words(self, drawn: LaneDrawing, x: float, y: float) -> LanesHit | None:
        for symbol in drawn.symbols:
            words = symbol.words
            end_x = symbol.x + symbol.stay
            if words is not None:
                end_x = max(end_x, words.x + self._metrics.measure(words.text, words.face))
            if symbol.x <= x <= end_x and y < drawn.zone.bottom:
                return LanesHit(LanesHitPart.EVENT, symbol.event, symbol.event, repeats=symbol.repeats)
        return None

    def _nearest(self, drawn: LaneDrawing, x: float) -> LanesHit | None:
        """Among columns: the event closest in time, and how many share its place."""
        number = self._lanes.lane_of(drawn.channel)
        if number is None:
            return None
        series, scale = self._lanes.lanes[number].all, self._scale
        time = scale.left + x * scale.us_per_px
        place = int(np.searchsorted(series.at, time))
        near = [at for at in (place - 1, place) if 0 <= at < len(series)]
        best = min(near, key=lambda at: abs(float(series.at[at]) - time), default=None)
        if best is None or abs(float(series.at[best]) - time) > _REACH_PX * self._metrics.scale * scale.us_per_px:
            return None
        same = _SAME_PX * scale.us_per_px
        start = int(np.searchsorted(series.at, series.at[best] - same))
        stop = int(np.searchsorted(series.at, series.at[best] + same, side="right"))
        event = int(series.events[best])
        return LanesHit(LanesHitPart.EVENT, event, event, repeats=stop - start)
