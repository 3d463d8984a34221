"""Which actions are no use to whoever works here: they are shown as off, with the reason, before anybody tries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from viewer.domain.permissions import Deed
from viewer.domain.text import Text

_IDS_BY_DEED: Final[Mapping[Deed, tuple[str, ...]]] = {
    Deed.WRITE: (
        "mark.note", "mark.issue", "mark.hypothesis", "mark.situation", "mark.quote", "mark.question", "mark.tag",
        "mark.reply", "mark.correct_author", "mark.private", "mark.reveal", "edit.undo", "edit.redo",
        "recording.mark", "signal.reject", "customer.save_list",
        "claims.new_issue", "claims.new_hypothesis", "claims.edit", "claims.condition", "claims.merge", "claims.split",
        "claims.measure", "claims.question", "claims.delete", "claims.link",
        "room.begin", "room.next", "room.back", "room.minute", "room.park", "room.seat", "room.vote", "room.decide",
        "room.act", "room.switch", "review.set_stretch", "review.bundle_merge", "people.edit",
    ),
    Deed.LEAD: ("review.prepare", "review.add", "review.remove"),
    Deed.CALL: ("call.begin",),
    Deed.EXPORT: ("review.bundle_export", "review.bundle_masked", "review.minutes", "claim.pack", "notes.export"),
    Deed.IMPORT: ("data.import", "data.recordings", "seen.add"),
    Deed.DECIDE_DATA: ("data.rebuild", "data.common_events"),
    Deed.AUDIT: ("data.audit",),
    Deed.DISCLOSE: ("data.disclose",),
    Deed.FORGET: ("data.forget",),
}  # fmt: skip


def make_refused(find_refusal: Callable[[Deed], Text | None]) -> dict[str, Text]:
    """By action_id, why it is off."""
    refused: dict[str, Text] = {}
    for deed, action_ids in _IDS_BY_DEED.items():
        if (reason := find_refusal(deed)) is not None:
            refused |= dict.fromkeys(action_ids, reason)
    return refused
