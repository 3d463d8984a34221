"""Lanes at any nearness: nothing that must show vanishes, nothing moves by itself, everything can be hit."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.journeys import TOKYO, Event, at, flagship, make_journey
from tests.timeline.lane_lives import PlainWriter, layout_of, many_pages, page, whole
from tests.timeline.measuring import METRICS
from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, datetime_of
from viewer.domain.journey import Journey
from viewer.domain.scores import Band
from viewer.timeline.axis_ticks import AxisUnit, make_axis_ticks, make_span_ticks
from viewer.timeline.emphasis import Emphasis
from viewer.timeline.journey_lanes import make_lanes
from viewer.timeline.lane_drawing import LanesDrawing, SymbolKind
from viewer.timeline.lane_hits import LanesHit, LanesHitPart, LanesHits
from viewer.timeline.lanes_layout import LanesLayout
from viewer.timeline.row_content import MarkContent
from viewer.timeline.time_scale import Life, TimeScale, whole_life

BUSY = many_pages(20_000)


def hit(layout: LanesLayout, scale: TimeScale, x: float, y: float) -> LanesHit | None:
    return LanesHits(layout.lanes, layout.bands, layout.draw(scale), scale, METRICS).at(x, y)


def events_in(drawing: LanesDrawing) -> int:
    """How many events columns and symbols stand for."""
    return sum(
        int(lane.columns.counts.sum()) + sum(symbol.repeats for symbol in lane.symbols) for lane in drawing.lanes
    )


def test_that_no_event_is_lost_in_the_whole_life() -> None:
    for journey in (flagship(), BUSY):
        layout = layout_of(journey)
        assert events_in(layout.draw(whole(layout))) == len(journey.events)


@given(st.floats(1.1, 1e7), st.floats(0, 760))
@settings(max_examples=40, deadline=None)
def test_that_what_must_show_has_a_symbol_at_any_nearness(factor: float, x: float) -> None:
    layout = layout_of(BUSY)
    scale = whole(layout).zoomed(factor, x)
    drawing = layout.draw(scale)
    conversions = np.flatnonzero(BUSY.events.is_conversion)
    seen = [scale.x_of(int(BUSY.events.occurred_at_us[at])) for at in conversions]
    inside = sum(1 for where in seen if 0 <= where <= scale.width_px)
    drawn = sum(
        symbol.repeats for lane in drawing.lanes for symbol in lane.symbols if symbol.kind is SymbolKind.CONVERSION
    )
    assert drawn >= inside


def test_that_answers_show_their_value_and_the_lowest_stands_for_several() -> None:
    events = [Event(f"2026-10-03 10:{minute:02d}", Channel.SURVEY, "answer", nps=nps)
              for minute, nps in ((0, 9), (1, 2), (2, 7))]  # fmt: skip
    layout = layout_of(make_journey([page("2020-10-03 10:00"), *events]))
    (symbol,) = layout.draw(whole(layout)).lanes[1].symbols
    assert symbol.badge is not None
    assert (symbol.badge.figure, symbol.badge.band, symbol.repeats) == ("2", Band.LOW, 3)


def test_that_complaints_are_told_from_pages_about_complaints() -> None:
    events = [
        page("2026-10-01 10:00", "苦情・ご意見の窓口"),
        Event("2026-10-03 10:00", Channel.CALL, "call", topic="苦情"),
    ]
    layout = layout_of(make_journey(events))
    kinds = [[symbol.kind for symbol in lane.symbols] for lane in layout.draw(whole(layout)).lanes]
    assert kinds == [[SymbolKind.EVENT], [SymbolKind.COMPLAINT]]


@given(st.floats(-400, 400))
@settings(max_examples=30, deadline=None)
def test_that_nothing_regroups_while_time_moves(px: float) -> None:
    layout = layout_of(BUSY)
    scale = whole(layout).zoomed(300, 380)
    moved = scale.moved(px)

    def places(drawing: LanesDrawing, shift: float) -> set[tuple[int, float]]:
        return {
            (symbol.event, round(symbol.x + shift, 3))
            for lane in drawing.lanes
            for symbol in lane.symbols
            if 60 < symbol.x < 700
        }

    before, after = layout.draw(scale), layout.draw(moved)
    by = (moved.left - scale.left) / scale.us_per_px
    both = {event for event, _ in places(before, 0.0)} & {event for event, _ in places(after, by)}
    assert {place for place in places(before, 0.0) if place[0] in both} == {
        place for place in places(after, by) if place[0] in both
    }


def test_that_labels_never_touch_the_next_symbol_or_column() -> None:
    layout = layout_of(flagship())
    for factor in (1, 3, 10, 40, 400):
        for lane in layout.draw(whole(layout).zoomed(factor, 700)).lanes:
            symbols = sorted(lane.symbols, key=lambda symbol: symbol.x)
            for one, following in pairwise(symbols):
                if one.words is not None:
                    end = one.words.x + METRICS.measure(one.words.text, one.words.face)
                    assert end <= following.x - 5


def test_that_every_symbol_can_be_clicked() -> None:
    layout = layout_of(flagship())
    scale = whole(layout)
    for lane in layout.draw(scale).lanes:
        for symbol in lane.symbols:
            found = hit(layout, scale, symbol.x, symbol.y)
            assert found is not None
            assert (found.part, found.first) == (LanesHitPart.EVENT, symbol.event)


def test_that_a_column_gives_the_nearest_event() -> None:
    layout = layout_of(BUSY)
    scale = whole(layout)
    lane = layout.draw(scale).lanes[0]
    x = lane.columns.left + float(lane.columns.cell[20]) * lane.columns.width + 2
    found = hit(layout, scale, x, lane.zone.y + 30)
    assert found is not None
    assert found.first is not None
    assert abs(scale.x_of(int(BUSY.events.occurred_at_us[found.first])) - x) <= 4


def test_that_marks_keep_their_label_alone_and_are_counted_together() -> None:
    places = (0, 1, 10_000, 10_001, 10_002, 10_003)
    marks = tuple(MarkContent(f"m{place}", MarkKind.NOTE, f"気づき: {place}番", place, place) for place in places)
    layout = layout_of(BUSY, marks=marks)
    scale = whole(layout)
    flags = layout.draw(scale).flags
    labels = [flag.words.text for flag in flags if flag.words is not None]
    assert labels == ["気づき: 0番", "気づき: 10000番 +1", "気づき: 1番", "気づき: 10001番 +1"]
    together = flags[1]
    found = hit(layout, scale, together.box.x + 4, together.box.y + 4)
    assert found is not None
    assert (found.part, found.repeats) == (LanesHitPart.MARK, 2)


@given(st.floats(1, 1e6), st.floats(0, 760))
@settings(max_examples=30, deadline=None)
def test_that_marks_never_vanish_and_never_cover_each_other(factor: float, x: float) -> None:
    label = "課題: 納期がサイトで見つからない"
    places = range(0, 19_990, 37)
    marks = tuple(MarkContent(f"m{place}", MarkKind.ISSUE, label, place, place + 3) for place in places)
    layout = layout_of(BUSY, marks=marks)
    scale = whole(layout).zoomed(factor, x)
    flags = layout.draw(scale).flags
    starts = [scale.x_of(int(BUSY.events.occurred_at_us[mark.first])) for mark in marks]
    inside = [x for x in starts if 0 <= x < scale.width_px]
    assert sum(flag.repeats for flag in flags) >= len(inside)
    for one, other in pairwise(sorted((flag.box for flag in flags), key=lambda box: (box.y, box.x))):
        assert one.y != other.y or one.right <= other.x + 0.01


def test_that_calls_orders_and_threads_are_bars() -> None:
    journey = flagship_with_thread()
    layout = LanesLayout(
        make_lanes(journey, is_open=bool, as_of_us=at("2026-10-10 00:00")), PlainWriter(journey), (), (),
        metrics=METRICS, width=900, height=420,
    )  # fmt: skip
    drawn = layout.draw(whole_life(layout.lanes.life, layout.width))
    (span,) = [span for lane in drawn.lanes for span in lane.spans]
    assert (span.is_open, span.first, span.last) == (True, 0, 1)
    assert span.box.right == pytest.approx(whole(layout).x_of(at("2026-10-10 00:00")), abs=9)


def flagship_with_thread() -> Journey:
    journey = make_journey([
        Event("2026-09-12 17:08", Channel.ORDER, "order", "注文"),
        Event("2026-09-13 09:00", Channel.DELIVERY, "accepted", "受注"),
        page("2026-10-10 10:00"),
    ])  # fmt: skip
    journey.events.thread[:2] = "LV-1"
    return journey


def test_that_hidden_kinds_are_left_out_and_lit_ones_told() -> None:
    events = BUSY.events
    shown = events.channel == events.channel[0]
    emphasis = Emphasis(shown, shown & events.is_conversion)
    layout = layout_of(BUSY, emphasis=emphasis)
    drawing = layout.draw(whole(layout))
    assert events_in(drawing) == int(shown.sum())
    symbols = [symbol for lane in drawing.lanes for symbol in lane.symbols]
    assert any(symbol.is_lit for symbol in symbols)
    assert all(symbol.is_lit != symbol.is_dim for symbol in symbols)


def test_that_many_lanes_scroll_and_few_fill_the_view() -> None:
    events = [Event(f"2026-10-{day:02d} 10:00", channel, "x") for day, channel in enumerate(Channel, 1)]
    layout = layout_of(make_journey(events), size=(900, 300))
    assert layout.most_down > 0
    assert len(layout.draw(whole(layout)).lanes) < len(Channel)
    assert layout.draw(whole(layout), layout.most_down).lanes[-1].channel is Channel.OTHER
    assert layout_of(make_journey(events[:2])).most_down == 0


@given(st.integers(0, 4_000_000_000_000_000), st.integers(MINUTE_US // 10, 40 * 365 * DAY_US), st.integers(2, 30))
@settings(deadline=None)
def test_that_axis_ticks_are_in_order_inside_and_few(start: int, length: int, most: int) -> None:
    for zone in (TOKYO, ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("America/Sao_Paulo")):
        ticks = make_axis_ticks(start, start + length, zone, most)
        assert list(ticks.at_us) == sorted(set(ticks.at_us))
        assert all(start <= instant <= start + length for instant in ticks.at_us)
        assert len(ticks.at_us) <= most * 1.1 + 2


def test_that_ticks_stand_still_while_time_moves() -> None:
    start = at("2026-10-01 03:17")
    for length in (HOUR_US, DAY_US, 30 * DAY_US, 700 * DAY_US):
        one = make_axis_ticks(start, start + length, TOKYO, 9).at_us
        other = make_axis_ticks(start + length // 3, start + length // 3 + length, TOKYO, 9).at_us
        both = (start + length // 3, start + length)
        assert [tick for tick in one if both[0] <= tick <= both[1]] == [
            tick for tick in other if both[0] <= tick <= both[1]
        ]


def test_that_weeks_begin_on_monday_and_days_at_local_midnight() -> None:
    ticks = make_axis_ticks(at("2026-03-01 00:00"), at("2026-05-01 00:00"), ZoneInfo("Europe/Berlin"), 10)
    assert (ticks.step.unit, ticks.step.every) == (AxisUnit.DAY, 7)
    local = [datetime_of(tick).astimezone(ZoneInfo("Europe/Berlin")) for tick in ticks.at_us]
    assert all(moment.weekday() == 0 and moment.hour == 0 for moment in local)
    assert all(b.date() - a.date() == timedelta(days=7) for a, b in pairwise(local))


def test_that_time_since_an_event_is_ticked_from_it() -> None:
    origin = at("2026-10-03 05:17")
    ticks = make_span_ticks(origin - 3 * DAY_US, origin + 3 * DAY_US, origin, TOKYO, 8)
    assert origin in ticks.at_us
    assert len({b - a for a, b in pairwise(ticks.at_us)}) == 1


@given(st.integers(1, 30 * 365 * DAY_US), st.lists(st.tuples(st.floats(0.01, 100), st.floats(0, 800)), max_size=12))
def test_that_the_scale_never_leaves_the_life(length: int, steps: list[tuple[float, float]]) -> None:
    scale = whole_life(Life(0, length), 800)
    for factor, x in steps:
        before = scale.instant_at(x)
        zoomed = scale.zoomed(factor, x)
        if zoomed.left > 0 and zoomed.left + zoomed.span < length:
            assert abs(zoomed.instant_at(x) - before) <= max(2.0, zoomed.us_per_px)
        scale = zoomed.moved(x - 400)
        assert scale.left >= -1
        assert scale.left + scale.span <= length + 1


def test_that_stand_ins_for_never_still_draw() -> None:
    journey = make_journey([page("0001-01-03 10:00"), page("2026-10-03 10:00"), page("9999-12-30 10:00")])
    layout = layout_of(journey)
    assert events_in(layout.draw(whole(layout))) == 3
    near = whole(layout).centred(at("2026-10-03 10:00")).zoomed(1e7, layout.width / 2)
    assert events_in(layout.draw(near.centred(at("2026-10-03 10:00")))) == 1
