"""Locks of the operating system on files: they end with their process, whatever ends it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType


class FileLock:
    """A held lock. Released by `release`, by leaving a `with`, or by the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @property
    def descriptor(self) -> int:
        """Of the locked file, open as long as the lock is held."""
        return self._descriptor

    def release(self) -> None:
        """Harmless when it was released before."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> FileLock:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()


def lock_exclusively(path: Path) -> FileLock | None:
    """The only lock on `path`, which is made if missing; None if anybody holds one. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    if _try_lock(descriptor, shared=False) and _is_still_at(descriptor, path):
        return FileLock(descriptor)
    os.close(descriptor)
    return None


def lock_shared(path: Path) -> FileLock | None:
    """One of many locks on an existing `path`; None if it is locked exclusively. Raises OSError if it is not there."""
    descriptor = os.open(path, os.O_RDONLY)
    if _try_lock(descriptor, shared=True) and _is_still_at(descriptor, path):
        return FileLock(descriptor)
    os.close(descriptor)
    return None


def _is_still_at(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that others will find: its former holder may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int, *, shared: bool) -> bool:
        # An open file cannot be removed there, which is all that a shared lock is for.
        if shared:
            return True
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
