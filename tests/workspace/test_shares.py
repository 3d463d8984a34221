"""No database on a network drive: found out by the kind of the file system, and refused with advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.workspace.folder import create_workspace, open_workspace
from viewer.workspace.shares import file_system, refuse_share

MOUNTS = """21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:50 / {place} rw,relatime - {kind} //server/team rw
31 30 8:2 / {place}/local\\040disk rw - xfs /dev/sdb1 rw
broken line
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "team" / "local disk").mkdir(parents=True)
    return tmp_path / "team"


def _mounts(tmp_path: Path, place: Path, kind: str) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS.format(place=place, kind=kind))
    return path


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs"])
def test_that_a_network_drive_is_known_and_refused(tmp_path: Path, place: Path, kind: str) -> None:
    mounts = _mounts(tmp_path, place, kind)
    for path in (place, place / "deep" / "shop.ashiato"):
        assert file_system(path, mounts) == kind
        with pytest.raises(AshiatoError, match="network drive"):
            refuse_share(path, mounts)
    refuse_share(tmp_path, mounts)
    refuse_share(place / "local disk" / "shop.ashiato", mounts)


def test_that_a_windows_share_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(AshiatoError, match="network drive"):
        refuse_share(Path("\\\\server\\team\\shop.ashiato"), tmp_path / "none")
    assert file_system(tmp_path, tmp_path / "none") == ""


def test_that_no_workspace_is_made_or_opened_on_a_share(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_workspace(place / "before.ashiato")
    mounts = _mounts(tmp_path, place, "cifs")
    monkeypatch.setattr(refuse_share, "__defaults__", (mounts,))
    with pytest.raises(AshiatoError, match="network drive"):
        open_workspace(place / "before.ashiato")
    with pytest.raises(AshiatoError, match="network drive"):
        create_workspace(place / "new.ashiato")
    assert not (place / "new.ashiato").exists()
