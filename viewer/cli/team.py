"""`team`: making a hub, letting people in, joining and leaving."""

from __future__ import annotations

import getpass
import sys
from contextlib import closing
from pathlib import Path

from viewer.cli.console import harmless, put, put_json, tell, told_errors, translate_for
from viewer.domain.errors import AshiatoError
from viewer.domain.hub_addresses import FolderAddress, Password, ServerAddress, read_address
from viewer.domain.join_links import JoinLink, read_join
from viewer.domain.people import Role
from viewer.domain.text import Text
from viewer.workspace.folder import open_workspace


def init_team(url: str, *, lang: str | None) -> None:
    """Make a hub at `url`, or bring it up to date."""
    translate = translate_for(lang)
    with told_errors(translate):
        given = read_address(url)
        if isinstance(given.address, FolderAddress):
            from viewer.reviews.hubs.folder import make_folder_hub

            make_folder_hub(given.address.path)
            tell(translate(Text.translate("Team", "The hub is ready. Connect a workspace: ashiato team join ADDRESS")))
            return
        from viewer.reviews.hubs import team_setup

        team_setup.init_team(given.address, _password(given.address, given.password))
        tell(translate(Text.translate("Team", "The hub is ready. Let people in: ashiato team invite URL NAME")))


def invite(url: str, person: str, role: Role, names: list[str], workspace: Path | None, *, lang: str | None) -> None:
    """The join link on stdout, for the person alone."""
    translate = translate_for(lang)
    with told_errors(translate):
        from viewer.reviews.hubs import team_setup

        address, password = _server(url)
        key = open_workspace(workspace).secret if workspace is not None else None
        made = team_setup.invite(address, password, person, role, tuple(names))
        put(JoinLink(made.address, made.password, key, made.person, role).words())
        tell(translate(Text.translate("Team", "The link holds a password: hand it to this person alone.")))


def print_members(url: str, *, as_json: bool, lang: str | None) -> None:
    """Who belongs to the team."""
    translate = translate_for(lang)
    with told_errors(translate):
        from viewer.reviews.hubs.team_setup import load_members

        for member in load_members(*_server(url)):
            names, state = "、".join(member.names), "" if member.is_open else "-"
            if as_json:
                put_json({"login": member.login, "role": member.role.value, "names": member.names,
                          "is_open": member.is_open})  # fmt: skip
            else:
                put(f"{member.role.value}\t{state}\t{harmless(names)}\t{harmless(member.login)}")


def remove(url: str, person: str, *, lang: str | None) -> None:
    """Shut out the login of a person."""
    translate = translate_for(lang)
    with told_errors(translate):
        from viewer.reviews.hubs.team_setup import load_members, remove_member

        address, password = _server(url)
        login = next((each.login for each in load_members(address, password) if person in each.names), None)
        if login is None:
            raise AshiatoError(Text.translate("Team", "Nobody of the team has this name."), where=person)
        remove_member(address, password, login)


def join(words: str, workspace: Path, *, lang: str | None) -> None:
    """Connect a workspace; "-" reads the link from stdin, so that it stands in no history of commands."""
    translate = translate_for(lang)
    with told_errors(translate):
        from viewer.reviews.store import ReviewStore
        from viewer.workspace.hub_connection import join_team

        folder = open_workspace(workspace)
        link = read_join(sys.stdin.readline() if words == "-" else words)
        with closing(ReviewStore.open(folder.reviews_path)) as store:
            is_kept = join_team(folder, store, link)
        if not is_kept:
            tell(
                translate(
                    Text.translate(
                        "Team", "There is no keyring here: give the password by ASHIATO_HUB_PASSWORD at each start."
                    )
                )
            )


def leave(workspace: Path, *, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        from viewer.workspace.hub_connection import leave_team

        leave_team(open_workspace(workspace))


def _server(url: str) -> tuple[ServerAddress, Password | None]:
    given = read_address(url)
    if isinstance(given.address, FolderAddress):
        raise AshiatoError(
            Text.translate("Team", "A folder has no logins: whoever may write into it is of the team."),
            next_step=Text.translate("Team", "Give people the address itself: ashiato team join folder:PATH WORKSPACE"),
        )
    return given.address, _password(given.address, given.password)


def _password(address: ServerAddress, given: Password | None) -> Password | None:
    from viewer.workspace.hub_passwords import load_password

    found = given or load_password(address)
    if found is None and sys.stdin.isatty():
        words = getpass.getpass(f"{address.user}@{address.name}: ")
        return Password(words) if words else None
    return found
