"""How loud a recording is over its length, computed once and kept beside it; and a copy that every player can play."""

from __future__ import annotations

import os
import struct
import uuid
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.progress import Progress, Report
from viewer.domain.recordings import Recording
from viewer.domain.text import Text
from viewer.presenters.wav_files import Coding, WavFormat, plain_header, read_wav_format, samples_of

COLUMNS: Final = 1600
CACHE_NAME: Final = "cache"
_MOST_PLAIN: Final = 8
_HEAD: Final = struct.Struct("<4sd")
_MAGIC: Final = b"ASW1"


class Waveform(NamedTuple):
    """peaks: uint8, shape (COLUMNS,): the loudest sample of each stretch of equal length, 255 is full scale."""

    duration_s: float
    peaks: NDArray[np.uint8]


class OtherSound(NamedTuple):
    """Sound that is decoded elsewhere: `rate` frames a second, pieces of shape (frames,), int16."""

    rate: int
    pieces: Iterable[NDArray[np.int16]]


Decode = Callable[[Path, Report], OtherSound | None]
"""Of an MP3, an M4A or a WAV in a rare coding; None if that cannot be done here."""


class Prepared(NamedTuple):
    """play_path: what to give to the player. waveform: None if the sound cannot be decoded here."""

    play_path: Path
    waveform: Waveform | None


def prepare(media_dir: Path, recording: Recording, decode: Decode, report: Report) -> Prepared:
    """Make a recording ready to be looked at and played. Two hours of telephone sound take about a second.

    A-law and mu-law are written out as plain PCM, which plays wherever anything plays. Raises AshiatoError, OSError.
    """
    path, cache = media_dir / recording.file_name, media_dir / CACHE_NAME
    cache.mkdir(mode=0o700, exist_ok=True)
    form = read_wav_format(path) if recording.kind == ".wav" else None
    play_path = path
    if form is not None and form.coding in {Coding.ALAW, Coding.MULAW}:
        play_path = cache / f"{recording.media}.wav"
        if not _is_whole(play_path, form):
            _write_plain(path, form, play_path, report)
            _sweep(cache, play_path)
    return Prepared(play_path, _load_waveform(path, cache / f"{recording.media}.peaks", form, decode, report))


def _load_waveform(
    path: Path, kept: Path, form: WavFormat | None, decode: Decode, report: Report
) -> Waveform | None:  # fmt: skip
    if (waveform := _read_kept(kept)) is not None:
        return waveform
    if form is not None:
        loud = (np.abs(piece.astype(np.int32)).max(axis=1) for piece in samples_of(path, form))
        waveform = _measure(loud, form.frames, form.rate, report)
    else:
        sound = decode(path, report)
        if sound is None:
            return None
        pieces = [np.abs(piece.astype(np.int32)) for piece in sound.pieces]
        waveform = _measure(pieces, sum(map(len, pieces)), sound.rate, report)
    if waveform is not None:
        _write_whole(kept, iter([_HEAD.pack(_MAGIC, waveform.duration_s), waveform.peaks.tobytes()]))
    return waveform


def _measure(loud: Iterable[NDArray[np.int32]], frames: int, rate: int, report: Report) -> Waveform | None:
    if not frames:
        return None
    peaks = np.zeros(COLUMNS, np.int32)
    done = 0
    for piece in loud:
        column = (np.arange(done, done + len(piece), dtype=np.int64) * COLUMNS) // frames
        starts = np.flatnonzero(np.r_[True, np.diff(column) > 0])
        where = column[starts]
        peaks[where] = np.maximum(peaks[where], np.maximum.reduceat(piece, starts))
        done += len(piece)
        report(Progress(Text.translate("Player", "Measuring the recording"), done, frames))
    return Waveform(done / rate, (np.minimum(peaks, 32767) >> 7).astype(np.uint8))


def _read_kept(path: Path) -> Waveform | None:
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    if len(raw) != _HEAD.size + COLUMNS or raw[:4] != _MAGIC:
        return None
    return Waveform(_HEAD.unpack(raw[: _HEAD.size])[1], np.frombuffer(raw, np.uint8, offset=_HEAD.size))


def _is_whole(path: Path, form: WavFormat) -> bool:
    try:
        return path.stat().st_size == len(plain_header(form)) + form.frames * form.channels * 2
    except OSError:
        return False


def _write_plain(path: Path, form: WavFormat, target: Path, report: Report) -> None:
    def pieces() -> Iterator[bytes]:
        yield plain_header(form)
        done = 0
        for piece in samples_of(path, form):
            done += len(piece)
            report(Progress(Text.translate("Player", "Decoding the recording"), done, form.frames))
            yield piece.astype("<i2").tobytes()

    _write_whole(target, pieces())


def _write_whole(path: Path, pieces: Iterator[bytes]) -> None:
    making = path.with_name(f".new-{uuid.uuid4().hex}")
    try:
        with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for piece in pieces:
                file.write(piece)
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def _sweep(cache: Path, kept: Path) -> None:
    """Decoded copies are twice as large as what they were made of: only the latest few stay."""
    copies = sorted(cache.glob("*.wav"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in copies[_MOST_PLAIN:]:
        if path != kept:
            path.unlink(missing_ok=True)
