"""What other windows and programs did since: what they wrote, and newer data. Asked off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.qt.jobs import QtJobRunner
from viewer.workspace.document import Document

_REST_APART_MS = 1_000


class WindowNews(QObject):
    """Of one window. Newer data is told of once, and shown when it is asked for."""

    def __init__(
        self, document: Document, jobs: QtJobRunner, parent: QObject, *, on_changes: Callable[[ChangeSet], None],
        on_rest: Callable[[ChangeSet], None], on_newer_data: Callable[[], None], on_switched: Callable[[], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        """on_changes: for what shows it at once. on_rest: for all else, once a second in a busy room.

        on_switched: newer data is open, and everything that was read from the old is to be shown anew."""
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._on_changes, self._on_rest, self._on_newer_data = on_changes, on_rest, on_newer_data
        self._on_switched, self._on_error = on_switched, on_error
        self._is_stopped = False
        self._is_looking = self._has_more = False
        self._rest: ChangeSet | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST_APART_MS)
        self._pause.timeout.connect(self._tell_rest)
        self._seen_generation = document.generation

    def stop(self) -> None:
        """The window is going: nothing is told any more."""
        self._is_stopped = True
        self._rest = None
        self._pause.stop()

    @property
    def is_settled(self) -> bool:
        """Nothing waits to be told."""
        return self._rest is None

    def look_for_changes(self) -> None:
        store = self._document.reviews
        # What a look finds is news only once: none may be given up for a later one.
        self._has_more = self._is_looking
        if store is None or self._is_looking:
            return
        self._is_looking = True

        def look(_report: Report) -> ChangeSet | None:
            return store.load_news() if store.has_changed() else None

        self._jobs.submit("reviews.look", look, self._tell_changes, self._fail_to_look)

    def look_for_data(self) -> None:
        """Ask whether an import has finished elsewhere."""
        events = self._document.events

        def look(_report: Report) -> int | None:
            return events.newer_generation()

        self._jobs.submit("generation.look", look, self._tell_data, self._on_error, latest_of="generation.look")

    def switch_data(self) -> None:
        document = self._document

        def switch(_report: Report) -> None:
            document.switch()

        def show(_answer: None) -> None:
            # Not from inside an answer: this window waits for all of its jobs before it goes.
            QTimer.singleShot(0, self._tell_switched)

        self._jobs.submit("generation.switch", switch, show, self._on_error, latest_of="generation.switch")

    def _fail_to_look(self, error: AshiatoError) -> None:
        self._is_looking = False
        self._on_error(error)

    def _tell_changes(self, changes: ChangeSet | None) -> None:
        self._is_looking = False
        if self._has_more:
            self.look_for_changes()
        if changes is None or not (changes.mark_ids or changes.records):
            return
        self._on_changes(changes)
        self._rest = changes if self._rest is None else self._rest.joined(changes)
        # A step of the running review, a vote, a decision is never late: only counts of marks can wait.
        if changes.records or not self._pause.isActive():
            self._tell_rest()

    @Slot()
    def _tell_rest(self) -> None:
        rest, self._rest = self._rest, None
        if rest is not None:
            self._pause.start()
            self._on_rest(rest)

    def _tell_data(self, newer: int | None) -> None:
        if newer is not None and newer != self._seen_generation:
            self._seen_generation = newer
            self._on_newer_data()

    @Slot()
    def _tell_switched(self) -> None:
        if not self._is_stopped:
            self._on_switched()
