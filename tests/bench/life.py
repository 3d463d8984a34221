"""One customer's life of any length, made in memory from a seed, with the marks people left on it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from viewer.domain.anchors import Anchor, AnchorKind, Found, IdentityRef, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, FAMILY_BY_CHANNEL, Actor, Channel
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME, SECOND_US, UNKNOWN_OFFSET
from viewer.domain.event_table import EventTable, event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, Journey, Visit
from viewer.domain.scores import GoodEnd, Score, ScoreKind

START_US = 1_617_202_800_000_000
"""2021-04-01 in Tokyo. A life is five years long, however many events it has."""
YEARS_US = 5 * 365 * DAY_US
_VISIT_EVENTS = 9
_SHARES = {
    Channel.WEB: 0.42, Channel.APP: 0.16, Channel.MAIL: 0.16, Channel.LINE: 0.07, Channel.CALL: 0.02,
    Channel.CHAT: 0.02, Channel.SHOP: 0.03, Channel.ORDER: 0.04, Channel.DELIVERY: 0.04, Channel.SURVEY: 0.01,
    Channel.AD: 0.02, Channel.LETTER: 0.01,
}  # fmt: skip
_THREADED = (Channel.MAIL, Channel.CALL, Channel.CHAT, Channel.ORDER, Channel.DELIVERY)
_TITLES = 1200


def make_life(count: int, seed: int = 1) -> Journey:
    """`count` events in visits of about nine, on twelve channels; a hundredth converts, up to 2,000 answers."""
    dice = np.random.default_rng(seed)
    visits = max(1, count // _VISIT_EVENTS)
    visit_of = np.minimum(np.arange(count) // _VISIT_EVENTS, visits - 1)
    starts = np.sort(dice.integers(0, YEARS_US, visits)) + START_US
    channels = np.array([CHANNEL_CODE[channel] for channel in _SHARES], dtype=np.uint8)
    of_visit = dice.choice(channels, visits, p=list(_SHARES.values()))
    at = starts[visit_of] + np.cumsum(dice.integers(SECOND_US, 3 * MINUTE_US, count)) % (20 * MINUTE_US)
    order = np.argsort(at, kind="stable")
    at, visit_of = at[order], visit_of[order]
    channel = of_visit[visit_of]
    dwell = np.where(dice.random(count) < 0.15, np.nan, dice.lognormal(3.4, 1.1, count))
    events = _table(at, visit_of, channel, dwell, dice)
    customer = Customer(1, "member:1", {1: Identity("member", "1")})
    return Journey(customer, events, _visits(events), _scores(events, dice))


def make_marks(journey: Journey, count: int, seed: int = 2) -> list[tuple[Mark, Resolved]]:
    """`count` marks, half of them on one event, half on a stretch of up to a visit and a half."""
    dice = np.random.default_rng(seed)
    firsts = np.sort(dice.integers(0, len(journey.events), count))
    lengths = dice.integers(0, 14, count) * dice.integers(0, 2, count)
    kinds = dice.integers(0, len(MarkKind), count)
    marks = []
    for number, (first, length, kind) in enumerate(zip(firsts.tolist(), lengths.tolist(), kinds.tolist(), strict=True)):
        anchor = Anchor(AnchorKind.STRETCH if length else AnchorKind.EVENT, IdentityRef("member", "digest"))
        body = f"気づき {number}: 同じページを何度も見ている"
        mark = Mark(f"mark-{number}", list(MarkKind)[kind], anchor, "", body, "調査", START_US, START_US)
        marks.append((mark, Resolved(Found.EXACT, first, min(first + length, len(journey.events) - 1))))
    return marks


def _table(
    at: np.ndarray, visit_of: np.ndarray, channel: np.ndarray, dwell: np.ndarray, dice: np.random.Generator
) -> EventTable:
    count = len(at)
    codes = [CHANNEL_CODE[each] for each in (Channel.WEB, Channel.APP)]
    is_page = np.isin(channel, codes)
    is_sent = np.isin(channel, [CHANNEL_CODE[each] for each in (Channel.MAIL, Channel.LINE, Channel.LETTER)])
    is_talk = np.isin(channel, [CHANNEL_CODE[each] for each in (Channel.CALL, Channel.SHOP)])
    thread = np.full(count, None, dtype=object)
    threaded = np.isin(channel, [CHANNEL_CODE[each] for each in _THREADED])
    thread[threaded] = np.array([f"t{number}" for number in visit_of[threaded].tolist()], dtype=object)
    nothing = np.full(count, None, dtype=object)
    texts = {number + 1: f"ソファ・家具 {number}番 | 商品詳細 | あしあと家具" for number in range(_TITLES)}
    columns = {
        "event_key": np.arange(1, count + 1), "occurred_at_us": at, "utc_offset_min": np.full(count, UNKNOWN_OFFSET),
        "end_at_us": np.where(is_talk & (dice.random(count) < 0.5), at + 9 * MINUTE_US, NO_TIME),
        "dwell_s": np.where(is_page, dwell, np.nan), "channel": channel, "visit_no": visit_of,
        "actor": np.where(is_sent, ACTOR_CODE[Actor.COMPANY], ACTOR_CODE[Actor.CUSTOMER]),
        "identity_no": np.ones(count), "event_name": np.array(["page_view", "search"], dtype=object)[
            dice.integers(0, 2, count)
        ],
        "title_no": dice.integers(1, _TITLES + 1, count), "url_no": np.zeros(count), "text_no": np.zeros(count),
        "value": np.full(count, np.nan), "is_conversion": dice.random(count) < 0.01,
        "is_transcript": np.zeros(count, dtype=bool), "source_no": np.ones(count),
        "source_row": np.arange(1, count + 1), "thread": thread, "traffic_source": nothing, "device": nothing,
        "currency": nothing, "topic": nothing, "media_id": nothing, "vendor_id": nothing,
    }  # fmt: skip
    return event_table(columns, texts, {1: ("bench", "bench.csv")})


def _visits(events: EventTable) -> tuple[Visit, ...]:
    order = np.argsort(events.visit_no, kind="stable")
    firsts = np.flatnonzero(np.concatenate(([True], np.diff(events.visit_no[order]) > 0)))
    made = []
    for start, stop in pairwise([*firsts.tolist(), len(order)]):
        first, last = int(order[start]), int(order[stop - 1])
        channel = events.channel_of(first)
        made.append(
            Visit(
                int(events.visit_no[first]), FAMILY_BY_CHANNEL[channel], channel, int(events.occurred_at_us[first]),
                int(events.occurred_at_us[last]), stop - start, events.actor_of(first) is Actor.COMPANY, None, None,
                None,
            )
        )  # fmt: skip
    return tuple(made)


def _scores(events: EventTable, dice: np.random.Generator) -> tuple[Score, ...]:
    answers = np.flatnonzero(events.channel == CHANNEL_CODE[Channel.SURVEY])[:2000]
    values = dice.integers(0, 11, len(answers)).tolist()
    return tuple(
        Score(
            int(events.event_key[at]), ScoreKind.NPS, "おすすめ度", float(value), 0, 10, GoodEnd.HIGH,
            int(events.occurred_at_us[at]),
        )
        for at, value in zip(answers.tolist(), values, strict=True)
    )  # fmt: skip
