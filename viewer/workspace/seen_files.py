"""Pictures of what customers saw: files in `media/seen/` by content, listed in `media/seen/seen.toml` for people."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.seen import MOST_PATTERN_CHARS, Seen
from viewer.domain.text import Text
from viewer.workspace.folder import WorkspaceFolder

FOLDER_NAME: Final = "seen"
LIST_NAME: Final = "seen.toml"
MOST_BYTES: Final = 50 * 1024**2
KINDS: Final = ("png", "jpg", "webp", "pdf")


def seen_dir(folder: WorkspaceFolder) -> Path:
    return folder.media_dir / FOLDER_NAME


def load_seen(folder: WorkspaceFolder) -> tuple[Seen, ...]:
    """In the order of the list. Raises AshiatoError, naming what is wrong in it."""
    path = seen_dir(folder) / LIST_NAME
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(_seen(entry) for entry in raw.get("seen", []))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _unwritable(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AshiatoError(
            Text.translate("Seen", "The list of what customers saw cannot be read."),
            where=f"{path}: {error}",
            next_step=Text.translate("Seen", "Each [[seen]] needs file, from, and url or campaign."),
        ) from error


def add_seen(folder: WorkspaceFolder, file: Path, *, url: str, campaign: str, valid_from: date) -> Seen:
    """Take a picture or PDF into the workspace. What was added before for the same place stays, as an earlier version.

    The same place, file and day again adds nothing. Raises AshiatoError.
    """
    if bool(url) == bool(campaign) or len(url) > MOST_PATTERN_CHARS or len(campaign) > MOST_PATTERN_CHARS:
        raise AshiatoError(
            Text.translate("Seen", "It must be said where it was seen."),
            where=file.name,
            next_step=Text.translate("Seen", "Name a URL pattern or a campaign id, one of the two."),
        )
    content = _read(file)
    kind = kind_of(content)
    if kind is None:
        raise AshiatoError(
            Text.translate("Seen", "This is neither PNG, JPEG, WebP nor PDF."),
            where=file.name,
            next_step=Text.translate("Seen", "Save the page, mail or letter as a picture or PDF first."),
        )
    made = Seen(f"{hashlib.sha256(content).hexdigest()}.{kind}", file.name, url, campaign, valid_from)
    there = load_seen(folder)
    if made._replace(name="") not in {each._replace(name="") for each in there}:
        place = seen_dir(folder)
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(place / made.file_name, content)
            _write(place / LIST_NAME, _dump((*there, made)).encode())
        except OSError as error:
            raise _unwritable(place, error) from error
    return made


def kind_of(content: bytes) -> str | None:
    """By the first bytes, whatever the name says; None for everything but KINDS."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return "pdf" if content.startswith(b"%PDF-") else None


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise AshiatoError(
                Text.translate("Seen", "The file is larger than 50 MB."),
                where=file.name,
                next_step=Text.translate("Seen", "Save it smaller: it is shown as a picture of one page."),
            )
        return file.read_bytes()
    except OSError as error:
        raise AshiatoError(
            Text.translate("Seen", "The file cannot be read."),
            where=str(file),
            next_step=Text.translate("Seen", "Check that it is there and that you may read it."),
        ) from error


def _seen(entry: dict[str, Any]) -> Seen:
    file_name, valid_from = str(entry["file"]), entry["from"]
    digest, _, kind = file_name.partition(".")
    if len(digest) != 64 or set(digest) - set("0123456789abcdef") or kind not in KINDS:
        raise ValueError(file_name)
    if not isinstance(valid_from, date):
        raise TypeError(str(valid_from))
    url, campaign = str(entry.get("url", "")), str(entry.get("campaign", ""))
    if bool(url) == bool(campaign):
        raise ValueError(file_name)
    day = date(valid_from.year, valid_from.month, valid_from.day)
    return Seen(file_name, str(entry.get("name", file_name)), url, campaign, day)


def _dump(pictures: tuple[Seen, ...]) -> str:
    import tomlkit

    document = tomlkit.document()
    tables = tomlkit.aot()
    for each in pictures:
        table = tomlkit.table()
        table.add("file", each.file_name)
        table.add("name", each.name)
        table.add("url" if each.url else "campaign", each.url or each.campaign)
        table.add("from", each.valid_from)
        tables.append(table)
    document.add("seen", tables)
    return tomlkit.dumps(document)


def _write(path: Path, content: bytes) -> None:
    making = path.with_name(f".new-{path.name}")
    making.write_bytes(content)
    making.chmod(0o600)
    making.replace(path)


def _unwritable(path: Path, error: OSError) -> AshiatoError:
    return AshiatoError(
        Text.translate("Seen", "The pictures cannot be kept or read: {reason}.", reason=error.strerror or "?"),
        where=str(path),
        next_step=Text.translate("Seen", "Check free space, and that you may write there."),
    )
