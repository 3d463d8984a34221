"""Whom to put on the list of a review: asked of the stores in jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.reading_lists import ENTITY as READING_LIST
from viewer.domain.reading_lists import ReadingList, list_of
from viewer.workspace.jobs import JobRunner
from viewer.workspace.review_choosing import Wish, choose, chosen_by_hand
from viewer.workspace.reviews import Chosen

if TYPE_CHECKING:
    from viewer.events.store import EventStore
    from viewer.reviews.store import ReviewStore

OnChosen = Callable[[Sequence[Chosen]], None]


class ReviewPicking:
    """Of one window. The latest wish wins."""

    def __init__(
        self,
        events: EventStore,
        open_store: Callable[[], ReviewStore],
        jobs: JobRunner,
        *,
        secret: bytes,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """open_store: called in jobs."""
        self._events, self._open_store, self._jobs = events, open_store, jobs
        self._secret, self._on_error = secret, on_error

    def choose(self, wish: Wish, on_chosen: OnChosen) -> None:
        """By a rule."""
        events, secret = self._events, self._secret

        def work(report: Report) -> list[Chosen]:
            return choose(wish, events, secret, report)

        self._jobs.submit("reviews.choose", work, on_chosen, self._on_error, latest_of="reviews.choose")

    def choose_people(self, customer_nos: Sequence[int], on_chosen: OnChosen) -> None:
        """These, by hand."""
        events, secret, numbers = self._events, self._secret, list(customer_nos)

        def work(_report: Report) -> list[Chosen]:
            return chosen_by_hand(events.load_rows(numbers), secret)

        self._jobs.submit("reviews.choose", work, on_chosen, self._on_error, latest_of="reviews.choose")

    def load_reading_lists(self, on_loaded: Callable[[Sequence[ReadingList]], None]) -> None:
        """The newest first, without empty ones."""
        open_store = self._open_store

        def work(_report: Report) -> list[ReadingList]:
            lists = [list_of(record) for record in reversed(open_store().load_records(READING_LIST))]
            return [each for each in lists if each.customers]

        self._jobs.submit("reviews.lists", work, on_loaded, self._on_error, latest_of="reviews.lists")
