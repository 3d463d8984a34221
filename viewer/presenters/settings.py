"""What a person chose for all workspaces: name, language, colours, text size. A small TOML file of the user's own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal, cast

Language = Literal["ja", "en"]
ThemeChoice = Literal["system", "light", "dark"]
Role = Literal["all", "executive"]

TEXT_SIZES: Final = (80, 90, 100, 115, 130, 150, 175, 200)
"""Percent of the normal size."""


@dataclass(frozen=True, slots=True)
class Settings:
    """author "" was not chosen yet. language "" follows the system. last_workspace "" opens the sample.

    is_caller_known: name and department were asked for, at the first call that was claimed. role: what the window is
    for; an executive sees scores and customers alone.
    """

    author: str = ""
    language: str = ""
    theme: ThemeChoice = "system"
    text_percent: int = 100
    last_workspace: str = ""
    department: str = ""
    is_caller_known: bool = False
    role: Role = "all"

    def with_text_step(self, steps: int) -> Settings:
        """One or more sizes up (positive) or down, within `TEXT_SIZES`; 0 is the normal size."""
        if steps == 0:
            return replace(self, text_percent=100)
        nearest = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - self.text_percent))
        return replace(self, text_percent=TEXT_SIZES[min(len(TEXT_SIZES) - 1, max(0, nearest + steps))])


def settings_path() -> Path:
    """Where this user's settings are: `settings.toml` in the folder the system keeps for them."""
    return _user_folder("config") / "settings.toml"


def sample_path() -> Path:
    """Where this user's own copy of the sample workspace is."""
    return _user_folder("data") / "sample.ashiato"


def _user_folder(kind: Literal["config", "data"]) -> Path:
    import platformdirs

    folder = platformdirs.user_config_path if kind == "config" else platformdirs.user_data_path
    return folder("ashiato", appauthor=False)


def load_settings(path: Path) -> Settings:
    """The settings in `path`; anything missing or unreadable takes its default, so that the app always starts."""
    table: Mapping[str, Any] = {}
    if path.is_file():
        import tomllib

        with suppress(OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
            table = tomllib.loads(path.read_text("utf-8"))
    theme = table.get("theme")
    language = table.get("language")
    percent = table.get("text_percent")
    return Settings(
        author=_text(table.get("author")),
        language=language if language in {"ja", "en"} else "",
        theme=cast("ThemeChoice", theme) if theme in {"system", "light", "dark"} else "system",
        text_percent=percent if percent in TEXT_SIZES else 100,
        last_workspace=_text(table.get("last_workspace")),
        department=_text(table.get("department")),
        is_caller_known=table.get("is_caller_known") is True,
        role="executive" if table.get("role") == "executive" else "all",
    )


def save_settings(path: Path, settings: Settings) -> None:
    """Write atomically; comments a person put into the file stay. Raises OSError if the folder cannot be written."""
    import tempfile

    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    document = tomlkit.document()
    with suppress(OSError, TOMLKitError, UnicodeDecodeError):
        document = tomlkit.parse(path.read_text("utf-8"))
    document.update(
        {
            "author": settings.author,
            "language": settings.language,
            "theme": settings.theme,
            "text_percent": settings.text_percent,
            "last_workspace": settings.last_workspace,
            "department": settings.department,
            "is_caller_known": settings.is_caller_known,
            "role": settings.role,
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
    Path(name).replace(path)


def suggest_author() -> str:
    """The name to offer when a person is first asked for theirs."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def choose_language(asked: str | None, settings: Settings, system: str) -> Language:
    """The language of the window: what was asked for, else what was chosen, else Japanese on a Japanese system.

    system: the name of the system's locale ("ja_JP", "en_US", "C").
    """
    for wanted in (asked, settings.language, system[:2].lower()):
        if wanted in {"ja", "en"}:
            return cast("Language", wanted)
    return "en"


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
