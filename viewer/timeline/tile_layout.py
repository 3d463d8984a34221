"""Where the tiles of one row stand: how wide they are, where lines break, what is written where."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from viewer.timeline.draw_list import Badge, Box, TileDrawing, Words
from viewer.timeline.row_content import Face, Ink, Piece, ScoreContent, TileContent
from viewer.timeline.text_fitting import Metrics, elide, wrap

PAD_X: Final = 9.0
PAD_Y: Final = 4.0
TILE_GAP: Final = 6.0
LINE_GAP: Final = 5.0
MIN_WIDTH: Final = 64.0
TITLE_WIDTH: Final = 240.0
"""A title alone never makes a tile wider than this; time spent and quoted words may."""
HATCH_WIDTH: Final = 9.0
QUOTE_LINES: Final = 3
"""Of one quote; where there are several, each has one line. All of it stands in the details."""
_BADGE: Final = 34.0


class TileLine(NamedTuple):
    """Tiles side by side, all of one height."""

    tiles: tuple[TileDrawing, ...]
    y: float
    height: float


def dwell_width(dwell_s: float, scale: float = 1.0) -> float:
    """Least width of a tile on which `dwell_s` seconds were spent: logarithmic, so that seconds and hours both fit."""
    return scale * (MIN_WIDTH + 23.0 * math.log2(1.0 + max(0.0, dwell_s) / 15.0))


def lay_out_tiles(
    tiles: tuple[TileContent, ...], left: float, top: float, width: float, metrics: Metrics
) -> list[TileLine]:
    """Tiles from left to right, going on in the next line where the width ends."""
    gap = TILE_GAP * metrics.scale
    lines: list[list[tuple[TileDrawing, float]]] = [[]]
    x = left
    for content in tiles:
        made = _make_tile(content, width, metrics)
        if lines[-1] and x + made.box.width > left + width:
            lines.append([])
            x = left
        lines[-1].append((made, x))
        x += made.box.width + gap
    placed: list[TileLine] = []
    y = top
    for line in lines:
        height = max((tile.box.height for tile, _ in line), default=0.0)
        level = tuple([moved_tile(tile, x, y, height) for tile, x in line])
        placed.append(TileLine(level, y, height))
        y += height + LINE_GAP * metrics.scale
    return placed


def lay_out_slim(tiles: tuple[TileContent, ...], head: str, box: Box, metrics: Metrics) -> TileLine:
    """A message in one line: head, title and details side by side on the card, then what became of it.

    The first tile begins with the head, the others hold their details alone.
    """
    scale, measure = metrics.scale, metrics.measure
    x, right = box.x + 10 * scale, box.right - 10 * scale
    drawn: list[TileDrawing] = []
    for at, content in enumerate(tiles):
        left = x - (10 if at == 0 else 4) * scale
        pieces = list(content.details)
        if at == 0:
            pieces = [Piece(head, Ink.CHANNEL, Face.HEAD), Piece(content.title, Ink.TEXT, Face.TITLE), *pieces]
        words: list[Words] = []
        for piece in pieces:
            shown = elide(piece.text, right - x, piece.face, measure) if right - x > 24 * scale else ""
            if shown:
                y = box.y + (box.height - metrics.line_px[piece.face]) / 2
                words.append(Words(shown, x, y, piece.face, piece.ink))
                x += measure(shown, piece.face) + 10 * scale
        end = box.right if at == len(tiles) - 1 else x - 5 * scale
        place = Box(left, box.y, max(8 * scale, end - left), box.height)
        drawn.append(TileDrawing(content.tile, place, content.channel, tuple(words), is_bare=True))
    return TileLine(tuple(drawn), box.y, box.height)


def _make_tile(content: TileContent, room: float, metrics: Metrics) -> TileDrawing:
    """The tile at (0, 0)."""
    pad_x, pad_y = PAD_X * metrics.scale, PAD_Y * metrics.scale
    edge = HATCH_WIDTH * metrics.scale if content.is_unknown else 0.0
    most = max(MIN_WIDTH * metrics.scale, room) - 2 * pad_x - edge
    badges, score_words, score_width, score_height = _lay_out_scores(content.scores, pad_x, pad_y, most, metrics)
    beside = 0.0 if not badges else score_width + 14 * metrics.scale
    if badges and most - beside < 200 * metrics.scale:
        beside = 0.0
    below = 0.0 if beside or not badges else score_height + pad_y
    column = _Column(metrics, most - beside, pad_x + beside, pad_y + below)
    column.write_content(content)
    inner_width = max(column.right - pad_x, score_width)
    if content.dwell_s is not None:
        inner_width = max(inner_width, min(most, dwell_width(content.dwell_s, metrics.scale) - 2 * pad_x))
    inner_width = max(inner_width, MIN_WIDTH * metrics.scale - 2 * pad_x)
    bottom = max(column.y, pad_y + score_height)
    return TileDrawing(
        content.tile, Box(0, 0, inner_width + 2 * pad_x + edge, bottom + pad_y), content.channel,
        (*score_words, *column.words), tuple(column.inverted), badges, content.is_unknown, content.is_conversion,
    )  # fmt: skip


class _Column:
    """Lines of text below each other, at `left`, no wider than `width`. `right` is where the widest line ends."""

    def __init__(self, metrics: Metrics, width: float, left: float, y: float) -> None:
        self.metrics, self.width, self.left, self.y = metrics, width, left, y
        self.right = left
        self.words: list[Words] = []
        self.inverted: list[tuple[Box, Words]] = []

    def write_content(self, content: TileContent) -> None:
        """Title, time and details; where words are quoted, they follow below and the rest shares the first line."""
        line_px, measure = self.metrics.line_px, self.metrics.measure
        x = self._write_title(content)
        if not content.quotes:
            self.y += line_px[Face.TITLE]
            if content.dwell or content.details:
                self._write_details(content, 0.0, self.y)
                self.y += line_px[Face.SMALL]
            return
        drop = (line_px[Face.TITLE] - line_px[Face.SMALL]) / 2
        self._write_details(content, x, self.y + drop)
        self.y += line_px[Face.TITLE]
        most = QUOTE_LINES if len(content.quotes) == 1 else 1
        for quote in content.quotes:
            for line in wrap(quote, self.width, most, Face.TITLE, measure):
                self._write(line, Face.TITLE, Ink.TEXT, 0.0, self.y)
                self.y += line_px[Face.TITLE]

    def _write_title(self, content: TileContent) -> float:
        """Returns where the next words of this line may begin, counted from `left`."""
        measure, scale = self.metrics.measure, self.metrics.scale
        repeats = f"×{content.repeats}" if content.repeats > 1 else ""
        repeats_width = measure(repeats, Face.SMALL_BOLD) + 6 * scale if repeats else 0.0
        most = min(self.width, max(TITLE_WIDTH * scale, dwell_width(content.dwell_s or 0.0, scale))) - repeats_width
        title = elide(content.title, most, Face.TITLE, measure)
        if not title:
            return 0.0
        x = self._write(title, Face.TITLE, Ink.TEXT, 0.0, self.y) - self.left
        if repeats:
            drop = (self.metrics.line_px[Face.TITLE] - self.metrics.line_px[Face.SMALL_BOLD]) / 2
            x = self._write(repeats, Face.SMALL_BOLD, Ink.CHANNEL, x + 6 * scale, self.y + drop) - self.left
        return x + 10 * scale

    def _write_details(self, content: TileContent, x: float, y: float) -> None:
        measure, scale = self.metrics.measure, self.metrics.scale
        height = self.metrics.line_px[Face.SMALL]
        if content.dwell and content.is_long:
            left = self.left + x
            box = Box(left, y + 1, measure(content.dwell, Face.SMALL_BOLD) + 10 * scale, height - 1)
            words = Words(content.dwell, left + 5 * scale, y, Face.SMALL_BOLD, Ink.CHANNEL)
            self.inverted.append((box, words))
            x += box.width + 6 * scale
            self.right = max(self.right, box.right)
        pieces = ([Piece(content.dwell)] if content.dwell and not content.is_long else []) + list(content.details)
        for piece in pieces:
            shown = elide(piece.text, self.width - x, piece.face, measure)
            if shown:
                x = self._write(shown, piece.face, piece.ink, x, y) - self.left + 7 * scale

    def _write(self, text: str, face: Face, ink: Ink, x: float, y: float) -> float:
        """Returns where the words end."""
        self.words.append(Words(text, self.left + x, y, face, ink))
        end = self.left + x + self.metrics.measure(text, face)
        self.right = max(self.right, end)
        return end


def _lay_out_scores(
    scores: tuple[ScoreContent, ...], left: float, upper: float, room: float, metrics: Metrics
) -> tuple[tuple[Badge, ...], tuple[Words, ...], float, float]:
    """Badges with label and path beside them, wrapping like tiles, from (left, upper) on.

    Also returns the width and height they take.
    """
    badges: list[Badge] = []
    words: list[Words] = []
    scale, line = metrics.scale, metrics.line_px[Face.SMALL]
    height = max(_BADGE * scale, 2 * line)
    x = y = right = 0.0
    for score in scores:
        figure_width = max(_BADGE * scale, metrics.measure(score.figure, Face.FIGURE) + 14 * scale)
        label_room = max(40 * scale, room - figure_width - 6 * scale)
        label = elide(score.label, label_room, Face.SMALL_BOLD, metrics.measure)
        path = elide(score.path, label_room, Face.SMALL, metrics.measure)
        beside = max(metrics.measure(label, Face.SMALL_BOLD), metrics.measure(path, Face.SMALL))
        width = figure_width + 6 * scale + beside
        if x and x + width > room:
            x, y = 0.0, y + height + 4 * scale
        top = upper + y + (height - _BADGE * scale) / 2
        badges.append(Badge(Box(left + x, top, figure_width, _BADGE * scale), score.figure, score.band))
        text_x = left + x + figure_width + 6 * scale
        text_y = upper + y + (height - (2 * line if path else line)) / 2
        words.append(Words(label, text_x, text_y, Face.SMALL_BOLD, Ink.TEXT))
        if path:
            words.append(Words(path, text_x, text_y + line, Face.SMALL, Ink.MUTED))
        right = max(right, x + width)
        x += width + 14 * scale
    return tuple(badges), tuple(words), right, y + height if scores else 0.0


def moved_line(line: TileLine, dy: float) -> TileLine:
    """`line` moved down by `dy`."""
    if not dy:
        return line
    return TileLine(tuple(moved_tile(tile, 0.0, dy) for tile in line.tiles), line.y + dy, line.height)


def moved_tile(tile: TileDrawing, dx: float, dy: float, height: float | None = None) -> TileDrawing:
    """`tile` with everything on it moved, and of another height if one is given."""
    box = Box(tile.box.x + dx, tile.box.y + dy, tile.box.width, tile.box.height if height is None else height)
    # Written out, because rows are laid out while somebody scrolls and `replace` costs several times as much.
    return TileDrawing(
        tile.tile, box, tile.channel, tuple([_moved_words(words, dx, dy) for words in tile.words]),
        tuple([(_moved_box(ground, dx, dy), _moved_words(words, dx, dy)) for ground, words in tile.inverted]),
        tuple([Badge(_moved_box(badge.box, dx, dy), badge.figure, badge.band) for badge in tile.badges]),
        tile.is_unknown, tile.is_conversion, tile.is_bare,
    )  # fmt: skip


def _moved_words(words: Words, dx: float, dy: float) -> Words:
    return Words(words.text, words.x + dx, words.y + dy, words.face, words.ink)


def _moved_box(box: Box, dx: float, dy: float) -> Box:
    return Box(box.x + dx, box.y + dy, box.width, box.height)
