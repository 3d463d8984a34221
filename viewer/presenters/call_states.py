"""Where each customer's call stands, in a few words for lists, and as a table that lists can be filtered by."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

from viewer.domain.anchors import IdentityRef
from viewer.domain.calling import CallRecord, CallState
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.call_words import STATE_WORDS
from viewer.workspace.jobs import JobRunner


class CustomerFinder(Protocol):
    """The part of the event store that knows people."""

    def find_numbers(self, refs: Collection[IdentityRef], secret: bytes, report: Report) -> dict[IdentityRef, int]: ...
    def set_live(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None: ...


def _now_us() -> int:
    return time.time_ns() // 1000


class CallStates:
    """One state a customer: that of the case that was touched last."""

    def __init__(
        self,
        finder: CustomerFinder,
        jobs: JobRunner,
        translate: Translate,
        secret: bytes,
        *,
        on_known: Callable[[], None],
        on_error: Callable[[AshiatoError], None],
        now_us: Callable[[], int] = _now_us,
    ) -> None:
        """on_known: `find_words` says something new."""
        self._finder, self._jobs, self._translate, self._secret = finder, jobs, translate, secret
        self._on_known, self._on_error, self._now_us = on_known, on_error, now_us
        self._no_by_owner: dict[IdentityRef, int] = {}
        self._words_by_no: Mapping[int, str] = {}

    def find_words(self, customer_no: int) -> str:
        """ "" for a customer whom nobody claimed or called."""
        return self._words_by_no.get(customer_no, "")

    def set_calls(self, records: Sequence[CallRecord]) -> None:
        known, finder, secret = dict(self._no_by_owner), self._finder, self._secret

        def work(report: Report) -> tuple[dict[IdentityRef, int], dict[int, CallRecord]]:
            latest = fill_calls(finder, records, secret, known, report)
            return known, latest

        def show(answer: tuple[dict[IdentityRef, int], dict[int, CallRecord]]) -> None:
            self._no_by_owner = answer[0]
            self._words_by_no = {no: self._words(record) for no, record in answer[1].items()}
            self._on_known()

        self._jobs.submit("calls.live", work, show, self._on_error, latest_of="calls.live")

    def _words(self, record: CallRecord) -> str:
        say, state = self._translate, record.state
        if record.is_overdue(self._now_us()):
            return say(Text.translate("Calling", "Call is overdue"))
        if state is CallState.CLAIMED and record.claim is not None:
            name = record.claim.by.department or record.claim.by.name
            return say(Text.translate("Calling", "Claimed: {who}", who=name))
        return say(STATE_WORDS[state])


def fill_calls(
    finder: CustomerFinder, records: Sequence[CallRecord], secret: bytes, known: dict[IdentityRef, int], report: Report
) -> dict[int, CallRecord]:
    """Fill the table beside the data with each customer's latest case. known: gets who was looked for."""
    touched = [record for record in records if record.owner is not None and record.state is not CallState.UNTOUCHED]
    unknown = {record.owner for record in touched if record.owner is not None} - set(known)
    if unknown:
        known.update(finder.find_numbers(unknown, secret, report))
    latest: dict[int, CallRecord] = {}
    for record in sorted(touched, key=lambda each: each.touched_at_us):
        if record.owner in known:
            latest[known[record.owner]] = record
    finder.set_live("call", _columns(latest))
    return latest


def _columns(latest: Mapping[int, CallRecord]) -> dict[str, list[Any]]:
    """The rows of `live.call`."""
    records = list(latest.values())
    return {
        "customer_no": list(latest),
        "state": [record.state.value for record in records],
        "outcome": ["" if record.last is None else record.last.kind.value for record in records],
        "author": ["" if record.touched_by is None else record.touched_by.name for record in records],
        "at_us": [record.touched_at_us for record in records],
    }
