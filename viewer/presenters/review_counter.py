"""Nobody has looked for what speaks against a claim: some customers who fared well go onto the next list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.reading_lists import Picked
from viewer.domain.review_plan import Facts, HowPicked, ReviewStatus
from viewer.domain.text import Text, Translate
from viewer.presenters.review_room import RoomPresenter
from viewer.workspace.claims import ClaimCommands
from viewer.workspace.reviews import Chosen, ReviewCommands

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.claim_reading import ClaimReader

COUNTER_COUNT: Final = 5


class CounterSearch:
    """Drawn at random, with the seed kept; onto the next review that is planned, else onto a reading list."""

    def __init__(
        self,
        room: RoomPresenter,
        make_reader: Callable[[], ClaimReader],
        translate: Translate,
        *,
        on_told: Callable[[str], None],
    ) -> None:
        """make_reader: called in a job. on_told: one line about where they went."""
        self._room, self._make_reader, self._say, self._on_told = room, make_reader, translate, on_told

    def look(self, claim_id: str) -> None:
        records, leader = self._room.records, self._room.leader
        claim = records.book.find(claim_id)
        if claim is None:
            return
        here = records.room.review_id if records.room is not None else ""
        waiting = [
            plan for plan in records.plans
            if plan.review.status is ReviewStatus.PLANNED and plan.review_id != here
        ]  # fmt: skip
        following = min(waiting, key=lambda plan: (plan.review.held_on or date.max, plan.review.no), default=None)
        name = self._say(Text.translate("Room", "Against: {title}", title=claim.title))

        def work(store: ReviewStore) -> ChangeSet:
            reader = self._make_reader()
            found = reader.find_counter(claim, COUNTER_COUNT)
            if not found.customer_nos:
                raise AshiatoError(
                    Text.translate("Room", "Nobody was found who had the same and is content."),
                    next_step=Text.translate("Room", "Say on the page of issues whom the claim is about."),
                )
            refs = reader.load_refs(found.customer_nos)
            facts: Facts = {"claim_id": claim.claim_id, "among": found.among, "seed": found.seed}
            if following is not None:
                chosen = [Chosen(ref, HowPicked.COUNTER, facts) for ref in refs]
                return ReviewCommands(store, leader).add_customers(following.review_id, chosen)
            picked = [Picked(ref, HowPicked.COUNTER.value, facts) for ref in refs]
            return ClaimCommands(store, leader).put_reading_list(name, picked)

        words = Text.translate("Room", "Customers to read against it are on the reading list “{name}”.", name=name)
        if following is not None:
            number = following.review.no
            words = Text.translate("Room", "Customers to read against it are on the list of #{number}.", number=number)
        told = self._say(words)
        self._room.write("room.counter", lambda store, _own: work(store), on_done=lambda: self._on_told(told))
