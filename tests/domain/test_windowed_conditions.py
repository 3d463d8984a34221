"""A condition is looked at in one stretch of time; what has no time says so."""

from __future__ import annotations

from viewer.domain.clock import TimeSpan
from viewer.domain.conditions import (
    And,
    Did,
    Happening,
    HasField,
    HasSignal,
    LastDays,
    Not,
    Scored,
    Seen,
    SeenIn,
    Which,
)
from viewer.domain.windowed_conditions import limit_to

WINDOW = TimeSpan(10, 20)


def test_that_everything_with_a_time_is_asked_in_the_window() -> None:
    condition = And((Did(Happening("注文"), period=LastDays(30)), Not(HasSignal("silence")), Scored(high=6.0)))
    windowed = limit_to(condition, WINDOW)
    assert windowed.untimed == ()
    assert windowed.condition == And((
        SeenIn(WINDOW), Did(Happening("注文"), period=WINDOW), Not(HasSignal("silence", WINDOW)),
        Scored(high=6.0, period=WINDOW, which=Which.ANY),
    ))  # fmt: skip


def test_that_what_has_no_time_is_named() -> None:
    prefecture, first = HasField("都道府県", "東京"), SeenIn(LastDays(90), Seen.FIRST)
    windowed = limit_to(And((prefecture, first, Did(Happening("注文")))), WINDOW)
    assert windowed.untimed == (prefecture, first)
