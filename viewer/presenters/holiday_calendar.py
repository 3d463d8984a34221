"""Japanese public holidays, known once they are loaded."""

from __future__ import annotations

from datetime import date


class HolidayCalendar:
    """The holidays of the years that were loaded. A day of another year is no holiday yet."""

    def __init__(self) -> None:
        self._name_by_day: dict[date, str] = {}
        self._years: set[int] = set()

    def is_loaded(self, first_year: int, last_year: int) -> bool:
        return all(year in self._years for year in range(first_year, last_year + 1))

    def add(self, years: range, name_by_day: dict[date, str]) -> None:
        self._years.update(years)
        self._name_by_day.update(name_by_day)

    def name_of(self, day: date) -> str | None:
        """The holiday's name in Japanese, or None."""
        return self._name_by_day.get(day)


def load_holidays(years: range) -> dict[date, str]:
    """Name by day for `years`. Slow the first time (it imports the library, 0.25 s): not on the screen's thread."""
    import holidays

    return dict(holidays.country_holidays("JP", years=years, language="ja"))
