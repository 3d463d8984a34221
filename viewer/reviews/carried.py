"""Operations that a bundle brought: parts of what other replicas wrote, with gaps between them (ADR 0006).

The log of a replica is dense, and a bundle holds what belongs to one review. So whoever merges it writes a carrier: an
operation of their own, dense like any other, that holds one of the bundle's. Carriers go to the team as everything
does, and each replica unpacks them. What was unpacked is kept beside the log under the negative of its number: it
counts in the history of its row, and for no version vector. When the same operation comes in its own place, that one
stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, delete, select, text, tuple_, update

from viewer.domain.audit import AUDIT
from viewer.domain.forgetting import FORGOTTEN, is_blanked
from viewer.domain.operations import Change, Operation, OperationId
from viewer.domain.people import DEPARTMENT, PERSON
from viewer.domain.records import CARRIED
from viewer.reviews import log, schema
from viewer.reviews.decisions import DECISION
from viewer.reviews.log import RowKey
from viewer.reviews.operation_json import operation_line, operation_of

FIELD: Final = "operation"

NEVER_CARRIED: Final = frozenset({CARRIED, DECISION, FORGOTTEN, AUDIT, PERSON, DEPARTMENT, "reveal"})
"""What a file from elsewhere does not decide: who is who, who may do what, whom to forget, who looked at whom."""

_COLUMNS: Final = schema.operation.c
_AT_ONCE: Final = 300
_CARRIED_OF: Final = text("""
    SELECT name.value FROM json_each(:replica_ids) AS name
    WHERE EXISTS (SELECT 1 FROM operation WHERE replica_id = name.value AND replica_seq < 0)
