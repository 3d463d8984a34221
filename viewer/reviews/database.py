"""Opening the SQLite file of the reviews, and its transactions."""

from __future__ import annotations

import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DatabaseError, OperationalError

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.reviews import schema

_BUSY_TIMEOUT_S = 10.0


class Database:
    """One SQLite file in WAL mode. Safe for several threads and processes; each transaction has its own connection."""

    def __init__(self, path: Path) -> None:
        """Open, create or bring up to date the file at `path`.

        Raises AshiatoError if it is of a newer version, not a database, or cannot be written.
        """
        self._path = path
        self.on_commit: Callable[[], None] | None = None
        self._engine = _make_engine(path)
        self._watcher: sqlite3.Connection | None = None
        self._watching, self._turn = threading.Lock(), threading.Lock()
        self._writer = self._engine.execution_options(ashiato_writes=True)
        self._receiving_engine = _make_engine(path, is_own=False)
        self._receiver = self._receiving_engine.execution_options(ashiato_writes=True)
        try:
            with self.writing() as connection:
                self._migrate(connection)
                self.store_id = self._find_store_id(connection)
        except BaseException:
            self._dispose()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of one moment. Never waits for a writer."""
        with self._errors_told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One writer at a time, over all processes: committed as a whole at the end, or not at all."""
        # Threads of this process queue here: by SQLite's own waiting, one that writes on and on starves another.
        with self._turn, self._errors_told(), self._writer.begin() as connection:
            yield connection
        if self.on_commit is not None:
            self.on_commit()

    @contextmanager
    def receiving(self) -> Iterator[Connection]:
        """As `writing`, for what others hold as well: it may be gone after a power cut, and rings nobody here.

        Nothing of one's own is written on it: a later commit of `writing` makes everything before it lasting, too.
        """
        with self._turn, self._errors_told(), self._receiver.begin() as connection:
            yield connection

    def load_data_version(self) -> int:
        """A number that is another one after any commit to the file, by this process or by another. 10 µs.

        It is the one of a connection that never writes: SQLite leaves a connection's own commits out of its number.
        """
        with self._errors_told(), self._watching:
            if self._watcher is None:
                self._watcher = sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT_S, check_same_thread=False)
            try:
                with closing(self._watcher.execute("PRAGMA data_version")) as cursor:
                    return int(cursor.fetchone()[0])
            except sqlite3.OperationalError as error:
                raise OperationalError("PRAGMA data_version", None, error) from error

    def compact(self) -> None:
        """Write the file anew, so that nothing is left in free pages or in the WAL of what was written over.

        What another process that reads holds back stays in the WAL until that one ends. Raises AshiatoError.
        """
        with self._errors_told():
            connection = self._engine.raw_connection()
            try:
                for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    with suppress(sqlite3.OperationalError), closing(connection.cursor()) as cursor:
                        cursor.execute(statement)
                        cursor.fetchall()
            finally:
                connection.close()

    def close(self) -> None:
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
                self._watcher = None
        self._dispose()

    def _dispose(self) -> None:
        self._engine.dispose()
        self._receiving_engine.dispose()

    def _migrate(self, connection: Connection) -> None:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > schema.SCHEMA_VERSION:
            raise AshiatoError(
                Text.translate("Reviews", "The marks of this workspace were written by a newer version of Ashiato."),
                where=self._path.name,
                next_step=Text.translate("Reviews", "Install the newest version. Nothing was changed."),
            )
        if version < schema.SCHEMA_VERSION:
            from viewer.reviews.migrations import upgrade

            upgrade(connection, version)
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")

    def _find_store_id(self, connection: Connection) -> str:
        store_id = connection.execute(select(schema.store.c.store_id)).scalar_one_or_none()
        if store_id is None:
            store_id = str(uuid.uuid4())
            connection.execute(insert(schema.store).values(store_id=store_id))
        return store_id

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        try:
            yield
        except OperationalError as error:
            raise AshiatoError(
                Text.translate("Reviews", "The marks cannot be read or written now."),
                where=f"{self._path.name}: {error.orig}",
                next_step=Text.translate("Reviews", "Check permissions and free space of the folder, then try again."),
            ) from error
        except DatabaseError as error:
            raise AshiatoError(
                Text.translate("Reviews", "The file of the marks is damaged or not a database."),
                where=f"{self._path.name}: {error.orig}",
                next_step=Text.translate("Reviews", "Put back a copy of this file from a backup."),
            ) from error


def _make_engine(path: Path, *, is_own: bool = True) -> Engine:
    # Not as text: a ? in the name of a folder would end the path.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": _BUSY_TIMEOUT_S})
    event.listen(engine, "connect", _on_connect if is_own else _on_connect_to_receive)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(dbapi_connection: Any, _record: object) -> None:
    _set_up(dbapi_connection, "FULL")


def _on_connect_to_receive(dbapi_connection: Any, _record: object) -> None:
    # The file stays whole after a power cut; the latest transactions may be missing, and are asked for again.
    _set_up(dbapi_connection, "NORMAL")


def _set_up(dbapi_connection: Any, synchronous: str) -> None:
    # The driver's own BEGIN comes too late for DDL and is never IMMEDIATE: it is switched off, `_on_begin` says it.
    dbapi_connection.isolation_level = None
    cursor = dbapi_connection.cursor()
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA synchronous = {synchronous}")
    finally:
        cursor.close()


def _on_begin(connection: Connection) -> None:
    # A reader that turns writer half-way can fail as busy at once: writers say so from the start.
    writes = connection.get_execution_options().get("ashiato_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
