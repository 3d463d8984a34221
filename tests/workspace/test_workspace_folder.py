"""A workspace is a folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from viewer.domain.errors import AshiatoError
from viewer.workspace.folder import create_workspace, open_workspace
from viewer.workspace.importing import open_or_create


def test_that_a_new_workspace_can_be_opened_and_is_private(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "shop.ashiato")
    found = open_workspace(made.path)
    assert found.settings == made.settings
    assert (found.settings.name, found.settings.version, found.settings.time_zone) == ("shop", 1, "Asia/Tokyo")
    assert found.settings.customer_word == "お客様"
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o700
    assert stat.S_IMODE((made.path / "secret").stat().st_mode) == 0o600
    assert len(found.secret) == 32
    assert found.secret == made.secret
    for folder in (
        found.events_dir,
        found.sources_dir,
        found.mappings_dir,
        found.work_dir,
        found.media_dir,
        found.log_dir,
    ):
        assert folder.is_dir()


def test_that_two_workspaces_have_different_ids_and_secrets(tmp_path: Path) -> None:
    one, other = (create_workspace(tmp_path / name, "same") for name in ("a", "b"))
    assert one.settings.workspace_id != other.settings.workspace_id
    assert one.secret != other.secret


def test_that_a_workspace_is_never_made_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(AshiatoError, match="something else"):
        create_workspace(tmp_path)
    with pytest.raises(AshiatoError, match="something else"):
        create_workspace(tmp_path / "notes.txt")


def test_that_a_newer_workspace_is_refused_with_a_clear_word(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "a")
    settings = made.path / "workspace.toml"
    settings.write_text("version = 2\nname = { ja = 'x' }\n")
    with pytest.raises(AshiatoError, match=r"version 2.*newer Ashiato"):
        open_workspace(made.path)


@pytest.mark.parametrize(
    "content", ["", "version = 1\n", "not toml", "version = 'x'\n", "version = 1\nworkspace_id = 3\n"]
)
def test_that_damaged_settings_are_told(tmp_path: Path, content: str) -> None:
    made = create_workspace(tmp_path / "a")
    (made.path / "workspace.toml").write_text(content)
    with pytest.raises(AshiatoError, match="settings of the workspace"):
        open_workspace(made.path)


@pytest.mark.parametrize("name", ["nowhere", "file", "folder"])
def test_that_anything_else_is_not_a_workspace(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(AshiatoError, match="not a workspace"):
        open_workspace(tmp_path / name)


def test_that_a_lost_secret_is_told(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "a")
    (made.path / "secret").write_bytes(b"short")
    with pytest.raises(AshiatoError, match="key file"):
        _ = open_workspace(made.path).secret


def test_that_importing_makes_a_missing_workspace_and_opens_one_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "new.ashiato"
    with open_or_create(path) as made, open_or_create(path) as opened:
        assert opened.settings == made.settings
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    with pytest.raises(AshiatoError, match="not a workspace"), open_or_create(tmp_path / "full"):
        pass
