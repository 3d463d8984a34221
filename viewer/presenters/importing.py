"""Bringing files in: what they hold, how they are read, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import Mapping, ReadOptions
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text, Translate
from viewer.events.importing.previewing import Preview
from viewer.events.importing.run import ImportItem, ImportResult
from viewer.presenters.dates import DateWords
from viewer.presenters.import_words import PreviewTable, ResultWords, make_preview_table, make_result_words
from viewer.presenters.mapping_draft import ColumnUse, Role, missing_parts, set_role, uses_of
from viewer.workspace.document import Document
from viewer.workspace.imports import (
    FileContents,
    FilesInspection,
    find_saved_mappings,
    import_into,
    load_saved_mapping,
    save_mapping,
)
from viewer.workspace.jobs import Job, JobRunner

GUESSED: Final = ""
"""The choice of mapping that means: as guessed from the file."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of the list. problem: why it cannot be read; it is then left out of the import."""

    name: str
    state: str
    has_problem: bool


@dataclass(frozen=True, slots=True)
class DraftShown:
    """The file being looked at. missing: what must be told before it can go in. is_editable: False for an archive
    whose members differ: each is then read by its own guess."""

    mapping: Mapping
    uses: tuple[ColumnUse, ...]
    missing: tuple[str, ...]
    is_editable: bool


class ImportView(Protocol):
    def set_files(self, lines: Sequence[FileLine], current: int) -> None: ...
    def set_saved_mappings(self, names: Sequence[str], chosen: str) -> None: ...
    def set_draft(self, draft: DraftShown | None) -> None: ...
    def set_preview(self, table: PreviewTable | None, problem: AshiatoError | None) -> None: ...
    def set_can_import(self, can_import: bool, hint: str) -> None: ...
    def set_running(self, is_running: bool) -> None: ...
    def set_progress(self, progress: Progress) -> None: ...
    def set_result(self, result: ResultWords) -> None: ...
    def set_problem(self, error: AshiatoError | None) -> None: ...


@dataclass(slots=True)
class _Draft:
    path: Path
    contents: FileContents | None = None
    mapping: Mapping | None = None
    chosen: str = GUESSED
    error: AshiatoError | None = None


