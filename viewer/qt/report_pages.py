"""Reports on A4, upright: minutes on as many pages as needed, the evidence of a claim on one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtGui import QImage

from viewer.domain.report_content import (
    Block,
    Facts,
    Paragraph,
    Picture,
    Points,
    Report,
    ReportKind,
    Section,
    SectionRole,
    Table,
    Voice,
)
from viewer.qt.sheet_layout import PAGE_SIZE, SheetBox, SheetLettering, SheetPage, SheetPicture, SheetText
from viewer.qt.sheet_printing import make_pdf
from viewer.qt.theme import LIGHT
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import elide, wrap

_MARGIN: Final = 165.0
_WIDTH: Final = PAGE_SIZE[0] - 2 * _MARGIN
_BOTTOM: Final = PAGE_SIZE[1] - _MARGIN - 110.0
_COLUMN_GAP: Final = 70.0
_INDENT: Final = 34.0
_LABEL_SHARE: Final = 0.22
_CELL_PAD: Final = 14.0
_DOTS_A_PX: Final = 2.6
"""Pictures at about the size of their letters on a screen."""
_NO_LIMIT: Final = 1_000_000
_TRIES: Final = ((1.0, 12), (0.85, 8), (0.7, 6), (0.58, 5), (0.48, 4), (0.38, 3), (0.3, 2))
"""Of a page that must hold everything: how large pictures are, and how many lines a paragraph may take."""


def make_report_pdf(report: Report) -> bytes:
    """A4, fonts embedded, nothing in the file's particulars. On any thread where there is a QGuiApplication."""
    lettering = SheetLettering(is_japanese=report.language == "ja")
    return make_pdf(lay_out_report(report, lettering), lettering)


def lay_out_report(report: Report, lettering: SheetLettering) -> tuple[SheetPage, ...]:
    if report.kind is ReportKind.PACK:
        for picture_scale, most_lines in _TRIES:
            pages = _Flow(report, lettering, picture_scale, most_lines).lay_out_pack()
            if len(pages) == 1:
                return pages
        return pages[:1]
    return _Flow(report, lettering, 1.0, _NO_LIMIT).lay_out()


