"""Condition trees as JSON values, and back.

A node is an object with one key, its word: {"and": [...]}, {"or": [...]}, {"not": {...}}, {"scored": {"high": 6}}.
Fields that say nothing are left out, sets are sorted lists, a fixed period is [start_us, end_us] and a rolling one is
{"last_days": 30}. The words and fields are part of saved lists: never rename one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any, Final

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.conditions import (
    AmongThese,
    And,
    Calling,
    Condition,
    Did,
    Happening,
    HasClaim,
    HasField,
    HasIdentity,
    HasMark,
    HasName,
    HasSignal,
    HasTag,
    LastDays,
    Leaf,
    Near,
    Not,
    OnChannel,
    Or,
    Period,
    ReadBy,
    Said,
    Scored,
    Seen,
    SeenIn,
    Side,
    TextPlace,
    Which,
)
from viewer.domain.errors import AshiatoError
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text

_DEEPEST: Final = 40
"""More groups inside each other than anybody makes by hand: a file that holds them is refused, not followed."""

LEAF_BY_WORD: Final[Mapping[str, type[Leaf]]] = {
    "identity": HasIdentity,
    "name": HasName,
    "field": HasField,
    "channel": OnChannel,
    "scored": Scored,
    "seen": SeenIn,
    "did": Did,
    "said": Said,
    "signal": HasSignal,
    "mark": HasMark,
    "tag": HasTag,
    "claim": HasClaim,
    "read": ReadBy,
    "calling": Calling,
    "among": AmongThese,
}
_WORD_BY_LEAF: Final = {leaf: word for word, leaf in LEAF_BY_WORD.items()}


def to_json(condition: Condition) -> dict[str, Any]:
    """`condition` as JSON values."""
    if isinstance(condition, And | Or):
        word = "and" if isinstance(condition, And) else "or"
        return {word: [to_json(part) for part in condition.parts]}
    if isinstance(condition, Not):
        return {"not": to_json(condition.part)}
    return {_WORD_BY_LEAF[type(condition)]: _plain(condition)}


def from_json(value: Any) -> Condition:
    """The tree that `to_json` wrote. Raises AshiatoError for anything else, naming the place."""
    try:
        return _condition(value, "", 0)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _unreadable(str(error)) from error


def _unreadable(where: str) -> AshiatoError:
    return AshiatoError(
        Text.translate("Conditions", "This condition cannot be read."),
        where=where,
        next_step=Text.translate("Conditions", "It may come from a newer version. Make it again in the list's panel."),
    )


def _condition(value: Any, where: str, level: int) -> Condition:
    if not isinstance(value, dict) or len(value) != 1 or level > _DEEPEST:
        raise ValueError(where or "and / or / not")
    ((word, inner),) = value.items()
    here = f"{where}/{word}"
    if word in {"and", "or"}:
        if not isinstance(inner, list):
            raise ValueError(here)
        parts = tuple(_condition(part, f"{here}[{place}]", level + 1) for place, part in enumerate(inner))
        return And(parts) if word == "and" else Or(parts)
    if word == "not":
        return Not(_condition(inner, here, level + 1))
    if word not in LEAF_BY_WORD:
        raise ValueError(here)
    made: Leaf = _made(LEAF_BY_WORD[word], inner, here)
    return made


def _plain(value: Any) -> Any:
    match value:
        case TimeSpan():
            return [value.start_us, value.end_us]
        case LastDays():
            return {"last_days": value.days}
        case Enum():
            return value.value
        case frozenset():
            return sorted(_plain(each) for each in value)
        case None | bool() | int() | float() | str():
            return value
    told = {}
    for each in fields(value):
        own = getattr(value, each.name)
        if each.default is MISSING or own != each.default:
            told[each.name] = _plain(own)
    return told


def _made(kind: type[Any], value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise ValueError(where)
    known = {each.name for each in fields(kind)}
    if set(value) - known:
        raise ValueError(f"{where}/{sorted(set(value) - known)[0]}")
    return kind(**{name: _READERS[name](own, f"{where}/{name}") for name, own in value.items()})


def _period(value: Any, where: str) -> Period:
    match value:
        case {"last_days": int() | float() as days} if 0 < days < 1e6:
            return LastDays(days)
        case [int() as start_us, int() as end_us]:
            return TimeSpan(start_us, end_us)
    raise ValueError(where)


def _words(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise ValueError(where)
    return value


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(where)
    return value


def _count(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(where)
    return value


def _yes(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(where)
    return value


def _set_of(read: Callable[[Any], Any]) -> Callable[[Any, str], frozenset[Any]]:
    def make(value: Any, where: str) -> frozenset[Any]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise ValueError(where)
        return frozenset(read(each) for each in value)

    return make


def _optional(kind: type[Any]) -> Callable[[Any, str], Any]:
    def make(value: Any, where: str) -> Any:
        return None if value is None else _made(kind, value, where)

    return make


_READERS: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "value": _words, "namespace": _words, "words": _words, "label": _words, "rule_id": _words, "kind": _words,
    "author": _words, "tag": _words, "claim_id": _words, "stance": _words,
    "low": _number, "high": _number, "days": _number, "at_least": _count, "is_whole": _yes,
    "channels": _set_of(Channel), "bands": _set_of(Band), "kinds": _set_of(ScoreKind), "waves": _set_of(str),
    "places": _set_of(TextPlace), "states": _set_of(str), "outcomes": _set_of(str), "customer_ids": _set_of(str),
    "period": _period, "which": lambda value, _where: Which(value), "what": lambda value, _where: Seen(value),
    "side": lambda value, _where: Side(value),
    "happening": _optional(Happening), "near": _optional(Near), "scored": _optional(Scored),
}  # fmt: skip
"""How each field of a leaf is read, by its name: a name means the same in every leaf."""


def word_of(leaf: Leaf) -> str:
    """The word of a leaf in JSON, which names its kind everywhere."""
    return _WORD_BY_LEAF[type(leaf)]
