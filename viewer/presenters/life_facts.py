"""Facts of one life that rules can tell: purchases, matters without an end, waiting, the same topic again, a busy day.

Nothing here is a word for people: positions are those of `Journey.events`, instants are µs since 1970 UTC.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US, SECOND_US
from viewer.domain.event_table import EventTable
from viewer.domain.folding import fold
from viewer.presenters.dates import DateWords

LONG_WAIT_DAYS: Final = 14
"""Silence while the customer waits is told from here on; any other silence from `LONG_SILENCE_DAYS` on."""
LONG_SILENCE_DAYS: Final = 30
_UNDELIVERED_US: Final = 60 * DAY_US
"""An order older than this at the end of a journey is taken for one whose delivery nobody recorded."""
_SAME_TOPIC_US: Final = 30 * DAY_US
_BUSY_EVENTS: Final = 4

_ENDS: Final = tuple(
    map(fold, ("完了", "解決", "クローズ", "終了", "済み", "返金", "キャンセル", "取消", "delivered", "completed",
               "complete", "closed", "resolved", "done", "refunded", "cancelled", "canceled"))
)  # fmt: skip
_THANKS: Final = tuple(map(fold, ("解決", "ありがとう", "助かりました", "了解", "承知", "thank", "solved")))
_ASKING: Final = frozenset({Channel.MAIL, Channel.CHAT, Channel.LINE, Channel.LETTER})


@dataclass(frozen=True, slots=True)
class Purchase:
    """index: the event that tells it best: the order or the shop, not the page after it."""

    index: int
    value: float
    currency: str | None


class Matter(NamedTuple):
    """Something the customer waits for: an order under way or a question. end: where it was settled, None if open."""

    start: int
    last: int
    end: int | None
    is_order: bool
    has_delivery: bool = True
    """False: an order of which no delivery is recorded; whether it came is not known."""


class Silence(NamedTuple):
    """after: the event that began it. until: the company's next event, None if the data end first."""

    after: int
    until: int | None
    start_us: int
    end_us: int
    is_waiting: bool


class SameTopic(NamedTuple):
    """Contacts by the customer about one topic, in order of time."""

    topic: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BusyDay:
    day: date
    first: int
    count: int


def find_purchases(events: EventTable) -> list[Purchase]:
    """In order of time. The order, its confirmation page and its receipt are one purchase if they share a thread."""
    paid = events.is_conversion & (np.nan_to_num(events.value) > 0) & (events.actor != ACTOR_CODE[Actor.COMPANY])
    best: dict[str, int] = {}
    value: dict[str, float] = {}
    told = {CHANNEL_CODE[Channel.ORDER], CHANNEL_CODE[Channel.SHOP]}
    for index in np.flatnonzero(paid).tolist():
        key = str(events.thread[index] or f" {index}")
        known = best.get(key)
        if known is None or (int(events.channel[known]) not in told and int(events.channel[index]) in told):
            best[key] = index
        value[key] = max(value.get(key, 0.0), float(events.value[index]))
    made = [Purchase(index, value[key], events.currency[index]) for key, index in best.items()]
    return sorted(made, key=lambda purchase: purchase.index)


def find_matters(events: EventTable) -> list[Matter]:
    """Threads that are an order with a delivery, or a question in writing; what was taken home at once is neither.

    An order ends with a delivery that says so in its name or title, a question with the company's next word in it.
    """
    is_customer = (events.actor == ACTOR_CODE[Actor.CUSTOMER]) | (events.actor == ACTOR_CODE[Actor.UNKNOWN])
    is_delivery = events.channel == CHANNEL_CODE[Channel.DELIVERY]
    # A talk in writing holds both sides: it is no question that waits.
    is_written = (events.text_no != 0) & ~events.is_transcript
    is_question = is_customer & is_written & np.isin(events.channel, [CHANNEL_CODE[one] for one in _ASKING])
    wanted = {
        thread for thread in events.thread[is_delivery | is_question].tolist() if thread is not None
    }  # fmt: skip
    if not wanted:
        return []
    members: dict[str, list[int]] = defaultdict(list)
    for index, thread in enumerate(events.thread.tolist()):
        if thread in wanted:
            members[thread].append(index)
    made = [_matter(events, indexes, is_delivery, is_question) for indexes in members.values()]
    return sorted((matter for matter in made if matter is not None), key=lambda matter: matter.start)


def find_undelivered(events: EventTable) -> list[Matter]:
    """Late orders after which no delivery is recorded, in their thread or at all, and nothing says they ended."""
    delivered = np.flatnonzero(events.channel == CHANNEL_CODE[Channel.DELIVERY])
    last_delivery = int(delivered[-1]) if len(delivered) else -1
    with_delivery = set(events.thread[delivered].tolist()) - {None}
    is_order = (events.channel == CHANNEL_CODE[Channel.ORDER]) & (events.actor != ACTOR_CODE[Actor.COMPANY])
    is_order &= events.is_conversion | (np.nan_to_num(events.value) > 0)
    if len(events):
        is_order &= events.occurred_at_us >= events.occurred_at_us[-1] - _UNDELIVERED_US
    made: dict[str, Matter] = {}
    for index in np.flatnonzero(is_order).tolist():
        thread = events.thread[index]
        key = str(thread or f" {index}")
        same = [index] if thread is None else np.flatnonzero(events.thread == thread).tolist()
        if index > last_delivery and thread not in with_delivery and not any(_says_end(events, at) for at in same):
            made.setdefault(key, Matter(index, same[-1], None, is_order=True, has_delivery=False))
    return list(made.values())


