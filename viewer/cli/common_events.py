"""The command that keeps what hit everybody."""

from __future__ import annotations

from pathlib import Path

from viewer.cli.console import put, put_json, told_errors, translate_for
from viewer.domain.text import Text
from viewer.workspace.common_events import keep_common_events
from viewer.workspace.folder import open_workspace


def keep(workspace: Path, file: Path, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        count = keep_common_events(open_workspace(workspace), file)
        if as_json:
            put_json({"common_events": count})
            return
        put(translate(Text.translate("CommonEvents", "%n common event(s) are kept.", n=count)))
