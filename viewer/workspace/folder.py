"""A workspace is a folder: what lies where, and the few settings all its parts share."""

from __future__ import annotations

import os
import secrets
import tomllib
import uuid
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.folders import StoreFolders
from viewer.workspace.shares import refuse_share

SUFFIX: Final = ".ashiato"
SETTINGS_NAME: Final = "workspace.toml"
SECRET_NAME: Final = "secret"
PENDING_NAME: Final = "forgetting.pending"
"""Lies in the folder while somebody is being forgotten: see `viewer.workspace.forgetting`."""
ORIGIN_NAME: Final = "origin.json"
"""Lies in the folder if the events came from elsewhere: see `viewer.workspace.origin`."""
VERSION: Final = 1
CUSTOMER_WORDS: Final = ("お客様", "契約者", "会員", "ユーザ")
_SECRET_BYTES: Final = 32


class WorkspaceSettings(NamedTuple):
    """workspace.toml. time_zone is an IANA name; customer_word is one of CUSTOMER_WORDS.

    hub: where the team meets, `postgresql://...` or `folder:...`, "" for nobody else; never with a password.
    """

    version: int
    workspace_id: str
    name: str
    time_zone: str = "Asia/Tokyo"
    customer_word: str = CUSTOMER_WORDS[0]
    hub: str = ""


