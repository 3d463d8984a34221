"""Which characters the bytes of a whole file stand for."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text

_CHUNK: Final = 1 << 20
_SAMPLE: Final = 1 << 18

UTF8: Final = "utf-8"

_BOMS: Final = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# cp932 first: among equals it is by far the most common. euc_jis_2004 is EUC-JP with the vendor rows (①, ㈱).
_CANDIDATES: Final = ("cp932", "euc_jp", "euc_jis_2004")
_WIDE_CANDIDATES: Final = ("utf-16-le", "utf-16-be")

Tick = Callable[[int], None]
"""Told the number of bytes done; may raise to stop."""


def named_encoding(name: str) -> str:
    """Python's codec for what people call an encoding. Raises AshiatoError for an unknown name."""
    asked = name.strip().lower().replace("_", "-")
    spoken = {"sjis": "cp932", "shift-jis": "cp932", "shiftjis": "cp932", "sjis-win": "cp932", "windows-31j": "cp932"}
    spoken |= {"ms932": "cp932", "utf8": UTF8, "utf-8-sig": UTF8, "utf-8-bom": UTF8, "eucjp": "euc_jp"}
    try:
        found = codecs.lookup(spoken.get(asked, asked))
        if not getattr(found, "_is_text_encoding", True):
            raise LookupError
    except LookupError:
        raise AshiatoError(
            Text.translate("Import", "There is no encoding called {name}.", name=name),
            next_step=Text.translate("Import", "Use utf-8, cp932, euc-jp, utf-16, or leave it out to have it found."),
        ) from None
    return spoken.get(asked, found.name)


def byte_order_mark(head: bytes) -> str | None:
    """The encoding a file announces by its first bytes."""
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def first_bad_utf8(path: Path, tick: Tick) -> int | None:
    """Position of the first byte that is not UTF-8, None if the whole file is."""
    decoder = codecs.getincrementaldecoder(UTF8)("strict")
    done = 0
    with path.open("rb") as source:
        while True:
            chunk = source.read(_CHUNK)
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                return done - pending + error.start
            if not chunk:
                return None
            done += len(chunk)
            tick(done)


def convert(path: Path, target: Path, encoding: str, tick: Tick) -> None:
    """Writes `path` as UTF-8 without a mark into `target`. Raises UnicodeDecodeError, with the file's own position."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    done = 0
    is_first = True
    with path.open("rb") as source, target.open("wb") as out:
        while True:
            chunk = source.read(_CHUNK)
            pending = len(decoder.getstate()[0])
            try:
                text = decoder.decode(chunk, final=not chunk)
                if is_first and text:
                    text, is_first = text.removeprefix("\ufeff"), False
                out.write(text.encode(UTF8))
            except UnicodeEncodeError as error:
                raise UnicodeDecodeError(encoding, b"", done, done, error.reason) from None
            except UnicodeDecodeError as error:
                start = done - pending + error.start
                raise UnicodeDecodeError(encoding, b"", start, start, error.reason) from None
            if not chunk:
                return
            done += len(chunk)
            tick(done)


def convert_unknown(path: Path, target: Path, bad_utf8: int, file_name: str, tick: Tick) -> str:
    """Finds the encoding of a file that is not UTF-8, writes it as UTF-8 into `target`, returns the encoding's name.

    bad_utf8: where UTF-8 failed; the text around it decides which encoding is tried first. One that cannot read the
    WHOLE file strictly is out. Raises AshiatoError if none can.
    """
    samples = _samples(path, bad_utf8)
    for encoding in _by_plausibility(samples):
        try:
            convert(path, target, encoding, tick)
        except UnicodeDecodeError:
            continue
        return encoding
    raise AshiatoError(
        Text.translate("Import", "The file is in none of UTF-8, CP932 (Shift_JIS), EUC-JP and UTF-16."),
        where=position_name(path, file_name, bad_utf8),
        next_step=Text.translate("Import", "Save it as UTF-8, or name its encoding (for example cp1252)."),
    )


def wrong_encoding(path: Path, file_name: str, encoding: str, position: int) -> AshiatoError:
    """The error for a file that is not in the encoding it was said to be in."""
    return AshiatoError(
        Text.translate("Import", "The file is not {encoding}: the byte at this place cannot be.", encoding=encoding),
        where=position_name(path, file_name, position),
        next_step=Text.translate("Import", "Leave the encoding out to have it found, or name another one."),
    )


def position_name(path: Path, file_name: str, position: int) -> str:
    """`file_name, line N, byte P`, counted in line feeds."""
    line, left = 1, position
    with path.open("rb") as source:
        while left > 0 and (chunk := source.read(min(_CHUNK, left))):
            line += chunk.count(b"\n")
            left -= len(chunk)
    return f"{file_name}, line {line}, byte {position + 1}"


def looks_wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of much of the sample is zero, on one side only."""
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    if odd > 0.2 * half and even < 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.2 * half and odd < 0.02 * half else None


def plausibility(text: str) -> float:
    """How much `text` looks like something people write, Japanese or Western: about 0 to 1."""
    if not text:
        return 0.0
    return sum(map(_weight, text)) / len(text)


def _weight(char: str) -> float:
    code = ord(char)
    if char in "\t\r\n" or 0x20 <= code < 0x7F:
        return 1.0
    if 0x3040 <= code < 0x3100 or 0x4E00 <= code < 0xA000 or 0x3000 <= code < 0x3020 or 0xFF00 <= code < 0xFF61:
        return 1.0
    if 0xFF61 <= code < 0xFFA0:  # half-width katakana: what EUC-JP looks like when read as CP932
        return 0.3
    category = unicodedata.category(char)
    if category[0] == "C":
        return -1.0
    return 0.5 if category[0] in "LN" else 0.7


def _samples(path: Path, position: int) -> list[bytes]:
    """The beginning of the file and the stretch around `position`, each from an even offset and a line start."""
    samples = []
    with path.open("rb") as source:
        samples.append(source.read(_SAMPLE))
        if position > _SAMPLE:
            source.seek((position - _SAMPLE // 4) & ~1)
            around = source.read(_SAMPLE)
            samples.append(around[around.find(b"\n") + 1 :])
    return samples


def _by_plausibility(samples: list[bytes]) -> list[str]:
    """The encodings that can read the samples, the most plausible first."""
    scored: list[tuple[float, int, str]] = []
    for place, encoding in enumerate(_CANDIDATES + _WIDE_CANDIDATES):
        try:
            is_wide = encoding in _WIDE_CANDIDATES  # a later stretch may start in the middle of a wide character
            texts = [_decoded_start(sample, encoding) for sample in (samples[:1] if is_wide else samples)]
        except UnicodeDecodeError:
            continue
        if is_wide and not any("\n" in text or "\r" in text or "," in text or "\t" in text for text in texts):
            continue
        scored.append((-round(min(plausibility(text) for text in texts), 3), place, encoding))
    return [encoding for _score, _place, encoding in sorted(scored)]


def _decoded_start(sample: bytes, encoding: str) -> str:
    """`sample` as text; a character cut at its end does not count."""
    return codecs.getincrementaldecoder(encoding)("strict").decode(sample, final=len(sample) < _SAMPLE // 2)
