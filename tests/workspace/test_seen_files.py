from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.workspace.folder import WorkspaceFolder, create_workspace
from viewer.workspace.seen_files import add_seen, load_seen, seen_dir

DAY = date(2026, 10, 1)
PNG = b"\x89PNG\r\n\x1a\n rest"


@pytest.fixture
def workspace(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "w.ashiato")


def test_that_a_picture_is_kept_by_content_and_listed_once(workspace: WorkspaceFolder, tmp_path: Path) -> None:
    (tmp_path / "cart.png").write_bytes(PNG)
    for _ in range(2):
        add_seen(workspace, tmp_path / "cart.png", url="/cart*", campaign="", valid_from=DAY)
    (seen,) = load_seen(workspace)
    assert (seen.name, seen.url, seen.valid_from) == ("cart.png", "/cart*", DAY)
    assert (seen_dir(workspace) / seen.file_name).read_bytes() == PNG


@pytest.mark.parametrize("content", [b"<svg xmlns='x'/>", b"<html>", b"GIF89a", b""])
def test_that_other_kinds_are_refused_whatever_their_name(
    workspace: WorkspaceFolder, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(AshiatoError):
        add_seen(workspace, tmp_path / "x.png", url="/x", campaign="", valid_from=DAY)
    assert load_seen(workspace) == ()


def test_that_a_place_must_be_named(workspace: WorkspaceFolder, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(PNG)
    for url, campaign in (("", ""), ("/x", "y")):
        with pytest.raises(AshiatoError):
            add_seen(workspace, tmp_path / "x.png", url=url, campaign=campaign, valid_from=DAY)


def test_that_a_list_that_points_elsewhere_is_refused(workspace: WorkspaceFolder) -> None:
    seen_dir(workspace).mkdir()
    (seen_dir(workspace) / "seen.toml").write_text(
        '[[seen]]\nfile = "../../secret.png"\nurl = "/"\nfrom = 2026-01-01\n'
    )
    with pytest.raises(AshiatoError):
        load_seen(workspace)
