"""Files on their way into a workspace: looked at first, then imported as one command."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.domain.errors import Cancelled
from viewer.domain.mapping import Mapping, ReadOptions
from viewer.domain.progress import Report
from viewer.events.generations import scratch_folder
from viewer.events.importing.guess_samples import load_samples
from viewer.events.importing.guessing import guess_mapping
from viewer.events.importing.mapping_files import load_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.previewing import Preview, preview
from viewer.events.importing.raw_file import RawFile
from viewer.events.importing.reading import read_raw
from viewer.events.importing.run import ImportItem, ImportOptions, ImportResult, import_files, rebuild
from viewer.workspace.document import Document
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.importing import note_dropped
from viewer.workspace.origin import refuse_import
from viewer.workspace.retention import load_keeping_rules
from viewer.workspace.signal_rules import refresh_after_import

if TYPE_CHECKING:
    from viewer.domain.decisions import Decisions

_SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class FileContents:
    """What one file holds. raws: its members, if it is an archive; they share a mapping only if columns are alike.

    samples: the first different values of each column.
    """

    path: Path
    raws: tuple[RawFile, ...]
    mapping: Mapping
    samples: dict[str, tuple[str, ...]]

    @property
    def is_alike(self) -> bool:
        return all(raw.columns == self.raws[0].columns for raw in self.raws)

    @property
    def records(self) -> int:
        return sum(raw.records for raw in self.raws)


class FilesInspection:
    """Reads files into a scratch folder of the workspace, which goes with `close()`. Call its methods in jobs."""

    def __init__(self, folder: WorkspaceFolder) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._scratch: Path | None = None
        self._guard = threading.Condition()
        self._users = 0
        self._is_closed = False

    def read(self, path: Path, options: ReadOptions, report: Report) -> FileContents:
        """Rows of the whole file, a guessed mapping, samples. Raises AshiatoError that names the file, Cancelled."""
        with self._in_use() as scratch:
            raws = tuple(read_raw(path, options, scratch, report))
            first = raws[0]
            samples = {sample.name: tuple(dict.fromkeys(sample.values))[:_SAMPLES] for sample in load_samples(first)}
            return FileContents(path, raws, guess_mapping(first), samples)

    def preview(self, contents: FileContents, mapping: Mapping) -> Preview:
        """What the mapping would make of the first rows. Raises AshiatoError."""
        with self._in_use():
            return preview(contents.raws[0], mapping)

    def close(self) -> None:
        """Wait for what is being read, and remove it all. Harmless twice."""
        with self._guard:
            self._is_closed = True
            self._guard.wait_for(lambda: not self._users)
            self._stack.close()
            self._scratch = None

    @contextmanager
    def _in_use(self) -> Iterator[Path]:
        with self._guard:
            if self._is_closed:
                raise Cancelled
            if self._scratch is None:
                self._folder.store.make_missing()
                self._scratch = self._stack.enter_context(scratch_folder(self._folder.store))
            scratch = self._scratch
            self._users += 1
        try:
            yield scratch
        finally:
            with self._guard:
                self._users -= 1
                self._guard.notify_all()


def find_saved_mappings(folder: WorkspaceFolder) -> dict[str, Path]:
    """The mappings of this workspace by source name, as they were last used or saved."""
    return {path.stem: path for path in sorted(folder.mappings_dir.glob("*.toml"))}


def load_saved_mapping(path: Path) -> Mapping:
    """Raises AshiatoError if the file is no mapping."""
    return load_mapping(path)


def save_mapping(path: Path, mapping: Mapping) -> None:
    """Write `mapping` as TOML, for the next time and for the command line. Raises OSError."""
    path.write_text(dump_mapping(mapping), encoding="utf-8")


def import_into(document: Document, items: Sequence[ImportItem], report: Report) -> ImportResult:
    """All files in one generation, with the decisions people have made. Raises AshiatoError, Cancelled."""
    folder = document.folder
    refuse_import(folder)
    rules = load_keeping_rules(folder)
    result = import_files(folder.store, items, ImportOptions(), report, _decisions(document), rules=rules)
    note_dropped(folder, result)
    refresh_after_import(folder, report)
    return result


def rebuild_data(document: Document, report: Report) -> ImportResult:
    """Everything anew from the kept sources. Raises AshiatoError, Cancelled."""
    refuse_import(document.folder)
    rules = load_keeping_rules(document.folder)
    result = rebuild(document.folder.store, report, _decisions(document), rules=rules)
    note_dropped(document.folder, result)
    refresh_after_import(document.folder, report)
    return result


def _decisions(document: Document) -> Decisions:
    return document.open_reviews().load_decisions()
