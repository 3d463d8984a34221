"""A team at one computer: marks get tags by key, replies stand below them, the codebook and what was read lead on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from running_window import Desk, open_desk

from viewer.domain.annotations import PRIVATE
from viewer.domain.conditions import And
from viewer.qt.codebook_page import CodebookPage
from viewer.qt.coverage_page import CoveragePage
from viewer.qt.mark_card import MarkCardWidget
from viewer.qt.mark_tools import MarkTools

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk(sample: Path) -> Iterator[Desk]:
    with open_desk(sample) as opened:
        yield opened


def tools_of(desk: Desk) -> MarkTools:
    assert desk.shown.mark_tools is not None
    return desk.shown.mark_tools


def write_mark(desk: Desk, words: str) -> MarkCardWidget:
    desk.shown.window.do_action("mark.note")
    desk.settle()
    desk.type(words)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = next(card for card in desk.shown.side.notes_panel.card_widgets if card.card.body == words)
    card.setFocus()
    return card


def tags_on(card: MarkCardWidget) -> list[str]:
    return [chip.word for chip in card.card.talk.tags]


def put_tag(desk: Desk, card: MarkCardWidget, word: str) -> None:
    card.setFocus()
    desk.press(Qt.Key.Key_T)
    desk.type(word)
    desk.press(Qt.Key.Key_Return)


def test_that_tags_go_by_reading_by_digit_and_lead_from_the_codebook_to_the_moment(desk: Desk) -> None:
    first = write_mark(desk, "配送日を見に戻っている")
    put_tag(desk, first, "納期")
    assert tags_on(first) == ["納期"]
    (tag,) = tools_of(desk).desk.recent
    assert tag.reading == "のうき"

    # Half a reading that is still being composed finds it.
    second = write_mark(desk, "電話で初めて知った")
    desk.press(Qt.Key.Key_T)
    picker = tools_of(desk).view.picker
    QApplication.sendEvent(picker.line, QInputMethodEvent("のうk", []))
    desk.settle()
    assert "納期" in picker.offers.item(0).text()
    QApplication.sendEvent(picker.line, QInputMethodEvent("", []))
    desk.settle()
    desk.press(Qt.Key.Key_Escape)

    # Making a tag that is read like a known one is asked for once more.
    second.setFocus()
    desk.press(Qt.Key.Key_T)
    desk.type("のうき")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert tags_on(second) == []
    assert "納期" in picker.warning.text()
    desk.press(Qt.Key.Key_Escape)
    second.setFocus()
    desk.press(Qt.Key.Key_1)
    assert tags_on(second) == ["納期"]
    desk.shown.window.do_action("edit.undo")
    desk.settle()
    assert tags_on(second) == []

    desk.shown.window.do_action("page.codebook")
    desk.settle()
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, CodebookPage)
    page.long_by_name["definition"].setPlainText("届く日が分からない")
    page.save_button.click()
    desk.settle()
    assert not page.save_button.isEnabled()
    page.moments.setCurrentRow(0)
    page.moments.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.shown.window.page == "customers"
    assert desk.shown.notes is not None
    assert desk.shown.notes.chosen_id == first.card.mark_id


def test_that_another_author_neither_sees_private_marks_nor_their_drafts(desk: Desk) -> None:
    tools = tools_of(desk)
    tools.do("mark.private")
    card = write_mark(desk, "まだ自分だけの考え")
    assert card.card.talk.lock
    notes = desk.shown.notes
    assert notes is not None
    assert notes.hand.hides_in == PRIVATE
    desk.shown.window.do_action("mark.note")
    desk.settle()
    desk.type("書きかけ")

    tools.writers.choose("佐藤")
    desk.settle()
    panel = desk.shown.side.notes_panel
    assert "佐藤" in tools.view.writer.button.text()
    assert [each.card.body for each in panel.card_widgets] == []
    assert panel.composer.words() == ("", "")

    tools.writers.choose("山田")
    desk.settle()
    assert [each.card.body for each in panel.card_widgets] == ["まだ自分だけの考え"]
    notes.choose_mark(card.card.mark_id)
    tools.do("mark.reveal")
    desk.settle()
    tools.writers.choose("佐藤")
    desk.settle()
    (mine,) = panel.card_widgets
    assert mine.card.author == "山田"
    mine.setFocus()
    desk.press(Qt.Key.Key_R)
    desk.type("店でもそう")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [line.body for line in panel.card_widgets[0].card.talk.replies] == ["店でもそう"]


def test_that_what_was_never_read_becomes_a_list(desk: Desk) -> None:
    desk.shown.window.do_action("page.coverage")
    desk.settle()
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, CoveragePage)
    item = page.table.item(0, 2)
    assert item is not None
    page.table.cellClicked.emit(0, 2)
    desk.settle()
    assert desk.shown.window.page == "customers"
    query = desk.shown.parts.customers.query
    assert isinstance(query.condition, And)
    assert f"{desk.shown.parts.customers.found_count:,}" == item.text()
