"""Stages over time: each change with the event that moved it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE
from viewer.domain.clock import DAY_US
from viewer.domain.event_table import EventTable
from viewer.domain.folding import fold
from viewer.domain.signals import Selector, StageChange
from viewer.domain.stages import AxisRules, StageRule

Mask = NDArray[np.bool_]


def selector_mask(events: EventTable, selector: Selector) -> Mask:
    """Which of `events` are meant, shape (events,): the same ones that `selector_sql` finds."""
    mask = np.ones(len(events), dtype=np.bool_)
    if selector.channels:
        mask &= np.isin(events.channel, [CHANNEL_CODE[channel] for channel in selector.channels])
    if selector.actors:
        mask &= np.isin(events.actor, [ACTOR_CODE[actor] for actor in selector.actors])
    if selector.is_conversion is not None:
        mask &= events.is_conversion == selector.is_conversion
    if selector.has_words is not None:
        mask &= (events.text_no != 0) == selector.has_words
    if selector.topics:
        mask &= np.isin(events.topic.astype(str), selector.topics)
    if selector.events:
        mask &= np.isin(events.event_name.astype(str), selector.events)
    if selector.words:
        mask &= _has_words(events, tuple(fold(word) for word in selector.words))
    return mask


def _has_words(events: EventTable, words: tuple[str, ...]) -> Mask:
    titles = np.unique(events.title_no)
    told = [int(number) for number in titles if _says(events.texts.get(int(number), ""), words)]
    names = [name for name in set(events.event_name.tolist()) if _says(str(name or ""), words)]
    return np.isin(events.title_no, told) | np.isin(events.event_name.astype(str), names)


def _says(text: str, words: tuple[str, ...]) -> bool:
    folded = fold(text)
    return any(_stands(folded, word) for word in words)


def _stands(folded: str, word: str) -> bool:
    at = folded.find(word)
    while at > 0 and word[:1].isdigit() and folded[at - 1] in "0123456789.,":
        at = folded.find(word, at + 1)
    return at >= 0


def make_stage(events: EventTable, axis: AxisRules, end_us: int) -> tuple[StageChange, ...]:
    """How the axis moved, in order of time; it stands at 0 before the first change. No events, no changes.

    end_us: the end of the data, up to which it may fall.
    """
    at, rule_no = _triggers(events, axis)
    times, keys = events.occurred_at_us[at].tolist(), events.event_key[at].tolist()
    changes: list[StageChange] = []
    level, held_us, held_key = 0, 0, 0
    fall_us = axis.fall_after_days * DAY_US

    def fall(until_us: int) -> None:
        nonlocal level, held_us
        while fall_us and level > 0 and until_us - held_us >= fall_us:
            level -= 1
            held_us += fall_us
            changes.append(StageChange(axis.axis, level, held_us, held_key, -1, is_fall=True))

    for now_us, key, number in zip(times, keys, rule_no.tolist(), strict=True):
        fall(now_us)
        rule = axis.rules[number]
        if rule.level > level or (rule.sets and rule.level != level):
            level = rule.level
            changes.append(StageChange(axis.axis, level, now_us, key, number))
        if rule.level >= level:
            held_us, held_key = now_us, key
    fall(end_us)
    return tuple(changes)


def _triggers(events: EventTable, axis: AxisRules) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of the events that rules mean, with the rule's number; at one event the highest level comes last."""
    positions, numbers = [], []
    for number, rule in enumerate(axis.rules):
        found = _often_enough(events, np.flatnonzero(selector_mask(events, rule.events)), rule)
        positions.append(found)
        numbers.append(np.full(len(found), number, dtype=np.int64))
    none = np.empty(0, dtype=np.int64)
    at, rule_no = np.concatenate([none, *positions]), np.concatenate([none, *numbers])
    if not len(at):
        return at, rule_no
    levels = np.array([rule.level for rule in axis.rules], dtype=np.int64)
    order = np.lexsort((-rule_no, levels[rule_no], at))
    at, rule_no = at[order], rule_no[order]
    # Of an event that several rules mean, the one with the highest level is the one that moves.
    last = np.append(at[1:] != at[:-1], True)
    return at[last], rule_no[last]


def _often_enough(events: EventTable, found: NDArray[np.int64], rule: StageRule) -> NDArray[np.int64]:
    if rule.times == 1:
        return found
    if len(found) < rule.times:
        return found[:0]
    ends, starts = found[rule.times - 1 :], found[: len(found) - rule.times + 1]
    within = events.occurred_at_us[ends] - events.occurred_at_us[starts] <= rule.days * DAY_US
    return ends[within] if rule.days else ends
