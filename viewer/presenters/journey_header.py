"""What stands above a journey without a click: who, their latest words, scores, marks, the company's last contact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from viewer.domain.anchors import Found, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import ACTOR_CODE, Actor
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.scores import SCORE_KINDS, Band, GoodEnd, Score
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS, SCORE_WORDS, best_end_words, number_words
from viewer.presenters.dates import DateWords
from viewer.presenters.header_matters import make_matters
from viewer.presenters.masking import Mask
from viewer.presenters.wording import MARK_WORDS, spoken_words

_FACTS: Final = 4
_CHIPS: Final = 3
_PATH_STEPS: Final = 5


class ScoreStep(NamedTuple):
    """One answer on the path: its figure, its date in short, its band."""

    figure: str
    day: str
    band: Band


@dataclass(frozen=True, slots=True)
class MarkCount:
    kind: MarkKind
    count: int
    words: str


class HeaderChip(NamedTuple):
    """Something about the journey that leads to a place in it. event: None leads nowhere. spoken: "" says the words."""

    words: str
    event: int | None = None
    spoken: str = ""


class HeaderContent(NamedTuple):
    """voice: the customer's latest words, "" if there are none; voice_event: where they stand. event_index may be None.

    score_steps: the answers to the question that was answered last, as in the list. score_note: which end of its scale
    is best, where that is the low one.

    lost: says how many marks have lost their event, "" for none. spoken: all of it for a screen reader.
    situations are readings by people, signals firings of rules. holds: what they bought or have a contract for.
    open_matters: what the customer waits for; open_event: where the first of them stands. calling: where the next
    call stands. readers: who has read the journey. Each is "" where there is nothing to say. What ends in _brief says
    the same in fewer words, for narrow windows.
    """

    nickname: str
    customer_id: str
    facts: str
    voice: str
    voice_day: str
    voice_event: int | None
    score_label: str
    score_note: str
    score_steps: tuple[ScoreStep, ...]
    marks: tuple[MarkCount, ...]
    lost: str
    company_last: str
    span: str
    spoken: str
    situations: tuple[HeaderChip, ...] = ()
    signals: tuple[HeaderChip, ...] = ()
    holds: str = ""
    open_matters: str = ""
    open_event: int | None = None
    calling: str = ""
    readers: str = ""
    holds_brief: str = ""
    open_brief: str = ""
    company_brief: str = ""
    span_brief: str = ""


def make_header(
    journey: Journey,
    marks: Iterable[tuple[Mark, Resolved]],
    *,
    dates: DateWords,
    translate: Translate,
    mask: Mask,
    as_of_us: int | None,
) -> HeaderContent:
    """mask: gives the made-up name and hides names in words. as_of_us: the end of the data, for relative days."""
    customer = journey.customer
    voice, voice_event = find_latest_words(journey)
    voice = mask.text(voice, customer.fields)
    voice_us = None if voice_event is None else int(journey.events.occurred_at_us[voice_event])
    label, note, steps = make_score_path(journey.scores, dates, translate, as_of_us)
    if journey.hides_scores:
        label = translate(Text.translate("Reviews", "Score hidden until the reveal"))
    facts = [
        f"{field.label} {mask.field(field)}".strip()
        for field in customer.fields
        if field.role is FieldRole.OTHER and field.value.strip()
    ]
    content = HeaderContent(
        nickname=mask.name(customer.customer_id), customer_id=mask.identity(customer.customer_id),
        facts=" ・ ".join(facts[:_FACTS]), voice=spoken_words(voice) if voice else "",
        voice_day="" if voice_us is None else dates.day_since(voice_us, as_of_us), voice_event=voice_event,
        score_label=label, score_note=note, score_steps=steps, marks=_mark_counts(marks, translate),
        lost=_lost_words(marks, translate), company_last=_company_last(journey, dates, translate, as_of_us),
        span=_span_words(journey, dates, translate), spoken="",
        company_brief=_company_last(journey, dates, translate, as_of_us, is_brief=True),
        span_brief=_span_words(journey, dates, translate, is_brief=True),
    )  # fmt: skip
    situations = _situations(journey, marks, translate, mask)
    matters = make_matters(journey, dates=dates, translate=translate, mask=mask, as_of_us=as_of_us)
    content = content._replace(
        situations=situations, holds=matters.holds, open_matters=matters.open, open_event=matters.open_event,
        holds_brief=matters.holds_brief, open_brief=matters.open_brief,
    )  # fmt: skip
    path = " ".join([*filter(None, (label, note)), "→".join(step.figure for step in steps)]) if steps else ""
    spoken = (
        content.nickname, content.customer_id, path, content.voice, *(chip.spoken for chip in situations),
        matters.holds, content.open_matters, content.company_last, content.span,
    )  # fmt: skip
    return content._replace(spoken=", ".join(part for part in spoken if part))


def _situations(
    journey: Journey, marks: Iterable[tuple[Mark, Resolved]], translate: Translate, mask: Mask
) -> tuple[HeaderChip, ...]:
    """What people read into the journey, the newest first: 状況（読み取り）."""
    written = [(mark, resolved) for mark, resolved in marks if mark.kind is MarkKind.SITUATION]
    written.sort(key=lambda each: each[0].created_at_us, reverse=True)
    chips = []
    for mark, resolved in written[:_CHIPS]:
        words = " ".join((mark.body or mark.title).split())
        shown = mask.text(words, journey.customer.fields)
        said = Text.translate("JourneyHeader", "Situation (reading): {words}", words=shown)
        chips.append(HeaderChip(shown, resolved.first, translate(said)))
    return tuple(chips)


def find_latest_words(journey: Journey) -> tuple[str, int | None]:
    """The newest comment by the customer: of an answer, or of any event that is no transcript."""
    events = journey.events
    best: tuple[int, str, int] | None = None
    mine = (events.text_no != 0) & ~events.is_transcript & (events.actor == ACTOR_CODE[Actor.CUSTOMER])
    at = np.flatnonzero(mine)
    for index in at[::-1]:
        text = (events.text(int(index)) or "").strip()
        if text:
            best = (int(events.occurred_at_us[index]), text, int(index))
            break
    for score in journey.scores:
        if score.comment and score.comment.strip() and (best is None or score.answered_at_us > best[0]):
            found = events.find(score.event_key)
            if found is not None:
                best = (score.answered_at_us, score.comment.strip(), found)
    return ("", None) if best is None else (" ".join(best[1].split()), best[2])


def make_score_path(
    scores: tuple[Score, ...], dates: DateWords, translate: Translate, as_of_us: int | None
) -> tuple[str, str, tuple[ScoreStep, ...]]:  # fmt: skip
    """The answers to the question that was answered last; of several at once, the one that the list shows."""
    if not scores:
        return "", "", ()
    last = min(
        (score for score in scores if score.answered_at_us == scores[-1].answered_at_us),
        key=lambda score: SCORE_KINDS.index(score.kind),
    )
    asked = [score for score in scores if score.kind is last.kind and score.question == last.question]
    shown = asked[-_PATH_STEPS:]
    steps = tuple(
        ScoreStep(
            number_words(score.value),
            dates.day_since(score.answered_at_us, as_of_us),
            score.band,
        )
        for score in shown
    )
    note = translate(best_end_words(last.low)) if last.good_end is GoodEnd.LOW else ""
    return translate(SCORE_WORDS[last.kind]), note, steps


def _mark_counts(marks: Iterable[tuple[Mark, Resolved]], translate: Translate) -> tuple[MarkCount, ...]:
    counts = Counter(mark.kind for mark, _ in marks)
    return tuple(
        MarkCount(
            kind,
            counts[kind],
            translate(Text.translate("JourneyHeader", "{kind} {count}", kind=MARK_WORDS[kind], count=counts[kind])),
        )
        for kind in MarkKind
        if counts[kind]
    )


def _lost_words(marks: Iterable[tuple[Mark, Resolved]], translate: Translate) -> str:
    count = sum(1 for _, resolved in marks if resolved.found is Found.LOST)
    if not count:
        return ""
    return translate(Text.translate("JourneyHeader", "%n mark(s) without their event", n=count))


def _company_last(
    journey: Journey, dates: DateWords, translate: Translate, as_of_us: int | None, *, is_brief: bool = False
) -> str:
    """When the company last did something for this customer, and how long ago that is at the end of the data."""
    sent = np.flatnonzero(journey.events.is_by_company)
    if not len(sent):
        return translate(Text.translate("JourneyHeader", "Contact by the company: not in the data"))
    index = int(sent[-1])
    at = int(journey.events.occurred_at_us[index])
    channel = CHANNEL_WORDS[journey.events.channel_of(index)]
    if as_of_us is None or at > as_of_us:
        words = Text.translate(
            "JourneyHeader", "Company's last contact: {day} {channel}", day=dates.full_day(at), channel=channel
        )
    elif is_brief:
        words = Text.translate(
            "JourneyHeader", "Company: {day} {channel}", day=dates.day_since(at, as_of_us), channel=channel
        )
    else:
        words = Text.translate(
            "JourneyHeader", "Company's last contact: {day} {channel} ({ago})",
            day=dates.day_since(at, as_of_us), channel=channel, ago=dates.ago(at, as_of_us),
        )  # fmt: skip
    return translate(words)


def _span_words(journey: Journey, dates: DateWords, translate: Translate, *, is_brief: bool = False) -> str:
    events = journey.events
    if not len(events):
        return translate(Text.translate("JourneyHeader", "No events yet"))
    first, last = int(events.occurred_at_us[0]), int(events.occurred_at_us[-1])
    contacts = Text.translate("JourneyHeader", "%n contact(s)", n=len(journey.visits))
    count = Text.translate("JourneyHeader", "%n event(s)", n=len(events))
    if is_brief:
        return translate(
            Text.translate("JourneyHeader", "{contacts}, {events} ({zone})", contacts=contacts, events=count,
                           zone=dates.zone_name(last))
        )  # fmt: skip
    words = Text.translate(
        "JourneyHeader", "{first} – {last} ・ {contacts}, {events} ({zone})",
        first=dates.full_day(first), last=dates.day_since(last, first), contacts=contacts, events=count,
        zone=dates.zone_name(last),
    )  # fmt: skip
    return translate(words)
