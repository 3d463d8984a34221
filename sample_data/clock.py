"""The year of the sample, in Japan: instants, holidays, and when people do what."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from sample_data.dice import Dice

JST: Final = timezone(timedelta(hours=9))
SECOND_US: Final = 1_000_000
MINUTE_US: Final = 60 * SECOND_US
HOUR_US: Final = 60 * MINUTE_US
DAY_US: Final = 24 * HOUR_US
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

FIRST_DAY: Final = date(2025, 10, 8)
LAST_DAY: Final = date(2026, 10, 7)
DAYS: Final = (LAST_DAY - FIRST_DAY).days + 1

HOLIDAYS: Final = frozenset({
    date(2025, 10, 13), date(2025, 11, 3), date(2025, 11, 23), date(2025, 11, 24), date(2026, 1, 1), date(2026, 1, 12),
    date(2026, 2, 11), date(2026, 2, 23), date(2026, 3, 20), date(2026, 4, 29), date(2026, 5, 3), date(2026, 5, 4),
    date(2026, 5, 5), date(2026, 5, 6), date(2026, 7, 20), date(2026, 8, 11), date(2026, 9, 21), date(2026, 9, 22),
    date(2026, 9, 23),
})  # fmt: skip
"""Public holidays by law, with their substitutes; only ever asked for membership."""

_BUSY_HOURS: Final[tuple[tuple[int, float], ...]] = (
    (6, 1), (7, 3), (8, 3), (9, 2), (10, 2), (11, 2), (12, 6), (13, 3), (14, 2), (15, 2), (16, 2), (17, 3),
    (18, 4), (19, 5), (20, 8), (21, 11), (22, 10), (23, 5), (0, 1.5),
)  # fmt: skip
_FREE_HOURS: Final[tuple[tuple[int, float], ...]] = (
    (7, 1), (8, 3), (9, 5), (10, 7), (11, 6), (12, 4), (13, 6), (14, 6), (15, 6), (16, 5), (17, 4), (18, 3),
    (19, 4), (20, 7), (21, 8), (22, 7), (23, 4), (0, 2),
)  # fmt: skip
_SHOP_HOURS: Final[tuple[tuple[int, float], ...]] = (
    (10, 2), (11, 5), (12, 4), (13, 6), (14, 8), (15, 8), (16, 7), (17, 5), (18, 4), (19, 2),
)  # fmt: skip
_DESK_HOURS: Final[tuple[tuple[int, float], ...]] = (
    (9, 6), (10, 7), (11, 5), (12, 5), (13, 5), (14, 4), (15, 4), (16, 5), (17, 5),
)  # fmt: skip


def us_of(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(microseconds=1)


def jst(at_us: int) -> datetime:
    return (_EPOCH + timedelta(microseconds=at_us)).astimezone(JST)


def utc(at_us: int) -> datetime:
    return _EPOCH + timedelta(microseconds=at_us)


def at(day: date, hour: int, minute: int = 0, second: int = 0) -> int:
    """The instant of a Japanese wall clock, in microseconds."""
    return us_of(datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=JST))


FIRST_US: Final = at(FIRST_DAY, 0)
LAST_US: Final = at(LAST_DAY, 21, 30)
"""Nothing is written after this instant: the exports were made that evening."""


def is_free(day: date) -> bool:
    """Saturday, Sunday, holiday, and the days around New Year."""
    return day.weekday() >= 5 or day in HOLIDAYS or (day.month, day.day) in ((12, 30), (12, 31), (1, 2), (1, 3))


def is_desk_closed(day: date) -> bool:
    """The call centre rests around New Year only."""
    return (day.month, day.day) in ((12, 31), (1, 1), (1, 2), (1, 3))


def day_after(day: date, days: int) -> date:
    return day + timedelta(days=days)


def days_between(start_us: int, end_us: int) -> int:
    """Calendar days in Japan, as people count them: Friday to Saturday is 1."""
    return (jst(end_us).date() - jst(start_us).date()).days


def _clock_of(dice: Dice, day: date, hours: tuple[tuple[int, float], ...]) -> int:
    return at(day, dice.weighted(hours), dice.below(60), dice.below(60)) + dice.below(1000) * 1000


def home_time(dice: Dice, day: date) -> int:
    """When somebody looks at a screen at home that day: evenings, on free days from late morning on."""
    return _clock_of(dice, day, _FREE_HOURS if is_free(day) else _BUSY_HOURS)


def shop_time(dice: Dice, day: date) -> int:
    return _clock_of(dice, day, _SHOP_HOURS)


def desk_time(dice: Dice, day: date) -> int:
    """Within the hours of the call centre; on the next open day where it rests."""
    while is_desk_closed(day):
        day = day_after(day, 1)
    return _clock_of(dice, day, _DESK_HOURS)


def night_time(dice: Dice, day: date) -> int:
    """Between 4:40 and 5:35."""
    return at(day, 4, 40) + dice.below(55 * 60) * SECOND_US + dice.below(1000) * 1000


def any_day(dice: Dice, first: date = FIRST_DAY, last: date = LAST_DAY, free_weight: float = 1.7) -> date:
    """A day of the stretch; free days and the season of moves (March, April) are likelier."""
    while True:
        day = day_after(first, dice.below((last - first).days + 1))
        weight = (free_weight if is_free(day) else 1.0) * (1.35 if day.month in (3, 4) else 1.0)
        if dice.share() * free_weight * 1.35 < weight:
            return day


def free_day_near(dice: Dice, day: date) -> date:
    """The day itself or the next free one within a week: shops are visited at weekends."""
    if dice.chance(0.2):
        return day
    for ahead in range(8):
        if is_free(day_after(day, ahead)):
            return day_after(day, ahead)
    return day
