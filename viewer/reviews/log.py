"""The log of operations in SQLite: appending, reading back, taking in what others wrote."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select, text

from viewer.domain.clock import datetime_of, us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import is_blanked
from viewer.domain.operations import (
    MAX_AHEAD_MS,
    Change,
    Operation,
    OperationId,
    RowHistory,
    VersionVector,
    next_clock,
    wall_ms,
)
from viewer.domain.text import Text
from viewer.reviews import schema

_TABLE: Final = schema.operation
_COLUMNS: Final = _TABLE.c
_MAX_CLOCK: Final = 2**62
_VERSION_VECTOR: Final = text("""
    WITH RECURSIVE replica(replica_id) AS (
        SELECT min(replica_id) FROM operation
        UNION ALL
        SELECT (SELECT min(o.replica_id) FROM operation o WHERE o.replica_id > r.replica_id) FROM replica r
        WHERE r.replica_id IS NOT NULL
    )
    SELECT replica_id, (SELECT max(o.replica_seq) FROM operation o WHERE o.replica_id = r.replica_id) AS last_seq
    FROM replica r WHERE replica_id IS NOT NULL
""")
# Made once: building a statement anew costs more than SQLite takes to answer it. A list is handed over as JSON, so
# that the words stay the same however long it is.
_LAST_OF: Final = text("""
    SELECT name.value, (SELECT max(replica_seq) FROM operation WHERE replica_id = name.value)
    FROM json_each(:replica_ids) AS name
""")
_ROWS: Final = text(f"""
    SELECT {", ".join(f"o.{column.name}" for column in _COLUMNS)}
    FROM json_each(:names) AS name CROSS JOIN operation o
        ON o.entity = json_extract(name.value, '$[0]') AND o.row_id = json_extract(name.value, '$[1]')
""").columns(*_COLUMNS)
_INSERT: Final = insert(_TABLE)

RowKey = tuple[str, str]
"""(entity, row_id)."""


@dataclass(frozen=True, slots=True)
class Received:
    """What came in: the rows it touched, how many operations were new, and how far ahead of us the others' clock is."""

    rows: frozenset[RowKey]
    new_count: int
    ahead_ms: int


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, where and when. typist: who has the keyboard."""

    replica_id: str
    author: str
    typist: str
    now_us: int


def append(
    connection: Connection, writer: Writer, changes: Sequence[Change], group_id: str | None = None
) -> list[Operation]:
    """Write `changes` as one step, in order. Returns the operations. Needs a writing transaction."""
    group = group_id or str(uuid.uuid4())
    replica_id, now_us = writer.replica_id, writer.now_us
    seq, own_clock = last_own(connection, replica_id)
    clock = max(own_clock, last_clock(connection, now_us))
    histories = load_rows(connection, {(change.entity, change.row_id) for change in changes})
    written: list[Operation] = []
    for change in changes:
        key = (change.entity, change.row_id)
        seq += 1
        clock = next_clock(clock, now_us // 1000)
        operation = Operation(
            replica_id, seq, group, clock, now_us, change.entity, change.row_id, change.field, change.value,
            writer.author, writer.typist, histories[key].previous_for(change.field), change.restores,
        )  # fmt: skip
        written.append(operation)
        histories[key] = RowHistory((*histories[key].operations, operation))
    insert_all(connection, written)
    return written


def receive(connection: Connection, operations: Iterable[Operation], now_us: int) -> Received:
    """Take in operations of other replicas; known ones are passed over. Needs a writing transaction.

    Raises AshiatoError if one of a replica is missing in between, or if a known name comes with other content.
    """
    sent = sorted(operations, key=lambda each: each.operation_id)
    known = load_last_of(connection, {each.replica_id for each in sent})
    fresh: dict[OperationId, Operation] = {}
    for operation in sent:
        have = known.get(operation.replica_id, 0)
        if 0 < operation.replica_seq <= have:
            twin = fresh.get(operation.operation_id) or _load_operation(connection, operation.operation_id)
            _refuse_other_content(operation, twin)
            continue
        if operation.replica_seq != have + 1 or not 0 < operation.clock < _MAX_CLOCK:
            raise AshiatoError(
                Text.translate("Reviews", "What was sent is not complete: earlier changes are missing."),
                where=f"{operation.replica_id}:{operation.replica_seq}",
                next_step=Text.translate("Reviews", "Ask for it to be sent again, whole. Nothing was taken in."),
            )
        known[operation.replica_id] = operation.replica_seq
        fresh[operation.operation_id] = operation
    insert_all(connection, tuple(fresh.values()))
    ahead_ms = max((wall_ms(operation.clock) - now_us // 1000 for operation in fresh.values()), default=0)
    return Received(frozenset((each.entity, each.row_id) for each in fresh.values()), len(fresh), max(ahead_ms, 0))


def load_version_vector(connection: Connection) -> VersionVector:
    """The highest sequence of every replica. From one replica to the next by the index: the log itself is not read."""
    # What is carried stands under negative numbers.
    return {row.replica_id: row.last_seq for row in connection.execute(_VERSION_VECTOR) if row.last_seq > 0}


def load_last_of(connection: Connection, replica_ids: Iterable[str]) -> dict[str, int]:
    """The highest sequence of each of these replicas, 0 of one that is not known."""
    rows = connection.execute(_LAST_OF, {"replica_ids": json.dumps(sorted(replica_ids))})
    return {replica_id: max(last_seq or 0, 0) for replica_id, last_seq in rows}


def load_since(connection: Connection, known: VersionVector, limit: int | None = None) -> list[Operation]:
    """Every operation that a replica with `known` lacks, each replica's in order; of these the first `limit`."""
    missing = _missing(connection, known)
    if not missing:
        return []
    query = select(_TABLE).where(or_(*missing)).order_by(_COLUMNS.replica_id, _COLUMNS.replica_seq).limit(limit)
    return [operation_of(row) for row in connection.execute(query)]


