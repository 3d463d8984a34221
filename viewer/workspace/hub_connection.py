"""How an open workspace finds its hub: connecting, joining a team, leaving it, hosting one here."""

from __future__ import annotations

import atexit
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import FolderAddress, ServerAddress, read_address
from viewer.domain.join_links import JoinLink
from viewer.domain.people import Role
from viewer.domain.text import Text
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.hub_passwords import forget_password, keep_password, load_password
from viewer.workspace.permissions import load_role, set_role

if TYPE_CHECKING:
    # Hubs and stores bring libraries that must not be imported before the first paint.
    from viewer.reviews.hubs import Hub
    from viewer.reviews.hubs.own_server import OwnServer
    from viewer.reviews.hubs.team_setup import Invitation
    from viewer.reviews.store import ReviewStore

_DATABASE_DIGITS: Final = 12

_stopped_at_exit: set[Path] = set()


def find_address(folder: WorkspaceFolder) -> ServerAddress | FolderAddress | None:
    """Where the team of this workspace meets, None for nobody else. Raises AshiatoError if it cannot be read."""
    if not folder.settings.hub:
        return None
    given = read_address(folder.settings.hub)
    if given.password is not None:
        raise AshiatoError(
            Text.translate("Team", "There is a password in workspace.toml."),
            where=str(folder.path),
            next_step=Text.translate(
                "Team", "Take it out and connect by the team dialog, or set ASHIATO_HUB_PASSWORD."
            ),
        )
    return given.address


def connect_hub(folder: WorkspaceFolder, replica_id: str, person: str) -> Hub:
    """A new connection to the workspace's hub; a server of one's own is started if it does not run.

    Raises HubAway, HubRefused, AshiatoError.
    """
    address = find_address(folder)
    if address is None:
        raise AshiatoError(Text.translate("Team", "This workspace belongs to no team."))
    if isinstance(address, FolderAddress):
        from viewer.reviews.hubs.folder import FolderHub

        return FolderHub(address.path, replica_id)
    from viewer.reviews.hubs.postgres import PostgresHub

    password = load_password(address)
    if password is None and load_role(folder) is Role.OWNER and (server := find_own_server(folder)) is not None:
        # Whoever hosts has never seen their password, and without a keyring nobody has kept it: a new one is made.
        made = _invite(folder, server, person, Role.OWNER)
        address, password = made.address, made.password
        keep_password(address, password)
        folder.set_hub(address.url)
    _wake_own(address)
    return PostgresHub(address, password, secret=folder.secret, person=person)


def join_team(folder: WorkspaceFolder, store: ReviewStore, link: JoinLink) -> bool:
    """Connect the workspace to a team from now on. Whether the password is kept for the next start.

    What was written here so far goes to the team. Raises AshiatoError, HubAway, HubRefused: nothing is changed then.
    """
    before = folder.secret
    is_new_key = link.key is not None and link.key != before
    if is_new_key and store.load_version_vector():
        raise AshiatoError(
            Text.translate("Team", "This workspace has marks under a key of its own: they would find no events there."),
            next_step=Text.translate("Team", "Open the join link in a new workspace, or in a copy made by the team."),
        )
    key = link.key if link.key is not None else before
    if isinstance(link.address, FolderAddress):
        from viewer.reviews.hubs.folder import FolderHub

        hub: Hub = FolderHub(link.address.path, store.replica_id)
        is_kept = True
    else:
        from viewer.reviews.hubs.postgres import PostgresHub

        password = link.password or load_password(link.address)
        hub = PostgresHub(link.address, password, secret=key, person=link.person)
        is_kept = link.password is None or keep_password(link.address, link.password)
    hub.close()
    if is_new_key:
        folder.set_secret(key)
    # What the hub says stands above what the link says.
    set_role(folder, hub.role or link.role)
    store.role = load_role(folder)
    folder.set_hub(link.address.url)
    return is_kept