class _Flow:
    """Puts blocks below each other, in the whole width or in a column, and begins a new page where one has no room."""

    def __init__(self, report: Report, lettering: SheetLettering, picture_scale: float, most_lines: int) -> None:
        self._report, self._type = report, lettering
        self._picture_scale, self._most_lines = picture_scale, most_lines
        self._boxes: list[SheetBox] = []
        self._texts: list[SheetText] = []
        self._pictures: list[SheetPicture] = []
        self._done: list[tuple[list[SheetBox], list[SheetText], list[SheetPicture]]] = []
        self._left, self._width, self._y = _MARGIN, _WIDTH, _MARGIN

    def lay_out(self) -> tuple[SheetPage, ...]:
        self._headline()
        for section in self._report.sections:
            self._section(section)
        return self._finish()

    def lay_out_pack(self) -> tuple[SheetPage, ...]:
        self._headline()
        self._sections(SectionRole.CLAIM, SectionRole.COUNTED, SectionRole.SNIPPETS)
        top, column = self._y, (_WIDTH - _COLUMN_GAP) / 2
        ends = []
        for number, role in enumerate((SectionRole.VOICES, SectionRole.COUNTER)):
            self._left, self._width, self._y = _MARGIN + number * (column + _COLUMN_GAP), column, top
            self._sections(role)
            ends.append(self._y)
        self._left, self._width, self._y = _MARGIN, _WIDTH, max(ends)
        self._sections(SectionRole.METHOD, SectionRole.PLAIN)
        return self._finish()

    def _finish(self) -> tuple[SheetPage, ...]:
        self._done.append((self._boxes, self._texts, self._pictures))
        return tuple(self._page(number) for number in range(len(self._done)))

    def _page(self, number: int) -> SheetPage:
        boxes, texts, pictures = self._done[number]
        foot, muted = self._report.foot, LIGHT.text_muted
        y, end = _BOTTOM + 56, f"{number + 1} / {len(self._done)}"
        end_px = self._type.measure(end, Face.SMALL)
        secret = elide(self._type.clean(foot.secrecy), _WIDTH / 3, Face.SMALL_BOLD, self._type.measure)
        x = _MARGIN + self._type.measure(secret, Face.SMALL_BOLD) + 40
        rest = self._type.clean(" ・ ".join(filter(None, (foot.workspace, foot.data))))
        rest = elide(rest, _MARGIN + _WIDTH - end_px - 40 - x, Face.SMALL, self._type.measure)
        line = SheetBox(_MARGIN, _BOTTOM + 40, _WIDTH, 2, LIGHT.border_strong)
        told = (
            SheetText(secret, _MARGIN, y, Face.SMALL_BOLD), SheetText(rest, x, y, Face.SMALL, muted),
            SheetText(end, _MARGIN + _WIDTH - end_px, y, Face.SMALL, muted),
        )  # fmt: skip
        return SheetPage((*boxes, line), (), (*texts, *told), tuple(pictures))

    # Blocks.

    def _headline(self) -> None:
        report = self._report
        self._put_lines(report.label, Face.SMALL, LIGHT.text_muted)
        self._put_lines(report.title, Face.FIGURE)
        self._put_lines(report.subtitle, Face.SMALL, LIGHT.text_muted)

    def _sections(self, *roles: SectionRole) -> None:
        for role in roles:
            for section in self._report.sections_of(role):
                self._section(section)

    def _section(self, section: Section) -> None:
        # A heading alone at the foot of a page helps nobody.
        self._room(self._type.line(Face.HEAD) + 190)
        self._y += 30
        self._boxes.append(SheetBox(self._left, self._y, self._width, 2, LIGHT.border_strong))
        self._y += 16
        self._put_lines(section.heading, Face.HEAD)
        self._y += 6
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Facts():
                self._facts(block)
            case Paragraph():
                face = Face.HEAD if block.is_lead else Face.SMALL if block.is_note else Face.TITLE
                self._put_lines(block.words, face, LIGHT.text_muted if block.is_note else LIGHT.text)
                self._y += 10
            case Points():
                self._points(block.items or (block.nothing,), is_muted=not block.items)
            case Voice():
                self._voice(block)
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)

    def _facts(self, block: Facts) -> None:
        room = self._width * _LABEL_SHARE
        for label, words in block.pairs:
            lines = self._wrapped(words, self._width - room - 20, Face.TITLE)
            labels = self._wrapped(label, room, Face.SMALL)
            line = self._type.line(Face.TITLE)
            self._room(line * max(1, min(len(lines), 3)))
            for number, said in enumerate(labels[:1]):
                self._put(said, self._left, self._y + 3 + number * line, Face.SMALL, LIGHT.text_muted)
            for said in lines or [""]:
                self._room(line)
                self._put(said, self._left + room + 20, self._y, Face.TITLE)
                self._y += line
        self._y += 10

    def _points(self, items: Iterable[str], *, is_muted: bool) -> None:
        face = Face.SMALL if is_muted else Face.TITLE
        for item in items:
            for number, said in enumerate(self._wrapped(item, self._width - _INDENT, face)):
                self._room(self._type.line(face))
                if number == 0 and not is_muted:
                    self._put("・", self._left, self._y, face)
                colour = LIGHT.text_muted if is_muted else LIGHT.text
                self._put(said, self._left + (0 if is_muted else _INDENT), self._y, face, colour)
                self._y += self._type.line(face)
            self._y += 4
        self._y += 6

    def _voice(self, block: Voice) -> None:
        lines = self._wrapped(block.words, self._width - _INDENT, Face.HEAD)
        line, small = self._type.line(Face.HEAD), self._type.line(Face.SMALL)
        self._room(min(len(lines), 6) * line + small)
        for said in lines:
            self._room(line)
            self._boxes.append(SheetBox(self._left, self._y, 6, line, "#5d6023"))
            self._put(said, self._left + _INDENT, self._y, Face.HEAD)
            self._y += line
        for said in self._wrapped(block.source, self._width - _INDENT, Face.SMALL):
            self._room(small)
            self._boxes.append(SheetBox(self._left, self._y, 6, small, "#5d6023"))
            self._put(said, self._left + _INDENT, self._y, Face.SMALL, LIGHT.text_muted)
            self._y += small
        self._y += 18

    def _table(self, table: Table) -> None:
        if not table.rows:
            self._points((table.nothing,), is_muted=True)
            return
        total = sum(table.weights)
        widths = [self._width * weight / total for weight in table.weights]
        self._table_head(table, widths)
        for row in table.rows:
            cells = [
                self._wrapped(cell.words, width - 2 * _CELL_PAD, Face.SMALL)
                for cell, width in zip(row, widths, strict=True)
            ]
            self._table_row(table, widths, cells)
        self._y += 16

    def _table_head(self, table: Table, widths: Sequence[float]) -> None:
        cells = [
            self._wrapped(words, width - 2 * _CELL_PAD, Face.SMALL_BOLD)
            for words, width in zip(table.headings, widths, strict=True)
        ]
        line = self._type.line(Face.SMALL_BOLD)
        height = max(len(cell) for cell in cells) * line + 16
        self._room(height + 2 * line)
        self._boxes.append(SheetBox(self._left, self._y, self._width, height, LIGHT.bg))
        self._cells(cells, widths, Face.SMALL_BOLD)
        self._y += height
        self._boxes.append(SheetBox(self._left, self._y, self._width, 2, LIGHT.border_strong))

    def _table_row(self, table: Table, widths: Sequence[float], cells: list[list[str]]) -> None:
        """A row that is higher than the page goes on on the next one, below the headings."""
        line = self._type.line(Face.SMALL)
        while any(cells):
            count = max(len(cell) for cell in cells)
            free = int((_BOTTOM - self._y - 16) // line)
            if free < min(count, 3):
                self._break()
                self._table_head(table, widths)
                free = int((_BOTTOM - self._y - 16) // line)
            part = [cell[:free] for cell in cells]
            cells = [cell[free:] for cell in cells]
            self._cells(part, widths, Face.SMALL)
            self._y += min(count, free) * line + 14
        self._boxes.append(SheetBox(self._left, self._y, self._width, 1, LIGHT.border))

    def _cells(self, cells: Sequence[Sequence[str]], widths: Sequence[float], face: Face) -> None:
        x = self._left
        for cell, width in zip(cells, widths, strict=True):
            for number, said in enumerate(cell):
                self._put(said, x + _CELL_PAD, self._y + 7 + number * self._type.line(face), face)
            x += width

    def _picture(self, picture: Picture) -> None:
        image = QImage.fromData(picture.png) if picture.png else QImage()
        caption = self._wrapped(picture.caption, self._width, Face.SMALL_BOLD)
        head = len(caption) * self._type.line(Face.SMALL_BOLD) + 8
        if image.isNull():
            self._put_lines(picture.caption, Face.SMALL_BOLD)
            self._points(picture.lines, is_muted=False)
            return
        scale = min(_DOTS_A_PX, self._width / picture.width_px) * self._picture_scale
        scale = min(scale, (_BOTTOM - _MARGIN - head) / picture.height_px)
        width, height = picture.width_px * scale, picture.height_px * scale
        self._room(head + height)
        for said in caption:
            self._put(said, self._left, self._y, Face.SMALL_BOLD)
            self._y += self._type.line(Face.SMALL_BOLD)
        self._y += 8
        self._boxes.append(SheetBox(self._left - 2, self._y - 2, width + 4, height + 4, LIGHT.border))
        self._pictures.append(SheetPicture(image, self._left, self._y, width, height))
        self._y += height + 20

    # Parts.

    def _room(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._break()

    def _break(self) -> None:
        self._done.append((self._boxes, self._texts, self._pictures))
        self._boxes, self._texts, self._pictures = [], [], []
        self._y = _MARGIN
        running = f"{self._report.label} ・ {self._report.title}"
        words = elide(self._type.clean(running), _WIDTH, Face.SMALL, self._type.measure)
        self._put(words, _MARGIN, self._y, Face.SMALL, LIGHT.text_muted)
        self._y += self._type.line(Face.SMALL) + 20

    def _put_lines(self, words: str, face: Face, colour: str = LIGHT.text) -> None:
        for said in self._wrapped(words, self._width, face):
            self._room(self._type.line(face))
            self._put(said, self._left, self._y, face, colour)
            self._y += self._type.line(face)

    def _wrapped(self, words: str, width: float, face: Face) -> list[str]:
        lines: list[str] = []
        for paragraph in words.split("\n"):
            clean = self._type.clean(paragraph).strip()
            left = self._most_lines - len(lines)
            if clean and left > 0:
                lines += wrap(clean, width, left, face, self._type.measure)
        return lines

    def _put(self, text: str, x: float, y: float, face: Face, colour: str = LIGHT.text) -> None:
        if text:
            self._texts.append(SheetText(text, x, y, face, colour))
