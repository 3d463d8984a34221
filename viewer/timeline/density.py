"""How much room a journey takes on the screen."""

from __future__ import annotations

from enum import StrEnum


class Density(StrEnum):
    """ゆったり, 標準, 詰めて."""

    LOOSE = "loose"
    NORMAL = "normal"
    DENSE = "dense"

    @property
    def factor(self) -> float:
        """Of distances and of the height of lanes; lettering keeps its size."""
        return {Density.LOOSE: 1.35, Density.NORMAL: 1.0, Density.DENSE: 0.72}[self]

    @property
    def quote_lines(self) -> int:
        """How many lines of one quote a tile shows."""
        return {Density.LOOSE: 5, Density.NORMAL: 3, Density.DENSE: 1}[self]
