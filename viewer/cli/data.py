"""Commands that bring data in: import, mapping, rebuild, sample."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any, Final

from viewer.cli.console import harmless, put, put_json, shown_progress, tell, told_errors, translate_for
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.domain.refusals import is_of_cell, refusal_text
from viewer.domain.text import Text, Translate
from viewer.events.importing.guessing import guess_mapping
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.reading import read_raw
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult
from viewer.events.refusals import RefusedRow
from viewer.presenters.import_words import make_notices
from viewer.presenters.refused_words import REFUSED_COLUMNS, refused_cells
from viewer.workspace import sample
from viewer.workspace.folder import open_workspace
from viewer.workspace.importing import import_into, open_or_create, rebuild_workspace
from viewer.workspace.refused_export import write_csv

_TOLD_ROWS: Final = 10


def import_files(
    workspace: Path,
    files: Sequence[Path],
    mapping: Path | None,
    *,
    format_name: str | None,
    time_zone: str | None,
    encoding: str | None,
    dry_run: bool,
    wait: bool,
    refused_path: Path | None,
    as_json: bool,
    lang: str | None,
) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        meant = load_mapping(mapping) if mapping is not None else None
        limit = None if as_json or refused_path is not None else _TOLD_ROWS
        options = ImportOptions(format_name, encoding, time_zone, dry_run=dry_run, wait=wait, refused_limit=limit)
        items = [ImportItem(file, meant) for file in files]
        with open_or_create(workspace) as folder, shown_progress(translate) as report:
            result = import_into(folder, items, options, report)
        _put_result(result, translate, as_json=as_json)
        if refused_path is not None:
            heading = [translate(column) for column in REFUSED_COLUMNS]
            write_csv(refused_path, heading, (refused_cells(row, translate) for row in result.refused_rows))


def rebuild(workspace: Path, *, wait: bool, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        folder = open_workspace(workspace)
        with shown_progress(translate) as report:
            result = rebuild_workspace(folder, report, wait=wait)
        _put_result(result, translate, as_json=as_json)


def make_sample(folder: Path, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        with shown_progress(translate) as report:
            result = sample.make_sample(folder, report)
        _put_result(result, translate, as_json=as_json)


def print_mapping(file: Path, *, format_name: str | None, encoding: str | None, lang: str | None) -> None:
    translate = translate_for(lang)
    with told_errors(translate), tempfile.TemporaryDirectory(prefix="ashiato-") as work:
        raws = read_raw(file, ReadOptions(format=format_name, encoding=encoding), Path(work), silent)
        mapping = guess_mapping(raws[0])
        put(dump_mapping(mapping).rstrip("\n"))
        if not mapping.identities:
            tell(translate(Text.translate("CommandLine", "No column looks like a customer: add an [[identity]].")))


def _put_result(result: ImportResult, translate: Translate, *, as_json: bool) -> None:
    if as_json:
        rows = [row for row in result.refused_rows if not is_of_cell(row.reason)]
        cells = [row for row in result.refused_rows if is_of_cell(row.reason)]
        told = {"refused_rows": [*_refused_json(rows, translate)], "refused_cells": [*_refused_json(cells, translate)]}
        put_json(asdict(result) | told)
        return
    parts = (
        Text.translate("CommandLine", "%n file(s)", n=result.files),
        Text.translate("CommandLine", "%n row(s) read", n=result.rows_read),
        Text.translate("CommandLine", "%n new event(s)", n=result.events),
        Text.translate("CommandLine", "{count} refused", count=f"{result.refused:,}"),
        Text.translate("CommandLine", "{count} known already", count=f"{result.duplicates:,}"),
        Text.translate("CommandLine", "%n customer(s) in all", n=result.customers),
        Text.translate("CommandLine", "{seconds} s", seconds=f"{result.seconds:.1f}"),
    )
    put(", ".join(map(translate, parts)))
    for notice in make_notices(result):
        put(harmless(translate(notice)))
    for row in islice(result.refused_rows, _TOLD_ROWS):
        tell(_refused_line(row, translate))
    if result.refused > _TOLD_ROWS:
        tell(translate(Text.translate("CommandLine", "All of them: --json, or --refused OUT.csv.")))


def _refused_json(rows: Sequence[RefusedRow], translate: Translate) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {
            "file": row.file_name, "row": row.row, "column": row.column, "value": row.value,
            "reason": translate(refusal_text(row.reason)),
        }  # fmt: skip


def _refused_line(row: RefusedRow, translate: Translate) -> str:
    """Without the value: it may be somebody's name, and logs are kept."""
    where = Text.translate("CommandLine", "{file}, data row {row}", file=row.file_name, row=f"{row.row:,}")
    parts = [translate(where), row.column or "", translate(refusal_text(row.reason))]
    return harmless(": ".join(part for part in parts if part))
