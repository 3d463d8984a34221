"""The notes panel on screen: keys, input methods, plain text, cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.inline_jobs import InlineJobs
from tests.small_journeys import SATURDAY_US, Happening, make_journey
from viewer.domain.annotations import MarkKind
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.note_words import Located
from viewer.presenters.notes import NotesPresenter
from viewer.qt.notes_panel import NotesPanel
from viewer.qt.theme import THEMES, apply_theme
from viewer.reviews.store import ReviewStore
from viewer.timeline.selection import select_event, select_stretch
from viewer.workspace.commands import AnnotationCommands

CALL = Happening(SATURDAY_US + 60_000_000, "call", None, "メールにも書いたのですが", "calls", "c-1", visit_no=1)


@dataclass
class Desk:
    panel: NotesPanel
    notes: NotesPresenter
    store: ReviewStore
    jobs: InlineJobs
    chosen: list[Located]

    def add(self, kind: MarkKind, title: str, body: str) -> str:
        before = {mark.mark_id for mark, _ in self.notes.marks}
        self.notes.begin_mark(kind)
        self.panel.set_composer_words(title, body)
        self.notes.save()
        (mark_id,) = {mark.mark_id for mark, _ in self.notes.marks} - before
        return mark_id

    @property
    def bodies(self) -> list[str]:
        return [mark.body for mark, _ in self.notes.marks]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, THEMES["light"])
    stores: list[ReviewStore] = []

    def open_one(*, is_author_chosen: bool = True) -> Desk:
        store = ReviewStore.open(tmp_path / "reviews.sqlite", state_dir=tmp_path / "state")
        stores.append(store)
        panel = NotesPanel(THEMES["light"], english)
        qtbot.addWidget(panel)
        chosen: list[Located] = []
        jobs = InlineJobs()
        dates = DateWords(english, "en", ZoneInfo("Asia/Tokyo"), HolidayCalendar())
        notes = NotesPresenter(
            panel, AnnotationCommands(store, "CX研究"), store, jobs, english, secret=b"k" * 32, dates=dates,
            is_author_chosen=is_author_chosen, on_mark_chosen=lambda mark, resolved: chosen.append((mark, resolved)),
        )  # fmt: skip
        panel.attach(notes)
        panel.resize(320, 700)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        notes.show_journey(make_journey([Happening(), CALL]))
        notes.set_selection(select_stretch(0, 1))
        return Desk(panel, notes, store, jobs, chosen)

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()


def _compose(widget: QWidget, words: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(words, []))


def _commit(widget: QWidget, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def _visible_words(panel: NotesPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def test_that_a_key_opens_the_box_and_control_enter_saves(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    body = desk.panel.composer.body
    qtbot.waitUntil(body.hasFocus)
    qtbot.keyClicks(body, "five in the morning")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.keyClicks(body, "from a phone")
    assert desk.bodies == []

    with qtbot.waitSignal(desk.panel.left):
        qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.bodies == ["five in the morning\nfrom a phone"]
    assert body.toPlainText() == ""


def test_that_nothing_is_saved_or_left_while_an_input_method_composes(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    body = desk.panel.composer.body
    qtbot.waitUntil(body.hasFocus)
    _compose(body, "のうき")

    with qtbot.assertNotEmitted(desk.panel.left):
        qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(body, Qt.Key.Key_Return)
        qtbot.keyClick(body, Qt.Key.Key_Escape)
    assert desk.bodies == []
    assert body.hasFocus()

    body.clear()
    _commit(body, "納期")
    qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.bodies == ["納期"]


def test_that_enter_in_the_title_goes_on_to_the_words_but_not_while_composing(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.ISSUE)
    composer = desk.panel.composer
    qtbot.waitUntil(composer.title.hasFocus)
    _compose(composer.title, "かだい")
    qtbot.keyClick(composer.title, Qt.Key.Key_Return)
    assert composer.title.hasFocus()
    _commit(composer.title, "課題")

    qtbot.keyClick(composer.title, Qt.Key.Key_Return)

    assert composer.body.hasFocus()
    assert desk.notes.marks == ()


def test_that_escape_leaves_and_the_words_stay(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    body = desk.panel.composer.body
    qtbot.waitUntil(body.hasFocus)
    qtbot.keyClicks(body, "half a thou")

    with qtbot.waitSignal(desk.panel.left):
        qtbot.keyClick(body, Qt.Key.Key_Escape)

    assert body.toPlainText() == "half a thou"
    assert "half a thou" in desk.store.load_draft(_draft_key(desk))


def _draft_key(desk: Desk) -> str:
    from viewer.domain.anchors import customer_refs

    customer = customer_refs(make_journey([Happening(), CALL]), b"k" * 32)[0]
    return f"notes:{customer.namespace}:{customer.digest}:CX研究"


def test_that_a_draft_of_another_place_is_offered_and_a_click_goes_on_with_it(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    desk.panel.composer.body.setPlainText("<b>draft</b> A")
    desk.notes.set_selection(select_event(1))
    desk.notes.begin_mark(MarkKind.ISSUE)
    assert desk.panel.composer.words() == ("", "")
    qtbot.waitUntil(lambda: "Draft: <b>draft</b> A" in _visible_words(desk.panel))

    line = next(each for each in desk.panel.drafts.findChildren(QPushButton) if each.isVisible())
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)

    assert desk.panel.composer.words() == ("", "<b>draft</b> A")
    assert not desk.panel.drafts.isVisible()


def test_that_typing_is_kept_as_a_draft_by_itself(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    qtbot.keyClicks(desk.panel.composer.body, "typing")
    assert not desk.panel.is_settled

    qtbot.waitUntil(lambda: desk.panel.is_settled)

    assert "typing" in desk.store.load_draft(_draft_key(desk))


def test_that_words_of_people_and_customers_are_never_markup(qtbot: QtBot, desk: Desk) -> None:
    desk.add(MarkKind.ISSUE, "<b>bold</b>", "<img src='http://example.jp/x.png'> & <i>i</i>")

    shown = _visible_words(desk.panel)
    assert "<b>bold</b>" in shown
    assert any("<img" in words.replace("\u200b", "") for words in shown)
    labels = desk.panel.card_widgets[0].findChildren(QLabel)
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


def test_that_an_endless_word_does_not_widen_the_panel(qtbot: QtBot, desk: Desk) -> None:
    desk.add(MarkKind.NOTE, "", "https://example.jp/" + "a" * 400)
    card = desk.panel.card_widgets[0]

    assert card.minimumSizeHint().width() <= 320
    assert card.mapTo(desk.panel, card.rect().topRight()).x() < desk.panel.width()


def test_that_a_card_says_its_kind_in_a_word_beside_its_shape(desk: Desk) -> None:
    for kind, word in ((MarkKind.ISSUE, "Issue"), (MarkKind.HYPOTHESIS, "Hypothesis"), (MarkKind.NOTE, "Note")):
        desk.add(kind, "t", "b")
        assert word in _visible_words(desk.panel)
    assert all(
        any(not label.pixmap().isNull() for label in card.findChildren(QLabel)) for card in desk.panel.card_widgets
    )


def test_that_a_click_or_enter_on_a_card_goes_to_its_place(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.set_selection(select_event(1))
    mark_id = desk.add(MarkKind.NOTE, "", "about the call")
    (card,) = desk.panel.card_widgets

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)

    assert [(mark.mark_id, resolved.first) for mark, resolved in desk.chosen] == [(mark_id, 1)] * 2


def test_that_cards_are_edited_deleted_and_walked_by_keys(qtbot: QtBot, desk: Desk) -> None:
    for body in ("one", "two"):
        desk.add(MarkKind.NOTE, "", body)
    first, second = desk.panel.card_widgets
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()

    qtbot.keyClick(second, Qt.Key.Key_E)
    assert desk.panel.composer.body.toPlainText() == "two"
    qtbot.waitUntil(desk.panel.composer.body.hasFocus)
    qtbot.keyClick(desk.panel.composer.body, Qt.Key.Key_Escape)
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Delete)

    assert desk.bodies == ["one"]
    assert any("Ctrl+Z" in words for words in _visible_words(desk.panel))


def test_that_the_menu_of_a_card_offers_the_same(qtbot: QtBot, desk: Desk) -> None:
    desk.add(MarkKind.NOTE, "", "one")
    menu: QMenu = desk.panel.card_widgets[0].make_menu()
    offered = [action.text() for action in menu.actions()]
    assert offered[:2] == ["Edit (E)", "Delete (Del)"]
    assert {"Tag… (T)", "Reply… (R)", "Correct the author…"} <= set(offered)

    menu.actions()[1].trigger()
    menu.close()

    assert desk.bodies == []


def test_that_undo_and_redo_are_buttons_that_say_when_they_can(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.panel
    assert not panel.undo_button.isEnabled()
    desk.add(MarkKind.NOTE, "", "one")
    assert panel.undo_button.isEnabled()

    qtbot.mouseClick(panel.undo_button, Qt.MouseButton.LeftButton)
    assert desk.bodies == []
    assert (panel.undo_button.isEnabled(), panel.redo_button.isEnabled()) == (False, True)
    qtbot.mouseClick(panel.redo_button, Qt.MouseButton.LeftButton)
    assert desk.bodies == ["one"]


def test_that_the_kind_can_be_changed_in_the_box(qtbot: QtBot, desk: Desk) -> None:
    desk.notes.begin_mark(MarkKind.NOTE)
    composer = desk.panel.composer
    assert not composer.title.isVisible()
    chip = next(each for each in composer.findChildren(QPushButton) if each.text() == "Hypothesis")

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert chip.isChecked()
    assert composer.title.isVisible()


def test_that_the_box_is_low_until_somebody_writes(qtbot: QtBot, desk: Desk) -> None:
    composer = desk.panel.composer
    low = composer.body.height()
    assert not composer.save_button.isVisible()

    desk.notes.begin_mark(MarkKind.NOTE)
    qtbot.waitUntil(lambda: composer.body.height() > low)
    assert composer.save_button.isVisible()


def test_that_the_name_is_asked_in_the_box_before_the_first_mark(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(is_author_chosen=False)
    desk.notes.begin_mark(MarkKind.NOTE)
    composer = desk.panel.composer
    qtbot.waitUntil(composer.author.isVisible)
    assert composer.author.text() == "CX研究"
    composer.author.clear()
    qtbot.keyClicks(composer.body, "words")
    qtbot.keyClick(composer.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(composer.author.hasFocus)

    qtbot.keyClicks(composer.author, "Hayashi")
    qtbot.keyClick(composer.author, Qt.Key.Key_Return)

    assert [mark.author for mark, _ in desk.notes.marks] == ["Hayashi"]
    assert not composer.author.isVisible()


def test_that_lost_marks_stand_under_a_heading_of_their_own(desk: Desk) -> None:
    desk.notes.set_selection(select_event(1))
    desk.add(MarkKind.NOTE, "", "about the call")
    assert "Marks without their event" not in _visible_words(desk.panel)

    desk.notes.show_journey(make_journey([Happening()]))

    words = _visible_words(desk.panel)
    assert "Marks without their event" in words
    assert "Its event is no longer in the data." in words


def test_that_single_keys_on_cards_bypass_the_input_method(desk: Desk) -> None:
    desk.add(MarkKind.NOTE, "", "one")

    assert not desk.panel.card_widgets[0].testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_that_an_empty_panel_names_the_next_step(desk: Desk) -> None:
    assert any("press M" in words for words in _visible_words(desk.panel))
