"""Operations: what people wrote, one field at a time, and which of several stands (ADR 0002).

Everything here is a pure function of a set of operations, so that the order in which they arrive cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

VersionVector = Mapping[str, int]
"""Highest replica_seq known, by replica_id. Sequences are dense, so this says exactly which operations are known."""

MAX_AHEAD_MS: Final = 5 * 60 * 1000
"""A clock of another replica that is further ahead than this is reported and does not drag ours along."""

EXISTS: Final = "exists"
"""The field that says whether a row is there: a JSON true or false. A delete is a tombstone: false."""


@dataclass(frozen=True, slots=True, order=True)
class OperationId:
    """The name of an operation: its replica and its number there (dense, from 1)."""

    replica_id: str
    replica_seq: int


@dataclass(frozen=True, slots=True)
class Operation:
    """One field set to one value by one person.

    group_id: the step it belongs to. clock: hybrid logical, see `next_clock`. written_at_us: wall time of the writer.
    value: JSON text, None = no value. typist: who had the keyboard. previous: the winner this one replaced first, then
    the other operations the writer had seen and wrote over. restores: the operation whose value undo brought back.
    """

    replica_id: str
    replica_seq: int
    group_id: str
    clock: int
    written_at_us: int
    entity: str
    row_id: str
    field: str
    value: str | None
    author: str
    typist: str
    previous: tuple[OperationId, ...] = ()
    restores: OperationId | None = None

    @property
    def operation_id(self) -> OperationId:
        return OperationId(self.replica_id, self.replica_seq)


@dataclass(frozen=True, slots=True)
class Change:
    """A wish to set one field; the log makes an operation of it. restores: whose value undo brings back."""

    entity: str
    row_id: str
    field: str
    value: str | None
    restores: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """People wrote without seeing each other: `shown` stands, `losers` stay in the history.

    A loser of another field than `shown` was written on a row that somebody else deleted meanwhile.
    """

    row_id: str
    field: str
    shown: Operation
    losers: tuple[Operation, ...]


def next_clock(last: int, now_ms: int) -> int:
    """The clock of the next operation: greater than `last`, not behind the wall. Milliseconds << 16, plus a counter."""
    return max(last + 1, now_ms << 16)


def wall_ms(clock: int) -> int:
    """The milliseconds since 1970 UTC that a clock value claims."""
    return clock >> 16


def heads(operations: Sequence[Operation]) -> list[Operation]:
    """The operations of ONE field that no other one wrote over: the winner first, then concurrent ones, best first.

    Empty only if `operations` is.
    """
    superseded = {previous for operation in operations for previous in operation.previous}
    # A forged cycle would leave no head at all: then the clock alone decides.
    standing = [operation for operation in operations if operation.operation_id not in superseded] or list(operations)
    return sorted(standing, key=_rank, reverse=True)


def _rank(operation: Operation) -> tuple[int, OperationId]:
    return operation.clock, operation.operation_id


class RowHistory:
    """All operations of one row of one entity, in any order."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self.operations = tuple(sorted(operations, key=_rank))
        self._by_id = {operation.operation_id: operation for operation in self.operations}
        by_field: dict[str, list[Operation]] = {}
        for operation in self.operations:
            by_field.setdefault(operation.field, []).append(operation)
        self._heads = {field: heads(operations) for field, operations in by_field.items()}

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self._heads)

    @property
    def is_there(self) -> bool:
        return self.value(EXISTS) == "true"

    def value(self, field: str) -> str | None:
        winner = self.winner(field)
        return None if winner is None else winner.value

    def winner(self, field: str) -> Operation | None:
        standing = self._heads.get(field)
        return standing[0] if standing else None

    def heads(self, field: str) -> tuple[Operation, ...]:
        return tuple(self._heads.get(field, ()))

    def replaced_by(self, operation: Operation) -> Operation | None:
        """The winner that `operation` replaced; None if its field had no value, or if it has not arrived yet."""
        for previous in operation.previous:
            replaced = self._by_id.get(previous)
            if replaced is not None and replaced.field == operation.field:
                return replaced
        return None

    def origin(self, operation: Operation) -> Operation:
        """The operation whose value this is: itself, or through undo and redo the one that was brought back."""
        seen = {operation.operation_id}
        while operation.restores is not None and operation.restores not in seen:
            restored = self._by_id.get(operation.restores)
            if restored is None:
                break
            seen.add(operation.restores)
            operation = restored
        return operation

    def previous_for(self, field: str) -> tuple[OperationId, ...]:
        """What a new operation on `field` names: the winner, then its other heads; one on EXISTS also other fields'."""
        own = self.heads(field)
        others = [head for other in self._heads if other != field for head in self._heads[other]]
        return tuple(head.operation_id for head in (*own, *(others if field == EXISTS else ())))

    def conflicts(self) -> list[Conflict]:
        """Fields with several heads, and a delete that had not seen the latest words of the row."""
        found = []
        for field, standing in self._heads.items():
            unseen = list(standing[1:])
            if field == EXISTS and standing[0].value == "false":
                seen = set(standing[0].previous)
                unseen += [
                    head for other in self._heads if other != EXISTS for head in self._heads[other]
                    if head.operation_id not in seen
                ]  # fmt: skip
            if unseen:
                found.append(Conflict(standing[0].row_id, field, standing[0], tuple(unseen)))
        return found
