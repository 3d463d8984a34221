"""Making a bundle: one review with its marks, the events it rests on and its recordings, in one file (ADR 0006)."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from viewer.domain.anchors import IdentityRef, customer_refs
from viewer.domain.clock import iso_utc
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Operation
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.records import Record
from viewer.domain.text import Text
from viewer.events.excerpt import ExcerptOptions, Hide, make_excerpt
from viewer.events.excerpt_files import write_tables
from viewer.events.generations import scratch_folder, take_lease
from viewer.reviews.bundle_files import OPERATIONS, RECORDINGS, write_bundle
from viewer.reviews.operation_json import write_lines
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.origin import key_id

if TYPE_CHECKING:
    from viewer.domain.recordings import Recording
    from viewer.events.store import EventStore
    from viewer.reviews.store import ReviewStore

_STAGES: Final = 100


class Opened(NamedTuple):
    """A workspace whose stores are open."""

    folder: WorkspaceFolder
    events: EventStore
    reviews: ReviewStore


@dataclass(frozen=True, slots=True)
class BundleOptions:
    """made_by: whose bundle it is. number_of: the number of a customer_id's nickname.

    hide: the rules of a masked bundle, None for one as it is. with_recordings: those that the review needs.
    """

    made_by: str
    number_of: Callable[[str], int]
    hide: Hide | None = None
    with_recordings: bool = True


@dataclass(frozen=True, slots=True)
class Exported:
    """What went into a bundle."""

    customers: int
    marks: int
    events: int
    recordings: int
    bytes: int


def export_bundle(
    opened: Opened, review_id: str, target: Path, options: BundleOptions, report: Report = silent
) -> Exported:
    """Write the bundle of a review to `target`. What is hidden until a reveal stays here.

    Raises AshiatoError, Cancelled.
    """
    return _Export(opened, review_id, options, report).write(target)


class _Export:
    def __init__(self, opened: Opened, review_id: str, options: BundleOptions, report: Report) -> None:
        self._folder, self._events, self._reviews = opened
        self._review_id, self._options, self._report = review_id, options, report
        review = self._reviews.load_record("review", review_id)
        if review is None:
            raise AshiatoError(
                Text.translate("Bundles", "There is no such review in this workspace."),
                where=review_id,
                next_step=Text.translate("Bundles", "Choose one of the page of reviews, by its number."),
            )
        self._review: Record = review
        self._customers: list[int] = []
        self._event_count = 0
        self._known_words: tuple[str, ...] = ()

    def write(self, target: Path) -> Exported:
        from viewer.reviews.marks import MARK

        chosen = self._choose()
        recordings = self._choose_recordings(chosen) if self._options.with_recordings else {}
        with scratch_folder(self._folder.store) as scratch:
            files = self._write_events(scratch, recordings)
            files[OPERATIONS] = scratch / OPERATIONS
            files[OPERATIONS].write_bytes(write_lines(chosen))
            for recording in recordings.values():
                files[f"media/{recording.file_name}"] = self._folder.media_dir / recording.file_name
            if recordings:
                files[RECORDINGS] = scratch / "recordings.json"
                files[RECORDINGS].write_text(recordings_json(recordings.values()), encoding="utf-8")
            write_bundle(target, self._facts(), files, self._report)
        marks = len({each.row_id for each in chosen if each.entity == MARK})
        return Exported(len(self._customers), marks, self._event_count, len(recordings), target.stat().st_size)

    def _choose(self) -> list[Operation]:
        from viewer.reviews import bundles

        operations = self._reviews.load_operations_since({})
        secret, hide = self._folder.secret, self._options.hide
        numbers = self._events.find_numbers(bundles.find_customers(operations, self._review_id), secret)
        self._customers = sorted(set(numbers.values()))
        refs: set[IdentityRef] = set(numbers)
        known: set[str] = set()
        for customer_no in self._customers:
            journey = self._events.load_journey(customer_no)
            self._event_count += len(journey.events.occurred_at_us)
            refs |= set(customer_refs(journey, secret))
            if hide is not None:
                known |= set(hide.known_words(journey.customer.fields))
                known |= {each.value for each in journey.customer.identities.values() if hide.is_personal(each)}
        chosen = bundles.choose_operations(operations, self._review_id, refs)
        if hide is None:
            return chosen
        words = self._known_words = tuple(sorted(known))
        return bundles.masked(chosen, lambda text: hide.text(text, words))

    def _write_events(self, scratch: Path, recordings: dict[int, Recording]) -> dict[str, Path]:
        lease = take_lease(self._folder.events_dir)
        try:
            if lease.path is None:
                raise AshiatoError(
                    Text.translate("Bundles", "There are no events in this workspace yet."),
                    next_step=Text.translate("Bundles", "Import files first."),
                )
            media = {event_key: recording.media for event_key, recording in recordings.items()}
            options, secret = self._options, self._folder.secret
            wanted = ExcerptOptions(self._customers, options.hide, secret, options.number_of, media)
            excerpt, tables = scratch / "excerpt.duckdb", scratch / "tables"
            make_excerpt(lease.path, excerpt, wanted, spill_dir=scratch / "spill", tick=ticking(self._report))
            tables.mkdir()
            return {f"events/{table}.parquet": path for table, path in write_tables(excerpt, tables).items()}
        finally:
            lease.release()

    def _choose_recordings(self, chosen: Collection[Operation]) -> dict[int, Recording]:
        """Those that homework names, or that a mark points into, by the event_key of their call."""
        from viewer.workspace.recording_matches import load_matches

        named = {each.value for each in chosen if each.entity == "homework_item" and each.field == "media"}
        marked = {
            at_us
            for each in chosen
            if each.field == "anchor" and each.value is not None
            for at_us in _pointed(json.loads(each.value))
        }
        return {
            match.call.event_key: match.recording
            for match in load_matches(self._folder, self._events, self._reviews).matches
            if match.call is not None and match.call.customer_no in self._customers
            and (json.dumps(match.recording.media) in named or match.call.started_us in marked)
        }  # fmt: skip

    def _facts(self) -> dict[str, Any]:
        fields, folder, hide = self._review.fields, self._folder, self._options.hide
        theme, number = str(fields.get("theme") or ""), fields.get("no")
        title = f"#{number} {theme}".strip() if number else theme
        return {
            "bundle_id": str(uuid.uuid4()),
            "made_at": iso_utc(time.time_ns() // 1_000_000_000 * 1_000_000),
            "made_by": self._options.made_by,
            "title": title if hide is None else hide.text(title, self._known_words),
            "review_id": self._review_id,
            "workspace": folder.settings.name,
            "time_zone": folder.settings.time_zone,
            "customer_word": folder.settings.customer_word,
            "customers": len(self._customers),
            "masked": hide is not None,
            # A masked bundle never says which key it could be tried with.
            **({} if hide is not None else {"key_id": key_id(folder.secret)}),
        }


def recordings_json(recordings: Collection[Recording]) -> str:
    """Names of recordings tell telephone numbers: for others they are called by their content."""
    entries = {
        each.media: {"name": f"{each.media}{each.kind}", "kind": each.kind, "bytes": each.size_b} for each in recordings
    }
    return json.dumps({"version": 1, "recordings": entries}, indent=1, sort_keys=True)


def ticking(report: Report) -> Callable[[float], None]:
    """Shares of the work on events, as reports."""

    def tick(share: float) -> None:
        report(Progress(Text.translate("Bundles", "Gathering the events"), round(share * _STAGES), _STAGES))

    return tick


def _pointed(anchor: Any) -> list[int]:
    """When the event of a mark happened that has seconds in it."""
    place = anchor.get("place") if isinstance(anchor, dict) else None
    if not isinstance(place, dict) or place.get("seconds", [None])[0] is None:
        return []
    start = anchor.get("start")
    return [start["at_us"]] if isinstance(start, dict) and isinstance(start.get("at_us"), int) else []
