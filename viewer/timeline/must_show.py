"""Events that show however many others there are: answers, complaints, conversions."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.event_table import EventTable
from viewer.domain.journey import Journey

COMPLAINT_RANK: Final = 2.0
CONVERSION_RANK: Final = 3.0
_IS_COMPLAINT: Final = re.compile(r"苦情|クレーム|お叱り|不満|complain|grievance", re.IGNORECASE)
_SILENT: Final = (CHANNEL_CODE[Channel.WEB], CHANNEL_CODE[Channel.APP], CHANNEL_CODE[Channel.AD])
"""Pages about complaints are no complaints."""


class MustShow(NamedTuple):
    """events: positions in `Journey.events`, ascending, shape (m,). rank: which of several at one place is shown, the
    lowest: an answer's goodness 0 to 1, then COMPLAINT_RANK, then CONVERSION_RANK.
    """

    events: NDArray[np.int64]
    rank: NDArray[np.float64]


def make_must_show(journey: Journey) -> MustShow:
    """O(n) in numpy, and once over the distinct words of talks and messages."""
    events = journey.events
    rank = np.full(len(events), np.inf)
    rank[events.is_conversion] = CONVERSION_RANK
    rank[_complaints(events)] = COMPLAINT_RANK
    if journey.scores:
        order = np.argsort(events.event_key, kind="stable")
        keys = np.array([score.event_key for score in journey.scores], dtype=np.uint64)
        at = np.searchsorted(events.event_key, keys, sorter=order)
        is_known = at < len(events)
        found = order[at[is_known]]
        goodness = np.array([score.goodness for score in journey.scores])[is_known]
        is_same = events.event_key[found] == keys[is_known]
        np.minimum.at(rank, found[is_same], goodness[is_same])
    index = np.flatnonzero(np.isfinite(rank))
    return MustShow(index, rank[index])


def _complaints(events: EventTable) -> NDArray[np.int64]:
    said = np.flatnonzero(~np.isin(events.channel, _SILENT) & (events.actor != ACTOR_CODE[Actor.COMPANY]))
    if not len(said):
        return said
    titles = [no for no in np.unique(events.title_no[said]).tolist() if _says(events.texts.get(no))]
    is_one = np.isin(events.title_no[said], titles)
    for column in (events.event_name, events.topic):
        words = column[said].tolist()
        told = {word for word in set(words) if _says(word)}
        if told:
            is_one |= np.array([word in told for word in words])
    return said[is_one]


def _says(words: str | None) -> bool:
    return bool(words) and _IS_COMPLAINT.search(words or "") is not None
