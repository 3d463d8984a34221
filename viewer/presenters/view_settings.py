"""Named view settings of a workspace, and which of them was used last."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from viewer.domain.annotations import ChangeSet
from viewer.domain.errors import AshiatoError
from viewer.domain.records import Record
from viewer.domain.view_settings import ENTITY, SHOW_ALL, ViewSetting, setting_fields, setting_of
from viewer.presenters.job_queue import JobQueue
from viewer.presenters.time_base import TimeMode
from viewer.timeline.density import Density
from viewer.workspace.jobs import JobRunner

_LAST_KEY: Final = "view.last"


class SettingStore(Protocol):
    """What is asked of the review store. Every call waits for the disk."""

    def load_records(self, entity: str) -> list[Record]: ...
    def save_draft(self, key: str, text: str) -> None: ...
    def load_draft(self, key: str) -> str: ...


class SettingCommands(Protocol):
    def put(self, entity: str, fields: dict[str, Any], *, row_id: str | None = None) -> ChangeSet: ...
    def remove(self, entity: str, row_id: str) -> ChangeSet: ...


@dataclass(frozen=True, slots=True)
class SavedSetting:
    row_id: str
    setting: ViewSetting


@dataclass(frozen=True, slots=True)
class LastUsed:
    """How this person looked at journeys of this workspace when they left. A chosen event is not kept."""

    setting: ViewSetting = SHOW_ALL
    density: Density = Density.NORMAL
    time_mode: TimeMode = TimeMode.CLOCK


class ViewSettings:
    """Keeps them through jobs, one after another. `on_loaded` is told after every change, also one by undo."""

    def __init__(
        self,
        store: SettingStore,
        commands: SettingCommands,
        jobs: JobRunner,
        *,
        on_loaded: Callable[[tuple[SavedSetting, ...]], None],
        on_last: Callable[[LastUsed], None],
        on_written: Callable[[ChangeSet], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._store, self._commands = store, commands
        self._queue = JobQueue(jobs)
        self._on_loaded, self._on_last, self._on_written, self._on_error = on_loaded, on_last, on_written, on_error
        self._saved: tuple[SavedSetting, ...] = ()

    @property
    def is_idle(self) -> bool:
        return self._queue.is_idle

    def start(self) -> None:
        """Read what there is, and how journeys were looked at last."""

        def load() -> tuple[tuple[SavedSetting, ...], LastUsed]:
            return self._load(), last_used_of(self._store.load_draft(_LAST_KEY))

        def show(answer: tuple[tuple[SavedSetting, ...], LastUsed]) -> None:
            self._take(answer[0])
            self._on_last(answer[1])

        self._queue.add("view.load", load, show, self._on_error)

    def reload(self, changes: ChangeSet) -> None:
        """Something was written, undone or redone: read again if it was a view setting."""
        if any(entity == ENTITY for entity, _ in changes.records):
            self._queue.add("view.load", self._load, self._take, self._on_error)

    def save(self, setting: ViewSetting) -> None:
        """Keep `setting` under its name; one of the same name is replaced."""
        row_id = next((saved.row_id for saved in self._saved if saved.setting.name == setting.name), None)

        def write() -> ChangeSet:
            return self._commands.put(ENTITY, setting_fields(setting), row_id=row_id)

        self._queue.add("view.save", write, self._tell, self._on_error)

    def remove(self, row_id: str) -> None:
        def write() -> ChangeSet:
            return self._commands.remove(ENTITY, row_id)

        self._queue.add("view.remove", write, self._tell, self._on_error)

    def keep_last(self, last: LastUsed) -> None:
        def write() -> None:
            self._store.save_draft(_LAST_KEY, last_used_text(last))

        def done(_answer: None) -> None:
            """Nobody waits for it."""

        self._queue.add("view.last", write, done, self._on_error)

    def _load(self) -> tuple[SavedSetting, ...]:
        return saved_settings(self._store.load_records(ENTITY))

    def _take(self, saved: tuple[SavedSetting, ...]) -> None:
        self._saved = saved
        self._on_loaded(saved)

    def _tell(self, changes: ChangeSet) -> None:
        self._on_written(changes)
        self.reload(changes)


def saved_settings(records: Sequence[Record]) -> tuple[SavedSetting, ...]:
    """In the order of their names; what a newer version wrote is left out."""
    known = [(record.row_id, setting_of(record.fields)) for record in records]
    made = [SavedSetting(row_id, setting) for row_id, setting in known if setting is not None]
    return tuple(sorted(made, key=lambda saved: (saved.setting.name, saved.row_id)))


def last_used_text(last: LastUsed) -> str:
    mode = TimeMode.CLOCK if last.time_mode is TimeMode.SINCE_EVENT else last.time_mode
    return json.dumps({**setting_fields(last.setting), "density": last.density.value, "time_mode": mode.value})


def last_used_of(text: str) -> LastUsed:
    """What `last_used_text` made; the plain view if it cannot be read."""
    try:
        fields = json.loads(text)
        return LastUsed(setting_of(fields) or SHOW_ALL, Density(fields["density"]), TimeMode(fields["time_mode"]))
    except (ValueError, KeyError, TypeError):
        return LastUsed()
