"""Opens customers one after another, each from the store and painted, beside a bare query for the same person's rows.

`python -m tests.bench.open_customers WORKSPACE BARE_DATABASE COUNT` prints JSON, milliseconds a customer. "uniform":
everybody is equally likely. "bare": of the same people. "busy": as likely as they have events, in "busy events".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

import duckdb
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

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
from viewer.qt.theme import LIGHT, apply_theme

SIZE_PX = (1080, 960)
"""The middle of a window of 1680 x 1050."""


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

    def open_ms(self, customer_no: int) -> float:
        started = perf_counter()
        self._presenter.show_journey(self.store.load_journey(customer_no), [], self._as_of_us)
        self._panel.render(self._image)
        return (perf_counter() - started) * 1000

    def close(self) -> None:
        self._panel.close()
        self.store.close()


def _bare_ms(con: duckdb.DuckDBPyConnection, member_no: str) -> float:
    started = perf_counter()
    con.execute("SELECT * FROM bare.event WHERE member_no = ? ORDER BY occurred_at", [member_no]).fetchall()
    return (perf_counter() - started) * 1000


def main() -> None:
    workspace, bare_database, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    app = QApplication([])
    install_fonts(app)
    apply_theme(app, LIGHT)
    reader = Reader(workspace)
    bare = duckdb.connect()
    bare.execute("SET memory_limit = '256MB'")
    bare.execute(f"ATTACH '{bare_database}' AS bare (READ_ONLY)")

    dice = np.random.default_rng(20261003)
    everybody = reader.store.find_customers(CustomerQuery())
    uniform = dice.choice(everybody, count, replace=False).tolist()
    rows = {row.customer_no: row for row in reader.store.load_rows([int(no) for no in everybody])}
    weights = np.array([rows[int(no)].event_count for no in everybody], dtype=float)
    busy = dice.choice(everybody, count // 2, replace=False, p=weights / weights.sum()).tolist()
    for customer_no in uniform[:3]:  # what a session pays once: fonts, holidays, prepared caches
        reader.open_ms(int(customer_no))
        _bare_ms(bare, rows[customer_no].identities[0].value)

    answer: dict[str, list[float]] = {"uniform": [], "busy": [], "bare": [], "busy events": []}
    for customer_no in uniform:
        answer["uniform"].append(reader.open_ms(int(customer_no)))
        answer["bare"].append(_bare_ms(bare, rows[customer_no].identities[0].value))
    for customer_no in busy:
        answer["busy"].append(reader.open_ms(int(customer_no)))
        answer["busy events"].append(rows[customer_no].event_count)
    reader.close()
    bare.close()
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
