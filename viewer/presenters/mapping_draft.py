"""A mapping seen the way people edit it: what does each column of the file mean?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole
from viewer.domain.mapping import (
    Cell,
    EventCells,
    FieldColumn,
    IdentityColumn,
    Mapping,
    ScoreColumn,
    TextCells,
    TimeColumn,
    ValueColumn,
)
from viewer.domain.text import Text

T = TypeVar("T", EventCells, TextCells)


class Role(StrEnum):
    """What a column is. ATTRIBUTE: kept beside the event as it is. The FIELD roles are facts about the customer."""

    ATTRIBUTE = "attribute"
    IGNORE = "ignore"
    IDENTITY = "identity"
    TIME = "time"
    END = "end"
    DURATION = "duration"
    NAME = "name"
    CHANNEL = "channel"
    ACTOR = "actor"
    TITLE = "title"
    URL = "url"
    COMMENT = "comment"
    TRANSCRIPT = "transcript"
    SCORE = "score"
    VALUE = "value"
    CURRENCY = "currency"
    SESSION = "session"
    THREAD = "thread"
    TOPIC = "topic"
    DEVICE = "device"
    TRAFFIC_SOURCE = "traffic_source"
    VENDOR_ID = "vendor_id"
    ORDER = "order"
    MEDIA = "media"
    CONVERSION = "conversion"
    FIELD_NAME = "field_name"
    FIELD_READING = "field_reading"
    FIELD_PHONE = "field_phone"
    FIELD_MAIL = "field_mail"
    FIELD_ADDRESS = "field_address"
    FIELD_BIRTHDAY = "field_birthday"
    FIELD_DO_NOT_CALL = "field_do_not_call"
    FIELD_OWNER = "field_owner"
    FIELD_SENSITIVE = "field_sensitive"
    FIELD_OTHER = "field_other"


ROLE_WORDS: Final = {
    Role.ATTRIBUTE: Text.translate("Mapping", "Keep as attribute"),
    Role.IGNORE: Text.translate("Mapping", "Leave out"),
    Role.IDENTITY: Text.translate("Mapping", "Customer ID"),
    Role.TIME: Text.translate("Mapping", "Time"),
    Role.END: Text.translate("Mapping", "End time"),
    Role.DURATION: Text.translate("Mapping", "Duration"),
    Role.NAME: Text.translate("Mapping", "Event name"),
    Role.CHANNEL: Text.translate("Mapping", "Channel"),
    Role.ACTOR: Text.translate("Mapping", "Who acted"),
    Role.TITLE: Text.translate("Mapping", "Page or title"),
    Role.URL: Text.translate("Mapping", "URL"),
    Role.COMMENT: Text.translate("Mapping", "Comment"),
    Role.TRANSCRIPT: Text.translate("Mapping", "Transcript"),
    Role.SCORE: Text.translate("Mapping", "Score"),
    Role.VALUE: Text.translate("Mapping", "Amount"),
    Role.CURRENCY: Text.translate("Mapping", "Currency"),
    Role.SESSION: Text.translate("Mapping", "Visit key"),
    Role.THREAD: Text.translate("Mapping", "Case or order number"),
    Role.TOPIC: Text.translate("Mapping", "Topic"),
    Role.DEVICE: Text.translate("Mapping", "Device"),
    Role.TRAFFIC_SOURCE: Text.translate("Mapping", "Came from"),
    Role.VENDOR_ID: Text.translate("Mapping", "ID of the record"),
    Role.ORDER: Text.translate("Mapping", "Order among equal times"),
    Role.MEDIA: Text.translate("Mapping", "Recording"),
    Role.CONVERSION: Text.translate("Mapping", "Conversion"),
    Role.FIELD_NAME: Text.translate("Mapping", "Customer: name"),
    Role.FIELD_READING: Text.translate("Mapping", "Customer: reading"),
    Role.FIELD_PHONE: Text.translate("Mapping", "Customer: phone"),
    Role.FIELD_MAIL: Text.translate("Mapping", "Customer: mail"),
    Role.FIELD_ADDRESS: Text.translate("Mapping", "Customer: address"),
    Role.FIELD_BIRTHDAY: Text.translate("Mapping", "Customer: birthday"),
    Role.FIELD_DO_NOT_CALL: Text.translate("Mapping", "Customer: do not call"),
    Role.FIELD_OWNER: Text.translate("Mapping", "Customer: in charge"),
    Role.FIELD_SENSITIVE: Text.translate("Mapping", "Customer: sensitive, never shown"),
    Role.FIELD_OTHER: Text.translate("Mapping", "Customer: other"),
}

_EVENT_ROLES: Final = {
    Role.NAME: "name", Role.CHANNEL: "channel", Role.ACTOR: "actor", Role.VENDOR_ID: "vendor_id",
    Role.SESSION: "session", Role.THREAD: "thread", Role.TOPIC: "topic", Role.MEDIA: "media", Role.ORDER: "order",
    Role.CONVERSION: "conversion",
}  # fmt: skip
_TEXT_ROLES: Final = {
    Role.TITLE: "title", Role.URL: "url", Role.TRAFFIC_SOURCE: "traffic_source", Role.DEVICE: "device",
    Role.COMMENT: "comment", Role.TRANSCRIPT: "transcript",
}  # fmt: skip
_FIELD_ROLES: Final = {
    Role.FIELD_NAME: FieldRole.NAME, Role.FIELD_READING: FieldRole.READING, Role.FIELD_PHONE: FieldRole.PHONE,
    Role.FIELD_MAIL: FieldRole.MAIL, Role.FIELD_ADDRESS: FieldRole.ADDRESS, Role.FIELD_BIRTHDAY: FieldRole.BIRTHDAY,
    Role.FIELD_DO_NOT_CALL: FieldRole.DO_NOT_CALL, Role.FIELD_OWNER: FieldRole.OWNER,
    Role.FIELD_SENSITIVE: FieldRole.SENSITIVE, Role.FIELD_OTHER: FieldRole.OTHER,
}  # fmt: skip
_ROLE_OF_FIELD: Final = {field: role for role, field in _FIELD_ROLES.items()}


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column with its meaning; `samples` are the first different values of the file."""

    column: str
    role: Role
    samples: tuple[str, ...] = ()


