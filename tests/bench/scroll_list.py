"""`python -m tests.bench.scroll_list WORKSPACE FRAMES`: scrolls the customer list of the real window.

Prints {"ours", "bare": milliseconds a frame, "waiting": frames that showed a row not loaded yet, "rows"}. Sixty frames
a second; a frame is what the screen's thread does from a step of the scroll bar until it is painted. Notches of a
wheel, and now and then a jump. The bare one is Qt's own list with a line of text a row.
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
_JUMP_EVERY = 30
_FRAME_S = 1 / 60
_LONGEST_S = 30


def _scroll_ms(view: QAbstractItemView, frames: int, awaited: list[int]) -> list[float]:
    """Milliseconds of each frame. awaited: gets the frames whose middle row was not there yet."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from viewer.qt.customer_list import ROW_ROLE

    everything = QEventLoop.ProcessEventsFlag.AllEvents
    dice = random.Random(20261003)
    bar = view.verticalScrollBar()
    took_ms = []
    for frame in range(frames):
        is_jump = frame % _JUMP_EVERY == 0
        started = perf_counter()
        bar.setValue(dice.randrange(bar.maximum()) if is_jump else bar.value() + _NOTCH_PX)
        QCoreApplication.processEvents()
        took_ms.append((perf_counter() - started) * 1000)
        middle = view.indexAt(view.viewport().rect().center())
        if middle.data(ROW_ROLE) is None:
            awaited.append(frame)
        while (left_s := started + _FRAME_S - perf_counter()) > 0:
            QCoreApplication.processEvents(everything, round(left_s * 1000))
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
    awaited: list[int] = []
    ours_ms = _scroll_ms(ours, frames, awaited)
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
    print(json.dumps({"ours": ours_ms, "bare": bare_ms, "waiting": len(awaited), "rows": rows}))


if __name__ == "__main__":
    workspace, count = sys.argv[1:]
    sys.exit(run_inside(workspace, partial(_scroll, frames=int(count))))
