"""A journey panel with its presenter, for tests that click and type."""

from __future__ import annotations

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.inline_jobs import InlineJobs
from tests.timeline.journeys import at
from viewer.domain.journey import Journey
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.qt.contacts_view import ContactsView
from viewer.qt.fonts import install_fonts
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.theme import LIGHT
from viewer.timeline.selection import Selection

END = at("2026-10-31 12:00")


@dataclass
class Screen:
    panel: JourneyPanel
    presenter: JourneyPresenter
    chosen_marks: list[str] = field(default_factory=list)

    @property
    def view(self) -> ContactsView:
        return self.panel.contacts

    @property
    def selection(self) -> Selection:
        return self.presenter.selection

    def tile_middle(self, event: int) -> QPoint:
        layout = self.view.contacts
        assert layout is not None
        tile_no = layout.rows.tile_of_event(event)
        for drawing, y in layout.visible(self.view.position, self.view.viewport().height()):
            for tile in drawing.tiles:
                if tile.tile == tile_no:
                    return QPointF(tile.box.x + tile.box.width / 2, y + tile.box.y + tile.box.height / 2).toPoint()
        raise AssertionError(f"event {event} is not in view")


def make_screen(qtbot: QtBot, journey: Journey, *, size: tuple[int, int] = (700, 640)) -> Screen:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    install_fonts(app)
    panel = JourneyPanel(LIGHT)
    qtbot.addWidget(panel)
    holidays = HolidayCalendar()
    chosen: list[str] = []
    presenter = JourneyPresenter(
        panel, english, dates=DateWords(english, "ja", ZoneInfo("Asia/Tokyo"), holidays), holidays=holidays,
        mask=Mask(english, "ja", b"s" * 32), jobs=InlineJobs(), on_mark_chosen=chosen.append,
    )  # fmt: skip
    panel.resize(*size)
    panel.show()
    presenter.show_journey(journey, [], END)
    return Screen(panel, presenter, chosen)
