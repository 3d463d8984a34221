"""What the customer saw, beside the selected event: the version valid then, or that it is unknown. No Qt."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from viewer.domain.clock import us_of
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import EventDetail, Journey
from viewer.domain.progress import Report
from viewer.domain.seen import SEEN_ON, Seen, SeenWhere, find_seen, suggest_pattern
from viewer.domain.text import Text, Translate
from viewer.presenters.dates import DateWords
from viewer.workspace.folder import WorkspaceFolder
from viewer.workspace.jobs import JobRunner
from viewer.workspace.seen_files import add_seen, load_seen, seen_dir

Decode = Callable[[Path], Any]
"""A picture for the view, None if the file cannot be shown here. Called in a job."""


class DetailReader(Protocol):
    def load_event_detail(self, customer_no: int, event_key: int) -> EventDetail: ...


@dataclass(frozen=True, slots=True)
class SeenState:
    """words: what stands beside the picture, or that nothing is known. picture: None without one."""

    words: str
    picture: Any = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the question for a new picture begins with."""

    url: str
    campaign: str
    day: date


class NewSeen(NamedTuple):
    """What a person adds. One of url and campaign is empty."""

    file: Path
    url: str
    campaign: str
    valid_from: date


class SeenView(Protocol):
    def set_seen(self, state: SeenState | None) -> None:
        """None: on this event the customer saw nothing that the company made."""


class SeenPresenter:
    def __init__(
        self,
        view: SeenView,
        folder: WorkspaceFolder,
        reader: DetailReader,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        decode: Decode,
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        self._view, self._folder, self._reader, self._jobs = view, folder, reader, jobs
        self._translate, self._dates, self._decode, self._on_error = translate, dates, decode, on_error
        self._journey: Journey | None = None
        self._index: int | None = None
        self._path: Path | None = None

    @property
    def path(self) -> Path | None:
        """The file of what is shown."""
        return self._path

    def show_event(self, journey: Journey | None, index: int | None) -> None:
        self._journey, self._index, self._path = journey, index, None
        if journey is None or index is None or not self._is_seen(journey, index):
            self._view.set_seen(None)
            return
        self._view.set_seen(SeenState(self._unknown()))
        self._load(journey, index)

    def suggestion(self) -> Suggestion | None:
        """None while no event is selected on which something is seen."""
        journey, index = self._journey, self._index
        if journey is None or index is None or not self._is_seen(journey, index):
            return None
        events = journey.events
        url = events.url(index) or ""
        campaign = "" if url else events.thread[index] or events.title(index) or ""
        day = self._dates.local(int(events.occurred_at_us[index])).date()
        return Suggestion(suggest_pattern(url) if url else "", campaign, day)

    def add(self, new: NewSeen) -> None:
        """Take a file in; the selected event shows it if it fits."""
        folder = self._folder
        me = weakref.ref(self)

        def work(_report: Report) -> Seen:
            return add_seen(folder, new.file, url=new.url, campaign=new.campaign, valid_from=new.valid_from)

        def done(_seen: Seen) -> None:
            if (presenter := me()) is not None:
                presenter.show_event(presenter._journey, presenter._index)

        self._jobs.submit("seen.add", work, done, self._on_error)

    def _is_seen(self, journey: Journey, index: int) -> bool:
        return journey.events.channel_of(index) in SEEN_ON

    def _load(self, journey: Journey, index: int) -> None:
        folder, reader, decode = self._folder, self._reader, self._decode
        events, customer_no = journey.events, journey.customer.customer_no
        day = self._dates.local(int(events.occurred_at_us[index])).date()
        known = (events.title(index), events.thread[index], events.event_name[index], events.traffic_source[index])
        me = weakref.ref(self)

        def work(_report: Report) -> tuple[Seen, Any] | None:
            pictures = load_seen(folder)
            if not pictures:
                return None
            attributes = reader.load_event_detail(customer_no, int(events.event_key[index])).attributes
            words = tuple(str(each) for each in (*known, *attributes.values()) if each)
            found = find_seen(pictures, SeenWhere(events.url(index) or "", words, day))
            return None if found is None else (found, decode(seen_dir(folder) / found.file_name))

        def show(answer: tuple[Seen, Any] | None) -> None:
            presenter = me()
            if presenter is None or presenter._journey is not journey or presenter._index != index or answer is None:
                return
            presenter._show(*answer)

        self._jobs.submit("seen.load", work, show, self._on_error, latest_of="seen.load")

    def _show(self, seen: Seen, picture: Any) -> None:
        if picture is None:
            words = Text.translate("Seen", "What they saw: {name} cannot be shown here.", name=seen.name)
        else:
            self._path = seen_dir(self._folder) / seen.file_name
            began = datetime(seen.valid_from.year, seen.valid_from.month, seen.valid_from.day, tzinfo=self._dates.zone)
            day = self._dates.full_day(us_of(began))
            words = Text.translate("Seen", "What they saw: the version from {day} on", day=day)
        self._view.set_seen(SeenState(self._translate(words), picture))

    def _unknown(self) -> str:
        return self._translate(Text.translate("Seen", "What they saw: unknown"))
