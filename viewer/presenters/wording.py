"""What rows and tiles are called: heads of visits and contacts, names of events, marks, odd hours."""

from __future__ import annotations

import math
import re
from typing import Final

from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Actor, Channel
from viewer.domain.folding import fold
from viewer.domain.scores import GoodEnd, Score, ScoreKind
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS, SCORE_WORDS, best_end_words, number_words

MARK_WORDS: Final = {
    MarkKind.NOTE: Text.translate("Marks", "Note"),
    MarkKind.QUESTION: Text.translate("Marks", "Question"),
    MarkKind.QUOTE: Text.translate("Marks", "Quote"),
    MarkKind.SITUATION: Text.translate("Marks", "Situation"),
    MarkKind.ISSUE: Text.translate("Marks", "Issue"),
    MarkKind.HYPOTHESIS: Text.translate("Marks", "Hypothesis"),
}

# Heads by channel and actor; COMPANY is what the company did, any other actor takes the first.
_HEADS: Final = {
    Channel.WEB: Text.translate("Contacts", "Site visit"),
    Channel.APP: Text.translate("Contacts", "App visit"),
    Channel.MAIL: Text.translate("Contacts", "Mail"),
    Channel.LINE: Text.translate("Contacts", "LINE"),
    Channel.CALL: Text.translate("Contacts", "Incoming call"),
    Channel.CHAT: Text.translate("Contacts", "Chat"),
    Channel.SHOP: Text.translate("Contacts", "Shop visit"),
    Channel.ORDER: Text.translate("Contacts", "Order"),
    Channel.DELIVERY: Text.translate("Contacts", "Delivery"),
    Channel.SURVEY: Text.translate("Contacts", "Survey"),
    Channel.AD: Text.translate("Contacts", "Ad"),
    Channel.LETTER: Text.translate("Contacts", "Letter"),
    Channel.OTHER: Text.translate("Contacts", "Other contact"),
}
_COMPANY_HEADS: Final = {
    Channel.MAIL: Text.translate("Contacts", "Mail sent"),
    Channel.LINE: Text.translate("Contacts", "LINE sent"),
    Channel.CALL: Text.translate("Contacts", "Outgoing call"),
    Channel.APP: Text.translate("Contacts", "App notice sent"),
    Channel.WEB: Text.translate("Contacts", "Sent on the site"),
    Channel.SURVEY: Text.translate("Contacts", "Survey sent"),
    Channel.AD: Text.translate("Contacts", "Ad shown"),
    Channel.LETTER: Text.translate("Contacts", "Letter sent"),
    Channel.ORDER: Text.translate("Contacts", "Order handled"),
    Channel.DELIVERY: Text.translate("Contacts", "Delivery"),
}

_EVENT_WORDS: Final = {
    "page view": Text.translate("Events", "Page view"),
    "screen view": Text.translate("Events", "Screen view"),
    "search": Text.translate("Events", "Search"),
    "site search": Text.translate("Events", "Site search"),
    "view item": Text.translate("Events", "Product view"),
    "view search results": Text.translate("Events", "Search results"),
    "add to cart": Text.translate("Events", "Added to cart"),
    "remove from cart": Text.translate("Events", "Removed from cart"),
    "begin checkout": Text.translate("Events", "Began checkout"),
    "purchase": Text.translate("Events", "Purchase"),
    "order": Text.translate("Events", "Order"),
    "cancel": Text.translate("Events", "Cancelled"),
    "login": Text.translate("Events", "Log-in"),
    "sign up": Text.translate("Events", "Sign-up"),
    "send": Text.translate("Events", "Sent"),
    "sent": Text.translate("Events", "Sent"),
    "delivered": Text.translate("Events", "Delivered"),
    "open": Text.translate("Events", "Opened"),
    "click": Text.translate("Events", "Clicked"),
    "bounce": Text.translate("Events", "Did not arrive"),
    "unsubscribe": Text.translate("Events", "Unsubscribed"),
    "call": Text.translate("Events", "Call"),
    "inbound call": Text.translate("Events", "Incoming call"),
    "outbound call": Text.translate("Events", "Outgoing call"),
    "call attempt": Text.translate("Events", "Call attempt"),
    "missed call": Text.translate("Events", "Missed call"),
    "message": Text.translate("Events", "Message"),
    "chat": Text.translate("Events", "Chat"),
    "visit": Text.translate("Events", "Visit"),
    "answer": Text.translate("Events", "Answer"),
    "survey answer": Text.translate("Events", "Answer"),
    "scroll": Text.translate("Events", "Scrolled"),
    "form submit": Text.translate("Events", "Form sent"),
    "session start": Text.translate("Events", "Visit began"),
}
_SAID_BY_HEAD: Final = frozenset(
    {"page view", "pageview", "screen view", "view", "visit", "call", "inbound call", "outbound call", "send", "sent"}
    | {"delivered", "answer", "survey answer", "order", "message", "閲覧", "ページ閲覧", "来店", "入電", "架電", "通話"}
    | {"配信", "送信", "回答", "注文", "アンケート回答", "メール配信", "line配信"}
)
_DIRECT: Final = frozenset(map(fold, ("direct", "(direct)", "(direct) / (none)", "(none)", "直接", "ノーリファラー")))
_INNER_QUOTES: Final = str.maketrans("「」", "『』")
_SEARCH: Final = re.compile(r"(検索|search|organic)", re.IGNORECASE)