def role_of(mapping: Mapping, column: str) -> Role:
    """What `column` means; of several uses the one that matters most."""
    return next((role for role, used in _uses(mapping) if used == column), Role.ATTRIBUTE)


def _uses(mapping: Mapping) -> Iterator[tuple[Role, str]]:
    """(role, column), the uses that matter most first."""
    for identity in mapping.identities:
        yield from ((Role.IDENTITY, column) for column in identity.cell.columns)
    if (time := mapping.time) is not None:
        pairs = (Role.TIME, time.column), (Role.TIME, time.clock_column), (Role.END, time.end)
        yield from ((role, column) for role, column in (*pairs, (Role.DURATION, time.duration)) if column is not None)
    for part, roles in ((mapping.event, _EVENT_ROLES), (mapping.text, _TEXT_ROLES)):
        for role, name in roles.items():
            cell: Cell | None = getattr(part, name, None)
            yield from ((role, column) for column in (cell.columns if cell is not None else ()))
    yield from ((Role.SCORE, score.column) for score in mapping.scores)
    if mapping.value is not None:
        yield from ((Role.VALUE, column) for column in mapping.value.cell.columns)
        if mapping.value.currency is not None:
            yield from ((Role.CURRENCY, column) for column in mapping.value.currency.columns)
    for field in mapping.fields:
        yield from ((_ROLE_OF_FIELD[field.role], column) for column in field.cell.columns)
    yield from ((Role.IGNORE, column) for column in mapping.ignore)


def set_role(mapping: Mapping, column: str, role: Role) -> Mapping:
    """`mapping` with `column` meaning `role` and nothing else. A second time column replaces the first.

    An end, a duration and a currency need the time and the amount they belong to; without it they stay attributes.
    """
    if role_of(mapping, column) is role:
        return mapping
    free = _without(mapping, column)
    return replace(free, **_changes_for(free, column, role))


def _changes_for(free: Mapping, column: str, role: Role) -> dict[str, Any]:
    cell = Cell(columns=(column,))
    changes: dict[str, Any] = {}
    if role in _EVENT_ROLES:
        changes["event"] = replace(free.event or EventCells(), **{_EVENT_ROLES[role]: cell})
    elif role in _TEXT_ROLES:
        changes["text"] = replace(free.text, **{_TEXT_ROLES[role]: cell})
    elif role in _FIELD_ROLES:
        changes["fields"] = (*free.fields, FieldColumn(cell, _FIELD_ROLES[role]))
    elif role is Role.IDENTITY:
        changes["identities"] = (*free.identities, IdentityColumn(cell, column))
    elif role is Role.TIME:
        changes["time"] = TimeColumn(column) if free.time is None else replace(free.time, column=column)
    elif role is Role.END and free.time is not None:
        changes["time"] = replace(free.time, end=column)
    elif role is Role.DURATION and free.time is not None:
        changes["time"] = replace(free.time, duration=column)
    elif role is Role.SCORE:
        changes["scores"] = (*free.scores, ScoreColumn(column))
    elif role is Role.VALUE:
        changes["value"] = ValueColumn(cell, free.value.currency if free.value else None)
    elif role is Role.CURRENCY and free.value is not None:
        changes["value"] = replace(free.value, currency=cell)
    elif role is Role.IGNORE:
        changes["ignore"] = (*free.ignore, column)
    return changes


