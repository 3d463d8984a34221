"""Words that are perhaps one word written in two ways (表記ゆれ): width, kana, long marks, okurigana, reading."""

from __future__ import annotations

import re
from typing import Final

from viewer.domain.folding import fold
from viewer.domain.kana import spell

_KANJI: Final = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々"
_OKURIGANA: Final = re.compile(rf"(?<=[{_KANJI}])[\u3041-\u309f]{{1,3}}(?=[{_KANJI}]|$)")
_FILLING: Final = re.compile(r"[\s\-・,.、。'\"「」()（）/_:;!?！？]+")
_SOUNDS: Final = str.maketrans({"ぢ": "じ", "づ": "ず", "を": "お", "ゔ": "ぶ"})
_SHORTEST: Final = 5
"""Words of fewer letters differ by one letter all the time: 返品, 返信."""


def near_key(words: str) -> str:
    """The same for 申し込み, 申込み and 申込; for サーバー and サーバ; for ＷＥＢ and web."""
    level = _FILLING.sub("", fold(words).translate(_SOUNDS))
    return _OKURIGANA.sub("", level) or level


def is_near(word: str, other: str, reading: str = "", other_reading: str = "") -> bool:
    """Perhaps both mean the same: a warning, never a merge. reading: よみ, "" if unknown."""
    key, other_key = near_key(word), near_key(other)
    if key == other_key:
        return True
    sound, other_sound = spell(reading or word), spell(other_reading or other)
    if sound and sound == other_sound:
        return True
    return min(len(key), len(other_key)) >= _SHORTEST and _is_one_apart(key, other_key)


def likeness(words: str, other: str) -> float:
    """How much two titles are alike, 0 to 1: Dice's coefficient over pairs of letters of their keys."""
    pairs, others = _pairs(near_key(words)), _pairs(near_key(other))
    if not pairs or not others:
        return 0.0
    return 2 * len(pairs & others) / (len(pairs) + len(others))


def _pairs(key: str) -> set[str]:
    return {key[at : at + 2] for at in range(len(key) - 1)} or ({key} if key else set())


def _is_one_apart(key: str, other: str) -> bool:
    """One letter was changed, added, left out, or two beside each other swapped."""
    if abs(len(key) - len(other)) > 1:
        return False
    short, long = sorted((key, other), key=len)
    start = next((at for at, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    if len(short) == len(long):
        swapped = short[start + 1 : start + 2] + short[start : start + 1] == long[start : start + 2]
        return short[start + 1 :] == long[start + 1 :] or (swapped and short[start + 2 :] == long[start + 2 :])
    return short[start:] == long[start + 1 :]
