"""Channels, the families they fall into, and who acted."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Channel(StrEnum):
    """Where a contact took place. The member order is the order of lanes and legends."""

    WEB = "web"
    APP = "app"
    MAIL = "mail"
    LINE = "line"
    CALL = "call"
    CHAT = "chat"
    SHOP = "shop"
    ORDER = "order"
    DELIVERY = "delivery"
    SURVEY = "survey"
    AD = "ad"
    LETTER = "letter"
    OTHER = "other"


class Actor(StrEnum):
    """Who caused an event. Silence by the company counts only what the company did."""

    CUSTOMER = "customer"
    COMPANY = "company"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Family(StrEnum):
    """Channels whose neighbouring events make up one visit."""

    DIGITAL = "digital"
    TALK = "talk"
    PLACE = "place"
    MESSAGE = "message"
    SURVEY = "survey"
    OTHER = "other"


CHANNELS: Final[tuple[Channel, ...]] = tuple(Channel)
"""Stored codes are positions in this tuple: append only, never reorder."""

ACTORS: Final[tuple[Actor, ...]] = tuple(Actor)
"""Stored codes are positions in this tuple: append only, never reorder."""

FAMILIES: Final[tuple[Family, ...]] = tuple(Family)
"""Stored codes are positions in this tuple: append only, never reorder."""

FAMILY_BY_CHANNEL: Final[dict[Channel, Family]] = {
    Channel.WEB: Family.DIGITAL,
    Channel.APP: Family.DIGITAL,
    Channel.ORDER: Family.DIGITAL,
    Channel.CHAT: Family.DIGITAL,
    Channel.CALL: Family.TALK,
    Channel.SHOP: Family.PLACE,
    Channel.MAIL: Family.MESSAGE,
    Channel.LINE: Family.MESSAGE,
    Channel.LETTER: Family.MESSAGE,
    Channel.AD: Family.MESSAGE,
    Channel.SURVEY: Family.SURVEY,
    Channel.DELIVERY: Family.OTHER,
    Channel.OTHER: Family.OTHER,
}

CHANNEL_CODE: Final[dict[Channel, int]] = {channel: code for code, channel in enumerate(CHANNELS)}
ACTOR_CODE: Final[dict[Actor, int]] = {actor: code for code, actor in enumerate(ACTORS)}
FAMILY_CODE: Final[dict[Family, int]] = {family: code for code, family in enumerate(FAMILIES)}
