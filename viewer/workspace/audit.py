"""Writing the audit of a workspace: looks in batches, everything else at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from viewer.domain.anchors import IdentityRef
from viewer.domain.audit import AuditKind, Noted

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.folder import WorkspaceFolder

AGAIN_US: Final = 10 * 60 * 1_000_000
"""The same customer looked at again within this time is the same look."""


def _now_us() -> int:
    return time.time_ns() // 1000


class LookBatch:
    """Looks that are not written yet. Adding costs nothing and may be done on the screen's thread."""

    def __init__(self, now_us: Callable[[], int] = _now_us) -> None:
        self._now_us = now_us
        self._guard = threading.Lock()
        self._writing = threading.Lock()
        self._waiting: list[Noted] = []
        self._last_us: dict[IdentityRef, int] = {}

    @property
    def is_empty(self) -> bool:
        return not self._waiting

    def add(self, customer: IdentityRef, what: str = "") -> bool:
        """Somebody looks at `customer` now. False if that is still the look before."""
        now_us = self._now_us()
        with self._guard:
            last_us = self._last_us.get(customer)
            self._last_us[customer] = now_us
            if last_us is not None and now_us - last_us < AGAIN_US:
                return False
            self._waiting.append(Noted(now_us, (customer,), what))
            return True

    def write(self, store: ReviewStore, author: str) -> int:
        """Write what waits as one operation; waits for the disk. How many looks there were.

        When it returns, everything that was added before stands in the audit, whoever wrote it.
        """
        with self._writing:
            with self._guard:
                waiting, self._waiting = self._waiting, []
            if not waiting:
                return 0
            try:
                store.note_audit(author, AuditKind.LOOKED, waiting)
            except BaseException:
                with self._guard:
                    self._waiting = [*waiting, *self._waiting]
                raise
            return len(waiting)


def note(
    store: ReviewStore, author: str, kind: AuditKind, *, customers: Iterable[IdentityRef] = (), what: str = "",
    reason: str = "", row_count: int = 0,
) -> None:  # fmt: skip
    """Write one entry, now: what leaves the workspace is written down before it leaves."""
    store.note_audit(author, kind, [Noted(_now_us(), tuple(customers), what, reason.strip(), row_count)])


def note_in(
    folder: WorkspaceFolder, author: str, kind: AuditKind, *, customers: Iterable[IdentityRef] = (), what: str = "",
    reason: str = "", row_count: int = 0,
) -> None:  # fmt: skip
    """As `note`, for who has no open store, such as the command line. Raises AshiatoError."""
    from viewer.reviews.store import ReviewStore

    store = ReviewStore.open(folder.reviews_path)
    try:
        note(store, author, kind, customers=customers, what=what, reason=reason, row_count=row_count)
    finally:
        store.close()
