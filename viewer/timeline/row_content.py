"""What a row of the Contacts view says, in words, before anything has a place on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band


class Face(StrEnum):
    """Kinds of lettering. The view decides fonts; this floor only measures."""

    NUMBER = "number"
    DATE = "date"
    HEAD = "head"
    TITLE = "title"
    SMALL = "small"
    SMALL_BOLD = "small_bold"
    FIGURE = "figure"


class Ink(StrEnum):
    """What a colour means. CHANNEL is the colour of the tile's or row's own channel."""

    TEXT = "text"
    MUTED = "muted"
    CHANNEL = "channel"
    SATURDAY = "saturday"
    HOLIDAY = "holiday"
    GAP = "gap"
    SUCCESS = "success"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind within a line."""

    text: str
    ink: Ink = Ink.MUTED
    face: Face = Face.SMALL


@dataclass(frozen=True, slots=True)
class ScoreContent:
    """One answer: the big figure, what was asked, and the path that led to it ("8→6→2", "" for a first answer)."""

    figure: str
    label: str
    path: str
    band: Band


@dataclass(frozen=True, slots=True)
class TileContent:
    """One event, or `repeats` equal ones in a row.

    dwell: in words, "" where time spent has no meaning; dwell_s: for the width, None if unknown or meaningless.
    is_long: at least a minute, stands out. is_unknown: time was spent but nobody knows how much. quotes: the
    customer's own words. spoken: everything in one sentence, for a screen reader.
    """

    tile: int
    channel: Channel
    title: str
    dwell: str = ""
    dwell_s: float | None = None
    is_long: bool = False
    is_unknown: bool = False
    repeats: int = 1
    details: tuple[Piece, ...] = ()
    quotes: tuple[str, ...] = ()
    scores: tuple[ScoreContent, ...] = ()
    is_conversion: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class RowContent:
    """One visit or contact, or a part of a long one.

    number: the running number people say aloud. hour: a word for an odd time of day, mostly "". gap: what lies above
    the row, is_wide_gap: it shall be seen.
    is_slim: a message that needs one line. part, parts: of a visit too long for one row. after: words below the last
    row.
    """

    row: int
    visit_no: int
    channel: Channel
    number: str
    date: tuple[Piece, ...]
    year: str
    time: str
    hour: str
    place: str
    head: str
    tiles: tuple[TileContent, ...]
    gap: tuple[Piece, ...] = ()
    is_wide_gap: bool = False
    is_slim: bool = False
    part: int = 0
    parts: int = 1
    after: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkContent:
    """A mark with its place: events [first, last]; visit_no if it is on a whole visit."""

    mark_id: str
    kind: MarkKind
    label: str
    first: int
    last: int
    visit_no: int | None = None