def set_identity(mapping: Mapping, column: str, namespace: str, strength: Strength) -> Mapping:
    return replace(
        mapping,
        identities=tuple(
            replace(identity, namespace=namespace, strength=strength) if column in identity.cell.columns else identity
            for identity in mapping.identities
        ),
    )


def move_identity(mapping: Mapping, column: str, by: int) -> Mapping:
    """The order of identities is the order of belief: the first that has a value names the customer."""
    order = list(mapping.identities)
    at = next((at for at, identity in enumerate(order) if column in identity.cell.columns), None)
    if at is None or not 0 <= at + by < len(order):
        return mapping
    order.insert(at + by, order.pop(at))
    return replace(mapping, identities=tuple(order))


def set_constant(mapping: Mapping, role: Role, word: str) -> Mapping:
    """The same name, channel or actor for every row; an empty word takes it away. Columns give way to it."""
    event = mapping.event or EventCells()
    return replace(mapping, event=replace(event, **{_EVENT_ROLES[role]: Cell(const=word) if word else None}))


def constant_of(mapping: Mapping, role: Role) -> str:
    """The constant of an event cell, "" if it has none."""
    cell: Cell | None = getattr(mapping.event, _EVENT_ROLES[role], None)
    return (cell.const or "") if cell is not None else ""


def set_score(mapping: Mapping, score: ScoreColumn) -> Mapping:
    """`score` in place of the one of the same column."""
    return replace(mapping, scores=tuple(score if old.column == score.column else old for old in mapping.scores))


def missing_parts(mapping: Mapping) -> tuple[Text, ...]:
    """What must be told before the file can go in; empty when nothing is missing."""
    missing: list[Text] = []
    if not mapping.identities:
        missing.append(Text.translate("Mapping", "Say which column is the customer ID."))
    if mapping.is_people:
        if not mapping.fields and len(mapping.identities) < 2:
            missing.append(Text.translate("Mapping", "Say which column is the time."))
    elif mapping.event is None or mapping.event.name is None:
        missing.append(Text.translate("Mapping", "Say what the events are called: a column, or one name for all rows."))
    if not mapping.source.strip():
        missing.append(Text.translate("Mapping", "Give the source a name."))
    return tuple(missing)


def uses_of(mapping: Mapping, columns: Iterable[str], samples: dict[str, tuple[str, ...]]) -> tuple[ColumnUse, ...]:
    return tuple(ColumnUse(column, role_of(mapping, column), samples.get(column, ())) for column in columns)


def _without(mapping: Mapping, column: str) -> Mapping:
    """`mapping` with every use of `column` taken away."""
    time = mapping.time
    if time is not None:
        time = replace(
            time,
            end=None if time.end == column else time.end,
            duration=None if time.duration == column else time.duration,
            clock_column=None if time.clock_column == column else time.clock_column,
        )
    value = mapping.value
    if value is not None:
        left = _cell_without(value.cell, column)
        value = None if left is None else ValueColumn(left, _cell_without(value.currency, column))
    return replace(
        mapping,
        identities=tuple(kept for kept in mapping.identities if column not in kept.cell.columns),
        time=None if time is not None and time.column == column else time,
        event=None if mapping.event is None else _cells_without(mapping.event, column),
        text=_cells_without(mapping.text, column),
        value=value,
        scores=tuple(score for score in mapping.scores if score.column != column),
        fields=tuple(field for field in mapping.fields if column not in field.cell.columns),
        ignore=tuple(ignored for ignored in mapping.ignore if ignored != column),
    )


def _cells_without(cells: T, column: str) -> T:
    changes: dict[str, Any] = {field.name: _cell_without(getattr(cells, field.name), column) for field in fields(cells)}
    return replace(cells, **changes)


def _cell_without(cell: Cell | None, column: str) -> Cell | None:
    if cell is None or column not in cell.columns:
        return cell
    left = tuple(name for name in cell.columns if name != column)
    return replace(cell, columns=left) if left else None
