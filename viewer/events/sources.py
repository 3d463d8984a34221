"""What was imported, kept so that everything can be made again: raw rows, what they are, and the mappings used."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.file_locks import lock_exclusively
from viewer.events.folders import StoreFolders
from viewer.events.generations import IN_USE_NAME, load_current, sync_file, sync_folder

_ANNOUNCED_NAME: Final = "announced.json"
_UNSAFE: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A record that could not even be read. reason: English source of a `Text` of context "Refused"."""

    row: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One imported file, as the `.json` beside its raw rows tells.

    place: its turn among all imports, kept when a changed mapping replaces it. raw_name: of the Parquet in sources/.
    rows + len(refused) + forgotten + expired == records; see `RawFile`.
    """

    source: str
    file_name: str
    sha256: str
    raw_name: str
    mapping_digest: str
    read_digest: str
    place: int
    imported_at_us: int
    format: str
    encoding: str
    container: str
    columns: tuple[str, ...]
    records: int
    rows: int
    refused: tuple[RefusedLine, ...] = ()
    forgotten: int = 0
    expired: int = 0
    is_numbered: bool = False

    @property
    def sidecar_name(self) -> str:
        return f"{self.sha256}.{self.mapping_digest[:16]}.{self.imported_at_us}.json"


def text_digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def load_source_files(folders: StoreFolders) -> list[SourceFile]:
    """All imports in order, the newest of each (file, source name). Raises AshiatoError for a damaged one."""
    newest: dict[tuple[str, str], SourceFile] = {}
    for path in sorted(folders.sources_dir.glob("*.json")):
        file = _load_sidecar(path)
        key = (file.sha256, file.source)
        if key not in newest or newest[key].imported_at_us < file.imported_at_us:
            newest[key] = file
    return sorted(newest.values(), key=lambda file: (file.place, file.imported_at_us))


def _load_sidecar(path: Path) -> SourceFile:
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        # The last three came later than the rest.
        raw = {"forgotten": 0, "expired": 0, "is_numbered": False} | raw
        known = {field.name: raw[field.name] for field in fields(SourceFile)}
        refused = tuple(RefusedLine(**line) for line in raw["refused"])
        return SourceFile(**known | {"columns": tuple(raw["columns"]), "refused": refused})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AshiatoError(
            Text.translate("Import", "The record of an imported file is damaged."),
            where=str(path),
            next_step=Text.translate("Import", "Put the file back from a backup, or import the original file again."),
        ) from error


def load_mapping_text(folders: StoreFolders, digest: str) -> str:
    """The mapping of that digest, TOML. Raises AshiatoError if it is gone."""
    path = folders.mapping_versions_dir / f"{digest}.toml"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise AshiatoError(
            Text.translate("Import", "The mapping of an imported file is missing."),
            where=str(path),
            next_step=Text.translate("Import", "Put the file back from a backup, or import the original file again."),
        ) from error


def raw_name_for(known: Iterable[SourceFile], sha256: str, read_digest: str) -> str:
    """Where raw rows go: the same bytes read with other options must not take the place of the former rows."""
    alike = [file for file in known if file.sha256 == sha256]
    for file in alike:
        if file.read_digest == read_digest:
            return file.raw_name
    return f"{sha256}-{read_digest[:16]}.parquet" if alike else f"{sha256}.parquet"


@dataclass(frozen=True, slots=True)
class NewSource:
    """A file to be kept. raw_path: its Parquet, in the job's scratch folder."""

    file: SourceFile
    raw_path: Path
    mapping_text: str


def publish(folders: StoreFolders, scratch: Path, new: Iterable[NewSource]) -> None:
    """Moves raw rows, sidecars and mappings to where they stay; nothing that is there is touched. Raises OSError.

    Names are announced in `scratch` first: if the job dies before its commit, the next one takes them back.
    """
    moves: dict[Path, str | Path] = {}
    for source in new:
        file = source.file
        moves[folders.mapping_versions_dir / f"{file.mapping_digest}.toml"] = source.mapping_text
        moves[folders.sources_dir / file.raw_name] = source.raw_path
        moves[folders.sources_dir / file.sidecar_name] = json.dumps(asdict(file), ensure_ascii=False)
    moves = {target: content for target, content in moves.items() if not target.exists()}
    announced = scratch / _ANNOUNCED_NAME
    names = [str(target.relative_to(folders.events_dir.parent)) for target in moves]
    announced.write_text(json.dumps({"before": load_current(folders.events_dir), "names": names}), encoding="utf-8")
    sync_file(announced)
    sync_folder(scratch)
    for target, content in moves.items():
        new_path = content if isinstance(content, Path) else scratch / "new"
        if isinstance(content, str):
            new_path.write_text(content, encoding="utf-8")
        sync_file(new_path)
        new_path.replace(target)
    sync_folder(folders.sources_dir)
    sync_folder(folders.mapping_versions_dir)


def take_back(folders: StoreFolders, scratch: Path) -> None:
    """Removes what a job announced, unless its commit came. The caller holds write.lock."""
    try:
        announced = json.loads((scratch / _ANNOUNCED_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    if load_current(folders.events_dir) == announced["before"]:
        for name in announced["names"]:
            (folders.events_dir.parent / name).unlink(missing_ok=True)


def name_newest_mappings(folders: StoreFolders, files: Iterable[SourceFile]) -> None:
    """`mappings/<source>.toml` is a copy of the mapping that each source was last imported with. Raises OSError."""
    newest: dict[str, SourceFile] = {}
    for file in sorted(files, key=lambda file: file.imported_at_us):
        newest[file.source] = file
    for source, file in newest.items():
        version = folders.mapping_versions_dir / f"{file.mapping_digest}.toml"
        target = folders.mappings_dir / f"{safe_name(source)}.toml"
        if not target.exists() or target.read_bytes() != version.read_bytes():
            fresh = target.with_suffix(".new")
            shutil.copyfile(version, fresh)
            fresh.replace(target)


def safe_name(source: str) -> str:
    """A source name as a file name: what could leave the folder is replaced, and told apart by a digest."""
    plain = _UNSAFE.sub("_", source).strip(".") or "_"
    return plain if plain == source else f"{plain[:60]}-{text_digest(source)[:8]}"


def sweep_work(folders: StoreFolders) -> None:
    """Removes what dead jobs left in work/, and what they had moved to sources/ before a commit that never came.

    The caller holds write.lock.
    """
    for path in folders.work_dir.iterdir() if folders.work_dir.is_dir() else ():
        lock = lock_exclusively(path / IN_USE_NAME) if path.is_dir() else None
        if lock is not None:
            with lock:
                take_back(folders, path)
                shutil.rmtree(path, ignore_errors=True)