class ImportPresenter:
    """One import from the first look to the result. `close()` when the dialog goes."""

    def __init__(
        self,
        view: ImportView,
        document: Document,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
    ) -> None:
        self._view = view
        self._document = document
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._has_imported = False
        self._inspection = FilesInspection(document.folder)
        self._drafts: list[_Draft] = []
        self._current = 0
        self._running: Job | None = None
        self._reading: Job | None = None
        self._previewing: Job | None = None

    @property
    def has_imported(self) -> bool:
        """New data is there."""
        return self._has_imported

    def start(self, paths: Sequence[Path]) -> None:
        """Read the files one after another; the first is shown as soon as it is there."""
        self._drafts = [_Draft(path) for path in paths]
        self._current = 0
        self._show_files()
        self._view.set_draft(None)
        self._view.set_saved_mappings(tuple(find_saved_mappings(self._document.folder)), GUESSED)
        self._read(0, ReadOptions())

    def choose_file(self, index: int) -> None:
        if 0 <= index < len(self._drafts):
            self._current = index
            self._show_files()
            self._show_draft()

    def choose_mapping(self, name: str) -> None:
        """GUESSED, or the name of a mapping of this workspace."""
        draft = self._drafts[self._current]
        if draft.contents is None:
            return
        try:
            mapping = draft.contents.mapping
            if name != GUESSED:
                mapping = load_saved_mapping(find_saved_mappings(self._document.folder)[name])
        except (AshiatoError, KeyError) as error:
            if isinstance(error, AshiatoError):
                self._view.set_problem(error)
            return
        draft.chosen = name
        self._set_mapping(mapping)

    def load_mapping(self, path: Path) -> None:
        """A mapping from anywhere."""
        try:
            self._set_mapping(load_saved_mapping(path))
        except AshiatoError as error:
            self._view.set_problem(error)

    def save_mapping(self, path: Path) -> None:
        mapping = self._drafts[self._current].mapping
        if mapping is None:
            return
        try:
            save_mapping(path, mapping)
        except OSError:
            self._view.set_problem(
                AshiatoError(
                    Text.translate("Import", "The mapping cannot be saved."),
                    where=str(path),
                    next_step=Text.translate("Import", "Choose another folder."),
                )
            )

    def set_mapping(self, mapping: Mapping) -> None:
        """The mapping as a person changed it."""
        self._set_mapping(mapping)

    def set_role(self, column: str, role: Role) -> None:
        mapping = self._drafts[self._current].mapping
        if mapping is not None:
            self._set_mapping(set_role(mapping, column, role))

    def set_encoding(self, encoding: str | None) -> None:
        """Read the file again in another encoding; None finds it out."""
        draft = self._drafts[self._current]
        read = draft.mapping.read if draft.mapping is not None else ReadOptions()
        self._read(self._current, replace(read, encoding=encoding), only_this=True)

    def run(self) -> None:
        """Import every file that can be read, as one step."""
        items = [
            ImportItem(draft.path, draft.mapping if draft.contents.is_alike else None)
            for draft in self._drafts
            if draft.contents is not None
        ]
        if not items or self._running is not None:
            return
        document = self._document

        def work(report: Report) -> ImportResult:
            return import_into(document, items, report)

        self._view.set_problem(None)
        self._view.set_running(True)
        self._running = self._jobs.submit(
            "import", work, self._on_result, self._on_failed,
            on_progress=self._view.set_progress, on_cancelled=self._on_cancelled,
        )  # fmt: skip

    def cancel(self) -> bool:
        """Stop a running import; True if there is one, and the answer follows when it has left no trace."""
        if self._running is None:
            return False
        self._running.cancel()
        return True

    def close(self) -> None:
        for job in (self._running, self._reading, self._previewing):
            if job is not None:
                job.cancel()
        inspection = self._inspection

        def work(_report: Report) -> None:
            inspection.close()

        def done(_answer: object) -> None:
            """Nobody waits for it."""

        self._jobs.submit("import.close", work, done, done)

    # Inside

    def _read(self, index: int, options: ReadOptions, *, only_this: bool = False) -> None:
        if index >= len(self._drafts):
            return
        draft, inspection = self._drafts[index], self._inspection
        draft.error = None

        def work(report: Report) -> FileContents:
            return inspection.read(draft.path, options, report)

        def next_one() -> None:
            if not only_this:
                self._read(index + 1, ReadOptions())

        def on_read(contents: FileContents) -> None:
            draft.contents = contents
            draft.mapping = replace(contents.mapping, read=replace(contents.mapping.read, encoding=options.encoding))
            self._after_read(index)
            next_one()

        def on_error(error: AshiatoError) -> None:
            draft.error, draft.contents, draft.mapping = error, None, None
            self._after_read(index)
            next_one()

        self._reading = self._jobs.submit("import.read", work, on_read, on_error, on_progress=self._view.set_progress)

    def _after_read(self, index: int) -> None:
        self._show_files()
        if index == self._current:
            self._show_draft()
        else:
            self._show_readiness()

    def _set_mapping(self, mapping: Mapping) -> None:
        draft = self._drafts[self._current]
        if draft.contents is None or mapping == draft.mapping:
            return
        draft.mapping = mapping
        self._show_draft()

    def _show_files(self) -> None:
        self._view.set_files([self._line(draft) for draft in self._drafts], self._current)

    def _line(self, draft: _Draft) -> FileLine:
        if draft.error is not None:
            return FileLine(draft.path.name, self._translate(draft.error.what), True)
        if draft.contents is None:
            return FileLine(draft.path.name, self._translate(Text.translate("Import", "being read…")), False)
        contents = draft.contents
        raw = contents.raws[0]
        words = self._translate(
            Text.translate("Import", "%n row(s), {encoding}", n=contents.records, encoding=raw.encoding)
        )
        return FileLine(draft.path.name, words, False)

    def _show_draft(self) -> None:
        draft = self._drafts[self._current]
        self._view.set_problem(draft.error)
        if draft.contents is None or draft.mapping is None:
            self._view.set_draft(None)
            self._view.set_preview(None, None)
            self._show_readiness()
            return
        contents, mapping = draft.contents, draft.mapping
        uses = uses_of(mapping, contents.raws[0].columns, contents.samples)
        missing = tuple(self._translate(text) for text in missing_parts(mapping))
        self._view.set_saved_mappings(tuple(find_saved_mappings(self._document.folder)), draft.chosen)
        self._view.set_draft(DraftShown(mapping, uses, missing, contents.is_alike))
        self._show_readiness()
        self._load_preview(contents, mapping)

    def _load_preview(self, contents: FileContents, mapping: Mapping) -> None:
        inspection = self._inspection

        def work(_report: Report) -> Preview:
            return inspection.preview(contents, mapping)

        def show(made: Preview) -> None:
            self._view.set_preview(make_preview_table(made, mapping, self._translate, self._dates), None)

        def on_error(error: AshiatoError) -> None:
            self._view.set_preview(None, error)

        self._previewing = self._jobs.submit("import.preview", work, show, on_error, latest_of="import.preview")

    def _show_readiness(self) -> None:
        is_reading = any(draft.contents is None and draft.error is None for draft in self._drafts)
        ready = [draft for draft in self._drafts if draft.mapping is not None]
        lacking = [draft for draft in ready if draft.mapping is not None and missing_parts(draft.mapping)]
        hint = ""
        if is_reading:
            hint = self._translate(Text.translate("Import", "Files are being read…"))
        elif lacking:
            hint = self._translate(Text.translate("Import", "Still to tell: {file}", file=lacking[0].path.name))
        self._view.set_can_import(bool(ready) and not is_reading and not lacking, hint)

    def _on_result(self, result: ImportResult) -> None:
        self._running = None
        self._view.set_running(False)
        self._view.set_result(make_result_words(result, self._translate))
        self._has_imported = True

    def _on_failed(self, error: AshiatoError) -> None:
        self._running = None
        self._view.set_running(False)
        self._view.set_problem(error)

    def _on_cancelled(self) -> None:
        self._running = None
        self._view.set_running(False)
        self._view.set_problem(
            AshiatoError(
                Text.translate("Import", "The import was stopped. Nothing has changed."),
                next_step=Text.translate("Import", "Start it again at any time."),
            )
        )
