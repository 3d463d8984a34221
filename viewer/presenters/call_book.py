"""All call cases of the workspace on this screen: read again whenever somebody wrote, counted for heads and bars."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from viewer.domain.annotations import ChangeSet
from viewer.domain.calling import CALL, CALL_OUTCOME, CallRecord, CallState
from viewer.domain.errors import AshiatoError
from viewer.presenters.job_queue import JobQueue
from viewer.workspace.jobs import JobRunner

if TYPE_CHECKING:
    from viewer.workspace.calling import CallCommands

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CallHead:
    """Of `low` answers: how many customers are claimed, were called, were spoken to, are untouched, are overdue.

    claimed: somebody has the call and it is not closed. called: at least once, reached or not; spoke is part of it.
    """

    low: int
    claimed: int
    called: int
    spoke: int
    untouched: int
    overdue: int


@dataclass(frozen=True, slots=True)
class CallBar:
    """One department or person: `spoke` of `taken` cases, a case counted once, for whoever touched it last."""

    name: str
    spoke: int
    taken: int


class CallBook:
    """Every read and write of calls goes through here, one after another."""

    def __init__(
        self,
        jobs: JobRunner,
        *,
        on_read: Callable[[], None],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """on_read: `records` are new. on_written: a command of this screen was done."""
        self._queue = JobQueue(jobs)
        self._on_read, self._on_written, self._on_error = on_read, on_written, on_error
        self._commands: CallCommands | None = None
        self._records: tuple[CallRecord, ...] = ()
        self._by_case: Mapping[str, CallRecord] = {}

    @property
    def commands(self) -> CallCommands | None:
        """None until the review store is open."""
        return self._commands

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    @property
    def records(self) -> Sequence[CallRecord]:
        return self._records

    def find_case(self, case_id: str) -> CallRecord | None:
        return self._by_case.get(case_id)

    def set_commands(self, commands: CallCommands) -> None:
        """The review store is open."""
        self._commands = commands
        self.reload()

    def take_in(self, changes: ChangeSet) -> None:
        """Something was written, here or elsewhere: read again if it is about calls."""
        if any(entity in {CALL, CALL_OUTCOME} for entity, _ in changes.records):
            self.reload()

    def reload(self) -> None:
        commands = self._commands
        if commands is not None:
            self._queue.add("calls.load", commands.load_all, self._show, self._on_error, replaces=True)

    def read(self, name: str, work: Callable[[CallCommands], T], on_done: Callable[[T], None]) -> None:
        """Ask something; asked again before it began, it is asked once."""
        commands = self._commands
        if commands is not None:
            self._queue.add(name, lambda: work(commands), on_done, self._on_error, replaces=True)

    def write(
        self,
        name: str,
        work: Callable[[CallCommands], ChangeSet],
        on_done: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """Do `work`, then read everything again, also when it was refused: what is shown was out of date."""
        commands = self._commands
        if commands is None:
            return

        def on_written(changes: ChangeSet) -> None:
            self.reload()
            on_done(changes)
            self._on_written(changes)

        def on_refused(error: AshiatoError) -> None:
            self.reload()
            on_error(error)

        self._queue.add(name, lambda: work(commands), on_written, on_refused)

    def keep(self, name: str, work: Callable[[CallCommands], None]) -> None:
        """Something that changes no case: a draft."""
        commands = self._commands
        if commands is not None:
            self._queue.add(name, lambda: work(commands), _on_kept, self._on_error)

    @property
    def departments(self) -> tuple[str, ...]:
        """Those that calls were claimed or made for, for somebody who is asked for theirs."""
        people = [record.claim.by for record in self._records if record.claim is not None]
        people += [outcome.by for record in self._records for outcome in record.outcomes]
        return tuple(sorted({person.department for person in people} - {""}))

    def _show(self, records: tuple[CallRecord, ...]) -> None:
        self._records = records
        self._by_case = {record.case_id: record for record in records}
        self._on_read()


def _on_kept(_answer: None) -> None:
    """Nothing on screen changes."""


def count_head(answer_keys: Collection[int], records: Iterable[CallRecord], now_us: int) -> CallHead:
    """answer_keys: event_key of every low answer within the filter."""
    # The page hands over a set made off the screen's thread: hundreds of thousands are not copied here.
    wanted = answer_keys if isinstance(answer_keys, frozenset) else frozenset(answer_keys)
    cases = [record for record in records if record.answer_key in wanted]
    touched = sum(record.state is not CallState.UNTOUCHED for record in cases)
    return CallHead(
        low=len(wanted),
        claimed=sum(record.claim is not None and not record.is_closed for record in cases),
        called=sum(record.has_called for record in cases),
        spoke=sum(record.has_spoken for record in cases),
        untouched=len(wanted) - touched,
        overdue=sum(record.is_overdue(now_us) for record in cases),
    )


def make_bars(records: Iterable[CallRecord], since_us: int) -> tuple[CallBar, ...]:
    """Cases that somebody claimed or called at `since_us` or later, by department; by person where none is given.

    The most cases first. A case whose claim was given back before anybody called counts for nobody.
    """
    taken: dict[str, list[bool]] = {}
    for record in records:
        person = record.touched_by
        if person is not None and record.touched_at_us >= since_us:
            taken.setdefault(person.department or person.name, []).append(record.has_spoken)
    bars = [CallBar(name, sum(spoken), len(spoken)) for name, spoken in taken.items()]
    return tuple(sorted(bars, key=lambda bar: (-bar.taken, bar.name)))
