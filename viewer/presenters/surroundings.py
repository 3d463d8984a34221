"""What lies around every journey of a workspace: what hit everybody, and what is usual on its pages."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Final

from viewer.domain.common_events import CommonEvent
from viewer.domain.errors import AshiatoError
from viewer.domain.event_table import UsualDwells
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.journey import JourneyPresenter
from viewer.workspace.common_events import keep_common_events, load_common_events
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.jobs import JobRunner

_JOB: Final = "surroundings"


class SurroundingsPresenter:
    """Loads both once the first journey is painted, and keeps a new file of common events."""

    def __init__(
        self,
        journey: JourneyPresenter,
        folder: WorkspaceFolder,
        jobs: JobRunner,
        *,
        load_usual: Callable[[], UsualDwells],
        translate: Translate,
        on_told: Callable[[str], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """on_told: a sentence for the page on which the file was chosen."""
        self._journey = journey
        self._folder = folder
        self._jobs = jobs
        self._load_usual = load_usual
        self._translate = translate
        self._on_told = on_told
        self._on_error = on_error

    def load(self) -> None:
        folder, load_usual = self._folder, self._load_usual

        def work(_report: Report) -> tuple[tuple[CommonEvent, ...], UsualDwells]:
            return load_common_events(folder), load_usual()

        # The window may be closed before the answer comes, and a job must not keep its widgets alive.
        journey = weakref.ref(self._journey)

        def on_done(found: tuple[tuple[CommonEvent, ...], UsualDwells]) -> None:
            if (presenter := journey()) is not None:
                presenter.set_surroundings(*found)

        self._jobs.submit(_JOB, work, on_done, self._on_error, latest_of=_JOB)

    def keep_common_events(self, path: Path) -> None:
        """The file takes the place of the workspace's own; journeys show it at once."""
        folder = self._folder

        def work(_report: Report) -> tuple[int, tuple[CommonEvent, ...]]:
            return keep_common_events(folder, path), load_common_events(folder)

        me = weakref.ref(self)

        def on_done(kept: tuple[int, tuple[CommonEvent, ...]]) -> None:
            if (presenter := me()) is not None:
                presenter._show_kept(*kept)

        self._jobs.submit("common_events.keep", work, on_done, self._on_error)

    def _show_kept(self, count: int, events: tuple[CommonEvent, ...]) -> None:
        self._journey.set_common(events)
        self._on_told(self._translate(Text.translate("CommonEvents", "%n common event(s) are kept.", n=count)))
