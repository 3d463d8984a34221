"""The events of one journey as columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, ACTORS, CHANNELS, Actor, Channel

Objects = NDArray[np.object_]
"""A column of `str | None`."""

CALL_ATTEMPT: Final = "call_attempt"
"""Name of the event of a call by the company that reached nobody: it does not end the company's silence."""


class SourceRow(NamedTuple):
    """Where an event came from: source, the file it was read from, the record in that file (1 = first)."""

    source: str
    file_name: str
    row: int


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """Events of one customer, sorted by (occurred_at_us, vendor's index, event_key). Every column has shape (n,).

    occurred_at_us: int64, µs since 1970 UTC. utc_offset_min: int16, the offset the source wrote, else UNKNOWN_OFFSET.
    end_at_us: int64, NO_TIME if not given. dwell_s: float64 seconds, NaN = unknown (drawn as unknown).
    actor, channel: uint8 codes into ACTORS and CHANNELS. visit_no: int32 position in `Journey.visits`.
    title_no, url_no, text_no: int32 keys of `texts`, 0 = none. value: float64, NaN = none.
    identity_no: int32 key of `Journey.identities`: the strongest key the row carried.
    source_no: int32 key of `sources` -> (source name, file name). source_row: int64.
    """

    event_key: NDArray[np.uint64]
    occurred_at_us: NDArray[np.int64]
    utc_offset_min: NDArray[np.int16]
    end_at_us: NDArray[np.int64]
    dwell_s: NDArray[np.float64]
    actor: NDArray[np.uint8]
    channel: NDArray[np.uint8]
    visit_no: NDArray[np.int32]
    identity_no: NDArray[np.int32]
    event_name: Objects
    title_no: NDArray[np.int32]
    url_no: NDArray[np.int32]
    text_no: NDArray[np.int32]
    traffic_source: Objects
    device: Objects
    value: NDArray[np.float64]
    currency: Objects
    thread: Objects
    topic: Objects
    media_id: Objects
    vendor_id: Objects
    is_conversion: NDArray[np.bool_]
    is_transcript: NDArray[np.bool_]
    source_no: NDArray[np.int32]
    source_row: NDArray[np.int64]
    texts: Mapping[int, str]
    sources: Mapping[int, tuple[str, str]]

    def __post_init__(self) -> None:
        if np.any(np.diff(self.occurred_at_us) < 0):
            raise ValueError("events are not sorted by occurred_at_us")

    def __len__(self) -> int:
        return len(self.event_key)

    def event_id(self, index: int) -> str:
        """The stable id people and scripts see: 16 hex digits, the same after a re-import and a rebuild."""
        return f"{int(self.event_key[index]):016x}"

    def channel_of(self, index: int) -> Channel:
        return CHANNELS[int(self.channel[index])]

    def actor_of(self, index: int) -> Actor:
        return ACTORS[int(self.actor[index])]

    def title(self, index: int) -> str | None:
        return self.texts.get(int(self.title_no[index]))

    def url(self, index: int) -> str | None:
        return self.texts.get(int(self.url_no[index]))

    def text(self, index: int) -> str | None:
        """The comment, or the transcript when `is_transcript`."""
        return self.texts.get(int(self.text_no[index]))

    def source_of(self, index: int) -> SourceRow:
        source, file_name = self.sources[int(self.source_no[index])]
        return SourceRow(source, file_name, int(self.source_row[index]))

    def find(self, event_key: int) -> int | None:
        """Position of the event with `event_key`, or None. O(n)."""
        hits = np.flatnonzero(self.event_key == np.uint64(event_key))
        return int(hits[0]) if len(hits) else None

    @property
    def is_by_company(self) -> NDArray[np.bool_]:
        """Per event: a contact by the company that was sent or reached somebody. Shape (n,)."""
        is_reached = np.asarray(self.actor == ACTOR_CODE[Actor.COMPANY], dtype=np.bool_)
        sent = np.flatnonzero(is_reached)
        is_reached[sent] = self.event_name[sent] != CALL_ATTEMPT
        return is_reached


def event_table(
    columns: Mapping[str, Any], texts: Mapping[int, str], sources: Mapping[int, tuple[str, str]]
) -> EventTable:
    """An EventTable from columns by field name, cast to the stated types. Raises KeyError for a missing column."""
    types: dict[str, Any] = {
        "event_key": np.uint64, "occurred_at_us": np.int64, "utc_offset_min": np.int16, "end_at_us": np.int64,
        "dwell_s": np.float64, "actor": np.uint8, "channel": np.uint8, "visit_no": np.int32, "identity_no": np.int32,
        "title_no": np.int32, "url_no": np.int32, "text_no": np.int32, "value": np.float64, "is_conversion": np.bool_,
        "is_transcript": np.bool_, "source_no": np.int32, "source_row": np.int64,
    }  # fmt: skip
    objects = ("event_name", "traffic_source", "device", "currency", "thread", "topic", "media_id", "vendor_id")
    typed = {name: np.asarray(columns[name], dtype=kind) for name, kind in types.items()}
    typed |= {name: np.asarray(columns[name], dtype=object) for name in objects}
    return EventTable(**typed, texts=texts, sources=sources)


class UsualDwells(NamedTuple):
    """How long people look at pages, over a workspace. title_no ascending; median_s, looks beside it, each (p,).

    The numbers are those of `EventTable.title_no` of the same generation.
    """

    title_no: NDArray[np.int32]
    median_s: NDArray[np.float64]
    looks: NDArray[np.int64]


NOTHING_USUAL: Final = UsualDwells(np.empty(0, np.int32), np.empty(0, np.float64), np.empty(0, np.int64))
