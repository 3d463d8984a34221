"""What a row of the Contacts view says, in words, before anything has a place on the screen."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

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
    BAD = "bad"


class Piece(NamedTuple):
    """Words of one kind within a line."""

    text: str
    ink: Ink = Ink.MUTED
    face: Face = Face.SMALL


class ScoreContent(NamedTuple):
    """One answer: the big figure, what was asked, and the path that led to it ("8→6→2", "" for a first answer)."""

    figure: str
    label: str
    path: str
    band: Band


class Fold(StrEnum):
    """Whether a tile can be opened: a run of equal events, a long talk."""

    NONE = ""
    FOLDED = "folded"
    OPENED = "opened"


class Underline(NamedTuple):
    """Characters [char_start, char_end) of a tile's title (quote None) or of one of its quotes, marked by somebody."""

    quote: int | None
    char_start: int
    char_end: int


class TileContent(NamedTuple):
    """One event, or `repeats` equal ones in a row.

    dwell: in words, "" where time spent has no meaning; dwell_s: for the width, None if unknown or meaningless.
    is_long: at least a minute, stands out. is_unknown: time was spent but nobody knows how much. quotes: the
    customer's own words, or turns of a talk; each has at most `quote_lines` lines. attention: 0 to 3. is_hollow: a step
    that was expected and never came; it has no event, and tile is -1. is_dim: others are lit.
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
    attention: int = 0
    fold: Fold = Fold.NONE
    underlines: tuple[Underline, ...] = ()
    quote_lines: int = 3
    is_hollow: bool = False
    is_lit: bool = False
    is_dim: bool = False


class QuietKind(StrEnum):
    """What a quiet line between rows tells."""

    COMMON = "common"
    CHANGE = "change"
    KNOWN = "known"
    HIDDEN = "hidden"


class QuietLine(NamedTuple):
    """Something that is no contact but belongs to the time above a row."""

    kind: QuietKind
    text: str


class RowContent(NamedTuple):
    """One visit or contact, or a part of a long one.

    number: the running number people say aloud. hour: a word for an odd time of day, mostly "". gap: what lies above
    the row, is_wide_gap: it shall be seen; quiet: lines below the gap. counts: beside the head, kinds of events and
    conversions. zone: local time of the customer where it differs, since: time since the chosen instant; both mostly
    "". is_slim: a message that needs one line. part, parts: of a visit too long for one row. is_common: something that
    hit everybody touches the row. after: words below the last row, after_quiet: lines below them.
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
    counts: tuple[Piece, ...] = ()
    zone: str = ""
    since: str = ""
    quiet: tuple[QuietLine, ...] = ()
    after_quiet: tuple[QuietLine, ...] = ()
    is_common: bool = False


class MarkContent(NamedTuple):
    """A mark with its place: events [first, last]; visit_no if it is on a whole visit."""

    mark_id: str
    kind: MarkKind
    label: str
    first: int
    last: int
    visit_no: int | None = None
