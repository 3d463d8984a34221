"""Which columns of a file mean what. One mapping a source, kept as TOML; here it is plain values.

A mapping with neither `time` nor `event` describes a people or link file: identities and customer fields only.
"""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from typing import Final

from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.scores import GoodEnd, ScoreKind

MAPPING_VERSION: Final = 1

FORMATS: Final = ("csv", "tsv", "json", "jsonl", "parquet", "xlsx")

TIME_UNITS: Final = ("s", "ms", "us", "ns")

DURATION_UNITS: Final = ("us", "ms", "s", "min", "h", "hms")
"""`hms` is text like 1:02:03 or 02:03 (minutes and seconds)."""

ISO: Final = "iso"
"""The time format that takes ISO 8601 and its everyday relatives (2020/2/5 1:02:03), with or without an offset."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A small second file joined to each row by a key, for example the start date of a campaign.

    file: beside the imported file, or an absolute path. key: the column of the imported file; file_key: its partner in
    `file`. columns: what is taken over, empty = all; each is named `prefix` + its name. The first row of a key counts.
    """

    file: str
    key: str
    file_key: str
    columns: tuple[str, ...] = ()
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How bytes become rows. None = found out from the file.

    header_row: 1 = the first record of the file; 0 = there is none, columns are then column1, column2 ...
    quote: "" = quotes mean nothing. sheet: of a workbook. records: the key that holds the array, in a JSON object.
    """

    format: str | None = None
    encoding: str | None = None
    header_row: int | None = None
    delimiter: str | None = None
    quote: str | None = None
    sheet: str | None = None
    records: str | None = None
    lookups: tuple[Lookup, ...] = ()


@dataclass(frozen=True, slots=True)
class Rollup:
    """Lines that make up one record: all with equal `key` columns. Each other column keeps its first line's value.

    sum: columns added up. list: columns whose distinct values are joined, in order, by `separator`.
    count: the name of a new column with the number of lines.
    """

    key: tuple[str, ...]
    sum: tuple[str, ...] = ()
    list: tuple[str, ...] = ()
    count: str | None = None
    separator: str = ", "


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a value comes from: columns (several are joined by a space), or a constant.

    map: words of the file -> words of the app; a word that is not in it becomes `default` (or stays, if there is none
    and the target is free text). default also stands in for a missing value. optional: the file may lack the column.
    """

    columns: tuple[str, ...] = ()
    const: str | None = None
    map: Dict[str, str] = field(default_factory=dict)
    default: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class IdentityColumn:
    """A key of the customer. The order in `Mapping.identities` is the order of belief."""

    cell: Cell
    namespace: str
    strength: Strength = Strength.STRONG


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """When it happened.

    column: with `clock_column` the date, and the time of day stands there. Exactly one of `formats` (strptime patterns
    tried in order, or "iso") and `unit` ("s", "ms", "us", "ns" since 1970 UTC) is given.
    zone: of texts that carry no offset. A local time that does not exist (clocks put forward) is read with the offset
    before the change; one that happens twice is its first occurrence.
    end: column of the same format. duration: column in `duration_unit`, used if there is no `end`.
    """

    column: str
    formats: tuple[str, ...] = (ISO,)
    unit: str | None = None
    zone: str = "UTC"
    clock_column: str | None = None
    end: str | None = None
    duration: str | None = None
    duration_unit: str = "s"


@dataclass(frozen=True, slots=True)
class EventCells:
    """What happened. None = not in this file. `channel` and `actor` are words of the app, mostly through a map.

    conversion: true, yes, 1 (after the map) mark a conversion. order: the vendor's index among equal times.
    """

    name: Cell | None = None
    channel: Cell | None = None
    actor: Cell | None = None
    vendor_id: Cell | None = None
    session: Cell | None = None
    thread: Cell | None = None
    topic: Cell | None = None
    media: Cell | None = None
    order: Cell | None = None
    conversion: Cell | None = None


@dataclass(frozen=True, slots=True)
class TextCells:
    """Words of an event. A row has a transcript or a comment; where both are filled the transcript is its text."""

    title: Cell | None = None
    url: Cell | None = None
    traffic_source: Cell | None = None
    device: Cell | None = None
    comment: Cell | None = None
    transcript: Cell | None = None


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """An amount. Thousands commas and currency signs are read over."""

    cell: Cell
    currency: Cell | None = None


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """One question whose answers stand in a column, as numbers on [low, high] or as `words` in order.

    words[0] has the value `low`, the last one `high`, the rest are spread evenly. question: "" = the column's name.
    comment: column with this score's own free text.
    """

    column: str
    kind: ScoreKind = ScoreKind.OTHER
    question: str = ""
    low: float = 1.0
    high: float = 5.0
    good: GoodEnd = GoodEnd.HIGH
    words: tuple[str, ...] = ()
    comment: str | None = None
    wave: Cell | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """An attribute of the customer. label: "" = the column's name."""

    cell: Cell
    role: FieldRole
    label: str = ""


@dataclass(frozen=True, slots=True)
class RefuseIf:
    """Rows whose `column` is one of `values` (or, negated, none of them) are refused with `reason`."""

    column: str
    values: tuple[str, ...]
    reason: str
    negate: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a file of one source means. Columns that are neither named here nor in `ignore` become attributes.

    missing: words that stand for "no value", by column; the key "*" is for every column.
    """

    source: str
    identities: tuple[IdentityColumn, ...] = ()
    read: ReadOptions = ReadOptions()
    rollup: Rollup | None = None
    time: TimeColumn | None = None
    event: EventCells | None = None
    text: TextCells = TextCells()
    value: ValueColumn | None = None
    scores: tuple[ScoreColumn, ...] = ()
    fields: tuple[FieldColumn, ...] = ()
    missing: Dict[str, tuple[str, ...]] = field(default_factory=dict)
    refuse_if: tuple[RefuseIf, ...] = ()
    ignore: tuple[str, ...] = ()
    version: int = MAPPING_VERSION

    @property
    def is_people(self) -> bool:
        """No events: identities and customer fields only."""
        return self.time is None
