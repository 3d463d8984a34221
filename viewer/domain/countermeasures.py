"""Countermeasures (打ち手): what is done about an issue, for which situation, instead of what, from when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from viewer.domain.records import Record

ENTITY: Final = "countermeasure"


class MeasureState(StrEnum):
    """STOPPED: given up; what was measured stays."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Countermeasure:
    """since: the first day on which it works, None while nobody knows. owner: "" for nobody."""

    countermeasure_id: str
    claim_id: str
    title: str
    situation: str = ""
    instead_of: str = ""
    since: date | None = None
    owner: str = ""
    state: MeasureState = MeasureState.PLANNED
    author: str = ""


def countermeasure_fields(measure: Countermeasure) -> dict[str, Any]:
    """As a record keeps it."""
    return {
        "claim": measure.claim_id, "title": measure.title, "situation": measure.situation,
        "instead_of": measure.instead_of, "since": "" if measure.since is None else measure.since.isoformat(),
        "owner": measure.owner, "state": measure.state.value,
    }  # fmt: skip


def countermeasure_of(record: Record) -> Countermeasure | None:
    """None for a row that is about no claim."""
    fields = record.fields
    claim_id = fields.get("claim")
    if not isinstance(claim_id, str) or not claim_id:
        return None
    words = {name: str(fields.get(name) or "") for name in ("title", "situation", "instead_of", "owner")}
    return Countermeasure(
        record.row_id, claim_id, **words, since=_day(fields.get("since")), state=_state(fields.get("state")),
        author=record.author,
    )  # fmt: skip


def _state(value: Any) -> MeasureState:
    try:
        return MeasureState(value)
    except ValueError:
        return MeasureState.PLANNED


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
