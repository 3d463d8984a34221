"""`ashiato recordings`: take in a folder of recordings, and tell which call each belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from viewer.cli.console import harmless, put, put_json, put_table, shown_progress, tell, told_errors, translate_for
from viewer.cli.masks import mask_identity
from viewer.cli.reading import local_time
from viewer.domain.clock import iso_utc
from viewer.domain.progress import Report
from viewer.domain.recordings import MATCHED, Match
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.masking import mask_text
from viewer.presenters.recording_words import RECORDING_COLUMNS, why_words
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.recording_files import Added, keep_rule, load_rule
from viewer.workspace.recording_matches import Matched, load_matches


def tell_recordings(
    workspace: Path, source: Path | None, *, pattern: str | None, minutes: int | None, link: bool, as_json: bool,
    lang: str | None,
) -> None:  # fmt: skip
    translate = translate_for(lang)
    with told_errors(translate):
        folder = open_workspace(workspace)
        if source is not None:
            with shown_progress(translate) as report:
                added = _add(folder, source, pattern=pattern, minutes=minutes, link=link, report=report)
            _tell_added(added, translate)
        elif pattern is not None or minutes is not None:
            _change_rule(folder, pattern, minutes)
        store = EventStore.open(folder.events_dir)
        try:
            matched = _load(folder, store)
            names = {row.customer_no: row.customer_id for row in store.load_rows(_customers(matched))}
        finally:
            store.close()
        _put(folder, matched, names, translate, as_json=as_json)


def _add(
    folder: WorkspaceFolder, source: Path, *, pattern: str | None, minutes: int | None, link: bool, report: Report
) -> Added:
    from viewer.reviews.store import ReviewStore
    from viewer.workspace.forgetting import add_allowed

    reviews = ReviewStore.open(folder.reviews_path) if folder.reviews_path.is_file() else None
    try:
        return add_allowed(
            folder, reviews, source, pattern=pattern, minutes=minutes, is_linking=link, report=report
        )  # fmt: skip
    finally:
        if reviews is not None:
            reviews.close()


def _change_rule(folder: WorkspaceFolder, pattern: str | None, minutes: int | None) -> None:
    rule = load_rule(folder)
    if rule is not None:
        rule = rule._replace(minutes=rule.minutes if minutes is None else minutes)
        if pattern:
            rule = rule._replace(pattern=pattern, is_guessed=False)
        keep_rule(folder, rule)


def _load(folder: WorkspaceFolder, store: EventStore) -> Matched:
    if not folder.reviews_path.is_file():
        return load_matches(folder, store, None)
    from viewer.reviews.store import ReviewStore

    reviews = ReviewStore.open(folder.reviews_path)
    try:
        return load_matches(folder, store, reviews)
    finally:
        reviews.close()


def _customers(matched: Matched) -> list[int]:
    calls = [call for match in matched.matches for call in (match.call, *match.candidates) if call is not None]
    return sorted({call.customer_no for call in calls})


def _tell_added(added: Added, translate: Translate) -> None:
    parts = [Text.translate("Recordings", "%n recording(s) copied into the workspace", n=added.copied)]
    if added.linked:
        parts = [Text.translate("Recordings", "%n recording(s) linked into the workspace", n=added.linked), *parts]
    if added.known:
        parts.append(Text.translate("Recordings", "%n there already", n=added.known))
    if added.others:
        parts.append(Text.translate("Recordings", "%n file(s) of other kinds left out", n=added.others))
    for part in parts:
        tell(translate(part))
    guessed = Text.translate("Recordings", "Pattern of the names, guessed: {pattern}", pattern=added.rule.pattern)
    kept = Text.translate("Recordings", "Pattern of the names: {pattern}", pattern=added.rule.pattern)
    tell(harmless(translate(guessed if added.is_guessed else kept)))
    for name, reason in added.skipped:
        tell(harmless(f"{name}: {translate(reason)}"))


def _put(
    folder: WorkspaceFolder, matched: Matched, names: dict[int, str], translate: Translate, *, as_json: bool
) -> None:
    minutes = matched.rule.minutes if matched.rule is not None else 0
    if as_json:
        for match in matched.matches:
            put_json(_json(match, names, why_words(match, minutes, translate)))
        return
    rows = []
    for match in matched.matches:
        call = match.call
        where = f"{local_time(call.started_us, folder.zone)}  {mask_identity(names[call.customer_no])}" if call else "-"
        rows.append([mask_text(match.recording.name), where, why_words(match, minutes, translate)])
    count = sum(match.why in MATCHED for match in matched.matches)
    if rows:
        put_table([translate(heading) for heading in RECORDING_COLUMNS], rows)
    total = len(matched.matches)
    put(translate(Text.translate("Recordings", "{count} of %n recording(s) have their call.", count=count, n=total)))


def _json(match: Match, names: dict[int, str], reason: str) -> dict[str, Any]:
    call = match.call
    return {
        "file": match.recording.name, "media": match.recording.media, "bytes": match.recording.size_b,
        "why": match.why.value, "reason": reason,
        "event": None if call is None else f"{call.event_key:016x}",
        "customer_id": None if call is None else names[call.customer_no],
        "started_at": None if call is None else iso_utc(call.started_us),
        "candidates": [f"{each.event_key:016x}" for each in match.candidates],
    }  # fmt: skip
