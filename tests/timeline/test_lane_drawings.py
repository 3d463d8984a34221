"""What the Lanes view draws of lives that are hard to draw, kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.timeline.journeys import Event, at, flagship, make_journey
from tests.timeline.lane_lives import layout_of, many_pages, page, whole
from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.timeline.lane_drawing import BandKind, BandSpan, LaneBand, LanesDrawing, as_json
from viewer.timeline.row_content import MarkContent

GOLDENS = Path(__file__).parent / "goldens"
BERLIN = ZoneInfo("Europe/Berlin")

MARKS = (
    MarkContent("issue", MarkKind.ISSUE, "課題: 納期が見つからない", 21, 24),
    MarkContent("hypothesis", MarkKind.HYPOTHESIS, "仮説: 待つ間の無音が不満を生む", 20, 27),
    MarkContent("note", MarkKind.NOTE, "気づき: 早朝", 21, 25, visit_no=11),
)
SIGNALS = LaneBand(
    BandKind.SIGNAL, "サイン（自動）",
    (BandSpan(at("2026-09-12 17:20"), at("2026-10-03 05:12"), "連絡なし 21日", 20),),
)  # fmt: skip


def flagship_whole() -> LanesDrawing:
    layout = layout_of(flagship(), marks=MARKS, bands=[SIGNALS])
    return layout.draw(whole(layout))


def flagship_near() -> LanesDrawing:
    layout = layout_of(flagship(), marks=MARKS, bands=[SIGNALS])
    return layout.draw(whole(layout).showing(at("2026-10-03 05:00"), at("2026-10-03 10:00")))


def one_event() -> LanesDrawing:
    layout = layout_of(make_journey([page("2026-10-03 10:00")]))
    return layout.draw(whole(layout))


def no_event() -> LanesDrawing:
    layout = layout_of(make_journey([]))
    return layout.draw(whole(layout))


def hundred_thousand() -> LanesDrawing:
    layout = layout_of(many_pages(100_000))
    return layout.draw(whole(layout))


def equal_times() -> LanesDrawing:
    events = [page("2026-10-03 10:00", f"{number}番", visit="a") for number in range(7)]
    mails = [Event("2026-10-03 10:00", Channel.MAIL, "sent", "お知らせ", actor=Actor.COMPANY) for _ in range(2)]
    layout = layout_of(make_journey([*events, *mails]))
    return layout.draw(whole(layout).showing(at("2026-10-03 10:00"), at("2026-10-03 10:00")))


def day_of_summer_time() -> LanesDrawing:
    """Clocks go from 2:00 to 3:00 on 2026-03-29 in Berlin: 10:00 in Tokyo."""
    events = [page(f"2026-03-29 {hour:02d}:15", f"{hour - 8}時台") for hour in range(8, 14)]
    layout = layout_of(make_journey(events), zone=BERLIN)
    return layout.draw(whole(layout).showing(at("2026-03-29 08:00"), at("2026-03-29 14:00")))


def day_of_winter_time() -> LanesDrawing:
    """Clocks go from 3:00 to 2:00 on 2026-10-25 in Berlin: 10:00 in Tokyo."""
    events = [page(f"2026-10-25 {hour:02d}:15", f"{hour}時") for hour in range(8, 14)]
    layout = layout_of(make_journey(events), zone=BERLIN)
    return layout.draw(whole(layout).showing(at("2026-10-25 07:00"), at("2026-10-25 14:00")))


def twenty_years() -> LanesDrawing:
    layout = layout_of(make_journey([page("2006-10-03 10:00", "はじめて"), page("2026-10-03 10:00", "ふたたび")]))
    return layout.draw(whole(layout))


def over_midnight() -> LanesDrawing:
    times = ("10-02 23:40", "10-02 23:52", "10-03 00:04", "10-03 00:21")
    layout = layout_of(make_journey([page(f"2026-{when}", when, 600.0, visit="a") for when in times]))
    return layout.draw(whole(layout).showing(at("2026-10-02 23:30"), at("2026-10-03 00:40")))


def unknown_dwell() -> LanesDrawing:
    events = [
        page("2026-10-03 10:00", "既知", 600.0, visit="a"),
        page("2026-10-03 10:20", "不明", float("nan"), visit="a"),
    ]
    layout = layout_of(make_journey(events))
    return layout.draw(whole(layout).showing(at("2026-10-03 09:50"), at("2026-10-03 10:40")))


def foreign_texts() -> LanesDrawing:
    """From right to left, emoji, control characters, markup, 300 characters."""
    titles = ("أريكة بيج ثلاثة مقاعد", "🛋️ ソファ 👨‍👩‍👧", "長い題" * 100, "<b>太字</b>\u202e逆\n二行目")
    events = [page(f"2026-10-{day:02d} 10:00", title) for day, title in zip((1, 9, 17, 25), titles, strict=True)]
    layout = layout_of(make_journey(events))
    return layout.draw(whole(layout))


CASES: dict[str, Callable[[], LanesDrawing]] = {
    make.__name__: make
    for make in (
        flagship_whole, flagship_near, one_event, no_event, hundred_thousand, equal_times, day_of_summer_time,
        day_of_winter_time, twenty_years, over_midnight, unknown_dwell, foreign_texts,
    )
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_that_lanes_are_drawn_as_before(case: str, update_goldens: bool) -> None:
    drawn = as_json(CASES[case]())
    golden = GOLDENS / f"lanes_{case}.json"
    if update_goldens:
        golden.write_text(json.dumps(drawn, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert drawn == json.loads(golden.read_text(encoding="utf-8"))


def test_that_a_skipped_hour_has_no_tick_and_a_repeated_one_has_two() -> None:
    def hours(drawing: LanesDrawing) -> list[str]:
        return [words.text for tick in drawing.ticks for words in tick.words]

    assert [hour for hour in hours(day_of_summer_time()) if hour.endswith(":00")] == [
        "00:00", "01:00", "03:00", "04:00", "05:00", "06:00",
    ]  # fmt: skip
    assert hours(day_of_winter_time()).count("02:00") == 2


def test_that_events_of_one_instant_stand_as_one_symbol_that_counts_them() -> None:
    (web, mail) = equal_times().lanes
    assert [symbol.repeats for symbol in web.symbols] == [7]
    assert [symbol.repeats for symbol in mail.symbols] == [2]
    assert web.symbols[0].words is not None
    assert web.symbols[0].words.text == "0番 +6"


def test_that_unknown_time_spent_is_told_from_known() -> None:
    known, unknown = unknown_dwell().lanes[0].symbols
    assert known.stay > 20
    assert not known.is_unknown
    assert unknown.is_unknown
    assert unknown.stay == 0


def test_that_every_label_is_one_line_and_ends_before_the_next_event() -> None:
    symbols = foreign_texts().lanes[0].symbols
    labels = [symbol.words for symbol in symbols if symbol.words is not None]
    assert len(labels) == 4
    assert all("\n" not in words.text for words in labels)
    assert labels[2].text.endswith("…")
    assert "二行目" not in labels[3].text
