from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.clock import DAY_US, NO_TIME, SECOND_US, TimeSpan, datetime_of, iso_utc, us_of

FIRST_US = us_of(datetime(1, 1, 1, tzinfo=UTC))
LAST_US = us_of(datetime.max.replace(tzinfo=UTC))
instants = st.integers(FIRST_US, LAST_US)


@given(instants)
def test_that_an_instant_survives_the_way_to_a_datetime_and_back(instant_us: int) -> None:
    assert us_of(datetime_of(instant_us)) == instant_us


@given(instants, st.integers(-14 * 60, 14 * 60))
def test_that_the_zone_of_a_datetime_does_not_change_its_instant(instant_us: int, offset_min: int) -> None:
    moment = datetime_of(instant_us)
    try:
        elsewhere = moment.astimezone(timezone(timedelta(minutes=offset_min)))
    except OverflowError:
        return
    assert us_of(elsewhere) == instant_us


@given(instants)
def test_that_the_iso_form_reads_back_as_the_same_instant(instant_us: int) -> None:
    written = iso_utc(instant_us)
    assert written.endswith("Z")
    assert us_of(datetime.fromisoformat(written)) == instant_us


@given(instants, instants)
def test_that_earlier_instants_are_earlier_datetimes(a_us: int, b_us: int) -> None:
    assert (a_us < b_us) == (datetime_of(a_us) < datetime_of(b_us))


def test_that_whole_seconds_are_written_without_a_fraction() -> None:
    assert iso_utc(us_of(datetime(2026, 10, 3, 8, 16, 41, tzinfo=UTC))) == "2026-10-03T08:16:41Z"
    assert iso_utc(us_of(datetime(2026, 10, 3, 8, 16, 41, 500, tzinfo=UTC))) == "2026-10-03T08:16:41.000500Z"
    assert iso_utc(-SECOND_US // 2) == "1969-12-31T23:59:59.500000Z"


def test_that_a_naive_datetime_has_no_instant() -> None:
    with pytest.raises(ValueError, match="naive"):
        us_of(datetime(2026, 10, 3))  # noqa: DTZ001


@pytest.mark.parametrize("instant_us", [NO_TIME, FIRST_US - 1, LAST_US + 1])
def test_that_an_instant_outside_the_calendar_is_an_error_and_no_wrong_date(instant_us: int) -> None:
    with pytest.raises(OverflowError):
        datetime_of(instant_us)


def test_that_a_span_cannot_end_before_it_starts() -> None:
    assert TimeSpan(DAY_US, DAY_US).end_us == DAY_US
    with pytest.raises(ValueError, match="ends before"):
        TimeSpan(DAY_US, DAY_US - 1)
