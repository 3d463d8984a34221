"""Cards, counts and places of marks in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from viewer.domain.anchors import AnchorKind, Found, Place, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.journey import CustomerField, Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.day_only import NO_TIME_GIVEN, is_day_only
from viewer.presenters.mark_talk import NO_TALK, NOTHING_SAID, MarkTalk, Talk, make_mark_talk
from viewer.presenters.wording import MARK_WORDS, inner_quotes

KINDS: Final = (
    MarkKind.ISSUE,
    MarkKind.HYPOTHESIS,
    MarkKind.NOTE,
    MarkKind.SITUATION,
    MarkKind.QUOTE,
    MarkKind.QUESTION,
)
"""The order of the chooser and of the counts."""

TITLED: Final = frozenset({MarkKind.ISSUE, MarkKind.HYPOTHESIS})

Located = tuple[Mark, Resolved]

ShowText = Callable[[str, Iterable[CustomerField]], str]
"""Words of a customer with these fields, as they may be shown: `Mask.text`."""


def as_it_is(text: str, _fields: Iterable[CustomerField]) -> str:
    """A ShowText for those who mask nothing."""
    return text


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark is going to sit: positions in `Journey.events`, both inclusive, None for the whole journey."""

    kind: AnchorKind
    first: int | None = None
    last: int | None = None
    place: Place | None = None


WHOLE: Final = Spot(AnchorKind.JOURNEY)


@dataclass(frozen=True, slots=True)
class MarkCard:
    """One mark as it is shown.

    title and quote may be "", body "" means nothing was written yet. warning: its words have changed, or its event is
    lost. when: the day it was made. spoken: all of it, for screen readers. talk: tags, replies, reactions.
    """

    mark_id: str
    kind: MarkKind
    kind_words: str
    title: str
    quote: str
    body: str
    author: str
    when: str
    place: str
    warning: str
    is_lost: bool
    spoken: str
    talk: MarkTalk = NOTHING_SAID


def make_cards(
    marks: Iterable[Located],
    journey: Journey,
    translate: Translate,
    dates: DateWords,
    show_text: ShowText = as_it_is,
    *,
    talk: Talk = NO_TALK,
    me: str = "",
) -> tuple[MarkCard, ...]:
    """Cards in the order of the journey: of the whole journey first, then by place, lost ones last.

    show_text: masks words of the customer that a mark quotes. talk: of this customer's marks. me: who looks.
    """
    cards: list[MarkCard] = []
    made_us: int | None = None
    for mark, resolved in sorted(marks, key=_order):
        when = dates.day_since(mark.created_at_us, made_us)
        made_us = mark.created_at_us
        place = _card_place(mark, resolved, journey, translate, dates)
        warning = _WARNINGS.get(resolved.found)
        quote = quote_words(mark.anchor.place, journey, translate, show_text)
        told = "" if warning is None else translate(warning)
        kind_words = translate(MARK_WORDS[mark.kind])
        said = make_mark_talk(mark, talk, me, translate, dates)
        spoken = [kind_words, mark.title, quote, mark.body, place, said.author, when, told, *said.spoken()]
        cards.append(
            MarkCard(
                mark.mark_id, mark.kind, kind_words, mark.title, quote, mark.body, said.author, when, place, told,
                resolved.found is Found.LOST, ", ".join(filter(None, spoken)), said,
            )
        )  # fmt: skip
    return tuple(cards)


_WARNINGS: Final = {
    Found.CHANGED: Text.translate("Notes", "What it marks has changed since."),
    Found.LOST: Text.translate("Notes", "Its event is no longer in the data."),
}


def count_words(marks: Iterable[Located], translate: Translate) -> str:
    """課題 2・仮説 1・気づき 3; "" without marks."""
    counts = Counter(mark.kind for mark, _ in marks)
    parts = [
        translate(Text.translate("Notes", "{kind} {count}", kind=translate(MARK_WORDS[kind]), count=counts[kind]))
        for kind in KINDS
        if counts[kind]
    ]
    # A line may end between two counts, not between a kind and its count.
    return translate(Text.translate("Notes", " · ")).join(part.replace(" ", "\u00a0") for part in parts)


def short_words(mark: Mark, translate: Translate) -> str:
    """A mark in a few words, for messages about it."""
    words = (mark.title or mark.body).strip().splitlines()
    head = words[0] if words else translate(MARK_WORDS[mark.kind])
    return head if len(head) <= 24 else f"{head[:23]}…"


def place_words(spot: Spot, journey: Journey, translate: Translate, dates: DateWords) -> str:
    """10/3(土) 05:12, 4 events; the whole journey; a quote as it stands."""
    if spot.first is None or spot.last is None:
        return translate(Text.translate("Notes", "the whole journey"))
    events = journey.events
    at_us = int(events.occurred_at_us[spot.first])
    clock = translate(NO_TIME_GIVEN) if is_day_only(events, spot.first, dates) else dates.clock(at_us)
    when = f"{dates.day(at_us).whole} {clock}"
    if spot.place is not None and spot.place.start_s is not None:
        minutes, seconds = divmod(int(spot.place.start_s), 60)
        second = f"{minutes}:{seconds:02d}"
        return translate(Text.translate("Notes", "{when}, at {second} of the recording", when=when, second=second))
    if spot.kind is AnchorKind.PLACE:
        return translate(Text.translate("Notes", "{when}, selected words", when=when))
    if spot.kind is AnchorKind.VISIT:
        count = int(np.count_nonzero(events.visit_no == events.visit_no[spot.first]))
        return translate(Text.translate("Notes", "{when}, contact of %n event(s)", when=when, n=count))
    count = spot.last - spot.first + 1
    return translate(Text.translate("Notes", "{when}, %n event(s)", when=when, n=count))


def quote_words(
    place: Place | None, journey: Journey, translate: Translate, show_text: ShowText = as_it_is
) -> str:  # fmt: skip
    """“The words of a place, as they may be shown”; "" if it has none."""
    if place is None or not place.quote:
        return ""
    words = inner_quotes(show_text(place.quote, journey.customer.fields))
    return translate(Text.translate("Notes", "“{words}”", words=words))


def spot_of(mark: Mark, resolved: Resolved) -> Spot:
    if resolved.first is None:
        return WHOLE
    return Spot(mark.anchor.kind, resolved.first, resolved.last, mark.anchor.place)


def order_marks(marks: Iterable[Located]) -> Sequence[Located]:
    return sorted(marks, key=_order)


def _order(located: Located) -> tuple[int, int, int, str]:
    mark, resolved = located
    rank = 2 if resolved.found is Found.LOST else 0 if resolved.first is None else 1
    return rank, resolved.first or 0, mark.created_at_us, mark.mark_id


def _card_place(mark: Mark, resolved: Resolved, journey: Journey, translate: Translate, dates: DateWords) -> str:
    if resolved.found is not Found.LOST:
        return place_words(spot_of(mark, resolved), journey, translate, dates)
    start = mark.anchor.start
    if start is None:
        return ""
    when = f"{dates.full_day(start.occurred_at_us)} {dates.clock(start.occurred_at_us)}"
    return translate(Text.translate("Notes", "was at {when}", when=when))
