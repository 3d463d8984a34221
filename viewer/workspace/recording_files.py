"""The recordings of a workspace: files in `media/` by content, what they were called, and the pattern of their names.

`media/recordings.json` lists them, `media/recordings.toml` holds the pattern; both are small and replaced whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tomllib
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.recording_names import check_pattern, guess_pattern, reads_times
from viewer.domain.recordings import DEFAULT_MINUTES, KINDS, MatchRule, Recording
from viewer.domain.text import Text
from viewer.events.file_locks import FileLock, lock_exclusively
from viewer.workspace.folder import WorkspaceFolder

INDEX_NAME: Final = "recordings.json"
RULE_NAME: Final = "recordings.toml"
MOST_BYTES: Final = 2 * 1024**3
MOST_MINUTES: Final = 24 * 60
_LOCK_NAME: Final = ".recordings.lock"
_CHUNK: Final = 1 << 20
_MEDIA_CHARS: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of a folder. copied and linked are new; known had the same content as one that is there.

    skipped: (name, reason) of files that look like recordings and are not taken; others: files of other kinds.
    """

    rule: MatchRule
    is_guessed: bool
    copied: int
    linked: int
    known: int
    others: int
    skipped: tuple[tuple[str, Text], ...]


def load_recordings(folder: WorkspaceFolder) -> tuple[Recording, ...]:
    """Those that are there, by name. Raises AshiatoError if the list is damaged."""
    path = folder.media_dir / INDEX_NAME
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        listed = [_recording(media, entry) for media, entry in raw["recordings"].items()]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _unreadable(path) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AshiatoError(
            Text.translate("Recordings", "The list of recordings is damaged."),
            where=str(path),
            next_step=Text.translate("Recordings", "Remove it and add the folder of recordings once more."),
        ) from error
    return tuple(sorted(listed, key=lambda recording: (recording.name, recording.media)))


def load_rule(folder: WorkspaceFolder) -> MatchRule | None:
    """The pattern of the workspace; None before the first recordings. Raises AshiatoError if it is none."""
    path = folder.media_dir / RULE_NAME
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        minutes, is_guessed = int(raw.get("minutes", DEFAULT_MINUTES)), raw.get("guessed") is True
        rule = MatchRule(str(raw["pattern"]), minutes, is_guessed)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AshiatoError(
            Text.translate("Recordings", "The pattern of the recordings cannot be read."),
            where=str(path),
            next_step=Text.translate("Recordings", "Correct the file, or remove it: the pattern is guessed anew."),
        ) from error
    _check(rule)
    return rule


def keep_rule(folder: WorkspaceFolder, rule: MatchRule) -> None:
    """The pattern from now on. Raises AshiatoError if it is none."""
    import tomlkit

    _check(rule)
    document = tomlkit.document()
    document.add("pattern", rule.pattern)
    document.add("minutes", rule.minutes)
    if rule.is_guessed:
        document.add("guessed", True)
    _write_whole(folder.media_dir / RULE_NAME, tomlkit.dumps(document).encode())


def _refuses_nothing(_media: str) -> bool:
    return False


def add_folder(
    folder: WorkspaceFolder,
    source: Path,
    *,
    pattern: str | None = None,
    minutes: int | None = None,
    is_linking: bool = False,
    report: Report = silent,
    is_refused: Callable[[str], bool] = _refuses_nothing,
) -> Added:
    """Take the recordings below `source` into the workspace. Files stay where they are; what is there already stays.

    pattern: kept for the workspace; without one the workspace's own, and at first the one guessed from the names.
    is_linking: hard links instead of copies where the disk is the same: no room is taken, but who changes the file in
    its old place changes it here. is_refused: asked with the SHA-256 of each content, as of recordings of people who
    were forgotten. Raises AshiatoError; what was taken before stays.
    """
    if source.is_file():
        raise AshiatoError(
            Text.translate("Recordings", "This is a file, not a folder."),
            where=str(source),
            next_step=Text.translate("Recordings", "Name the folder in which the recordings lie."),
        )
    if not source.is_dir():
        raise AshiatoError(
            Text.translate("Recordings", "There is no such folder."),
            where=str(source),
            next_step=Text.translate("Recordings", "Name the folder in which the recordings lie."),
        )
    if pattern is not None:
        check_pattern(pattern)
    folder.media_dir.mkdir(mode=0o700, exist_ok=True)
    with _locked(folder):
        found, others = _look_below(source)
        before = load_rule(folder)
        rule, is_new = _choose_rule(folder, before, pattern, [path.stem for path in found])
        rule = rule._replace(minutes=rule.minutes if minutes is None else minutes)
        keep_rule(folder, rule)
        taken = _Taking(folder, source, is_linking, is_refused)
        for number, path in enumerate(found):
            report(Progress(Text.translate("Recordings", "Taking in recordings"), number, len(found)))
            taken.take(path)
        taken.keep_index()
    return Added(
        rule, is_new and rule.is_guessed, taken.copied, taken.linked, taken.known, others, tuple(taken.skipped)
    )


def remove_recordings(folder: WorkspaceFolder, is_gone: Callable[[str], bool]) -> int:
    """Remove the files of which `is_gone` says so, and their names from the list. How many. Raises AshiatoError.

    is_gone: asked with the SHA-256 of the content. The list is written last: what is removed half-way is found again.
    """
    with _locked(folder):
        listed = load_recordings(folder)
        gone = [recording for recording in listed if is_gone(recording.media)]
        for recording in gone:
            (folder.media_dir / recording.file_name).unlink(missing_ok=True)
        if gone:
            _keep_index(folder, [recording for recording in listed if recording not in gone])
    return len(gone)


