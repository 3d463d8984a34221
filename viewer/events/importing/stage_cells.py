"""Columns and cells of a mapping as SQL expressions over the rows of a file."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Dict
from dataclasses import replace
from typing import Any, Final

from viewer.domain.channels import ACTOR_CODE, ACTORS, CHANNEL_CODE, CHANNELS, Actor, Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import ISO, Cell, EventCells, Mapping
from viewer.domain.text import Text
from viewer.events.importing.engine import quoted_list, quoted_name, quoted_text
from viewer.events.importing.raw_file import RawFile

NULL_TEXT: Final = "CAST(NULL AS VARCHAR)"
_SPACE_CHARS: Final = " \t\r\n\u3000"
_SPACES: Final = quoted_text(_SPACE_CHARS)
_LOOKED_AT_ONCE: Final = 20
"""Columns: planning a look at hundreds of them at once takes the engine far longer than looking."""

_TRUE_WORDS: Final = ("true", "yes", "1", "y", "t", "on")


class Columns:
    """The columns of one file, each as the SQL expression of its cell."""

    def __init__(
        self, names: Iterable[str], missing: Dict[str, tuple[str, ...]], padded: frozenset[str] | None = None
    ) -> None:
        """padded: the columns in which some cell has spaces around its text; None = not known, any may."""
        self.names = tuple(names)
        self._known = frozenset(self.names)
        self._missing = missing
        self._padded = self._known if padded is None else padded

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def raw(self, name: str) -> str:
        """The cell as it stands; missing words are NULL."""
        words = self._missing.get("*", ()) + self._missing.get(name, ())
        column = quoted_name(name)
        return f"CASE WHEN {column} IN ({quoted_list(words)}) THEN NULL ELSE {column} END" if words else column

    def trimmed(self, name: str) -> str:
        """Without spaces around it (the wide one too); NULL if nothing is left."""
        if name not in self._padded:
            return self.raw(name)
        words = self._missing.get("*", ()) + self._missing.get(name, ())
        text = f"trim({quoted_name(name)}, {_SPACES})"
        return f"CASE WHEN {text} IN ({quoted_list(('', *words))}) THEN NULL ELSE {text} END"

    def text(self, cell: Cell | None, *, trim: bool = True) -> str:
        """The value of `cell` as VARCHAR: columns or constant, then its map and default."""
        if cell is None:
            return NULL_TEXT
        value = self._source(cell, trim=trim or bool(cell.map))
        if cell.map:
            cases = " ".join(f"WHEN {quoted_text(word)} THEN {quoted_text(to)}" for word, to in cell.map.items())
            otherwise = value if cell.default is None else quoted_text(cell.default)
            value = f"CASE {value} {cases} ELSE {otherwise} END"
        return value if cell.default is None else f"coalesce({value}, {quoted_text(cell.default)})"

    def channel(self, cell: Cell | None) -> str:
        """Code of the channel, UTINYINT; what is no channel is `other`."""
        codes = {channel.value: CHANNEL_CODE[channel] for channel in CHANNELS}
        return self._code(cell, codes, codes[Channel.OTHER.value])

    def actor(self, cell: Cell | None) -> str:
        """Code of the actor, UTINYINT; what is none is `unknown`."""
        codes = {actor.value: ACTOR_CODE[actor] for actor in ACTORS}
        return self._code(cell, codes, codes[Actor.UNKNOWN.value])

    def truth(self, cell: Cell | None) -> str:
        """BOOLEAN, never NULL."""
        if cell is None:
            return "false"
        return f"coalesce(lower({self.text(cell)}) IN ({quoted_list(_TRUE_WORDS)}), false)"

    def amount(self, cell: Cell) -> str:
        """DOUBLE, finite, read over thousands commas and currency signs; NULL where it is no number."""
        text = self.text(cell)
        plain = f"regexp_replace({text}, '[,¥￥$€£円\\s]', '', 'g')"
        number = f"coalesce(TRY_CAST({text} AS DOUBLE), TRY_CAST({plain} AS DOUBLE))"
        return f"CASE WHEN isfinite({number}) THEN {number} END"

    def _source(self, cell: Cell, *, trim: bool) -> str:
        if cell.const is not None:
            return quoted_text(cell.const)
        present = [self.trimmed(name) if trim else self.raw(name) for name in cell.columns if name in self]
        if not present:
            return NULL_TEXT
        return present[0] if len(present) == 1 else f"nullif(concat_ws(' ', {', '.join(present)}), '')"

    def _code(self, cell: Cell | None, codes: Dict[str, int], unknown: int) -> str:
        if cell is None:
            return f"{unknown}::UTINYINT"
        otherwise = codes.get(cell.default or "", unknown)
        if cell.const is not None:
            return f"{codes.get(cell.const, unknown)}::UTINYINT"
        words = {word: codes[to] for word, to in cell.map.items()} or codes
        value = self._source(cell, trim=True)
        value = value if cell.map else f"lower({value})"
        cases = " ".join(f"WHEN {quoted_text(word)} THEN {code}::UTINYINT" for word, code in words.items())
        return f"CASE {value} {cases} ELSE {otherwise}::UTINYINT END"


def find_padded(raw: RawFile, mapping: Mapping, look: Callable[[str], list[Any]]) -> frozenset[str]:
    """The columns whose cells need trimming. look: runs a query and gives its rows.

    Trimming every id of a large file takes as long as reading it; looking at the ends of the cells does not.
    """
    names = [name for name in raw.columns if name in _trimmed_columns(mapping)]
    padded: set[str] = set()
    for start in range(0, len(names), _LOOKED_AT_ONCE):
        part = names[start : start + _LOOKED_AT_ONCE]
        found = look(f"SELECT {', '.join(map(_is_padded, part))} FROM {raw.rows_sql}")[0]
        padded.update(name for name, is_padded in zip(part, found, strict=True) if is_padded)
    return frozenset(padded)


def _is_padded(name: str) -> str:
    column = quoted_name(name)
    ends = " OR ".join(f"suffix({column}, {quoted_text(end)})" for end in _SPACE_CHARS)
    return f"coalesce(min({column}) < '!' OR bool_or({ends} OR prefix({column}, '\u3000')), false)"


def _trimmed_columns(mapping: Mapping) -> set[str]:
    """All that are compared or joined. Titles, urls, vendor ids stay as they stand; times are read over spaces."""
    event, text, time = mapping.event or EventCells(), mapping.text, mapping.time
    compared = replace(
        mapping, text=replace(text, title=None, url=None), event=replace(event, vendor_id=None)
    )  # fmt: skip
    translated = [cell for cell in (text.title, text.url, event.vendor_id) if cell is not None and cell.map]
    names = {name for cell in (*cells_of(compared), *translated) for name in cell.columns}
    names.update(rule.column for rule in mapping.refuse_if)
    for score in mapping.scores:
        names.update({score.column} | ({score.comment} if score.comment else set()))
    if time is not None and time.unit is None and (time.formats != (ISO,) or time.clock_column):
        names |= _time_columns(mapping)
    return names


def cells_of(mapping: Mapping) -> list[Cell]:
    """Every cell of `mapping`, in no particular order."""
    event, text = mapping.event or EventCells(), mapping.text
    cells = [text.title, text.url, text.traffic_source, text.device, text.comment, text.transcript]
    cells += [event.name, event.channel, event.actor, event.vendor_id, event.session, event.thread, event.topic]
    cells += [event.media, event.order, event.conversion]
    if mapping.value is not None:
        cells += [mapping.value.cell, mapping.value.currency]
    cells += [score.wave for score in mapping.scores]
    cells += [identity.cell for identity in mapping.identities] + [field.cell for field in mapping.fields]
    return [cell for cell in cells if cell is not None]


def required_columns(mapping: Mapping) -> set[str]:
    """Columns that a file must have."""
    names = _time_columns(mapping)
    for cell in cells_of(mapping):
        if not cell.optional:
            names.update(cell.columns)
    for score in mapping.scores:
        if not score.optional:
            names.update({score.column} | ({score.comment} if score.comment else set()))
    rollup = mapping.rollup
    if rollup is not None:
        names.update((*rollup.key, *rollup.sum, *rollup.list))
    return names


def unused_columns(mapping: Mapping, names: tuple[str, ...]) -> list[str]:
    """The columns that become attributes. One that is only translated by a map stays: its own words are kept there."""
    used = _time_columns(mapping) | set(mapping.ignore)
    for cell in cells_of(mapping):
        if not cell.map:
            used.update(cell.columns)
    for score in mapping.scores:
        used.update({score.column} | ({score.comment} if score.comment else set()))
    return [name for name in names if name not in used]


def _time_columns(mapping: Mapping) -> set[str]:
    time = mapping.time
    if time is None:
        return set()
    return {name for name in (time.column, time.clock_column, time.end, time.duration) if name}


def check_columns(mapping: Mapping, names: tuple[str, ...], file_name: str) -> None:
    """Raises AshiatoError that names every column the mapping needs and the file lacks, with the nearest spelling."""
    lacking = sorted(required_columns(mapping) - set(names))
    if not lacking:
        return
    near = [difflib.get_close_matches(name, names, 1, 0.6) for name in lacking]
    hints = ", ".join(f"{name} → {match[0]}" for name, match in zip(lacking, near, strict=True) if match)
    there = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
    next_step = (
        Text.translate("Import", "Perhaps renamed: {hints}. Correct the mapping or mark them optional.", hints=hints)
        if hints
        else Text.translate(
            "Import", "The file has: {columns}. Correct the mapping or mark them optional.", columns=there
        )
    )
    columns = ", ".join(lacking)
    raise AshiatoError(
        Text.translate("Import", "The file lacks columns that the mapping names: {columns}.", columns=columns),
        where=file_name,
        next_step=next_step,
    )
