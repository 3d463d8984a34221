"""Survey invitations as the data show them, and which of them were answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.answers import RESPONSE_DAYS
from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US, NO_TIME, SECOND_US
from viewer.domain.folding import fold
from viewer.events.answers import Answers
from viewer.events.connections import quoted_text

ASK_WORDS: Final = ("アンケート", "survey", "questionnaire")
"""A message of the company whose title, topic or name holds one of these is an invitation."""


def _holds(column: str, words: Iterable[str]) -> str:
    return " OR ".join(f"contains({column}, {quoted_text(word)})" for word in words)


_FOLDED: Final = tuple(fold(word) for word in ASK_WORDS)
IS_ASK: Final = f"""(
    (channel = {CHANNEL_CODE[Channel.SURVEY]} AND actor IN ({ACTOR_CODE[Actor.COMPANY]}, {ACTOR_CODE[Actor.SYSTEM]}))
    OR (actor = {ACTOR_CODE[Actor.COMPANY]} AND (
        title_no IN (SELECT text_no FROM text WHERE {_holds("folded", _FOLDED)})
        OR event_name IN (SELECT event_name FROM event_name WHERE {_holds("folded", _FOLDED)})
        OR coalesce({_holds("lower(topic)", ASK_WORDS)}, false))))"""
"""SQL on a row of `event`."""

_SECOND_BITS: Final = 35
_BELIEVED_SHARE: Final = 0.9
"""Where invitations are recorded at all, nearly every answer follows one; by chance half of them may."""

_EXPERIENCES: Final = tuple(
    CHANNEL_CODE[channel]
    for channel in (Channel.ORDER, Channel.DELIVERY, Channel.SHOP, Channel.CALL, Channel.CHAT)
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Asks:
    """Invitations by customer, then time; columns of shape (n,).

    experienced_at_us: when the customer last ordered, received, visited, called or chatted before it; NO_TIME if never.
    """

    customer_no: NDArray[np.int32]
    asked_at_us: NDArray[np.int64]
    channel: NDArray[np.uint8]
    experienced_at_us: NDArray[np.int64]

    @classmethod
    def load(cls, cursor: duckdb.DuckDBPyConnection) -> Asks:
        """One scan of the events for the invitations, one more for what came before them."""
        rows = cursor.execute(
            f"""WITH ask AS (
                    SELECT home_no, occurred_at_us, channel FROM event WHERE {IS_ASK}),
                past AS (
                    SELECT home_no, occurred_at_us FROM event
                    WHERE home_no IN (SELECT home_no FROM ask)
                      AND (is_conversion OR channel IN {_EXPERIENCES}))
                SELECT ask.home_no AS customer_no, ask.occurred_at_us AS asked_at_us, ask.channel,
                    coalesce(past.occurred_at_us, {NO_TIME}) AS experienced_at_us
                FROM ask ASOF LEFT JOIN past
                    ON ask.home_no = past.home_no AND ask.occurred_at_us >= past.occurred_at_us
                ORDER BY 1, 2"""
        ).fetchnumpy()
        plain: dict[str, Any] = {name: np.asarray(values) for name, values in rows.items()}
        return cls(**plain)

    def __len__(self) -> int:
        return len(self.customer_no)


@dataclass(frozen=True, slots=True, eq=False)
class Responses:
    """What became of the invitations, as far as one question goes.

    is_known: nearly all of its answers follow an invitation; if not, nobody can tell how many were
    asked.
    answered_at_us: by invitation, shape of the asks, NO_TIME for silence. ask_of: by answer, place of the invitation,
    -1 for none.
    """

    asks: Asks
    is_known: bool
    answered_at_us: NDArray[np.int64]
    ask_of: NDArray[np.int64]

    @property
    def is_answered(self) -> NDArray[np.bool_]:
        return np.asarray(self.answered_at_us != NO_TIME)


def match_asks(asks: Asks, answers: Answers, channels: NDArray[np.uint8]) -> Responses:
    """An answer belongs to the customer's latest invitation before it, if that is at most 60 days old.

    channels: of the answers, by which an answer that names another channel than the invitation's is kept apart.
    """
    answered = np.full(len(asks), NO_TIME, np.int64)
    ask_of = np.full(len(answers), -1, np.int64)
    if not len(asks) or not len(answers):
        return Responses(asks, False, answered, ask_of)
    at = np.searchsorted(_keys(asks.customer_no, asks.asked_at_us),
                         _keys(answers.customer_no, answers.answered_at_us), side="right") - 1  # fmt: skip
    place = np.maximum(at, 0)
    lag_us = answers.answered_at_us - asks.asked_at_us[place]
    is_survey = channels == CHANNEL_CODE[Channel.SURVEY]
    fits = (at >= 0) & (asks.customer_no[place] == answers.customer_no) & (lag_us <= RESPONSE_DAYS * DAY_US)
    fits &= is_survey | (asks.channel[place] == CHANNEL_CODE[Channel.SURVEY]) | (asks.channel[place] == channels)
    ask_of[fits] = place[fits]
    # Of several answers to one invitation the first counts: written last, because the answers are in order of time.
    answered[ask_of[fits][::-1]] = answers.answered_at_us[fits][::-1]
    return Responses(asks, bool(np.count_nonzero(fits) >= _BELIEVED_SHARE * len(answers)), answered, ask_of)


def _keys(customer_no: NDArray[np.int32], at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """Customer and second in one sortable number."""
    seconds = np.clip(at_us // SECOND_US, 0, (1 << _SECOND_BITS) - 1)
    return (customer_no.astype(np.int64) << _SECOND_BITS) | seconds
