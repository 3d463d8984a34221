"""The Lanes view in a real panel: keys, wheel, drags, and the way to the contacts and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.journey_screen import Screen, make_screen
from tests.timeline.journeys import at, flagship, make_journey
from tests.timeline.lane_lives import page
from viewer.domain.clock import DAY_US
from viewer.qt.lanes_view import LanesView
from viewer.timeline.draw_list import Box
from viewer.timeline.lane_drawing import SymbolDrawing
from viewer.timeline.selection import SelectionKind


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    made = make_screen(qtbot, flagship(), size=(900, 760))
    made.panel.show_lanes(True)
    return made


def lanes(screen: Screen) -> LanesView:
    return screen.panel.lanes


def span_us(screen: Screen) -> float:
    scale = lanes(screen).scale
    assert scale is not None
    return scale.span


def symbols(screen: Screen) -> list[SymbolDrawing]:
    drawing = lanes(screen).drawing
    assert drawing is not None
    return [symbol for lane in drawing.lanes for symbol in lane.symbols]


def place(screen: Screen, x: float, y: float) -> QPoint:
    layout = lanes(screen).lanes
    assert layout is not None
    return QPoint(round(layout.head_width + x), round(y))


def wheel(screen: Screen, x: float, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    view = lanes(screen).viewport()
    where = QPointF(place(screen, x, 200))
    event = QWheelEvent(
        where, view.mapToGlobal(where), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_that_a_life_is_first_shown_whole(screen: Screen) -> None:
    scale = lanes(screen).scale
    assert scale is not None
    assert scale.is_whole
    assert screen.panel.is_lanes
    assert screen.panel.tools.lanes_button.isChecked()


def test_that_ctrl_and_the_wheel_zoom_at_the_pointer(screen: Screen) -> None:
    scale = lanes(screen).scale
    assert scale is not None
    before = scale.instant_at(500)
    wheel(screen, 500, 8, Qt.KeyboardModifier.ControlModifier)
    after = lanes(screen).scale
    assert after is not None
    assert after.span < scale.span / 4
    assert abs(after.instant_at(500) - before) < after.us_per_px * 2


def test_that_shift_and_the_wheel_go_sideways_and_so_does_the_bar(screen: Screen) -> None:
    lanes(screen).zoom(8)
    before = lanes(screen).scale
    wheel(screen, 300, -2, Qt.KeyboardModifier.ShiftModifier)
    after = lanes(screen).scale
    assert before is not None
    assert after is not None
    assert after.left > before.left
    lanes(screen).horizontalScrollBar().setValue(0)
    assert lanes(screen).scale is not None
    assert lanes(screen).scale.left == 0  # type: ignore[union-attr]


def test_that_keys_zoom_fit_page_and_step(screen: Screen, qtbot: QtBot) -> None:
    view = lanes(screen)
    view.setFocus()
    whole = span_us(screen)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert span_us(screen) < whole / 2
    left = view.scale.left if view.scale is not None else 0.0
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.scale is not None
    assert view.scale.left < left
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert span_us(screen) == pytest.approx(whole)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert screen.selection.kind is SelectionKind.EVENT
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert screen.selection.kind is SelectionKind.STRETCH
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert span_us(screen) < whole / 10
    assert view.accessibleDescription()


def test_that_a_click_selects_and_a_drag_moves(screen: Screen, qtbot: QtBot) -> None:
    view = lanes(screen)
    symbol = symbols(screen)[0]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(screen, symbol.x, symbol.y))
    assert screen.selection.first == symbol.event
    view.zoom(6, 400)
    before = view.scale
    assert before is not None
    start = place(screen, 500, 200)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start - QPoint(60, 0))
    qtbot.mouseMove(view.viewport(), start - QPoint(100, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(100, 0))
    assert view.scale is not None
    assert view.scale.left == pytest.approx(before.left + 100 * before.us_per_px)
    assert screen.selection.first == symbol.event


def test_that_a_band_drawn_on_the_dates_is_zoomed_to(screen: Screen, qtbot: QtBot) -> None:
    view = lanes(screen)
    scale = view.scale
    assert scale is not None
    wanted = scale.instant_at(200), scale.instant_at(400)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place(screen, 200, 8))
    qtbot.mouseMove(view.viewport(), place(screen, 300, 8))
    qtbot.mouseMove(view.viewport(), place(screen, 400, 8))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place(screen, 400, 8))
    assert view.scale is not None
    assert abs(view.scale.start_us - wanted[0]) < DAY_US
    assert abs(view.scale.end_us - wanted[1]) < DAY_US


def test_that_the_buttons_in_the_corner_zoom_and_fit(screen: Screen, qtbot: QtBot) -> None:
    tools, whole = lanes(screen).tools, span_us(screen)
    qtbot.mouseClick(tools.nearer, Qt.MouseButton.LeftButton)
    assert span_us(screen) < whole
    qtbot.mouseClick(tools.farther, Qt.MouseButton.LeftButton)
    assert span_us(screen) == pytest.approx(whole)
    qtbot.mouseClick(tools.nearer, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tools.everything, Qt.MouseButton.LeftButton)
    assert span_us(screen) == pytest.approx(whole)
    assert all(button.accessibleName() for button in (tools.nearer, tools.farther, tools.everything, tools.date))


def test_that_place_and_selection_stay_when_the_view_changes(screen: Screen) -> None:
    lanes(screen).show_span(at("2025-10-10 00:00"), at("2025-12-01 00:00"))
    screen.panel.toggle_lanes()
    span = screen.panel.shown_span()
    assert span is not None
    assert span[0] <= at("2025-12-01 00:00")
    assert span[1] >= at("2025-10-10 00:00")
    screen.presenter.choose_event(24)
    screen.panel.toggle_lanes()
    event_us = int(flagship().events.occurred_at_us[24])
    assert lanes(screen).shows(event_us, event_us)
    assert lanes(screen).accessibleDescription()


def test_that_a_job_that_ends_does_not_move_the_view(screen: Screen) -> None:
    screen.presenter.choose_event(24)
    lanes(screen).show_span(at("2025-10-10 00:00"), at("2025-12-01 00:00"))
    before = lanes(screen).scale
    screen.presenter.set_marks([])
    assert lanes(screen).scale == before


def test_that_another_customer_is_shown_whole(screen: Screen) -> None:
    lanes(screen).zoom(50)
    screen.presenter.show_journey(make_journey([page("2026-10-03 10:00")]), [], at("2026-10-31 12:00"))
    scale = lanes(screen).scale
    assert scale is not None
    assert scale.is_whole
    assert [symbol.event for symbol in symbols(screen)] == [0]


def test_that_the_window_of_the_bar_and_its_edges_move_the_lanes(screen: Screen, qtbot: QtBot) -> None:
    bar, view = screen.panel.overview, lanes(screen)
    view.show_span(at("2026-01-01 00:00"), at("2026-04-01 00:00"))
    before = view.scale
    assert before is not None
    edge = bar._window_rect().right()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(edge), 20))
    qtbot.mouseMove(bar, QPoint(round(edge) + 60, 20))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(edge) + 60, 20))
    after = view.scale
    assert after is not None
    assert after.span > before.span * 1.2
    assert abs(after.start_us - before.start_us) < 3 * DAY_US


def test_that_going_to_a_date_works_in_both_views(screen: Screen) -> None:
    lanes(screen).zoom(40)
    for _ in range(2):
        screen.panel.go_to_instant(at("2026-05-10 21:00"))
        span = screen.panel.shown_span()
        assert span is not None
        assert span[0] <= at("2026-05-10 21:00") <= span[1]
        screen.panel.toggle_lanes()


def test_that_a_selected_stretch_is_drawn(screen: Screen) -> None:
    plain = lanes(screen).grab().toImage()
    screen.presenter.choose_event(10)
    screen.presenter.choose_event(20, is_extending=True)
    assert lanes(screen).grab().toImage() != plain


def test_that_symbols_stand_where_time_puts_them(screen: Screen) -> None:
    scale, journey = lanes(screen).scale, flagship()
    assert scale is not None
    for symbol in symbols(screen):
        exact = scale.x_of(int(journey.events.occurred_at_us[symbol.event]))
        assert abs(symbol.x - exact) < 30
        assert symbol.badge is None or Box(*symbol.badge.box).holds(symbol.x, symbol.y)
