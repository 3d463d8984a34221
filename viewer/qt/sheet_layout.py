"""Where everything stands on the pages of a customer sheet: A4, in dots of 300 to the inch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QImage

from viewer.domain.scores import Band
from viewer.domain.text import Translate
from viewer.presenters.sheet import (
    SheetContact,
    SheetContent,
    SheetEntry,
    contacts_words,
    footer_words,
    left_out_words,
    pick_contacts,
    section_words,
)
from viewer.qt.fonts import FAMILY
from viewer.qt.glyphs import readable
from viewer.qt.theme import LIGHT
from viewer.timeline.row_content import Face
from viewer.timeline.text_fitting import elide, wrap

DPI: Final = 300
PAGE_SIZE: Final = (2480, 3508)
MOST_PAGES: Final = 2
_MARGIN: Final = 165
_FOOT: Final = 110
_LEFT: Final = float(_MARGIN)
_WIDTH: Final = float(PAGE_SIZE[0] - 2 * _MARGIN)
_BOTTOM: Final = float(PAGE_SIZE[1] - _MARGIN - _FOOT)
_SIZES: Final = {
    Face.FIGURE: (62, True), Face.DATE: (36, True), Face.HEAD: (38, True), Face.TITLE: (35, False),
    Face.SMALL: (30, False), Face.SMALL_BOLD: (30, True), Face.NUMBER: (46, True),
}  # fmt: skip
"""Dots; 38 are 9 points."""
_BADGE: Final = 62.0


class SheetText(NamedTuple):
    """A line of plain text, its upper left corner, and its colour."""

    text: str
    x: float
    y: float
    face: Face
    colour: str = LIGHT.text


class SheetBox(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    colour: str


class SheetBadge(NamedTuple):
    x: float
    y: float
    size: float
    figure: str
    band: Band


class SheetPicture(NamedTuple):
    image: QImage
    x: float
    y: float
    width: float
    height: float


class SheetPage(NamedTuple):
    """What is painted, in order."""

    boxes: tuple[SheetBox, ...]
    badges: tuple[SheetBadge, ...]
    texts: tuple[SheetText, ...]
    pictures: tuple[SheetPicture, ...] = ()


class SheetLettering:
    """Fonts of paper: the one that comes with the app, so that every printer has it."""

    def __init__(self, *, is_japanese: bool) -> None:
        self.font_by_face = {face: _font(size, is_bold) for face, (size, is_bold) in _SIZES.items()}
        self._metrics = {face: QFontMetricsF(font) for face, font in self.font_by_face.items()}
        self._is_japanese = is_japanese

    def clean(self, text: str) -> str:
        """What is printed for `text`: no controls, no signs that turn it round, what has no glyph in words."""
        return readable(text, self._metrics[Face.TITLE].inFontUcs4, is_japanese=self._is_japanese)

    def measure(self, text: str, face: Face) -> float:
        return self._metrics[face].horizontalAdvance(text)

    def line(self, face: Face) -> float:
        return float(round(self._metrics[face].height()))


def lay_out_sheet(content: SheetContent, translate: Translate, lettering: SheetLettering) -> tuple[SheetPage, ...]:
    """One or two pages: as many contacts as there is room for, those that matter most."""
    low, high = 0, len(content.contacts)
    pages = _Flow(content, translate, lettering).lay_out(high)
    if len(pages) <= MOST_PAGES:
        return pages
    while low < high:
        middle = (low + high + 1) // 2
        if len(_Flow(content, translate, lettering).lay_out(middle)) <= MOST_PAGES:
            low = middle
        else:
            high = middle - 1
    return _Flow(content, translate, lettering).lay_out(low)[:MOST_PAGES]


class _Flow:
    """Puts blocks below each other and begins a new page where one has no room."""

    def __init__(self, content: SheetContent, translate: Translate, lettering: SheetLettering) -> None:
        self._content, self._say, self._type = content, translate, lettering
        self._boxes: list[SheetBox] = []
        self._badges: list[SheetBadge] = []
        self._texts: list[SheetText] = []
        self._done: list[tuple[list[SheetBox], list[SheetBadge], list[SheetText]]] = []
        self._y = float(_MARGIN)

    def lay_out(self, count: int) -> tuple[SheetPage, ...]:
        self._headline()
        self._who()
        life, marks, signals = section_words(self._say)
        self._overview(life)
        self._entries(signals, self._content.signals, self._content.signals_total)
        self._entries(marks, self._content.marks, self._content.marks_total)
        chosen = pick_contacts(self._content.contacts, count)
        self._heading(contacts_words(self._content, len({contact.number for contact in chosen}), self._say))
        for place, contact in enumerate(chosen):
            self._contact(contact, chosen[place - 1] if place else None)
        self._done.append((self._boxes, self._badges, self._texts))
        return tuple(self._page(number, len(self._done)) for number in range(len(self._done)))

    def _page(self, number: int, pages: int) -> SheetPage:
        boxes, badges, texts = self._done[number]
        left, middle, right = (self._type.clean(words) for words in footer_words(
            self._content, number + 1, pages, self._say))  # fmt: skip
        y, muted = _BOTTOM + 56, LIGHT.text_muted
        right_px = self._type.measure(right, Face.SMALL)
        room = (_WIDTH - right_px - 60) / 2
        left = elide(left, room, Face.SMALL_BOLD, self._type.measure)
        middle = elide(middle, _WIDTH - right_px - self._type.measure(left, Face.SMALL_BOLD) - 90, Face.SMALL,
                       self._type.measure)  # fmt: skip
        middle_x = _LEFT + self._type.measure(left, Face.SMALL_BOLD) + 45
        foot = (
            SheetText(left, _LEFT, y, Face.SMALL_BOLD), SheetText(middle, middle_x, y, Face.SMALL, muted),
            SheetText(right, _LEFT + _WIDTH - right_px, y, Face.SMALL, muted),
        )  # fmt: skip
        line = SheetBox(_LEFT, _BOTTOM + 40, _WIDTH, 2, LIGHT.border_strong)
        return SheetPage((*boxes, line), tuple(badges), (*texts, *foot))

    # Blocks.

    def _headline(self) -> None:
        header = self._content.header
        self._put(self._content.title, _LEFT, self._y, Face.SMALL_BOLD, LIGHT.text_muted)
        self._y += self._type.line(Face.SMALL_BOLD) + 16
        if header.voice:
            for words in self._wrap(header.voice, _WIDTH, 4, Face.FIGURE):
                self._put(words, _LEFT, self._y, Face.FIGURE)
                self._y += self._type.line(Face.FIGURE)
            self._put(header.voice_day, _LEFT, self._y, Face.SMALL, LIGHT.text_muted)
            self._y += self._type.line(Face.SMALL) + 14
        if header.score_steps:
            x = _LEFT
            label = " ".join(filter(None, (header.score_label, header.score_note)))
            line = (_BADGE - self._type.line(Face.TITLE)) / 2
            x += self._put(label, x, self._y + line, Face.TITLE) + 24
            for place, step in enumerate(header.score_steps):
                if place:
                    x += self._put("→", x, self._y + line, Face.TITLE, LIGHT.text_muted) + 14
                self._badges.append(SheetBadge(x, self._y, _BADGE, step.figure, step.band))
                x += _BADGE + 12
                day = (_BADGE - self._type.line(Face.SMALL)) / 2
                x += self._put(step.day, x, self._y + day, Face.SMALL, LIGHT.text_muted) + 18
            self._y += _BADGE + 18

    def _who(self) -> None:
        header, content = self._content.header, self._content
        x = _LEFT + self._put(header.nickname, _LEFT, self._y, Face.HEAD) + 24
        self._put(header.customer_id, x, self._y + 4, Face.TITLE, LIGHT.text_muted)
        self._y += self._type.line(Face.HEAD) + 2
        situations = " ・ ".join(chip.words for chip in header.situations)
        for said in (content.fields, header.facts, situations, header.holds, header.open_matters,
                      header.company_last, header.calling, header.span):  # fmt: skip
            for line in self._wrap(said, _WIDTH, 2, Face.SMALL):
                self._put(line, _LEFT, self._y, Face.SMALL)
                self._y += self._type.line(Face.SMALL)
        self._y += 8

    def _overview(self, title: str) -> None:
        overview = self._content.overview
        self._heading(title)
        names = {channel: number for number, channel in enumerate(overview.lanes)}
        lane_px, left, width = 17.0, _LEFT, _WIDTH
        top = self._y + _BADGE * 0.9
        for channel, number in names.items():
            y = top + number * lane_px
            self._boxes.append(SheetBox(left, y + lane_px / 2, width, 1, LIGHT.border))
            for column in overview.columns(number, round(width / 4)).tolist():
                self._boxes.append(SheetBox(left + column * 4, y + 2, 5, lane_px - 4, LIGHT.channels[channel]))
        size, free = _BADGE * 0.78, -1.0
        for moment in self._content.moments:
            x = left + moment.share * width - size / 2
            if moment.band is not None and x >= free:
                self._badges.append(SheetBadge(x, self._y, size, moment.figure, moment.band))
                free = x + size + 4
        self._y = top + len(names) * lane_px + 4
        free = -1.0
        for share, words in self._content.ticks:
            x = left + share * width
            self._boxes.append(SheetBox(x, top, 2, self._y - top + 6, LIGHT.border_strong))
            if x >= free and x + self._type.measure(words, Face.SMALL) <= left + width:
                free = x + 8 + self._put(words, x + 8, self._y, Face.SMALL, LIGHT.text_muted) + 16
        self._y += self._type.line(Face.SMALL) + 10

    def _entries(self, title: str, entries: Sequence[SheetEntry], total: int) -> None:
        if not entries:
            return
        self._heading(title if len(entries) == total else f"{title} {len(entries)} / {total}")
        for entry in entries:
            place = elide(self._type.clean(entry.place), 620, Face.SMALL, self._type.measure)
            place_px = self._type.measure(place, Face.SMALL)
            lines = self._wrap(entry.words, _WIDTH - 350 - place_px, 2, Face.TITLE)
            line = self._type.line(Face.TITLE)
            self._room(max(1, len(lines)) * line + 4)
            label = elide(self._type.clean(entry.label), 300, Face.SMALL_BOLD, self._type.measure)
            self._put(label, _LEFT, self._y + 4, Face.SMALL_BOLD, LIGHT.warning)
            for number, words in enumerate(lines):
                self._put(words, _LEFT + 320, self._y + number * line, Face.TITLE)
            self._put(place, _LEFT + _WIDTH - place_px, self._y + 4, Face.SMALL, LIGHT.text_muted)
            self._y += max(1, len(lines)) * line + 2

    def _contact(self, contact: SheetContact, before: SheetContact | None) -> None:
        skipped = contact.row - (before.row if before is not None else -1) - 1
        gap = left_out_words(skipped, self._say) if skipped > 0 else contact.gap if before is not None else ""
        body, texts = _LEFT + 150, list[tuple[str, Face, str]]()
        width = _WIDTH - 150
        for line in contact.lines:
            texts += [(each, Face.TITLE, LIGHT.text) for each in self._wrap(line, width, 2, Face.TITLE)]
        for quote in contact.quotes:
            texts += [(each, Face.TITLE, LIGHT.accent) for each in self._wrap(quote, width, 3, Face.TITLE)]
        for signal in contact.signals:
            texts += [(f"▲ {each}", Face.SMALL_BOLD, LIGHT.warning) for each in self._wrap(signal, width - 50, 1,
                                                                                    Face.SMALL_BOLD)]  # fmt: skip
        gap_px = self._type.line(Face.SMALL) + 4 if gap else 0.0
        head_px = max(self._type.line(Face.HEAD), _BADGE if contact.scores else 0.0)
        self._room(gap_px + head_px + sum(self._type.line(face) for _, face, _ in texts) + 14)
        if gap:
            self._put(gap, body, self._y, Face.SMALL, LIGHT.gap)
            self._y += gap_px
        self._boxes.append(SheetBox(_LEFT, self._y, 12, head_px, LIGHT.channels[contact.channel]))
        self._put(contact.number, _LEFT + 26, self._y - 6, Face.NUMBER)
        x = body + self._put(contact.day, body, self._y, Face.DATE) + 18
        x += self._put(contact.time, x, self._y + 4, Face.SMALL, LIGHT.text_muted) + 18
        marks_px = self._type.measure(f"◆ {contact.marks}", Face.SMALL_BOLD) + 12 if contact.marks else 0.0
        labels_px = sum(self._type.measure(score.label, Face.SMALL) for score in contact.scores)
        room = max(200.0, _LEFT + _WIDTH - x - marks_px - labels_px - len(contact.scores) * (_BADGE + 34))
        head = elide(self._type.clean(contact.head), room, Face.HEAD, self._type.measure)
        x += self._put(head, x, self._y - 1, Face.HEAD, LIGHT.channels[contact.channel]) + 12
        for score in contact.scores:
            x += self._put(score.label, x, self._y + 5, Face.SMALL, LIGHT.text_muted) + 8
            self._badges.append(SheetBadge(x, self._y - 4, _BADGE, score.figure, score.band))
            x += _BADGE + 26
        if contact.marks:
            self._put(f"◆ {contact.marks}", _LEFT + _WIDTH - marks_px, self._y, Face.SMALL_BOLD, LIGHT.accent)
        self._y += head_px
        for words, face, colour in texts:
            self._put(words, body, self._y, face, colour)
            self._y += self._type.line(face)
        self._y += 14

    def _heading(self, words: str) -> None:
        self._room(self._type.line(Face.SMALL_BOLD) + 160)
        self._y += 12
        self._boxes.append(SheetBox(_LEFT, self._y, _WIDTH, 2, LIGHT.border_strong))
        self._put(words, _LEFT, self._y + 8, Face.SMALL_BOLD)
        self._y += self._type.line(Face.SMALL_BOLD) + 16

    # Parts.

    def _room(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._done.append((self._boxes, self._badges, self._texts))
            self._boxes, self._badges, self._texts = [], [], []
            self._y = float(_MARGIN)
            header = self._content.header
            x = _LEFT + self._put(header.nickname, _LEFT, self._y, Face.SMALL_BOLD) + 18
            self._put(header.customer_id, x, self._y, Face.SMALL, LIGHT.text_muted)
            self._y += self._type.line(Face.SMALL) + 14

    def _wrap(self, text: str, width: float, lines: int, face: Face) -> list[str]:
        return wrap(self._type.clean(text), width, lines, face, self._type.measure) if text else []

    def _put(self, text: str, x: float, y: float, face: Face, colour: str = LIGHT.text) -> float:
        """Returns how wide it is."""
        clean = " ".join(self._type.clean(text).split()) if text else ""
        if clean:
            self._texts.append(SheetText(clean, x, y, face, colour))
        return self._type.measure(clean, face)


def contacts_on(pages: Sequence[SheetPage]) -> int:
    """How many contacts stand on the pages."""
    return sum(text.face is Face.NUMBER for page in pages for text in page.texts)


def _font(size: int, is_bold: bool) -> QFont:
    font = QFont()
    font.setFamilies([FAMILY])
    font.setPixelSize(size)
    font.setBold(is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
