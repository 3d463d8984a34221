"""The commands, their arguments and their help. What they do is in the modules beside this one."""

from __future__ import annotations

import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from viewer import __version__
from viewer.cli import report_commands, sharing_commands, team_commands, trust_commands
from viewer.cli.options import Json, Lang, Reason, Unmasked, Workspace
from viewer.domain.channels import Channel
from viewer.domain.customers import CustomerSort

_OWN_OPTIONS: Final = frozenset({"--help", "--version", "--install-completion", "--show-completion"})
_FORMAT_HELP: Final = "csv, tsv, json, jsonl, parquet or xlsx; found out if not given."


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    ALL = "all"
    EXECUTIVE = "executive"


class Scale(StrEnum):
    ONE = "1"
    ONE_AND_A_HALF = "1.5"
    TWO = "2"


class _ShortFormGroup(TyperGroup):
    """`ashiato WORKSPACE` means `ashiato open WORKSPACE`, and `ashiato` alone `ashiato open`.

    `ashiato ashiato://...` means `ashiato open-link ashiato://...`: that is how a desktop hands over a link.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0].casefold().startswith("ashiato:"):
            args = ["open-link", "--", *args[:1]] if len(args) == 1 else ["open-link", *args]
        elif not args or (args[0] not in self.commands and args[0].split("=")[0] not in _OWN_OPTIONS):
            args = ["open", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_ShortFormGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Ashiato: read one customer's journey at a time, and mark what you see.\n\n"
    "`ashiato WORKSPACE` is short for `ashiato open WORKSPACE`.",
)
report_commands.add_to(app)
trust_commands.add_to(app)
sharing_commands.add_to(app)
team_commands.add_to(app)


def main() -> None:
    """Entry point. Exit codes: 0 done, 1 an error that was told on stderr, 2 a wrong command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="ashiato")


def _tell_version(value: bool) -> None:
    if value:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


@app.command("import")
def import_command(
    workspace: Annotated[Path, typer.Argument(metavar="WORKSPACE", help="Folder of the workspace; made if missing.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Exports, plain, gzip or zip.")],
    *,
    mapping: Annotated[Path | None, typer.Option(help="What the columns mean; guessed if not given.")] = None,
    format_name: Annotated[str | None, typer.Option("--format", metavar="NAME", help=_FORMAT_HELP)] = None,
    timezone: Annotated[str | None, typer.Option(metavar="ZONE", help="Zone of times that carry none.")] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="utf-8, cp932, euc-jp, utf-16; found out if not given.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do everything but keep the result.")] = False,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for another import to finish.")] = False,
    refused: Annotated[
        Path | None, typer.Option(metavar="OUT.csv", help="Save the refused rows, for a spreadsheet.")
    ] = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Import files into a workspace: all of them, or nothing.

    The same file again adds nothing; with a changed mapping it replaces its former import. A data row is a record
    below the header, 1 is the first. JSON holds all refused rows.

    Example: ashiato import shop.ashiato orders.csv --mapping orders.toml --timezone Asia/Tokyo
    """
    from viewer.cli import data

    data.import_files(
        workspace,
        files,
        mapping,
        format_name=format_name,
        time_zone=timezone,
        encoding=encoding,
        dry_run=dry_run,
        wait=wait,
        refused_path=refused,
        as_json=as_json,
        lang=lang,
    )


@app.command("mapping")
def mapping_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An export.")],
    format_name: Annotated[str | None, typer.Option("--format", metavar="NAME", help=_FORMAT_HELP)] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="utf-8, cp932, euc-jp, utf-16; found out if not given.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Print the mapping that is guessed from a file, as TOML.

    Example: ashiato mapping orders.csv > orders.toml
    """
    from viewer.cli import data

    data.print_mapping(file, format_name=format_name, encoding=encoding, lang=lang)


