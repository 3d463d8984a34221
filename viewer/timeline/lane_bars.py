"""The bars of one lane on the screen, one by one where they can be told apart, else as strips."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_drawing import Frame, SpanDrawing
from viewer.timeline.lane_spans import MOST_ROWS, LaneSpans
from viewer.timeline.row_content import Face, Ink

LEAST_PX: Final = 6.0
_LEAST_CROWDED_PX: Final = 40.0
_CROWD: Final = 120
_STRIP_CELL_PX: Final = 4.0
_LEAST_LABEL_PX: Final = 48.0
_LABEL_STEP_PX: Final = 24.0


class Bars(NamedTuple):
    spans: tuple[SpanDrawing, ...]
    strips: tuple[tuple[float, float], ...]


NO_BARS: Final = Bars((), ())


def lay_out_bars(spans: LaneSpans, top: float, bar_height: float, frame: Frame) -> Bars:
    """top: of the first row. Labels stand where a bar is high enough and stay in view while it is."""
    scale, size = frame.scale, frame.metrics.scale
    stop = int(np.searchsorted(spans.start, scale.left + scale.span))
    visible = np.flatnonzero(spans.end[:stop] >= scale.left)
    if not len(visible):
        return NO_BARS
    x, end_x = scale.xs_of(spans.start[visible]), scale.xs_of(spans.end[visible])
    wide = end_x - x
    alone = (wide >= LEAST_PX * size) & (spans.row[visible] < MOST_ROWS)
    if int(alone.sum()) > _CROWD:
        alone &= wide >= _LEAST_CROWDED_PX * size
    made = []
    for at in np.flatnonzero(alone).tolist():
        number = int(visible[at])
        row = int(spans.row[number])
        left, right = max(float(x[at]), -8.0), min(float(end_x[at]), scale.width_px + 8.0)
        box = Box(left, top + row * (bar_height + 2), max(1.0, right - left), bar_height)
        bar = SpanDrawing(
            box, int(spans.first[number]), int(spans.last[number]), bool(spans.is_open[number]),
            bool(spans.is_thread[number]),
        )  # fmt: skip
        made.append(bar._replace(words=_words(bar, frame)))
    return Bars(tuple(made), _strips(x[~alone], end_x[~alone], scale.width_px))


def _words(bar: SpanDrawing, frame: Frame) -> Words | None:
    box, size, line = bar.box, frame.metrics.scale, frame.metrics.line_px[Face.SMALL]
    if box.height < line - 3:
        return None
    left = max(box.x, 0.0) + 6 * size
    room = min(box.right, frame.scale.width_px) - left - 6 * size
    if room < _LEAST_LABEL_PX * size:
        return None
    said = frame.writer.span(bar.first, bar.last, is_open=bar.is_open)
    text = frame.cut(said, room - room % (_LABEL_STEP_PX * size), Face.SMALL)
    return Words(text, left, box.y + (box.height - line) / 2, Face.SMALL, Ink.TEXT) if text else None


def _strips(x: NDArray[np.float64], end_x: NDArray[np.float64], width_px: float) -> tuple[tuple[float, float], ...]:
    """Where at least one of the bars [x, end_x] lies, as (x, width), in cells of four pixels."""
    if not len(x):
        return ()
    cells = int(width_px / _STRIP_CELL_PX) + 2
    first = np.clip(np.floor(x / _STRIP_CELL_PX), 0, cells - 1).astype(np.int64)
    last = np.clip(np.floor(end_x / _STRIP_CELL_PX), 0, cells - 1).astype(np.int64)
    covering = np.cumsum(np.bincount(first, minlength=cells + 1) - np.bincount(last + 1, minlength=cells + 1)) > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([False], covering[:cells], [False])).astype(np.int8)))
    return tuple(
        (start * _STRIP_CELL_PX, (stop - start) * _STRIP_CELL_PX - 1.0)
        for start, stop in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    )
