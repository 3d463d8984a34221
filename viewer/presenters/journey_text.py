"""A journey as plain text, for minutes and mails: masked as on the screen, with the same running numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import numpy as np

from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey import ContactsSource
from viewer.presenters.journey_header import HeaderContent
from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.row_content import RowContent, TileContent
from viewer.timeline.selection import Selection, SelectionKind

_INDENT: Final = "    "


def selected_rows(rows: ContactRows, selection: Selection) -> list[int]:
    """The rows with something of `selection`; all of them when nothing or the whole journey is selected."""
    if selection.first is None or selection.last is None:
        return list(range(rows.row_count))
    if selection.kind is SelectionKind.VISIT:
        return np.flatnonzero(rows.row_visit == selection.visit_no).tolist()
    return [row for row in range(rows.row_count) if _touches(rows.events_of_row(row), selection)]


def make_text(
    source: ContactsSource, header: HeaderContent, selection: Selection, *, dates: DateWords, translate: Translate,
    on_row: Callable[[int, int], None] = lambda _done, _total: None,
) -> str:  # fmt: skip
    """on_row: called with the rows done and their total, for progress."""
    chosen = selected_rows(source.rows, selection)
    lines = [*_head_lines(header, translate), ""]
    for done, row in enumerate(chosen):
        on_row(done, len(chosen))
        lines += _row_lines(source, row, selection, dates, is_first=done == 0)
    return "\n".join(lines).rstrip() + "\n"


def _head_lines(header: HeaderContent, translate: Translate) -> Iterable[str]:
    alias = translate(Text.translate("JourneyText", "(alias)"))
    yield f"{header.nickname} {alias} {header.customer_id}".rstrip()
    if header.score_steps:
        path = "→".join(f"{step.figure} ({step.day})" for step in header.score_steps)
        yield " ".join(filter(None, (header.score_label, header.score_note, path)))
    yield header.span


def _row_lines(
    source: ContactsSource, row: int, selection: Selection, dates: DateWords, *, is_first: bool
) -> Iterator[str]:  # fmt: skip
    content = source.row(row)
    if content.gap and not is_first:
        yield f"{_INDENT}… {' ・ '.join(piece.text for piece in content.gap)}"
    day = dates.full_day(int(source.rows.row_start_us[row]))
    when = " ".join(filter(None, (day, content.time, content.hour, content.place)))
    yield f"{content.number}. {when}  {content.head}"
    for tile in _chosen_tiles(source.rows, content, selection):
        yield from _tile_lines(tile)
    if content.after:
        yield f"{_INDENT}… {' ・ '.join(piece.text for piece in content.after)}"


def _chosen_tiles(rows: ContactRows, content: RowContent, selection: Selection) -> Iterator[TileContent]:
    is_whole = selection.first is None or selection.kind not in {SelectionKind.EVENT, SelectionKind.STRETCH}
    for tile in content.tiles:
        if is_whole or _touches(rows.events_of_tile(tile.tile), selection):
            yield tile


def _touches(events: np.ndarray[tuple[int, ...], np.dtype[np.int32]], selection: Selection) -> bool:
    assert selection.first is not None
    assert selection.last is not None
    return bool(((events >= selection.first) & (events <= selection.last)).any())


def _tile_lines(tile: TileContent) -> Iterator[str]:
    repeats = f"×{tile.repeats}" if tile.repeats > 1 else ""
    said = (tile.title, repeats, tile.dwell, *(piece.text for piece in tile.details))
    yield f"{_INDENT}- {' '.join(part for part in said if part)}"
    for score in tile.scores:
        yield f"{_INDENT}  {' '.join(filter(None, (score.label, score.figure, score.path)))}"
    for quote in tile.quotes:
        yield from (f"{_INDENT}  {line}" for line in quote.splitlines())
