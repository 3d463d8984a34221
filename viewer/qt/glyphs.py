"""Characters that no font of the machine can draw, in words instead of empty boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_RARE: Final = re.compile("[\u2190-\u2bff\u3200-\u33ff\ufe00-\ufe0f\u200d\U00010000-\U0010ffff]")
"""Symbols, emoji and rare letters: everything else is in the font that comes with the app."""
_JOINERS: Final = re.compile("[\ufe00-\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Controls, and signs that turn or hide what follows: shown words must not say anything else than the data."""
_NAMED: Final = (
    "😀笑顔 😃笑顔 😄笑顔 😁笑顔 😆大笑い 😅苦笑い 😂うれし泣き 🤣大笑い 😊にっこり 🙂ほほえみ 😉ウインク",
    "😍大好き 🥰大好き 😭大泣き 😢涙 😞がっかり 😔しょんぼり 😠怒り 😡激怒 💢怒り 😱悲鳴 😰冷や汗 💦汗 😩うんざり",
    "🙏お願い 🙇おじぎ 👍いいね 👎よくない 👏拍手 🎉お祝い ✨きらきら ⭐星 ❤ハート ♥ハート 💔失恋 🤔考え中 😐真顔",
    "🏠家 📦荷物 🚚配送 🛋ソファ",
)
_JAPANESE: Final = {named[0]: named[1:] for line in _NAMED for named in line.split()}


def readable(text: str, can_draw: Callable[[int], bool], *, is_japanese: bool) -> str:
    """`text` with every character that cannot be drawn in words, ‹お願い›, ‹folded hands›, and without unseen ones.

    can_draw: of a code point. Signs that only join or colour the one before them go with it.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", text)
    if not _RARE.search(text):
        return text
    missing = [character for character in set(_RARE.findall(text)) if not _is_drawn(character, can_draw)]
    if not missing:
        return text
    for character in missing:
        text = text.replace(character, _in_words(character, is_japanese=is_japanese))
    return text


def _is_drawn(character: str, can_draw: Callable[[int], bool]) -> bool:
    return not _JOINERS.match(character) and can_draw(ord(character))


@lru_cache(maxsize=2048)
def _in_words(character: str, *, is_japanese: bool) -> str:
    if _JOINERS.match(character):
        return ""
    name = _JAPANESE.get(character) if is_japanese else None
    name = name or unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return f"‹{name}›"
