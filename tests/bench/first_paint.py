"""`python -m tests.bench.first_paint WORKSPACE`: when the first picture with list and journey was painted.

Prints {"painted_s": time.monotonic(), "cpu_s": what all threads used until then, "modules": names of what shall not be
imported yet and was}.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMainWindow, QWidget

LATER = (
    *("pyqtgraph", "sqlalchemy", "alembic", "keyring", "pandas", "holidays", "openpyxl", "tomlkit", "typer", "rich"),
    *("numpy.ma", "logging.handlers", "duckdb", "viewer.events.store"),
    *("viewer.events.building", "viewer.reviews.store", "viewer.qt.notes_panel", "viewer.qt.import_dialog"),
    *("viewer.qt.reading_desk", "viewer.qt.signals_desk", "viewer.qt.calling_desk", "viewer.qt.finding_desk"),
    *("viewer.qt.media_desk", "viewer.qt.lanes_view", "viewer.qt.event_details", "viewer.qt.scores_page"),
    *("viewer.qt.palette", "viewer.qt.dialogs", "viewer.presenters.lanes", "viewer.presenters.notes"),
    *("viewer.presenters.details", "viewer.presenters.calling", "viewer.presenters.pick_words", "viewer.domain.picks"),
    *(
        "viewer.domain.conditions",
        "viewer.events.behaviour",
        "viewer.events.life_lines",
        "viewer.events.score_statistics",
    ),
    *("viewer.timeline.lane_drawing", "viewer.presenters.compare", "viewer.presenters.printing"),
)
_LONGEST_S = 30


def _tell_first_paint(window: QMainWindow) -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from viewer.qt.contacts_view import ContactsView
    from viewer.qt.customer_list import ROW_ROLE, CustomerListView

    contacts = window.findChild(ContactsView)
    customers = window.findChild(CustomerListView)
    has_journey = _watch_paint(ContactsView, lambda: bool(contacts.contacts and contacts.contacts.row_count))
    has_rows = _watch_paint(CustomerListView, lambda: customers.rows.index(0).data(ROW_ROLE) is not None)
    end_s = time.monotonic() + _LONGEST_S
    while not (has_journey() and has_rows()):
        # What is painted is on the window's surface when this returns.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end_s:
            raise RuntimeError(f"list painted: {has_rows()}, journey painted: {has_journey()}")
    told = {"painted_s": time.monotonic(), "cpu_s": time.process_time()}
    print(json.dumps(told | {"modules": [name for name in LATER if name in sys.modules]}))


def _watch_paint(view: type[QWidget], has_content: Callable[[], bool]) -> Callable[[], bool]:
    """Whether a `view` was painted while it had content.

    Its own method is watched and not the events of its viewport: that one has no Python side in the app, and to make
    one Qt for Python sets up every class of widget there is, which would be counted as the app's time.
    """
    paint = view.paintEvent
    seen: list[bool] = []

    def paint_and_see(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        seen.append(has_content())

    view.paintEvent = paint_and_see  # type: ignore[method-assign]
    return lambda: any(seen)


if __name__ == "__main__":
    sys.exit(run_inside(sys.argv[1], _tell_first_paint))
