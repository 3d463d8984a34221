"""Words for people, carried without Qt until something knows the language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable sentence: context and English source as lupdate sees them, and its arguments.

    Write `Text.translate("Journey", "{days} days later", days=3)` with literal strings only: lupdate reads the
    source code. `{name}` is filled after translation; `%n` is the plural number and comes from the argument `n`.
    Arguments that are themselves Text are translated first.
    """

    context: str
    source: str
    args: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def translate(cls, context: str, source: str, **args: Any) -> Text:
        """Named so that lupdate collects its two literals."""
        return cls(context, source, args)


Translate = Callable[[Text], str]
"""Turns a Text into words of the chosen language. Injected; there is no global one."""


def fill(text: Text, words: str, translate: Translate) -> str:
    """`words` (the translated source) with the arguments of `text` put in.

    Arguments are inserted as they are: braces inside them are not looked at again.
    """
    if "n" in text.args:
        words = words.replace("%n", f"{text.args['n']:,}")
    values = {k: translate(v) if isinstance(v, Text) else v for k, v in text.args.items()}
    return words.format(**values) if values else words


def english(text: Text) -> str:
    """The source itself, for English, logs and tests."""
    return fill(text, text.source, english)
