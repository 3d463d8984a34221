"""Jobs that must not overtake each other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.workspace.jobs import JobRunner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Waiting:
    name: str
    work: Callable[[], Any]
    on_done: Callable[[Any], None]
    on_error: Callable[[AshiatoError], None]


class JobQueue:
    """Runs one job at a time, in the order they were added: an undo never overtakes the mark it takes back."""

    def __init__(self, jobs: JobRunner) -> None:
        self._jobs = jobs
        self._waiting: deque[_Waiting] = deque()
        self._is_busy = False

    @property
    def is_idle(self) -> bool:
        return not self._is_busy and not self._waiting

    def add(
        self,
        name: str,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[AshiatoError], None],
        *,
        replaces: bool = False,
    ) -> None:
        """replaces: jobs of the same name that have not begun are dropped, without an answer."""
        if replaces:
            self._waiting = deque(each for each in self._waiting if each.name != name)
        self._waiting.append(_Waiting(name, work, on_done, on_error))
        self._start_next()

    def _start_next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        self._is_busy = True
        job = self._waiting.popleft()

        def work(_report: Report) -> Any:
            return job.work()

        def on_done(result: Any) -> None:
            self._is_busy = False
            try:
                job.on_done(result)
            finally:
                self._start_next()

        def on_error(error: AshiatoError) -> None:
            self._is_busy = False
            try:
                job.on_error(error)
            finally:
                self._start_next()

        self._jobs.submit(job.name, work, on_done, on_error)
