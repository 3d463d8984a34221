"""A condition looked at in one stretch of time, so that before and after can be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from viewer.domain.clock import TimeSpan
from viewer.domain.conditions import (
    And,
    Condition,
    Did,
    HasSignal,
    Leaf,
    Not,
    Or,
    Period,
    Scored,
    Seen,
    SeenIn,
    Which,
)


class Windowed(NamedTuple):
    """condition: who was there in the window and fits in it. untimed: leaves that no window can be set for.

    Those count as they stand now, on either side of a date: whoever shows the result says so.
    """

    condition: Condition
    untimed: tuple[Leaf, ...]


def limit_to(condition: Condition, window: TimeSpan) -> Windowed:
    """A fixed or rolling period of the condition's own is replaced by the window: it says when to look, not at whom.

    Of several answers any one in the window counts, because the latest of all may lie after it.
    """
    untimed: list[Leaf] = []
    limited = _limited(condition, window, untimed)
    there = SeenIn(window)
    return Windowed(And((there, *limited.parts)) if isinstance(limited, And) else And((there, limited)), tuple(untimed))


def _limited(condition: Condition, window: Period, untimed: list[Leaf]) -> Condition:
    limited: Condition = condition
    match condition:
        case And(parts) | Or(parts):
            limited = type(condition)(tuple(_limited(part, window, untimed) for part in parts))
        case Not(part):
            limited = Not(_limited(part, window, untimed))
        case Scored():
            limited = replace(condition, period=window, which=Which.ANY)
        case Did() | HasSignal():
            limited = replace(condition, period=window)
        case SeenIn(_, Seen.ACTIVE):
            limited = SeenIn(window)
        case _:
            untimed.append(condition)
    return limited
