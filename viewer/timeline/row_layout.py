"""One row of the Contacts view: date column, spine, card with head, tiles and marks."""

from __future__ import annotations

from typing import Final, NamedTuple

from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.draw_list import Box, MarkDrawing, QuietDrawing, RowDrawing, Words
from viewer.timeline.mark_layout import lay_out_mark_lanes, lay_out_visit_mark
from viewer.timeline.row_content import Face, Ink, MarkContent, Piece, QuietLine, RowContent
from viewer.timeline.text_fitting import Metrics, elide
from viewer.timeline.tile_layout import lay_out_slim, lay_out_tiles

MARGIN: Final = 14.0
DOT: Final = 22.0
CARD_PAD_X: Final = 11.0
CARD_PAD_Y: Final = 6.0
GAP_HEIGHT: Final = 22.0
WIDE_GAP_HEIGHT: Final = 29.0
ROW_SPACE: Final = 8.0
SLIM_HEIGHT: Final = 34.0
BAND_LEFT: Final = 3.0
BAND_WIDTH: Final = 5.0
"""Of the band beside rows that something touched which hit everybody."""


class Columns(NamedTuple):
    """Where the columns of all rows stand, in pixels."""

    number_right: float
    date_left: float
    date_width: float
    dot_left: float
    card_left: float
    card_width: float


def make_columns(width: float, row_count: int, date_samples: tuple[str, ...], metrics: Metrics) -> Columns:
    """The columns for a view `width` wide. date_samples: the widest dates and times that may come."""
    scale = metrics.scale
    number_width = metrics.measure("0" * max(2, len(str(row_count))), Face.NUMBER)
    date_width = max(metrics.measure(sample, Face.DATE) for sample in date_samples)
    if width > 700 * scale:
        date_width += 22 * scale
    number_right = MARGIN * scale + number_width
    date_left = number_right + 9 * scale
    dot_left = date_left + date_width + 6 * scale
    card_left = dot_left + (DOT + 9) * scale
    card_width = max(120 * scale, width - card_left - MARGIN * scale)
    return Columns(number_right, date_left, date_width, dot_left, card_left, card_width)


def lay_out_row(
    content: RowContent, marks: tuple[MarkContent, ...], rows: ContactRows, columns: Columns, metrics: Metrics
) -> RowDrawing:
    """Places everything of one row. marks: those that touch the row, in a steady order."""
    scale = metrics.scale
    gap_words, quiet, top = _lay_out_gap(content, columns, metrics)
    visit_marks = tuple(mark for mark in marks if mark.visit_no is not None and content.part == 0)
    event_marks = tuple(mark for mark in marks if mark.visit_no is None)
    is_slim = content.is_slim and not visit_marks
    card_left, pad = columns.card_left, CARD_PAD_X * scale
    head_words: tuple[Words, ...] = ()
    drawn_visit_marks: tuple[MarkDrawing, ...] = ()
    if is_slim:
        head = Box(card_left, top, columns.card_width, 0.0)
        box = Box(card_left, top, columns.card_width, _slim_height(metrics))
        lines = [lay_out_slim(content.tiles, content.head, box, metrics)]
        bottom_pad = 0.0
    else:
        head, head_words, drawn_visit_marks = _lay_out_head(content, visit_marks, top, columns, metrics)
        lines = lay_out_tiles(content.tiles, card_left + pad, head.bottom, columns.card_width - 2 * pad, metrics)
        bottom_pad = CARD_PAD_Y * scale * metrics.density
    lines, drawn_marks, tiles_bottom = lay_out_mark_lanes(
        lines, event_marks, rows=rows, row=content.row,
        reach=(card_left + pad, card_left + columns.card_width - pad), metrics=metrics,
    )  # fmt: skip
    gutter, gutter_bottom = _lay_out_gutter(content, top, columns, metrics)
    card_bottom = max(tiles_bottom + bottom_pad, gutter_bottom)
    is_last_part = content.part == content.parts - 1
    after, after_quiet, height = _lay_out_after(content, card_bottom, columns, metrics)
    dot = None
    if content.part == 0:
        lead = (_slim_height(metrics) - DOT * scale) / 2 if is_slim else 6 * scale
        dot = Box(columns.dot_left, top + lead, DOT * scale, DOT * scale)
    return RowDrawing(
        row=content.row, visit_no=content.visit_no, channel=content.channel,
        height=height if is_last_part else card_bottom,
        card=Box(card_left, top, columns.card_width, card_bottom - top), head=head, dot=dot,
        is_first_part=content.part == 0, is_last_part=is_last_part, has_wide_gap=content.is_wide_gap,
        words=(*gap_words, *gutter, *after),
        tiles=tuple([tile for line in lines for tile in line.tiles]), marks=(*drawn_visit_marks, *drawn_marks),
        head_words=head_words, quiet=(*quiet, *after_quiet),
        pinned=() if is_slim else _pin(content, head, head_words, columns, metrics),
        band=Box(BAND_LEFT * scale, 0.0, BAND_WIDTH * scale, card_bottom) if content.is_common else None,
    )  # fmt: skip


