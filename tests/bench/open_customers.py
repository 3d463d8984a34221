"""Opens customers one after another, each from the store and painted, beside a bare query for the same person's rows.

`python -m tests.bench.open_customers WORKSPACE BARE_JOURNEYS COUNT LONG_LIFE` prints JSON, milliseconds a customer.
"usual": people with up to 2,000 events, equally likely; "load", "bare": of other such people, each by both, in turns.
"busy": as likely as they have events, in "busy events". "long": the one customer of the other workspace.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import duckdb
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.bench.figures import p95
from tests.inline_jobs import InlineJobs
from viewer.domain.customers import CustomerQuery
from viewer.events.store import EventStore
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.masking import Mask
from viewer.presenters.translation import make_translate
from viewer.qt.fonts import install_fonts
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.theme import LIGHT, QT_ARGUMENTS, apply_theme

SIZE_PX = (1080, 960)
"""The middle of a window of 1680 x 1050."""


USUAL_EVENTS = 2_000
WARM = 5


class Opened(NamedTuple):
    """Milliseconds: all of it, its three parts, and of the processor."""

    total_ms: float
    load_ms: float
    layout_ms: float
    paint_ms: float
    cpu_ms: float


class Reader:
    """The journey screen as the app builds it, and the picture it is painted into."""

    def __init__(self, workspace: Path) -> None:
        self.store = EventStore.open(workspace / "events")
        translate = make_translate("ja")
        holidays = HolidayCalendar()
        self._panel = JourneyPanel(LIGHT)
        self._panel.resize(*SIZE_PX)
        self._presenter = JourneyPresenter(
            self._panel,
            translate,
            dates=DateWords(translate, "ja", ZoneInfo("Asia/Tokyo"), holidays),
            holidays=holidays,
            mask=Mask(translate, "ja", bytes(32)),
            jobs=InlineJobs(),
        )
        self._image = QImage(*SIZE_PX, QImage.Format.Format_ARGB32_Premultiplied)
        self._as_of_us = self.store.totals().last_at_us
        self._panel.show()

    def open(self, customer_no: int) -> Opened:
        started, started_cpu = perf_counter(), process_time()
        journey = self.store.load_journey(customer_no)
        loaded = perf_counter()
        self._presenter.show_journey(journey, [], self._as_of_us)
        laid_out = perf_counter()
        self._panel.render(self._image)
        ended, cpu = perf_counter(), process_time() - started_cpu
        return Opened(
            *(1000 * s for s in (ended - started, loaded - started, laid_out - loaded, ended - laid_out, cpu))
        )

    def close(self) -> None:
        self._panel.close()
        self.store.close()


class Bare:
    """A plain connection to the flat table, as careful with memory as ours."""

    def __init__(self, database: str) -> None:
        self._con = duckdb.connect(config={"memory_limit": "256MB"})
        self._con.execute(f"ATTACH '{database}' AS bare (READ_ONLY)")
        names = ", ".join(name for name, *_ in self._con.execute("DESCRIBE bare.event").fetchall())
        self._sql = f"SELECT {names} FROM bare.event WHERE home_no = ? ORDER BY occurred_at_us, order_no, event_key"

    def load(self, customer_no: int) -> int:
        return len(self._con.cursor().execute(self._sql, [customer_no]).fetchnumpy()["home_no"])

    def count_events(self) -> dict[int, int]:
        """By customer_no."""
        return dict(self._con.execute("SELECT home_no, count(*) FROM bare.event GROUP BY home_no").fetchall())

    def close(self) -> None:
        self._con.close()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock and of the processor."""
    started, started_cpu = perf_counter(), process_time()
    work()
    return (perf_counter() - started) * 1000, (process_time() - started_cpu) * 1000


def _load_pairs(store: EventStore, bare: Bare, customer_nos: list[int]) -> dict[str, Any]:
    ours, others = [], []
    for turn, customer_no in enumerate(customer_nos):
        pair = {
            "ours": partial(store.load_journey, customer_no),
            "bare": partial(bare.load, customer_no),
        }
        took = {name: _timed(pair[name]) for name in (("ours", "bare") if turn % 2 else ("bare", "ours"))}
        ours.append(took["ours"])
        others.append(took["bare"])
    return {
        "load": [ms for ms, _ in ours], "bare": [ms for ms, _ in others],
        "load cpu": median(cpu for _, cpu in ours), "bare cpu": median(cpu for _, cpu in others),
    }  # fmt: skip


def _open_long(workspace: Path) -> dict[str, Any]:
    reader = Reader(workspace)
    (customer_no,) = reader.store.find_customers(CustomerQuery()).tolist()
    events = len(reader.store.load_journey(customer_no).events)
    reader.open(customer_no)
    opened = [reader.open(customer_no) for _ in range(20)]
    reader.close()
    return {
        "long": [each.total_ms for each in opened], "long cpu": p95([each.cpu_ms for each in opened]),
        "long events": events,
    }  # fmt: skip


def main() -> None:
    workspace, database, wanted, long_life = sys.argv[1:]
    count = int(wanted)
    app = QApplication(list(QT_ARGUMENTS))
    install_fonts(app)
    apply_theme(app, LIGHT)
    reader, bare = Reader(Path(workspace)), Bare(database)
    dice = np.random.default_rng(20261003)
    everybody = reader.store.find_customers(CustomerQuery())
    counts = bare.count_events()
    weights = np.array([counts.get(no, 0) for no in everybody.tolist()], dtype=float)
    usual = dice.permutation(everybody[weights <= USUAL_EVENTS])[: 2 * count + WARM].tolist()
    busy = dice.choice(everybody, count // 2, replace=False, p=weights / weights.sum()).tolist()
    for customer_no in usual[:WARM]:  # what a session pays once: fonts, holidays, prepared caches
        reader.open(customer_no)
        bare.load(customer_no)
    answer = _load_pairs(reader.store, bare, usual[WARM : WARM + count])
    opened = [reader.open(customer_no) for customer_no in usual[WARM + count :]]
    answer |= {
        "usual": [each.total_ms for each in opened],
        "usual cpu": p95([each.cpu_ms for each in opened]),
        "parts": [median(part) for part in zip(*(each[1:4] for each in opened), strict=True)],
        "busy": [reader.open(customer_no).total_ms for customer_no in busy],
        "busy events": [counts[customer_no] for customer_no in busy],
        "customers": len(everybody),
        "events in all": int(weights.sum()),
    }
    reader.close()
    bare.close()
    print(json.dumps(answer | _open_long(Path(long_life))))


if __name__ == "__main__":
    main()
