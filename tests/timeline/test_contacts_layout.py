"""Scrolling, and what lies under a point."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.journeys import flagship, make_journey
from tests.timeline.measuring import METRICS
from viewer.domain.channels import Channel
from viewer.domain.clock import NO_TIME
from viewer.timeline.contact_rows import ContactRows, make_contact_rows
from viewer.timeline.contacts_layout import KEPT_ROWS, ContactsLayout, Hit, HitPart, Position
from viewer.timeline.row_content import Face, Ink, Piece, RowContent, TileContent

HEIGHT = 500.0
ROWS = make_contact_rows(flagship())


class Source:
    """Rows of plain words; remembers which were asked for."""

    def __init__(self, rows: ContactRows) -> None:
        self.rows = rows
        self.asked: list[int] = []

    def row(self, row: int) -> RowContent:
        self.asked.append(row)
        tiles = tuple(TileContent(tile, Channel.WEB, f"page {tile}", "5s", 5.0) for tile in self.rows.tiles_of_row(row))
        gap = (Piece("1日後"),) if self.rows.elapsed_us[row] != NO_TIME else ()
        return RowContent(
            row, int(self.rows.row_visit[row]), Channel.WEB, str(row + 1), (Piece("10/3", Ink.TEXT, Face.DATE),), "",
            "05:12", "", "", "head", tiles, gap=gap,
        )  # fmt: skip

    def layout(self, width: float = 620) -> ContactsLayout:
        return ContactsLayout(
            self.rows, self.row, lambda row: (), date_samples=("12/30(月)",), metrics=METRICS, width=width
        )


@pytest.fixture
def source() -> Source:
    return Source(ROWS)


def bottom_of(layout: ContactsLayout, position: Position) -> float:
    drawing, y = list(layout.visible(position, HEIGHT))[-1]
    return y + layout.height(drawing.row)


def test_that_the_end_has_the_last_row_at_the_bottom(source: Source) -> None:
    layout = source.layout()
    assert bottom_of(layout, layout.end(HEIGHT)) == pytest.approx(HEIGHT)


def test_that_a_short_journey_starts_at_the_top(source: Source) -> None:
    assert source.layout().end(100_000) == Position(0)


def test_that_only_rows_near_the_view_are_laid_out(source: Source) -> None:
    layout = source.layout()
    list(layout.visible(layout.end(300), 300))
    assert 0 not in source.asked
    assert len(set(source.asked)) < layout.row_count


def test_that_old_rows_are_forgotten_at_some_point(source: Source) -> None:
    layout = source.layout()
    for row in range(layout.row_count):
        layout.drawing(row)
    assert len(layout._drawings) <= KEPT_ROWS


@given(st.lists(st.floats(-900, 900), max_size=30))
def test_that_scrolling_never_leaves_an_empty_view(moves: list[float]) -> None:
    layout = Source(ROWS).layout()
    position = layout.end(HEIGHT)
    for move in moves:
        position = layout.moved(position, move, HEIGHT)
        assert 0 <= position.row < layout.row_count
        assert 0 <= position.offset_px <= layout.height(position.row)
        assert bottom_of(layout, position) >= HEIGHT - 0.01


@given(st.floats(0, 700), st.floats(1, 400))
def test_that_scrolling_back_returns_to_the_same_place(start: float, move: float) -> None:
    layout = Source(ROWS).layout()
    before = layout.moved(Position(0), start, HEIGHT)
    there = layout.moved(before, move, HEIGHT)
    if there == layout.end(HEIGHT):
        return
    back = layout.moved(there, -move, HEIGHT)
    heights = [layout.height(row) for row in range(layout.row_count)]
    assert sum(heights[: back.row]) + back.offset_px == pytest.approx(sum(heights[: before.row]) + before.offset_px)


def test_that_the_bar_and_the_place_agree(source: Source) -> None:
    layout = source.layout()
    for value in (0, 250, 1000, 3777):
        assert layout.bar_value(layout.position_at(value)) == value


def test_that_showing_an_event_brings_its_tile_into_view(source: Source) -> None:
    layout = source.layout()
    for event in range(source.rows.event_count):
        position = layout.showing(layout.end(HEIGHT), event, HEIGHT)
        tile = source.rows.tile_of_event(event)
        boxes = [
            (y + t.box.y, y + t.box.bottom)
            for d, y in layout.visible(position, HEIGHT)
            for t in d.tiles
            if t.tile == tile
        ]
        assert len(boxes) == 1
        assert boxes[0][0] >= 0
        assert boxes[0][1] <= HEIGHT


def test_that_showing_what_is_in_view_moves_nothing(source: Source) -> None:
    layout = source.layout()
    end = layout.end(HEIGHT)
    assert layout.showing(end, source.rows.event_count - 1, HEIGHT) == end


def test_that_a_point_names_the_tile_under_it(source: Source) -> None:
    layout = source.layout()
    for drawing, y in layout.visible(Position(0), HEIGHT):
        for tile in drawing.tiles:
            x, middle = tile.box.x + 3, y + tile.box.y + 3
            if middle < HEIGHT:
                assert layout.hit(Position(0), x, middle, HEIGHT) == Hit(HitPart.TILE, drawing.row, tile.tile)


def test_that_head_and_date_name_the_row_and_the_rest_nothing(source: Source) -> None:
    layout = source.layout()
    drawing = layout.drawing(0)
    in_head = layout.hit(Position(0), drawing.head.right - 5, drawing.head.y + 2, HEIGHT)
    assert in_head == Hit(HitPart.HEAD, 0)
    assert layout.hit(Position(0), 5, drawing.card.y + 4, HEIGHT) == Hit(HitPart.HEAD, 0)
    assert layout.hit(Position(0), 5, 2, HEIGHT) is None


def test_that_an_empty_journey_can_be_asked_anything() -> None:
    layout = Source(make_contact_rows(make_journey([]))).layout()
    assert layout.end(HEIGHT) == Position(0)
    assert layout.moved(Position(0), 100, HEIGHT) == Position(0)
    assert layout.bar_maximum(HEIGHT) == 0
    assert list(layout.visible(Position(0), HEIGHT)) == []
    assert layout.hit(Position(0), 5, 5, HEIGHT) is None
