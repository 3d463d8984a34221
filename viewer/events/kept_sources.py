"""Sources from which rows were dropped: how they take the place of the whole ones, and what is swept after them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Final

import duckdb

from viewer.domain.anchors import IdentityRef
from viewer.domain.keeping import KeepingRules, digest_of
from viewer.events.connections import attach_read_only, open_memory
from viewer.events.folders import StoreFolders
from viewer.events.generations import sync_file, sync_folder
from viewer.events.sources import SourceFile, load_source_files, text_digest

_APPLIED_NAME: Final = "forgotten"


def name_after_dropping(file: SourceFile) -> str:
    """Of the raw rows of a file from which rows were dropped: another name than before, so that both can be there."""
    told = text_digest(f"{file.source}\n{file.raw_name}\n{file.forgotten}\n{file.expired}")
    return f"{file.sha256}-{told[:16]}.parquet"


def replace_sidecars(folders: StoreFolders, files: Iterable[SourceFile]) -> None:
    """Each record of a file is replaced as a whole; its raw rows lie under their new name already. Raises OSError."""
    for file in files:
        target = folders.sources_dir / file.sidecar_name
        fresh = target.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(file), ensure_ascii=False), encoding="utf-8")
        sync_file(fresh)
        fresh.replace(target)
    sync_folder(folders.sources_dir)


def sweep_sources(folders: StoreFolders) -> None:
    """Remove raw rows and records that no import stands on any more. The caller holds write.lock. Raises OSError."""
    newest = load_source_files(folders)
    raws, sidecars = {file.raw_name for file in newest}, {file.sidecar_name for file in newest}
    for path in folders.sources_dir.iterdir():
        is_left_over = (path.suffix == ".parquet" and path.name not in raws) or path.suffix == ".new"
        if is_left_over or (path.suffix == ".json" and path.name not in sidecars):
            path.unlink(missing_ok=True)
    sync_folder(folders.sources_dir)


def note_applied(folders: StoreFolders, forgotten: Collection[IdentityRef]) -> None:
    """Nothing of these people is in the sources any more."""
    target = folders.sources_dir / _APPLIED_NAME
    fresh = target.with_suffix(".new")
    fresh.write_text(digest_of(forgotten), encoding="ascii")
    sync_file(fresh)
    fresh.replace(target)
    sync_folder(folders.sources_dir)


def is_applied(folders: StoreFolders, forgotten: Collection[IdentityRef]) -> bool:
    """False while rows of somebody who was forgotten may still be in the sources, or in the generation."""
    try:
        found = (folders.sources_dir / _APPLIED_NAME).read_text(encoding="ascii")
    except OSError:
        found = ""
    return found == digest_of(forgotten)


def has_expired(path: Path, rules: KeepingRules) -> bool:
    """A generation has events that are older than their source may be."""
    if not rules.days_by_source:
        return False
    con = open_memory("256MB")
    try:
        attach_read_only(con, path, "kept")
        rows = con.execute(
            "SELECT source, min(occurred_at_us) FROM kept.event JOIN kept.source USING (source_no) GROUP BY source"
        ).fetchall()
    except duckdb.Error:
        return True
    finally:
        con.close()
    cutoffs = ((int(first_us), rules.find_cutoff_us(str(source))) for source, first_us in rows)
    return any(cutoff is not None and first_us < cutoff for first_us, cutoff in cutoffs)
