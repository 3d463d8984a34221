"""The page of review sessions: the list of reviews, one of them in detail, and what people change in it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.homework import HomeworkKind, make_progress
from viewer.domain.open_matters import make_open_matters
from viewer.domain.review_plan import Review, ReviewCustomer, ReviewPlan, ReviewStatus, Stretch
from viewer.domain.text import Text, Translate
from viewer.presenters.customer_words import short_id
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.review_words import AgendaRow, HomeworkRow, MatterRow, ReviewWriter, ShownReview
from viewer.workspace.jobs import JobRunner
from viewer.workspace.review_shelf import SHELF_ENTITIES, PeopleSource, Shelf, load_shelf
from viewer.workspace.reviews import PersonRef

if TYPE_CHECKING:
    from viewer.domain.anchors import IdentityRef
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.reviews import Chosen, ReviewCommands


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """One review in detail. total: the agenda's minutes against the planned ones. is_read_only: it is done.

    invitees: (invitee_id, name, department). matters: what it opens with.
    """

    review: Review
    number: str
    status_word: str
    day: str
    agenda: tuple[AgendaRow, ...]
    total: str
    is_too_long: bool
    how: str
    invitees: tuple[tuple[str, str, str], ...]
    homework: tuple[HomeworkRow, ...]
    matters: tuple[MatterRow, ...]
    is_read_only: bool


class ReviewsView(Protocol):
    """Passive. `set_reviews` with none at all shows how to prepare the first."""

    def set_reviews(self, reviews: Sequence[ShownReview], current: str) -> None: ...
    def set_plan(self, plan: ShownPlan | None) -> None: ...
    def set_people(self, names: Sequence[tuple[str, str]]) -> None:
        """Whom one may invite: (name, department)."""

    def set_open_matters(self, matters: Sequence[MatterRow]) -> None:
        """With which a review that is prepared now would open."""

    def set_told(self, words: str) -> None: ...


class ReviewsPresenter:
    """Reads and writes in jobs, one after another; what others write is read again when it is told."""

    def __init__(
        self,
        open_store: Callable[[], ReviewStore],
        events: PeopleSource,
        jobs: JobRunner,
        *,
        translate: Translate,
        writer: ReviewWriter,
        nickname: Callable[[str], str],
        secret: bytes,
        today: Callable[[], date],
        author: Callable[[], str],
        on_loaded: Callable[[Shelf], None],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """open_store: called in jobs. nickname: of a customer_id. on_loaded: other parts follow what is planned.

        on_written: whoever is told calls `note_changes`, as for what others write.
        """
        self._open_store, self._events = open_store, events
        self._view: ReviewsView | None = None
        self._queue = JobQueue(jobs)
        self._say, self._writer, self._nickname, self._secret = translate, writer, nickname, secret
        self._today, self._author = today, author
        self._on_loaded, self._on_written, self._on_error = on_loaded, on_written, on_error
        self._shelf = Shelf()
        self._current = ""
        self._has_loaded = False
        self.find_calls: Callable[[], Mapping[int, tuple[str, ...]]] = dict
        """Recordings (media) of the calls of customers, by customer_no: they come with the recordings."""

    def attach(self, view: ReviewsView) -> None:
        """The page is there; other parts follow the plans without it."""
        self._view = view
        if self._has_loaded:
            self._show()

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    @property
    def shelf(self) -> Shelf:
        return self._shelf

    @property
    def plan(self) -> ReviewPlan | None:
        """The review in detail."""
        return self._shelf.find_plan(self._current)

    def reload(self) -> None:
        events, secret, open_store = self._events, self._secret, self._open_store
        me = weakref.ref(self)

        def load() -> Shelf:
            return load_shelf(open_store(), events, secret)

        def show(shelf: Shelf) -> None:
            if (presenter := me()) is not None:
                presenter._take(shelf)

        self._queue.add("reviews.load", load, show, self._on_error, replaces=True)

    def note_changes(self, changes: ChangeSet) -> None:
        """People wrote something, here or elsewhere."""
        if any(entity in SHELF_ENTITIES for entity, _ in changes.records):
            self.reload()

    def choose(self, review_id: str) -> None:
        self._current = review_id
        self._show()

    # What people change. Each is one step of undo.

    def prepare(self, review: Review, chosen: Sequence[Chosen], team: Sequence[tuple[str, str]]) -> None:
        """A new review, which is then the one in detail. team: (name, department) of whom to invite."""
        people = [PersonRef(name, department) for name, department in team]
        open_store, author = self._open_store, self._author()
        me = weakref.ref(self)

        def work() -> tuple[str, ChangeSet]:
            from viewer.workspace.reviews import ReviewCommands

            return ReviewCommands(open_store(), author).prepare(review, chosen, people)

        def done(made: tuple[str, ChangeSet]) -> None:
            if (presenter := me()) is not None:
                presenter._current = made[0]
                told = Text.translate("Reviews", "Prepared with %n customer(s). Ctrl+Z takes it back.", n=len(chosen))
                presenter._finish(made[1], presenter._say(told))

        self._queue.add("reviews.write", work, done, self._on_error)

    def add_customers(self, review_id: str, chosen: Sequence[Chosen]) -> None:
        plan = self._shelf.find_plan(review_id)
        if plan is None:
            return
        known = {each.customer for each in plan.customers}
        count = len({each.customer for each in chosen} - known)
        self._current = review_id
        if not count:
            self._tell(self._say(Text.translate("Reviews", "They are on the list already.")))
            return
        told = Text.translate(
            "Reviews", "Put %n customer(s) on {review}. Ctrl+Z takes it back.", n=count,
            review=self._writer.title(plan),
        )  # fmt: skip
        self._write(lambda commands: commands.add_customers(review_id, chosen), self._say(told))

    def set_fields(self, **fields: Any) -> None:
        """Some of `review_fields` of the review in detail."""
        if (review_id := self._editable()) is not None:
            self._write(lambda commands: commands.set_review(review_id, fields))

    def set_minutes(self, row_id: str, minutes: int) -> None:
        if self._editable() is not None:
            self._write(lambda commands: commands.set_customer(row_id, minutes=minutes))

    def set_question(self, row_id: str, question: str) -> None:
        if self._editable() is not None:
            self._write(lambda commands: commands.set_customer(row_id, question=question))

    def set_stretch(self, entry: ReviewCustomer, stretch: Stretch | None) -> None:
        """Also while the list of another review is in detail."""
        told = self._say(Text.translate("Reviews", "This is the stretch to look at now. Ctrl+Z takes it back."))
        self._write(lambda commands: commands.set_stretch(entry.row_id, stretch), told)

    def move(self, row_id: str, position: int) -> None:
        """position: among the others, 0 is the first."""
        plan = self.plan
        if plan is None or self._editable() is None:
            return
        if 0 <= position < len(plan.customers) and plan.customers[position].row_id == row_id:
            return
        order = plan.order_at(max(0, position), row_id)
        self._write(lambda commands: commands.set_customer(row_id, order=order))

    def step_entry(self, row_id: str, by: int) -> None:
        """One place up (-1) or down (1)."""
        plan = self.plan
        ids = [] if plan is None else [each.row_id for each in plan.customers]
        if row_id in ids and 0 <= ids.index(row_id) + by < len(ids):
            self.move(row_id, ids.index(row_id) + by)

    def remove_entry(self, row_id: str) -> None:
        if self._editable() is not None:
            told = self._say(Text.translate("Reviews", "Taken off the list. Ctrl+Z brings them back."))
            self._write(lambda commands: commands.remove_customer(row_id), told)

    def invite(self, name: str, department: str) -> None:
        if (review_id := self._editable()) is not None and name.strip():
            person = PersonRef(name.strip(), department.strip())
            self._write(lambda commands: commands.invite(review_id, [person]))

    def disinvite(self, invitee_id: str) -> None:
        if self._editable() is not None:
            self._write(lambda commands: commands.disinvite(invitee_id))

    def give_calls(self) -> None:
        """Homework: hear the calls of these customers that have a recording."""
        plan = self.plan
        if plan is None or self._editable() is None:
            return
        calls = self.find_calls()
        items = [
            (entry.customer, media)
            for entry in plan.customers
            if (row := self._shelf.people.get(entry.customer)) is not None
            for media in calls.get(row.customer_no, ())
        ]
        if not items:
            words = Text.translate(
                "Reviews", "None of these customers has a call with a recording. Recordings are added on the Data page."
            )
            self._tell(self._say(words))
            return
        self._give(plan, HomeworkKind.HEAR, items)

    def give_reading(self) -> None:
        """Homework: read all of these customers before."""
        plan = self.plan
        if plan is not None and self._editable() is not None and plan.customers:
            self._give(plan, HomeworkKind.READ, [(entry.customer, "") for entry in plan.customers])

    def remove_homework(self, homework_id: str) -> None:
        if self._editable() is not None:
            self._write(lambda commands: commands.remove_homework(homework_id))

    def set_status(self, status: ReviewStatus) -> None:
        """Also of one that is done: it may be taken up again."""
        if (plan := self.plan) is not None:
            self._write(lambda commands: commands.set_status(plan.review_id, status))

    def remove_review(self) -> None:
        plan = self.plan
        if plan is None:
            return
        told = Text.translate("Reviews", "{review} is removed. Ctrl+Z brings it back.", review=self._writer.title(plan))
        self._write(lambda commands: commands.remove_review(plan.review_id), self._say(told))

    def _give(self, plan: ReviewPlan, kind: HomeworkKind, items: Sequence[tuple[IdentityRef, str]]) -> None:
        self._write(lambda commands: commands.give_homework(plan.review_id, kind, "", items))

    def _editable(self) -> str | None:
        """The id of the review in detail; None where nothing may be changed."""
        plan = self.plan
        return None if plan is None or plan.review.status is ReviewStatus.DONE else plan.review_id

    def _write(self, write: Callable[[ReviewCommands], ChangeSet], told: str = "") -> None:
        open_store, author = self._open_store, self._author()
        me = weakref.ref(self)

        def work() -> ChangeSet:
            from viewer.workspace.reviews import ReviewCommands

            return write(ReviewCommands(open_store(), author))

        def done(changes: ChangeSet) -> None:
            if (presenter := me()) is not None:
                presenter._finish(changes, told)

        self._queue.add("reviews.write", work, done, self._on_error)

    def _finish(self, changes: ChangeSet, told: str) -> None:
        self._tell(told)
        self._on_written(changes)

    # What is shown.

    def _take(self, shelf: Shelf) -> None:
        self._shelf, self._has_loaded = shelf, True
        if self.plan is None:
            upcoming = [plan for plan in shelf.plans if plan.review.status is not ReviewStatus.DONE]
            first = next(iter(upcoming or shelf.plans), None)
            self._current = "" if first is None else first.review_id
        self._show()
        self._on_loaded(shelf)

    @property
    def title(self) -> str:
        """Of the review in detail."""
        return "" if self.plan is None else self._writer.title(self.plan)

    @property
    def open_reviews(self) -> list[ShownReview]:
        """Those that are not done."""
        return [self._writer.row(each) for each in self._shelf.plans if each.review.status is not ReviewStatus.DONE]

    @property
    def team(self) -> list[tuple[str, str]]:
        """(name, department) of everybody in the team's directory."""
        roster = self._shelf.roster
        return [
            (person.name, department.name if (department := roster.department_of(person.name)) else "")
            for person in roster.persons
        ]

    def _show(self) -> None:
        view, plan = self._view, self.plan
        if view is None:
            return
        view.set_people(self.team)
        view.set_reviews([self._writer.row(each) for each in self._shelf.plans], self._current)
        view.set_plan(None if plan is None else self._shown(plan))
        view.set_open_matters(self._matters(None))

    def _tell(self, words: str) -> None:
        if self._view is not None:
            self._view.set_told(words)

    def _shown(self, plan: ReviewPlan) -> ShownPlan:
        review, shelf = plan.review, self._shelf
        names = [invitee.name for invitee in plan.invitees]
        people = {
            entry.row_id: (self._nickname(row.customer_id), short_id(row.customer_id), row.customer_no)
            for entry in plan.customers
            if (row := shelf.people.get(entry.customer)) is not None
        }
        stretches = {entry.row_id: self._writer.stretch(entry.stretch) for entry in plan.customers}
        homework = [
            self._writer.homework(each, make_progress(each, names, shelf.progress.heard, shelf.progress.read))
            for each in shelf.homework_of(plan.review_id)
        ]
        shown = self._writer.row(plan)
        return ShownPlan(
            review, shown.number, shown.status_word, shown.day, self._writer.agenda(plan, people, stretches),
            self._writer.total(plan), plan.minutes_over > 0, self._writer.how_all(plan),
            tuple((each.invitee_id, each.name, each.department) for each in plan.invitees),
            tuple(homework), self._matters(plan), review.status is ReviewStatus.DONE,
        )  # fmt: skip

    def _matters(self, plan: ReviewPlan | None) -> tuple[MatterRow, ...]:
        outcomes = self._shelf.outcomes
        matters = make_open_matters(
            plan, self._shelf.plans, actions=outcomes.actions, decisions=outcomes.decisions, parked=outcomes.parked,
            claims=outcomes.claims, today=self._today(),
        )  # fmt: skip
        return tuple(map(self._writer.matter, matters))
