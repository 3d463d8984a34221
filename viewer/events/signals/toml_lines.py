"""TOML that people write: read strictly, and every error says the line."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from viewer.domain.channels import Actor, Channel
from viewer.domain.errors import AshiatoError
from viewer.domain.signals import RuleWords, Selector
from viewer.domain.text import Text

_AT: re.Pattern[str] = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_Word = TypeVar("_Word", bound=StrEnum)


class RuleError(AshiatoError):
    """A rule that cannot be read. line: counts from 1."""

    def __init__(self, what: Text, name: str, line: int) -> None:
        super().__init__(
            what, where=f"{name}:{line}", next_step=Text.translate("Signals", "Correct the text of the rule.")
        )
        self.line = line


class TomlText:
    """One TOML document with its name, able to say where a key stands."""

    def __init__(self, text: str, name: str) -> None:
        """Raises RuleError if it is no TOML."""
        self._lines = text.splitlines()
        self.name = name
        try:
            self.values: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = _AT.search(str(error))
            line = int(found[1]) if found and found[1] else max(len(self._lines), 1)
            raise RuleError(Text.translate("Signals", "This is no valid TOML."), name, line) from error

    def fail(self, what: Text, *path: str) -> NoReturn:
        raise RuleError(what, self.name, self.line_of(*path))

    def line_of(self, *path: str) -> int:
        """The line of a key, or of the nearest one above it that is written out."""
        table: tuple[str, ...] = ()
        best, depth = 1, 0
        for number, line in enumerate(self._lines, 1):
            words = line.strip()
            if words.startswith("["):
                table = tuple(part.strip(' "') for part in words.strip("[]").split("]")[0].split("."))
                here = table
            elif match := re.match(r'"?([\w.-]+)"?\s*=', words):
                here = (*table, *match[1].split("."))
            else:
                continue
            if len(here) > depth and here == path[: len(here)]:
                best, depth = number, len(here)
        return best

    def need_text(self, table: dict[str, Any], *path: str) -> str:
        value = table.get(path[-1])
        if not isinstance(value, str) or not value.strip():
            self.fail(Text.translate("Signals", "{key} must be text in quotes.", key=path[-1]), *path)
        return value.strip()

    def need_table(self, value: Any, *path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.fail(Text.translate("Signals", "{key} must be a table.", key=".".join(path) or self.name), *path)
        return value

    def texts(self, value: Any, *path: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self.fail(Text.translate("Signals", "{key} must be a list of texts in quotes.", key=path[-1]), *path)
        return tuple(value)

    def flag(self, value: Any, *path: str) -> bool:
        if not isinstance(value, bool):
            self.fail(Text.translate("Signals", "{key} must be true or false.", key=path[-1]), *path)
        return value

    def number(self, value: Any, low: float, high: float, *path: str, is_whole: bool) -> int | float:
        is_number = isinstance(value, int if is_whole else int | float) and not isinstance(value, bool)
        if not is_number or not low <= value <= high:
            self.fail(
                Text.translate(
                    "Signals", "{key} must be a number from {low} to {high}.", key=path[-1], low=f"{low:g}",
                    high=f"{high:g}",
                ),
                *path,
            )  # fmt: skip
        return int(value) if is_whole else float(value)

    def close(self, table: dict[str, Any], known: tuple[str, ...], *path: str) -> None:
        """Raises RuleError for a key nobody knows."""
        for key in table:
            if key not in known:
                self.fail(
                    Text.translate(
                        "Signals", "There is no {key} here. Known: {known}.", key=key, known=", ".join(known)
                    ),
                    *path, key,
                )  # fmt: skip

    def selector(self, value: Any, *path: str) -> Selector:
        table = self.need_table(value, *path)
        known = ("channels", "actors", "events", "words", "topics", "conversion", "has_words")
        self.close(table, known, *path)
        texts = {key: self.texts(table[key], *path, key) for key in known[2:5] if key in table}
        flags = {
            name: self.flag(table[key], *path, key)
            for key, name in (("conversion", "is_conversion"), ("has_words", "has_words"))
            if key in table
        }
        return Selector(
            channels=self._members(table, Channel, *path, "channels"),
            actors=self._members(table, Actor, *path, "actors"),
            events=texts.get("events", ()),
            words=texts.get("words", ()),
            topics=texts.get("topics", ()),
            is_conversion=flags.get("is_conversion"),
            has_words=flags.get("has_words"),
        )

    def _members(self, table: dict[str, Any], kind: type[_Word], *path: str) -> tuple[_Word, ...]:
        if path[-1] not in table:
            return ()
        values = self.texts(table[path[-1]], *path)
        try:
            return tuple(kind(value) for value in values)
        except ValueError:
            known = ", ".join(member.value for member in kind)
            self.fail(Text.translate("Signals", "{key} may hold only: {known}.", key=path[-1], known=known), *path)

    def words_by_language(self, value: Any, *path: str) -> dict[str, RuleWords]:
        """`[words.ja]` and its like: title, meaning, next_action."""
        tables = self.need_table(value, *path)
        if not tables:
            self.fail(Text.translate("Signals", "{key} needs at least one language.", key=path[-1]), *path)
        words = {}
        for language, entry in tables.items():
            table = self.need_table(entry, *path, language)
            self.close(table, ("title", "meaning", "next_action"), *path, language)
            title, meaning, action = (
                self.need_text(table, *path, language, key) for key in ("title", "meaning", "next_action")
            )
            words[language] = RuleWords(title, meaning, action)
        return words
