"""JSON and JSON Lines into rows of text. Numbers keep the digits they were written with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from viewer.domain import refusals
from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ReadOptions
from viewer.domain.progress import Report
from viewer.domain.text import Text
from viewer.events.importing.containers import PlainFile, hash_file, temporary_path
from viewer.events.importing.meter import Meter
from viewer.events.importing.raw_file import KEPT_CHARS, RawFile, RefusedRecord, refused_record
from viewer.events.importing.record_spool import RecordSpool
from viewer.events.importing.text_files import as_utf8

_BLOCK: Final = 1 << 20
_TICK_RECORDS: Final = 2000
_DEPTH_AT_MOST: Final = 60
_LITERALS: Final = {True: "true", False: "false"}
_ESCAPE: Final = "\\u"
_SPACE: Final = " \t\r\n"
_CUT_WITHIN: Final = 32
"""An error this near to the end of what was read may be but a cut: literals and escapes are shorter."""


class _Number(str):
    """A number as it stood in the file: of any length, with the digits and the exponent it has."""

    __slots__ = ()


_DECODER: Final = json.JSONDecoder(parse_float=_Number, parse_int=_Number, parse_constant=_Number)


def read_json(plain: PlainFile, kind: str, options: ReadOptions, work_dir: Path, report: Report) -> RawFile:
    """kind: "json" (an array, an object that holds one array of records, objects one after another) or "jsonl".

    Nested objects become columns `a.b`; lists stay JSON text. A record that is cut or no object is refused.
    Raises AshiatoError for a wrong encoding and for JSON that holds no records.
    """
    meter = Meter(report, Text.translate("Import", "Reading {name}", name=plain.name), plain.path.stat().st_size)
    target = temporary_path(work_dir, ".parquet")
    refused: list[RefusedRecord] = []
    records = 0
    with as_utf8(plain, options.encoding, work_dir, meter) as source, RecordSpool(plain.name, work_dir) as spool:
        found = _lines(source.path) if kind == "jsonl" else _values(source.path, options.records, plain.name)
        try:
            for value, text, done in found:
                records += 1
                if records % _TICK_RECORDS == 1:
                    meter.rows = records
                    meter.tick(done)
                reason = _add(spool, value, text)
                if reason is not None:
                    refused.append(refused_record(records, text, reason))
            if not spool.columns:
                raise AshiatoError(
                    Text.translate("Import", "No record of the file holds a named value."),
                    where=plain.name,
                    next_step=Text.translate("Import", "Name its format in the mapping's [read], for example csv."),
                )
            spool.write(target, meter, refused)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return RawFile(
            target, plain.sha256 or hash_file(plain.path), plain.name, spool.columns, records, spool.rows,
            tuple(refused), kind, source.encoding, plain.container,
        )  # fmt: skip


_BROKEN: Final = object()
"""Stands for a record that is not JSON."""


def _add(spool: RecordSpool, value: Any, text: str) -> Text | None:
    """Puts `value` into the spool, or says why not. text: how it was written."""
    if value is _BROKEN:
        return refusals.NOT_JSON
    if not isinstance(value, dict):
        return refusals.NOT_AN_OBJECT
    record: dict[str, str] = {}
    _flatten(value, "", record, 0)
    if _ESCAPE in text:  # only an escape can name half a character
        try:
            "".join((*record, *record.values())).encode()
        except UnicodeEncodeError:
            return refusals.NOT_TEXT
    spool.add(record, len(text))
    return None


def _flatten(value: dict[str, Any], prefix: str, record: dict[str, str], depth: int) -> None:
    for key, item in value.items():
        name = prefix + key
        kind = type(item)
        if kind is str or kind is _Number:
            record[name] = item
        elif item is None or item == {}:
            record[name] = ""
        elif kind is dict and depth < _DEPTH_AT_MOST:
            _flatten(item, f"{name}.", record, depth + 1)
        else:
            record[name] = as_text(item)


def as_text(item: Any) -> str:
    """A JSON value as text: texts and numbers as they stand, true, false, lists and what they hold as compact JSON."""
    if isinstance(item, str):
        return str(item)
    return _LITERALS[item] if item is True or item is False else _compact(item)


def _compact(item: Any) -> str:
    if isinstance(item, _Number):
        return str(item)
    if isinstance(item, dict):
        pairs = (f"{json.dumps(key, ensure_ascii=False)}:{_compact(one)}" for key, one in item.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(item, list):
        return "[" + ",".join(map(_compact, item)) + "]"
    return json.dumps(item, ensure_ascii=False)


def _lines(path: Path) -> Iterator[tuple[Any, str, int]]:
    """Value (or _BROKEN), text and bytes done for each line that is not blank."""
    done = 0
    with path.open("rb") as source:
        for line in source:
            done += len(line)
            text = line.decode().removeprefix("\ufeff").strip(_SPACE)
            if text:
                yield _parsed(text), text, done


def _parsed(text: str) -> Any:
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError):
        return _BROKEN


def _values(path: Path, key: str | None, file_name: str) -> Iterator[tuple[Any, str, int]]:
    """The records of a JSON file: elements of its array, or its top-level objects."""
    stream = _Stream(path, file_name)
    first = stream.peek()
    if first == "[":
        stream.skip(1)
        yield from stream.elements()
        return
    if first != "{":
        raise AshiatoError(
            Text.translate("Import", "The file is neither a JSON array nor an object."),
            where=file_name,
            next_step=Text.translate("Import", "Name its format in the mapping's [read], for example csv."),
        )
    tops = stream.elements(is_array=False)
    value, text, done = next(tops)
    following = next(tops, None)
    if following is None and isinstance(value, dict):
        array = _array_of(value, key, file_name)
        if array is not None:
            yield from ((item, as_text(item), done) for item in array)
            return
    yield value, text, done
    if following is not None:
        yield following
        yield from tops


def _array_of(value: dict[str, Any], key: str | None, file_name: str) -> list[Any] | None:
    """The one list of records inside an object; None if the object is itself the record."""
    if key is not None:
        inner: Any = value
        for part in key.split("."):
            inner = inner.get(part) if isinstance(inner, dict) else None
        if not isinstance(inner, list):
            raise AshiatoError(
                Text.translate("Import", "There is no list called {key} in the file.", key=key),
                where=file_name,
                next_step=Text.translate("Import", "It has: {columns}.", columns=", ".join(list(value)[:12])),
            )
        return inner
    lists = [item for item in value.values() if isinstance(item, list) and any(isinstance(one, dict) for one in item)]
    scalars = [item for item in value.values() if not isinstance(item, list | dict) and item is not None]
    # An envelope says little besides its list (a count, the next page); an event with a list says a lot.
    return lists[0] if len(lists) == 1 and len(scalars) <= 3 else None


class _Stream:
    """A JSON file read piece by piece, so that a large array never lies in memory as a whole."""

    def __init__(self, path: Path, file_name: str) -> None:
        self._file_name = file_name
        self._records = 0
        self._blocks = self._read(path)
        self._buffer = ""
        self._place = 0
        self._done = 0

    def _read(self, path: Path) -> Iterator[str]:
        with path.open("r", encoding="utf-8-sig", newline="") as source:
            while block := source.read(_BLOCK):
                self._done += len(block.encode())
                yield block

    def _more(self, blocks: int = 1) -> bool:
        """Reads on; false at the end of the file."""
        found = "".join(islice(self._blocks, blocks))
        if not found:
            return False
        self._buffer = self._buffer[self._place :] + found
        self._place = 0
        return True

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            while self._place < len(self._buffer) and self._buffer[self._place] in _SPACE:
                self._place += 1
            if self._place < len(self._buffer):
                return self._buffer[self._place]
            if not self._more():
                return ""

    def skip(self, count: int) -> None:
        self._place += count

    def elements(self, *, is_array: bool = True) -> Iterator[tuple[Any, str, int]]:
        """Values up to the end of the array or the file, commas read over. The last one may be cut off, and is _BROKEN.

        Raises AshiatoError where the text is wrong before the end: what follows could not be told apart.
        """
        while char := self.peek():
            if char in ",\x1e":
                self.skip(1)
                continue
            if char == "]" and is_array:
                return
            self._records += 1
            value, text = self._next()
            yield value, text, self._done
            if value is _BROKEN:
                return

    def _next(self) -> tuple[Any, str]:
        blocks = 1
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._place)
            except RecursionError:
                raise self._broken() from None
            except json.JSONDecodeError as error:
                if error.pos < len(self._buffer) - _CUT_WITHIN and not error.msg.startswith("Unterminated"):
                    raise self._broken() from None
                # Twice as much each time: a huge value is not parsed again for every megabyte of it.
                if self._more(blocks):
                    blocks *= 2
                    continue
                return _BROKEN, self._buffer[self._place : self._place + KEPT_CHARS]
            if end == len(self._buffer) and self._more():
                continue  # a number may go on in the next block
            text = self._buffer[self._place : end]
            self._place = end
            return value, text

    def _broken(self) -> AshiatoError:
        return AshiatoError(
            Text.translate("Import", "The JSON is broken in the middle of the file."),
            where=f"{self._file_name}, record {self._records}",
            next_step=Text.translate("Import", "Export it again, best as JSON Lines: there only a bad line is lost."),
        )
