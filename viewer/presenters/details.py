"""Everything known about the selected event, in words, with where it came from."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from viewer.domain.anchors import Place, TextField
from viewer.domain.channels import Channel
from viewer.domain.clock import NO_TIME
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import EventDetail, Journey
from viewer.domain.progress import Report
from viewer.domain.scores import Band, GoodEnd, Score
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import Turn, turns_of
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS, SCORE_WORDS, best_end_words, number_words
from viewer.presenters.dates import DateWords
from viewer.presenters.day_only import NO_TIME_GIVEN, is_day_only
from viewer.presenters.masking import Mask
from viewer.presenters.people_events import PEOPLE_SOURCE
from viewer.presenters.wording import event_words, money_words
from viewer.timeline.selection import Selection, SelectionKind
from viewer.workspace.jobs import JobRunner


class DetailReader(Protocol):
    """What the details ask of the event store."""

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail: ...


class Part(StrEnum):
    """What a line is about. TITLE and TEXT hold the source's own words, character for character: they can be quoted."""

    FACT = "fact"
    TITLE = "title"
    TEXT = "text"
    TRANSCRIPT = "transcript"
    COMMENT = "comment"
    SCORE = "score"
    ATTRIBUTE = "attribute"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what stands beside it; TEXT, TRANSCRIPT and COMMENT stand below their label in full.

    words are masked, character for character as long as the source's own; a TRANSCRIPT has `turns` as well, whose
    `char_start` counts in that text.
    """

    part: Part
    label: str
    words: str
    turns: tuple[Turn, ...] = ()
    channel: Channel | None = None
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Details:
    heading: str
    lines: tuple[Line, ...]


class DetailsView(Protocol):
    def set_details(self, details: Details | None, hint: str) -> None:
        """Without details `hint` says what to do."""

    def selected_words(self) -> tuple[TextField, int, int] | None:
        """The words a person has selected: [start, end) as characters of the field's own text."""


