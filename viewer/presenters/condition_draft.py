"""A condition while it is being built: groups of rows, half-made ones included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from enum import StrEnum

from viewer.domain.condition_json import word_of
from viewer.domain.conditions import And, Condition, Not, Or, leaves
from viewer.presenters.condition_forms import FORM_BY_KIND


class Mode(StrEnum):
    """すべて, いずれか, 以外: every part holds, at least one does, none does."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """kind: of a form. values: what is filled in. is_not: everybody but those."""

    kind: str
    values: Mapping[str, str] = field(default_factory=dict)
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class DraftGroup:
    mode: Mode = Mode.ALL
    parts: tuple[DraftRow | DraftGroup, ...] = ()


Path = tuple[int, ...]
"""Where a part stands: its place in the outermost group, then in the group there, and so on; () is the whole."""


def make_draft(condition: Condition | None, zone: tzinfo) -> DraftGroup:
    """The groups and rows of `condition`; the whole always is a group."""
    made = _part(condition, zone) if condition is not None else DraftGroup()
    return made if isinstance(made, DraftGroup) else DraftGroup(Mode.ALL, (made,))


def _part(condition: Condition, zone: tzinfo) -> DraftRow | DraftGroup:
    if isinstance(condition, And | Or):
        mode = Mode.ALL if isinstance(condition, And) else Mode.ANY
        return DraftGroup(mode, tuple(_part(part, zone) for part in condition.parts))
    if isinstance(condition, Not):
        inner = condition.part
        if isinstance(inner, Or):
            return DraftGroup(Mode.NONE, tuple(_part(part, zone) for part in inner.parts))
        made = _part(inner, zone)
        if isinstance(made, DraftRow) and not made.is_not:
            return replace(made, is_not=True)
        return DraftGroup(Mode.NONE, (made,))
    form = FORM_BY_KIND[word_of(condition)]
    return DraftRow(form.kind, {name: value for name, value in form.fill(condition, zone).items() if value})


def can_be_drafted(condition: Condition, zone: tzinfo) -> bool:
    """The forms can say all of it: several channels in one leaf, for one, they cannot."""
    if any(word_of(leaf) not in FORM_BY_KIND for leaf in leaves(condition)):
        return False
    again = make_condition(make_draft(condition, zone), zone)
    return again is not None and set(leaves(again)) == set(leaves(condition))


def make_condition(draft: DraftGroup, zone: tzinfo) -> Condition | None:
    """What the finished rows amount to; None if nothing is asked yet."""
    made = [
        part
        for part in (_made(each, zone) for each in draft.parts)
        if part is not None
    ]  # fmt: skip
    if not made:
        return None
    if draft.mode is Mode.NONE:
        return Not(made[0] if len(made) == 1 else Or(tuple(made)))
    if len(made) == 1:
        return made[0]
    return And(tuple(made)) if draft.mode is Mode.ALL else Or(tuple(made))


def _made(part: DraftRow | DraftGroup, zone: tzinfo) -> Condition | None:
    if isinstance(part, DraftGroup):
        return make_condition(part, zone)
    leaf = FORM_BY_KIND[part.kind].make(part.values, zone)
    if leaf is None:
        return None
    return Not(leaf) if part.is_not else leaf


def part_at(draft: DraftGroup, path: Path) -> DraftRow | DraftGroup:
    part: DraftRow | DraftGroup = draft
    for place in path:
        assert isinstance(part, DraftGroup)
        part = part.parts[place]
    return part


def with_part(draft: DraftGroup, path: Path, part: DraftRow | DraftGroup | None) -> DraftGroup:
    """`draft` with another part at `path`; None takes it away; a place past the end adds it."""
    if not path:
        return part if isinstance(part, DraftGroup) else DraftGroup()
    parts = list(draft.parts)
    here, rest = path[0], path[1:]
    if rest:
        inner = parts[here]
        assert isinstance(inner, DraftGroup)
        parts[here] = with_part(inner, rest, part)
    elif part is None:
        del parts[here]
    else:
        parts[here : here + 1] = [part]
    return replace(draft, parts=tuple(parts))
