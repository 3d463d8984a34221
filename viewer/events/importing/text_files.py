"""A text file as UTF-8, whatever it was written in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.events.importing import encodings
from viewer.events.importing.containers import PlainFile, temporary_path
from viewer.events.importing.encodings import Tick
from viewer.events.importing.meter import Meter

_HEAD: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Utf8File:
    """path: UTF-8. encoding: of the original. is_sure: every byte was decoded already."""

    path: Path
    encoding: str
    is_sure: bool


def announced_utf8(plain: PlainFile, named: str | None, target: Path, tick: Tick) -> Utf8File:
    """The file by the encoding that was named, or that it announces itself; else it is taken for UTF-8, unchecked.

    What is not UTF-8 is written as UTF-8 into `target`. Raises AshiatoError if the named encoding does not fit.
    """
    with plain.path.open("rb") as source:
        head = source.read(_HEAD)
    known = encodings.named_encoding(named) if named else None
    encoding = known or encodings.byte_order_mark(head) or encodings.looks_wide(head) or encodings.UTF8
    if encoding == encodings.UTF8:
        return Utf8File(plain.path, encoding, False)
    try:
        encodings.convert(plain.path, target, encoding, tick)
    except UnicodeDecodeError as error:
        raise encodings.wrong_encoding(plain.path, plain.name, encoding, error.start) from None
    return Utf8File(target, encoding, True)


def found_utf8(plain: PlainFile, named: str | None, bad_utf8: int, target: Path, tick: Tick) -> Utf8File:
    """As announced_utf8, for a file that has turned out not to be UTF-8 at byte `bad_utf8`."""
    if named:
        raise encodings.wrong_encoding(plain.path, plain.name, named, bad_utf8)
    return Utf8File(target, encodings.convert_unknown(plain.path, target, bad_utf8, plain.name, tick), True)


@contextmanager
def as_utf8(plain: PlainFile, named: str | None, work_dir: Path, meter: Meter) -> Iterator[Utf8File]:
    """The file as UTF-8 that is sure; a converted copy is gone at the end."""
    target = temporary_path(work_dir, ".utf8")
    try:
        source = announced_utf8(plain, named, target, meter.tick)
        if not source.is_sure:
            bad = encodings.first_bad_utf8(plain.path, meter.tick)
            if bad is not None:
                source = found_utf8(plain, named, bad, target, meter.tick)
        yield source
    finally:
        target.unlink(missing_ok=True)
