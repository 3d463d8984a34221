"""Conditions that pick people: a tree of and, or, not over leaves. They never cut a history.

Every value here is frozen and compares by content. `to_json` and `from_json` carry a tree through saved lists, the
command line and the clipboard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.scores import Band, ScoreKind


@dataclass(frozen=True, slots=True)
class LastDays:
    """The last `days` times 24 hours of the workspace's data: it moves on with every import."""

    days: float


Period = TimeSpan | LastDays
"""A fixed span, or one that ends with the data."""


@dataclass(frozen=True, slots=True)
class HasIdentity:
    """A key holds the folded `value`. namespace: only keys of it, "" for any."""

    value: str
    namespace: str = ""


@dataclass(frozen=True, slots=True)
class HasName:
    """The name or its reading holds the folded `words`."""

    words: str


@dataclass(frozen=True, slots=True)
class HasField:
    """A customer field. label: the source's own name of it, compared folded.

    words: the value holds them, folded; "" for any value at all. is_whole: the value is `words`, not just holds them.
    """

    label: str
    words: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class OnChannel:
    """Had at least one event on any of `channels`."""

    channels: frozenset[Channel]


class Which(StrEnum):
    """Of several answers: the customer's latest one, or any one."""

    LAST = "last"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Scored:
    """An answer that fits everything given; an empty set and None ask nothing.

    low, high: bounds of the raw value, both inclusive. period: when it was answered. which: LAST looks at the latest
    answer of all; with `kinds` or `waves` at the latest one among these.
    """

    bands: frozenset[Band] = frozenset()
    kinds: frozenset[ScoreKind] = frozenset()
    waves: frozenset[str] = frozenset()
    low: float | None = None
    high: float | None = None
    period: Period | None = None
    which: Which = Which.LAST


class Seen(StrEnum):
    """ACTIVE: any event in the period. FIRST, LAST: the first or the last event of all lies in it."""

    ACTIVE = "active"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class SeenIn:
    period: Period
    what: Seen = Seen.ACTIVE


class Side(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Happening:
    """Which events are meant: all that is given must fit.

    words: folded substring of the event name or the title. channels: empty for any.
    """

    words: str = ""
    channels: frozenset[Channel] = frozenset()


@dataclass(frozen=True, slots=True)
class Near:
    """At most `days` before, after or around something.

    happening: another event of the customer; None: an answer, one that fits `scored` (None: any answer). An event is
    never near itself.
    """

    days: float
    side: Side = Side.BEFORE
    happening: Happening | None = None
    scored: Scored | None = None


@dataclass(frozen=True, slots=True)
class Did:
    """Had such an event at least `at_least` times; "did not" is Not(Did(...)). period: only events in it."""

    happening: Happening
    at_least: int = 1
    period: Period | None = None
    near: Near | None = None


class TextPlace(StrEnum):
    TITLE = "title"
    COMMENT = "comment"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class Said:
    """The folded `words` occur in one of these texts of one of the customer's events. Empty `places`: in any."""

    words: str
    places: frozenset[TextPlace] = frozenset()


@dataclass(frozen=True, slots=True)
class HasSignal:
    """The rule fired; "" for any rule. Firings that a reader rejected do not count. period: it began then."""

    rule_id: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class HasMark:
    """A mark of this kind ("note", "issue", ... as `MarkKind`; "" for any) that holds the folded `words`."""

    kind: str = ""
    words: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class HasTag:
    """A mark carries this tag, folded: "#納期" in its words."""

    tag: str


@dataclass(frozen=True, slots=True)
class HasClaim:
    """A moment of theirs speaks for or against this issue or hypothesis; "" for any. stance as `domain.evidence`."""

    claim_id: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Was read by this person; "" for anybody."""

    author: str = ""


@dataclass(frozen=True, slots=True)
class Calling:
    """Where calling this customer stands. Empty sets and "" ask nothing; states and outcomes as `domain.calling`."""

    states: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    author: str = ""


@dataclass(frozen=True, slots=True)
class AmongThese:
    """These people, by customer_id: a pick of N at random, kept whatever the data does."""

    customer_ids: frozenset[str]


Leaf = (
    HasIdentity | HasName | HasField | OnChannel | Scored | SeenIn | Did | Said | HasSignal | HasMark | HasTag
    | HasClaim | ReadBy | Calling | AmongThese
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class And:
    """All of `parts`; nobody is left out by an empty one."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of `parts`; an empty one asks nothing, as an unfinished group in the editor does."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition


Condition = And | Or | Not | Leaf

EVERYBODY = And()
"""Asks nothing."""


def leaves(condition: Condition) -> Iterator[Leaf]:
    """All leaves, from left to right."""
    if isinstance(condition, And | Or):
        for part in condition.parts:
            yield from leaves(part)
    elif isinstance(condition, Not):
        yield from leaves(condition.part)
    else:
        yield condition


def depth(condition: Condition) -> int:
    """How many groups stand inside each other; a leaf has 0."""
    if isinstance(condition, And | Or):
        return 1 + max((depth(part) for part in condition.parts), default=0)
    return 1 + depth(condition.part) if isinstance(condition, Not) else 0


def joined(first: Condition, second: Condition) -> Condition:
    """Both, without a group inside a group where one will do."""
    parts: list[Condition] = []
    for each in (first, second):
        parts += each.parts if isinstance(each, And) else (each,)
    return parts[0] if len(parts) == 1 else And(tuple(parts))
