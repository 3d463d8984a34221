"""The Contacts view under mouse, keys, input methods and resizing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QRegion, QStaticText
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.journey_screen import Screen, make_screen
from tests.timeline.journeys import Event, flagship, make_journey
from viewer.domain.anchors import Anchor, AnchorKind, Found, IdentityRef, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import Channel
from viewer.timeline.row_content import Face
from viewer.timeline.selection import NOTHING, WHOLE_JOURNEY, Selection, SelectionKind, select_event, select_stretch


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    return make_screen(qtbot, flagship())


def test_that_a_journey_opens_at_its_most_recent_contact(screen: Screen) -> None:
    assert screen.view.visible_rows()[1] == 13
    assert screen.view.verticalScrollBar().value() == screen.view.verticalScrollBar().maximum()


def test_that_the_whole_view_is_painted_also_below_the_last_row(screen: Screen) -> None:
    viewport = screen.view.viewport()
    for _ in range(3):  # painted directly, and from pictures
        picture = QImage(viewport.size(), QImage.Format.Format_RGB32)
        picture.fill(QColor("magenta"))
        viewport.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
        left_open = [y for y in range(picture.height()) if picture.pixelColor(2, y) == QColor("magenta")]
        assert left_open == []


def test_that_a_click_selects_an_event_and_shift_click_a_stretch(screen: Screen, qtbot: QtBot) -> None:
    viewport = screen.view.viewport()
    screen.presenter.choose_event(24)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=screen.tile_middle(23))
    assert screen.selection == select_event(23)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, screen.tile_middle(25))
    assert screen.selection == select_stretch(23, 25)


def test_that_dragging_over_tiles_selects_a_stretch(screen: Screen, qtbot: QtBot) -> None:
    viewport = screen.view.viewport()
    screen.presenter.choose_event(24)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=screen.tile_middle(23))
    qtbot.mouseMove(viewport, screen.tile_middle(24))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=screen.tile_middle(24))
    assert screen.selection.last == 24 or screen.selection == select_event(23)


def test_that_a_click_on_the_head_selects_the_visit(screen: Screen, qtbot: QtBot) -> None:
    layout = screen.view.contacts
    assert layout is not None
    height = screen.view.viewport().height()
    drawing, y = next((d, y) for d, y in layout.visible(screen.view.position, height) if d.row == 12)
    where = QPointF(drawing.head.x + 40, y + drawing.head.y + 8).toPoint()
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert screen.selection == Selection(SelectionKind.VISIT, 26, 26, 12, cursor=26)


def test_that_a_click_on_a_mark_chooses_it(screen: Screen, qtbot: QtBot) -> None:
    anchor = Anchor(AnchorKind.STRETCH, IdentityRef("member", "digest"))
    mark = Mark("m1", MarkKind.ISSUE, anchor, "納期", "", "佐藤", 0, 0)
    screen.presenter.set_marks([(mark, Resolved(Found.EXACT, 26, 27))])
    layout = screen.view.contacts
    assert layout is not None
    height = screen.view.viewport().height()
    pills = [
        (m.pill, y) for d, y in layout.visible(screen.view.position, height) for m in d.marks if m.pill is not None
    ]
    ((pill, y),) = pills
    where = QPointF(pill.x + pill.width / 2, y + pill.y + pill.height / 2).toPoint()
    qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert screen.chosen_marks == ["m1"]
    assert (screen.selection.first, screen.selection.last) == (26, 27)


def test_that_every_key_of_the_journey_works(screen: Screen, qtbot: QtBot) -> None:
    view = screen.view
    press = qtbot.keyClick
    press(view, Qt.Key.Key_Left)
    assert screen.selection == select_event(27)
    press(view, Qt.Key.Key_P)
    press(view, Qt.Key.Key_Up)
    assert screen.selection == select_event(21)
    press(view, Qt.Key.Key_Right)
    assert screen.selection == select_event(22)
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert screen.selection == select_stretch(22, 23)
    press(view, Qt.Key.Key_N)
    assert screen.selection == select_event(26)
    press(view, Qt.Key.Key_Home)
    assert screen.selection == select_event(0)
    assert view.visible_rows()[0] == 0
    press(view, Qt.Key.Key_End)
    assert screen.selection == select_event(27)
    press(view, Qt.Key.Key_Escape)
    assert screen.selection == NOTHING


def test_that_page_keys_move_a_view_and_take_the_selection_along(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.view, Qt.Key.Key_PageUp)
    assert screen.selection == NOTHING
    assert screen.view.visible_rows()[1] < 13
    screen.presenter.choose_event(27)
    qtbot.keyClick(screen.view, Qt.Key.Key_PageUp)
    assert screen.selection.first is not None
    assert screen.selection.first < 27
    for _ in range(9):
        qtbot.keyClick(screen.view, Qt.Key.Key_PageDown)
    assert screen.view.visible_rows()[1] == 13


def test_that_shortcuts_of_the_window_are_left_alone(screen: Screen, qtbot: QtBot) -> None:
    before = screen.selection
    qtbot.keyClick(screen.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert screen.selection == before


def test_that_single_keys_work_while_an_input_method_is_on(screen: Screen, qtbot: QtBot) -> None:
    view = screen.view
    for target in (view, view.viewport()):
        assert not target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    composing = QInputMethodEvent("ん", [])
    QApplication.sendEvent(view, composing)
    assert not composing.isAccepted()
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert screen.selection == select_event(26)


def test_that_the_wheel_scrolls_and_ctrl_wheel_is_left_for_zoom(screen: Screen, qtbot: QtBot) -> None:
    before = screen.view.position
    screen.view.scroll_by(-200)
    assert screen.view.position != before
    screen.view.scroll_by(1_000_000)
    assert screen.view.position == before


def test_that_the_bar_reaches_both_ends(screen: Screen) -> None:
    bar = screen.view.verticalScrollBar()
    bar.setValue(0)
    assert screen.view.visible_rows()[0] == 0
    bar.setValue(bar.maximum())
    assert screen.view.visible_rows()[1] == 13


def test_that_the_selected_event_is_told_to_screen_readers(screen: Screen) -> None:
    assert screen.view.accessibleName()
    screen.presenter.choose_event(24)
    assert "納期 いつ" in screen.view.accessibleDescription()


def test_that_a_selection_far_away_comes_into_view(screen: Screen) -> None:
    screen.presenter.select(select_event(2))
    first, last = screen.view.visible_rows()
    assert first <= 1 <= last


def test_that_a_new_width_keeps_the_end_in_view_and_else_the_place(screen: Screen, qtbot: QtBot) -> None:
    screen.panel.resize(480, 640)
    qtbot.waitUntil(lambda: screen.view.visible_rows()[1] == 13)
    screen.presenter.select(select_event(0))
    screen.panel.resize(900, 640)
    assert screen.view.visible_rows()[0] == 0


def test_that_three_contacts_with_their_heads_fit_the_smallest_screen(qtbot: QtBot) -> None:
    """1280x720 with list, notes and a bar of 60 px below leave about 640x660 to the journey."""
    screen = make_screen(qtbot, flagship(), size=(640, 660))
    layout = screen.view.contacts
    assert layout is not None
    height = screen.view.viewport().height()
    headed = [d for d, y in layout.visible(screen.view.position, height) if 0 <= y + d.head.y < height - 60]
    assert len(headed) >= 3


def test_that_the_picture_changes_with_the_selection_and_the_focus(screen: Screen) -> None:
    plain = screen.view.grab().toImage()
    screen.presenter.choose_event(26)
    assert screen.view.grab().toImage() != plain
    screen.presenter.choose_visit(12)
    assert screen.view.grab().toImage() != plain


def test_that_markup_in_customer_words_stays_words(qtbot: QtBot) -> None:
    title = "<b>直</b><img src=x>"
    screen = make_screen(qtbot, make_journey([Event("2026-10-03 10:00", Channel.WEB, "page_view", title, 5)]))
    screen.view.grab()
    text = screen.view._lettering.static_text(title, Face.TITLE)
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert isinstance(text, QStaticText)
    layout = screen.view.contacts
    assert layout is not None
    assert title in {words.text for words in layout.drawing(0).tiles[0].words}


def test_that_larger_letters_make_larger_rows(screen: Screen, qtbot: QtBot) -> None:
    layout = screen.view.contacts
    assert layout is not None
    before = layout.height(12)
    font = screen.panel.font()
    font.setPixelSize(20)
    screen.view.setFont(font)
    after = screen.view.contacts
    assert after is not None
    assert after.height(12) > before * 1.3


def test_that_a_life_of_very_many_events_opens_and_scrolls(qtbot: QtBot) -> None:
    events = [
        Event(f"2026-{1 + no // 2000:02d}-{1 + no // 80 % 25:02d} {no // 4 % 20:02d}:{no % 4 * 15:02d}", Channel.WEB,
              "page_view", f"page {no % 7}", 30, f"v{no // 4}")
        for no in range(8000)
    ]  # fmt: skip
    screen = make_screen(qtbot, make_journey(events))
    image = QImage(screen.view.viewport().size(), QImage.Format.Format_RGB32)
    bar = screen.view.verticalScrollBar()
    for value in range(0, bar.maximum(), max(1, bar.maximum() // 9)):
        bar.setValue(value)
        screen.view.viewport().render(image)
    layout = screen.view.contacts
    assert layout is not None
    assert len(layout._drawings) < layout.row_count / 2


def test_that_the_whole_journey_can_be_selected_from_the_header(screen: Screen) -> None:
    screen.panel.header.journey_clicked.emit()
    assert screen.selection == WHOLE_JOURNEY
    screen.panel.header.voice_clicked.emit()
    assert screen.selection == select_event(27)


def test_that_a_style_change_does_not_lose_the_rows(screen: Screen) -> None:
    QApplication.sendEvent(screen.view, QEvent(QEvent.Type.StyleChange))
    assert screen.view.contacts is not None
    assert screen.view.contacts.row_count == 14
