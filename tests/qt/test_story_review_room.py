"""A whole review on one computer: by turns in silence, revealed together, clustered, voted, decided, closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from reviews_at_hand import prepare_review
from running_window import Desk, open_desk

from viewer.domain.marked_places import Standing
from viewer.domain.people import Role
from viewer.domain.review_room import Phase, WritingWay
from viewer.qt.agreement_dialog import AgreementDialog
from viewer.qt.colours import contrast
from viewer.qt.presenter_screen import BODY_PX
from viewer.qt.presenter_theme import ENOUGH, make_presenter_theme
from viewer.qt.review_marks import make_mark_mime
from viewer.qt.review_questions import ClaimDialog, LineDialog, OutcomeDialog, SeatDialog
from viewer.qt.review_room_desk import ReviewRoomDesk
from viewer.qt.theme import DARK, LIGHT
from viewer.qt.vote_dialog import VoteDialog
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

FLAGSHIP, SECOND = "C-04821", "C-12941"
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NEAR_END, EARLIER = 12, 6


def room_of(desk: Desk) -> ReviewRoomDesk:
    room = desk.shown.room
    assert room is not None
    return room


def asked(desk: Desk) -> QDialog:
    dialog = room_of(desk).asking.dialog
    assert dialog is not None
    return dialog


def answer(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(asked(desk), key)
    go_on(desk)


def go_on(desk: Desk) -> None:
    """The keyboard is the window's again."""
    desk.shown.window.activateWindow()
    desk.settle()


def marks_on_screen(desk: Desk) -> list[str]:
    assert desk.shown.notes is not None
    shown = [mark.author for mark, _ in desk.shown.notes.marks]
    assert len(desk.shown.parts.journey.mark_places) == len(shown)
    return shown


def write(desk: Desk, number: int, key: Qt.Key, words: str, *, is_saved: bool = True) -> None:
    """Mark the contact with this running number, by keys."""
    desk.shown.window.customers_page.focus_journey()
    desk.shown.parts.journey.go_to_number(number)
    desk.press(key)
    desk.type(words)
    if is_saved:
        desk.press(Qt.Key.Key_Return, CONTROL)


def sit(desk: Desk, number: Qt.Key) -> None:
    desk.shown.window.customers_page.focus_journey()
    desk.press(Qt.Key.Key_S, ALT)
    assert isinstance(asked(desk), SeatDialog)
    assert marks_on_screen(desk) == []
    answer(desk, number)


def hold_to_the_reveal(desk: Desk) -> None:
    """Three people mark by turns; then all is shown."""
    desk.press(Qt.Key.Key_B, ALT)
    desk.press(Qt.Key.Key_Right, ALT)
    sit(desk, Qt.Key.Key_1)
    write(desk, NEAR_END, Qt.Key.Key_I, "納期が見えない")
    write(desk, EARLIER, Qt.Key.Key_M, "接客がよい")
    sit(desk, Qt.Key.Key_2)
    write(desk, NEAR_END, Qt.Key.Key_I, "同じ説明を2回")
    sit(desk, Qt.Key.Key_3)
    write(desk, EARLIER, Qt.Key.Key_M, "相談が長い")
    desk.shown.window.customers_page.focus_journey()
    desk.press(Qt.Key.Key_Right, ALT)


def test_that_a_review_begins_with_a_bar_and_leaves_room_for_three_contacts(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP, SECOND])
    with open_desk(sample, state=ViewState(customer_id=SECOND)) as desk:
        desk.press(Qt.Key.Key_B, ALT)
        bar = room_of(desk).bar
        assert desk.customer_id.endswith(FLAGSHIP)
        assert bar.isVisible()
        assert "評価の低いお客様" in bar.title.words
        assert "1 / 2" in bar.customer.words
        assert bar.clock.text()[:3] in {"03:", "02:"}
        panel = desk.shown.window.customers_page.journey
        first, last = panel.contacts.visible_rows()  # type: ignore[attr-defined]
        assert last - first + 1 >= 3
        assert bar.geometry().bottom() < desk.shown.window.height()
        desk.press(Qt.Key.Key_M, ALT)
        assert bar.clock.text()[:3] in {"04:", "03:"}
        desk.press(Qt.Key.Key_J)
        assert desk.customer_id.endswith(SECOND)
        assert "2 / 2" in bar.customer.words
        desk.press(Qt.Key.Key_K)
        assert desk.customer_id.endswith(FLAGSHIP)