def _slim_height(metrics: Metrics) -> float:
    return max(metrics.line_px[Face.TITLE] + 4 * metrics.scale, SLIM_HEIGHT * metrics.scale * metrics.density)


def _lay_out_gap(
    content: RowContent, columns: Columns, metrics: Metrics
) -> tuple[tuple[Words, ...], tuple[QuietDrawing, ...], float]:
    """The words between this row and the one above, quiet lines below them, and where the card begins."""
    scale = metrics.scale
    if content.part > 0:
        return (), (), 0.0
    words: tuple[Words, ...] = ()
    height = (MARGIN if content.row == 0 else ROW_SPACE) * scale * metrics.density
    if content.gap:
        height = max(metrics.line_px[Face.SMALL], _gap_height(content) * scale * metrics.density)
        y = (height - metrics.line_px[Face.SMALL]) / 2
        words = _in_line(content.gap, columns.card_left, y, columns.card_width, metrics)
    if not content.quiet:
        return words, (), height
    quiet, height = _lay_out_quiet(content.quiet, height, columns, metrics)
    return words, quiet, height + 3 * scale


def _gap_height(content: RowContent) -> float:
    return WIDE_GAP_HEIGHT if content.is_wide_gap else GAP_HEIGHT


def _lay_out_quiet(
    lines: tuple[QuietLine, ...], top: float, columns: Columns, metrics: Metrics
) -> tuple[tuple[QuietDrawing, ...], float]:
    """Quiet lines below each other from `top` on, and where they end."""
    scale, line_px = metrics.scale, metrics.line_px[Face.SMALL]
    left = columns.card_left + 16 * scale
    drawn: list[QuietDrawing] = []
    for line in lines:
        text = elide(line.text, columns.card_left + columns.card_width - left, Face.SMALL, metrics.measure)
        box = Box(columns.card_left + 1 * scale, top + (line_px - 10 * scale) / 2, 10 * scale, 10 * scale)
        drawn.append(QuietDrawing(line.kind, box, Words(text, left, top, Face.SMALL, Ink.MUTED)))
        top += line_px + 1 * scale
    return tuple(drawn), top


def _lay_out_head(
    content: RowContent, visit_marks: tuple[MarkContent, ...], top: float, columns: Columns, metrics: Metrics
) -> tuple[Box, tuple[Words, ...], tuple[MarkDrawing, ...]]:
    scale = metrics.scale
    line = metrics.line_px[Face.HEAD]
    left = columns.card_left + CARD_PAD_X * scale
    right = columns.card_left + columns.card_width - CARD_PAD_X * scale
    pad = CARD_PAD_Y * scale * metrics.density
    height = pad + line + 4 * scale * metrics.density
    drawn: list[MarkDrawing] = []
    for mark in visit_marks:
        made = lay_out_visit_mark(mark, right, top + pad, left + 90 * scale, metrics)
        if made.pill is not None:
            right = made.pill.x - 6 * scale
        drawn.append(made)
    y = top + pad
    words = elide(content.head, right - left, Face.HEAD, metrics.measure)
    head = Box(columns.card_left, top, columns.card_width, height)
    named = Words(words, left, y, Face.HEAD, Ink.CHANNEL)
    x = left + metrics.measure(words, Face.HEAD) + 12 * scale
    drop = (metrics.line_px[Face.HEAD] - metrics.line_px[Face.SMALL]) / 2
    counts = _in_line(content.counts, x, y + drop, right - x, metrics) if right - x > 40 * scale else ()
    return head, (named, *counts), tuple(drawn)


