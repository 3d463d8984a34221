"""What the notes panel reads of one journey: marks, what is said to them, what can be undone, drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.domain.anchors import AnchorResolver, customer_refs
from viewer.domain.annotations import ChangeSet
from viewer.domain.journey import Journey
from viewer.presenters.draft_keeper import DraftKeeper
from viewer.presenters.mark_talk import TALK_ENTITIES, Talk, load_talk
from viewer.presenters.note_drafts import Writing
from viewer.presenters.note_words import Located, order_marks
from viewer.workspace.commands import AnnotationCommands

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


@dataclass(frozen=True, slots=True)
class LoadedNotes:
    """As the writer of `commands` may see it. drafts: None if they were not asked for."""

    marks: tuple[Located, ...]
    state: ChangeSet
    commands: AnnotationCommands
    talk: Talk
    drafts: tuple[Writing, ...] | None = None


def is_about_cards(changes: ChangeSet, located: Iterable[Located], journey: Journey, secret: bytes) -> bool:
    """Marks of this customer, marks that stand on cards until now, or what is said to some mark was written."""
    if any(entity in TALK_ENTITIES for entity, _ in changes.records):
        return True
    if changes.owners is None:
        return bool(changes.mark_ids)
    shown = {mark.mark_id for mark, _ in located}
    return not (shown.isdisjoint(changes.mark_ids) and changes.owners.isdisjoint(customer_refs(journey, secret)))


def load_notes(
    store: ReviewStore, commands: AnnotationCommands, journey: Journey, secret: bytes, resolver: AnchorResolver, *,
    keeper: DraftKeeper | None,
) -> tuple[Journey, LoadedNotes]:  # fmt: skip
    """For use within a job. secret: the workspace's. keeper: whose drafts are read, None for none."""
    refs, author = customer_refs(journey, secret), commands.author
    marks = store.load_marks(refs, author or None)
    located = tuple(order_marks((mark, resolver.resolve(mark.anchor)) for mark in marks))
    drafts = None if keeper is None else keeper.load(journey, resolver)
    return journey, LoadedNotes(located, commands.load_state(), commands, load_talk(store, refs, author), drafts)
