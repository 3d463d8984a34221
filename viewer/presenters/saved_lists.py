"""Saved lists: named questions with how many people they find now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.query_json import query_from_json, query_to_json
from viewer.domain.records import Record
from viewer.presenters.customer_search import PeopleFinder
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.workspace.commands import RecordCommands

SAVED_LIST: Final = "saved_list"
"""The entity: fields `name` and `query`."""


class SavedList(NamedTuple):
    """found_count: how many fit, None while it is being counted or if it cannot be."""

    list_id: str
    name: str
    query: CustomerQuery
    author: str
    found_count: int | None = None


class ListsStore(Protocol):
    def load_records(self, entity: str) -> list[Record]: ...


class ListsView(Protocol):
    def set_lists(self, lists: Sequence[SavedList]) -> None: ...


class SavedListsPresenter:
    """Reads them when the review store is open, and counts them again whenever people wrote something."""

    def __init__(
        self,
        view: ListsView,
        finder: PeopleFinder,
        store: ListsStore,
        commands: RecordCommands,
        jobs: JobRunner,
        *,
        author: Callable[[], str],
        on_written: Callable[[ChangeSet], None],
        on_saved: Callable[[str], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """author: who is at the keyboard. on_saved: the name of a list that is now in the store."""
        self._author = author
        self._view = view
        self._finder = finder
        self._store = store
        self._commands = commands
        self._jobs = jobs
        self._on_written = on_written
        self._on_saved = on_saved
        self._on_error = on_error
        self._lists: list[SavedList] = []

    @property
    def lists(self) -> Sequence[SavedList]:
        """By name."""
        return self._lists

    def find(self, list_id: str) -> SavedList | None:
        return next((each for each in self._lists if each.list_id == list_id), None)

    def reload(self) -> None:
        store = self._store

        def load(_report: Report) -> list[SavedList]:
            return sorted(filter(None, map(make_saved_list, store.load_records(SAVED_LIST))), key=lambda one: one.name)

        self._jobs.submit("lists.load", load, self._take, self._on_error, latest_of="lists.load")

    def save(self, name: str, query: CustomerQuery) -> None:
        """A new list, or another question under a name that is there already."""
        commands = self._signed()
        kept_name = name.strip()
        same = next((each.list_id for each in self._lists if each.name == kept_name), None)
        fields = {"name": kept_name, "query": query_to_json(query)}

        def put(_report: Report) -> ChangeSet:
            return commands.put(SAVED_LIST, fields, row_id=same)

        def tell(changes: ChangeSet) -> None:
            self._wrote(changes)
            self._on_saved(kept_name)

        self._jobs.submit("lists.write", put, tell, self._on_error)

    def remove(self, list_id: str) -> None:
        """Undo brings it back."""
        commands = self._signed()

        def remove(_report: Report) -> ChangeSet:
            return commands.remove(SAVED_LIST, list_id)

        self._jobs.submit("lists.write", remove, self._wrote, self._on_error)

    def _signed(self) -> RecordCommands:
        self._commands.author = self._author()
        return self._commands

    def count(self) -> None:
        """Count all of them, one after another, in one job; the list that is read never waits for it."""
        finder, lists = self._finder, tuple(self._lists)

        def count(report: Report) -> dict[str, int | None]:
            return {each.list_id: _count(finder, each.query, report) for each in lists}

        def show(counts: dict[str, int | None]) -> None:
            self._lists = [
                each._replace(found_count=counts.get(each.list_id, each.found_count)) for each in self._lists
            ]
            self._view.set_lists(self._lists)

        self._jobs.submit("lists.count", count, show, self._on_error, latest_of="lists.count")

    def _take(self, lists: list[SavedList]) -> None:
        known = {each.list_id: each for each in self._lists}
        self._lists = [
            each._replace(found_count=known[each.list_id].found_count)
            if each.list_id in known and known[each.list_id].query == each.query
            else each
            for each in lists
        ]
        self._view.set_lists(self._lists)
        if lists:
            self.count()

    def _wrote(self, changes: ChangeSet) -> None:
        self._on_written(changes)
        self.reload()


def _count(finder: PeopleFinder, query: CustomerQuery, report: Report) -> int | None:
    try:
        if query.pick is not None:
            return len(finder.find_picked(query, report).customer_nos)
        return len(finder.find_customers(query, report))
    except AshiatoError:
        # The list cannot be asked here, such as one of a newer version: choosing it tells why.
        return None


def make_saved_list(record: Record) -> SavedList | None:
    """None for a row that this version cannot read; it stays in the store."""
    name = record.fields.get("name")
    if not isinstance(name, str):
        return None
    try:
        return SavedList(record.row_id, name, query_from_json(record.fields.get("query")), record.author)
    except AshiatoError:
        return None
