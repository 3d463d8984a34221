"""Where the ticks of a time axis stand, on calendar boundaries of a zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.clock import DAY_US, HOUR_US, datetime_of, us_of


class TickUnit(StrEnum):
    """How much of a date a tick's label has to say."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"


class Tick(NamedTuple):
    at_us: int
    unit: TickUnit


_EARLIEST_US: Final = us_of(datetime(2, 1, 1, tzinfo=UTC))
_LATEST_US: Final = us_of(datetime(9990, 1, 1, tzinfo=UTC))
"""Stand-ins for "unknown" and "never" lie outside; beside the calendar's ends there is no date to step to."""

_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_DAY_STEPS = (1, 2, 7, 14)
_HOUR_STEPS = (1, 3, 6, 12)


def make_ticks(start_us: int, end_us: int, zone: tzinfo, most: int) -> list[Tick]:
    """At most `most` (at least 1) ticks within [start_us, end_us], evenly spaced by the calendar of `zone`."""
    start_us, end_us = max(start_us, _EARLIEST_US), min(end_us, _LATEST_US)
    if start_us > end_us:
        return []
    span = max(1, end_us - start_us)
    for hours in _HOUR_STEPS:
        if span // (hours * HOUR_US) < most:
            return _hour_ticks(start_us, end_us, zone, hours)[:most]
    for days in _DAY_STEPS:
        if span // (days * DAY_US) < most:
            return _day_ticks(start_us, end_us, zone, days)[:most]
    for months in _MONTH_STEPS:
        if span // (months * 30 * DAY_US) < most:
            return _month_ticks(start_us, end_us, zone, months)[:most]
    return _month_ticks(start_us, end_us, zone, 12 * (1 + span // (365 * DAY_US) // most))[:most]


def _hour_ticks(start_us: int, end_us: int, zone: tzinfo, step: int) -> list[Tick]:
    local = datetime_of(start_us).astimezone(zone)
    at = local.replace(hour=local.hour - local.hour % step, minute=0, second=0, microsecond=0)
    ticks = []
    while (instant := us_of(at)) <= end_us:
        if instant >= start_us:
            ticks.append(Tick(instant, TickUnit.HOUR if at.hour else TickUnit.DAY))
        at = _local(at.replace(tzinfo=None) + timedelta(hours=step), zone)
    return ticks


def _day_ticks(start_us: int, end_us: int, zone: tzinfo, step: int) -> list[Tick]:
    day = datetime_of(start_us).astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    if step % 7 == 0:
        day -= timedelta(days=day.weekday())
    ticks = []
    while (instant := us_of(_local(day, zone))) <= end_us:
        if instant >= start_us:
            ticks.append(Tick(instant, TickUnit.DAY))
        day += timedelta(days=step)
    return ticks


def _month_ticks(start_us: int, end_us: int, zone: tzinfo, step: int) -> list[Tick]:
    local = datetime_of(start_us).astimezone(zone)
    count = local.year * 12 + local.month - 1
    count -= count % step
    if count < 12:
        count += step
    ticks = []
    while count // 12 <= 9999:
        instant = us_of(datetime(count // 12, count % 12 + 1, 1, tzinfo=zone))
        if instant > end_us:
            break
        if instant >= start_us:
            ticks.append(Tick(instant, TickUnit.YEAR if step % 12 == 0 else TickUnit.MONTH))
        count += step
    return ticks


def _local(naive: datetime, zone: tzinfo) -> datetime:
    return naive.replace(tzinfo=zone)
