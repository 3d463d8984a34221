"""Whether a folder lies on an encrypted disk, as far as the system tells without being asked for rights."""

from __future__ import annotations

import os
import platform
import subprocess
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

_BLOCKS: Final = Path("/sys/dev/block")
_LIMIT_S: Final = 5
_MOST_LAYERS: Final = 8


class Encryption(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def find_encryption(path: Path) -> tuple[Encryption, str]:
    """With what told it: "dm-crypt", "FileVault", the name of a disk, "" for nothing. Changes and raises nothing."""
    with suppress(OSError, subprocess.SubprocessError):
        system = platform.system()
        if system == "Linux":
            return _on_linux(path)
        if system == "Darwin":
            return _on_mac()
    return Encryption.UNKNOWN, ""


def _on_linux(path: Path) -> tuple[Encryption, str]:
    device = path.stat().st_dev
    major, minor = os.major(device), os.minor(device)
    block = _BLOCKS / f"{major}:{minor}"
    # Without a block device of its own (tmpfs, overlay, btrfs, a share) nothing can be told.
    if major == 0 or not block.exists():
        return Encryption.UNKNOWN, ""
    disk = block.resolve()
    return (Encryption.YES, "dm-crypt") if _is_crypt(disk, _MOST_LAYERS) else (Encryption.NO, disk.name)


def _is_crypt(block: Path, layers: int) -> bool:
    """The device, or one it lies on, is made by dm-crypt: LUKS or plain, also below LVM."""
    uuid = block / "dm" / "uuid"
    if uuid.is_file() and uuid.read_text(encoding="ascii", errors="replace").startswith("CRYPT-"):
        return True
    below = block / "slaves"
    return layers > 0 and below.is_dir() and any(_is_crypt(each.resolve(), layers - 1) for each in below.iterdir())


def _on_mac() -> tuple[Encryption, str]:
    asked = ["/usr/bin/fdesetup", "status"]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=_LIMIT_S, check=False)
    if "FileVault is On" in done.stdout:
        return Encryption.YES, "FileVault"
    return (Encryption.NO, "FileVault") if "FileVault is Off" in done.stdout else (Encryption.UNKNOWN, "")