def count_steps_since(connection: Connection, known: VersionVector) -> int:
    """How many steps of people are in what a replica with `known` lacks."""
    missing = _missing(connection, known)
    if not missing:
        return 0
    return connection.execute(select(func.count(_COLUMNS.group_id.distinct())).where(or_(*missing))).scalar_one()


def _missing(connection: Connection, known: VersionVector) -> list[ColumnElement[bool]]:
    return [
        (_COLUMNS.replica_id == replica_id) & (_COLUMNS.replica_seq > known.get(replica_id, 0))
        for replica_id, seq in load_version_vector(connection).items()
        if seq > known.get(replica_id, 0)
    ]


def load_rows(connection: Connection, keys: Iterable[RowKey]) -> dict[RowKey, RowHistory]:
    """The history of each row, an empty one for a row nobody wrote yet."""
    wanted = sorted(set(keys))
    operations: dict[RowKey, list[Operation]] = {key: [] for key in wanted}
    if wanted:
        for row in connection.execute(_ROWS, {"names": json.dumps(wanted)}):
            operation = operation_of(row)
            operations[operation.entity, operation.row_id].append(operation)
    return {key: RowHistory(found) for key, found in operations.items()}


def load_group(connection: Connection, group_id: str) -> list[Operation]:
    """The operations of one step, in the order they were written."""
    query = select(_TABLE).where(_COLUMNS.group_id == group_id).order_by(_COLUMNS.clock, _COLUMNS.replica_seq)
    return [operation_of(row) for row in connection.execute(query)]


def last_own(connection: Connection, replica_id: str) -> tuple[int, int]:
    """(replica_seq, clock) of the replica's latest operation, (0, 0) before the first. Its clocks only grow."""
    query = select(_COLUMNS.replica_seq, _COLUMNS.clock).where(_COLUMNS.replica_id == replica_id)
    row = connection.execute(query.order_by(_COLUMNS.replica_seq.desc()).limit(1)).one_or_none()
    return (0, 0) if row is None else (row.replica_seq, row.clock)


def last_clock(connection: Connection, now_us: int) -> int:
    """The greatest clock seen, of what is hidden too, leaving out those that run too far ahead."""
    trusted = (now_us // 1000 + MAX_AHEAD_MS) << 16
    seen = connection.execute(select(func.max(_COLUMNS.clock)).where(_COLUMNS.clock <= trusted)).scalar() or 0
    return max(seen, connection.execute(select(func.max(schema.hidden_operation.c.clock))).scalar() or 0)


def _load_operation(connection: Connection, name: OperationId) -> Operation:
    query = select(_TABLE).where(_COLUMNS.replica_id == name.replica_id, _COLUMNS.replica_seq == name.replica_seq)
    return operation_of(connection.execute(query).one())


def _refuse_other_content(operation: Operation, twin: Operation) -> None:
    # Two copies that wrote apart from each other differ in their steps; a blanked payload is no other content.
    has_gone = is_blanked(operation.value) or is_blanked(twin.value)
    if (replace(twin, value=operation.value) if has_gone else twin) != operation:
        raise AshiatoError(
            Text.translate("Reviews", "Two copies of this workspace wrote different changes under the same name."),
            where=f"{operation.replica_id}:{operation.replica_seq}",
            next_step=Text.translate("Reviews", "Open the copied workspace once on its own computer, then send again."),
        )


def insert_all(connection: Connection, operations: Sequence[Operation]) -> None:
    if operations:
        connection.execute(_INSERT, [_values_of(operation) for operation in operations])


def _values_of(operation: Operation) -> dict[str, Any]:
    return {
        "replica_id": operation.replica_id,
        "replica_seq": operation.replica_seq,
        "group_id": operation.group_id,
        "clock": operation.clock,
        "written_at": datetime_of(operation.written_at_us),
        "entity": operation.entity,
        "row_id": operation.row_id,
        "field": operation.field,
        "value": operation.value,
        "author": operation.author,
        "typist": operation.typist,
        "previous": " ".join(name_of(each) for each in operation.previous),
        "restores": None if operation.restores is None else name_of(operation.restores),
    }


def operation_of(row: Row[Any]) -> Operation:
    """From a row of the table, or of a query of all its columns."""
    # By place: by name, each column of each row would be looked up.
    (replica_id, replica_seq, group_id, clock, written_at, entity, row_id, field, value, author, typist, previous,
     restores) = tuple(row)  # fmt: skip
    return Operation(
        replica_id, abs(replica_seq), group_id, clock, us_of(written_at), entity, row_id, field, value, author, typist,
        tuple(map(id_of, previous.split())) if previous else (), None if restores is None else id_of(restores),
    )  # fmt: skip


def name_of(operation_id: OperationId) -> str:
    return f"{operation_id.replica_id}:{operation_id.replica_seq}"


def id_of(name: str) -> OperationId:
    replica_id, _, seq = name.rpartition(":")
    return OperationId(replica_id, int(seq))
