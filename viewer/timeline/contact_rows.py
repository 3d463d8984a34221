"""The rows of the Contacts view as numbers: which events stand in which row and tile, and what lies between rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from viewer.domain.channels import CHANNEL_CODE, Channel
from viewer.domain.clock import DAY_US, MINUTE_US, NO_TIME
from viewer.domain.event_table import EventTable
from viewer.domain.journey import Journey
from viewer.timeline.row_grouping import Bools, Instants, Ints, RowGrouping, make_row_grouping

MAX_ROW_TILES: Final = 40
"""A visit with more tiles than this goes on in further rows, so that laying out a row stays cheap."""

SILENCE_US: Final = 14 * DAY_US
"""Silence by the company is written out from here on: what lies below is the pace of ordinary mailings."""


class RowChoice(NamedTuple):
    """What a person chose about the rows.

    opened: positions of events whose run of equal ones stands unfolded. shown: events that are drawn, shape (n,); None
    for all. is_newest_first: the most recent contact on top; within a row time runs as ever.
    """

    opened: frozenset[int] = frozenset()
    shown: Bools | None = None
    is_newest_first: bool = False


AS_IT_IS: Final = RowChoice()


@dataclass(frozen=True, slots=True, eq=False)
class ContactRows:
    """Rows, tiles and events, each a range of the next.

    order: positions of the events that are drawn, in display order, shape (m,). place_of_event, shape (n,): the
    inverse; an event that is not drawn has the place of a neighbour. tile_start, shape (t+1,): tile k holds places
    [tile_start[k], tile_start[k+1]). row_start, shape (r+1,): row i holds tiles [row_start[i], row_start[i+1]).
    row_visit: visit_no of each row; row_part, row_parts: 0-based part of a long visit, and how many it has.
    visits: visit_no in display order, shape (v,). visit_of_event, shape (n,): the visit whose row the event stands in;
    own_visit: the one it belongs to.
    run_start, shape (u+1,): as tile_start, with every run of equal events folded.
    elapsed_us: from the end of everything before it to the start of the row, NO_TIME for the first row of the life and
    for later parts; 0 when they overlap. silence_us: how long the company had sent nothing when the row began, NO_TIME
    where nothing is to be said. silence_after_us: the same after the last row, measured to `as_of_us`.
    gap_end_us: when the time above the row, on the screen, ends: its start; with the newest on top, that of the row
    above. hidden_before: events that are not drawn since the row above began; hidden_after: below all.
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
    visit_of_event: Ints
    own_visit: Ints
    is_reaction: Bools
    run_start: Ints
    row_start_us: Instants
    row_end_us: Instants
    elapsed_us: Instants
    silence_us: Instants
    gap_end_us: Instants
    silence_after_us: int
    hidden_before: Ints
    hidden_after: int
    is_newest_first: bool = False

    @property
    def event_count(self) -> int:
        """Events that are drawn."""
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
        """Where the visit stands among `visits`. Raises ValueError for a visit that has no row."""
        found = np.flatnonzero(self.visits == visit_no)
        if not len(found):
            raise ValueError(f"visit {visit_no} has no row")
        return int(found[0])

    def events_of_visit(self, visit_no: int) -> Ints:
        position = self.position_of_visit(visit_no)
        first = int(self.visit_first_row[position])
        stop = first + int(self.row_parts[first])
        return self.order[self.tile_start[self.row_start[first]] : self.tile_start[self.row_start[stop]]]

    def run_of_event(self, index: int) -> tuple[int, int]:
        """(first event, number of events) of the run of equal ones that the event stands in; (index, 1) if alone."""
        place = int(self.place_of_event[index])
        run = int(np.searchsorted(self.run_start, place, side="right")) - 1
        start, stop = int(self.run_start[run]), int(self.run_start[run + 1])
        return int(self.order[start]), stop - start

    def row_at(self, instant_us: int) -> int:
        """The first row in time that starts at `instant_us` or later, else the last one; 0 if there are no rows."""
        if not self.row_count:
            return 0
        starts = self.row_start_us[::-1] if self.is_newest_first else self.row_start_us
        at = min(int(np.searchsorted(starts, instant_us, side="left")), self.row_count - 1)
        return self.row_count - 1 - at if self.is_newest_first else at

    def find_event_of_number(self, number: int) -> int | None:
        """The first event of the visit with that running number, visit_no + 1, in whatever row; None if not drawn."""
        found = np.flatnonzero(self.own_visit == number - 1)
        if not len(found) or not self.row_count:
            return None
        index = int(found[0])
        return index if self.visit_of_event[index] in self.visits else None


