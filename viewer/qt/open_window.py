"""One open window at work: what follows when a customer, an event or a mark is chosen, and how it starts and ends."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal, Slot

from viewer.domain.anchors import Place, Resolved, identity_ref
from viewer.domain.annotations import ChangeSet, Mark, MarkIndex
from viewer.domain.customers import CustomerRow
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.qt.jobs import QtJobRunner
from viewer.qt.main_window import MainWindow
from viewer.qt.window_news import WindowNews
from viewer.qt.window_parts import Follower, SideParts, WindowParts
from viewer.timeline.selection import Selection, SelectionKind, select_event
from viewer.workspace.document import Document
from viewer.workspace.state import ViewState

if TYPE_CHECKING:
    from viewer.events.store import EventStore
    from viewer.presenters.notes import NotesPresenter
    from viewer.qt.calling_desk import CallingDesk
    from viewer.qt.finding_desk import FindingDesk
    from viewer.qt.mark_tools import MarkTools
    from viewer.qt.media_desk import MediaDesk
    from viewer.qt.reading_desk import ReadingDesk
    from viewer.qt.review_room_desk import ReviewRoomDesk
    from viewer.qt.signals_desk import SignalsDesk
    from viewer.reviews.store import ReviewStore

SLOW_JOBS = frozenset({"holidays"})
"""Their libraries are imported after the first paint."""


class OpenWindow(QObject):
    """Made before its parts, because they call it back; `take()` them before `start()`."""

    retiring = Signal()

    def __init__(self, document: Document, jobs: QtJobRunner, *, on_switched: Callable[[], None]) -> None:
        """on_switched: newer data is open, and everything that was read from the old is to be shown anew."""
        super().__init__()
        self._document = document
        self._jobs = jobs
        self._news = WindowNews(
            document, jobs, self, on_changes=self._show_cards, on_rest=self.reload_mark_counts,
            on_newer_data=self._offer, on_switched=on_switched, on_error=self.show_error,
        )  # fmt: skip
        self._marks = MarkIndex()
        self._wanted_event: tuple[int, int] | None = None
        self._side: SideParts | None = None
        self._notes: NotesPresenter | None = None
        self._desk: ReadingDesk | None = None
        self._signals: SignalsDesk | None = None
        self.media: MediaDesk | None = None
        self._link = self._wanted_mark = ""
        self._calling: CallingDesk | None = None
        self._finding: FindingDesk | None = None
        self._followers: list[Follower] = []
        self.room: ReviewRoomDesk | None = None
        self.mark_tools: MarkTools | None = None
        self._is_complete = False
        self._is_retired = False

    def take(self, parts: WindowParts) -> None:
        self._parts = parts
        parts.window.first_painted.connect(self._open_events)

    @property
    def window(self) -> MainWindow:
        return self._parts.window

    @property
    def document(self) -> Document:
        return self._document

    @property
    def parts(self) -> WindowParts:
        return self._parts

    @property
    def side(self) -> SideParts:
        """Notes and details; whoever needs them before the window is complete has it completed."""
        self.complete()
        assert self._side is not None
        return self._side

    @property
    def jobs(self) -> QtJobRunner:
        return self._jobs

    @property
    def notes(self) -> NotesPresenter | None:
        return self._notes

    # From start to end.

    def start(self, state: ViewState) -> None:
        """Ask for everything the first picture needs; the review store is opened after it."""
        self._jobs.hold(SLOW_JOBS)
        window = self._parts.window
        window.customers_page.show_list(state.is_list_shown)
        window.customers_page.show_notes(state.is_notes_shown)
        window.show_page(state.page)
        if not state.customer_id:
            self._parts.customers.start(state.query)
            return
        events, customer_id = self._document.events, state.customer_id

        def find(_report: Report) -> int | None:
            return events.find_customer_no(customer_id)

        def show(customer_no: int | None) -> None:
            self._parts.customers.start(state.query, current_no=customer_no)

        self._jobs.submit("customers.open", find, show, self.show_error)

    def follow_link(self, link: str) -> None:
        """Go to a place once the first picture is painted."""
        self._link = link
        if self._desk is not None:
            self._desk.along.follow(link)

    def wait_for_journey(self, limit_ms: int) -> None:
        """Let answers arrive before the window is shown, so that the first picture is a whole one."""
        self._jobs.wait_idle(limit_ms)

    @Slot()
    def _open_events(self) -> None:
        """The first picture is painted: now the engine is imported, off the screen's thread, and then all the rest."""
        document = self._document

        def open_events(_report: Report) -> EventStore:
            return document.events

        self._jobs.submit("events.open", open_events, self._on_events_open, self.show_error)

    def _on_events_open(self, _events: EventStore) -> None:
        self.complete()

    def complete(self) -> None:
        """What is slow to import and was not needed for the first picture. Harmless twice."""
        if self._is_complete:
            return
        self._is_complete = True
        gc.enable()
        self._side = self._make_side()
        self._desk = self._parts.make_desk()
        if self._link:
            self._desk.along.follow(self._link)
        self._jobs.release()
        self._parts.customers.read_ahead()
        document = self._document

        def open_reviews(_report: Report) -> tuple[ReviewStore, MarkIndex]:
            store = document.open_reviews()
            return store, store.load_mark_index()

        self._jobs.submit("reviews.open", open_reviews, self._on_reviews_open, self.show_error)

        read_ahead = self._parts.read_ahead

        def read(_report: Report) -> None:
            read_ahead()

        self._jobs.submit("scores.ahead", read, _on_read_ahead, self.show_error)

    def state(self) -> ViewState:
        """What is being looked at, to be shown again by another window."""
        window, journey = self._parts.window, self._parts.reading.journey
        return ViewState(
            # Who is compared is not kept: another window begins where one came from.
            window.page if window.page in window.page_names else "customers",
            self._parts.customers.query,
            journey.customer.customer_id if journey is not None else "",
            window.customers_page.is_list_shown,
            window.customers_page.is_notes_shown,
        )

    def is_reading(self, identity: str) -> bool:
        """The customer on screen has this id, identity value or `namespace:value`."""
        journey = self._parts.reading.journey
        if journey is None:
            return False
        customer = journey.customer
        known = {customer.customer_id, *customer.aliases}
        known |= {name for key in customer.identities.values() for name in (key.value, str(key))}
        return identity in known

    def has_gone(self) -> bool:
        """Another window took its place, or the app is closing."""
        return self._is_retired

    def wait_idle(self, limit_ms: int = 20_000) -> bool:
        """Run the event loop until no job runs, nothing typed waits, and everything is painted."""
        end_s = time.monotonic() + limit_ms / 1000
        everything = QEventLoop.ProcessEventsFlag.AllEvents
        while not self.has_gone():
            is_done = self._jobs.wait_idle(max(1, round((end_s - time.monotonic()) * 1000)))
            QCoreApplication.processEvents(everything, 50)
            if self.has_gone():
                break
            parts = (
                self._news, self._parts.panel, self._side and self._side.notes_panel, self._desk, self._calling,
                self.room, self.mark_tools,
            )  # fmt: skip
            is_settled = all(part is None or part.is_settled for part in parts)
            if is_done and is_settled and self._jobs.is_idle and (self._notes is None or self._notes.is_idle):
                return True
            if time.monotonic() > end_s:
                return False
        return True

    def retire(self) -> ViewState:
        """Keep what is being written, end every job, and let the window go."""
        state = self.state()
        self.retiring.emit()
        self._is_retired = True
        self._news.stop()
        if self._notes is not None:
            self._notes.keep_draft()
        if self._calling is not None:
            self._calling.keep_drafts()
        if self.media is not None:
            self.media.leave()
        self._jobs.wait_idle(3_000)
        self._jobs.close(self._document.events.interrupt)
        self._parts.actions.stop()
        self._parts.window.hide()
        self._parts.window.deleteLater()
        self.deleteLater()
        return state

    # What the parts call back.

    def open_customer(self, customer_no: int) -> None:
        self._parts.reading.open_customer(customer_no)

    def show_journey(self, journey: Journey) -> None:
        """A customer's journey is there: every part that shows it is told."""
        self._jobs.let_paint()
        self._show_journey(journey, keep_place=False)
        self._go_to_wanted(journey)

    def _show_journey(self, journey: Journey, *, keep_place: bool) -> None:
        journeys = self._parts.journey
        journeys.show_journey(journey, (), self._document.totals.last_at_us, keep_place=keep_place)
        if self._side is not None:
            self._side.details.set_journey(journey)
        if self._notes is not None:
            self._notes.show_journey(journey)
        if self._desk is not None:
            self._desk.along.note_journey(journey)
        if self._signals is not None:
            self._signals.presenter.show_journey(journey)
        if self._calling is not None:
            self._calling.show_journey(journey)
        if self._finding is not None:
            self._finding.show_journey(journey)
        for follower in self._followers:
            follower.show_journey(journey)

    def go_to_event(self, customer_no: int, event_key: int) -> None:
        """Read this customer at one of their events."""
        self._parts.window.show_page("customers")
        self._wanted_event = (customer_no, event_key)
        journey = self._parts.reading.journey
        if journey is not None and journey.customer.customer_no == customer_no:
            self._go_to_wanted(journey)
        self._parts.customers.open_customer(customer_no)

    def _go_to_wanted(self, journey: Journey) -> None:
        if self._wanted_event is None or self._wanted_event[0] != journey.customer.customer_no:
            return
        index = journey.events.find(self._wanted_event[1])
        self._wanted_event = None
        if index is not None:
            self._parts.journey.select(select_event(index))

    def select(self, selection: Selection) -> None:
        if self._side is not None:
            self._side.details.set_selection(selection)
        if self._notes is not None:
            self._notes.set_selection(selection)
        if self._desk is not None:
            self._desk.tools.note_selection()
        if self._signals is not None:
            self._signals.presenter.note_selection(selection)
        for follower in self._followers:
            follower.note_selection(selection)

    def show_mark(self, mark_id: str) -> None:
        """A mark was clicked on the journey."""
        if self._notes is not None:
            self._notes.show_mark(mark_id)

    def go_to_mark(self, mark: Mark, resolved: Resolved) -> None:
        """A card was chosen in the notes: the journey goes to its place."""
        if resolved.first is None or resolved.last is None:
            return
        kind = SelectionKind.EVENT if resolved.first == resolved.last else SelectionKind.STRETCH
        self._parts.journey.select(Selection(kind, resolved.first, resolved.last, cursor=resolved.last))
        self._parts.journey.choose_mark(mark.mark_id)
        if self.media is not None:
            self.media.go_to_mark(mark)

    def go_to_mark_of(self, customer_no: int, mark_id: str) -> None:
        """Read this customer at a mark."""
        self._parts.window.show_page("customers")
        self._wanted_mark = mark_id
        self.show_marks([] if self._notes is None else list(self._notes.marks))
        self._parts.customers.open_customer(customer_no)

    def show_marks(self, marks: list[tuple[Mark, Resolved]]) -> None:
        self._parts.journey.set_marks(marks)
        if self.room is not None:
            self.room.set_marks(marks)
        if self._notes is not None and self._wanted_mark in {mark.mark_id for mark, _ in marks}:
            self._notes.choose_mark(self._wanted_mark)
            self._wanted_mark = ""
        if self.media is not None:
            self.media.set_marks(marks)

    def note_read(self, changes: ChangeSet) -> None:
        """It was written down who read this: the list shows it, and undo has nothing to do with it."""
        if self._finding is not None:
            self._finding.note_changes(changes)
        self._tell_followers(changes)

    def note_written(self, changes: ChangeSet) -> None:
        """Something was written outside the notes: undo knows of it."""
        if self._notes is not None:
            self._notes.note_written(changes)
        self._tell_followers(changes)

    def _tell_followers(self, changes: ChangeSet) -> None:
        for follower in self._followers:
            follower.note_changes(changes)

    def set_author(self, name: str) -> None:
        """The name was told with a call."""
        if self._notes is not None:
            self._notes.set_author(name)

    def note_calls(self) -> None:
        """Calls are new: the journey on screen is read again if it has others now. Its place stays."""
        journey, calling = self._parts.reading.journey, self._calling
        if calling is None or journey is None or calling.people.has_all(journey):
            return
        self._parts.reading.open_again(self.show_again)

    def note_live_calls(self) -> None:
        """Lists can be filtered by where calls stand now."""
        if self._finding is not None:
            self._finding.people_changed()

    def show_again(self, journey: Journey) -> None:
        self._show_journey(journey, keep_place=True)

    def _show_cards(self, changes: ChangeSet) -> None:
        if self._notes is not None and self._notes.concerns(changes):
            self._notes.reload()

    def take_in(self, changes: ChangeSet) -> None:
        """Rows were changed, by whomever: every part shows them as they are now."""
        self._show_cards(changes)
        if changes.mark_ids or changes.records:
            self.reload_mark_counts(changes)

    def reload_mark_counts(self, changes: ChangeSet) -> None:
        """Something was written: the list shows how many marks each customer has."""
        if self._calling is not None:
            self._calling.take_in(changes)
        signals = None if self._signals is None else self._signals.presenter
        for part in (self._desk, signals, self.media, self._finding):
            if part is not None:
                part.note_changes(changes)
        self._tell_followers(changes)
        if changes.records or changes.decisions_changed:
            # Calls are a part of journeys; marks are not.
            self._parts.reading.forget_near()
        store = self._document.reviews
        if store is None:
            return

        def load(_report: Report) -> MarkIndex:
            return store.load_mark_index()

        self._jobs.submit("marks.index", load, self._on_mark_index, self.show_error, latest_of="marks.index")

    def find_quote(self) -> tuple[int, Place] | None:
        """The words selected in the details, if they are an event's own."""
        return self._side.details.find_quote() if self._side is not None else None

    def count_marks(self, row: CustomerRow) -> int:
        if not self._marks.marks_by_owner:
            return 0
        secret = self._document.folder.secret
        return sum(self._marks.counts([identity_ref(identity, secret) for identity in row.identities]).values())

    def do_media(self, action_id: str) -> None:
        """Until the review store is open, nothing."""
        if self.media is not None:
            self.media.do(action_id)

    @Slot()
    def build_condition(self) -> None:
        self._parts.actions.do("customer.build")

    def readers_of(self, customer_no: int) -> list[str]:
        """Names of who has read this life, the latest first."""
        return [] if self._finding is None else self._finding.readers_of(customer_no)

    def show_error(self, error: AshiatoError) -> None:
        self._parts.window.banner.show_problem(error)

    # What comes from elsewhere.

    def look_for_news(self) -> None:
        """Ask what other windows and programs have written since."""
        if self._calling is not None:
            self._news.look_for_changes()

    def look_for_new_data(self) -> None:
        self._news.look_for_data()

    def show_new_data(self) -> None:
        """Switch to the newest data. Numbers of customers are new after it; people are found again by their id."""
        self._news.switch_data()

    def _offer(self) -> None:
        self._parts.window.banner.show_news(
            self.tr("New data is there. What you see now stays until you switch."), "data.show_new",
            self.tr("Show it"),
        )  # fmt: skip

    def _make_side(self) -> SideParts:
        side = self._parts.make_side()
        side.notes_panel.left.connect(self._parts.window.customers_page.focus_journey)
        side.details_panel.quote_asked.connect(self._parts.actions.quote_selected)
        side.details.set_journey(self._parts.reading.journey)
        side.details.set_selection(self._parts.journey.selection)
        self._parts.window.customers_page.set_side(side.notes_panel, side.details_panel)
        return side

    def _on_reviews_open(self, opened: tuple[ReviewStore, MarkIndex]) -> None:
        store, self._marks = opened
        panel = self.side.notes_panel
        self._notes = notes = self._parts.make_notes(store, panel)
        panel.attach(notes)
        self._parts.actions.set_notes(notes)
        if self._desk is not None:
            self._desk.attach(store)
        self._signals = signals = self._parts.make_signals()
        signals.presenter.on_evaluated = self._note_signals
        self.side.details_panel.add_card(signals.card)
        signals.attach(store)
        self.media = self._parts.make_media(store)
        self._calling = calling = self._parts.make_calling()
        self._parts.reading.set_reader(calling.people)
        self.side.details.set_reader(calling.people)
        calling.attach(store)
        self._finding = finding = self._parts.make_finding()
        finding.rule_titles = signals.presenter.titles
        finding.attach(store)
        self._followers = [make() for make in self._parts.make_followers]
        for follower in self._followers:
            follower.attach(store)
        self._parts.customers.refresh_rows()
        journey = self._parts.reading.journey
        if journey is not None:
            notes.show_journey(journey)
            notes.set_selection(self._parts.journey.selection)
            calling.show_journey(journey)
            finding.show_journey(journey)
            for follower in self._followers:
                follower.show_journey(journey)

    def _note_signals(self) -> None:
        """Rules were evaluated, or firings rejected: the list counts anew."""
        if self._finding is not None:
            self._parts.customers.set_rule_titles(self._finding.titles)
        self._parts.customers.forget_lines()

    def _on_mark_index(self, index: MarkIndex) -> None:
        self._marks = index
        self._parts.customers.refresh_rows()


def _on_read_ahead(_answer: None) -> None:
    """Nothing on screen changes."""
