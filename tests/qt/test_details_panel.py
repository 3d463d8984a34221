"""Words of an event on screen: plain, selectable, and quoted to the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from viewer.domain.anchors import TextField
from viewer.domain.transcripts import turns_of
from viewer.presenters.details import Details, Line, Part
from viewer.qt.event_details import EventDetailsPanel
from viewer.qt.theme import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")


def show(*lines: Line) -> EventDetailsPanel:
    panel = EventDetailsPanel(LIGHT)
    panel.set_details(Details("Event details", lines), "")
    return panel


def select(panel: EventDetailsPanel, start: int, end: int) -> None:
    cursor = panel.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    panel.text.setTextCursor(cursor)


def select_words(panel: EventDetailsPanel, words: str) -> None:
    panel.text.moveCursor(QTextCursor.MoveOperation.Start)
    assert panel.text.find(words)


def test_that_markup_is_shown_as_it_was_written() -> None:
    panel = show(Line(Part.TITLE, "Title", '<img src="x"> & <b>bold</b>'), Line(Part.FACT, "Channel", "Web"))
    assert '<img src="x"> & <b>bold</b>' in panel.text.toPlainText()


def test_that_selected_words_are_told_by_field_and_characters() -> None:
    panel = show(
        Line(Part.TITLE, "Title", "𠮷野家の牛丼"), Line(Part.TEXT, "Text", "一行目\r\n二行目 𠮷田\n三行目"),
    )  # fmt: skip
    select_words(panel, "野家")
    assert panel.selected_words() == (TextField.TITLE, 1, 3)
    select_words(panel, "田")
    assert panel.selected_words() == (TextField.TEXT, 10, 11)


def test_that_nothing_quotable_is_told_for_facts() -> None:
    panel = show(Line(Part.FACT, "Channel", "Web"), Line(Part.TEXT, "Text", "言葉"))
    select_words(panel, "Web")
    assert panel.selected_words() is None


def test_that_a_quote_over_turns_leaves_speakers_out_at_its_ends() -> None:
    said = "[00:05] 店: いらっしゃいませ\n[00:09] 客: ソファはどこ"
    panel = show(Line(Part.TRANSCRIPT, "Transcript", said, turns_of(said)))
    shown = panel.text.toPlainText()
    select(panel, shown.index("いらっしゃい"), shown.index("はどこ"))
    field, start, end = panel.selected_words() or (None, 0, 0)
    assert field is TextField.TEXT
    assert said[start:end] == "いらっしゃいませ\n[00:09] 客: ソファ"
    select(panel, shown.index("客"), len(shown.rstrip()))
    _, start, end = panel.selected_words() or (None, 0, 0)
    assert said[start:end] == "ソファはどこ"


def test_that_the_button_to_quote_comes_with_words_and_goes_with_them() -> None:
    panel = show(Line(Part.TEXT, "Text", "納期が分からない"))
    select_words(panel, "納期")
    assert not panel.quote_button.isHidden()
    select(panel, 0, 0)
    assert panel.quote_button.isHidden()


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")) | st.sampled_from("\n𠮷😀"), min_size=1
)


@given(text=TEXTS, data=st.data())
def test_that_any_words_selected_are_the_words_told(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    panel = show(Line(Part.TEXT, "Text", text))
    first = panel.text.document().toRawText().index("Text\u2029") + len("Text\u2029")
    before = len(text[:start].encode("utf-16-le")) // 2
    length = len(text[start:end].encode("utf-16-le")) // 2
    select(panel, first + before, first + before + length)
    assert panel.selected_words() == (TextField.TEXT, start, end)
