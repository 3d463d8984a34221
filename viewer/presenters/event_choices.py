"""Which events a rule means, in words and as what can be chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from viewer.domain.text import Text, Translate
from viewer.presenters.channel_words import ACTOR_WORDS, CHANNEL_WORDS

_LIST_SPLIT: Final = re.compile(r"[,、，\n]")


class EventChoices(NamedTuple):
    """channels, actors: word by value. conversion, has_words: words for whatever, yes, no."""

    channels: dict[str, str]
    actors: dict[str, str]
    conversion: tuple[str, str, str]
    has_words: tuple[str, str, str]
    any_words: str


def make_choices(translate: Translate) -> EventChoices:
    whatever = translate(Text.translate("Signals", "any"))
    return EventChoices(
        {channel.value: translate(words) for channel, words in CHANNEL_WORDS.items()},
        {actor.value: translate(words) for actor, words in ACTOR_WORDS.items()},
        (
            whatever,
            translate(Text.translate("Signals", "conversions only")),
            translate(Text.translate("Signals", "no conversions")),
        ),
        (
            whatever,
            translate(Text.translate("Signals", "with words only")),
            translate(Text.translate("Signals", "without words only")),
        ),
        whatever,
    )


def selector_words(chosen: Sequence[str], choices: EventChoices) -> str:
    """What is ticked in a menu, in one line."""
    return " ・ ".join(chosen) if chosen else choices.any_words


def parted(text: str) -> tuple[str, ...]:
    """A list as people type it: by commas of either language, or line by line."""
    return tuple(dict.fromkeys(part.strip() for part in _LIST_SPLIT.split(text) if part.strip()))


def place_of_flag(value: bool | None) -> int:
    """The place of whatever, yes, no in the words for them."""
    return 0 if value is None else 1 if value else 2
