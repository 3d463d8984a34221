"""What is hidden until a reveal: operations outside the log, which one author alone sees (ADR 0005).

A hidden row is a mark that was written hidden, or what names such a mark: taggings, replies, reactions, evidence. All
of it is `about` that mark, belongs to its author, the keeper, and is revealed with it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, or_, select, update

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import Mark
from viewer.domain.clock import datetime_of, us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Change, Operation, OperationId, RowHistory, next_clock
from viewer.domain.records import OWNER, Record
from viewer.domain.text import Text
from viewer.reviews import log, schema
from viewer.reviews.log import RowKey, Writer
from viewer.reviews.marks import AUTHOR, MARK, author_of, make_mark, owners_of
from viewer.reviews.records import make_record, owner_of
from viewer.reviews.steps import STEP

HIDDEN: Final = "hidden"
"""In the place of a replica_id, in names of operations that have no place in the log yet."""

_TABLE: Final = schema.hidden_operation
_COLUMNS: Final = _TABLE.c


@dataclass(frozen=True, slots=True)
class Place:
    """Where operations of a row go while it is hidden. about: the row_id of the mark, of the row itself without one."""

    review_id: str
    about: str
    keeper: str


def part(
    connection: Connection, author: str, changes: Sequence[Change], hide_in: str = ""
) -> tuple[list[Change], dict[RowKey, Place]]:
    """Which of `changes` go into the log, and where the rows of all others are hidden.

    hide_in: hide the rows that nobody else knows yet until the reveal of this review. Rows that are hidden already, and
    new ones that name one, are hidden without being asked for. Raises AshiatoError for a mark that somebody else hides.
    """
    known = _load_places(connection, author)
    if not known and not hide_in and not _any(connection):
        return list(changes), {}
    rows = dict.fromkeys((change.entity, change.row_id) for change in changes if change.entity != STEP)
    visible = {key for key, history in log.load_rows(connection, rows).items() if history.operations}
    found = {key: known[key] for key in rows if key in known}
    _refuse_marks_of_others(connection, rows.keys() - found.keys() - visible)
    fresh = [key for key in rows if key not in visible and key not in found]
    about = next((key[1] for key in fresh if key[0] == MARK), None)
    named = {key: _named(changes, key) for key in rows}
    places = {row_id: place for (_, row_id), place in known.items()}
    for key in fresh:
        # A tagging names its mark and its tag: it comes out with the mark.
        names = sorted(named[key], key=lambda name: (MARK, name) not in known)
        place = next((places[row_id] for row_id in (key[1], *names) if row_id in places), None)
        if place is not None:
            found[key] = place
        elif hide_in:
            found[key] = Place(hide_in, about or key[1], author)
    # A tag that is made with its first tagging says as much as the tagging.
    for key in fresh:
        naming = next((found[other] for other in found if key[1] in named.get(other, ())), None)
        if key not in found and naming is not None:
            found[key] = naming
    if found and all(key in found for key in rows):
        step_place = next(iter(found.values()))
        found |= {(each.entity, each.row_id): step_place for each in changes if each.entity == STEP}
    return [change for change in changes if (change.entity, change.row_id) not in found], found


def append(
    connection: Connection, writer: Writer, changes: Sequence[Change], places: Mapping[RowKey, Place], group_id: str
) -> set[RowKey]:
    """Hide `changes` as operations of the step `group_id`, in order. Needs a writing transaction."""
    seq = connection.execute(select(func.max(_COLUMNS.hidden_seq))).scalar() or 0
    clock = log.last_clock(connection, writer.now_us)
    histories = load_rows(connection, places, writer.author)
    for change in changes:
        key = (change.entity, change.row_id)
        seq += 1
        clock = next_clock(clock, writer.now_us // 1000)
        operation = Operation(
            HIDDEN, seq, group_id, clock, writer.now_us, change.entity, change.row_id, change.field, change.value,
            writer.author, writer.typist, histories[key].previous_for(change.field), change.restores,
        )  # fmt: skip
        connection.execute(insert(_TABLE).values(_values_of(operation, places[key])))
        histories[key] = RowHistory((*histories[key].operations, operation))
    for row_id in {change.row_id for change in changes if change.entity == MARK and change.field == AUTHOR}:
        rows = _load(connection, (_COLUMNS.entity == MARK) & (_COLUMNS.row_id == row_id))
        keeper = author_of(_histories(rows)[MARK, row_id])
        connection.execute(update(_TABLE).where(_COLUMNS.about == row_id).values(keeper=keeper))
    return {(change.entity, change.row_id) for change in changes}


def load_rows(connection: Connection, keys: Iterable[RowKey], author: str) -> dict[RowKey, RowHistory]:
    """As `log.load_rows`, with what is hidden by or for `author`."""
    histories = log.load_rows(connection, keys)
    own = _load(connection, _mine(author))
    for row in own:
        key = (row.entity, row.row_id)
        if key in histories:
            histories[key] = RowHistory((*histories[key].operations, operation_of(row)))
    return histories


def load_group(connection: Connection, group_id: str) -> list[Operation]:
    """The hidden operations of one step, in the order they were written."""
    return [operation_of(row) for row in _load(connection, _COLUMNS.group_id == group_id)]


def load_marks(connection: Connection, reader: str, review_id: str | None = None) -> list[Mark]:
    """The marks that `reader` hides, in order of making; `review_id` only those of one review."""
    rows = [row for row in _load(connection, _COLUMNS.keeper == reader) if row.entity == MARK]
    reviews = {row.row_id: row.review_id for row in rows}
    marks = [make_mark(history) for history in _histories(rows).values()]
    found = [mark._replace(hidden_in=reviews[mark.mark_id]) for mark in marks if mark is not None]
    wanted = (mark for mark in found if review_id is None or mark.hidden_in == review_id)
    return sorted(wanted, key=lambda mark: (mark.created_at_us, mark.mark_id))


def load_records(connection: Connection, entity: str, reader: str) -> dict[str, Record | None]:
    """By row_id, the rows of `entity` in which `reader` hides something; None for one they deleted."""
    keys = {(row.entity, row.row_id) for row in _load(connection, _COLUMNS.keeper == reader) if row.entity == entity}
    histories = load_rows(connection, keys, reader)
    return {row_id: make_record(entity, history) for (_, row_id), history in histories.items()}


def count_marks(connection: Connection, review_id: str, customers: Collection[IdentityRef] | None) -> Counter[str]:
    """How many marks each keeper hides in a review, and on these customers: nothing of what they say."""
    rows = [row for row in _load(connection, _COLUMNS.review_id == review_id) if row.entity == MARK]
    keepers = {row.row_id: row.keeper for row in rows}
    marks = (mark for history in _histories(rows).values() if (mark := make_mark(history)) is not None)
    return Counter(
        keepers[mark.mark_id] for mark in marks if customers is None or not owners_of(mark.anchor).isdisjoint(customers)
    )


def reveal(
    connection: Connection,
    replica_id: str,
    review_id: str,
    *,
    customers: Collection[IdentityRef] | None = None,
    keeper: str | None = None,
    mark_ids: Collection[str] | None = None,
) -> list[Operation]:
    """Give what is hidden in a review its place in the log; what is given besides narrows it. The operations, in order.

    Authors, typists, times and steps stay as they were written. Needs a writing transaction.
    """
    rows = connection.execute(select(_TABLE).order_by(_COLUMNS.hidden_seq)).all()
    abouts = {row.about for row in rows if row.review_id == review_id and keeper in {None, row.keeper}}
    if mark_ids is not None:
        abouts &= set(mark_ids)
    if customers is not None:
        abouts = {about for about in abouts if _is_of(rows, about, customers)}
    picked = _with_named([row for row in rows if row.about in abouts], rows)
    if not picked:
        return []
    seq, _clock = log.last_own(connection, replica_id)
    names = {
        OperationId(HIDDEN, row.hidden_seq): OperationId(replica_id, seq + place)
        for place, row in enumerate(picked, start=1)
    }
    revealed = [_with_names(operation_of(row), names) for row in picked]
    log.insert_all(connection, revealed)
    connection.execute(delete(_TABLE).where(_COLUMNS.hidden_seq.in_([row.hidden_seq for row in picked])))
    return revealed


def _with_named(picked: Sequence[Row[Any]], rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """`picked`, and of the same keepers the rows that it names: a tag that was first used on a mark revealed later."""
    named = {(row.keeper, row.value) for row in picked if row.value is not None}
    seqs = {row.hidden_seq for row in picked}
    return [
        row for row in rows
        if row.hidden_seq in seqs or (row.entity != MARK and (row.keeper, json.dumps(row.row_id)) in named)
    ]  # fmt: skip


def _is_of(rows: Sequence[Row[Any]], about: str, customers: Collection[IdentityRef]) -> bool:
    histories = _histories([row for row in rows if row.about == about and row.entity != STEP])
    marks = [history for (entity, row_id), history in histories.items() if entity == MARK and row_id == about]
    for history in marks:
        # A mark that was deleted before the reveal goes with the others: its history is kept like any other's.
        made = make_mark(RowHistory(each for each in history.operations if each.field != "exists" or _is_first(each)))
        if made is not None:
            return not owners_of(made.anchor).isdisjoint(customers)
    owners = [
        owner_of(record)
        for (entity, _), history in histories.items()
        if entity != MARK and OWNER in history.fields and (record := make_record(entity, history)) is not None
    ]
    return any(owner in customers for owner in owners)


def _is_first(operation: Operation) -> bool:
    return not operation.previous


def _refuse_marks_of_others(connection: Connection, keys: Iterable[RowKey]) -> None:
    marks = [row_id for entity, row_id in keys if entity == MARK]
    if not marks:
        return
    query = select(_COLUMNS.row_id).where(_COLUMNS.entity == MARK, _COLUMNS.row_id.in_(marks)).limit(1)
    if connection.execute(query).first() is not None:
        raise AshiatoError(
            Text.translate("Reviews", "This mark is not open yet."),
            next_step=Text.translate("Reviews", "Wait for the reveal, or change to its author."),
        )


def _named(changes: Iterable[Change], key: RowKey) -> set[str]:
    """Texts that a row has as a whole value: perhaps names of other rows."""
    values = (each.value for each in changes if (each.entity, each.row_id) == key and each.value is not None)
    return {json.loads(value) for value in values if value.startswith('"')}


def _load_places(connection: Connection, author: str) -> dict[RowKey, Place]:
    return {
        (row.entity, row.row_id): Place(row.review_id, row.about, row.keeper)
        for row in _load(connection, _mine(author))
    }


def _mine(author: str) -> ColumnElement[bool]:
    """What `author` keeps, and what they wrote though it belongs to another one since: undo must find it."""
    return or_(_COLUMNS.keeper == author, _COLUMNS.author == author)


def _any(connection: Connection) -> bool:
    return connection.execute(select(_COLUMNS.hidden_seq).limit(1)).first() is not None


def _load(connection: Connection, condition: ColumnElement[bool]) -> Sequence[Row[Any]]:
    return connection.execute(select(_TABLE).where(condition).order_by(_COLUMNS.hidden_seq)).all()


def _histories(rows: Iterable[Row[Any]]) -> dict[RowKey, RowHistory]:
    operations: dict[RowKey, list[Operation]] = {}
    for row in rows:
        operations.setdefault((row.entity, row.row_id), []).append(operation_of(row))
    return {key: RowHistory(own) for key, own in operations.items()}


def _with_names(operation: Operation, names: Mapping[OperationId, OperationId]) -> Operation:
    own = names[operation.operation_id]
    restores = None if operation.restores is None else names.get(operation.restores, operation.restores)
    return replace(
        operation,
        replica_id=own.replica_id,
        replica_seq=own.replica_seq,
        previous=tuple(names.get(each, each) for each in operation.previous),
        restores=restores,
    )


def _values_of(operation: Operation, place: Place) -> dict[str, Any]:
    return {
        "hidden_seq": operation.replica_seq,
        "review_id": place.review_id,
        "about": place.about,
        "keeper": place.keeper,
        "group_id": operation.group_id,
        "clock": operation.clock,
        "written_at": datetime_of(operation.written_at_us),
        "entity": operation.entity,
        "row_id": operation.row_id,
        "field": operation.field,
        "value": operation.value,
        "author": operation.author,
        "typist": operation.typist,
        "previous": " ".join(log.name_of(each) for each in operation.previous),
        "restores": None if operation.restores is None else log.name_of(operation.restores),
    }


def operation_of(row: Row[Any]) -> Operation:
    """From a row of the table. Its name is HIDDEN and its local number: it has no place in the log yet."""
    return Operation(
        HIDDEN, row.hidden_seq, row.group_id, row.clock, us_of(row.written_at), row.entity, row.row_id,
        row.field, row.value, row.author, row.typist, tuple(log.id_of(name) for name in row.previous.split()),
        None if row.restores is None else log.id_of(row.restores),
    )  # fmt: skip