def _matter(
    events: EventTable, indexes: list[int], is_delivery: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    is_question: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> Matter | None:  # fmt: skip
    if any(is_delivery[index] for index in indexes):
        ended = [index for index in indexes if is_delivery[index] and _says_end(events, index)]
        return Matter(indexes[0], indexes[-1], ended[0] if ended else None, is_order=True)
    written = [index for index in indexes if is_question[index]]
    # Thanks after an answer are no new question.
    asked = [index for index in written if index == written[0] or not _says_thanks(events, index)]
    last = asked[-1]
    company = ACTOR_CODE[Actor.COMPANY]
    ended = [
        index for index in indexes if index > last and (events.actor[index] == company or _says_end(events, index))
    ]
    return Matter(asked[0], last, ended[0] if ended else None, is_order=False)


def _says_thanks(events: EventTable, index: int) -> bool:
    said = fold(events.text(index) or "")
    return any(word in said for word in _THANKS)


def _says_end(events: EventTable, index: int) -> bool:
    said = fold(f"{events.event_name[index] or ''} {events.title(index) or ''}")
    return any(word in said for word in _ENDS)


def find_longest_silence(
    events: EventTable, matters: list[Matter], dates: DateWords, as_of_us: int | None
) -> Silence | None:  # fmt: skip
    """The longest stretch in which the company sent nothing while the customer waited; without one, any long one.

    Only what the company did ends it; what a machine did, or the customer, does not.
    """
    sent = np.flatnonzero(events.actor == ACTOR_CODE[Actor.COMPANY])
    if not len(sent):
        return None
    found: list[Silence] = []
    for matter in matters:
        end_us = int(events.occurred_at_us[matter.end]) if matter.end is not None else as_of_us
        found += _gaps(events, sent, matter.start, end_us, is_waiting=True)
    longest = max(found, key=lambda silence: silence.end_us - silence.start_us, default=None)
    if longest is not None and dates.day_count(longest.start_us, longest.end_us) >= LONG_WAIT_DAYS:
        return longest
    at = events.occurred_at_us[sent]
    gaps = np.diff(np.append(at, max(as_of_us, int(at[-1])) if as_of_us is not None else at[-1]))
    place = int(np.argmax(gaps))
    until = int(sent[place + 1]) if place + 1 < len(sent) else None
    silence = Silence(int(sent[place]), until, int(at[place]), int(at[place] + gaps[place]), is_waiting=False)
    return silence if dates.day_count(silence.start_us, silence.end_us) >= LONG_SILENCE_DAYS else None


def _gaps(
    events: EventTable, sent: np.ndarray[tuple[int, ...], np.dtype[np.intp]], start: int, end_us: int | None, *,
    is_waiting: bool,
) -> list[Silence]:  # fmt: skip
    start_us = int(events.occurred_at_us[start])
    inside = [
        int(index)
        for index in sent
        if index > start and (end_us is None or int(events.occurred_at_us[index]) <= end_us)
    ]
    points: list[int | None] = [start, *inside]
    if end_us is not None:
        points.append(None)
    made: list[Silence] = []
    for before, after in pairwise(points):
        assert before is not None
        first_us = int(events.occurred_at_us[before]) if before != start else start_us
        last_us = end_us if after is None else int(events.occurred_at_us[after])
        if last_us is not None:
            made.append(Silence(before, after, first_us, last_us, is_waiting))
    return made


def find_same_topic(events: EventTable) -> SameTopic | None:
    """Two contacts or more by the customer about one topic within 30 days: on most channels, then the most of them."""
    survey = CHANNEL_CODE[Channel.SURVEY]
    own = (events.actor == ACTOR_CODE[Actor.CUSTOMER]) & (events.channel != survey) & (events.topic != None)  # noqa: E711
    by_topic: dict[str, list[int]] = defaultdict(list)
    for index in np.flatnonzero(own).tolist():
        if topic := fold(str(events.topic[index])).strip():
            by_topic[topic].append(index)
    best: tuple[int, int, int] | None = None
    chosen: list[int] = []
    for indexes in by_topic.values():
        for place, first in enumerate(indexes):
            limit = int(events.occurred_at_us[first]) + _SAME_TOPIC_US
            run = [index for index in indexes[place:] if int(events.occurred_at_us[index]) <= limit]
            rank = (len({int(events.channel[index]) for index in run}), len(run), run[-1])
            if len(run) > 1 and (best is None or rank > best):
                best, chosen = rank, run
    return SameTopic(str(events.topic[chosen[0]]).strip(), tuple(chosen)) if chosen else None


def find_busy_day(events: EventTable, dates: DateWords) -> BusyDay | None:
    """The day of the customer's zone on which they did most; None if no day stands out."""
    own = np.flatnonzero(events.actor == ACTOR_CODE[Actor.CUSTOMER])
    if len(own) < 2 * _BUSY_EVENTS:
        return None
    at = events.occurred_at_us[own]
    offset = dates.local(int(at[len(at) // 2])).utcoffset()
    shifted = (at + (0 if offset is None else round(offset.total_seconds()) * SECOND_US)) // DAY_US
    first = np.flatnonzero(np.diff(shifted, prepend=shifted[0] - 1))  # events stand in order of time
    days, counts = shifted[first], np.diff(first, append=len(shifted))
    place = len(counts) - 1 - int(np.argmax(counts[::-1]))
    # Clocks may have changed since: the day itself is counted by the calendar.
    near = own[np.abs(shifted - days[place]) <= 1]
    told = Counter(dates.local(int(events.occurred_at_us[index])).date() for index in near.tolist())
    day = dates.local(int(at[first[place]])).date()
    if told[day] < _BUSY_EVENTS:
        return None
    begin = next(
        index for index in near.tolist() if dates.local(int(events.occurred_at_us[index])).date() == day
    )  # fmt: skip
    return BusyDay(day, begin, told[day])
