"""A bundle as a file: a zip with a manifest that names every member with its size and SHA-256.

What is read may come from anybody. Nothing is unpacked before names, kinds, sizes and places of all members were looked
at, and nothing that was unpacked is used before its digest was compared.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.text import Text

SUFFIX: Final = ".ashiato-bundle"
FORMAT: Final = "ashiato-bundle"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
OPERATIONS: Final = "operations.jsonl"
RECORDINGS: Final = "media/recordings.json"

_EVENTS: Final = re.compile(r"events/[a-z_]{1,32}\.parquet")
_MEDIA: Final = re.compile(r"media/[0-9a-f]{64}\.[a-z0-9]{1,5}")
_MIB: Final = 1024 * 1024
_MOST_MEMBERS: Final = 5_000
_MOST_BYTES: Final = 16 * 1024 * _MIB
_MOST_OF: Final = {MANIFEST: 8 * _MIB, OPERATIONS: 1024 * _MIB, RECORDINGS: 8 * _MIB}
_MOST_OF_OTHERS: Final = 2 * 1024 * _MIB
_MOST_RATIO: Final = 200
_FREE_OF_RATIO: Final = _MIB
_CHUNK: Final = _MIB


@dataclass(frozen=True, slots=True)
class Manifest:
    """facts: what the bundle says of itself. members: size in bytes and SHA-256 by name."""

    facts: Mapping[str, Any]
    members: Mapping[str, tuple[int, str]]

    def text(self, name: str) -> str:
        value = self.facts.get(name)
        return value if isinstance(value, str) else ""

    @property
    def is_masked(self) -> bool:
        return self.facts.get("masked") is not False


def write_bundle(path: Path, facts: Mapping[str, Any], files: Mapping[str, Path], report: Report = silent) -> None:
    """Pack `files`, by their names inside, into `path`: whole or not at all. Raises AshiatoError, Cancelled."""
    making = path.with_name(f".{path.name}.new")
    members: dict[str, dict[str, Any]] = {}
    try:
        with zipfile.ZipFile(making, "x", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for done, (name, source) in enumerate(sorted(files.items())):
                report(Progress(Text.translate("Bundles", "Packing"), done, len(files)))
                # What is packed already only takes time.
                is_packed = _EVENTS.fullmatch(name) or _MEDIA.fullmatch(name)
                kind = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
                archive.write(source, name, kind)
                members[name] = {"bytes": source.stat().st_size, "sha256": digest_of(source)}
            told = {"format": FORMAT, "version": VERSION, **facts, "members": members}
            archive.writestr(MANIFEST, json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True))
        making.replace(path)
    except FileExistsError as error:
        raise AshiatoError(
            Text.translate("Bundles", "Somebody else is writing this bundle just now."),
            where=str(making),
            next_step=Text.translate("Bundles", "If nobody is, delete this file and try again."),
        ) from error
    except OSError as error:
        making.unlink(missing_ok=True)
        raise AshiatoError(
            Text.translate("Bundles", "The bundle cannot be written: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Bundles", "Check free space, and that you may write there."),
        ) from error
    except BaseException:
        making.unlink(missing_ok=True)
        raise


def load_manifest(path: Path) -> Manifest:
    """What a bundle says of itself, after every member was looked at. Raises AshiatoError for one that is refused."""
    with _opened(path) as archive:
        return _check(archive, path)


def unpack_bundle(path: Path, target: Path, report: Report = silent) -> Manifest:
    """Unpack into the empty folder `target`. Raises AshiatoError, also when a digest is another, and Cancelled."""
    with _opened(path) as archive:
        manifest = _check(archive, path)
        total = sum(size for size, _ in manifest.members.values())
        done = 0
        for name, (size, digest) in sorted(manifest.members.items()):
            place = target.joinpath(*name.split("/"))
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = hashlib.sha256()
            left = size
            try:
                with archive.open(name) as member, place.open("xb") as file:
                    while chunk := member.read(_CHUNK):
                        report(Progress(Text.translate("Bundles", "Unpacking"), done, total))
                        left -= len(chunk)
                        done += len(chunk)
                        if left < 0:
                            break
                        found.update(chunk)
                        file.write(chunk)
            except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
                raise _refused(path, Text.translate("Bundles", "a part of it is damaged"), name) from error
            if left or found.hexdigest() != digest:
                raise _refused(path, Text.translate("Bundles", "a part of it is not what its manifest says"), name)
        return manifest


def digest_of(path: Path) -> str:
    """SHA-256, hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise AshiatoError(
            Text.translate("Bundles", "There is no such bundle."), where=str(path),
            next_step=Text.translate("Bundles", "Check the name of the file."),
        ) from error  # fmt: skip
    except OSError as error:
        raise AshiatoError(
            Text.translate("Bundles", "The bundle cannot be read: {reason}.", reason=error.strerror or "?"),
            where=str(path),
            next_step=Text.translate("Bundles", "Check that you may read it."),
        ) from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _refused(path, Text.translate("Bundles", "it is not a bundle, or damaged")) from error


