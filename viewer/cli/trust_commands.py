"""Commands about trust, their arguments and their help: audit, disclose, forget, retention."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from viewer.cli.options import Json, Lang, Workspace
from viewer.domain.audit import AuditKind


def add_to(app: typer.Typer) -> None:
    app.command("audit")(audit_command)
    app.command("disclose")(disclose_command)
    app.command("forget")(forget_command)
    app.command("retention")(retention_command)


def audit_command(
    workspace: Workspace,
    *,
    search: Annotated[str, typer.Option(metavar="TEXT", help="In names, details and reasons.")] = "",
    person: Annotated[str, typer.Option(metavar="NAME", help="Who did it.")] = "",
    customer: Annotated[str, typer.Option(metavar="IDENTITY", help="About whom, by any id.")] = "",
    kind: Annotated[list[AuditKind] | None, typer.Option(help="What was done; may be repeated.")] = None,
    since: Annotated[str, typer.Option(metavar="DATE", help="The first day, as 2026-10-03.")] = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="The last day.")] = "",
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="The newest so many.")] = 1000,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV (UTF-8 with BOM) on stdout.")] = False,
    lang: Lang = None,
) -> None:
    """Print who looked at whom, revealed, printed, exported or changed what, the newest first.

    Example: ashiato audit shop.ashiato --kind revealed --since 2026-10-01
    """
    from viewer.cli import trust

    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    trust.print_audit(
        workspace, words=search, author=person, customer=customer, kinds=kind or (), since=since, until=until,
        limit=limit, as_json=as_json, as_csv=as_csv, lang=lang,
    )  # fmt: skip


def disclose_command(
    workspace: Workspace,
    identity: Annotated[str, typer.Argument(metavar="IDENTITY", help="Any id of the person, or namespace:id.")],
    *,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="The zip to write.")] = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Kept in the audit.")] = "",
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Write everything held on one person into one zip: a page to read, JSON, and recordings; nothing is masked.

    Our own notes are in it, and who looked at the person. Other people may be named in texts: look through it first.

    Example: ashiato disclose shop.ashiato member:00004 --output request-17.zip
    """
    from viewer.cli import trust

    trust.disclose(workspace, identity, output, reason=reason, as_json=as_json, lang=lang)


def forget_command(
    workspace: Workspace,
    identity: Annotated[str, typer.Argument(metavar="IDENTITY", help="Any id of the person, or namespace:id.")],
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Who asked for it and why; kept in the audit.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would go.")] = False,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Forget one person for good: events, attributes, recordings and what was written about them; counts stay.

    There is no way back, and a later import does not bring them back. What was handed out before is listed.

    Example: ashiato forget shop.ashiato member:00004 --reason "request 17, 2026-11-02"
    """
    from viewer.cli import trust

    trust.forget(workspace, identity, reason=reason, dry_run=dry_run, as_json=as_json, lang=lang)


def retention_command(
    workspace: Workspace,
    source: Annotated[str | None, typer.Argument(metavar="SOURCE", help="Of a mapping; * for all others.")] = None,
    days: Annotated[str | None, typer.Argument(metavar="DAYS", help="A number of days, or off.")] = None,
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Print or set how long events of each source are kept. Older ones go with the next import or rebuild.

    Example: ashiato retention shop.ashiato web_ga4 730
    """
    from viewer.cli import trust

    if source is not None and days is None:
        raise typer.BadParameter("DAYS is missing")
    trust.retention(workspace, source, days, as_json=as_json, lang=lang)
