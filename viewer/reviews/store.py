"""What people wrote about journeys: the log of operations, and what it amounts to now."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from viewer.domain.anchors import IdentityRef
from viewer.domain.annotations import PRIVATE, ChangeSet, Mark, MarkIndex
from viewer.domain.clock import datetime_of
from viewer.domain.decisions import Decisions
from viewer.domain.forgetting import FORGOTTEN
from viewer.domain.operations import EXISTS, Change, Conflict, Operation, OperationId, RowHistory, VersionVector
from viewer.domain.records import CARRIED, Record
from viewer.reviews import carried, conflicts, hidden, log, projections, schema, steps
from viewer.reviews.claim_rows import ClaimRows, load_claim_rows
from viewer.reviews.database import Database
from viewer.reviews.decisions import DECISION, make_decisions
from viewer.reviews.forgetting import load_forgotten
from viewer.reviews.kept_back import blank_kept_back, is_about_forgotten
from viewer.reviews.log import Received, RowKey, Writer
from viewer.reviews.marks import MARK, owners_of
from viewer.reviews.records import owner_of
from viewer.reviews.replicas import ReplicaPlace
from viewer.reviews.trusted import TrustedStore


def _now_us() -> int:
    return time.time_ns() // 1000


LoadRecords = Callable[[str, Iterable[IdentityRef]], list[Record]]
"""Records of an entity and of a customer with these identities, read inside a transaction."""


@dataclass(slots=True)
class _News:
    """How far this process has looked: the number of the file then, what was known, and what it wrote itself since."""

    data_version: int
    known: VersionVector
    own: set[OperationId] = field(default_factory=set)
    guard: threading.Lock = field(default_factory=threading.Lock)


class ReviewStore(TrustedStore):
    """The reviews of one workspace. Safe for several threads; other processes may have it open too.

    Every method may wait for the disk: never call one on the thread of the screen.
    """

    def __init__(self, database: Database, place: ReplicaPlace, now_us: Callable[[], int]) -> None:
        self._database = database
        self._place = place
        self._now_us = now_us
        with database.writing() as connection:
            known = log.load_version_vector(connection)
            self.replica_id = place.claim(database.store_id, known)
        self._news = _News(database.load_data_version(), known)

    @classmethod
    def open(cls, path: Path, *, state_dir: Path | None = None, now_us: Callable[[], int] = _now_us) -> ReviewStore:
        """Open or create `reviews.sqlite` at `path`.

        state_dir: where the record of this place is kept, the user's state folder if None. now_us: the wall clock.
        Raises AshiatoError: newer version, not a database, not writable.
        """
        database = Database(path)
        try:
            return cls(database, ReplicaPlace(path, state_dir), now_us)
        except BaseException:
            database.close()
            raise

    def begin_replica(self) -> None:
        """Write as another replica from now on: a hub takes the steps of each in order, and stops at one it refuses."""
        with self._database.writing():
            self.replica_id = self._place.begin(self._database.store_id)

    def close(self) -> None:
        """Let go of the file. Harmless twice."""
        try:
            self._remember_place()
        finally:
            self._database.close()

    # Reading

    def load_marks(self, customers: Iterable[IdentityRef], reader: str | None = None) -> list[Mark]:
        """The open marks of a customer with these identities, each once, in order of making; with `reader` also theirs.

        Nobody is ever given a hidden mark of somebody else: not by this and not by anything else here.
        """
        refs = frozenset(customers)
        with self._database.reading() as connection:
            found = projections.load_marks(connection, refs)
            own = [] if reader is None else hidden.load_marks(connection, reader)
        found += [mark for mark in own if not refs.isdisjoint(owners_of(mark.anchor))]
        return sorted(found, key=lambda mark: (mark.created_at_us, mark.mark_id))

    def load_mark(self, mark_id: str, reader: str | None = None) -> Mark | None:
        with self._database.reading() as connection:
            found = projections.load_mark(connection, mark_id)
            if found is None and reader is not None:
                found = next((mark for mark in hidden.load_marks(connection, reader) if mark.mark_id == mark_id), None)
        return found

    def load_hidden(self, reader: str, review_id: str | None = None) -> list[Mark]:
        """The marks that `reader` hides, of one review or of all, on every customer, in order of making."""
        with self._database.reading() as connection:
            return hidden.load_marks(connection, reader, review_id)

    def count_hidden(self, review_id: str, customers: Iterable[IdentityRef] | None = None) -> Mapping[str, int]:
        """By author, how many marks are hidden in a review on this computer: nothing of what they say."""
        refs = None if customers is None else frozenset(customers)
        with self._database.reading() as connection:
            return hidden.count_marks(connection, review_id, refs)

    def load_review_marks(self, review_id: str) -> list[Mark]:
        """The open marks that were made in a review, in order of making."""
        with self._database.reading() as connection:
            return projections.load_review_marks(connection, review_id)

    def load_some_marks(self, mark_ids: Iterable[str]) -> list[Mark]:
        """The marks with these ids that are there, in order of making."""
        with self._database.reading() as connection:
            found = [projections.load_mark(connection, mark_id) for mark_id in dict.fromkeys(mark_ids)]
        return sorted(filter(None, found), key=lambda mark: (mark.created_at_us, mark.mark_id))

    def load_claim_rows(self) -> ClaimRows:
        """What issues and hypotheses are made of, all at once."""
        with self._database.reading() as connection:
            return load_claim_rows(connection)

    def load_mark_index(self) -> MarkIndex:
        """Whose marks there are, for counts in the list of customers."""
        with self._database.reading() as connection:
            return MarkIndex.of(projections.load_owned_kinds(connection))

    def load_mark_lines(self) -> list[tuple[IdentityRef, Mark]]:
        """Every mark once for each identity it counts for, so that conditions can ask for its words."""
        with self._database.reading() as connection:
            return projections.load_mark_lines(connection)

    def load_records(
        self, entity: str, customers: Iterable[IdentityRef] | None = None, reader: str | None = None
    ) -> list[Record]:
        """The records of an entity in order of making; with `customers`, only those of a customer with these.

        reader: also what they hide.
        """
        refs = None if customers is None else frozenset(customers)
        with self._database.reading() as connection:
            found = projections.load_records(connection, entity, refs)
            own = {} if reader is None else hidden.load_records(connection, entity, reader)
        if not own:
            return found
        found = [record for record in found if record.row_id not in own]
        found += [each for each in own.values() if each is not None and (refs is None or owner_of(each) in refs)]
        return sorted(found, key=lambda record: (record.created_at_us, record.row_id))

    def load_record(self, entity: str, row_id: str, reader: str | None = None) -> Record | None:
        with self._database.reading() as connection:
            own = {} if reader is None else hidden.load_records(connection, entity, reader)
            return own[row_id] if row_id in own else projections.load_record(connection, entity, row_id)

    def load_other_values(self, entity: str, row_id: str, field: str) -> list[str]:
        """What others wrote in a field without seeing the value that stands: JSON texts, the nearest to winning first.

        Empty once somebody wrote over all of them.
        """
        with self._database.reading() as connection:
            history = log.load_rows(connection, [(entity, row_id)])[entity, row_id]
        return [operation.value for operation in history.heads(field)[1:] if operation.value is not None]

    def load_decisions(self) -> Decisions:
        """What people decided about the data, as it stands now."""
        with self._database.reading() as connection:
            decisions = make_decisions(projections.load_decision_rows(connection))
            return replace(decisions, forgotten=load_forgotten(connection).refs)

    def load_history(self, mark_id: str, reader: str | None = None) -> RowHistory:
        """Everything ever written in a mark, also what lost; with `reader`, also what they hide."""
        with self._database.reading() as connection:
            keys = [(MARK, mark_id)]
            found = log.load_rows(connection, keys) if reader is None else hidden.load_rows(connection, keys, reader)
            return found[MARK, mark_id]

    def load_row_histories(self, keys: Iterable[RowKey]) -> dict[RowKey, RowHistory]:
        """Everything ever written in these rows, (entity, row_id), also what lost; an empty one for an unknown row."""
        with self._database.reading() as connection:
            return log.load_rows(connection, keys)

    def find_conflicts(self, mark_ids: Iterable[str]) -> list[Conflict]:
        """Where people changed the same mark without seeing each other, until somebody writes over it."""
        with self._database.reading() as connection:
            histories = log.load_rows(connection, [(MARK, mark_id) for mark_id in mark_ids])
        return [conflict for history in histories.values() for conflict in history.conflicts()]

    def find_all_conflicts(self) -> list[Conflict]:
        """Where people wrote in one field of anything without seeing each other, the newest first."""
        with self._database.reading() as connection:
            return conflicts.find_conflicts(connection)

    # Writing

    def write(self, author: str, changes: Sequence[Change], typist: str | None = None) -> ChangeSet:
        """One step of `author`, committed when this returns. A field that has the value already is left alone."""
        with self._database.writing() as connection:
            return self._write(connection, self._writer(author, typist), changes)

    def write_hidden(
        self, author: str, review_id: str, changes: Sequence[Change], typist: str | None = None
    ) -> ChangeSet:
        """As `write`, but new rows stay with their author on this computer until the reveal of `review_id`.

        review_id: of a review, or PRIVATE. What others know already is written openly. Later writes find out by
        themselves what is hidden: use this only to make new rows.
        """
        with self._database.writing() as connection:
            return self._write(connection, self._writer(author, typist), changes, review_id)

    def reveal(self, author: str, review_id: str, customers: Iterable[IdentityRef] | None = None) -> ChangeSet:
        """Open what everybody on this computer hides in a review, on these customers or on all.

        From now on it is in the log and goes to others. author: who reveals; the ChangeSet tells their undo and redo.
        """
        refs = None if customers is None else frozenset(customers)
        with self._database.writing() as connection:
            revealed = hidden.reveal(connection, self.replica_id, review_id, customers=refs)
            return self._note_revealed(connection, author, revealed)

    def reveal_own(self, author: str, mark_ids: Iterable[str]) -> ChangeSet:
        """Open marks that `author` keeps to themselves (hidden in PRIVATE), with what belongs to them."""
        with self._database.writing() as connection:
            revealed = hidden.reveal(connection, self.replica_id, PRIVATE, keeper=author, mark_ids=frozenset(mark_ids))
            return self._note_revealed(connection, author, revealed)

    def write_if(
        self,
        author: str,
        changes: Sequence[Change],
        condition: Callable[[LoadRecords], bool],
        typist: str | None = None,
    ) -> ChangeSet:
        """As `write`, if `condition` says so after a look at the store; it may also raise AshiatoError to refuse.

        Looking and writing are one transaction: nobody, in no process, writes in between.
        """

        def load(entity: str, customers: Iterable[IdentityRef]) -> list[Record]:
            return projections.load_records(connection, entity, customers)

        with self._database.writing() as connection:
            needed = changes if condition(load) else ()
            return self._write(connection, self._writer(author, typist), needed)

    def undo(self, author: str, typist: str | None = None) -> ChangeSet:
        """Take back the latest step of `author`. What somebody else wrote over since stays and is named in `kept`."""
        return self._take_back(self._writer(author, typist), steps.UNDOES)

    def redo(self, author: str, typist: str | None = None) -> ChangeSet:
        return self._take_back(self._writer(author, typist), steps.REDOES)

    def load_change_set(self, author: str) -> ChangeSet:
        """Nothing changed: whether `author` can undo and redo."""
        with self._database.reading() as connection:
            return self._change_set(connection, author, set())

    # Drafts

    def save_draft(self, key: str, text: str) -> None:
        """Keep what is being typed; an empty text forgets it. About somebody who was forgotten nothing is kept."""
        with self._database.writing() as connection:
            connection.execute(delete(schema.draft).where(schema.draft.c.draft_key == key))
            if text and not is_about_forgotten(connection, key, text):
                values = {"draft_key": key, "text": text, "saved_at": datetime_of(self._now_us())}
                connection.execute(insert(schema.draft).values(values))

    def load_draft(self, key: str) -> str:
        """What was being typed, "" if nothing."""
        with self._database.reading() as connection:
            query = select(schema.draft.c.text).where(schema.draft.c.draft_key == key)
            return connection.execute(query).scalar_one_or_none() or ""

    # Exchange

    def load_version_vector(self) -> VersionVector:
        with self._database.reading() as connection:
            return log.load_version_vector(connection)

    def load_data_version(self) -> int:
        """Another number after any commit to the file, by this process or by another. Takes no lock."""
        return self._database.load_data_version()

    def ring_on_commit(self, ring: Callable[[], None] | None) -> None:
        """Call `ring` after every commit of this process, on its thread, before the writing method returns."""
        self._database.on_commit = ring

    def count_steps_since(self, known: VersionVector) -> int:
        """How many steps of people a replica that knows `known` lacks."""
        with self._database.reading() as connection:
            return log.count_steps_since(connection, known)

    def load_operations_since(self, known: VersionVector, limit: int | None = None) -> list[Operation]:
        """What a replica that knows `known` lacks, each replica's in order; the first `limit` of it."""
        with self._database.reading() as connection:
            operations = carried.refill(connection, log.load_since(connection, known, limit))
        # What leaves must never be written again with other content, even if an old copy of the file comes back.
        self._remember_place()
        return operations

    def apply_remote(self, operations: Iterable[Operation]) -> tuple[ChangeSet, Received]:
        """Take in what others wrote. Known operations change nothing; all or nothing is taken in.

        Raises AshiatoError if some are missing in between or contradict what is known.
        """
        sent = list(operations)
        with self._database.receiving() as connection:
            received = log.receive(connection, sent, self._now_us())
            rows = received.rows | carried.give_way(connection, {each.replica_id for each in sent})
            touched = projections.project(connection, rows | carried.unpack(connection, received.rows))
        if any(entity == FORGOTTEN for entity, _ in received.rows):
            self._database.compact()
        return _touched(touched), received

    def merge(self, author: str, operations: Iterable[Operation]) -> tuple[ChangeSet, int]:
        """Take in parts of what others wrote, with gaps, as a bundle holds them; how many were new.

        author: who brings them; they go on to the team under that name. Known ones change nothing. Undo passes over
        it: each of these steps is taken back by its own author.
        """
        with self._database.writing() as connection:
            fresh = carried.find_unknown(connection, carried.allowed(operations))
            changes = [carried.carrier_of(operation) for operation in fresh]
            rows = self._append(connection, self._writer(author, None), changes)
            rows |= projections.project(connection, carried.unpack(connection, rows))
            return self._change_set(connection, author, rows), len(fresh)

    # What other processes write

    def has_changed(self) -> bool:
        """Something was written since `load_news` was last called, here or by another process. Takes no lock."""
        return self._database.load_data_version() != self._news.data_version

    def load_news(self) -> ChangeSet:
        """What others wrote since this was last called (at first: since the store was opened), own writes left out."""
        with self._news.guard:
            # Asked before the log is read: what comes in between is read now and looked for once more.
            data_version = self._database.load_data_version()
            with self._database.reading() as connection:
                operations = carried.refill(connection, log.load_since(connection, self._news.known))
                known = log.load_version_vector(connection)
                rows = {(each.entity, each.row_id) for each in operations if each.operation_id not in self._news.own}
                rows |= carried.rows_inside(operations)
                owners = projections.load_owners(connection, (row_id for entity, row_id in rows if entity == MARK))
            self._news.own -= {each.operation_id for each in operations}
            self._news.data_version, self._news.known = data_version, known
        return _touched(rows)._replace(owners=owners)

    # Inside

    def _write(self, connection: Connection, writer: Writer, changes: Sequence[Change], hide_in: str = "") -> ChangeSet:
        keys = {(change.entity, change.row_id) for change in changes}
        histories = hidden.load_rows(connection, keys, writer.author)
        needed = [change for change in changes if _says_more(change, histories[change.entity, change.row_id])]
        rows = self._append(connection, writer, needed, hide_in=hide_in)
        return self._change_set(connection, writer.author, rows)

    def _append(
        self,
        connection: Connection,
        writer: Writer,
        changes: Sequence[Change],
        group_id: str | None = None,
        hide_in: str = "",
    ) -> set[RowKey]:
        if not changes:
            return set()
        self._refuse_forbidden(changes)
        group_id = group_id or str(uuid.uuid4())
        opened, places = hidden.part(connection, writer.author, changes, hide_in)
        kept_back = [change for change in changes if (change.entity, change.row_id) in places]
        rows = hidden.append(connection, writer, kept_back, places, group_id) if kept_back else set()
        if kept_back:
            blank_kept_back(connection)
        return rows | self._note_open(connection, log.append(connection, writer, opened, group_id) if opened else [])

    def _note_open(self, connection: Connection, written: Sequence[Operation]) -> set[RowKey]:
        """These are in the log now, by this process."""
        rows = projections.project(connection, {(operation.entity, operation.row_id) for operation in written})
        self._news.own |= {operation.operation_id for operation in written}
        return rows

    def _note_revealed(self, connection: Connection, author: str, revealed: Sequence[Operation]) -> ChangeSet:
        return self._change_set(connection, author, self._note_open(connection, revealed))

    def _writer(self, author: str, typist: str | None) -> Writer:
        return Writer(self.replica_id, author, typist or author, self._now_us())

    def _take_back(self, writer: Writer, record: str) -> ChangeSet:
        with self._database.writing() as connection:
            stack = steps.load_stack(connection, writer.author)
            groups = stack.undo if record == steps.UNDOES else stack.redo
            if not groups:
                return self._change_set(connection, writer.author, set())
            group = [*log.load_group(connection, groups[-1]), *hidden.load_group(connection, groups[-1])]
            keys = {(each.entity, each.row_id) for each in group}
            back = steps.make_write_back(group, hidden.load_rows(connection, keys, writer.author))
            group_id = str(uuid.uuid4())
            changes = (*back.changes, steps.step_record(group_id, record, groups[-1]))
            rows = self._append(connection, writer, changes, group_id)
            return self._change_set(connection, writer.author, rows, back.kept)

    def _change_set(
        self, connection: Connection, author: str, rows: set[RowKey], kept: frozenset[str] = frozenset()
    ) -> ChangeSet:
        stack = steps.load_stack(connection, author)
        return _touched(rows, kept, can_undo=bool(stack.undo), can_redo=bool(stack.redo))

    def _remember_place(self) -> None:
        known = self.load_version_vector()
        self._place.remember(self._database.store_id, self.replica_id, known.get(self.replica_id, 0))


def exchange(left: ReviewStore, right: ReviewStore) -> tuple[ChangeSet, ChangeSet]:
    """Give each what it lacks of the other. Returns what changed on the left and on the right."""
    for_right = left.load_operations_since(right.load_version_vector())
    for_left = right.load_operations_since(left.load_version_vector())
    return left.apply_remote(for_left)[0], right.apply_remote(for_right)[0]


def _says_more(change: Change, history: RowHistory) -> bool:
    if change.field == EXISTS and change.value == "false":
        return history.is_there
    # Saying once more what is shown settles a conflict.
    return history.value(change.field) != change.value or len(history.heads(change.field)) > 1


def _touched(
    rows: Iterable[RowKey], kept: frozenset[str] = frozenset(), *, can_undo: bool = False, can_redo: bool = False
) -> ChangeSet:
    marks = frozenset(row_id for entity, row_id in rows if entity == MARK)
    records = frozenset(key for key in rows if key[0] not in {MARK, DECISION, steps.STEP, CARRIED})
    return ChangeSet(marks, kept, can_undo, can_redo, any(entity == DECISION for entity, _ in rows), records)