""")


def carrier_of(operation: Operation) -> Change:
    """The wish to carry `operation`. The same one is carried in the same row by everybody."""
    return Change(CARRIED, log.name_of(operation.operation_id), FIELD, operation_line(operation))


def allowed(operations: Iterable[Operation]) -> list[Operation]:
    """Those of entities that may be carried."""
    return [each for each in operations if each.entity not in NEVER_CARRIED]


def find_unknown(connection: Connection, operations: Iterable[Operation]) -> list[Operation]:
    """Those that are neither in the log nor carried, in order, each once."""
    by_id = {each.operation_id: each for each in operations}
    known: set[OperationId] = set()
    names = sorted(by_id)
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        pairs = [(name.replica_id, sign * name.replica_seq) for name in some for sign in (1, -1)]
        query = select(_COLUMNS.replica_id, _COLUMNS.replica_seq).where(
            tuple_(_COLUMNS.replica_id, _COLUMNS.replica_seq).in_(pairs)
        )
        known |= {OperationId(row.replica_id, abs(row.replica_seq)) for row in connection.execute(query)}
    return [by_id[name] for name in names if name not in known]


def unpack(connection: Connection, rows: Iterable[RowKey]) -> set[RowKey]:
    """Take out what the carriers among `rows` hold; they have just been written or received.

    Returns the rows of what was new. Needs a writing transaction.
    """
    carriers = [key for key in rows if key[0] == CARRIED]
    if not carriers:
        return set()
    inside: dict[OperationId, Operation] = {}
    for history in log.load_rows(connection, carriers).values():
        for carrier in history.operations:
            if carrier.value is None:
                continue
            operation = _inside(carrier)
            if operation is not None:
                # Two carriers that hold different things under one name are a forgery: all replicas take the same one.
                known = inside.get(operation.operation_id, operation)
                inside[operation.operation_id] = max(operation, known, key=operation_line)
    fresh = find_unknown(connection, inside.values())
    fresh += _greater(connection, inside.values())
    log.insert_all(connection, [replace(each, replica_seq=-each.replica_seq) for each in fresh])
    # What a carrier holds is kept once, where it can be forgotten.
    for start in range(0, len(carriers), _AT_ONCE):
        row_ids = [row_id for _, row_id in carriers[start : start + _AT_ONCE]]
        connection.execute(
            update(schema.operation).where(_COLUMNS.entity == CARRIED, _COLUMNS.row_id.in_(row_ids)).values(value=None)
        )
    return {(each.entity, each.row_id) for each in fresh}


def _greater(connection: Connection, operations: Iterable[Operation]) -> list[Operation]:
    """Those that win over what is carried under the same name, which is removed."""
    by_name = {(each.replica_id, -each.replica_seq): each for each in operations}
    names = sorted(by_name)
    won = []
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        query = select(schema.operation).where(tuple_(_COLUMNS.replica_id, _COLUMNS.replica_seq).in_(some))
        for row in connection.execute(query).all():
            name, known = (row.replica_id, row.replica_seq), log.operation_of(row)
            if operation_line(by_name[name]) > operation_line(known) and not is_blanked(known.value):
                won.append(by_name[name])
                connection.execute(
                    delete(schema.operation).where(_COLUMNS.replica_id == name[0], _COLUMNS.replica_seq == name[1])
                )
    return won


def give_way(connection: Connection, replica_ids: Iterable[str]) -> set[RowKey]:
    """Drop what is carried under a name that is in the log by now. Returns the rows concerned."""
    rows: set[RowKey] = set()
    carried = set(connection.execute(_CARRIED_OF, {"replica_ids": json.dumps(sorted(replica_ids))}).scalars())
    own = log.load_last_of(connection, carried) if carried else {}
    for replica_id in carried:
        where = (
            (_COLUMNS.replica_id == replica_id)
            & (_COLUMNS.replica_seq < 0)
            & (_COLUMNS.replica_seq >= -own.get(replica_id, 0))
        )
        found = connection.execute(select(_COLUMNS.entity, _COLUMNS.row_id).where(where)).all()
        if found:
            rows |= {(row.entity, row.row_id) for row in found}
            connection.execute(delete(schema.operation).where(where))
    return rows


def refill(connection: Connection, operations: Sequence[Operation]) -> list[Operation]:
    """`operations` as they are sent: each carrier holds again what it carried, as it is now."""
    empty = [each for each in operations if each.entity == CARRIED and each.value is None]
    if not empty:
        return list(operations)
    lines: dict[str, str] = {}
    for start in range(0, len(empty), _AT_ONCE):
        names = [log.id_of(each.row_id) for each in empty[start : start + _AT_ONCE]]
        pairs = [(name.replica_id, sign * name.replica_seq) for name in names for sign in (1, -1)]
        query = select(schema.operation).where(tuple_(_COLUMNS.replica_id, _COLUMNS.replica_seq).in_(pairs))
        for row in connection.execute(query):
            operation = log.operation_of(row)
            lines[log.name_of(operation.operation_id)] = operation_line(operation)
    return [
        replace(each, value=lines.get(each.row_id)) if each.entity == CARRIED and each.value is None else each
        for each in operations
    ]


def rows_inside(operations: Iterable[Operation]) -> set[RowKey]:
    """The rows of what these carriers hold, as `refill` gives them."""
    held = (_inside(each) for each in operations if each.entity == CARRIED and each.value is not None)
    return {(each.entity, each.row_id) for each in held if each is not None}


def unwrapped(operations: Iterable[Operation]) -> list[Operation]:
    """What carriers hold beside what came in its own place, each operation once. Without the carriers."""
    found: dict[OperationId, Operation] = {}
    held: list[Operation] = []
    for operation in operations:
        if operation.entity != CARRIED:
            found[operation.operation_id] = operation
        elif operation.value is not None and (inside := _inside(operation)) is not None:
            held.append(inside)
    for operation in held:
        found.setdefault(operation.operation_id, operation)
    return [found[name] for name in sorted(found)]


def _inside(carrier: Operation) -> Operation | None:
    """None for a carrier that holds something else than it says: nobody who means well writes one."""
    try:
        operation = operation_of(carrier.value or "")
    except ValueError:
        return None
    if operation.entity in NEVER_CARRIED or log.name_of(operation.operation_id) != carrier.row_id:
        return None
    return operation
