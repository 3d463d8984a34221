"""What a telling is about, as far as its words say so: the method behind "the same thing told twice".

A text is cut into sentences; of a transcript only what the customer said counts. From each sentence come content grams:
two neighbouring characters inside a run of kanji or katakana, and whole Latin words, all folded. Hiragana (endings and
particles), digits and names of staff say little about the matter and are left out. A gram weighs ln(n / texts that have
it), so that greetings and the shop's own words weigh next to nothing. Two texts are as alike as the cosine of their
weights: 0 nothing shared, 1 the same grams.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
_PAIRS_AT_ONCE: Final = 20_000

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tellings:
    """Grams of many texts, flat. Of text i the occurrences are [starts[i], starts[i + 1]).

    gram: number of the gram; sentence: number of the sentence within its text. weights: by gram. norms: by text.
    ranges: by text, (char_start, char_end) of each sentence.
    """

    starts: Numbers
    gram: Numbers
    sentence: Numbers
    weights: NDArray[np.float64]
    norms: NDArray[np.float64]
    ranges: Sequence[Sequence[tuple[int, int]]]


def is_staff(speaker: str) -> bool:
    """A speaker of a transcript who is not the customer, by the word that names the role."""
    folded = fold(speaker)
    return any(word in folded for word in _STAFF)


def sentences_of(text: str, *, is_transcript: bool) -> Iterator[tuple[int, int]]:
    """(char_start, char_end) of what the customer said, sentence by sentence."""
    if not is_transcript:
        parts = [(0, text)]
    else:
        parts = [(turn.char_start, turn.words) for turn in turns_of(text) if not is_staff(turn.speaker)]
    for offset, words in parts:
        for match in _SENTENCE.finditer(words):
            if match[0].strip():
                yield offset + match.start(), offset + match.end()


def grams_of(sentence: str) -> set[str]:
    found: set[str] = set()
    for match in _RUN.finditer(unicodedata.normalize("NFKC", sentence).casefold()):
        run = match[0]
        if run.isascii():
            if run not in _COMMON:
                found.add(run)
        else:
            folded = fold(run)
            found.update(folded[at : at + 2] for at in range(len(folded) - 1))
    return found


def make_tellings(texts: Sequence[tuple[str, bool]]) -> Tellings:
    """texts: (text, is it a transcript), each different text once."""
    numbers: dict[str, int] = {}
    starts, gram, sentence, ranges = [0], [], [], []
    for text, is_transcript in texts:
        own = list(sentences_of(text, is_transcript=is_transcript))
        for place, (start, end) in enumerate(own):
            for word in grams_of(text[start:end]):
                gram.append(numbers.setdefault(word, len(numbers)))
                sentence.append(place)
        starts.append(len(gram))
        ranges.append(own)
    begin, grams = np.array(starts, dtype=np.int64), np.array(gram, dtype=np.int64)
    owner = np.repeat(np.arange(len(texts)), np.diff(begin))
    once = np.unique(owner * max(len(numbers), 1) + grams)
    of_text, of_gram = once // max(len(numbers), 1), once % max(len(numbers), 1)
    having = np.bincount(of_gram, minlength=len(numbers))
    weights = np.log((len(texts) + 1) / np.maximum(having, 1))
    norms = np.sqrt(np.bincount(of_text, weights=weights[of_gram] ** 2, minlength=len(texts)))
    return Tellings(begin, grams, np.array(sentence, dtype=np.int64), weights, norms, ranges)


def likeness(tellings: Tellings, first: Numbers, second: Numbers) -> tuple[NDArray[np.float64], Numbers, Numbers]:
    """Of the pairs (first[i], second[i]): how alike, 0 to 1, and in each the sentence that shares most, -1 for none."""
    alike = np.zeros(len(first))
    best = np.full((2, len(first)), -1, dtype=np.int64)
    for start in range(0, len(first), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        alike[part], best[0, part], best[1, part] = _likeness(tellings, first[part], second[part])
    return alike, best[0], best[1]


def _likeness(tellings: Tellings, first: Numbers, second: Numbers) -> tuple[NDArray[np.float64], Numbers, Numbers]:
    size, grams = len(first), max(len(tellings.weights), 1)
    pair_a, at_a = _occurrences(tellings, first)
    pair_b, at_b = _occurrences(tellings, second)
    keys_a, keys_b = pair_a * grams + tellings.gram[at_a], pair_b * grams + tellings.gram[at_b]
    shared = np.intersect1d(keys_a, keys_b)
    dot = np.bincount(shared // grams, weights=tellings.weights[shared % grams] ** 2, minlength=size)
    norm = tellings.norms[first] * tellings.norms[second]
    alike = np.divide(dot, norm, out=np.zeros(size), where=norm > 0)
    return (
        alike,
        _best_sentence(tellings, (pair_a, at_a), np.isin(keys_a, shared), size),
        _best_sentence(tellings, (pair_b, at_b), np.isin(keys_b, shared), size),
    )


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
