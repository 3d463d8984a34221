"""The open workspace: its folder, its events, and its reviews once they were asked for."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.events.store import EventStore, Totals
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.read_ahead import ReadAhead

if TYPE_CHECKING:
    # The review store brings SQLAlchemy with it, which must not be imported before the first paint.
    from viewer.reviews.store import ReviewStore


@dataclass(slots=True)
class Document:
    """Everything of one workspace that is open. `reviews` is None until `open_reviews`.

    reader: `events` for the screen, with the first answers at hand.
    """

    folder: WorkspaceFolder
    events: EventStore
    totals: Totals
    reader: ReadAhead = field(init=False)
    reviews: ReviewStore | None = None
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.reader = ReadAhead(self.events)

    @classmethod
    def open(cls, path: Path) -> Document:
        """Raises AshiatoError if the workspace or its events cannot be read."""
        folder = open_workspace(path)
        events = EventStore.open(folder.events_dir)
        try:
            return cls(folder, events, events.totals())
        except BaseException:
            events.close()
            raise

    @property
    def zone(self) -> tzinfo:
        """The zone of the workspace's customers."""
        return self.folder.zone

    @property
    def as_of_us(self) -> int:
        """Relative words count from the last event, so that they do not rot. 0 in an empty workspace."""
        return self.totals.last_at_us or 0

    def open_reviews(self) -> ReviewStore:
        """Open the review store, once. Waits for the disk and imports its library: call it in a job."""
        with self._guard:
            if self.reviews is None:
                from viewer.reviews.store import ReviewStore

                self.reviews = ReviewStore.open(self.folder.reviews_path)
            return self.reviews

    def switch(self) -> Totals:
        """Go on with the newest generation. Numbers of customers and sources are new after it."""
        self.events.switch()
        self.totals = self.events.totals()
        return self.totals

    def close(self) -> None:
        """Let go of both files. Harmless twice."""
        self.events.close()
        if self.reviews is not None:
            self.reviews.close()
            self.reviews = None
