"""The bare baseline of a start: PySide6 and duckdb are imported, and an empty window is painted."""

from __future__ import annotations

import json
import time

import duckdb
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.is_painted = True


app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
while not window.is_painted:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print(json.dumps({"painted_s": time.monotonic(), "cpu_s": time.process_time(), "duckdb": duckdb.__version__}))
