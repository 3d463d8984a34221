"""The running review in one window: bar, page, questions, and what its actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from viewer.domain.annotations import ChangeSet
from viewer.domain.clock import DAY_US
from viewer.domain.review_room import Phase
from viewer.domain.text import Translate
from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.review_bar import BarContent, ClockContent
from viewer.presenters.review_board import BoardContent, Located
from viewer.presenters.review_side import SideContent
from viewer.qt.main_window import MainWindow
from viewer.qt.theme import Theme
from viewer.timeline.selection import Selection, SelectionKind, select_event

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.domain.journey import Journey
    from viewer.presenters.notes import NotesPresenter
    from viewer.presenters.review_clusters import MarkClusters
    from viewer.presenters.review_counter import CounterSearch
    from viewer.presenters.review_outcomes import RoomOutcomes
    from viewer.presenters.review_room import RoomPresenter
    from viewer.presenters.review_room_view import Writer
    from viewer.qt.presenter_screen import PresenterScreen
    from viewer.qt.review_asking import ReviewAsking
    from viewer.qt.review_bar import ReviewBar
    from viewer.qt.review_room_page import ReviewRoomPage
    from viewer.reviews.store import ReviewStore

PAGE: Final = "room"
_TICK_MS: Final = 1_000
_AROUND_US: Final = 3 * DAY_US


class ReviewRoomDesk(QObject):
    """Implements `RoomView`. Nothing of it is on screen while no review runs. What does the work is put in."""

    presenter: RoomPresenter
    outcomes: RoomOutcomes
    clusters: MarkClusters
    counter: CounterSearch

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        translate: Translate,
        journey: JourneyPresenter,
        *,
        find_notes: Callable[[], NotesPresenter | None],
        find_review: Callable[[], str],
        today: Callable[[], date],
    ) -> None:
        """find_review: id of the review that would begin now."""
        super().__init__(window)
        self._window, self._theme, self._translate, self._journey = window, theme, translate, journey
        self._find_notes, self._find_review, self._today = find_notes, find_review, today
        self._bar: ReviewBar | None = None
        self._page: ReviewRoomPage | None = None
        self._asking: ReviewAsking | None = None
        self._screen: PresenterScreen | None = None
        self._content: tuple[BarContent | None, BoardContent | None, SideContent | None] = (None, None, None)
        self._shown_journey: Journey | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_second)

    @property
    def is_settled(self) -> bool:
        return self.presenter.is_idle

    @property
    def screen(self) -> PresenterScreen | None:
        """What is projected; None before the first time."""
        return self._screen

    @property
    def bar(self) -> ReviewBar:
        """Below the pages."""
        if self._bar is None:
            from viewer.qt.review_bar import ReviewBar

            self._bar = ReviewBar(self._theme, self._window)
            self._connect_bar(self._bar)
            self._window.add_bar(self._bar)
            self._window.pages.currentChanged.connect(self._on_page_changed)
        return self._bar

    @property
    def page(self) -> ReviewRoomPage:
        """Made when it is first shown; `MainWindow` asks for it."""
        if self._page is None:
            from viewer.qt.review_room_page import ReviewRoomPage

            page = self._page = ReviewRoomPage(self._theme)
            self._connect_bar(page.bar)
            page.side.action_asked.connect(self._window.do_action)
            page.side.line_opened.connect(self.asking.change_outcome)
            page.side.line_removed.connect(self.outcomes.remove)
            page.side.topic_finished.connect(self.outcomes.finish_parked)
            page.marks.put_asked.connect(self._on_put_asked)
            page.marks.new_asked.connect(self.asking.make_claim)
            page.marks.take_out_asked.connect(self._on_take_out_asked)
            page.marks.dropped_on_mark.connect(self.clusters.put_together)
            page.marks.split_asked.connect(self.go_to_split)
            page.places_button.clicked.connect(self.go_to_split)
            page.cards.mark_dropped.connect(self.clusters.put_to)
            page.cards.card_dropped.connect(self.clusters.merge_claims)
            page.cards.mark_dropped_beside.connect(self.asking.make_claim)
            page.cards.edit_asked.connect(self.asking.change_claim)
            page.mark_chosen.connect(self._on_mark_chosen)
            page.event_clicked.connect(self._on_event_clicked)
            page.nudge_taken.connect(self._on_nudge_taken)
            self._fill_page()
            self.presenter.tick()
        return self._page

    @property
    def asking(self) -> ReviewAsking:
        """Questions, made when the first one is asked."""
        if self._asking is None:
            from viewer.qt.review_asking import ReviewAsking

            self._asking = ReviewAsking(
                self, self.presenter, find_window=self._find_window, outcomes=self.outcomes, clusters=self.clusters,
                translate=self._translate, today=self._today,
            )  # fmt: skip
        return self._asking

    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each action does; without a running review only the first one does anything."""
        presenter = self.presenter
        running: dict[str, Callable[[], object]] = {
            "room.return": presenter.return_to_room,
            "room.next": self._go_on,
            "room.back": presenter.go_back,
            "room.minute": presenter.add_minute,
            "room.park": self._park,
            "room.seat": self._ask_seat,
            "room.vote": self._vote,
            "room.decide": self._decide,
            "room.act": self._act,
            "room.split": self.go_to_split,
            "room.switch": self._switch,
            "room.present": self.present,
            "room.agreement": self._show_agreement,
            "room.close": presenter.close,
        }

        def do(act: Callable[[], object]) -> None:
            if presenter.is_running:
                act()

        return {"room.begin": self._begin, **{action_id: partial(do, act) for action_id, act in running.items()}}

    # What the window says.

    def attach(self, store: ReviewStore) -> None:
        notes = self._find_notes()
        if notes is not None:
            notes.on_writer_needed = self._ask_seat
        self.presenter.attach(store)

    def show_journey(self, journey: Journey) -> None:
        contacts = self._journey.contacts
        rows = None if contacts is None else contacts.rows
        visits = None if rows is None else rows.visit_of_event
        self.presenter.set_journey(journey, (lambda index: index) if visits is None else lambda at: int(visits[at]))

    def set_marks(self, located: list[Located]) -> None:
        self.presenter.set_marks(located)

    def note_selection(self, selection: Selection) -> None:
        """Nothing here follows it."""

    def note_changes(self, changes: ChangeSet) -> None:
        self.presenter.note_changes(changes)

    @property
    def is_on_screen(self) -> bool:
        """A review runs, and the window shows its customers or its marks."""
        return self.presenter.is_running and self._window.page in {"customers", PAGE}

    def step(self, by: int) -> bool:
        """J and K: through the agenda. False while no review is on the screen."""
        if not self.is_on_screen:
            return False
        self.presenter.step_customer(by)
        return True

    def undo(self) -> bool:
        """Ctrl+Z on the page of the review. False if it is meant for somebody else."""
        return self._window.page == PAGE and self.presenter.undo()

    def redo(self) -> bool:
        return self._window.page == PAGE and self.presenter.redo()

    # What the presenter shows.

    def set_bar(self, bar: BarContent | None) -> None:
        self._content = (bar, *self._content[1:])
        if bar is None:
            self._timer.stop()
            if self._bar is not None:
                self._bar.hide()
            if self._screen is not None:
                self._screen.close()
            return
        self.bar.set_content(bar)
        self.bar.setVisible(self._window.page != PAGE)
        if self._page is not None:
            self._page.bar.set_content(bar)
        if self._screen is not None:
            self._screen.set_bar(bar)
        if not self._timer.isActive():
            self._timer.start()

    def set_clock(self, clock: ClockContent | None) -> None:
        if clock is None:
            return
        self.bar.set_clock(clock)
        if self._page is not None:
            self._page.bar.set_clock(clock)
        if self._screen is not None:
            self._screen.set_clock(clock)

    def set_board(self, board: BoardContent | None) -> None:
        self._content = (self._content[0], board, self._content[2])
        self._fill_page()

    def set_side(self, side: SideContent | None) -> None:
        self._content = (*self._content[:2], side)
        self._fill_page()

    def show_stage(self, phase: Phase | None) -> None:
        if phase in {Phase.REVEAL, Phase.DECIDE}:
            self._show_page()
        elif phase is not None:
            self._window.show_page("customers")
            self._window.customers_page.focus_journey()
        elif self._window.page in {"customers", PAGE}:
            # Over: its minutes and what stays open are on its page.
            self._window.show_page("reviews")
        if self._screen is not None and phase is not None:
            self._screen.set_phase(phase)

    def set_writer(self, writer: Writer | None) -> None:
        notes = self._find_notes()
        if notes is None:
            return
        if writer is None:
            notes.set_writer(None)
        elif writer.is_hidden:
            notes.set_writer(writer.author, typist=writer.typist, review_id=writer.review_id, hides_in=writer.review_id)
        else:
            notes.set_writer(None, review_id=writer.review_id)
        notes.set_selection(self._journey.selection)

    # Hands.

    def go_to_split(self) -> None:
        """The next place where people say different things."""
        board = self._content[1]
        if board is None or self._page is None:
            return
        ids = [place.mark_id for place in board.places if place.standing.value == "split"]
        if ids:
            chosen = self._page.marks.chosen
            self._page.marks.choose(ids[(ids.index(chosen) + 1) % len(ids)] if chosen in ids else ids[0])
            self._on_mark_chosen(self._page.marks.chosen)

    def present(self) -> None:
        """Full screen for a projector, and back."""
        if self._screen is None:
            from viewer.qt.presenter_screen import PresenterScreen

            screen = self._screen = PresenterScreen(self._theme, self._translate, self._window)
            screen.action_asked.connect(self._window.do_action)
            screen.contacts.event_clicked.connect(self._on_event_clicked)
            screen.contacts.step_asked.connect(self._on_step_asked)
        if self._screen.isVisible():
            self._screen.close()
            return
        self._fill_screen()
        self.presenter.tick()
        self._screen.showFullScreen()

    def _find_window(self) -> QWidget:
        """Questions stand over the projected picture while there is one."""
        return self._screen if self._screen is not None and self._screen.isVisible() else self._window

    def _go_on(self) -> None:
        self.presenter.go_on()

    def _begin(self) -> None:
        if (review_id := self._find_review()) and not self.presenter.is_running:
            self.presenter.begin(review_id)

    def _switch(self) -> None:
        """Between the journey and the board."""
        if self._window.page == PAGE:
            self._window.show_page("customers")
            self._window.customers_page.focus_journey()
        else:
            self._show_page()

    def _ask_seat(self) -> None:
        self.asking.choose_seat()

    def _park(self) -> None:
        self.asking.park()

    def _vote(self) -> None:
        self.asking.vote()

    def _decide(self) -> None:
        self.asking.decide(self._chosen_claim())

    def _act(self) -> None:
        self.asking.act(self._chosen_claim())

    def _show_agreement(self) -> None:
        self.asking.show_agreement()

    def _chosen_claim(self) -> str:
        """The issue whose card has the keyboard, or to which the chosen mark was put."""
        if self._page is None:
            return ""
        focused = next((card.card for card in self._page.cards.cards if card.hasFocus()), None)
        if focused is not None:
            return focused.claim_id
        chosen = self._page.marks.chosen
        cards = [view.card for view in self._page.cards.cards if view.card is not None]
        return next((card.claim_id for card in cards if chosen in card.mark_ids), "")

    def _connect_bar(self, bar: ReviewBar) -> None:
        bar.action_asked.connect(self._window.do_action)
        bar.phase_chosen.connect(self._on_phase_chosen)

    def _fill_page(self) -> None:
        bar, board, side = self._content
        self._fill_screen()
        if self._page is None:
            return
        if bar is not None:
            self._page.bar.set_content(bar)
        contacts, journey = self._journey.contacts, self._journey.journey
        if board is None or contacts is None:
            self._page.set_lanes(None)
            self._page.set_waiting()
        else:
            from viewer.presenters.lanes import ShownLanes

            lanes = contacts.lanes
            # Marks stand below by person.
            shown = ShownLanes(lanes.lanes, lanes.writer, (), lanes.bands, lanes.density)
            is_new = journey is not self._shown_journey and bool(board.rows)
            self._page.set_lanes(shown, self._span_of(board) if is_new else None)
            if is_new:
                self._shown_journey = journey
            self._page.set_board(board)
            if is_new and self._window.page == PAGE:
                self._page.marks.setFocus()
        if side is not None:
            self._page.set_side(side)

    def _span_of(self, board: BoardContent) -> tuple[int, int] | None:
        """The stretch of time that the marks cover, some days around it."""
        journey = self._journey.journey
        marks = [mark for row in board.rows for mark in row.marks]
        if journey is None or not marks:
            return None
        at = journey.events.occurred_at_us
        start_us, end_us = min(int(at[mark.first]) for mark in marks), max(int(at[mark.last]) for mark in marks)
        room_us = max(_AROUND_US, (end_us - start_us) // 4)
        return start_us - room_us, end_us + room_us

    def _show_page(self) -> None:
        """The room stands on the rail where reviews do."""
        self._window.show_page(PAGE)
        self._window.rail.set_page("page.reviews")
        self.page.marks.setFocus()

    def _fill_screen(self) -> None:
        if self._screen is not None and self._content[0] is not None:
            bar, board, side = self._content
            assert bar is not None
            stop = self.presenter.records.stop
            self._screen.set_bar(bar)
            self._screen.set_room(self._journey.contacts, self._journey.header, board, side)
            self._screen.set_phase(Phase.READ if stop is None else stop.phase)

    @Slot()
    def _on_second(self) -> None:
        self.presenter.tick()

    @Slot(int)
    def _on_page_changed(self, _index: int) -> None:
        if self._bar is not None:
            self._bar.setVisible(self._content[0] is not None and self._window.page != PAGE)

    @Slot(str)
    def _on_phase_chosen(self, phase: str) -> None:
        self.presenter.enter(Phase(phase))

    @Slot(str, int)
    def _on_put_asked(self, mark_id: str, number: int) -> None:
        board = self._content[1]
        card = next((each for each in board.cards if each.number == number), None) if board is not None else None
        if card is not None:
            self.clusters.put_to(mark_id, card.claim_id)

    @Slot(str)
    def _on_take_out_asked(self, mark_id: str) -> None:
        board = self._content[1]
        cards = [each for each in board.cards if mark_id in each.mark_ids] if board is not None else []
        if cards:
            self.clusters.take_out(mark_id, cards[-1].claim_id)

    @Slot(str)
    def _on_mark_chosen(self, mark_id: str) -> None:
        places = {each: (first, last) for each, first, last in self._journey.mark_places}
        if mark_id not in places or self._page is None:
            return
        first, last = places[mark_id]
        kind = SelectionKind.EVENT if first == last else SelectionKind.STRETCH
        self._page.lanes.set_selection(Selection(kind, first, last, cursor=last), "")

    @Slot(object, bool)
    def _on_event_clicked(self, index: int, is_extending: bool) -> None:
        self._journey.choose_event(index, is_extending=is_extending)
        if self._page is not None:
            self._page.lanes.set_selection(select_event(index), "", is_followed=False)

    @Slot(object, bool)
    def _on_step_asked(self, step: object, is_extending: bool) -> None:
        from viewer.timeline.selection import Step

        if isinstance(step, Step):
            self._journey.step(step, is_extending=is_extending)
            if self._screen is not None:
                self._screen.contacts.set_selection(self._journey.selection, "")

    @Slot(str)
    def _on_nudge_taken(self, claim_id: str) -> None:
        self.counter.look(claim_id)
