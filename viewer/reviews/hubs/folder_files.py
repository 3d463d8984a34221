"""The files of a shared folder hub: what they are called, what stands in them, and which of them can be believed.

Nothing is ever changed in place. A file is written under another name, synced, and renamed to one that holds the digest
of its content: half a file, whoever made it (a copying drive, a cut line), is not what its name says and is not read.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from viewer.domain.operations import Operation
from viewer.reviews.operation_json import read_lines, write_lines

MARKER_NAME: Final = "ashiato-hub.json"
VERSION: Final = 1
MOST_BYTES: Final = 256 * 1024 * 1024
_NAME: Final = re.compile(r"(\d{9})-(\d)-([0-9a-f]{32})\.jsonl")


class PackName(NamedTuple):
    """serial: place among the writer's files. level: how often its content was packed together."""

    serial: int
    level: int
    digest: str

    def __str__(self) -> str:
        return f"{self.serial:09d}-{self.level}-{self.digest}.jsonl"


@dataclass(frozen=True, slots=True)
class Pack:
    """One file that was read and is whole. spans: first and last sequence of each stretch, by replica."""

    path: Path
    spans: dict[str, list[tuple[int, int]]]


def read_name(name: str) -> PackName | None:
    """None for names of files that are still being written, and of other things."""
    match = _NAME.fullmatch(name)
    return None if match is None else PackName(int(match[1]), int(match[2]), match[3])


def write_pack(folder: Path, serial: int, level: int, operations: Sequence[Operation]) -> Path:
    """A new file of `operations`, whole on the drive when this returns. Raises OSError."""
    content = write_lines(operations)
    path = folder / str(PackName(serial, level, _digest(content)))
    write_whole(path, content)
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Under another name first, so that nobody ever finds a part of it under this one. Raises OSError."""
    making = path.with_name(f".{uuid.uuid4().hex}.new")
    try:
        with making.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        making.replace(path)
    except BaseException:
        making.unlink(missing_ok=True)
        raise


def read_pack(path: Path) -> list[Operation] | None:
    """None for a file that is not (yet) what its name says, or that no Ashiato wrote. Raises OSError."""
    name = read_name(path.name)
    if name is None or path.stat().st_size > MOST_BYTES:
        return None
    content = path.read_bytes()
    if _digest(content) != name.digest:
        return None
    try:
        return list(read_lines(content))
    except ValueError:
        return None


def spans_of(operations: Iterable[Operation]) -> dict[str, list[tuple[int, int]]]:
    """Stretches of sequences without a gap, by replica."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for replica_id, seq in sorted((each.replica_id, each.replica_seq) for each in operations):
        own = spans.setdefault(replica_id, [])
        if own and seq <= own[-1][1] + 1:
            own[-1] = (own[-1][0], max(seq, own[-1][1]))
        else:
            own.append((seq, seq))
    return spans


def load_marker(folder: Path) -> dict[str, Any] | None:
    """What the folder says of itself; None if it is no hub. Raises OSError."""
    try:
        raw = json.loads((folder / MARKER_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except ValueError:
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("version"), int) else None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
