"""An executive calls the unhappiest customer: few clicks, nothing to scroll, nothing to learn first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QWidget
from running_window import Desk, open_desk

from viewer.domain.calling import CallState, OutcomeKind, Person
from viewer.presenters.answer_page import spoken_lines
from viewer.presenters.call_panel import PanelMode
from viewer.presenters.settings import Settings, load_settings, settings_path
from viewer.qt.calling_desk import CallingDesk
from viewer.qt.calling_panel import CallingPanel
from viewer.qt.scores_page import ScoresPage
from viewer.workspace.calling import CallCommands, CallResult, Target
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

EXECUTIVE = Settings(author="佐藤", role="executive")
FOREIGN_WORDS = ("タグ", "コードブック", "codebook", "ハブ", "hub", "マッピング", "mapping", "取り込み")


@pytest.fixture
def desk(sample: Path) -> Iterator[Desk]:
    with open_desk(sample, settings=EXECUTIVE, state=ViewState("scores")) as opened:
        opened.shown.window.resize(1280, 800)
        opened.settle()
        yield opened


def calling_of(desk: Desk) -> CallingDesk:
    return desk.shown.parts.make_calling()


def panel_of(desk: Desk) -> CallingPanel:
    return calling_of(desk).answer_panel


def page_of(desk: Desk) -> ScoresPage:
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, ScoresPage)
    return page


class Hand:
    """A mouse that counts its clicks and presses only what is to be seen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.clicks = 0

    def click(self, widget: QWidget) -> None:
        window = widget.window()
        assert widget.isVisible()
        assert window.rect().contains(widget_rect(widget, window)), "it is to be reached without scrolling"
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self._desk.settle()

    def click_and_accept(self, widget: QWidget) -> None:
        """The click opens a dialog in which what is suggested is accepted: two clicks."""
        QTimer.singleShot(0, self._accept)
        self.click(widget)
        # A display gives the window the keyboard back by itself.
        self._desk.shown.window.activateWindow()
        self._desk.settle()

    def _accept(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        self.clicks += 1
        QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def widget_rect(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def words_on(window: QWidget) -> str:
    texts = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and callable(getattr(widget, "text", None)) and not isinstance(widget, QLabel):
            texts.append(str(widget.text()))  # type: ignore[attr-defined]
    return "\n".join(texts)


def test_that_an_executive_reads_and_calls_within_six_clicks(desk: Desk) -> None:
    window, panel, hand = desk.shown.window, panel_of(desk), Hand(desk)
    page = page_of(desk)
    # No click at all: the words of the unhappiest are on screen, whole.
    assert page.page is not None
    assert page.page.words
    said = spoken_lines(page.page.words)
    quote = next(label for label in page.findChildren(QLabel) if label.isVisible() and label.text() == said)
    assert window.rect().contains(widget_rect(quote, window))
    assert quote.visibleRegion().boundingRect() == quote.rect()

    hand.click_and_accept(panel.claim_button)
    assert "●" in panel.phone.text()
    hand.click_and_accept(panel.reveal_button)
    assert "●" not in panel.phone.text()
    assert panel.phone.text()[:1] == "0"
    hand.click(panel.chips[OutcomeKind.SPOKE])
    hand.click(panel.save_button)
    assert hand.clicks <= 6
    assert panel.mode is PanelMode.CLOSED
    (record,) = calling_of(desk).book.records
    assert (record.state, record.answer_key) == (CallState.SPOKE, page.page.event_key)

    shown = words_on(window)
    assert not [word for word in FOREIGN_WORDS if word in shown]
    kept = load_settings(settings_path())
    assert (kept.author, kept.is_caller_known, kept.role) == ("佐藤", True, "executive")


def test_that_after_claiming_the_keyboard_is_on_the_outcomes_and_a_problem_moves_no_button(desk: Desk) -> None:
    window, panel, hand = desk.shown.window, panel_of(desk), Hand(desk)
    hand.click_and_accept(panel.claim_button)
    assert window.focusWidget() is next(iter(panel.chips.values()))
    before = widget_rect(panel.save_button, window)
    hand.click(panel.save_button)
    assert panel.notice.text()
    assert widget_rect(panel.save_button, window) == before


def test_that_the_reveal_is_written_down_and_ctrl_z_takes_back_the_outcome_alone(desk: Desk) -> None:
    panel, hand = panel_of(desk), Hand(desk)
    hand.click_and_accept(panel.claim_button)
    hand.click_and_accept(panel.reveal_button)
    hand.click(panel.chips[OutcomeKind.NO_ANSWER])
    hand.click(panel.save_button)
    assert calling_of(desk).book.records[0].misses == 1
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert calling_of(desk).book.records[0].state is CallState.CLAIMED
    store = desk.shown.document.reviews
    assert store is not None
    (reveal,) = store.load_records("reveal")
    assert (reveal.fields["by"], reveal.fields["field"]) == ("佐藤", "phone")
    assert reveal.fields["reason"]


def test_that_the_rail_shows_two_pages_and_the_menu_leads_back_to_everything(desk: Desk) -> None:
    window = desk.shown.window
    assert window.page_names == ("scores", "customers")
    window.show_page("data")
    assert window.page == "scores"
    window.do_action("view.role_all")
    desk.settle()
    assert desk.shown.window.page_names == ("customers", "reviews", "claims", "scores", "data")
    assert desk.app.settings.role == "all"


def test_that_a_saved_call_is_on_the_journey_that_is_open(desk: Desk) -> None:
    panel, hand = panel_of(desk), Hand(desk)
    page = page_of(desk)
    assert page.page is not None
    desk.shown.parts.customers.open_customer(page.page.customer_no)
    desk.settle()
    before = len(desk.shown.parts.reading.journey.events)  # type: ignore[union-attr]
    hand.click_and_accept(panel.claim_button)
    hand.click(panel.chips[OutcomeKind.SPOKE])
    hand.click(panel.save_button)
    journey = desk.shown.parts.reading.journey
    assert journey is not None
    assert len(journey.events) == before + 1
    assert journey.events.source_of(before).file_name == "reviews"
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    journey = desk.shown.parts.reading.journey
    assert journey is not None
    assert len(journey.events) == before


def test_that_notes_begun_outlive_a_restart(sample: Path) -> None:
    known = Settings(author="佐藤", role="executive", is_caller_known=True)
    with open_desk(sample, settings=known, state=ViewState("scores")) as desk:
        panel = panel_of(desk)
        panel.claim_button.click()
        desk.settle()
        panel.notes.setPlainText("留守電に名前を残した")
        panel.chips[OutcomeKind.VOICEMAIL].click()
        desk.settle()
    with open_desk(sample, settings=known, state=ViewState("scores")) as desk:
        words = panel_of(desk).words()
        assert (words.notes, words.outcome) == ("留守電に名前を残した", OutcomeKind.VOICEMAIL)


def test_that_of_two_windows_one_gets_the_call_and_the_other_sees_it_at_once(sample: Path) -> None:
    with ExitStack() as stack:
        mine = stack.enter_context(
            open_desk(sample, settings=Settings(author="佐藤", is_caller_known=True), state=ViewState("scores"))
        )
        others = stack.enter_context(
            open_desk(sample, settings=Settings(author="森", is_caller_known=True), state=ViewState("scores"))
        )
        panel_of(mine).claim_button.click()
        mine.settle()
        # The other has not looked yet, and claims as well: it is told.
        panel_of(others).claim_button.click()
        others.settle()
        assert panel_of(others).mode is PanelMode.HELD
        assert "佐藤" in panel_of(others).notice.text()
        assert "佐藤" in panel_of(others).state.text()
        panel_of(mine).give_back_button.click()
        mine.settle()
        others.shown.look_for_news()
        others.settle()
        assert panel_of(others).mode is PanelMode.FREE


def test_that_a_call_written_elsewhere_appears_within_seconds(desk: Desk) -> None:
    page = page_of(desk)
    assert page.page is not None
    document = desk.shown.document
    from viewer.domain.anchors import customer_refs
    from viewer.reviews.store import ReviewStore

    refs = customer_refs(document.events.load_journey(page.page.customer_no), document.folder.secret)
    elsewhere = ReviewStore.open(document.folder.reviews_path)
    result = CallResult(OutcomeKind.NEVER_AGAIN)
    CallCommands(elsewhere).save_outcome(Target(refs, page.page.event_key), Person("森"), result)
    elsewhere.close()
    # The timer of the window looks every second.
    deadline = QTimer()
    deadline.setSingleShot(True)
    deadline.start(10_000)
    while panel_of(desk).mode is not PanelMode.BLOCKED and deadline.isActive():
        QApplication.processEvents()
    assert panel_of(desk).mode is PanelMode.BLOCKED
    assert "森" in panel_of(desk).state.text()
