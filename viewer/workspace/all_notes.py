"""Every mark of a workspace with what people put to it, for one list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.domain.annotations import Mark
from viewer.domain.people import Roster
from viewer.domain.replies import REACTION, Reaction, Reply, reaction_of
from viewer.domain.review_plan import ReviewPlan
from viewer.domain.tags import TAG, TAGGING, Codebook, make_codebook
from viewer.workspace.claims import ClaimBook, load_claim_book
from viewer.workspace.minutes import load_replies
from viewer.workspace.review_shelf import load_roster
from viewer.workspace.reviews import load_plans

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


class AllNotes(NamedTuple):
    """marks: those that are open to all, in order of making. replies, reactions: by what they stand under."""

    marks: tuple[Mark, ...]
    replies: dict[str, tuple[Reply, ...]]
    reactions: dict[str, tuple[Reaction, ...]]
    codebook: Codebook
    book: ClaimBook
    roster: Roster
    plans: tuple[ReviewPlan, ...]


def load_all_notes(store: ReviewStore) -> AllNotes:
    """Waits for the disk."""
    marks = {mark.mark_id: mark for _, mark in store.load_mark_lines() if not mark.hidden_in}
    reactions: dict[str, list[Reaction]] = {}
    for record in store.load_records(REACTION):
        if (reaction := reaction_of(record)) is not None:
            reactions.setdefault(reaction.target_id, []).append(reaction)
    return AllNotes(
        tuple(sorted(marks.values(), key=lambda mark: (mark.created_at_us, mark.mark_id))), load_replies(store),
        {target_id: tuple(own) for target_id, own in reactions.items()},
        make_codebook(store.load_records(TAG), store.load_records(TAGGING)), load_claim_book(store),
        load_roster(store), load_plans(store),
    )  # fmt: skip
