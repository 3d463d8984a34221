"""A team prepares a review, does its homework, reads the list, and next time sees what stayed open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from running_window import Desk, open_desk

from viewer.domain.conditions import Scored
from viewer.domain.customers import CustomerQuery
from viewer.domain.heard import Heard
from viewer.domain.outcomes import ACTION_ITEM, PARKED, ActionItem, Parked, action_fields, parked_fields
from viewer.domain.review_plan import HowPicked, ReviewPlan, ReviewStatus
from viewer.domain.review_room import REVIEW_STEP, Phase, Stop, phase_fields
from viewer.domain.scores import ScoreKind
from viewer.qt.add_to_review import AddToReviewDialog
from viewer.qt.prepare_dialog import PrepareDialog
from viewer.qt.reviews_desk import ReviewsDesk
from viewer.qt.scores_page import ScoresPage
from viewer.workspace.commands import RecordCommands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
VERY_LOW = CustomerQuery(condition=Scored(kinds=frozenset({ScoreKind.NPS}), high=0))


def reviews_of(desk: Desk) -> ReviewsDesk:
    (follower,) = [each for each in desk.shown._followers if isinstance(each, ReviewsDesk)]
    return follower


def plan_of(desk: Desk) -> ReviewPlan:
    plan = reviews_of(desk).presenter.plan
    assert plan is not None
    return plan


def prepare(desk: Desk, way: str, *, theme: str = "評価の低いお客様", count: int = 4) -> ReviewPlan:
    """Through the dialog, as a person does."""
    desk.shown.window.do_action("review.prepare")
    desk.settle()
    dialog = reviews_of(desk).dialog
    assert isinstance(dialog, PrepareDialog)
    dialog.theme.setText(theme)
    dialog.whom.ways[way].setChecked(True)
    dialog.whom.count.setValue(count)
    dialog.whom.random_count.setValue(count)
    dialog.ok.click()
    desk.settle()
    # The screenless platform gives the keyboard to nobody when a dialog closes.
    desk.shown.window.activateWindow()
    desk.settle()
    return plan_of(desk)


def commands_of(desk: Desk, author: str = "山田") -> RecordCommands:
    return RecordCommands(desk.shown.document.open_reviews(), author)


def test_that_the_first_review_is_prepared_from_a_saved_list_with_how_it_was_picked(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.parts.customers.set_query(VERY_LOW)
        desk.settle()
        desk.shown.parts.panel.list_saved.emit("0点のお客様")
        desk.settle()
        desk.shown.window.do_action("page.reviews")
        desk.settle()
        page = reviews_of(desk).page
        assert page.is_empty
        plan = prepare(desk, "list")
        assert not page.is_empty
        found = len(desk.shown.document.events.find_customers(VERY_LOW))
        assert 0 < len(plan.customers) == found
        assert {entry.how for entry in plan.customers} == {HowPicked.LIST}
        assert dict(plan.customers[0].facts) == {"among": found, "list": "0点のお客様"}
        shown = page.detail.plan
        assert shown is not None
        assert shown.agenda[0].how == f"リスト「0点のお客様」（{found}人）"
        assert (plan.review.no, plan.review.theme, plan.review.facilitator) == (1, "評価の低いお客様", "山田")
        page.detail.agenda.setFocus()
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert page.is_empty


def test_that_a_line_with_the_keyboard_shows_the_plan_and_keeps_only_what_is_being_typed(
    qtbot: QtBot, sample: Path
) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        prepare(desk, "random", theme="はじめ", count=1)
        detail = reviews_of(desk).page.detail
        detail.theme.setFocus()
        assert detail.theme.hasFocus()
        reviews_of(desk).presenter.set_fields(theme="ほかの人が直した")
        desk.settle()
        assert detail.theme.text() == "ほかの人が直した"
        qtbot.keyClicks(detail.theme, "!")
        detail.planned.setValue(45)
        desk.settle()
        assert detail.theme.text() == "ほかの人が直した!"
        detail.agenda.parentWidget().setFocus()
        detail.question.setFocus()
        desk.settle()
        assert plan_of(desk).review.theme == "ほかの人が直した!"
        prepare(desk, "random", theme="つぎの会", count=1)
        assert detail.theme.text() == "つぎの会"


def test_that_the_agenda_is_ordered_by_keys_and_its_minutes_are_added_up(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        plan = prepare(desk, "random", count=3)
        assert {entry.how for entry in plan.customers} == {HowPicked.RANDOM}
        detail = reviews_of(desk).page.detail
        first, second, third = (entry.row_id for entry in plan.customers)
        detail.agenda.setFocus()
        desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [entry.row_id for entry in plan_of(desk).customers] == [second, first, third]
        assert detail.agenda.current_id == first
        detail.agenda.moved.emit(third, 0)
        desk.settle()
        assert [entry.row_id for entry in plan_of(desk).customers] == [third, second, first]
        detail.entry.minutes.setValue(20)
        desk.settle()
        assert plan_of(desk).minutes == 5 + 8 + 8 + 20 + 7
        assert detail.plan is not None
        assert not detail.plan.is_too_long
        detail.planned.setValue(45)
        desk.settle()
        assert detail.plan.is_too_long
        detail.agenda.setFocus()
        desk.press(Qt.Key.Key_Delete)
        assert [entry.row_id for entry in plan_of(desk).customers] == [third, second]
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert len(plan_of(desk).customers) == 3


def test_that_homework_moves_when_a_call_is_heard_and_a_customer_read(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        plan = prepare(desk, "lowest", count=2)
        reviews = reviews_of(desk)
        detail = reviews.page.detail
        detail.invitees.invited.emit("山田", "CX研究")
        desk.settle()
        people = reviews.presenter.shelf.people
        numbers = [people[entry.customer].customer_no for entry in plan.customers]
        reviews.presenter.find_calls = lambda: {numbers[0]: ("a" * 64, "b" * 64)}
        detail.homework.hear.click()
        detail.homework.read.click()
        desk.settle()
        assert detail.plan is not None
        hear, read = detail.plan.homework
        assert [person[1] for person in (*hear.people, *read.people)] == ["2件中0件 聞いた", "2人中0人 読んだ"]
        media, journey = desk.shown.media, desk.shown.parts.reading.journey
        assert media is not None
        assert journey is not None
        media.book.keep_heard(journey, Heard("山田", "a" * 64, 100.0, ((0.0, 50.0),)))
        desk.settle()
        assert detail.plan.homework[0].people[0][1] == "2件中0件 聞いた"
        media.book.keep_heard(journey, Heard("山田", "a" * 64, 100.0, ((50.0, 90.0),)))
        desk.settle()
        assert detail.plan.homework[0].people[0][1] == "2件中1件 聞いた"
        desk.shown.window.do_action("review.read")
        desk.settle()
        finding = desk.shown.parts.make_finding()
        assert finding.reads is not None
        finding.reads.write()
        desk.settle()
        assert detail.plan.homework[1].people[0][1:3] == ("2人中1人 読んだ", 0.5)


def test_that_j_and_k_go_through_the_list_with_its_question_and_stretch(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        plan = prepare(desk, "lowest", count=3)
        reviews = reviews_of(desk)
        people = reviews.presenter.shelf.people
        numbers = [people[entry.customer].customer_no for entry in plan.customers]
        reviews.page.detail.entry.question.setText("なぜ待ったのか")
        reviews.page.detail.entry.question.editingFinished.emit()
        desk.settle()
        desk.shown.window.do_action("review.read")
        desk.settle()
        customers, journey = desk.shown.parts.customers, desk.shown.parts.journey
        assert customers.current_no == numbers[0]
        strip = reviews.strip
        assert strip is not None
        assert "なぜ待ったのか" in strip.words
        assert strip.words.startswith("1 / 3")
        journey.choose_event(1)
        journey.choose_event(3, is_extending=True)
        desk.shown.window.do_action("review.set_stretch")
        desk.settle()
        assert plan_of(desk).customers[0].stretch is not None
        desk.shown.window.customers_page.focus_journey()
        desk.press(Qt.Key.Key_J)
        assert customers.current_no == numbers[1]
        assert "なぜ待ったのか" not in strip.words
        desk.press(Qt.Key.Key_K)
        assert customers.current_no == numbers[0]
        assert (journey.selection.first, journey.selection.last) == (1, 3)
        strip.close_button.click()
        desk.settle()
        assert strip.isHidden()


def test_that_the_next_review_opens_with_what_stayed_open(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        former = prepare(desk, "lowest", count=1)
        commands = commands_of(desk)
        late = ActionItem("", former.review_id, "注文状況を出す", "商品", date(2020, 1, 8))
        commands.put(ACTION_ITEM, action_fields(late))
        commands.put(PARKED, parked_fields(Parked("", former.review_id, "配送業者との連携")))
        reviews = reviews_of(desk)
        reviews.presenter.set_status(ReviewStatus.DONE)
        desk.settle()
        prepare(desk, "hand", theme="次の観察会")
        shown = reviews.page.detail.plan
        assert shown is not None
        assert [(matter.words, matter.is_late) for matter in shown.matters] == [
            ("注文状況を出す", True),
            ("配送業者との連携", False),
        ]
        assert "期限 2020/1/8(水)" in shown.matters[0].facts
        assert "期限超過" in shown.matters[0].facts
        reviews.presenter.choose(former.review_id)
        desk.settle()
        assert reviews.page.detail.theme.isReadOnly()
        assert reviews.page.detail.plan is not None
        assert reviews.page.detail.plan.is_read_only


def test_that_scores_are_nowhere_until_the_reveal(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        plan = prepare(desk, "lowest", count=2)
        reviews, parts = reviews_of(desk), desk.shown.parts
        people = reviews.presenter.shelf.people
        numbers = [people[entry.customer].customer_no for entry in plan.customers]
        reviews.presenter.set_status(ReviewStatus.RUNNING)
        desk.settle()
        desk.shown.window.do_action("review.read")
        desk.settle()
        assert parts.customers.current_no == numbers[0]
        header, journey = parts.journey.header, parts.journey.journey
        assert header is not None
        assert journey is not None
        assert (header.score_label, header.score_steps) == ("評価は公開まで伏せています", ())
        assert journey.scores == ()
        shown = parts.journey.contacts
        assert shown is not None
        tiles = [tile for row in range(shown.rows.row_count) for tile in shown.row(row).tiles]
        assert not any(tile.scores for tile in tiles)
        assert not set(numbers) & set(parts.customers._order.tolist())
        desk.shown.window.do_action("page.scores")
        desk.settle()
        scores = desk.shown.window.pages.currentWidget()
        assert isinstance(scores, ScoresPage)
        assert "公開待ち" in scores._count.text()
        stop = Stop(plan.review_id, plan.customers[0].customer)
        fields = {**phase_fields(plan.review_id, Phase.REVEAL, 1), "customer": list(stop.customer)}
        changes = commands_of(desk).put(REVIEW_STEP, fields, row_id=stop.row_id, owner=stop.customer)
        desk.shown.note_written(changes)
        desk.settle()
        journey = parts.reading.journey
        assert journey is not None
        assert journey.customer.customer_no == numbers[0]
        assert journey.scores
        assert numbers[0] in parts.customers._order.tolist()
        assert numbers[1] not in parts.customers._order.tolist()
    with open_desk(sample) as desk:
        assert numbers[1] not in desk.shown.parts.customers._order.tolist()


def test_that_paper_for_the_silent_round_has_lines_and_no_scores(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        prepare(desk, "lowest", count=2)
        reviews = reviews_of(desk)
        desk.shown.window.do_action("review.sheets")
        desk.settle()
        sheets = reviews.sheets
        assert sheets is not None
        qtbot.waitUntil(lambda: sheets.is_settled)
        assert len(sheets.pages) >= 4
        assert not any(page.badges for page in sheets.pages)
        assert any(text.text == "気づき・問い" for text in sheets.pages[-1].texts)
        sheets.save(tmp_path / "sheets.pdf")
        assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
        assert sheets.dialog is not None
        sheets.dialog.reject()
        desk.settle()


def test_that_the_customer_on_screen_is_put_on_a_review_by_one_key(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.do_action("page.reviews")
        plan = prepare(desk, "hand")
        assert plan.customers == ()
        desk.shown.window.do_action("page.customers")
        number = desk.shown.parts.customers.current_no
        desk.press(Qt.Key.Key_R, CONTROL)
        dialog = reviews_of(desk).dialog
        assert isinstance(dialog, AddToReviewDialog)
        dialog.accept()
        desk.settle()
        (entry,) = plan_of(desk).customers
        assert entry.how is HowPicked.HAND
        assert reviews_of(desk).presenter.shelf.people[entry.customer].customer_no == number
