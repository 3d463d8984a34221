"""Joining, hosting and leaving a team with a real workspace and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.reviews.people import ON_SEARCH
from tests.team_server import TeamServer, TestTeam
from viewer.domain.annotations import MarkKind
from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import FolderAddress, Password, ServerAddress, read_address
from viewer.domain.join_links import JoinLink, read_join
from viewer.domain.people import Role
from viewer.domain.place_links import parse_place_link
from viewer.reviews.hubs import HubRefused
from viewer.reviews.hubs.folder import make_folder_hub
from viewer.reviews.hubs.own_server import OwnServer
from viewer.reviews.store import ReviewStore
from viewer.workspace import hub_connection
from viewer.workspace.commands import AnnotationCommands
from viewer.workspace.document import Document
from viewer.workspace.folder import WorkspaceFolder, create_workspace, open_workspace
from viewer.workspace.hub_connection import connect_hub, find_address, host_team, invite_person, join_team, leave_team
from viewer.workspace.hub_passwords import forget_password
from viewer.workspace.permissions import load_role


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.backends.fail

    monkeypatch.setattr("keyring.get_keyring", keyring.backends.fail.Keyring)


@pytest.fixture
def folder(tmp_path: Path) -> WorkspaceFolder:
    return create_workspace(tmp_path / "shop.ashiato")


@pytest.fixture
def store(folder: WorkspaceFolder, tmp_path: Path) -> Iterator[ReviewStore]:
    opened = ReviewStore.open(folder.reviews_path, state_dir=tmp_path / "state")
    yield opened
    opened.close()


def test_that_a_join_link_carries_everything_and_shows_no_password(team: TestTeam) -> None:
    made = team.invite("佐藤 花子")
    link = JoinLink(made.address, made.password, b"k" * 32, "佐藤 花子", Role.READER)
    words = link.words()
    assert read_join(f"  {words[:40]}\n{words[40:]} ") == link
    assert made.password.reveal() not in repr(link)
    assert made.password.reveal() not in link.address.url


@pytest.mark.parametrize(
    "words",
    ["", "ashiato://join/1/", "ashiato://join/1/!!!s3cret", "ashiato://join/1/bnVsbA", "ashiato://join/1/" + "A" * 5000,
     "https://u:s3cret@example.org", "postgresql://", "postgresql://u:s3cret@host", "folder:", "mysql://u:s3cret@a/b",
     "postgresql://u:s3cret@[::1/x", "postgresql://u:s3cret@host:port/d"],
)  # fmt: skip
def test_that_what_is_no_link_is_refused_without_being_quoted(words: str) -> None:
    with pytest.raises(AshiatoError) as refused:
        read_join(words)
    assert "s3cret" not in f"{refused.value!r} {refused.value} {refused.value.__cause__!r}"


def test_that_a_join_link_is_never_followed_as_a_link_to_a_place(team: TestTeam) -> None:
    made = team.invite("佐藤")
    with pytest.raises(AshiatoError):
        parse_place_link(JoinLink(made.address, made.password).words())


def test_that_the_role_of_a_link_holds_where_there_is_only_a_folder(
    folder: WorkspaceFolder, store: ReviewStore, tmp_path: Path
) -> None:
    make_folder_hub(tmp_path / "drive")
    join_team(folder, store, JoinLink(FolderAddress(tmp_path / "drive"), None, None, "見学", Role.READER))
    with closing(Document.open(folder.path)) as document:
        for opened in (store, document.open_reviews()):
            with pytest.raises(AshiatoError, match="role does not allow"):
                AnnotationCommands(opened, "見学").add_mark(MarkKind.NOTE, ON_SEARCH, "", "x")


def test_that_an_address_keeps_its_options_and_parts_with_its_password() -> None:
    given = read_address(
        "postgresql://u%40x:p%3A%2F@[::1]:5433/d%20b?sslmode=verify-full&sslrootcert=/etc/ca.pem&password=other"
    )
    assert given.password == Password("p:/")
    assert isinstance(given.address, ServerAddress)
    assert (given.address.user, given.address.host, given.address.port) == ("u@x", "::1", 5433)
    assert given.address.database == "d b"
    assert dict(given.address.options) == {"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"}
    again = read_address(given.address.url)
    assert (again.address, again.password) == (given.address, None)


def test_that_joining_takes_over_the_key_and_leaving_forgets_the_hub(
    folder: WorkspaceFolder, store: ReviewStore, team: TestTeam
) -> None:
    key, made = b"k" * 32, team.invite("佐藤")
    assert not join_team(folder, store, JoinLink(made.address, made.password, key, "佐藤")), "there is no keyring"
    again = open_workspace(folder.path)
    assert (again.secret, again.settings.hub) == (key, made.address.url)
    everything = b"".join(path.read_bytes() for path in folder.path.rglob("*") if path.is_file())
    assert made.password.reveal().encode() not in everything
    assert quote(made.password.reveal()).encode() not in everything
    with closing(connect_hub(folder, store.replica_id, "佐藤")) as hub:
        assert hub.role is Role.MEMBER
    # Also while the hub is away, and for the command line.
    assert load_role(open_workspace(folder.path)) is Role.MEMBER
    leave_team(folder)
    assert load_role(open_workspace(folder.path)) is Role.OWNER
    assert open_workspace(folder.path).settings.hub == ""


def test_that_a_workspace_with_marks_under_its_own_key_is_not_joined(
    folder: WorkspaceFolder, store: ReviewStore, team: TestTeam
) -> None:
    AnnotationCommands(store, "佐藤").add_mark(MarkKind.NOTE, ON_SEARCH, "", "mine")
    made, before = team.invite("佐藤"), folder.secret
    with pytest.raises(AshiatoError, match="key of its own"):
        join_team(folder, store, JoinLink(made.address, made.password, b"k" * 32, "佐藤"))
    assert (folder.secret, folder.settings.hub) == (before, "")


def test_that_a_refused_link_changes_nothing(folder: WorkspaceFolder, store: ReviewStore, team: TestTeam) -> None:
    made, before = team.invite("佐藤"), folder.secret
    with pytest.raises(HubRefused, match="user with this password"):
        join_team(folder, store, JoinLink(made.address, Password("wrong"), b"k" * 32, "佐藤"))
    assert (folder.secret, folder.settings.hub) == (before, "")


def test_that_the_environment_gives_the_password(
    folder: WorkspaceFolder, store: ReviewStore, team: TestTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = team.invite("佐藤")
    folder.set_hub(made.address.url)
    monkeypatch.setenv("ASHIATO_HUB_PASSWORD", made.password.reveal())
    connect_hub(folder, store.replica_id, "佐藤").close()


def test_that_a_password_in_the_settings_is_not_used(folder: WorkspaceFolder, store: ReviewStore) -> None:
    folder.set_hub("postgresql://u:secret@127.0.0.1/d")
    with pytest.raises(AshiatoError, match="password in workspace") as refused:
        connect_hub(folder, store.replica_id, "佐藤")
    assert "secret" not in str(refused.value)


def test_that_a_folder_on_a_shared_drive_is_joined_by_its_address(
    folder: WorkspaceFolder, store: ReviewStore, tmp_path: Path
) -> None:
    make_folder_hub(tmp_path / "drive")
    assert join_team(folder, store, read_join(f"folder:{tmp_path / 'drive'}"))
    assert open_workspace(folder.path).settings.hub == f"folder:{tmp_path / 'drive'}"
    connect_hub(folder, store.replica_id, "佐藤").close()
    assert read_join(f"folder:{tmp_path}").address == FolderAddress(tmp_path)


def test_that_hosting_here_makes_an_owner_invites_others_and_wakes_up_again(
    folder: WorkspaceFolder, store: ReviewStore, team_server: TeamServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = team_server.server.data_path.parent / "host"
    monkeypatch.setattr(hub_connection, "host_path", lambda: home)
    host_team(folder, store, "山田")
    server = OwnServer.find(home)
    assert server is not None
    try:
        assert not server.on_network, "loopback by default"
        link = read_join(invite_person(folder, "佐藤", Role.READER).words())
        assert (link.person, link.key) == ("佐藤", folder.secret)
        server.stop()
        with closing(connect_hub(folder, store.replica_id, "山田")) as hub:
            assert hub.role is Role.OWNER
        # Without a keyring nobody has kept what the host has never seen: they come in all the same.
        own = find_address(folder)
        assert isinstance(own, ServerAddress)
        for address in (own, server.address):
            forget_password(address)
        with closing(connect_hub(folder, store.replica_id, "山田")) as hub:
            assert hub.role is Role.OWNER
        assert find_address(folder) == own
    finally:
        server.stop(at_once=True)