def _keep_index(folder: WorkspaceFolder, listed: Iterable[Recording]) -> None:
    entries = {each.media: {"name": each.name, "kind": each.kind, "bytes": each.size_b} for each in listed}
    content = json.dumps({"version": 1, "recordings": entries}, ensure_ascii=False, indent=1, sort_keys=True)
    _write_whole(folder.media_dir / INDEX_NAME, content.encode())


def _choose_rule(
    folder: WorkspaceFolder, before: MatchRule | None, pattern: str | None, stems: list[str]
) -> tuple[MatchRule, bool]:
    """The rule from now on, and whether its pattern is new. What a person gave is never replaced by a guess.

    A guess that reads no time in most names of a new folder gives way to one that does.
    """
    minutes = before.minutes if before is not None else DEFAULT_MINUTES
    if pattern is not None:
        return MatchRule(pattern, minutes), True
    if before is None:
        return MatchRule(guess_pattern(stems), minutes, is_guessed=True), True
    if not before.is_guessed or reads_times(before.pattern, stems):
        return before, False
    known = [recording.stem for recording in load_recordings(folder)]
    for guess in (guess_pattern([*known, *stems]), guess_pattern(stems)):
        if reads_times(guess, stems):
            return before._replace(pattern=guess), True
    return before, False


class _Taking:
    def __init__(
        self, folder: WorkspaceFolder, source: Path, is_linking: bool, is_refused: Callable[[str], bool]
    ) -> None:
        self._folder, self._source, self._is_linking, self._is_refused = folder, source, is_linking, is_refused
        self._listed = {recording.media: recording for recording in load_recordings(folder)}
        self.copied = self.linked = self.known = 0
        self.skipped: list[tuple[str, Text]] = []

    def take(self, path: Path) -> None:
        name = path.relative_to(self._source).as_posix()
        try:
            size_b = path.stat().st_size
            if size_b > MOST_BYTES:
                self.skipped.append((name, Text.translate("Recordings", "larger than 2 GB")))
            elif not size_b:
                self.skipped.append((name, Text.translate("Recordings", "empty")))
            else:
                self._store(path, name, size_b)
        except OSError as error:
            reason = Text.translate("Recordings", "cannot be read: {reason}", reason=error.strerror or "?")
            self.skipped.append((name, reason))

    def keep_index(self) -> None:
        _keep_index(self._folder, self._listed.values())

    def _store(self, path: Path, name: str, size_b: int) -> None:
        kind = path.suffix.lower()
        making = self._folder.media_dir / f".new-{uuid.uuid4().hex}"
        try:
            is_linked = self._is_linking and _try_link(path, making)
            media = _digest(path) if is_linked else _copy(path, making)
            if self._is_refused(media):
                reason = Text.translate("Recordings", "of somebody who was forgotten")
                self.skipped.append((name, reason))
                return
            recording = Recording(media, name, kind, size_b)
            target = self._folder.media_dir / recording.file_name
            if target.exists():
                # The name is another one now, perhaps one that says more.
                self._listed[media] = recording
                self.known += 1
                return
            making.replace(target)
            self._listed[media] = recording
            if is_linked:
                self.linked += 1
            else:
                self.copied += 1
        finally:
            making.unlink(missing_ok=True)


def _look_below(source: Path) -> tuple[list[Path], int]:
    """Recordings below the folder, and how many other files there are. Links to elsewhere are not followed."""
    found: list[Path] = []
    others = 0
    for path in _files_below(source):
        if path.suffix.lower() in KINDS:
            found.append(path)
        else:
            others += 1
    return sorted(found), others


def _files_below(source: Path) -> Iterator[Path]:
    for place, _folders, names in os.walk(source, followlinks=False):
        for name in names:
            path = Path(place) / name
            if not name.startswith(".") and stat.S_ISREG(path.lstat().st_mode):
                yield path


def _try_link(path: Path, making: Path) -> bool:
    try:
        os.link(path, making)
    except OSError:
        return False
    return True


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _copy(path: Path, making: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file, os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest()


def _write_whole(path: Path, content: bytes) -> None:
    making = path.with_name(f".new-{uuid.uuid4().hex}")
    try:
        with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        making.replace(path)
    except OSError as error:
        making.unlink(missing_ok=True)
        raise AshiatoError(
            Text.translate("Recordings", "The recordings cannot be kept: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Recordings", "Check free space, and that you may write there."),
        ) from error


def _locked(folder: WorkspaceFolder) -> FileLock:
    lock = lock_exclusively(folder.media_dir / _LOCK_NAME)
    if lock is None:
        raise AshiatoError(
            Text.translate("Recordings", "Somebody else is adding recordings just now."),
            where=str(folder.media_dir),
            next_step=Text.translate("Recordings", "Try again in a moment."),
        )
    return lock


def _recording(media: str, entry: dict[str, Any]) -> Recording:
    name, kind = str(entry["name"]), str(entry["kind"])
    if len(media) != 64 or set(media) - _MEDIA_CHARS or kind not in KINDS or not PurePosixPath(name).name:
        raise ValueError(media)
    return Recording(media, name, kind, int(entry["bytes"]))


def _check(rule: MatchRule) -> None:
    check_pattern(rule.pattern)
    if not 1 <= rule.minutes <= MOST_MINUTES:
        raise AshiatoError(
            Text.translate("Recordings", "{minutes} minutes cannot be.", minutes=str(rule.minutes)),
            next_step=Text.translate("Recordings", "Choose between 1 and {most} minutes.", most=f"{MOST_MINUTES:,}"),
        )


def _unreadable(path: Path) -> AshiatoError:
    return AshiatoError(
        Text.translate("Recordings", "The recordings of the workspace cannot be read."),
        where=str(path),
        next_step=Text.translate("Recordings", "Check that you may read this folder."),
    )
