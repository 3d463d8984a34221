"""What the Lanes view draws: shapes and words with places, in pixels. x counts from the left end of the time axis."""

from __future__ import annotations

from datetime import tzinfo
from enum import StrEnum
from typing import Any, Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.timeline.axis_ticks import AxisStep
from viewer.timeline.draw_list import Badge, Box, Words
from viewer.timeline.row_content import Ink, Piece, ScoreContent
from viewer.timeline.text_fitting import Cut, Metrics
from viewer.timeline.time_scale import TimeScale


class SymbolKind(StrEnum):
    """Each has a shape of its own."""

    EVENT = "event"
    SCORE = "score"
    COMPLAINT = "complaint"
    CONVERSION = "conversion"


class BandKind(StrEnum):
    """SIGNAL: what a rule found. COMMON: what hit everybody."""

    SIGNAL = "signal"
    COMMON = "common"


class BandSpan(NamedTuple):
    """One stretch on a band above the lanes. event: the position in the events that a click selects, None for none."""

    start_us: int
    end_us: int
    label: str
    event: int | None = None


class LaneBand(NamedTuple):
    """A band of its own above the lanes, with its name in words."""

    kind: BandKind
    name: str
    spans: tuple[BandSpan, ...]


class TickDrawing(NamedTuple):
    """words: side by side below the context line. ink: the colour of its day."""

    x: float
    words: tuple[Words, ...]


class Shade(NamedTuple):
    """A Saturday, Sunday or holiday behind all lanes."""

    x: float
    width: float
    ink: Ink


class SymbolDrawing(NamedTuple):
    """An event, or `repeats` events at one place of which it stands for all.

    event: position in `Journey.events`. x, y: its middle. stay: how far to the right the time spent reaches, 0 for
    none; is_unknown: nobody knows how far.
    """

    event: int
    repeats: int
    x: float
    y: float
    kind: SymbolKind
    actor: Actor
    badge: Badge | None = None
    words: Words | None = None
    stay: float = 0.0
    is_unknown: bool = False
    is_lit: bool = False
    is_dim: bool = False


class SpanDrawing(NamedTuple):
    """A bar from event `first` to `last`. is_open: it has not ended. is_thread: of several events."""

    box: Box
    first: int
    last: int
    is_open: bool
    is_thread: bool
    words: Words | None = None


class Columns(NamedTuple):
    """Density: one column a cell. cell: number of each cell, ascending; counts, lit: events in it; shape (c,).

    left: where cell 0 begins; width: of a cell.
    """

    cell: NDArray[np.int64]
    counts: NDArray[np.int64]
    lit: NDArray[np.int64]
    left: float
    width: float


NO_STRIPS: Final[NDArray[np.float64]] = np.empty((0, 2), dtype=np.float64)


class LaneDrawing(NamedTuple):
    """body: from the upper to the lower edge of the lane. zone: where columns and symbols stand. strips: (x, width) of
    bars too short or too many to be drawn one by one, at the height of `strip_y`; shape (n, 2), from left to right.
    """

    channel: Channel
    body: Box
    zone: Box
    name: Words
    total: Words | None
    columns: Columns
    symbols: tuple[SymbolDrawing, ...]
    spans: tuple[SpanDrawing, ...]
    strips: NDArray[np.float64] = NO_STRIPS
    strip_y: float = 0.0


class FlagDrawing(NamedTuple):
    """A mark, or `repeats` marks at one place. line: (from, to, y) of its stretch; stem: where exactly it begins."""

    mark_id: str
    kind: MarkKind
    repeats: int
    box: Box
    stem: float
    words: Words | None
    line: tuple[float, float, float] | None = None


class BandDrawing(NamedTuple):
    """name: beside the axis. spans: (box, words, position in the band's spans)."""

    kind: BandKind
    name: Words
    y: float
    height: float
    spans: tuple[tuple[Box, Words | None, int], ...]


class LanesDrawing(NamedTuple):
    """head_width: what stands to the left of the axis. top: where the lanes begin, below axis, marks and bands.

    context: the day, month or year of the ticks below it. zone_name: whose time it is.
    """

    head_width: float
    width: float
    top: float
    axis_height: float
    context: tuple[Words, ...]
    ticks: tuple[TickDrawing, ...]
    borders: tuple[float, ...]
    shades: tuple[Shade, ...]
    flags: tuple[FlagDrawing, ...]
    lines: tuple[tuple[MarkKind, float, float, float], ...]
    marks_name: Words | None
    zone_name: Words
    bands: tuple[BandDrawing, ...]
    lanes: tuple[LaneDrawing, ...]


class LaneWriter(Protocol):
    """The words of a journey's lanes, made when they come into view."""

    @property
    def zone(self) -> tzinfo: ...
    @property
    def origin_us(self) -> int | None:
        """The instant from which time is told; None by the clock."""

    @property
    def marks_name(self) -> str: ...
    def zone_name(self, at_us: int) -> str: ...
    def lane(self, channel: Channel, shown: int, total: int) -> tuple[str, str]:
        """The lane's name, and how many events it has."""

    def label(self, index: int) -> str: ...
    def more(self, index: int, count: int) -> str:
        """The label of `count` events at one place."""

    def and_more(self, words: str, more: int) -> str:
        """`words` of the first of several at one place."""

    def actor(self, index: int) -> Actor: ...
    def point(self, index: int) -> ScoreContent | None:
        """The answer given with the event."""

    def span(self, first: int, last: int, *, is_open: bool) -> str: ...
    def count(self, number: int) -> str: ...
    def tick(self, step: AxisStep, at_us: int) -> tuple[Piece, ...]: ...
    def context(self, step: AxisStep, at_us: int) -> str: ...
    def day_ink(self, at_us: int) -> Ink: ...


class Frame(NamedTuple):
    """What every part of one drawing needs: the place in time, the words, how wide they are, what fits of them."""

    scale: TimeScale
    writer: LaneWriter
    metrics: Metrics
    cut: Cut


def as_json(drawing: LanesDrawing) -> dict[str, Any]:
    """Plain values for goldens: numbers rounded to a tenth of a pixel, empty and false things left out."""
    made = _plain(drawing)
    assert isinstance(made, dict)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return [_plain(part) for part in value.tolist()]
    if isinstance(value, Box):
        return [_plain(part) for part in value]
    if hasattr(value, "_asdict"):
        kept = {key: _plain(part) for key, part in value._asdict().items()}
        return {key: part for key, part in kept.items() if part not in (None, [], False, "")}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return round(value, 1)
    return value
