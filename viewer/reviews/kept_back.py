"""Forgetting what never left this computer: drafts, and what waits for a reveal (ADR 0007)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, select, update

from viewer.domain.forgetting import PARENT_FIELDS, Forgotten, blanked, is_owned
from viewer.reviews import hidden, schema
from viewer.reviews.forgetting import find_owned_ids, load_forgotten
from viewer.reviews.log import RowKey
from viewer.reviews.marks import MARK

_OPERATIONS: Final = schema.operation.c


def blank_kept_back(connection: Connection) -> None:
    """What was being typed about somebody forgotten goes; what waits for a reveal is blanked.

    Hidden rows stay, as open ones do: that somebody marked is counted, nothing of what they say is left. Needs a
    writing transaction. One look at an index while nobody was ever forgotten.
    """
    forgotten = load_forgotten(connection)
    if not forgotten:
        return
    draft = schema.draft.c
    for digest in {ref.digest for ref in forgotten.refs}:
        connection.execute(
            delete(schema.draft).where(
                draft.draft_key.contains(digest, autoescape=True) | draft.text.contains(digest, autoescape=True)
            )
        )
    rows = connection.execute(select(schema.hidden_operation)).all()
    theirs, marks_gone = _find_theirs(connection, rows, forgotten)
    for row in rows:
        is_theirs = (row.entity, row.row_id) in theirs
        operation = hidden.operation_of(row)
        left = blanked(operation, forgotten, is_theirs=is_theirs, has_mark_gone=row.row_id in marks_gone)
        if left != row.value:
            where = schema.hidden_operation.c.hidden_seq == row.hidden_seq
            connection.execute(update(schema.hidden_operation).where(where).values(value=left))


def is_about_forgotten(connection: Connection, *texts: str) -> bool:
    """A reference to somebody who was forgotten stands in one of `texts`."""
    return any(ref.digest in text for ref in load_forgotten(connection).refs for text in texts)


def _find_theirs(
    connection: Connection, rows: Sequence[Row[Any]], forgotten: Forgotten
) -> tuple[set[RowKey], set[str]]:
    """Hidden rows that are about somebody forgotten or hang on such a row, hidden or open; and ids of such marks."""
    theirs = {(row.entity, row.row_id) for row in rows if is_owned(hidden.operation_of(row), forgotten)}
    parents: dict[RowKey, set[str]] = {}
    for row in rows:
        if row.field in PARENT_FIELDS and row.value is not None and row.entity != "claim":
            parents.setdefault((row.entity, row.row_id), set()).add(str(json.loads(row.value)))
    gone = {row_id for _, row_id in theirs}
    gone |= _find_gone(connection, {row_id for named in parents.values() for row_id in named}, forgotten)
    while more := {key for key, named in parents.items() if named & gone} - theirs:
        theirs |= more
        gone |= {row_id for _, row_id in more}
    claims = {row.row_id for row in rows if row.entity == "claim"}
    marks_gone = {row_id for entity, row_id in theirs if entity == MARK}
    return theirs, marks_gone | find_owned_ids(connection, claims, forgotten)


def _find_gone(connection: Connection, row_ids: set[str], forgotten: Forgotten) -> set[str]:
    """Which of these open rows, and of those they hang on, are about somebody forgotten."""
    above: dict[str, set[str]] = {}
    seen: set[str] = set()
    level = set(row_ids)
    while level:
        seen |= level
        query = select(_OPERATIONS.row_id, _OPERATIONS.value).where(
            _OPERATIONS.row_id.in_(sorted(level)), _OPERATIONS.field.in_(PARENT_FIELDS), _OPERATIONS.value.is_not(None)
        )
        for row in connection.execute(query):
            above.setdefault(row.row_id, set()).add(str(json.loads(row.value)))
        level = {name for row_id in level for name in above.get(row_id, ())} - seen
    gone = find_owned_ids(connection, seen, forgotten)
    while more := {row_id for row_id, named in above.items() if named & gone} - gone:
        gone |= more
    return gone