class DetailsPresenter:
    """Shows an event at once from the journey; its free attributes follow when they are loaded."""

    def __init__(
        self,
        view: DetailsView,
        reader: DetailReader,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        mask: Mask,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._view = view
        self._reader = reader
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._mask = mask
        self._on_error = on_error
        self._journey: Journey | None = None
        self._index: int | None = None
        self.on_shown: Callable[[Journey | None, int | None], None] = lambda _journey, _index: None

    @property
    def journey(self) -> Journey | None:
        return self._journey

    @property
    def index(self) -> int | None:
        """Position of the event that is explained."""
        return self._index

    def set_reader(self, reader: DetailReader) -> None:
        self._reader = reader

    def set_journey(self, journey: Journey | None) -> None:
        self._journey = journey
        self._index = None
        self._view.set_details(None, self._hint())
        self.on_shown(journey, None)

    def set_selection(self, selection: Selection) -> None:
        """The first event of the selection is explained."""
        index = None if selection.kind in {SelectionKind.NONE, SelectionKind.JOURNEY} else selection.first
        if index == self._index:
            return
        self._index = index
        journey = self._journey
        self.on_shown(journey, index)
        if journey is None or index is None:
            self._view.set_details(None, self._hint())
            return
        self._show(journey, index, {})
        self._load_attributes(journey, index)

    def find_quote(self) -> tuple[int, Place] | None:
        """The event and the place of the selected words; None when no words of an event are selected."""
        selected = self._view.selected_words()
        if selected is None or self._journey is None or self._index is None:
            return None
        field, start, end = selected
        events = self._journey.events
        text = (events.title(self._index) if field is TextField.TITLE else events.text(self._index)) or ""
        return self._index, Place(field=field, char_start=start, char_end=end, quote=text[start:end])

    def _hint(self) -> str:
        return self._translate(Text.translate("Details", "Select an event to see everything about it."))

    def _load_attributes(self, journey: Journey, index: int) -> None:
        reader = self._reader
        customer_no, event_key = journey.customer.customer_no, int(journey.events.event_key[index])

        def load(_report: Report) -> EventDetail:
            return reader.load_event_detail(customer_no, event_key)

        def show(detail: EventDetail) -> None:
            if self._journey is journey and self._index == index and detail.attributes:
                self._show(journey, index, detail.attributes)

        self._jobs.submit("details.attributes", load, show, self._on_error, latest_of="details")

    def _show(self, journey: Journey, index: int, attributes: Mapping[str, str]) -> None:
        lines = make_lines(journey, index, attributes, LineWords(self._translate, self._dates, self._mask))
        self._view.set_details(Details(self._translate(Text.translate("Details", "Event details")), lines), "")


@dataclass(frozen=True, slots=True)
class LineWords:
    """What lines are written with."""

    say: Translate
    dates: DateWords
    mask: Mask


def make_lines(journey: Journey, index: int, attributes: Mapping[str, str], words: LineWords) -> tuple[Line, ...]:
    """The lines of one event: words that were said or written, answers, then what else is known.

    What the source does not tell has no line, except the dwell time.
    """
    say, dates, mask = words.say, words.dates, words.mask
    events, fields = journey.events, journey.customer.fields
    fact, channel = Part.FACT, events.channel_of(index)
    lines = [_text_line(journey, index, attributes, words), *_score_lines(journey, index, words)]
    lines += [
        Line(fact, say(Text.translate("Details", "Time")), _time_words(journey, index, words)),
        Line(fact, say(Text.translate("Details", "Channel")), say(CHANNEL_WORDS[channel]), channel=channel),
        Line(fact, say(Text.translate("Details", "By")), say(ACTOR_WORDS[events.actor_of(index)])),
        Line(fact, say(Text.translate("Details", "Event")), event_words(str(events.event_name[index] or ""), say)),
        Line(Part.TITLE, say(Text.translate("Details", "Title")), mask.text(events.title(index) or "", fields)),
        Line(fact, say(Text.translate("Details", "URL")), mask.text(events.url(index) or "", fields)),
    ]
    end_us = int(events.end_at_us[index])
    if end_us != NO_TIME:
        lines.append(Line(fact, say(Text.translate("Details", "Until")), moment_words(end_us, dates)))
    lines += [
        Line(fact, say(Text.translate("Details", "Dwell")), _dwell_words(float(events.dwell_s[index]), words)),
        Line(fact, say(Text.translate("Details", "Device")), str(events.device[index] or "")),
        Line(fact, say(Text.translate("Details", "Came from")), str(events.traffic_source[index] or "")),
        Line(fact, say(Text.translate("Details", "Value")), _value_words(journey, index)),
        Line(fact, say(Text.translate("Details", "Topic")), str(events.topic[index] or "")),
        Line(fact, say(Text.translate("Details", "Thread")), str(events.thread[index] or "")),
    ]
    lines += [Line(Part.ATTRIBUTE, label, mask.attribute(label, value, fields)) for label, value in attributes.items()]
    lines.append(Line(Part.ORIGIN, say(Text.translate("Details", "Origin")), _origin_words(journey, index, say)))
    return tuple(line for line in lines if line.words)


def moment_words(instant_us: int, dates: DateWords) -> str:
    """Date, time to the second and zone: 2026/10/3(土) 05:16:41 (日本時間)."""
    clock = dates.clock(instant_us, with_seconds=True)
    # Japanese may break anywhere: word joiners keep the zone in one piece.
    zone = "\u2060".join(f"({dates.zone_name(instant_us)})")
    return f"{dates.full_day(instant_us)} {clock} {zone}"


def _time_words(journey: Journey, index: int, words: LineWords) -> str:
    at_us = int(journey.events.occurred_at_us[index])
    if is_day_only(journey.events, index, words.dates):
        return f"{words.dates.full_day(at_us)} {words.say(NO_TIME_GIVEN)}"
    return moment_words(at_us, words.dates)


def _dwell_words(seconds: float, words: LineWords) -> str:
    if math.isnan(seconds):
        return words.say(Text.translate("Details", "unknown"))
    return words.dates.duration(seconds)


def _value_words(journey: Journey, index: int) -> str:
    value = float(journey.events.value[index])
    return "" if math.isnan(value) else money_words(value, journey.events.currency[index])


def _text_line(journey: Journey, index: int, attributes: Mapping[str, str], words: LineWords) -> Line:
    events, fields = journey.events, journey.customer.fields
    text = events.text(index) or ""
    shown = words.mask.text(text, fields, attributes)
    if not events.is_transcript[index]:
        return Line(Part.TEXT, words.say(Text.translate("Details", "Text")), shown)
    turns = words.mask.turns(turns_of(text), events.channel_of(index), fields, attributes)
    return Line(Part.TRANSCRIPT, words.say(Text.translate("Details", "Transcript")), shown, turns)


def _score_lines(journey: Journey, index: int, words: LineWords) -> list[Line]:
    event_key = int(journey.events.event_key[index])
    say = words.say
    answers: list[Line] = []
    comments: list[Line] = []
    if journey.hides_scores and journey.events.channel_of(index) is Channel.SURVEY:
        hidden = Text.translate("Reviews", "Score hidden until the reveal")
        answers.append(Line(Part.FACT, say(Text.translate("Details", "Score")), say(hidden)))
    for score in journey.scores:
        if score.event_key == event_key:
            answers.append(Line(Part.SCORE, say(SCORE_WORDS[score.kind]), _score_words(score, say), band=score.band))
            if score.comment and score.comment != journey.events.text(index):
                comment = words.mask.text(score.comment, journey.customer.fields)
                comments.append(Line(Part.COMMENT, say(Text.translate("Details", "In their words")), comment))
    return comments + answers


def _score_words(score: Score, say: Translate) -> str:
    value, low, high = number_words(score.value), number_words(score.low), number_words(score.high)
    figure = say(Text.translate("Details", "{value} ({low} to {high})", value=value, low=low, high=high))
    if score.good_end is GoodEnd.LOW:
        best = best_end_words(score.low)
        figure = say(
            Text.translate("Details", "{value} ({low} to {high}, {best})", value=value, low=low, high=high, best=best)
        )
    return "\n".join(words for words in (figure, score.word or "", score.question) if words)


def _origin_words(journey: Journey, index: int, say: Translate) -> str:
    origin = journey.events.source_of(index)
    if origin.source == PEOPLE_SOURCE:
        return say(Text.translate("Details", "Written down here"))
    return say(Text.translate("Details", "{file}, row {row}", file=origin.file_name, row=f"{origin.row:,}"))
