"""A hub in a folder on a shared drive: everybody writes files of their own there and looks for those of the others.

There is no server and there are no locks, so nothing is enforced either: whoever may write into the folder may read
and write everything in it. Roles need the PostgreSQL hub.

    ashiato-hub.json                     what this folder is
    operations/<replica>/<file>.jsonl    written by that replica's apps alone, see `folder_files`
    presence/<window>.json               replaced every few seconds
"""

from __future__ import annotations

import json
import os
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from viewer.domain.forgetting import is_same_but_blanked
from viewer.domain.operations import Operation, OperationId, VersionVector
from viewer.domain.people import Role
from viewer.domain.presence import PRESENT_FOR_S, Presence, place_fields, place_of
from viewer.domain.text import Text
from viewer.reviews.hubs import PULL_LIMIT, HubAway, HubRefused
from viewer.reviews.hubs.folder_files import (
    MARKER_NAME,
    VERSION,
    Pack,
    load_marker,
    read_name,
    read_pack,
    spans_of,
    write_pack,
    write_whole,
)

POLL_S: Final = 0.5
"""How often a waiting hub looks."""

PACKED_TOGETHER: Final = 32
"""As many files of one writer and level become one of the next level."""

_TOP_LEVEL: Final = 9
_KEPT_READ: Final = 16
_MOST_PRESENCE_BYTES: Final = 64 * 1024
_FORGET_PRESENCE_S: Final = 24 * 60 * 60


