"""What a customer holds, and what is open between them and the company, each in one line."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.clock import NO_TIME
from viewer.domain.folding import fold
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import CHANNEL_WORDS
from viewer.presenters.dates import DateWords
from viewer.presenters.life_facts import Matter, find_matters, find_purchases, find_undelivered
from viewer.presenters.masking import Mask
from viewer.presenters.wording import event_words, money_words

_HOLDING: Final = tuple(
    map(fold, ("契約", "プラン", "コース", "定期", "保険", "会員ランク", "加入", "contract", "plan", "subscription",
               "membership", "policy", "tier"))
)  # fmt: skip
_FIELDS: Final = 2
_TITLE_CHARS: Final = 60


class Matters(NamedTuple):
    """holds and open are sentences, "" for nothing. open_event: where the first open matter began.

    holds_brief and open_brief say the same without titles, for narrow windows.
    """

    holds: str
    open: str
    open_event: int | None
    holds_brief: str = ""
    open_brief: str = ""


def make_matters(
    journey: Journey, *, dates: DateWords, translate: Translate, mask: Mask, as_of_us: int | None
) -> Matters:
    """Contracts and purchases; threads without an end, said to be none only where the data hold such threads."""
    writer = _Writer(journey, dates, translate, mask, as_of_us)
    found = [*find_matters(journey.events), *find_undelivered(journey.events)]
    waiting = [matter for matter in found if matter.end is None]
    first = waiting[0].start if waiting else None
    is_told = bool(waiting or found)
    return Matters(
        writer.holds(), writer.open(waiting) if is_told else "", first, writer.holds(is_brief=True),
        writer.open(waiting, is_brief=True) if is_told else "",
    )  # fmt: skip


class _Writer(NamedTuple):
    journey: Journey
    dates: DateWords
    translate: Translate
    mask: Mask
    as_of_us: int | None

    def holds(self, *, is_brief: bool = False) -> str:
        """Contracts from the customer's fields, running ones from events with an end, and purchases."""
        parts = [*self._contracts(), *self._running()]
        if purchases := find_purchases(self.journey.events):
            last = purchases[-1]
            count, day = len(purchases), self._day(last.index)
            money = money_words(last.value, last.currency)
            if is_brief:
                words = Text.translate(
                    "JourneyHeader", "%n purchase(s), latest {day} {money}", n=count, day=day, money=money
                )
            else:
                words = Text.translate(
                    "JourneyHeader", "%n purchase(s), latest {day} {what} {money}",
                    n=count, day=day, what=self._title(last.index), money=money,
                )  # fmt: skip
            parts.append(self.translate(words))
        if not parts:
            return ""
        return self.translate(Text.translate("JourneyHeader", "Holds: {what}", what=" ・ ".join(parts)))

    def _contracts(self) -> list[str]:
        return [
            f"{field.label} {self.mask.field(field)}"
            for field in self.journey.customer.fields
            if field.role is FieldRole.OTHER and field.value.strip() and _is_holding(field.label)
        ][:_FIELDS]

    def _running(self) -> list[str]:
        """Orders and other contracts whose end lies after the data."""
        events = self.journey.events
        if self.as_of_us is None:
            return []
        is_contract = np.isin(events.channel, [CHANNEL_CODE[Channel.ORDER], CHANNEL_CODE[Channel.OTHER]])
        running = is_contract & (events.end_at_us != NO_TIME) & (events.end_at_us > self.as_of_us)
        return [self._until(index) for index in np.flatnonzero(running).tolist()[-_FIELDS:]]

    def _until(self, index: int) -> str:
        day = self.dates.full_day(int(self.journey.events.end_at_us[index]))
        return self.translate(Text.translate("JourneyHeader", "{what} until {day}", what=self._title(index), day=day))

    def open(self, waiting: list[Matter], *, is_brief: bool = False) -> str:
        if not waiting:
            return self.translate(Text.translate("JourneyHeader", "Open: nothing"))
        tell = self._matter_in_brief if is_brief else self._matter
        parts = [tell(matter) for matter in waiting[:_FIELDS]]
        if len(waiting) > _FIELDS:
            parts.append(self.translate(Text.translate("JourneyHeader", "%n more", n=len(waiting) - _FIELDS)))
        return self.translate(Text.translate("JourneyHeader", "Open: {what}", what=" ・ ".join(parts)))

    def _matter(self, matter: Matter) -> str:
        title, since = self._title(matter.start), self._day(matter.start)
        if not matter.has_delivery:
            words = Text.translate(
                "JourneyHeader", "order “{what}” of {day}, no delivery recorded", what=title, day=since
            )
        elif matter.is_order:
            words = Text.translate("JourneyHeader", "order “{what}” since {day}", what=title, day=since)
        else:
            channel = CHANNEL_WORDS[self.journey.events.channel_of(matter.start)]
            words = Text.translate(
                "JourneyHeader", "no answer to {channel} “{what}” of {day}", channel=channel, what=title, day=since
            )
        return self.translate(words)

    def _matter_in_brief(self, matter: Matter) -> str:
        since = self._day(matter.start)
        if not matter.has_delivery:
            return self.translate(Text.translate("JourneyHeader", "order of {day}, no delivery recorded", day=since))
        if matter.is_order:
            return self.translate(Text.translate("JourneyHeader", "order since {day}", day=since))
        channel = CHANNEL_WORDS[self.journey.events.channel_of(matter.start)]
        words = Text.translate("JourneyHeader", "{channel} of {day} unanswered", channel=channel, day=since)
        return self.translate(words)

    def _title(self, index: int) -> str:
        events = self.journey.events
        title = (events.title(index) or "").strip() or event_words(str(events.event_name[index] or ""), self.translate)
        words = " ".join(self.mask.text(title, self.journey.customer.fields).split())
        return words if len(words) <= _TITLE_CHARS else f"{words[: _TITLE_CHARS - 1].rstrip()}…"

    def _day(self, index: int) -> str:
        return self.dates.day_since(int(self.journey.events.occurred_at_us[index]), self.as_of_us)


def _is_holding(label: str) -> bool:
    folded = fold(label)
    return any(word in folded for word in _HOLDING)
