"""Lives for tests of the lanes, and words for them without a presenter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import numpy as np

from tests.timeline.journeys import TOKYO, Event, make_journey
from tests.timeline.measuring import METRICS
from viewer.domain.channels import Actor, Channel
from viewer.domain.clock import datetime_of
from viewer.domain.journey import Journey
from viewer.timeline.axis_ticks import AxisStep, AxisUnit
from viewer.timeline.density import Density
from viewer.timeline.emphasis import Emphasis
from viewer.timeline.journey_lanes import make_lanes
from viewer.timeline.lane_drawing import LaneBand
from viewer.timeline.lanes_layout import LanesLayout
from viewer.timeline.row_content import Ink, MarkContent, Piece, ScoreContent
from viewer.timeline.time_scale import TimeScale, whole_life

WIDTH, HEIGHT = 900.0, 420.0


class PlainWriter:
    """The plainest words. origin_us: from where time is told, None by the clock."""

    def __init__(self, journey: Journey, zone: tzinfo = TOKYO, origin_us: int | None = None) -> None:
        self._journey = journey
        self.zone = zone
        self.origin_us = origin_us
        self.marks_name = "印"

    def zone_name(self, at_us: int) -> str:
        return self._local(at_us).tzname() or ""

    def lane(self, channel: Channel, shown: int, total: int) -> tuple[str, str]:
        return channel.value, f"{shown}/{total}"

    def label(self, index: int) -> str:
        return self._journey.events.title(index) or self._journey.events.event_name[index]

    def more(self, index: int, count: int) -> str:
        return f"{self.label(index)} +{count - 1}"

    def and_more(self, words: str, more: int) -> str:
        return f"{words} +{more}"

    def actor(self, index: int) -> Actor:
        return self._journey.events.actor_of(index)

    def point(self, index: int) -> ScoreContent | None:
        key = int(self._journey.events.event_key[index])
        score = next((each for each in self._journey.scores if each.event_key == key), None)
        return None if score is None else ScoreContent(f"{score.value:.0f}", "NPS", "", score.band)

    def span(self, first: int, last: int, *, is_open: bool) -> str:
        return f"{self.label(first)} → {'?' if is_open else self.label(last)}"

    def count(self, number: int) -> str:
        return f"×{number}"

    def tick(self, step: AxisStep, at_us: int) -> tuple[Piece, ...]:
        if self.origin_us is not None:
            return (Piece(f"{(at_us - self.origin_us) / 3.6e9:+g}h"),)
        local = self._local(at_us)
        if step.unit in {AxisUnit.SECOND, AxisUnit.MINUTE, AxisUnit.HOUR}:
            return (Piece(f"{local:%H:%M}"),)
        formats = {AxisUnit.DAY: "%m/%d", AxisUnit.MONTH: "%m", AxisUnit.YEAR: "%Y"}
        return (Piece(f"{local:{formats[step.unit]}}"),)

    def context(self, step: AxisStep, at_us: int) -> str:
        return f"{self._local(at_us):%Y-%m-%d}"

    def day_ink(self, at_us: int) -> Ink:
        weekday = self._local(at_us).weekday()
        return {5: Ink.SATURDAY, 6: Ink.HOLIDAY}.get(weekday, Ink.TEXT)

    def _local(self, at_us: int) -> datetime:
        return datetime_of(at_us).astimezone(self.zone)


def layout_of(
    journey: Journey, *, marks: Sequence[MarkContent] = (), bands: Sequence[LaneBand] = (), zone: tzinfo = TOKYO,
    emphasis: Emphasis | None = None, origin_us: int | None = None, size: tuple[float, float] = (WIDTH, HEIGHT),
    density: Density = Density.NORMAL,
) -> LanesLayout:  # fmt: skip
    return LanesLayout(
        make_lanes(journey, emphasis), PlainWriter(journey, zone, origin_us), marks, bands, metrics=METRICS,
        width=size[0], height=size[1], density=density,
    )  # fmt: skip


def whole(layout: LanesLayout) -> TimeScale:
    return whole_life(layout.lanes.life, layout.width)


def page(when: str, title: str = "ソファ一覧", dwell_s: float = 40.0, **more: object) -> Event:
    return Event(when, Channel.WEB, "page_view", title, dwell_s, **more)  # type: ignore[arg-type]


def many_pages(count: int) -> Journey:
    """`count` pages and mails over three years, in bursts, always the same ones."""
    dice = np.random.default_rng(7)
    minutes = np.sort(dice.integers(0, 3 * 365 * 1440, count // 8).repeat(8) + dice.integers(0, 30, count // 8 * 8))
    begin = datetime(2023, 4, 1, tzinfo=ZoneInfo("UTC")).replace(tzinfo=None)
    channels = (Channel.WEB, Channel.WEB, Channel.APP, Channel.MAIL)
    events = [
        Event(
            (begin + timedelta(minutes=minute)).isoformat(" "), channels[number % 4], "page_view", f"{number % 40}番",
            30.0, visit=f"v{number // 8}", is_conversion=number % 997 == 0,
        )
        for number, minute in enumerate(minutes.tolist())
    ]  # fmt: skip
    return make_journey(events)
