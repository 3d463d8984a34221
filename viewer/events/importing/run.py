"""Files in, one generation out; or no trace."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Final

from viewer.domain.clock import us_of
from viewer.domain.decisions import Decisions
from viewer.domain.identities import Strength
from viewer.domain.keeping import KeepingRules
from viewer.domain.mapping import Mapping, ReadOptions
from viewer.domain.progress import Report, silent
from viewer.domain.text import Text
from viewer.events.arrivals import IdentityKind
from viewer.events.folders import StoreFolders
from viewer.events.generations import commit, generation_path, load_current, scratch_folder, sweep_generations
from viewer.events.importing.dropping import drop_rows
from viewer.events.importing.failures import clear_errors
from viewer.events.importing.guessing import guess_whole_mapping
from viewer.events.importing.mapping_files import parse_mapping
from viewer.events.importing.mapping_text import dump_mapping
from viewer.events.importing.overall import Overall
from viewer.events.importing.raw_file import RawFile, RefusedRecord
from viewer.events.importing.reading import read_raw
from viewer.events.importing.staging import stage
from viewer.events.kept_sources import (
    has_expired,
    name_after_dropping,
    note_applied,
    replace_sidecars,
    sweep_sources,
)
from viewer.events.new_generation import KnownSource, NewGeneration, StagedFile, load_known, removal_digest
from viewer.events.refusals import RefusedRow, load_refused_rows
from viewer.events.sources import (
    NewSource,
    RefusedLine,
    SourceFile,
    load_mapping_text,
    load_source_files,
    name_newest_mappings,
    publish,
    raw_name_for,
    sweep_work,
    take_back,
    text_digest,
)
from viewer.events.write_lock import hold_write_lock

_READ_SHARE: Final = 0.35
_STAGE_SHARE: Final = 0.30


@dataclass(frozen=True, slots=True)
class ImportItem:
    """A file and what it means. mapping: None = guessed from the file."""

    path: Path
    mapping: Mapping | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """format, encoding, time_zone: in place of what the mapping says.

    dry_run: everything but the commit. wait: for another import to finish, instead of failing. refused_limit: how many
    refused rows the result tells, None = all.
    """

    format: str | None = None
    encoding: str | None = None
    time_zone: str | None = None
    dry_run: bool = False
    wait: bool = False
    refused_limit: int | None = 0


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A file without a time, read as facts about customers and links between their ids. rows: those that went in.

    is_guessed: nobody said so; no column looked like the time of an event.
    """

    file_name: str
    rows: int
    is_guessed: bool


@dataclass(frozen=True, slots=True)
class RolledFile:
    """A file whose rows (those that went in) were put together into `events`: lines of an order into the order."""

    file_name: str
    rows: int
    events: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What one command did.

    files: files, or members of a zip. rows_read: their physical records. events: new ones. customers: in all, after it.
    generation: the one that is current after it. rolled_up: files whose rows were put together. people: files that
    bring no events. refused_rows: as many as were asked for; some are cells without which their event is kept, so that
    there may be more of them than `refused`. dropped: rows that may not be kept, as (source, because their customer was
    forgotten, because they are too old).
    """

    files: int
    rows_read: int
    events: int
    refused: int
    duplicates: int
    customers: int
    seconds: float
    generation: int
    rolled_up: tuple[RolledFile, ...] = ()
    people: tuple[PeopleFile, ...] = ()
    refused_rows: tuple[RefusedRow, ...] = ()
    dropped: tuple[tuple[str, int, int], ...] = ()


_Key = tuple[str, str]
"""(source name, sha256): what makes a file the same file."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A file on its way in. mapping_text: "" if the file is kept already."""

    file: SourceFile
    mapping: Mapping
    raw: RawFile
    mapping_text: str = ""


@dataclass(frozen=True, slots=True)
class _Handed:
    """A file as the command named it. piece: None if it was imported before, or is twice in the command."""

    key: _Key
    file_name: str
    records: int
    mapping: Mapping
    is_guessed: bool
    piece: _Piece | None

    @classmethod
    def of(cls, piece: _Piece) -> _Handed:
        return cls(_key(piece.file), piece.file.file_name, piece.raw.records, piece.mapping, False, piece)


