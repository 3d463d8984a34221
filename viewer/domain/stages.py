"""Rules for stages: consideration (検討度) and engagement (関与度), read out of events, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from viewer.domain.signals import Selector, StageAxis


@dataclass(frozen=True, slots=True)
class StageRule:
    """An event that `events` means moves its axis to `level`, if the axis stands lower.

    times, days: only the one that is at least the so many-th within so many days; 1 and 0 mean every one. sets: moves
    it there from above as well. words: by language, why.
    """

    axis: StageAxis
    level: int
    events: Selector
    words: Mapping[str, str]
    times: int = 1
    days: int = 0
    sets: bool = False


@dataclass(frozen=True, slots=True)
class AxisWords:
    """In one language: the name of the axis, and of each level from 0 on."""

    title: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AxisRules:
    """fall_after_days: without an event that carries the level it falls by one; 0 means never.

    rules: in the order of the file. words: by language; as many levels in each.
    """

    axis: StageAxis
    fall_after_days: int
    rules: tuple[StageRule, ...]
    words: Mapping[str, AxisWords]

    @property
    def top(self) -> int:
        return max(len(words.levels) for words in self.words.values()) - 1

    def words_in(self, language: str) -> AxisWords:
        return self.words.get(language) or self.words.get("en") or next(iter(self.words.values()))


@dataclass(frozen=True, slots=True)
class StageRules:
    """Axes without rules are left out: they have no line. text: the TOML as it was written."""

    axes: tuple[AxisRules, ...]
    is_shipped: bool = True
    text: str = field(default="", compare=False)
