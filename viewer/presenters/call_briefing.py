"""What to know before calling a customer: may they be called, what is open, when, what was done since they answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.calling import CallRecord, OutcomeKind, find_never_again
from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.folding import fold
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.call_words import OUTCOME_WORDS, person_words
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.life_facts import find_matters, find_undelivered
from viewer.presenters.masking import Mask
from viewer.presenters.people_events import PEOPLE_SOURCE
from viewer.presenters.wording import event_words, inner_quotes

_MAY_CALL: Final = frozenset(map(fold, ("", "0", "false", "no", "n", "可", "電話可", "可能", "ok", "allowed", "なし")))
"""Values of a do-not-call field that forbid nothing."""

_COMPLAINT_WORDS: Final = Text.translate("Calling", "complaint: {topic} ({day} {channel})")
_QUESTION_WORDS: Final = Text.translate("Calling", "unanswered: {topic} ({day} {channel})")
_ORDER_WORDS: Final = Text.translate("Calling", "not delivered yet: {topic} ({day} {channel})")
_UNDELIVERED_WORDS: Final = Text.translate("Calling", "no delivery recorded: {topic} ({day} {channel})")
_COMPLAINT: Final = re.compile(r"苦情|クレーム|complaint|お叱り", re.IGNORECASE)
_CLOSING: Final = re.compile(r"完了|解決|対応済|クローズ|closed|resolved|solved", re.IGNORECASE)
_WISH_LABEL: Final = re.compile(
    r"(希望|都合|連絡|電話).*(時間|曜日)|時間帯|(preferred|best|contact|call).*(time|hour|day)", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"[^。．.!！?？\n]+[。．.!！?？]?")
_ABOUT_CALLING: Final = re.compile(r"電話|連絡|かけ|call|phone", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"\d{1,2}\s*時|[０-９]{1,2}\s*時|午前|午後|夕方|夜|朝|昼|平日|土日|週末|\d{1,2}\s*(am|pm)\b|morning|afternoon|evening|weekday",
    re.IGNORECASE,
)  # fmt: skip
_DAY_HOURS: Final = range(9, 21)
"""Hours at which a company may call at all."""
_SPAN_HOURS: Final = 2
_FEWEST_VISITS: Final = 3
_FEWEST_IN_SPAN: Final = 2
"""Fewer visits by day, or in the best hours, are no habit."""
_MOST_MATTERS: Final = 2
_MOST_SINCE: Final = 2
_TITLE_CHARS: Final = 20


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is about, and what is known. is_warning: it may change whether or how to call."""

    label: str
    words: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Briefing:
    """blocked: why this customer must not be called, "" if they may. facts: in order of weight."""

    blocked: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class BriefingWords:
    """What lines are written with. as_of_us: the end of the data."""

    say: Translate
    dates: DateWords
    mask: Mask
    as_of_us: int


def make_briefing(
    journey: Journey, answered_at_us: int | None, records: Sequence[CallRecord], marks: Iterable[Mark],
    words: BriefingWords, *, to_ask: Sequence[str] = (),
) -> Briefing:  # fmt: skip
    """records: every call case of this customer. marks: of this journey. answered_at_us: of the answer it is about.

    to_ask: questions that were handed to this call.
    """
    say = words.say
    facts = [
        Fact(say(Text.translate("Calling", "Good hours")), _hours(journey, words)),
        Fact(say(Text.translate("Calling", "Calls so far")), _calls(journey, records, words)),
    ]
    matters = _open_matters(journey, marks, words)
    shown = matters or (say(Text.translate("Calling", "unknown from the records")),)
    facts.append(Fact(say(Text.translate("Calling", "Open matters")), " / ".join(shown), is_warning=bool(matters)))
    if to_ask:
        questions = " / ".join(" ".join(each.split()) for each in to_ask)
        facts.insert(0, Fact(say(Text.translate("Calling", "Questions to ask")), questions))
    if answered_at_us is not None:
        facts.append(Fact(say(Text.translate("Calling", "Since the answer")), _since(journey, answered_at_us, words)))
    return Briefing(find_block(journey, records, words), tuple(facts))


