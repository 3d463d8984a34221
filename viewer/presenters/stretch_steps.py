"""What happened in the days before an answer, as few steps that can be read from a distance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.journey import Journey
from viewer.timeline.contact_rows import SILENCE_US, ContactRows

MOST_STEPS: Final = 8

Kind = tuple[Channel, Actor]

_SENT: Final = frozenset({Channel.MAIL, Channel.LINE, Channel.LETTER, Channel.AD})
_LOOKED: Final = frozenset({Channel.WEB, Channel.APP})


@dataclass(frozen=True, slots=True)
class Step:
    """One or several contacts in a row, or a silence of the company (no rows).

    rows: of the Contacts view, in order. kinds: channel and actor of each. start_us, end_us: of the first and last.
    """

    rows: tuple[int, ...]
    kinds: tuple[Kind, ...]
    start_us: int
    end_us: int

    @property
    def is_silence(self) -> bool:
        return not self.rows

    @property
    def silence_days(self) -> int:
        """Whole days by the clock; the calendar's count is for whoever writes it."""
        return (self.end_us - self.start_us) // DAY_US


def make_steps(journey: Journey, rows: ContactRows, answer_index: int, days: int) -> tuple[Step, ...]:
    """At most `MOST_STEPS` steps of the `days` before the answer; the last one is the answer itself.

    rows: of the whole journey. Contacts that begin before the stretch and silences that begin before it and reach into
    it count too. Neighbours are put together only as far as needed: messages first, then looking around, then both.
    """
    answer_row = rows.row_of_event(answer_index)
    answered_us = int(journey.events.occurred_at_us[answer_index])
    start_us = answered_us - days * DAY_US
    single = [
        _step_of(journey, rows, row)
        for row in range(rows.row_count)
        if row != answer_row and start_us <= int(rows.row_start_us[row]) <= answered_us and rows.row_part[row] == 0
    ]
    steps = sorted([*single, *_silences(journey, start_us, answered_us)], key=_turn)
    for may_join in (_are_messages, _are_looks, _are_quiet, _are_contacts):
        _join(steps, may_join, MOST_STEPS - 1)
    return (*steps, _step_of(journey, rows, answer_row))


def _turn(step: Step) -> tuple[int, bool]:
    """A silence stands below the contact it begins with."""
    return step.start_us, step.is_silence


def _step_of(journey: Journey, rows: ContactRows, row: int) -> Step:
    events = journey.events
    index = int(rows.events_of_row(row)[0])
    kind = (events.channel_of(index), events.actor_of(index))
    return Step((row,), (kind,), int(rows.row_start_us[row]), int(rows.row_end_us[row]))


def _silences(journey: Journey, start_us: int, answered_us: int) -> list[Step]:
    """Silences as the Contacts view counts them: only what the company sent ends one; an order begins one anew."""
    events = journey.events
    is_sent = events.actor == ACTOR_CODE[Actor.COMPANY]
    if not is_sent.any():
        return []
    sent = events.occurred_at_us[is_sent | events.is_conversion | (events.channel == CHANNEL_CODE[Channel.ORDER])]
    sent = np.append(sent[sent < answered_us], answered_us)
    return [
        Step((), (), first, last)
        for first, last in pairwise(sent.tolist())
        if last - first >= SILENCE_US and last > start_us
    ]


def _join(steps: list[Step], may_join: Callable[[Step, Step], bool], most: int) -> None:
    """Put neighbours together, the smallest pair first, until there are at most `most` steps or none may be joined."""
    while len(steps) > most:
        pairs = [at for at in range(len(steps) - 1) if may_join(steps[at], steps[at + 1])]
        if not pairs:
            return
        at = min(pairs, key=lambda at: len(steps[at].rows) + len(steps[at + 1].rows))
        first, second = steps[at], steps[at + 1]
        steps[at : at + 2] = [
            Step((*first.rows, *second.rows), (*first.kinds, *second.kinds), first.start_us, second.end_us)
        ]


def _are_messages(first: Step, second: Step) -> bool:
    return _all_of(first, second, _SENT)


def _are_looks(first: Step, second: Step) -> bool:
    return _all_of(first, second, _LOOKED)


def _are_quiet(first: Step, second: Step) -> bool:
    return _all_of(first, second, _SENT | _LOOKED | {Channel.DELIVERY})


def _are_contacts(first: Step, second: Step) -> bool:
    return not (first.is_silence or second.is_silence)


def _all_of(first: Step, second: Step, channels: frozenset[Channel]) -> bool:
    both: Sequence[Kind] = (*first.kinds, *second.kinds)
    return _are_contacts(first, second) and all(channel in channels for channel, _ in both)
