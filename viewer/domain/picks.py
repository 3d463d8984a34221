"""Whom to read among those who fit: what a pick found, and the figures its rule is told with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Behaviour(StrEnum):
    """Columns by which people's behaviour is compared. Each is a figure a person can check on the journey.

    VISITS: a month, since first seen. DEPTH: own events a visit. CONVERSIONS: in all. TO_CONVERSION: days from first
    seen to the first conversion. TALK, SHOP, MESSAGE: share of own events that are calls and chats, in the shop, in
    mail, LINE and letters. AWAY: days since last seen.
    """

    VISITS = "visits"
    DEPTH = "depth"
    CONVERSIONS = "conversions"
    TO_CONVERSION = "to_conversion"
    TALK = "talk"
    SHOP = "shop"
    MESSAGE = "message"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Trait:
    """What sets a group apart: its mean of a column, and how far that lies from everybody's, in their spread."""

    column: Behaviour
    mean: float
    difference: float


@dataclass(frozen=True, slots=True)
class Group:
    """size: how many people. traits: the two columns that differ most, the most telling first."""

    size: int
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True)
class Picked:
    """customer_nos in the order of reading. among: how many fitted before the pick.

    figures: the numbers of the rule in words, by name. groups: of PickKind.TYPICAL.
    """

    customer_nos: Sequence[int]
    among: int
    figures: Mapping[str, float] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
