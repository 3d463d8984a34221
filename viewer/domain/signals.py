"""Signals (サイン): rules that fire on a journey, and the stages (検討度, 関与度) that rules read out of it.

Everything here is machine-made and is shown as such. A firing points at events by key; the words of a rule are its own
text in each language, because people write rules too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from viewer.domain.anchors import TextField
from viewer.domain.channels import Actor, Channel

RULE_ENTITY: Final = "signal_rule"
"""Record of a rule that people changed: row_id = rule_id, field `toml` = its whole text."""

REJECTION_ENTITY: Final = "signal_rejection"
"""Record of a rejected firing: fields `rule`, `first_key` (16 hex digits), `why`; owner = the customer."""


class SignalKind(StrEnum):
    """What a rule looks for. One module of `viewer/events/signals/` a kind or two."""

    COMPANY_SILENCE = "company_silence"
    REPEATED_TOPIC = "repeated_topic"
    ZERO_HITS = "zero_hits"
    ERROR_LOOP = "error_loop"
    ODD_HOURS = "odd_hours"
    VISITS_WITHOUT_CONVERSION = "visits_without_conversion"
    SCORE_DROP = "score_drop"
    WORDS = "words"
    REPLACEMENT_DUE = "replacement_due"
    MISSING_STEP = "missing_step"


FUTURE_KINDS: Final = frozenset({SignalKind.REPLACEMENT_DUE})
"""Kinds about what is to come: 予兆. All others are サイン."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Which events a rule means: all that are given must hold; of each list any one does; empty means any.

    words: parts of the title, compared folded. has_words: a comment, message or transcript is there.
    """

    channels: tuple[Channel, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    is_conversion: bool | None = None
    has_words: bool | None = None


Value = int | float | str | tuple[str, ...] | Selector
"""Of a parameter."""


@dataclass(frozen=True, slots=True)
class RuleWords:
    """In one language: its name, what it means for the customer, and what to do next."""

    title: str
    meaning: str
    next_action: str


@dataclass(frozen=True, slots=True)
class SignalRule:
    """One rule. parameters: complete, within their ranges. words: by language ("ja", "en"), at least one.

    is_shipped: as it came with Ashiato; an edited copy is not. text: its TOML as it was written.
    """

    rule_id: str
    kind: SignalKind
    is_on: bool
    parameters: Mapping[str, Value]
    words: Mapping[str, RuleWords]
    is_shipped: bool = True
    text: str = field(default="", compare=False)

    @property
    def is_about_future(self) -> bool:
        return self.kind in FUTURE_KINDS

    @property
    def digest(self) -> str:
        """Of what decides where it fires: other words or another name change nothing there."""
        content = {name: _plain(value) for name, value in self.parameters.items()}
        return hashlib.sha256(json.dumps([self.kind, content], sort_keys=True).encode()).hexdigest()[:16]

    def words_in(self, language: str) -> RuleWords:
        """In `language`, else in English, else in whatever there is."""
        return self.words.get(language) or self.words.get("en") or next(iter(self.words.values()))


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters [char_start, char_end) (code points) of a text of one event."""

    event_key: int
    field: TextField
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule fired on the stretch from event `first_key` to `last_key` (the same one where it is one event).

    start_us, end_us: the stretch it speaks about; the end may have no event, such as the end of a silence that lasts.
    facts: its numbers by name, in the units the name says.
    """

    rule_id: str
    customer_no: int
    first_key: int
    last_key: int
    start_us: int
    end_us: int
    facts: Mapping[str, str | float | int]
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class SignalCount:
    """How often a rule fired, and on how many customers.

    looked_at: its firings on customers whom somebody has read, or of whom a firing was rejected; rejected: how many of
    those readers rejected.
    """

    rule_id: str
    firings: int
    customers: int
    rejected: int = 0
    looked_at: int = 0


class StageAxis(StrEnum):
    """検討度 and 関与度."""

    CONSIDERATION = "consideration"
    ENGAGEMENT = "engagement"


@dataclass(frozen=True, slots=True)
class StageChange:
    """From `at_us` on the axis stands at `level`. event_key: the event that moved it; rule: its place in the rule set.

    On a fall the event is the last one that had held the level up.
    """

    axis: StageAxis
    level: int
    at_us: int
    event_key: int
    rule: int
    is_fall: bool = False


def _plain(value: Value) -> object:
    if isinstance(value, Selector):
        return [value.channels, value.actors, value.events, value.words, value.topics, value.is_conversion,
                value.has_words]  # fmt: skip
    return value
