"""What is drawn for lives at the edges, kept as JSON: words by the writer, places by the layout."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.timeline.journeys import Event, at, make_journey
from tests.timeline.measuring import METRICS
from viewer.domain.channels import Actor, Channel
from viewer.domain.journey import Journey
from viewer.domain.text import english
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.presenters.masking import Mask
from viewer.presenters.shown_journey import ShownJourney
from viewer.timeline.contacts_layout import ContactsLayout
from viewer.timeline.draw_list import as_json

GOLDENS = Path(__file__).parent / "goldens"
WEB = Channel.WEB


def page(when: str, title: str | None, dwell_s: float = 20, visit: str = "v") -> Event:
    return Event(when, WEB, "page_view", title, dwell_s, visit, device="スマホ")


def one_event() -> Journey:
    return make_journey([page("2026-10-03 05:12", "配送状況", math.nan)])


def equal_times() -> Journey:
    return make_journey([page("2026-10-03 10:00", f"同時 {no}") for no in range(4)])


def over_midnight() -> Journey:
    return make_journey([page("2026-10-03 23:50", "前"), page("2026-10-04 00:20", "後", math.nan)])


def clocks_change() -> Journey:
    """Paris leaves summer time on 2026-10-25: 10:30 and 09:30 in Tokyo are 02:30 there, twice."""
    return make_journey([page("2026-10-25 09:30", "夏時間", visit="a"), page("2026-10-25 10:30", "冬時間", visit="b")])


def decades_apart() -> Journey:
    return make_journey([page("2006-10-03 10:00", "昔", visit="a"), page("2026-10-03 10:00", "今", visit="b")])


def odd_words() -> Journey:
    texts = [
        "あ" * 300,
        "a" * 300,
        "שלום عليكم RTL",
        "👩‍👩‍👧 🙏✨",
        "<b>x</b><img src=file:///x>",
        "\u202eevil\u200b\x07",
        "",
        None,
    ]
    events = [page(f"2026-10-03 10:0{no}", text) for no, text in enumerate(texts)]
    talk = "[00:01] 担当: はい\n[00:05] お客様: " + "長い話です。" * 60
    call = Event("2026-10-03 12:00", Channel.CALL, "入電", "𠮷野家 髙﨑", 600, text=talk, is_transcript=True)
    return make_journey([*events, call])


def thread() -> Journey:
    sent = Event("2026-10-03 05:00", Channel.MAIL, "sent", "知らせ", actor=Actor.COMPANY, visit="m", thread="t")
    opened = Event("2026-10-05 05:00", Channel.MAIL, "open", "知らせ", visit="o", thread="t")
    return make_journey([sent, opened])


def very_many() -> Journey:
    first = datetime(2020, 1, 1)  # noqa: DTZ001
    return make_journey([
        page((first + timedelta(minutes=31 * (no // 3) + no % 3)).isoformat(" "), f"page {no % 7}", 30, f"v{no // 3}")
        for no in range(100_000)
    ])  # fmt: skip


LIVES: Sequence[tuple[Callable[[], Journey], str]] = (
    (one_event, "Asia/Tokyo"), (equal_times, "Asia/Tokyo"), (over_midnight, "Asia/Tokyo"),
    (clocks_change, "Europe/Paris"), (decades_apart, "Asia/Tokyo"), (odd_words, "Asia/Tokyo"),
    (thread, "Asia/Tokyo"), (very_many, "Asia/Tokyo"),
)  # fmt: skip


@pytest.mark.parametrize(("life", "zone"), LIVES, ids=lambda part: getattr(part, "__name__", ""))
def test_that_lives_at_the_edges_are_drawn_as_before(
    life: Callable[[], Journey], zone: str, update_goldens: bool
) -> None:
    dates = DateWords(english, "ja", ZoneInfo(zone), HolidayCalendar())
    source = ShownJourney(
        life(), dates=dates, translate=english, mask=Mask(english, "ja", b"s" * 32), as_of_us=at("2026-11-30 12:00")
    )
    layout = ContactsLayout(
        source.rows, source.row, source.marks_of, date_samples=dates.samples, metrics=METRICS, width=620
    )  # fmt: skip
    drawn = [as_json(layout.drawing(row)) for row in range(max(0, layout.row_count - 3), layout.row_count)]
    golden = GOLDENS / f"contacts_{life.__name__}.json"
    text = json.dumps(drawn, ensure_ascii=False, indent=1) + "\n"
    if update_goldens:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert json.loads(golden.read_text(encoding="utf-8")) == json.loads(text)
