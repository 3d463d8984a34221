"""Network drives: SQLite and DuckDB lose data there, so no workspace is opened on one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

SHARES: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "9p", "ceph", "glusterfs", "davfs", "ncpfs",
     "lustre", "fuse.sshfs", "fuse.rclone", "fuse.smbnetfs", "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse",
     "fuse.s3fs", "fuse.glusterfs", "fuse.ceph", "fuse.gcsfuse", "fuse.curlftpfs"}
)  # fmt: skip
"""Types of file systems, as Linux names them."""

_MOUNTS: Final = Path("/proc/self/mountinfo")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


def file_system(path: Path, mounts: Path = _MOUNTS) -> str:
    """The type of the file system that `path` is on, or will be on; "" where the system does not tell (Linux does)."""
    if str(path).startswith(("\\\\", "//")):
        return "smb"  # a UNC path of Windows
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    whole = path.resolve()
    found, depth = "", -1
    for line in lines:
        before, _, after = line.partition(" - ")
        parts, kinds = before.split(" "), after.split(" ")
        if len(parts) < 5 or not kinds[0]:
            continue
        point = Path(_ESCAPED.sub(lambda match: chr(int(match[1], 8)), parts[4]))
        # Later lines lie over earlier ones.
        if (whole == point or point in whole.parents) and len(point.parts) >= depth:
            found, depth = kinds[0], len(point.parts)
    return found


def refuse_share(path: Path, mounts: Path = _MOUNTS) -> None:
    """Raises AshiatoError for a workspace on a network drive, with what to do instead."""
    kind = file_system(path, mounts)
    if kind in SHARES:
        raise AshiatoError(
            Text.translate("Workspace", "A workspace on a network drive gets damaged ({kind}).", kind=kind),
            where=str(path),
            next_step=Text.translate(
                "Workspace",
                "Move it to a disk of this computer. To work together, let the team use a hub: folder:PATH on the "
                "drive, or PostgreSQL.",
            ),
        )
