"""How far the calls to unhappy customers are: one line over all low answers, and bars by department or person."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from viewer.domain.clock import us_of
from viewer.domain.text import Text, Translate
from viewer.presenters.call_book import CallBook, count_head, make_bars
from viewer.presenters.dates import DateWords


@dataclass(frozen=True, slots=True)
class ShownBar:
    """share: spoke of taken, 0 to 1. spoken: for a screen reader."""

    name: str
    share: float
    figure: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CallsContent:
    """head: the counts of low answers. note: what stands where there are no bars yet."""

    head: str
    title: str
    bars: tuple[ShownBar, ...]
    note: str


class CallsCardView(Protocol):
    def set_content(self, content: CallsContent) -> None: ...


def _now_us() -> int:
    return time.time_ns() // 1000


class CallsCardPresenter:
    """The head counts low answers within the filter of the page; bars count cases touched this month."""

    def __init__(
        self, view: CallsCardView, book: CallBook, translate: Translate, dates: DateWords,
        now_us: Callable[[], int] = _now_us,
    ) -> None:  # fmt: skip
        self._view, self._book, self._translate, self._dates, self._now_us = view, book, translate, dates, now_us
        self._answer_keys: Collection[int] = ()
        self.refresh()

    def set_answers(self, answer_keys: Collection[int]) -> None:
        """event_key of every low answer within the filter."""
        self._answer_keys = answer_keys
        self.refresh()

    def refresh(self) -> None:
        say, now_us = self._translate, self._now_us()
        head = count_head(self._answer_keys, self._book.records, now_us)
        words = Text.translate(
            "Calling",
            "Low scores {low} ・ claimed {claimed} ・ called {called} ・ spoke {spoke} ・ untouched {untouched} ・ "
            "overdue {overdue}",
            low=f"{head.low:,}", claimed=f"{head.claimed:,}", called=f"{head.called:,}", spoke=f"{head.spoke:,}",
            untouched=f"{head.untouched:,}", overdue=f"{head.overdue:,}",
        )  # fmt: skip
        bars = tuple(
            ShownBar(
                bar.name,
                bar.spoke / bar.taken,
                say(Text.translate("Calling", "{spoke} / {taken}", spoke=bar.spoke, taken=bar.taken)),
                say(Text.translate("Calling", "{name}: spoke with {spoke} of {taken}", name=bar.name, spoke=bar.spoke,
                                   taken=bar.taken)),
            )
            for bar in make_bars(self._book.records, self._month_start(now_us))
        )  # fmt: skip
        title = Text.translate("Calling", "Calls this month (spoke / taken)")
        note = "" if bars else say(Text.translate("Calling", "Nobody has taken a call this month."))
        self._view.set_content(CallsContent(say(words), say(title), bars, note))

    def _month_start(self, now_us: int) -> int:
        local = self._dates.local(now_us)
        return us_of(local.replace(day=1, hour=0, minute=0, second=0, microsecond=0))
