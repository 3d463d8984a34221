"""WAV files, read strictly: PCM, floats, A-law and mu-law, the last two as telephone systems write them."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_CHUNK_FRAMES: Final = 1 << 18
_MOST_CHUNKS: Final = 4096
_EXTENSIBLE: Final = 0xFFFE
_GUID_TAIL: Final = bytes.fromhex("000000001000800000aa00389b71")
_BYTES: Final = {1: (1, 2, 3, 4), 3: (4,), 6: (1,), 7: (1,)}


class Coding(IntEnum):
    """The format tags of RFC 2361 that are read here."""

    PCM = 1
    FLOAT = 3
    ALAW = 6
    MULAW = 7


class WavFormat(NamedTuple):
    """data_start and data_bytes: where the samples lie in the file; whole frames alone. bits: of one sample."""

    coding: Coding
    channels: int
    rate: int
    bits: int
    data_start: int
    data_bytes: int

    @property
    def frame_bytes(self) -> int:
        return self.channels * self.bits // 8

    @property
    def frames(self) -> int:
        return self.data_bytes // self.frame_bytes

    @property
    def duration_s(self) -> float:
        return self.frames / self.rate


def read_wav_format(path: Path) -> WavFormat | None:
    """The format of a WAV file; None if it holds a coding that is not read here, such as GSM.

    A length in the header that is larger than the file, or missing as of a recording that was cut off, is taken as the
    rest of the file. Raises AshiatoError if the header is broken, OSError.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        head = file.read(12)
        if len(head) < 12 or head[:4] not in {b"RIFF", b"RF64"} or head[8:] != b"WAVE":
            raise _broken(path)
        form: tuple[int, int, int, int] | None = None
        for name, at, length in _chunks(file, size):
            if name == b"fmt ":
                form = _read_form(file.read(min(length, 40)), path)
            elif name == b"data":
                if form is None:
                    raise _broken(path)
                return _make_format(form, at, min(length, size - at) if 0 < length < 0xFFFFFFFF else size - at, path)
    raise _broken(path)


def samples_of(path: Path, form: WavFormat) -> Iterator[NDArray[np.int16]]:
    """The samples in pieces of shape (frames, channels), in order; ends early where the file does. Raises OSError."""
    with path.open("rb") as file:
        file.seek(form.data_start)
        left = form.frames
        while left:
            raw = file.read(min(left, _CHUNK_FRAMES) * form.frame_bytes)
            frames = len(raw) // form.frame_bytes
            if not frames:
                return
            left -= frames
            yield _decode(form, raw[: frames * form.frame_bytes]).reshape(frames, form.channels)


def plain_header(form: WavFormat) -> bytes:
    """The header of the same sound as 16-bit PCM."""
    align = 2 * form.channels
    data_bytes = form.frames * align
    body = struct.pack("<HHIIHH", 1, form.channels, form.rate, form.rate * align, align, 16)
    start = struct.pack("<4sI4s4sI", b"RIFF", 36 + data_bytes, b"WAVE", b"fmt ", len(body))
    return start + body + struct.pack("<4sI", b"data", data_bytes)


def _chunks(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int, int]]:
    """(name, start of its content, stated length), the file standing at the start."""
    at = 12
    for _ in range(_MOST_CHUNKS):
        if at + 8 > size:
            return
        file.seek(at)
        name, length = struct.unpack("<4sI", file.read(8))
        yield name, at + 8, length
        at += 8 + length + length % 2


def _read_form(raw: bytes, path: Path) -> tuple[int, int, int, int]:
    if len(raw) < 16:
        raise _broken(path)
    tag, channels, rate, _bytes_per_s, _align, bits = struct.unpack("<HHIIHH", raw[:16])
    if tag == _EXTENSIBLE:
        if len(raw) < 40 or raw[26:40] != _GUID_TAIL:
            raise _broken(path)
        tag = struct.unpack("<H", raw[24:26])[0]
    return tag, channels, rate, bits


def _make_format(form: tuple[int, int, int, int], start: int, length: int, path: Path) -> WavFormat | None:
    tag, channels, rate, bits = form
    if tag not in _BYTES:
        return None
    if not (1 <= channels <= 8 and 4_000 <= rate <= 384_000) or bits % 8 or bits // 8 not in _BYTES[tag]:
        raise _broken(path)
    made = WavFormat(Coding(tag), channels, rate, bits, start, max(0, length))
    made = made._replace(data_bytes=made.frames * made.frame_bytes)
    if not made.frames:
        raise AshiatoError(Text.translate("Player", "The recording is empty."), where=path.name)
    return made


def _decode(form: WavFormat, raw: bytes) -> NDArray[np.int16]:
    if form.coding in {Coding.ALAW, Coding.MULAW}:
        table = ALAW if form.coding is Coding.ALAW else MULAW
        samples: NDArray[np.int16] = table[np.frombuffer(raw, np.uint8)]
        return samples
    if form.coding is Coding.FLOAT:
        loud: NDArray[np.float32] = np.nan_to_num(np.frombuffer(raw, "<f4"), nan=0.0, posinf=1.0, neginf=-1.0)
        return np.asarray(np.clip(loud, -1.0, 1.0) * 32767, dtype=np.int16)
    width = form.bits // 8
    if width == 1:
        return ((np.frombuffer(raw, np.uint8).astype(np.int16) - 128) << 8).astype(np.int16)
    # The two upper bytes of each sample.
    upper = np.frombuffer(raw, np.uint8).reshape(-1, width)[:, width - 2 :]
    return np.ascontiguousarray(upper).view("<i2").reshape(-1).astype(np.int16)


def _make_alaw() -> NDArray[np.int16]:
    """ITU-T G.711, A-law: 13 bits in the upper bits of 16."""
    code = np.arange(256, dtype=np.int32) ^ 0x55
    segment, step = (code >> 4) & 7, code & 15
    size = np.where(segment == 0, (step << 4) + 8, ((step << 4) + 0x108) << np.maximum(segment - 1, 0))
    return np.where(code & 0x80, size, -size).astype(np.int16)


def _make_mulaw() -> NDArray[np.int16]:
    """ITU-T G.711, mu-law: 14 bits in the upper bits of 16."""
    code = ~np.arange(256, dtype=np.int32) & 0xFF
    size = ((((code & 15) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84
    return np.where(code & 0x80, -size, size).astype(np.int16)


ALAW: Final[NDArray[np.int16]] = _make_alaw()
MULAW: Final[NDArray[np.int16]] = _make_mulaw()


def _broken(path: Path) -> AshiatoError:
    return AshiatoError(
        Text.translate("Player", "This is no readable WAV file: its header is broken."),
        where=path.name,
        next_step=Text.translate("Player", "Export the recording once more, and add it again."),
    )
