"""Ticks of the Lanes view's axis: on calendar boundaries of a zone, right over changes of clocks.

Ticks hang on the calendar and not on the edge of the screen, so that they stand still while time moves under them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, SECOND_US, datetime_of, us_of


class AxisUnit(StrEnum):
    """What a tick's label has to say."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class AxisStep(NamedTuple):
    unit: AxisUnit
    every: int
    about_us: int


class AxisTicks(NamedTuple):
    """at_us: instants in order. context_us: where the day, month or year begins that the labels leave out."""

    step: AxisStep
    at_us: tuple[int, ...]
    context_us: tuple[int, ...]


_STEPS: Final = (
    *(AxisStep(AxisUnit.SECOND, count, count * SECOND_US) for count in (1, 5, 15, 30)),
    *(AxisStep(AxisUnit.MINUTE, count, count * MINUTE_US) for count in (1, 5, 15, 30)),
    *(AxisStep(AxisUnit.HOUR, count, count * HOUR_US) for count in (1, 3, 6, 12)),
    *(AxisStep(AxisUnit.DAY, count, count * DAY_US) for count in (1, 2, 7, 14)),
    *(AxisStep(AxisUnit.MONTH, count, count * 30 * DAY_US) for count in (1, 3, 6)),
    *(AxisStep(AxisUnit.YEAR, count, count * 365 * DAY_US) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
_EARLIEST_US: Final = us_of(datetime(2, 1, 1, tzinfo=UTC))
_KEPT_DAYS: Final = 8192
_LATEST_US: Final = us_of(datetime(9990, 1, 1, tzinfo=UTC))
"""Stand-ins for "unknown" and "never" lie outside; beside the calendar's ends there is no date to step to."""


def step_for(span_us: float, most: int) -> AxisStep:
    """The finest step of which a span has at most about `most` (at least 1)."""
    return next((step for step in _STEPS if span_us / step.about_us <= most), _STEPS[-1])


def make_axis_ticks(start_us: int, end_us: int, zone: tzinfo, most: int) -> AxisTicks:
    """Ticks within [start_us, end_us]. At most a few more than `most`: months are not equally long."""
    step = step_for(end_us - start_us, most)
    start_us, end_us = max(start_us, _EARLIEST_US), min(end_us, _LATEST_US)
    if start_us > end_us:
        return AxisTicks(step, (), ())
    if step.unit in {AxisUnit.SECOND, AxisUnit.MINUTE, AxisUnit.HOUR}:
        context = tuple(_starts(start_us, end_us, zone, AxisUnit.DAY))
        made = _clock_ticks(start_us, end_us, zone, step)
    elif step.unit is AxisUnit.DAY:
        context = tuple(_starts(start_us, end_us, zone, AxisUnit.MONTH))
        made = [
            at
            for at in day_starts(start_us, end_us, zone)
            if _local_day(at, zone).toordinal() % step.every == 1 % step.every
        ]
    else:
        context = tuple(_starts(start_us, end_us, zone, AxisUnit.YEAR)) if step.unit is AxisUnit.MONTH else ()
        months = step.every * (12 if step.unit is AxisUnit.YEAR else 1)
        made = list(_month_starts(start_us, end_us, zone, months))
    return AxisTicks(step, tuple(at for at in made if start_us <= at <= end_us), context)


def make_span_ticks(start_us: int, end_us: int, origin_us: int, zone: tzinfo, most: int) -> AxisTicks:
    """Ticks at even distances from `origin_us`, for time that is told since an event. Days are of 24 hours."""
    step = step_for(end_us - start_us, most)
    first = -((origin_us - start_us) // step.about_us)
    count = (end_us - origin_us) // step.about_us - first + 1
    made = tuple(origin_us + number * step.about_us for number in range(first, first + count))
    context = make_axis_ticks(start_us, end_us, zone, most).context_us
    return AxisTicks(step, made, context)


def day_starts(start_us: int, end_us: int, zone: tzinfo) -> list[int]:
    """The first instants of the days of `zone` that begin within [start_us, end_us]."""
    return [at for at in _starts(start_us, end_us, zone, AxisUnit.DAY) if at >= start_us]


@lru_cache(maxsize=_KEPT_DAYS)
def midnight_us(day: date, zone: tzinfo) -> int:
    """When the day begins. Where clocks skip midnight, the first instant after it."""
    return us_of(datetime(day.year, day.month, day.day, tzinfo=zone))


def _starts(start_us: int, end_us: int, zone: tzinfo, unit: AxisUnit) -> Iterator[int]:
    """Starts of days, months or years, from the one in which `start_us` lies."""
    start_us, end_us = max(start_us, _EARLIEST_US), min(end_us, _LATEST_US)
    if start_us > end_us:
        return
    if unit is not AxisUnit.DAY:
        yield from _month_starts(start_us, end_us, zone, 1 if unit is AxisUnit.MONTH else 12)
        return
    day = _local_day(start_us, zone)
    while (at := midnight_us(day, zone)) <= end_us:
        yield at
        day += timedelta(days=1)


def _month_starts(start_us: int, end_us: int, zone: tzinfo, months: int) -> Iterator[int]:
    local = _local_day(start_us, zone)
    number = local.year * 12 + local.month - 1
    number = max(12, number - number % months)
    while number // 12 <= 9990 and (at := midnight_us(date(number // 12, number % 12 + 1, 1), zone)) <= end_us:
        yield at
        number += months


def _clock_ticks(start_us: int, end_us: int, zone: tzinfo, step: AxisStep) -> list[int]:
    """Up to an hour apart, real time passes evenly (a skipped hour has no tick, a repeated one has two); beyond, by the
    hands of the clock.
    """
    made: list[int] = []
    day = _local_day(start_us, zone)
    while (midnight := midnight_us(day, zone)) <= end_us:
        following = midnight_us(day + timedelta(days=1), zone)
        if step.about_us <= HOUR_US:
            first = max(0, -((midnight - start_us) // step.about_us))
            made += range(midnight + first * step.about_us, min(following, end_us + 1), step.about_us)
        else:
            for hour in range(0, 24, step.every):
                local = datetime(day.year, day.month, day.day, hour, tzinfo=zone)
                at = us_of(local)
                # A time of day that the clocks skip is none.
                if datetime_of(at).astimezone(zone).hour == hour or hour == 0:
                    made.append(at)
        day += timedelta(days=1)
    return made


def _local_day(instant_us: int, zone: tzinfo) -> date:
    return datetime_of(instant_us).astimezone(zone).date()
