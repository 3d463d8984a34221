"""A `JobRunner` without threads: at once, or when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Progress, Report
from viewer.workspace.jobs import unexpected


class InlineJob:
    def __init__(self, name: str, latest_of: str | None) -> None:
        self.name = name
        self.latest_of = latest_of
        self.is_cancelled = False
        self.is_stale = False
        self.is_over = False
        self.run: Callable[[], None] = lambda: None

    def cancel(self) -> None:
        self.is_cancelled = True


class InlineJobs:
    """Runs work in `submit`, or with `deferred=True` when `run_all()` or `run_next()` is called.

    `names` lists what was submitted, in order.
    """

    def __init__(self, *, deferred: bool = False) -> None:
        self.deferred = deferred
        self.names: list[str] = []
        self.waiting: list[InlineJob] = []

    def submit(
        self,
        name: str,
        work: Callable[[Report], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[AshiatoError], None],
        *,
        on_progress: Callable[[Progress], None] | None = None,
        latest_of: str | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> InlineJob:
        job = InlineJob(name, latest_of)
        self.names.append(name)

        def report(progress: Progress) -> None:
            if job.is_cancelled:
                raise Cancelled
            if on_progress is not None:
                on_progress(progress)

        def run() -> None:
            result, error = None, None
            if not job.is_cancelled:
                try:
                    result = work(report)
                except Cancelled:
                    job.is_cancelled = True
                except AshiatoError as shown:
                    error = shown
                except Exception as fault:
                    error = unexpected(fault)
            job.is_over = True
            if job.is_stale:
                return
            if job.is_cancelled:
                if on_cancelled is not None:
                    on_cancelled()
            elif error is not None:
                on_error(error)
            else:
                on_done(result)

        job.run = run
        if latest_of is not None:
            for other in self.waiting:
                if other.latest_of == latest_of:
                    other.is_stale = True
                    other.cancel()
        if self.deferred:
            self.waiting.append(job)
        else:
            run()
        return job

    def run_next(self) -> None:
        self.waiting.pop(0).run()

    def run_all(self) -> None:
        while self.waiting:
            self.run_next()
