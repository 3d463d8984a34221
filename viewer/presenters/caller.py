"""Who calls at this computer: name and department, asked once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.domain.calling import Person

AskPerson = Callable[[Person, Sequence[str]], Person | None]
"""Asks for name and department: (what to suggest, departments known already). None: thought better of it."""


class Caller:
    """The person whose claims and outcomes these are."""

    def __init__(
        self, suggestion: Person, *, is_known: bool, ask: AskPerson, on_told: Callable[[Person], None]
    ) -> None:
        """is_known: it was told before, and `suggestion` is it. on_told: keep it for the next start."""
        self._person = suggestion
        self._is_known = is_known
        self._ask = ask
        self._on_told = on_told

    @property
    def person(self) -> Person:
        """As far as known."""
        return self._person

    def set_name(self, name: str) -> None:
        """The name was told elsewhere."""
        self._person = Person(name, self._person.department)

    def find_person(self, departments: Sequence[str]) -> Person | None:
        """Who it is, asked if nobody told yet. departments: to choose from. None: it is not told now either."""
        if not self._is_known:
            told = self._ask(self._person, departments)
            if told is None:
                return None
            self._person, self._is_known = told, True
            self._on_told(told)
        return self._person
