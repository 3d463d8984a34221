"""A mapping as TOML that people can read and edit."""

from __future__ import annotations

from typing import Any

import tomlkit
from tomlkit.items import Table

from viewer.domain.identities import Strength
from viewer.domain.mapping import (
    ISO,
    Cell,
    EventCells,
    Mapping,
    ReadOptions,
    ScoreColumn,
    TextCells,
    TimeColumn,
)
from viewer.domain.scores import GoodEnd
from viewer.events.importing.mapping_files import EVENT_CELLS, TEXT_CELLS


def dump_mapping(mapping: Mapping) -> str:
    """TOML that load_mapping reads back as an equal mapping. What is left at its default is not written."""
    document = tomlkit.document()
    document["version"] = mapping.version
    document["source"] = mapping.source
    if mapping.ignore:
        document["ignore"] = list(mapping.ignore)
    _put(document, "read", _read(mapping.read))
    _put_all(document, "lookup", [_lookup(lookup) for lookup in mapping.read.lookups])
    if mapping.rollup is not None:
        rollup = mapping.rollup
        separator = None if rollup.separator == ", " else rollup.separator
        _put(
            document, "rollup",
            {"key": list(rollup.key), "sum": list(rollup.sum), "list": list(rollup.list), "count": rollup.count,
             "separator": separator},
        )  # fmt: skip
    _put_all(
        document, "identity",
        [
            _cell_values(identity.cell)
            | {"namespace": identity.namespace, "strength": _unless(identity.strength, Strength.STRONG)}
            for identity in mapping.identities
        ],
    )  # fmt: skip
    if mapping.time is not None:
        _put(document, "time", _time(mapping.time))
    if mapping.event is not None:
        _put(document, "event", _cells(mapping.event, EVENT_CELLS), keep_empty=True)
    _put(document, "text", _cells(mapping.text, TEXT_CELLS))
    if mapping.value is not None:
        _put(document, "value", _cell_values(mapping.value.cell) | {"currency": _cell(mapping.value.currency)})
    _put_all(document, "score", [_score(score) for score in mapping.scores])
    _put_all(
        document, "field",
        [_cell_values(one.cell) | {"role": one.role.value, "label": one.label or None} for one in mapping.fields],
    )  # fmt: skip
    _put(document, "missing", {column: list(words) for column, words in mapping.missing.items()})
    _put_all(
        document, "refuse_if",
        [
            {"column": rule.column, "values": list(rule.values), "reason": rule.reason, "negate": rule.negate or None}
            for rule in mapping.refuse_if
        ],
    )  # fmt: skip
    return tomlkit.dumps(document)


def _put(document: tomlkit.TOMLDocument, name: str, values: dict[str, Any], *, keep_empty: bool = False) -> None:
    table = _table(values)
    if len(table) or keep_empty:
        document[name] = table


def _put_all(document: tomlkit.TOMLDocument, name: str, items: list[dict[str, Any]]) -> None:
    if not items:
        return
    array = tomlkit.aot()
    for values in items:
        array.append(_table(values))
    document[name] = array


def _table(values: dict[str, Any]) -> Table:
    """Without None, and with tables inside written on one line."""
    table = tomlkit.table()
    for key, value in values.items():
        if value is None or value == []:
            continue
        table[key] = _inline(value) if isinstance(value, dict) else value
    return table


def _inline(values: dict[str, Any]) -> Any:
    inline = tomlkit.inline_table()
    for key, value in values.items():
        if value is not None:
            inline[key] = _inline(value) if isinstance(value, dict) else value
    return inline


def _read(options: ReadOptions) -> dict[str, Any]:
    return {
        "format": options.format, "encoding": options.encoding, "header_row": options.header_row,
        "delimiter": options.delimiter, "quote": options.quote, "sheet": options.sheet, "records": options.records,
    }  # fmt: skip


def _lookup(lookup: Any) -> dict[str, Any]:
    return {
        "file": lookup.file, "key": lookup.key, "file_key": _unless(lookup.file_key, lookup.key),
        "columns": list(lookup.columns), "prefix": lookup.prefix or None,
    }  # fmt: skip


def _cell_values(cell: Cell) -> dict[str, Any]:
    column: Any = None
    if cell.columns:
        column = cell.columns[0] if len(cell.columns) == 1 else list(cell.columns)
    return {
        "column": column, "const": cell.const, "map": dict(cell.map) or None, "default": cell.default,
        "optional": cell.optional or None,
    }  # fmt: skip


def _cell(cell: Cell | None) -> dict[str, Any] | None:
    return None if cell is None else _cell_values(cell)


def _cells(cells: EventCells | TextCells, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _cell(getattr(cells, name)) for name in names}


def _time(time: TimeColumn) -> dict[str, Any]:
    formats: Any = list(time.formats) if len(time.formats) > 1 else time.formats[0]
    return {
        "column": time.column,
        "clock": time.clock_column,
        "format": None if time.unit or time.formats == (ISO,) else formats,
        "unit": time.unit,
        "zone": time.zone,
        "end": time.end,
        "duration": time.duration,
        "duration_unit": time.duration_unit if time.duration else None,
    }


def _score(score: ScoreColumn) -> dict[str, Any]:
    return {
        "kind": score.kind.value,
        "column": score.column,
        "question": score.question or None,
        "low": _number(score.low),
        "high": _number(score.high),
        "good": _unless(score.good, GoodEnd.HIGH),
        "words": list(score.words),
        "comment": score.comment,
        "wave": _cell(score.wave),
        "optional": score.optional or None,
    }


def _number(value: float) -> float | int:
    return int(value) if value.is_integer() else value


def _unless(value: str, usual: str) -> str | None:
    return None if value == usual else str(value)
