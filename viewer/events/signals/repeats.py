"""The same thing told on two channels: by the mapped subject (用件), or by the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from viewer.domain.anchors import TextField
from viewer.domain.channels import ACTOR_CODE, CHANNEL_CODE, Actor, Channel
from viewer.domain.clock import DAY_US
from viewer.domain.signals import SignalRule
from viewer.events.signals.scene import Found, Keys, Numbers, Scene, share_of, texts_of, whole_of
from viewer.events.signals.telling_words import Tellings, likeness, make_tellings
from viewer.events.signals.told_words import dump_passages, load_texts

_TOLD_ON: Final = tuple(
    CHANNEL_CODE[channel]
    for channel in (
        Channel.WEB, Channel.APP, Channel.MAIL, Channel.LINE, Channel.CALL, Channel.CHAT, Channel.SHOP, Channel.LETTER,
    )
)  # fmt: skip
"""An answer to a survey is no explanation, and an order tells nothing."""

_WINDOW: Final = 12
"""So many tellings after one are looked at: who writes more within days is told apart from the crowd anyway."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Tellings: what a customer said on one channel in one visit; sorted by customer and time.

    text: position in `tellings`. topic: number of the subject, -1 for none. part_of: telling of each message.
    """

    home: NDArray[Any]
    start_us: Numbers
    channel: NDArray[Any]
    first_key: Keys
    topic: Numbers
    text: Numbers
    topic_names: NDArray[Any]
    tellings: Tellings
    messages: list[list[tuple[int, TextField, int, int]]]
    texts: list[str]


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Two tellings each of one matter. alike: 0 to 1. best_first, best_second: the sentences that share most, or -1.

    same_topic: they have the same mapped subject.
    """

    first: Numbers
    second: Numbers
    alike: NDArray[np.float64]
    best_first: Numbers
    best_second: Numbers
    same_topic: NDArray[np.bool_]


def find_repeats(scene: Scene, rule: SignalRule) -> Found:
    """Pairs of tellings on two channels within `days` about one matter, joined into one firing per run.

    One matter: the same mapped subject, or words as alike as `likeness` (see telling_words).
    """
    told = _load(scene)
    first, second = _neighbours(told, whole_of(rule, "days") * DAY_US)
    alike, best_a, best_b = likeness(told.tellings, told.text[first], told.text[second])
    ignored = np.isin(told.topic_names, texts_of(rule, "ignore_topics"))
    burden = np.concatenate((~ignored, [True]))  # the last one answers for topic -1
    allowed = burden[told.topic[first]] & burden[told.topic[second]]
    same = (told.topic[first] == told.topic[second]) & (told.topic[first] >= 0)
    by_words = alike >= share_of(rule, "likeness")
    fits = allowed & (by_words | (same & bool(rule.parameters["same_topic_is_enough"])))
    if scene.only is not None:
        fits &= told.home[first] == scene.only
    at = np.flatnonzero(fits)
    return _as_found(told, _Pairs(first[at], second[at], alike[at], best_a[at], best_b[at], same[at]))


def _load(scene: Scene) -> _Told:
    channels = ", ".join(map(str, _TOLD_ON))
    # All customers even for one of them: how much a word weighs depends on everybody.
    rows = scene.fetch(
        f"""SELECT home_no, occurred_at_us, event_key, channel, visit_no, title_no, text_no, is_transcript,
                   coalesce(topic, '') AS topic
            FROM event
            WHERE actor = {ACTOR_CODE[Actor.CUSTOMER]} AND channel IN ({channels})
              AND (text_no <> 0 OR coalesce(topic, '') <> '')
            ORDER BY home_no, occurred_at_us, order_no, event_key"""
    )
    home, channel, visit = rows["home_no"], rows["channel"], rows["visit_no"]
    number = np.where(rows["text_no"] != 0, rows["text_no"], rows["title_no"]).astype(np.int64)
    text_by_no = load_texts(scene, number)
    group_keys = np.stack([home.astype(np.int64), visit.astype(np.int64), channel.astype(np.int64)])
    _, firsts, group = np.unique(group_keys, axis=1, return_index=True, return_inverse=True)
    order = np.argsort(firsts, kind="stable")  # in the order in which they began
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    part_of, firsts = rank[group.ravel()], firsts[order]
    names, topic_no = np.unique(rows["topic"].astype(str), return_inverse=True)
    topic = np.where(names[topic_no] == "", -1, topic_no)
    texts = [""] * len(firsts)
    is_transcript = np.zeros(len(firsts), dtype=bool)
    messages: list[list[tuple[int, TextField, int, int]]] = [[] for _ in firsts]
    keys = rows["event_key"].tolist()
    for at, telling in enumerate(part_of.tolist()):
        said = text_by_no.get(int(number[at]), "")
        start = len(texts[telling]) + 1 if texts[telling] else 0
        texts[telling] = f"{texts[telling]}\n{said}" if texts[telling] else said
        field = TextField.TEXT if rows["text_no"][at] else TextField.TITLE
        messages[telling].append((keys[at], field, start, start + len(said)))
        is_transcript[telling] |= bool(rows["is_transcript"][at])
    different: dict[tuple[str, bool], int] = {}
    text = [different.setdefault(pair, len(different)) for pair in zip(texts, is_transcript.tolist(), strict=True)]
    return _Told(
        home[firsts], rows["occurred_at_us"][firsts], channel[firsts], rows["event_key"][firsts], topic[firsts],
        np.array(text, dtype=np.int64), names, make_tellings(list(different)), messages, texts,
    )  # fmt: skip


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
    begin, end, chosen, times, channels = [], [], [], [], []
    for group in _runs(pairs.first, pairs.second):
        members = np.unique(np.concatenate([pairs.first[group], pairs.second[group]]))
        begin.append(int(members[0]))
        end.append(int(members[-1]))
        chosen.append(int(group[np.argmax(pairs.alike[group])]))
        times.append(len(members))
        channels.append(len(np.unique(told.channel[members])))
    a, z, best = (np.array(values, dtype=np.int64) for values in (begin, end, chosen))
    passages = []
    for at in chosen:
        one = _passage(told, int(pairs.first[at]), int(pairs.best_first[at]))
        other = _passage(told, int(pairs.second[at]), int(pairs.best_second[at]))
        passages.append(dump_passages([*one, *other]))
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


def _passage(told: _Told, telling: int, sentence: int) -> list[tuple[int, TextField, int, int]]:
    """The sentence that shares most, or the first one, as a range of the message it stands in."""
    ranges = told.tellings.ranges[int(told.text[telling])]
    start, end = ranges[max(sentence, 0)] if ranges else (0, len(told.texts[telling]))
    for key, field, begin, stop in told.messages[telling]:
        if begin <= start < stop:
            return [(key, field, start - begin, min(end, stop) - begin)]
    return []
