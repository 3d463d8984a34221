"""What keeps a row of the condition editor from being asked: by field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from viewer.domain.text import Text
from viewer.presenters.condition_draft import DraftGroup, DraftRow
from viewer.presenters.condition_forms import FORM_BY_KIND, FieldKind, FormField

MOST_DAYS: Final = 36_500
"""A hundred years: more is a slip of the finger."""
_MOST_TIMES: Final = 1_000_000

_NEEDED: Final = {
    ("said", "words"): Text.translate("Conditions", "Words to look for are missing."),
    ("field", "label"): Text.translate("Conditions", "The name of the attribute is missing."),
    ("identity", "value"): Text.translate("Conditions", "Part of an ID is missing."),
    ("name", "words"): Text.translate("Conditions", "Part of a name is missing."),
    ("tag", "tag"): Text.translate("Conditions", "The word of the tag is missing."),
    ("channel", "channel"): Text.translate("Conditions", "Choose a channel."),
    ("seen", "when"): Text.translate("Conditions", "Choose a period."),
    ("did", "other"): Text.translate("Conditions", "The other event is missing."),
}
_NO_EVENT: Final = Text.translate("Conditions", "Write an event or choose a channel.")
_NO_NUMBER: Final = Text.translate("Conditions", "Write a number.")
_NO_DAYS: Final = Text.translate(
    "Conditions", "Write a number of days, more than 0 and at most {most}.", most=f"{MOST_DAYS:,}"
)
_NO_TIMES: Final = Text.translate("Conditions", "Write a whole number, 1 or more.")
_CROSSED: Final = Text.translate("Conditions", "The upper end is below the lower one.")


def find_problems(row: DraftRow) -> Mapping[str, Text]:
    """By field name, in the order of the fields; empty if the row can be asked."""
    problems: dict[str, Text] = {}
    for field in FORM_BY_KIND[row.kind].fields:
        if field.shown_if is None or row.values.get(field.shown_if[0], "") in field.shown_if[1]:
            problem = _problem_of(row, field)
            if problem is not None:
                problems[field.name] = problem
    if row.kind == "did" and not (_text(row, "words") or _text(row, "channel")):
        problems = {"words": _NO_EVENT, **problems}
    low, high = _figure(_text(row, "low")), _figure(_text(row, "high"))
    if low is not None and high is not None and low > high:
        problems.setdefault("high", _CROSSED)
    return problems


def has_problems(draft: DraftGroup) -> bool:
    """Some row in it cannot be asked. A group without rows asks nothing, which is no problem."""
    return any(find_problems(row) for row in _rows(draft))


def _rows(draft: DraftGroup) -> Iterable[DraftRow]:
    for part in draft.parts:
        if isinstance(part, DraftGroup):
            yield from _rows(part)
        else:
            yield part


def _problem_of(row: DraftRow, field: FormField) -> Text | None:
    text = _text(row, field.name)
    if field.kind is not FieldKind.NUMBER:
        return None if text else _NEEDED.get((row.kind, field.name))
    value = _figure(text)
    if field.name in {"days", "near_days"}:
        return None if value is not None and 0 < value <= MOST_DAYS else _NO_DAYS
    if not text:
        return None
    if field.name == "times":
        is_count = value is not None and value.is_integer() and 1 <= value <= _MOST_TIMES
        return None if is_count else _NO_TIMES
    return _NO_NUMBER if value is None else None


def _text(row: DraftRow, name: str) -> str:
    return row.values.get(name, "").strip()


def _figure(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None
