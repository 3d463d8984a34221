"""One table of a mapping file while it is read: typed, and strict about words it does not know."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import Cell
from viewer.domain.text import Text

_Word = TypeVar("_Word", bound=StrEnum)


class Section:
    """Reads keys off a TOML table; `close` refuses what nobody asked for. Every error names file and place."""

    def __init__(self, file_name: str, place: str, values: Any) -> None:
        self._file_name = file_name
        self._place = place
        if not isinstance(values, dict):
            self._fail(Text.translate("Import", "A table of values is expected here."))
        self._values: dict[str, Any] = dict(values)
        self._asked: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str | None:
        value = self._take(key)
        if value is None:
            return default
        if not isinstance(value, str):
            self._fail(Text.translate("Import", "{key} must be text in quotes.", key=key))
        return value

    def need(self, key: str) -> str:
        value = self.text(key)
        if not value:
            self._fail(Text.translate("Import", "{key} is missing.", key=key))
        return value

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str | None:
        value = self.text(key, default)
        if value is not None and value not in choices:
            self._fail(
                Text.translate("Import", "{key} is {value}, but must be one of {choices}.", key=key, value=value,
                               choices=", ".join(choices))
            )  # fmt: skip
        return value

    def word(self, key: str, kind: type[_Word], default: _Word) -> _Word:
        return kind(self.choice(key, tuple(member.value for member in kind), default.value) or default.value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        value = self._take(key)
        if value is None:
            return ()
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            self._fail(Text.translate("Import", "{key} must be a list of texts in quotes.", key=key))
        return tuple(items)

    def number(self, key: str, default: float) -> float:
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._fail(Text.translate("Import", "{key} must be a number.", key=key))
        return float(value)

    def whole(self, key: str) -> int | None:
        value = self._take(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            self._fail(Text.translate("Import", "{key} must be a whole number, 0 or more.", key=key))
        return value

    def flag(self, key: str) -> bool:
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self._fail(Text.translate("Import", "{key} must be true or false.", key=key))
        return bool(value)

    def cell(self, key: str) -> Cell | None:
        """`key = "column"`, or a table with column or const."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, str):
            return Cell((value,))
        section = Section(self._file_name, f"{self._place}.{key}", value)
        cell = section.own_cell()
        section.close()
        return cell

    def own_cell(self) -> Cell:
        """The cell that this table itself describes."""
        columns, const = self.texts("column"), self.text("const")
        if bool(columns) == (const is not None):
            self._fail(Text.translate("Import", "Either column or const must be given."))
        words = self._take("map") or {}
        if not isinstance(words, dict) or not all(isinstance(to, str) for to in words.values()):
            self._fail(Text.translate("Import", "map must be a table of texts."))
        return Cell(columns, const, dict(words), self.text("default"), self.flag("optional"))

    def section(self, key: str) -> Section | None:
        value = self._take(key)
        return None if value is None else Section(self._file_name, key, value)

    def sections(self, key: str) -> list[Section]:
        """The tables of `[[key]]`; a single `[key]` is one of them."""
        value = self._take(key)
        if value is None:
            return []
        items = value if isinstance(value, list) else [value]
        return [Section(self._file_name, f"{key} {place}", item) for place, item in enumerate(items, 1)]

    def words_by_column(self) -> Dict[str, tuple[str, ...]]:
        """Every key with its list of texts."""
        return {key: self.texts(key) for key in tuple(self._values)}

    def close(self) -> None:
        """Raises AshiatoError for a key that was never asked for."""
        unknown = [key for key in self._values if key not in self._asked]
        if unknown:
            self._fail(
                Text.translate("Import", "There is no {key} here. Known: {known}.", key=", ".join(unknown),
                               known=", ".join(self._asked))
            )  # fmt: skip

    def _take(self, key: str) -> Any:
        self._asked.append(key)
        return self._values.get(key)

    def fail(self, what: Text) -> NoReturn:
        """An error at this place."""
        self._fail(what)

    def _fail(self, what: Text) -> NoReturn:
        where = f"{self._file_name}, [{self._place}]" if self._place else self._file_name
        raise AshiatoError(what, where=where, next_step=Text.translate("Import", "Correct the mapping file."))
