"""The bar of the whole life: shows all of it and moves what is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.timeline.journeys import at, flagship
from viewer.domain.annotations import MarkKind
from viewer.qt.overview_bar import OverviewBar
from viewer.qt.theme import LIGHT
from viewer.timeline.overview import Moment, Overview, make_overview
from viewer.timeline.ticks import Tick, TickUnit


class Source:
    def __init__(self, *marks: Moment) -> None:
        self.overview: Overview = make_overview(flagship())
        self.marks = marks

    def ticks(self, most: int) -> list[tuple[Tick, str]]:
        return [(Tick(at("2026-01-01 00:00"), TickUnit.MONTH), "2026/1")][:most]


@pytest.fixture
def bar(qtbot: QtBot) -> OverviewBar:
    made = OverviewBar(LIGHT)
    qtbot.addWidget(made)
    made.set_source(Source())
    made.resize(600, made.sizeHint().height())
    made.set_window(at("2026-09-01 00:00"), at("2026-10-04 20:00"))
    made.show()
    return made


def asked(bar: OverviewBar) -> list[int]:
    seen: list[int] = []
    bar.instant_asked.connect(seen.append)
    return seen


def test_that_a_click_outside_the_window_goes_there(bar: OverviewBar, qtbot: QtBot) -> None:
    seen = asked(bar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert len(seen) == 1
    assert at("2025-10-01 00:00") <= seen[0] < at("2026-02-01 00:00")


def test_that_a_drag_moves_the_window_and_keeps_the_grip(bar: OverviewBar, qtbot: QtBot) -> None:
    seen = asked(bar)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(570, 20))
    assert seen == []
    qtbot.mouseMove(bar, QPoint(470, 20))
    qtbot.mouseMove(bar, QPoint(370, 20))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(370, 20))
    assert seen == sorted(seen, reverse=True)
    assert seen


def test_that_instants_are_not_cut_to_32_bits(bar: OverviewBar, qtbot: QtBot) -> None:
    seen = asked(bar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert seen[0] > 2**40


def test_that_the_window_is_never_too_small_to_grip(bar: OverviewBar) -> None:
    instant = at("2026-05-10 21:00")
    bar.set_window(instant, instant)
    assert bar._window_rect().width() >= 14
    bar.set_window(at("2030-01-01 00:00"), at("2031-01-01 00:00"))
    assert bar.rect().toRectF().contains(bar._window_rect())


def test_that_arrow_keys_page(bar: OverviewBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.page_asked) as signal:
        qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert signal.args == [-1]


def test_that_events_marks_and_the_window_are_drawn(bar: OverviewBar) -> None:
    plain = bar.grab().toImage()
    bar.set_window(at("2025-11-01 00:00"), at("2026-01-04 20:00"))
    moved = bar.grab().toImage()
    assert moved != plain
    bar.set_source(Source(Moment(0.5, kind=MarkKind.ISSUE)))
    assert bar.grab().toImage() != moved


def test_that_the_bar_has_a_name_for_screen_readers(bar: OverviewBar) -> None:
    assert bar.accessibleName()
    assert bar.accessibleDescription()
