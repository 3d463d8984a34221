"""The rules of stages as TOML."""

from __future__ import annotations

from typing import Any, Final

from viewer.domain.signals import StageAxis, Value
from viewer.domain.stages import AxisRules, AxisWords, StageRule, StageRules
from viewer.domain.text import Text
from viewer.events.signals.rule_texts import as_toml
from viewer.events.signals.toml_lines import TomlText

STAGE_ID: Final = "stage"
"""Names the file and the record that hold them."""

_MOST_LEVELS: Final = 9


def parse_stages(text: str, name: str, *, is_shipped: bool = False) -> StageRules:
    """The rules that `text` writes. Raises RuleError with the line."""
    toml = TomlText(text, name)
    toml.close(toml.values, ("version", *StageAxis))
    toml.number(toml.values.get("version"), 1, 1, "version", is_whole=True)
    axes = [_axis(toml, axis, toml.values[axis]) for axis in StageAxis if axis in toml.values]
    return StageRules(tuple(axis for axis in axes if axis.rules), is_shipped, text)


def with_stage_change(text: str, path: tuple[str | int, ...], value: Value) -> str:
    """`text` with another value at `path`, such as ("consideration", "rule", 2, "days"); comments stay."""
    import tomlkit

    document: Any = tomlkit.parse(text)
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = as_toml(value)
    return str(tomlkit.dumps(document))


def _axis(toml: TomlText, axis: StageAxis, value: Any) -> AxisRules:
    table = toml.need_table(value, axis)
    toml.close(table, ("fall_after_days", "words", "rule"), axis)
    words = {
        language: _words(toml, entry, axis, "words", language)
        for language, entry in toml.need_table(table.get("words"), axis, "words").items()
    }
    if not words or len({len(said.levels) for said in words.values()}) != 1:
        toml.fail(Text.translate("Signals", "Each language must name as many levels."), axis, "words")
    top = len(next(iter(words.values())).levels) - 1
    fall = int(toml.number(table.get("fall_after_days", 0), 0, 3650, axis, "fall_after_days", is_whole=True))
    given = table.get("rule", [])
    if not isinstance(given, list):
        toml.fail(Text.translate("Signals", "Rules are written as [[{axis}.rule]].", axis=axis), axis, "rule")
    return AxisRules(axis, fall, tuple(_rule(toml, axis, top, entry) for entry in given), words)


def _words(toml: TomlText, value: Any, *path: str) -> AxisWords:
    table = toml.need_table(value, *path)
    toml.close(table, ("title", "levels"), *path)
    levels = toml.texts(table.get("levels"), *path, "levels")
    if not 2 <= len(levels) <= _MOST_LEVELS:
        toml.fail(Text.translate("Signals", "From 2 to {most} levels, please.", most=_MOST_LEVELS), *path, "levels")
    return AxisWords(toml.need_text(table, *path, "title"), levels)


def _rule(toml: TomlText, axis: StageAxis, top: int, value: Any) -> StageRule:
    path = (axis, "rule")
    table = toml.need_table(value, *path)
    toml.close(table, ("level", "events", "times", "days", "sets", "words"), *path)
    words = toml.need_table(table.get("words"), *path, "words")
    if not words:
        toml.fail(Text.translate("Signals", "{key} needs at least one language.", key="words"), *path, "words")
    return StageRule(
        axis,
        int(toml.number(table.get("level"), 0, top, *path, "level", is_whole=True)),
        toml.selector(table.get("events"), *path, "events"),
        {language: toml.need_text(words, *path, "words", language) for language in words},
        int(toml.number(table.get("times", 1), 1, 1000, *path, "times", is_whole=True)),
        int(toml.number(table.get("days", 0), 0, 3650, *path, "days", is_whole=True)),
        toml.flag(table.get("sets", False), *path, "sets"),
    )
