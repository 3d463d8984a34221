"""What is drawn for one row: shapes and words with places, in pixels from the row's top left corner."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.timeline.row_content import Face, Ink


@dataclass(frozen=True, slots=True)
class Box:
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


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text whose box starts at (x, y), top left. It is cut to its place already."""

    text: str
    x: float
    y: float
    face: Face
    ink: Ink


@dataclass(frozen=True, slots=True)
class Badge:
    """A score's big figure inside its band's shape."""

    box: Box
    figure: str
    band: Band


@dataclass(frozen=True, slots=True)
class TileDrawing:
    """A tile. inverted: words on a filled ground (time of a minute and more). is_unknown: the right edge is hatched.

    is_bare: no ground of its own (a slim row's card is its ground).
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


@dataclass(frozen=True, slots=True)
class MarkDrawing:
    """A mark's line under its stretch, and the label at its end. pill is None in rows where the mark goes on."""

    mark_id: str
    kind: MarkKind
    lines: tuple[tuple[float, float, float], ...]
    pill: Box | None
    words: Words | None


@dataclass(frozen=True, slots=True)
class RowDrawing:
    """Everything of one row. card is where the head can be clicked; dot is the channel's shape on the spine."""

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


def as_json(drawing: RowDrawing) -> dict[str, Any]:
    """Plain values for goldens: numbers rounded to a tenth of a pixel, empty and false things left out."""
    made = _plain(asdict(drawing))
    assert isinstance(made, dict)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"x", "y", "width", "height"}:
            return [_plain(part) for part in value.values()]
        kept = {key: _plain(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, [], False, "")}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return round(value, 1)
    return value