def leave_team(folder: WorkspaceFolder) -> None:
    """Work alone from now on. Everything that is here stays here, what is on the hub stays there."""
    address = find_address(folder)
    folder.set_hub("")
    set_role(folder, None)
    if isinstance(address, ServerAddress):
        forget_password(address)


def host_path() -> Path:
    """Where the data of the server of one's own are."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # The server does not run as the administrator, and nobody else gets into their home.
        return Path("/var/lib/ashiato/host")
    return platformdirs.user_data_path("ashiato", appauthor=False) / "host"


def host_team(folder: WorkspaceFolder, store: ReviewStore, person: str, *, on_network: bool = False) -> JoinLink:
    """Start a PostgreSQL on this computer, make a hub for this workspace in it, and join as its owner.

    on_network: others reach it; what goes over the line is not encrypted. Raises AshiatoError.
    """
    from viewer.reviews.hubs.own_server import OwnServer
    from viewer.reviews.hubs.team_setup import init_team, invite

    server = OwnServer.find(host_path()) or OwnServer(host_path())
    password = server.start(on_network=on_network)
    _stop_at_exit(server)
    keep_password(server.address, password)
    address = server.make_database(password, _database_of(folder))
    init_team(address, password)
    own = invite(address, password, person, Role.OWNER)
    link = JoinLink(own.address, own.password, folder.secret, person, Role.OWNER)
    join_team(folder, store, link)
    return link


def invite_person(folder: WorkspaceFolder, person: str, role: Role, names: tuple[str, ...] = ()) -> JoinLink:
    """A join link for one person, where the server is one's own. Raises AshiatoError."""
    from viewer.reviews.hubs.own_server import find_own_addresses

    server = find_own_server(folder)
    if server is None:
        raise AshiatoError(
            Text.translate("Team", "The hub is not on this computer."),
            next_step=Text.translate("Team", "Whoever keeps the server runs: ashiato team invite URL NAME"),
        )
    made = _invite(folder, server, person, role, names)
    reachable = find_own_addresses() if server.on_network else []
    address = made.address
    if reachable:
        address = ServerAddress(reachable[0], address.port, address.database, address.user, address.options)
    return JoinLink(address, made.password, folder.secret, made.person, role)


def _invite(
    folder: WorkspaceFolder, server: OwnServer, person: str, role: Role, names: tuple[str, ...] = ()
) -> Invitation:
    """A login for `person` on the server of one's own, by its keeper."""
    from viewer.reviews.hubs.team_setup import invite

    password = load_password(server.address)
    if password is None:
        password = server.start(on_network=server.on_network)
        _stop_at_exit(server)
        keep_password(server.address, password)
    return invite(server.make_database(password, _database_of(folder)), password, person, role, names)


def find_own_server(folder: WorkspaceFolder) -> OwnServer | None:
    """The server on this computer, if it is the one that this workspace's team meets on."""
    from viewer.reviews.hubs.own_server import OwnServer

    address = find_address(folder)
    server = OwnServer.find(host_path())
    if server is None or not isinstance(address, ServerAddress):
        return None
    return server if address.is_this_computer and address.port == server.port else None


def _wake_own(address: ServerAddress) -> None:
    if not address.is_this_computer:
        return
    from viewer.reviews.hubs.own_server import OwnServer

    server = OwnServer.find(host_path())
    if server is not None and server.port == address.port and not server.is_running():
        server.resume()
        _stop_at_exit(server)


def _stop_at_exit(server: OwnServer) -> None:
    """Once for each server: it ends with the app, and is started again by whoever needs it next."""
    if server.data_path not in _stopped_at_exit:
        _stopped_at_exit.add(server.data_path)
        atexit.register(server.stop)


def _database_of(folder: WorkspaceFolder) -> str:
    return f"team_{folder.settings.workspace_id.replace('-', '')[:_DATABASE_DIGITS]}"
