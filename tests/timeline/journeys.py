"""Journeys for tests of the screen, made from short tuples instead of files."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, FAMILY_BY_CHANNEL, Actor, Channel
from viewer.domain.clock import NO_TIME, us_of
from viewer.domain.event_table import event_table
from viewer.domain.identities import Identity
from viewer.domain.journey import Customer, CustomerField, FieldChange, FieldRole, Journey, Visit
from viewer.domain.scores import GoodEnd, Score, ScoreKind

TOKYO = ZoneInfo("Asia/Tokyo")


def at(words: str) -> int:
    """`2026-10-03 05:12[:00]` in Tokyo as µs since 1970 UTC."""
    return us_of(datetime.fromisoformat(words).replace(tzinfo=TOKYO))


@dataclass(frozen=True)
class Event:
    """One event as a test writes it. `visit` groups events; None starts a visit of its own.

    nps: the answer to the recommendation question. when: Tokyo time. is_anonymous: seen by a cookie alone.
    """

    when: str
    channel: Channel
    name: str
    title: str | None = None
    dwell_s: float = math.nan
    visit: str | None = None
    actor: Actor = Actor.CUSTOMER
    text: str | None = None
    is_transcript: bool = False
    value: float = math.nan
    is_conversion: bool = False
    traffic_source: str | None = None
    device: str | None = None
    topic: str | None = None
    thread: str | None = None
    nps: float | None = None
    comment: str | None = None
    thread: str | None = None
    offset_min: int = 540
    is_anonymous: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


def make_journey(
    events: Sequence[Event],
    customer_id: str = "member:C-04821",
    facts: Sequence[str] = ("40代", "会員3年目"),
    changes: Sequence[FieldChange] = (),
) -> Journey:
    """A journey of `events`, sorted by time, one visit per distinct `visit`."""
    ordered = sorted(events, key=lambda event: at(event.when))
    keyed = [replace(event, visit=event.visit or f"own-{no}") for no, event in enumerate(ordered)]
    names = list(dict.fromkeys(event.visit for event in keyed))
    visit_no_by_name = {name: no for no, name in enumerate(names)}
    texts: dict[int, str] = {}
    number_by_text: dict[str, int] = {}

    def text_no(text: str | None) -> int:
        if text is None:
            return 0
        number = number_by_text.setdefault(text, len(number_by_text) + 1)
        texts[number] = text
        return number

    count = len(keyed)
    none = [None] * count
    columns = {
        "event_key": np.arange(1, count + 1), "occurred_at_us": [at(event.when) for event in keyed],
        "utc_offset_min": [e.offset_min for e in keyed],
        "end_at_us": [NO_TIME] * count, "dwell_s": [e.dwell_s for e in keyed],
        "actor": [ACTOR_CODE[e.actor] for e in keyed], "channel": [CHANNEL_CODE[e.channel] for e in keyed],
        "visit_no": [visit_no_by_name[e.visit] for e in keyed],
        "identity_no": [2 if e.is_anonymous else 1 for e in keyed],
        "event_name": [e.name for e in keyed], "title_no": [text_no(e.title) for e in keyed],
        "url_no": [0] * count, "text_no": [text_no(e.text) for e in keyed],
        "traffic_source": [e.traffic_source for e in keyed], "device": [e.device for e in keyed],
        "value": [e.value for e in keyed], "currency": ["JPY"] * count, "thread": [e.thread for e in keyed],
        "topic": [e.topic for e in keyed], "media_id": none, "vendor_id": none,
        "is_conversion": [e.is_conversion for e in keyed], "is_transcript": [e.is_transcript for e in keyed],
        "source_no": [1] * count, "source_row": np.arange(1, count + 1),
    }  # fmt: skip
    table = event_table(columns, texts, {1: ("web", "ga4.jsonl")})
    scores = tuple(
        Score(
            no + 1, ScoreKind.NPS, "おすすめ度", event.nps, 0, 10, GoodEnd.HIGH, at(event.when), comment=event.comment
        )
        for no, event in enumerate(keyed)
        if event.nps is not None
    )
    customer = Customer(
        1, customer_id, {1: Identity(*customer_id.split(":", 1)), 2: Identity("cookie", "GA1")},
        tuple(CustomerField(FieldRole.OTHER, "", fact) for fact in facts), weak=frozenset({2}), changes=tuple(changes),
    )  # fmt: skip
    attributes = {no + 1: event.attributes for no, event in enumerate(keyed) if event.attributes}
    members: dict[str | None, list[Event]] = {}
    for event in keyed:
        members.setdefault(event.visit, []).append(event)
    visits = tuple(_visit(no, members[name]) for name, no in visit_no_by_name.items())
    return Journey(customer, table, visits, scores, attributes)


def _visit(visit_no: int, own: Sequence[Event]) -> Visit:
    first = own[0]
    ends = [at(e.when) + round((0 if math.isnan(e.dwell_s) else e.dwell_s) * 1_000_000) for e in own]
    is_contact = first.actor is Actor.COMPANY
    return Visit(
        visit_no, FAMILY_BY_CHANNEL[first.channel], first.channel, at(first.when), max(ends), len(own), is_contact,
        first.traffic_source, first.device, None,
    )  # fmt: skip


COMMENT = "お店は最高でした。その後放っておかれた感じ。同じ説明を何度もしました。"
CALL = """[00:05] オペレーターA: お電話ありがとうございます。ラヴァ家具でございます。
[00:12] お客様: メールにも書いたのですが、納期だけでも教えてもらえませんか。
[00:40] オペレーターA: 確認いたしますので少々お待ちください。
[06:50] お客様: もう三回目なんです。毎回同じことを説明しています。"""


_NAMED_SEARCH = "指名検索「ラヴァ家具 ソファ」"
_FROM_MAIL = "メール「配送のお知らせ」"


def flagship_events() -> list[Event]:
    """The customer of the drawing: 21 days of silence after a sofa, three times the same question, NPS 8, 6, 2."""
    web, mail, shop = Channel.WEB, Channel.MAIL, Channel.SHOP
    phone, store, nan = "スマホ", "横浜店", math.nan
    return [
        Event("2025-10-11 20:10", web, "page_view", "ラヴァ家具 トップ", 22, "a", traffic_source="google / organic",
              device="PC"),
        Event("2025-10-11 20:11", web, "page_view", "ソファの選び方", 340, "a", device="PC"),
        Event("2025-12-20 15:00", shop, "visit", "ソファ売場", 1500, device=store),
        Event("2026-01-20 10:00", mail, "sent", "冬の模様替えフェア", actor=Actor.COMPANY),
        Event("2026-01-24 11:00", Channel.SURVEY, "answer", "回答", nps=8, comment="店員さんが親切でした"),
        Event("2026-05-02 10:00", mail, "sent", "会員限定のご案内", actor=Actor.COMPANY),
        Event("2026-05-10 21:00", web, "page_view", "カーテン一覧", 75, "b", traffic_source="direct", device=phone),
        Event("2026-05-10 21:02", web, "page_view", "カーテン 遮光 1級", 45, "b", device=phone),
        Event("2026-05-10 21:03", web, "page_view", "カーテン 遮光 1級", 30, "b", device=phone),
        Event("2026-05-10 21:04", web, "page_view", "カーテン 遮光 1級", 31, "b", device=phone),
        Event("2026-05-10 21:05", web, "page_view", "カート", nan, "b", device=phone),
        Event("2026-06-01 12:00", Channel.SURVEY, "answer", "回答", nps=6),
        Event("2026-09-11 18:00", mail, "sent", "新作ソファのお知らせ", actor=Actor.COMPANY),
        Event("2026-09-12 13:05", web, "page_view", "ソファ一覧", 120, "c", traffic_source=_NAMED_SEARCH, device=phone),
        Event("2026-09-12 13:07", web, "page_view", "ベージュ 3人掛け", 540, "c", device=phone),
        Event("2026-09-12 13:17", web, "page_view", "レビュー", 300, "c", device=phone),
        Event("2026-09-12 13:24", web, "page_view", "来店予約", 60, "c", device=phone),
        Event("2026-09-12 13:30", web, "reserve", "予約完了", nan, "c", device=phone, is_conversion=True),
        Event("2026-09-12 16:10", shop, "visit", "見取り図を見ながら相談", 3480, "d", device=store,
              topic="担当: 売場A"),
        Event("2026-09-12 17:08", shop, "order", "注文", visit="d", device=store, value=184000, is_conversion=True),
        Event("2026-09-12 17:20", mail, "sent", "ご注文ありがとうございます", actor=Actor.COMPANY),
        Event("2026-10-03 05:12", web, "page_view", "配送状況", 40, "e", traffic_source=_FROM_MAIL, device=phone),
        Event("2026-10-03 05:13", web, "page_view", "配送状況", 20, "e", device=phone),
        Event("2026-10-03 05:14", web, "page_view", "よくある質問", 180, "e", device=phone),
        Event("2026-10-03 05:17", web, "search", "納期 いつ", 15, "e", device=phone),
        Event("2026-10-03 05:18", web, "page_view", "問い合わせ", nan, "e", device=phone),
        Event("2026-10-03 09:02", Channel.CALL, "call", "コールセンター", 664, "f", topic="納期確認", text=CALL,
              is_transcript=True, device="電話"),
        Event("2026-10-04 18:40", Channel.SURVEY, "answer", "配送前フォロー", visit="g", device="LINE", nps=2,
              text=COMMENT),
    ]  # fmt: skip


def flagship() -> Journey:
    return make_journey(flagship_events())
