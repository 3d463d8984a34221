"""One error that reaches people: what, where, what to do next."""

from __future__ import annotations

from viewer.domain.text import Text, english


class AshiatoError(Exception):
    """Something a person can act on.

    what: the fact, in one sentence. where: file, row and column as far as known ("orders.csv, row 12, 受注日").
    next_step: what to do now. Never holds a traceback, SQL, or personal data beyond the named cell.
    """

    def __init__(self, what: Text, *, where: str = "", next_step: Text | None = None) -> None:
        super().__init__(english(what))
        self.what = what
        self.where = where
        self.next_step = next_step

    def __str__(self) -> str:
        parts = [english(self.what)]
        if self.where:
            parts.insert(0, f"{self.where}:")
        if self.next_step:
            parts.append(english(self.next_step))
        return " ".join(parts)


class Cancelled(Exception):
    """Raised inside a job when the person asked it to stop. Never shown as an error."""
