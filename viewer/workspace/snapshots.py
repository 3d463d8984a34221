"""Published snapshots: the same events for everyone of a team (ADR 0006).

    TARGET/
      latest.json                      which snapshot is offered: replaced as the last step
      snapshots/<id>/manifest.json     what is in it: sizes and SHA-256
      snapshots/<id>/events.duckdb     one generation
      snapshots/<id>/media/...         recordings that homework needs

A snapshot is never changed. Members copy it to their own disk: nobody opens a database on a share.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
import tomllib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from viewer.domain.clock import iso_utc
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.text import Text
from viewer.events.excerpt import ExcerptOptions, Hide, make_excerpt
from viewer.events.generations import commit, scratch_folder, sweep_generations, take_lease
from viewer.events.schema import SCHEMA_VERSION
from viewer.events.verification import Checksums, verify
from viewer.events.write_lock import hold_write_lock
from viewer.reviews.bundle_files import digest_of
from viewer.workspace.bundle_export import Opened, recordings_json
from viewer.workspace.folder import SETTINGS_NAME, WorkspaceFolder
from viewer.workspace.origin import Origin, OriginKind, key_id, load_origin, write_origin

if TYPE_CHECKING:
    from viewer.domain.recordings import Recording

FORMAT: Final = "ashiato-snapshot"
VERSION: Final = 1
LATEST: Final = "latest.json"
SETTING: Final = "snapshot"
"""The key of workspace.toml that says where a team's snapshots are."""

