"""Who writes at this computer: everybody is offered, one click changes it, and everything written since is theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.workspace.jobs import JobRunner
from viewer.workspace.people import load_roster

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


class WritersView(Protocol):
    def show_names(self, names: tuple[str, ...], current: str) -> None:
        """Offer them."""

    def ask_name(self, suggestion: str) -> str | None:
        """Another name; None if the person thought better of it."""


def load_names(store: ReviewStore) -> tuple[str, ...]:
    """People who were entered by reading, then other names under what was written; nobody twice."""
    roster = load_roster(store)
    others = sorted(name for name in store.load_authors() if name and roster.find(name) is None)
    return (*(person.name for person in roster.persons if person.name), *others)


class Writers:
    """on_chosen: told the name, which is kept and stands under everything from now on."""

    def __init__(
        self, view: WritersView, store: ReviewStore, jobs: JobRunner, *, author: Callable[[], str],
        on_chosen: Callable[[str], None], on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        self._view, self._store, self._jobs = view, store, jobs
        self._author, self._on_chosen, self._on_error = author, on_chosen, on_error

    def begin(self) -> None:
        """Offer everybody who is known."""
        store, current = self._store, self._author()

        def load(_report: Report) -> tuple[str, ...]:
            names = load_names(store)
            return names if current in names or not current else (current, *names)

        def show(names: tuple[str, ...]) -> None:
            self._view.show_names(names, current)

        self._jobs.submit("people.writers", load, show, self._on_error, latest_of="people.writers")

    def choose(self, name: str) -> None:
        name = name.strip()
        if name and name != self._author():
            self._on_chosen(name)

    def ask(self) -> None:
        """Somebody who is not among them."""
        self.choose(self._view.ask_name("") or "")
