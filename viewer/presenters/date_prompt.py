"""Reading a date that somebody typed to go there."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, tzinfo
from typing import Final

from viewer.domain.clock import DAY_US, datetime_of, us_of

_DATE: Final = re.compile(
    r"(?:(?P<year>\d{4})\s*[年/.\-]?\s*)?(?:(?P<month>\d{1,2})\s*月?)?(?:\s*[/.\-]?\s*(?P<day>\d{1,2})\s*日?)?"
    r"(?:\s*\([^)]*\))?(?:[T\s]+(?P<hour>\d{1,2})\s*[:時]\s*(?P<minute>\d{1,2})?分?(?::(?P<second>\d{1,2}))?)?"
)


def find_instant(typed: str, zone: tzinfo, near_us: int) -> int | None:
    """The instant meant by 2026/10/3, 10/3 5:12, 2026-10, 2026, 10月3日 ...; None if it is no date.

    Without a year, the one that brings it nearest to `near_us`. What is left out is the first: a month its first day.
    """
    words = unicodedata.normalize("NFKC", typed).strip()
    match = _DATE.fullmatch(words)
    if match is None or not words:
        return None
    given = {name: int(value) for name, value in match.groupdict().items() if value is not None}
    if "year" not in given and ("month" not in given or "day" not in given):
        return None
    years = [given["year"]] if "year" in given else _years_around(near_us, zone)
    found = [at for year in years if (at := _instant(given | {"year": year}, zone)) is not None]
    return min(found, key=lambda at: abs(at - near_us), default=None)


def _years_around(near_us: int, zone: tzinfo) -> list[int]:
    year = datetime_of(min(max(near_us, -61_000_000 * 1_000_000_000), 2_900_000 * DAY_US)).astimezone(zone).year
    return [year - 1, year, year + 1]


def _instant(given: dict[str, int], zone: tzinfo) -> int | None:
    try:
        local = datetime(
            given["year"], given.get("month", 1), given.get("day", 1), given.get("hour", 0), given.get("minute", 0),
            given.get("second", 0), tzinfo=zone,
        )  # fmt: skip
        return us_of(local)
    except (ValueError, OverflowError):
        return None
