"""The bars of one lane on the screen, one by one where they can be told apart, else as strips."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.draw_list import Box, Words
from viewer.timeline.lane_drawing import NO_STRIPS, Frame, SpanDrawing
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
    strips: NDArray[np.float64]


NO_BARS: Final = Bars((), NO_STRIPS)


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
    number = visible[alone]
    found = zip(
        np.maximum(x[alone], -8.0).tolist(), np.minimum(end_x[alone], scale.width_px + 8.0).tolist(),
        spans.row[number].tolist(), spans.first[number].tolist(), spans.last[number].tolist(),
        spans.is_open[number].tolist(), spans.is_thread[number].tolist(), strict=True,
    )  # fmt: skip
    # Bars of one lane are equally high: where the words do not fit, they fit on none.
    is_lettered = bar_height >= frame.metrics.line_px[Face.SMALL] - 3
    made = []
    for left, right, row, first, last, is_open, is_thread in found:
        box = Box(left, top + row * (bar_height + 2), max(1.0, right - left), bar_height)
        words = _words(box, first, last, is_open=is_open, frame=frame) if is_lettered else None
        made.append(SpanDrawing(box, first, last, is_open, is_thread, words))
    return Bars(tuple(made), _strips(x[~alone], end_x[~alone], scale.width_px))


def _words(box: Box, first: int, last: int, *, is_open: bool, frame: Frame) -> Words | None:
    size, line = frame.metrics.scale, frame.metrics.line_px[Face.SMALL]
    left = max(box.x, 0.0) + 6 * size
    room = min(box.right, frame.scale.width_px) - left - 6 * size
    if room < _LEAST_LABEL_PX * size:
        return None
    said = frame.writer.span(first, last, is_open=is_open)
    text = frame.cut(said, room - room % (_LABEL_STEP_PX * size), Face.SMALL)
    return Words(text, left, box.y + (box.height - line) / 2, Face.SMALL, Ink.TEXT) if text else None


def _strips(x: NDArray[np.float64], end_x: NDArray[np.float64], width_px: float) -> NDArray[np.float64]:
    """Where at least one of the bars [x, end_x] lies, as (x, width), in cells of four pixels. Shape (n, 2)."""
    if not len(x):
        return NO_STRIPS
    cells = int(width_px / _STRIP_CELL_PX) + 2
    first = np.clip(np.floor(x / _STRIP_CELL_PX), 0, cells - 1).astype(np.int64)
    last = np.clip(np.floor(end_x / _STRIP_CELL_PX), 0, cells - 1).astype(np.int64)
    covering = np.cumsum(np.bincount(first, minlength=cells + 1) - np.bincount(last + 1, minlength=cells + 1)) > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([False], covering[:cells], [False])).astype(np.int8)))
    start, stop = edges[::2], edges[1::2]
    return np.stack((start * _STRIP_CELL_PX, (stop - start) * _STRIP_CELL_PX - 1.0), axis=1)
