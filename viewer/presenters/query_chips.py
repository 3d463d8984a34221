"""Chips for what is beyond the plain fields of a query: each part of the condition tree, and the pick."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.conditions import And, Condition
from viewer.domain.customers import CustomerQuery
from viewer.domain.text import Translate
from viewer.presenters.condition_words import ConditionWriter
from viewer.presenters.customer_words import Chip
from viewer.presenters.pick_words import pick_title


def more_chips(query: CustomerQuery, writer: ConditionWriter, translate: Translate) -> list[Chip]:
    """One chip for each part that must hold, so that each can be taken away alone; then the pick."""
    chips = [Chip(f"condition:{place}", writer.words(part)) for place, part in enumerate(_parts(query.condition))]
    if query.pick is not None:
        chips.append(Chip("pick", pick_title(query.pick, translate)))
    return chips


def without_condition(query: CustomerQuery, place: int) -> CustomerQuery:
    """`query` without that part. A place past the end changes nothing."""
    parts = _parts(query.condition)
    kept = parts[:place] + parts[place + 1 :]
    if len(kept) == len(parts):
        return query
    return replace(query, condition=(kept[0] if len(kept) == 1 else And(kept)) if kept else None)


def _parts(condition: Condition | None) -> tuple[Condition, ...]:
    if condition is None:
        return ()
    return condition.parts if isinstance(condition, And) else (condition,)
