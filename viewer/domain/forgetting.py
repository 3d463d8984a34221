"""What is left of operations about a customer who was forgotten. Pure functions: every replica comes to the same.

An operation keeps its name, its place in the history and its author, so that counts stay; what it said goes (ADR 0007).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.audit import AUDIT, AuditKind
from viewer.domain.operations import EXISTS, Operation
from viewer.domain.records import CARRIED, OWNER

FORGOTTEN: Final = "forgotten"
"""The entity, and the namespace of the reference that stands where the customer's did."""

IDENTITIES: Final = "identities"
"""Its field: [[namespace, digest], ...], keyed digests of everything the customer was known by."""

MEDIA: Final = "media"
"""Its field: keyed digests of the recordings that went, so that they are not taken in again."""

ALSO: Final = "also"
"""Its field: [[entity, row_id, field], ...] that hold words about the customer without naming them in a way that every
replica can see. "*" for all fields of a row."""

ANCHOR: Final = "anchor"
PARENT_FIELDS: Final = frozenset({"target", "mark"})
"""Fields that name the row which theirs belongs to: replies, reactions, tags, evidence."""

_COPIES: Final = {"claim": frozenset({"body"})}
"""Fields that begin as a copy of the words of a mark of the same row_id."""

_KEPT: Final = frozenset(
    {EXISTS, "kind", "stance", "basis", "claim", "mark", "target", "tag", "is_example", "review", "review_id", "author",
     "hidden_in", "is_withdrawn", "moved_to", "order", "minutes", "how", "homework_id", "status", "asked_in",
     "is_dropped", "share", "by", "department", "at_us", "outcome", "case_id", "revealed_at_us", "choice", "count",
     "answer_mark", "field"}
)  # fmt: skip
"""Fields of a forgotten customer's rows that are counted and say nothing about the customer."""

_KEPT_BESIDE: Final = frozenset({"customer", "how", "order", "by", "at_us", "count", "kind", "what"})
"""Keys of an object inside a value that names the customer, such as an entry of a reading list."""

