"""Which events of a journey are drawn, and which of them are lit: one answer for every view of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import CHANNELS
from viewer.domain.event_table import EventTable
from viewer.domain.view_settings import EventKind, Showing, ViewSetting


class Emphasis(NamedTuple):
    """Both of shape (n,), by position in `Journey.events`.

    shown: the event is drawn; an event that is not leaves no tile, but running numbers and gaps stay those of the
    whole life. lit: it is found or chosen. Where any event is lit, those that are not step back.
    """

    shown: NDArray[np.bool_]
    lit: NDArray[np.bool_]

    @property
    def is_dimming(self) -> bool:
        """Some event is lit, so the others step back."""
        return bool(self.lit.any())

    @property
    def is_hiding(self) -> bool:
        return not bool(self.shown.all())


class KindTable(NamedTuple):
    """The kinds of one journey's events, the most frequent first.

    kinds, counts: shape (k,). code: int32 (n,), the position in `kinds` of each event.
    """

    kinds: tuple[EventKind, ...]
    counts: NDArray[np.int64]
    code: NDArray[np.int32]

    def is_of(self, kinds: frozenset[EventKind]) -> NDArray[np.bool_]:
        """Shape (n,): the event is of one of `kinds`."""
        if not self.kinds:
            return np.zeros(0, dtype=np.bool_)
        wanted = np.array([kind in kinds for kind in self.kinds], dtype=np.bool_)
        return np.asarray(wanted[self.code], dtype=np.bool_)


def make_kind_table(events: EventTable) -> KindTable:
    """O(n) over the events' names; 100,000 events take some 20 ms."""
    number: dict[tuple[int, str], int] = {}
    raw = [
        number.setdefault((channel, name or ""), len(number))
        for channel, name in zip(events.channel.tolist(), events.event_name.tolist(), strict=True)
    ]
    code = np.array(raw, dtype=np.int32)
    counts = np.bincount(code, minlength=len(number)).astype(np.int64)
    kinds = [EventKind(CHANNELS[channel], name) for channel, name in number]
    order = sorted(range(len(kinds)), key=lambda at: (-int(counts[at]), kinds[at]))
    rank = np.empty(len(kinds), dtype=np.int32)
    rank[order] = np.arange(len(kinds), dtype=np.int32)
    return KindTable(tuple(kinds[at] for at in order), counts[order], rank[code] if len(code) else code)


def make_emphasis(table: KindTable, setting: ViewSetting, found: NDArray[np.bool_] | None = None) -> Emphasis | None:
    """What `setting` and a search make of the journey; None when everything is drawn alike.

    found: shape (n,), the matches of a search in the journey. They are lit in place of highlighted kinds, and drawn
    even where their kind is not.
    """
    count = len(table.code)
    shown, lit = np.ones(count, dtype=np.bool_), np.zeros(count, dtype=np.bool_)
    if not setting.is_all:
        chosen = table.is_of(setting.kinds)
        if setting.showing is Showing.ONLY:
            shown = chosen
        else:
            lit = chosen
    if found is not None and found.any():
        shown, lit = shown | found, found.copy()
    if shown.all() and not lit.any():
        return None
    return Emphasis(shown, lit)
