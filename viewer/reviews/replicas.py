"""Which replica this copy of a workspace is. Kept outside the workspace, so that a copy of it becomes another one."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import uuid
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from viewer.domain.operations import VersionVector


class ReplicaPlace:
    """The record of one place: this machine and this path."""

    def __init__(self, reviews_path: Path, state_dir: Path | None = None) -> None:
        """state_dir: the user's state folder if None."""
        key = f"{_machine_id()}\0{reviews_path.resolve()}".encode()
        folder = (state_dir or user_state_path("ashiato", appauthor=False)) / "replicas"
        self._record_path = folder / f"{hashlib.sha256(key).hexdigest()[:32]}.json"

    def claim(self, store_id: str, known: VersionVector) -> str:
        """The replica_id of this place, a new one if the workspace was copied, moved or put back from a backup.

        known: the highest sequences in the log. Call it while nobody else can write to the log.
        """
        record = self._load()
        replica_id = record.get("replica_id")
        fits = record.get("store_id") == store_id and known.get(str(replica_id), 0) >= record.get("replica_seq", 0)
        if not isinstance(replica_id, str) or not fits:
            replica_id = str(uuid.uuid4())
        self.remember(store_id, replica_id, known.get(replica_id, 0))
        return replica_id

    def begin(self, store_id: str) -> str:
        """Another replica_id for this place from now on."""
        replica_id = str(uuid.uuid4())
        self.remember(store_id, replica_id, 0)
        return replica_id

    def remember(self, store_id: str, replica_id: str, replica_seq: int) -> None:
        """Note how far the log got. If the state folder cannot be written, the next opening is a new replica."""
        words = json.dumps({"store_id": store_id, "replica_id": replica_id, "replica_seq": replica_seq})
        fresh = self._record_path.with_suffix(f".{os.getpid()}.new")
        try:
            self._record_path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(words, encoding="utf-8")
            fresh.replace(self._record_path)
        except OSError:
            return

    def _load(self) -> dict[str, Any]:
        try:
            record = json.loads(self._record_path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return record if isinstance(record, dict) else {}


def _machine_id() -> str:
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return path.read_text(encoding="ascii").strip()
        except OSError:
            continue
    node = uuid.getnode()
    # A random node (its multicast bit is set) differs each time: the host's name alone then.
    return platform.node() if node >> 40 & 1 else f"{platform.node()}-{node:012x}"
