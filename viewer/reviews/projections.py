"""The tables that are read, made anew from the history of each row that changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text, tuple_

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.audit import AUDIT
from viewer.domain.clock import datetime_of, us_of
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.operations import RowHistory
from viewer.domain.records import CARRIED, Record
from viewer.reviews import schema
from viewer.reviews.decisions import DECISION
from viewer.reviews.encoding import decode_anchor, encode_anchor, to_json
from viewer.reviews.forgetting import blank_rows
from viewer.reviews.kept_back import blank_kept_back
from viewer.reviews.log import RowKey, load_rows
from viewer.reviews.marks import MARK, make_mark, owners_of
from viewer.reviews.records import make_record, owner_of
from viewer.reviews.steps import STEP

_OWNERS_AT_ONCE = 400
# Made once: building a statement anew costs more than SQLite takes to do it.
_DELETE_MARK: Final = delete(schema.mark).where(schema.mark.c.mark_id == bindparam("named"))
_DELETE_OWNERS: Final = delete(schema.mark_owner).where(schema.mark_owner.c.mark_id == bindparam("named"))
_INSERT_MARK: Final = insert(schema.mark)
_INSERT_OWNER: Final = insert(schema.mark_owner)
_DELETE_RECORD: Final = delete(schema.record).where(
    schema.record.c.entity == bindparam("of"), schema.record.c.row_id == bindparam("named")
)
_INSERT_RECORD: Final = insert(schema.record)
_OWNERS: Final = text("""
    SELECT DISTINCT o.namespace, o.digest FROM json_each(:mark_ids) AS name
    CROSS JOIN mark_owner o ON o.mark_id = name.value
