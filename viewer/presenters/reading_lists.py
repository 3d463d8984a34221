"""Putting the customer on the page on a reading list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.reading_lists import ENTITY, Picked, ReadingList, list_fields, list_of
from viewer.domain.records import Record
from viewer.domain.text import Text, Translate
from viewer.presenters.job_queue import JobQueue
from viewer.workspace.jobs import JobRunner


class ListStore(Protocol):
    """What is asked of the review store. Every call waits for the disk."""

    def load_records(self, entity: str) -> list[Record]: ...
    def load_record(self, entity: str, row_id: str) -> Record | None: ...


class ListCommands(Protocol):
    def put(self, entity: str, fields: dict[str, Any], *, row_id: str | None = None) -> ChangeSet: ...


class ReadingLists:
    """Reads and writes through jobs, one after another."""

    def __init__(
        self,
        open_store: Callable[[], ListStore],
        make_commands: Callable[[], ListCommands],
        jobs: JobRunner,
        translate: Translate,
        *,
        on_loaded: Callable[[Sequence[ReadingList]], None],
        on_told: Callable[[str], None],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """open_store and make_commands are called in jobs. on_told: what was done, in words."""
        self._open_store, self._make_commands = open_store, make_commands
        self._queue = JobQueue(jobs)
        self._translate = translate
        self._on_loaded, self._on_told, self._on_written, self._on_error = on_loaded, on_told, on_written, on_error

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    def load(self) -> None:
        """Tell which lists there are, the newest first."""

        def read() -> list[ReadingList]:
            return [list_of(record) for record in reversed(self._open_store().load_records(ENTITY))]

        self._queue.add("lists.load", read, self._on_loaded, self._on_error)

    def add(self, row_id: str, name: str, picked: Picked) -> None:
        """Put `picked` at the end of the list `row_id`, or of a new one called `name` for ""."""

        def write() -> tuple[ReadingList, ChangeSet | None]:
            store = self._open_store()
            record = store.load_record(ENTITY, row_id) if row_id else None
            before = ReadingList("", name) if record is None else list_of(record)
            after = before.with_customer(picked)
            if after == before:
                return after, None
            return after, self._make_commands().put(ENTITY, list_fields(after), row_id=row_id or None)

        def tell(answer: tuple[ReadingList, ChangeSet | None]) -> None:
            after, changes = answer
            if changes is None:
                words = Text.translate("ReadingLists", "Already on “{name}”.", name=after.name)
            else:
                self._on_written(changes)
                words = Text.translate(
                    "ReadingLists", "Put on “{name}”, now %n person(s). Ctrl+Z takes it back.", name=after.name,
                    n=len(after.customers),
                )  # fmt: skip
            self._on_told(self._translate(words))

        self._queue.add("lists.add", write, tell, self._on_error)
