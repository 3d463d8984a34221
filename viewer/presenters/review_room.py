"""The running review on screen: its course, who writes, what is shown after the reveal, what comes out of it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.people import Role
from viewer.domain.progress import Report
from viewer.domain.review_room import PHASES, Phase, Room, WritingWay, following_phase
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.masking import Mask
from viewer.presenters.review_bar import (
    BarContent,
    Participant,
    asks_seat,
    is_silent,
    make_bar,
    make_clock,
)
from viewer.presenters.review_board import NOTHING_READ, BoardWriter, ClaimCard, Located
from viewer.presenters.review_room_view import CustomerFinder, RoomView, Writer
from viewer.presenters.review_side import BallotContent, SideWriter
from viewer.presenters.review_words import ReviewWriter
from viewer.workspace.jobs import JobRunner
from viewer.workspace.review_room import ROOM_ENTITIES, RoomCommands, RoomRecords, load_room, now_us
from viewer.workspace.reviews import load_plans

if TYPE_CHECKING:
    from viewer.domain.claims import Claim
    from viewer.domain.evidence import Evidence
    from viewer.presenters.agreement_words import AgreementContent
    from viewer.reviews.store import ReviewStore


class RoomPresenter:
    """Every touch of the store is a job, one after another."""

    def __init__(
        self,
        view: RoomView,
        events: CustomerFinder,
        jobs: JobRunner,
        translate: Translate,
        *,
        secret: bytes,
        dates: DateWords,
        mask: Mask,
        author: Callable[[], str],
        read_claims: Callable[[Sequence[tuple[Claim, Sequence[Evidence]]], Report], Mapping[str, str]],
        on_open_customer: Callable[[int], None],
        on_changed: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
        clock: Callable[[], int] = now_us,
    ) -> None:
        """author: who leads at this computer. read_claims: k of n read, in words by claim_id; called in jobs.

        on_changed: something was written. clock: wall time in µs.
        """
        self._view, self._events, self._jobs, self._say = view, events, jobs, translate
        self._secret, self._dates, self._mask, self._author = secret, dates, mask, author
        self._on_open_customer, self._on_changed, self._on_error = on_open_customer, on_changed, on_error
        self._clock, self._read_claims = clock, read_claims
        self._readings: Mapping[str, str] = NOTHING_READ
        self._counted: object = None
        self._words = ReviewWriter(translate, dates)
        self._queue = JobQueue(jobs)
        self._store: ReviewStore | None = None
        self._records = RoomRecords()
        self._journey: Journey | None = None
        self._refs: tuple[IdentityRef, ...] = ()
        self._visit_of: Callable[[int], int] = lambda index: index
        self._located: tuple[Located, ...] = ()
        self._nickname: tuple[IdentityRef, str] | None = None
        self._stage: tuple[IdentityRef | None, Phase | None] | None = None
        self._writer: Writer | None = None
        self._authors: list[str] = []
        self._undone: list[str] = []

    # What others ask

    @property
    def records(self) -> RoomRecords:
        return self._records

    @property
    def room(self) -> Room | None:
        return self._records.room

    @property
    def is_running(self) -> bool:
        return self._records.room is not None

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    @property
    def is_here(self) -> bool:
        """The customer on screen is the one who is read together."""
        room = self._records.room
        return room is not None and room.customer in self._refs

    @property
    def asks_seat(self) -> bool:
        """It must be known who writes before a mark is begun."""
        room = self._records.room
        return room is not None and self.is_here and asks_seat(room, self._records.stop) and not room.seat

    @property
    def hides_score(self) -> bool:
        """The score of the customer on screen is not told before the reveal."""
        plan, stop = self._records.plan, self._records.stop
        return plan is not None and plan.covers_scores and self.is_here and is_silent(self._records.room, stop)

    @property
    def people(self) -> tuple[Participant, ...]:
        """Invited, in the order of the invitation; then whoever else wrote here."""
        plan, roster = self._records.plan, self._records.roster
        found = {} if plan is None else {each.name: Participant(each.name, each.department) for each in plan.invitees}
        room = self._records.room
        authors = [] if room is None else [mark.author for mark, _ in self._located if mark.review_id == room.review_id]
        stop = self._records.stop
        for name in (*sorted(stop.had_turn if stop is not None else ()), *self._records.hidden_counts, *authors):
            if name and name not in found:
                department = roster.department_of(name)
                found[name] = Participant(name, "" if department is None else department.name)
        return tuple(found.values())

    def make_bar(self) -> BarContent | None:
        """What the bar says now."""
        room, plan = self._records.room, self._records.plan
        if room is None or plan is None:
            return None
        known = self._nickname
        nickname = known[1] if known is not None and known[0] == room.customer else ""
        title = self._words.title(plan)
        return make_bar(self._records, self.people, title=title, nickname=nickname, is_here=self.is_here, say=self._say)

    def make_cards(self) -> tuple[ClaimCard, ...]:
        """Issues and hypotheses of this review, in the order of their numbers."""
        writer = self.make_board_writer() or BoardWriter(self._records, (), self._visit_of, self._say)
        return writer.write(()).cards

    def make_ballot(self) -> BallotContent | None:
        return self._side_writer().write(self.make_cards(), len(self.people)).ballot

    def make_agreement(self) -> AgreementContent | None:
        """None before the reveal."""
        from viewer.presenters.agreement_words import make_agreement

        writer = self.make_board_writer()
        return None if writer is None else make_agreement(writer, self.contact_count, self._say)

    def make_board_writer(self) -> BoardWriter | None:
        """Of the customer on screen, once their marks are revealed."""
        stop = self._records.stop
        if not self.is_here or stop is None or not stop.is_revealed:
            return None
        return BoardWriter(self._records, self._located, self._visit_of, self._say, self._readings)

    def find_mark(self, mark_id: str) -> Located | None:
        """A mark on the journey on screen."""
        return next((each for each in self._located if each[0].mark_id == mark_id), None)

    @property
    def leader(self) -> str:
        """Who leads at this computer."""
        return self._author()

    @property
    def contact_count(self) -> int:
        """Of the journey on screen."""
        journey = self._journey
        return 0 if journey is None else max(map(self._visit_of, range(len(journey.events))), default=-1) + 1

    # What the window says

    def attach(self, store: ReviewStore) -> None:
        """The review store is open: a review that was running goes on."""
        self._store = store
        self.reload()

    def set_journey(self, journey: Journey | None, visit_of: Callable[[int], int]) -> None:
        """visit_of: the contact in which an event of it stands."""
        self._journey, self._visit_of, self._located = journey, visit_of, ()
        self._refs = () if journey is None else customer_refs(journey, self._secret)
        if self.is_here and journey is not None and self._records.room is not None:
            customer = self._records.room.customer
            assert customer is not None
            self._nickname = (customer, self._mask.name(journey.customer.customer_id))
        if self.is_running:
            self._show()
            self.reload()

    def set_marks(self, located: Sequence[Located]) -> None:
        """The marks of the journey on screen, as whoever sits here may see them."""
        self._located = tuple(located)
        if self.is_running:
            self._show()

    def note_changes(self, changes: ChangeSet) -> None:
        """Something was written, here or elsewhere."""
        is_about_room = any(entity in ROOM_ENTITIES for entity, _ in changes.records)
        if is_about_room or (changes.mark_ids and self.is_running):
            self.reload()

    def tick(self) -> None:
        """A second has passed."""
        stop = self._records.stop
        if stop is not None:
            self._view.set_clock(make_clock(stop, self._records.minutes, self._clock(), self._say))

    def reload(self) -> None:
        store, refs, leader = self._store, self._refs, self._author()
        if store is None:
            return

        def load() -> tuple[ChangeSet, RoomRecords]:
            return RoomCommands(store, leader).reveal_late(), load_room(store, refs)

        def take(answer: tuple[ChangeSet, RoomRecords]) -> None:
            late, records = answer
            self._take(records)
            if late.mark_ids or late.records:
                self._on_changed(late)

        self._queue.add("room.load", load, take, self._on_error, replaces=True)

    # The course of the review

    def begin(self, review_id: str) -> None:
        """Open the room of a prepared review."""

        def work(store: ReviewStore, commands: RoomCommands) -> ChangeSet:
            plan = next((each for each in load_plans(store) if each.review_id == review_id), None)
            if plan is None:
                raise AshiatoError(
                    Text.translate("Room", "This review is not there any more."),
                    next_step=Text.translate("Room", "Prepare another one on the page of reviews."),
                )
            if not plan.customers:
                raise AshiatoError(
                    Text.translate("Room", "Nobody is on the list of this review yet."),
                    next_step=Text.translate("Room", "Put customers on its list first."),
                )
            return commands.begin(plan)

        self.write("room.begin", work)

    def go_on(self) -> None:
        """The next phase; after the last one the next customer; after the last customer the end."""
        room, stop = self._records.room, self._records.stop
        if room is None:
            return
        following = None if stop is None else following_phase(stop.phase)
        if stop is None or following is None:
            if not self.step_customer(1):
                self.close()
            return
        self._enter(room, following)

    def go_back(self) -> None:
        """The phase before. What was revealed stays revealed."""
        room, stop = self._records.room, self._records.stop
        if room is None or stop is None or stop.phase is PHASES[0]:
            return
        self._enter(room, PHASES[PHASES.index(stop.phase) - 1])

    def enter(self, phase: Phase) -> None:
        room, stop = self._records.room, self._records.stop
        if room is not None and stop is not None and stop.phase is not phase:
            self._enter(room, phase)

    def step_customer(self, by: int) -> bool:
        """The next or the previous customer of the agenda. False if there is none."""
        room, plan = self._records.room, self._records.plan
        if room is None or plan is None:
            return False
        at = self._records.position + by
        if not 0 <= at < len(plan.customers):
            return False
        customer = plan.customers[at].customer
        is_first_time = customer not in self._records.stops
        self.write("room.go", lambda _store, own: own.go_to(room, customer, is_first_time=is_first_time))
        return True

    def add_minute(self) -> None:
        if (stop := self._records.stop) is not None:
            self.write("room.minute", lambda _store, own: own.add_minutes(stop))

    def set_way(self, way: WritingWay, seat: str = "") -> None:
        """How marks are made in silence, and who begins."""
        if (room := self._records.room) is not None:
            taken = seat if way is not WritingWay.OWN else ""
            self.write("room.way", lambda _store, own: own.set_room(replace(room, way=way, seat=taken)))

    def sit(self, person: str) -> None:
        """Another one takes the seat, "" for nobody; whoever sat there is done with their turn."""
        room, stop = self._records.room, self._records.stop
        if room is not None and person != room.seat:
            if not person:
                # What the one before wrote leaves the screen before anything else happens.
                self._set_writer(Writer(""))
            self.write("room.sit", lambda _store, own: own.sit(room, person, finished=stop))

    def close(self) -> None:
        if (room := self._records.room) is not None:
            self.write("room.close", lambda _store, own: own.close(room))

    def return_to_room(self) -> None:
        """Show the customer who is read together, and the part of the window that belongs to the phase."""
        self._stage = None
        self._show()
        self._open_customer()

    # What was done

    def undo(self) -> bool:
        """Take back the latest step of the room. False if nothing was done here."""
        if not self._authors:
            return False
        author = self._authors.pop()
        self._undone.append(author)
        self.write("room.undo", lambda _store, own: own.undo(author), None)
        return True

    def redo(self) -> bool:
        if not self._undone:
            return False
        author = self._undone.pop()
        self._authors.append(author)
        self.write("room.redo", lambda _store, own: own.redo(author), None)
        return True

    # Inside

    def _enter(self, room: Room, phase: Phase) -> None:
        customer, refs = room.customer, self._refs if self.is_here else ()
        if customer is not None:
            self.write("room.enter", lambda _store, own: own.enter(room, customer, phase, refs))

    def write(
        self,
        name: str,
        work: Callable[[ReviewStore, RoomCommands], ChangeSet],
        author: str | None = "",
        on_done: Callable[[], None] = lambda: None,
    ) -> None:
        """Do it, then read everything anew, in one job. author: under whose name, for undo; None for undo itself.

        For the parts that know what is done; this one shows what came of it.
        """
        store, refs, leader = self._store, self._refs, self._author()
        if store is None:
            return

        def write() -> tuple[ChangeSet, RoomRecords]:
            return work(store, RoomCommands(store, leader, self._clock)), load_room(store, refs)

        def on_written(answer: tuple[ChangeSet, RoomRecords]) -> None:
            changes, records = answer
            if author is not None and any(entity != "review_step" for entity, _ in changes.records):
                self._authors.append(author or leader)
                self._undone.clear()
            self._take(records)
            self._on_changed(changes)
            on_done()

        self._queue.add(name, write, on_written, self._on_error)

    def _take(self, records: RoomRecords) -> None:
        before = self._records.room
        self._records = records
        room = records.room
        if room is None:
            if before is not None:
                self._end()
            return
        self._show()
        if before is None or before.customer != room.customer or before.review_id != room.review_id:
            self._open_customer()

    def _open_customer(self) -> None:
        """Bring whom the room reads onto the screen."""
        room, events, secret = self._records.room, self._events, self._secret
        if room is None or room.customer is None or self.is_here:
            return
        customer = room.customer

        def find(_report: Report) -> tuple[int, str] | None:
            customer_no = events.find_customer_by_digest(customer, secret)
            return None if customer_no is None else (customer_no, events.load_rows([customer_no])[0].customer_id)

        def show(found: tuple[int, str] | None) -> None:
            if found is None:
                self._on_error(
                    AshiatoError(
                        Text.translate("Room", "This customer is not in the data any more."),
                        next_step=Text.translate("Room", "Go on to the next one (J)."),
                    )
                )
                return
            self._nickname = (customer, self._mask.name(found[1]))
            self._on_open_customer(found[0])
            self._show()

        self._jobs.submit("room.open", find, show, self._on_error, latest_of="room.open")

    def _show(self) -> None:
        records = self._records
        room, plan, stop = records.room, records.plan, records.stop
        if room is None or plan is None:
            return
        self._set_writer(self._find_writer(room))
        self._view.set_bar(self.make_bar())
        self.tick()
        people, writer = self.people, self.make_board_writer()
        self._view.set_board(None if writer is None else writer.write(people))
        if writer is not None:
            self._count_readings(writer.claims)
        self._view.set_side(self._side_writer().write(self.make_cards(), len(people)))
        stage = (room.customer, None if stop is None else stop.phase)
        if stage != self._stage:
            self._stage = stage
            self._view.show_stage(stage[1] or Phase.READ)

    def _count_readings(self, claims: Sequence[Claim]) -> None:
        """How many of those read each issue was seen on: asked of the data, and shown when it is known."""
        asked = [(claim, self._records.book.evidence_of(claim.claim_id)) for claim in claims]
        if asked == self._counted:
            return
        self._counted, read = asked, self._read_claims

        def count(report: Report) -> Mapping[str, str]:
            return read(asked, report)

        def show(readings: Mapping[str, str]) -> None:
            if readings != self._readings:
                self._readings = readings
                self._show()

        self._jobs.submit("room.read", count, show, self._on_error, latest_of="room.read")

    def _side_writer(self) -> SideWriter:
        today = self._dates.local(self._clock()).date()
        return SideWriter(self._records, self._say, self._words.day, today)

    def _find_writer(self, room: Room) -> Writer | None:
        if not self.is_here:
            return None
        stop, leader = self._records.stop, self._author()
        if not is_silent(room, stop):
            return Writer(leader, review_id=room.review_id)
        if room.way is WritingWay.OWN or self._is_member:
            return Writer(leader, review_id=room.review_id, is_hidden=True)
        typist = leader if room.way is WritingWay.SHEETS and room.seat else ""
        return Writer(room.seat, typist, room.review_id, is_hidden=True)

    @property
    def _is_member(self) -> bool:
        """Of a team, at a computer of their own: whoever sits at the facilitator's, here nobody else writes."""
        return self._store is not None and self._store.role in {Role.MEMBER, Role.READER}

    def _set_writer(self, writer: Writer | None) -> None:
        if writer != self._writer:
            self._writer = writer
            self._view.set_writer(writer)

    def _end(self) -> None:
        self._stage, self._nickname = None, None
        self._set_writer(None)
        self._view.set_board(None)
        self._view.set_side(None)
        self._view.set_clock(None)
        self._view.set_bar(None)
        self._view.show_stage(None)
