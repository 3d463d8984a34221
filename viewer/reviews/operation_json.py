"""Operations as lines of JSON, for files that travel: shared folders and bundles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from viewer.domain.operations import Operation, OperationId
from viewer.reviews.encoding import to_json

MOST_CHARS: Final = 4_000_000
"""Of one line. Texts that people type are far below."""

_REPLICA: Final = re.compile(r"[0-9A-Za-z_.-]{1,36}")
_MOST_NUMBER: Final = 2**62
# The years 1 to 9999, which is what a datetime can hold.
_EARLIEST_US: Final = -62_135_596_800_000_000
_LATEST_US: Final = 253_402_300_799_000_000
_MOST_PREVIOUS: Final = 10_000


def operation_line(operation: Operation) -> str:
    """One line without its end: the same operation is always the same text."""
    parts: dict[str, Any] = {
        "id": _name(operation.operation_id),
        "group": operation.group_id,
        "clock": operation.clock,
        "at_us": operation.written_at_us,
        "entity": operation.entity,
        "row": operation.row_id,
        "field": operation.field,
        "value": operation.value,
        "author": operation.author,
    }
    if operation.typist != operation.author:
        parts["typist"] = operation.typist
    if operation.previous:
        parts["previous"] = [_name(each) for each in operation.previous]
    if operation.restores is not None:
        parts["restores"] = _name(operation.restores)
    return to_json(parts)


def operation_of(line: str) -> Operation:
    """Of a line that may come from anywhere. Raises ValueError for anything that no Ashiato writes."""
    if len(line) > MOST_CHARS:
        raise ValueError("too long for an operation")
    try:
        parts = json.loads(line)
        author, restores, previous = parts["author"], parts.get("restores"), parts.get("previous", [])
        if not isinstance(previous, list) or len(previous) > _MOST_PREVIOUS:
            raise ValueError("previous")
        name = _id_of(parts["id"])
        return Operation(
            name.replica_id, name.replica_seq, _text(parts["group"], 36),
            _number(parts["clock"], 1, _MOST_NUMBER), _number(parts["at_us"], _EARLIEST_US, _LATEST_US),
            _text(parts["entity"], 32), _text(parts["row"], 64), _text(parts["field"], 32), _value(parts["value"]),
            _text(author, 1000), _text(parts.get("typist", author), 1000), tuple(_id_of(each) for each in previous),
            None if restores is None else _id_of(restores),
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not an operation") from error


def write_lines(operations: Iterable[Operation]) -> bytes:
    """UTF-8, each line with its end."""
    return "".join(f"{operation_line(operation)}\n" for operation in operations).encode()


def read_lines(content: bytes) -> Iterator[Operation]:
    """Raises ValueError, UnicodeDecodeError among them, at the first line that is none."""
    for line in content.decode().split("\n"):
        if line:
            yield operation_of(line)


def _name(operation_id: OperationId) -> str:
    return f"{operation_id.replica_id}:{operation_id.replica_seq}"


def _id_of(name: Any) -> OperationId:
    replica_id, _, seq = _text(name, 60).rpartition(":")
    if not _REPLICA.fullmatch(replica_id) or not seq.isascii() or not seq.isdigit():
        raise ValueError("no name of an operation")
    return OperationId(replica_id, _number(int(seq), 1, _MOST_NUMBER))


def _text(value: Any, most: int) -> str:
    # A lone surrogate is valid JSON and nothing that can be stored.
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("no text")
    value.encode()
    return value


def _number(value: Any, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError("no number")
    return value


def _value(value: Any) -> str | None:
    if value is None:
        return None
    words = _text(value, MOST_CHARS)
    json.loads(words, parse_constant=_refuse)
    return words


def _refuse(word: str) -> Any:
    raise ValueError(word)
