"""What leaves the workspace as a file is written down: who took what, about whom, and why names were shown."""

from __future__ import annotations

import time
from collections.abc import Collection
from typing import TYPE_CHECKING

from viewer.domain.anchors import IdentityRef
from viewer.domain.audit import AuditKind, Noted

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


def note_export(
    store: ReviewStore, author: str, what: str, customers: Collection[IdentityRef], *, count: int = 0, reason: str = ""
) -> None:
    """Before the file is written: what cannot be noted is not handed out.

    what: a word of the program, such as "minutes.html". reason: why real names are shown, "" while they are masked.
    Raises AshiatoError if it cannot be written down.
    """
    at_us = time.time_ns() // 1000
    noted = Noted(at_us, tuple(sorted(customers)), what, reason, count)
    if reason:
        store.note_audit(author, AuditKind.REVEALED, [noted])
    store.note_audit(author, AuditKind.EXPORTED, [noted])