""")


def project(connection: Connection, keys: Iterable[RowKey]) -> set[RowKey]:
    """Bring the tables up to the log for the rows `keys`. Needs a writing transaction.

    What may not stay because its customer was forgotten is blanked first. Returns the rows that are new with that.
    """
    touched = blank_rows(connection, keys)
    if any(entity == FORGOTTEN for entity, _ in touched):
        blank_kept_back(connection)
    projected = [key for key in touched if key[0] not in (STEP, AUDIT, CARRIED)]
    marks: dict[str, RowHistory] = {}
    records: dict[RowKey, RowHistory] = {}
    for key, history in load_rows(connection, projected).items():
        if key[0] == MARK:
            marks[key[1]] = history
        elif key[0] == DECISION:
            _project_decision(connection, key[1], history)
        else:
            records[key] = history
    # All at once: what a statement costs around what SQLite does is paid once for many rows.
    if marks:
        _project_marks(connection, marks)
    if records:
        _project_records(connection, records)
    return touched


def load_marks(connection: Connection, owners: Iterable[IdentityRef]) -> list[Mark]:
    """The marks of any of `owners`, each once, in order of making."""
    pairs = sorted({(owner.namespace, owner.digest) for owner in owners})
    found: dict[str, Mark] = {}
    table, owner = schema.mark, schema.mark_owner
    for start in range(0, len(pairs), _OWNERS_AT_ONCE):
        some = pairs[start : start + _OWNERS_AT_ONCE]
        query = select(table).where(
            table.c.mark_id.in_(
                select(owner.c.mark_id).where(tuple_(owner.c.namespace, owner.c.digest).in_(some))
            )
        )  # fmt: skip
        found |= {row.mark_id: _mark_of(row) for row in connection.execute(query)}
    return sorted(found.values(), key=lambda mark: (mark.created_at_us, mark.mark_id))


def load_review_marks(connection: Connection, review_id: str) -> list[Mark]:
    """The marks made in a review session, in order of making."""
    rows = connection.execute(select(schema.mark).where(schema.mark.c.review_id == review_id))
    return sorted(map(_mark_of, rows), key=lambda mark: (mark.created_at_us, mark.mark_id))


def load_mark(connection: Connection, mark_id: str) -> Mark | None:
    row = connection.execute(select(schema.mark).where(schema.mark.c.mark_id == mark_id)).one_or_none()
    return None if row is None else _mark_of(row)


def load_owners(connection: Connection, mark_ids: Iterable[str]) -> frozenset[IdentityRef]:
    """Whose those of these marks are that are there."""
    rows = connection.execute(_OWNERS, {"mark_ids": json.dumps(sorted(mark_ids))})
    return frozenset(IdentityRef(namespace, digest) for namespace, digest in rows)


def load_owned_kinds(connection: Connection) -> list[tuple[IdentityRef, str, MarkKind]]:
    """(owner, mark_id, kind) of every mark."""
    owner, mark = schema.mark_owner, schema.mark
    query = select(owner.c.namespace, owner.c.digest, owner.c.mark_id, mark.c.kind).join(
        mark, mark.c.mark_id == owner.c.mark_id
    )
    rows = connection.execute(query)
    return [(IdentityRef(namespace, digest), mark_id, MarkKind(kind)) for namespace, digest, mark_id, kind in rows]


def load_mark_lines(connection: Connection) -> list[tuple[IdentityRef, Mark]]:
    """(owner, mark) of every mark, once for each of its owners."""
    owners = connection.execute(select(schema.mark_owner)).all()
    marks = {row.mark_id: _mark_of(row) for row in connection.execute(select(schema.mark))}
    return [
        (IdentityRef(row.namespace, row.digest), marks[row.mark_id]) for row in owners if row.mark_id in marks
    ]  # fmt: skip


def load_decision_rows(connection: Connection) -> list[tuple[str, str]]:
    """(kind, value) of every decision that stands."""
    return [
        (kind, value) for kind, value in connection.execute(select(schema.decision.c.kind, schema.decision.c.value))
    ]


def load_records(connection: Connection, entity: str, owners: Iterable[IdentityRef] | None = None) -> list[Record]:
    """The records of an entity in order of making; with `owners`, only theirs."""
    table = schema.record
    query = select(table).where(table.c.entity == entity)
    if owners is None:
        rows = list(connection.execute(query))
    else:
        pairs = sorted({(owner.digest, owner.namespace) for owner in owners})
        rows = []
        for start in range(0, len(pairs), _OWNERS_AT_ONCE):
            some = pairs[start : start + _OWNERS_AT_ONCE]
            rows += connection.execute(query.where(tuple_(table.c.digest, table.c.namespace).in_(some)))
    return sorted((_record_of(row) for row in rows), key=lambda record: (record.created_at_us, record.row_id))


def load_record(connection: Connection, entity: str, row_id: str) -> Record | None:
    table = schema.record
    query = select(table).where(table.c.entity == entity, table.c.row_id == row_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _record_of(row)


def _project_marks(connection: Connection, histories: Mapping[str, RowHistory]) -> None:
    named = [{"named": mark_id} for mark_id in histories]
    connection.execute(_DELETE_MARK, named)
    connection.execute(_DELETE_OWNERS, named)
    marks = [mark for history in histories.values() if (mark := make_mark(history)) is not None]
    if marks:
        connection.execute(_INSERT_MARK, [_values_of_mark(mark) for mark in marks])
        owners = [
            {"namespace": owner.namespace, "digest": owner.digest, "mark_id": mark.mark_id}
            for mark in marks
            for owner in owners_of(mark.anchor)
        ]
        connection.execute(_INSERT_OWNER, owners)


def _values_of_mark(mark: Mark) -> dict[str, Any]:
    return {
        "mark_id": mark.mark_id,
        "kind": mark.kind.value,
        "anchor": encode_anchor(mark.anchor),
        "title": mark.title,
        "body": mark.body,
        "author": mark.author,
        "created_at": datetime_of(mark.created_at_us),
        "edited_at": datetime_of(mark.edited_at_us),
        "typist": mark.typist,
        "written_as": mark.written_as,
        "review_id": mark.review_id,
    }


def _project_decision(connection: Connection, row_id: str, history: RowHistory) -> None:
    connection.execute(delete(schema.decision).where(schema.decision.c.row_id == row_id))
    kind, value = history.value("kind"), history.value("value")
    if history.is_there and kind is not None and value is not None:
        connection.execute(insert(schema.decision).values(row_id=row_id, kind=json.loads(kind), value=value))


def _project_records(connection: Connection, histories: Mapping[RowKey, RowHistory]) -> None:
    connection.execute(_DELETE_RECORD, [{"of": entity, "named": row_id} for entity, row_id in histories])
    records = [record for (entity, _), each in histories.items() if (record := make_record(entity, each)) is not None]
    if records:
        connection.execute(_INSERT_RECORD, [_values_of_record(record) for record in records])


def _values_of_record(record: Record) -> dict[str, Any]:
    owner = owner_of(record)
    return {
        "entity": record.entity,
        "row_id": record.row_id,
        "namespace": None if owner is None else owner.namespace,
        "digest": None if owner is None else owner.digest,
        "fields": to_json(dict(record.fields)),
        "author": record.author,
        "created_at": datetime_of(record.created_at_us),
        "edited_by": record.edited_by,
        "edited_at": datetime_of(record.edited_at_us),
    }


def _record_of(row: Row[Any]) -> Record:
    return Record(
        row.entity,
        row.row_id,
        json.loads(row.fields),
        row.author,
        us_of(row.created_at),
        row.edited_by,
        us_of(row.edited_at),
    )


def _mark_of(row: Row[Any]) -> Mark:
    return Mark(
        row.mark_id,
        MarkKind(row.kind),
        decode_anchor(row.anchor),
        row.title,
        row.body,
        row.author,
        us_of(row.created_at),
        us_of(row.edited_at),
        row.typist,
        row.written_as,
        row.review_id,
    )
