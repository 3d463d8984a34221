"""Undo and redo: an author's stack of steps as the log tells it, and the changes that take a step back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from viewer.domain.operations import EXISTS, Change, Operation, RowHistory
from viewer.domain.records import LASTING
from viewer.reviews import schema
from viewer.reviews.encoding import to_json
from viewer.reviews.log import RowKey

STEP: Final = "step"
"""The entity of the record that a group undoes or redoes another one."""

UNDOES: Final = "undoes"
REDOES: Final = "redoes"

_OPERATIONS_LOOKED_AT: Final = 1000


@dataclass(frozen=True, slots=True)
class Stack:
    """group_ids, the next one to take back last. An entry of `redo` is the undo that would be taken back."""

    undo: tuple[str, ...] = ()
    redo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteBack:
    """changes: to be written; kept: row_ids that stay as they are because somebody else wrote there since."""

    changes: tuple[Change, ...]
    kept: frozenset[str]


def load_stack(connection: Connection, author: str) -> Stack:
    """The stack of `author` over the latest operations of the log: a few hundred steps."""
    steps: dict[str, tuple[str, str | None, str | None]] = {}
    for row in _load_latest(connection, author):
        if row.entity == STEP:
            steps[row.group_id] = (row.group_id, row.field, row.value)
        else:
            steps.setdefault(row.group_id, (row.group_id, None, None))
    return make_stack(list(steps.values())[::-1])


def _load_latest(connection: Connection, author: str) -> list[Row[Any]]:
    """The latest operations of `author`, hidden ones among them, the newest first."""
    found: list[Row[Any]] = []
    for table in (schema.operation, schema.hidden_operation):
        columns = table.c
        newest = (columns.clock.desc(), columns.replica_id.desc() if "replica_id" in columns else columns.hidden_seq)
        query = select(columns.group_id, columns.entity, columns.field, columns.value, columns.clock)
        query = query.where(columns.author == author, columns.entity.not_in(LASTING))
        found += connection.execute(query.order_by(*newest).limit(_OPERATIONS_LOOKED_AT))
    return sorted(found, key=lambda row: -row.clock)


def make_stack(steps: Sequence[tuple[str, str | None, str | None]]) -> Stack:
    """From (group_id, "undoes" | "redoes" | None, JSON of the group it is about), oldest first."""
    undo: list[str] = []
    redo: list[str] = []
    undone: dict[str, str] = {}
    for group_id, record, target in steps:
        if record is None:
            undo.append(group_id)
            redo.clear()
            continue
        about = (target or "").strip('"')
        if record == UNDOES and about in undo:
            undo.remove(about)
            redo.append(group_id)
            undone[group_id] = about
        elif record == REDOES and about in redo:
            redo.remove(about)
            undo.append(undone[about])
    return Stack(tuple(undo), tuple(redo))


def step_record(group_id: str, record: str, target: str) -> Change:
    return Change(STEP, group_id, record, to_json(target))


def make_write_back(group: Sequence[Operation], histories: Mapping[RowKey, RowHistory]) -> WriteBack:
    """What takes the step `group` back: each field whose winner still comes from it gets its earlier value again."""
    changes: list[Change] = []
    kept: set[str] = set()
    rows = dict.fromkeys((each.entity, each.row_id) for each in group if each.entity != STEP)
    for key in rows:
        operations = [each for each in group if (each.entity, each.row_id) == key]
        history = histories[key]
        made = next((each for each in operations if _makes_the_row(each, history)), None)
        if made is not None:
            if _is_mine_alone(made, history):
                changes.append(Change(*key, EXISTS, "false"))
            else:
                kept.add(key[1])
            continue
        for operation in operations:
            winner = history.winner(operation.field)
            if winner is None or history.origin(winner) != history.origin(operation):
                kept.add(key[1])
                continue
            earlier = history.replaced_by(operation)
            value, restores = (None, None) if earlier is None else (earlier.value, earlier.operation_id)
            changes.append(Change(*key, operation.field, value, restores))
    return WriteBack(tuple(changes), frozenset(kept))


def _makes_the_row(operation: Operation, history: RowHistory) -> bool:
    return operation.field == EXISTS and operation.value == "true" and history.replaced_by(operation) is None


def _is_mine_alone(made: Operation, history: RowHistory) -> bool:
    """The row is still there by this very step, and nobody else wrote the words that stand in it."""
    exists = history.winner(EXISTS)
    if exists is None or history.origin(exists) != made:
        return False
    winners = [winner for field in history.fields if (winner := history.winner(field)) is not None]
    return all(history.origin(winner).author == made.author for winner in winners)
