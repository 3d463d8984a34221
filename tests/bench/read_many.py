"""`python -m tests.bench.read_many WORKSPACE COUNT`: the real window reads COUNT customers, one after another.

Prints {"start": bytes, "at": {customers read: bytes}}: what the process holds in memory, once it has come to rest.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING

import psutil

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

LOOKS = (50, 100, 200, 300, 400, 500)


def _read(window: QMainWindow, count: int) -> None:
    from PySide6.QtGui import QImage

    from viewer.qt.main_window import MainWindow
    from viewer.qt.window_actions import WindowActions

    assert isinstance(window, MainWindow)
    actions = window.findChild(WindowActions)
    assert isinstance(actions, WindowActions)
    shown = actions._customers._on_open.__self__  # type: ignore[attr-defined]
    shown.complete()
    shown.wait_idle()
    process = psutil.Process()
    told = {"start": process.memory_info().rss, "at": {}}
    image = QImage(window.size(), QImage.Format.Format_ARGB32_Premultiplied)
    for read in range(1, count + 1):
        window.do_action("customer.next")
        shown.wait_idle()
        window.render(image)
        if read in LOOKS:
            told["at"][read] = process.memory_info().rss
    print(json.dumps(told))


if __name__ == "__main__":
    workspace, wanted = sys.argv[1:]
    sys.exit(run_inside(workspace, partial(_read, count=int(wanted))))
