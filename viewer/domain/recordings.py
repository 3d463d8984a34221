"""Recordings of calls, and which call each belongs to."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from viewer.domain.recording_names import NameFacts, digits_of, read_name, same_ending

ENTITY: Final = "recording"
"""The record of what a person assigned: `media` -> `event`, an event's values, or None for "of no call"."""

KINDS: Final = (".wav", ".mp3", ".m4a")
DEFAULT_MINUTES: Final = 5
_CLEARLY_NEARER_US: Final = 60_000_000
_LEAST_DIGITS: Final = 4
_PHONE_DIGITS: Final = 7


class Recording(NamedTuple):
    """One file in `media/`. media: SHA-256 of its content, hex. name: as found, below the folder it came from."""

    media: str
    name: str
    kind: str
    size_b: int

    @property
    def file_name(self) -> str:
        return f"{self.media}{self.kind}"

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem


class Call(NamedTuple):
    """One event of the channel "call". numbers: every run of digits its row or its customer's phones hold."""

    event_key: int
    customer_no: int
    started_us: int
    media_id: str
    vendor_id: str
    numbers: tuple[str, ...]


class MatchRule(NamedTuple):
    """is_guessed: nobody gave the pattern; it was read off the names of the first recordings."""

    pattern: str
    minutes: int = DEFAULT_MINUTES
    is_guessed: bool = False


class Why(StrEnum):
    """Why a recording belongs where it does, or nowhere."""

    BY_HAND = "by_hand"
    MEDIA_ID = "media_id"
    TIME = "time"
    OF_NO_CALL = "of_no_call"
    LOST = "lost"
    NAME_UNREAD = "name_unread"
    NO_TIME = "no_time"
    NO_CALL = "no_call"
    OTHER_NUMBER = "other_number"
    SEVERAL = "several"
    TAKEN = "taken"


MATCHED: Final = frozenset({Why.BY_HAND, Why.MEDIA_ID, Why.TIME})


@dataclass(frozen=True, slots=True)
class Match:
    """call is None unless `why` is in MATCHED. candidates: the calls it may be, for SEVERAL and OTHER_NUMBER.

    apart_s: seconds from the call's start to the time in the name, None if the name did not decide.
    """

    recording: Recording
    why: Why
    call: Call | None = None
    candidates: tuple[Call, ...] = ()
    apart_s: float | None = None


def match_recordings(
    recordings: Sequence[Recording],
    calls: Iterable[Call],
    rule: MatchRule,
    zone: tzinfo,
    by_hand: Mapping[str, Call | Why] | None = None,
) -> list[Match]:
    """For each recording, in their order, the call it belongs to.

    by_hand: by media, the call a person chose, or OF_NO_CALL or LOST. Else the event's media id (its file name, with
    or without ending; or its own id) decides if exactly one call has it. Else the time in the name: calls that start
    within `rule.minutes` of it. The number in the name leaves out calls that have others; a call of which no number is
    known stays possible, but gives way to one with the number or the line. Of several the nearest wins if the next one
    is a minute farther away. A call has one recording: chosen by hand first, then by id, then the nearest in time.
    """
    ordered = sorted(calls, key=lambda call: (call.started_us, call.event_key))
    starts = [call.started_us for call in ordered]
    by_id: dict[str, list[Call]] = {}
    for call in ordered:
        for key in _keys_of(call):
            by_id.setdefault(key, []).append(call)
    within_us = rule.minutes * 60_000_000
    made: list[Match] = []
    for recording in recordings:
        chosen = (by_hand or {}).get(recording.media)
        if isinstance(chosen, Call):
            made.append(Match(recording, Why.BY_HAND, chosen))
            continue
        if chosen is not None:
            made.append(Match(recording, chosen))
            continue
        facts = read_name(rule.pattern, recording.stem, zone)
        named = _named(recording, facts, by_id)
        if len(named) == 1:
            made.append(Match(recording, Why.MEDIA_ID, named[0]))
            continue
        if facts is None or (facts.started_us is None and not named):
            why = Why.NAME_UNREAD if facts is None else Why.NO_TIME
            made.append(Match(recording, Why.SEVERAL if named else why, candidates=tuple(named)))
            continue
        near = named
        if facts.started_us is not None:
            first = bisect.bisect_left(starts, facts.started_us - within_us)
            stop = bisect.bisect_right(starts, facts.started_us + within_us)
            near = ordered[first:stop]
        made.append(_nearest(recording, facts, near))
    return _one_each(made)


