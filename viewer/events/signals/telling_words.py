"""What a telling is about, as far as its words say so: the method behind "the same thing told twice".

A text is cut into sentences; of a transcript only what the customer said counts. From each sentence come content grams:
two neighbouring characters inside a run of kanji or katakana, and whole Latin words, all folded. Hiragana (endings and
particles), digits and names of staff say little about the matter and are left out. A gram weighs ln(n / texts that have
it), so that greetings and the shop's own words weigh next to nothing. Two texts are as alike as the cosine of their
weights: 0 nothing shared, 1 the same grams. What the customer bought is named in every matter about it and tells none
of them apart: grams of the titles of their own orders are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.folding import fold
from viewer.domain.transcripts import turns_of

_RUN: Final = re.compile(r"[一-龠々ァ-ヴー]+|[a-z]{3,}")
_SENTENCE: Final = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_STAFF: Final = tuple(
    map(fold, ("オペレータ", "担当", "応対", "スタッフ", "店員", "受付", "アドバイザ", "自動", "agent", "operator",
               "staff", "advisor", "clerk", "bot", "support", "rep"))
)  # fmt: skip
_COMMON_WORDS: Final = """
    the and for you your are was were has have had not but with this that from they them their there here what when
    where which who how why can could would will shall should please thank thanks hello regards dear about again just
    still any all some one two our out its been being did does get got yes also than then very into over only
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())
_RUNS_KEPT: Final = 200_000
"""People and templates say the same words again and again: their grams are looked up."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tellings:
    """Grams of many texts, flat. Of text i the occurrences are [starts[i], starts[i + 1]).

    gram: number of the gram; sentence: number of the sentence within its text. weights: by gram.
    ranges: by text, (char_start, char_end) of each sentence.
    """

    starts: Numbers
    gram: Numbers
    sentence: Numbers
    weights: NDArray[np.float64]
    ranges: Sequence[Sequence[tuple[int, int]]]


@lru_cache(maxsize=4096)
def is_staff(speaker: str) -> bool:
    """A speaker of a transcript who is not the customer, by the word that names the role."""
    folded = fold(speaker)
    return any(word in folded for word in _STAFF)


def said_by_customer(text: str, *, is_transcript: bool) -> list[tuple[int, str]]:
    """(char_start, words) of what the customer said."""
    if not is_transcript:
        return [(0, text)]
    return [(turn.char_start, turn.words) for turn in turns_of(text) if not is_staff(turn.speaker)]


def sentences_of(text: str, *, is_transcript: bool) -> Iterator[tuple[int, int]]:
    """(char_start, char_end) of what the customer said, sentence by sentence."""
    for offset, words in said_by_customer(text, is_transcript=is_transcript):
        for match in _SENTENCE.finditer(words):
            if match[0].strip():
                yield offset + match.start(), offset + match.end()


class Vocabulary:
    """Grams by number, and how many of the counted texts have each.

    Takes texts part by part, so that all of them need never be in memory at once.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._by_run: dict[str, tuple[int, ...]] = {}
        self._having = np.zeros(0, dtype=np.int64)
        self._texts = 0

    def grams_of(self, words: str) -> set[int]:
        """Numbers of the different grams."""
        found: set[int] = set()
        for run in _RUN.findall(unicodedata.normalize("NFKC", words).casefold()):
            known = self._by_run.get(run)
            found.update(self._grams_of_run(run) if known is None else known)
        return found

    def _grams_of_run(self, run: str) -> tuple[int, ...]:
        if run.isascii():
            grams = [] if run in _COMMON else [run]
        else:
            folded = fold(run)
            grams = [folded[at : at + 2] for at in range(len(folded) - 1)]
        numbers = tuple(self._numbers.setdefault(gram, len(self._numbers)) for gram in grams)
        if len(self._by_run) >= _RUNS_KEPT:
            self._by_run.clear()
        self._by_run[run] = numbers
        return numbers

    def count(self, texts: Iterable[tuple[str, bool]]) -> None:
        """texts: (text, is it a transcript), each different text once over all calls."""
        found: list[int] = []
        for text, is_transcript in texts:
            said = said_by_customer(text, is_transcript=is_transcript)
            # No gram reaches over the end of a line.
            found.extend(self.grams_of("\n".join(words for _, words in said)))
            self._texts += 1
        having = np.bincount(np.array(found, dtype=np.int64), minlength=len(self._numbers))
        having[: len(self._having)] += self._having
        self._having = having

    def weights(self) -> NDArray[np.float64]:
        """ln(n / texts that have it), by gram."""
        having = np.ones(len(self._numbers), dtype=np.int64)
        having[: len(self._having)] = np.maximum(self._having, 1)
        return np.log((self._texts + 1) / having)


