"""`ashiato seen`: what customers saw on a page, in a mail, a letter or a box, from a day on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from viewer.cli.console import put_json, put_table, told_errors, translate_for
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.workspace.folder import open_workspace
from viewer.workspace.seen_files import add_seen, load_seen

_COLUMNS = (
    Text.translate("Seen", "From"),
    Text.translate("Seen", "URL pattern or campaign id"),
    Text.translate("Seen", "File"),
)


def tell_seen(
    workspace: Path, file: Path | None, *, url: str, campaign: str, valid_from: str, as_json: bool, lang: str | None
) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        folder = open_workspace(workspace)
        if file is not None:
            add_seen(folder, file, url=url, campaign=campaign, valid_from=_day(valid_from))
        pictures = sorted(load_seen(folder), key=lambda each: (each.url, each.campaign, each.valid_from))
        if as_json:
            for each in pictures:
                put_json({**each._asdict(), "valid_from": each.valid_from.isoformat()})
        elif pictures:
            rows = [[each.valid_from.isoformat(), each.url or each.campaign, each.name] for each in pictures]
            put_table([translate(heading) for heading in _COLUMNS], rows, whole=frozenset({0}))


def _day(words: str) -> date:
    if not words.strip():
        raise AshiatoError(
            Text.translate("Seen", "The first day is missing."),
            next_step=Text.translate("Seen", "Say from which day on it was seen: --from 2026-10-03"),
        )
    try:
        return date.fromisoformat(words.replace("/", "-"))
    except ValueError as error:
        raise AshiatoError(
            Text.translate("Seen", "“{words}” is no day.", words=words),
            next_step=Text.translate("Seen", "Say from which day on it was seen: --from 2026-10-03"),
        ) from error
