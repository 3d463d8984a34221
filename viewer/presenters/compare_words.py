"""Several lives under each other, in words: who they are, on what they are aligned, what zero is for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from viewer.domain.journey import Journey
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.journey_header import ScoreStep, make_score_path
from viewer.presenters.masking import Mask
from viewer.presenters.time_base import TimeBase, TimeMode
from viewer.presenters.whole_lives import WholeLife
from viewer.presenters.wording import event_words
from viewer.timeline.alignment import BY_DATE, Align, AlignKind, count_event_names, find_zero
from viewer.timeline.compared_life import ComparedLife, make_common_life, make_compared_life
from viewer.timeline.lane_drawing import BandSpan, LaneWriter
from viewer.timeline.row_content import MarkContent
from viewer.timeline.time_scale import Life

_MOST_KINDS: Final = 14

ALIGN_WORDS: Final = {
    AlignKind.CLOCK: Text.translate("Compare", "True dates"),
    AlignKind.FIRST: Text.translate("Compare", "First contact"),
    AlignKind.ORDER: Text.translate("Compare", "First order or conversion"),
    AlignKind.LOW_SCORE: Text.translate("Compare", "Lowest answer"),
    AlignKind.LAST_SCORE: Text.translate("Compare", "Latest answer"),
}
BAND_GROUPS: Final = {
    Band.LOW: Text.translate("Compare", "Detractor"),
    Band.MIDDLE: Text.translate("Compare", "Passive"),
    Band.HIGH: Text.translate("Compare", "Promoter"),
}


class AlignChoice(NamedTuple):
    align: Align
    words: str


class ComparedStrip(NamedTuple):
    """One life. group: what the latest recommendation makes of them, "" without one. zero_words: when zero was, or
    that this life has none. life: None in that case.
    """

    customer_no: int
    nickname: str
    customer_id: str
    score_label: str
    steps: tuple[ScoreStep, ...]
    group: str
    zero_words: str
    life: ComparedLife | None
    writer: LaneWriter
    marks: tuple[MarkContent, ...]
    signals: tuple[BandSpan, ...]
    spoken: str


class CompareContent(NamedTuple):
    """relative: words of a distance in µs from zero, None by the clock. zero_words: what stands at zero."""

    strips: tuple[ComparedStrip, ...]
    life: Life
    align: Align
    relative: Callable[[int], str] | None
    zero_words: str
    choices: tuple[AlignChoice, ...]


class CompareWriter:
    """Writes lives that are compared. Makes everything at once: call it in a job."""

    def __init__(self, translate: Translate, dates: DateWords, mask: Mask, as_of_us: int) -> None:
        self._say, self._dates, self._mask, self._as_of_us = translate, dates, mask, as_of_us

    def make(self, lives: Sequence[WholeLife], align: Align) -> CompareContent:
        zeros = [find_zero(life.journey, align) for life in lives]
        shifts = [self._shift(life.journey, zero, align) for life, zero in zip(lives, zeros, strict=True)]
        spans = []
        for life, shift in zip(lives, shifts, strict=True):
            at = life.journey.events.occurred_at_us
            if shift is not None and len(at):
                spans.append((int(at[0]) - shift, int(at[-1]) - shift))
        common = make_common_life(spans)
        strips = tuple(
            self._strip(life, zero, shift, common, align)
            for life, zero, shift in zip(lives, zeros, shifts, strict=True)
        )
        zero_words = self._say(Text.translate("Compare", "0 = {event}", event=self.align_words(align)))
        relative = None if align == BY_DATE else self._relative
        choices = self.choices([life.journey for life in lives], align)
        return CompareContent(strips, common, align, relative, "" if align == BY_DATE else zero_words, choices)

    def choices(self, journeys: Sequence[Journey], align: Align) -> tuple[AlignChoice, ...]:
        """What lives can be aligned on: with how many of them have it."""
        made = [AlignChoice(Align(kind), self._counted(Align(kind), journeys)) for kind in ALIGN_WORDS]
        for name, _ in count_event_names(journeys, _MOST_KINDS):
            made.append(
                AlignChoice(Align(AlignKind.EVENT, name), self._counted(Align(AlignKind.EVENT, name), journeys))
            )
        if align not in {choice.align for choice in made}:
            made.append(AlignChoice(align, self._counted(align, journeys)))
        return tuple(made)

    def align_words(self, align: Align) -> str:
        if align.kind is not AlignKind.EVENT:
            return self._say(ALIGN_WORDS[align.kind])
        return self._say(
            Text.translate(
                "Compare", "First “{event}”", event=self._mask.text(event_words(align.event_name, self._say))
            )
        )

    def relative(self, align: Align, journey: Journey, event: int) -> str:
        """How far the event lies from zero, "" by the clock."""
        zero = find_zero(journey, align)
        if zero is None:
            return ""
        at = journey.events.occurred_at_us
        return self._relative(int(at[event]) - int(at[zero]))

    def _relative(self, distance_us: int) -> str:
        return TimeBase(TimeMode.SINCE_EVENT, 0).words(distance_us, self._say)

    def _counted(self, align: Align, journeys: Sequence[Journey]) -> str:
        words = self.align_words(align)
        if align == BY_DATE:
            return words
        have = sum(find_zero(journey, align) is not None for journey in journeys)
        return self._say(
            Text.translate("Compare", "{event} ({have} of {all})", event=words, have=have, all=len(journeys))
        )

    def _shift(self, journey: Journey, zero: int | None, align: Align) -> int | None:
        if align == BY_DATE:
            return 0
        return None if zero is None else int(journey.events.occurred_at_us[zero])

    def _strip(
        self, life: WholeLife, zero: int | None, shift: int | None, common: Life, align: Align
    ) -> ComparedStrip:  # fmt: skip
        journey, customer = life.journey, life.journey.customer
        # Where they were asked whether they would recommend, that is what people are compared by.
        asked = tuple(score for score in journey.scores if score.kind is ScoreKind.NPS)
        label, _, steps = make_score_path(asked or journey.scores, self._dates, self._say, self._as_of_us)
        nickname = self._mask.name(customer.customer_id)
        group = self._say(BAND_GROUPS[asked[-1].band]) if asked else ""
        zero_words = self._zero(journey, zero, align)
        lanes = life.shown.lanes
        path = "→".join(step.figure for step in steps)
        spoken = ", ".join(part for part in (nickname, group, f"{label} {path}".strip(), zero_words) if part)
        return ComparedStrip(
            customer.customer_no, nickname, self._mask.identity(customer.customer_id), label, steps[-4:], group,
            zero_words, None if shift is None else make_compared_life(journey, shift, common), lanes.writer,
            tuple(lanes.marks), life.shown.signal_spans, spoken,
        )  # fmt: skip

    def _zero(self, journey: Journey, zero: int | None, align: Align) -> str:
        events = journey.events
        if align == BY_DATE:
            if not len(events):
                return self._say(Text.translate("Compare", "No events yet"))
            first, last = int(events.occurred_at_us[0]), int(events.occurred_at_us[-1])
            return f"{self._dates.full_day(first)} – {self._dates.day_since(last, first)}"
        if zero is None:
            return self._say(Text.translate("Compare", "Not in this life"))
        at_us = int(events.occurred_at_us[zero])
        return f"0 = {self._dates.full_day(at_us)} {self._dates.clock(at_us)}"
