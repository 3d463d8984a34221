"""Text boxes while an input method composes in them."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.qt.customer_panel import SearchLine
from viewer.qt.mark_composer import BodyEdit

BoxT = TypeVar("BoxT", bound=QWidget)


def compose(widget: QWidget, words: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(words, []))


def commit(widget: QWidget, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """An active window to put boxes in."""
    desk = QWidget()
    desk.setLayout(QVBoxLayout())
    qtbot.addWidget(desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    return desk


def put(desk: QWidget, box: BoxT) -> BoxT:
    layout = desk.layout()
    assert layout is not None
    layout.addWidget(box)
    box.setFocus()
    return box


@pytest.fixture
def search(desk: QWidget) -> SearchLine:
    return put(desk, SearchLine(desk))


def typed_by(search: SearchLine) -> list[str]:
    told: list[str] = []
    search.typed.connect(told.append)
    return told


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_that_keys_of_the_search_box_do_nothing_while_composing(qtbot: QtBot, search: SearchLine, key: Qt.Key) -> None:
    commit(search, "配送")
    compose(search, "のうき")
    with qtbot.assertNotEmitted(search.left):
        qtbot.keyClick(search, key)
    assert search.text() == "配送"
    commit(search, "納期")
    assert search.text() == "配送納期"
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Return)


def test_that_what_is_being_composed_is_searched_for(search: SearchLine) -> None:
    told = typed_by(search)
    compose(search, "のうき")
    search.tell_now()
    compose(search, "納期")
    search.tell_now()
    commit(search, "納期")
    search.tell_now()
    assert told == ["のうき", "納期"]


def test_that_a_composition_given_up_is_no_longer_searched_for(search: SearchLine) -> None:
    told = typed_by(search)
    commit(search, "納期")
    compose(search, "はいそう")
    search.tell_now()
    compose(search, "")
    search.tell_now()
    assert told == ["納期はいそう", "納期"]
    assert search.text() == "納期"


def test_that_clearing_the_box_forgets_what_was_being_composed(qtbot: QtBot, search: SearchLine) -> None:
    told = typed_by(search)
    commit(search, "納期")
    compose(search, "はいそう")
    search.tell_now()
    search.clear()
    search.tell_now()
    assert told[-1] == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_that_keys_work_again_after_the_box_lost_the_keyboard_while_composing(qtbot: QtBot, search: SearchLine) -> None:
    qtbot.waitUntil(search.hasFocus)
    compose(search, "のうき")
    search.clearFocus()
    search.setFocus()
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Return)


def test_that_the_hint_makes_room_for_the_first_words_being_composed(desk: QWidget) -> None:
    body = put(desk, BodyEdit(desk))
    body.set_hint("Write here…")
    assert body.placeholderText() == "Write here…"
    compose(body, "きゃく")
    assert body.placeholderText() == ""
    body.set_hint("Write here…")
    assert body.placeholderText() == ""
    compose(body, "")
    assert body.placeholderText() == "Write here…"
