"""Finding who fits, as a job that can be stopped and that shows its first hits before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.workspace.jobs import Job, JobRunner

if TYPE_CHECKING:
    from viewer.domain.picks import Picked

Order = NDArray[np.int32]


class PeopleFinder(Protocol):
    """What finding asks of the event store."""

    def find_customers(
        self, query: CustomerQuery, report: Report = ..., on_part: Callable[[Order], None] | None = ...
    ) -> Order: ...
    def find_picked(self, query: CustomerQuery, report: Report = ...) -> Picked: ...


@dataclass(frozen=True, slots=True, eq=False)
class FoundSoFar(Progress):
    """Everybody whom a long search has found until now, in order."""

    order: Order = field(default_factory=lambda: np.empty(0, np.int32))


class Found(NamedTuple):
    """The answer to `query`. picked: what its pick found, None without one."""

    query: CustomerQuery
    order: Order
    picked: Picked | None


class CustomerSearch:
    """The latest question wins; those before are broken off."""

    def __init__(
        self,
        jobs: JobRunner,
        *,
        on_found: Callable[[Found], None],
        on_part: Callable[[Order], None],
        on_error: Callable[[AshiatoError], None],
        on_stopped: Callable[[], None],
    ) -> None:
        """on_part: the first hits, some time before `on_found`. on_stopped: after `stop`, when it has really ended."""
        self._jobs = jobs
        self._on_found = on_found
        self._on_part = on_part
        self._on_error = on_error
        self._on_stopped = on_stopped
        self._job: Job | None = None
        self.cover_order: Callable[[CustomerQuery, Order], Order] = _as_found
        """Leaves out those whose place would tell what is hidden."""

    @property
    def is_running(self) -> bool:
        return self._job is not None and not self._job.is_over

    def find(self, reader: PeopleFinder, query: CustomerQuery) -> None:
        def ask(report: Report) -> Found:
            if query.pick is not None:
                picked = reader.find_picked(query, report)
                order = np.asarray(picked.customer_nos, dtype=np.int32)
                return Found(query, self.cover_order(query, order), picked)

            def tell(order: Order) -> None:
                shown = self.cover_order(query, order)
                report(FoundSoFar(Text.translate("Customers", "Searching"), order=shown))

            return Found(query, self.cover_order(query, reader.find_customers(query, report, tell)), None)

        self._job = self._jobs.submit(
            "customers.find", ask, self._on_found, self._on_error, on_progress=self._on_progress,
            latest_of="customers.find", on_cancelled=self._on_stopped,
        )  # fmt: skip

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, progress: Progress) -> None:
        if isinstance(progress, FoundSoFar) and progress.order.size:
            self._on_part(progress.order)


def _as_found(_query: CustomerQuery, order: Order) -> Order:
    return order