def _one_each(matches: list[Match]) -> list[Match]:
    rank = {Why.BY_HAND: 0, Why.MEDIA_ID: 1, Why.TIME: 2}
    order = sorted(
        (at for at, match in enumerate(matches) if match.call is not None),
        key=lambda at: (rank[matches[at].why], abs(matches[at].apart_s or 0.0), at),
    )
    taken: set[int] = set()
    for at in order:
        match = matches[at]
        assert match.call is not None
        if match.call.event_key in taken:
            matches[at] = Match(match.recording, Why.TAKEN, candidates=(match.call,))
        taken.add(match.call.event_key)
    return matches


def _nearest(recording: Recording, facts: NameFacts, near: Sequence[Call]) -> Match:
    if not near:
        return Match(recording, Why.NO_CALL)
    fitting = [call for call in near if _fits(call, facts)]
    if not fitting:
        return Match(recording, Why.OTHER_NUMBER, candidates=tuple(near))
    if facts.started_us is None:
        return Match(recording, Why.SEVERAL, candidates=tuple(fitting))
    sure = [call for call in fitting if _is_known(call, facts)]
    started_us = facts.started_us
    ranked = sorted(sure or fitting, key=lambda call: abs(call.started_us - started_us))
    apart = [abs(call.started_us - started_us) for call in ranked[:2]]
    if len(ranked) > 1 and apart[1] - apart[0] < _CLEARLY_NEARER_US:
        return Match(recording, Why.SEVERAL, candidates=tuple(ranked))
    best = ranked[0]
    return Match(recording, Why.TIME, best, apart_s=(started_us - best.started_us) / 1e6)


def _fits(call: Call, facts: NameFacts) -> bool:
    """Nothing the name tells speaks against the call."""
    phones = [number for number in call.numbers if len(number) >= _PHONE_DIGITS]
    return not facts.number or not phones or any(same_ending(phone, facts.number, _LEAST_DIGITS) for phone in phones)


def _is_known(call: Call, facts: NameFacts) -> bool:
    """The number or the line in the name is one of the call's."""
    if facts.line and facts.line in call.numbers:
        return True
    return bool(facts.number) and any(len(number) >= _PHONE_DIGITS for number in call.numbers)


def _keys_of(call: Call) -> set[str]:
    keys: set[str] = set()
    if call.media_id:
        path = PurePosixPath(call.media_id.replace("\\", "/"))
        keys |= {path.name.casefold(), path.stem.casefold(), call.media_id.casefold()}
    if call.vendor_id:
        keys.add(call.vendor_id.casefold())
    return keys


def _named(recording: Recording, facts: NameFacts | None, by_id: Mapping[str, list[Call]]) -> list[Call]:
    path = PurePosixPath(recording.name)
    words = [recording.name, path.name, path.stem]
    if facts is not None:
        words.append(facts.id)
    for key in words:
        if found := by_id.get(key.casefold()):
            return found
    return []


def numbers_in(values: Iterable[str]) -> tuple[str, ...]:
    """The numbers among `values`: those that are digits and what stands between digits, at least two of them."""
    found = (digits_of(value) for value in values if value and not set(value) - _NUMBER_CHARS)
    return tuple(dict.fromkeys(number for number in found if len(number) >= 2))


_NUMBER_CHARS: Final = frozenset("0123456789+-() ")
