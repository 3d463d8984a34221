"""The rows of a file with their instants beside them: what every stage view is drawn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from viewer.domain.mapping import Mapping, TimeColumn
from viewer.events.importing.stage_cells import NULL_TEXT, Columns
from viewer.events.importing.stage_times import (
    EARLIEST_US,
    LATEST_US,
    ZoneRule,
    duration,
    instant,
    offset_minutes,
    read_time,
    time_text,
)

_NO_INSTANT = "CAST(NULL AS BIGINT)"


@dataclass(frozen=True, slots=True)
class StageRows:
    """sql: a FROM item with `row`, the file's columns and those named by the other fields (all quoted names).

    text, at, offset, end_at: the time as written, µs UTC, offset in minutes, µs UTC of the end (never before `at`).
    may_refuse: false if the first look at the times and identities found nothing to refuse. count: rows.
    """

    sql: str
    text: str
    at: str
    offset: str
    end_at: str
    count: int
    may_refuse: bool

    @property
    def is_in_range(self) -> str:
        return f"({self.at} BETWEEN {EARLIEST_US} AND {LATEST_US})"


def stage_rows(
    look: Callable[[str], list[Any]], base: str, columns: Columns, mapping: Mapping, refused_by_cells: str
) -> StageRows:
    """One look at the times of `base` (a FROM item), to learn which offsets and which changes of clocks it meets.

    look: runs a query and gives its rows. refused_by_cells: SQL, true for rows that are refused whatever their time.
    Raises AshiatoError for an unknown zone.
    """
    time = mapping.time
    text, at, offset, end_at = '" text"', '" at"', '" offset"', '" end"'
    if time is None:
        found = look(f"SELECT count(*), count_if({refused_by_cells}) FROM {base}")[0]
        return StageRows(base, NULL_TEXT, _NO_INSTANT, NULL_TEXT, _NO_INSTANT, int(found[0]), bool(found[1]))
    read = read_time(text, time)
    texts = f"(SELECT *, {time_text(columns, time)} AS {text} FROM {base})"
    count, first, last, has_offset, bad = look(
        f"SELECT count(*), min({read.local}), max({read.local}), bool_or({read.has_offset}), "
        f"count_if(({read.either}) IS NULL OR {refused_by_cells}) FROM {texts}"
    )[0]
    first, last = first or 0, last or 0
    zone = ZoneRule(time.zone, first, last)
    exact = instant(read, zone, some_have_offset=bool(has_offset))
    written = offset_minutes(read, time.unit) if has_offset else "CAST(NULL AS SMALLINT)"
    timed = f"(SELECT *, {exact} AS {at}, {written} AS {offset} FROM {texts})"
    ended = f"(SELECT *, {_end(columns, time, zone, at)} AS {end_at} FROM {timed})"
    may_refuse = bool(bad) or first < EARLIEST_US or last > LATEST_US
    return StageRows(ended, text, at, offset, end_at, int(count), may_refuse)


def _end(columns: Columns, time: TimeColumn, zone: ZoneRule, at: str) -> str:
    if time.end is not None:
        end = instant(read_time(columns.trimmed(time.end), time), zone, some_have_offset=True)
        return f"CASE WHEN {end} BETWEEN {at} AND {LATEST_US} THEN {end} END"
    if time.duration is not None:
        return f"{at} + {duration(columns.trimmed(time.duration), time.duration_unit)}"
    return _NO_INSTANT
