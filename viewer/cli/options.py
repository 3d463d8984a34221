"""Options and arguments that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Language(StrEnum):
    JA = "ja"
    EN = "en"


Lang = Annotated[Language | None, typer.Option(help="Language of messages; the system's if not given.")]
Json = Annotated[bool, typer.Option("--json", help="JSON alone on stdout.")]
Unmasked = Annotated[bool, typer.Option("--unmasked", help="Show names, mail addresses and phone numbers as they are.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why real names are needed: kept in the audit.")]
Workspace = Annotated[Path, typer.Argument(metavar="WORKSPACE", help="Folder of the workspace.")]
