"""`python -m tests.bench.scroll_list WORKSPACE FRAMES`: scrolls the customer list of the real window.

Prints {"ours", "bare": milliseconds a frame, "waiting": frames that showed a row not loaded yet, "rows"}. A frame is a
step of the scroll bar and everything the screen's thread has to do until it is painted. Two of three are notches of a
wheel, the third is a jump. The bare one is Qt's own list with a line of text a row.
"""

from __future__ import annotations

import json
import random
import sys
from functools import partial
from time import monotonic, perf_counter
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QMainWindow

_NOTCH_PX = 120
_LONGEST_S = 30


def _scroll_ms(view: QAbstractItemView, frames: int, count_waiting: list[bool]) -> list[float]:
    from PySide6.QtCore import QCoreApplication

    from viewer.qt.customer_list import ROW_ROLE

    dice = random.Random(20261003)
    bar = view.verticalScrollBar()
    took_ms = []
    for frame in range(frames):
        is_jump = frame % 3 == 2
        value = dice.randrange(bar.maximum()) if is_jump else min(bar.maximum(), bar.value() + _NOTCH_PX)
        started = perf_counter()
        bar.setValue(value)
        QCoreApplication.processEvents()
        took_ms.append((perf_counter() - started) * 1000)
        top = view.indexAt(view.viewport().rect().center())
        count_waiting.append(top.isValid() and top.data(ROW_ROLE) is None)
    return took_ms


def _scroll(window: QMainWindow, frames: int) -> None:
    from PySide6.QtCore import QCoreApplication, QStringListModel
    from PySide6.QtWidgets import QListView

    from viewer.qt.customer_list import ROW_ROLE, CustomerListView

    ours = window.findChild(CustomerListView)
    end_s = monotonic() + _LONGEST_S
    while ours.rows.index(0).data(ROW_ROLE) is None and monotonic() < end_s:
        QCoreApplication.processEvents()
    rows = ours.rows.rowCount()
    waiting: list[bool] = []
    ours_ms = _scroll_ms(ours, frames, waiting)
    window.hide()

    bare = QListView()
    bare.setUniformItemSizes(True)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.setModel(QStringListModel([f"お客様 {number}" for number in range(rows)], bare))
    bare.resize(ours.size())
    bare.show()
    QCoreApplication.processEvents()
    bare_ms = _scroll_ms(bare, frames, [])
    bare.close()
    print(json.dumps({"ours": ours_ms, "bare": bare_ms, "waiting": sum(waiting), "rows": rows}))


if __name__ == "__main__":
    workspace, count = sys.argv[1:]
    sys.exit(run_inside(workspace, partial(_scroll, frames=int(count))))
