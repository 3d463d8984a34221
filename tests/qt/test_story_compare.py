"""Comparing in the real window: how one gets there, aligns, reads one event, and goes on to its journey."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from running_window import Desk, open_desk

from viewer.qt.compare_page import ComparePage
from viewer.qt.customer_panel import CustomerPanel
from viewer.timeline.alignment import Align, AlignKind
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

FLAGSHIP = ViewState(customer_id="C-04821")


def page_of(desk: Desk) -> ComparePage:
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, ComparePage)
    return page


def do(desk: Desk, action_id: str) -> None:
    desk.shown.window.do_action(action_id)
    desk.settle()


def list_of(desk: Desk) -> CustomerPanel:
    panel = desk.shown.window.customers_page.customers
    assert isinstance(panel, CustomerPanel)
    return panel


def test_that_rows_picked_with_ctrl_and_shift_stand_under_each_other(sample: Path) -> None:
    with open_desk(sample) as desk:
        panel = list_of(desk)
        reading = desk.customer_id
        height = panel.list.verticalHeader().defaultSectionSize()
        for row, key in ((1, Qt.KeyboardModifier.ControlModifier), (3, Qt.KeyboardModifier.ShiftModifier)):
            QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, key, QPoint(80, row * height + 20))
            desk.settle()
        assert desk.customer_id == reading
        assert len(panel.list.pinned) == 4
        assert panel.pins.isVisible()
        panel.pins.compare.click()
        desk.settle()
        page = page_of(desk)
        assert "4" in page.title.text()
        assert page.view.drawing is not None
        assert [strip.number for strip in page.view.drawing.strips] == [0, 1, 2, 3]


def test_that_promoters_stand_beside_a_detractor_aligned_on_their_answers(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        do(desk, "journey.compare_promoters")
        page = page_of(desk)
        content = page.view._content
        assert content is not None
        assert [strip.group for strip in content.strips] == ["批判者", "推奨者", "推奨者", "推奨者"]
        assert all(strip.zero_words.startswith("0 = ") for strip in content.strips)
        drawing = page.view.drawing
        assert drawing is not None
        assert drawing.zero_x is not None
        assert "推奨者" in page.notice.text()


def test_that_an_event_tells_its_words_and_opens_its_journey(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        do(desk, "journey.compare_promoters")
        page = page_of(desk)
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Right)
        assert page.view.selected is not None
        strip, event = page.view.selected
        assert strip == 1
        content = page.view._content
        assert content is not None
        assert content.strips[1].nickname in page.detail_head.text()
        assert page.detail.text()
        desk.press(Qt.Key.Key_Return)
        assert desk.shown.window.page == "customers"
        journey = desk.shown.parts.reading.journey
        assert journey is not None
        assert journey.customer.customer_no == content.strips[1].customer_no
        assert desk.shown.parts.journey.selection.first == event


def test_that_all_lives_zoom_and_move_together(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        do(desk, "journey.compare_promoters")
        view = page_of(desk).view
        whole = view.scale
        assert whole is not None
        desk.press(Qt.Key.Key_Plus)
        near = view.scale
        assert near is not None
        assert near.us_per_px < whole.us_per_px
        desk.press(Qt.Key.Key_PageUp)
        assert view.scale is not None
        assert view.scale.left < near.left
        desk.press(Qt.Key.Key_0)
        assert view.scale is not None
        assert view.scale.is_whole


def test_that_a_life_taken_away_comes_back_and_esc_leads_back(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        do(desk, "journey.compare_detractors")
        page = page_of(desk)
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Delete)
        assert "3" in page.title.text()
        assert page.restore_button.isVisible()
        page.restore_button.click()
        desk.settle()
        assert "4" in page.title.text()
        page.view.setFocus()
        desk.press(Qt.Key.Key_Escape)
        assert desk.shown.window.page == "customers"


def test_that_lives_without_the_event_say_so(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        do(desk, "journey.compare_promoters")
        page = page_of(desk)
        presenter = page._presenter
        assert presenter is not None
        presenter.set_align(Align(AlignKind.EVENT, "never_happened"))
        desk.settle()
        assert page.align.currentText() == "最初の「never_happened」（4人中0人）"
        content = page.view._content
        assert content is not None
        assert {strip.zero_words for strip in content.strips} == {"この方にはありません"}
        drawing = page.view.drawing
        assert drawing is not None
        assert not any(strip.is_placed for strip in drawing.strips)
