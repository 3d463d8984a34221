"""How a word is read aloud (よみ), as a proposal: the dictionary does not know every name and every coinage."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

from viewer.domain.folding import fold

_CUTTING: Final = threading.Lock()
"""The tokenizer may be used by one thread at a time."""


@lru_cache(maxsize=2048)
def propose_reading(word: str) -> str:
    """In hiragana. Slow the first time (0.2 s to load the dictionary): call it in a job."""
    level = unicodedata.normalize("NFKC", word).strip()
    if not level or (fold(level) == level and not _has_kanji(level)):
        return level
    with _CUTTING:
        pieces = [(each.surface(), each.reading_form()) for each in _cutter()(level)]
    return "".join(fold(surface if surface.isascii() or not reading else reading) for surface, reading in pieces)


def _has_kanji(word: str) -> bool:
    return any("㐀" <= letter <= "鿿" for letter in word)


@lru_cache(maxsize=1)
def _cutter() -> Callable[[str], Iterable[Any]]:
    from sudachipy import Dictionary, SplitMode

    cut: Callable[[str], Iterable[Any]] = Dictionary(dict="small").tokenizer(SplitMode.C).tokenize
    return cut
