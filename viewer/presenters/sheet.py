"""個票: one customer on one or two sheets of paper, in words. What they said comes first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import number_words
from viewer.presenters.dates import DateWords
from viewer.presenters.journey_header import HeaderContent, make_header
from viewer.presenters.masking import Mask
from viewer.presenters.whole_lives import WholeLife
from viewer.presenters.wording import MARK_WORDS
from viewer.timeline.overview import Overview
from viewer.timeline.row_content import Face, Ink, RowContent, ScoreContent, TileContent

MOST_CONTACTS: Final = 60
MOST_MARKS: Final = 8
MOST_SIGNALS: Final = 7
_BEFORE_US: Final = 30 * DAY_US
_TILES: Final = 5
_QUOTES: Final = 3


class SheetContact(NamedTuple):
    """One contact. number: as on the screen. rank: the smaller, the more it must be on the sheet.

    lines: what happened; quotes: words that were said or written; marks: "1, 3", numbers of the marks on it; gap: what
    lies between it and the contact before; signals: what rules found on it.
    """

    row: int
    rank: float
    number: str
    day: str
    time: str
    channel: Channel
    head: str
    lines: tuple[str, ...]
    quotes: tuple[str, ...]
    scores: tuple[ScoreContent, ...]
    marks: str
    gap: str
    signals: tuple[str, ...]


class SheetEntry(NamedTuple):
    """A mark or a signal. label: its number and kind."""

    label: str
    words: str
    place: str


class SheetMoment(NamedTuple):
    """On the overview: 0 to 1 from its left end."""

    share: float
    figure: str
    band: Band | None


class SheetContent(NamedTuple):
    """contacts: those that may be printed, in order of time; total_contacts: of the life. fields: masked or not.

    ticks: (share, words) below the overview. moments: answers on it. unmasked: why names are shown, "" while hidden.
    """

    title: str
    header: HeaderContent
    fields: str
    overview: Overview
    ticks: tuple[tuple[float, str], ...]
    moments: tuple[SheetMoment, ...]
    contacts: tuple[SheetContact, ...]
    total_contacts: int
    marks: tuple[SheetEntry, ...]
    marks_total: int
    signals: tuple[SheetEntry, ...]
    signals_total: int
    workspace: str
    data_until: str
    unmasked: str


class SheetWriter:
    """Words of a sheet. The masks decide what is shown; nothing here is read from elsewhere."""

    def __init__(self, translate: Translate, dates: DateWords, as_of_us: int, workspace: str) -> None:
        self._say, self._dates, self._as_of_us, self._workspace = translate, dates, as_of_us, workspace

    def make(self, life: WholeLife, mask: Mask, reason: str = "") -> SheetContent:
        """mask: also of `life`. reason: why names are shown, where they are."""
        journey, shown = life.journey, life.shown
        header = make_header(
            journey, life.marks, dates=self._dates, translate=self._say, mask=mask, as_of_us=self._as_of_us
        )
        numbers = {mark_id: number for number, (mark_id, _, _) in enumerate(shown.mark_places, 1)}
        contacts = self._contacts(life, numbers)
        marks = self._marks(life, numbers, mask)
        standing = [card for card in life.signals.cards if not card.is_rejected]
        signals = tuple(
            SheetEntry(card.kind_word, " ・ ".join(filter(None, (card.title, card.numbers))), card.when)
            for card in standing[:MOST_SIGNALS]
        )
        overview = shown.overview
        ticks = tuple((overview.share_of(tick.at_us), words) for tick, words in shown.ticks(7))
        figures = [number_words(score.value) for score in journey.scores]
        moments = tuple(
            SheetMoment(moment.share, figure, moment.band)
            for moment, figure in zip(overview.scores, figures, strict=True)
        )
        return SheetContent(
            self._say(Text.translate("Sheet", "Customer sheet")), header, self._fields(journey, mask), overview, ticks,
            moments, contacts, len(journey.visits), marks[:MOST_MARKS], len(marks), signals, len(standing),
            self._workspace, self._dates.full_day(self._as_of_us), reason,
        )  # fmt: skip

    def _fields(self, journey: Journey, mask: Mask) -> str:
        """Personal fields: as the mask shows them, so that paper says that there is a phone number, and not which."""
        wanted = [field for field in journey.customer.fields if field.role is not FieldRole.OTHER]
        return " ・ ".join(f"{field.label} {mask.field(field)}".strip() for field in wanted if field.value.strip())

    def _contacts(self, life: WholeLife, numbers: dict[str, int]) -> tuple[SheetContact, ...]:
        rows = life.shown.rows
        ranks = self._ranks(life)
        chosen = sorted(np.argsort(ranks, kind="stable")[:MOST_CONTACTS].tolist())
        return tuple(self._contact(life, row, float(ranks[row]), numbers) for row in chosen if row < rows.row_count)

    def _ranks(self, life: WholeLife) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        """By row, the smaller the sooner: what was answered, marked or found by a rule, then what led to a low score,
        then conversions and words, then what came last.
        """
        rows, events, journey = life.shown.rows, life.journey.events, life.journey
        ranks = np.full(rows.row_count, 5.0)

        def raise_to(event: int | None, rank: float) -> None:
            if event is not None:
                row = rows.row_of_event(event)
                ranks[row] = min(ranks[row], rank)

        for event in np.flatnonzero(events.is_conversion | (events.text_no != 0)).tolist():
            raise_to(event, 3.0)
        low = [score for score in journey.scores if score.band is Band.LOW] or list(journey.scores[-1:])
        for score in low:
            start_us = score.answered_at_us - _BEFORE_US
            within = (rows.row_start_us >= start_us) & (rows.row_start_us <= score.answered_at_us)
            ranks[within] = np.minimum(ranks[within], 2.0)
        for event in life.signals.labels:
            raise_to(event, 1.0)
        for _, first, last in life.shown.mark_places:
            raise_to(first, 0.5)
            raise_to(last, 0.5)
        for score in journey.scores:
            raise_to(events.find(score.event_key), 0.0 if score.band is Band.LOW else 1.5)
        # Within a rank the newest first.
        newest: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = (
            ranks + (rows.row_count - np.arange(rows.row_count)) / (2 * rows.row_count + 2) * 0.49
        )
        return newest

    def _contact(self, life: WholeLife, row: int, rank: float, numbers: dict[str, int]) -> SheetContact:
        content = life.shown.row(row)
        on_it = sorted(numbers[mark.mark_id] for mark in life.shown.marks_of(row) if mark.mark_id in numbers)
        lines, quotes, scores = self._tiles(content)
        labels = life.signals.labels
        found = [labels[event] for event in life.shown.rows.events_of_row(row).tolist() if event in labels]
        hour = " ".join(filter(None, (content.time, content.hour, content.zone, content.place)))
        return SheetContact(
            row, rank, content.number, self._dates.full_day(int(life.shown.rows.row_start_us[row])), hour,
            content.channel, content.head, lines, quotes, scores, ", ".join(map(str, on_it)),
            " ・ ".join(piece.text for piece in content.gap), tuple(dict.fromkeys(found)),
        )  # fmt: skip

    def _tiles(
        self, content: RowContent
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[ScoreContent, ...]]:  # fmt: skip
        """In the order of the screen. Plain tiles run on in one line; what says more has a line of its own."""
        quotes = [quote for tile in content.tiles for quote in tile.quotes]
        scores = tuple(score for tile in content.tiles for score in tile.scores)
        lines = [self._thread_line(content)] if content.is_slim else self._lines(content.tiles)
        return tuple(line for line in lines if line), tuple(quotes[:_QUOTES]), scores

    def _lines(self, tiles: Sequence[TileContent]) -> list[str]:
        lines: list[str] = []
        run: list[str] = []
        plain = left_out = 0

        def end_run() -> None:
            nonlocal left_out
            if left_out:
                run.append(self._say(Text.translate("Sheet", "%n more", n=left_out)))
            if run:
                lines.append(" → ".join(run))
            run.clear()
            left_out = 0

        for tile in tiles:
            if tile.details or tile.quotes or tile.scores or tile.is_conversion or tile.is_hollow:
                end_run()
                lines.append(self._tile_line(tile))
            elif plain < _TILES:
                plain += 1
                run.append(self._tile_line(tile))
            else:
                left_out += 1
        end_run()
        return lines

    def _thread_line(self, content: RowContent) -> str:
        """A message and what became of it: its words once, then sent, arrived, opened, as on the screen."""
        first, *later = content.tiles
        became = (" ".join(filter(None, (*self._details(tile), _repeats(tile)))) for tile in later)
        return " → ".join(filter(None, (self._tile_line(first), *became)))

    def _tile_line(self, tile: TileContent) -> str:
        """What it is and how long, then its facts one after the other."""
        line = " ".join(filter(None, (tile.title, _repeats(tile), tile.dwell)))
        for detail in self._details(tile):
            # An arrow parts by itself.
            line += f" {detail}" if detail.startswith("→") else f" ・ {detail}"
        return line

    def _details(self, tile: TileContent) -> tuple[str, ...]:
        """A running number says what it is. What rules found stands on a line of its own."""
        return tuple(
            self._say(Text.translate("Sheet", "No. {number}", number=piece.text))
            if piece.face is Face.NUMBER
            else piece.text
            for piece in tile.details
            if piece.ink is not Ink.GAP
        )

    def _marks(self, life: WholeLife, numbers: dict[str, int], mask: Mask) -> tuple[SheetEntry, ...]:
        rows, entries = life.shown.rows, []
        for mark, place in sorted(life.marks, key=lambda each: numbers.get(each[0].mark_id, 1 << 30)):
            number = numbers.get(mark.mark_id)
            words = " ".join(f"{mark.title} {mark.body}".split())
            label = f"{number} {self._say(MARK_WORDS[mark.kind])}" if number else self._say(MARK_WORDS[mark.kind])
            where = Text.translate("Sheet", "without its event")
            if place.first is not None and rows.row_count:
                contact = int(rows.row_visit[rows.row_of_event(place.first)]) + 1
                where = Text.translate("Sheet", "No. {number}", number=str(contact))
            entries.append(
                SheetEntry(label, mask.text(words, life.journey.customer.fields), f"{self._say(where)}, {mark.author}")
            )
        return tuple(entries)


def _repeats(tile: TileContent) -> str:
    return f"×{tile.repeats}" if tile.repeats > 1 else ""


def contacts_words(content: SheetContent, shown: int, translate: Translate) -> str:
    """Which contacts are on the sheet, honestly."""
    if shown == content.total_contacts:
        return translate(Text.translate("Sheet", "All %n contact(s)", n=content.total_contacts))
    told = Text.translate(
        "Sheet", "{shown} of %n contact(s): answers, marks and signals, and the 30 days before low scores first",
        n=content.total_contacts, shown=shown,
    )  # fmt: skip
    return translate(told)


def left_out_words(count: int, translate: Translate) -> str:
    """Between two contacts on the sheet."""
    return translate(Text.translate("Sheet", "… %n contact(s) not printed here", n=count))


def footer_words(content: SheetContent, page: int, pages: int, translate: Translate) -> tuple[str, str, str]:
    """Left, middle and right of the line at the foot of a page."""
    secret = translate(Text.translate("Sheet", "Internal use only"))
    masked = Text.translate("Sheet", "names are made up")
    if content.unmasked:
        masked = Text.translate("Sheet", "REAL NAMES: {reason}", reason=content.unmasked)
    data = Text.translate("Sheet", "Data until {day} ・ {masked}", day=content.data_until, masked=masked)
    number = translate(Text.translate("Sheet", "Page {page} of {pages}", page=page, pages=pages))
    return f"{secret} ・ {content.workspace}", translate(data), number


def section_words(translate: Translate) -> tuple[str, str, str]:
    """Headings: the life, marks, signals."""
    return (
        translate(Text.translate("Sheet", "The whole life")),
        translate(Text.translate("Sheet", "Marks by readers")),
        translate(Text.translate("Sheet", "Signals (automatic)")),
    )


def pick_contacts(contacts: Sequence[SheetContact], count: int) -> tuple[SheetContact, ...]:
    """The `count` that must be on the sheet most, in order of time."""
    chosen = sorted(contacts, key=lambda contact: (contact.rank, -contact.row))[:count]
    return tuple(sorted(chosen, key=lambda contact: contact.row))
