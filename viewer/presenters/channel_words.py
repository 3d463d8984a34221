"""The words for channels, actors, score kinds and bands: one place, so that every screen says the same."""

from __future__ import annotations

from typing import Final

from viewer.domain.channels import Actor, Channel
from viewer.domain.scores import Band, ScoreKind
from viewer.domain.text import Text

CHANNEL_WORDS: Final = {
    Channel.WEB: Text.translate("Channels", "Web"),
    Channel.APP: Text.translate("Channels", "App"),
    Channel.MAIL: Text.translate("Channels", "Mail"),
    Channel.LINE: Text.translate("Channels", "LINE"),
    Channel.CALL: Text.translate("Channels", "Phone"),
    Channel.CHAT: Text.translate("Channels", "Chat"),
    Channel.SHOP: Text.translate("Channels", "Shop"),
    Channel.ORDER: Text.translate("Channels", "Order"),
    Channel.DELIVERY: Text.translate("Channels", "Delivery"),
    Channel.SURVEY: Text.translate("Channels", "Survey"),
    Channel.AD: Text.translate("Channels", "Ad"),
    Channel.LETTER: Text.translate("Channels", "Letter"),
    Channel.OTHER: Text.translate("Channels", "Other"),
}

ACTOR_WORDS: Final = {
    Actor.CUSTOMER: Text.translate("Channels", "Customer"),
    Actor.COMPANY: Text.translate("Channels", "Company"),
    Actor.SYSTEM: Text.translate("Channels", "System"),
    Actor.UNKNOWN: Text.translate("Channels", "Unknown"),
}

SCORE_WORDS: Final = {
    ScoreKind.NPS: Text.translate("Channels", "NPS answer"),
    ScoreKind.CSAT: Text.translate("Channels", "Satisfaction"),
    ScoreKind.CES: Text.translate("Channels", "Effort"),
    ScoreKind.OTHER: Text.translate("Channels", "Score"),
}

SHORT_SCORE_WORDS: Final = {
    ScoreKind.NPS: Text.translate("Channels", "NPS"),
    ScoreKind.CSAT: Text.translate("Channels", "CSAT"),
    ScoreKind.CES: Text.translate("Channels", "CES"),
    ScoreKind.OTHER: Text.translate("Channels", "Score"),
}
"""Below a figure, where room is short."""

BAND_WORDS: Final = {
    Band.LOW: Text.translate("Channels", "Low score"),
    Band.MIDDLE: Text.translate("Channels", "Middle score"),
    Band.HIGH: Text.translate("Channels", "High score"),
}


def best_end_words(low: float) -> Text:
    """Said beside a figure of a scale on which a low one is good."""
    return Text.translate("Channels", "{value} is best", value=number_words(low))


def number_words(value: float) -> str:
    """A score or a count without a needless fraction: 2.0 is "2", 3.5 stays "3.5"."""
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.6g}"
