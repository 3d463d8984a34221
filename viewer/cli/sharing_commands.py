"""Commands about what is given to others: bundles and published snapshots, their arguments and their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from viewer.cli.options import Json, Lang, Workspace


class Recordings(StrEnum):
    HOMEWORK = "homework"
    NONE = "none"


Masked = Annotated[
    bool, typer.Option("--masked", help="Names, phones, mails and addresses masked, in texts too; without the key.")
]
bundle_app = typer.Typer(no_args_is_help=True, help="One review with its marks and events in one file.")


def add_to(app: typer.Typer) -> None:
    app.add_typer(bundle_app, name="bundle")
    app.command("publish")(publish_command)
    app.command("subscribe")(subscribe_command)


@bundle_app.command("export")
def export_command(
    workspace: Workspace,
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="Its running number, or its id.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="NAME.ashiato-bundle; one that is there is replaced.")],
    *,
    masked: Masked = False,
    recordings: Annotated[bool, typer.Option(help="With the recordings of its homework and of marks in calls.")] = True,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Write a review into one file: its customers' events, the marks on them, and what the review decided.

    Whoever gets it opens it with `ashiato open FILE` and can change nothing; the same team can merge it. Marks that are
    hidden until a reveal stay here. A masked bundle can be looked at, not merged.

    Example: ashiato bundle export shop.ashiato 42 review42.ashiato-bundle --masked
    """
    from viewer.cli import sharing

    sharing.export(workspace, review, file, masked=masked, recordings=recordings, as_json=as_json, lang=lang)


@bundle_app.command("import")
def import_command(
    workspace: Workspace,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A bundle of the same team.")],
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Merge what a bundle says into a workspace. The same bundle again changes nothing.

    Example: ashiato bundle import shop.ashiato review42.ashiato-bundle
    """
    from viewer.cli import sharing

    sharing.merge(workspace, file, as_json=as_json, lang=lang)


def publish_command(
    workspace: Workspace,
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="A folder or share that the team can read.")],
    *,
    masked: Masked = False,
    recordings: Annotated[
        Recordings | None, typer.Option(help="Those that homework needs; none if it is masked and nothing is said.")
    ] = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Publish the events as they are now, for the whole team: immutable, with checksums.

    Members get them with `ashiato subscribe`. Nothing of what was written is in it: marks come by the hub.

    Example: ashiato publish shop.ashiato /mnt/team/events --masked
    """
    from viewer.cli import sharing

    wanted = None if recordings is None else recordings is Recordings.HOMEWORK
    sharing.publish_workspace(workspace, target, masked=masked, recordings=wanted, as_json=as_json, lang=lang)


def subscribe_command(
    workspace: Annotated[Path, typer.Argument(metavar="WORKSPACE", help="Folder of the workspace; made if missing.")],
    target: Annotated[
        Path | None, typer.Argument(metavar="TARGET", help="Where it is published; the place known if not given.")
    ] = None,
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Get the events that a team publishes into a workspace on this computer, and verify them.

    The place is kept in workspace.toml (snapshot = "..."). Newer ones are offered in the window, never forced.

    Example: ashiato subscribe mine.ashiato /mnt/team/events
    """
    from viewer.cli import sharing

    sharing.subscribe(workspace, target, as_json=as_json, lang=lang)
