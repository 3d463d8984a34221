"""The condition editor under the keyboard: Enter inverts nothing, half a condition is not searched with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from running_window import Desk, open_desk

from viewer.domain.conditions import LastDays, Scored
from viewer.qt.condition_cards import RowCard
from viewer.qt.condition_editor import ConditionEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, sample: Path) -> Iterator[Desk]:
    with open_desk(sample) as running:
        yield running


@pytest.fixture
def editor(desk: Desk) -> Iterator[ConditionEditor]:
    finding = desk.shown.parts.make_finding()
    finding.open_editor()
    desk.settle()
    assert finding.editor is not None
    yield finding.editor
    finding.editor.close()


def line_of(row: RowCard, field: str) -> QLineEdit:
    line = row.fields[field]
    assert isinstance(line, QLineEdit)
    return line


def choose(row: RowCard, field: str, value: str) -> None:
    box = row.fields[field]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))


def test_that_enter_in_a_field_commits_it_and_inverts_nothing(desk: Desk, editor: ConditionEditor) -> None:
    line = line_of(editor.root.rows[0], "high")
    line.setFocus()
    QTest.keyClicks(line, "6")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(editor.root.add, Qt.Key.Key_Return)
    desk.settle()
    assert editor.isVisible()
    assert not editor.root.rows[0]._not.isChecked()
    assert not any(button.autoDefault() for button in editor.findChildren(QPushButton))
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.shown.parts.customers.query.condition == Scored(high=6.0)


def test_that_what_was_just_typed_is_searched_with(desk: Desk, editor: ConditionEditor) -> None:
    line = line_of(editor.root.rows[0], "low")
    QTest.keyClicks(line, "9")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.shown.parts.customers.query.condition == Scored(low=9.0)


@pytest.mark.parametrize("days", ["", "abc", "999999"])
def test_that_half_a_condition_says_what_is_missing_and_is_not_applied(
    desk: Desk, editor: ConditionEditor, days: str
) -> None:
    choose(editor.root.rows[0], "when", "last")
    desk.settle()
    row = editor.root.rows[0]
    line = line_of(row, "days")
    QTest.keyClicks(line, days)
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert editor.count_words == "—"
    assert not editor.search.isEnabled()
    assert row.problem_words
    assert line.property("wrong")
    assert line.accessibleDescription() == row.problem_words
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.isVisible()
    line.setText("30")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert row.problem_words == ""
    assert not line.property("wrong")
    assert editor.search.isEnabled()
    editor.search.click()
    desk.settle()
    assert desk.shown.parts.customers.query.condition == Scored(period=LastDays(30))


def test_that_the_keyboard_begins_in_the_first_condition_and_goes_down(desk: Desk, editor: ConditionEditor) -> None:
    row = editor.root.rows[0]
    fields = list(row.fields.values())
    assert editor.focusWidget() is fields[0]
    for field in (*fields[1:], row._not):
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.focusWidget() is field
    while editor.focusWidget() is not editor.root.add:
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.focusWidget() not in fields


def test_that_every_choice_of_a_drop_down_is_in_sight(desk: Desk, editor: ConditionEditor) -> None:
    boxes = [box for box in editor.findChildren(QComboBox) if box.count() > 1]
    assert boxes
    for box in boxes:
        box.showPopup()
        QApplication.processEvents()
        view = box.view()
        last = view.visualRect(view.model().index(box.count() - 1, 0))
        assert last.bottom() < view.viewport().height()
        box.hidePopup()
