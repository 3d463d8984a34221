"""Slides (PPTX) with text, tables and pictures that can be edited: minutes on as many as needed, a pack on one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pptx import Presentation
from pptx.util import Emu

from viewer.domain.report_content import (
    Block,
    Facts,
    Paragraph,
    Picture,
    Points,
    Report,
    ReportKind,
    Section,
    Table,
    Voice,
)
from viewer.reports.pack_slide import put_pack
from viewer.reports.slide_parts import (
    ACCENT,
    HEIGHT_PT,
    LINE,
    MUTED,
    WIDTH_PT,
    Box,
    Grid,
    Line,
    Style,
    height_of,
    line_count,
    put_lines,
    put_picture,
    put_rule,
    put_table,
    put_title,
    shorten,
)

if TYPE_CHECKING:
    from pptx.slide import Slide

_EMU: Final = 12_700
_TITLE_ONLY: Final = 5
"""The layout of python-pptx's own template that has a title and nothing else."""
_LEFT: Final = 48.0
_WIDE: Final = WIDTH_PT - 2 * _LEFT
_TOP: Final = 92.0
_BOTTOM: Final = HEIGHT_PT - 42.0
_TITLE: Final = Style(26, is_bold=True)
_BODY: Final = Style(16)
_LEAD: Final = Style(20, is_bold=True)
_NOTE: Final = Style(13, colour=MUTED)
_CELL_PT: Final = 12.0
_MOST_CELL_LINES: Final = 16
_SMALLEST_PICTURE: Final = 0.6
"""Of the size at which its letters are as large as on a screen."""
_MOST_PROPERTY: Final = 255


def make_slides(report: Report) -> bytes:
    """A presentation of 16:9. Nothing in its particulars but what the report says itself."""
    deck = _Deck(report)
    if report.kind is ReportKind.PACK:
        put_pack(deck.add(), report)
    else:
        deck.put_minutes()
    return deck.finish()