def import_files(
    folders: StoreFolders,
    items: Sequence[ImportItem],
    options: ImportOptions,
    report: Report = silent,
    decisions: Decisions | None = None,
    *,
    rules: KeepingRules | None = None,
) -> ImportResult:
    """Imports files as one command: all of them, in one new generation, or none.

    The same file with the same mapping adds nothing; with a changed one it replaces its former import. What
    `decisions.forgotten` and `rules` do not allow to be kept is dropped before anything is written down. Raises
    AshiatoError that names the file, Cancelled from `report`; nothing has changed then.
    """
    return _Job(folders, options, report, decisions or Decisions(), rules).run(items, is_rebuild=False)


def rebuild(
    folders: StoreFolders,
    report: Report = silent,
    decisions: Decisions | None = None,
    *,
    rules: KeepingRules | None = None,
    wait: bool = False,
) -> ImportResult:
    """A new generation from the kept sources and mappings alone. Event keys stay. Raises as import_files does."""
    return _Job(folders, ImportOptions(wait=wait), report, decisions or Decisions(), rules).run((), is_rebuild=True)


class _Job:
    def __init__(
        self, folders: StoreFolders, options: ImportOptions, report: Report, decisions: Decisions,
        rules: KeepingRules | None,
    ) -> None:  # fmt: skip
        self._folders = folders
        self._options = options
        self._overall = Overall(report)
        self._decisions = decisions
        self._rules = rules or KeepingRules()
        self._dropped: dict[str, list[int]] = {}
        self._started = monotonic()
        self._imported_at_us = us_of(datetime.now(UTC))
        self._where = ""

    def run(self, items: Sequence[ImportItem], *, is_rebuild: bool) -> ImportResult:
        folders = self._folders
        with (
            clear_errors(lambda: self._where, folders.events_dir.parent),
            hold_write_lock(folders, self._overall.report, wait=self._options.wait),
        ):
            folders.make_missing()
            sweep_work(folders)
            sweep_generations(folders.events_dir)
            with scratch_folder(folders) as scratch:
                try:
                    result = self._run(scratch, items, is_rebuild=is_rebuild)
                except BaseException:
                    take_back(folders, scratch)
                    raise
            sweep_generations(folders.events_dir)
            return result

    def _run(self, scratch: Path, items: Sequence[ImportItem], *, is_rebuild: bool) -> ImportResult:
        number = load_current(self._folders.events_dir)
        path = generation_path(self._folders.events_dir, number) if number else None
        known = load_known(path) if path else None
        kept = load_source_files(self._folders)
        handed = self._read(scratch, items, kept)
        pieces = [item.piece for item in handed if item.piece is not None]
        replaced = {_key(file) for file in kept} & {_key(piece.file) for piece in pieces}
        goes_on = not is_rebuild and not replaced and known is not None
        goes_on = goes_on and known is not None and known.removal_digest == removal_digest(self._decisions)
        goes_on = goes_on and path is not None and not has_expired(path, self._rules)
        counts = {source.key: source for source in known.sources} if known else {}
        customers = known.customers if known else 0
        if pieces or not goes_on:
            pieces = [self._allowed(scratch, piece) for piece in pieces]
            former = [] if goes_on else [self._kept_piece(file) for file in kept if _key(file) not in replaced]
            allowed = [self._allowed(scratch, piece) for piece in former]
            shorter = [piece for piece, whole in zip(allowed, former, strict=True) if piece is not whole]
            staged = pieces if goes_on else self._in_order([*allowed, *pieces])
            past = path if known and not goes_on else None
            with NewGeneration(scratch, path if goes_on else None, past=past) as made:
                counts |= {source.key: source for source in self._build(made, staged)}
                customers = made.customer_count
                if not self._options.dry_run:
                    number = self._commit(scratch, made, [*pieces, *shorter], kept)
                    self._leave_nothing(shorter, goes_on=goes_on)
                path = made.path if self._options.dry_run else generation_path(self._folders.events_dir, number)
            if is_rebuild:
                handed = [_Handed.of(piece) for piece in staged]
        keys, limit = {item.key for item in handed}, self._options.refused_limit
        told = load_refused_rows(path, keys, limit) if path is not None and limit != 0 else ()
        return self._result(handed, counts, customers, number, told)

    def _read(self, scratch: Path, items: Sequence[ImportItem], kept: Sequence[SourceFile]) -> list[_Handed]:
        """Rows of text of every file, and what they mean."""
        handed: list[_Handed] = []
        sizes = [max(item.path.stat().st_size, 1) if item.path.exists() else 1 for item in items]
        files = list(kept)
        for item, size in zip(items, sizes, strict=True):
            self._where = item.path.name
            self._overall.begin(_READ_SHARE * size / sum(sizes))
            for raw in read_raw(item.path, self._read_options(item.mapping), scratch, self._overall.report):
                self._overall.rows += raw.rows
                piece = self._piece(raw, item.mapping or guess_whole_mapping(raw), files)
                same = [file for file in files if _key(file) == _key(piece.file)]
                is_known = any(file.mapping_digest == piece.file.mapping_digest for file in same)
                taken = None if is_known else piece
                is_guessed = item.mapping is None
                handed.append(_Handed(_key(piece.file), raw.file_name, raw.records, piece.mapping, is_guessed, taken))
                if not is_known:
                    files = [file for file in files if file not in same] + [piece.file]
        return handed

    def _read_options(self, mapping: Mapping | None) -> ReadOptions:
        options = self._options
        read = mapping.read if mapping else ReadOptions()
        return replace(read, format=options.format or read.format, encoding=options.encoding or read.encoding)

    def _piece(self, raw: RawFile, mapping: Mapping, files: Sequence[SourceFile]) -> _Piece:
        """`files`: all that are kept or came before; a former import of the same file gives up its place."""
        mapping = replace(mapping, read=self._read_options(mapping))
        if self._options.time_zone and mapping.time:
            mapping = replace(mapping, time=replace(mapping.time, zone=self._options.time_zone))
        text = dump_mapping(mapping)
        read_digest = text_digest(json.dumps(asdict(mapping.read), ensure_ascii=False, sort_keys=True))
        former = next((file for file in files if _key(file) == (mapping.source, raw.sha256)), None)
        file = SourceFile(
            source=mapping.source,
            file_name=raw.file_name,
            sha256=raw.sha256,
            raw_name=raw_name_for(files, raw.sha256, read_digest),
            mapping_digest=text_digest(text),
            read_digest=read_digest,
            place=former.place if former else max((file.place for file in files), default=-1) + 1,
            imported_at_us=self._imported_at_us,
            format=raw.format,
            encoding=raw.encoding,
            container=raw.container,
            columns=raw.columns,
            records=raw.records,
            rows=raw.rows,
            refused=tuple(RefusedLine(line.row, line.text, line.reason.source) for line in raw.refused),
        )
        return _Piece(file, mapping, raw, text)

    def _in_order(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Everything that shall be in a generation made from nothing, in order."""
        removed = set(self._decisions.removed_sources)
        every = [piece for piece in pieces if piece.file.source not in removed]
        return sorted(every, key=lambda piece: (piece.file.place, piece.file.imported_at_us))

    def _allowed(self, scratch: Path, piece: _Piece) -> _Piece:
        """`piece` itself if all of it may be kept, else one without the rows that may not."""
        self._where = piece.file.file_name
        raw = drop_rows(
            piece.raw, piece.mapping, forgotten=self._decisions.forgotten, rules=self._rules, scratch=scratch,
            report=self._overall.report,
        )  # fmt: skip
        if raw is piece.raw:
            return piece
        counts = self._dropped.setdefault(piece.file.source, [0, 0])
        counts[0] += raw.forgotten - piece.raw.forgotten
        counts[1] += raw.expired - piece.raw.expired
        file = replace(
            piece.file, rows=raw.rows, forgotten=raw.forgotten, expired=raw.expired, is_numbered=raw.is_numbered,
            refused=tuple(RefusedLine(line.row, line.text, line.reason.source) for line in raw.refused),
        )  # fmt: skip
        is_same_file = raw.path == piece.raw.path
        return replace(
            piece, file=file if is_same_file else replace(file, raw_name=name_after_dropping(file)), raw=raw
        )  # fmt: skip

    def _leave_nothing(self, shorter: Sequence[_Piece], *, goes_on: bool) -> None:
        """The commit came: what was dropped goes from the disk, too."""
        replace_sidecars(self._folders, [piece.file for piece in shorter])
        if shorter or (self._decisions.forgotten and not goes_on):
            sweep_sources(self._folders)
        if self._decisions.forgotten and not goes_on:
            note_applied(self._folders, self._decisions.forgotten)

    def _kept_piece(self, file: SourceFile) -> _Piece:
        text = load_mapping_text(self._folders, file.mapping_digest)
        raw = RawFile(
            path=self._folders.sources_dir / file.raw_name,
            sha256=file.sha256,
            file_name=file.file_name,
            columns=file.columns,
            records=file.records,
            rows=file.rows,
            refused=tuple(RefusedRecord(line.row, line.text, Text("Refused", line.reason)) for line in file.refused),
            format=file.format,
            encoding=file.encoding,
            container=file.container,
            forgotten=file.forgotten,
            expired=file.expired,
            is_numbered=file.is_numbered,
        )
        return _Piece(file, parse_mapping(text, file.file_name), raw)

    def _build(self, made: NewGeneration, pieces: Sequence[_Piece]) -> list[KnownSource]:
        total = sum(max(piece.raw.rows, 1) for piece in pieces)
        for piece in pieces:
            self._where = piece.file.file_name
            self._overall.begin(_STAGE_SHARE * max(piece.raw.rows, 1) / total)
            counts = stage(made.con, piece.raw, piece.mapping, self._overall.report)
            kinds = tuple(
                IdentityKind(identity.namespace, identity.strength is Strength.STRONG)
                for identity in piece.mapping.identities
            )
            staged = StagedFile(piece.file, kinds, piece.mapping.is_people, counts.refused)
            taking = Text.translate("Import", "Sorting out {name}", name=piece.file.file_name)
            made.take(staged, self._overall.ticker(taking), is_last=piece is pieces[-1])
        self._where = ""
        self._overall.begin(1.0)
        return made.finish(self._decisions, self._overall.ticker(Text.translate("Import", "Putting journeys together")))

    def _commit(self, scratch: Path, made: NewGeneration, pieces: Sequence[_Piece], kept: Sequence[SourceFile]) -> int:
        new = [NewSource(piece.file, piece.raw.path, piece.mapping_text) for piece in pieces]
        publish(self._folders, scratch, new)
        number = commit(self._folders.events_dir, made.path)
        name_newest_mappings(self._folders, [*kept, *(piece.file for piece in pieces)])
        return number

    def _result(
        self,
        handed: Sequence[_Handed],
        counts: dict[_Key, KnownSource],
        customers: int,
        generation: int,
        told: tuple[RefusedRow, ...],
    ) -> ImportResult:
        events = duplicates = refused = 0
        people: list[PeopleFile] = []
        rolled: list[RolledFile] = []
        for item in handed:
            known = counts.get(item.key)
            if known is None:
                continue
            refused += known.refused
            events += known.events if item.piece else 0
            duplicates += known.duplicates + (0 if item.piece else known.events)
            rows = item.records - known.refused
            if item.mapping.is_people:
                people.append(PeopleFile(item.file_name, rows, item.is_guessed))
            elif item.mapping.rollup is not None:
                rolled.append(RolledFile(item.file_name, rows, known.events + known.duplicates))
        return ImportResult(
            len(handed),
            sum(item.records for item in handed),
            events,
            refused,
            duplicates,
            customers,
            round(monotonic() - self._started, 3),
            generation,
            tuple(rolled),
            tuple(people),
            told,
            tuple((source, forgotten, expired) for source, (forgotten, expired) in sorted(self._dropped.items())),
        )


def _key(file: SourceFile) -> _Key:
    return file.source, file.sha256
