"""あらすじ: at most seven lines about a life that rules have written, each leading to its event."""

from __future__ import annotations

from typing import Final, NamedTuple

from viewer.domain.channels import Actor
from viewer.domain.event_table import EventTable
from viewer.domain.journey import Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.journey_header import find_latest_words, make_score_path
from viewer.presenters.life_facts import (
    Purchase,
    SameTopic,
    Silence,
    find_busy_day,
    find_longest_silence,
    find_matters,
    find_purchases,
    find_same_topic,
)
from viewer.presenters.masking import Mask
from viewer.presenters.wording import event_words, inner_quotes, money_words

MOST_LINES: Final = 7
_TITLE_CHARS: Final = 28
_STEPS_CHARS: Final = 4


class SynopsisLine(NamedTuple):
    """number: the running number of the contact, as on the rows. event: where the line leads.

    rank: the smaller, the more it says, for where there is room for few.
    """

    words: str
    number: str
    event: int
    rank: int = 0


def make_synopsis(
    journey: Journey, *, dates: DateWords, translate: Translate, mask: Mask, as_of_us: int | None
) -> tuple[SynopsisLine, ...]:
    """In order of time: the beginning, the first purchase, the longest silence, one topic again, the busiest day, the
    path of scores, the latest. What does not apply has no line. as_of_us: the end of the workspace's data.
    """
    if not len(journey.events):
        return ()
    writer = _Writer(journey, dates, translate, mask, as_of_us)
    lines = [*writer.lines()]
    # The latest stays last, though the path of scores may lead to the same event.
    return tuple(sorted(lines[:-1], key=lambda line: line.event)[: MOST_LINES - 1] + lines[-1:])


