"""What a file is wrapped in: nothing, gzip, or a zip of several members (each of which may be gzip again)."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import uuid
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text

_CHUNK: Final = 1 << 20
_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_EMPTY_ZIP: Final = b"PK\x05\x06"
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class PlainFile:
    """Bytes out of their wrapping. sha256 is None where it was not needed to touch the bytes (a plain file).

    name: as shown to people. inner_name: of the member itself, for its ending. is_temporary: delete when read.
    """

    path: Path
    name: str
    inner_name: str
    container: str
    sha256: str | None
    is_temporary: bool


def unpack(path: Path, work_dir: Path, report: Report) -> Generator[PlainFile, None, None]:
    """The readable files inside `path`, one at a time: each temporary file is gone when the next one is asked for.

    Raises AshiatoError for a missing, empty, damaged, cut or encrypted file.
    """
    head = _head(path)
    if head.startswith(_GZIP):
        inner = path.stem if path.suffix.lower() in (".gz", ".gzip") else path.name
        yield from _unwrapped(lambda: path.open("rb"), (path.name, inner, "gzip"), work_dir, report)
    elif head.startswith(_EMPTY_ZIP):
        raise _empty(path.name)
    elif head.startswith(_ZIP) and not _is_workbook(path):
        yield from _zip_members(path, work_dir, report)
    else:
        yield PlainFile(path, path.name, path.name, "", None, False)


def hash_file(path: Path) -> str:
    """sha256 of the bytes of `path`, hex."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            head = source.read(8)
    except FileNotFoundError:
        raise AshiatoError(
            Text.translate("Import", "The file is not there."),
            where=path.name,
            next_step=Text.translate("Import", "Check the path and the spelling."),
        ) from None
    except IsADirectoryError:
        raise AshiatoError(
            Text.translate("Import", "This is a folder, not a file."),
            where=path.name,
            next_step=Text.translate("Import", "Name the files inside it."),
        ) from None
    except OSError as error:
        raise AshiatoError(
            Text.translate("Import", "The file cannot be opened ({reason}).", reason=error.strerror or str(error)),
            where=path.name,
            next_step=Text.translate("Import", "Check that you may read it and that no other program holds it."),
        ) from error
    if not head:
        raise _empty(path.name)
    return head


def _empty(name: str) -> AshiatoError:
    return AshiatoError(
        Text.translate("Import", "The file is empty (0 bytes)."),
        where=name,
        next_step=Text.translate("Import", "Export it again from the source system, or leave it out."),
    )


def _damaged(name: str) -> AshiatoError:
    return AshiatoError(
        Text.translate("Import", "The compressed file is cut off or damaged; nothing of it was imported."),
        where=name,
        next_step=Text.translate("Import", "Copy or export it again and compare its size with the original."),
    )


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _zip_members(path: Path, work_dir: Path, report: Report) -> Iterator[PlainFile]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        raise _damaged(path.name) from None
    with archive:
        members = [info for info in archive.infolist() if _is_data(info)]
        if not members:
            raise AshiatoError(
                Text.translate("Import", "The zip holds no data file."),
                where=path.name,
                next_step=Text.translate("Import", "Open it and look what is inside."),
            )
        for info in members:
            inner = _member_name(info)
            name = f"{path.name}/{inner}"
            if info.flag_bits & _ENCRYPTED:
                raise AshiatoError(
                    Text.translate("Import", "The zip is locked with a password."),
                    where=name,
                    next_step=Text.translate("Import", "Unpack it yourself and import the files inside."),
                )
            if info.file_size == 0:
                raise _empty(name)
            yield from _unwrapped(partial(archive.open, info), (name, inner, "zip"), work_dir, report)


def _is_data(info: zipfile.ZipInfo) -> bool:
    """Not a folder, and not what macOS and Windows leave in archives."""
    parts = PurePosixPath(info.filename).parts
    hidden = any(part.startswith(".") for part in parts) or parts[-1].lower() in ("thumbs.db", "desktop.ini")
    return not info.is_dir() and not hidden and parts[0] != "__MACOSX"


def _member_name(info: zipfile.ZipInfo) -> str:
    """Japanese Windows writes CP932 names without saying so; zipfile then shows them as CP437."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("cp932")
    except UnicodeError:
        return info.filename


def _unwrapped(
    open_source: Callable[[], IO[bytes]], wrapping: tuple[str, str, str], work_dir: Path, report: Report
) -> Iterator[PlainFile]:
    """wrapping: name as shown, the member's own name, container."""
    name, inner, container = wrapping
    target = temporary_path(work_dir, ".plain")
    try:
        with open_source() as source:
            is_gzip = source.read(2) == _GZIP
            source.seek(0)
            if is_gzip:
                with gzip.GzipFile(fileobj=source) as unzipped:
                    digest = _copy(unzipped, target, name, report)
            else:
                digest = _copy(source, target, name, report)
        if is_gzip and container == "zip":
            container, inner = "zip+gzip", inner.removesuffix(".gz")
        if target.stat().st_size == 0:
            raise _empty(name)
        yield PlainFile(target, name, inner, container, digest, True)
    finally:
        target.unlink(missing_ok=True)


def _copy(source: IO[bytes] | gzip.GzipFile, target: Path, name: str, report: Report) -> str:
    """Unpacks `source` into `target`; returns the sha256. Raises AshiatoError where it ends too early."""
    digest = hashlib.sha256()
    done = 0
    with target.open("wb") as out:
        while True:
            report(Progress(Text.translate("Import", "Unpacking {name}", name=name), done))
            try:
                chunk = source.read(_CHUNK)
            except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile):
                raise _damaged(name) from None
            if not chunk:
                return digest.hexdigest()
            if shutil.disk_usage(target.parent).free < 4 * _CHUNK:
                raise AshiatoError(
                    Text.translate("Import", "The disk is full while unpacking."),
                    where=name,
                    next_step=Text.translate("Import", "Free some space on the disk of the workspace."),
                )
            digest.update(chunk)
            out.write(chunk)
            done += len(chunk)


def temporary_path(work_dir: Path, suffix: str) -> Path:
    """A name in `work_dir` that nothing else uses."""
    return work_dir / f"{uuid.uuid4().hex}{suffix}"
