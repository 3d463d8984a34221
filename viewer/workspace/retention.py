"""How long rows of each source are kept: `[retention_days]` in workspace.toml, by source name, "*" for all others."""

from __future__ import annotations

import os
import time
import tomllib
from collections.abc import Mapping
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.keeping import MOST_DAYS, KeepingRules
from viewer.domain.text import Text
from viewer.workspace.folder import SETTINGS_NAME, WorkspaceFolder

TABLE: Final = "retention_days"


def load_retention(folder: WorkspaceFolder) -> Mapping[str, int]:
    """Days by source. Raises AshiatoError for something that is no number of days."""
    path = folder.path / SETTINGS_NAME
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get(TABLE, {})
    except (OSError, ValueError) as error:
        raise _unreadable(folder, str(error)) from error
    if not isinstance(table, dict):
        raise _unreadable(folder, TABLE)
    for source, days in table.items():
        if isinstance(days, bool) or not isinstance(days, int) or not 1 <= days <= MOST_DAYS:
            raise _unreadable(folder, f"{TABLE}.{source} = {days}")
    return table


def load_keeping_rules(folder: WorkspaceFolder, now_us: int | None = None) -> KeepingRules:
    """now_us: what days are counted back from, the clock if None. Raises AshiatoError."""
    at_us = time.time_ns() // 1000 if now_us is None else now_us
    return KeepingRules(folder.secret, load_retention(folder), at_us)


def set_retention(folder: WorkspaceFolder, source: str, days: int | None) -> None:
    """Keep rows of `source` ("*": of all others) so long, for ever with None. It takes effect with the next import or
    rebuild. Comments in the file stay. Raises AshiatoError.
    """
    import tomlkit

    if not source.strip() or (days is not None and not 1 <= days <= MOST_DAYS):
        raise AshiatoError(
            Text.translate("Retention", "{days} days cannot be.", days=str(days)),
            where=source,
            next_step=Text.translate("Retention", "Choose between 1 and {most} days.", most=f"{MOST_DAYS:,}"),
        )
    path = folder.path / SETTINGS_NAME
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
        if TABLE not in document:
            document[TABLE] = tomlkit.table()
        table = document[TABLE]
        assert isinstance(table, dict)
        if days is None:
            table.pop(source, None)
        else:
            table[source] = days
        fresh = path.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(document))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except (OSError, ValueError) as error:
        raise _unreadable(folder, str(error)) from error


def _unreadable(folder: WorkspaceFolder, what: str) -> AshiatoError:
    return AshiatoError(
        Text.translate("Retention", "How long sources are kept cannot be read or written."),
        where=f"{folder.path / SETTINGS_NAME}: {what}",
        next_step=Text.translate("Retention", "Under [retention_days] write: source = days, with whole numbers."),
    )
