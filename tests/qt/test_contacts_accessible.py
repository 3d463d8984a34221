"""What a screen reader is told of the Contacts view."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from tests.qt.journey_screen import Screen, make_screen
from tests.timeline.journeys import flagship
from viewer.qt.accessibility import install_accessibility

NAME = QAccessible.Text.Name


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    install_accessibility()
    return make_screen(qtbot, flagship())


def _list(screen: Screen) -> QAccessibleInterface:
    made = QAccessible.queryAccessibleInterface(screen.view)
    assert made is not None
    return made


def test_that_the_view_is_a_list_of_contacts_with_their_events(screen: Screen) -> None:
    contacts = screen.view.contacts
    assert contacts is not None
    made = _list(screen)
    assert made.role() == QAccessible.Role.List
    assert made.childCount() == contacts.row_count
    row = made.child(contacts.row_count - 1)
    assert row is not None
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(NAME).startswith(str(contacts.rows.visit_count))
    tile = row.child(0)
    assert tile is not None
    assert tile.role() == QAccessible.Role.Button
    assert "お店は最高でした" in tile.text(NAME)
    assert row.indexOfChild(tile) == 0
    assert tile.parent() is row


def test_that_a_point_on_the_screen_has_its_event_and_the_selected_one_says_so(screen: Screen) -> None:
    last = len(flagship().events) - 1
    screen.presenter.choose_event(last)
    at = screen.view.viewport().mapToGlobal(screen.tile_middle(last))
    tile = _list(screen).childAt(at.x(), at.y())
    assert tile is not None
    assert tile.rect().contains(at)
    assert tile.state().selected  # type: ignore[attr-defined]


def test_that_parts_outlive_neither_their_journey_nor_their_view(qtbot: QtBot) -> None:
    install_accessibility()
    for _ in range(20):
        screen = make_screen(qtbot, flagship())
        row = _list(screen).child(0)
        assert row is not None
        assert row.isValid()
        screen.presenter.clear()
        screen.panel.deleteLater()
        del screen, row
        gc.collect()
