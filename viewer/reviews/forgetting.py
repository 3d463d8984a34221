"""Forgetting in the log: what was said about a forgotten customer is blanked wherever and whenever it arrives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, or_, select, update

from viewer.domain.anchors import IdentityRef
from viewer.domain.forgetting import FORGOTTEN, PARENT_FIELDS, Forgotten, blanked, is_owned, make_forgotten
from viewer.domain.operations import Operation
from viewer.domain.records import CARRIED
from viewer.reviews import schema
from viewer.reviews.log import RowKey, load_rows, name_of, operation_of
from viewer.reviews.marks import MARK

_COLUMNS: Final = schema.operation.c
_AT_ONCE: Final = 200
_FORGOTTEN: Final = select(schema.operation).where(_COLUMNS.entity == FORGOTTEN)


def load_forgotten(connection: Connection) -> Forgotten:
    """Everybody who was forgotten, by whomever. A tombstone on such a row changes nothing."""
    return make_forgotten(operation_of(row) for row in connection.execute(_FORGOTTEN))


def blank_rows(connection: Connection, keys: Iterable[RowKey]) -> set[RowKey]:
    """Blank what may not stay among the rows `keys`, which have just been written or received.

    A new forgetting among them looks through the whole log. Returns every row that must be projected: `keys` and those
    that were blanked beside them. Needs a writing transaction. One look at an index while nobody was ever forgotten.
    """
    touched = set(keys)
    forgotten = load_forgotten(connection)
    if not forgotten:
        return touched
    looked_at = set(touched)
    if any(entity == FORGOTTEN for entity, _ in touched):
        looked_at |= _rows_that_name(connection, forgotten)
    looked_at = {key for key in looked_at if key[0] != FORGOTTEN}
    histories = {key: history.operations for key, history in load_rows(connection, looked_at).items()}
    theirs = {key for key, operations in histories.items() if any(is_owned(each, forgotten) for each in operations)}
    theirs |= _theirs_by_parent(connection, histories, forgotten)
    following = _rows_below(connection, theirs) - set(histories)
    histories |= {key: history.operations for key, history in load_rows(connection, following).items()}
    theirs |= {key for key in following if key[0] != "claim"}
    marks_gone = {row_id for entity, row_id in theirs if entity == MARK} | _marks_gone(connection, histories, forgotten)
    for key, operations in histories.items():
        if _blank(connection, operations, forgotten, is_theirs=key in theirs, has_mark_gone=key[1] in marks_gone):
            touched.add(key)
    return touched


def load_about(connection: Connection, customers: Iterable[IdentityRef]) -> list[Operation]:
    """Every operation of every row that is about one of these, or belongs to such a row, in order of writing."""
    refs = {ref: IdentityRef(FORGOTTEN, "") for ref in customers}
    asked = Forgotten(refs)
    naming = {key for key in _rows_that_name(connection, asked) if key[0] != FORGOTTEN}
    histories = load_rows(connection, naming)
    theirs = {key for key, history in histories.items() if any(is_owned(each, asked) for each in history.operations)}
    forgotten = load_forgotten(connection)
    if any(ref in forgotten.stub_by_ref or ref in forgotten.stub_by_ref.values() for ref in refs):
        naming |= {(entity, row_id) for entity, row_id, _ in forgotten.also}
    # Entries of lists and of the audit name the customer without belonging to them: they are told as well.
    found = load_rows(connection, theirs | naming | _rows_below(connection, theirs))
    return sorted((each for history in found.values() for each in history.operations), key=lambda each: each.clock)


def load_carriers(connection: Connection, operations: Iterable[Operation]) -> list[Operation]:
    """The carriers of `operations` (ADR 0006), as they stand in the log: emptied."""
    names = sorted({name_of(each.operation_id) for each in operations})
    found = []
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        statement = select(schema.operation).where(_COLUMNS.entity == CARRIED, _COLUMNS.row_id.in_(some))
        found += [operation_of(row) for row in connection.execute(statement)]
    return found


def find_rows_that_say(connection: Connection, words: Iterable[str]) -> list[RowKey]:
    """Rows with an operation in whose value one of these words stands, letter by letter."""
    wanted = sorted({json.dumps(word, ensure_ascii=False)[1:-1] for word in words if word})
    if not wanted:
        return []
    statement = select(_COLUMNS.entity, _COLUMNS.row_id).where(
        or_(*(_COLUMNS.value.contains(word, autoescape=True) for word in wanted))
    )
    return sorted((row.entity, row.row_id) for row in connection.execute(statement.distinct()))


def _blank(
    connection: Connection, operations: Iterable[Operation], forgotten: Forgotten, *, is_theirs: bool,
    has_mark_gone: bool,
) -> bool:  # fmt: skip
    changed = False
    for operation in operations:
        left = blanked(operation, forgotten, is_theirs=is_theirs, has_mark_gone=has_mark_gone)
        if left != operation.value:
            changed = True
            connection.execute(
                update(schema.operation)
                .where(
                    _COLUMNS.replica_id == operation.replica_id,
                    # What a bundle brought stands under the negative of its number.
                    _COLUMNS.replica_seq.in_((operation.replica_seq, -operation.replica_seq)),
                )
                .values(value=left)
            )
    return changed


def _rows_that_name(connection: Connection, forgotten: Forgotten) -> set[RowKey]:
    """Every row in whose operations a reference to somebody forgotten stands, and those named by the forgetting."""
    found: set[RowKey] = {(entity, row_id) for entity, row_id, _ in forgotten.also}
    digests = sorted({ref.digest for ref in forgotten.stub_by_ref})
    for start in range(0, len(digests), _AT_ONCE):
        some = digests[start : start + _AT_ONCE]
        statement = select(_COLUMNS.entity, _COLUMNS.row_id).where(
            or_(*(_COLUMNS.value.contains(digest, autoescape=True) for digest in some))
        )
        found |= {(row.entity, row.row_id) for row in connection.execute(statement.distinct())}
    return found


def _theirs_by_parent(
    connection: Connection, histories: dict[RowKey, tuple[Operation, ...]], forgotten: Forgotten
) -> set[RowKey]:
    """Rows that belong to a row of a forgotten customer: what arrives later, under a mark that is blank already."""
    parents: dict[RowKey, set[str]] = {}
    for key, operations in histories.items():
        named = {each.value for each in operations if each.field in PARENT_FIELDS and each.value is not None}
        parents[key] = {str(json.loads(value)) for value in named}
    wanted = {row_id for row_ids in parents.values() for row_id in row_ids}
    gone = find_owned_ids(connection, wanted, forgotten)
    return {key for key, row_ids in parents.items() if row_ids & gone and key[0] != "claim"}


def _marks_gone(
    connection: Connection, histories: dict[RowKey, tuple[Operation, ...]], forgotten: Forgotten
) -> set[str]:
    """Of the claims looked at, those whose first mark is about somebody forgotten."""
    return find_owned_ids(connection, {row_id for entity, row_id in histories if entity == "claim"}, forgotten)


def find_owned_ids(connection: Connection, row_ids: set[str], forgotten: Forgotten) -> set[str]:
    """Which of these ids name a row of any entity that is about somebody forgotten."""
    found: set[str] = set()
    wanted = sorted(row_ids)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        statement = select(schema.operation).where(
            _COLUMNS.row_id.in_(some), _COLUMNS.field.in_(("anchor", "customer"))
        )  # fmt: skip
        found |= {
            row.row_id for row in connection.execute(statement) if is_owned(operation_of(row), forgotten)
        }  # fmt: skip
    return found


def _rows_below(connection: Connection, theirs: set[RowKey]) -> set[RowKey]:
    """Rows that belong to these, those that belong to them, and so on; and claims born on one of their marks."""
    found: set[RowKey] = set()
    level = {row_id for _, row_id in theirs}
    seen: set[str] = set()
    while level := level - seen:
        seen |= level
        names = sorted(level)
        following: set[str] = set()
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            below = select(_COLUMNS.entity, _COLUMNS.row_id).where(
                _COLUMNS.field.in_(PARENT_FIELDS), _COLUMNS.value.in_([json.dumps(name) for name in some])
            )
            claims = select(_COLUMNS.entity, _COLUMNS.row_id).where(
                _COLUMNS.entity == "claim", _COLUMNS.row_id.in_(some)
            )  # fmt: skip
            for statement in (below, claims):
                rows = {(row.entity, row.row_id) for row in connection.execute(statement.distinct())}
                found |= rows
                following |= {row_id for entity, row_id in rows if entity != "claim"}
        level = following
    return found
