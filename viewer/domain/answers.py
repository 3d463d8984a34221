"""Answers of many people to one question: what is asked about them, and what a row of them shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from viewer.domain.channels import Channel
from viewer.domain.clock import TimeSpan
from viewer.domain.folding import fold
from viewer.domain.journey import CustomerField
from viewer.domain.scores import Band, GoodEnd, ScoreKind

RESPONSE_DAYS: Final = 60
"""An answer this long after an invitation is not taken for an answer to it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question on one scale, as it was asked of many. answers: how often it was answered in all."""

    kind: ScoreKind
    words: str
    low: float
    high: float
    good_end: GoodEnd
    answers: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Segment:
    """Customers whose field `label` has this value now."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class AnswerQuery:
    """Picks answers to one question. All conditions must hold.

    wave: the round of the survey, "" for all. channel: by which the answer came. span: of answering.
    """

    question: Question
    wave: str = ""
    channel: Channel | None = None
    segment: Segment | None = None
    span: TimeSpan | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer in a list. `fields` holds what its comment must not show (masked by whoever shows it)."""

    customer_no: int
    customer_id: str
    event_key: int
    value: float
    band: Band
    word: str | None
    answered_at_us: int
    wave: str | None
    comment: str
    channel: Channel
    fields: tuple[CustomerField, ...] = ()


_CHANNEL_BY_WORD: Final[Mapping[str, Channel]] = {
    fold(word): channel
    for channel, words in {
        Channel.WEB: ("web", "site", "website", "ウェブ", "サイト", "ホームページ", "browser"),
        Channel.APP: ("app", "アプリ"),
        Channel.MAIL: ("mail", "email", "e-mail", "メール", "eメール", "電子メール"),
        Channel.LINE: ("line", "ライン"),
        Channel.CALL: ("call", "phone", "tel", "telephone", "ivr", "sms", "電話", "自動音声"),
        Channel.CHAT: ("chat", "チャット"),
        Channel.SHOP: ("shop", "store", "店頭", "店舗", "タブレット"),
        Channel.LETTER: ("letter", "postcard", "post", "はがき", "ハガキ", "葉書", "郵送", "手紙", "紙"),
    }.items()
    for word in words
}


def find_channel(words: str) -> Channel | None:
    """The channel that a survey export means by `words` ("LINE", "メール"), None if it names none."""
    return _CHANNEL_BY_WORD.get(fold(words).strip())