class _Deck:
    def __init__(self, report: Report) -> None:
        self._report, self._language = report, report.language
        self._deck = Presentation()
        self._deck.slide_width, self._deck.slide_height = Emu(int(WIDTH_PT * _EMU)), Emu(int(HEIGHT_PT * _EMU))
        core, now = self._deck.core_properties, datetime.now(UTC).replace(tzinfo=None)
        core.title, core.author, core.last_modified_by = report.title[:_MOST_PROPERTY], "Ashiato", "Ashiato"
        core.subject, core.keywords, core.comments, core.category = report.label, "", "", ""
        core.created = core.modified = now
        core.language = "ja-JP" if report.language == "ja" else "en-US"
        self._slides: list[Slide] = []
        self._slide: Slide | None = None
        self._heading = ""
        self._y = _TOP

    def add(self) -> Slide:
        slide: Slide = self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY])
        self._slides.append(slide)
        return slide

    def finish(self) -> bytes:
        """Puts the foot on every slide."""
        foot = self._report.foot
        for number, slide in enumerate(self._slides, 1):
            words = " ・ ".join(filter(None, (foot.secrecy, foot.workspace, foot.data)))
            page = f"{number} / {len(self._slides)}"
            put_lines(
                slide, Box(_LEFT, HEIGHT_PT - 26, _WIDE - 60, 16),
                [Line(shorten(words, 10, _WIDE - 60, 1), Style(10, colour=MUTED))], self._language,
            )  # fmt: skip
            put_lines(
                slide, Box(WIDTH_PT - _LEFT - 50, HEIGHT_PT - 26, 50, 16), [Line(page, Style(10, colour=MUTED))],
                self._language,
            )  # fmt: skip
        buffer = BytesIO()
        self._deck.save(buffer)
        return buffer.getvalue()

    def put_minutes(self) -> None:
        report = self._report
        first = self.add()
        put_lines(first, Box(_LEFT, 150, _WIDE, 28), [Line(report.label, Style(18, colour=MUTED))], self._language)
        title = shorten(report.title, 36, _WIDE, 3)
        put_title(first, Box(_LEFT, 182, _WIDE, 170), title, self._language, Style(36, is_bold=True))
        below = 190 + line_count(title, 36, _WIDE) * 36 * LINE
        put_lines(first, Box(_LEFT, below, _WIDE, 60), [Line(report.subtitle, Style(18))], self._language)
        for section in report.sections:
            self._begin(section.heading)
            self._put_section(section)

    # Flow.

    def _begin(self, heading: str) -> None:
        self._heading = heading
        slide = self._slide = self.add()
        put_title(slide, Box(_LEFT, 36, _WIDE, 40), shorten(heading, 26, _WIDE, 1), self._language, _TITLE)
        put_rule(slide, _LEFT, 80, _WIDE)
        self._y = _TOP

    def _room(self, height: float) -> Slide:
        """The slide on which `height` is free, a new one if need be."""
        assert self._slide is not None
        if self._y + height > _BOTTOM and self._y > _TOP:
            self._begin(self._heading)
        assert self._slide is not None
        return self._slide

    def _put_section(self, section: Section) -> None:
        """What is said runs on in one box; tables and pictures stand by themselves."""
        lines: list[Line] = []
        for block in section.blocks:
            match block:
                case Table() if block.rows:
                    self._flush(lines)
                    self._put_table(block)
                case Picture() if block.png:
                    self._flush(lines)
                    self._put_picture(block)
                case _:
                    lines.extend(lines_of(block))
        self._flush(lines)

    def _flush(self, lines: list[Line]) -> None:
        rest = list(lines)
        lines.clear()
        while rest:
            room = _BOTTOM - self._y
            count = _fitting(rest, room)
            if count == 0 and self._y > _TOP:
                self._begin(self._heading)
                continue
            if count == 0:
                rest[:1] = _split(rest[0], room)
                count = 1
            part, rest = rest[:count], rest[count:]
            height = height_of(part, _WIDE)
            put_lines(self._room(0), Box(_LEFT, self._y, _WIDE, height), part, self._language)
            self._y += height + 12

    def _put_picture(self, picture: Picture) -> None:
        caption = [Line(picture.caption, _NOTE)]
        head = height_of(caption, _WIDE) + 4
        wanted = min(picture.height_px * min(1.0, _WIDE / picture.width_px), _BOTTOM - _TOP - head)
        # A little smaller is better than on a slide of its own, away from what is said about it.
        slide = self._room(head + wanted * _SMALLEST_PICTURE)
        put_lines(slide, Box(_LEFT, self._y, _WIDE, head), caption, self._language)
        where = put_picture(slide, picture, Box(_LEFT, self._y + head, _WIDE, _BOTTOM - self._y - head))
        self._y += head + where.height + 12

    def _put_table(self, table: Table) -> None:
        total = sum(table.weights)
        widths = [_WIDE * weight / total for weight in table.weights]
        rest = [
            [shorten(cell.words, _CELL_PT, width - 10, _MOST_CELL_LINES)
             for cell, width in zip(row, widths, strict=True)]
            for row in table.rows
        ]  # fmt: skip
        head = _row_height(table.headings, widths)
        while rest:
            if self._y + head + _row_height(rest[0], widths) > _BOTTOM and self._y > _TOP:
                self._begin(self._heading)
            heights = [head]
            while len(heights) <= len(rest):
                height = _row_height(rest[len(heights) - 1], widths)
                if len(heights) > 1 and self._y + sum(heights) + height > _BOTTOM:
                    break
                heights.append(height)
            part, rest = rest[: len(heights) - 1], rest[len(heights) - 1 :]
            grid = Grid(table.headings, part, widths, heights)
            put_table(self._room(0), (_LEFT, self._y), grid, self._language, _CELL_PT)
            self._y += sum(heights) + 14


def lines_of(block: Block) -> Iterable[Line]:
    """What is said in a block, without tables and pictures that are shown as such."""
    match block:
        case Facts():
            for label, words in block.pairs:
                yield Line(f"{label}: {words}", _BODY, 4)
        case Paragraph():
            yield Line(block.words, _LEAD if block.is_lead else _NOTE if block.is_note else _BODY, 6)
        case Points():
            for item in block.items:
                yield Line(f"・{item}", _BODY, 4)
            if not block.items:
                yield Line(block.nothing, _NOTE, 4)
        case Voice():
            yield Line(block.words, Style(18, is_bold=True, colour=ACCENT), 10)
            yield Line(block.source, _NOTE, 2)
        case Table():
            yield Line(block.nothing, _NOTE, 4)
        case Picture():
            yield Line(block.caption, _NOTE, 8)
            for words in block.lines:
                yield Line(f"・{words}", _BODY, 2)


def _fitting(lines: Sequence[Line], room: float) -> int:
    """How many of the first `lines` fit."""
    count = 0
    while count < len(lines) and height_of(lines[: count + 1], _WIDE) <= room:
        count += 1
    return count


def _split(line: Line, room: float) -> list[Line]:
    """A paragraph that is higher than a slide, in two."""
    most = max(1, int((room - line.before) / (line.style.size * LINE)))
    first = shorten(line.words, line.style.size, _WIDE, most).removesuffix("…")
    rest = line.words[len(first) :].lstrip()
    return [line._replace(words=first), *([line._replace(words=rest)] if rest else [])]


def _row_height(words: Sequence[str], widths: Sequence[float]) -> float:
    lines = max(line_count(cell, _CELL_PT, width - 10) for cell, width in zip(words, widths, strict=True))
    return lines * _CELL_PT * LINE + 8
