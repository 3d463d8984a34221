"""Immutable files of which one counts: how it is named, opened, replaced, and how what is left over goes away."""

from __future__ import annotations

import os
import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.file_locks import FileLock, lock_exclusively, lock_shared
from viewer.events.folders import StoreFolders

CURRENT_NAME: Final = "current"
_NAME: Final = re.compile(r"(\d{4,9})\.(duckdb|lease)")
_SIDE_NAME: Final = re.compile(r"(\d{4,9})\.signals\.duckdb")
IN_USE_NAME: Final = ".in-use"


class Lease(NamedTuple):
    """A generation that stays on disk until `lock` is released. number 0: nothing was imported yet, no path."""

    number: int
    path: Path | None
    lock: FileLock | None

    def release(self) -> None:
        if self.lock is not None:
            self.lock.release()


def generation_path(events_dir: Path, number: int) -> Path:
    return events_dir / f"{number:04d}.duckdb"


def side_path(path: Path) -> Path:
    """Of a generation's file: where what the rules found in it lies. It can be made again at any time."""
    return path.with_suffix(".signals.duckdb")


def _lease_path(events_dir: Path, number: int) -> Path:
    return events_dir / f"{number:04d}.lease"


def load_current(events_dir: Path) -> int:
    """Number of the generation that counts, 0 before the first import. Raises AshiatoError if the name is damaged."""
    path = events_dir / CURRENT_NAME
    try:
        return int(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise AshiatoError(
            Text.translate("Workspace", "The data cannot be read: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Workspace", "Check that you may read this folder."),
        ) from error
    except ValueError as error:
        raise damaged(path) from error


def damaged(path: Path) -> AshiatoError:
    return AshiatoError(
        Text.translate("Workspace", "The event data is damaged."),
        where=str(path),
        next_step=Text.translate(
            "Workspace", "Run “ashiato rebuild” on the workspace: it is made again from the imported files."
        ),
    )


def take_lease(events_dir: Path) -> Lease:
    """The current generation, kept from removal. Raises AshiatoError if it is gone or damaged."""
    while True:
        number = load_current(events_dir)
        if number == 0:
            return Lease(0, None, None)
        path = generation_path(events_dir, number)
        try:
            lock = lock_shared(_lease_path(events_dir, number))
        except OSError:
            # No lease file: the folder was copied without it. The file is then safe only as long as nobody imports.
            lock = None
        if path.is_file():
            return Lease(number, path, lock)
        if lock is not None:
            lock.release()
        if load_current(events_dir) == number:
            raise damaged(path)


def commit(events_dir: Path, built: Path) -> int:
    """Makes the finished file `built` the generation that counts, and gives its number. Raises OSError.

    Everything up to the last rename can be lost without a trace. The caller holds write.lock.
    """
    number = max([load_current(events_dir), *(no for no, _ in _files(events_dir))]) + 1
    sync_file(built)
    built.replace(generation_path(events_dir, number))
    _lease_path(events_dir, number).touch(mode=0o600)
    sync_folder(events_dir)
    name = events_dir / f"{CURRENT_NAME}.new"
    name.write_text(f"{number:04d}\n", encoding="ascii")
    sync_file(name)
    name.replace(events_dir / CURRENT_NAME)
    sync_folder(events_dir)
    return number


def find_side(events_dir: Path, number: int) -> Path | None:
    """The side file of generation `number`; else of the newest one before it, whose customers may live on in it."""
    sides = [(no, path) for no, path in _sides(events_dir) if no <= number]
    return max(sides)[1] if sides else None


def sweep_sides(events_dir: Path) -> None:
    """Removes side files whose generation is gone, but for the one that `find_side` finds for the current one."""
    kept = find_side(events_dir, load_current(events_dir))
    for number, path in _sides(events_dir):
        if path != kept and not generation_path(events_dir, number).is_file():
            with suppress(PermissionError):
                path.unlink(missing_ok=True)


def sweep_generations(events_dir: Path) -> None:
    """Removes what is not current and what nobody reads. The caller holds write.lock.

    What rules found in the generation before stays until it is known for the current one.
    """
    current = load_current(events_dir)
    if current and not generation_path(events_dir, current).is_file():
        return
    (events_dir / f"{CURRENT_NAME}.new").unlink(missing_ok=True)
    for number in {no for no, _ in _files(events_dir) if no != current}:
        lease = _lease_path(events_dir, number)
        lock = lock_exclusively(lease)
        if lock is None:
            continue
        with lock:
            path = generation_path(events_dir, number)
            try:
                path.with_suffix(".duckdb.wal").unlink(missing_ok=True)
                path.unlink(missing_ok=True)
                lease.unlink(missing_ok=True)
            except PermissionError:  # a system that keeps open files: the next import tries again
                continue
    sweep_sides(events_dir)


def _files(events_dir: Path) -> list[tuple[int, Path]]:
    return [(int(match[1]), path) for path in events_dir.iterdir() if (match := _NAME.fullmatch(path.name))]


def _sides(events_dir: Path) -> list[tuple[int, Path]]:
    return [(int(match[1]), path) for path in events_dir.iterdir() if (match := _SIDE_NAME.fullmatch(path.name))]


@contextmanager
def scratch_folder(folders: StoreFolders) -> Iterator[Path]:
    """An empty folder below work/ for one job, removed at the end; after a kill, by the next import. Raises OSError."""
    path = folders.work_dir / uuid.uuid4().hex
    path.mkdir(mode=0o700, parents=True)
    lock = lock_exclusively(path / IN_USE_NAME)
    try:
        yield path
    finally:
        if lock is not None:
            lock.release()
        shutil.rmtree(path, ignore_errors=True)


def sync_file(path: Path) -> None:
    """Returns when the content is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Returns when the names in the folder are on the disk, where the system can do that."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)
