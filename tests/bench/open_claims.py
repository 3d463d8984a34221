"""`python -m tests.bench.open_claims WORKSPACE`: opens the page of issues in the real window, filters, opens one.

Prints {"open": milliseconds, "filters": milliseconds each, "detail": milliseconds, "claims": how many}.
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

_LONGEST_S = 60
_WORDS = ("納期", "返品", "見つからない", "2回", "ログイン", "連絡")


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
    window.do_action("page.claims")
    page = window.pages.currentWidget()
    _wait(lambda: bool(page.card_count))
    page.grab()
    told: dict[str, object] = {"open": (perf_counter() - started) * 1000, "claims": page.card_count}
    settled = perf_counter()
    _wait(lambda: perf_counter() - settled > 1.0)
    filters = []
    for words in _WORDS:
        page.words.set_text_quietly(words)
        began = perf_counter()
        page.words.typed.emit(words)
        page.grab()
        filters.append((perf_counter() - began) * 1000)
    told["filters"] = filters
    page.words.set_text_quietly("")
    page.words.typed.emit("")
    began = perf_counter()
    page.open_first()
    _wait(page.detail.isVisible)
    page.grab()
    told["detail"] = (perf_counter() - began) * 1000
    settled = perf_counter()
    _wait(lambda: perf_counter() - settled > 1.0)
    print(json.dumps(told))


if __name__ == "__main__":
    sys.exit(run_inside(sys.argv[1], _measure))
