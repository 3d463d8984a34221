"""From a path to rows of text: container, encoding, format, lookups."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import FORMATS, ReadOptions
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.events.importing.containers import PlainFile, unpack
from viewer.events.importing.csv_files import read_csv
from viewer.events.importing.detection import find_format
from viewer.events.importing.json_files import read_json
from viewer.events.importing.lookups import join_lookup
from viewer.events.importing.parquet_files import read_parquet
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.workbook_files import read_workbook

_Reader = Callable[[PlainFile, str, ReadOptions, Path, Report], RawFile]

_READERS: Final[dict[str, _Reader]] = {
    "csv": read_csv, "tsv": read_csv, "json": read_json, "jsonl": read_json, "parquet": read_parquet,
    "xlsx": read_workbook,
}  # fmt: skip


def read_raw(path: Path, options: ReadOptions, work_dir: Path, report: Report) -> list[RawFile]:
    """The rows of `path` as text in Parquet files inside `work_dir`, one RawFile for each member of a zip.

    Raises AshiatoError for a file that is missing, empty, damaged, in a wrong encoding, or of no known format, and
    Cancelled from `report`; no file of this call is left behind then.
    """
    if options.format is not None and options.format not in FORMATS:
        raise AshiatoError(
            Text.translate("Import", "There is no format called {name}.", name=options.format),
            where=path.name,
            next_step=Text.translate("Import", "Use one of {choices}.", choices=", ".join(FORMATS)),
        )

    def read_second(beside: Path) -> list[RawFile]:
        return read_raw(path.parent / beside, ReadOptions(), work_dir, report)

    def looking_up() -> None:
        report(Progress(Text.translate("Import", "Looking up columns for {name}", name=path.name)))

    raws: list[RawFile] = []
    try:
        with closing(unpack(path, work_dir, report)) as files:
            for plain in files:
                kind = options.format or find_format(plain)
                raws.append(_READERS[kind](plain, kind, options, work_dir, report))
        for lookup in options.lookups:
            for place, raw in enumerate(raws):
                raws[place] = join_lookup(raw, lookup, work_dir, read_second, looking_up)
    except BaseException:
        for raw in raws:
            raw.path.unlink(missing_ok=True)
        raise
    return raws
