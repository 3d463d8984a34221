"""Events of which the source gives the day and no time of day."""

from __future__ import annotations

from typing import Final

from viewer.domain.channels import Channel
from viewer.domain.clock import UNKNOWN_OFFSET
from viewer.domain.event_table import EventTable
from viewer.domain.text import Text
from viewer.presenters.dates import DateWords

NO_TIME_GIVEN: Final = Text.translate("Dates", "no time given")

_CHANNELS: Final = frozenset({Channel.LETTER, Channel.SURVEY})
"""Paper has a day. Of other channels a midnight may be one: machines work at night."""


def is_day_only(events: EventTable, index: int, dates: DateWords) -> bool:
    """The event at `index` has a day and no time.

    The stored events do not tell a bare date from a midnight. It is taken for a bare date if it is a letter or an
    answer, the source wrote no offset, and all of the journey's events of its source are at midnight sharp, local time.
    """
    if events.channel_of(index) not in _CHANNELS or int(events.utc_offset_min[index]) != UNKNOWN_OFFSET:
        return False
    if not _is_midnight(int(events.occurred_at_us[index]), dates):
        return False
    alike = events.occurred_at_us[events.source_no == events.source_no[index]]
    return all(_is_midnight(instant_us, dates) for instant_us in set(alike.tolist()))


def _is_midnight(instant_us: int, dates: DateWords) -> bool:
    local = dates.local(instant_us)
    return not (local.hour or local.minute or local.second or local.microsecond)
