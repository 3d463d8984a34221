"""Times of a file as SQL: text or numbers to exact microseconds UTC."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, SECOND_US, datetime_of, us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ISO, TimeColumn
from viewer.domain.text import Text
from viewer.events.importing.engine import quoted_text
from viewer.events.importing.stage_cells import Columns

EARLIEST_US: Final = us_of(datetime(1, 1, 2, tzinfo=UTC))
LATEST_US: Final = us_of(datetime(9999, 12, 30, tzinfo=UTC))
"""Instants outside cannot be shown in every zone."""

_RULES_FROM_US: Final = us_of(datetime(1880, 1, 1, tzinfo=UTC))
_RULES_TO_US: Final = us_of(datetime(2100, 1, 1, tzinfo=UTC))
_OFFSET: Final = quoted_text(r":\d\d[\d.]*\s*[A-Za-z+-]")
_FACTORS: Final = {"s": SECOND_US, "ms": 1000, "us": 1}
_DURATION_FACTORS: Final = {"us": 1, "ms": 1000, "s": SECOND_US, "min": MINUTE_US, "h": HOUR_US}


@dataclass(frozen=True, slots=True)
class LocalTime:
    """One text read as time: `local` is epoch µs as if it were UTC, `exact` is epoch µs where the text has an offset.

    has_offset: BOOLEAN. All three are SQL expressions over `text`.
    """

    local: str
    exact: str
    has_offset: str

    @property
    def either(self) -> str:
        """NULL exactly where the text cannot be read."""
        if self.has_offset in ("true", "false"):
            return self.exact if self.has_offset == "true" else self.local
        return f"CASE WHEN {self.has_offset} THEN {self.exact} ELSE {self.local} END"


def time_text(columns: Columns, time: TimeColumn) -> str:
    """The text of a row's time; date and clock are joined by a space."""
    date = columns.trimmed(time.column)
    return date if time.clock_column is None else f"{date} || ' ' || coalesce({columns.trimmed(time.clock_column)}, '')"


def read_time(text: str, time: TimeColumn) -> LocalTime:
    """How `text` (an SQL expression, best a column) is read as `time` says."""
    if time.unit is not None:
        instant = _instant_of_number(text, time.unit)
        return LocalTime(instant, instant, "true")
    readings = [_iso(text) if pattern == ISO else _pattern(text, pattern) for pattern in time.formats]
    if len(readings) == 1:
        return readings[0]
    local = f"coalesce({', '.join(reading.local for reading in readings)})"
    exact = f"coalesce({', '.join(reading.exact for reading in readings)})"
    offsets = [reading.has_offset for reading in readings if reading.has_offset != "false"]
    return LocalTime(local, exact, " OR ".join(f"({offset})" for offset in offsets) or "false")


def _instant_of_number(text: str, unit: str) -> str:
    if unit == "ns":
        return f"TRY_CAST({text} AS BIGINT) // 1000"
    factor = _FACTORS[unit]
    number = f"TRY_CAST({text} AS DECIMAL(28, 9))"
    bounds = f"BETWEEN {EARLIEST_US // factor} AND {LATEST_US // factor}"
    return f"CASE WHEN {number} {bounds} THEN CAST({number} * {factor} AS BIGINT) END"


def _iso(text: str) -> LocalTime:
    has_offset = f"regexp_matches({text}, {_OFFSET})"
    exact = f"TRY_CAST(regexp_replace(upper({text}), '\\s+([+-])', '\\1') AS TIMESTAMPTZ)"
    return LocalTime(f"epoch_us(TRY_CAST({text} AS TIMESTAMP))", f"epoch_us({exact})", has_offset)


def _pattern(text: str, pattern: str) -> LocalTime:
    """strptime, and what Japanese writes beside it: (%a) takes (土), %p takes 午前 and 午後."""
    if "(%a)" in pattern:
        text, pattern = f"regexp_replace({text}, '[(（][月火水木金土日][)）]', '')", pattern.replace("(%a)", "")
    if "%p" in pattern:
        text = f"replace(replace({text}, '午前', 'AM'), '午後', 'PM')"
    if "%z" not in pattern:
        parsed = f"epoch_us(try_strptime({text}, {quoted_text(pattern)}))"
        return LocalTime(parsed, parsed, "false")
    text = f"regexp_replace({text}, '[Zz]$', '+00:00')"
    exact = f"epoch_us(try_strptime({text}, {quoted_text(pattern)}))"
    written = f"regexp_extract({text}, '([+-])(\\d\\d):?(\\d\\d)$', ['sign', 'hours', 'minutes'])"
    minutes = f"(TRY_CAST(({written}).hours AS BIGINT) * 60 + TRY_CAST(({written}).minutes AS BIGINT))"
    local = f"{exact} + CASE ({written}).sign WHEN '-' THEN -1 ELSE 1 END * {minutes} * {MINUTE_US}"
    return LocalTime(local, exact, "true")


