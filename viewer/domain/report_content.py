"""What a report holds: minutes of a review, the evidence of a claim.

Plain values with finished words. Whoever made them has masked and cleaned every word; the formats only set them, so
that all formats say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.anchors import IdentityRef


class ReportKind(StrEnum):
    MINUTES = "minutes"
    PACK = "pack"


class ReportFormat(StrEnum):
    """A file name ends in its value."""

    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"
    PPTX = "pptx"
    MARKDOWN = "md"


class SectionRole(StrEnum):
    """What a section is about: a page that has one place for each asks for it."""

    PLAIN = "plain"
    CUSTOMER = "customer"
    CLAIM = "claim"
    COUNTED = "counted"
    SNIPPETS = "snippets"
    VOICES = "voices"
    COUNTER = "counter"
    METHOD = "method"


class Cell(NamedTuple):
    """value: what a spreadsheet keeps in place of the words: a day, an instant without a zone, a number."""

    words: str
    value: date | datetime | int | float | None = None


class Table(NamedTuple):
    """name: of the sheet that holds all tables of this name. weights: widths of the columns, relative to each other.

    nothing: said where there are no rows. of: where several sections have such a table, the heading of the column that
    tells them apart on that sheet by the headings of their sections.
    """

    name: str
    headings: tuple[str, ...]
    weights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    nothing: str
    of: str = ""


class Facts(NamedTuple):
    """What each is, and how it is."""

    pairs: tuple[tuple[str, str], ...]


class Paragraph(NamedTuple):
    """is_lead: the words that matter most, set large. is_note: said beside, set small."""

    words: str
    is_lead: bool = False
    is_note: bool = False


class Points(NamedTuple):
    """nothing: said where there are none."""

    items: tuple[str, ...]
    nothing: str


class Voice(NamedTuple):
    """What somebody said or wrote, and who, when and where."""

    words: str
    source: str


class Picture(NamedTuple):
    """A drawn piece of a journey.

    png: twice as fine as the size, b"" where nothing could be drawn. caption: whose, and which contacts. lines: the
    same contacts in words, each with its number: for those who cannot see the picture, and for formats without any.
    """

    png: bytes
    width_px: int
    height_px: int
    caption: str
    lines: tuple[str, ...]


Block = Facts | Paragraph | Points | Voice | Table | Picture


class Section(NamedTuple):
    heading: str
    blocks: tuple[Block, ...]
    role: SectionRole = SectionRole.PLAIN


class Foot(NamedTuple):
    """At the end, or on every page: for whom it is, which data it tells of, whether names are masked."""

    secrecy: str
    workspace: str
    data: str


@dataclass(frozen=True, slots=True)
class Report:
    """language: "ja" or "en". label: what it is. title: whose or about what; subtitle: when, who.

    customers: about whom it is, for the audit; no format writes them.
    """

    kind: ReportKind
    language: str
    label: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    foot: Foot
    customers: tuple[IdentityRef, ...] = ()

    def sections_of(self, role: SectionRole) -> tuple[Section, ...]:
        return tuple(section for section in self.sections if section.role is role)
