"""The evidence of a claim on one slide: the claim above, drawn pieces in the middle, voices and what speaks against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from viewer.domain.report_content import Block, Facts, Paragraph, Picture, Points, Report, SectionRole, Table, Voice
from viewer.reports.slide_parts import (
    ACCENT,
    HEIGHT_PT,
    LINE,
    MUTED,
    WIDTH_PT,
    Box,
    Line,
    Style,
    height_of,
    line_count,
    put_lines,
    put_picture,
    put_rule,
    put_title,
    shorten,
)

if TYPE_CHECKING:
    from pptx.slide import Slide

_LEFT: Final = 32.0
_WIDE: Final = WIDTH_PT - 2 * _LEFT
_BOTTOM: Final = HEIGHT_PT - 34.0
_PICTURES: Final = 500.0
_GAP: Final = 22.0
_HEAD: Final = Style(12, is_bold=True)
_BODY: Final = Style(12)
_NOTE: Final = Style(10.5, colour=MUTED)
_SMALLEST: Final = 0.72
"""Of the sizes above; what is still too long then is cut, and says so by an ellipsis."""
_MOST_TABLE: Final = 3


def put_pack(slide: Slide, report: Report) -> None:
    """Everything on one slide."""
    language = report.language
    put_lines(slide, Box(_LEFT, 18, _WIDE, 16), [Line(report.label, Style(11, colour=MUTED))], language)
    title = shorten(report.title, 22, _WIDE, 2)
    put_title(slide, Box(_LEFT, 34, _WIDE, 60), title, language, Style(22, is_bold=True))
    y = 38 + line_count(title, 22, _WIDE) * 22 * LINE
    above = [Line(report.subtitle, _NOTE), *_role_lines(report, SectionRole.CLAIM, SectionRole.COUNTED)]
    y = _put_fitting(slide, Box(_LEFT, y, _WIDE, 120), above, language) + 8
    put_rule(slide, _LEFT, y, _WIDE)
    y += 8
    _put_pictures(slide, report, y)
    x = _LEFT + _PICTURES + _GAP
    side = _role_lines(
        report, SectionRole.VOICES, SectionRole.COUNTER, SectionRole.METHOD, SectionRole.PLAIN, with_headings=True
    )
    _put_fitting(slide, Box(x, y, WIDTH_PT - _LEFT - x, _BOTTOM - y), side, language)


def _put_pictures(slide: Slide, report: Report, y: float) -> None:
    blocks = [block for section in report.sections_of(SectionRole.SNIPPETS) for block in section.blocks]
    pictures = [block for block in blocks if isinstance(block, Picture) and block.png]
    headings = [section.heading for section in report.sections_of(SectionRole.SNIPPETS)]
    put_lines(slide, Box(_LEFT, y, _PICTURES, 18), [Line(words, _HEAD) for words in headings], report.language)
    y += 20
    if not pictures:
        lines = [line for block in blocks for line in _lines(block)]
        _put_fitting(slide, Box(_LEFT, y, _PICTURES, _BOTTOM - y), lines, report.language)
        return
    for number, picture in enumerate(pictures):
        room = (_BOTTOM - y) / (len(pictures) - number)
        caption = Line(shorten(picture.caption, 10.5, _PICTURES, 1), _NOTE)
        put_lines(slide, Box(_LEFT, y, _PICTURES, 16), [caption], report.language)
        where = put_picture(slide, picture, Box(_LEFT, y + 17, _PICTURES, room - 25))
        y += 17 + where.height + 8


def _put_fitting(slide: Slide, box: Box, lines: Sequence[Line], language: str) -> float:
    """In letters as large as fit; the y below it."""
    if not lines:
        return box.y
    scale = 1.0
    while scale > _SMALLEST and height_of(lines, box.width, scale) > box.height:
        scale -= 0.04
    shown = list(lines)
    while len(shown) > 1 and height_of(shown, box.width, scale) > box.height:
        longest = max(shown, key=lambda line: line_count(line.words, line.style.size * scale, box.width))
        lines_of_longest = line_count(longest.words, longest.style.size * scale, box.width)
        if lines_of_longest < 2:
            shown = [*shown[:-2], shown[-2]._replace(words="…")]
            continue
        words = shorten(longest.words, longest.style.size * scale, box.width, lines_of_longest - 1)
        shown[shown.index(longest)] = longest._replace(words=words)
    height = height_of(shown, box.width, scale)
    put_lines(slide, Box(box.x, box.y, box.width, height), shown, language, scale)
    return box.y + height


def _role_lines(report: Report, *roles: SectionRole, with_headings: bool = False) -> list[Line]:
    lines: list[Line] = []
    for role in roles:
        for section in report.sections_of(role):
            if with_headings:
                lines.append(Line(section.heading, _HEAD, 10 if lines else 0))
            lines.extend(line for block in section.blocks for line in _lines(block))
    return lines


def _lines(block: Block) -> list[Line]:
    match block:
        case Facts():
            return [Line(f"{label}: {words}", _NOTE, 2) for label, words in block.pairs]
        case Paragraph():
            style = Style(16, is_bold=True, colour=ACCENT) if block.is_lead else _NOTE if block.is_note else _BODY
            return [Line(block.words, style, 3)]
        case Points():
            return [Line(f"・{item}", _BODY, 2) for item in block.items] or [Line(block.nothing, _NOTE, 2)]
        case Voice():
            return [Line(block.words, Style(13, is_bold=True), 4), Line(block.source, _NOTE, 1)]
        case Table():
            rows = [" ・ ".join(cell.words for cell in row if cell.words) for row in block.rows[:_MOST_TABLE]]
            return [Line(f"・{row}", _BODY, 2) for row in rows] or [Line(block.nothing, _NOTE, 2)]
        case Picture():
            return [Line(block.caption, _NOTE, 4), *(Line(f"・{words}", _BODY) for words in block.lines)]
