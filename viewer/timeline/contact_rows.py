"""The rows of the Contacts view as numbers: which events stand in which row and tile, and what lies between rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME
from viewer.domain.event_table import EventTable
from viewer.domain.journey import Journey

MAX_ROW_TILES: Final = 40
"""A visit with more tiles than this goes on in further rows, so that laying out a row stays cheap."""

SILENCE_US: Final = 14 * DAY_US
"""Silence by the company is written out from here on: what lies below is the pace of ordinary mailings."""

Ints = NDArray[np.int32]
Instants = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ContactRows:
    """Rows, tiles and events, each a range of the next.

    order: positions of events in display order (visit by visit, in time within it), shape (n,). place_of_event: the
    inverse. tile_start, shape (t+1,): tile k holds places [tile_start[k], tile_start[k+1]). row_start, shape (r+1,):
    row i holds tiles [row_start[i], row_start[i+1]). row_visit: visit_no of each row; row_part, row_parts: 0-based
    part of a long visit, and how many it has. visits: visit_no in display order, shape (v,).
    elapsed_us: from the end of everything above to the start of the row, NO_TIME for the first row and for later
    parts; 0 when they overlap. silence_us: how long the company had sent nothing when the row began, NO_TIME where
    nothing is to be said. silence_after_us: the same after the last row, measured to `as_of_us`.
    """

    order: Ints
    place_of_event: Ints
    tile_start: Ints
    row_start: Ints
    row_visit: Ints
    row_part: Ints
    row_parts: Ints
    visits: Ints
    visit_first_row: Ints
    row_start_us: Instants
    row_end_us: Instants
    elapsed_us: Instants
    silence_us: Instants
    silence_after_us: int

    @property
    def event_count(self) -> int:
        return len(self.order)

    @property
    def row_count(self) -> int:
        return len(self.row_visit)

    @property
    def tile_count(self) -> int:
        return len(self.tile_start) - 1

    @property
    def visit_count(self) -> int:
        return len(self.visits)

    def tiles_of_row(self, row: int) -> range:
        return range(int(self.row_start[row]), int(self.row_start[row + 1]))

    def events_of_tile(self, tile: int) -> Ints:
        """Positions in the journey's events, ascending."""
        return self.order[self.tile_start[tile] : self.tile_start[tile + 1]]

    def events_of_row(self, row: int) -> Ints:
        return self.order[self.tile_start[self.row_start[row]] : self.tile_start[self.row_start[row + 1]]]

    def tile_of_event(self, index: int) -> int:
        return int(np.searchsorted(self.tile_start, self.place_of_event[index], side="right")) - 1

    def row_of_event(self, index: int) -> int:
        return int(np.searchsorted(self.row_start, self.tile_of_event(index), side="right")) - 1

    def last_row_of(self, first: int, last: int) -> int:
        """The lowest row on the screen that has an event of [first, last]."""
        place = int(self.place_of_event[first : last + 1].max())
        return self.row_of_event(int(self.order[place]))

    def position_of_visit(self, visit_no: int) -> int:
        """Where the visit stands among `visits`. Raises ValueError for a visit without events."""
        found = np.flatnonzero(self.visits == visit_no)
        if not len(found):
            raise ValueError(f"visit {visit_no} has no row")
        return int(found[0])

    def events_of_visit(self, visit_no: int) -> Ints:
        position = self.position_of_visit(visit_no)
        first = int(self.visit_first_row[position])
        stop = first + int(self.row_parts[first])
        return self.order[self.tile_start[self.row_start[first]] : self.tile_start[self.row_start[stop]]]


