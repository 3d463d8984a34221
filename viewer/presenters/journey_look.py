"""How a journey is drawn, the same in every view of it: what is shown and lit, from where time is told, how densely."""

from __future__ import annotations

from typing import Final, NamedTuple

from viewer.presenters.time_base import BY_THE_CLOCK, TimeBase
from viewer.timeline.density import Density
from viewer.timeline.emphasis import Emphasis


class JourneyLook(NamedTuple):
    """emphasis: None draws every event alike."""

    emphasis: Emphasis | None = None
    time_base: TimeBase = BY_THE_CLOCK
    density: Density = Density.NORMAL


PLAIN: Final = JourneyLook()
