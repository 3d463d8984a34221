"""Parts of slides: text that stays editable in fonts that a Japanese PowerPoint has, tables, pictures."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from viewer.domain.report_content import Picture

if TYPE_CHECKING:
    from pptx.shapes.autoshape import Shape
    from pptx.slide import Slide
    from pptx.text.text import TextFrame, _Paragraph, _Run

FONT: Final = "Yu Gothic"
"""Comes with Windows and with Office on a Mac; PowerPoint takes another Japanese font where it lacks."""
WIDTH_PT: Final = 960.0
HEIGHT_PT: Final = 540.0
LINE: Final = 1.45
"""Height of a line, relative to its letters."""
TEXT: Final = "1d2126"
MUTED: Final = "5c636c"
ACCENT: Final = "2b5a8a"
RULE: Final = "7c828b"
GROUND: Final = "f5f4f1"
_EMU: Final = 12_700
_TAGS: Final = ("a:latin", "a:ea", "a:cs")
_MOST_ALT: Final = 2000


class Box(NamedTuple):
    """In points from the upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Style(NamedTuple):
    size: float
    is_bold: bool = False
    colour: str = TEXT


class Line(NamedTuple):
    """A paragraph. before: points above it."""

    words: str
    style: Style
    before: float = 0.0


def text_width(words: str, size: float) -> float:
    """About how wide one line of `words` is, in points: wide letters are square, others a little over half."""
    wide = sum(unicodedata.east_asian_width(letter) in "WFA" for letter in words)
    return size * (wide * 1.0 + (len(words) - wide) * 0.56)


def line_count(words: str, size: float, width: float) -> int:
    lines = words.split("\n") or [""]
    return sum(max(1, -int(-text_width(line, size) // max(size, width - size * 0.5))) for line in lines)


def height_of(lines: Sequence[Line], width: float, scale: float = 1.0) -> float:
    """About how high `lines` are in a box of this width."""
    return sum(
        line.before * scale + line_count(line.words, line.style.size * scale, width) * line.style.size * scale * LINE
        for line in lines
    )


def shorten(words: str, size: float, width: float, most_lines: int) -> str:
    """`words`, or so much of their beginning that fits in `most_lines`, with an ellipsis."""
    if line_count(words, size, width) <= most_lines:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if line_count(words[:middle] + "…", size, width) <= most_lines:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + "…"


def put_lines(slide: Slide, box: Box, lines: Sequence[Line], language: str, scale: float = 1.0) -> Shape:
    """A text box that keeps its place; its words wrap."""
    shape = slide.shapes.add_textbox(*_emu(box))
    fill_frame(shape.text_frame, lines, language, scale)
    return shape


def put_title(slide: Slide, box: Box, words: str, language: str, style: Style) -> None:
    """In the slide's own title, so that the outline of the presentation shows it."""
    title = slide.shapes.title
    if title is None:
        put_lines(slide, box, [Line(words, style)], language)
        return
    title.left, title.top, title.width, title.height = _emu(box)
    fill_frame(title.text_frame, [Line(words, style)], language)


def fill_frame(frame: TextFrame, lines: Sequence[Line], language: str, scale: float = 1.0) -> None:
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.line_spacing = 1.15
        paragraph.space_before = Pt(line.before * scale)
        for part_number, part in enumerate(line.words.split("\n")):
            if part_number:
                paragraph.add_line_break()
            _put_run(paragraph, part, line.style, language, scale)


def _put_run(paragraph: _Paragraph, words: str, style: Style, language: str, scale: float) -> None:
    run = paragraph.add_run()
    run.text = words.replace("\t", " ")
    run.font.size = Pt(round(style.size * scale * 2) / 2)
    run.font.bold = style.is_bold
    run.font.color.rgb = RGBColor.from_string(style.colour.upper())
    name_fonts(run, language)


def name_fonts(run: _Run, language: str) -> None:
    """The font for Latin, East Asian and complex letters alike, and the language of the words."""
    properties = run._r.get_or_add_rPr()
    properties.set("lang", "ja-JP" if language == "ja" else "en-US")
    properties.set("altLang", "en-US" if language == "ja" else "ja-JP")
    for tag in _TAGS:
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        properties.append(properties.makeelement(qn(tag), {"typeface": FONT}))


def put_picture(slide: Slide, picture: Picture, box: Box) -> Box:
    """As large as fits; returns where it is."""
    scale = min(box.width / picture.width_px, box.height / picture.height_px, 1.0)
    width, height = picture.width_px * scale, picture.height_px * scale
    where = Box(box.x, box.y, width, height)
    shape = slide.shapes.add_picture(BytesIO(picture.png), *_emu(where))
    shape.name = "journey"
    # What a reader of screens says of it: python-pptx has no word for that.
    shape._element.xpath("p:nvPicPr/p:cNvPr")[0].set("descr", " / ".join(picture.lines)[:_MOST_ALT])
    shape.line.color.rgb = RGBColor.from_string("E2DFD9")
    shape.line.width = Pt(0.75)
    return where


def put_rule(slide: Slide, x: float, y: float, width: float) -> None:
    """A thin rectangle: the theme gives lines a shadow."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_emu(Box(x, y, width, 0.75)))
    shape.shadow.inherit = False
    shape.line.fill.background()
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(RULE.upper())


class Grid(NamedTuple):
    """The words of a table. widths, heights: in points, the heading's height first."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    heights: Sequence[float]


def put_table(slide: Slide, at: tuple[float, float], grid: Grid, language: str, size: float) -> None:
    """A table of PowerPoint with its upper left corner at `at`."""
    box = Box(*at, sum(grid.widths), sum(grid.heights))
    table = slide.shapes.add_table(len(grid.rows) + 1, len(grid.headings), *_emu(box)).table
    table.horz_banding = False
    for column, width in enumerate(grid.widths):
        table.columns[column].width = Emu(int(width * _EMU))
    for row, height in enumerate(grid.heights):
        table.rows[row].height = Emu(int(height * _EMU))
    for row, words in enumerate((grid.headings, *grid.rows)):
        for column, cell_words in enumerate(words):
            cell = table.cell(row, column)
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor.from_string((GROUND if row == 0 else "ffffff").upper())
            fill_frame(cell.text_frame, [Line(cell_words, Style(size, is_bold=row == 0))], language)
            cell.margin_left = cell.margin_right = Pt(5)
            cell.margin_top = cell.margin_bottom = Pt(3)
            cell.vertical_anchor = MSO_ANCHOR.TOP


def _emu(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    x, y, width, height = (Emu(int(value * _EMU)) for value in box)
    return x, y, width, height
