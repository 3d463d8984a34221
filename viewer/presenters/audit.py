"""The audit on screen: filtered, found and exported, in jobs."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.audit import AuditEntry, AuditKind, AuditQuery
from viewer.domain.clock import us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.audit_words import AUDIT_COLUMNS, kind_words, what_words
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.workspace.audit import note
from viewer.workspace.jobs import JobRunner
from viewer.workspace.refused_export import write_csv

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

SHOWN: Final = 2_000


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What is asked on screen. until: the last day, included."""

    words: str = ""
    author: str = ""
    kind: AuditKind | None = None
    since: date | None = None
    until: date | None = None
    only_this_customer: bool = False


class AuditView(Protocol):
    def set_people(self, names: Sequence[str]) -> None: ...
    def set_entries(self, rows: Sequence[tuple[str, ...]], summary: str) -> None:
        """Cells by AUDIT_COLUMNS."""

    def set_told(self, words: str) -> None: ...


class AuditPresenter:
    """Of one dialog. The journey on screen is the customer that entries can be narrowed to."""

    def __init__(
        self, view: AuditView, store: ReviewStore, events: EventStore, jobs: JobRunner, *, translate: Translate,
        dates: DateWords, mask: Mask, secret: bytes, zone: tzinfo, journey: Journey | None,
        author: Callable[[], str], on_error: Callable[[AshiatoError], None],
    ) -> None:  # fmt: skip
        self._view, self._store, self._events, self._jobs = view, store, events, jobs
        self._say, self._dates, self._mask, self._secret, self._zone = translate, dates, mask, secret, zone
        self._author, self._on_error = author, on_error
        self._refs = frozenset() if journey is None else frozenset(customer_refs(journey, secret))
        self._filter = AuditFilter()

    @property
    def has_customer(self) -> bool:
        return bool(self._refs)

    def open(self) -> None:
        store, me = self._store, weakref.ref(self)

        def load(_report: Report) -> list[str]:
            return store.load_authors()

        def show(names: list[str]) -> None:
            if (presenter := me()) is not None:
                presenter._view.set_people([name for name in names if name])

        self._jobs.submit("audit.people", load, show, self._on_error)
        self.set_filter(self._filter)

    def set_filter(self, asked: AuditFilter) -> None:
        """Show what fits; the latest question wins."""
        self._filter = asked
        me = weakref.ref(self)

        def show(found: tuple[list[tuple[str, ...]], bool]) -> None:
            if (presenter := me()) is not None:
                presenter._show(*found)

        self._jobs.submit("audit.load", self._loader(SHOWN), show, self._on_error, latest_of="audit.load")

    def export(self, path: Path) -> None:
        """Everything that fits the filter, as CSV; that it was exported is an entry of its own."""
        load, store, author = self._loader(1_000_000), self._store, self._author()
        heading = [self._say(column) for column in AUDIT_COLUMNS]
        me = weakref.ref(self)

        def work(report: Report) -> int:
            rows, _ = load(report)
            note(store, author, AuditKind.EXPORTED, what="audit.csv", row_count=len(rows))
            return write_csv(path, heading, rows)

        def tell(count: int) -> None:
            if (presenter := me()) is not None:
                words = Text.translate("Audit", "%n entries were saved to {file}.", n=count, file=path.name)
                presenter._view.set_told(presenter._say(words))

        self._jobs.submit("audit.export", work, tell, self._on_error)

    def _loader(self, limit: int) -> Callable[[Report], tuple[list[tuple[str, ...]], bool]]:
        query, store, events, secret = self._query(limit), self._store, self._events, self._secret
        words = _EntryWords(self._say, self._dates, self._mask)

        def load(_report: Report) -> tuple[list[tuple[str, ...]], bool]:
            entries = store.load_audit(query)
            refs = {ref for entry in entries for ref in entry.customers if ref.namespace != FORGOTTEN}
            numbers = events.find_numbers(refs, secret) if refs else {}
            ids = {row.customer_no: row.customer_id for row in events.load_rows(sorted(set(numbers.values())))}
            names = {ref: ids[number] for ref, number in numbers.items() if number in ids}
            return [words.cells(entry, names) for entry in entries], len(entries) == limit

        return load

    def _query(self, limit: int) -> AuditQuery:
        asked = self._filter
        return AuditQuery(
            asked.words, asked.author, self._refs if asked.only_this_customer else frozenset(),
            frozenset() if asked.kind is None else frozenset({asked.kind}), self._instant(asked.since, 0),
            self._instant(asked.until, 1), limit,
        )  # fmt: skip

    def _instant(self, day: date | None, days_on: int) -> int | None:
        return None if day is None else us_of(datetime.combine(day + timedelta(days=days_on), time(), self._zone))

    def _show(self, rows: list[tuple[str, ...]], is_cut: bool) -> None:
        if is_cut:
            words = Text.translate("Audit", "The newest %n entries. Narrow them down to see others.", n=len(rows))
        elif rows:
            words = Text.translate("Audit", "%n entries", n=len(rows))
        else:
            words = Text.translate("Audit", "Nothing fits. Clear a filter to see more.")
        self._view.set_entries(rows, self._say(words))


class _EntryWords:
    def __init__(self, translate: Translate, dates: DateWords, mask: Mask) -> None:
        self._say, self._dates, self._mask = translate, dates, mask

    def cells(self, entry: AuditEntry, names: dict[IdentityRef, str]) -> tuple[str, ...]:
        when = f"{self._dates.full_day(entry.at_us)} {self._dates.clock(entry.at_us)}"
        who = entry.author or self._say(Text.translate("Audit", "automatic"))
        if entry.typist:
            who = self._say(Text.translate("Audit", "{author}, typed by {typist}", author=who, typist=entry.typist))
        customers = "、".join(dict.fromkeys(self._name(ref, names) for ref in entry.customers))
        return (
            when, who, self._say(kind_words(entry.kind)), customers, what_words(entry, self._say),
            self._mask.text(entry.reason),
        )  # fmt: skip

    def _name(self, ref: IdentityRef, names: dict[IdentityRef, str]) -> str:
        if ref.namespace == FORGOTTEN:
            return self._say(Text.translate("Audit", "somebody who was forgotten"))
        customer_id = names.get(ref)
        if customer_id is None:
            return self._say(Text.translate("Audit", "not in the data"))
        return f"{self._mask.name(customer_id)} {self._mask.identity(customer_id)}"
