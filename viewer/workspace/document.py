"""The open workspace: its folder, its events, and its reviews once they were asked for."""

from __future__ import annotations

import threading
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.customers import Totals
from viewer.events.generations import Lease, take_lease
from viewer.workspace.folder import ORIGIN_NAME, WorkspaceFolder, open_workspace
from viewer.workspace.read_ahead import FirstLook, ReadAhead

if TYPE_CHECKING:
    # The stores bring DuckDB and SQLAlchemy with them, which the first picture does without.
    from viewer.events.store import EventStore
    from viewer.reviews.store import ReviewStore


class Document:
    """Everything of one workspace that is open. `reviews` is None until `open_reviews`.

    reader: `events` for the screen, with the first answers at hand.
    """

    def __init__(self, folder: WorkspaceFolder, lease: Lease) -> None:
        """lease: of the generation that is read; the store takes it over when it is opened."""
        self.folder = folder
        self.reviews: ReviewStore | None = None
        self.totals = Totals(0, 0, 0, None, None)
        self.reader = ReadAhead(lambda: self.events, lambda: self.generation)
        self._lease: Lease | None = lease
        self._events: EventStore | None = None
        self._guard = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Document:
        """Raises AshiatoError if the workspace or its events cannot be read."""
        folder = open_workspace(path, resumes=False)
        document = cls(folder, take_lease(folder.events_dir))
        try:
            document.totals = document.events.totals()
        except BaseException:
            document.close()
            raise
        return document

    @classmethod
    def after_first_look(cls, path: Path, look: FirstLook) -> Document | None:
        """The document somebody looked into already; its store is opened when something else is asked.

        None if another generation counts meanwhile. Raises AshiatoError if the workspace cannot be read.
        """
        folder = open_workspace(path, resumes=False)
        lease = take_lease(folder.events_dir)
        if lease.number != look.generation:
            lease.release()
            return None
        document = cls(folder, lease)
        document.totals = look.totals
        document.reader.remember(look)
        return document

    @property
    def events(self) -> EventStore:
        """The event store; its first use imports the engine. Raises AshiatoError if the data cannot be read."""
        with self._guard:
            if self._events is None:
                from viewer.events.store import EventStore

                lease, self._lease = self._lease, None
                self._events = EventStore.open(self.folder.events_dir, lease=lease)
            return self._events

    @property
    def generation(self) -> int:
        """Number of the generation that is read, 0 = nothing was imported yet."""
        if self._events is not None:
            return self._events.generation
        return self._lease.number if self._lease is not None else 0

    @property
    def zone(self) -> tzinfo:
        """The zone of the workspace's customers."""
        return self.folder.zone

    @property
    def as_of_us(self) -> int:
        """Relative words count from the last event, so that they do not rot. 0 in an empty workspace."""
        return self.totals.last_at_us or 0

    def load_nicknames(self) -> dict[str, int]:
        """Numbers of nicknames by customer_id where the events came without the key; one look at the folder if not."""
        return self.events.load_nicknames() if (self.folder.path / ORIGIN_NAME).exists() else {}

    def open_reviews(self) -> ReviewStore:
        """Open the review store, once. Waits for the disk and imports its library: call it in a job."""
        with self._guard:
            if self.reviews is None:
                from viewer.domain.permissions import Deed
                from viewer.reviews.store import ReviewStore
                from viewer.workspace.origin import refuse_unmasking
                from viewer.workspace.permissions import is_masked, load_role

                self.reviews = ReviewStore.open(self.folder.reviews_path)
                self.reviews.role = load_role(self.folder)
                if is_masked(self.folder):
                    self.reviews.refusals = dict.fromkeys((Deed.CALL, Deed.REVEAL), refuse_unmasking)
            return self.reviews

    def switch(self) -> Totals:
        """Go on with the newest generation. Numbers of customers and sources are new after it."""
        self.events.switch()
        self.totals = self.events.totals()
        return self.totals

    def close(self) -> None:
        """Let go of both files. Harmless twice."""
        lease, self._lease = self._lease, None
        if lease is not None:
            lease.release()
        if self._events is not None:
            self._events.close()
        if self.reviews is not None:
            self.reviews.close()
            self.reviews = None
