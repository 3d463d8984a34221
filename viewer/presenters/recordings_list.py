"""The recordings of the workspace with their calls, on the data page: those without one first. No Qt."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from viewer.domain.channels import Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.recordings import MATCHED, Call, Match, MatchRule, Why
from viewer.domain.text import Text, Translate
from viewer.events.store import EventStore
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask, mask_text
from viewer.presenters.recording_book import RecordingBook
from viewer.presenters.recording_words import why_words
from viewer.workspace.jobs import JobRunner
from viewer.workspace.recording_files import Added


@dataclass(frozen=True, slots=True)
class Shown:
    """cells: by RECORDING_COLUMNS. choices: (words, call) a person may assign it to. is_by_hand: said by a person."""

    media: str
    cells: tuple[str, ...]
    has_call: bool
    is_by_hand: bool
    choices: tuple[tuple[str, Call], ...]


class RecordingsView(Protocol):
    def set_recordings(self, summary: str, rule: MatchRule | None, rows: Sequence[Shown]) -> None:
        """rule None: the workspace has no recordings, and nothing shows."""


class RecordingsList:
    def __init__(
        self,
        view: RecordingsView,
        book: RecordingBook,
        events: EventStore,
        jobs: JobRunner,
        *,
        translate: Translate,
        dates: DateWords,
        mask: Mask,
        find_selected: Callable[[], tuple[Journey | None, int | None]],
        on_told: Callable[[str], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """find_selected: the event that is selected on the journey; if it is a call, recordings can be put there."""
        self._view, self._book, self._events, self._jobs = view, book, events, jobs
        self._translate, self._dates, self._mask = translate, dates, mask
        self._find_selected, self._on_told, self._on_error = find_selected, on_told, on_error
        book.on_matched.append(self.refresh)

    def refresh(self) -> None:
        """Show the matches as they stand, with the customers of their calls."""
        matched = self._book.matched
        calls = [call for match in matched.matches for call in (match.call, *match.candidates) if call is not None]
        wanted = sorted({call.customer_no for call in calls})
        events = self._events
        me = weakref.ref(self)

        def work(_report: Report) -> dict[int, str]:
            return {row.customer_no: row.customer_id for row in events.load_rows(wanted)}

        def show(names: dict[int, str]) -> None:
            if (presenter := me()) is not None and presenter._book.matched is matched:
                presenter._show(names)

        self._jobs.submit("recordings.list", work, show, self._on_error, latest_of="recordings.list")

    def add_folder(self, folder: Path) -> None:
        """Take in what lies there; what came of it is told below."""
        self._book.add_folder(folder, self._tell_added)

    def set_rule(self, rule: MatchRule) -> None:
        self._book.set_rule(rule)

    def assign(self, media: str, call: Call) -> None:
        self._book.assign_call(media, call.customer_no, call.event_key)

    def assign_none(self, media: str) -> None:
        self._book.assign_none(media)

    def let_rule_decide(self, media: str) -> None:
        self._book.let_rule_decide(media)

    def _show(self, names: dict[int, str]) -> None:
        matched = self._book.matched
        minutes = matched.rule.minutes if matched.rule is not None else 0
        rows = [self._row(match, names, minutes) for match in matched.matches]
        rows.sort(key=lambda row: row.has_call)
        count = sum(row.has_call for row in rows)
        summary = Text.translate("Recordings", "{count} of %n recording(s) have their call.", count=count, n=len(rows))
        self._view.set_recordings(self._translate(summary), matched.rule if rows else None, rows)

    def _row(self, match: Match, names: dict[int, str], minutes: int) -> Shown:
        where = "–" if match.call is None else self._call_words(match.call, names)
        choices = [(self._call_words(call, names), call) for call in match.candidates]
        journey, index = self._find_selected()
        if journey is not None and index is not None and journey.events.channel_of(index) is Channel.CALL:
            events, no = journey.events, journey.customer.customer_no
            call = Call(int(events.event_key[index]), no, int(events.occurred_at_us[index]), "", "", ())
            words = self._call_words(call, {**names, no: journey.customer.customer_id})
            selected = Text.translate("Recordings", "selected on the journey: {call}", call=words)
            choices.append((self._translate(selected), call))
        cells = (mask_text(match.recording.name), where, why_words(match, minutes, self._translate))
        is_by_hand = match.why in {Why.BY_HAND, Why.OF_NO_CALL, Why.LOST}
        return Shown(match.recording.media, cells, match.why in MATCHED, is_by_hand, tuple(choices))

    def _call_words(self, call: Call, names: dict[int, str]) -> str:
        moment = f"{self._dates.full_day(call.started_us)} {self._dates.clock(call.started_us)}"
        return f"{moment}  {self._mask.name(names.get(call.customer_no, ''))}"

    def _tell_added(self, added: Added) -> None:
        parts = [Text.translate("Recordings", "%n recording(s) copied into the workspace", n=added.copied)]
        if added.known:
            parts.append(Text.translate("Recordings", "%n there already", n=added.known))
        if added.others:
            parts.append(Text.translate("Recordings", "%n file(s) of other kinds left out", n=added.others))
        if added.skipped:
            parts.append(Text.translate("Recordings", "%n file(s) could not be taken", n=len(added.skipped)))
        self._on_told(" · ".join(map(self._translate, parts)))
