"""`python -m tests.bench.first_paint WORKSPACE`: when the first picture with list and journey was painted.

Prints {"painted_s": time.monotonic(), "cpu_s": what all threads used until then, "modules": names of what shall not be
imported yet and was}.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

LATER = ("pyqtgraph", "sqlalchemy", "alembic", "keyring", "pandas")
_LONGEST_S = 30


def _tell_first_paint(window: QMainWindow) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject

    from viewer.qt.contacts_view import ContactsView
    from viewer.qt.customer_list import ROW_ROLE, CustomerListView

    contacts = window.findChild(ContactsView)
    customers = window.findChild(CustomerListView)

    class Painted(QObject):
        journey = False
        rows = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                if watched is contacts.viewport():
                    self.journey = bool(contacts.contacts is not None and contacts.contacts.row_count)
                elif watched is customers.viewport():
                    self.rows = customers.rows.index(0).data(ROW_ROLE) is not None
            return False

    painted = Painted()
    contacts.viewport().installEventFilter(painted)
    customers.viewport().installEventFilter(painted)
    end_s = time.monotonic() + _LONGEST_S
    while not (painted.journey and painted.rows):
        # What is painted is on the window's surface when this returns.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end_s:
            raise RuntimeError(f"list painted: {painted.rows}, journey painted: {painted.journey}")
    told = {"painted_s": time.monotonic(), "cpu_s": time.process_time()}
    print(json.dumps(told | {"modules": [name for name in LATER if name in sys.modules]}))


if __name__ == "__main__":
    sys.exit(run_inside(sys.argv[1], _tell_first_paint))
