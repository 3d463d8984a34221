"""Attention (注視度): how much longer and how much oftener than usual somebody looked at a page.

Score of one look at a page, in powers of two:

    s = mean(log2(dwell / own), log2(dwell / page)) + log2(looks) / 2

own: the median of all known dwells of this customer on pages. page: the median dwell on this page over customers of the
workspace; without enough of them, only `own` counts. looks: how often this customer looked at the page within the 30
days before, this time included. Dwell over 30 minutes counts as 30: an open page is not a read one. Unknown dwell adds
nothing. Level 1 from s = 1 (twice the usual), 2 from s = 2 (four times), 3 from s = 3 (eight times). A look of less
than 15 seconds that is not at least the third has no level.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.event_table import NOTHING_USUAL, EventTable, UsualDwells

LEVELS: Final = 3
LEAST_LOOKS: Final = 20
"""A page that fewer looks are known of has no usual dwell."""
_LONGEST_S: Final = 1800.0
_GLANCE_S: Final = 15.0
_WINDOW_S: Final = 30 * DAY_US // 1_000_000
_PAGES: Final = (CHANNEL_CODE[Channel.WEB], CHANNEL_CODE[Channel.APP])


def make_attention(events: EventTable, usual: UsualDwells = NOTHING_USUAL) -> NDArray[np.uint8]:
    """Level 0 to 3 of each event, shape (n,); 0 for everything that is no look at a page. O(n log n)."""
    level = np.zeros(len(events), dtype=np.uint8)
    is_page = np.isin(events.channel, _PAGES) & (events.title_no != 0)
    is_page &= events.actor != ACTOR_CODE[Actor.COMPANY]
    pages = np.flatnonzero(is_page)
    if not len(pages):
        return level
    dwell = np.minimum(events.dwell_s[pages], _LONGEST_S)
    known = dwell >= 1.0
    looks = _looks(events.title_no[pages], events.occurred_at_us[pages])
    score = np.log2(looks) / 2
    if known.any():
        own = _median(dwell[known])
        score += np.where(known, _longer(np.where(known, dwell, 1.0), own, events.title_no[pages], usual), 0.0)
    score[(np.where(known, dwell, 0.0) < _GLANCE_S) & (looks < 3)] = 0.0
    level[pages] = np.clip(np.floor(score), 0, LEVELS).astype(np.uint8)
    return level


def _median(values: NDArray[np.float64]) -> float:
    """Of at least one. That of numpy imports masked arrays, for which the first picture would have to wait."""
    ordered = np.sort(values)
    middle = len(ordered) // 2
    return float(ordered[middle] + ordered[~middle]) / 2


def _longer(
    dwell: NDArray[np.float64], own: float, title_no: NDArray[np.int32], usual: UsualDwells
) -> NDArray[np.float64]:
    longer = np.log2(dwell / own)
    if not len(usual.title_no):
        return longer
    at = np.minimum(np.searchsorted(usual.title_no, title_no), len(usual.title_no) - 1)
    is_known = (usual.title_no[at] == title_no) & (usual.looks[at] >= LEAST_LOOKS) & (usual.median_s[at] > 0)
    of_page = np.log2(dwell / np.where(is_known, usual.median_s[at], 1.0))
    return np.where(is_known, (longer + of_page) / 2, longer)


def _looks(title_no: NDArray[np.int32], at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many looks at the same page lie within 30 days up to each one, itself included."""
    second = (at_us - at_us.min()) // 1_000_000
    stride = int(second.max()) + _WINDOW_S + 1
    # Pages one after the other on one line, further apart than the window.
    key = title_no.astype(np.int64) * stride + second
    order = np.argsort(key, kind="stable")
    sorted_key = key[order]
    count = np.empty(len(key), dtype=np.int64)
    count[order] = np.arange(1, len(key) + 1) - np.searchsorted(sorted_key, sorted_key - _WINDOW_S)
    return count
