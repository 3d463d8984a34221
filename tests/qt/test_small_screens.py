"""A low window and large letters: contacts stay in sight, and nothing above them is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from running_window import Desk, open_desk

from viewer.presenters.settings import Settings
from viewer.qt.customers_page import CustomersPage
from viewer.qt.journey_panel import JourneyPanel
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

FLAGSHIP = ViewState(customer_id="C-04821")


def panel_of(desk: Desk) -> JourneyPanel:
    page = desk.shown.window.customers_page
    assert isinstance(page, CustomersPage)
    assert isinstance(page.journey, JourneyPanel)
    return page.journey


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_that_three_contacts_stand_below_the_header_of_a_small_window(sample: Path, lang: str) -> None:
    with open_desk(sample, lang=lang, state=FLAGSHIP) as desk:
        panel = panel_of(desk)
        assert (desk.shown.window.width(), desk.shown.window.height()) == (1280, 720)
        first, last = panel.contacts.visible_rows()
        assert last - first + 1 >= 3


@pytest.mark.parametrize("percent", [80, 200])
def test_that_nothing_above_the_contacts_is_cut_at_any_text_size(sample: Path, percent: int) -> None:
    settings = Settings(author="山田", text_percent=percent)
    with open_desk(sample, state=FLAGSHIP, settings=settings) as desk:
        desk.shown.window.resize(1280, 800)
        desk.settle()
        panel = panel_of(desk)
        header = panel.header
        assert header.height() >= header.heightForWidth(header.width())
        inside = [child for child in header.findChildren(QWidget) if child.isVisible()]
        assert all(child.geometry().bottom() <= header.height() for child in inside)
        assert panel.tools.height() >= panel.tools.sizeHint().height()
        assert panel.contacts.viewport().height() > 100


def test_that_every_tool_keeps_its_name_where_its_word_is_folded(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP, settings=Settings(author="山田", text_percent=200)) as desk:
        tools = panel_of(desk).tools
        for button in (tools.show_button, tools.density_button, tools.time_button, tools.find_button):
            assert button.accessibleName()
            assert button.toolTip()
