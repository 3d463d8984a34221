"""`bundle`, `publish` and `subscribe`: what is given to others, and what comes from them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from viewer.cli.console import harmless, put, put_json, shown_progress, told_errors, translate_for
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.nicknames import nickname_number
from viewer.presenters.published_mask import PublishedMask
from viewer.presenters.settings import load_settings, settings_path, suggest_author
from viewer.workspace.bundle_export import BundleOptions, Opened, export_bundle
from viewer.workspace.bundles import merge_bundle
from viewer.workspace.folder import WorkspaceFolder, open_workspace
from viewer.workspace.importing import open_or_create
from viewer.workspace.snapshots import (
    PublishOptions,
    Snapshot,
    find_newer,
    load_latest,
    load_source,
    publish,
    set_source,
    take_snapshot,
)


def export(
    workspace: Path, review: str, file: Path, *, masked: bool, recordings: bool, as_json: bool, lang: str | None
) -> None:
    translate = translate_for(lang)
    with told_errors(translate), _opened(workspace) as opened, shown_progress(translate) as report:
        hide = PublishedMask() if masked else None
        options = BundleOptions(_author(), _number_of(opened.folder), hide, recordings)
        told = export_bundle(opened, _find_review(opened, review), file, options, report)
        if as_json:
            put_json({"file": str(file), "masked": masked, "customers": told.customers, "marks": told.marks,
                      "events": told.events, "recordings": told.recordings, "bytes": told.bytes})  # fmt: skip
            return
        parts = [
            Text.translate("Bundles", "%n customer(s)", n=told.customers),
            Text.translate("Bundles", "%n mark(s)", n=told.marks),
            Text.translate("Bundles", "%n event(s)", n=told.events),
            Text.translate("Bundles", "%n recording(s)", n=told.recordings),
            Text.translate("Bundles", "{size} MB", size=f"{told.bytes / 1e6:.1f}"),
        ]
        put(harmless(f"{file}: {', '.join(map(translate, parts))}"))
        if masked and told.recordings:
            _warn_of_voices(translate)


def merge(workspace: Path, file: Path, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate), _opened(workspace) as opened, shown_progress(translate) as report:
        merged = merge_bundle(opened.folder, opened.reviews, file, _author(), report)
        if as_json:
            put_json({"title": merged.title, "new": merged.new_count, "operations": merged.count})
            return
        told = Text.translate(
            "Bundles", "{title}: {new} of {count} changes were new.", title=merged.title, new=f"{merged.new_count:,}",
            count=f"{merged.count:,}",
        )  # fmt: skip
        put(harmless(translate(told)))


def publish_workspace(
    workspace: Path, target: Path, *, masked: bool, recordings: bool | None, as_json: bool, lang: str | None
) -> None:
    """recordings: those of homework; None: unless it is masked, because nobody can mask a voice."""
    translate = translate_for(lang)
    with told_errors(translate), _opened(workspace) as opened, shown_progress(translate) as report:
        with_recordings = not masked if recordings is None else recordings
        hide = PublishedMask() if masked else None
        options = PublishOptions(_author(), _number_of(opened.folder), hide, with_recordings)
        snapshot = publish(opened, target, options, report)
        _put_snapshot(snapshot, translate, as_json=as_json)
        if masked and with_recordings and any(name.startswith("media/") for name in snapshot.members):
            _warn_of_voices(translate)


def subscribe(workspace: Path, target: Path | None, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate), open_or_create(workspace) as folder, shown_progress(translate) as report:
        source = target or load_source(folder)
        if source is None:
            raise AshiatoError(
                Text.translate("Snapshots", "This workspace does not get its events from a snapshot."),
                where=str(workspace),
                next_step=Text.translate("Snapshots", "Name the folder: ashiato subscribe WORKSPACE FOLDER"),
            )
        snapshot = load_latest(source)
        if target is None and find_newer(folder) is None:
            put(translate(Text.translate("Snapshots", "The newest snapshot is here already.")))
            return
        take_snapshot(folder, snapshot, report)
        set_source(folder, source.resolve())
        _put_snapshot(snapshot, translate, as_json=as_json)


def _put_snapshot(snapshot: Snapshot, translate: Translate, *, as_json: bool) -> None:
    if as_json:
        put_json({"snapshot": snapshot.snapshot_id, "folder": str(snapshot.folder), "masked": snapshot.is_masked,
                  "made_by": snapshot.made_by, "made_at": snapshot.made_at, "events": snapshot.events,
                  "customers": snapshot.customers, "bytes": snapshot.bytes})  # fmt: skip
        return
    parts = [
        snapshot.title,
        translate(Text.translate("Bundles", "%n customer(s)", n=snapshot.customers)),
        translate(Text.translate("Bundles", "%n event(s)", n=snapshot.events)),
        translate(Text.translate("Bundles", "{size} MB", size=f"{snapshot.bytes / 1e6:.1f}")),
    ]
    if snapshot.is_masked:
        parts.append(translate(Text.translate("Snapshots", "masked: calling and revealing are off")))
    put(harmless(f"{snapshot.snapshot_id}: {', '.join(parts)}"))


def _warn_of_voices(translate: Translate) -> None:
    from viewer.cli.console import tell

    tell(translate(Text.translate("Bundles", "Recordings cannot be masked: voices say names.")))


def _find_review(opened: Opened, wanted: str) -> str:
    """A review by its id or by its running number, "#42" or "42"."""
    for record in opened.reviews.load_records("review"):
        if record.row_id == wanted or str(record.fields.get("no")) == wanted.removeprefix("#"):
            return record.row_id
    raise AshiatoError(
        Text.translate("Bundles", "There is no such review in this workspace."),
        where=wanted,
        next_step=Text.translate("Bundles", "Choose one of the page of reviews, by its number."),
    )


@contextmanager
def _opened(workspace: Path) -> Iterator[Opened]:
    from viewer.reviews.store import ReviewStore

    folder = open_workspace(workspace)
    events = EventStore.open(folder.events_dir)
    try:
        reviews = ReviewStore.open(folder.reviews_path)
        try:
            yield Opened(folder, events, reviews)
        finally:
            reviews.close()
    finally:
        events.close()


def _number_of(folder: WorkspaceFolder) -> partial[int]:
    return partial(nickname_number, secret=folder.secret)


def _author() -> str:
    return load_settings(settings_path()).author or suggest_author()
