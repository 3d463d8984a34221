"""What one window consists of, and what of it is made later."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from viewer.presenters.customers import CustomersPresenter
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.reading import ReadingPresenter
from viewer.qt.customer_panel import CustomerPanel
from viewer.qt.main_window import MainWindow
from viewer.qt.window_actions import WindowActions

if TYPE_CHECKING:
    from viewer.domain.annotations import ChangeSet
    from viewer.domain.journey import Journey
    from viewer.presenters.details import DetailsPresenter
    from viewer.presenters.notes import NotesPresenter
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.event_details import EventDetailsPanel
    from viewer.qt.finding_desk import FindingDesk
    from viewer.qt.media_desk import MediaDesk
    from viewer.qt.notes_panel import NotesPanel
    from viewer.qt.reading_desk import ReadingDesk
    from viewer.qt.signals_desk import SignalsDesk
    from viewer.reviews.store import ReviewStore
    from viewer.timeline.selection import Selection


class Follower(Protocol):
    """A part that follows what happens in the window, from when the review store is open."""

    def attach(self, store: ReviewStore, /) -> None:
        """Called once, first."""

    def show_journey(self, journey: Journey, /) -> None: ...
    def note_selection(self, selection: Selection, /) -> None: ...
    def note_changes(self, changes: ChangeSet, /) -> None:
        """Something was written, here or elsewhere."""


class SideParts(NamedTuple):
    """What stands on the right: made after the first picture, which is the list and the journey."""

    notes_panel: NotesPanel
    details_panel: EventDetailsPanel
    details: DetailsPresenter


class WindowParts(NamedTuple):
    """What one window consists of.

    make_notes, make_media: when the review store is open. make_desk and the others: the same one every time.
    read_ahead: called in a job after the first picture, what other pages show first. make_followers: of further parts,
    called when the review store is open.
    """

    window: MainWindow
    panel: CustomerPanel
    customers: CustomersPresenter
    reading: ReadingPresenter
    journey: JourneyPresenter
    make_side: Callable[[], SideParts]
    actions: WindowActions
    make_notes: Callable[[ReviewStore, NotesPanel], NotesPresenter]
    make_desk: Callable[[], ReadingDesk]
    make_calling: Callable[[], CallingDesk]
    make_finding: Callable[[], FindingDesk]
    make_signals: Callable[[], SignalsDesk]
    make_media: Callable[[ReviewStore], MediaDesk]
    read_ahead: Callable[[], object]
    make_followers: tuple[Callable[[], Follower], ...] = ()
