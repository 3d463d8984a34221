"""A rule as TOML: read, and changed by a form without losing its comments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from viewer.domain.signal_parameters import PARAMETERS, Parameter, ParameterType
from viewer.domain.signals import RuleWords, Selector, SignalKind, SignalRule, Value
from viewer.domain.text import Text
from viewer.events.signals.toml_lines import TomlText

VERSION: Final = 1
_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_KEYS: Final = ("version", "id", "kind", "on", "parameters", "words")


def parse_rule(text: str, name: str, *, is_shipped: bool = False) -> SignalRule:
    """The rule that `text` writes. name: of the file, for errors. Raises RuleError with the line."""
    toml = TomlText(text, name)
    values = toml.values
    toml.close(values, _KEYS)
    toml.number(values.get("version"), VERSION, VERSION, "version", is_whole=True)
    rule_id = toml.need_text(values, "id")
    if not _ID.fullmatch(rule_id):
        toml.fail(Text.translate("Signals", "id may hold small letters, digits and _ only."), "id")
    kind_name = toml.need_text(values, "kind")
    if kind_name not in set(SignalKind):
        known = ", ".join(SignalKind)
        toml.fail(Text.translate("Signals", "{key} may hold only: {known}.", key="kind", known=known), "kind")
    kind = SignalKind(kind_name)
    given = toml.need_table(values.get("parameters", {}), "parameters")
    toml.close(given, tuple(parameter.name for parameter in PARAMETERS[kind]), "parameters")
    parameters = {
        parameter.name: _value(toml, parameter, given[parameter.name]) if parameter.name in given else parameter.default
        for parameter in PARAMETERS[kind]
    }
    if kind is SignalKind.WORDS and not parameters["words"]:
        toml.fail(Text.translate("Signals", "This rule needs at least one word."), "parameters", "words")
    return SignalRule(
        rule_id,
        kind,
        toml.flag(values.get("on", True), "on"),
        parameters,
        toml.words_by_language(values.get("words"), "words"),
        is_shipped,
        text,
    )


def _value(toml: TomlText, parameter: Parameter, value: Any) -> Value:
    path = ("parameters", parameter.name)
    match parameter.type:
        case ParameterType.EVENTS:
            return toml.selector(value, *path)
        case ParameterType.TEXTS:
            return toml.texts(value, *path)
        case ParameterType.FLAG:
            return toml.flag(value, *path)
        case _:
            is_whole = parameter.type is ParameterType.WHOLE
            return toml.number(value, parameter.low, parameter.high, *path, is_whole=is_whole)


def with_changes(
    rule: SignalRule,
    *,
    is_on: bool | None = None,
    parameters: Mapping[str, Value] | None = None,
    words: Mapping[str, RuleWords] | None = None,
) -> SignalRule:
    """`rule` with these things set, its text changed accordingly; comments and order stay. Raises RuleError."""
    import tomlkit

    document = tomlkit.parse(rule.text)
    if is_on is not None:
        document["on"] = is_on
    for name, value in (parameters or {}).items():
        table = document.setdefault("parameters", tomlkit.table())
        if value != rule.parameters[name] or name in table:
            table[name] = as_toml(value)
    for language, said in (words or {}).items():
        table = document.setdefault("words", tomlkit.table()).setdefault(language, tomlkit.table())
        table["title"], table["meaning"], table["next_action"] = said.title, said.meaning, said.next_action
    return replace(parse_rule(tomlkit.dumps(document), rule.rule_id), is_shipped=False)


def as_toml(value: Value) -> Any:
    if isinstance(value, Selector):
        import tomlkit

        table = tomlkit.inline_table()
        lists = {
            "channels": value.channels, "actors": value.actors, "events": value.events, "words": value.words,
            "topics": value.topics,
        }  # fmt: skip
        table.update({key: [str(item) for item in items] for key, items in lists.items() if items})
        flags = {"conversion": value.is_conversion, "has_words": value.has_words}
        table.update({key: flag for key, flag in flags.items() if flag is not None})
        return table
    return list(value) if isinstance(value, tuple) else value
