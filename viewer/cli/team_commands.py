"""The commands of `ashiato team`, their arguments and their help. What they do is in `team`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from viewer.cli.options import Json, Lang, Workspace
from viewer.domain.people import Role

_team_app = typer.Typer(no_args_is_help=True, help="A hub for several computers: make it, let people in, join, leave.")

_Url = Annotated[
    str, typer.Argument(metavar="URL", help="postgresql://USER@HOST/DATABASE, or folder:PATH on a shared drive.")
]


@_team_app.command("init")
def init_command(url: _Url, lang: Lang = None) -> None:
    """Make a hub: schema, roles and grants on a PostgreSQL 15 or later, or what a shared folder needs.

    The password comes from ASHIATO_HUB_PASSWORD, PGPASSWORD, the keyring, or is asked for. Running it again brings a
    hub up to date.

    Example: ashiato team init postgresql://postgres@db.example/ashiato?sslmode=verify-full
    """
    from viewer.cli import team

    team.init_team(url, lang=lang)


@_team_app.command("invite")
def invite_command(
    url: _Url,
    person: Annotated[str, typer.Argument(metavar="NAME", help="The name that stands under their marks.")],
    role: Annotated[Role, typer.Option(help="What they may do.")] = Role.MEMBER,
    also: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A further name, for a computer that several share.")
    ] = None,
    *,
    workspace: Annotated[
        Path | None, typer.Option(metavar="WORKSPACE", help="Put this workspace's key into the link.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Make a login for a person, and print their join link.

    Example: ashiato team invite postgresql://postgres@db.example/ashiato 佐藤 --workspace shop.ashiato
    """
    from viewer.cli import team

    team.invite(url, person, role, also or [], workspace, lang=lang)


@_team_app.command("members")
def members_command(url: _Url, as_json: Json = False, lang: Lang = None) -> None:
    """Who belongs to the team: role, names, login.

    Example: ashiato team members postgresql://postgres@db.example/ashiato
    """
    from viewer.cli import team

    team.print_members(url, as_json=as_json, lang=lang)


@_team_app.command("remove")
def remove_command(
    url: _Url, person: Annotated[str, typer.Argument(metavar="NAME", help="One of their names.")], lang: Lang = None
) -> None:
    """Shut a person out. What they wrote stays.

    Example: ashiato team remove postgresql://postgres@db.example/ashiato 佐藤
    """
    from viewer.cli import team

    team.remove(url, person, lang=lang)


@_team_app.command("join")
def join_command(
    link: Annotated[str, typer.Argument(metavar="LINK", help="The join link or the hub's address; - reads stdin.")],
    workspace: Workspace,
    lang: Lang = None,
) -> None:
    """Connect a workspace to a team's hub.

    Example: ashiato team join - shop.ashiato
    """
    from viewer.cli import team

    team.join(link, workspace, lang=lang)


@_team_app.command("leave")
def leave_command(workspace: Workspace, lang: Lang = None) -> None:
    """Work alone from now on. What is here stays here, what is on the hub stays there.

    Example: ashiato team leave shop.ashiato
    """
    from viewer.cli import team

    team.leave(workspace, lang=lang)


def add_to(app: typer.Typer) -> None:
    app.add_typer(_team_app, name="team")
