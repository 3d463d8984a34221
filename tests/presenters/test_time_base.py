"""Time since an event in words."""

from __future__ import annotations

import pytest

from viewer.domain.clock import DAY_US, HOUR_US, MINUTE_US, SECOND_US
from viewer.domain.text import english
from viewer.presenters.time_base import BY_THE_CLOCK, TimeBase, TimeMode
from viewer.presenters.translation import make_translate


@pytest.mark.parametrize(
    ("span_us", "words"),
    [
        (0, "±0"),
        (40 * SECOND_US, "+40 s"),
        (20 * MINUTE_US, "+20 min"),
        (-20 * MINUTE_US, "−20 min"),
        (5 * HOUR_US + 10 * MINUTE_US, "+5 h 10 min"),
        (3 * DAY_US + 2 * HOUR_US, "+3 d 2 h"),
        (3 * DAY_US, "+3 d"),
        (412 * DAY_US + 5 * HOUR_US, "+412 d"),
    ],
)
def test_that_time_is_told_in_two_units_at_most(span_us: int, words: str) -> None:
    base = TimeBase(TimeMode.SINCE_EVENT, 1_000 * DAY_US)
    assert base.words(1_000 * DAY_US + span_us, english) == words


def test_that_time_since_an_event_reads_as_japanese() -> None:
    base = TimeBase(TimeMode.SINCE_FIRST, 0)
    assert base.words(3 * DAY_US + 2 * HOUR_US, make_translate("ja")) == "+3日 2時間"


def test_that_the_clock_says_nothing_extra() -> None:
    assert BY_THE_CLOCK.words(5, english) == ""