def test_that_nobody_sees_what_others_wrote_before_the_reveal(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP])
    with open_desk(sample, state=ViewState(customer_id=FLAGSHIP)) as desk:
        desk.press(Qt.Key.Key_B, ALT)
        desk.press(Qt.Key.Key_Right, ALT)
        desk.press(Qt.Key.Key_M)
        assert isinstance(asked(desk), SeatDialog)
        answer(desk, Qt.Key.Key_1)
        write(desk, NEAR_END, Qt.Key.Key_M, "納期が見えない")
        assert marks_on_screen(desk) == ["鈴木"]
        write(desk, EARLIER, Qt.Key.Key_M, "書きかけ", is_saved=False)
        sit(desk, Qt.Key.Key_2)
        notes_panel = desk.shown.side.notes_panel
        assert marks_on_screen(desk) == []
        assert notes_panel.composer_words() == ("", "")
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert room_of(desk).presenter.records.hidden_counts == {"鈴木": 1}
        store = desk.shown.document.reviews
        assert store is not None
        assert store.load_mark_lines() == []
        assert store.load_operations_since({}) != []
        assert all("納期が見えない" not in (each.value or "") for each in store.load_operations_since({}))
        sit(desk, Qt.Key.Key_1)
        assert marks_on_screen(desk) == ["鈴木"]
        assert notes_panel.composer_words()[1] == "書きかけ"


def test_that_a_review_goes_from_silent_marks_to_a_decision_and_survives_a_crash(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP, SECOND])
    with open_desk(sample, state=ViewState(customer_id=FLAGSHIP)) as desk:
        hold_to_the_reveal(desk)
        window, room = desk.shown.window, room_of(desk)
        assert window.page == "room"
        page = room.page
        board = room.presenter.make_board_writer()
        assert board is not None
        assert [place.standing for place in board.places] == [Standing.AGREED, Standing.SPLIT]
        assert "割れて" in page.standing.text()
        rows = board.write(room.presenter.people).rows
        assert [(row.person.name, len(row.marks)) for row in rows] == [("鈴木", 2), ("佐藤", 1), ("田中", 1)]

        # By keys: the split mark of one person joins the issue of the other.
        page.marks.setFocus()
        desk.press(Qt.Key.Key_Space)
        issues = {card.title: card for card in room.presenter.make_cards()}
        other = next(mark for mark, _ in desk.shown.notes.marks if mark.title == "同じ説明を2回")  # type: ignore[union-attr]
        page.marks.choose(other.mark_id)
        desk.press(Qt.Key(Qt.Key.Key_0 + issues["納期が見えない"].number))
        cards = room.presenter.make_cards()
        assert any({"納期が見えない", card.title} and other.mark_id in card.mark_ids for card in cards)
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert all(
            other.mark_id not in card.mark_ids for card in room.presenter.make_cards() if card.title != other.title
        )
        desk.press(Qt.Key.Key_Y, CONTROL)
        put_notes_together(desk)
        desk.press(Qt.Key.Key_Right, ALT)
        vote_and_decide(desk)
    with open_desk(sample) as again:
        room = room_of(again)
        assert again.customer_id.endswith(FLAGSHIP)
        assert again.shown.window.page == "room"
        stop = room.presenter.records.stop
        assert stop is not None
        assert stop.phase is Phase.DECIDE
        assert [line.words.text() for line in room.page.side.outcomes.lines] == ["納期のメールを試す"]
        again.press(Qt.Key.Key_Q, ALT)
        assert not room.presenter.is_running
        assert not room.bar.isVisible()
        assert again.shown.window.page == "reviews"


def test_that_a_member_of_a_team_writes_under_their_own_name_whoever_sits_at_the_facilitators(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP])
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_B, ALT)
        desk.press(Qt.Key.Key_Right, ALT)
        sit(desk, Qt.Key.Key_1)
        notes, store = desk.shown.notes, desk.shown.document.reviews
        assert notes is not None
        assert store is not None
        own = room_of(desk).presenter.leader
        assert notes.hand.author == "鈴木" != own
        store.role = Role.MEMBER
        room_of(desk).presenter.reload()
        desk.settle()
        assert (notes.hand.author, bool(notes.hand.hides_in)) == (own, True)


def put_notes_together(desk: Desk) -> None:
    """A note becomes an issue; another one is dropped on its card."""
    room = room_of(desk)
    page = room.page
    board = room.presenter.make_board_writer()
    assert board is not None
    rows = board.write(room.presenter.people).rows
    note = next(mark for row in rows for mark in row.marks if mark.label == "接客がよい")
    page.marks.setFocus()
    page.marks.choose(note.mark_id)
    desk.press(Qt.Key.Key_Return)
    asking = asked(desk)
    assert isinstance(asking, ClaimDialog)
    asking.title.setText("店舗の相談")
    asking.accept()
    go_on(desk)
    dropped = next(mark for row in rows for mark in row.marks if mark.label == "相談が長い")
    card = next(view for view in page.cards.cards if view.card is not None and view.card.title == "店舗の相談")
    data = make_mark_mime(dropped.mark_id)  # Qt does not keep it
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.LinkAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    card.dropEvent(drop)
    desk.settle()
    made = next(each for each in room.presenter.make_cards() if each.title == "店舗の相談")
    assert {note.mark_id, dropped.mark_id} <= made.mark_ids


