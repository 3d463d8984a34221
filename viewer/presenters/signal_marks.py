"""What rules found, said on the tile of the event it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.row_content import Face, Ink, Piece, RowContent, TileContent


def mark_signals(content: RowContent, rows: ContactRows, labels: Mapping[int, str]) -> RowContent:
    """`content` with a line on every tile that holds one of the events of `labels` (words by event position)."""
    found = {int(index): labels[int(index)] for index in rows.events_of_row(content.row) if int(index) in labels}
    if not found:
        return content
    words_by_tile: dict[int, list[str]] = {}
    for index, words in found.items():
        said = words_by_tile.setdefault(rows.tile_of_event(index), [])
        if words not in said:
            said.append(words)
    return content._replace(tiles=tuple(_marked(tile, words_by_tile.get(tile.tile, [])) for tile in content.tiles))


def _marked(tile: TileContent, words: list[str]) -> TileContent:
    pieces = tuple(Piece(each, Ink.GAP, Face.SMALL_BOLD) for each in words)
    return tile._replace(details=(*tile.details, *pieces)) if pieces else tile
