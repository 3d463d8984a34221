"""Selectors and zones as SQL over `event`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta, tzinfo
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE
from viewer.domain.clock import DAY_US, MINUTE_US, UNKNOWN_OFFSET, datetime_of
from viewer.domain.folding import fold
from viewer.domain.signals import Selector

Predicate = tuple[str, list[Any]]
"""SQL that is true or false of a row of `event`, and its bind parameters."""

_EARLIEST_US: Final = -62_135_596_800_000_000
_LATEST_US: Final = 253_402_214_400_000_000


def selector_sql(selector: Selector) -> Predicate:
    """True for the events that `selector` means; never NULL."""
    parts: list[str] = []
    parameters: list[Any] = []
    if selector.channels:
        parts.append(f"channel IN ({', '.join(str(CHANNEL_CODE[channel]) for channel in selector.channels)})")
    if selector.actors:
        parts.append(f"actor IN ({', '.join(str(ACTOR_CODE[actor]) for actor in selector.actors)})")
    if selector.is_conversion is not None:
        parts.append("is_conversion" if selector.is_conversion else "NOT is_conversion")
    if selector.has_words is not None:
        parts.append("text_no <> 0" if selector.has_words else "text_no = 0")
    if selector.topics:
        parts.append(f"coalesce(topic, '') IN ({_marks(selector.topics)})")
        parameters += selector.topics
    if selector.events:
        parts.append(f"event_name IN ({_marks(selector.events)})")
        parameters += selector.events
    if selector.words:
        sql, given = words_sql(selector.words)
        parts.append(sql)
        parameters += given
    return " AND ".join(f"({part})" for part in parts) or "true", parameters


def words_sql(words: Sequence[str]) -> Predicate:
    """True for events whose title or name has one of `words`, compared folded; one that begins with a digit begins a
    number: 0件 is not found in 10件."""
    folded = [fold(word) for word in words]
    match = " OR ".join("regexp_matches(folded, ?)" if word[:1].isdigit() else "contains(folded, ?)" for word in folded)
    given = [f"(^|[^0-9.,]){_escaped(word)}" if word[:1].isdigit() else word for word in folded]
    sql = (
        f"coalesce(title_no IN (SELECT text_no FROM text WHERE {match}), false)"
        f" OR event_name IN (SELECT event_name FROM event_name WHERE {match})"
    )
    return sql, [*given, *given]


def local_us_sql(zone: tzinfo, first_us: int, last_us: int) -> str:
    """`occurred_at_us` as the customer's clock shows it: by the event's own offset, else by `zone`.

    first_us, last_us: of the whole data.
    """
    offsets = _offsets(zone, first_us, last_us)
    # Exports of machines write UTC ("Z") whoever the customer is: that says nothing about their clock.
    own = f"CASE WHEN utc_offset_min IN ({UNKNOWN_OFFSET}, 0) THEN NULL ELSE utc_offset_min END"
    cases = " ".join(f"WHEN occurred_at_us < {until_us} THEN {minutes}" for until_us, minutes in offsets[:-1])
    general = f"(CASE {cases} ELSE {offsets[-1][1]} END)" if cases else str(offsets[-1][1])
    return f"(occurred_at_us + coalesce({own}, {general}) * {MINUTE_US}::BIGINT)"


def local_day_numbers(zone: tzinfo, instants_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """The calendar day of each instant in `zone`, counted from 1970."""
    if not len(instants_us):
        return instants_us
    offsets = _offsets(zone, int(instants_us.min()), int(instants_us.max()))
    until_us = np.array([until for until, _ in offsets[:-1]], dtype=np.int64)
    minutes = np.array([offset for _, offset in offsets], dtype=np.int64)
    return (instants_us + minutes[np.searchsorted(until_us, instants_us, side="right")] * MINUTE_US) // DAY_US


def _offsets(zone: tzinfo, first_us: int, last_us: int) -> list[tuple[int, int]]:
    """(until which instant, UTC offset in minutes), in order; the last one has no end that counts."""
    at_us = max(first_us - DAY_US, _EARLIEST_US)
    last_us = min(last_us + DAY_US, _LATEST_US)
    found: list[tuple[int, int]] = []
    while at_us < last_us:
        next_us = min(at_us + DAY_US, last_us)
        before, after = _offset(zone, at_us), _offset(zone, next_us)
        if before != after:
            low, high = at_us, next_us
            while high - low > MINUTE_US:
                middle = (low + high) // 2
                low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
            # Clocks change on full minutes.
            found.append((-(-low // MINUTE_US) * MINUTE_US, before))
        at_us = next_us
    return [*found, (last_us, _offset(zone, last_us))]


def _offset(zone: tzinfo, at_us: int) -> int:
    return int((datetime_of(at_us).astimezone(zone).utcoffset() or timedelta()) / timedelta(minutes=1))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _escaped(word: str) -> str:
    """For RE2, which DuckDB uses: every other character than a letter or digit is taken literally."""
    return "".join(char if char.isalnum() else f"[{char}]" if char not in r"\^" else f"\\{char}" for char in word)
