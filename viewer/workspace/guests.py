"""Where a guest looks at a bundle: a workspace in the user's cache, which goes when the app ends."""

from __future__ import annotations

import shutil
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from viewer.domain.progress import Report, silent
from viewer.events.file_locks import FileLock, lock_exclusively
from viewer.reviews.bundle_files import SUFFIX
from viewer.workspace.bundles import make_guest_workspace

_LOCK_NAME: Final = ".in-use"
_held: list[tuple[Path, FileLock]] = []


def is_bundle(path: Path) -> bool:
    """By its name: whether it really is one is seen when it is opened."""
    return path.suffix == SUFFIX and path.is_file()


def open_bundle(bundle: Path, report: Report = silent) -> Path:
    """The workspace made of a bundle, there until `leave`. Raises AshiatoError, Cancelled."""
    folder = user_cache_path("ashiato", appauthor=False) / "guests"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sweep(folder)
    place = folder / uuid.uuid4().hex
    place.mkdir(mode=0o700)
    lock = lock_exclusively(place / _LOCK_NAME)
    if lock is not None:
        _held.append((place, lock))
    target = place / bundle.name.removesuffix(SUFFIX)
    make_guest_workspace(bundle, target, report)
    return target


def leave() -> None:
    """Remove what this process unpacked. Harmless when there is nothing."""
    while _held:
        place, lock = _held.pop()
        lock.release()
        shutil.rmtree(place, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what ended processes have left."""
    held = {place for place, _ in _held}
    for place in folder.iterdir():
        if place in held or not place.is_dir():
            continue
        with suppress(OSError):
            lock = lock_exclusively(place / _LOCK_NAME)
            if lock is not None:
                with lock:
                    shutil.rmtree(place, ignore_errors=True)
