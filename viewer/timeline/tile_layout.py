"""Where the tiles of one row stand: how wide they are, where lines break, what is written where."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from viewer.timeline.draw_list import Badge, Box, TileDrawing, Words
from viewer.timeline.row_content import Face, Fold, Ink, Piece, ScoreContent, TileContent, Underline
from viewer.timeline.text_fitting import Metrics, elide, wrap

PAD_X: Final = 9.0
PAD_Y: Final = 4.0
TILE_GAP: Final = 6.0
LINE_GAP: Final = 5.0
MIN_WIDTH: Final = 64.0
TITLE_WIDTH: Final = 240.0
"""A title alone never makes a tile wider than this; time spent and quoted words may."""
HATCH_WIDTH: Final = 9.0
ATTENTION_WIDTH: Final = 13.0
FOLD_WIDTH: Final = 11.0
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
    gap, line_gap = TILE_GAP * metrics.scale, LINE_GAP * metrics.scale * metrics.density
    placed: list[TileLine] = []
    line: list[TileDrawing] = []
    x, y, height = left, top, 0.0
    for content in tiles:
        made = _make_tile(content, width, metrics)
        if line and x + made.box.width > left + width:
            placed.append(_line_of(line, y, height))
            y += height + line_gap
            line, x, height = [], left, 0.0
        line.append(made._replace(box=Box(x, y, made.box.width, made.box.height)))
        height = max(height, made.box.height)
        x += made.box.width + gap
    placed.append(_line_of(line, y, height))
    return placed


def _line_of(tiles: list[TileDrawing], y: float, height: float) -> TileLine:
    return TileLine(
        tuple([
            tile if tile.box.height == height else tile._replace(box=Box(tile.box.x, y, tile.box.width, height))
            for tile in tiles
        ]),
        y, height,
    )  # fmt: skip


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
        if content.repeats > 1:
            pieces.append(Piece(f"×{content.repeats}", Ink.CHANNEL, Face.SMALL_BOLD))
        if at == 0:
            pieces = [Piece(head, Ink.CHANNEL, Face.HEAD), Piece(content.title, Ink.TEXT, Face.TITLE), *pieces]
        words: list[Words] = []
        underlines: list[tuple[float, float, float]] = []
        for number, piece in enumerate(pieces):
            shown = elide(piece.text, right - x, piece.face, measure) if right - x > 24 * scale else ""
            if shown:
                y = (box.height - metrics.line_px[piece.face]) / 2
                made = Words(shown, x - left, y, piece.face, piece.ink)
                words.append(made)
                if at == 0 and number == 1:
                    underlines += _title_lines(content, made, metrics)
                x += measure(shown, piece.face) + 10 * scale
        end = box.right if at == len(tiles) - 1 else x - 5 * scale
        place = Box(left, box.y, max(8 * scale, end - left), box.height)
        drawn.append(
            TileDrawing(
                content.tile, place, content.channel, tuple(words), is_bare=True, underlines=tuple(underlines),
                is_lit=content.is_lit, is_dim=content.is_dim,
            )
        )  # fmt: skip
    return TileLine(tuple(drawn), box.y, box.height)


def moved_line(line: TileLine, dy: float) -> TileLine:
    """`line` moved down by `dy`."""
    if not dy:
        return line
    y = line.y + dy
    return TileLine(
        tuple([tile._replace(box=Box(tile.box.x, y, tile.box.width, tile.box.height)) for tile in line.tiles]),
        y, line.height,
    )  # fmt: skip


def _title_lines(content: TileContent, title: Words, metrics: Metrics) -> list[tuple[float, float, float]]:
    """Underlines below marked words of the title, as far as it shows."""
    return [
        (title.x + start, title.x + end, title.y + metrics.line_px[title.face] - 1)
        for line in content.underlines
        if line.quote is None
        and (start := metrics.measure(title.text[: line.char_start], title.face))
        < (end := metrics.measure(title.text[: line.char_end], title.face))
    ]


def _make_tile(content: TileContent, room: float, metrics: Metrics) -> TileDrawing:
    """The tile at (0, 0)."""
    scale = metrics.scale
    pad_x, pad_y = PAD_X * scale, PAD_Y * scale * metrics.density
    edge = HATCH_WIDTH * scale if content.is_unknown else 0.0
    most = max(MIN_WIDTH * scale, room) - 2 * pad_x - edge
    badges: tuple[Badge, ...] = ()
    score_words: tuple[Words, ...] = ()
    score_width = score_height = beside = below = 0.0
    if content.scores:
        badges, score_words, score_width, score_height = _lay_out_scores(content.scores, pad_x, pad_y, most, metrics)
        beside = score_width + 14 * scale
        if most - beside < 200 * scale:
            beside, below = 0.0, score_height + pad_y
    column = _Column(metrics, most - beside, pad_x + beside, pad_y + below)
    column.write_content(content)
    inner_width = max(column.right - pad_x, score_width, MIN_WIDTH * scale - 2 * pad_x)
    if content.dwell_s is not None:
        inner_width = max(inner_width, min(most, dwell_width(content.dwell_s, scale) - 2 * pad_x))
    bottom = max(column.y, pad_y + score_height) if badges else column.y
    return TileDrawing(
        content.tile, Box(0, 0, inner_width + 2 * pad_x + edge, bottom + pad_y), content.channel,
        (*score_words, *column.words), tuple(column.inverted), badges, content.is_unknown, content.is_conversion,
        False, content.attention, column.attention_box, content.fold, column.fold_box, tuple(column.underlines),
        content.is_hollow, content.is_lit, content.is_dim,
    )  # fmt: skip


class _Column:
    """Lines of text below each other, at `left`, no wider than `width`. `right` is where the widest line ends."""

    def __init__(self, metrics: Metrics, width: float, left: float, y: float) -> None:
        self.metrics, self.width, self.left, self.y = metrics, width, left, y
        self.right = left
        self.words: list[Words] = []
        self.inverted: list[tuple[Box, Words]] = []
        self.underlines: list[tuple[float, float, float]] = []
        self.attention_box: Box | None = None
        self.fold_box: Box | None = None

    def write_content(self, content: TileContent) -> None:
        """Title, time and details; where words are quoted, they follow below and the rest shares the first line."""
        line_px = self.metrics.line_px
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
        # One quote has all lines; of several each has its share, unless somebody opened them.
        is_several = len(content.quotes) > 1 and content.fold is not Fold.OPENED
        most = 1 if is_several else content.quote_lines
        for at, quote in enumerate(content.quotes):
            self._write_quote(content, at, quote, most)

    def _write_quote(self, content: TileContent, at: int, quote: str, most: int) -> None:
        measure, line_px = self.metrics.measure, self.metrics.line_px[Face.TITLE]
        marked = [line for line in content.underlines if line.quote == at]
        reached = 0
        for line in wrap(quote, self.width, most, Face.TITLE, measure):
            self._write(line, Face.TITLE, Ink.TEXT, 0.0, self.y)
            if marked:
                reached = self._underline(marked, quote, line, reached)
            self.y += line_px

    def _underline(self, marked: list[Underline], quote: str, line: str, reached: int) -> int:
        """Underlines what of `marked` stands in `line`. reached: how far the quote was written. Returns that again."""
        measure = self.metrics.measure
        places = _places_in(quote, line, reached)
        y = self.y + self.metrics.line_px[Face.TITLE] - 1
        for one in marked:
            inside = [at for at, place in enumerate(places) if one.char_start <= place < one.char_end]
            if inside:
                start, end = measure(line[: inside[0]], Face.TITLE), measure(line[: inside[-1] + 1], Face.TITLE)
                self.underlines.append((self.left + start, self.left + end, y))
        return places[-1] + 1 if places else reached

    def _write_title(self, content: TileContent) -> float:
        """Returns where the next words of this line may begin, counted from `left`."""
        metrics, scale = self.metrics, self.metrics.scale
        measure = metrics.measure
        repeats = f"×{content.repeats}" if content.repeats > 1 else ""
        behind = measure(repeats, Face.SMALL_BOLD) + 6 * scale if repeats else 0.0
        behind += (FOLD_WIDTH + 4) * scale if content.fold else 0.0
        behind += (ATTENTION_WIDTH + 5) * scale if content.attention else 0.0
        most = min(self.width, max(TITLE_WIDTH * scale, dwell_width(content.dwell_s or 0.0, scale))) - behind
        title = elide(content.title, most, Face.TITLE, measure)
        x = 0.0
        if title:
            x = self._write(title, Face.TITLE, Ink.TEXT, 0.0, self.y) - self.left
            if content.underlines:
                self.underlines += _title_lines(content, self.words[-1], metrics)
        line_px = metrics.line_px[Face.TITLE]
        start = x
        if repeats:
            drop = (line_px - metrics.line_px[Face.SMALL_BOLD]) / 2
            x = self._write(repeats, Face.SMALL_BOLD, Ink.CHANNEL, x + 6 * scale, self.y + drop) - self.left
        if content.fold:
            x += 4 * scale
            self.fold_box = Box(self.left + start, self.y, x + FOLD_WIDTH * scale - start, line_px)
            x += FOLD_WIDTH * scale
        if content.attention:
            self.attention_box = Box(self.left + x + 5 * scale, self.y, ATTENTION_WIDTH * scale, line_px)
            x += (ATTENTION_WIDTH + 5) * scale
        self.right = max(self.right, self.left + x)
        return x + 10 * scale if x else 0.0

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
        elif content.dwell:
            x = self._write_piece(Piece(content.dwell), x, y)
        for piece in content.details:
            x = self._write_piece(piece, x, y)

    def _write_piece(self, piece: Piece, x: float, y: float) -> float:
        shown = elide(piece.text, self.width - x, piece.face, self.metrics.measure)
        if not shown:
            return x
        return self._write(shown, piece.face, piece.ink, x, y) - self.left + 7 * self.metrics.scale

    def _write(self, text: str, face: Face, ink: Ink, x: float, y: float) -> float:
        """Returns where the words end."""
        self.words.append(Words(text, self.left + x, y, face, ink))
        end = self.left + x + self.metrics.measure(text, face)
        self.right = max(self.right, end)
        return end


def _places_in(quote: str, line: str, reached: int) -> list[int]:
    """Of each character of a wrapped `line`, where it stands in `quote`, from `reached` on.

    Breaks and runs of spaces became one space; an ellipsis at the end stands nowhere and is left out.
    """
    places: list[int] = []
    at = reached
    for character in line:
        found = at
        while found < len(quote) and quote[found] != character and quote[found].isspace():
            found += 1
        if found >= len(quote) or (quote[found] != character and not (character == " " and quote[found].isspace())):
            if character == " ":
                places.append(max(at - 1, 0))
                continue
            break
        places.append(found)
        at = found + 1
    return places


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
    return tuple(badges), tuple(words), right, y + height
