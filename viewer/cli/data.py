"""Commands that bring data in: import, mapping, rebuild, sample."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from viewer.cli.console import put, put_json, shown_progress, told_errors, translate_for
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import silent
from viewer.domain.text import Text, Translate
from viewer.events.importing.guessing import guess_mapping
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.reading import read_raw
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult
from viewer.workspace import sample
from viewer.workspace.folder import open_workspace
from viewer.workspace.importing import import_into, open_or_create, rebuild_workspace


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
    as_json: bool,
    lang: str | None,
) -> None:
    translate = translate_for(lang)
    with told_errors(translate):
        meant = load_mapping(mapping) if mapping is not None else None
        options = ImportOptions(format_name, encoding, time_zone, dry_run=dry_run, wait=wait)
        items = [ImportItem(file, meant) for file in files]
        with shown_progress(translate) as report:
            result = import_into(open_or_create(workspace), items, options, report)
        _put_result(result, translate, as_json=as_json)


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
    with told_errors(translate_for(lang)), tempfile.TemporaryDirectory(prefix="ashiato-") as work:
        raws = read_raw(file, ReadOptions(format=format_name, encoding=encoding), Path(work), silent)
        put(dump_mapping(guess_mapping(raws[0])).rstrip("\n"))


def _put_result(result: ImportResult, translate: Translate, *, as_json: bool) -> None:
    if as_json:
        put_json(asdict(result))
        return
    words = Text.translate(
        "CommandLine",
        "{events} events from {rows} rows of {files} files, {refused} refused, {duplicates} known already; "
        "{customers} customers now. {seconds} s.",
        events=f"{result.events:,}",
        rows=f"{result.rows_read:,}",
        files=f"{result.files:,}",
        refused=f"{result.refused:,}",
        duplicates=f"{result.duplicates:,}",
        customers=f"{result.customers:,}",
        seconds=f"{result.seconds:.1f}",
    )
    put(translate(words))