@dataclass(frozen=True)
class WorkspaceFolder:
    """An existing workspace. `settings` and `secret` are read once, when first asked for."""

    path: Path

    @property
    def events_dir(self) -> Path:
        return self.path / "events"

    @property
    def reviews_path(self) -> Path:
        return self.path / "reviews.sqlite"

    @property
    def sources_dir(self) -> Path:
        return self.path / "sources"

    @property
    def mappings_dir(self) -> Path:
        return self.path / "mappings"

    @property
    def signals_dir(self) -> Path:
        """The workspace's own rules, as files."""
        return self.path / "signals"

    @property
    def work_dir(self) -> Path:
        return self.path / "work"

    @property
    def media_dir(self) -> Path:
        return self.path / "media"

    @property
    def log_dir(self) -> Path:
        return self.path / "log"

    @property
    def store(self) -> StoreFolders:
        """The folders of the event store, as `viewer.events` takes them."""
        return StoreFolders(self.events_dir, self.sources_dir, self.mappings_dir, self.work_dir)

    @property
    def zone(self) -> tzinfo:
        """The zone of the workspace's customers; UTC if this machine does not know it."""
        try:
            return ZoneInfo(self.settings.time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")

    @cached_property
    def settings(self) -> WorkspaceSettings:
        return _load_settings(self.path)

    @cached_property
    def secret(self) -> bytes:
        """32 random bytes that anchors are keyed with. They never leave the workspace or its team."""
        path = self.path / SECRET_NAME
        try:
            value = path.read_bytes()
        except OSError as error:
            raise _unreadable(path, error) from error
        if len(value) != _SECRET_BYTES:
            raise AshiatoError(
                Text.translate("Workspace", "The key file of the workspace is damaged."),
                where=str(path),
                next_step=Text.translate("Workspace", "Put the file back from a backup: marks are found by it."),
            )
        return value

    def set_hub(self, url: str) -> None:
        """Write where the team meets, "" for nobody else; whatever else stands in workspace.toml stays.

        Raises AshiatoError if it cannot be written.
        """
        self.set_word("hub", url)

    def set_word(self, key: str, value: str | bool) -> None:
        """Write a line of workspace.toml, "" or False to take it out. Raises AshiatoError if that is impossible."""
        import tomlkit

        path = self.path / SETTINGS_NAME
        try:
            document = tomlkit.parse(path.read_text(encoding="utf-8"))
            document.pop(key, None)
            if value:
                document[key] = value
            _replace(path, tomlkit.dumps(document).encode())
        except OSError as error:
            raise _unwritable(path, error) from error
        self.__dict__.pop("settings", None)

    def set_secret(self, secret: bytes) -> None:
        """Take over the team's key, in a workspace where nothing was written under another one. Raises AshiatoError."""
        path = self.path / SECRET_NAME
        try:
            _replace(path, secret)
        except OSError as error:
            raise _unwritable(path, error) from error
        self.__dict__.pop("secret", None)


def create_workspace(path: Path, name: str | None = None) -> WorkspaceFolder:
    """A new, empty workspace at `path`, which must not exist or be an empty folder.

    name: for people; the folder's name without its suffix if not given. workspace.toml is written last, so that a
    folder that was never finished is not a workspace. Raises AshiatoError.
    """
    folder = WorkspaceFolder(path)
    refuse_share(path)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise AshiatoError(
            Text.translate("Workspace", "There is something else already."),
            where=str(path),
            next_step=Text.translate("Workspace", "Choose another name, or an empty folder."),
        )
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
        folder.store.make_missing()
        folder.media_dir.mkdir(mode=0o700, exist_ok=True)
        folder.log_dir.mkdir(mode=0o700, exist_ok=True)
        _write_once(path / SECRET_NAME, secrets.token_bytes(_SECRET_BYTES))
        settings = WorkspaceSettings(VERSION, str(uuid.uuid4()), name or path.name.removesuffix(SUFFIX))
        _write_once(path / SETTINGS_NAME, _dump_settings(settings).encode())
    except OSError as error:
        raise _unwritable(path, error) from error
    return folder


def open_workspace(path: Path, *, resumes: bool = True) -> WorkspaceFolder:
    """The workspace at `path`. Raises AshiatoError: not a workspace, of a newer version, or not permitted.

    resumes: whether a forgetting that was interrupted is finished first; the window does that by itself, with progress.
    """
    folder = WorkspaceFolder(path)
    if folder.settings.version > VERSION:
        raise AshiatoError(
            Text.translate(
                "Workspace",
                "The workspace is of version {found}; this Ashiato knows versions up to {known}.",
                found=folder.settings.version,
                known=VERSION,
            ),
            where=str(path),
            next_step=Text.translate("Workspace", "Install a newer Ashiato to open it."),
        )
    refuse_share(path)
    if not os.access(path, os.R_OK | os.X_OK):
        raise _unreadable(path, PermissionError())
    if resumes and (path / PENDING_NAME).exists():
        from viewer.workspace.forgetting import resume_forgetting

        resume_forgetting(folder)
    return folder


def _load_settings(path: Path) -> WorkspaceSettings:
    try:
        raw = tomllib.loads((path / SETTINGS_NAME).read_text(encoding="utf-8"))
        return _settings_of(raw, path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise AshiatoError(
            Text.translate("Workspace", "This is not a workspace: it has no {name}.", name=SETTINGS_NAME),
            where=str(path),
            next_step=Text.translate(
                "Workspace", "Choose a folder that Ashiato made, or import a file into a new one."
            ),
        ) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AshiatoError(
            Text.translate("Workspace", "The settings of the workspace cannot be read."),
            where=str(path / SETTINGS_NAME),
            next_step=Text.translate("Workspace", "Correct the file, or put it back from a backup."),
        ) from error


def _settings_of(raw: dict[str, Any], path: Path) -> WorkspaceSettings:
    version = int(raw["version"])
    if version > VERSION:  # what it says beyond its version need not be readable
        return WorkspaceSettings(version, "", path.name)
    return WorkspaceSettings(
        version,
        str(uuid.UUID(str(raw["workspace_id"]))),
        str(raw["name"]),
        str(raw.get("time_zone", "Asia/Tokyo")),
        str(raw.get("customer_word", CUSTOMER_WORDS[0])),
        str(raw.get("hub", "")),
    )


def _dump_settings(settings: WorkspaceSettings) -> str:
    import tomlkit

    document = tomlkit.document()
    for key in WorkspaceSettings._fields:
        if key != "hub" or settings.hub:
            document.add(key, getattr(settings, key))
    return tomlkit.dumps(document)


def _write_once(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    _write_once(fresh, content)
    fresh.replace(path)


def _unreadable(path: Path, error: OSError) -> AshiatoError:
    return AshiatoError(
        Text.translate(
            "Workspace", "The workspace cannot be read: {reason}.", reason=error.strerror or "no permission"
        ),
        where=str(path),
        next_step=Text.translate("Workspace", "Check that you may read this folder."),
    )


def _unwritable(path: Path, error: OSError) -> AshiatoError:
    return AshiatoError(
        Text.translate(
            "Workspace", "The workspace cannot be made: {reason}.", reason=error.strerror or "no permission"
        ),
        where=str(path),
        next_step=Text.translate("Workspace", "Check free space, and that you may write there."),
    )
