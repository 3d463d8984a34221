"""The optional part that plays: only where it is installed."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from viewer.domain.progress import silent
from viewer.presenters.waveforms import OtherSound
from viewer.qt.sound import can_play, decode

pytestmark = [
    pytest.mark.skipif(not can_play(), reason="needs the extra `audio`"),
    pytest.mark.qt_log_ignore("(?i)audio|pulse|ffmpeg|multimedia|decoder", extend=True),
]


def test_that_sound_is_decoded_on_the_thread_of_a_job(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    data = (np.sin(np.arange(16_000) / 5) * 20_000).astype("<i2").tobytes()
    form = struct.pack("<HHIIHH", 1, 1, 16_000, 32_000, 2, 16)
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    found: list[OtherSound | None] = []
    lengths: list[int] = []

    def work() -> None:
        sound = decode(path, silent)
        found.append(sound)
        if sound is not None:
            lengths.append(sum(len(piece) for piece in sound.pieces))

    pool = QThreadPool()
    pool.start(work)
    assert pool.waitForDone(20_000)
    (sound,) = found
    assert sound is not None
    assert lengths[0] / sound.rate == pytest.approx(1.0, abs=0.05)


def test_that_what_is_no_sound_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"no sound at all" * 100)
    found: list[OtherSound | None] = []
    pool = QThreadPool()
    pool.start(lambda: found.append(decode(tmp_path / "a.mp3", silent)))
    assert pool.waitForDone(20_000)
    assert found == [None]
