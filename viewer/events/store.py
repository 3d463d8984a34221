"""The event store as the rest of the house sees it: read-only, by customer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import IdentityRef
from viewer.domain.customers import CustomerQuery, CustomerRow, Totals
from viewer.domain.event_table import UsualDwells
from viewer.domain.journey import EventDetail, FieldRole, Journey
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.text import Text
from viewer.events.customers import SUMMARY_SORTS, CustomerIndex, OnPart, find_by_identity, load_rows
from viewer.events.generations import Lease
from viewer.events.glossary import Glossary
from viewer.events.journeys import load_event_detail, load_journey
from viewer.events.reading import GenerationReader
from viewer.events.refusals import RefusedRow
from viewer.events.usual_dwells import load_usual_dwells

if TYPE_CHECKING:
    from viewer.domain.anchors import IdentityRef
    from viewer.domain.picks import Picked
    from viewer.domain.raw_records import RawRecord
    from viewer.domain.recordings import Call
    from viewer.domain.signals import Firing, SignalCount
    from viewer.events.behaviour import BehaviourTable
    from viewer.events.life_lines import LifeLine
    from viewer.events.score_statistics import AnswerStore


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """One imported file. rows: its physical records; events + refused + duplicates need not be rows (people files)."""

    source_no: int
    name: str
    file_name: str
    imported_at_us: int
    rows: int
    events: int
    refused: int
    duplicates: int
    mapping_digest: str
    encoding: str
    format: str


class EventStore:
    """Reads one generation. Every method may be called from any thread; each call has a cursor of its own.

    Numbers (customer_no, source_no) are good for one generation: after `switch`, ask again by identity.
    """

    def __init__(self, reader: GenerationReader) -> None:
        self._reader = reader
        self._index: CustomerIndex | None = None
        self._glossary: Glossary | None = None
        self._behaviour: tuple[int, BehaviourTable] | None = None
        self._answers: AnswerStore | None = None

    @classmethod
    def open(cls, events_dir: Path, memory_limit: str = "256MB", *, lease: Lease | None = None) -> EventStore:
        """lease: of the generation to read, which is the store's from now on; the current one if None.

        Raises AshiatoError if the data is damaged, was made by another version, or may not be read.
        """
        return cls(GenerationReader(events_dir, memory_limit, lease))

    @property
    def generation(self) -> int:
        """Number of the generation that is read, 0 = nothing was imported yet."""
        return self._reader.generation

    @property
    def answers(self) -> AnswerStore:
        """Scores of many customers; imported with its first use."""
        if self._answers is None:
            from viewer.events.score_statistics import AnswerStore

            self._answers = AnswerStore(self._reader)
        return self._answers

    @property
    def events_dir(self) -> Path:
        """The folder of the generations."""
        return self._reader.events_dir

    def newer_generation(self) -> int | None:
        """The number of a newer generation, if an import finished meanwhile."""
        return self._reader.newer_generation()

    def open_newest(self) -> EventStore:
        """A store of its own on the current generation, for one job; close it. Raises AshiatoError as `open` does."""
        return EventStore.open(self._reader.events_dir)

    def switch(self) -> None:
        """Goes on with the current generation; calls that run end on the former one. Raises AshiatoError."""
        self._reader.switch()
        self._index = self._glossary = self._behaviour = None

    def switch_signals(self) -> None:
        """Goes on with what the rules find now: `evaluate_rules` has replaced the file beside this generation."""
        self._reader.switch_signals()
        self._forget_counted()

    def load_firings(self, customer_no: int) -> tuple[Firing, ...]:
        """Where rules fired on one customer, in order of their start; rejected ones as well."""
        from viewer.events.signals.firings import load_firings

        with self._reader.cursor() as (cursor, _):
            return load_firings(cursor, customer_no)

    def signal_counts(self) -> tuple[SignalCount, ...]:
        """Of every rule that was evaluated on this generation; nothing while none was."""
        from viewer.events.signals.firings import load_counts

        self._reader.live()
        with self._reader.cursor() as (cursor, _):
            return load_counts(cursor)

    def interrupt(self) -> None:
        """Ends what other threads are asking now: their calls raise `Cancelled`."""
        self._reader.interrupt()

    def close(self) -> None:
        self._reader.close()

    def totals(self) -> Totals:
        with self._reader.cursor() as (cursor, _):
            row = cursor.execute(
                """SELECT coalesce(sum(event_count), 0), count(*), (SELECT count(*) FROM source), min(first_at_us),
                       max(last_at_us)
                   FROM customer"""
            ).fetchall()[0]
        return Totals(int(row[0]), int(row[1]), int(row[2]), row[3], row[4])

    def find_customers(
        self, query: CustomerQuery, report: Report = silent, on_part: OnPart | None = None
    ) -> NDArray[np.int32]:
        """customer_no of everybody who fits, in the order asked for. Nobody: shape (0,).

        report: told now and then; what it raises ends the question. on_part: of a long search, everybody found so far.
        Raises AshiatoError for a condition that cannot be asked.
        """
        if query.pick is not None:
            return np.asarray(self.find_picked(query, report).customer_nos, dtype=np.int32)
        if query.condition is not None or query.sort not in SUMMARY_SORTS:
            self._reader.live()
        with self._reader.cursor() as (cursor, number):
            return self._customers(cursor, number).find(cursor, query, _ticking(report), on_part)

    def find_picked(self, query: CustomerQuery, report: Report = silent) -> Picked:
        """Those of who fits whom `query.pick` names, and the figures of its rule. Raises AshiatoError, ValueError."""
        from viewer.events.behaviour import BehaviourTable
        from viewer.events.picking import pick_people

        if query.pick is None:
            raise ValueError("nothing is picked")
        self._reader.live()
        tick = _ticking(report)
        with self._reader.cursor() as (cursor, number):
            index = self._customers(cursor, number)
            ordered = index.find(cursor, query, tick)

            def load_behaviour() -> BehaviourTable:
                kept = self._behaviour
                if kept is None or kept[0] != number:
                    kept = self._behaviour = (number, BehaviourTable.load(index, cursor, tick))
                return kept[1]

            return pick_people(index, cursor, query.pick, ordered, load_behaviour=load_behaviour, tick=tick)

    def load_life_lines(self, query: CustomerQuery, customer_nos: Sequence[int]) -> list[LifeLine]:
        """The small lines of what is on screen, in the order of `customer_nos`; matches are those of `query`."""
        from viewer.events.life_lines import load_life_lines

        self._reader.live()
        with self._reader.cursor() as (cursor, number):
            index = self._customers(cursor, number)
            known = index.first_at_us[index.event_count > 0]
            first_us = int(known.min()) if len(known) else 0
            return load_life_lines(cursor, query, customer_nos, first_us, index.as_of_us)

    def _customers(self, cursor: duckdb.DuckDBPyConnection, number: int) -> CustomerIndex:
        index = self._index
        if index is None or index.generation != number:
            index = self._index = CustomerIndex.load(cursor, number)
        return index

    def set_live(self, table: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Replace a table of what people did; see `viewer.events.live`. Numbers are those of the open generation.

        Raises KeyError for an unknown table or a missing column, ValueError if columns differ in length.
        """
        self._reader.live().set(table, columns)
        self._forget_counted()

    def _forget_counted(self) -> None:
        if (index := self._index) is not None:
            index.forget_counted()

    def load_rows(self, customer_nos: Sequence[int]) -> list[CustomerRow]:
        """List rows in the order of `customer_nos`, without numbers nobody has. Ask for what is seen, not for all."""
        with self._reader.cursor() as (cursor, number):
            return load_rows(cursor, self._words(cursor, number), customer_nos)

    def find_customer_no(self, identity: str) -> int | None:
        """Who has this identity: a value, `namespace:value`, a customer_id or an alias.

        A value that several people have, in different namespaces, finds the one whose namespace says most.
        """
        found = self.find_customer_nos(identity)
        return found[0] if found else None

    def find_customer_nos(self, identity: str) -> list[int]:
        """All people with this identity, the strongest namespace first.

        `namespace:value` finds one at most, unless it is a shared key: then it finds everybody it was seen with.
        """
        with self._reader.cursor() as (cursor, _):
            return find_by_identity(cursor, identity)

    def find_numbers(
        self, refs: Collection[IdentityRef], secret: bytes, report: Report = silent
    ) -> dict[IdentityRef, int]:
        """Whose identities these are: customer_no by reference, without those nobody has.

        Goes through every identity of their namespaces: about a second for a million.
        """
        from viewer.events.references import find_numbers

        with self._reader.cursor() as (cursor, number):
            has_digests = self._words(cursor, number).has_digests
            return find_numbers(cursor, refs, secret, _ticking(report), has_digests=has_digests)

    def load_nicknames(self) -> dict[str, int]:
        """Numbers of nicknames by customer_id, where the data came without the key that makes them; else nothing."""
        with self._reader.cursor() as (cursor, number):
            if not self._words(cursor, number).has_digests:
                return {}
            return dict(cursor.execute("SELECT customer_id, number FROM nickname").fetchall())

    def field_labels(self, limit: int) -> list[str]:
        """The sources' names of customer fields, the most frequent first."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                """SELECT label FROM customer_field WHERE role <> 'sensitive' GROUP BY label
                   ORDER BY count(*) DESC, label LIMIT ?""",
                [limit],
            ).fetchall()
        return [str(label) for (label,) in rows]

    def field_values(self, roles: Collection[FieldRole]) -> list[str]:
        """Everything that stands in customers' fields of these roles, each value once, in no order."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                "SELECT DISTINCT value FROM customer_field WHERE role IN (SELECT unnest(?))",
                [sorted(role.value for role in roles)],
            ).fetchall()
        return [str(value) for (value,) in rows if value]

    def score_waves(self, limit: int) -> list[str]:
        """The rounds of surveys, the newest first."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                """SELECT wave FROM score WHERE wave IS NOT NULL GROUP BY wave ORDER BY max(answered_at_us) DESC
                   LIMIT ?""",
                [limit],
            ).fetchall()
        return [str(wave) for (wave,) in rows]

    def load_journey(self, customer_no: int) -> Journey:
        """Everything of one customer. Raises KeyError if there is none of that number."""
        with self._reader.quick_cursor() as (cursor, number):
            return load_journey(cursor, self._words(cursor, number), customer_no)

    def _words(self, cursor: duckdb.DuckDBPyConnection, number: int) -> Glossary:
        glossary = self._glossary
        if glossary is None or glossary.generation != number:
            glossary = self._glossary = Glossary(cursor, number)
        return glossary

    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail:
        """The free attributes of one event. Raises KeyError if the customer has no such event."""
        with self._reader.cursor() as (cursor, _):
            return load_event_detail(cursor, customer_no, event_key)

    def load_calls_near(self, instants_us: Collection[int], within_us: int, ids: Collection[str]) -> list[Call]:
        """See `viewer.events.calls`."""
        from viewer.events.calls import load_calls_near

        with self._reader.cursor() as (cursor, _):
            return load_calls_near(cursor, instants_us, within_us, ids)

    def load_raw_record(self, source_no: int, row: int) -> RawRecord:
        """The record of an imported file an event came from. Raises KeyError for an unknown source, AshiatoError."""
        from viewer.events.raw_records import load_raw_record

        with self._reader.cursor() as (cursor, _):
            return load_raw_record(cursor, self._reader.events_dir, source_no, row)

    def find_customer_by_digest(self, ref: IdentityRef, secret: bytes) -> int | None:
        """Who has the identity of which `ref` tells the keyed digest alone. Reads every value of its namespace."""
        return self.find_numbers([ref], secret).get(ref)

    def load_usual_dwells(self) -> UsualDwells:
        """How long people usually look at each page, from whole customers evenly chosen."""
        with self._reader.cursor() as (cursor, _):
            return load_usual_dwells(cursor)

    def event_names(self, limit: int = 100) -> list[tuple[str, int]]:
        """Event names with how often they occur, the most frequent first."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                "SELECT event_name, event_count FROM event_name ORDER BY event_count DESC, event_name LIMIT ?", [limit]
            ).fetchall()
        return [(str(name), int(count)) for name, count in rows]

    def load_sources(self) -> list[SourceInfo]:
        """Imported files in the order of their imports."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                """SELECT source_no, source, file_name, imported_at_us, rows, events, refused, duplicates,
                       mapping_digest, encoding, format
                   FROM source ORDER BY source_no"""
            ).fetchall()
        return [SourceInfo(*row) for row in rows]

    def load_refused(self, source_no: int, limit: int | None = None) -> list[RefusedRow]:
        """What one file could not bring, in order of its rows."""
        with self._reader.cursor() as (cursor, _):
            rows = cursor.execute(
                """SELECT file_name, source_row, column_name, value, reason
                   FROM refused JOIN source USING (source_no) WHERE source_no = ? ORDER BY source_row LIMIT ?""",
                [source_no, limit],
            ).fetchall()
        return [RefusedRow(*row) for row in rows]


def _ticking(report: Report) -> Callable[[float], None]:
    def tick(share: float) -> None:
        report(Progress(Text.translate("Customers", "Searching"), round(share * 100), 100))

    return tick
