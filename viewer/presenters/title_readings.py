"""Titles that say nearly the same: compared by their words' dictionary forms and by how they are read aloud.

納期が無い, 納期がない and のうきがない are one; 問い合わせ and 問合せ as well. The reading comes from SudachiPy.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any, Final, NamedTuple

from viewer.domain.folding import fold
from viewer.domain.kana import spell

SIMILAR_FROM: Final = 0.72
"""From here on two titles are shown as similar; 1 is the same but for how it is written."""

_EMPTY_KINDS: Final = frozenset({"助詞", "助動詞", "補助記号", "空白"})
_DENIALS: Final = frozenset({"ない", "無い", "ず", "ぬ", "まい"})
"""Not to find is the opposite of finding: a denial counts, however it is written."""
_FEWEST_CHARS: Final = 2
_CUTTING: Final = threading.Lock()
"""The tokenizer may be used by one thread at a time."""


class TitleKey(NamedTuple):
    """reading: in hiragana, without particles and signs. words: dictionary forms of the words that carry meaning."""

    reading: str
    words: frozenset[str]


class SimilarTitle(NamedTuple):
    """row_id: whose title it is. likeness: 0 to 1."""

    row_id: str
    likeness: float


def make_key(title: str) -> TitleKey:
    """Slow the first time (0.2 s to load the dictionary): call it in a job. Kept by title."""
    return _make_key(" ".join(title.split()))


@lru_cache(maxsize=8192)
def _make_key(title: str) -> TitleKey:
    readings, words = [], set()
    with _CUTTING:
        cut = [
            (each.surface(), each.part_of_speech()[0], each.reading_form(), each.normalized_form())
            for each in _cutter()(unicodedata.normalize("NFKC", title))
        ]
    for surface, kind, reading, normal in cut:
        if kind in _EMPTY_KINDS and normal not in _DENIALS:
            continue
        if normal in _DENIALS:
            readings.append("ない")
            words.add("ない")
            continue
        readings.append(fold(surface if surface.isascii() else reading))
        words.add(fold(surface if surface.isascii() else normal))
    return TitleKey("".join(readings) or fold(title), frozenset(words))


def likeness(one: TitleKey, other: TitleKey) -> float:
    """1 for the same reading or the same words in any order; else the nearer of reading and shared words."""
    if not one.reading or not other.reading:
        return 0.0
    if one.reading == other.reading or (one.words and one.words == other.words):
        return 1.0
    longest, shortest = sorted((len(one.reading), len(other.reading)), reverse=True)
    by_reading = 0.0
    if shortest * 2 >= longest:
        by_reading = SequenceMatcher(None, one.reading, other.reading, autojunk=False).ratio()
    every = one.words | other.words
    by_words = len(one.words & other.words) / len(every) if every else 0.0
    return max(by_reading, by_words)


def find_similar(title: str, titles: Mapping[str, str], *, most: int = 5) -> list[SimilarTitle]:
    """Of `titles` by row id those that say nearly what `title` says, the nearest first."""
    if len(title.strip()) < _FEWEST_CHARS:
        return []
    key = make_key(title)
    found = [SimilarTitle(row_id, likeness(key, make_key(other))) for row_id, other in titles.items()]
    near = [each for each in found if each.likeness >= SIMILAR_FROM]
    return sorted(near, key=lambda each: (-each.likeness, each.row_id))[:most]


def matches_typed(typed: str, title: str) -> bool:
    """Every word that was typed stands in the title: as written, in kana or Latin letters, or in dictionary form."""
    key = make_key(title)
    every = (fold(title), key.reading, " ".join(sorted(key.words)))
    sound = spell(key.reading)
    return all(any(word in text for text in every) or spell(word) in sound for word in fold(typed).split())


def rank_typed(typed: str, titles: Iterable[tuple[str, str]]) -> list[str]:
    """Row ids of the titles that fit what was typed, those that begin with it first, else in the given order."""
    wanted = fold(typed).strip()
    fitting = [(row_id, title) for row_id, title in titles if not wanted or matches_typed(typed, title)]
    return [row_id for row_id, _ in sorted(fitting, key=lambda each: not fold(each[1]).startswith(wanted))]


@lru_cache(maxsize=1)
def _cutter() -> Callable[[str], Iterable[Any]]:
    from sudachipy import Dictionary, SplitMode

    cut: Callable[[str], Iterable[Any]] = Dictionary(dict="small").tokenizer(SplitMode.C).tokenize
    return cut
