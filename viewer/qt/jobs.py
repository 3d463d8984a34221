"""Jobs on Qt's thread pool, answers through one queued signal."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Progress, Report
from viewer.workspace.jobs import unexpected

T = TypeVar("T")
_log = logging.getLogger(__name__)

_PROGRESS_PAUSE_S = 0.05
_CLOSE_LIMIT_MS = 5_000


class _Job:
    """One job and the places its answer goes to. Made and finished on the screen's thread, run on another."""

    def __init__(
        self,
        name: str,
        work: Callable[[Report], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[AshiatoError], None],
        *,
        on_progress: Callable[[Progress], None] | None,
        on_cancelled: Callable[[], None] | None,
        latest_of: str | None,
    ) -> None:
        self.name = name
        self.work = work
        self.on_done = on_done
        self.on_error = on_error
        self.on_progress = on_progress
        self.on_cancelled = on_cancelled
        self.latest_of = latest_of
        self.stop = threading.Event()
        self.is_stale = False
        self._is_over = False

    def cancel(self) -> None:
        self.stop.set()

    @property
    def is_over(self) -> bool:
        return self._is_over

    def finish(self, result: Any, error: AshiatoError | None) -> None:
        self._is_over = True
        if self.is_stale:
            return
        if self.stop.is_set():
            if self.on_cancelled is not None:
                self.on_cancelled()
        elif error is not None:
            self.on_error(error)
        else:
            self.on_done(result)


class _Run(QRunnable):
    def __init__(self, job: _Job, arrived: Any) -> None:
        super().__init__()
        self._job = job
        self._arrived = arrived
        self._next_progress_s = 0.0

    def run(self) -> None:
        result, error = None, None
        try:
            if not self._job.stop.is_set():
                result = self._job.work(self._report)
        except Cancelled:
            self._job.stop.set()
        except AshiatoError as shown:
            error = shown
        except BaseException as fault:
            # An interrupted query raises the database's own error: it is no fault once the job was told to stop.
            if not self._job.stop.is_set():
                _log.exception("job %s failed", self._job.name)
                error = unexpected(fault)
        self._arrived.emit((self._job, None, result, error))

    def _report(self, progress: Progress) -> None:
        if self._job.stop.is_set():
            raise Cancelled
        now_s = time.monotonic()
        if self._job.on_progress is not None and now_s >= self._next_progress_s:
            self._next_progress_s = now_s + _PROGRESS_PAUSE_S
            self._arrived.emit((self._job, progress, None, None))


class QtJobRunner(QObject):
    """`JobRunner` on a QThreadPool. Lives on the screen's thread; `close()` before the stores are closed."""

    _arrived = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._pending: set[_Job] = set()
        self._latest: dict[str, _Job] = {}
        self._is_closed = False
        self._held_names: frozenset[str] = frozenset()
        self._held: list[_Job] = []
        self._after_paint: list[_Job] | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """No job is running and no answer is under way."""
        return not self._pending

    def submit(
        self,
        name: str,
        work: Callable[[Report], T],
        on_done: Callable[[T], None],
        on_error: Callable[[AshiatoError], None],
        *,
        on_progress: Callable[[Progress], None] | None = None,
        latest_of: str | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> _Job:
        """See `JobRunner.submit`. After `close()` the job is dropped."""
        job = _Job(
            name, work, on_done, on_error, on_progress=on_progress, on_cancelled=on_cancelled, latest_of=latest_of
        )
        if self._is_closed:
            job.is_stale = True
            job.finish(None, None)
            return job
        if latest_of is not None:
            if (before := self._latest.get(latest_of)) is not None:
                before.is_stale = True
                before.cancel()
            self._latest[latest_of] = job
        self._pending.add(job)
        if name in self._held_names:
            self._held.append(job)
        elif self._after_paint is not None:
            self._after_paint.append(job)
        else:
            self._pool.start(_Run(job, self._arrived))
        return job

    def hold(self, names: Collection[str]) -> None:
        """Jobs of these names wait for `release()`: what imports slow libraries must not delay the first paint."""
        self._held_names = frozenset(names)

    def release(self) -> None:
        """Start what was held, and hold nothing from now on."""
        self._held_names = frozenset()
        held, self._held = self._held, []
        for job in held:
            self._pool.start(_Run(job, self._arrived))

    def let_paint(self) -> None:
        """Whatever is submitted until the screen was painted starts after it: a job that begins takes turns with it."""
        if self._after_paint is None and not self._is_closed:
            self._after_paint = []
            # What is to be painted is posted, and posted events come before timers.
            QTimer.singleShot(0, self._start_after_paint)

    @Slot()
    def _start_after_paint(self) -> None:
        jobs, self._after_paint = self._after_paint, None
        for job in jobs or ():
            self._pool.start(_Run(job, self._arrived))

    def wait_idle(self, limit_ms: int = 10_000) -> bool:
        """Run the event loop until no job is left but those on hold. False if `limit_ms` passed before."""
        self._start_after_paint()
        end_s = time.monotonic() + limit_ms / 1000
        while len(self._pending) > len(self._held):
            if time.monotonic() > end_s:
                return False
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if self._pending:
                self._pool.waitForDone(5)
        return True

    def close(self, interrupt: Callable[[], None] | None = None, limit_ms: int = _CLOSE_LIMIT_MS) -> bool:
        """Cancel everything, drop every answer, wait for the threads. False if some still ran after `limit_ms`.

        interrupt: called once after the jobs were told to stop, to break off a running query.
        """
        self._is_closed = True
        for job in self._pending:
            job.is_stale = True
            job.cancel()
        self._pool.clear()
        self._held.clear()
        self._after_paint = None
        if interrupt is not None and self._pending:
            interrupt()
        is_done = self._pool.waitForDone(limit_ms)
        self._pending.clear()
        self._latest.clear()
        return is_done

    @Slot(object)
    def _on_arrived(self, message: tuple[_Job, Progress | None, Any, AshiatoError | None]) -> None:
        job, progress, result, error = message
        if self._is_closed or job not in self._pending:
            return
        if progress is not None:
            if job.on_progress is not None and not job.is_stale and not job.stop.is_set():
                job.on_progress(progress)
            return
        if job.latest_of is not None and self._latest.get(job.latest_of) is job:
            del self._latest[job.latest_of]
        try:
            job.finish(result, error)
        finally:
            # Only now: what the answer submits must be pending before this job is not, or wait_idle() returns between.
            self._pending.discard(job)
            if not self._pending:
                self.idle.emit()