def make_contact_rows(
    journey: Journey,
    as_of_us: int | None = None,
    choice: RowChoice = AS_IT_IS,
    grouping: RowGrouping | None = None,
) -> ContactRows:
    """The rows of `journey`. O(n) in numpy once `grouping` is there.

    as_of_us: when the workspace's data ends; silence after the last contact counts to there. grouping: that of the
    journey; made if not given.
    """
    grouping = grouping or make_row_grouping(journey)
    whole = _Whole.of(journey.events, grouping, as_of_us)
    drawn = _Drawn.of(grouping, choice)
    order = drawn.order
    visit = grouping.visit[order]
    is_run_start = _is_first_of_visit(visit) | ~drawn.repeats
    run_start = _bounds(is_run_start, len(order))
    tile_start = _bounds(is_run_start | _opened(run_start, drawn.place, choice.opened, len(order)), len(order))
    tile_visit = visit[tile_start[:-1]]
    number_in_visit = _count_since(_is_first_of_visit(tile_visit))
    row_start = _bounds(number_in_visit % MAX_ROW_TILES == 0, len(tile_visit))
    row_visit = tile_visit[row_start[:-1]]
    row_part = (number_in_visit[row_start[:-1]] // MAX_ROW_TILES).astype(np.int32)
    first_rows = np.flatnonzero(row_part == 0).astype(np.int32)
    parts = np.diff(np.append(first_rows, len(row_visit)))
    first_places = tile_start[row_start[:-1]]
    starts, ends = _row_spans(grouping, order, first_places)
    elapsed, silence, gap_end = _gaps(whole, row_visit, row_part, starts, is_newest_first=choice.is_newest_first)
    hidden = drawn.hidden[first_places]
    return ContactRows(
        order=order, place_of_event=drawn.place, tile_start=tile_start, row_start=row_start, row_visit=row_visit,
        row_part=row_part, row_parts=np.repeat(parts, parts).astype(np.int32), visits=row_visit[first_rows],
        visit_first_row=first_rows, visit_of_event=grouping.visit, own_visit=journey.events.visit_no,
        is_reaction=grouping.is_reaction,
        run_start=run_start, row_start_us=starts, row_end_us=ends, elapsed_us=elapsed, silence_us=silence,
        gap_end_us=gap_end, silence_after_us=whole.silence_after_us,
        hidden_before=np.diff(hidden, prepend=0).astype(np.int32),
        hidden_after=drawn.hidden_count - (int(hidden[-1]) if len(hidden) else 0),
        is_newest_first=choice.is_newest_first,
    )  # fmt: skip


class _Drawn(NamedTuple):
    """The events that are drawn, by place. hidden: how many that are not come before each; place: (n,), of all."""

    order: Ints
    repeats: Bools
    place: Ints
    hidden: Ints
    hidden_count: int

    @classmethod
    def of(cls, grouping: RowGrouping, choice: RowChoice) -> _Drawn:
        order, repeats = grouping.order, grouping.repeats
        if choice.is_newest_first:
            turned = np.argsort(-grouping.rank[order], kind="stable")
            order, repeats = order[turned], repeats[turned]
        place = np.empty_like(order)
        if choice.shown is None or not len(order):
            place[order] = np.arange(len(order), dtype=np.int32)
            return cls(order, repeats, place, np.zeros(len(order), dtype=np.int32), 0)
        is_shown = choice.shown[order]
        count = np.cumsum(is_shown)
        place[order] = np.maximum(count - 1, 0)
        hidden = (np.arange(1, len(order) + 1) - count).astype(np.int32)
        # What follows a hidden event is not said to repeat it.
        repeats = repeats & np.append(False, is_shown[:-1])
        return cls(order[is_shown], repeats[is_shown], place, hidden[is_shown], int(hidden[-1]))


class _Whole(NamedTuple):
    """Of every visit that has a row when nothing is hidden, in time, shape (v,). place_by_visit: where it stands."""

    place_by_visit: Ints
    elapsed_us: Instants
    silence_us: Instants
    silence_after_us: int

    @classmethod
    def of(cls, events: EventTable, grouping: RowGrouping, as_of_us: int | None) -> _Whole:
        visit = grouping.visit[grouping.order]
        firsts = np.flatnonzero(_is_first_of_visit(visit)).astype(np.int32)
        starts, ends = _row_spans(grouping, grouping.order, firsts)
        elapsed = np.full(len(starts), NO_TIME, dtype=np.int64)
        if len(starts) > 1:
            elapsed[1:] = np.maximum(starts[1:] - np.maximum.accumulate(ends)[:-1], 0)
        place_by_visit = np.zeros(int(visit.max()) + 1 if len(visit) else 0, dtype=np.int32)
        place_by_visit[visit[firsts]] = np.arange(len(firsts), dtype=np.int32)
        return cls(place_by_visit, elapsed, *_silences(events, starts, as_of_us))


def _is_first_of_visit(visit_no: Ints) -> Bools:
    is_first = np.ones(len(visit_no), dtype=np.bool_)
    is_first[1:] = visit_no[1:] != visit_no[:-1]
    return is_first


def _bounds(is_start: Bools, count: int) -> Ints:
    return np.append(np.flatnonzero(is_start), count).astype(np.int32)


def _count_since(is_start: Bools) -> Ints:
    """0, 1, 2 ... starting again wherever `is_start`."""
    positions = np.arange(len(is_start))
    return (positions - np.maximum.accumulate(np.where(is_start, positions, 0))).astype(np.int32)


def _opened(run_start: Ints, place: Ints, opened: Collection[int], count: int) -> Bools:
    """Per place: a tile of its own, because somebody opened its run."""
    is_start = np.zeros(count, dtype=np.bool_)
    for event in opened:
        if event < len(place) and count:
            run = int(np.searchsorted(run_start, place[event], side="right")) - 1
            is_start[run_start[run] : run_start[run + 1]] = True
    return is_start


def _row_spans(grouping: RowGrouping, order: Ints, first_places: Ints) -> tuple[Instants, Instants]:
    """First start and last known end of each row. Dwell counts where no end is given."""
    if not len(order):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    starts = np.minimum.reduceat(grouping.start_us[order], first_places)
    return starts, np.maximum(np.maximum.reduceat(grouping.end_us[order], first_places), starts)


def _gaps(
    whole: _Whole, row_visit: Ints, row_part: Ints, starts: Instants, *, is_newest_first: bool
) -> tuple[Instants, Instants, Instants]:
    """What lies above each row on the screen: time passed, silence of the company, and the instant both end at.

    With the newest contact on top it is what lies between the row and the later one above it.
    """
    at = whole.place_by_visit[row_visit]
    elapsed, silence, end = whole.elapsed_us[at], whole.silence_us[at], starts
    if is_newest_first and len(row_visit):
        # The first row of the visit above: its start is the end of what lies between.
        first = np.flatnonzero(row_part == 0)
        above = np.repeat(np.append(0, first[:-1]), np.diff(np.append(first, len(row_visit))))
        elapsed, silence, end = elapsed[above], silence[above], starts[above]
        elapsed[row_visit == row_visit[0]] = NO_TIME
        silence[row_visit == row_visit[0]] = NO_TIME
    is_part = row_part > 0
    return np.where(is_part, NO_TIME, elapsed), np.where(is_part, NO_TIME, silence), end


def _silences(events: EventTable, starts: Instants, as_of_us: int | None) -> tuple[Instants, int]:
    """Silence by the company at the start of each visit, where it is long and ends here or is first noticed here.

    Only what the company did ends it: the customer's own visits, calls and mails do not, nor does an opened mail. It
    also begins anew when the customer buys or books something, because from then on they wait. It is said twice at
    most: in the first row that begins after `SILENCE_US` of it, and in the last row before it ends. A journey whose
    data never show the company acting says nothing: that is not silence but a gap in the data.
    """
    silence = np.full(len(starts), NO_TIME, dtype=np.int64)
    is_sent = events.is_by_company
    if not is_sent.any() or not len(starts):
        return silence, NO_TIME
    sent = events.occurred_at_us[is_sent | events.is_conversion | (events.channel == CHANNEL_CODE[Channel.ORDER])]
    before = np.searchsorted(sent, starts, side="left")
    known = before > 0
    lasted = np.where(known, starts - sent[np.maximum(before - 1, 0)], 0)
    is_long = known & (lasted >= SILENCE_US)
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