@app.command("common-events")
def common_events_command(
    workspace: Workspace,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV: from, to, kind, area or segment, text.")],
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Keep what hit everybody, an area or a segment: an outage, a price change, a typhoon, a campaign.

    The file takes the place of the one before. Journeys show the events as a quiet band beside the contacts they touch.

    Example: ashiato common-events shop.ashiato typhoons.csv
    """
    from viewer.cli import common_events

    common_events.keep(workspace, file, as_json=as_json, lang=lang)


@app.command("customers")
def customers_command(
    workspace: Workspace,
    *,
    search: Annotated[str, typer.Option(metavar="TEXT", help="In ids, names, phones, pages and comments.")] = "",
    score_max: Annotated[float | None, typer.Option(metavar="N", help="Last score at most N.")] = None,
    channel: Annotated[list[Channel] | None, typer.Option(help="Had an event there; may be repeated.")] = None,
    where: Annotated[
        str,
        typer.Option(
            metavar="JSON",
            help="A condition of and, or, not, identity, name, field, channel, scored, seen, did, said, signal, mark, "
            'tag, read, calling, among, such as {"not": {"scored": {"high": 6}}}.',
        ),
    ] = "",
    list_name: Annotated[
        str, typer.Option("--list", metavar="NAME", help="A list saved in the window; the rest narrows it.")
    ] = "",
    sort: Annotated[
        CustomerSort | None, typer.Option(help="Order of the list; that of the saved list, else by score.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=0, help="At most N customers.")] = None,
    unmasked: Unmasked = False,
    reason: Reason = "",
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """List customers, one JSON object a line with --json.

    Mail addresses and phone numbers are masked; in JSON, customer_id stays as it is, for the next command.

    Example: ashiato customers shop.ashiato --score-max 6 --channel call --limit 20
    """
    from viewer.cli import reading

    reading.list_customers(
        workspace,
        search=search,
        score_max=score_max,
        channels=channel or (),
        where=where,
        list_name=list_name,
        sort=sort,
        limit=limit,
        as_json=as_json,
        unmasked=unmasked,
        reason=reason,
        lang=lang,
    )


@app.command("journey")
def journey_command(
    workspace: Workspace,
    identity: Annotated[str, typer.Argument(metavar="IDENTITY", help="Any id of the customer, or namespace:id.")],
    *,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="The events as CSV (UTF-8 with BOM) on stdout.")] = False,
    unmasked: Unmasked = False,
    reason: Reason = "",
    lang: Lang = None,
) -> None:
    """Print everything of one customer.

    Names, mail addresses, phone numbers and their like are masked, in texts too; --unmasked needs a --reason, which is
    kept in the audit. In JSON, customer_id and aliases stay as they are, for the next command.

    Example: ashiato journey shop.ashiato member:00004 --json
    """
    from viewer.cli import reading

    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    reading.print_journey(
        workspace, identity, as_json=as_json, as_csv=as_csv, unmasked=unmasked, reason=reason, lang=lang
    )  # fmt: skip


@app.command("print")
def print_command(
    workspace: Workspace,
    identity: Annotated[str, typer.Argument(metavar="IDENTITY", help="Any id of the customer, or namespace:id.")],
    out: Annotated[Path, typer.Argument(metavar="OUT.pdf", help="The PDF to write; one that is there is replaced.")],
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Write one customer's sheet as a PDF: A4, one or two pages, names made up.

    Real names are printed from the window alone, with a reason that is kept.

    Example: ashiato print shop.ashiato member:00004 sheet.pdf --lang ja
    """
    from viewer.cli import printing

    printing.print_sheet(workspace, identity, out, as_json=as_json, lang=lang)


@app.command("signals")
def signals_command(
    workspace: Workspace,
    identity: Annotated[
        str | None, typer.Argument(metavar="IDENTITY", help="Where they fire on one customer, by any id.")
    ] = None,
    *,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """List the rules for signals and how often they fire, or where they fire on one customer.

    Signals are made by rules, not by people. Rules lie in the workspace's folder signals/ once they were changed.

    Example: ashiato signals shop.ashiato member:00004
    """
    from viewer.cli import signals

    signals.list_signals(workspace, identity, as_json=as_json, lang=lang)


@app.command("scores")
def scores_command(workspace: Workspace, as_json: Json = False, lang: Lang = None) -> None:
    """Print NPS, CSAT and CES with their 95% intervals, how many answered of how many asked, and by month.

    NPS runs from -100 to 100; other questions show the share of good answers in percent.

    Example: ashiato scores shop.ashiato --json
    """
    from viewer.cli import scores

    scores.print_scores(workspace, as_json=as_json, lang=lang)


@app.command("recordings")
def recordings_command(
    workspace: Workspace,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Recordings to take in: WAV, MP3, M4A; also in subfolders.")
    ] = None,
    *,
    pattern: Annotated[
        str | None,
        typer.Option(metavar="P", help="Of the names, such as {date}-{time}_{number}_{line}; guessed at first, kept."),
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(metavar="N", help="How far the time in a name may be from the call's start; kept.")
    ] = None,
    link: Annotated[bool, typer.Option("--link", help="Hard links instead of copies, on the same disk.")] = False,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Take in recordings of calls and list which call each belongs to, or why none; one JSON object a line.

    Files are copied into the workspace's folder media/ by content: the same file again adds nothing. In a pattern,
    {date} {time} {epoch} {number} {line} {id} stand for what differs, and * for anything.

    Example: ashiato recordings shop.ashiato /mnt/pbx/2026-10 --pattern "{date}-{time}_{number}_{line}"
    """
    from viewer.cli import recordings

    recordings.tell_recordings(
        workspace, folder, pattern=pattern, minutes=minutes, link=link, as_json=as_json, lang=lang
    )


@app.command("seen")
def seen_command(
    workspace: Workspace,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A picture (PNG, JPEG, WebP) or a PDF.")] = None,
    *,
    url: Annotated[str, typer.Option(metavar="PATTERN", help="Where it was seen, such as /cart/* for pages.")] = "",
    campaign: Annotated[
        str, typer.Option(metavar="ID", help="Or the id of the mail, letter or box: a thread, title or attribute.")
    ] = "",
    valid_from: Annotated[str, typer.Option("--from", metavar="DATE", help="The first day it was seen.")] = "",
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Keep what customers saw from a day on, and list what is kept. Journeys show the version valid at the time.

    Example: ashiato seen shop.ashiato cart.png --url "/cart*" --from 2026-10-01
    """
    from viewer.cli import seen

    seen.tell_seen(workspace, file, url=url, campaign=campaign, valid_from=valid_from, as_json=as_json, lang=lang)


@app.command("rebuild")
def rebuild_command(
    workspace: Workspace,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for another import to finish.")] = False,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Make the event data anew from the imported files, their mappings and what people decided. Marks stay.

    Example: ashiato rebuild shop.ashiato
    """
    from viewer.cli import data

    data.rebuild(workspace, wait=wait, as_json=as_json, lang=lang)


@app.command("sample")
def sample_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the sample workspace is made.")],
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Make the sample workspace: a year of a home-furnishing company.

    Example: ashiato sample sample.ashiato
    """
    from viewer.cli import data

    data.make_sample(folder, as_json=as_json, lang=lang)


@app.command("open")
def open_command(
    workspace: Annotated[
        Path | None, typer.Argument(metavar="WORKSPACE", help="Its folder, or a bundle; the last one if not given.")
    ] = None,
    *,
    screenshot: Annotated[
        Path | None,
        typer.Option(metavar="OUT.png", help="Render the window into a picture, without a display, and exit."),
    ] = None,
    customer: Annotated[str, typer.Option(metavar="ID", help="Whose journey the picture shows.")] = "",
    page: Annotated[str, typer.Option(metavar="NAME", help="Which page the picture shows.")] = "customers",
    size: Annotated[str, typer.Option(metavar="WxH", help="Size of the picture's window.")] = "1280x800",
    scale: Annotated[Scale, typer.Option(help="Pixels of the picture per pixel of the window.")] = Scale.ONE,
    lang: Lang = None,
    theme: Annotated[Theme | None, typer.Option(help="Colours; the system's if not given.")] = None,
    role: Annotated[
        Role | None,
        typer.Option(help="What the window is for: everything, or an executive's calls to unhappy customers. Kept."),
    ] = None,
) -> None:
    """Open a workspace in the window.

    Example: ashiato open shop.ashiato --screenshot journey.png --customer member:00004 --lang ja
    """
    from viewer.cli import window

    window.open_window(
        workspace,
        screenshot=screenshot,
        customer=customer,
        page=page,
        size=size,
        scale=float(scale.value),
        lang=lang,
        theme=theme,
        role=role,
    )


@app.command("open-link")
def open_link_command(
    url: Annotated[str, typer.Argument(metavar="URL", help="An ashiato:// link.")],
    workspace: Annotated[
        Path | None, typer.Argument(metavar="WORKSPACE", help="Its workspace; the last one or the sample if it fits.")
    ] = None,
    *,
    screenshot: Annotated[
        Path | None, typer.Option(metavar="OUT.png", help="Render the place into a picture, and exit.")
    ] = None,
    size: Annotated[str, typer.Option(metavar="WxH", help="Size of the picture's window.")] = "1280x800",
    lang: Lang = None,
    theme: Annotated[Theme | None, typer.Option(help="Colours; the system's if not given.")] = None,
) -> None:
    """Open the window at the place a link leads to.

    A link only selects a customer, an event and a view.

    Example: ashiato open-link ashiato://place/1/...
    """
    from viewer.cli import window

    window.open_link(url, workspace, screenshot=screenshot, size=size, lang=lang, theme=theme)


@app.command("doctor")
def doctor_command(
    workspace: Annotated[Path | None, typer.Argument(metavar="WORKSPACE", help="Check this workspace too.")] = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    """Check Qt's libraries, fonts, disk, permissions, versions and a workspace, and say what to do.

    Example: ashiato doctor shop.ashiato
    """
    from viewer.cli import health

    health.print_checks(workspace, as_json=as_json, lang=lang)
