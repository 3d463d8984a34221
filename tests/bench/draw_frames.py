"""`python -m tests.bench.draw_frames VIEW EVENTS MARKS STEPS`: frames of one life, painted into a reused picture.

VIEW: lanes or contacts. A frame is what the screen's thread does from a gesture until the view is painted whole,
1680x1050. In the lanes, every fourth step zooms (in to a few minutes and out again), the others move sideways by a
wheel's notch or half a view. In the contacts, steps scroll by notches, every tenth by a page, every thirtieth by the
bar to anywhere. Words that are new come a few a frame: "complete_ms" tells, for each view that was left alone after a
step, how long its further frames took until all of them were there (0 where nothing was owed), "complete_frames" how
many they were; this is asked after every 25th step. "cpu" are the frames in processor time of the screen's thread,
which other programs lengthen less. Prints {"frames", "blits": ms of each, "open_s", "kinds": ms by kind of step, "cpu",
"complete_ms", "complete_frames"}.
"""

from __future__ import annotations

import json
import random
import sys
from time import perf_counter, thread_time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.bench.life import make_life, make_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from viewer.presenters.shown_journey import ShownJourney
    from viewer.qt.contacts_view import ContactsView
    from viewer.qt.lanes_view import LanesView

WIDTH, HEIGHT = 1680, 1050
_NOTCH_PX = 110.0
_LEFT_ALONE = 25
_MOST_FRAMES = 100
_NEARNESS = {"hours": 3 * 86_400e6, "weeks": 60 * 86_400e6, "months": 500 * 86_400e6}


def _shown(events: int, marks: int) -> ShownJourney:
    from viewer.domain.text import english
    from viewer.presenters.dates import DateWords
    from viewer.presenters.holiday_calendar import HolidayCalendar
    from viewer.presenters.masking import Mask
    from viewer.presenters.shown_journey import ShownJourney

    journey = make_life(events)
    dates = DateWords(english, "ja", ZoneInfo("Asia/Tokyo"), HolidayCalendar())
    last_us = int(journey.events.occurred_at_us[-1])
    shown = ShownJourney(journey, dates=dates, translate=english, mask=Mask(english, "ja", b"s" * 32), as_of_us=last_us)
    shown.set_marks(make_marks(journey, marks), english)
    return shown


def _lanes(shown: ShownJourney, dice: random.Random) -> tuple[LanesView, Callable[[int], str]]:
    from viewer.qt.lanes_view import LanesView
    from viewer.qt.theme import LIGHT

    view = LanesView(LIGHT)
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.set_source(shown.lanes, keep_place=False)
    direction = 1

    def step(number: int) -> str:
        nonlocal direction
        scale = view.scale
        assert scale is not None
        if number % 4 == 0:
            if scale.us_per_px < 100_000:
                direction = -1
            elif scale.is_whole:
                direction = 1
            view.zoom(1.25 ** (2 * direction), dice.uniform(0, scale.width_px))
        else:
            px = scale.width_px / 2 if number % 15 == 0 else _NOTCH_PX
            view.pan(px if number // 40 % 2 == 0 else -px)
        span = view.scale.span if view.scale is not None else 0.0
        return next((name for name, longest in _NEARNESS.items() if span < longest), "years")

    return view, step


def _contacts(shown: ShownJourney, dice: random.Random) -> tuple[ContactsView, Callable[[int], str]]:
    from viewer.qt.contacts_view import ContactsView
    from viewer.qt.theme import LIGHT

    view = ContactsView(LIGHT)
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.set_source(shown, keep_place=False)
    view.scroll_to_row(0)

    def step(number: int) -> str:
        if number % 30 == 29:
            view.scroll_to_row(dice.randrange(max(1, shown.rows.row_count)))
            return "jump"
        if number % 10 == 9:
            view.scroll_by(0.9 * HEIGHT)
            return "page"
        view.scroll_by(_NOTCH_PX)
        return "notch"

    return view, step


def _blit_ms(count: int) -> list[float]:
    """One picture as large as the window onto another one."""
    from PySide6.QtGui import QColor, QPainter

    source, target = _picture(), _picture()
    source.fill(QColor("#336699"))
    took = []
    for _ in range(count):
        started = perf_counter()
        painter = QPainter(target)
        painter.drawImage(0, 0, source)
        painter.end()
        took.append((perf_counter() - started) * 1000)
    return took


def _picture() -> QImage:
    from PySide6.QtGui import QImage

    return QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)


def _complete(view: LanesView | ContactsView, picture: QImage) -> tuple[float, int]:
    """Further frames until all words are there: ms, and how many."""
    from PySide6.QtCore import QPoint

    started, count = perf_counter(), 0
    while not view.is_complete and count < _MOST_FRAMES:
        view.render(picture, QPoint())
        count += 1
    return (perf_counter() - started) * 1000, count


def _run(which: str, events: int, marks: int, steps: int) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QApplication

    from viewer.qt.fonts import install_fonts

    app = QApplication([])
    app.setFont(install_fonts(app))
    dice = random.Random(20261003)
    shown = _shown(events, marks)
    started = perf_counter()
    view, step = (_lanes if which == "lanes" else _contacts)(shown, dice)
    picture = _picture()
    view.render(picture, QPoint())
    open_s = perf_counter() - started
    frames: list[float] = []
    cpu: list[float] = []
    kinds: dict[str, list[float]] = {}
    complete: list[tuple[float, int]] = []
    for number in range(steps):
        started, cpu_started = perf_counter(), thread_time()
        kind = step(number)
        view.render(picture, QPoint())
        frames.append((perf_counter() - started) * 1000)
        cpu.append((thread_time() - cpu_started) * 1000)
        kinds.setdefault(kind, []).append(frames[-1])
        if number % _LEFT_ALONE == _LEFT_ALONE - 1 or number == steps - 1:
            complete.append(_complete(view, picture))
    told = {"frames": frames, "blits": _blit_ms(60), "open_s": open_s, "kinds": kinds, "cpu": cpu}
    told |= {"complete_ms": [ms for ms, _ in complete], "complete_frames": [count for _, count in complete]}
    print(json.dumps(told))
    view.close()


if __name__ == "__main__":
    _run(sys.argv[1], *(int(number) for number in sys.argv[2:]))
