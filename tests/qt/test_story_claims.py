"""A researcher marks an issue, links moments to it, moves it over the board, and looks for what speaks against it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from running_window import Desk, open_desk

from viewer.domain.anchors import customer_refs
from viewer.domain.annotations import MarkKind
from viewer.domain.claims import ClaimKind, ClaimStatus
from viewer.domain.conditions import Did, Happening, HasClaim
from viewer.domain.countermeasures import Countermeasure, MeasureState
from viewer.domain.customers import CustomerQuery
from viewer.domain.evidence import Basis, Stance
from viewer.domain.open_questions import AskedIn, OpenQuestion
from viewer.domain.query_json import query_to_json
from viewer.domain.reading_lists import ENTITY, list_of
from viewer.domain.text import Text
from viewer.presenters.claim_links import Link
from viewer.qt.claim_links_desk import ClaimLinksDesk
from viewer.qt.claims_page import ClaimsPage
from viewer.workspace.calling import CallCommands
from viewer.workspace.claims import load_claim_book, load_questions
from viewer.workspace.state import ViewState

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]

CTRL = Qt.KeyboardModifier.ControlModifier
READING = ViewState(customer_id="C-04821")


def claims_page(desk: Desk) -> ClaimsPage:
    desk.shown.window.do_action("page.claims")
    desk.settle()
    page = desk.shown.window.pages.currentWidget()
    assert isinstance(page, ClaimsPage)
    return page


def mark_issue(desk: Desk, title: str) -> str:
    """An issue on what is selected, as I and typing make it."""
    notes = desk.shown.notes
    assert notes is not None
    notes.begin_mark(MarkKind.ISSUE)
    desk.type(title)
    desk.press(Qt.Key.Key_Return, CTRL)
    return next(mark.mark_id for mark, _ in notes.marks if mark.title == title)


def links_desk(desk: Desk) -> ClaimLinksDesk:
    found = desk.shown.window.findChild(ClaimLinksDesk)
    assert found is not None
    return found


def test_that_an_issue_goes_over_the_board_by_keys_and_undo_brings_it_back(sample: Path) -> None:
    with open_desk(sample, state=READING) as desk:
        desk.press(Qt.Key.Key_N)
        mark_id = mark_issue(desk, "納期がサイトで見つからない")
        page = claims_page(desk)
        new = page.board.columns[ClaimStatus.NEW]
        assert [card.claim_id for card in new.cards.cards] == [mark_id]
        page.take_focus()
        desk.settle()
        assert new.hasFocus()
        desk.press(Qt.Key.Key_Right, CTRL)
        confirmed = page.board.columns[ClaimStatus.CONFIRMED]
        assert [card.claim_id for card in confirmed.cards.cards] == [mark_id]
        assert confirmed.current_id == mark_id
        desk.shown.window.do_action("edit.undo")
        desk.settle()
        assert [card.claim_id for card in page.board.columns[ClaimStatus.NEW].cards.cards] == [mark_id]
        page.show_view("table")
        assert page.table.cards.cards[0].cells[1] == "納期がサイトで見つからない"


def test_that_a_moment_is_linked_shown_on_both_sides_and_leads_back_to_its_place(sample: Path) -> None:
    with open_desk(sample, state=READING) as desk:
        desk.press(Qt.Key.Key_N)
        claim_id = mark_issue(desk, "同じ説明を何度もさせている")
        desk.press(Qt.Key.Key_J)
        other = desk.customer_id
        assert other != "member:C-04821"
        desk.press(Qt.Key.Key_N)
        links = links_desk(desk).links
        assert links is not None
        assert [row_id for row_id, _ in links.choices(None)] == [claim_id]
        links.link(None, Link(claim_id, Stance.CONTRADICTS, "満足と書いている", Basis.FACT))
        desk.settle()
        notes = desk.shown.notes
        assert notes is not None
        (mark, _) = notes.marks[0]
        assert "反例 → 課題：同じ説明を何度もさせている" in links.words_of(mark.mark_id)
        page = claims_page(desk)
        page.open_first()
        desk.settle()
        words = page.detail.words()
        assert "裏づけ 1" in words
        assert "反例 1" in words
        assert "割合の推定には使えません" in words
        row = page.detail.rows[1]
        row.setFocus()
        desk.press(Qt.Key.Key_1)
        assert "反例 0" in page.detail.words()
        page.detail.rows[0].setFocus()
        desk.press(Qt.Key.Key_Return)
        assert desk.shown.window.page == "customers"
        assert desk.customer_id == "member:C-04821"
        assert desk.shown.notes is not None
        assert desk.shown.notes.chosen_id == claim_id
        # Others are found by what they bear out.
        found = desk.shown.document.events.find_customers(CustomerQuery(condition=HasClaim(claim_id)))
        assert len(found) == 2
        assert (
            len(desk.shown.document.events.find_customers(CustomerQuery(condition=HasClaim(claim_id, "unclear")))) == 0
        )


def test_that_people_to_read_against_it_come_on_a_list_and_a_draw_is_counted_as_one(sample: Path) -> None:
    with open_desk(sample, state=READING) as desk:
        desk.press(Qt.Key.Key_N)
        claim_id = mark_issue(desk, "注文後の連絡がない")
        page = claims_page(desk)
        page.open_first()
        desk.settle()
        presenter = desk.shown.window.findChild(ClaimsPage)._presenter  # type: ignore[union-attr]
        assert presenter is not None
        query = query_to_json(CustomerQuery(condition=Did(Happening("注文"))))
        presenter.change(condition_json=json.dumps(query, ensure_ascii=False, sort_keys=True))
        desk.settle()
        assert "裏づけ1、反例0。反例をまだ探していません。" in page.detail.words()
        presenter.read_against()
        desk.settle()
        presenter.draw(4, 11)
        desk.settle()
        store = desk.shown.document.open_reviews()
        lists = {each.name: each for each in map(list_of, store.load_records(ENTITY))}
        against, drawn = lists["反例探し：注文後の連絡がない"], lists["無作為：注文後の連絡がない"]
        assert {each.how for each in against.customers} == {"counter"}
        assert against.customers[0].facts["claim_id"] == claim_id
        assert [each.facts["seed"] for each in drawn.customers] == [11, 11, 11, 11]
        assert "から無作為に4人" in page.detail.words()


def test_that_a_countermeasure_is_measured_on_both_sides_and_new_cases_propose_reopening(sample: Path) -> None:
    with open_desk(sample, state=READING) as desk:
        page = claims_page(desk)
        presenter = page._presenter
        assert presenter is not None
        presenter.make(ClaimKind.ISSUE, "注文後の連絡がない")
        desk.settle()
        query = query_to_json(CustomerQuery(condition=Did(Happening("注文"))))
        about = json.dumps(query, ensure_ascii=False, sort_keys=True)
        presenter.change(condition_json=about, status=ClaimStatus.DONE, done_on=date(2026, 8, 1))
        desk.settle()
        claim = presenter.chosen
        assert claim is not None
        measure = Countermeasure(
            "", claim.claim_id, "3日目に知らせるメール", since=date(2026, 8, 15), state=MeasureState.RUNNING
        )  # fmt: skip
        presenter.write(lambda commands: commands.put_measure(measure), Text("Claims", "Saved."))
        desk.settle()
        words = page.detail.words()
        assert re.search(r"該当率：\d+\.\d%（行動した[\d,]+人中[\d,]+人） → \d+\.\d%（行動した[\d,]+人中", words)
        assert re.search(r"該当者のNPS：[+-]\d+ \(n=\d+\) → [+-]\d+ \(n=\d+\)", words)
        assert re.search(r"済にした2026/8/1\(土\)以降の行動で、\d+人が新たに該当しています。", words)
        reopen = page.detail.findChild(QPushButton, "reopen:")
        assert reopen is not None
        reopen.click()
        desk.settle()
        assert presenter.chosen is not None
        assert presenter.chosen.status is ClaimStatus.REOPENED


def test_that_a_question_for_a_call_stands_in_the_facts_before_it_until_it_is_answered(sample: Path) -> None:
    with open_desk(sample, state=READING) as desk:
        store = desk.shown.document.open_reviews()
        journey = desk.shown.parts.reading.journey
        assert journey is not None
        customer = customer_refs(journey, desk.shown.document.folder.secret)[0]
        page = claims_page(desk)
        presenter = page._presenter
        assert presenter is not None
        presenter.make(ClaimKind.HYPOTHESIS, "日付が分かれば待てる")
        desk.settle()
        claim = presenter.chosen
        assert claim is not None
        claim_id = claim.claim_id
        question = OpenQuestion("", "待てましたか", AskedIn.CALL, claim_id, customer)
        presenter.write(lambda commands: commands.put_question(question), Text("Claims", "Saved."))
        desk.settle()
        assert CallCommands(store).load_to_ask([customer]) == ("待てましたか",)
        assert "待てましたか" in page.detail.words()
        (asked,) = load_questions(store)
        presenter.answer(asked, "はい、日付だけで十分でした", Stance.SUPPORTS)
        desk.settle()
        assert CallCommands(store).load_to_ask([customer]) == ()
        assert "答え：はい、日付だけで十分でした（山田）" in page.detail.words()
        assert [each.stance for each in load_claim_book(store).evidence_of(claim_id)] == [Stance.SUPPORTS]