_EVENTS: Final = "events.duckdb"
_MANIFEST: Final = "manifest.json"
_CHUNK: Final = 1024 * 1024
_MOST_MANIFEST: Final = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """made_by: a person's name. number_of: the number of a customer_id's nickname. hide: None for one as it is."""

    made_by: str
    number_of: Callable[[str], int]
    hide: Hide | None = None
    with_recordings: bool = True


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a published snapshot says of itself.

    members: size and SHA-256 by name. key_id: of the team's key, see `viewer.workspace.origin`.
    """

    folder: Path
    snapshot_id: str
    made_by: str
    made_at: str
    title: str
    is_masked: bool
    key_id: str
    events: int
    customers: int
    members: Mapping[str, tuple[int, str]]
    checksums: Checksums

    @property
    def bytes(self) -> int:
        return sum(size for size, _ in self.members.values())


def publish(opened: Opened, target: Path, options: PublishOptions, report: Report = silent) -> Snapshot:
    """Write a snapshot of the current generation into `target`, and offer it. Raises AshiatoError, Cancelled.

    Whatever stops it before the last step leaves what was offered before.
    """
    folder, events, _reviews = opened
    recordings = _homework_recordings(opened) if options.with_recordings else {}
    snapshot_id = str(uuid.uuid4())
    final = target / "snapshots" / snapshot_id
    making = target / "snapshots" / f".{snapshot_id}"
    lease = take_lease(folder.events_dir)
    try:
        if lease.path is None:
            raise AshiatoError(
                Text.translate("Snapshots", "There are no events in this workspace yet."),
                next_step=Text.translate("Snapshots", "Import files first."),
            )
        with scratch_folder(folder.store) as scratch:
            media = {event_key: recording.media for event_key, recording in recordings.items()}
            secret = folder.secret if options.hide is not None else None
            number_of = options.number_of if options.hide is not None else None
            wanted = ExcerptOptions(None, options.hide, secret, number_of, media)
            # Made here and copied there: no database is ever opened on a share.
            built = scratch / _EVENTS
            checksums = make_excerpt(lease.path, built, wanted, spill_dir=scratch / "spill", tick=_ticking(report))
            (scratch / "recordings.json").write_text(recordings_json(recordings.values()), encoding="utf-8")
            files = {_EVENTS: built, "media/recordings.json": scratch / "recordings.json"}
            files |= {f"media/{each.file_name}": folder.media_dir / each.file_name for each in recordings.values()}
            members = _copy_all(files, making, Text.translate("Snapshots", "Publishing"), report)
        totals = events.totals()
        told = {
            "format": FORMAT, "version": VERSION, "schema": SCHEMA_VERSION, "snapshot_id": snapshot_id,
            "made_by": options.made_by, "made_at": iso_utc(time.time_ns() // 1_000_000_000 * 1_000_000),
            "title": folder.settings.name, "masked": options.hide is not None,
            "key_id": key_id(folder.secret),
            "events": totals.events, "customers": totals.customers,
            "time_zone": folder.settings.time_zone, "customer_word": folder.settings.customer_word,
            "members": {name: {"bytes": size, "sha256": digest} for name, (size, digest) in members.items()},
            "checksums": {table: [rows, str(total)] for table, (rows, total) in checksums.items()},
        }  # fmt: skip
        _write_json(making / _MANIFEST, told)
        making.replace(final)
        _write_json(target / LATEST, {"snapshot_id": snapshot_id, "manifest_sha256": digest_of(final / _MANIFEST)})
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise _unreachable(target, error) from error
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    finally:
        lease.release()
    return load_latest(target)


def load_latest(target: Path) -> Snapshot:
    """What is offered in `target`. Raises AshiatoError if there is nothing, or not what it should be."""
    try:
        latest = _load_json(target / LATEST)
        snapshot_id = str(uuid.UUID(str(latest["snapshot_id"])))
        folder = target / "snapshots" / snapshot_id
        if digest_of(folder / _MANIFEST) != latest["manifest_sha256"]:
            raise ValueError("another manifest")
        return _snapshot_of(folder, _load_json(folder / _MANIFEST))
    except FileNotFoundError as error:
        raise AshiatoError(
            Text.translate("Snapshots", "No snapshot was published here."),
            where=str(target),
            next_step=Text.translate(
                "Snapshots", "Connect the drive, or publish one: ashiato publish WORKSPACE FOLDER"
            ),
        ) from error
    except OSError as error:
        raise _unreachable(target, error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(target) from error


def load_source(folder: WorkspaceFolder) -> Path | None:
    """Where the workspace gets its snapshots, as workspace.toml says; None if it imports its events itself."""
    try:
        raw = tomllib.loads((folder.path / SETTINGS_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    value = raw.get(SETTING)
    return Path(value) if isinstance(value, str) and value else None


def set_source(folder: WorkspaceFolder, target: Path) -> None:
    """Keep in workspace.toml where the snapshots are. Raises AshiatoError."""
    import tomlkit

    path = folder.path / SETTINGS_NAME
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
        document[SETTING] = str(target)
        fresh = path.with_suffix(".new")
        fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(path)
    except OSError as error:
        raise _unreachable(path, error) from error


def find_newer(folder: WorkspaceFolder) -> Snapshot | None:
    """A snapshot that is offered and not here yet; None if there is none or its place cannot be reached now."""
    source = load_source(folder)
    if source is None:
        return None
    try:
        latest = load_latest(source)
    except AshiatoError:
        return None
    origin = load_origin(folder)
    return None if origin is not None and origin.origin_id == latest.snapshot_id else latest


def take_snapshot(folder: WorkspaceFolder, snapshot: Snapshot, report: Report = silent) -> int:
    """Copy a snapshot here, verify it, and make it what counts. The number of its generation.

    Windows that are open go on with what they show until they switch. Raises AshiatoError, Cancelled; then everything
    is as before.
    """
    _refuse_wrong_key(folder, snapshot)
    try:
        with hold_write_lock(folder.store, report), scratch_folder(folder.store) as scratch:
            inside = scratch / "snapshot"
            _fetch_all(snapshot, inside, report)
            built = inside / _EVENTS
            verify(built, snapshot.checksums)
            _refuse_views(built, snapshot.folder)
            _take_recordings(folder, inside / "media")
            number = commit(folder.events_dir, built)
            write_origin(
                folder,
                Origin(
                    OriginKind.SNAPSHOT, snapshot.snapshot_id, snapshot.is_masked, snapshot.made_by, snapshot.made_at,
                    snapshot.title,
                ),
            )  # fmt: skip
            sweep_generations(folder.events_dir)
            return number
    except OSError as error:
        raise _unreachable(snapshot.folder, error) from error


def _refuse_wrong_key(folder: WorkspaceFolder, snapshot: Snapshot) -> None:
    """An open snapshot finds marks by the team's key; a masked one must not come to where that key is.

    With the key, whoever has the digests of a masked snapshot could try all telephone numbers.
    """
    origin = load_origin(folder)
    own = key_id(folder.secret)
    if not snapshot.is_masked and snapshot.key_id != own:
        raise AshiatoError(
            Text.translate("Snapshots", "This workspace does not have the team's key: marks would find no events."),
            where=snapshot.title,
            next_step=Text.translate("Snapshots", "Join the team first with the join link, then get the snapshot."),
        )
    if origin is None and any(folder.sources_dir.glob("*.json")):
        raise AshiatoError(
            Text.translate("Snapshots", "This workspace has imported events of its own."),
            where=str(folder.path),
            next_step=Text.translate("Snapshots", "Get the snapshot into a new workspace."),
        )
    if snapshot.is_masked and (snapshot.key_id == own or (origin is not None and not origin.is_masked)):
        raise AshiatoError(
            Text.translate("Snapshots", "This workspace holds the team's key, or events that are not masked."),
            where=str(folder.path),
            next_step=Text.translate("Snapshots", "Get the masked snapshot into a new workspace."),
        )


def _homework_recordings(opened: Opened) -> dict[int, Recording]:
    """By the event_key of their call."""
    from viewer.workspace.recording_matches import load_matches

    wanted = {str(record.fields.get("media") or "") for record in opened.reviews.load_records("homework_item")}
    matches = load_matches(*opened).matches if wanted - {""} else ()
    return {
        match.call.event_key: match.recording
        for match in matches
        if match.call is not None and match.recording.media in wanted
    }


def _copy_all(files: Mapping[str, Path], target: Path, stage: Text, report: Report) -> dict[str, tuple[int, str]]:
    """By name: size and SHA-256 of what was written."""
    total = sum(path.stat().st_size for path in files.values())
    done = 0
    written = {}
    for name, source in files.items():
        place = target.joinpath(*name.split("/"))
        place.parent.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with source.open("rb") as file, place.open("xb") as copy:
            while chunk := file.read(_CHUNK):
                report(Progress(stage, done + size, total))
                digest.update(chunk)
                copy.write(chunk)
                size += len(chunk)
        done += size
        written[name] = (size, digest.hexdigest())
    return written


def _fetch_all(snapshot: Snapshot, target: Path, report: Report) -> None:
    files = {name: snapshot.folder.joinpath(*name.split("/")) for name in snapshot.members}
    found = _copy_all(files, target, Text.translate("Snapshots", "Getting the snapshot"), report)
    if found != dict(snapshot.members):
        raise _damaged(snapshot.folder)


def _refuse_views(built: Path, where: Path) -> None:
    """A DuckDB file can hold views that read other files: only the one of this program is let in."""
    from viewer.events.excerpt import find_strange_parts

    if find_strange_parts(built):
        raise _damaged(where)


def _take_recordings(folder: WorkspaceFolder, inside: Path) -> None:
    from viewer.domain.recordings import MatchRule
    from viewer.workspace.recording_files import keep_rule

    recordings = [path for path in inside.iterdir() if path.suffix != ".json"]
    for path in recordings:
        if digest_of(path) == path.stem:
            path.replace(folder.media_dir / path.name)
    if recordings:
        shutil.copyfile(inside / "recordings.json", folder.media_dir / "recordings.json")
        keep_rule(folder, MatchRule("{id}"))


def _snapshot_of(folder: Path, raw: dict[str, Any]) -> Snapshot:
    if raw["format"] != FORMAT:
        raise ValueError("another format")
    if int(raw["version"]) > VERSION or int(raw["schema"]) != SCHEMA_VERSION:
        raise AshiatoError(
            Text.translate("Snapshots", "The snapshot was published by another version of Ashiato."),
            where=str(folder),
            next_step=Text.translate("Snapshots", "Install the version that the team uses. Nothing was changed."),
        )
    members = {str(name): (int(each["bytes"]), str(each["sha256"])) for name, each in raw["members"].items()}
    names = members.keys() - {_EVENTS}
    if _EVENTS not in members or any(part in ("", ".", "..") or "\\" in part for n in names for part in n.split("/")):
        raise ValueError("strange parts")
    if any(not name.startswith("media/") or name.count("/") != 1 for name in names):
        raise ValueError("strange parts")
    return Snapshot(
        folder, folder.name, str(raw["made_by"])[:200], str(raw["made_at"])[:40], str(raw["title"])[:200],
        raw["masked"] is not False, str(raw["key_id"]), int(raw["events"]), int(raw["customers"]), members,
        {str(table): (int(rows), int(total)) for table, (rows, total) in raw["checksums"].items()},
    )  # fmt: skip


def _load_json(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _MOST_MANIFEST:
        raise ValueError("too large")
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise TypeError("no object")
    return raw


def _write_json(path: Path, value: object) -> None:
    from viewer.reviews.hubs.folder_files import write_whole

    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode())


def _ticking(report: Report) -> Callable[[float], None]:
    def tick(share: float) -> None:
        report(Progress(Text.translate("Snapshots", "Making the snapshot"), round(share * 100), 100))

    return tick


def _unreachable(where: Path, error: OSError) -> AshiatoError:
    return AshiatoError(
        Text.translate("Snapshots", "The snapshot cannot be reached: {reason}.", reason=error.strerror or "?"),
        where=str(where),
        next_step=Text.translate("Snapshots", "Connect the drive, check free space, and try again."),
    )


def _damaged(where: Path) -> AshiatoError:
    return AshiatoError(
        Text.translate("Snapshots", "The snapshot is not what was published: a part of it was changed or is missing."),
        where=str(where),
        next_step=Text.translate("Snapshots", "Ask for it to be published again. What you have stays as it is."),
    )
