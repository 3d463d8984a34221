"""WAV files of telephone systems: read strictly, measured once, decoded where a player may not know them."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report, silent
from viewer.domain.recordings import Recording
from viewer.presenters.wav_files import ALAW, MULAW, Coding, read_wav_format, samples_of
from viewer.presenters.waveforms import COLUMNS, OtherSound, prepare

RATE = 8_000


def wav(
    coding: int, data: bytes, *, bits: int = 8, channels: int = 1, rate: int = RATE, length: int | None = None
) -> bytes:
    align = channels * bits // 8
    form = struct.pack("<HHIIHH", coding, channels, rate, rate * align, align, bits)
    stated = len(data) if length is None else length
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"LIST\x03\x00\x00\x00abc\x00"
    body += b"data" + struct.pack("<I", stated & 0xFFFFFFFF) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def read(path: Path, content: bytes) -> np.ndarray:
    path.write_bytes(content)
    form = read_wav_format(path)
    assert form is not None
    return np.concatenate(list(samples_of(path, form)))


def no_decoder(_path: Path, _report: Report) -> OtherSound | None:
    return None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.wav"


def test_that_companded_samples_are_those_of_the_standard() -> None:
    # Values of ITU-T G.711: quietest, loudest, and the sign.
    assert [int(ALAW[code]) for code in (0xD5, 0x55, 0xAA, 0x2A)] == [8, -8, 32256, -32256]
    assert [int(MULAW[code]) for code in (0xFF, 0x7F, 0x80, 0x00)] == [0, 0, 32124, -32124]


@pytest.mark.parametrize(("coding", "code"), [(Coding.ALAW, 0xAA), (Coding.MULAW, 0x80)])
def test_that_a_telephone_recording_is_measured_and_made_playable(tmp_path: Path, coding: Coding, code: int) -> None:
    quiet = 0xD5 if coding is Coding.ALAW else 0xFF
    recording = Recording("a" * 64, "x.wav", ".wav", 1)
    (tmp_path / recording.file_name).write_bytes(wav(coding, bytes([quiet]) * RATE * 3 + bytes([code]) * RATE))
    prepared = prepare(tmp_path, recording, no_decoder, silent)
    assert prepared.waveform is not None
    assert prepared.waveform.duration_s == 4.0
    peaks = prepared.waveform.peaks
    assert peaks[: COLUMNS * 3 // 4].max() < 2
    assert peaks[COLUMNS * 3 // 4 :].min() > 240
    form = read_wav_format(prepared.play_path)
    assert form is not None
    assert (form.coding, form.bits, form.duration_s) == (Coding.PCM, 16, 4.0)


def test_that_a_recording_is_measured_only_once(tmp_path: Path) -> None:
    recording = Recording("b" * 64, "x.wav", ".wav", 1)
    (tmp_path / recording.file_name).write_bytes(wav(1, b"\x00\x40" * RATE, bits=16))
    told: list[Progress] = []
    first = prepare(tmp_path, recording, no_decoder, told.append)
    assert told
    told.clear()
    again = prepare(tmp_path, recording, no_decoder, told.append)
    assert not told
    assert first.waveform is not None
    assert again.waveform is not None
    assert np.array_equal(first.waveform.peaks, again.waveform.peaks)


def test_that_other_kinds_are_asked_of_the_decoder(tmp_path: Path) -> None:
    recording = Recording("c" * 64, "x.mp3", ".mp3", 1)
    (tmp_path / recording.file_name).write_bytes(b"ID3")
    assert prepare(tmp_path, recording, no_decoder, silent).waveform is None
    loud = OtherSound(RATE, [np.full(RATE, 8000, np.int16)])
    waveform = prepare(tmp_path, recording, lambda _path, _report: loud, silent).waveform
    assert waveform is not None
    assert waveform.duration_s == 1.0


def test_that_all_widths_of_pcm_are_read(path: Path) -> None:
    assert read(path, wav(1, b"\x80\xff\x00\x80")).ravel().tolist() == [0, 32512, -32768, 0]
    assert read(path, wav(1, b"\x01\x00\x40" * 2, bits=24, channels=2)).tolist() == [[0x4000, 0x4000]]
    assert read(path, wav(3, struct.pack("<3f", 1.0, -2.0, float("nan")), bits=32)).ravel().tolist() == [
        32767,
        -32767,
        0,
    ]


def test_that_a_recording_that_was_cut_off_keeps_what_there_is(path: Path) -> None:
    assert len(read(path, wav(1, b"\x00\x01" * 100, bits=16, length=0xFFFFFFFF))) == 100
    assert len(read(path, wav(1, b"\x00\x01" * 100 + b"\x00", bits=16, length=10_000))) == 100


@pytest.mark.parametrize(
    "content",
    [
        b"", b"RIFF", b"RIFF\x00\x00\x00\x00AVI ", b"RIFF\x04\x00\x00\x00WAVE", wav(1, b"ab", channels=0),
        wav(1, b"ab", rate=1), wav(1, b"ab", bits=12), wav(6, b"ab", bits=16), wav(1, b"", bits=16),
        b"RIFF\x04\x00\x00\x00WAVEdata\xff\xff\xff\xff" + b"\x00" * 40,
        b"RIFF\x04\x00\x00\x00WAVEfmt \x02\x00\x00\x00\x01\x00data\x01\x00\x00\x00a",
    ],
)  # fmt: skip
def test_that_a_broken_header_says_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(AshiatoError):
        read_wav_format(path)


def test_that_a_rare_coding_is_left_to_others(path: Path) -> None:
    path.write_bytes(wav(0x31, b"abc"))
    assert read_wav_format(path) is None
