"""What is drawn for one row: shapes and words with places, in pixels from the row's top left corner."""

from __future__ import annotations

from typing import Any, NamedTuple

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.timeline.row_content import Face, Fold, Ink, QuietKind


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


class Words(NamedTuple):
    """A line of text whose box starts at (x, y), top left. It is cut to its place already."""

    text: str
    x: float
    y: float
    face: Face
    ink: Ink


class Badge(NamedTuple):
    """A score's big figure inside its band's shape."""

    box: Box
    figure: str
    band: Band


class TileDrawing(NamedTuple):
    """A tile. What is on it counts from the tile's own upper left corner.

    inverted: words on a filled ground (time of a minute and more). is_unknown: the right edge is hatched. is_bare: no
    ground of its own (a slim row's card is its ground). fold: where it opens and closes, fold_box. attention: bars in
    attention_box. underlines: (x from, x to, y) below marked words. is_hollow: it never happened; tile is -1.
    """

    tile: int
    box: Box
    channel: Channel
    words: tuple[Words, ...]
    inverted: tuple[tuple[Box, Words], ...] = ()
    badges: tuple[Badge, ...] = ()
    is_unknown: bool = False
    is_conversion: bool = False
    is_bare: bool = False
    attention: int = 0
    attention_box: Box | None = None
    fold: Fold = Fold.NONE
    fold_box: Box | None = None
    underlines: tuple[tuple[float, float, float], ...] = ()
    is_hollow: bool = False
    is_lit: bool = False
    is_dim: bool = False


class MarkDrawing(NamedTuple):
    """A mark's line under its stretch, and the label at its end. pill is None in rows where the mark goes on."""

    mark_id: str
    kind: MarkKind
    lines: tuple[tuple[float, float, float], ...]
    pill: Box | None
    words: Words | None


class QuietDrawing(NamedTuple):
    """A quiet line between rows: a small shape in `box`, and words."""

    kind: QuietKind
    box: Box
    words: Words


class RowDrawing(NamedTuple):
    """Everything of one row. card is where the head can be clicked; dot is the channel's shape on the spine.

    head_words: those on the head's line. pinned: number, date and head once more, counted from the head's top, for the
    line that stays in view while a long visit scrolls. band: beside the row, where something hit everybody.
    """

    row: int
    visit_no: int
    channel: Channel
    height: float
    card: Box
    head: Box
    dot: Box | None
    is_first_part: bool
    is_last_part: bool
    has_wide_gap: bool
    words: tuple[Words, ...]
    tiles: tuple[TileDrawing, ...]
    marks: tuple[MarkDrawing, ...] = ()
    head_words: tuple[Words, ...] = ()
    pinned: tuple[Words, ...] = ()
    quiet: tuple[QuietDrawing, ...] = ()
    band: Box | None = None


def as_json(drawing: RowDrawing) -> dict[str, Any]:
    """Plain values for goldens: numbers rounded to a tenth of a pixel, empty and false things left out."""
    made = _plain(drawing)
    assert isinstance(made, dict)
    return made


def _plain(value: Any) -> Any:
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
