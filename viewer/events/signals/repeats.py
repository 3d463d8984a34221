"""The same thing told on two channels: by the mapped subject (用件), or by the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import TextField
from viewer.domain.clock import DAY_US
from viewer.domain.signals import SignalRule
from viewer.events.signals.changes import IS_TOLD
from viewer.events.signals.scene import Found, Keys, Numbers, Scene, share_of, texts_of, whole_of
from viewer.events.signals.telling_words import Vocabulary, likeness, make_tellings
from viewer.events.signals.told_words import dump_passages, load_texts

_WINDOW: Final = 12
"""So many tellings after one are looked at: who writes more within days is told apart from the crowd anyway."""

_PAIRS_AT_ONCE: Final = 20_000
_TEXTS_AT_ONCE: Final = 50_000
_SEPARATOR: Final = "\n"
"""Between the messages of one telling."""


_Places = list[tuple[int, TextField, int, int]]
"""(event key, field, char_start, char_end) of each passage."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Tellings: what a customer said on one channel in one visit; sorted by customer and time.

    topic: number of the subject, -1 for none. Of telling i the messages are [starts[i], starts[i + 1]) of key, number
    (of the text; of the title where `is_title`). text: number of the different text it is; of text j telling
    `example[j]` is the first.
    """

    home: NDArray[Any]
    start_us: Numbers
    channel: NDArray[Any]
    first_key: Keys
    topic: Numbers
    topic_names: NDArray[Any]
    is_transcript: NDArray[np.bool_]
    starts: Numbers
    key: Keys
    number: Numbers
    is_title: NDArray[np.bool_]
    text: Numbers
    example: Numbers


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Two tellings each of one matter. alike: 0 to 1. same_topic: they have the same mapped subject.

    passages: of both sides.
    """

    first: Numbers
    second: Numbers
    alike: NDArray[np.float64]
    same_topic: NDArray[np.bool_]
    passages: Sequence[tuple[_Places, _Places]]


