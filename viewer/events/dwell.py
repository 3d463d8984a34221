"""How long each event lasted. Pure numpy over sorted columns."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNELS, FAMILY_BY_CHANNEL, Actor, Family
from viewer.domain.clock import NO_TIME, SECOND_US

_DIGITAL: Final = [code for code, channel in enumerate(CHANNELS) if FAMILY_BY_CHANNEL[channel] is Family.DIGITAL]
_VISITORS: Final = (ACTOR_CODE[Actor.CUSTOMER], ACTOR_CODE[Actor.UNKNOWN])


def dwell_seconds(
    occurred_at_us: NDArray[np.int64],
    end_at_us: NDArray[np.int64],
    channel: NDArray[np.uint8],
    actor: NDArray[np.uint8],
    visit_no: NDArray[np.int32],
) -> NDArray[np.float64]:
    """How long each event of ONE customer lasted, in seconds; NaN = unknown. Columns sorted by time, shape (n,).

    The given end, else in a digital visit the distance to the customer's next event there: the last one is unknown.
    """
    dwell = np.full(len(occurred_at_us), np.nan)
    pages = np.flatnonzero(np.isin(channel, _DIGITAL) & np.isin(actor, _VISITORS))
    if len(pages) > 1:
        pages = pages[np.argsort(visit_no[pages], kind="stable")]
        here, after = pages[:-1], pages[1:]
        same = visit_no[here] == visit_no[after]
        here, after = here[same], after[same]
        dwell[here] = (occurred_at_us[after] - occurred_at_us[here]) / SECOND_US
    given = np.flatnonzero((end_at_us != NO_TIME) & (end_at_us >= occurred_at_us))
    dwell[given] = (end_at_us[given] - occurred_at_us[given]) / SECOND_US
    return dwell
