"""Words that occur in many comments. Japanese is cut into words by SudachiPy with its small dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.folding import fold
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text
from viewer.presenters.masking import DOT, mask_text

_KEPT: Final = frozenset({"名詞", "動詞", "形容詞", "形状詞"})
_LEFT_OUT: Final = frozenset({"数詞", "人名", "助動詞語幹", "非自立可能"})
_EMPTY: Final = frozenset(map(fold, (
    "為る", "居る", "有る", "成る", "出来る", "言う", "思う", "事", "物", "為", "様", "所", "時", "方", "此れ",
    "其れ", "何", "さん", "度", "気", "他", "こと", "もの", "よう", "中", "上", "後", "前", "回", "日", "月", "年",
    "分", "円", "人", "点", "件", "the", "and", "was", "were", "for", "with", "that", "this", "have", "has", "had",
    "not", "but", "you", "your", "they", "are", "from", "very", "all", "too", "its", "our", "out", "can", "been",
    "would",
)))  # fmt: skip
"""Words without a subject of their own, in the dictionary's spelling."""

_TOLD_EVERY: Final = 500
_LONGEST: Final = 4_000
"""Characters of one comment that are looked at: a pasted mail is no comment."""


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """Which words stand in which comments. words: most frequent first.

    word_no, text_no: pairs of shape (p,), each pair once: word `words[word_no]` stands in that comment.
    """

    words: tuple[str, ...]
    word_no: NDArray[np.int32]
    text_no: NDArray[np.int32]

    def texts_with(self, word: str) -> NDArray[np.int32]:
        """text_no of the comments that hold the word."""
        if word not in self.words:
            return np.empty(0, np.int32)
        return np.asarray(self.text_no[self.word_no == self.words.index(word)])

    def counts(self, comment_no: NDArray[np.int32]) -> NDArray[np.int64]:
        """How many of these comments hold each word, shape of `words`."""
        if not len(self.text_no):
            return np.zeros(len(self.words), np.int64)
        size = int(max(self.text_no.max(), comment_no.max(initial=0))) + 1
        weight = np.bincount(comment_no, minlength=size)
        return np.bincount(self.word_no, weights=weight[self.text_no], minlength=len(self.words)).astype(np.int64)


def make_word_index(comments: Mapping[int, str], report: Report) -> WordIndex:
    """Slow for many comments (3 ms a thousand characters): call it in a job. Names of people are left out."""
    from sudachipy import Dictionary, SplitMode

    cut = Dictionary(dict="small").tokenizer(SplitMode.C).tokenize
    numbers: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    stage = Text.translate("Comments", "Counting words")
    for turn, (text_no, comment) in enumerate(comments.items()):
        if turn % _TOLD_EVERY == 0:
            report(Progress(stage, turn, len(comments)))
        found = set()
        for morpheme in cut(mask_text(comment[:_LONGEST])):
            kinds = morpheme.part_of_speech()
            if kinds[0] not in _KEPT or not _LEFT_OUT.isdisjoint(kinds[1:3]):
                continue
            surface = morpheme.surface()
            # The dictionary would write English words in Japanese letters.
            word = surface.lower() if surface.isascii() else morpheme.normalized_form()
            if DOT in word or fold(word) in _EMPTY or (len(word) < 2 and not _is_kanji(word)):
                continue
            found.add(word)
        pairs += [(numbers.setdefault(word, len(numbers)), text_no) for word in sorted(found)]
    return _sorted_index(tuple(numbers), np.array(pairs, np.int32).reshape(-1, 2))


def _sorted_index(words: tuple[str, ...], pairs: NDArray[np.int32]) -> WordIndex:
    """Numbered anew, so that the most frequent word is the first."""
    counts = np.bincount(pairs[:, 0], minlength=len(words))
    order = np.argsort(-counts, kind="stable")
    turn = np.empty(len(words), np.int32)
    turn[order] = np.arange(len(words), dtype=np.int32)
    return WordIndex(tuple(words[at] for at in order.tolist()), turn[pairs[:, 0]], pairs[:, 1])


def _is_kanji(word: str) -> bool:
    return len(word) == 1 and "一" <= word <= "鿿"