def find_repeats(scene: Scene, rule: SignalRule) -> Found:
    """Pairs of tellings on two channels within `days` about one matter, joined into one firing per run.

    One matter: the same mapped subject, or words as alike as `likeness` (see telling_words). How much a word weighs
    depends on what everybody says, so all is counted also where only some are asked for. The words are in memory part
    by part.
    """
    told = _load(scene)
    first, second = _neighbours(told, whole_of(rule, "days") * DAY_US)
    ignored = np.isin(told.topic_names, texts_of(rule, "ignore_topics"))
    burden = np.concatenate((~ignored, [True]))  # the last one answers for topic -1
    at = np.flatnonzero(burden[told.topic[first]] & burden[told.topic[second]] & scene.asks_for(told.home[first]))
    first, second = first[at], second[at]
    same = (told.topic[first] == told.topic[second]) & (told.topic[first] >= 0)
    least = np.where(same & bool(rule.parameters["same_topic_is_enough"]), 0.0, share_of(rule, "likeness"))
    vocabulary = Vocabulary()
    if len(first):
        _count_words(scene, told, vocabulary)
    goods = _goods_by_home(scene, vocabulary, told.home[first])
    parts = []
    for start in range(0, len(first), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        scene.tick(start / len(first))
        pairs = first[part], second[part], same[part], least[part]
        parts.append(_compare(scene, told, vocabulary, goods, pairs))
    return _as_found(told, _joined(parts))


def _load(scene: Scene) -> _Told:
    rows = scene.fetch(
        f"""SELECT home_no, occurred_at_us, event_key, channel, visit_no, title_no, text_no, is_transcript,
                   coalesce(topic, '') AS topic
            FROM event WHERE {IS_TOLD}
            ORDER BY home_no, occurred_at_us, order_no, event_key"""
    )
    home, channel = rows["home_no"], rows["channel"]
    part_of = _telling_numbers(home, rows["visit_no"], channel)
    order = np.argsort(part_of, kind="stable")
    starts = np.append(np.flatnonzero(np.diff(part_of[order], prepend=-1)), len(order))
    firsts = order[starts[:-1]]
    is_title = rows["text_no"] == 0
    number = np.where(is_title, rows["title_no"], rows["text_no"]).astype(np.int64)[order]
    is_transcript = np.zeros(len(firsts), dtype=bool)
    np.logical_or.at(is_transcript, part_of, rows["is_transcript"].astype(bool))
    names, topic_no = np.unique(rows["topic"].astype(str), return_inverse=True)
    topic = np.where(names[topic_no] == "", -1, topic_no).astype(np.int64)
    text, example = _different(number, starts, is_transcript)
    return _Told(
        home[firsts], rows["occurred_at_us"][firsts], channel[firsts], rows["event_key"][firsts], topic[firsts], names,
        is_transcript, starts, rows["event_key"][order], number, is_title[order], text, example,
    )  # fmt: skip


def _telling_numbers(home: NDArray[Any], visit: NDArray[Any], channel: NDArray[Any]) -> Numbers:
    """The telling of each message, numbered in the order in which they began. Sorted by home and time."""
    order = np.lexsort((channel, visit, home))
    begins = np.ones(len(order), dtype=bool)
    begins[1:] = np.any([column[order][1:] != column[order][:-1] for column in (home, visit, channel)], axis=0)
    group = np.empty(len(order), dtype=np.int64)
    group[order] = np.cumsum(begins)
    _, firsts, group = np.unique(group, return_index=True, return_inverse=True)
    rank = np.empty(len(firsts), dtype=np.int64)
    rank[np.argsort(firsts, kind="stable")] = np.arange(len(firsts))
    return rank[group]


def _different(number: Numbers, starts: Numbers, is_transcript: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """(number of the different text, by telling; its first telling, by different text)."""
    known: dict[tuple[bool, tuple[int, ...]], int] = {}
    example: list[int] = []
    text = np.empty(len(is_transcript), dtype=np.int64)
    numbers, bounds = number.tolist(), starts.tolist()
    for telling, told_in_turns in enumerate(is_transcript.tolist()):
        content = told_in_turns, tuple(numbers[bounds[telling] : bounds[telling + 1]])
        place = known.setdefault(content, len(example))
        if place == len(example):
            example.append(telling)
        text[telling] = place
    return text, np.array(example, dtype=np.int64)


def _count_words(scene: Scene, told: _Told, vocabulary: Vocabulary) -> None:
    """How many of the different texts have each gram. They are read in the order in which they are stored."""
    tellings = told.example[np.argsort(told.number[told.starts[told.example]], kind="stable")]
    for start in range(0, len(tellings), _TEXTS_AT_ONCE):
        scene.tick(start / len(tellings))
        words = _words_of(scene, told, tellings[start : start + _TEXTS_AT_ONCE])
        vocabulary.count((_SEPARATOR.join(parts), is_transcript) for parts, is_transcript in words.values())


def _words_of(scene: Scene, told: _Told, tellings: Numbers) -> dict[int, tuple[list[str], bool]]:
    """By telling: (the words of its messages, is it a transcript)."""
    numbers = {
        telling: told.number[told.starts[telling] : told.starts[telling + 1]].tolist() for telling in tellings.tolist()
    }
    said = load_texts(scene, [number for own in numbers.values() for number in own])
    return {
        telling: ([said.get(number, "") for number in own], bool(told.is_transcript[telling]))
        for telling, own in numbers.items()
    }


def _goods_by_home(scene: Scene, vocabulary: Vocabulary, homes: NDArray[Any]) -> dict[int, list[int]]:
    """Grams of the names of what each of these customers bought."""
    rows = scene.fetch(
        f"""SELECT DISTINCT home_no, title_no FROM event
            WHERE is_conversion AND title_no <> 0 AND {scene.who} ORDER BY ALL"""
    )
    wanted = np.isin(rows["home_no"], homes)
    numbers = rows["title_no"][wanted].tolist()
    grams = {number: vocabulary.grams_of(title) for number, title in load_texts(scene, numbers).items()}
    found: dict[int, set[int]] = {}
    for home, number in zip(rows["home_no"][wanted].tolist(), numbers, strict=True):
        found.setdefault(home, set()).update(grams.get(number, ()))
    return {home: sorted(own) for home, own in found.items()}


def _compare(
    scene: Scene,
    told: _Told,
    vocabulary: Vocabulary,
    goods: Mapping[int, Sequence[int]],
    pairs: tuple[NDArray[Any], ...],
) -> _Pairs:
    """Those of the pairs that are of one matter. pairs: first, second, same topic, how alike they are at least."""
    first, second, same, least = pairs
    examples, place = np.unique(told.example[told.text[np.concatenate((first, second))]], return_inverse=True)
    words = list(_words_of(scene, told, examples).values())
    tellings = make_tellings([(_SEPARATOR.join(parts), is_told) for parts, is_told in words], vocabulary)
    texts = place[: len(first)], place[len(first) :]
    own = [goods.get(home, ()) for home in told.home[first].tolist()]
    ignored = (
        np.repeat(np.arange(len(own)), [len(grams) for grams in own]),
        np.array([gram for grams in own for gram in grams], dtype=np.int64),
    )
    alike, *best = likeness(tellings, *texts, ignored)
    kept = np.flatnonzero(alike >= least)

    def passage(side: int, at: int) -> _Places:
        text = int(texts[side][at])
        ranges = tellings.ranges[text]
        start, end = ranges[max(int(best[side][at]), 0)] if ranges else (0, sum(map(len, words[text][0])))
        return _passage(told, int(pairs[side][at]), words[text][0], start, end)

    passages = [(passage(0, at), passage(1, at)) for at in kept.tolist()]
    return _Pairs(first[kept], second[kept], alike[kept], same[kept], passages)


def _passage(told: _Told, telling: int, parts: Sequence[str], start: int, end: int) -> _Places:
    """Characters [start, end) of the whole telling, as a range of the message they stand in."""
    begin = 0
    for at, part in enumerate(parts, int(told.starts[telling])):
        stop = begin + len(part)
        if begin <= start < stop:
            field = TextField.TITLE if told.is_title[at] else TextField.TEXT
            return [(int(told.key[at]), field, start - begin, min(end, stop) - begin)]
        begin = stop + len(_SEPARATOR)
    return []


def _joined(parts: Sequence[_Pairs]) -> _Pairs:
    if not parts:
        none = np.empty(0, dtype=np.int64)
        return _Pairs(none, none, np.empty(0), np.empty(0, dtype=bool), [])
    return _Pairs(
        np.concatenate([part.first for part in parts]),
        np.concatenate([part.second for part in parts]),
        np.concatenate([part.alike for part in parts]),
        np.concatenate([part.same_topic for part in parts]),
        [passage for part in parts for passage in part.passages],
    )


def _neighbours(told: _Told, within_us: int) -> tuple[Numbers, Numbers]:
    """Pairs of one customer on two channels within the time, in order of the first one."""
    firsts, seconds = [], []
    everyone = np.arange(len(told.home))
    for step in range(1, _WINDOW + 1):
        a, b = everyone[:-step], everyone[step:]
        if not len(a):
            break
        fits = (
            (told.home[a] == told.home[b])
            & (told.channel[a] != told.channel[b])
            & (told.start_us[b] - told.start_us[a] <= within_us)
        )
        firsts.append(a[fits])
        seconds.append(b[fits])
    if not firsts:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    first, second = np.concatenate(firsts), np.concatenate(seconds)
    order = np.lexsort((second, first))
    return first[order], second[order]


def _runs(first: Numbers, second: Numbers) -> list[Numbers]:
    """Pairs that share a telling, directly or by others, as positions in the pairs."""
    root = {int(telling): int(telling) for telling in (*first.tolist(), *second.tolist())}

    def top(telling: int) -> int:
        while root[telling] != telling:
            root[telling] = root[root[telling]]
            telling = root[telling]
        return telling

    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        root[max(top(a), top(b))] = min(top(a), top(b))
    groups: dict[int, list[int]] = {}
    for at, a in enumerate(first.tolist()):
        groups.setdefault(top(a), []).append(at)
    return [np.array(group, dtype=np.int64) for group in groups.values()]


def _as_found(told: _Told, pairs: _Pairs) -> Found:
    begin, end, chosen, times, channels, passages = [], [], [], [], [], []
    for group in _runs(pairs.first, pairs.second):
        members = np.unique(np.concatenate([pairs.first[group], pairs.second[group]]))
        begin.append(int(members[0]))
        end.append(int(members[-1]))
        chosen.append(int(group[np.argmax(pairs.alike[group])]))
        times.append(len(members))
        channels.append(len(np.unique(told.channel[members])))
        passages.append(dump_passages(_one_a_channel(told, pairs, group)))
    a, z, best = (np.array(values, dtype=np.int64) for values in (begin, end, chosen))
    topics = [told.topic_names[told.topic[pairs.first[at]]] if pairs.same_topic[at] else "" for at in chosen]
    facts: dict[str, NDArray[Any]] = {
        "times": np.array(times, dtype=np.int64),
        "channels": np.array(channels, dtype=np.int64),
        "days": (told.start_us[z] - told.start_us[a]) // DAY_US,
        "topic": np.array(topics, dtype=object),
        "likeness_percent": np.round(pairs.alike[best] * 100).astype(np.int64),
    }
    return Found(
        told.home[a], told.first_key[a], told.first_key[z], told.start_us[a], told.start_us[z], facts, passages
    )


def _one_a_channel(told: _Told, pairs: _Pairs, group: Numbers) -> _Places:
    """Of each channel of a run the passage that is most alike to another one's, in order of time."""
    found: dict[int, tuple[int, _Places]] = {}
    for at in group[np.argsort(-pairs.alike[group], kind="stable")].tolist():
        for telling, places in zip((int(pairs.first[at]), int(pairs.second[at])), pairs.passages[at], strict=True):
            if places:
                found.setdefault(int(told.channel[telling]), (telling, places))
    return [place for _, places in sorted(found.values()) for place in places]
