"""Which events make up one visit. Pure numpy over sorted columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import FAMILY_CODE, Family
from viewer.domain.clock import MINUTE_US
from viewer.events.visit_columns import FAMILY_OF_CHANNEL, describe_visits, is_message, reach_us

GAP_US: Final = 30 * MINUTE_US

_DIGITAL: Final = FAMILY_CODE[Family.DIGITAL]

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Happenings:
    """Columns of events of whole customers, sorted by (home_no, occurred_at_us, order, key); each of shape (n,).

    end_at_us: NO_TIME if not given. session: a hash of source and session key, 0 = none. message: a hash of what
    makes two rows the same message of the company (thread, topic or title), 0 = none.
    """

    home_no: NDArray[np.int32]
    occurred_at_us: Ints
    end_at_us: Ints
    channel: NDArray[np.uint8]
    actor: NDArray[np.uint8]
    session: NDArray[np.uint64]
    message: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.home_no)


@dataclass(frozen=True, slots=True, eq=False)
class Visits:
    """visit_no: of each event, shape (n,). The others describe visits, sorted by (home_no, visit_no), shape (m,)."""

    visit_no: NDArray[np.int32]
    of_home_no: NDArray[np.int32]
    of_visit_no: NDArray[np.int32]
    family: NDArray[np.uint8]
    channel: NDArray[np.uint8]
    start_us: Ints
    end_us: Ints
    event_count: NDArray[np.int32]
    is_contact: NDArray[np.bool_]


def make_visits(events: Happenings) -> Visits:
    """Visits numbered from 0 by start within each customer.

    Digital visits follow the source's session; events without one join the digital visit around them, or make visits of
    their own, as all other families do: no gap over 30 minutes. A message of the company is a contact: rows of the same
    message within 30 minutes are one. O(n log n).
    """
    n = len(events)
    family = FAMILY_OF_CHANNEL[events.channel]
    is_contact = is_message(events.channel, events.actor)
    reach = reach_us(events.occurred_at_us, events.end_at_us)
    group = np.empty(n, dtype=np.int64)
    group_count = 0
    for code in range(len(FAMILY_CODE)):
        rows = np.flatnonzero((family == code) & ~is_contact)
        if not len(rows):
            continue
        own = _islands(events.home_no[rows], events.occurred_at_us[rows], reach[rows])
        if code == _DIGITAL and events.session[rows].any():
            own = _by_session(events.home_no[rows], own, events.session[rows])
        group[rows] = own + group_count
        group_count += int(own.max()) + 1
    rows = np.flatnonzero(is_contact)
    if len(rows):
        group[rows] = _contacts(events, rows) + group_count
    return _numbered(events, group)


def _islands(home_no: NDArray[np.int32], start_us: Ints, reach_us: Ints) -> Ints:
    """0, 0, 1 ...: a new number where the home changes or more than 30 minutes passed since all before had ended."""
    is_new_home = np.empty(len(home_no), dtype=np.bool_)
    is_new_home[0] = True
    is_new_home[1:] = home_no[1:] != home_no[:-1]
    if np.any(reach_us[:-1] > start_us[1:]):
        reach_us = _running_max(reach_us, np.cumsum(is_new_home))
    is_new = is_new_home
    is_new[1:] |= start_us[1:] - reach_us[:-1] > GAP_US
    return np.cumsum(is_new) - 1


def _running_max(values: Ints, segment: Ints) -> Ints:
    """Running maximum that starts anew with each segment. Ranks keep segment and value in one comparable number."""
    distinct, rank = np.unique(values, return_inverse=True)
    best = np.maximum.accumulate(segment * len(distinct) + rank)
    return distinct[best - segment * len(distinct)]


def _by_session(home_no: NDArray[np.int32], island: Ints, session: NDArray[np.uint64]) -> Ints:
    """Group numbers: one a session of a home; rows without take the session before or after them in their island."""
    n = len(island)
    keyed = np.flatnonzero(session)
    order = keyed[np.lexsort((session[keyed], home_no[keyed]))]
    is_new = np.ones(len(order), dtype=np.bool_)
    is_new[1:] = (home_no[order[1:]] != home_no[order[:-1]]) | (session[order[1:]] != session[order[:-1]])
    code = np.full(n, -1, dtype=np.int64)
    code[order] = np.cumsum(is_new) - 1
    places = np.arange(n)
    has_key = session != 0
    before = np.maximum.accumulate(np.where(has_key, places, -1))
    after = np.minimum.accumulate(np.where(has_key, places, n)[::-1])[::-1]
    sits_after = (before >= 0) & (island[before] == island)
    sits_before = (after < n) & (island[np.minimum(after, n - 1)] == island)
    lone = int(code.max()) + 1 + island
    return np.where(sits_after, code[before], np.where(sits_before, code[np.minimum(after, n - 1)], lone))


def _contacts(events: Happenings, rows: NDArray[np.intp]) -> Ints:
    """Group numbers of messages: same home, channel and message within 30 minutes; a row without a message is alone."""
    at, home = events.occurred_at_us[rows], events.home_no[rows]
    channel, message = events.channel[rows], events.message[rows]
    order = np.lexsort((at, message, channel, home))
    here, before = order[1:], order[:-1]
    is_new = np.ones(len(rows), dtype=np.bool_)
    is_new[1:] = (
        (home[here] != home[before])
        | (channel[here] != channel[before])
        | (message[here] != message[before])
        | (message[here] == 0)
        | (at[here] - at[before] > GAP_US)
    )
    group = np.empty(len(rows), dtype=np.int64)
    group[order] = np.cumsum(is_new) - 1
    return group


def _numbered(events: Happenings, group: Ints) -> Visits:
    n = len(events)
    group_count = int(group.max()) + 1 if n else 0
    first = np.full(group_count, n, dtype=np.int64)
    first[group[::-1]] = np.arange(n)[::-1]  # the earliest row of a group is written last and stays
    used = np.flatnonzero(first < n)
    order = used[np.argsort(first[used], kind="stable")]
    place = np.full(group_count, -1, dtype=np.int64)
    place[order] = np.arange(len(order))
    visit = place[group]
    made = describe_visits(visit, events.occurred_at_us, events.end_at_us, events.channel, events.actor)
    of_home = events.home_no[made.first]
    is_new_home = np.ones(len(order), dtype=np.bool_)
    is_new_home[1:] = of_home[1:] != of_home[:-1]
    starts = np.flatnonzero(is_new_home)
    of_visit = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order))))
    return Visits(
        visit_no=of_visit[visit].astype(np.int32),
        of_home_no=of_home,
        of_visit_no=of_visit.astype(np.int32),
        family=made.family,
        channel=made.channel,
        start_us=made.start_us,
        end_us=made.end_us,
        event_count=made.event_count,
        is_contact=made.is_contact,
    )
