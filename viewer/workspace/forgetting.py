"""Forgetting a person (削除請求): what would go is looked up first, then it goes, and a crash in between is made good.

The log of operations is the point of no return: before it nothing has changed, after it the rest is done again and
again until it is done. A mark in the folder says that something may be left to do.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.domain.anchors import IdentityRef, identity_ref
from viewer.domain.audit import AuditEntry, AuditQuery, is_handed_out
from viewer.domain.errors import AshiatoError
from viewer.domain.forgetting import Forgotten
from viewer.domain.heard import HEARD
from viewer.domain.hub_addresses import FolderAddress
from viewer.domain.identities import Identity
from viewer.domain.journey import FieldRole, Journey
from viewer.domain.keeping import keyed_digest
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.recordings import ENTITY as RECORDING
from viewer.domain.recordings import Recording
from viewer.domain.text import Text
from viewer.events.generations import generation_path, load_current, sweep_generations
from viewer.events.importing.run import rebuild
from viewer.events.kept_sources import is_applied
from viewer.events.store import EventStore
from viewer.events.write_lock import hold_write_lock
from viewer.reviews.decisions import DECISION, DecisionKind, pair_changes
from viewer.workspace.folder import PENDING_NAME, WorkspaceFolder
from viewer.workspace.recording_files import Added, add_folder, remove_recordings
from viewer.workspace.recording_matches import load_matches
from viewer.workspace.retention import load_keeping_rules
from viewer.workspace.signal_rules import refresh_after_import

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_LEAST_CHARS: Final = 5
"""Shorter words stand in too many texts to tell anything."""


@dataclass(frozen=True, slots=True)
class ForgetPlan:
    """What goes with one person, and what stays out of reach.

    written: rows of people's notes about them. recordings: those that belong to their calls. unsure: recordings that
    may be theirs: nothing tells for sure. mentions: (entity, row_id) elsewhere in which their name, a number or an
    address stands: people decide about these. handed_out: what left the workspace with them in it, the newest first.
    elsewhere: who works at the team's other computers, which follow when they meet the hub next. Until then their
    copies hold what was written, and so do their files in shared_folder ("" for a hub that is no folder).
    """

    customer_id: str
    refs: tuple[IdentityRef, ...]
    event_count: int
    field_count: int
    sources: tuple[str, ...]
    written_count: int
    recordings: tuple[Recording, ...]
    unsure: tuple[Recording, ...]
    mentions: tuple[tuple[str, str], ...]
    handed_out: tuple[AuditEntry, ...]
    also: tuple[tuple[str, str, str], ...]
    elsewhere: tuple[str, ...] = ()
    shared_folder: str = ""


def plan_forgetting(
    folder: WorkspaceFolder, events: EventStore, reviews: ReviewStore, customer_no: int, report: Report = silent
) -> ForgetPlan:
    """Looks only. Raises AshiatoError, Cancelled."""
    report(Progress(Text.translate("Forgetting", "Looking up what is held"), 0, 4))
    journey = events.load_journey(customer_no)
    refs = tuple(identity_ref(identity, folder.secret) for identity in journey.customer.identities.values())
    report(Progress(Text.translate("Forgetting", "Looking up what is held"), 1, 4))
    matches = load_matches(folder, events, reviews).matches
    theirs = tuple(each.recording for each in matches if each.call and each.call.customer_no == customer_no)
    unsure = tuple(
        each.recording for each in matches
        if each.call is None and any(call.customer_no == customer_no for call in each.candidates)
    )  # fmt: skip
    report(Progress(Text.translate("Forgetting", "Looking up what is held"), 2, 4))
    about = reviews.load_operations_about(refs)
    rows = {(each.entity, each.row_id) for each in about}
    said = reviews.find_rows_that_say(_telling_words(journey))
    report(Progress(Text.translate("Forgetting", "Looking up what is held"), 3, 4))
    wanted = frozenset(refs)
    entries = reviews.load_audit(AuditQuery(limit=100_000))
    return ForgetPlan(
        journey.customer.customer_id, refs, len(journey.events), len(journey.customer.fields),
        tuple(dict.fromkeys(journey.events.source_of(at).file_name for at in range(len(journey.events)))),
        len(rows), theirs, unsure,
        tuple(row for row in said if row not in rows and row[0] != DECISION),
        tuple(entry for entry in entries if is_handed_out(entry, wanted)),
        (*_decisions_about(reviews, journey, folder.secret), *_rows_about(reviews, theirs)),
        *_find_elsewhere(folder, reviews),
    )  # fmt: skip


def forget(
    folder: WorkspaceFolder, reviews: ReviewStore, plan: ForgetPlan, *, author: str, reason: str,
    report: Report = silent,
) -> None:  # fmt: skip
    """Do what `plan` says. After Cancelled, an error or a crash the rest is done at the next opening.

    Raises AshiatoError without a reason, or if whoever works here may not.
    """
    if not reason.strip():
        raise AshiatoError(
            Text.translate("Forgetting", "A reason is needed."),
            next_step=Text.translate("Forgetting", "It is kept in the audit: who asked for it, and when."),
        )
    _mark_pending(folder)
    reviews.forget(
        author, plan.refs, reason=reason.strip(), also=plan.also,
        media=[keyed_digest(folder.secret, recording.media) for recording in plan.recordings],
    )  # fmt: skip
    finish_forgetting(folder, reviews, report)


def forget_on_hub(folder: WorkspaceFolder, reviews: ReviewStore, person: str) -> AshiatoError | None:
    """Tell the team's hub at once and blank what it keeps, as far as this login may. What kept it from it, or None.

    Without this, or after a failure, the app does it when it meets the hub next. Waits for the network.
    """
    from viewer.workspace.exchange import Exchange
    from viewer.workspace.hub_connection import connect_hub

    if not folder.settings.hub:
        return None
    try:
        hub = connect_hub(folder, reviews.replica_id, person)
        try:
            exchange = Exchange(reviews, hub, lambda: time.time_ns() // 1000)
            exchange.beat()
            exchange.push()
            exchange.pull()
            exchange.forget()
        finally:
            hub.close()
    except AshiatoError as error:
        return error
    return exchange.withheld_problem


def finish_forgetting(folder: WorkspaceFolder, reviews: ReviewStore, report: Report = silent) -> bool:
    """What is left to do for everybody who was forgotten, here or by others of the team. False if it was nothing.

    Raises AshiatoError (as when somebody imports just now) and Cancelled; it can be called again at any time.
    """
    forgotten = reviews.load_forgotten()
    is_left = bool(forgotten) and not is_applied(folder.store, forgotten.refs)
    if is_left:
        _mark_pending(folder)
        report(Progress(Text.translate("Forgetting", "Removing recordings")))
        _remove_recordings(folder, forgotten)
        reviews.compact()
        rebuild(folder.store, report, reviews.load_decisions(), rules=load_keeping_rules(folder), wait=True)
        refresh_after_import(folder, report)
    if forgotten and old_generations(folder):
        # A window that shows the data from before keeps it on the disk until it is closed.
        with suppress(AshiatoError), hold_write_lock(folder.store, report):
            sweep_generations(folder.events_dir)
    if not (forgotten and old_generations(folder)):
        with suppress(FileNotFoundError):
            (folder.path / PENDING_NAME).unlink()
    return is_left


def resume_forgetting(folder: WorkspaceFolder, report: Report = silent) -> bool:
    """As `finish_forgetting`, for who has no open store."""
    from viewer.reviews.store import ReviewStore

    reviews = ReviewStore.open(folder.reviews_path)
    try:
        return finish_forgetting(folder, reviews, report)
    finally:
        reviews.close()


def is_pending(folder: WorkspaceFolder) -> bool:
    """Somebody began to forget, and was perhaps interrupted. One look at the folder."""
    return (folder.path / PENDING_NAME).exists()


def make_refusal(secret: bytes, forgotten: Forgotten) -> Callable[[str], bool]:
    """Whether a recording, told by the SHA-256 of its content, was of somebody who was forgotten."""

    def is_refused(media: str) -> bool:
        return bool(forgotten.media) and keyed_digest(secret, media) in forgotten.media

    return is_refused


def add_allowed(
    folder: WorkspaceFolder, reviews: ReviewStore | None, source: Path, *, pattern: str | None = None,
    minutes: int | None = None, is_linking: bool = False, report: Report = silent,
) -> Added:  # fmt: skip
    """`add_folder` without recordings of people who were forgotten."""
    forgotten = Forgotten() if reviews is None else reviews.load_forgotten()
    return add_folder(
        folder, source, pattern=pattern, minutes=minutes, is_linking=is_linking, report=report,
        is_refused=make_refusal(folder.secret, forgotten),
    )  # fmt: skip


def _find_elsewhere(folder: WorkspaceFolder, reviews: ReviewStore) -> tuple[tuple[str, ...], str]:
    from viewer.workspace.hub_connection import find_address

    if not folder.settings.hub:
        return (), ""
    names = tuple(sorted(set(reviews.load_other_writers().values())))
    address = find_address(folder)
    return names, str(address.path) if isinstance(address, FolderAddress) else ""


def _mark_pending(folder: WorkspaceFolder) -> None:
    descriptor = os.open(folder.path / PENDING_NAME, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_recordings(folder: WorkspaceFolder, forgotten: Forgotten) -> None:
    if forgotten.media:
        remove_recordings(folder, make_refusal(folder.secret, forgotten))


def _decisions_about(reviews: ReviewStore, journey: Journey, secret: bytes) -> list[tuple[str, str, str]]:
    """Joins and splits tell identities in full: those of the customer go as a whole."""
    theirs = set(journey.customer.identities.values())
    decided = reviews.load_decisions()
    pairs: list[tuple[DecisionKind, tuple[Identity, Identity]]] = [
        *((DecisionKind.JOIN, pair) for pair in decided.joins),
        *((DecisionKind.SPLIT, pair) for pair in decided.splits),
    ]  # fmt: skip
    return [
        (DECISION, pair_changes(kind, *pair, True, secret)[0].row_id, "*")
        for kind, pair in pairs
        if not theirs.isdisjoint(pair)
    ]


def _rows_about(reviews: ReviewStore, recordings: Iterable[Recording]) -> list[tuple[str, str, str]]:
    """What was written about recordings that go: to which call, and who heard which seconds."""
    media = {recording.media for recording in recordings}
    heard = [each.row_id for each in reviews.load_records(HEARD) if each.fields.get("media") in media]
    return [*((RECORDING, each, "*") for each in sorted(media)), *((HEARD, each, "media") for each in heard)]


def _telling_words(journey: Journey) -> list[str]:
    """Words by which others may have written about the person: names, numbers, addresses, strong ids."""
    customer = journey.customer
    words = {
        field.value.strip()
        for field in customer.fields
        if field.role in (FieldRole.NAME, FieldRole.PHONE, FieldRole.MAIL, FieldRole.ADDRESS)
    }
    words |= {"".join(word.split()) for word in words}
    words |= {each.value for number, each in customer.identities.items() if number not in customer.weak}
    return sorted(word for word in words if len(word) >= _LEAST_CHARS or (len(word) >= 3 and not word.isascii()))


def old_generations(folder: WorkspaceFolder) -> list[Path]:
    """Event files that are not the current one: somebody reads them still. The next opening sweeps them."""
    current = generation_path(folder.events_dir, load_current(folder.events_dir))
    return [path for path in folder.events_dir.glob("[0-9]*.duckdb") if path.stem.isdigit() and path != current]
