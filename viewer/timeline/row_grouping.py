"""Which events belong into one row and which of them say the same: what no choice on the screen changes."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import NO_TIME
from viewer.domain.event_table import EventTable
from viewer.domain.journey import Journey

Ints = NDArray[np.int32]
Instants = NDArray[np.int64]
Bools = NDArray[np.bool_]

_MAILINGS: Final = tuple(CHANNEL_CODE[channel] for channel in (Channel.MAIL, Channel.LINE, Channel.APP))
"""Channels on which a message is sent, arrives, is opened and clicked as separate events of one thread."""
_SENDERS: Final = (ACTOR_CODE[Actor.COMPANY], ACTOR_CODE[Actor.SYSTEM])


class RowGrouping(NamedTuple):
    """The events of a journey by rows, in time. Columns of shape (n,) unless said otherwise.

    order: positions of events, row by row and in time within each. visit: of each event the visit whose row it stands
    in; rank: the place of that row in time. is_reaction: it
    stands in another row than that of its own visit, because it answers the message there.
    repeats: by place in `order`, the event says the same as the one before it. start_us, end_us: of each event; a
    reaction makes its row no longer.
    """

    order: Ints
    visit: Ints
    rank: Ints
    is_reaction: Bools
    repeats: Bools
    start_us: Instants
    end_us: Instants


def make_row_grouping(journey: Journey) -> RowGrouping:
    """O(n log n) in numpy. A life of a million events takes some 0.2 s, one of 100,000 some 20 ms."""
    events = journey.events
    visit, is_reaction = _with_reactions(events)
    rank = _in_time(visit) if is_reaction.any() else visit
    order = np.argsort(rank, kind="stable").astype(np.int32)
    repeats = _repeats(journey, order, visit)
    return RowGrouping(order, visit, rank, is_reaction, repeats, *_spans(events, is_reaction))


def _in_time(visit: Ints) -> Ints:
    """Of each event the place of its row in time: a visit whose first event went to another row begins later."""
    visits, first = np.unique(visit, return_index=True)
    rank_by_visit = np.zeros(int(visits[-1]) + 1 if len(visits) else 0, dtype=np.int32)
    # Events are in order of time, so that the position of the first one tells when its row begins.
    rank_by_visit[visits[np.argsort(first, kind="stable")]] = np.arange(len(visits), dtype=np.int32)
    return rank_by_visit[visit]


def _with_reactions(events: EventTable) -> tuple[Ints, Bools]:
    """Of each event the visit whose row it stands in, and whether that is not its own.

    What was sent, delivered, opened and clicked is one thing to a reader: events of a thread without words of their own
    stand in the row of the company's message that began it. An answer with words is a contact by itself.
    """
    visit = events.visit_no
    is_reaction = np.zeros(len(events), dtype=np.bool_)
    candidates = np.flatnonzero(np.isin(events.channel, _MAILINGS))
    root_by_thread: dict[tuple[int, str], int] = {}
    threads = events.thread[candidates]
    if not threads.astype(np.bool_).any():
        return visit, is_reaction
    visit = visit.copy()
    columns = zip(
        candidates.tolist(), threads.tolist(), events.channel[candidates].tolist(), events.actor[candidates].tolist(),
        events.text_no[candidates].tolist(), strict=True,
    )  # fmt: skip
    for at, thread, channel, actor, text_no in columns:
        if thread is None:
            continue
        root = root_by_thread.get((channel, thread))
        if root is None:
            # -1: a thread that the customer began is a talk, and each part of it a contact.
            root_by_thread[channel, thread] = at if actor in _SENDERS else -1
        elif root >= 0 and not text_no and visit[at] != visit[root]:
            visit[at] = visit[root]
            is_reaction[at] = True
    return visit, is_reaction


def _repeats(journey: Journey, order: Ints, visit: Ints) -> Bools:
    """Per place: the event says the same as the one before it, and neither has anything that must show by itself."""
    events = journey.events
    same = np.zeros(len(order), dtype=np.bool_)
    if len(order) < 2:
        return same
    answered = np.array([score.event_key for score in journey.scores], dtype=np.uint64)
    must_show = events.is_conversion | (events.text_no != 0) | ~np.isnan(events.value)
    if len(answered):
        must_show |= np.isin(events.event_key, answered)
    alike = ~must_show[order[1:]] & ~must_show[order[:-1]]
    for column in (visit, events.channel, events.actor, events.title_no, events.url_no):
        alike &= column[order[1:]] == column[order[:-1]]
    # Words are compared one by one: only where everything else is the same.
    for words in (events.event_name, events.topic):
        places = np.flatnonzero(alike)
        alike[places] = words[order[places + 1]] == words[order[places]]
    same[1:] = alike
    return same


def _spans(events: EventTable, is_reaction: Bools) -> tuple[Instants, Instants]:
    """Start and last known end of each event. Dwell counts where no end is given."""
    start = events.occurred_at_us
    dwell_us = (np.nan_to_num(events.dwell_s) * 1_000_000).astype(np.int64)
    given = events.end_at_us
    end = np.where(given == NO_TIME, start + dwell_us, np.maximum(given, start))
    # The earliest possible instant: it never is the end of its row.
    end[is_reaction] = NO_TIME
    return start, end
