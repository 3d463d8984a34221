"""A researcher finds "NPS 6 or less and called within 30 days", reads, keeps the list, and draws at random."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from running_window import Desk, open_desk

from viewer.domain.channels import Channel
from viewer.domain.conditions import And, Did, Happening, Near, ReadBy, Scored
from viewer.domain.customers import CustomerQuery, PickKind
from viewer.domain.scores import ScoreKind
from viewer.presenters.saved_lists import SAVED_LIST
from viewer.qt.condition_cards import RowCard
from viewer.qt.condition_editor import ConditionEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

CALLED = Did(Happening(channels=frozenset({Channel.CALL})), near=Near(30))
LOW = Scored(kinds=frozenset({ScoreKind.NPS}), high=6)


def count_line(desk: Desk) -> str:
    return desk.shown.parts.panel._count.text()


def editor_of(desk: Desk) -> ConditionEditor:
    finding = desk.shown.parts.make_finding()
    finding.open_editor()
    desk.settle()
    assert finding.editor is not None
    return finding.editor


def choose(row: RowCard, field: str, value: str) -> None:
    box = row.fields[field]
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]


def write(row: RowCard, field: str, words: str) -> None:
    line = row.fields[field]
    assert isinstance(line, QLineEdit)
    line.setText(words)
    line.tell_now()  # type: ignore[attr-defined]


def test_that_low_scores_after_a_call_are_built_without_knowing_any_syntax(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        editor = editor_of(desk)
        write(editor.root.rows[0], "high", "6")
        choose(editor.root.rows[0], "score", "nps")
        next(action for action in editor.root.menu.actions() if action.data() == "did").trigger()
        desk.settle()
        choose(editor.root.rows[1], "channel", "call")
        choose(editor.root.rows[1], "near", "score:before")
        desk.settle()
        write(editor.root.rows[1], "near_days", "30")
        editor.search.click()
        desk.settle()
        asked = desk.shown.parts.customers.query
        assert asked.condition == And((LOW, CALLED))
        found = desk.shown.document.events.find_customers(CustomerQuery(condition=And((LOW, CALLED))))
        assert 0 < len(found) < 500
        assert count_line(desk).startswith(f"{len(found)} / ")
        life = desk.shown.parts.reading.journey
        assert life is not None
        assert desk.shown.parts.customers.current_no is not None


def test_that_a_change_in_the_editor_is_taken_back(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        editor = editor_of(desk)
        editor.root.add_group.click()
        desk.settle()
        assert len(editor.root.groups) == 1
        editor.undo.click()
        desk.settle()
        assert editor.root.groups == []
        editor.close()


def test_that_reading_is_written_down_and_can_be_asked_for(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        finding = desk.shown.parts.make_finding()
        number = desk.shown.parts.customers.current_no
        assert number is not None
        assert finding.reads is not None
        finding.reads.write()
        desk.settle()
        assert finding.readers_of(number) == ["山田"]
        desk.shown.parts.customers.set_query(CustomerQuery(condition=ReadBy("山田")))
        desk.settle()
        assert count_line(desk).startswith("1 / ")
    with open_desk(sample) as desk:
        assert desk.shown.parts.make_finding().readers_of(number) == ["山田"]


def test_that_a_saved_list_keeps_its_question_and_counts_who_fits_now(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        finding = desk.shown.parts.make_finding()
        desk.shown.parts.customers.set_query(CustomerQuery(condition=LOW))
        desk.settle()
        desk.shown.parts.panel.list_saved.emit("低い評価")
        desk.settle()
        assert finding.lists is not None
        (kept,) = finding.lists.lists
        assert (kept.name, kept.query, kept.author) == ("低い評価", CustomerQuery(condition=LOW), "山田")
        assert kept.found_count is not None
        assert desk.shown.parts.make_desk().notice == "リスト「低い評価」を保存しました"
        assert count_line(desk).startswith(f"{kept.found_count} / ")
        desk.shown.parts.customers.clear()
        desk.settle()
        desk.shown.parts.panel.list_chosen.emit(kept.list_id)
        desk.settle()
        assert desk.shown.parts.customers.query.condition == LOW
        desk.shown.parts.panel.list_removed.emit(kept.list_id)
        desk.settle()
        assert finding.lists.lists == []
        assert desk.shown.document.reviews is not None
        assert desk.shown.document.reviews.load_records(SAVED_LIST) == []


def test_that_a_draw_is_told_with_its_seed_and_cleared_conditions_come_back_by_key(qtbot: QtBot, sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
        assert count_line(desk).startswith("10 / ")
        assert desk.shown.parts.customers.current_no == desk.shown.parts.customers._order[0]
        first = desk.shown.parts.customers._order.tolist()
        desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
        assert desk.shown.parts.customers._order.tolist() != first
        drawn = desk.shown.parts.customers.query
        assert drawn.pick is not None
        assert (drawn.pick.kind, drawn.pick.seed) == (PickKind.RANDOM, 2)
        control = Qt.KeyboardModifier.ControlModifier
        desk.press(Qt.Key.Key_Backspace, control)
        assert desk.shown.parts.customers.query == CustomerQuery()
        desk.press(Qt.Key.Key_Backspace, control | Qt.KeyboardModifier.ShiftModifier)
        assert desk.shown.parts.customers.query == drawn
