"""Work away from the screen: what a presenter needs of whoever runs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text

T = TypeVar("T")


class Job(Protocol):
    """A piece of work that was handed in."""

    def cancel(self) -> None:
        """Ask it to stop; its answer will not be delivered. Harmless when it is over."""

    @property
    def is_over(self) -> bool:
        """Its answer was delivered or dropped."""


class JobRunner(Protocol):
    """Runs work on other threads and delivers on the thread of the screen, in no promised order."""

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
    ) -> Job:
        """Run `work(report)`; exactly one of on_done, on_error, on_cancelled follows, unless the job became stale.

        name: for the log. work must not touch the screen; `report` raises Cancelled once the job shall stop.
        on_error: any other exception than AshiatoError arrives as one, its cause kept.
        latest_of: among jobs of this key only the answer of the latest is delivered; earlier ones are cancelled
        silently. on_cancelled: after `Job.cancel()`, when the work has really ended.
        """


def unexpected(error: BaseException) -> AshiatoError:
    """The error people see when the program itself is at fault; its cause and kind are for the log alone."""
    shown = AshiatoError(
        Text.translate("Jobs", "Something unexpected happened. Your data and marks are unharmed."),
        next_step=Text.translate("Jobs", "Try again. If it happens again, send the newest file of the log folder."),
    )
    shown.__cause__ = error
    return shown