def make_folder_hub(folder: Path) -> None:
    """Make `folder` a hub; one that is already stays as it is. Raises HubAway, HubRefused."""
    with _drive(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if load_marker(folder) is not None:
            return
        if any(not path.name.startswith(".") for path in folder.iterdir()):
            raise HubRefused(
                Text.translate("Team", "There are other things in this folder."),
                where=str(folder),
                next_step=Text.translate("Team", "Choose an empty folder on the shared drive for the team."),
            )
        for name in ("operations", "presence"):
            (folder / name).mkdir(exist_ok=True)
        marker = {"version": VERSION, "hub_id": str(uuid.uuid4())}
        write_whole(folder / MARKER_NAME, json.dumps(marker).encode())


class FolderHub:
    """See `Hub`. Polled: another window has it within POLL_S and the time the drive takes."""

    def __init__(self, folder: Path, replica_id: str) -> None:
        """replica_id: whose files are written here. Raises HubAway, HubRefused."""
        self._folder = folder
        self._operations_dir = folder / "operations"
        self._presence_dir = folder / "presence"
        self._own_dir = self._operations_dir / replica_id
        self._packs: dict[Path, Pack] = {}
        self._read: OrderedDict[Path, list[Operation]] = OrderedDict()
        self._seen: frozenset[tuple[str, int]] = frozenset()
        # Files that are not whole, with size and time of their last change: they are read again when these differ.
        self._broken: dict[Path, tuple[int, int]] = {}
        self._woken = threading.Event()
        self._presence_path: Path | None = None
        self._ahead_us = 0
        with _drive(folder):
            marker = load_marker(folder)
            if marker is None:
                raise HubAway(
                    Text.translate("Team", "The team's folder is not there, or holds no hub."),
                    where=str(folder),
                    next_step=Text.translate(
                        "Team", "Connect the drive. For a new team run: ashiato team init folder:PATH"
                    ),
                )
            if marker["version"] > VERSION:
                raise HubRefused(
                    Text.translate("Team", "The team's folder is used by a newer Ashiato."),
                    where=str(folder),
                    next_step=Text.translate("Team", "Install the newest version. Your marks stay on this computer."),
                )
            self.can_write = os.access(self._operations_dir, os.W_OK)
            if self.can_write:
                self._own_dir.mkdir(exist_ok=True)
                self._presence_dir.mkdir(exist_ok=True)
        self.load_clock_us()

    @property
    def name(self) -> str:
        return str(self._folder)

    @property
    def role(self) -> Role | None:
        """Whoever may only read the folder is a reader. Of all others the folder knows nothing."""
        return None if self.can_write else Role.READER

    def load_version_vector(self) -> VersionVector:
        with _drive(self._folder):
            self._look()
        return self._vector()

    def push(self, operations: Sequence[Operation]) -> None:
        """In one file, which is there as a whole or not at all."""
        with _drive(self._folder):
            self._look()
            fresh = self._check(operations)
            if not fresh:
                return
            if not self.can_write:
                refused = HubRefused(
                    Text.translate("Team", "You may read the team's folder, but not write into it."),
                    where=str(self._folder),
                    next_step=Text.translate("Team", "Ask whoever looks after the shared drive."),
                )
                refused.replica_ids = frozenset(operation.replica_id for operation in fresh)
                raise refused
            path = write_pack(self._own_dir, self._next_serial(), 0, fresh)
            self._take(path, fresh)
            self._pack_together()

    def blank(self, operations: Sequence[Operation]) -> None:
        """In the files of this replica alone. Each of the others blanks its own when it hears of the forgetting."""
        if not self.can_write:
            return
        left = {each.operation_id: each.value for each in operations}
        with _drive(self._folder):
            self._look()
            for path in [each for each in self._packs if each.parent == self._own_dir]:
                held = self._load(path)
                after = [replace(each, value=left.get(each.operation_id, each.value)) for each in held]
                if after == held:
                    continue
                name = read_name(path.name)
                packed = write_pack(self._own_dir, self._next_serial(), 0 if name is None else name.level, after)
                self._take(packed, after)
                self._drop(path)
            # What a crash or a cut line left half-written is read by nobody, but the words stand in it.
            broken = [each for each in self._broken if each.parent == self._own_dir]
            for unread in (*self._own_dir.glob(".*.new"), *broken):
                unread.unlink(missing_ok=True)

    def pull(self, known: VersionVector, limit: int = PULL_LIMIT) -> list[Operation]:
        with _drive(self._folder):
            self._look()
            vector = self._vector()
            wanted = {replica_id: known.get(replica_id, 0) for replica_id in vector}
            found: dict[OperationId, Operation] = {}
            for pack in list(self._packs.values()):
                if any(
                    last > wanted[each] for each, spans in pack.spans.items() for _, last in spans if each in wanted
                ):
                    for operation in self._load(pack.path):
                        have = wanted.get(operation.replica_id, 0)
                        if have < operation.replica_seq <= vector.get(operation.replica_id, 0):
                            found.setdefault(operation.operation_id, operation)
        return [found[name] for name in sorted(found)][:limit]

    def wait_for_news(self, timeout_s: float) -> bool:
        end_s = time.monotonic() + timeout_s
        while True:
            with _drive(self._folder):
                self._refuse_absence()
                seen = self._names()
            if seen != self._seen:
                self._seen = seen
                return True
            left_s = end_s - time.monotonic()
            if left_s <= 0:
                return False
            if self._woken.wait(min(left_s, POLL_S)):
                self._woken.clear()
                return False

    def interrupt(self) -> None:
        self._woken.set()

    def load_clock_us(self) -> int | None:
        """The drive's clock, by a file that is made for it and removed; None for who may only read."""
        if not self.can_write:
            return None
        probe = self._presence_dir / f".{uuid.uuid4().hex}.clock"
        with _drive(self._folder):
            try:
                probe.touch()
                there_us = probe.stat().st_mtime_ns // 1000
            finally:
                probe.unlink(missing_ok=True)
        self._ahead_us = there_us - time.time_ns() // 1000
        return there_us

    def publish_presence(self, presence: Presence | None) -> None:
        if not self.can_write:
            return
        with _drive(self._folder):
            if self._presence_path is not None and presence is None:
                self._presence_path.unlink(missing_ok=True)
                self._presence_path = None
            if presence is not None:
                path = self._presence_dir / f"{uuid.UUID(presence.presence_id).hex}.json"
                write_whole(path, json.dumps(_presence_fields(presence), ensure_ascii=False).encode())
                self._ahead_us = path.stat().st_mtime_ns // 1000 - time.time_ns() // 1000
                self._presence_path = path

    def load_presence(self) -> list[Presence]:
        """By the drive's clock, as far as it is known here."""
        now_us = time.time_ns() // 1000 + self._ahead_us
        found = []
        with _drive(self._folder):
            for entry in _entries(self._presence_dir):
                if not entry.name.endswith(".json"):
                    continue
                with suppress(FileNotFoundError):
                    state = entry.stat()
                    silent_s = (now_us - state.st_mtime_ns // 1000) / 1_000_000
                    if silent_s > _FORGET_PRESENCE_S and self.can_write:
                        Path(entry.path).unlink(missing_ok=True)
                    if abs(silent_s) > PRESENT_FOR_S or state.st_size > _MOST_PRESENCE_BYTES:
                        continue
                    presence = _presence_of(Path(entry.path).read_bytes(), state.st_mtime_ns // 1000)
                    if presence is not None:
                        found.append(presence)
        return sorted(found, key=lambda each: each.presence_id)

    def close(self) -> None:
        self._woken.set()
        with suppress(HubAway):
            self.publish_presence(None)
        self._packs.clear()
        self._read.clear()

    # Inside

    def _look(self) -> None:
        """Read what is new. A file that is not whole yet is looked at again when it has changed."""
        self._refuse_absence()
        there: set[Path] = set()
        for writer in _entries(self._operations_dir):
            if not writer.is_dir(follow_symlinks=False):
                continue
            for entry in _entries(Path(writer.path)):
                if read_name(entry.name) is not None and entry.is_file(follow_symlinks=False):
                    there.add(Path(entry.path))
        for path in self._packs.keys() - there:
            # Packed together with others by its writer: the other file holds the same.
            del self._packs[path]
            self._read.pop(path, None)
        self._broken = {path: state for path, state in self._broken.items() if path in there}
        for path in sorted(there - self._packs.keys()):
            with suppress(FileNotFoundError):
                state = _state(path)
                if self._broken.get(path) == state:
                    continue
                operations = read_pack(path)
                if operations is None:
                    self._broken[path] = state
                else:
                    self._broken.pop(path, None)
                    self._take(path, operations)

    def _refuse_absence(self) -> None:
        """A drive that is away may leave an empty folder of the same name behind."""
        if load_marker(self._folder) is None:
            raise _away(self._folder, None)

    def _take(self, path: Path, operations: list[Operation]) -> None:
        self._packs[path] = Pack(path, spans_of(operations))
        self._keep_read(path, operations)

    def _keep_read(self, path: Path, operations: list[Operation]) -> None:
        self._read[path] = operations
        self._read.move_to_end(path)
        while len(self._read) > _KEPT_READ:
            self._read.popitem(last=False)

    def _load(self, path: Path) -> list[Operation]:
        operations = self._read.get(path)
        if operations is None:
            try:
                operations = read_pack(path)
            except FileNotFoundError:
                operations = None
            if operations is None:
                raise _away(self._folder, None)
        self._keep_read(path, operations)
        return operations

    def _vector(self) -> VersionVector:
        """Up to the first gap: what comes after it waits until the gap is closed."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for pack in self._packs.values():
            for replica_id, own in pack.spans.items():
                spans.setdefault(replica_id, []).extend(own)
        vector = {}
        for replica_id, own in spans.items():
            last = 0
            for start, end in sorted(own):
                if start > last + 1:
                    break
                last = max(last, end)
            if last:
                vector[replica_id] = last
        return vector

    def _check(self, operations: Sequence[Operation]) -> list[Operation]:
        """Those that are not there yet. Raises HubRefused for one that is there with other content."""
        vector = self._vector()
        known = [each for each in operations if each.replica_seq <= vector.get(each.replica_id, 0)]
        if known:
            lowest = {each.replica_id: 0 for each in known}
            for each in known:
                have = lowest[each.replica_id]
                lowest[each.replica_id] = min(have or each.replica_seq, each.replica_seq)
            before = {replica_id: seq for replica_id, seq in vector.items() if replica_id not in lowest}
            before |= {replica_id: seq - 1 for replica_id, seq in lowest.items()}
            there = {each.operation_id: each for each in self.pull(before, limit=10**9)}
            others = {
                each.replica_id for each in known
                if not is_same_but_blanked(there.get(each.operation_id, each), each)
            }  # fmt: skip
            if others:
                raise _refuse_content(self._folder, frozenset(others))
        names = {each.operation_id for each in known}
        return [each for each in operations if each.operation_id not in names]

    def _next_serial(self) -> int:
        names = (read_name(path.name) for path in self._packs if path.parent == self._own_dir)
        return 1 + max((name.serial for name in names if name is not None), default=0)

    def _pack_together(self) -> None:
        """Replace many small files of one's own by one that holds the same, so that looking stays fast."""
        own: dict[int, list[Path]] = {}
        for path in self._packs:
            name = read_name(path.name)
            if path.parent == self._own_dir and name is not None and name.level < _TOP_LEVEL:
                own.setdefault(name.level, []).append(path)
        for level, paths in sorted(own.items()):
            if len(paths) < PACKED_TOGETHER:
                continue
            operations = {each.operation_id: each for path in sorted(paths) for each in self._load(path)}
            packed = write_pack(self._own_dir, self._next_serial(), level + 1, list(operations.values()))
            self._take(packed, list(operations.values()))
            for path in paths:
                self._drop(path)

    def _drop(self, path: Path) -> None:
        """A file of one's own, whose content stands in another by now."""
        path.unlink(missing_ok=True)
        self._packs.pop(path, None)
        self._read.pop(path, None)

    def _names(self) -> frozenset[tuple[str, int]]:
        """Of everything of others that may be news, with the time of its last change where it can change."""
        names = set()
        for writer in _entries(self._operations_dir):
            if writer.is_dir(follow_symlinks=False) and writer.name != self._own_dir.name:
                names |= {(entry.path, 0) for entry in _entries(Path(writer.path)) if read_name(entry.name) is not None}
        with suppress(FileNotFoundError):
            names |= {(str(path), _state(path)[1]) for path in self._broken}
        for entry in _entries(self._presence_dir):
            if entry.name.endswith(".json") and Path(entry.path) != self._presence_path:
                with suppress(FileNotFoundError):
                    names.add((entry.path, entry.stat().st_mtime_ns))
        return frozenset(names)


def _presence_fields(presence: Presence) -> dict[str, Any]:
    return {
        "id": presence.presence_id,
        "replica": presence.replica_id,
        "person": presence.person,
        "department": presence.department,
        "presents": presence.is_presenting,
        "place": place_fields(presence.place),
    }


def _presence_of(content: bytes, heard_at_us: int) -> Presence | None:
    """None for what no Ashiato wrote."""
    try:
        fields = json.loads(content)
        place = fields["place"]
        if not isinstance(place, dict):
            return None
        return Presence(
            str(uuid.UUID(fields["id"])), str(fields["replica"])[:36], str(fields["person"])[:200],
            str(fields["department"])[:200], heard_at_us, fields["presents"] is True, place_of(place),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _state(path: Path) -> tuple[int, int]:
    """Size and time of the last change, ns."""
    state = path.stat()
    return state.st_size, state.st_mtime_ns


@contextmanager
def _drive(folder: Path) -> Iterator[None]:
    """A drive that fails is a hub that is away."""
    try:
        yield
    except OSError as error:
        raise _away(folder, error) from error


def _away(folder: Path, error: OSError | None) -> HubAway:
    reason = (error.strerror if error is not None else None) or "?"
    return HubAway(
        Text.translate("Team", "The team's folder cannot be reached: {reason}.", reason=reason),
        where=str(folder),
        next_step=Text.translate("Team", "Go on working. What you write is sent as soon as the drive is back."),
    )


def _refuse_content(folder: Path, replica_ids: frozenset[str]) -> HubRefused:
    refused = HubRefused(
        Text.translate("Team", "Two copies of this workspace wrote different changes under the same name."),
        where=str(folder),
        next_step=Text.translate("Team", "Open the copied workspace once on its own computer, then try again."),
    )
    refused.replica_ids = replica_ids
    return refused
