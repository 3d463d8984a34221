"""Small exports as files, and how they are imported."""

from __future__ import annotations

from pathlib import Path

from viewer.domain.decisions import Decisions
from viewer.domain.mapping import Mapping
from viewer.domain.progress import Report, silent
from viewer.events.folders import StoreFolders
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files

HEADER = "member,cookie,when,page\n"

MAPPING = """
version = 1
source = "{source}"
[[identity]]
column = "member"
namespace = "member"
strength = "strong"
[[identity]]
column = "cookie"
namespace = "cookie"
strength = "weak"
[time]
column = "when"
zone = "Asia/Tokyo"
[event]
name = {{ const = "{name}" }}
channel = {{ const = "web" }}
actor = {{ const = "customer" }}
[text]
title = {{ column = "page" }}
"""


def mapping(source: str = "web", name: str = "view") -> Mapping:
    return parse_mapping(MAPPING.format(source=source, name=name))


def write_export(path: Path, *rows: str) -> Path:
    """rows: `member,cookie,when,page`."""
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def page_views(first: int, last: int) -> list[str]:
    """One a minute, of seven members, numbered from `first` to `last` - 1."""
    return [
        f"m{n % 7},c{n % 9},2026-10-{1 + n // 1440:02d} {n // 60 % 24:02d}:{n % 60:02d},p{n}"
        for n in range(first, last)
    ]


def bring(
    folders: StoreFolders,
    *files: Path,
    meaning: Mapping | None = None,
    report: Report = silent,
    decisions: Decisions | None = None,
    options: ImportOptions | None = None,
) -> ImportResult:
    items = [ImportItem(file, meaning or mapping()) for file in files]
    return import_files(folders, items, options or ImportOptions(), report, decisions)


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
