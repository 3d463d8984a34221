"""From a path to rows of text: container, encoding, format."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Report
from viewer.events.importing.containers import PlainFile, unpack
from viewer.events.importing.csv_files import read_csv
from viewer.events.importing.raw_file import RawFile

_Reader = Callable[[PlainFile, str, ReadOptions, Path, Report], RawFile]

_READERS: Final[dict[str, _Reader]] = {"csv": read_csv, "tsv": read_csv}


def read_raw(path: Path, options: ReadOptions, work_dir: Path, report: Report) -> list[RawFile]:
    """The rows of `path` as text in Parquet files inside `work_dir`, one RawFile for each member of a zip.

    Raises AshiatoError for a file that is missing, empty, damaged, in a wrong encoding, or of no known format, and
    Cancelled from `report`; no Parquet file of this call is left behind then.
    """
    raws: list[RawFile] = []
    try:
        with closing(unpack(path, work_dir, report)) as files:
            for plain in files:
                kind = options.format or "csv"
                raws.append(_READERS[kind](plain, kind, options, work_dir, report))
    except BaseException:
        for raw in raws:
            raw.path.unlink(missing_ok=True)
        raise
    return raws
