"""The attached generation, and the cursors that read it: one a call, so that any thread may ask."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import duckdb

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.text import Text
from viewer.events.connections import attach_read_only, detach, open_memory
from viewer.events.generations import Lease, damaged, generation_path, load_current, take_lease
from viewer.events.schema import SCHEMA_VERSION, make_event_table, make_tables
from viewer.events.signals.side_files import SIDE_PREFIX, attach_side

if TYPE_CHECKING:
    from viewer.events.live import LiveTables

_MOST_IDLE: Final = 4


class GenerationReader:
    """Keeps one generation attached READ_ONLY under a main database in memory, and switches when told.

    A call that runs during `switch` ends on the generation it began with; that one is detached after it.
    """

    def __init__(self, events_dir: Path, memory_limit: str, lease: Lease | None = None) -> None:
        """lease: of the generation to begin with, the current one if None; it is let go here, whatever happens.

        Raises AshiatoError if the generation is damaged, of another schema, or may not be read.
        """
        self._events_dir = events_dir
        self._guard = threading.Condition()
        self._open_con: duckdb.DuckDBPyConnection | None = open_memory(memory_limit)
        self._calls_by_lease: dict[int, int] = {}
        self._running: set[duckdb.DuckDBPyConnection] = set()
        self._idle: list[tuple[int, duckdb.DuckDBPyConnection]] = []
        self._live: LiveTables | None = None
        try:
            lease = lease or take_lease(events_dir)
            self._lease = self._attach(lease)
        except BaseException:
            self._con.close()
            if lease is not None:
                lease.release()
            raise

    @property
    def _con(self) -> duckdb.DuckDBPyConnection:
        if self._open_con is None:
            raise duckdb.ConnectionException("closed")
        return self._open_con

    @property
    def generation(self) -> int:
        return self._lease.number

    @property
    def events_dir(self) -> Path:
        return self._events_dir

    def newer_generation(self) -> int | None:
        current = load_current(self._events_dir)
        return current if current != self._lease.number else None

    def switch(self) -> None:
        """Goes on with the current generation. Raises AshiatoError and stays where it is if that cannot be opened."""
        fresh = self._attach(take_lease(self._events_dir))
        with self._guard:
            former, self._lease = self._lease, fresh
            self._guard.wait_for(lambda: not self._calls_by_lease.get(former.number))
            self._close_idle()
        self._drop(former)

    def switch_signals(self) -> None:
        """Goes on with what the rules find now, once no call runs any more; the generation stays."""
        with self._guard:
            number = self._lease.number
            self._guard.wait_for(lambda: not self._calls_by_lease.get(number) or self._lease.number != number)
            if self._open_con is not None and self._lease.number == number:
                self._close_idle()
                detach(self._con, _side_name(number))
                attach_side(self._con, self._lease.path, _side_name(number))

    def interrupt(self) -> None:
        """Ends the statements that run now; their calls raise duckdb.InterruptException."""
        with self._guard:
            for cursor in self._running:
                cursor.interrupt()

    def close(self) -> None:
        """Ends what runs and lets the generation go. Harmless when closed before."""
        self.interrupt()
        with self._guard:
            self._guard.wait_for(lambda: not self._running, timeout=5.0)
            con, self._open_con = self._open_con, None
            self._close_idle()
        if con is not None:
            # Let go of as well: the engine complains on stderr at exit about a connection that somebody still holds.
            con.close()
        self._lease.release()

    def live(self) -> LiveTables:
        """The tables beside the generation; they outlive a switch, and whoever fills them fills them anew after it."""
        from viewer.events.live import LiveTables

        with self._guard:
            if self._live is None:
                self._live = LiveTables(self._con)
            return self._live

    @contextmanager
    def cursor(self) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
        """A cursor of its own whose unqualified names are those of a generation and its signals, and its number.

        Fetch results to the end inside. Raises Cancelled when interrupted, AshiatoError for damaged data.
        """
        with self._call() as number:
            cursor = self._con.cursor()
            try:
                with self._asking(cursor, number):
                    cursor.execute(f"SET search_path = '{_name(number)}.main,{_side_name(number)}.main'")
                    yield cursor, number
            finally:
                cursor.close()

    @contextmanager
    def quick_cursor(self) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
        """As `cursor`, for many small statements: it is kept for the next such call, and knows of no progress."""
        with self._call() as number:
            cursor = self._take_idle(number)
            is_whole = False
            try:
                with self._asking(cursor, number):
                    yield cursor, number
                is_whole = True
            finally:
                with self._guard:
                    is_kept = is_whole and len(self._idle) < _MOST_IDLE and self._open_con is not None
                    if is_kept:
                        self._idle.append((number, cursor))
                if not is_kept:
                    cursor.close()

    @contextmanager
    def _call(self) -> Iterator[int]:
        """A call on the current generation, which stays attached until its end. Gives the generation's number."""
        with self._guard:
            number = self._lease.number
            self._calls_by_lease[number] = self._calls_by_lease.get(number, 0) + 1
        try:
            yield number
        finally:
            with self._guard:
                self._calls_by_lease[number] -= 1
                self._guard.notify_all()

    @contextmanager
    def _asking(self, cursor: duckdb.DuckDBPyConnection, number: int) -> Iterator[None]:
        """`interrupt` ends what the cursor asks; errors are told in words."""
        with self._guard:
            self._running.add(cursor)
        try:
            yield
        except duckdb.InterruptException as error:
            raise Cancelled from error
        except duckdb.OutOfMemoryException as error:
            raise AshiatoError(
                Text.translate("Workspace", "There is not enough memory for this question."),
                next_step=Text.translate("Workspace", "Ask for less at a time, or close other programs."),
            ) from error
        except (duckdb.IOException, duckdb.FatalException, duckdb.SerializationException) as error:
            raise damaged(generation_path(self._events_dir, number)) from error
        finally:
            with self._guard:
                self._running.discard(cursor)

    def _take_idle(self, number: int) -> duckdb.DuckDBPyConnection:
        with self._guard:
            for at, (of_number, cursor) in enumerate(self._idle):
                if of_number == number:
                    del self._idle[at]
                    return cursor
            cursor = self._con.cursor()
        cursor.execute(f"SET search_path = '{_name(number)}.main,{_side_name(number)}.main'")
        cursor.execute("SET enable_progress_bar = false")
        return cursor

    def _close_idle(self) -> None:
        idle, self._idle = self._idle, []
        for _, cursor in idle:
            cursor.close()

    def _attach(self, lease: Lease) -> Lease:
        name = _name(lease.number)
        try:
            if lease.path is None:
                self._con.execute(f"ATTACH ':memory:' AS {name}")
                make_tables(self._con, name)
                make_event_table(self._con, name)
                attach_side(self._con, None, _side_name(lease.number))
                return lease
            attach_read_only(self._con, lease.path, name)
            found = self._con.execute(f"SELECT schema_version FROM {name}.meta").fetchall()
        except duckdb.Error as error:
            lease.release()
            raise damaged(lease.path or self._events_dir) from error
        if found != [(SCHEMA_VERSION,)]:
            detach(self._con, name)
            lease.release()
            raise AshiatoError(
                Text.translate("Workspace", "The event data was made by another version of Ashiato."),
                where=str(lease.path),
                next_step=Text.translate(
                    "Workspace", "Run “ashiato rebuild” on the workspace: it is made again from the imported files."
                ),
            )
        attach_side(self._con, lease.path, _side_name(lease.number))
        return lease

    def _drop(self, lease: Lease) -> None:
        detach(self._con, _name(lease.number))
        detach(self._con, _side_name(lease.number))
        lease.release()


def _name(number: int) -> str:
    return f"gen_{number}"


def _side_name(number: int) -> str:
    return f"{SIDE_PREFIX}{number}"
