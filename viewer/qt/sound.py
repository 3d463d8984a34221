"""What plays recordings: QtMultimedia, which is an optional part and imported when something is first played."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QUrl, Slot

from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.presenters.waveforms import OtherSound

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

    from viewer.presenters.call_player import CallPlayer

_RATE = 8_000
_REPORT_EVERY = 256


def can_play() -> bool:
    """The part of Qt that plays is installed. Imports nothing."""
    return importlib.util.find_spec("PySide6.QtMultimedia") is not None


class QtSound(QObject):
    """See `presenters.call_player.Sound`. Speech keeps its pitch at any rate (Qt compensates from 6.10 on)."""

    def __init__(self, listener: CallPlayer, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

        self._listener = listener
        self._states = QMediaPlayer.PlaybackState
        self._player = player = QMediaPlayer(self)
        self._wanted_ms: int | None = None
        player.setAudioOutput(QAudioOutput(self))
        if player.pitchCompensationAvailability() is QMediaPlayer.PitchCompensationAvailability.Available:
            player.setPitchCompensation(True)
        self._loaded = QMediaPlayer.MediaStatus.LoadedMedia
        player.positionChanged.connect(self._on_position)
        player.durationChanged.connect(self._on_length)
        player.playbackStateChanged.connect(self._on_state)
        player.mediaStatusChanged.connect(self._on_status)
        player.errorOccurred.connect(self._on_error)
        self.problem = ""
        if QMediaDevices.defaultAudioOutput().isNull():
            self.problem = self.tr("No sound device was found: connect one, and open the app again.")

    def load(self, path: Path) -> None:
        self._wanted_ms = None
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def play(self) -> None:
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def seek(self, seconds: float) -> None:
        at_ms = round(seconds * 1000)
        if self._player.isSeekable():
            self._player.setPosition(at_ms)
        else:
            # Not read in yet: where to begin when it is.
            self._wanted_ms = at_ms

    def set_rate(self, rate: float) -> None:
        self._player.setPlaybackRate(rate)

    @Slot("qlonglong")
    def _on_position(self, at_ms: int) -> None:
        if self._wanted_ms is None:
            self._listener.note_position(at_ms / 1000)

    @Slot("qlonglong")
    def _on_length(self, length_ms: int) -> None:
        self._listener.note_length(length_ms / 1000)

    @Slot(object)
    def _on_state(self, state: QMediaPlayer.PlaybackState) -> None:
        self._listener.note_playing(state == self._states.PlayingState)

    @Slot(object)
    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == self._loaded and self._wanted_ms is not None:
            wanted_ms, self._wanted_ms = self._wanted_ms, None
            self._player.setPosition(wanted_ms)

    @Slot(object, str)
    def _on_error(self, _error: Any, _words: str) -> None:
        self._listener.note_problem(self.tr("This recording cannot be played: the file is damaged or of a rare kind."))


def decode(path: Path, report: Report) -> OtherSound | None:
    """The sound of a file as 8 kHz mono, by QtMultimedia; None without it, or if it does not know the file.

    For a job's thread: runs an event loop of its own there.
    """
    if not can_play():
        return None
    return _Decoding(path, report).run()


class _Decoding:
    def __init__(self, path: Path, report: Report) -> None:
        from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

        self._report = report
        self._loop = QEventLoop()
        self._pieces: list[NDArray[np.int16]] = []
        self._stop: BaseException | None = None
        self._has_failed = False
        form = QAudioFormat()
        form.setSampleRate(_RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._decoder = decoder = QAudioDecoder()
        decoder.setAudioFormat(form)
        decoder.setSource(QUrl.fromLocalFile(str(path)))
        decoder.bufferReady.connect(self._on_ready)
        decoder.finished.connect(self._loop.quit)
        decoder.error.connect(self._on_error)

    def run(self) -> OtherSound | None:
        self._decoder.start()
        if not self._has_failed:
            self._loop.exec()
        self._decoder.stop()
        if self._stop is not None:
            raise self._stop
        if self._has_failed or not self._pieces or QCoreApplication.instance() is None:
            return None
        return OtherSound(_RATE, self._joined())

    def _joined(self) -> Iterator[NDArray[np.int16]]:
        for first in range(0, len(self._pieces), _REPORT_EVERY):
            yield np.concatenate(self._pieces[first : first + _REPORT_EVERY])

    def _on_ready(self) -> None:
        buffer = self._decoder.read()
        self._pieces.append(np.frombuffer(bytes(buffer.data()), np.int16))
        if len(self._pieces) % _REPORT_EVERY == 0:
            try:
                length = max(0, self._decoder.duration())
                done = max(0, self._decoder.position())
                self._report(Progress(Text.translate("Player", "Decoding the recording"), done, length))
            except BaseException as stopped:
                self._stop = stopped
                self._loop.quit()

    def _on_error(self, _error: Any) -> None:
        self._has_failed = True
        self._loop.quit()
