"""`python -m tests.bench.open_scores WORKSPACE`: opens the scores page of the real window, steps, filters.

Prints {"open", "asked", "filter": milliseconds, "steps": milliseconds each, "answers"}.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from time import monotonic, perf_counter
from typing import TYPE_CHECKING

from tests.bench.inside_app import run_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_STEPS = 30
_LONGEST_S = 60


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    # Wakes without polling, which would take the interpreter from the threads that read.
    clock = QTimer()
    clock.start(5)
    end_s = monotonic() + _LONGEST_S
    while not until() and monotonic() < end_s:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    clock.stop()


def _measure(window: QMainWindow) -> None:

    settled = perf_counter()
    _wait(lambda: perf_counter() - settled > 4.0)  # what follows the first picture is over
    started = perf_counter()
    window.do_action("page.scores")
    page = window.pages.currentWidget()
    _wait(lambda: page.page is not None)
    page.grab()
    told: dict[str, object] = {"open": (perf_counter() - started) * 1000}
    summary = page.summary_words
    _wait(lambda: page.summary_words != summary)
    told["asked"] = (perf_counter() - started) * 1000
    settled = perf_counter()
    _wait(lambda: perf_counter() - settled > 1.0)
    steps = []
    for _ in range(_STEPS):
        before, began = page.page.event_key, perf_counter()
        window.do_action("customer.next")
        _wait(lambda before=before: page.page.event_key != before)  # type: ignore[misc]
        page.grab()
        steps.append((perf_counter() - began) * 1000)
    told["steps"] = steps
    shown, began = page.list.rows.rowCount(), perf_counter()
    told["answers"] = shown
    page.filters.period.setCurrentIndex(2)
    page.filters.period.activated.emit(2)
    _wait(lambda: page.list.rows.rowCount() != shown)
    told["filter"] = (perf_counter() - began) * 1000
    print(json.dumps(told))


if __name__ == "__main__":
    sys.exit(run_inside(sys.argv[1], _measure))
