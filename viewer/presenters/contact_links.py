"""What joins contacts of one journey: an order and its delivery, a question and its answer, a cookie and a person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, FAMILY_BY_CHANNEL, Actor, Channel, Family
from viewer.domain.clock import DAY_US, datetime_of
from viewer.domain.folding import fold
from viewer.domain.journey import Journey

ANSWER_WITHIN_US: Final = 30 * DAY_US
"""An answer that comes later is not taken for one to that question."""

_WAIT: Final = tuple(map(fold, ("待ち時間", "待時間", "保留時間", "wait", "hold time", "queue time")))
_TRANSFERS: Final = tuple(map(fold, ("転送", "取次", "transfer")))
_ITEMS: Final = tuple(map(fold, ("明細数", "商品点数", "点数", "品数", "line items", "item count", "number of items")))
_PROMISED: Final = tuple(
    map(fold, ("約束日", "お届け予定", "配達予定", "配送予定", "納期", "promised", "due date", "estimated delivery"))
)
_DELIVERED: Final = tuple(
    map(fold, ("お届け日", "配達日", "配達完了日", "お届け完了", "delivered at", "delivered on", "delivery date"))
)
_IS_DELIVERED: Final = re.compile(r"配達完了|配送完了|お届け済|お届け完了|delivered", re.IGNORECASE)
_IS_CANCELLED: Final = re.compile(r"取消|キャンセル|cancel", re.IGNORECASE)
_IS_ASKING: Final = re.compile(
    r"アンケート|ご意見|お聞かせ|ご感想|満足度調査|survey|feedback|questionnaire", re.IGNORECASE
)
_DAY: Final = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")

# What an answer without a thread is about, by words of its title.
_ABOUT: Final = (
    (re.compile(r"問い?合わ?せ|応対|電話|窓口|support|contact|call", re.IGNORECASE), (Channel.CALL, Channel.CHAT)),
    (re.compile(r"来店|店舗|接客|shop|store", re.IGNORECASE), (Channel.SHOP,)),
    (re.compile(r"配送(?!前)|配達|お届け|deliver", re.IGNORECASE), (Channel.DELIVERY,)),
    (re.compile(r"購入|注文|purchase|order", re.IGNORECASE), (Channel.ORDER, Channel.SHOP)),
)


class CallFacts(NamedTuple):
    """None where the source does not say."""

    wait_s: float | None
    transfers: int | None


class OrderFacts(NamedTuple):
    """promised: the first day that was told; delivered: the day it arrived. Both None while unknown."""

    items: int | None
    promised: date | None
    delivered: date | None
    is_cancelled: bool

    @property
    def days_late(self) -> int | None:
        """Days between the promised and the actual delivery; negative when early."""
        return None if self.promised is None or self.delivered is None else (self.delivered - self.promised).days


class Experience(NamedTuple):
    """What a question asks about: position of the event, and its channel."""

    event: int
    channel: Channel


class ContactLinks:
    """Of one journey, found when first asked for. zone: in which days of deliveries are told."""

    def __init__(self, journey: Journey, zone: tzinfo) -> None:
        self._journey = journey
        self._zone = zone

    def call(self, index: int) -> CallFacts:
        attributes = self._attributes(index)
        wait, transfers = _labelled(attributes, _WAIT), _labelled(attributes, _TRANSFERS)
        number = _number(transfers[1]) if transfers else None
        return CallFacts(_seconds(*wait) if wait else None, None if number is None else int(number))

    def order(self, index: int) -> OrderFacts | None:
        """Of the event at `index`, if it is an order, or its delivery; None for everything else."""
        thread = self._journey.events.thread[index]
        if thread is None or thread not in self._orders or not self._tells_order[index]:
            return None
        return self._facts_by_thread(thread)

    def asked_by(self, index: int) -> int | None:
        """The event with which the company asked for the answer at `index`; None if nothing says so."""
        return self._ask_by_answer.get(index)

    def answer_of(self, index: int) -> tuple[bool, int | None]:
        """Whether the event at `index` asks for an answer, and the event that answers, None for silence."""
        return index in self._answer_by_ask, self._answer_by_ask.get(index)

    def experience_of(self, index: int) -> Experience | None:
        """What the answer at `index` is about: its thread says so, or the words of its title; else None."""
        events = self._journey.events
        thread, at_us = events.thread[index], int(events.occurred_at_us[index])
        if thread is not None:
            own = [at for at in self._orders.get(thread, ()) if int(events.occurred_at_us[at]) < at_us]
            for channel in (Channel.DELIVERY, Channel.SHOP, Channel.ORDER, Channel.WEB):
                done = [at for at in own if events.channel_of(at) is channel and self._is_experience(at)]
                if done:
                    return Experience(done[-1], channel)
            return None
        title = events.title(index) or ""
        for words, channels in _ABOUT:
            if words.search(title):
                codes = [CHANNEL_CODE[channel] for channel in channels]
                before = np.flatnonzero(np.isin(events.channel[:index], codes)).tolist()
                last = next((at for at in reversed(before) if self._is_experience(at)), None)
                return None if last is None else Experience(last, events.channel_of(last))
        return None

    @cached_property
    def recognised(self) -> frozenset[int]:
        """Events at which somebody seen only by a cookie first shows to be this person: weak identity, then a strong.

        Once for each weak identity that turns within a visit, and for the first strong event after weak ones.
        """
        events, weak = self._journey.events, self._journey.customer.weak
        if not weak:
            return frozenset()
        is_weak = np.isin(events.identity_no, list(weak))
        order = np.argsort(events.visit_no, kind="stable")
        before, here = order[:-1], order[1:]
        turns = is_weak[before] & ~is_weak[here] & (events.visit_no[before] == events.visit_no[here])
        found: dict[int, int] = {}
        for anonymous, known in zip(before[turns].tolist(), here[turns].tolist(), strict=True):
            found.setdefault(int(events.identity_no[anonymous]), known)
        moments = set(found.values())
        strong = np.flatnonzero(~is_weak)
        if len(strong) and int(strong[0]) > 0:
            moments.add(int(strong[0]))
        return frozenset(moments)

    def _attributes(self, index: int) -> Mapping[str, str]:
        return self._journey.attributes.get(int(self._journey.events.event_key[index]), {})

    @cached_property
    def _orders(self) -> dict[str, list[int]]:
        """Events of the threads of orders, in time: orders, purchases, deliveries."""
        events = self._journey.events
        codes = [CHANNEL_CODE[channel] for channel in (Channel.ORDER, Channel.DELIVERY, Channel.SHOP)]
        places = np.flatnonzero(np.isin(events.channel, codes) | events.is_conversion)
        threads: dict[str, list[int]] = defaultdict(list)
        for at in places.tolist():
            if events.thread[at] is not None:
                threads[events.thread[at]].append(at)
        return dict(threads)

    @cached_property
    def _tells_order(self) -> dict[int, bool]:
        """Of a thread, the order tells (else the first purchase), and the delivery that arrived."""
        events = self._journey.events
        tells: dict[int, bool] = defaultdict(bool)
        for places in self._orders.values():
            ordered = [at for at in places if events.channel_of(at) is Channel.ORDER]
            bought = [at for at in places if events.channel_of(at) is not Channel.DELIVERY]
            for at in ordered or bought[:1]:
                tells[at] = True
            for at in places:
                if events.channel_of(at) is Channel.DELIVERY and _IS_DELIVERED.search(events.event_name[at] or ""):
                    tells[at] = True
        return tells

    def _facts_by_thread(self, thread: str) -> OrderFacts:
        events = self._journey.events
        items = promised = delivered = None
        is_cancelled = False
        for at in self._orders[thread]:
            attributes, name = self._attributes(at), events.event_name[at] or ""
            told = _labelled(attributes, _ITEMS)
            items = items or (int(_number(told[1]) or 0) if told else None)
            told = _labelled(attributes, _PROMISED)
            promised = promised or (_day(told[1]) if told else None)
            is_cancelled |= bool(_IS_CANCELLED.search(name))
            if events.channel_of(at) is Channel.DELIVERY and _IS_DELIVERED.search(name):
                told = _labelled(attributes, _DELIVERED)
                delivered = (_day(told[1]) if told else None) or self._local_day(at)
        return OrderFacts(items, promised, delivered, is_cancelled)

    def _local_day(self, index: int) -> date:
        return datetime_of(int(self._journey.events.occurred_at_us[index])).astimezone(self._zone).date()

    def _is_experience(self, index: int) -> bool:
        events = self._journey.events
        if events.channel_of(index) is not Channel.DELIVERY:
            return True
        return bool(_IS_DELIVERED.search(events.event_name[index] or ""))

    @cached_property
    def _asks(self) -> list[int]:
        """Events with which the company asks for an answer, in time."""
        events = self._journey.events
        is_sent = events.actor == ACTOR_CODE[Actor.COMPANY]
        codes = [CHANNEL_CODE[kind] for kind in Channel if FAMILY_BY_CHANNEL[kind] is Family.MESSAGE]
        places = np.flatnonzero(is_sent & np.isin(events.channel, codes))
        # Not with np.unique, which imports numpy.ma: the first picture waits for this.
        titles = set(events.title_no[places].tolist())
        asking = {no for no in titles if _IS_ASKING.search(events.texts.get(no, ""))}
        is_asking = np.isin(events.title_no[places], list(asking)) if asking else np.zeros(len(places), dtype=np.bool_)
        topics = events.topic[places]
        is_asking |= np.array([bool(topic and _IS_ASKING.search(topic)) for topic in topics], dtype=np.bool_)
        surveys = np.flatnonzero(is_sent & (events.channel == CHANNEL_CODE[Channel.SURVEY]))
        return sorted({*places[is_asking].tolist(), *surveys.tolist()})

    @cached_property
    def _answer_by_ask(self) -> dict[int, int | None]:
        """Each question takes the first answer after it, if no other question lies between."""
        events = self._journey.events
        is_answer = (events.channel == CHANNEL_CODE[Channel.SURVEY]) & (events.actor != ACTOR_CODE[Actor.COMPANY])
        answers = np.flatnonzero(is_answer)
        asks = self._asks
        made: dict[int, int | None] = {}
        for ask, following in zip(asks, [*asks[1:], len(events)], strict=False):
            at = int(np.searchsorted(answers, ask))
            found = int(answers[at]) if at < len(answers) else None
            if found is not None:
                lag = int(events.occurred_at_us[found] - events.occurred_at_us[ask])
                found = found if found < following and lag <= ANSWER_WITHIN_US else None
            made[ask] = found
        return made

    @cached_property
    def _ask_by_answer(self) -> dict[int, int]:
        return {answer: ask for ask, answer in self._answer_by_ask.items() if answer is not None}


def _labelled(attributes: Mapping[str, str], labels: Sequence[str]) -> tuple[str, str] | None:
    """(label, value) of the first attribute whose label has one of the words and whose value is not empty."""
    for label, value in attributes.items():
        folded = fold(label).replace("_", " ")
        if value.strip() and any(word in folded for word in labels):
            return folded, value
    return None


def _number(value: str) -> float | None:
    match = _NUMBER.search(fold(value))
    return float(match.group()) if match else None


def _seconds(label: str, value: str) -> float | None:
    """An amount of time in the unit that its label or value names; seconds if neither does. 6:05 is minutes."""
    clock = re.fullmatch(r"(?:(\d+):)?(\d{1,2}):(\d{2})", value.strip())
    if clock:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    number = _number(value)
    if number is None:
        return None
    unit = f"{label} {fold(value)}"
    if re.search(r"みり秒|\bms\b", unit):
        return number / 1000
    return number * 60 if re.search(r"分|\bmin", unit) else number


def _day(value: str) -> date | None:
    match = _DAY.search(fold(value))
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
