"""Instants and spans. Every instant in the code is int microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

SECOND_US: Final = 1_000_000
MINUTE_US: Final = 60 * SECOND_US
HOUR_US: Final = 60 * MINUTE_US
DAY_US: Final = 24 * HOUR_US

NO_TIME: Final = -(2**63)
"""Stands for "no such instant" in int64 columns."""

UNKNOWN_OFFSET: Final = -32768
"""Stands for "the source did not say" in the int16 column of UTC offsets (minutes)."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Half-open [start_us, end_us)."""

    start_us: int
    end_us: int

    def __post_init__(self) -> None:
        if self.end_us < self.start_us:
            raise ValueError(f"span ends before it starts: {self.start_us}..{self.end_us}")


def datetime_of(instant_us: int) -> datetime:
    """The aware UTC datetime of `instant_us`, exact to the microsecond (no float on the way).

    Raises OverflowError outside the years 1 to 9999.
    """
    return _EPOCH + timedelta(microseconds=instant_us)


def us_of(moment: datetime) -> int:
    """Microseconds since 1970 UTC of an aware datetime, exact. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a naive datetime has no instant")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def iso_utc(instant_us: int) -> str:
    """ISO 8601 in UTC with a Z, fraction only where there is one: 2026-10-03T08:16:41Z."""
    return datetime_of(instant_us).isoformat().replace("+00:00", "Z")
