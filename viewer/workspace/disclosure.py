"""Disclosure (開示): everything held on one person in one file, our own notes included.

A zip: `disclosure.html` to read, `disclosure.json` with the same and all details, `recordings/` with what was said. A
page alone cannot hold recordings, and JSON alone is nothing to hand to a person.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from viewer.domain.anchors import IdentityRef, identity_ref
from viewer.domain.audit import AuditKind, AuditQuery
from viewer.domain.clock import iso_utc
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.operations import Operation
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.recordings import Recording
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.workspace.disclosure_page import make_page
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.recording_matches import load_matches

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_TELLING: Final = Text.translate("Disclosure", "Collecting what is held")


def collect(
    folder: WorkspaceFolder, events: EventStore, reviews: ReviewStore, customer_no: int, report: Report = silent
) -> dict[str, Any]:
    """Everything as JSON values, nothing masked. Raises AshiatoError, Cancelled."""
    journey = events.load_journey(customer_no)
    customer = journey.customer
    refs = [identity_ref(identity, folder.secret) for identity in customer.identities.values()]
    total = len(journey.events)
    rows = []
    for at in range(total):
        if at % 50 == 0:
            report(Progress(_TELLING, at, total))
        rows.append(_event(journey, at, events))
    recordings = [
        {"file": f"recordings/{match.recording.file_name}", "name": match.recording.name,
         "sha256": match.recording.media, "call": f"{match.call.event_key:016x}"}
        for match in load_matches(folder, events, reviews).matches
        if match.call is not None and match.call.customer_no == customer_no
    ]  # fmt: skip
    return {
        "version": 1,
        "workspace": folder.settings.name,
        "customer_id": customer.customer_id,
        "aliases": list(customer.aliases),
        "identities": [
            {"namespace": each.namespace, "value": each.value, "is_weak": number in customer.weak}
            for number, each in customer.identities.items()
        ],
        "fields": [{"role": field.role.value, "label": field.label, "value": field.value} for field in customer.fields],
        "changes": [
            {"at": iso_utc(change.at_us), "label": change.label, "before": change.before, "after": change.after}
            for change in customer.changes
        ],
        "events": rows,
        "scores": [_score(score) for score in journey.scores],
        "signals": [_plain(firing) for firing in events.load_firings(customer_no)],
        "recordings": recordings,
        "notes": [_operation(each) for each in reviews.load_operations_about(refs)],
        "audit": _audit(reviews, refs),
        "records": _records(events, journey, report),
    }


def disclose(
    folder: WorkspaceFolder, content: Mapping[str, Any], target: Path, *, recordings: Mapping[str, Recording],
    translate: Translate, report: Report = silent,
) -> None:  # fmt: skip
    """Write `content` (see `collect`) as one file that only its owner may read: the whole file, or none.

    recordings: by the name they have in `content`. Raises AshiatoError if it cannot be written, Cancelled.
    """
    making = target.with_name(f".{target.name}.new")
    try:
        with (
            os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            archive.writestr("disclosure.html", make_page(content, translate))
            archive.writestr("disclosure.json", json.dumps(content, ensure_ascii=False, indent=1))
            for done, (name, recording) in enumerate(recordings.items()):
                report(Progress(Text.translate("Disclosure", "Adding recordings"), done, len(recordings)))
                archive.write(folder.media_dir / recording.file_name, name)
        making.replace(target)
    except OSError as error:
        raise AshiatoError(
            Text.translate("Disclosure", "The file cannot be written: {reason}.", reason=error.strerror or "?"),
            where=str(target),
            next_step=Text.translate("Disclosure", "Check free space, and that you may write there."),
        ) from error
    finally:
        making.unlink(missing_ok=True)


def recordings_of(
    folder: WorkspaceFolder, events: EventStore, reviews: ReviewStore, customer_no: int
) -> dict[str, Recording]:
    """By the name they have in the file."""
    return {
        f"recordings/{match.recording.file_name}": match.recording
        for match in load_matches(folder, events, reviews).matches
        if match.call is not None and match.call.customer_no == customer_no
    }


def _event(journey: Journey, at: int, events: EventStore) -> dict[str, Any]:
    table = journey.events
    source = table.source_of(at)
    key = int(table.event_key[at])
    try:
        attributes: Mapping[str, str] = events.load_event_detail(journey.customer.customer_no, key).attributes
    except KeyError:
        attributes = {}
    values = {
        "event_id": table.event_id(at), "at": iso_utc(int(table.occurred_at_us[at])),
        "channel": table.channel_of(at).value, "actor": table.actor_of(at).value, "name": str(table.event_name[at]),
        "title": table.title(at), "url": table.url(at), "text": table.text(at), "device": table.device[at],
        "traffic_source": table.traffic_source[at], "thread": table.thread[at], "topic": table.topic[at],
        "media_id": table.media_id[at], "vendor_id": table.vendor_id[at], "attributes": dict(attributes),
        "source": source.source, "source_file": source.file_name, "source_row": source.row,
        "source_no": int(table.source_no[at]),
    }  # fmt: skip
    return {name: value for name, value in values.items() if value not in (None, "", {})}


def _score(score: Any) -> dict[str, Any]:
    return {
        "at": iso_utc(score.answered_at_us), "kind": score.kind.value, "question": score.question,
        "value": score.value, "low": score.low, "high": score.high, "word": score.word, "comment": score.comment,
    }  # fmt: skip


def _records(events: EventStore, journey: Journey, report: Report) -> list[dict[str, Any]]:
    """The rows of the imported files that the events came from, as they were imported; each once."""
    table = journey.events
    wanted = dict.fromkeys((int(table.source_no[at]), int(table.source_row[at])) for at in range(len(table)))
    found = []
    for done, (source_no, row) in enumerate(wanted):
        report(Progress(Text.translate("Disclosure", "Reading the imported rows"), done, len(wanted)))
        try:
            record = events.load_raw_record(source_no, row)
        except (KeyError, AshiatoError):
            continue
        found.append(
            {"source": record.source, "file": record.file_name, "row": record.row, "cells": dict(record.cells)}
        )  # fmt: skip
    return found


def _operation(operation: Operation) -> dict[str, Any]:
    try:
        value = None if operation.value is None else json.loads(operation.value)
    except ValueError:
        value = operation.value
    return {
        "at": iso_utc(operation.written_at_us), "by": operation.author, "typed_by": operation.typist,
        "entity": operation.entity, "row": operation.row_id, "field": operation.field, "value": value,
    }  # fmt: skip


def _audit(reviews: ReviewStore, refs: list[IdentityRef]) -> list[dict[str, Any]]:
    kinds = frozenset(AuditKind) - {AuditKind.CHANGED}
    entries = reviews.load_audit(AuditQuery(customers=frozenset(refs), kinds=kinds, limit=1_000_000))
    return [
        {"at": iso_utc(entry.at_us), "by": entry.author, "kind": entry.kind.value, "what": entry.what,
         "reason": entry.reason}
        for entry in entries
    ]  # fmt: skip


def _plain(value: Any) -> Any:
    """Values of any make as JSON: what is none of its kinds becomes text."""
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    return str(value)
