"""Consideration and engagement over time, in words and as steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.domain.journey import Journey
from viewer.domain.signals import StageChange
from viewer.domain.stages import AxisRules, StageRule, StageRules
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.timeline.overview import Overview
from viewer.timeline.stages import make_stage


class StageStep(NamedTuple):
    """From `share` (0 to 1 along the life) on the axis stands at `level`. words: the change and what moved it.

    event: position of the event that moved it.
    """

    share: float
    at_us: int
    level: int
    words: str
    event: int | None


class StageLine(NamedTuple):
    """One axis. levels: their names from 0 on. now: where it stands at the end of the data. rules: in sentences."""

    title: str
    levels: tuple[str, ...]
    steps: tuple[StageStep, ...]
    now: str
    rules: tuple[str, ...]


class StageWriter:
    """Words of stages on one journey, in one language."""

    def __init__(
        self, journey: Journey, overview: Overview, *, dates: DateWords, translate: Translate, language: str
    ) -> None:
        self._journey = journey
        self._overview = overview
        self._dates = dates
        self._translate = translate
        self._language = language

    def make(self, rules: StageRules, end_us: int) -> tuple[StageLine, ...]:
        """One line for each axis that has rules; without rules there is no line. end_us: the end of the data."""
        return tuple(self._line(axis, make_stage(self._journey.events, axis, end_us)) for axis in rules.axes)

    def _line(self, axis: AxisRules, changes: Sequence[StageChange]) -> StageLine:
        said = axis.words_in(self._language)
        steps, before = [], 0
        for change in changes:
            index = self._journey.events.find(change.event_key)
            words = (
                self._fall(axis, change, before, index) if change.is_fall else self._rise(axis, change, before, index)
            )
            steps.append(StageStep(self._overview.share_of(change.at_us), change.at_us, change.level, words, index))
            before = change.level
        now = Text.translate("Stages", "{axis}: {level}", axis=said.title, level=said.levels[before])
        return StageLine(said.title, said.levels, tuple(steps), self._translate(now), self._rules(axis))

    def _fall(self, axis: AxisRules, change: StageChange, before: int, index: int | None) -> str:
        said = axis.words_in(self._language)
        last = "" if index is None else self._dates.full_day(int(self._journey.events.occurred_at_us[index]))
        words = Text.translate(
            "Stages", "{day} {axis}: {before} → {after}. %n day(s) without anything that carries it, since {last}",
            day=self._dates.full_day(change.at_us), axis=said.title, before=said.levels[before],
            after=said.levels[change.level], n=axis.fall_after_days, last=last,
        )  # fmt: skip
        return self._translate(words)

    def _rise(self, axis: AxisRules, change: StageChange, before: int, index: int | None) -> str:
        said = axis.words_in(self._language)
        words = Text.translate(
            "Stages", "{day} {axis}: {before} → {after}. {why} ({event})",
            day=self._dates.full_day(change.at_us), axis=said.title, before=said.levels[before],
            after=said.levels[change.level], why=self._why(axis.rules[change.rule]),
            event="" if index is None else self._event(index),
        )  # fmt: skip
        return self._translate(words)

    def _event(self, index: int) -> str:
        events = self._journey.events
        return f"{self._translate(CHANNEL_WORDS[events.channel_of(index)])} {events.event_name[index]}"

    def _why(self, rule: StageRule) -> str:
        return rule.words.get(self._language) or rule.words.get("en") or next(iter(rule.words.values()))

    def _rules(self, axis: AxisRules) -> tuple[str, ...]:
        said = axis.words_in(self._language)
        lines = [
            Text.translate("Stages", "{level}: {why}", level=said.levels[rule.level], why=self._why(rule))
            for rule in axis.rules
        ]
        if axis.fall_after_days:
            lines.append(
                Text.translate(
                    "Stages", "Falls by one level after %n day(s) without anything that carries it",
                    n=axis.fall_after_days,
                )
            )  # fmt: skip
        return tuple(self._translate(line) for line in lines)
