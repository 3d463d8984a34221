"""What a health check found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. found: the facts, as they are or in words. next_step: unless all is well."""

    name: Text
    state: State
    found: str | Text
    next_step: Text | None = None


def problem_of(name: Text, error: AshiatoError) -> Check:
    """The check that ended in `error`: its sentence and place as what was found, its advice as the next step."""
    return Check(name, State.PROBLEM, str(AshiatoError(error.what, where=error.where)), error.next_step)
