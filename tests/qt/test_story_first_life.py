"""A person opens the sample for the first time, reads a life, marks it, and finds the mark the next day."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from running_window import Desk, open_desk

from viewer.domain.customers import CustomerSort
from viewer.qt.customer_list import ROW_ROLE

pytestmark = pytest.mark.usefixtures("qapp")

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "待つ間に何の連絡もない。"


def cards(desk: Desk) -> list[str]:
    return [widget.card.body for widget in desk.shown.side.notes_panel.card_widgets]


def row_of(desk: Desk, position: int) -> object:
    rows = desk.shown.parts.panel.list.rows
    return rows.index(position).data(ROW_ROLE)


def test_that_a_mark_made_on_the_first_day_is_there_on_the_second(sample: Path) -> None:
    with open_desk(sample) as desk:
        panel = desk.shown.parts.panel
        everybody = panel.list.rows.rowCount()
        assert everybody > 1500
        first_read = desk.customer_id
        assert first_read

        # Search: the list narrows, who is being read stays.
        desk.press(Qt.Key.Key_Slash)
        assert panel.search.hasFocus()
        desk.type("キャンセル")
        found = panel.list.rows.rowCount()
        assert 0 < found < everybody
        assert desk.customer_id == first_read

        # Sort, and walk the list with one key.
        desk.press(Qt.Key.Key_Return)
        desk.shown.parts.customers.set_sort(CustomerSort.LAST_SEEN)
        desk.settle()
        desk.press(Qt.Key.Key_J)
        second_read = desk.customer_id
        assert second_read != first_read

        # Everybody again, and down to the last row: no placeholder stays.
        desk.press(Qt.Key.Key_Backspace, CTRL)
        assert panel.list.rows.rowCount() == everybody
        panel.list.scrollToBottom()
        desk.settle()
        assert row_of(desk, everybody - 1) is not None

        # A contact, its details, a mark on it.
        desk.press(Qt.Key.Key_N)
        selection = desk.shown.parts.journey.selection
        assert selection.first is not None
        desk.press(Qt.Key.Key_M)
        desk.type(WORDS)
        desk.press(Qt.Key.Key_Return, CTRL)
        assert cards(desk) == [WORDS]

        # Undo and redo by key.
        desk.press(Qt.Key.Key_Escape)
        desk.press(Qt.Key.Key_Z, CTRL)
        assert cards(desk) == []
        desk.press(Qt.Key.Key_Y, CTRL)
        assert cards(desk) == [WORDS]
        marked = desk.customer_id

    with open_desk(sample) as desk:
        customer_no = desk.shown.document.events.find_customer_no(marked)
        assert customer_no is not None
        desk.shown.parts.customers.open_customer(customer_no)
        desk.settle()
        assert cards(desk) == [WORDS]
        # The second day's undo reaches the first day's step.
        desk.press(Qt.Key.Key_Z, CTRL)
        assert cards(desk) == []


def test_that_words_begun_and_not_saved_are_there_after_a_restart(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_H)
        desk.type("まだ途中")
    with open_desk(sample) as desk:
        assert "まだ途中" in "".join(desk.shown.side.notes_panel.composer_words())


def test_that_the_list_shows_who_has_marks(sample: Path) -> None:
    with open_desk(sample) as desk:
        assert row_of(desk, 0).marks_count == 0
        desk.press(Qt.Key.Key_M)
        desk.type("気づいた")
        desk.press(Qt.Key.Key_Return, CTRL)
        assert row_of(desk, 0).marks_count == 1


def test_that_single_keys_work_while_an_input_method_is_on(sample: Path) -> None:
    with open_desk(sample) as desk:
        parts = desk.shown.parts
        for widget in (parts.panel.list, parts.window.customers_page.journey.focusProxy()):
            widget.setFocus()
            focused = QApplication.focusWidget()
            assert focused is not None
            assert not focused.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
            assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            before = desk.customer_id
            desk.press(Qt.Key.Key_J)
            assert desk.customer_id != before
