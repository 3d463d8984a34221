"""Tags found while they are being typed, by word and by reading, also while an input method composes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.domain.kana import spell
from viewer.domain.names import level_name
from viewer.domain.near_words import is_near
from viewer.domain.tags import Codebook, Tag


class FoundTag(NamedTuple):
    """alias: the word it was found by, if that is a tag that was merged into it, else ""."""

    tag: Tag
    alias: str = ""


class TagSearch:
    """One state of the codebook. Each look costs microseconds a tag: for use on every key."""

    def __init__(self, codebook: Codebook, recent: Sequence[Tag] = ()) -> None:
        """recent: what is offered first before anything was typed, and among equals."""
        self._codebook = codebook
        self._rank = {tag.tag_id: place for place, tag in enumerate(recent)}
        self._entries = [
            (tag, alias, fold(word), spell(reading or word))
            for tag in codebook.tags
            for alias, word, reading in (
                ("", tag.word, tag.reading),
                *((old.word, old.word, old.reading) for old in codebook.merged_into(tag.tag_id)),
            )
        ]

    def find(self, typed: str, most: int = 7, left_out: Iterable[str] = ()) -> tuple[FoundTag, ...]:
        """typed: what stands in the box with what is being composed: のうき, nouk and 納 find 納期. Best first.

        left_out: tag_ids that are not offered. Nothing typed: the recent ones, then the others by reading.
        """
        words, sound, known = fold(typed.strip().lstrip("#＃")), spell(typed.strip().lstrip("#＃")), set(left_out)
        hits: list[tuple[int, int, int, Tag, str]] = []
        for place, (tag, alias, word, reading) in enumerate(self._entries):
            rank = _rank(words, sound, word, reading)
            if rank is not None and tag.tag_id not in known:
                hits.append((rank, self._rank.get(tag.tag_id, len(self._rank)), place, tag, alias))
        found: dict[str, FoundTag] = {}
        for _, _, _, tag, alias in sorted(hits, key=lambda hit: hit[:3]):
            found.setdefault(tag.tag_id, FoundTag(tag, alias))
        return tuple(found.values())[:most]

    def find_exact(self, typed: str) -> Tag | None:
        return self._codebook.find_word(typed.strip().lstrip("#＃"))

    def find_near(self, typed: str, reading: str = "") -> tuple[Tag, ...]:
        """Tags that are perhaps the same word in another spelling. reading: of what was typed, if it is known."""
        word = typed.strip().lstrip("#＃")
        if not word:
            return ()
        return tuple(
            tag for tag in self._codebook.tags
            if level_name(tag.word) != level_name(word) and is_near(word, tag.word, reading, tag.reading)
        )  # fmt: skip


def _rank(words: str, sound: str, word: str, reading: str) -> int | None:
    """0 for the best; None if it does not fit."""
    if not words or words == word:
        return 0
    if word.startswith(words):
        return 1
    if sound and reading.startswith(sound):
        return 2
    if words in word:
        return 3
    # From the third letter on: short sounds occur anywhere.
    return 4 if len(sound) > 2 and sound in reading else None