def _check(archive: zipfile.ZipFile, path: Path) -> Manifest:
    infos = archive.infolist()
    if len(infos) > _MOST_MEMBERS:
        raise _refused(path, Text.translate("Bundles", "it has too many parts"))
    seen: set[str] = set()
    for info in infos:
        _check_member(info, path)
        if info.filename in seen:
            raise _refused(path, Text.translate("Bundles", "two parts have the same name"), info.filename)
        seen.add(info.filename)
    _check_sizes(infos, path)
    if MANIFEST not in seen:
        raise _refused(path, Text.translate("Bundles", "it is not a bundle, or damaged"))
    try:
        raw = json.loads(archive.read(MANIFEST))
    except (ValueError, RecursionError, zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError) as error:
        raise _refused(path, Text.translate("Bundles", "its manifest cannot be read")) from error
    return _manifest_of(raw, seen - {MANIFEST}, path)


def _check_member(info: zipfile.ZipInfo, path: Path) -> None:
    name = info.filename
    # `filename` was cut and turned round by the library: what stands in the file counts.
    if name != info.orig_filename or not (name in _MOST_OF or _EVENTS.fullmatch(name) or _MEDIA.fullmatch(name)):
        raise _refused(path, Text.translate("Bundles", "a part has a name that no bundle has"), name[:200])
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
        raise _refused(path, Text.translate("Bundles", "a part is a link or a device, not a file"), name)
    if info.flag_bits & 0x1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _refused(path, Text.translate("Bundles", "a part is packed in a way that is not known"), name)


def _check_sizes(infos: list[zipfile.ZipInfo], path: Path) -> None:
    for info in infos:
        packed, size = info.compress_size, info.file_size
        most = _MOST_OF.get(info.filename, _MOST_OF_OTHERS)
        if size > most or size > _FREE_OF_RATIO + _MOST_RATIO * packed:
            raise _refused(path, Text.translate("Bundles", "it would become far larger than it looks"), info.filename)
    if sum(info.file_size for info in infos) > _MOST_BYTES:
        raise _refused(path, Text.translate("Bundles", "it would become far larger than it looks"))
    # Parts that lie over each other are how a small file becomes a very large one.
    end = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise _refused(path, Text.translate("Bundles", "its parts lie over each other"), info.filename)
        end = info.header_offset + 30 + info.compress_size


def _manifest_of(raw: Any, names: set[str], path: Path) -> Manifest:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT or not isinstance(raw.get("version"), int):
        raise _refused(path, Text.translate("Bundles", "its manifest cannot be read"))
    if raw["version"] > VERSION:
        raise AshiatoError(
            Text.translate("Bundles", "The bundle was made by a newer Ashiato."),
            where=path.name,
            next_step=Text.translate("Bundles", "Install the newest version. Nothing was changed."),
        )
    members = {}
    told = raw.get("members")
    for name, entry in told.items() if isinstance(told, dict) else ():
        match entry:
            case {"bytes": int(size), "sha256": str(digest)} if size >= 0:
                members[str(name)] = (size, digest)
    if members.keys() != names or OPERATIONS not in names:
        raise _refused(path, Text.translate("Bundles", "its parts are not those of its manifest"))
    return Manifest({key: value for key, value in raw.items() if key != "members"}, members)


def _refused(path: Path, why: Text, part: str = "") -> AshiatoError:
    return AshiatoError(
        Text.translate("Bundles", "This bundle is refused: {why}.", why=why),
        where=f"{path.name}: {part}" if part else path.name,
        next_step=Text.translate("Bundles", "Ask for it to be made and sent again. Nothing was changed."),
    )
