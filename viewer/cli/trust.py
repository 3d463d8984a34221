"""Commands about trust: audit, disclose, forget, retention."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.cli.console import (
    harmless,
    put,
    put_json,
    put_table,
    shown_progress,
    tell,
    told_errors,
    translate_for,
)
from viewer.cli.masks import mask_identity
from viewer.cli.reading import find_one, local_time
from viewer.domain.anchors import IdentityRef
from viewer.domain.audit import AuditEntry, AuditKind, AuditQuery, entry_json
from viewer.domain.clock import iso_utc, us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.keeping import ANY_SOURCE
from viewer.domain.permissions import Deed
from viewer.domain.spreadsheets import as_plain_cell
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.audit_words import AUDIT_COLUMNS, kind_words, what_words
from viewer.presenters.settings import suggest_author
from viewer.workspace import audit as auditing
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.permissions import check_may, load_role
from viewer.workspace.retention import load_retention, set_retention

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore


@contextmanager
def opened(workspace: Path) -> Iterator[tuple[WorkspaceFolder, EventStore, ReviewStore]]:
    """Both stores of a workspace. Raises AshiatoError."""
    from viewer.reviews.store import ReviewStore

    folder = open_workspace(workspace)
    events = EventStore.open(folder.events_dir)
    try:
        reviews = ReviewStore.open(folder.reviews_path)
        try:
            reviews.role = load_role(folder)
            yield folder, events, reviews
        finally:
            reviews.close()
    finally:
        events.close()


def print_audit(
    workspace: Path, *, words: str, author: str, customer: str, kinds: Sequence[AuditKind], since: str, until: str,
    limit: int, as_json: bool, as_csv: bool, lang: str | None,
) -> None:  # fmt: skip
    translate = translate_for(lang)
    with told_errors(translate), opened(workspace) as (folder, events, reviews):
        check_may(folder, Deed.AUDIT)
        zone = folder.zone
        refs = _refs_of(folder, events, customer) if customer else frozenset()
        query = AuditQuery(
            words, author, refs, frozenset(kinds), _day_us(since, zone, 0), _day_us(until, zone, 1), limit
        )  # fmt: skip
        entries = reviews.load_audit(query)
        names = _names(folder, events, entries)
        if as_json:
            for entry in entries:
                put_json(entry_json(entry, names) | {"at": iso_utc(entry.at_us)})
            return
        rows = [_cells(entry, names, zone, translate) for entry in entries]
        headings = [translate(column) for column in AUDIT_COLUMNS]
        if as_csv:
            _put_csv(headings, rows)
        else:
            put_table(headings, rows, whole=frozenset({0}))


def _cells(entry: AuditEntry, names: dict[IdentityRef, str], zone: tzinfo, translate: Translate) -> list[str]:
    who = entry.author if not entry.typist else f"{entry.author} ({entry.typist})"
    customers = ", ".join(names.get(ref, translate(Text.translate("Audit", "unknown"))) for ref in entry.customers)
    return [
        local_time(entry.at_us, zone), who, translate(kind_words(entry.kind)), customers,
        what_words(entry, translate), entry.reason,
    ]  # fmt: skip


def _names(folder: WorkspaceFolder, events: EventStore, entries: Sequence[AuditEntry]) -> dict[IdentityRef, str]:
    refs = {ref for entry in entries for ref in entry.customers}
    numbers = events.find_numbers(refs, folder.secret) if refs else {}
    ids = {row.customer_no: mask_identity(row.customer_id) for row in events.load_rows(sorted(set(numbers.values())))}
    return {ref: ids[number] for ref, number in numbers.items() if number in ids}


def _refs_of(folder: WorkspaceFolder, events: EventStore, customer: str) -> frozenset[IdentityRef]:
    from viewer.domain.anchors import customer_refs

    return frozenset(customer_refs(events.load_journey(find_one(events, customer)), folder.secret))


def _day_us(words: str, zone: tzinfo, days_on: int) -> int | None:
    """The first instant of a day, or of the one after it. Raises AshiatoError."""
    if not words:
        return None
    try:
        day = date.fromisoformat(words) + timedelta(days=days_on)
    except ValueError as error:
        raise AshiatoError(
            Text.translate("CommandLine", "“{word}” is no date.", word=words),
            next_step=Text.translate("CommandLine", "Write it as 2026-10-03."),
        ) from error
    return us_of(datetime.combine(day, time(), zone))


def _put_csv(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    sys.stdout.flush()
    with open(sys.stdout.fileno(), "w", encoding="utf-8-sig", newline="", closefd=False) as out:
        writer = csv.writer(out)
        writer.writerow(headings)
        writer.writerows([as_plain_cell(cell) for cell in row] for row in rows)


def disclose(
    workspace: Path, identity: str, output: Path | None, *, reason: str, as_json: bool, lang: str | None
) -> None:  # fmt: skip
    translate = translate_for(lang)
    with told_errors(translate), opened(workspace) as (folder, events, reviews):
        from viewer.workspace.disclosure import collect, disclose, recordings_of

        check_may(folder, Deed.DISCLOSE)
        customer_no = find_one(events, identity)
        target = output or Path(f"disclosure-{datetime.now(folder.zone).date().isoformat()}.zip")
        refs = _refs_of(folder, events, identity)
        with shown_progress(translate) as report:
            content = collect(folder, events, reviews, customer_no, report)
            auditing.note(
                reviews, suggest_author(), AuditKind.DISCLOSED, customers=sorted(refs)[:1], what="zip", reason=reason
            )  # fmt: skip
            recordings = recordings_of(folder, events, reviews, customer_no)
            disclose(folder, content, target, recordings=recordings, translate=translate, report=report)
        counts = {name: len(content[name]) for name in ("events", "fields", "notes", "recordings", "records")}
        if as_json:
            put_json({"file": str(target)} | counts)
            return
        words = Text.translate(
            "CommandLine",
            "{file}: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings",
            file=str(target), **{name: f"{counts[name]:,}" for name in ("events", "fields", "notes", "recordings")},
        )  # fmt: skip
        put(harmless(translate(words)))


def forget(
    workspace: Path, identity: str, *, reason: str, dry_run: bool, as_json: bool, lang: str | None
) -> None:  # fmt: skip
    translate = translate_for(lang)
    with told_errors(translate), opened(workspace) as (folder, events, reviews):
        from viewer.workspace.forgetting import forget, forget_on_hub, old_generations, plan_forgetting

        check_may(folder, Deed.FORGET)
        with shown_progress(translate) as report:
            plan = plan_forgetting(folder, events, reviews, find_one(events, identity), report)
            events.close()
            if not dry_run:
                forget(folder, reviews, plan, author=suggest_author(), reason=reason, report=report)
        problem = None if dry_run else forget_on_hub(folder, reviews, suggest_author())
        is_read = [] if dry_run else old_generations(folder)
        if as_json:
            put_json({
                "done": not dry_run, "events": plan.event_count, "attributes": plan.field_count,
                "sources": list(plan.sources), "notes": plan.written_count,
                "recordings": [each.name for each in plan.recordings],
                "unsure_recordings": [each.name for each in plan.unsure],
                "mentions": [list(row) for row in plan.mentions],
                "out_of_reach": [entry_json(entry, {}) | {"at": iso_utc(entry.at_us)} for entry in plan.handed_out],
                "still_read": [path.name for path in is_read],
                "other_computers": list(plan.elsewhere), "shared_folder": plan.shared_folder,
                "hub_problem": None if problem is None else translate(problem.what),
            })  # fmt: skip
            return
        done = Text.translate(
            "CommandLine",
            "Forgotten: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings",
            events=f"{plan.event_count:,}", fields=f"{plan.field_count:,}", notes=f"{plan.written_count:,}",
            recordings=f"{len(plan.recordings):,}",
        )  # fmt: skip
        would = Text.translate(
            "CommandLine",
            "Would go: {events} events, {fields} attributes, {notes} entries of ours, {recordings} recordings",
            **done.args,
        )  # fmt: skip
        put(translate(would if dry_run else done))
        for line in _out_of_reach(plan.handed_out, folder.zone, translate):
            put(harmless(line))
        if problem is not None:
            waits = Text.translate(
                "CommandLine", "The hub follows when the app meets it next: {reason}", reason=problem.what
            )
            tell(harmless(translate(waits)))
        for words, names in (
            (Text.translate("CommandLine", "Out of reach until their app meets the hub next, copies of: {names}"),
             plan.elsewhere),
            (Text.translate("CommandLine", "Their own files stay until then in {names}"),
             [plan.shared_folder] if plan.shared_folder and plan.elsewhere else []),
            (Text.translate("CommandLine", "Perhaps theirs too, listen and decide: {names}"),
             [each.name for each in plan.unsure]),
            (Text.translate("CommandLine", "Named elsewhere, look there: {names}"),
             [f"{entity} {row_id}" for entity, row_id in plan.mentions]),
            (Text.translate("CommandLine", "A window still reads the data before; close it: {names}"),
             [path.name for path in is_read]),
        ):  # fmt: skip
            if names:
                tell(harmless(translate(Text(words.context, words.source, {"names": ", ".join(names)}))))


def _out_of_reach(entries: Sequence[AuditEntry], zone: tzinfo, translate: Translate) -> list[str]:
    if not entries:
        return [translate(Text.translate("CommandLine", "Nothing is known to have been handed out before."))]
    heading = Text.translate("CommandLine", "Out of reach, handed out before: %n", n=len(entries))
    return [
        translate(heading),
        *(
            f"  {local_time(entry.at_us, zone)}  {entry.author}  {translate(kind_words(entry.kind))}  "
            f"{what_words(entry, translate)}  {entry.reason}"
            for entry in entries
        ),
    ]


def retention(
    workspace: Path, source: str | None, days: str | None, *, as_json: bool, lang: str | None
) -> None:  # fmt: skip
    translate = translate_for(lang)
    with told_errors(translate):
        folder = open_workspace(workspace)
        if source is not None and days is not None:
            check_may(folder, Deed.DECIDE_DATA)
            set_retention(folder, source, None if days == "off" else _whole(days))
        kept = load_retention(folder)
        if as_json:
            put_json(dict(kept))
            return
        if not kept:
            put(translate(Text.translate("CommandLine", "Everything is kept for ever.")))
        for name, count in kept.items():
            shown = translate(Text.translate("CommandLine", "all others")) if name == ANY_SOURCE else name
            put(harmless(f"{shown}: {translate(Text.translate('CommandLine', '%n day(s)', n=count))}"))
        if days is not None:
            tell(translate(Text.translate("CommandLine", "It takes effect with the next import or rebuild.")))


def _whole(words: str) -> int:
    try:
        return int(words)
    except ValueError as error:
        raise AshiatoError(
            Text.translate("CommandLine", "“{word}” is no number of days.", word=words),
            next_step=Text.translate("CommandLine", "Write a whole number, or off."),
        ) from error
