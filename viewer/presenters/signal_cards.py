"""Firings of one journey as cards, chips and marks on events. Made by rules, and every one says so: 自動."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from viewer.domain.anchors import TextField
from viewer.domain.channels import Channel
from viewer.domain.journey import Journey
from viewer.domain.records import Record
from viewer.domain.signals import Firing, Passage, Selector, SignalKind, SignalRule
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import turns_of
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.journey_header import HeaderChip
from viewer.presenters.masking import Mask
from viewer.presenters.signal_words import FORESIGHT, SIGNAL, fact_words, signal_word
from viewer.timeline.lane_drawing import BandSpan
from viewer.timeline.missing_steps import MissingStep

_PASSAGE_MOST: Final = 400
_SENTENCE: Final = re.compile(r"[^。！？!?\n]+[。！？!?]*")

FiringId = tuple[str, int]
"""(rule_id, first_key): what a rejection names."""


class PassageWords(NamedTuple):
    """One of the passages side by side: where and when it was said, and the words. event: its position."""

    head: str
    words: str
    event: int | None


class SignalCard(NamedTuple):
    """One firing. kind_word: サイン（自動） or 予兆（自動）. numbers, meaning, next_action: lines of their own.

    first, last: positions of its events in the journey; None if they are not there (then it only stands in the list).
    place: "2 / 5" among the firings of this journey. rejected: who rejected it and when, "" while it stands.
    """

    firing: FiringId
    kind_word: str
    title: str
    when: str
    numbers: str
    meaning: str
    next_action: str
    passages: tuple[PassageWords, ...]
    first: int | None
    last: int | None
    place: str
    rejected: str
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class JourneySignals:
    """cards: in order of time, rejected ones at the end. chips: for the line above the journey.

    labels: words by event position. missing: steps that were expected and never came.
    """

    cards: tuple[SignalCard, ...] = ()
    chips: tuple[HeaderChip, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    missing: tuple[MissingStep, ...] = ()

    def cards_at(self, first: int, last: int) -> tuple[int, ...]:
        """Positions in `cards` of the firings that rest on an event of [first, last]."""
        return tuple(
            at for at, card in enumerate(self.cards) if any(first <= event <= last for event in events_of(card))
        )


def events_of(card: SignalCard) -> frozenset[int]:
    """The events a firing rests on: its ends, and those of its passages."""
    said = (passage.event for passage in card.passages)
    return frozenset(event for event in (card.first, card.last, *said) if event is not None)


def spans_of(signals: JourneySignals, journey: Journey) -> tuple[BandSpan, ...]:
    """Stretches of the firings that stand, in order of time, for the band above the lanes."""
    at = journey.events.occurred_at_us
    return tuple(
        sorted(
            BandSpan(int(at[card.first]), int(at[card.last]), card.title, card.first)
            for card in signals.cards
            if card.first is not None and card.last is not None and not card.is_rejected
        )
    )


def rejected_firings(records: Iterable[Record]) -> dict[FiringId, Record]:
    """Rejections of one customer by firing; a record that names no firing is left out."""
    found: dict[FiringId, Record] = {}
    for record in records:
        try:
            key = int(str(record.fields.get("first_key")), 16)
        except ValueError:
            continue
        found[str(record.fields.get("rule")), key] = record
    return found


class CardWriter:
    """Words of the firings of one journey, in one language."""

    def __init__(self, journey: Journey, *, translate: Translate, language: str, dates: DateWords, mask: Mask) -> None:
        self._journey = journey
        self._translate = translate
        self._language = language
        self._dates = dates
        self._mask = mask

    def make(
        self, firings: Sequence[Firing], rules: Mapping[str, SignalRule], rejected: Mapping[FiringId, Record]
    ) -> JourneySignals:
        """Firings of rules that are gone or off are left out."""
        shown = [firing for firing in firings if (rule := rules.get(firing.rule_id)) is not None and rule.is_on]
        if self._journey.hides_scores:
            shown = [firing for firing in shown if rules[firing.rule_id].kind is not SignalKind.SCORE_DROP]
        shown.sort(key=lambda firing: ((firing.rule_id, firing.first_key) in rejected, firing.start_us, firing.end_us))
        index_by_key = self._indexes(shown)
        cards = tuple(
            self._card(firing, rules[firing.rule_id], rejected.get((firing.rule_id, firing.first_key)), index_by_key)
            ._replace(place=f"{number} / {len(shown)}")
            for number, firing in enumerate(shown, 1)
        )  # fmt: skip
        missing = self._missing(shown, rules, rejected, index_by_key)
        return JourneySignals(cards, self._chips(cards), self._labels(cards), missing)

    def _indexes(self, firings: Sequence[Firing]) -> dict[int, int]:
        wanted = {key for firing in firings for key in (firing.first_key, firing.last_key)}
        wanted |= {passage.event_key for firing in firings for passage in firing.passages}
        found = ((key, self._journey.events.find(key)) for key in wanted)
        return {key: index for key, index in found if index is not None}

    def _card(
        self, firing: Firing, rule: SignalRule, rejection: Record | None, index_by_key: Mapping[int, int]
    ) -> SignalCard:
        words = rule.words_in(self._language)
        rejected = ""
        if rejection is not None:
            said = Text.translate(
                "Signals", "Rejected by {who}, {day}", who=rejection.author,
                day=self._dates.full_day(rejection.created_at_us),
            )  # fmt: skip
            why = str(rejection.fields.get("why") or "").strip()
            rejected = self._translate(said) + (f": {self._mask.text(why)}" if why else "")
        return SignalCard(
            (firing.rule_id, firing.first_key),
            self._kind_word(signal_word(is_about_future=rule.is_about_future)),
            words.title,
            self._when(firing),
            self._mask.text(self._translate(fact_words(rule.kind, firing.facts)), self._journey.customer.fields),
            words.meaning,
            words.next_action,
            self._passages(firing, rule, index_by_key),
            index_by_key.get(firing.first_key),
            index_by_key.get(firing.last_key),
            "",
            rejected,
            rejection is not None,
        )

    def _kind_word(self, kind: Text) -> str:
        return self._translate(Text.translate("Signals", "{kind} (automatic)", kind=kind))

    def _when(self, firing: Firing) -> str:
        start = self._dates.full_day(firing.start_us)
        if self._dates.day_count(firing.start_us, firing.end_us) == 0:
            return f"{start} {self._dates.clock(firing.start_us)}"
        return f"{start} – {self._dates.day_since(firing.end_us, firing.start_us)}"

    def _passages(
        self, firing: Firing, rule: SignalRule, index_by_key: Mapping[int, int]
    ) -> tuple[PassageWords, ...]:  # fmt: skip
        """Each once. Of words that were said the whole sentence; what was said before what it was called."""
        passages: Sequence[Passage] = firing.passages
        if rule.kind is SignalKind.WORDS:
            said = [passage for passage in passages if passage.field is TextField.TEXT]
            passages = [self._sentence(passage, index_by_key) for passage in said or passages]
        return tuple(dict.fromkeys(self._passage(passage, index_by_key) for passage in passages))

    def _sentence(self, passage: Passage, index_by_key: Mapping[int, int]) -> Passage:
        """The sentence that the passage begins in, within one turn of a talk."""
        index = index_by_key.get(passage.event_key)
        if index is None or passage.field is TextField.TITLE:
            return passage
        events = self._journey.events
        text = events.text(index) or ""
        parts = [(0, text)]
        if events.is_transcript[index]:
            parts = [(turn.char_start, turn.words) for turn in turns_of(text)]
        for start, words in parts:
            for found in _SENTENCE.finditer(words):
                if start + found.start() <= passage.char_start < start + found.end():
                    end = max(passage.char_end, start + found.end())
                    return replace(passage, char_start=start + found.start(), char_end=end)
        return passage

    def _passage(self, passage: Passage, index_by_key: Mapping[int, int]) -> PassageWords:
        events = self._journey.events
        index = index_by_key.get(passage.event_key)
        if index is None:
            return PassageWords("", self._translate(Text.translate("Signals", "(not in the data any more)")), None)
        text = (events.title(index) if passage.field is TextField.TITLE else events.text(index)) or ""
        said = " ".join(text[passage.char_start : passage.char_end].split())[:_PASSAGE_MOST]
        at_us = int(events.occurred_at_us[index])
        head = f"{self._translate(CHANNEL_WORDS[events.channel_of(index)])} {self._dates.full_day(at_us)}"
        return PassageWords(head, self._mask.text(said, self._journey.customer.fields), index)

    def _chips(self, cards: Sequence[SignalCard]) -> tuple[HeaderChip, ...]:
        """One a rule, the latest firing first; how often it fired is said. What they are stands before all of them."""
        standing = [card for card in cards if not card.is_rejected]
        usual, foresight = self._kind_word(SIGNAL), self._translate(FORESIGHT)
        times = Counter(card.title for card in standing)
        latest = {card.title: card for card in standing}
        chips = []
        for title, card in sorted(latest.items(), key=lambda item: standing.index(item[1]), reverse=True):
            count = f" ×{times[title]}" if times[title] > 1 else ""
            event = card.last if card.last is not None else card.first
            words = f"{title}{count}" if card.kind_word == usual else f"{foresight} {title}{count}"
            chips.append(HeaderChip(words, event, f"{card.kind_word} {title}{count}"))
        return tuple(chips)

    def _labels(self, cards: Sequence[SignalCard]) -> dict[int, str]:
        """What is said on the events themselves; rejected firings are not."""
        titles: dict[int, dict[str, None]] = {}
        for card in cards:
            if not card.is_rejected:
                for event in events_of(card):
                    titles.setdefault(event, {})[f"{card.kind_word} {card.title}"] = None
        return {event: " ・ ".join(said) for event, said in titles.items()}

    def _missing(self, firings: Sequence[Firing], rules: Mapping[str, SignalRule], rejected: Container[FiringId],
                 index_by_key: Mapping[int, int]) -> tuple[MissingStep, ...]:  # fmt: skip
        """Steps that were expected and never came, for the rows."""
        steps = []
        for firing in firings:
            rule, after = rules[firing.rule_id], index_by_key.get(firing.first_key)
            expected = rule.parameters.get("expected")
            if rule.kind is not SignalKind.MISSING_STEP or after is None or not isinstance(expected, Selector):
                continue
            if (firing.rule_id, firing.first_key) not in rejected:
                channel = expected.channels[0] if expected.channels else Channel.OTHER
                due = self._dates.full_day(firing.end_us)
                steps.append(MissingStep(after, channel, rule.words_in(self._language).title, due))
        return tuple(steps)
