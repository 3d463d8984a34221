"""Writes down that a journey was read: after a while on screen, or when its end was reached."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from viewer.domain.anchors import customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.reads import READ, Read, make_read_id, read_fields
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.workspace.commands import RecordCommands

READ_AFTER_S: Final = 5.0
"""So long a journey stays on screen before it counts as read: stepping through a list is no reading."""

_FURTHER: Final = 0.1
"""What is read on counts when it is so much more of the journey."""


class ReadsPresenter:
    """Of one window."""

    def __init__(
        self,
        commands: RecordCommands,
        jobs: JobRunner,
        *,
        secret: bytes,
        author: Callable[[], str],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
        now_us: Callable[[], int] = lambda: time.time_ns() // 1000,
    ) -> None:
        """author: who is at the keyboard."""
        self._commands = commands
        self._jobs = jobs
        self._secret = secret
        self._author = author
        self._on_written = on_written
        self._on_error = on_error
        self._now_us = now_us
        self._journey: Journey | None = None
        self._share = 0.0
        self._written: float | None = None

    def show_journey(self, journey: Journey | None) -> None:
        """Another customer is on screen, none of whose rows have been seen yet."""
        self._journey = journey
        self._share = 0.0
        self._written = None

    def see(self, share: float) -> None:
        """So much of the journey has been on screen, 0 to 1. Coming to the end by scrolling counts as read at once."""
        before, self._share = self._share, max(self._share, min(1.0, share))
        if 0.0 < before < 1.0 <= self._share:
            self.write()

    def write(self) -> None:
        """The journey has been on screen long enough: who, when and how far goes into the review store."""
        journey, share = self._journey, self._share
        if journey is None or (self._written is not None and share < self._written + _FURTHER and share < 1.0):
            return
        self._written = share
        commands, author = self._commands, self._author()
        owner = customer_refs(journey, self._secret)[0]
        fields = read_fields(Read(author, self._now_us(), share))
        row_id = make_read_id(author, owner)

        def put(_report: Report) -> ChangeSet:
            commands.author = author
            return commands.put(READ, fields, row_id=row_id, owner=owner)

        self._jobs.submit("reads.write", put, self._on_written, self._on_error)
