"""The file of a generation from its first table to its verification."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

import duckdb

from viewer.domain.decisions import Decisions
from viewer.domain.keeping import digest_of
from viewer.events.arrivals import Arrival, IdentityKind, take_arrival
from viewer.events.building import Brought, make_generation
from viewer.events.connections import attach_new, attach_read_only, detach, open_memory
from viewer.events.schema import SCHEMA_VERSION, make_tables
from viewer.events.sources import SourceFile, text_digest
from viewer.events.statements import Tick
from viewer.events.verification import make_checksums, verify

MEMORY_LIMIT: Final = "2GB"


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file whose stage_* tables lie ready. refused: records that did not become a row."""

    file: SourceFile
    kinds: tuple[IdentityKind, ...]
    is_people: bool
    refused: int


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A file in a finished generation. refused: records."""

    source: str
    sha256: str
    events: int
    refused: int
    duplicates: int

    @property
    def key(self) -> tuple[str, str]:
        """What makes a file the same file."""
        return self.source, self.sha256


@dataclass(frozen=True, slots=True)
class Known:
    """What a finished generation says of itself."""

    schema_version: int
    removal_digest: str
    sources: tuple[KnownSource, ...]
    customers: int


class NewGeneration:
    """Builds `generation.duckdb` in a scratch folder. `con` is for staging: its main database is in memory."""

    def __init__(
        self, scratch: Path, previous: Path | None, *, past: Path | None = None, memory_limit: str = MEMORY_LIMIT
    ) -> None:
        """previous: the generation to go on from; None = from nothing, in place of `past`. Raises duckdb.Error."""
        self.path = scratch / "generation.duckdb"
        self.con: duckdb.DuckDBPyConnection = open_memory(memory_limit, spill_dir=scratch / "spill")
        self.customer_count = 0
        self._has_previous, self._has_past = previous is not None, past is not None
        self._staged: list[tuple[Arrival, StagedFile]] = []
        self._first_no = 1
        try:
            self.con.execute("SET preserve_insertion_order = false")
            attach_new(self.con, self.path, "made")
            # In memory as far as the limit allows; beyond it, it spills. Nothing here outlives the build.
            self.con.execute("ATTACH ':memory:' AS work")
            self.con.execute("CREATE TABLE work.said (text VARCHAR)")
            make_tables(self.con, "made")
            if previous is not None:
                attach_read_only(self.con, previous, "prev")
                last = self.con.execute("SELECT coalesce(max(source_no), 0) FROM prev.source").fetchall()[0][0]
                self._first_no = int(last) + 1
            if past is not None:
                attach_read_only(self.con, past, "past")
        except BaseException:
            self.con.close()
            raise

    def __enter__(self) -> NewGeneration:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.con.close()

    def take(self, staged: StagedFile, tick: Tick, *, is_last: bool) -> None:
        """Takes the stage_* tables over; the next file may be staged then. Those of the last one must stay."""
        number = self._first_no + len(self._staged)
        arrival = take_arrival(
            self.con,
            number,
            staged.file.source,
            staged.file.imported_at_us,
            staged.kinds,
            is_people=staged.is_people,
            is_last=is_last,
            tick=tick,
        )
        self._staged.append((arrival, staged))

    def finish(self, decisions: Decisions, tick: Tick) -> list[KnownSource]:
        """Everything after the last file, until the closed file was read back and found whole.

        What each file brought, in the order they were taken. Sets `customer_count` and closes `con`. Raises
        duckdb.Error, AshiatoError and what `tick` raises.
        """
        arrivals = [arrival for arrival, _ in self._staged]
        brought = make_generation(
            self.con,
            arrivals,
            decisions,
            has_previous=self._has_previous,
            has_past=self._has_past,
            tick=lambda share: tick(0.85 * share),
        )
        self.customer_count = int(self.con.execute("SELECT count(*) FROM made.customer").fetchall()[0][0])
        self._write_sources(brought)
        self.con.execute("INSERT INTO made.meta VALUES (?, ?)", [SCHEMA_VERSION, removal_digest(decisions)]).fetchall()
        expected = make_checksums(self.con, "made", lambda share: tick(0.85 + 0.05 * share))
        self.con.execute("CHECKPOINT made").fetchall()
        detach(self.con, "made")
        self.con.close()
        verify(self.path, expected, lambda share: tick(0.90 + 0.10 * share))
        tick(1.0)
        return [
            KnownSource(
                staged.file.source,
                staged.file.sha256,
                brought[arrival.number].events,
                staged.refused,
                brought[arrival.number].duplicates,
            )
            for arrival, staged in self._staged
        ]

    def _write_sources(self, brought: dict[int, Brought]) -> None:
        if self._has_previous:
            self.con.execute("INSERT INTO made.source FROM prev.source ORDER BY source_no").fetchall()
        for arrival, staged in self._staged:
            file, counts = staged.file, brought[arrival.number]
            self.con.execute(
                f"INSERT INTO made.source VALUES ({', '.join('?' * 13)})",
                [
                    arrival.number, file.source, file.file_name, file.sha256, file.raw_name, file.mapping_digest,
                    file.format, file.encoding, file.imported_at_us, file.records, counts.events, staged.refused,
                    counts.duplicates,
                ],
            ).fetchall()  # fmt: skip


def removal_digest(decisions: Decisions) -> str:
    """Of the decisions that a generation cannot take up by going on from the one before."""
    removed = "\n".join(decisions.removed_sources)
    return text_digest(f"{removed}\n\n{digest_of(decisions.forgotten)}" if decisions.forgotten else removed)


def load_known(path: Path) -> Known | None:
    """None if the file cannot be read, or has another schema."""
    con = open_memory("256MB")
    try:
        attach_read_only(con, path, "known")
        version, digest = con.execute("SELECT schema_version, decisions_digest FROM known.meta").fetchall()[0]
        if version != SCHEMA_VERSION:
            return None
        rows = con.execute("SELECT source, sha256, events, refused, duplicates FROM known.source").fetchall()
        customers = con.execute("SELECT count(*) FROM known.customer").fetchall()[0][0]
        return Known(int(version), str(digest), tuple(KnownSource(*row) for row in rows), int(customers))
    except (duckdb.Error, IndexError):
        return None
    finally:
        con.close()
