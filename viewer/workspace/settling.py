"""Settling what two people wrote at once: whoever chooses writes over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.annotations import ChangeSet
from viewer.domain.operations import EXISTS, Change, Conflict, Operation

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


def settle_conflict(store: ReviewStore, author: str, conflict: Conflict, chosen: Operation) -> ChangeSet:
    """`chosen` stands from now on, by `author`; the others stay in the history. One or two steps that undo takes back.

    chosen: `conflict.shown` or one of its losers. Raises AshiatoError if the role does not allow it.
    """
    entity, row_id = conflict.shown.entity, conflict.row_id
    if conflict.field != EXISTS:
        return store.write(author, [Change(entity, row_id, conflict.field, chosen.value)])
    changes = store.write(author, [Change(entity, row_id, EXISTS, "true")])
    if chosen.field == EXISTS and chosen.value == "false":
        # Deleted once more, by somebody who has seen what the others wrote meanwhile.
        return store.write(author, [Change(entity, row_id, EXISTS, "false")])
    return changes
