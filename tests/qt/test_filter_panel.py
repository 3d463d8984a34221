"""The conditions of the list: what is set looks set, and nothing else does."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from viewer.domain.clock import us_of
from viewer.domain.customers import CustomerQuery
from viewer.domain.text import english
from viewer.presenters.customer_words import last_days
from viewer.qt.filter_panel import FilterPanel
from viewer.qt.fonts import install_fonts
from viewer.qt.theme import LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
TOKYO = ZoneInfo("Asia/Tokyo")
AS_OF_US = us_of(datetime(2026, 10, 31, 3, 0, tzinfo=UTC))


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot) -> FilterPanel:
    install_fonts(qapp)
    made = FilterPanel(LIGHT, english, as_of_us=AS_OF_US, zone=TOKYO)
    qtbot.addWidget(made)
    made.set_query(CustomerQuery())
    made.show()
    return made


def test_that_dates_stand_there_only_while_a_period_is_set(panel: FilterPanel) -> None:
    changes: list[CustomerQuery] = []
    panel.query_changed.connect(changes.append)
    assert panel._any_time.isChecked()
    assert not panel._period.isVisible()
    panel._choose.click()
    assert panel._period.isVisible()
    assert changes[-1].seen == last_days(30, AS_OF_US, TOKYO)
    panel._first.setDate(panel._first.date().addDays(-3))
    assert panel._choose.isChecked()
    panel._any_time.click()
    assert changes[-1].seen is None
    assert not panel._period.isVisible()


def test_that_the_bands_say_what_low_is(panel: FilterPanel) -> None:
    assert any("0–6" in label.text() for label in panel.findChildren(QLabel))


def test_that_no_offer_opens_no_popup(panel: FilterPanel) -> None:
    panel.set_event_names(["配送状況", "返品"])
    popup = panel._completer.popup()
    assert popup is not None
    QTest.keyClicks(panel._event, "z")
    assert not popup.isVisible()
    panel._event.clear()
    popup.show()
    panel._offer("zz")
    assert not popup.isVisible()
