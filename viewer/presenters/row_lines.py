"""The small life lines of the rows on screen: loaded for what is visible, kept while they are good."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.events.life_lines import LifeLine

_KEPT: Final = 2_000


class LineReader(Protocol):
    """What lines are read from."""

    def load_life_lines(self, query: CustomerQuery, customer_nos: Sequence[int]) -> list[LifeLine]: ...


class RowLines:
    """One question at a time: while somebody scrolls, only the rows where they stopped are asked for."""

    def __init__(
        self,
        reader: LineReader,
        jobs: JobRunner,
        *,
        on_lines: Callable[[Sequence[int]], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """on_lines: lines of these customers have arrived."""
        self._reader = reader
        self._jobs = jobs
        self._on_lines = on_lines
        self._on_error = on_error
        self._query = CustomerQuery()
        self._lines: OrderedDict[int, LifeLine] = OrderedDict()
        self._wanted: tuple[int, ...] = ()
        self._is_loading = False

    def set_reader(self, reader: LineReader) -> None:
        """Another generation: numbers are new."""
        self._reader = reader
        self._lines.clear()

    def set_query(self, query: CustomerQuery) -> None:
        """What matches is new where the question is; the sort does not matter."""
        was = self._query
        if (query.search, query.event, query.condition) != (was.search, was.event, was.condition):
            self._lines.clear()
        self._query = query

    def forget(self) -> None:
        """Signals have changed."""
        self._lines.clear()

    def line(self, customer_no: int) -> LifeLine | None:
        return self._lines.get(customer_no)

    def want(self, customer_nos: Sequence[int]) -> None:
        """These are on screen now."""
        self._wanted = tuple(customer_nos)
        self._load()

    def _load(self) -> None:
        missing = [no for no in self._wanted if no not in self._lines]
        if not missing or self._is_loading:
            return
        self._is_loading = True
        reader, query = self._reader, self._query

        def load(_report: Report) -> list[LifeLine]:
            return reader.load_life_lines(query, missing)

        def show(lines: list[LifeLine]) -> None:
            self._is_loading = False
            if query == self._query and reader is self._reader:
                self._lines.update((line.customer_no, line) for line in lines)
                while len(self._lines) > _KEPT:
                    self._lines.popitem(last=False)
                self._on_lines(missing)
            self._load()

        self._jobs.submit("customers.lines", load, show, self._on_failed)

    def _on_failed(self, error: AshiatoError) -> None:
        self._is_loading = False
        self._on_error(error)
