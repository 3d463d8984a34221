"""Spreadsheets (XLSX): ids and phone numbers stay text, days are days, and nothing is ever a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Final, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from viewer.domain.report_content import (
    Block,
    Cell,
    Facts,
    Paragraph,
    Picture,
    Points,
    Report,
    Section,
    Table,
    Voice,
)

_OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "remove_timezone": True,
}  # fmt: skip
MOST_CHARACTERS: Final = 32_767
"""A cell holds no more."""
_MOST_IN_NAME: Final = 31
_MOST_PROPERTY: Final = 255
_NOT_IN_NAME: Final = str.maketrans("[]:*?/\\", "()：＊？／￥")
_ROW_PX: Final = 20
_WIDEST: Final = 70
_PICTURE_SCALE: Final = 0.5
"""Pictures are twice as fine as they are shown."""


class Sheet(NamedTuple):
    """rows: `Cell`s in the order of the headings. widths: in characters, found by the words where left out."""

    name: str
    headings: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    widths: tuple[float, ...] = ()


def make_workbook(sheets: Iterable[Sheet], title: str) -> bytes:
    """One sheet after the other, each with its headings frozen and a filter."""
    buffer = BytesIO()
    book = _Book(buffer, title)
    for sheet in sheets:
        book.add(sheet)
    book.close()
    return buffer.getvalue()


def make_report_workbook(report: Report) -> bytes:
    """The report top to bottom on the first sheet, and each kind of table on a sheet of its own."""
    buffer = BytesIO()
    book = _Book(buffer, report.title)
    book.add_text(report)
    for sheet in table_sheets(report):
        book.add(sheet)
    book.close()
    return buffer.getvalue()


def table_sheets(report: Report) -> tuple[Sheet, ...]:
    """Tables of one name below each other; where several sections have one, the first column says which it is."""
    found: dict[str, list[tuple[Section, Table]]] = {}
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                found.setdefault(block.name, []).append((section, block))
    made = []
    for name, tables in found.items():
        first = tables[0][1]
        is_shared = bool(first.of)
        headings = ((first.of,) if is_shared else ()) + first.headings
        rows = [
            (*((Cell(section.heading),) if is_shared else ()), *row) for section, table in tables for row in table.rows
        ]
        made.append(Sheet(name, headings, rows))
    return tuple(made)


class _Book:
    def __init__(self, buffer: BytesIO, title: str) -> None:
        self._book = xlsxwriter.Workbook(buffer, _OPTIONS)
        self._book.set_properties({"title": title[:_MOST_PROPERTY], "author": "Ashiato", "comments": ""})
        self._names: set[str] = set()
        font = {"font_name": "Yu Gothic", "font_size": 10.5, "valign": "top"}
        self._text = self._book.add_format({**font, "num_format": "@", "text_wrap": True})
        self._head = self._book.add_format({**font, "bold": True, "bottom": 1, "bg_color": "#f5f4f1"})
        self._title = self._book.add_format({**font, "bold": True, "font_size": 14, "num_format": "@"})
        self._strong = self._book.add_format({**font, "bold": True, "num_format": "@", "text_wrap": True})
        self._day = self._book.add_format({**font, "num_format": "yyyy/mm/dd", "align": "left"})
        self._time = self._book.add_format({**font, "num_format": "yyyy/mm/dd hh:mm:ss", "align": "left"})
        self._number = self._book.add_format({**font, "num_format": "General"})

    def close(self) -> None:
        self._book.close()

    def add(self, sheet: Sheet) -> None:
        page = self._page(sheet.name)
        longest = [_width(heading) for heading in sheet.headings]
        for column, heading in enumerate(sheet.headings):
            self._put(page, 0, column, Cell(heading), self._head)
        last = 0
        for last, row in enumerate(sheet.rows, 1):
            for column, cell in enumerate(row):
                self._put(page, last, column, cell)
                longest[column] = max(longest[column], _width(cell.words))
        for column, width in enumerate(sheet.widths or longest):
            page.set_column(column, column, min(_WIDEST, width + 2))
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, last, len(sheet.headings) - 1)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)

    def add_text(self, report: Report) -> None:
        page = self._page(report.label)
        page.set_column(0, 0, 24)
        page.set_column(1, 1, 110)
        page.freeze_panes(1, 0)
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        self._put(page, 0, 0, Cell(report.label), self._head)
        self._put(page, 0, 1, Cell(report.title), self._title)
        self._put(page, 1, 1, Cell(report.subtitle))
        row = 3
        for section in report.sections:
            self._put(page, row, 0, Cell(section.heading), self._strong)
            row += 1
            for block in section.blocks:
                row = self._put_block(page, row, block)
            row += 1
        for words in report.foot:
            self._put(page, row, 1, Cell(words))
            row += 1

    def _put_block(self, page: Worksheet, row: int, block: Block) -> int:
        """The next free row."""
        if isinstance(block, Picture):
            return self._put_picture(page, row, block)
        for label, words, is_strong in _lines(block):
            self._put(page, row, 0, Cell(label))
            self._put(page, row, 1, Cell(words), self._strong if is_strong else None)
            row += 1
        return row

    def _put_picture(self, page: Worksheet, row: int, picture: Picture) -> int:
        self._put(page, row, 1, Cell(picture.caption))
        row += 1
        if picture.png:
            page.insert_image(row, 1, "journey.png", {
                "image_data": BytesIO(picture.png), "x_scale": _PICTURE_SCALE, "y_scale": _PICTURE_SCALE,
                "description": " / ".join(picture.lines)[:2000], "object_position": 1,
            })  # fmt: skip
            row += -(-picture.height_px // _ROW_PX) + 1
        for line in picture.lines:
            self._put(page, row, 1, Cell(line))
            row += 1
        return row

    def _put(self, page: Worksheet, row: int, column: int, cell: Cell, form: Format | None = None) -> None:
        value = cell.value
        if isinstance(value, datetime):
            page.write_datetime(row, column, value, form or self._time)
        elif isinstance(value, date):
            page.write_datetime(row, column, value, form or self._day)
        elif value is not None:
            page.write_number(row, column, value, form or self._number)
        elif cell.words:
            words = cell.words
            if len(words) > MOST_CHARACTERS:
                words = words[: MOST_CHARACTERS - 1] + "…"
            page.write_string(row, column, words, form or self._text)

    def _page(self, name: str) -> Worksheet:
        clean = name.translate(_NOT_IN_NAME).strip("' ")[:_MOST_IN_NAME] or "Ashiato"
        chosen, number = clean, 1
        while chosen.casefold() in self._names:
            number += 1
            tail = f" {number}"
            chosen = clean[: _MOST_IN_NAME - len(tail)] + tail
        self._names.add(chosen.casefold())
        return self._book.add_worksheet(chosen)


def _lines(block: Block) -> Iterable[tuple[str, str, bool]]:
    """Label, words, and whether they are set off, of everything but pictures. Tables stand on sheets of their own."""
    match block:
        case Facts():
            yield from ((label, words, False) for label, words in block.pairs)
        case Paragraph():
            yield "", block.words, block.is_lead
        case Points():
            yield from (("", f"・{item}", False) for item in block.items)
            if not block.items:
                yield "", block.nothing, False
        case Voice():
            yield block.source, block.words, True
        case Table():
            yield "", f"→ {block.name} ({len(block.rows):,})" if block.rows else block.nothing, False


def _width(words: str) -> float:
    """In characters of a spreadsheet's column: a wide letter takes two."""
    longest = max(words.splitlines() or [""], key=len)
    return sum(2.0 if ord(character) > 0x2E7F else 1.1 for character in longest[:_WIDEST])