RowName = tuple[str, str]
"""(entity, row_id)."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Everybody who was forgotten. stub_by_ref: what stands in the place of each reference.

    Two forgettings that share an identity are one person: both have the stub of the smaller id.
    """

    stub_by_ref: Mapping[IdentityRef, IdentityRef] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    also: frozenset[tuple[str, str, str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.stub_by_ref)

    @property
    def refs(self) -> tuple[IdentityRef, ...]:
        """Without the stubs themselves, sorted."""
        return tuple(sorted(ref for ref in self.stub_by_ref if ref.namespace != FORGOTTEN))

    def also_of(self, row: RowName) -> frozenset[str]:
        return frozenset(name for entity, row_id, name in self.also if (entity, row_id) == row)


def make_forgotten(operations: Iterable[Operation]) -> Forgotten:
    """From all operations of the entity FORGOTTEN. What was once said there stands: nothing takes it back."""
    refs_by_id: dict[str, set[IdentityRef]] = {}
    media: set[str] = set()
    also: set[tuple[str, str, str]] = set()
    for operation in operations:
        values = _list(operation.value)
        if operation.field == IDENTITIES:
            refs_by_id.setdefault(operation.row_id, set()).update(ref for each in values if (ref := _ref(each)))
        elif operation.field == MEDIA:
            media.update(each for each in values if isinstance(each, str))
        elif operation.field == ALSO:
            also.update((str(each[0]), str(each[1]), str(each[2])) for each in values if _is_triple(each))
    return Forgotten(_stubs(refs_by_id), frozenset(media), frozenset(also))


def _stubs(refs_by_id: Mapping[str, set[IdentityRef]]) -> dict[IdentityRef, IdentityRef]:
    first_by_ref: dict[IdentityRef, str] = {}
    groups: list[tuple[set[str], set[IdentityRef]]] = []
    for forget_id in sorted(refs_by_id):
        ids, refs = {forget_id}, refs_by_id[forget_id] | {IdentityRef(FORGOTTEN, forget_id)}
        apart = []
        for group in groups:
            if group[1].isdisjoint(refs):
                apart.append(group)
            else:
                ids |= group[0]
                refs |= group[1]
        groups = [*apart, (ids, refs)]
    for ids, refs in groups:
        first_by_ref |= dict.fromkeys(refs, min(ids))
    return {ref: IdentityRef(FORGOTTEN, first) for ref, first in first_by_ref.items()}


def is_owned(operation: Operation, forgotten: Forgotten) -> bool:
    """The operation says that its row is about a forgotten customer."""
    if operation.field == OWNER:
        return _ref(_load(operation.value)) in forgotten.stub_by_ref
    if operation.field == ANCHOR:
        return any(ref in forgotten.stub_by_ref for ref in _anchored(_load(operation.value)))
    return False


def names_parent(operation: Operation, row_ids: frozenset[str]) -> bool:
    """The operation says that its row belongs to one of these."""
    return operation.field in PARENT_FIELDS and _load(operation.value) in row_ids


def blanked(operation: Operation, forgotten: Forgotten, *, is_theirs: bool, has_mark_gone: bool = False) -> str | None:
    """What is left of the value. is_theirs: the row is about a forgotten customer, or belongs to such a row.

    has_mark_gone: a mark of the same row_id is about a forgotten customer. The same again changes nothing more.
    """
    value, name = operation.value, operation.field
    gone = forgotten.also_of((operation.entity, operation.row_id))
    is_gone = name in gone or ("*" in gone and name != EXISTS)
    is_gone |= has_mark_gone and name in _COPIES.get(operation.entity, ())
    is_gone |= is_theirs and name not in _KEPT | {ANCHOR, OWNER}
    if value is None or is_gone:
        return None
    if is_theirs and name == ANCHOR:
        return _stub_anchor(value, forgotten)
    # Why somebody was forgotten is written down in order to stay.
    return _rewritten(value, forgotten, is_audit=operation.entity == AUDIT and name != AuditKind.FORGOT)


def is_blanked(value: str | None) -> bool:
    """Nothing, or something in which a forgotten customer's stub stands."""
    return value is None or f'["{FORGOTTEN}",' in value


def is_same_but_blanked(left: Operation, right: Operation) -> bool:
    """The same operation, of which one may have been blanked. What a carrier holds is compared where it is unpacked."""
    if left == right:
        return True
    has_gone = is_blanked(left.value) or is_blanked(right.value) or left.entity == CARRIED
    return has_gone and replace(left, value=right.value) == right


def _stub_anchor(value: str, forgotten: Forgotten) -> str:
    stub = next((forgotten.stub_by_ref[ref] for ref in _anchored(_load(value)) if ref in forgotten.stub_by_ref), None)
    # A row belongs to the customer by another field than this one: then nothing of this anchor may stay.
    stub = stub or min(forgotten.stub_by_ref.values())
    return _dump({"customer": list(stub), "kind": "journey"})


def _rewritten(value: str, forgotten: Forgotten, *, is_audit: bool) -> str:
    loaded = _load(value)
    found = _rewrite(loaded, forgotten, is_audit=is_audit)
    # Not touched at all unless it named somebody: the same JSON may be spelled in other ways.
    return value if found == loaded else _dump(found)


def _rewrite(value: Any, forgotten: Forgotten, *, is_audit: bool) -> Any:
    if (ref := _ref(value)) in forgotten.stub_by_ref and ref is not None:
        return list(forgotten.stub_by_ref[ref])
    if isinstance(value, list):
        return [_rewrite(each, forgotten, is_audit=is_audit) for each in value]
    if not isinstance(value, dict):
        return value
    about = [_ref(each) for each in value.values()]
    if is_audit:
        customers = value.get("customers")
        about += [_ref(each) for each in customers] if isinstance(customers, list) else []
    named = any(ref in forgotten.stub_by_ref for ref in about if ref is not None)
    return {
        key: _rewrite(each, forgotten, is_audit=is_audit)
        if not named or key in _KEPT_BESIDE or _ref(each) is not None or (is_audit and key == "customers")
        else _empty(each)
        for key, each in value.items()
    }


def _empty(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    return type(value)() if isinstance(value, str | list | dict | int | float) else None


def _anchored(value: Any) -> list[IdentityRef]:
    """The customer of an anchor and the identities of its events."""
    if not isinstance(value, dict):
        return []
    ends = [value.get(name) for name in ("start", "end")]
    found = [_ref(value.get("customer")), *(_ref(end.get("identity")) for end in ends if isinstance(end, dict))]
    return [ref for ref in found if ref is not None]


def _ref(value: Any) -> IdentityRef | None:
    match value:
        case [str(namespace), str(digest)]:
            return IdentityRef(namespace, digest)
        case _:
            return None


def _is_triple(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 3


def _list(value: str | None) -> list[Any]:
    loaded = _load(value)
    return loaded if isinstance(loaded, list) else []


def _load(value: str | None) -> Any:
    try:
        return None if value is None else json.loads(value)
    except ValueError:
        return None


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