def _pin(
    content: RowContent, head: Box, head_words: tuple[Words, ...], columns: Columns, metrics: Metrics
) -> tuple[Words, ...]:
    """Number, date and head in one line, from the head's own top on: what stays while the row scrolls below it."""
    y = (head.height - metrics.line_px[Face.DATE]) / 2
    drop = (metrics.line_px[Face.DATE] - metrics.line_px[Face.NUMBER]) / 2
    number_x = columns.number_right - metrics.measure(content.number, Face.NUMBER)
    return (
        Words(content.number, number_x, y + drop, Face.NUMBER, Ink.MUTED),
        *_in_line(content.date, columns.date_left, y, columns.date_width, metrics, gap=0.0),
        *(words._replace(y=words.y - head.y) for words in head_words),
    )


def _lay_out_gutter(
    content: RowContent, top: float, columns: Columns, metrics: Metrics
) -> tuple[tuple[Words, ...], float]:
    """Running number, date, time and place beside the card, and where they end."""
    if content.part > 0:
        return (), 0.0
    scale, measure, line_px = metrics.scale, metrics.measure, metrics.line_px
    y = top + (0.0 if content.is_slim else 3 * scale)
    drop = (line_px[Face.DATE] - line_px[Face.NUMBER]) / 2
    words: list[Words] = []
    if content.year:
        words.append(Words(content.year, columns.date_left, y, Face.SMALL, Ink.MUTED))
        y += line_px[Face.SMALL] - 2 * scale
    number_x = columns.number_right - measure(content.number, Face.NUMBER)
    words.append(Words(content.number, number_x, y + drop, Face.NUMBER, Ink.MUTED))
    words += _in_line(content.date, columns.date_left, y, columns.date_width, metrics, gap=0.0)
    y += line_px[Face.DATE] - 2 * scale
    lines = (
        (content.since, Face.SMALL_BOLD, Ink.TEXT), (content.time, Face.SMALL, Ink.MUTED),
        (content.zone, Face.SMALL_BOLD, Ink.GAP), (content.hour, Face.SMALL_BOLD, Ink.GAP),
        (content.place, Face.SMALL, Ink.MUTED),
    )  # fmt: skip
    for text, face, ink in lines:
        shown = elide(text, columns.date_width, face, measure) if text else ""
        if shown:
            words.append(Words(shown, columns.date_left, y, face, ink))
            y += line_px[face] - 1 * scale
    return tuple(words), y + 2 * scale


def _lay_out_after(
    content: RowContent, card_bottom: float, columns: Columns, metrics: Metrics
) -> tuple[tuple[Words, ...], tuple[QuietDrawing, ...], float]:
    words: tuple[Words, ...] = ()
    height = card_bottom
    if content.after:
        height += WIDE_GAP_HEIGHT * metrics.scale
        y = card_bottom + (height - card_bottom - metrics.line_px[Face.SMALL]) / 2
        words = _in_line(content.after, columns.card_left, y, columns.card_width, metrics)
    if not content.after_quiet:
        return words, (), height
    quiet, height = _lay_out_quiet(content.after_quiet, height + 3 * metrics.scale, columns, metrics)
    return words, quiet, height


def _in_line(
    pieces: tuple[Piece, ...], x: float, y: float, width: float, metrics: Metrics, *, gap: float = 7.0
) -> tuple[Words, ...]:
    """Pieces one after the other, the last one cut where the width ends."""
    words: list[Words] = []
    right = x + width
    tallest = max((metrics.line_px[piece.face] for piece in pieces), default=0.0)
    for piece in pieces:
        shown = elide(piece.text, right - x, piece.face, metrics.measure)
        if shown:
            drop = (tallest - metrics.line_px[piece.face]) / 2
            words.append(Words(shown, x, y + drop, piece.face, piece.ink))
            x += metrics.measure(shown, piece.face) + gap * metrics.scale
    return tuple(words)
