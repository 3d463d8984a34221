"""Which contacts of a journey a report shows, and what they say in words beside the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, Protocol

from viewer.domain.plain_words import plain_line
from viewer.domain.report_content import Picture
from viewer.domain.scores import Band
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.sheet import left_out_words
from viewer.presenters.shown_journey import ShownJourney

MOST_ROWS: Final = 4
_TILES: Final = 3


class DrawnRows(NamedTuple):
    """A PNG twice as fine as its size in pixels."""

    png: bytes
    width_px: int
    height_px: int


class DrawRows(Protocol):
    """Draws rows of a journey. between: words above each row, "" where it follows the one before."""

    def __call__(
        self, shown: ShownJourney, rows: Sequence[int], events: Sequence[int], *, between: Sequence[str], language: str
    ) -> DrawnRows: ...


def choose_rows(shown: ShownJourney, events: Iterable[int], most: int = MOST_ROWS) -> tuple[int, ...]:
    """The rows of `events`, the first ones first, at most `most` of them; in the order of the journey.

    Without events the row of the worst answer, else the last one: a report never shows nothing of a life.
    """
    rows = shown.rows
    if not rows.row_count:
        return ()
    wanted = list(dict.fromkeys(rows.row_of_event(event) for event in events))[:most]
    if not wanted:
        scores = sorted(shown.journey.scores, key=lambda score: (score.goodness, -score.answered_at_us))
        low = [score for score in scores if score.band is Band.LOW] or scores
        event = shown.journey.events.find(low[0].event_key) if low else None
        wanted = [rows.row_count - 1 if event is None else rows.row_of_event(event)]
    return tuple(sorted(wanted))


class SnippetWriter:
    """Pictures with their words."""

    def __init__(self, translate: Translate, dates: DateWords, language: str, draw: DrawRows | None) -> None:
        self._say, self._dates, self._language, self._draw = translate, dates, language, draw

    def make(self, shown: ShownJourney, who: str, events: Sequence[int], most: int = MOST_ROWS) -> Picture:
        """who: whose journey it is, as it may be shown. events: what the report is about, the first ones first."""
        rows = choose_rows(shown, events, most)
        drawn = DrawnRows(b"", 0, 0)
        if rows and self._draw is not None:
            between = [self._left_out(shown, above, row) for above, row in pairwise((-1, *rows))]
            drawn = self._draw(shown, rows, events, between=between, language=self._language)
        numbers = self._say(Text.translate("Minutes", ", ")).join(self.number(shown, row) for row in rows)
        caption = Text.translate("Minutes", "{who}: {numbers}", who=who, numbers=numbers)
        lines = tuple(self.line(shown, row) for row in rows)
        return Picture(*drawn, self._say(caption), lines)

    def _left_out(self, shown: ShownJourney, above: int, row: int) -> str:
        """Said between two rows of which the second does not follow the first; nothing above the first one."""
        visits = shown.rows.row_visit
        count = int(visits[row] - visits[above]) - 1 if above >= 0 else 0
        return left_out_words(count, self._say) if count > 0 else ""

    def number(self, shown: ShownJourney, row: int) -> str:
        """The running number that people say: 12番."""
        number = shown.row(row).number or str(int(shown.rows.row_visit[row]) + 1)
        return self._say(Text.translate("Minutes", "No. {number}", number=number))

    def number_at(self, shown: ShownJourney, event: int | None) -> str:
        """Of the contact in which an event stands, "" for none."""
        if event is None or not shown.rows.row_count:
            return ""
        return self.number(shown, shown.rows.row_of_event(event))

    def line(self, shown: ShownJourney, row: int) -> str:
        """A contact in one line: number, when, what it was, and what happened first."""
        content = shown.row(row)
        day = self._dates.full_day(int(shown.rows.row_start_us[row]))
        titles = [tile.title for tile in content.tiles if tile.title]
        told = " → ".join(dict.fromkeys(titles[:_TILES]))
        if len(titles) > _TILES:
            told += " …"
        scores = " ".join(f"{score.label} {score.figure}" for tile in content.tiles for score in tile.scores)
        words = (self.number(shown, row), day, content.time, content.head, told, scores)
        return plain_line(" ".join(filter(None, words)))
