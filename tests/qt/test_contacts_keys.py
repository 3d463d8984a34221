"""Folding, running numbers and the pinned head in a real view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from tests.qt.journey_screen import Screen, make_screen
from tests.timeline.journeys import Event, flagship, make_journey
from viewer.domain.channels import Channel
from viewer.qt.lettering import Lettering
from viewer.timeline.row_content import Face, Fold
from viewer.timeline.selection import select_event


def repeats(qtbot: QtBot) -> Screen:
    events = [Event(f"2026-10-03 10:0{no}", Channel.WEB, "page_view", "same", 20, "v") for no in range(7)]
    return make_screen(qtbot, make_journey(events))


def tiles(screen: Screen) -> int:
    layout = screen.view.contacts
    assert layout is not None
    return len(layout.drawing(0).tiles)


def test_that_a_run_opens_and_folds_by_click_and_by_key(qtbot: QtBot) -> None:
    screen = repeats(qtbot)
    layout = screen.view.contacts
    assert layout is not None
    (tile,) = layout.drawing(0).tiles
    assert tile.fold is Fold.FOLDED
    assert tile.fold_box is not None
    where = QPointF(tile.box.x + tile.fold_box.x + 4, tile.box.y + tile.fold_box.y + 4).toPoint()
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert tiles(screen) == 7
    screen.presenter.choose_event(3)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert tiles(screen) == 1
    assert screen.selection == select_event(3)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert tiles(screen) == 7


def test_that_digits_jump_as_they_are_typed(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship())
    view, rows = screen.view, screen.presenter.contacts.rows  # type: ignore[union-attr]

    def number() -> int:
        assert screen.selection.first is not None
        return int(rows.row_visit[rows.row_of_event(screen.selection.first)]) + 1

    qtbot.keyClick(view, Qt.Key.Key_1)
    assert number() == 1
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert number() == 12
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert number() == 1
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert number() == 1
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert number() == 4


def test_that_a_number_that_does_not_exist_leads_nowhere_and_says_so(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship())
    screen.presenter.go_to_number(4)
    before, last = screen.selection, len(flagship().visits)
    for _ in range(8):
        qtbot.keyClick(screen.view, Qt.Key.Key_9)
    assert screen.selection == before
    assert screen.view.prompt == f"There is no No. 999999 (1 to {last})"
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    assert not screen.view.prompt
    assert screen.selection == before


def test_that_the_number_being_typed_is_shown(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship())
    screen.presenter.go_to_number(12)
    before = screen.view.grab().toImage()
    qtbot.keyClick(screen.view, Qt.Key.Key_1)
    qtbot.keyClick(screen.view, Qt.Key.Key_2)
    assert screen.view.grab().toImage() != before


def test_that_turning_the_order_keeps_the_selection(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship())
    screen.presenter.choose_event(20)
    screen.presenter.turn_order()
    assert screen.selection == select_event(20)
    rows = screen.presenter.contacts.rows  # type: ignore[union-attr]
    assert rows.is_newest_first
    screen.presenter.turn_order()
    assert not screen.presenter.contacts.rows.is_newest_first  # type: ignore[union-attr]


def test_that_the_head_of_a_long_visit_stays_while_it_scrolls(qtbot: QtBot) -> None:
    events = [
        Event(f"2026-10-03 {10 + no // 60:02d}:{no % 60:02d}", Channel.WEB, "page_view", f"page {no}", 20, "v")
        for no in range(120)
    ]
    screen = make_screen(qtbot, make_journey(events))
    screen.view.scroll_to_row(0)
    screen.view.scroll_by(150)
    layout = screen.view.contacts
    assert layout is not None
    pinned = layout.drawing(0).pinned
    assert [words.text for words in pinned][:2] == ["1", "10/3"]
    image = QImage(screen.view.viewport().size(), QImage.Format.Format_RGB32)
    screen.view.viewport().render(image)
    # The line below the pinned head runs through to the left edge.
    y = round(layout.drawing(0).head.height - 0.5)
    colours = {image.pixel(x, y) for x in range(2, 8)}
    assert len(colours) == 1
    assert colours != {image.pixel(4, y + 8)}


def test_that_a_character_without_a_glyph_is_named_and_unseen_ones_are_left_out() -> None:
    lettering = Lettering(QFont(), "ja")
    lettering._drawable[ord("🙏")] = False
    assert lettering.static_text("お願い🙏\u202e", Face.TITLE).text() == "お願い‹お願い›"
    assert lettering.measure("🙏", Face.TITLE) == lettering.measure("‹お願い›", Face.TITLE)
