"""The recording of the selected call: played, looked at, marked to the second, and what of it was heard. No Qt."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from viewer.domain.anchors import Place, Resolved
from viewer.domain.annotations import Mark
from viewer.domain.channels import Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.heard import Heard, Spans, join_spans
from viewer.domain.journey import Journey
from viewer.domain.progress import Report
from viewer.domain.recordings import Recording
from viewer.domain.text import Text, Translate
from viewer.domain.transcripts import turns_of
from viewer.presenters.recording_book import RecordingBook
from viewer.presenters.waveforms import Decode, Prepared, Waveform, prepare
from viewer.workspace.jobs import JobRunner

RATES: Final = (0.8, 1.0, 1.2, 1.5, 1.75, 2.0)
BACK_S: Final = 5.0
_KEEP_EVERY_S: Final = 10.0
_LONGEST_TICK_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class PlayerState:
    """What stands in the player.

    can_play: False without the part of Qt that plays; notice says how to get it, or what went wrong. heard: "" until
    something was heard.
    """

    can_play: bool
    is_playing: bool
    rate: float
    length_s: float
    notice: str
    heard: str


class PlayerView(Protocol):
    def set_player(self, state: PlayerState | None) -> None:
        """None: the selected event has no recording, and nothing of the player shows."""

    def set_waveform(self, waveform: Waveform | None) -> None:
        """None while it is measured, and where it cannot be."""

    def set_position(self, seconds: float, turn: int | None) -> None:
        """turn: position in `Line.turns` of the turn that is being said, None if turns carry no times."""

    def set_marked(self, seconds: tuple[float, ...]) -> None: ...
    def set_heard(self, spans: Spans) -> None: ...


class Sound(Protocol):
    """What plays. Positions are seconds; `position` and `is_playing` are told to the listener as they change."""

    problem: str

    def load(self, path: Path) -> None: ...
    def play(self) -> None: ...
    def pause(self) -> None: ...
    def seek(self, seconds: float) -> None: ...
    def set_rate(self, rate: float) -> None: ...


class CallPlayer:
    """Follows the selected event. The sound is made when something is first played."""

    def __init__(
        self,
        view: PlayerView,
        book: RecordingBook,
        jobs: JobRunner,
        *,
        translate: Translate,
        can_play: Callable[[], bool],
        make_sound: Callable[[CallPlayer], Sound],
        decode: Decode,
        on_marked: Callable[[int, Place], None],
        on_error: Callable[[AshiatoError], None],
    ) -> None:
        """on_marked: mark this place inside the event at this position of the journey."""
        self._view, self._book, self._jobs, self._translate = view, book, jobs, translate
        self._can_play, self._make_sound, self._decode = can_play, make_sound, decode
        self._on_marked, self._on_error = on_marked, on_error
        self._sound: Sound | None = None
        self._journey: Journey | None = None
        self._index: int | None = None
        self._recording: Recording | None = None
        self._path: Path | None = None
        self._loaded: Path | None = None
        self._length_s = 0.0
        self._rate = 1.0
        self._at_s = 0.0
        self._is_playing = False
        self._notice = ""
        self._turn_starts: tuple[tuple[float, int], ...] = ()
        self._marks: tuple[tuple[int, float], ...] = ()
        self._heard: Spans = ()
        self._new: list[tuple[float, float]] = []
        book.on_matched.append(self._on_matched)

    @property
    def has_recording(self) -> bool:
        return self._recording is not None

    @property
    def position_s(self) -> float:
        return self._at_s

    def show_event(self, journey: Journey | None, index: int | None) -> None:
        """The event that is selected now; its recording is made ready if it has one."""
        if journey is self._journey and index == self._index:
            return
        self._leave()
        self._journey, self._index = journey, index
        self._find()

    def set_marks(self, marks: Iterable[tuple[Mark, Resolved]]) -> None:
        """All marks of the journey: those with a second are drawn."""
        self._marks = tuple(
            (resolved.first, mark.anchor.place.start_s)
            for mark, resolved in marks
            if resolved.first is not None and mark.anchor.place is not None and mark.anchor.place.start_s is not None
        )
        self._show_marked()

    def toggle(self) -> None:
        """Play, or pause."""
        if self._recording is None or self._path is None or not self._can_play():
            return
        if self._is_playing:
            self._ready().pause()
            return
        sound = self._ready()
        if self._length_s and self._at_s >= self._length_s - 0.2:
            self._go(0.0)
        sound.set_rate(self._rate)
        sound.play()

    def back(self) -> None:
        """Five seconds back."""
        self.seek(self._at_s - BACK_S)

    def seek(self, seconds: float) -> None:
        if self._recording is not None:
            self._go(max(0.0, min(seconds, self._length_s) if self._length_s else seconds))

    def go_to_turn(self, turn: int) -> None:
        """To where a turn of the transcript begins; nothing without its time."""
        for start_s, number in self._turn_starts:
            if number == turn:
                self.seek(start_s)
                return

    def set_rate(self, rate: float) -> None:
        self._rate = rate
        if self._sound is not None:
            self._sound.set_rate(rate)
        self._show()

    def step_rate(self, by: int) -> None:
        """The next faster (1) or slower (-1) of RATES."""
        at = min(range(len(RATES)), key=lambda number: abs(RATES[number] - self._rate))
        self.set_rate(RATES[max(0, min(len(RATES) - 1, at + by))])

    def mark_second(self) -> None:
        """Mark what is being heard now."""
        if self._recording is not None and self._index is not None:
            self._on_marked(self._index, Place(start_s=round(self._at_s, 1)))

    def leave(self) -> None:
        """The window goes: keep what was heard."""
        self._leave()

    # What the sound tells

    def note_position(self, seconds: float) -> None:
        before, self._at_s = self._at_s, seconds
        if self._is_playing and 0 < seconds - before <= _LONGEST_TICK_S * max(1.0, self._rate):
            self._new.append((before, seconds))
            if sum(end - start for start, end in self._new) >= _KEEP_EVERY_S:
                self._keep_heard()
        self._show_position()

    def note_playing(self, is_playing: bool) -> None:
        self._is_playing = is_playing
        if not is_playing:
            self._keep_heard()
        self._show()

    def note_length(self, seconds: float) -> None:
        if seconds > 0:
            self._length_s = seconds
            self._show()

    def note_problem(self, words: str) -> None:
        self._notice = words
        self._show()

    # Inside

    def _leave(self) -> None:
        self._keep_heard()
        if self._sound is not None and self._is_playing:
            self._sound.pause()
        self._is_playing = False
        self._recording = self._path = None
        self._length_s = self._at_s = 0.0
        self._notice, self._heard, self._turn_starts = "", (), ()

    def _on_matched(self) -> None:
        journey, index = self._journey, self._index
        if journey is None or index is None:
            return
        found = self._book.find_recording(int(journey.events.event_key[index]))
        if found != self._recording:
            self._leave()
            self._find()

    def _find(self) -> None:
        journey, index = self._journey, self._index
        if journey is not None and index is not None and journey.events.channel_of(index) is Channel.CALL:
            self._recording = self._book.find_recording(int(journey.events.event_key[index]))
        recording = self._recording
        self._view.set_waveform(None)
        if recording is None or journey is None or index is None:
            self._view.set_player(None)
            return
        turns = turns_of(journey.events.text(index) or "") if journey.events.is_transcript[index] else ()
        starts = [(turn.start_s, number) for number, turn in enumerate(turns) if turn.start_s is not None]
        self._turn_starts = tuple(sorted(starts))
        if not self._can_play():
            self._notice = self._translate(
                Text.translate("Player", "To hear it here, install the sound part: resources/setup --audio")
            )  # fmt: skip
        self._view.set_heard(())
        self._show()
        self._show_position()
        self._show_marked()
        self._prepare(recording)
        self._book.load_heard(recording, self._taking_heard(recording))

    def _prepare(self, recording: Recording) -> None:
        media_dir, decode = self._book.media_dir, self._decode
        me = weakref.ref(self)

        def work(report: Report) -> Prepared:
            return prepare(media_dir, recording, decode, report)

        def show(prepared: Prepared) -> None:
            if (player := me()) is not None and player._recording is recording:
                player._take(prepared)

        def fail(error: AshiatoError) -> None:
            if (player := me()) is not None and player._recording is recording:
                player.note_problem(player._translate(error.what))

        self._jobs.submit("recordings.prepare", work, show, fail, latest_of="recordings.prepare")

    def _take(self, prepared: Prepared) -> None:
        self._path = prepared.play_path
        if prepared.waveform is not None:
            self._length_s = prepared.waveform.duration_s
        self._view.set_waveform(prepared.waveform)
        self._show()

    def _taking_heard(self, recording: Recording) -> Callable[[Heard | None], None]:
        me = weakref.ref(self)

        def take(heard: Heard | None) -> None:
            if heard is not None and (player := me()) is not None and player._recording is recording:
                player._heard = join_spans((*player._heard, *heard.spans))
                player._view.set_heard(player._heard)
                player._show()

        return take

    def _ready(self) -> Sound:
        if self._sound is None:
            self._sound = self._make_sound(self)
        if self._path is not None and self._loaded != self._path:
            self._loaded = self._path
            at_s = self._at_s
            self._sound.load(self._path)
            if at_s:
                self._sound.seek(at_s)
        if self._sound.problem:
            self._notice = self._sound.problem
        return self._sound

    def _go(self, seconds: float) -> None:
        self._at_s = seconds
        if self._sound is not None and self._loaded == self._path:
            self._sound.seek(seconds)
        self._show_position()

    def _keep_heard(self) -> None:
        recording, journey = self._recording, self._journey
        if not self._new or recording is None or journey is None:
            self._new = []
            return
        spans, self._new = join_spans(self._new), []
        self._heard = join_spans((*self._heard, *spans))
        self._book.keep_heard(journey, Heard(self._book.author, recording.media, self._length_s, spans))
        self._view.set_heard(self._heard)
        self._show()

    def _show(self) -> None:
        if self._recording is None:
            return
        heard = Heard("", "", self._length_s, self._heard)
        words = ""
        if heard.is_heard:
            words = self._translate(Text.translate("Player", "heard"))
        elif heard.spans and self._length_s:
            share = f"{max(1, round(heard.share * 100))}%"
            words = self._translate(Text.translate("Player", "{share} heard", share=share))
        can_play = self._can_play() and self._path is not None
        self._view.set_player(
            PlayerState(can_play, self._is_playing, self._rate, self._length_s, self._notice, words)
        )  # fmt: skip

    def _show_position(self) -> None:
        turn = None
        for start_s, number in self._turn_starts:
            if start_s <= self._at_s + 0.05:
                turn = number
        self._view.set_position(self._at_s, turn)

    def _show_marked(self) -> None:
        self._view.set_marked(tuple(sorted(second for index, second in self._marks if index == self._index)))
