"""`minutes` and `notes`: their arguments and help. What they do is in `viewer.cli.reports`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from viewer.cli.options import Json, Lang, Reason, Unmasked, Workspace
from viewer.domain.report_content import ReportFormat


class Encoding(StrEnum):
    UTF_8 = "utf-8"
    CP932 = "cp932"


def add_to(app: typer.Typer) -> None:
    app.command("minutes")(minutes_command)
    app.command("notes")(notes_command)


def minutes_command(
    workspace: Workspace,
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="Number (42 or #42), theme or id of the review.")],
    *,
    format_name: Annotated[ReportFormat, typer.Option("--format", help="Of the file.")] = ReportFormat.HTML,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="minutes-NUMBER in the current folder if not given."),
    ] = None,
    unmasked: Unmasked = False,
    reason: Reason = "",
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the minutes of a review session from its records: decisions, actions, votes, marks, what is still open.

    Names of customers are made up. --unmasked needs a --reason, which is kept in the audit.

    Example: ashiato minutes shop.ashiato 42 --format pptx --lang ja
    """
    from viewer.cli import reports

    reports.write_minutes(
        workspace, review, format_name, output, reason=_reason(unmasked, reason), as_json=as_json, lang=lang
    )


def notes_command(
    workspace: Workspace,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a mark and line.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV, UTF-8 with BOM: what is written if nothing is asked.")]
    = False,
    as_xlsx: Annotated[bool, typer.Option("--xlsx", help="A workbook; needs --output.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="stdout if not given.")
    ] = None,
    encoding: Annotated[Encoding, typer.Option(help="Of CSV; what CP932 lacks becomes 〓.")] = Encoding.UTF_8,
    unmasked: Unmasked = False,
    reason: Reason = "",
    lang: Lang = None,
) -> None:  # fmt: skip
    """List all marks with the event each sits on: customer, time, channel, tags, author, replies.

    Names of customers are made up. --unmasked needs a --reason, which is kept in the audit. Marks that are hidden until
    a reveal are left out.

    Example: ashiato notes shop.ashiato --csv --output notes.csv
    """
    from viewer.cli import reports
    from viewer.presenters.report_saving import ListFormat

    asked = ((ListFormat.JSON, as_json), (ListFormat.CSV, as_csv), (ListFormat.XLSX, as_xlsx))
    chosen = [wanted for wanted, is_asked in asked if is_asked] or [ListFormat.CSV]
    if len(chosen) > 1:
        raise typer.BadParameter("--json, --csv and --xlsx exclude each other")
    is_narrow = encoding is Encoding.CP932 and chosen[0] is ListFormat.CSV
    wanted = ListFormat.CSV_CP932 if is_narrow else chosen[0]
    reports.write_notes(workspace, wanted, output, reason=_reason(unmasked, reason), lang=lang)


def _reason(unmasked: bool, reason: str) -> str | None:
    return reason if unmasked else None
