"""Where instants stand on the screen: a straight time axis in float64, counted from the start of the journey."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.clock import DAY_US, SECOND_US

NEAREST_US_PER_PX: Final = SECOND_US / 250
"""A second takes 250 pixels at most: nothing that people do is shorter."""


class Life(NamedTuple):
    """What can be looked at: from the first to the last event of a journey, with a little room."""

    start_us: int
    end_us: int

    @property
    def length(self) -> float:
        return float(self.end_us - self.start_us)


def make_life(occurred_at_us: NDArray[np.int64]) -> Life:
    """At least a day long, also for a life of one event or none. occurred_at_us: ascending, shape (n,)."""
    first, last = (int(occurred_at_us[0]), int(occurred_at_us[-1])) if len(occurred_at_us) else (0, 0)
    # At the end so much more that the label of the last event can be read.
    before, after = (last - first) // 50, (last - first) // 11
    return Life(first - max(DAY_US // 2, before), last + max(DAY_US // 2, after))


class TimeScale(NamedTuple):
    """The part of a life that is on the screen.

    left: the time at x = 0, in µs since `life.start_us`. Counted from there, a float64 keeps microseconds for 285
    years.
    """

    life: Life
    left: float
    us_per_px: float
    width_px: float

    @property
    def start_us(self) -> int:
        return self.instant_at(0.0)

    @property
    def end_us(self) -> int:
        return self.instant_at(self.width_px)

    @property
    def span(self) -> float:
        """What the screen shows, in µs."""
        return self.us_per_px * self.width_px

    @property
    def is_whole(self) -> bool:
        """The whole life is on the screen."""
        return self.span >= self.life.length * (1 - 1e-9)

    def since_start(self, instant_us: int) -> float:
        return float(instant_us - self.life.start_us)

    def x_of(self, instant_us: int) -> float:
        return (self.since_start(instant_us) - self.left) / self.us_per_px

    def x_of_time(self, since_start: float) -> float:
        """The pixel of a time in µs since the start of the life."""
        return float((since_start - self.left) / self.us_per_px)

    def xs_of(self, since_start: NDArray[np.float64]) -> NDArray[np.float64]:
        """Pixels of times in µs since the start of the life; any shape."""
        return (since_start - self.left) / self.us_per_px

    def instant_at(self, x: float) -> int:
        return self.life.start_us + round(self.left + x * self.us_per_px)

    def moved(self, px: float) -> TimeScale:
        """`px` pixels later (negative: earlier), stopping at the ends of the life."""
        return self._replace(left=self.left + px * self.us_per_px).clamped()

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """`factor` times nearer, with the instant at `x` staying there as far as the ends of the life allow."""
        us_per_px = self._allowed(self.us_per_px / factor)
        return self._replace(left=self.left + x * (self.us_per_px - us_per_px), us_per_px=us_per_px).clamped()

    def centred(self, instant_us: int) -> TimeScale:
        return self._replace(left=self.since_start(instant_us) - self.span / 2).clamped()

    def showing(self, start_us: int, end_us: int, margin_px: float = 0.0) -> TimeScale:
        """From `start_us` to `end_us` as near as it goes, with `margin_px` beside them."""
        inner = max(1.0, self.width_px - 2 * margin_px)
        us_per_px = self._allowed((end_us - start_us) / inner)
        middle = self.since_start(start_us) + (end_us - start_us) / 2
        return self._replace(left=middle - us_per_px * self.width_px / 2, us_per_px=us_per_px).clamped()

    def resized(self, width_px: float) -> TimeScale:
        """Another width of the view: the same stretch of time."""
        width = max(1.0, width_px)
        scale = self._replace(us_per_px=self.us_per_px * self.width_px / width, width_px=width)
        return scale._replace(us_per_px=scale._allowed(scale.us_per_px)).clamped()

    def clamped(self) -> TimeScale:
        room = self.life.length - self.span
        left = room / 2 if room <= 0 else min(max(self.left, 0.0), room)
        return self if left == self.left else self._replace(left=left)

    def _allowed(self, us_per_px: float) -> float:
        farthest = self.life.length / self.width_px
        return min(max(us_per_px, min(NEAREST_US_PER_PX, farthest)), farthest)


def whole_life(life: Life, width_px: float) -> TimeScale:
    width = max(1.0, width_px)
    return TimeScale(life, 0.0, life.length / width, width)