def event_words(event_name: str, translate: Translate) -> str:
    """The event's name: ours for the names that many systems share, else the source's own."""
    known = _EVENT_WORDS.get(_plain_name(event_name))
    return translate(known) if known is not None else event_name


def is_said_by_head(event_name: str) -> bool:
    """The name adds nothing beside the row's head and the event's title: a page was viewed, a mail was sent."""
    return _plain_name(event_name) in _SAID_BY_HEAD


def _plain_name(event_name: str) -> str:
    return re.sub(r"[\s_\-.]+", " ", event_name).strip().casefold()


def head_words(
    channel: Channel, actor: Actor, *, traffic_source: str | None, topic: str | None, title: str, translate: Translate
) -> str:
    """The head of a row: where the visit came from, or what kind of contact it was, and its topic.

    title: of the row's first event, which the head does not repeat.
    """
    heads = _COMPANY_HEADS if actor is Actor.COMPANY else _HEADS
    kind = translate(heads.get(channel, _HEADS[channel]))
    if channel in {Channel.WEB, Channel.APP} and actor is not Actor.COMPANY and traffic_source:
        origin = traffic_source
        if fold(traffic_source) in _DIRECT:
            origin = translate(Text.translate("Contacts", "direct"))
        elif not _SEARCH.search(traffic_source):
            origin = translate(Text.translate("Contacts", "from {origin}", origin=traffic_source))
        return f"{kind} ・ {origin}"
    named = [part for part in (topic, traffic_source if channel is not Channel.ORDER else None) if part]
    return " ・ ".join([kind, *(part for part in named[:1] if part != title)])


def hour_words(hour: int) -> Text | None:
    """A word for hours at which people rarely do such things: a sign worth seeing."""
    if 0 <= hour < 4:
        return Text.translate("Contacts", "late night")
    if hour < 6:
        return Text.translate("Contacts", "early morning")
    if hour >= 22:
        return Text.translate("Contacts", "late evening")
    return None


def money_words(value: float, currency: str | None) -> str:
    """¥184,000; $12.50; 3,400 PTS; a bare number with grouping where no currency is known."""
    figure = f"{value:,.0f}" if float(value).is_integer() or math.fabs(value) >= 10_000 else f"{value:,.2f}"
    code = (currency or "").strip().upper()
    sign = {"JPY": "¥", "¥": "¥", "円": "¥", "USD": "$", "$": "$", "EUR": "€", "€": "€", "GBP": "£"}.get(code)
    if sign is not None:
        return f"-{sign}{figure[1:]}" if figure.startswith("-") else f"{sign}{figure}"
    return f"{figure} {currency}" if code else figure


def score_label(score: Score, translate: Translate) -> str:
    """What was asked, short: the kind of question; for other scales and several questions, the question itself."""
    if score.kind is ScoreKind.NPS or not score.question:
        return translate(SCORE_WORDS[score.kind])
    return score.question


def scale_words(score: Score, translate: Translate) -> str:
    """The scale an answer lies on: (0–10); which end is the good one, where it is the low one: (1–5, 1 is best)."""
    scale = f"{number_words(score.low)}–{number_words(score.high)}"
    if score.good_end is GoodEnd.LOW:
        return f"({scale}, {translate(best_end_words(score.low))})"
    return f"({scale})"


def spoken_words(words: str) -> str:
    """Words in the voice of somebody: 「...」; quotation marks within become 『』, so that every length stays."""
    return f"「{inner_quotes(words)}」"


def inner_quotes(words: str) -> str:
    """Words that are going to stand between 「」."""
    return words.translate(_INNER_QUOTES)


def channel_words(channel: Channel, translate: Translate) -> str:
    return translate(CHANNEL_WORDS[channel])
