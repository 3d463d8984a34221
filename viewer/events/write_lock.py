"""One writer at a time, who says who it is."""

from __future__ import annotations

import getpass
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.events.file_locks import FileLock, lock_exclusively
from viewer.events.folders import StoreFolders

_POLL_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class LockHolder:
    """What write.lock says. since: ISO 8601, UTC."""

    pid: int
    host: str
    user: str
    since: str

    def words(self) -> Text:
        return Text.translate(
            "Import",
            "process {pid} of {user} on {host}, since {since}",
            pid=self.pid,
            user=self.user,
            host=self.host,
            since=self.since,
        )


@contextmanager
def hold_write_lock(folders: StoreFolders, report: Report, *, wait: bool = False) -> Iterator[None]:
    """Holds write.lock. What a killed writer of this host left is taken over.

    wait: wait for the holder to finish, reporting who it is, instead of failing. Raises AshiatoError that names the
    holder, Cancelled from `report`, OSError if the folder cannot be written.
    """
    path = folders.lock_path
    lock = _acquire(path, report, wait=wait)
    try:
        yield
    finally:
        os.ftruncate(lock.descriptor, 0)
        path.unlink(missing_ok=True)
        lock.release()


def _acquire(path: Path, report: Report, *, wait: bool) -> FileLock:
    while True:
        lock = lock_exclusively(path)
        holder = load_holder(path)
        if lock is not None:
            if holder is None or holder.host == socket.gethostname():
                _write_holder(lock)
                return lock
            # The system lock of another host does not reach here over every network file system.
            lock.release()
            raise AshiatoError(
                Text.translate("Import", "Another machine is changing the data: {holder}.", holder=holder.words()),
                where=str(path),
                next_step=Text.translate("Import", "If it no longer runs there, delete this file and try again."),
            )
        if not wait:
            raise AshiatoError(
                Text.translate(
                    "Import",
                    "The data is being changed by someone else: {holder}.",
                    holder=holder.words() if holder else "?",
                ),
                next_step=Text.translate("Import", "Try again when it is done, or wait for it with --wait."),
            )
        waiting = Text.translate("Import", "Waiting for {holder}", holder=holder.words() if holder else "?")
        report(Progress(waiting))
        time.sleep(_POLL_S)


def load_holder(path: Path) -> LockHolder | None:
    """Who holds, or held, the lock; None if nobody or if it is just being taken."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return LockHolder(int(raw["pid"]), str(raw["host"]), str(raw["user"]), str(raw["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_holder(lock: FileLock) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    holder = LockHolder(os.getpid(), socket.gethostname(), _user_name(), since)
    os.ftruncate(lock.descriptor, 0)
    os.pwrite(lock.descriptor, json.dumps(asdict(holder), ensure_ascii=False).encode(), 0)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name
        return "?"
