"""The scores page as an executive and a researcher use it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from running_window import Desk, open_desk

from viewer.domain.reading_lists import ENTITY, list_of
from viewer.presenters.answer_page import spoken_lines
from viewer.qt.answer_list import ROW_ROLE
from viewer.qt.answer_view import AnswerView
from viewer.qt.colours import contrast
from viewer.qt.comments_view import CommentsView
from viewer.qt.reading_list_popup import ReadingListPopup
from viewer.qt.scores_page import ScoresPage
from viewer.qt.theme import DARK, LIGHT, Theme
from viewer.workspace.state import ViewState

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]

CTRL = Qt.KeyboardModifier.ControlModifier
JARGON = ("codebook", "hub", "mapping", "コードブック", "ハブ", "マッピング", "平均")


def scores(desk: Desk) -> ScoresPage:
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, ScoresPage)
    return page


def words_on(page: ScoresPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, *(button.text() for button in page.findChildren(QPushButton) if button.isVisible())])


def click_rail(desk: Desk) -> None:
    button = desk.shown.window.rail.findChild(QToolButton, "page.scores")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()


def test_that_one_click_from_the_start_shows_the_lowest_answer_and_its_words(sample: Path) -> None:
    with open_desk(sample) as desk:
        click_rail(desk)
        page = scores(desk)
        assert page.page is not None
        assert page.page.figure == "0"
        assert page.page.words
        shown = words_on(page)
        assert spoken_lines(page.page.words) in shown
        assert not [word for word in JARGON if word in shown]
        # The words stand on the screen without scrolling, also in the smallest window.
        words = page.answer.mapTo(page, page.answer.rect().topLeft())
        assert words.y() < page.height()


def test_that_j_and_k_go_through_the_answers_and_ctrl_1_goes_back(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page, reading = scores(desk), desk.customer_id
        first = page.page
        desk.press(Qt.Key.Key_J)
        assert page.page is not None
        assert first is not None
        assert page.page.event_key != first.event_key
        desk.press(Qt.Key.Key_K)
        assert page.page.event_key == first.event_key
        desk.press(Qt.Key.Key_1, CTRL)
        assert desk.shown.window.page == "customers"
        assert desk.customer_id == reading


def test_that_the_days_before_the_answer_can_be_changed(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        page.days.setCurrentIndex(4)
        page.days.activated.emit(4)
        desk.settle()
        assert page.page is not None
        assert page.page.days == 90
        assert len(page.page.steps) <= 11
        assert len([step for step in page.page.steps if not step.is_missing]) <= 8


def test_that_a_step_leads_to_its_place_in_the_life(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        assert page.page is not None
        step = next(step for step in page.page.steps if step.event_key is not None)
        page.answer.event_asked.emit(step.event_key)
        desk.settle()
        assert desk.shown.window.page == "customers"
        journey, first = desk.shown.parts.journey.journey, desk.shown.parts.journey.selection.first
        assert journey is not None
        assert first is not None
        assert int(journey.events.event_key[first]) == step.event_key
        assert journey.customer.customer_no == page.page.customer_no


def test_that_filters_narrow_the_list_and_say_when_nothing_is_left(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        everybody = page.list.rows.rowCount()
        page.filters.period.setCurrentIndex(1)
        page.filters.period.activated.emit(1)
        desk.settle()
        assert 0 < page.list.rows.rowCount() < everybody
        assert "回答" in page.summary_words


def test_that_the_answer_fills_the_screen_with_large_letters_and_steps_by_key(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        desk.press(Qt.Key.Key_F)
        screen = page.present()
        view = screen.findChild(AnswerView)
        assert min(label.font().pixelSize() for label in view.findChildren(QLabel)) >= 24
        before = page.page
        QTest.keyClick(screen, Qt.Key.Key_J)
        desk.settle()
        assert before is not None
        assert page.page is not None
        assert page.page.event_key != before.event_key
        assert spoken_lines(page.page.words) in [label.text() for label in view.findChildren(QLabel)]
        QTest.keyClick(screen, Qt.Key.Key_Escape)
        assert not screen.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_that_projected_text_has_a_contrast_of_seven(theme: Theme) -> None:
    assert contrast(theme.text, theme.card) >= 7


def test_that_a_customer_is_put_on_a_new_reading_list_and_taken_back(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        desk.press(Qt.Key.Key_B, CTRL)
        popup = page.findChild(ReadingListPopup)
        popup.name.setText("来週の会")
        popup.make.click()
        desk.settle()
        store = desk.shown.document.open_reviews()
        (made,) = [list_of(record) for record in store.load_records(ENTITY)]
        assert (made.name, len(made.customers), made.customers[0].how) == ("来週の会", 1, "answer")
        desk.press(Qt.Key.Key_J)
        desk.press(Qt.Key.Key_B, CTRL)
        popup.lists.itemClicked.emit(popup.lists.item(0))
        desk.settle()
        (made,) = [list_of(record) for record in store.load_records(ENTITY)]
        assert len(made.customers) == 2
        desk.press(Qt.Key.Key_Z, CTRL)
        (made,) = [list_of(record) for record in store.load_records(ENTITY)]
        assert len(made.customers) == 1


def test_that_comments_are_searched_narrowed_by_a_word_and_lead_to_the_life(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        page = scores(desk)
        desk.shown.window.do_action("scores.comments")
        desk.settle()
        view = page.findChild(CommentsView)
        everything = view.list.rows.rowCount()
        assert everything > 100
        item = view.words.item(0)
        word, count = item.text().split()
        view.words.setCurrentRow(0)
        QTest.keyClick(view.words, Qt.Key.Key_Space)
        desk.settle()
        assert view.list.rows.rowCount() == int(count.removesuffix("件"))
        view.words.setCurrentRow(0)
        QTest.keyClick(view.words, Qt.Key.Key_Space)
        desk.settle()
        assert view.list.rows.rowCount() == everything
        view.search.setText(word)
        view.search.tell_now()
        desk.settle()
        assert 0 < view.list.rows.rowCount() < everything
        row = view.list.rows.index(0).data(ROW_ROLE)
        assert word in row.words
        QTest.keyClick(view.list, Qt.Key.Key_Return)
        desk.settle()
        assert desk.shown.window.page == "customers"
        journey, first = desk.shown.parts.journey.journey, desk.shown.parts.journey.selection.first
        assert journey is not None
        assert first is not None
        assert int(journey.events.event_key[first]) == row.event_key


def test_that_groups_say_their_figures_in_words(sample: Path) -> None:
    with open_desk(sample, state=ViewState(page="scores")) as desk:
        desk.shown.window.do_action("scores.breakdown")
        desk.settle()
        shown = words_on(scores(desk))
        assert "95%区間" in shown
        assert "依頼" in shown
