"""The Japanese of the sample, kept in texts/*.toml and varied by small alternatives."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from sample_data.dice import Dice

_TEXTS: Final = Path(__file__).parent / "texts"
_CHOICE: Final = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


@cache
def texts(name: str) -> dict[str, Any]:
    """The parsed texts/NAME.toml."""
    with (_TEXTS / f"{name}.toml").open("rb") as stream:
        return tomllib.load(stream)


def lines(name: str, *keys: str) -> list[str]:
    """A list of texts: lines("comments", "nps", "low")."""
    value: Any = texts(name)
    for key in keys:
        value = value[key]
    return [str(item) for item in value]


def vary(dice: Dice, text: str, slots: dict[str, str] | None = None) -> str:
    """`text` with one of each [a|b|] chosen and {slots} filled in. Alternatives do not nest."""
    chosen = _CHOICE.sub(lambda match: dice.pick(match.group(1).split("|")), text)
    return chosen.format_map(slots) if slots else chosen


def fitting(choices: list[str], slots: dict[str, str]) -> list[str]:
    """Without texts that name an order number, for somebody who has none to name."""
    if slots.get("order", "") == "":
        return [text for text in choices if "{order}" not in text] or choices
    return choices


def say(dice: Dice, name: str, /, *keys: str, **slots: str) -> str:
    """One of a list of texts, varied."""
    return vary(dice, dice.pick(fitting(lines(name, *keys), slots)), slots)
