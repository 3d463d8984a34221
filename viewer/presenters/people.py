"""People and departments as a table that is edited: names, readings, roles, two names of one person. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.people import PERSON, Person, Roster, person_of
from viewer.domain.text import Text, Translate
from viewer.presenters.job_queue import JobQueue
from viewer.workspace.jobs import JobRunner
from viewer.workspace.people import PeopleCommands

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


@dataclass(frozen=True, slots=True)
class PersonLine:
    """department: its name. is_entered: there is a row of them; else only their name stands under marks.

    merged: other names that somebody said are the same person.
    """

    person: Person
    department: str
    is_entered: bool
    merged: tuple[Person, ...] = ()


class PeopleView(Protocol):
    def set_people(self, lines: tuple[PersonLine, ...], departments: tuple[str, ...]) -> None: ...
    def set_told(self, words: str, *, is_problem: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    roster: Roster
    authors: tuple[str, ...]
    merged: tuple[Person, ...]


class PeoplePresenter:
    """Every touch of the store is a job, one after another."""

    typist: str | None = None

    def __init__(
        self, view: PeopleView, jobs: JobRunner, *, open_store: Callable[[], ReviewStore], author: Callable[[], str],
        translate: Translate, on_written: Callable[[ChangeSet], None],
    ) -> None:  # fmt: skip
        self._view, self._queue, self._open_store = view, JobQueue(jobs), open_store
        self._author_of, self._translate, self._on_written = author, translate, on_written

    @property
    def author(self) -> str:
        return self._author_of()

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    def load(self) -> None:
        self._queue.add("people.load", self._load, self._show, self._tell_error, replaces=True)

    def add(self, name: str) -> None:
        self._write("people.add", lambda: self._commands().add_person(name))

    def edit(self, person: Person, fields: Mapping[str, str]) -> None:
        """fields: name, reading, role."""
        self._write("people.edit", lambda: self._commands().edit_person(person, fields))

    def set_department(self, person: Person, name: str) -> None:
        self._write("people.department", lambda: self._commands().set_department(person, name))

    def merge(self, person: Person, into: Person) -> None:
        def on_done() -> None:
            text = Text.translate("People", "{name} and {into} are one person now. Ctrl+Z takes them apart again.",
                                  name=person.name, into=into.name)  # fmt: skip
            self._view.set_told(self._translate(text))

        self._write("people.merge", lambda: self._commands().merge_persons(person, into), on_done)

    def take_apart(self, person_id: str) -> None:
        self._write("people.apart", lambda: self._commands().take_apart(person_id))

    def remove(self, person: Person) -> None:
        """The row goes; the name stays under what they wrote."""
        self._write("people.remove", lambda: self._commands().remove_person(person.person_id))

    def _commands(self) -> PeopleCommands:
        return PeopleCommands(self._open_store(), self)

    def _write(self, name: str, work: Callable[[], ChangeSet], on_done: Callable[[], None] = lambda: None) -> None:
        def write() -> tuple[ChangeSet, _Loaded]:
            return work(), self._load()

        def on_written(answer: tuple[ChangeSet, _Loaded]) -> None:
            changes, loaded = answer
            self._view.set_told("")
            self._show(loaded)
            on_done()
            self._on_written(changes)

        self._queue.add(name, write, on_written, self._tell_error)

    def _load(self) -> _Loaded:
        store = self._open_store()
        commands = PeopleCommands(store, self)
        merged = tuple(person for record in store.load_records(PERSON) if (person := person_of(record)).merged_into)
        return _Loaded(commands.load(), tuple(commands.load_authors()), merged)

    def _show(self, loaded: _Loaded) -> None:
        roster = loaded.roster
        unknown = sorted({name for name in (*loaded.authors, self.author) if name and roster.find(name) is None})
        lines = [(person, True) for person in roster.persons] + [(roster.person(name), False) for name in unknown]
        made = []
        for person, is_entered in lines:
            department = roster.find_department(person.department_id)
            others = [
                each for each in loaded.merged
                if (standing := roster.find_person(each.person_id)) is not None
                and standing.person_id == person.person_id and each.person_id != person.person_id
            ]  # fmt: skip
            made.append(PersonLine(person, "" if department is None else department.name, is_entered, tuple(others)))
        self._view.set_people(tuple(made), tuple(each.name for each in roster.departments))

    def _tell_error(self, error: AshiatoError) -> None:
        words = [error.what] if error.next_step is None else [error.what, error.next_step]
        self._view.set_told(" ".join(self._translate(text) for text in words), is_problem=True)
