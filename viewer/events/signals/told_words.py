"""Words that customers say: of a competitor, of leaving, or whatever a rule lists; and where exactly they stand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np

from viewer.domain.anchors import TextField
from viewer.domain.folding import fold
from viewer.domain.signals import SignalRule
from viewer.domain.transcripts import turns_of
from viewer.events.signals.scene import Found, Scene, events_of, texts_of
from viewer.events.signals.telling_words import is_staff

# They change the sign before them when folded: half-width and combining voiced marks.
_CLINGING: Final = frozenset("\u3099\u309a\uff9e\uff9f")
_SHOWN: Final = 3


def find_told_words(scene: Scene, rule: SignalRule) -> Found:
    """Events whose title, comment or transcript has one of the words; in a transcript only what the customer said."""
    words = [fold(word) for word in texts_of(rule, "words")]
    by, parameters = events_of(rule, "by")
    match = " OR ".join(["contains(folded, ?)"] * len(words))
    rows = scene.fetch(
        f"""WITH hit AS MATERIALIZED (SELECT text_no FROM text WHERE {match})
            SELECT home_no, occurred_at_us, event_key, title_no, text_no, is_transcript FROM event
            WHERE ({by}) AND {scene.who}
              AND (title_no IN (SELECT text_no FROM hit) OR text_no IN (SELECT text_no FROM hit))
            ORDER BY home_no, occurred_at_us, order_no, event_key""",
        [*words, *parameters],
    )
    texts = load_texts(scene, np.concatenate([rows["title_no"], rows["text_no"]]))
    spans_by_text: dict[tuple[int, bool], list[tuple[str, int, int]]] = {}
    kept, passages, said = [], [], []
    for at, key in enumerate(rows["event_key"].tolist()):
        places = []
        for field, column in ((TextField.TITLE, "title_no"), (TextField.TEXT, "text_no")):
            is_transcript = field is TextField.TEXT and bool(rows["is_transcript"][at])
            text_key = int(rows[column][at]), is_transcript
            if text_key not in spans_by_text:
                text = texts.get(text_key[0], "")
                spans_by_text[text_key] = list(_spans(text, words, is_transcript=is_transcript))
            places += [(field, *span) for span in spans_by_text[text_key]]
        if places:
            kept.append(at)
            said.append(places[0][1])
            passages.append(dump_passages((key, field, start, end) for field, _, start, end in places[:_SHOWN]))
    found = np.array(kept, dtype=np.int64)
    at_us, keys = rows["occurred_at_us"][found], rows["event_key"][found]
    return Found(rows["home_no"][found], keys, keys, at_us, at_us, {"words": np.array(said, dtype=object)}, passages)


def load_texts(scene: Scene, numbers: Any) -> dict[int, str]:
    wanted = np.unique(np.asarray(numbers, dtype=np.int64))
    scene.con.register("wanted_texts", {"text_no": wanted})
    try:
        rows = scene.con.execute("SELECT text_no, text FROM text SEMI JOIN wanted_texts USING (text_no)").fetchall()
    finally:
        scene.con.unregister("wanted_texts")
    return {int(number): str(text) for number, text in rows}


def dump_passages(passages: Iterable[tuple[int, TextField, int, int]]) -> str:
    """(event key, field, char_start, char_end) as the side file keeps them; keys as text, since JSON has no 64 bits."""
    return json.dumps([[f"{key:016x}", field.value, start, end] for key, field, start, end in passages])


def _spans(text: str, words: Sequence[str], *, is_transcript: bool) -> Iterator[tuple[str, int, int]]:
    """(word as it was written, char_start, char_end)."""
    if is_transcript:
        parts = [(turn.char_start, turn.words) for turn in turns_of(text) if not is_staff(turn.speaker)]
    else:
        parts = [(0, text)]
    for offset, part in parts:
        folded, origin = _folded_with_origin(part)
        for word in words:
            at = folded.find(word)
            if at >= 0:
                start, end = origin[at], origin[at + len(word)]
                yield part[start:end], offset + start, offset + end


@lru_cache(maxsize=16_384)
def _fold_sign(sign: str) -> str:
    return fold(sign)


def _folded_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text, and of each of its characters (and its end) the position in `text`."""
    folded, origin, at = "", [], 0
    while at < len(text):
        end = at + 1
        while end < len(text) and text[end] in _CLINGING:
            end += 1
        part = _fold_sign(text[at:end])
        folded += part
        origin += [at] * len(part)
        at = end
    return folded, [*origin, len(text)]