class _Writer:
    def __init__(
        self, journey: Journey, dates: DateWords, translate: Translate, mask: Mask, as_of_us: int | None
    ) -> None:
        self.journey, self.dates, self.translate, self.mask, self.as_of_us = journey, dates, translate, mask, as_of_us
        self.events: EventTable = journey.events

    def lines(self) -> list[SynopsisLine]:
        events = self.events
        made = [self._line(0, self._first(), 6)]
        if purchases := find_purchases(events):
            made.append(self._line(purchases[0].index, self._purchase(purchases), 4))
        if (silence := find_longest_silence(events, find_matters(events), self.dates, self.as_of_us)) is not None:
            made.append(
                self._line(silence.after if silence.until is None else silence.until, self._silence(silence), 0)
            )
        if (same := find_same_topic(events)) is not None:
            made.append(self._line(same.events[-1], self._same(same), 1))
        if (busy := find_busy_day(events, self.dates)) is not None:
            day = self._day(int(events.occurred_at_us[busy.first]))
            words = Text.translate("Synopsis", "Busiest day: {day}, %n event(s) by the customer", day=day, n=busy.count)
            made.append(self._line(busy.first, words, 3))
        if (path := self._path()) is not None:
            made.append(path)
        latest = self._latest()
        made.append(latest)
        return made

    def _line(self, event: int, words: Text, rank: int) -> SynopsisLine:
        return SynopsisLine(self.translate(words), str(int(self.events.visit_no[event]) + 1), event, rank)

    def _first(self) -> Text:
        day = self._day(int(self.events.occurred_at_us[0]))
        if self.events.actor_of(0) is Actor.COMPANY:
            return Text.translate("Synopsis", "Beginning: {day}, the company's {what}", day=day, what=self._what(0))
        return Text.translate("Synopsis", "Beginning: {day}, {what}", day=day, what=self._what(0))

    def _purchase(self, purchases: list[Purchase]) -> Text:
        first = purchases[0]
        day, money = self._day(int(self.events.occurred_at_us[first.index])), money_words(first.value, first.currency)
        what = self._title(first.index)
        if len(purchases) == 1:
            return Text.translate("Synopsis", "Only purchase: {day}, {what} {money}", day=day, what=what, money=money)
        return Text.translate(
            "Synopsis", "First purchase: {day}, {what} {money} (%n in all)",
            day=day, what=what, money=money, n=len(purchases),
        )  # fmt: skip

    def _silence(self, silence: Silence) -> Text:
        days = self.dates.days(self.dates.day_count(silence.start_us, silence.end_us))
        start, end = self._day(silence.start_us), self._day(silence.end_us, silence.start_us)
        if not silence.is_waiting:
            return Text.translate(
                "Synopsis", "Longest silence: nothing from the company for {days} ({start} – {end})",
                days=days, start=start, end=end,
            )  # fmt: skip
        return Text.translate(
            "Synopsis", "Left waiting: nothing from the company for {days} after “{what}” ({start} – {end})",
            days=days, what=self._title(silence.after), start=start, end=end,
        )  # fmt: skip

    def _same(self, same: SameTopic) -> Text:
        steps = [self.translate(CHANNEL_WORDS[self.events.channel_of(index)]) for index in same.events[:_STEPS_CHARS]]
        way = "→".join(steps)
        first, last = (int(self.events.occurred_at_us[same.events[at]]) for at in (0, -1))
        topic, count = self._cut(self.mask.text(same.topic, self.journey.customer.fields)), len(same.events)
        when = self._day(first)
        if self.dates.day_count(first, last):
            when = f"{when} – {self._day(last, first)}"
        if len(set(steps)) > 1:
            return Text.translate(
                "Synopsis", "The same explanation %n times: “{topic}”, {way} ({when})",
                n=count, topic=topic, way=way, when=when,
            )  # fmt: skip
        return Text.translate(
            "Synopsis", "Asked %n times about “{topic}”: {way} ({when})", n=count, topic=topic, way=way, when=when
        )

    def _path(self) -> SynopsisLine | None:
        label, note, steps = make_score_path(self.journey.scores, self.dates, self.translate, self.as_of_us)
        if not steps:
            return None
        last = self.journey.scores[-1]
        event = self.events.find(last.event_key)
        if event is None:
            return None
        figures = "→".join(step.figure for step in steps)
        days = "→".join(step.day for step in steps)
        said = Text.translate("Synopsis", "Score: {label} {figures} ({days})",
                              label=" ".join(filter(None, (label, note))), figures=figures, days=days)  # fmt: skip
        return self._line(event, said, 2)

    def _latest(self) -> SynopsisLine:
        last = len(self.events) - 1
        at_us = int(self.events.occurred_at_us[last])
        words, said_at = find_latest_words(self.journey)
        what = self._what(last)
        if said_at == last and words:
            shown = self._cut(inner_quotes(self.mask.text(words, self.journey.customer.fields)))
            what = f"{self.translate(CHANNEL_WORDS[self.events.channel_of(last)])}「{shown}」"
        ago = self.dates.ago(at_us, self.as_of_us) if self.as_of_us is not None else ""
        if not ago:
            text = Text.translate("Synopsis", "Latest: {day}, {what}", day=self._day(at_us), what=what)
            return self._line(last, text, 5)
        text = Text.translate("Synopsis", "Latest: {day} ({ago}), {what}", day=self._day(at_us), ago=ago, what=what)
        return self._line(last, text, 5)

    def _what(self, index: int) -> str:
        """Mail「秋のラグ祭」; the event's name alone where it has no title."""
        channel = self.translate(CHANNEL_WORDS[self.events.channel_of(index)])
        title = self._title(index)
        return f"{channel}「{inner_quotes(title)}」" if title else channel

    def _title(self, index: int) -> str:
        title = (self.events.title(index) or "").strip() or event_words(
            str(self.events.event_name[index] or ""), self.translate
        )
        return self._cut(self.mask.text(title, self.journey.customer.fields))

    def _cut(self, words: str) -> str:
        words = " ".join(words.split())
        return words if len(words) <= _TITLE_CHARS else f"{words[: _TITLE_CHARS - 1].rstrip()}…"

    def _day(self, at_us: int, above_us: int | None = None) -> str:
        return self.dates.day_since(at_us, self.as_of_us if above_us is None else above_us)
