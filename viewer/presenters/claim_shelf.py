"""Everything about claims, read once for all who show it: the page, the cards of the notes. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.people import DEPARTMENT, PERSON, make_roster
from viewer.domain.progress import Report
from viewer.domain.review_plan import REVIEW, review_of
from viewer.domain.tags import TAG, TAGGING, make_codebook
from viewer.domain.text import Text, Translate
from viewer.presenters.claim_cards import CardWriter, Shelf
from viewer.workspace.claims import load_claim_book
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

ENTITIES: Final = frozenset({"claim", "evidence", "review", "tag", "tagging", "person", "department"})
"""Records that a shelf is made of, beside marks."""

BESIDE: Final = frozenset({"countermeasure", "open_question", "read", "reading_list", "review_customer"})
"""Records that only the open claim tells of."""


def load_shelf(store: ReviewStore, say: Translate) -> Shelf:
    """Waits for the disk: 0.2 s for a thousand claims with five thousand links."""
    reviews = sorted(map(review_of, store.load_records(REVIEW)), key=lambda each: -each.no)
    names = {
        each.review_id: say(Text.translate("Claims", "Review #{no} {theme}", no=each.no, theme=each.theme))
        for each in reviews
    }
    return Shelf.of(
        load_claim_book(store),
        make_codebook(store.load_records(TAG), store.load_records(TAGGING)),
        make_roster(store.load_records(PERSON), store.load_records(DEPARTMENT)),
        names,
    )


class ShelfKeeper:
    """Of one window. While one reading is under way further wishes become one more after it."""

    def __init__(
        self, open_store: Callable[[], ReviewStore], jobs: JobRunner, translate: Translate, *,
        make_writer: Callable[[Shelf], CardWriter], prepare: Callable[[], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        """open_store and make_writer: called in jobs. prepare: too, to import what the page needs."""
        self._open_store, self._jobs, self._say = open_store, jobs, translate
        self._make_writer, self._prepare, self._on_error = make_writer, prepare, on_error
        self._followers: list[Callable[[Shelf], None]] = []
        self._is_loading = self._is_stale = False
        self.shelf: Shelf | None = None

    def follow(self, on_shelf: Callable[[Shelf], None]) -> None:
        """Told every new shelf, from the next one on."""
        self._followers.append(on_shelf)

    def note_changes(self, changes: ChangeSet) -> None:
        """Somebody wrote something."""
        if changes.mark_ids or any(entity in ENTITIES for entity, _ in changes.records):
            self.reload()

    def reload(self) -> None:
        """Read everything anew, in a job."""
        if self._is_loading:
            self._is_stale = True
            return
        self._is_loading = True
        open_store, prepare = self._open_store, self._prepare

        def load(_report: Report) -> Shelf:
            prepare()
            return self.load(open_store())

        self._jobs.submit("claims.load", load, self._loaded, self._failed)

    def load(self, store: ReviewStore) -> Shelf:
        """Waits for the disk: call it in a job, and `take` what it gives."""
        shelf = load_shelf(store, self._say)
        return shelf.with_cards(self._make_writer(shelf))

    def take(self, shelf: Shelf) -> None:
        """A shelf that was read together with something that was written."""
        self.shelf = shelf
        for tell in self._followers:
            tell(shelf)

    def _loaded(self, shelf: Shelf) -> None:
        self._is_loading = False
        if self._is_stale:
            self._is_stale = False
            self.reload()
        self.take(shelf)

    def _failed(self, error: AshiatoError) -> None:
        self._is_loading = self._is_stale = False
        self._on_error(error)