def find_block(journey: Journey, records: Sequence[CallRecord], words: BriefingWords) -> str:
    """Why this customer must not be called, "" if they may."""
    for field in journey.customer.fields:
        if field.role is FieldRole.DO_NOT_CALL and fold(field.value).strip() not in _MAY_CALL:
            text = Text.translate("Calling", "Do not call: {label} is {value}", label=field.label, value=field.value)
            return words.say(text)
    wish = find_never_again(records)
    if wish is None:
        return ""
    text = Text.translate(
        "Calling", "Asked never to be called again: {day}, heard by {who}",
        day=words.dates.day_since(wish.at_us, words.as_of_us), who=person_words(wish.by, words.say),
    )  # fmt: skip
    return words.say(text)


def _hours(journey: Journey, words: BriefingWords) -> str:
    say = words.say
    for field in journey.customer.fields:
        if field.role is FieldRole.OTHER and field.value.strip() and _WISH_LABEL.search(field.label):
            return say(Text.translate("Calling", "wish: {value} ({label})", value=field.value, label=field.label))
    for score in reversed(journey.scores):
        said = _wish_in(score.comment or "")
        if said:
            shown = inner_quotes(words.mask.text(said, journey.customer.fields))
            return say(Text.translate("Calling", "their words: 「{words}」", words=shown))
    return _active_hours(journey, words)


def _wish_in(comment: str) -> str:
    """The sentence in which a customer says when to call."""
    for match in _SENTENCE.finditer(comment):
        sentence = match.group().strip()
        if _ABOUT_CALLING.search(sentence) and _WHEN.search(sentence):
            return sentence
    return ""


def _active_hours(journey: Journey, words: BriefingWords) -> str:
    """The two hours of the day in which most visits of their own fell, with how many of how many."""
    events, dates = journey.events, words.dates
    own = events.actor == ACTOR_CODE[Actor.CUSTOMER]
    # Where each visit's first event of their own is.
    _, places = np.unique(events.visit_no[own], return_index=True)
    hours = [dates.local(int(at_us)).hour for at_us in events.occurred_at_us[own][places]]
    by_hour = Counter(hour for hour in hours if hour in _DAY_HOURS)
    total = sum(by_hour.values())
    starts = range(_DAY_HOURS.start, _DAY_HOURS.stop - _SPAN_HOURS + 1)
    best = max(starts, key=lambda start: sum(by_hour[start + more] for more in range(_SPAN_HOURS)))
    count = sum(by_hour[best + more] for more in range(_SPAN_HOURS))
    if total < _FEWEST_VISITS or count < _FEWEST_IN_SPAN:
        return words.say(Text.translate("Calling", "unknown: no wish, and too little activity by day"))
    text = Text.translate(
        "Calling", "{start}:00–{end}:00, when most active by day ({count} of {total} visits); no wish known",
        start=best, end=best + _SPAN_HOURS, count=count, total=total,
    )  # fmt: skip
    return words.say(text)


def _calls(journey: Journey, records: Sequence[CallRecord], words: BriefingWords) -> str:
    """Calls by the company: those written down here by their outcome, and those in the imported data."""
    say, dates = words.say, words.dates
    outcomes = sorted((each for record in records for each in record.outcomes), key=lambda each: each.at_us)
    parts = []
    if outcomes:
        last = outcomes[-1]
        text = Text.translate(
            "Calling", "{day} {who}: {outcome}", day=dates.day_since(last.at_us, words.as_of_us),
            who=person_words(last.by, say), outcome=OUTCOME_WORDS[last.kind],
        )  # fmt: skip
        misses = sum(each.kind is not OutcomeKind.SPOKE for each in outcomes)
        parts.append(say(text))
        if len(outcomes) > 1:
            parts.append(say(Text.translate("Calling", "%n call(s) here, {misses} without speaking",
                                            n=len(outcomes), misses=misses)))  # fmt: skip
    events = journey.events
    called = (events.channel == CHANNEL_CODE[Channel.CALL]) & (events.actor == ACTOR_CODE[Actor.COMPANY])
    imported = [int(at) for at in np.flatnonzero(called) if events.source_of(int(at)).source != PEOPLE_SOURCE]
    if imported:
        at_us = int(events.occurred_at_us[imported[-1]])
        text = Text.translate("Calling", "%n call(s) in the data, last on {day}", n=len(imported),
                              day=dates.day_since(at_us, words.as_of_us))  # fmt: skip
        parts.append(say(text))
    return " ・ ".join(parts) if parts else say(Text.translate("Calling", "none known"))


