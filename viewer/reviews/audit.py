"""The audit, read off the log of operations: entries that were added, and what everybody changed.

Read from the operations themselves and not from a projection: a tombstone, an undo or a later operation changes nothing
of what is found here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, or_, select

from viewer.domain.anchors import IdentityRef
from viewer.domain.audit import (
    AUDIT,
    AuditEntry,
    AuditKind,
    AuditQuery,
    Noted,
    decode_batch,
    encode_batch,
    is_wanted,
    newest_first,
)
from viewer.domain.calling import REVEAL
from viewer.domain.clock import datetime_of, us_of
from viewer.domain.operations import Change
from viewer.domain.records import OWNER
from viewer.reviews import schema
from viewer.reviews.decisions import DECISION
from viewer.reviews.steps import STEP

_COLUMNS: Final = schema.operation.c
_NO_CHANGES: Final = (AUDIT, REVEAL, STEP, "read", "heard")
"""Entities that tell of looking, or of steps of others."""

_OWNER_FIELDS: Final = (OWNER, "anchor")
_LATE_US: Final = 3_600_000_000
"""A batch of looks is written this long after the first of them, at most."""

_MORE: Final = 1_000
_GROUPS_AT_MOST: Final = 20_000


def audit_change(row_id: str, kind: AuditKind, notes: Sequence[Noted]) -> Change:
    """A batch of entries as one operation."""
    return Change(AUDIT, row_id, kind.value, encode_batch(notes))


def load_audit(connection: Connection, query: AuditQuery) -> list[AuditEntry]:
    """What fits, the newest first, at most `query.limit`."""
    wanted = query.kinds or frozenset(AuditKind)
    found: list[AuditEntry] = []
    if wanted - {AuditKind.CHANGED}:
        found += _load_batches(connection, query, wanted)
    if AuditKind.REVEALED in wanted:
        found += _load_reveals(connection)
    if AuditKind.CHANGED in wanted:
        found += _load_changes(connection, query)
    return newest_first((entry for entry in found if is_wanted(entry, query)), query.limit)


def load_authors(connection: Connection) -> list[str]:
    """Everybody who ever wrote anything, for a filter."""
    return sorted(connection.execute(select(_COLUMNS.author).distinct()).scalars())


def load_writers(connection: Connection, replica_id: str) -> dict[str, str]:
    """By replica_id of all but this one, the author of most operations there."""
    count = func.count()
    statement = (
        select(_COLUMNS.replica_id, _COLUMNS.author)
        .where(_COLUMNS.replica_id != replica_id, _COLUMNS.replica_seq > 0)
        .group_by(_COLUMNS.replica_id, _COLUMNS.author)
        .order_by(count, _COLUMNS.author)
    )
    return {row.replica_id: row.author for row in connection.execute(statement)}


def _load_batches(connection: Connection, query: AuditQuery, wanted: frozenset[AuditKind]) -> list[AuditEntry]:
    """Batches are in the order of their writing, which is nearly that of what they tell: a few more than asked for."""
    conditions = [_COLUMNS.entity == AUDIT, _COLUMNS.field.in_([kind.value for kind in wanted])]
    if query.customers:
        conditions.append(or_(*(_COLUMNS.value.contains(ref.digest, autoescape=True) for ref in query.customers)))
    statement = (
        select(_COLUMNS.field, _COLUMNS.value, _COLUMNS.author, _COLUMNS.typist)
        .where(*conditions, *_within(query, _LATE_US))
        .order_by(_COLUMNS.written_at.desc())
    )
    found: list[AuditEntry] = []
    for row in connection.execute(statement.execution_options(yield_per=200)):
        typist = "" if row.typist == row.author else row.typist
        entries = (
            AuditEntry(
                AuditKind(row.field), each.at_us, row.author, each.customers, each.what, each.reason, each.row_count,
                typist,
            )
            for each in decode_batch(row.value)
        )  # fmt: skip
        found += (entry for entry in entries if is_wanted(entry, query))
        if len(found) > query.limit + _MORE:
            break
    return found


def _load_reveals(connection: Connection) -> list[AuditEntry]:
    """Reveals are rows of fields, written by `CallCommands.log_reveal`; the first value of each field counts."""
    statement = (
        select(_COLUMNS.row_id, _COLUMNS.field, _COLUMNS.value, _COLUMNS.author, _COLUMNS.typist, _COLUMNS.written_at)
        .where(_COLUMNS.entity == REVEAL)
        .order_by(_COLUMNS.clock, _COLUMNS.replica_id, _COLUMNS.replica_seq)
    )
    rows: dict[str, dict[str, Any]] = {}
    who: dict[str, tuple[str, str, datetime]] = {}
    for row in connection.execute(statement):
        who.setdefault(row.row_id, (row.author, row.typist, row.written_at))
        rows.setdefault(row.row_id, {}).setdefault(row.field, None if row.value is None else json.loads(row.value))
    found = []
    for row_id, fields in rows.items():
        author, typist, written_at = who[row_id]
        at_us = fields.get("at_us")
        found.append(
            AuditEntry(
                AuditKind.REVEALED, at_us if isinstance(at_us, int) else us_of(written_at), author,
                _refs_in(fields.get(OWNER)), str(fields.get("field") or ""), str(fields.get("reason") or ""),
                typist="" if typist == author else typist,
            )
        )  # fmt: skip
    return found


def _load_changes(connection: Connection, query: AuditQuery) -> list[AuditEntry]:
    """One entry for each step and entity, with how many rows it touched."""
    statement = (
        select(
            _COLUMNS.group_id, _COLUMNS.entity, func.min(_COLUMNS.author).label("author"),
            func.min(_COLUMNS.typist).label("typist"), func.min(_COLUMNS.written_at).label("written_at"),
            func.count(_COLUMNS.row_id.distinct()).label("rows"), func.min(_COLUMNS.row_id).label("row_id"),
        )
        .where(_COLUMNS.entity.not_in(_NO_CHANGES), *_within(query, 0))
        .group_by(_COLUMNS.group_id, _COLUMNS.entity)
        .order_by(func.max(_COLUMNS.clock).desc())
        .limit(_GROUPS_AT_MOST)
    )  # fmt: skip
    owners = _load_owners(connection)
    return [
        AuditEntry(
            AuditKind.CHANGED, us_of(row.written_at), row.author, owners.get((row.entity, row.row_id), ()), row.entity,
            row_count=row.rows, typist="" if row.typist == row.author else row.typist,
        )
        for row in connection.execute(statement)
    ]  # fmt: skip


def _load_owners(connection: Connection) -> dict[tuple[str, str], tuple[IdentityRef, ...]]:
    """Whose rows they are, of those that are still there and of those that were deleted."""
    statement = select(_COLUMNS.entity, _COLUMNS.row_id, _COLUMNS.value).where(
        _COLUMNS.field.in_(_OWNER_FIELDS), _COLUMNS.value.is_not(None), _COLUMNS.entity != DECISION
    )
    owners: dict[tuple[str, str], tuple[IdentityRef, ...]] = {}
    for entity, row_id, value in connection.execute(statement):
        try:
            loaded = json.loads(value)
        except ValueError:
            continue
        owners[entity, row_id] = _refs_in(loaded.get("customer") if isinstance(loaded, dict) else loaded)
    return owners


def _refs_in(value: Any) -> tuple[IdentityRef, ...]:
    match value:
        case [str(namespace), str(digest)]:
            return (IdentityRef(namespace, digest),)
        case _:
            return ()


def _within(query: AuditQuery, late_us: int) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.since_us is not None:
        conditions.append(_COLUMNS.written_at >= datetime_of(query.since_us))
    if query.until_us is not None:
        conditions.append(_COLUMNS.written_at < datetime_of(query.until_us + late_us))
    if query.author:
        conditions.append((_COLUMNS.author == query.author) | (_COLUMNS.typist == query.author))
    return conditions
