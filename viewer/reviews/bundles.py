"""What belongs to one review: of all operations those of its rows. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.operations import EXISTS, Operation, RowHistory
from viewer.domain.records import OWNER
from viewer.reviews.carried import NEVER_CARRIED, unwrapped
from viewer.reviews.encoding import decode_anchor, to_json
from viewer.reviews.log import RowKey
from viewer.reviews.marks import MARK, owners_of
from viewer.reviews.steps import STEP

REVIEW: Final = "review"
REVIEW_CUSTOMER: Final = "review_customer"

_SHARED: Final = frozenset({"tag", "claim", "countermeasure", "open_question"})
"""Rows of the whole team that come along because a row of the review names them."""
_STAYS: Final = NEVER_CARRIED | {STEP, "reading_list", "saved_list", "view_setting", "heard", "signal_rule"}
"""What is of one person, or of the whole workspace."""
_NO_TEXT: Final = frozenset(
    {EXISTS, OWNER, "kind", "status", "stance", "basis", "review_id", "review", "target", "tag"}
)

Hide = Callable[[str], str]
"""A text as it may be told."""


def find_customers(operations: Iterable[Operation], review_id: str) -> list[IdentityRef]:
    """Whom the review reads, as its rows say it now."""
    found: dict[IdentityRef, None] = {}
    for (entity, _), history in _histories(operations).items():
        fields = _fields(history)
        if entity == REVIEW_CUSTOMER and fields.get("review_id") == review_id and history.is_there:
            owner = _ref(fields.get(OWNER))
            if owner is not None:
                found[owner] = None
    return list(found)


def choose_operations(
    operations: Iterable[Operation], review_id: str, customers: Collection[IdentityRef]
) -> list[Operation]:
    """Everything ever written in the rows of the review and of its customers, in order of sending.

    operations: all that the store sends to others. customers: every identity of everybody in the review. Rows of other
    customers stay, also if they name a claim of this review.
    """
    everything = unwrapped(operations)
    histories = _histories(everything)
    fields = {key: _fields(history) for key, history in histories.items()}
    refs = frozenset(customers)
    wanted = {key for key in histories if _is_of(key, fields[key], histories[key], refs)}
    wanted |= {key for key in histories if key == (REVIEW, review_id)}
    names = {row_id for _, row_id in wanted}
    shared = {key[1]: key for key in histories if key[0] in _SHARED}
    size = -1
    while size != len(wanted):
        size = len(wanted)
        for key in histories.keys() - wanted:
            if key[0] in _STAYS or key[0] == MARK or key[0] in _SHARED:
                continue
            owner = _ref(fields[key].get(OWNER))
            if (owner is None or owner in refs) and not names.isdisjoint(_names_in(fields[key])):
                wanted.add(key)
                names.add(key[1])
        for key in list(wanted):
            for row_id in (*_names_in(fields[key]), *((key[1],) if key[0] == MARK else ())):
                if row_id in shared and shared[row_id] not in wanted:
                    wanted.add(shared[row_id])
                    if shared[row_id][0] != "tag":
                        names.add(row_id)
    groups = {each.group_id for key in wanted for each in histories[key].operations}
    return [
        each for each in everything
        if (each.entity, each.row_id) in wanted or (each.entity == STEP and each.group_id in groups)
    ]  # fmt: skip


def masked(operations: Iterable[Operation], hide: Hide) -> list[Operation]:
    """What stands now, with every text hidden: nothing of what was written before, and nothing that can be merged."""
    histories = _histories(operations)
    row_ids = {row_id for _, row_id in histories}
    standing = [
        winner
        for key, history in histories.items()
        if key[0] != STEP
        for field in history.fields
        if (winner := history.winner(field)) is not None
    ]
    return [
        replace(each, value=_masked(each, hide, row_ids), previous=(), restores=None)
        for each in sorted(standing, key=lambda each: each.operation_id)
    ]


def _masked(operation: Operation, hide: Hide, row_ids: Collection[str]) -> str | None:
    if operation.value is None or operation.field in _NO_TEXT:
        return operation.value
    value = json.loads(operation.value)
    if operation.field == "anchor":
        place = value.get("place") if isinstance(value, dict) else None
        if isinstance(place, dict) and isinstance(place.get("quote"), str):
            place["quote"] = hide(place["quote"])
        return to_json(value)
    return to_json(_hidden(value, hide, row_ids))


def _hidden(value: Any, hide: Hide, row_ids: Collection[str]) -> Any:
    if isinstance(value, str):
        return value if value in row_ids or _is_digest(value) else hide(value)
    if isinstance(value, list):
        return [_hidden(each, hide, row_ids) for each in value]
    if isinstance(value, dict):
        return {key: _hidden(each, hide, row_ids) for key, each in value.items()}
    return value


def _is_digest(value: str) -> bool:
    return len(value) in (32, 36, 64) and not set(value) - set("0123456789abcdef-")


def _is_of(key: RowKey, fields: dict[str, Any], history: RowHistory, refs: Collection[IdentityRef]) -> bool:
    """The row is about one of the customers."""
    if key[0] in _STAYS or key[0] == REVIEW_CUSTOMER:
        return False
    if key[0] != MARK:
        return _ref(fields.get(OWNER)) in refs and key[0] not in ("homework_item", "vote")
    anchor = history.value("anchor")
    try:
        return anchor is not None and not owners_of(decode_anchor(anchor)).isdisjoint(refs)
    except (ValueError, KeyError, TypeError):
        return False


def _histories(operations: Iterable[Operation]) -> dict[RowKey, RowHistory]:
    rows: dict[RowKey, list[Operation]] = {}
    for operation in operations:
        rows.setdefault((operation.entity, operation.row_id), []).append(operation)
    return {key: RowHistory(own) for key, own in rows.items()}


def _fields(history: RowHistory) -> dict[str, Any]:
    """Also of a row that was deleted: that it was is to be told as well."""
    found = {}
    for name in history.fields:
        value = history.value(name)
        found[name] = None if value is None else json.loads(value)
    return found


def _names_in(value: Any) -> Iterator[str]:
    """Every text inside a JSON value: names of other rows are among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _names_in(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _names_in(each)


def _ref(value: Any) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
        case _:
            return None