def make_contact_rows(journey: Journey, as_of_us: int | None = None) -> ContactRows:
    """The rows of `journey`. O(n log n) in numpy; 100,000 events take some 20 ms.

    as_of_us: when the workspace's data ends; silence after the last contact counts to there.
    """
    events = journey.events
    order = np.argsort(events.visit_no, kind="stable").astype(np.int32)
    place = np.empty_like(order)
    place[order] = np.arange(len(order), dtype=np.int32)
    visit_of_place = events.visit_no[order]
    is_first = _is_first_of_visit(visit_of_place)
    tile_start = _bounds(is_first | ~_repeats(journey, order), len(order))
    tile_visit = visit_of_place[tile_start[:-1]]
    is_first_tile = _is_first_of_visit(tile_visit)
    number_in_visit = _count_since(is_first_tile)
    is_row_start = number_in_visit % MAX_ROW_TILES == 0
    row_start = _bounds(is_row_start, len(tile_visit))
    row_visit = tile_visit[row_start[:-1]]
    row_part = (number_in_visit[row_start[:-1]] // MAX_ROW_TILES).astype(np.int32)
    first_rows = np.flatnonzero(row_part == 0).astype(np.int32)
    parts = np.diff(np.append(first_rows, len(row_visit)))
    starts, ends = _spans(events, order, tile_start, row_start)
    silence, after = _silences(events, starts, row_part, as_of_us)
    return ContactRows(
        order=order, place_of_event=place, tile_start=tile_start, row_start=row_start, row_visit=row_visit,
        row_part=row_part, row_parts=np.repeat(parts, parts).astype(np.int32), visits=row_visit[first_rows],
        visit_first_row=first_rows, row_start_us=starts, row_end_us=ends,
        elapsed_us=_elapsed(starts, ends, row_part), silence_us=silence, silence_after_us=after,
    )  # fmt: skip


def _is_first_of_visit(visit_no: Ints) -> NDArray[np.bool_]:
    is_first = np.ones(len(visit_no), dtype=np.bool_)
    is_first[1:] = visit_no[1:] != visit_no[:-1]
    return is_first


def _bounds(is_start: NDArray[np.bool_], count: int) -> Ints:
    return np.append(np.flatnonzero(is_start), count).astype(np.int32)


def _count_since(is_start: NDArray[np.bool_]) -> Ints:
    """0, 1, 2 ... starting again wherever `is_start`."""
    positions = np.arange(len(is_start))
    return (positions - np.maximum.accumulate(np.where(is_start, positions, 0))).astype(np.int32)


def _repeats(journey: Journey, order: Ints) -> NDArray[np.bool_]:
    """Per place: the event says the same as the one before it, and neither has anything that must show by itself."""
    events = journey.events
    same = np.zeros(len(order), dtype=np.bool_)
    if len(order) < 2:
        return same
    answered = np.array([score.event_key for score in journey.scores], dtype=np.uint64)
    must_show = (
        events.is_conversion | (events.text_no != 0) | ~np.isnan(events.value) | np.isin(events.event_key, answered)
    )
    alike = ~must_show[order[1:]] & ~must_show[order[:-1]]
    columns = (events.title_no, events.url_no, events.channel, events.actor, events.event_name, events.topic)
    for column in columns:
        alike &= np.asarray(column[order[1:]] == column[order[:-1]], dtype=np.bool_)
    same[1:] = alike
    return same


def _spans(events: EventTable, order: Ints, tile_start: Ints, row_start: Ints) -> tuple[Instants, Instants]:
    """First start and last known end of each row. Dwell counts where no end is given."""
    if not len(order):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    start = events.occurred_at_us[order]
    dwell_us = (np.nan_to_num(events.dwell_s[order]) * 1_000_000).astype(np.int64)
    given = events.end_at_us[order]
    end = np.where(given == NO_TIME, start + dwell_us, np.maximum(given, start))
    places = tile_start[row_start[:-1]]
    return np.minimum.reduceat(start, places), np.maximum.reduceat(end, places)


def _elapsed(starts: Instants, ends: Instants, row_part: Ints) -> Instants:
    elapsed = np.full(len(starts), NO_TIME, dtype=np.int64)
    if len(starts) > 1:
        elapsed[1:] = np.maximum(starts[1:] - np.maximum.accumulate(ends)[:-1], 0)
        elapsed[row_part > 0] = NO_TIME
    return elapsed


def _silences(
    events: EventTable, starts: Instants, row_part: Ints, as_of_us: int | None
) -> tuple[Instants, int]:  # fmt: skip
    """Silence by the company at the start of each row, where it is long and ends here or is first noticed here.

    Only what the company did ends it: the customer's own visits, calls and mails do not. It also begins anew when the
    customer buys or books something, because from then on they wait. It is said twice at most: in the first row that
    begins after `SILENCE_US` of it, and in the last row before it ends. A journey whose data never show the company
    acting says nothing: that is not silence but a gap in the data.
    """
    silence = np.full(len(starts), NO_TIME, dtype=np.int64)
    is_sent = events.actor == ACTOR_CODE[Actor.COMPANY]
    if not is_sent.any() or not len(starts):
        return silence, NO_TIME
    sent = events.occurred_at_us[is_sent | events.is_conversion | (events.channel == CHANNEL_CODE[Channel.ORDER])]
    before = np.searchsorted(sent, starts, side="left")
    known = before > 0
    lasted = np.where(known, starts - sent[np.maximum(before - 1, 0)], 0)
    is_long = known & (lasted >= SILENCE_US) & (row_part == 0)
    after = NO_TIME
    if as_of_us is not None and as_of_us - int(sent[-1]) >= SILENCE_US and as_of_us > int(starts[-1]) + MINUTE_US:
        after = as_of_us - int(sent[-1])
    silence_id = np.where(is_long, before, -1)
    # A silence that lasts to the end of the data is told once more below the last row, not in it.
    next_id = np.append(silence_id[1:], len(sent) if after != NO_TIME else -1)
    previous_id = np.concatenate(([-1], silence_id[:-1]))
    is_told = is_long & ((silence_id != next_id) | (silence_id != previous_id))
    silence[is_told] = lasted[is_told]
    return silence, after
