"""Which recording each call of the open workspace has, and what people say about it."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.anchors import customer_refs, make_event_ref
from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.heard import HEARD, Heard, heard_fields, join_spans, make_heard, make_heard_id
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.recordings import ENTITY, Match, MatchRule, Recording
from viewer.events.store import EventStore
from viewer.presenters.job_queue import JobQueue
from viewer.workspace.commands import RecordCommands
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.jobs import JobRunner
from viewer.workspace.recording_files import Added, keep_rule
from viewer.workspace.recording_matches import Matched, assignment_fields, load_matches

if TYPE_CHECKING:
    from viewer.reviews.store import ReviewStore

_JOB = "recordings.match"


class RecordingBook:
    """Everything is read and written in jobs. `on_matched` follows whenever the matches are known anew."""

    def __init__(
        self,
        folder: WorkspaceFolder,
        events: EventStore,
        jobs: JobRunner,
        *,
        author: Callable[[], str],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._folder, self._events, self._jobs = folder, events, jobs
        # What was heard is read, added to and written back: one after another.
        self._queue = JobQueue(jobs)
        self._author, self._on_written, self._on_error = author, on_written, on_error
        self._store: ReviewStore | None = None
        self._commands: RecordCommands | None = None
        self.matched = Matched(None)
        self._by_event: dict[int, Recording] = {}
        self.on_matched: list[Callable[[], None]] = []

    @property
    def media_dir(self) -> Path:
        return self._folder.media_dir

    @property
    def has_store(self) -> bool:
        return self._store is not None

    def attach(self, store: ReviewStore) -> None:
        """The review store is open: it knows what was assigned by hand."""
        self._store = store
        self._commands = RecordCommands(store, self._author())
        self.refresh()

    def refresh(self) -> None:
        """Match again: the data, the recordings, the pattern or an assignment is new."""
        folder, events, store = self._folder, self._events, self._store
        me = weakref.ref(self)

        def work(_report: Report) -> Matched:
            return load_matches(folder, events, store)

        def show(matched: Matched) -> None:
            if (book := me()) is not None:
                book._take(matched)

        self._jobs.submit(_JOB, work, show, self._on_error, latest_of=_JOB)

    def note_changes(self, changes: ChangeSet) -> None:
        """Something was written, here or elsewhere."""
        if any(entity == ENTITY for entity, _ in changes.records):
            self.refresh()

    def find_recording(self, event_key: int) -> Recording | None:
        return self._by_event.get(event_key)

    def add_folder(self, source: Path, on_added: Callable[[Added], None]) -> None:
        """Copy what lies below `source` into the workspace, then match."""
        folder, store = self._folder, self._store
        me = weakref.ref(self)

        def work(report: Report) -> Added:
            from viewer.workspace.forgetting import add_allowed

            return add_allowed(folder, store, source, report=report)

        def done(added: Added) -> None:
            if (book := me()) is not None:
                book.refresh()
                on_added(added)

        self._jobs.submit("recordings.add", work, done, self._on_error)

    def set_rule(self, rule: MatchRule) -> None:
        """Another pattern of the names, or another number of minutes."""
        folder, before = self._folder, self.matched.rule
        if before is not None and before.pattern == rule.pattern:
            rule = rule._replace(is_guessed=before.is_guessed)
        me = weakref.ref(self)

        def work(_report: Report) -> None:
            keep_rule(folder, rule)

        def done(_answer: None) -> None:
            if (book := me()) is not None:
                book.refresh()

        self._jobs.submit("recordings.rule", work, done, self._on_error)

    def assign(self, media: str, journey: Journey, index: int) -> None:
        """The recording belongs to this event, whatever its name says. Can be undone."""
        secret = self._folder.secret

        def write(commands: RecordCommands) -> ChangeSet:
            fields = assignment_fields(media, make_event_ref(journey, index, secret))
            return commands.put(ENTITY, fields, row_id=media, owner=customer_refs(journey, secret)[0])

        self._write(write)

    def assign_call(self, media: str, customer_no: int, event_key: int) -> None:
        """As `assign`, of a customer who is not on screen."""
        events, secret = self._events, self._folder.secret

        def write(commands: RecordCommands) -> ChangeSet:
            journey = events.load_journey(customer_no)
            index = journey.events.find(event_key)
            ref = None if index is None else make_event_ref(journey, index, secret)
            owner = customer_refs(journey, secret)[0]
            return commands.put(ENTITY, assignment_fields(media, ref), row_id=media, owner=owner)

        self._write(write)

    def assign_none(self, media: str) -> None:
        """The recording is of no call in the data."""
        self._write(lambda commands: commands.put(ENTITY, assignment_fields(media, None), row_id=media))

    def let_rule_decide(self, media: str) -> None:
        self._write(lambda commands: commands.remove(ENTITY, media))

    def load_heard(self, recording: Recording, on_loaded: Callable[[Heard | None], None]) -> None:
        """What this author has heard of it so far."""
        store, author = self._store, self._author()
        if store is None:
            return

        def work(_report: Report) -> Heard | None:
            record = store.load_record(HEARD, make_heard_id(author, recording.media))
            return None if record is None else make_heard(record)

        self._jobs.submit("recordings.heard", work, on_loaded, self._on_error)

    def keep_heard(self, journey: Journey, heard: Heard) -> None:
        """Add to what was heard before, here or on another computer."""
        store, secret = self._store, self._folder.secret
        if store is None or not heard.spans:
            return
        commands = RecordCommands(store, heard.author)
        me = weakref.ref(self)

        def work() -> ChangeSet:
            row_id = make_heard_id(heard.author, heard.media)
            record = store.load_record(HEARD, row_id)
            before = None if record is None else make_heard(record)
            spans = join_spans((*heard.spans, *(before.spans if before is not None else ())))
            fields = heard_fields(heard._replace(spans=spans))
            return commands.put(HEARD, fields, row_id=row_id, owner=customer_refs(journey, secret)[0])

        def done(changes: ChangeSet) -> None:
            if (book := me()) is not None:
                book._on_written(changes)

        self._queue.add("recordings.keep_heard", work, done, self._on_error)

    @property
    def author(self) -> str:
        return self._author()

    @property
    def matches(self) -> tuple[Match, ...]:
        return self.matched.matches

    def _take(self, matched: Matched) -> None:
        self.matched = matched
        self._by_event = {
            match.call.event_key: match.recording for match in matched.matches if match.call is not None
        }  # fmt: skip
        for tell in self.on_matched:
            tell()

    def _write(self, write: Callable[[RecordCommands], ChangeSet]) -> None:
        commands = self._commands
        if commands is None:
            return
        commands.author = self._author()
        me = weakref.ref(self)

        def work() -> ChangeSet:
            return write(commands)

        def done(changes: ChangeSet) -> None:
            if (book := me()) is not None:
                book.refresh()
                book._on_written(changes)

        self._queue.add("recordings.write", work, done, self._on_error)
