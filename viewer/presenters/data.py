"""The data page: which files were imported, and what of them was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from viewer.domain.customers import Totals
from viewer.domain.errors import AshiatoError
from viewer.domain.keeping import ANY_SOURCE
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.events.refusals import RefusedRow
from viewer.events.store import EventStore, SourceInfo
from viewer.presenters.dates import DateWords
from viewer.presenters.refused_words import REFUSED_COLUMNS, refused_cells
from viewer.workspace.jobs import JobRunner
from viewer.workspace.refused_export import write_csv

SHOWN_REFUSED: Final = 1000

SOURCE_COLUMNS: Final = (
    Text.translate("Data", "Source"),
    Text.translate("Data", "File"),
    Text.translate("Data", "Rows"),
    Text.translate("Data", "Events"),
    Text.translate("Data", "Refused"),
    Text.translate("Data", "Known already"),
    Text.translate("Data", "Encoding"),
    Text.translate("Data", "Imported"),
    Text.translate("Data", "What it is"),
    Text.translate("Data", "Kept for"),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """days_by_source: see `KeepingRules`. dropped: rows by (source, file name), for their age or their customer."""

    days_by_source: Mapping[str, int] = field(default_factory=dict)
    dropped: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A line of the sources table. has_refused: there is something to look at."""

    source_no: int
    cells: tuple[str, ...]
    has_refused: bool


class DataView(Protocol):
    def set_summary(self, words: str) -> None: ...
    def set_sources(self, sources: Sequence[ShownSource]) -> None:
        """In the order of import; none: say how to bring files in."""

    def set_refused(self, title: str, rows: Sequence[tuple[str, ...]]) -> None:
        """Cells by REFUSED_COLUMNS; an empty title hides the table."""

    def set_told(self, words: str) -> None:
        """What was just done, such as an export."""


class DataPresenter:
    """Reads on jobs; nothing is read before the page is first shown."""

    def __init__(
        self,
        view: DataView,
        store: EventStore,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        on_error: Callable[[AshiatoError], None],
        load_kept: Callable[[], Kept] | None = None,
    ) -> None:
        """load_kept: how long sources are kept, and what was dropped; for ever and nothing without it."""
        self._load_kept = load_kept or Kept
        self._kept = Kept()
        self._view = view
        self._store = store
        self._jobs = jobs
        self._translate = translate
        self._dates = dates
        self._on_error = on_error
        self._sources: tuple[SourceInfo, ...] = ()
        self._chosen_no: int | None = None

    def refresh(self) -> None:
        """Read what was imported, after the page was opened and after a new generation."""
        store, load_kept = self._store, self._load_kept

        def load(_report: Report) -> tuple[list[SourceInfo], Totals, Kept]:
            return store.load_sources(), store.totals(), load_kept()

        self._jobs.submit("data.sources", load, self._on_loaded, self._on_error, latest_of="data.sources")

    def choose(self, source_no: int) -> None:
        """Show the refused rows of one file."""
        self._chosen_no = source_no
        store = self._store

        def load(_report: Report) -> list[RefusedRow]:
            return store.load_refused(source_no, SHOWN_REFUSED)

        self._jobs.submit("data.refused", load, self._on_refused, self._on_error, latest_of="data.refused")

    def export_refused(self, path: Path) -> None:
        """Save the refused rows of all files, every one of them: also of what was imported a moment ago."""
        shown = self._store
        heading = [self._translate(column) for column in REFUSED_COLUMNS]

        def export(_report: Report) -> int:
            # The window reads its generation until it is told to switch; the import has made a newer one.
            with closing(shown.open_newest()) as store:
                sources = store.load_sources()
                rows = (row for source in sources for row in store.load_refused(source.source_no))
                return write_csv(path, heading, (self._cells(row) for row in rows))

        def tell(count: int) -> None:
            words = Text.translate("Data", "%n refused row(s) were saved to {file}.", n=count, file=path.name)
            self._view.set_told(self._translate(words))

        self._jobs.submit("data.export", export, tell, self._on_error)

    def _on_loaded(self, loaded: tuple[list[SourceInfo], Totals, Kept]) -> None:
        sources, totals, self._kept = loaded
        self._sources = tuple(sources)
        self._view.set_summary(self._summary(totals))
        self._view.set_sources([self._shown(source) for source in sources])
        with_refused = [source.source_no for source in sources if source.refused]
        if self._chosen_no not in {source.source_no for source in sources}:
            self._chosen_no = with_refused[0] if with_refused else None
        if self._chosen_no is None:
            self._view.set_refused("", ())
        else:
            self.choose(self._chosen_no)

    def _on_refused(self, rows: list[RefusedRow]) -> None:
        source = next((source for source in self._sources if source.source_no == self._chosen_no), None)
        if source is None:
            return
        if source.refused > len(rows) and len(rows) == SHOWN_REFUSED:
            title = Text.translate(
                "Data", "Refused in {file}: the first {shown} of {total}",
                file=source.file_name, shown=f"{len(rows):,}", total=f"{source.refused:,}",
            )  # fmt: skip
        elif rows:
            title = Text.translate("Data", "Refused in {file}: {total}", file=source.file_name, total=f"{len(rows):,}")
        else:
            title = Text.translate("Data", "Nothing was refused in {file}.", file=source.file_name)
        self._view.set_refused(self._translate(title), [self._cells(row) for row in rows])

    def _summary(self, totals: Totals) -> str:
        if totals.first_at_us is None or totals.last_at_us is None:
            return self._translate(Text.translate("Data", "No data yet."))
        return self._translate(
            Text.translate(
                "Data", "{customers}, {events}, {first} to {last}",
                customers=Text.translate("Data", "%n person(s)", n=totals.customers),
                events=Text.translate("Data", "%n event(s)", n=totals.events),
                first=self._dates.full_day(totals.first_at_us), last=self._dates.full_day(totals.last_at_us),
            )
        )  # fmt: skip

    def _shown(self, source: SourceInfo) -> ShownSource:
        imported = f"{self._dates.full_day(source.imported_at_us)} {self._dates.clock(source.imported_at_us)}"
        counts = (source.rows, source.events, source.refused, source.duplicates)
        figures = (f"{count:,}" for count in counts)
        cells = (
            source.name,
            source.file_name,
            *figures,
            source.encoding,
            imported,
            self._kind(source),
            self._keeping(source),
        )
        return ShownSource(source.source_no, cells, source.refused > 0)

    def _keeping(self, source: SourceInfo) -> str:
        """How long, and how many rows went because of it or because their customer was forgotten."""
        days = self._kept.days_by_source.get(source.name, self._kept.days_by_source.get(ANY_SOURCE))
        kept = Text.translate("Data", "no limit") if days is None else Text.translate("Data", "%n day(s)", n=days)
        gone = self._kept.dropped.get((source.name, source.file_name), 0)
        if not gone:
            return self._translate(kept)
        return self._translate(Text.translate("Data", "{kept}, {gone} rows deleted", kept=kept, gone=f"{gone:,}"))

    def _kind(self, source: SourceInfo) -> str:
        """Why rows are not events, as far as counts tell."""
        taken, events = source.rows - source.refused, source.events + source.duplicates
        if taken and not events:
            words = Text.translate("Data", "List of customers: %n row(s) with facts about them", n=taken)
        elif taken > events:
            words = Text.translate(
                "Data", "{rows} rows were put together into {events} events", rows=f"{taken:,}", events=f"{events:,}"
            )
        else:
            return ""
        return self._translate(words)

    def _cells(self, row: RefusedRow) -> tuple[str, ...]:
        return refused_cells(row, self._translate)