def offset_minutes(time: LocalTime, unit: str | None) -> str:
    """The offset that the source wrote, SMALLINT; NULL where it wrote none."""
    if unit is not None or time.has_offset == "false":
        return "CAST(NULL AS SMALLINT)"
    return f"CASE WHEN {time.has_offset} THEN CAST(({time.local} - {time.exact}) // {MINUTE_US} AS SMALLINT) END"


def instant(time: LocalTime, zone: ZoneRule, *, some_have_offset: bool) -> str:
    """Epoch µs UTC of `time`, BIGINT; NULL if it cannot be read."""
    if time.has_offset == "true":
        return time.exact
    local = zone.instant(time.local)
    if time.has_offset == "false" or not some_have_offset:
        return local
    return f"CASE WHEN {time.has_offset} THEN {time.exact} ELSE {local} END"


def duration(text: str, unit: str) -> str:
    """`text` as µs, BIGINT; NULL if it is no duration."""
    if unit == "hms":
        parts = f"list_transform(string_split({text}, ':'), lambda part: TRY_CAST(part AS DOUBLE))"
        seconds = f"list_reduce({parts}, lambda total, part: total * 60 + part)"
        is_clock = f"regexp_matches({text}, '^\\d+(:\\d\\d){{1,2}}(\\.\\d+)?$')"
        return f"CASE WHEN {is_clock} THEN CAST({seconds} * 1e6 AS BIGINT) END"
    number = f"TRY_CAST({text} AS DECIMAL(28, 9))"
    factor = _DURATION_FACTORS[unit]
    return f"CASE WHEN {number} BETWEEN 0 AND {LATEST_US // factor} THEN CAST({number} * {factor} AS BIGINT) END"


class ZoneRule:
    """Local time of a zone to UTC, within the span that a file covers.

    A time skipped when clocks go forward is read with the offset before the change; one that happens twice when they
    go back is the first of the two (`fold=0` of the standard library).
    """

    def __init__(self, name: str, first_local_us: int, last_local_us: int) -> None:
        """Raises AshiatoError for a zone that is not known."""
        try:
            zone = ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise AshiatoError(
                Text.translate("Import", "There is no time zone called {name}.", name=name),
                next_step=Text.translate("Import", "Use a name like Asia/Tokyo, Europe/Berlin or UTC."),
            ) from None
        first = min(max(first_local_us - 2 * DAY_US, _RULES_FROM_US), _RULES_TO_US)
        last = min(last_local_us + 2 * DAY_US, _RULES_TO_US)
        self._offsets = [_offset(zone, first)]
        self._bounds: list[int] = []
        step = 7 * DAY_US
        for week in range(first, last, step):
            before, after = _offset(zone, week), _offset(zone, week + step)
            if before != after:
                at = _change(zone, week, week + step)
                self._bounds.append(at + max(before, after))
                self._offsets.append(after)

    def offset_us(self, local_us: int) -> int:
        """What is subtracted from `local_us`."""
        return self._offsets[bisect_right(self._bounds, local_us)]

    def instant(self, local: str) -> str:
        """SQL: the instant of the SQL expression `local`."""
        return f"({local} - {self._tree(local, 0, len(self._offsets))})" if any(self._offsets) else local

    def _tree(self, local: str, start: int, stop: int) -> str:
        """A balanced CASE over offsets [start, stop), so that many changes cost few comparisons."""
        if stop - start == 1:
            return str(self._offsets[start])
        middle = (start + stop) // 2
        below, above = self._tree(local, start, middle), self._tree(local, middle, stop)
        return f"CASE WHEN {local} < {self._bounds[middle - 1]} THEN {below} ELSE {above} END"


def _offset(zone: ZoneInfo, instant_us: int) -> int:
    offset = datetime_of(instant_us).astimezone(zone).utcoffset() or timedelta()
    return offset // timedelta(microseconds=1)


def _change(zone: ZoneInfo, low: int, high: int) -> int:
    """The first second in (low, high] with another offset than `low`."""
    before = _offset(zone, low)
    while high - low > SECOND_US:
        middle = (low + high) // 2
        if _offset(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high // SECOND_US * SECOND_US