def make_tellings(texts: Sequence[tuple[str, bool]], vocabulary: Vocabulary) -> Tellings:
    """texts: (text, is it a transcript), all of them counted in `vocabulary`."""
    starts, ranges = [0], []
    gram: list[int] = []
    sentence: list[int] = []
    for text, is_transcript in texts:
        own = list(sentences_of(text, is_transcript=is_transcript))
        for place, (start, end) in enumerate(own):
            grams = vocabulary.grams_of(text[start:end])
            gram += grams
            sentence += [place] * len(grams)
        starts.append(len(gram))
        ranges.append(own)
    return Tellings(
        np.array(starts, dtype=np.int64), np.array(gram, dtype=np.int64), np.array(sentence, dtype=np.int64),
        vocabulary.weights(), ranges,
    )  # fmt: skip


def likeness(
    tellings: Tellings, first: Numbers, second: Numbers, ignored: tuple[Numbers, Numbers]
) -> tuple[NDArray[np.float64], Numbers, Numbers]:
    """Of the pairs (first[i], second[i]): how alike, 0 to 1, and in each the sentence that shares most, -1 for none.

    ignored: (number of the pair, gram), of grams that are as if they had not been said.
    """
    size, grams = len(first), max(len(tellings.weights), 1)
    unsaid = ignored[0] * grams + ignored[1]
    sides, keys, squares = [], [], []
    for texts in (first, second):
        pair, at = _occurrences(tellings, texts)
        said = ~np.isin(pair * grams + tellings.gram[at], unsaid)
        pair, at = pair[said], at[said]
        sides.append((pair, at))
        keys.append(pair * grams + tellings.gram[at])
        squares.append(_squares(tellings, np.unique(keys[-1]), size))
    shared = np.intersect1d(keys[0], keys[1])
    dot, norm = _squares(tellings, shared, size), np.sqrt(squares[0] * squares[1])
    alike = np.divide(dot, norm, out=np.zeros(size), where=norm > 0)
    best = [_best_sentence(tellings, side, np.isin(own, shared), size) for side, own in zip(sides, keys, strict=True)]
    return alike, best[0], best[1]


def _squares(tellings: Tellings, keys: Numbers, size: int) -> NDArray[np.float64]:
    """By pair the sum of the squared weights of its grams. keys: pair and gram in one number, each once."""
    grams = max(len(tellings.weights), 1)
    return np.bincount(keys // grams, weights=tellings.weights[keys % grams] ** 2, minlength=size).astype(np.float64)


def _occurrences(tellings: Tellings, texts: Numbers) -> tuple[Numbers, Numbers]:
    """(number of the pair, position in `gram`) of every occurrence in the texts of the pairs."""
    begin = tellings.starts[texts]
    lengths = tellings.starts[texts + 1] - begin
    pair = np.repeat(np.arange(len(texts)), lengths)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return pair, begin[pair] + within


def _best_sentence(
    tellings: Tellings, occurrences: tuple[Numbers, Numbers], hit: NDArray[np.bool_], size: int
) -> Numbers:
    """Of each pair the sentence whose shared grams weigh most. hit: which occurrences are shared."""
    pair, at = occurrences
    best = np.full(size, -1, dtype=np.int64)
    if not hit.any():
        return best
    most = int(tellings.sentence[at[hit]].max()) + 1
    where = pair[hit] * most + tellings.sentence[at[hit]]
    places, inverse = np.unique(where, return_inverse=True)
    gained = np.bincount(inverse, weights=tellings.weights[tellings.gram[at[hit]]])
    order = np.lexsort((-places, gained))  # of equal ones the earliest sentence comes last, and stays
    best[places[order] // most] = places[order] % most
    return best
