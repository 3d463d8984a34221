"""The whole Contacts view: which rows are visible, how far one can scroll, what lies under a point.

Only rows that are looked at are laid out exactly; all others have an estimated height that nothing but the scroll bar
depends on.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from viewer.timeline.contact_rows import ContactRows
from viewer.timeline.draw_list import RowDrawing
from viewer.timeline.row_content import MarkContent, RowContent
from viewer.timeline.row_layout import Columns, lay_out_row, make_columns
from viewer.timeline.text_fitting import Metrics

KEPT_ROWS: Final = 400
BAR_UNITS: Final = 1000
"""Scroll bar units a row: the bar is 32-bit, pixels of a long life are more than that."""
BOTTOM_SPACE: Final = 14.0


class Position(NamedTuple):
    """What stands at the top of the view: a row, and how many pixels of it are already above the edge."""

    row: int
    offset_px: float = 0.0


class HitPart(StrEnum):
    TILE = "tile"
    HEAD = "head"
    MARK = "mark"
    FOLD = "fold"


class Hit(NamedTuple):
    """What lies under a point. tile is set for TILE and FOLD, mark_id for MARK."""

    part: HitPart
    row: int
    tile: int | None = None
    mark_id: str | None = None


class ContactsLayout:
    """Lays out rows when they are asked for and keeps the latest `KEPT_ROWS` of them."""

    def __init__(
        self,
        rows: ContactRows,
        content_of: Callable[[int], RowContent],
        marks_of: Callable[[int], tuple[MarkContent, ...]],
        *,
        date_samples: tuple[str, ...],
        metrics: Metrics,
        width: float,
    ) -> None:
        self.rows = rows
        self._content_of = content_of
        self._marks_of = marks_of
        self._metrics = metrics
        self.columns: Columns = make_columns(width, rows.visit_count, date_samples, metrics)
        self._drawings: OrderedDict[int, RowDrawing] = OrderedDict()

    @property
    def row_count(self) -> int:
        return self.rows.row_count

    def forget(self) -> None:
        """Lay everything out anew when it is next asked for: marks or words have changed."""
        self._drawings.clear()

    def drawing(self, row: int) -> RowDrawing:
        made = self._drawings.get(row)
        if made is None:
            made = lay_out_row(self._content_of(row), self._marks_of(row), self.rows, self.columns, self._metrics)
            self._drawings[row] = made
            while len(self._drawings) > KEPT_ROWS:
                self._drawings.popitem(last=False)
        else:
            self._drawings.move_to_end(row)
        return made

    def height(self, row: int) -> float:
        """Exact, in pixels; the last row includes the space below it."""
        space = BOTTOM_SPACE * self._metrics.scale if row == self.row_count - 1 else 0.0
        return self.drawing(row).height + space

    def visible(
        self, position: Position, view_height: float, most_fresh: int | None = None
    ) -> Iterator[tuple[RowDrawing, float]]:
        """The rows in view from the top, each with the y of its upper edge in the view.

        most_fresh: so many rows are laid out that are not kept, and none below them; None for all.
        """
        y = -position.offset_px
        for row in range(position.row, self.row_count):
            if y >= view_height:
                return
            if most_fresh is not None and row not in self._drawings:
                if most_fresh <= 0:
                    return
                most_fresh -= 1
            yield self.drawing(row), y
            y += self.height(row)

    def last_visible(self, position: Position, view_height: float, most_fresh: int | None = None) -> int:
        """The lowest row of which something shows; -1 in an empty journey. most_fresh: as in `visible`."""
        last = -1
        for drawing, _ in self.visible(position, view_height, most_fresh):
            last = drawing.row
        return last

    def end(self, view_height: float) -> Position:
        """The position with the most recent contact at the bottom; the start if everything fits."""
        left = view_height
        for row in range(self.row_count - 1, -1, -1):
            height = self.height(row)
            if height >= left:
                return Position(row, height - left)
            left -= height
        return Position(0)

    def clamped(self, position: Position, view_height: float) -> Position:
        """`position`, or the nearest one that leaves no empty view."""
        if position.row < 0 or self.row_count == 0:
            return Position(0)
        end = self.end(view_height)
        if position.row >= self.row_count:
            return end
        offset = min(max(position.offset_px, 0.0), self.height(position.row))
        return min(Position(position.row, offset), end, key=lambda at: (at.row, at.offset_px))

    def moved(self, position: Position, down_px: float, view_height: float) -> Position:
        """Scrolled by `down_px` (negative is up), stopping at both ends."""
        row, offset = position.row, position.offset_px + down_px
        while offset < 0 and row > 0:
            row -= 1
            offset += self.height(row)
        while row < self.row_count - 1 and offset >= self.height(row):
            offset -= self.height(row)
            row += 1
        return self.clamped(Position(row, max(0.0, offset)), view_height)

    def bar_maximum(self, view_height: float) -> int:
        return self.bar_value(self.end(view_height)) if self.row_count else 0

    def bar_value(self, position: Position) -> int:
        if not self.row_count:
            return 0
        return round((position.row + position.offset_px / max(1.0, self.height(position.row))) * BAR_UNITS)

    def position_at(self, bar_value: int) -> Position:
        """The position of a scroll bar's value, not clamped to the end."""
        row, part = divmod(max(0, bar_value), BAR_UNITS)
        if row >= self.row_count:
            return Position(max(0, self.row_count - 1))
        return Position(row, part / BAR_UNITS * self.height(row))

    def showing(self, position: Position, event: int, view_height: float) -> Position:
        """`position`, moved only as far as needed to show the tile of `event` and its row's head where both fit."""
        row = self.rows.row_of_event(event)
        drawing = self.drawing(row)
        tile = next(tile for tile in drawing.tiles if tile.tile == self.rows.tile_of_event(event))
        margin = 8 * self._metrics.scale
        bottom = tile.box.bottom + margin
        top = drawing.card.y - margin if bottom - drawing.card.y < view_height * 0.8 else tile.box.y - margin
        y = self._y_of(position, row, view_height)
        if y is None:
            return self.moved(Position(row), top - view_height / 3, view_height)
        if y + top < 0:
            return self.moved(position, y + top, view_height)
        if y + bottom > view_height:
            return self.moved(position, y + bottom - view_height, view_height)
        return position

    def _y_of(self, position: Position, row: int, view_height: float) -> float | None:
        """Where `row` begins in the view; None if it is more than a row outside."""
        if row == position.row - 1:
            return -position.offset_px - self.height(row)
        y = -position.offset_px
        for at in range(position.row, min(row, self.row_count - 1) + 1):
            if at == row:
                return y
            y += self.height(at)
            if y > view_height:
                return y if at + 1 == row else None
        return None

    def hit(self, position: Position, x: float, y: float, view_height: float) -> Hit | None:
        """What lies at (x, y) of the view."""
        for drawing, top in self.visible(position, view_height):
            inner_y = y - top
            if not 0 <= inner_y < drawing.height:
                continue
            for mark in drawing.marks:
                if mark.pill is not None and mark.pill.holds(x, inner_y):
                    return Hit(HitPart.MARK, drawing.row, mark_id=mark.mark_id)
            for tile in drawing.tiles:
                if tile.tile >= 0 and tile.box.holds(x, inner_y):
                    fold = tile.fold_box
                    is_fold = fold is not None and fold.holds(x - tile.box.x, inner_y - tile.box.y)
                    return Hit(HitPart.FOLD if is_fold else HitPart.TILE, drawing.row, tile.tile)
            in_gutter = x < drawing.card.x and drawing.card.y <= inner_y < drawing.card.bottom
            if drawing.head.holds(x, inner_y) or in_gutter:
                return Hit(HitPart.HEAD, drawing.row)
        return None