def _open_matters(journey: Journey, marks: Iterable[Mark], words: BriefingWords) -> tuple[str, ...]:
    """Complaints that nobody closed, what the customer waits for, and issues that people marked; the newest first."""
    say, events = words.say, journey.events
    complaints = [(at, _matter(journey, at, words, _COMPLAINT_WORDS)) for at in _open_complaints(journey)]
    waiting = [
        (matter.start, _matter(journey, matter.start, words, _ORDER_WORDS if matter.is_order else _QUESTION_WORDS))
        for matter in find_matters(events)
        if matter.end is None
    ]
    waiting += [
        (matter.start, _matter(journey, matter.start, words, _UNDELIVERED_WORDS)) for matter in find_undelivered(events)
    ]
    found = [text for _, text in (*sorted(complaints, reverse=True), *sorted(waiting, reverse=True))]
    issues = [mark for mark in marks if mark.kind is MarkKind.ISSUE]
    if issues:
        title = words.mask.text(issues[-1].title or issues[-1].body, journey.customer.fields)
        found.append(say(Text.translate("Calling", "issue: {title}", title=_short(title))))
    shown = found[:_MOST_MATTERS]
    if len(found) > len(shown):
        shown.append(say(Text.translate("Calling", "%n more", n=len(found) - len(shown))))
    return tuple(shown)


def _open_complaints(journey: Journey) -> list[int]:
    """Events filed under a complaint, of each thread the last one, unless an event of the thread says it is closed."""
    events = journey.events
    is_complaint: dict[str, bool] = {}
    last: dict[str, int] = {}
    for index in np.flatnonzero(events.topic != None).tolist():  # noqa: E711 (compared item by item)
        topic = str(events.topic[index])
        if topic not in is_complaint:
            is_complaint[topic] = _COMPLAINT.search(topic) is not None
        if is_complaint[topic]:
            last[str(events.thread[index] or f"event {index}")] = index
    if not last:
        return []
    names = zip(events.thread.tolist(), events.event_name.tolist(), strict=True)
    closed = {thread for thread, name in names if thread in last and _CLOSING.search(name or "")}
    return [index for thread, index in last.items() if thread not in closed]


def _matter(journey: Journey, index: int, words: BriefingWords, kind: Text) -> str:
    """kind: one of the sentences below."""
    events = journey.events
    topic = events.topic[index] or events.title(index) or event_words(str(events.event_name[index] or ""), words.say)
    shown = _short(words.mask.text(str(topic), journey.customer.fields))
    day = words.dates.day_since(int(events.occurred_at_us[index]), words.as_of_us)
    channel = CHANNEL_WORDS[events.channel_of(index)]
    return words.say(Text(kind.context, kind.source, {"topic": shown, "day": day, "channel": channel}))


def _since(journey: Journey, answered_at_us: int, words: BriefingWords) -> str:
    """What the company did after the answer, the newest first."""
    events, dates, say = journey.events, words.dates, words.say
    done = np.flatnonzero(events.is_by_company & (events.occurred_at_us > answered_at_us))
    if not len(done):
        return say(Text.translate("Calling", "no contact by the company in the data"))
    parts = []
    for index in done[::-1][:_MOST_SINCE]:
        at = int(index)
        title = events.title(at) or str(events.event_name[at] or "")
        shown = _short(words.mask.text(title, journey.customer.fields))
        day = dates.day_since(int(events.occurred_at_us[at]), words.as_of_us)
        parts.append(f"{day} {say(CHANNEL_WORDS[events.channel_of(at)])} {shown}".strip())
    if len(done) > len(parts):
        parts.append(say(Text.translate("Calling", "%n more", n=len(done) - len(parts))))
    return " / ".join(parts)


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _TITLE_CHARS else f"{words[: _TITLE_CHARS - 1].rstrip()}…"
