"""`python -m tests.bench.step_list WORKSPACE STEPS`: J and K in the real window, each step from key to painted.

Prints {"ours": milliseconds a step, "late": steps whose journey was not at hand}. Between two steps the app comes to
rest, as it does while somebody looks.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_LONGEST_S = 10.0


def _step(window: QMainWindow, steps: int) -> None:
    from PySide6.QtCore import QCoreApplication, QObject
    from PySide6.QtGui import QImage

    from viewer.qt.main_window import MainWindow
    from viewer.qt.window_actions import WindowActions

    assert isinstance(window, MainWindow)
    actions = window.findChild(WindowActions)
    assert isinstance(actions, QObject)
    customers = actions._customers
    shown = customers._on_open.__self__
    shown.complete()
    shown.wait_idle()
    image = QImage(window.size(), QImage.Format.Format_ARGB32_Premultiplied)
    took_ms, late = [], 0
    for step in range(steps):
        before = shown.parts.reading.journey
        action = "customer.previous" if step % 10 == 9 else "customer.next"
        started = perf_counter()
        window.do_action(action)
        was_late = shown.parts.reading.journey is before
        while shown.parts.reading.journey is before and perf_counter() - started < _LONGEST_S:
            QCoreApplication.processEvents()
        window.render(image)
        took_ms.append((perf_counter() - started) * 1000)
        late += was_late
        shown.wait_idle()
    print(json.dumps({"ours": took_ms, "late": late}))


if __name__ == "__main__":
    workspace, count = sys.argv[1:]
    sys.exit(run_inside(workspace, partial(_step, steps=int(count))))