def vote_and_decide(desk: Desk) -> None:
    room = room_of(desk)
    desk.press(Qt.Key.Key_V, ALT)
    ballot = asked(desk)
    assert isinstance(ballot, VoteDialog)
    for name, digit in (("鈴木", Qt.Key.Key_1), ("佐藤", Qt.Key.Key_1), ("田中", Qt.Key.Key_2)):
        ballot.voters[name].setFocus()
        QTest.keyClick(ballot.voters[name], digit)
        desk.settle()
    ballot.close()
    go_on(desk)
    content = room.presenter.make_ballot()
    assert content is not None
    assert [bar.votes for bar in content.bars][:2] == [2, 1]
    desk.press(Qt.Key.Key_D, ALT)
    decision = asked(desk)
    assert isinstance(decision, OutcomeDialog)
    decision.words.setText("納期のメールを試す")
    decision.reason.setText("連絡がないと不安になる")
    decision.accept()
    go_on(desk)
    desk.press(Qt.Key.Key_A, ALT)
    homework = asked(desk)
    assert isinstance(homework, OutcomeDialog)
    homework.words.setText("0件の画面に注文状況を出す")
    homework.owner.setEditText("商品")
    assert homework.has_due.isChecked()
    homework.accept()
    go_on(desk)
    action = room.presenter.records.actions[-1]
    assert (action.words, action.owner, action.due is not None) == ("0件の画面に注文状況を出す", "商品", True)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert room.presenter.records.actions == ()
    desk.press(Qt.Key.Key_P, ALT)
    topic = asked(desk)
    assert isinstance(topic, LineDialog)
    topic.line.setText("配送業者との連携")
    topic.accept()
    go_on(desk)
    assert [line.words.text() for line in room.page.side.parked.lines] == ["配送業者との連携"]
    (made,) = room.presenter.records.decisions
    assert (made.words, made.reason) == ("納期のメールを試す", "連絡がないと不安になる")


def test_that_what_is_typed_in_from_a_sheet_keeps_speaker_and_typist(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP])
    with open_desk(sample, state=ViewState(customer_id=FLAGSHIP)) as desk:
        desk.press(Qt.Key.Key_B, ALT)
        desk.press(Qt.Key.Key_Right, ALT)
        desk.press(Qt.Key.Key_S, ALT)
        dialog = asked(desk)
        assert isinstance(dialog, SeatDialog)
        dialog.way.setCurrentIndex(dialog.way.findData(WritingWay.SHEETS.value))
        answer(desk, Qt.Key.Key_2)
        assert "佐藤" in room_of(desk).bar.seat_button.text()
        write(desk, NEAR_END, Qt.Key.Key_M, "紙に書いたこと")
        desk.shown.window.customers_page.focus_journey()
        desk.press(Qt.Key.Key_Right, ALT)
        assert desk.shown.notes is not None
        (mark,) = [mark for mark, _ in desk.shown.notes.marks]
        assert (mark.author, mark.typist, mark.body) == ("佐藤", "山田", "紙に書いたこと")


def test_that_the_room_is_projected_in_large_words_and_figures_stand_on_a_page_of_their_own(sample: Path) -> None:
    prepare_review(sample, [FLAGSHIP, SECOND])
    with open_desk(sample, state=ViewState(customer_id=FLAGSHIP)) as desk:
        hold_to_the_reveal(desk)
        room = room_of(desk)
        desk.shown.window.do_action("room.agreement")
        desk.settle()
        figures = asked(desk)
        assert isinstance(figures, AgreementDialog)
        assert any("Krippendorff, K. (2011)" in words for words in figures.words)
        figures.close()
        desk.shown.window.activateWindow()
        desk.settle()
        desk.press(Qt.Key.Key_F11)
        screen = room.screen
        assert screen is not None
        assert screen.isVisible()
        assert "1 / 2" in screen.customer.text()
        assert screen.clock.font().pixelSize() >= 2 * BODY_PX
        labels = [screen.customer, screen.review, screen.phase, screen.coming, *screen.lines.labels]
        assert all(label.font().pixelSize() >= BODY_PX for label in labels if label.text())
        assert any("≠" in label.text() for label in screen.lines.labels)
        QTest.keyClick(screen, Qt.Key.Key_J)
        desk.settle()
        assert desk.customer_id.endswith(SECOND)
        assert "2 / 2" in screen.customer.text()
        assert min(font.pixelSize() for font in screen.contacts._lettering.font_by_face.values()) >= BODY_PX
        QTest.keyClick(screen, Qt.Key.Key_Escape)
        assert not screen.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_projected_words_reach_seven_to_one(theme: object) -> None:
    strong = make_presenter_theme(theme)  # type: ignore[arg-type]
    inks = [strong.text, strong.text_muted, strong.gap, *strong.channels.values(), *strong.marks.values()]
    for ink in inks:
        for ground in (strong.bg, strong.card, strong.selection):
            assert contrast(ink, ground) >= ENOUGH
    for ink in (*strong.channels.values(), *strong.marks.values()):
        assert contrast(ink, strong.tint(ink)) >= ENOUGH
