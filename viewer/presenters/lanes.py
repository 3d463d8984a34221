"""The Lanes view in words: names of lanes and ticks, labels of events and bars, made when they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from viewer.domain.channels import ACTORS, Actor, Channel
from viewer.domain.clock import SECOND_US
from viewer.domain.common_events import CommonEvent
from viewer.domain.journey import Journey
from viewer.domain.scores import Score, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS, number_words
from viewer.presenters.contacts import ContactsWriter
from viewer.presenters.dates import DateWords, DayKind
from viewer.presenters.journey_look import JourneyLook
from viewer.presenters.wording import score_label
from viewer.timeline.axis_ticks import AxisStep, AxisUnit
from viewer.timeline.density import Density
from viewer.timeline.journey_lanes import JourneyLanes, make_lanes
from viewer.timeline.lane_drawing import BandKind, BandSpan, LaneBand, LaneWriter
from viewer.timeline.row_content import Ink, MarkContent, Piece, ScoreContent

_KEPT_LABELS: Final = 8192
_KEPT_TICKS: Final = 512
_INK_BY_DAY: Final = {DayKind.WEEKDAY: Ink.TEXT, DayKind.SATURDAY: Ink.SATURDAY, DayKind.HOLIDAY: Ink.HOLIDAY}


class LanesSource(Protocol):
    """What the Lanes view shows. `lanes` and `writer` are new objects when something about them has changed."""

    @property
    def lanes(self) -> JourneyLanes: ...
    @property
    def writer(self) -> LaneWriter: ...
    @property
    def marks(self) -> Sequence[MarkContent]: ...
    @property
    def bands(self) -> tuple[LaneBand, ...]: ...
    @property
    def density(self) -> Density: ...


class ShownLanes(NamedTuple):
    """A `LanesSource`."""

    lanes: JourneyLanes
    writer: LaneWriter
    marks: Sequence[MarkContent]
    bands: tuple[LaneBand, ...]
    density: Density


class LanesWriter:
    """Implements `LaneWriter` for one journey in one look. Titles and scores come as the contacts say them."""

    def __init__(
        self, journey: Journey, contacts: ContactsWriter, dates: DateWords, translate: Translate, look: JourneyLook
    ) -> None:
        self._events = journey.events
        self._contacts, self._dates, self._say, self._look = contacts, dates, translate, look
        # Asked for again in every frame.
        self.label = lru_cache(maxsize=_KEPT_LABELS)(self._make_label)
        self.and_more = lru_cache(maxsize=_KEPT_LABELS)(self._make_and_more)
        self.point = lru_cache(maxsize=_KEPT_LABELS)(self._make_point)
        self.span = lru_cache(maxsize=_KEPT_LABELS)(self._make_span)
        self.tick = lru_cache(maxsize=_KEPT_TICKS)(self._make_tick)
        self.context = lru_cache(maxsize=_KEPT_TICKS)(self._make_context)
        self._score_by_key: dict[int, Score] = {}
        for score in journey.scores:
            # One badge an event: the recommendation, else the first answer.
            if score.kind is ScoreKind.NPS or score.event_key not in self._score_by_key:
                self._score_by_key[score.event_key] = score

    @property
    def zone(self) -> tzinfo:
        return self._dates.zone

    @property
    def origin_us(self) -> int | None:
        return self._look.time_base.origin_us

    @property
    def marks_name(self) -> str:
        return self._say(Text.translate("Lanes", "Marks"))

    def zone_name(self, at_us: int) -> str:
        return self._dates.zone_name(at_us)

    def lane(self, channel: Channel, shown: int, total: int) -> tuple[str, str]:
        name = self._say(CHANNEL_WORDS[channel])
        if shown == total:
            return name, self._say(Text.translate("Lanes", "%n event(s)", n=total))
        return name, self._say(Text.translate("Lanes", "{shown} of %n event(s)", n=total, shown=f"{shown:,}"))

    def _make_label(self, index: int) -> str:
        point = self.point(index)
        title = self._contacts.title(index)
        return title if point is None else f"{point.label} {title}"

    def more(self, index: int, count: int) -> str:
        return self.and_more(self.label(index), count - 1)

    def _make_and_more(self, words: str, more: int) -> str:
        return self._say(Text.translate("Lanes", "{title} and %n more", n=more, title=words))

    def actor(self, index: int) -> Actor:
        return ACTORS[int(self._events.actor[index])]

    def _make_point(self, index: int) -> ScoreContent | None:
        score = self._score_by_key.get(int(self._events.event_key[index]))
        if score is None:
            return None
        return ScoreContent(number_words(score.value), score_label(score, self._say), "", score.band)

    def _make_span(self, first: int, last: int, *, is_open: bool) -> str:
        title = self._contacts.title(first)
        if is_open:
            return self._say(Text.translate("Lanes", "{title} → not there yet", title=title))
        events = self._events
        start_us = int(events.occurred_at_us[first])
        end_us = int(events.end_at_us[first]) if first == last else int(events.occurred_at_us[last])
        lasted = self._dates.duration((end_us - start_us) / SECOND_US)
        if first == last:
            return f"{title} {lasted}"
        return self._say(
            Text.translate("Lanes", "{title} → {end} ({lasted})", title=title, end=self._name(last), lasted=lasted)
        )

    def count(self, number: int) -> str:
        return f"×{number:,}"

    def _make_tick(self, step: AxisStep, at_us: int) -> tuple[Piece, ...]:
        if not self._look.time_base.is_clock:
            return (Piece(self._look.time_base.words(at_us, self._say)),)
        local = self._dates.local(at_us)
        match step.unit:
            case AxisUnit.SECOND:
                return (Piece(f"{local:%H:%M:%S}"),)
            case AxisUnit.MINUTE | AxisUnit.HOUR:
                return (Piece(f"{local:%H:%M}"),)
            case AxisUnit.DAY:
                day = self._dates.day(at_us)
                return Piece(day.day), Piece(day.weekday, _INK_BY_DAY[day.kind])
            case AxisUnit.MONTH:
                return (Piece(self._dates.month(local.year, local.month, with_year=False)),)
        return (Piece(self._dates.year(local.year)),)

    def _make_context(self, step: AxisStep, at_us: int) -> str:
        local = self._dates.local(at_us)
        if step.unit is AxisUnit.MONTH:
            return self._dates.year(local.year)
        if step.unit is AxisUnit.DAY:
            return self._dates.month(local.year, local.month, with_year=True)
        return self._dates.full_day(at_us)

    def day_ink(self, at_us: int) -> Ink:
        return _INK_BY_DAY[self._dates.day(at_us).kind]

    def _name(self, index: int) -> str:
        return self._contacts.name_words(index) or self._contacts.title(index)


def make_shown_lanes(
    journey: Journey, contacts: ContactsWriter, before: ShownLanes | None = None, *, dates: DateWords,
    translate: Translate, look: JourneyLook, as_of_us: int | None, marks: Sequence[MarkContent],
    bands: tuple[LaneBand, ...],
) -> ShownLanes:  # fmt: skip
    """The lanes of `journey` as they are drawn with `look`.

    before: as they were shown last; what still holds is kept. bands: above the lanes, from top to bottom.
    """
    if before is not None and before.lanes.emphasis is look.emphasis:
        lanes = before.lanes
    else:
        lanes = make_lanes(journey, look.emphasis, is_open=contacts.is_undelivered, as_of_us=as_of_us)
    return ShownLanes(lanes, LanesWriter(journey, contacts, dates, translate, look), marks, bands, look.density)


def make_bands(
    signals: Sequence[BandSpan], common: Sequence[CommonEvent], translate: Translate
) -> tuple[LaneBand, ...]:
    """signals: what rules found. common: of what hit everybody, what touches the customer. Both in order of time."""
    made = []
    if signals:
        name = translate(Text.translate("Lanes", "Signals (automatic)"))
        made.append(LaneBand(BandKind.SIGNAL, name, tuple(signals)))
    if common:
        spans = tuple(BandSpan(event.start_us, event.end_us, f"{event.kind}: {event.text}") for event in common)
        made.append(LaneBand(BandKind.COMMON, translate(Text.translate("Lanes", "Everybody")), spans))
    return tuple(made)
