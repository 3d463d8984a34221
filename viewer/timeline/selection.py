"""What is selected on a journey, and how the keyboard moves through it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from viewer.domain.event_table import EventTable
from viewer.timeline.contact_rows import ContactRows


class SelectionKind(StrEnum):
    NONE = "none"
    EVENT = "event"
    STRETCH = "stretch"
    VISIT = "visit"
    JOURNEY = "journey"


class Selection(NamedTuple):
    """Events [first, last], both inclusive, as positions in `Journey.events`; None for NONE and JOURNEY.

    A VISIT names its first and last event; between them, events of other visits may lie. `visit_no` is set for it.
    `cursor` is the end of a STRETCH that the keyboard moves: first or last.
    """

    kind: SelectionKind
    first: int | None = None
    last: int | None = None
    visit_no: int | None = None
    cursor: int | None = None


NOTHING: Final = Selection(SelectionKind.NONE)
WHOLE_JOURNEY: Final = Selection(SelectionKind.JOURNEY)


class Step(StrEnum):
    """What a key asks for. Rows are visits and contacts in time order."""

    NEXT_EVENT = "next_event"
    PREVIOUS_EVENT = "previous_event"
    NEXT_CONTACT = "next_contact"
    PREVIOUS_CONTACT = "previous_contact"
    START = "start"
    END = "end"


def select_event(index: int) -> Selection:
    return Selection(SelectionKind.EVENT, index, index, cursor=index)


def select_visit(rows: ContactRows, visit_no: int) -> Selection:
    events = rows.events_of_visit(visit_no)
    first, last = int(events.min()), int(events.max())
    return Selection(SelectionKind.VISIT, first, last, visit_no, cursor=first)


def select_stretch(anchor: int, cursor: int) -> Selection:
    """From `anchor` to `cursor`, either way round; one event if they are the same."""
    if anchor == cursor:
        return select_event(anchor)
    return Selection(SelectionKind.STRETCH, min(anchor, cursor), max(anchor, cursor), cursor=cursor)


def extend(selection: Selection, index: int) -> Selection:
    """The stretch from where the selection began to `index`."""
    return select_stretch(_anchor(selection, index), index)


def step(rows: ContactRows, selection: Selection, where: Step, *, is_extending: bool = False) -> Selection:
    """The selection after one key. Without a selection, it starts at the most recent contact.

    is_extending: keep the other end (Shift). Returns NOTHING for an empty journey.
    """
    if rows.event_count == 0:
        return NOTHING
    cursor = selection.cursor if selection.cursor is not None else selection.first
    if cursor is None:
        row = 0 if where is Step.START else rows.row_count - 1
        return select_event(int(rows.events_of_row(row)[0]))
    moved = _moved(rows, cursor, where)
    return extend(selection, moved) if is_extending else select_event(moved)


def _anchor(selection: Selection, index: int) -> int:
    if selection.first is None or selection.last is None:
        return index
    if selection.kind is SelectionKind.STRETCH and selection.cursor == selection.first:
        return selection.last
    return selection.first


def _moved(rows: ContactRows, cursor: int, where: Step) -> int:
    place = int(rows.place_of_event[cursor])
    match where:
        case Step.NEXT_EVENT:
            return int(rows.order[min(place + 1, rows.event_count - 1)])
        case Step.PREVIOUS_EVENT:
            return int(rows.order[max(place - 1, 0)])
        case Step.START:
            return int(rows.order[0])
        case Step.END:
            return int(rows.order[-1])
    visit = int(rows.row_visit[rows.row_of_event(cursor)])
    position = int(rows.position_of_visit(visit)) + (1 if where is Step.NEXT_CONTACT else -1)
    if not 0 <= position < rows.visit_count:
        return cursor
    return int(rows.events_of_visit(int(rows.visits[position]))[0])


def move(selection: Selection, before: EventTable, after: EventTable) -> Selection:
    """The same events where they are in another table of this life; nothing if one of them is gone."""
    if selection.first is None or selection.last is None:
        return selection
    cursor = selection.last if selection.cursor is None else selection.cursor
    keys = [int(before.event_key[at]) for at in (selection.first, selection.last, cursor)]
    first, last, moved = (after.find(key) for key in keys)
    if first is None or last is None or moved is None:
        return NOTHING
    return selection._replace(first=first, last=last, cursor=None if selection.cursor is None else moved)
