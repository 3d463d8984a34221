"""Bundles that came from elsewhere: merged into a workspace of the same team, or looked at by a guest (ADR 0006)."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.operations import Operation
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.text import Text
from viewer.events.excerpt_files import make_of_tables
from viewer.events.generations import commit, scratch_folder
from viewer.reviews.bundle_files import (
    OPERATIONS,
    Manifest,
    digest_of,
    load_manifest,
    unpack_bundle,
)
from viewer.reviews.operation_json import read_lines
from viewer.workspace.bundle_export import ticking
from viewer.workspace.folder import (
    SETTINGS_NAME,
    WorkspaceFolder,
    create_workspace,
)
from viewer.workspace.origin import Origin, OriginKind, key_id, write_origin

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_STAGES: Final = 100


@dataclass(frozen=True, slots=True)
class Merged:
    """What a bundle brought: operations that were new of all it has."""

    new_count: int
    count: int
    changes: ChangeSet
    title: str


def merge_bundle(
    folder: WorkspaceFolder, reviews: ReviewStore, path: Path, author: str, report: Report = silent
) -> Merged:
    """Take what a bundle says into a workspace of the same team; the events stay as they are here.

    The same bundle again changes nothing. Raises AshiatoError for one that is masked, or of another team, Cancelled.
    """
    manifest = load_manifest(path)
    if manifest.is_masked:
        raise AshiatoError(
            Text.translate("Bundles", "A masked bundle cannot be merged: its texts are not those that were written."),
            where=path.name,
            next_step=Text.translate("Bundles", "Open it as a guest, or ask for one that is not masked."),
        )
    if manifest.text("key_id") != key_id(folder.secret):
        raise AshiatoError(
            Text.translate("Bundles", "The bundle comes from another team: its marks would find no events here."),
            where=path.name,
            next_step=Text.translate("Bundles", "Open it as a guest, or join that team first."),
        )
    with scratch_folder(folder.store) as scratch:
        inside = scratch / "bundle"
        inside.mkdir(mode=0o700)
        unpack_bundle(path, inside, report)
        operations = _read_operations(inside / OPERATIONS, path)
    report(Progress(Text.translate("Bundles", "Merging"), 0, 0))
    changes, new_count = reviews.merge(author, operations)
    return Merged(new_count, len(operations), changes, manifest.text("title"))


def make_guest_workspace(bundle: Path, target: Path, report: Report = silent) -> Origin:
    """A workspace at `target` that shows what is in a bundle and lets nothing be changed.

    target: must not exist; nothing is left of it after an error. Raises AshiatoError, Cancelled.
    """
    manifest = load_manifest(bundle)
    origin = Origin(
        OriginKind.BUNDLE, manifest.text("bundle_id"), manifest.is_masked, manifest.text("made_by")[:200],
        manifest.text("made_at")[:40], manifest.text("title")[:300],
    )  # fmt: skip
    try:
        folder = create_workspace(target, manifest.text("workspace")[:200] or bundle.stem)
        _take_settings(folder, manifest)
        with scratch_folder(folder.store) as scratch:
            inside = scratch / "bundle"
            inside.mkdir(mode=0o700)
            unpack_bundle(bundle, inside, report)
            built = scratch / "generation.duckdb"
            files = {path.stem: path for path in sorted((inside / "events").glob("*.parquet"))}
            make_of_tables(files, built, spill_dir=scratch / "spill", tick=ticking(report))
            commit(folder.events_dir, built)
            _take_recordings(folder, inside / "media")
            operations = _read_operations(inside / OPERATIONS, bundle)
        _fill_reviews(folder, operations, origin.made_by)
        write_origin(folder, origin)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise AshiatoError(
            Text.translate("Bundles", "The bundle cannot be unpacked: {reason}.", reason=error.strerror or "?"),
            where=str(target),
            next_step=Text.translate("Bundles", "Check free space, and that you may write there."),
        ) from error
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise
    return origin


def _fill_reviews(folder: WorkspaceFolder, operations: Collection[Operation], author: str) -> None:
    from viewer.reviews.store import ReviewStore

    store = ReviewStore.open(folder.reviews_path)
    try:
        store.merge(author or "?", operations)
    finally:
        store.close()


def _take_recordings(folder: WorkspaceFolder, inside: Path) -> None:
    from viewer.domain.recordings import MatchRule
    from viewer.workspace.recording_files import keep_rule

    if not inside.is_dir():
        return
    for path in inside.iterdir():
        if path.suffix == ".json":
            shutil.copyfile(path, folder.media_dir / path.name)
        elif digest_of(path) == path.stem:
            path.replace(folder.media_dir / path.name)
    keep_rule(folder, MatchRule("{id}"))


def _take_settings(folder: WorkspaceFolder, manifest: Manifest) -> None:
    import tomlkit

    path = folder.path / SETTINGS_NAME
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    for name in ("time_zone", "customer_word"):
        if manifest.text(name):
            document[name] = manifest.text(name)[:100]
    path.write_text(tomlkit.dumps(document), encoding="utf-8")
    folder.__dict__.pop("settings", None)


def _read_operations(path: Path, bundle: Path) -> list[Operation]:
    try:
        return list(read_lines(path.read_bytes()))
    except ValueError as error:
        raise AshiatoError(
            Text.translate("Bundles", "The marks in the bundle cannot be read."),
            where=bundle.name,
            next_step=Text.translate("Bundles", "Ask for it to be made and sent again. Nothing was changed."),
        ) from error
