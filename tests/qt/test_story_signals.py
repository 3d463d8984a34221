"""A reader meets signals on a journey, rejects one, changes a rule and sees it take effect."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox
from running_window import Desk, open_desk
from shiboken6 import isValid

from viewer.presenters.signal_cards import SignalCard
from viewer.presenters.signals import Known
from viewer.qt.event_choice import EventChoice
from viewer.qt.rule_field import RuleField
from viewer.qt.signal_rules_dialog import SignalRulesDialog
from viewer.qt.signals_desk import SignalsDesk
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

SHIFT = Qt.KeyboardModifier.ShiftModifier
REPEATED = "repeated_explanation"


def signals_of(desk: Desk) -> SignalsDesk:
    (found,) = desk.shown.window.findChildren(SignalsDesk)
    return found


def card_of(desk: Desk) -> SignalCard:
    card = signals_of(desk).presenter.card
    assert card is not None
    return card


def chips_of(desk: Desk) -> list[str]:
    header = desk.shown.parts.journey.header
    assert header is not None
    return [chip.spoken for chip in header.signals]


def fired(known: Known) -> dict[str, int]:
    return {rule_id: count.firings for rule_id, count in known.counts.items()}


def test_that_a_firing_is_read_with_both_passages_and_rejected_and_brought_back(sample: Path) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        assert chips_of(desk)[0] == "サイン（自動） 同じ説明の繰り返し"
        desk.press(Qt.Key.Key_Y, SHIFT)
        card = card_of(desk)
        assert card.title == "同じ説明の繰り返し"
        assert [passage.head[:2] for passage in card.passages] == ["メー", "電話"]
        panel = signals_of(desk).card
        assert panel.isVisible()
        assert all(
            label.textFormat() is Qt.TextFormat.PlainText for label in panel.findChildren(QLabel) if label.text()
        )
        desk.shown.parts.actions.do("signal.reject")
        desk.settle()
        assert card_of(desk).is_rejected
        assert chips_of(desk)[0] != "サイン（自動） 同じ説明の繰り返し"
        known = signals_of(desk).presenter.known
        assert known is not None
        assert (known.counts[REPEATED].rejected, known.counts[REPEATED].looked_at) >= (1, 1)
        desk.shown.parts.actions.do("edit.undo")
        desk.settle()
        assert not card_of(desk).is_rejected


def test_that_a_rejection_says_why_and_the_rule_says_how_often(sample: Path) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        desk.press(Qt.Key.Key_Y, SHIFT)
        panel = signals_of(desk).card
        words = [label.text() for label in panel.findChildren(QLabel)]
        assert "却下：まだ誰も見ていません" in words
        (why,) = panel.findChildren(QLineEdit)
        why.setFocus()
        desk.type("同じ件ではない")
        desk.press(Qt.Key.Key_Return)
        words = [label.text() for label in panel.findChildren(QLabel)]
        assert card_of(desk).rejected.endswith("同じ件ではない")
        assert any("見た" in said and "却下" in said for said in words)
        assert not why.isVisible()
        assert not why.text()
        dialog = signals_of(desk).open_rules(REPEATED)
        assert isinstance(dialog, SignalRulesDialog)
        assert "却下" in dialog.list.currentItem().text()
        dialog.close()


@pytest.mark.parametrize("leave", [SignalRulesDialog.reject, SignalRulesDialog.close])
def test_that_a_closed_page_of_rules_does_not_hear_of_a_rejection(
    sample: Path, leave: Callable[[SignalRulesDialog], object]
) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        desk.press(Qt.Key.Key_Y, SHIFT)
        signals = signals_of(desk)
        dialog = signals.open_rules(REPEATED)
        assert isinstance(dialog, SignalRulesDialog)
        leave(dialog)
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        assert not isValid(dialog)
        assert signals.presenter.on_known is None
        signals.presenter.reject()
        desk.settle()
        assert card_of(desk).is_rejected


def test_that_stages_are_folded_open_and_lead_to_their_event(sample: Path) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        band = signals_of(desk).band
        assert band.isVisible()
        assert "検討度：決めた" in band.caption
        desk.press(Qt.Key.Key_B)
        assert not band.is_folded
        band.setFocus()
        desk.press(Qt.Key.Key_Left)
        assert "→" in band.caption
        assert desk.shown.parts.journey.selection.first is not None


def test_that_a_rule_is_tried_and_saved_and_a_mistake_is_told(sample: Path) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        signals = signals_of(desk)
        dialog = signals.open_rules("silence_after_order")
        assert isinstance(dialog, SignalRulesDialog)
        dialog.text.setPlainText(dialog.text.toPlainText().replace("days = 14", "days = 1400"))
        assert not dialog.save_button.isEnabled()
        dialog.text.setPlainText(dialog.text.toPlainText().replace("days = 1400", "days = 30"))
        dialog.text.moveCursor(QTextCursor.MoveOperation.End)
        assert dialog.save_button.isEnabled()
        dialog.here_button.click()
        desk.settle()
        before = signals.presenter.known
        assert before is not None
        dialog.save_button.click()
        desk.settle()
        after = signals.presenter.known
        assert after is not None
        rule = after.rules.find("silence_after_order")
        assert rule is not None
        assert rule.parameters["days"] == 30
        assert after.counts[rule.rule_id].firings < before.counts[rule.rule_id].firings
        assert (sample / "signals" / "silence_after_order.toml").is_file()
        dialog.close()
        desk.shown.parts.actions.do("edit.undo")
        desk.settle()
        undone = signals.presenter.known
        assert undone is not None
        assert fired(undone) == fired(before)


def test_that_events_and_stages_are_chosen_in_plain_fields(sample: Path) -> None:
    with open_desk(sample, state=ViewState(customer_id="C-04821")) as desk:
        dialog = signals_of(desk).open_rules("silence_after_order")
        assert isinstance(dialog, SignalRulesDialog)
        (days,) = dialog.findChildren(QSpinBox)
        assert days.lineEdit().width() > days.width() / 2  # the number is to be seen
        (after,) = dialog.findChildren(EventChoice)
        assert after.channels.text() == "店舗 ・ 注文"
        menu = after.channels.menu()
        assert menu is not None
        next(action for action in menu.actions() if action.text() == "店舗").trigger()
        assert 'after = {channels = ["order"], conversion = true}' in dialog.text.toPlainText()
        (after,) = dialog.findChildren(EventChoice)
        after.words.setFocus()
        after.words.setText("ソファ、椅子")
        after.words.editingFinished.emit()
        assert 'words = ["ソファ", "椅子"]' in dialog.text.toPlainText()
        assert dialog.save_button.isEnabled()
        assert not [line for line in dialog.findChildren(QLineEdit) if "[" in line.text()]
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        desk.settle()
        falls = dialog.findChildren(RuleField)[0]
        assert "検討度" in falls.field.label
        falls.number_changed.emit(falls.field.name, 45.0)
        assert "fall_after_days = 45" in dialog.text.toPlainText()
        dialog.save_button.click()
        desk.settle()
        known = signals_of(desk).presenter.known
        assert known is not None
        assert known.rules.stages.axes[0].fall_after_days == 45
        dialog.close()
