"""A record as operations, and a record from its operations. No database here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from viewer.domain.anchors import IdentityRef
from viewer.domain.operations import EXISTS, Change, RowHistory
from viewer.domain.records import OWNER, Record
from viewer.reviews.encoding import to_json


def record_changes(entity: str, row_id: str, fields: Mapping[str, Any], owner: IdentityRef | None) -> list[Change]:
    """The changes that make the row, or set these of its fields."""
    changes = [Change(entity, row_id, EXISTS, "true")]
    if owner is not None:
        changes.append(Change(entity, row_id, OWNER, to_json([owner.namespace, owner.digest])))
    return changes + [Change(entity, row_id, name, to_json(value)) for name, value in fields.items()]


def make_record(entity: str, history: RowHistory) -> Record | None:
    """The record as it stands, or None if it was deleted or has not arrived yet."""
    if not history.is_there:
        return None
    fields = {name: value for name in history.fields if name != EXISTS and (value := history.value(name)) is not None}
    first = history.operations[0]
    winners = [history.origin(winner) for name in history.fields if (winner := history.winner(name)) is not None]
    newest = max(winners, key=lambda operation: (operation.clock, operation.operation_id))
    return Record(
        entity,
        first.row_id,
        {name: json.loads(value) for name, value in fields.items()},
        first.author,
        first.written_at_us,
        newest.author,
        newest.written_at_us,
    )


def owner_of(record: Record) -> IdentityRef | None:
    match record.fields.get(OWNER):
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
        case _:
            return None
