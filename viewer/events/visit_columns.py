"""What is known of each visit, from the events in it. Pure numpy over sorted columns."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNELS, FAMILY_BY_CHANNEL, FAMILY_CODE, Actor, Family
from viewer.domain.clock import DAY_US, NO_TIME

LONGEST_STAY_US: Final = DAY_US
"""An end further away (a contract period, say) does not mean that somebody was there all the time."""

FAMILY_OF_CHANNEL: Final = np.array([FAMILY_CODE[FAMILY_BY_CHANNEL[channel]] for channel in CHANNELS], dtype=np.uint8)
"""Family code by channel code."""

_MESSAGE: Final = FAMILY_CODE[Family.MESSAGE]
_SENDERS: Final = (ACTOR_CODE[Actor.COMPANY], ACTOR_CODE[Actor.SYSTEM])


class VisitColumns(NamedTuple):
    """By visit, shape (m,). first: position of the earliest event."""

    first: NDArray[np.int64]
    family: NDArray[np.uint8]
    channel: NDArray[np.uint8]
    start_us: NDArray[np.int64]
    end_us: NDArray[np.int64]
    event_count: NDArray[np.int32]
    is_contact: NDArray[np.bool_]


def describe_visits(
    visit: NDArray[np.integer],
    occurred_at_us: NDArray[np.int64],
    end_at_us: NDArray[np.int64],
    channel: NDArray[np.uint8],
    actor: NDArray[np.uint8],
) -> VisitColumns:
    """visit: of each event, 0 to m-1, none left out. Columns of events sorted by time within a visit, shape (n,)."""
    n = len(visit)
    count = int(visit.max()) + 1 if n else 0
    first = np.zeros(count, dtype=np.int64)
    first[visit[::-1]] = np.arange(n - 1, -1, -1)  # the earliest event of a visit is written last and stays
    end_us = occurred_at_us[first]
    np.maximum.at(end_us, visit, reach_us(occurred_at_us, end_at_us))
    return VisitColumns(
        first=first,
        family=FAMILY_OF_CHANNEL[channel[first]],
        channel=channel[first],
        start_us=occurred_at_us[first],
        end_us=end_us,
        event_count=np.bincount(visit, minlength=count).astype(np.int32),
        is_contact=is_message(channel[first], actor[first]),
    )


def reach_us(occurred_at_us: NDArray[np.int64], end_at_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """Until when somebody was there: the end if it is a stay, else the instant itself."""
    stay = end_at_us - occurred_at_us
    is_stay = (end_at_us != NO_TIME) & (stay > 0) & (stay <= LONGEST_STAY_US)
    return np.where(is_stay, end_at_us, occurred_at_us)


def is_message(channel: NDArray[np.uint8], actor: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """A message of the company: a contact, not a visit."""
    is_sent = (actor == _SENDERS[0]) | (actor == _SENDERS[1])
    return np.asarray((FAMILY_OF_CHANNEL[channel] == _MESSAGE) & is_sent, dtype=np.bool_)
